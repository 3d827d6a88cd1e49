"""What a file that is no zip really is, told from its bytes: a name ends in .docx whatever the file holds."""

from __future__ import annotations

from dvk_docs.errors import DvkError
from dvk_docs.package.refusal import Origin

_OLE = bytes.fromhex("D0CF11E0A1B11AE1")  # container of Office 97-2003, and of every password-locked file since
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*")


def refuse_other_kind(data: bytes, origin: Origin) -> None:
    """Raises when the first bytes are those of something that is certainly not a zip package."""
    if not data:
        raise origin.refusal("wrong-file-kind", "tệp trống (0 byte)", origin.save_again)
    if data.startswith(_OLE):
        raise _ole(data, origin)
    start = data.lstrip(b"\xef\xbb\xbf \t\r\n")[:64].lower()
    for magic, what in (
        (b"{\\rtf", "tệp RTF"),
        (b"%pdf", "tệp PDF"),
        (b"<!doctype html", "trang web (HTML)"),
        (b"<html", "trang web (HTML)"),
        (b"<?xml", "tệp XML"),
        (b"rar!", "tệp nén RAR"),
        (b"7z\xbc\xaf", "tệp nén 7z"),
        (b"\x1f\x8b", "tệp nén gzip"),
    ):
        if start.startswith(magic):
            raise _not_a_package(what, origin)
    if data.startswith(_PICTURES):
        raise _not_a_package("tệp ảnh", origin)


def other_kind(data: bytes, origin: Origin) -> DvkError:
    """The refusal of bytes that hold no zip at all."""
    return _not_a_package("tệp dữ liệu lạ" if b"\0" in data[:4096] else "tệp chữ thường", origin)


def _ole(data: bytes, origin: Origin) -> DvkError:
    if _utf16("EncryptedPackage") in data:
        return origin.refusal(
            "file-locked",
            "tệp được khoá bằng mật khẩu nên không đọc được",
            f"mở bằng {origin.program}, vào File > Info > Protect > Encrypt with Password, xoá mật khẩu rồi lưu",
        )
    for stream, what in (
        ("WordDocument", "văn bản Word 97-2003 (.doc)"),
        ("Workbook", "bảng tính Excel 97-2003 (.xls)"),
        ("Book", "bảng tính Excel 95 (.xls)"),
        ("PowerPoint Document", "tệp trình chiếu PowerPoint 97-2003 (.ppt)"),
    ):
        if _utf16(stream) in data:
            return _not_a_package(what, origin)
    return _not_a_package("tệp Office kiểu cũ", origin)


def _utf16(name: str) -> bytes:
    return name.encode("utf-16-le")


def _not_a_package(what: str, origin: Origin) -> DvkError:
    return origin.refusal("wrong-file-kind", f"đây là {what}, không phải tệp .{origin.kind}", origin.save_as)
