"""The one way a package comes in: checked before it is unpacked, counted while it is, understood after.

Every fault is a DvkError that names the file and the part. What `read` gives back is plain bytes by part name, each
part no larger than the limits, every XML part well formed and free of DTDs; `guard.vet` says whether the contents may
serve as a template.
"""

from __future__ import annotations

import errno
import os
import stat
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Literal, NamedTuple

from dvk_docs.errors import DvkError, Problem, TemplateError
from dvk_docs.package.directory import Entry, directory
from dvk_docs.package.limits import LIMITS, MB, Limits
from dvk_docs.package.refusal import Origin, shown
from dvk_docs.package.sniff import refuse_other_kind
from dvk_docs.package.write import CONTENT_TYPES, PACKAGE_RELS

Kind = Literal["docx", "xlsx"]

_OFFICE_DOCUMENT = "officeDocument"
_STRICT = "http://purl.oclc.org/ooxml/"
_MAIN_TYPES = {
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml": "docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml": "xlsx",
}
_OTHER_MAIN = (  # a piece of the main part's content type, what the file is then called
    ("macroEnabled", "tệp có macro (.docm, .xlsm)"),
    ("wordprocessingml.template", "mẫu Word (.dotx)"),
    ("spreadsheetml.template", "mẫu Excel (.xltx)"),
    ("presentationml", "tệp trình chiếu PowerPoint"),
    ("spreadsheetml", "bảng tính Excel (.xlsx)"),
    ("wordprocessingml", "văn bản Word (.docx)"),
    ("ms-excel.sheet.binary", "bảng tính Excel nhị phân (.xlsb)"),
)


class Package(NamedTuple):
    """An opened package. `types` gives the content type of every part but [Content_Types].xml; `main` is the name of
    the document or workbook part. Parts are in file order.
    """

    name: str
    kind: Kind
    parts: Mapping[str, bytes]
    types: Mapping[str, str]
    main: str


def read(
    data: bytes | Path,
    *,
    kind: Kind = "docx",
    name: str | None = None,
    limits: Limits = LIMITS,
    error: type[DvkError] = TemplateError,
) -> Package:
    """The package in these bytes or this file; `name` is what messages call it.

    Raises `error` with every fault found: exit code 2 when the path is not a regular file, 3 when it may not be read.
    """
    origin = Origin(name or (str(data) if isinstance(data, Path) else f"tệp .{kind}"), error, kind)
    raw = _load(data, origin, limits) if isinstance(data, Path) else data
    if len(raw) > limits.file:
        raise _too_large(len(raw), origin, limits)
    refuse_other_kind(raw, origin)
    entries = directory(raw, origin, limits)
    parts = {entry.name: _unpack(raw, entry, origin) for entry in entries}
    return _understood(parts, kind, origin, limits)


def bytes_of(path: Path, *, error: type[DvkError] = TemplateError) -> bytes:
    """What a .docx or .xlsx holds, not yet opened. Raises `error` as `read` does where the file cannot be read."""
    kind: Kind = "xlsx" if path.suffix.lower() == ".xlsx" else "docx"
    return _load(path, Origin(str(path), error, kind), LIMITS)


def _load(path: Path, origin: Origin, limits: Limits) -> bytes:
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            what = "thư mục" if stat.S_ISDIR(status.st_mode) else "thiết bị hoặc đường ống"
            raise origin.refusal("not-a-file", f"đây là {what}, không phải tệp", "ghi đường dẫn của tệp", exit_code=2)
        if status.st_size > limits.file:
            raise _too_large(status.st_size, origin, limits)
        with os.fdopen(os.open(path, _READ_ONLY), "rb") as file:
            return file.read(limits.file + 1)
    except FileNotFoundError:
        hint = "kiểm tra lại tên tệp và thư mục"
        raise origin.refusal("file-not-found", "không có tệp này", hint, exit_code=2) from None
    except (OSError, ValueError) as fault:  # ValueError: a NUL in the path
        why = errno.errorcode.get(getattr(fault, "errno", None) or 0, "tên tệp không hợp lệ")
        hint = f"đóng tệp nếu đang mở trong {origin.program}, hoặc xin quyền đọc tệp"
        raise origin.refusal("unreadable-file", f"máy không cho đọc tệp ({why})", hint, exit_code=3) from None


