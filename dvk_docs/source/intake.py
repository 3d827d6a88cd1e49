"""From a path, or bytes, to text: never waits, never reads more than allowed, tells what a wrong file really is."""

from __future__ import annotations

import codecs
import errno
import os
import stat
from contextlib import suppress
from pathlib import Path
from typing import Final, Literal

from dvk_docs.errors import InputError, Place, Problem, nearest, quote
from dvk_docs.source.limits import Limits, grouped

_SAVE_AS_UTF8: Final = "mở tệp bằng Notepad, chọn Lưu thành (Save As), ở ô Mã hoá (Encoding) chọn UTF-8 rồi lưu"
_OTHER_KIND: Final = (
    "chỉ ra tệp dữ liệu .yaml hoặc .json; muốn kiểm tra một văn bản Word thì lưu kiểu .docx rồi chạy  "
    "python -m dvk_docs check TÊN-TỆP.docx"
)

# First bytes of what people rename or pick by mistake.
_KINDS: Final = (
    (b"%PDF", "tệp PDF"),
    (b"\xd0\xcf\x11\xe0", "tệp Word hoặc Excel đời cũ (.doc, .xls), hoặc tệp có mật khẩu"),
    (b"{\\rtf", "tệp RTF"),
    (b"\x89PNG", "ảnh PNG"),
    (b"\xff\xd8\xff", "ảnh JPEG"),
    (b"GIF8", "ảnh GIF"),
    (b"Rar!", "tệp nén RAR"),
    (b"7z\xbc\xaf", "tệp nén 7z"),
    (b"\x1f\x8b", "tệp nén gzip"),
    (b"MZ", "chương trình chạy được"),
    (b"\x7fELF", "chương trình chạy được"),
)
_MARKUP: Final = (b"<!doctype html", b"<html", b"<?xml")


def load(path: Path, limits: Limits) -> bytes:
    """The bytes of a regular file.

    Raises InputError: exit 2 when there is no such file or it is not a regular one, 3 when it may not be read, 1 when
    it is larger than allowed.
    """
    try:
        # Non-blocking, or a fifo without a writer would wait for ever; Windows has neither.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        raise _not_opened(path, error) from None
    found = os.fstat(handle)
    if not stat.S_ISREG(found.st_mode):
        os.close(handle)
        raise _not_regular(path, found.st_mode)
    with os.fdopen(handle, "rb") as file:
        if found.st_size > limits.file_bytes:
            raise too_large(str(path), found.st_size, limits)
        try:
            return file.read(limits.file_bytes + 1)
        except OSError as error:
            raise _not_opened(path, error) from None


def decode(data: bytes, name: str | None) -> str:
    """The text of the bytes: UTF-8 with or without a byte order mark, or UTF-16 with one. Raises InputError."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _decode(data, "utf-16", name)
    kind = _kind(data)
    if kind is not None:
        message = f"đây là {kind}, không phải tệp dữ liệu YAML hay JSON"
        raise _refused("not-a-data-file", name, message, _OTHER_KIND)
    if data[:400].count(0) > len(data[:400]) // 4:
        message = "tệp lưu bằng UTF-16 nhưng thiếu dấu nhận biết ở đầu, không đọc chắc chắn được"
        raise _refused("not-utf-8", name, message, _SAVE_AS_UTF8)
    return _decode(data.removeprefix(codecs.BOM_UTF8), "utf-8", name)


def too_large(name: str | None, size: int, limits: Limits) -> InputError:
    """The refusal of a file over the limit."""
    message = f"tệp có {grouped(size)} byte, nhiều nhất {grouped(limits.file_bytes)}"
    return _refused("file-too-large", name, message, "tách dữ liệu thành nhiều tệp, mỗi văn bản một tệp")


def _refused(code: str, name: str | None, message: str, hint: str, exit_code: int = 1) -> InputError:
    return InputError(Problem(code, "error", Place(file=name), message, hint), exit_code=exit_code)


def _not_opened(path: Path, error: OSError | ValueError) -> InputError:
    with suppress(OSError, ValueError):  # nor may we ask what stands at a path that cannot be
        if path.is_dir():  # Windows refuses to open a folder at all
            return _not_regular(path, stat.S_IFDIR)
    if isinstance(error, PermissionError):
        hint = "kiểm tra quyền đọc của tệp, hoặc chép tệp sang thư mục của mình"
        return _refused("file-not-readable", str(path), "không có quyền đọc tệp này", hint, 3)
    if isinstance(error, ValueError) or error.errno in _NO_SUCH_PATH:
        return _refused("file-not-found", str(path), "không có tệp này", _did_you_mean(path), 2)
    hint = "kiểm tra tên tệp và ổ đĩa rồi chạy lại"
    return _refused("file-not-readable", str(path), f"không đọc được tệp ({error.strerror or error})", hint, 3)


_NO_SUCH_PATH: Final = (errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG)


def _did_you_mean(path: Path) -> str:
    try:
        beside = [entry.name for entry in path.parent.iterdir()]
    except (OSError, ValueError):
        return f"không có thư mục {quote(str(path.parent))}; kiểm tra lại đường dẫn"
    meant = nearest(path.name, beside)
    return f"có phải là  {path.parent / meant}" if meant else "kiểm tra lại tên tệp và thư mục đang đứng"


def _not_regular(path: Path, mode: int) -> InputError:
    if stat.S_ISDIR(mode):
        return _refused("not-a-file", str(path), "đây là thư mục", "chỉ ra một tệp .yaml hoặc .json trong thư mục", 2)
    return _refused("not-a-file", str(path), "đây không phải là tệp thường", "chỉ ra một tệp .yaml hoặc .json", 2)


def _kind(data: bytes) -> str | None:
    if data.startswith(b"PK\x03\x04"):
        return _zip_kind(data)
    if data[:512].lstrip().lower().startswith(_MARKUP):
        return "trang HTML hoặc XML"
    return next((kind for magic, kind in _KINDS if data.startswith(magic)), None)


def _zip_kind(data: bytes) -> str:
    """Names of parts stand uncompressed in a zip."""
    if b"word/document.xml" in data:
        return "tệp Word (.docx)"
    return "tệp Excel (.xlsx)" if b"xl/workbook.xml" in data else "tệp nén (.zip)"


def _decode(data: bytes, encoding: Literal["utf-8", "utf-16"], name: str | None) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding == "utf-16":
            message = "tệp mở đầu như UTF-16 nhưng nội dung không đúng UTF-16"
            raise _refused("not-utf-8", name, message, _SAVE_AS_UTF8) from None
        message = "tệp không lưu bằng UTF-8 (có thể là bảng mã cũ của Windows), nên chữ có dấu không đọc được"
        problem = Problem("not-utf-8", "error", _bad_byte(error, data, name), message, _SAVE_AS_UTF8)
        raise InputError(problem) from None


def _bad_byte(error: UnicodeDecodeError, data: bytes, name: str | None) -> Place:
    before = data[: error.start]
    begin = before.rfind(b"\n") + 1
    end = data.find(b"\n", begin)
    line = data[begin : end if end >= 0 else len(data)].decode("utf-8", "replace").rstrip("\r")
    column = len(before[begin:].decode("utf-8", "replace")) + 1
    return Place(file=name, line=before.count(b"\n") + 1, column=column, source=line[:200] if column <= 200 else None)
