"""The table of contents of a zip, checked before a single part is unpacked.

Two readers must see one package: so a name occurs once, every local header says what the directory says, and the
entries tile the file without a gap; nothing stands before, between or after them. `zipfile` accepts all of these.
"""

from __future__ import annotations

import string
import struct
from typing import NamedTuple

from dvk_docs.errors import DvkError
from dvk_docs.package.limits import MB, Limits
from dvk_docs.package.refusal import Origin, shown
from dvk_docs.package.sniff import other_kind

_LOCAL = struct.Struct("<4sHHHHHLLLHH")
_CENTRAL = struct.Struct("<4sHHHHHHLLLHHHHHLL")
_END = struct.Struct("<4sHHHHLLH")
_LOCAL_MARK, _CENTRAL_MARK, _END_MARK = b"PK\3\4", b"PK\1\2", b"PK\5\6"
_ENCRYPTED = 0x0001 | 0x0040 | 0x2000
_SIZES_AFTER = 0x0008  # crc and sizes follow the data: what programs that cannot seek write
_AFTER_LENGTHS = (12, 16, 20, 24)  # that trailer: with or without its mark, 32 or 64 bits
_METHODS = (0, 8)  # stored, deflated
_NAME_CHARACTERS = frozenset(string.ascii_letters + string.digits + "!#$%&'()+,;=@~[]._ -/")


class Entry(NamedTuple):
    """One part's place in the file: `start` to `start + packed` are its bytes, `size` what they unpack to.

    `offset` is where its local header stands, right before the bytes.
    """

    name: str
    flags: int
    method: int
    crc: int
    packed: int
    size: int
    offset: int
    start: int


def directory(data: bytes, origin: Origin, limits: Limits) -> list[Entry]:
    """The entries of the zip, in file order, folders left out; raises the origin's error on the first fault."""
    count, size, offset = _end(data, origin)
    if count > limits.entries:
        raise _limit(origin, f"tệp có {count} phần, nhiều hơn giới hạn {limits.entries}")
    listed = _listed(data[offset : offset + size], count, origin)
    _check_names(listed, origin)
    _check_sizes(listed, origin, limits)
    entries = _located(data, sorted(listed, key=lambda one: one.offset), offset, origin)
    return [entry for entry in entries if not entry.name.endswith("/")]


def _end(data: bytes, origin: Origin) -> tuple[int, int, int]:
    """Count, size and offset of the directory, as the record at the very end of the file tells them."""
    at = data.rfind(_END_MARK)
    if at < 0:
        if data.startswith(_LOCAL_MARK):
            raise origin.damaged("bị cắt cụt, thiếu phần cuối")
        raise other_kind(data, origin)
    if not data.startswith((_LOCAL_MARK, _END_MARK)):
        raise _foreign("vào trước nội dung", origin)
    if len(data) - at < _END.size:
        raise origin.damaged("bị cắt cụt, thiếu phần cuối")
    _, disk, first_disk, here, count, size, offset, _ = _END.unpack_from(data, at)
    if len(data) > at + _END.size:
        raise _foreign("vào sau nội dung", origin)
    if 0xFFFFFFFF in (size, offset) or 0xFFFF in (here, count):
        raise origin.damaged("dùng kiểu nén của tệp rất lớn (zip64)")
    if disk or first_disk or here != count or offset + size != at:
        raise origin.damaged("mục lục không khớp với nội dung")
    return count, size, offset


def _listed(central: bytes, count: int, origin: Origin) -> list[Entry]:
    listed, at = [], 0
    for _ in range(count):
        if len(central) - at < _CENTRAL.size or central[at : at + 4] != _CENTRAL_MARK:
            raise origin.damaged("mục lục bị đứt quãng")
        fields = _CENTRAL.unpack_from(central, at)
        _, _, _, flags, method, _, _, crc, packed, size, name_len, extra_len, note_len, _, _, _, offset = fields
        at += _CENTRAL.size
        name = central[at : at + name_len].decode("utf-8", "backslashreplace")
        listed.append(Entry(name, flags, method, crc, packed, size, offset, start=0))
        at += name_len + extra_len + note_len
    if at != len(central):
        raise origin.damaged("mục lục không khớp với nội dung")
    return listed


