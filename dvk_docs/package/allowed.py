"""What a template may be made of: the parts by content type, the relationships by kind.

Three answers. *Kept*: copied into the paper. *Dropped*: what Word adds by itself and a signed paper must not carry
(properties, thumbnail, people, building blocks, stored XML). Everything else is refused, the best-known by name.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dvk_docs.package.properties import PROPERTY_TYPES

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_OFFICE = "application/vnd.openxmlformats-officedocument."
_MS_WORD = "application/vnd.ms-word."

TEXT_TYPES = frozenset(  # the parts a person reads, and tags may stand in
    f"{_WORD}{name}+xml" for name in ("document.main", "header", "footer", "footnotes", "endnotes")
)
COMMENTS_TYPE = f"{_WORD}comments+xml"
STYLES_TYPE = f"{_WORD}styles+xml"
PICTURES: Mapping[str, tuple[bytes, ...]] = {  # content type -> how such a file begins
    "image/png": (b"\x89PNG\r\n\x1a\n",),
    "image/jpeg": (b"\xff\xd8\xff",),
    "image/jpg": (b"\xff\xd8\xff",),  # not a registered name, but some programs write it
    "image/gif": (b"GIF87a", b"GIF89a"),
}
KEPT_TYPES = (
    TEXT_TYPES
    | {f"{_WORD}{name}+xml" for name in ("styles", "settings", "webSettings", "fontTable", "numbering")}
    | {f"{_OFFICE}theme+xml", "application/vnd.openxmlformats-package.relationships+xml"}
    | set(PICTURES)
)
DROPPED_TYPES = frozenset(PROPERTY_TYPES.values()) | {
    f"{_WORD}document.glossary+xml",
    f"{_WORD}people+xml",
    f"{_WORD}commentsExtended+xml",
    f"{_WORD}commentsIds+xml",
    f"{_WORD}commentsExtensible+xml",
    f"{_MS_WORD}stylesWithEffects+xml",
    f"{_OFFICE}customXmlProperties+xml",
    "application/vnd.ms-office.classificationlabels+xml",
}
DROPPED_KINDS = frozenset(  # last words of relationship types
    {
        "core-properties",
        "extended-properties",
        "custom-properties",
        "thumbnail",
        "customXml",
        "customXmlProps",
        "people",
        "stylesWithEffects",
        "glossaryDocument",
        "commentsExtended",
        "commentsIds",
        "commentsExtensible",
        "classificationlabels",
    }
)


@dataclass(frozen=True, slots=True)
class Danger:
    """A kind of part that is refused: the problem's code, what it is called, and how to get rid of it."""

    code: str
    what: str
    cure: str


EXPECTED_TYPES: Mapping[str, frozenset[str]] = {  # relationship kind -> the content types its target may have
    "officeDocument": frozenset({f"{_WORD}document.main+xml"}),
    "theme": frozenset({f"{_OFFICE}theme+xml"}),
    "image": frozenset(PICTURES),
    **{
        kind: frozenset({f"{_WORD}{kind}+xml"})
        for kind in (
            *("styles", "settings", "webSettings", "fontTable", "numbering"),
            *("header", "footer", "footnotes", "endnotes", "comments"),
        )
    },
}

_MACRO = Danger("macro-in-package", "macro", "mở bằng Word, lưu thành “Word Document (*.docx)” (kiểu này bỏ macro)")
_WIDGET = Danger("embedded-object", "ô điều khiển ActiveX", "xoá nút bấm, ô điều khiển đó rồi lưu lại")
_EXTENSION = Danger("forbidden-part", "phần mở rộng (add-in)", "gỡ phần mở rộng khỏi tệp rồi lưu lại")
_LINKED_DATA = Danger("external-link", "kết nối tới dữ liệu ngoài", "vào Data > Edit Links, gỡ mọi kết nối rồi lưu lại")
_FONT = Danger(
    "forbidden-part", "phông chữ nhúng", "vào File > Options > Save, bỏ “Embed fonts in the file” rồi lưu lại"
)
EMBEDDED = Danger("embedded-object", "đối tượng nhúng", "xoá đối tượng đó, hoặc thay bằng bảng hay ảnh chụp")
UNKNOWN = Danger(
    "forbidden-part", "nội dung không dùng được trong văn bản", "xoá nội dung đó, hoặc thay bằng bảng hay ảnh PNG, JPEG"
)
NOT_A_PICTURE = Danger(
    "forbidden-part", "ảnh không đúng kiểu đã khai", "xoá ảnh đó rồi chèn lại bằng tệp PNG hoặc JPEG"
)

