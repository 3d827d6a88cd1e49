"""Will Word open it? Our own check of what the validators miss, run on every paper the tests make.

Microsoft's SDK and the schemas find wrong elements and attributes. They do not find a cell without a paragraph, a field
that never ends, a lost blank, a style nobody defined or a tag nobody filled; Word calls some of these “unreadable
content” and drops the others silently.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Literal

from dvk_docs.errors import Place, Problem, quote
from dvk_docs.package.allowed import STYLES_TYPE, TEXT_TYPES
from dvk_docs.package.properties import CORE, PROPERTY_TYPES
from dvk_docs.package.read import Package
from dvk_docs.package.tree import W, paragraph_of, parse, place_of
from dvk_docs.package.wellformed import is_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

_NUMBERING_TYPE = STYLES_TYPE.replace("styles", "numbering")
_DOC_PR = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_TERMS = "{http://purl.org/dc/terms/}"
_XSI_TYPE = "{http://www.w3.org/2001/XMLSchema-instance}type"
_W3CDTF = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?)?)?")
_TEXT_ELEMENTS = frozenset(f"{W}{name}" for name in ("t", "delText", "instrText", "delInstrText", "fldData", "binData"))
_MARKUP_ONLY = re.compile(r"bookmark|proofErr|perm|comment|move|customXml\w+Range")  # stand anywhere, print nothing
_STYLE_USES = tuple(f"{W}{name}" for name in ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link"))
_TAG = re.compile(r"\{\{|\{%|\{#")


_HINT = "mở mẫu bằng Word, sửa chỗ này rồi lưu lại"

Fault = tuple["_Element", str]  # where, and what is wrong


def lint(package: Package, *, literals: Iterable[str] = ()) -> list[Problem]:
    """Everything in a docx that Word would refuse, repair or lose without a validator noticing.

    `literals` are values of the data that hold `{{`, `{%` or `{#` themselves: they are printed as they are and are no
    leftover tags.
    """
    roots = {part: parse(package, part) for part, kind in package.types.items() if is_xml(part, kind)}
    problems = list(_core_problems(package, roots))
    for part, root in roots.items():
        problems += _problems("tag-left", _tags(root, tuple(literals)), package, part)
        if package.types[part] in TEXT_TYPES:
            for code, check in _TEXT_CHECKS.items():
                problems += _problems(code, check(root), package, part)
        if package.types[part] in TEXT_TYPES | {STYLES_TYPE, _NUMBERING_TYPE}:
            problems += _problems("unknown-word-style", _styles(root, _ids(roots, package, "style")), package, part)
            problems += _problems("unknown-numbering", _numbers(root, _ids(roots, package, "num")), package, part)
    return problems + _repeated_drawing_ids(package, roots)


def _problems(code: str, faults: Iterable[Fault], package: Package, part: str) -> list[Problem]:
    return [Problem(code, "error", place_of(element, package, part), what, _HINT) for element, what in faults]


def _cells(root: _Element) -> Iterator[Fault]:
    for cell in root.iter(f"{W}tc"):
        blocks = [block for block in cell if isinstance(block.tag, str) and not _MARKUP_ONLY.search(block.tag)]
        last = blocks[-1] if blocks else None
        while last is not None and last.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}customXml"):
            last = last[-1] if len(last) else None
        if last is None or last.tag != f"{W}p":
            yield cell, "ô của bảng không kết thúc bằng một đoạn văn"


def _rows(root: _Element) -> Iterator[Fault]:
    for row in root.iter(f"{W}tr"):
        if next(row.iter(f"{W}tc"), None) is None:
            yield row, "hàng của bảng không có ô nào"
    for table in root.iter(f"{W}tbl"):
        if next(table.iter(f"{W}tr"), None) is None:
            yield table, "bảng không có hàng nào"


def _fields(root: _Element) -> Iterator[Fault]:
    open_fields: list[tuple[_Element, bool]] = []  # where it begins, and whether its result has begun
    for mark in root.iter(f"{W}fldChar"):
        kind = mark.get(f"{W}fldCharType")
        if kind == "begin":
            open_fields.append((mark, False))
        elif not open_fields or (kind == "separate" and open_fields[-1][1]):
            yield mark, f"dấu trường “{kind}” không có dấu mở đi trước"
        elif kind == "separate":
            open_fields[-1] = (open_fields[-1][0], True)
        else:
            open_fields.pop()
    for begin, _ in open_fields:
        yield begin, "trường mở ra mà không đóng"


def _spaces(root: _Element) -> Iterator[Fault]:
    for piece in root.iter(f"{W}t", f"{W}delText", f"{W}instrText"):
        text = piece.text or ""
        if text.strip(" \t\n\r") != text and piece.get(_XML_SPACE) != "preserve":
            yield piece, f"dấu cách ở đầu hoặc cuối {quote(text)} sẽ mất khi mở"


def _loose_text(root: _Element) -> Iterator[Fault]:
    for element in root.iter(f"{W}*"):
        own = "" if element.tag in _TEXT_ELEMENTS else element.text or ""
        loose = (own + "".join(child.tail or "" for child in element)).strip()
        if loose:
            yield element, f"chữ {quote(loose)} nằm ngoài đoạn văn, Word sẽ bỏ"


_TEXT_CHECKS: Mapping[str, Callable[[_Element], Iterator[Fault]]] = {
    "cell-without-paragraph": _cells,
    "empty-row": _rows,
    "field-unbalanced": _fields,
    "space-not-kept": _spaces,
    "loose-text": _loose_text,
}


def _styles(root: _Element, known: frozenset[str]) -> Iterator[Fault]:
    for use in root.iter(*_STYLE_USES):
        name = use.get(f"{W}val", "")
        if name not in known:
            yield use, f"kiểu {quote(name)} không có trong tệp"


def _numbers(root: _Element, known: frozenset[str]) -> Iterator[Fault]:
    for use in root.iter(f"{W}numPr"):
        number = use.find(f"{W}numId")
        value = "0" if number is None else number.get(f"{W}val", "")
        if value != "0" and value not in known:  # 0 takes a style's numbering away
            yield use, f"kiểu đánh số {quote(value)} không có trong tệp"


def _ids(roots: Mapping[str, _Element], package: Package, what: Literal["style", "num"]) -> frozenset[str]:
    kind, key = (STYLES_TYPE, "styleId") if what == "style" else (_NUMBERING_TYPE, "numId")
    found = (root for part, root in roots.items() if package.types[part] == kind)
    return frozenset(one.get(f"{W}{key}", "") for root in found for one in root.iter(f"{W}{what}"))


def _tags(root: _Element, literals: tuple[str, ...]) -> Iterator[Fault]:
    """Tags left in a paragraph, also split over runs, in any other text, or in an attribute."""
    for element in root.iter("{*}*"):
        whole = "".join(piece.text or "" for piece in element.iter(*_TEXT_ELEMENTS)) if element.tag == f"{W}p" else ""
        for text in (whole, element.text or "", *element.attrib.values()):
            for literal in literals:
                text = text.replace(literal, "")
            if _TAG.search(text) and not (element.tag in _TEXT_ELEMENTS and paragraph_of(element) is not None):
                yield element, f"còn dấu điền chưa được điền: {quote(text)}"


def _repeated_drawing_ids(package: Package, roots: Mapping[str, _Element]) -> list[Problem]:
    drawings = [(part, drawing) for part, root in roots.items() for drawing in root.iter(_DOC_PR)]
    uses = Counter(drawing.get("id") for _, drawing in drawings)
    seen: set[str | None] = set()
    problems = []
    for part, drawing in drawings:
        number = drawing.get("id")
        if uses[number] > 1 and number not in seen:
            seen.add(number)
            message = f"{uses[number]} hình vẽ mang cùng số hiệu {number}; Word sẽ báo tệp hỏng"
            problems.append(Problem("repeated-drawing-id", "error", place_of(drawing, package, part), message, _HINT))
    return problems


def _core_problems(package: Package, roots: Mapping[str, _Element]) -> Iterator[Problem]:
    cores = [part for part, kind in package.types.items() if kind == PROPERTY_TYPES[CORE]]
    if len(cores) > 1:
        message = f"tệp có {len(cores)} phần thuộc tính: {', '.join(cores)}"
        yield Problem("two-core-parts", "error", Place(file=package.name, part=cores[1]), message, _HINT)
    for part in cores:
        place = Place(file=package.name, part=part)
        for name, count in Counter(element.tag for element in roots[part]).items():
            if count > 1:
                message = f"thuộc tính “{_local(name)}” được ghi {count} lần"
                yield Problem("two-core-parts", "error", place, message, _HINT)
        for date in roots[part].iter(f"{_TERMS}*"):
            if not _W3CDTF.fullmatch(date.text or "") or not date.get(_XSI_TYPE, "").endswith(":W3CDTF"):
                message = (
                    f"ngày “{_local(date.tag)}” ghi {quote(date.text or '')}, không đúng dạng 2026-10-09T00:00:00Z"
                )
                yield Problem("bad-core-date", "error", place, message, _HINT)


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]