def _check_names(listed: list[Entry], origin: Origin) -> None:
    seen: set[str] = set()
    for one in listed:
        name = one.name
        if not _is_plain(name):
            message = f"trong tệp có phần mang tên lạ {shown(name)}"
            raise origin.refusal("unsafe-part-name", message, origin.save_again, part=name)
        if name.lower() in seen:
            message = f"phần {shown(name)} có hai bản trong cùng một tệp, không biết bản nào đúng"
            raise origin.refusal("duplicate-part", message, origin.save_again, part=name)
        if one.flags & _ENCRYPTED:
            message = f"phần {shown(name)} bị khoá bằng mật khẩu"
            raise origin.refusal("file-locked", message, "bỏ mật khẩu của tệp rồi lưu lại", part=name)
        if one.method not in _METHODS:
            raise origin.damaged(f"phần {shown(name)} nén theo kiểu {origin.program} không dùng", part=name)
        seen.add(name.lower())


def _is_plain(name: str) -> bool:
    """Whether the name is a relative path of ordinary letters that stays inside the package."""
    segments = name.removesuffix("/").split("/")
    return _NAME_CHARACTERS.issuperset(name) and not any(segment in ("", ".", "..") for segment in segments)


def _check_sizes(listed: list[Entry], origin: Origin, limits: Limits) -> None:
    for one in listed:
        name = one.name
        if one.size > limits.part:
            raise _limit(origin, f"phần {shown(name)} bung ra {_mb(one.size)}, quá giới hạn {_mb(limits.part)}", name)
        if one.size > limits.ratio_from and one.size > limits.ratio * one.packed:
            raise _limit(
                origin,
                f"phần {shown(name)} bung ra {_mb(one.size)} từ {one.packed} byte,"
                f" quá giới hạn {limits.ratio} lần, giống tệp bẫy",
                name,
            )
    total = sum(one.size for one in listed)
    if total > limits.unpacked:
        raise _limit(origin, f"tệp bung ra {_mb(total)}, quá giới hạn {_mb(limits.unpacked)}")


def _located(data: bytes, listed: list[Entry], end: int, origin: Origin) -> list[Entry]:
    if not listed:
        raise origin.damaged("không có phần nào trong tệp")
    entries: list[Entry] = []
    expected = 0
    starts = [one.offset for one in listed[1:]] + [end]
    for one, following in zip(listed, starts, strict=True):
        if one.offset != expected:
            raise _foreign("vào trước nội dung", origin)
        entry = _entry(data, one, origin)
        after = following - (entry.start + entry.packed)
        if after < 0:
            raise origin.damaged(f"phần {shown(entry.name)} chồng lên phần sau nó", part=entry.name)
        if after and not (one.flags & _SIZES_AFTER and after in _AFTER_LENGTHS):
            raise _foreign(f"vào sau phần {shown(entry.name)}", origin)
        entries.append(entry)
        expected = following
    return entries


def _entry(data: bytes, one: Entry, origin: Origin) -> Entry:
    name = one.name
    if data[one.offset : one.offset + 4] != _LOCAL_MARK or len(data) - one.offset < _LOCAL.size:
        raise origin.damaged(f"không thấy phần {shown(name)} ở chỗ mục lục ghi", part=name)
    _, _, flags, method, _, _, crc, packed, size, name_len, extra_len = _LOCAL.unpack_from(data, one.offset)
    name_at = one.offset + _LOCAL.size
    if data[name_at : name_at + name_len] != name.encode() or method != one.method or flags & _ENCRYPTED:
        raise origin.damaged(f"phần {shown(name)} khác với điều mục lục ghi", part=name)
    told_here = (crc, packed, size) if 0xFFFFFFFF not in (packed, size) else (crc, one.packed, one.size)
    if not flags & _SIZES_AFTER and told_here != (one.crc, one.packed, one.size):
        raise origin.damaged(f"phần {shown(name)} khác với điều mục lục ghi", part=name)
    return one._replace(start=name_at + name_len + extra_len)


def _foreign(where: str, origin: Origin) -> DvkError:
    return origin.refusal("foreign-bytes", f"trong tệp có dữ liệu lạ chèn {where}", origin.save_again)


def _limit(origin: Origin, message: str, part: str | None = None) -> DvkError:
    hint = (
        f"kiểm tra lại nguồn gốc của tệp; nếu là tệp của cơ quan, bớt ảnh và nội dung rồi lưu lại bằng {origin.program}"
    )
    return origin.refusal("package-limit", message, hint, part=part)


def _mb(size: int) -> str:
    return f"{size / MB:.0f} MB"