REFUSED: tuple[tuple[str, Danger], ...] = (  # piece of a content type, in lower case
    ("vbaproject", _MACRO),
    ("vbadata", _MACRO),
    ("macrosheet", _MACRO),
    ("dialogsheet", _MACRO),
    ("keymapcustomizations", _MACRO),
    ("activex", _WIDGET),
    ("oleobject", EMBEDDED),
    ("externallink", _LINKED_DATA),
    ("connections", _LINKED_DATA),
    ("querytable", _LINKED_DATA),
    ("webextension", _EXTENSION),
    ("taskpanes", _EXTENSION),
    ("customui", _EXTENSION),
    ("obfuscatedfont", _FONT),
    ("x-font", _FONT),
)
CURES_IN_EXCEL: Mapping[str, str] = {  # where a workbook needs another one
    "macro-in-package": "mở bằng Excel, lưu thành “Excel Workbook (*.xlsx)” (kiểu này bỏ macro)",
}
EMBEDDED_ENDINGS = (".sheet", ".document", ".presentation", ".12", "ms-excel", "msword", "ms-powerpoint")  # whole files

REFUSED_KINDS: Mapping[str, tuple[str, str]] = {  # relationship kind -> what it is, cure
    "attachedTemplate": (
        "mẫu đính kèm (attached template)",
        "vào File > Options > Add-ins > Manage: Templates > Go…, đổi “Document template” thành Normal rồi lưu lại",
    ),
    "aFChunk": ("văn bản chèn nguyên tệp (altChunk)", "mở bằng Word rồi lưu lại, Word sẽ chép nội dung đó vào văn bản"),
    "subDocument": ("văn bản con (subdocument)", "vào View > Outline > Show Document, chọn Unlink rồi lưu lại"),
    "frame": ("khung trang web (frame)", "bỏ khung, lưu thành văn bản thường"),
    "oleObject": ("đối tượng nhúng hoặc liên kết (OLE)", "xoá đối tượng đó, hoặc thay bằng bảng hay ảnh chụp"),
    "package": ("tệp nhúng", "xoá tệp nhúng đó, hoặc thay bằng bảng hay ảnh chụp"),
    "control": ("nút bấm hoặc ô điều khiển (ActiveX)", "xoá nút bấm, ô điều khiển đó rồi lưu lại"),
    "mailMergeSource": ("nguồn trộn thư", "vào Mailings > Start Mail Merge > Normal Word Document rồi lưu lại"),
    "mailMergeHeaderSource": ("nguồn trộn thư", "vào Mailings > Start Mail Merge > Normal Word Document rồi lưu lại"),
    "externalLinkPath": ("liên kết tới bảng tính khác", "vào Data > Edit Links, gỡ mọi liên kết rồi lưu lại"),
    "image": ("ảnh liên kết ngoài tệp", "vào File > Info > Edit Links to Files, chọn Break Link để ảnh nằm trong tệp"),
    "hyperlink": ("liên kết không phải https hoặc mailto", "bấm phải vào liên kết, chọn Remove Hyperlink"),
}
ALWAYS_REFUSED_KINDS = frozenset({"aFChunk", "subDocument", "frame", "oleObject", "package", "control"})
SAFE_ADDRESSES = ("https://", "mailto:")
ALLOWED_FIELDS = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES"})