# A fifo put in the file's place after the check must not make us wait; Windows has no such flag but has text mode.
_READ_ONLY = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def _unpack(raw: bytes, entry: Entry, origin: Origin) -> bytes:
    """The plain bytes of one entry, never more than it said; a stored entry is as long as it is."""
    packed = raw[entry.start : entry.start + entry.packed]
    if entry.method == 0:
        plain, whole = packed, True
    else:
        inflate = zlib.decompressobj(-zlib.MAX_WBITS)
        try:
            plain = inflate.decompress(packed, entry.size + 1)
        except zlib.error:
            raise origin.damaged(f"không giải nén được phần {shown(entry.name)}", part=entry.name) from None
        whole = inflate.eof and not inflate.unused_data
    if not whole or len(plain) != entry.size or zlib.crc32(plain) != entry.crc:
        raise origin.damaged(f"nội dung phần {shown(entry.name)} không còn nguyên vẹn", part=entry.name)
    return plain


def _understood(parts: dict[str, bytes], kind: Kind, origin: Origin, limits: Limits) -> Package:
    from dvk_docs.package.relations import part_types
    from dvk_docs.package.wellformed import faults, is_xml

    for needed in (CONTENT_TYPES, PACKAGE_RELS):
        if needed not in parts:
            raise _missing(needed, origin)
    _refuse_long_tables(parts, origin, limits)
    _refuse_if(faults({CONTENT_TYPES: parts[CONTENT_TYPES]}, origin, limits), origin)
    types = part_types(parts, parts[CONTENT_TYPES])
    marked_up = {name: data for name, data in parts.items() if is_xml(name, types.get(name, ""))}
    _refuse_if(faults(marked_up, origin, limits), origin)
    return Package(origin.name, kind, parts, types, _main_part(parts, types, origin))


def _main_part(parts: Mapping[str, bytes], types: Mapping[str, str], origin: Origin) -> str:
    from dvk_docs.package.relations import relationships

    mains = [one for one in relationships(parts) if one.kind == _OFFICE_DOCUMENT]
    if len(mains) != 1 or mains[0].external:
        raise origin.damaged(f"phải có đúng một nội dung chính, ở đây có {len(mains)}", part=PACKAGE_RELS)
    main = mains[0].target
    if main not in parts:
        raise _missing(main, origin)
    if mains[0].type.startswith(_STRICT):
        raise origin.refusal("wrong-file-kind", "tệp lưu theo kiểu “Strict Open XML”", origin.save_as)
    if _MAIN_TYPES.get(types[main]) != origin.kind:
        raise _other_main(types[main], origin)
    return main


def _other_main(content_type: str, origin: Origin) -> DvkError:
    for mark, what in _OTHER_MAIN:
        if mark in content_type:
            code = "macro-in-package" if mark == "macroEnabled" else "wrong-file-kind"
            return origin.refusal(code, f"đây là {what}, không phải tệp .{origin.kind}", origin.save_as)
    return origin.refusal("wrong-file-kind", f"nội dung chính không phải của tệp .{origin.kind}", origin.save_as)


def _refuse_long_tables(parts: Mapping[str, bytes], origin: Origin, limits: Limits) -> None:
    """Raises when content types and relationships are more than anyone can have made by hand."""
    lines = {name: data.count(b"<") for name, data in parts.items() if name == CONTENT_TYPES or name.endswith(".rels")}
    total = sum(lines.values())
    if total > limits.table_lines:
        largest = max(lines, key=lambda name: lines[name])
        message = f"các bảng liên kết trong tệp có {total} dòng, quá giới hạn {limits.table_lines}"
        raise origin.refusal("package-limit", message, origin.save_again, part=largest)


def _refuse_if(problems: list[Problem], origin: Origin) -> None:
    if problems:
        raise origin.refusals(problems)


def _missing(part: str, origin: Origin) -> DvkError:
    return origin.refusal("missing-part", f"tệp thiếu phần {shown(part)}", origin.save_again, part=part)


def _too_large(size: int, origin: Origin, limits: Limits) -> DvkError:
    message = f"tệp dài {size / MB:.0f} MB, quá giới hạn {limits.file // MB} MB"
    return origin.refusal(
        "package-limit", message, "nén ảnh trong tệp (Picture Format > Compress Pictures) rồi lưu lại"
    )
