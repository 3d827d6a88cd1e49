"""What a template's text may not hold: fields that fetch, comments, tracked changes, hidden words, stray tags."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dvk_docs.errors import Place, Problem, quote
from dvk_docs.package.allowed import ALLOWED_FIELDS, COMMENTS_TYPE, STYLES_TYPE
from dvk_docs.package.read import Package
from dvk_docs.package.tree import W, is_on, paragraph_of, parse, place_of, words_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_TAG_MARKS = ("{{", "{%", "{#")
_VML_ADDRESSES = (
    "src",
    "href",
    "{urn:schemas-microsoft-com:office:office}href",
    "{urn:schemas-microsoft-com:office:office}althref",
)
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_AUTHOR = f"{W}author"


def text_problems(package: Package, part: str) -> list[Problem]:
    """Everything forbidden in one WordprocessingML part."""
    root = parse(package, part)
    if next(root.iter(f"{_STRICT}*"), None) is not None:  # none of the checks below would see those elements
        hint = "mở bằng Word, bấm F12 (Save As), chọn kiểu “Word Document (*.docx)”"
        place = Place(file=package.name, part=part)
        return [Problem("wrong-file-kind", "error", place, "phần này viết theo kiểu “Strict Open XML”", hint)]
    kind = package.types[part]
    if kind == COMMENTS_TYPE:
        return list(_comments(root, package, part))
    if kind == STYLES_TYPE:
        return list(_changes(root, package, part))
    return [
        *_fields(root, package, part),
        *_changes(root, package, part),
        *_hidden(root, package, part),
        *_addresses(root, package, part),
    ]


def stray_tags(package: Package, part: str) -> Iterator[Problem]:
    """Template tags in a part that is never filled: they would reach the paper as they stand."""
    for element in parse(package, part).iter("{*}*"):
        for text in (element.text or "", *element.attrib.values()):
            if any(mark in text for mark in _TAG_MARKS):
                name = _property_name(element)
                message = f"có dấu điền {quote(text.strip())} trong thuộc tính “{name}” của tệp, nơi không được điền"
                hint = "vào File > Info > Properties > Advanced Properties, xoá nội dung đó rồi lưu lại"
                yield Problem(
                    "tag-in-properties", "error", Place(file=package.name, part=f"{part}, {name}"), message, hint
                )


def _property_name(element: _Element) -> str:
    """What Word calls the property: the element's name, or the name a person gave to one of their own."""
    holder = element.getparent()
    given = None if holder is None else holder.get("name")
    return given or element.get("name") or element.tag.rpartition("}")[2]


def _fields(root: _Element, package: Package, part: str) -> Iterator[Problem]:
    for element, instruction in field_instructions(root):
        name = (instruction.split() or [""])[0].upper()
        if name not in ALLOWED_FIELDS:
            message = f"trường {quote(instruction.strip())} không dùng trong mẫu được"
            kept = ", ".join(sorted(ALLOWED_FIELDS))
            hint = f"bấm vào trường rồi bấm Ctrl+Shift+F9 để thành chữ thường; chỉ giữ được {kept}"
            yield Problem("forbidden-field", "error", place_of(element, package, part), message, hint)


def field_instructions(root: _Element) -> Iterator[tuple[_Element, str]]:
    """Every field with its instruction, joined over runs; a field that never ends is told too."""
    open_fields: list[tuple[_Element, list[str]]] = []
    for element in root.iter(f"{W}fldSimple", f"{W}fldChar", f"{W}instrText", f"{W}delInstrText"):
        if element.tag == f"{W}fldSimple":
            yield element, element.get(f"{W}instr", "")
        elif element.tag != f"{W}fldChar":
            if not open_fields:
                open_fields.append((element, []))  # an instruction outside any field: judged all the same
            open_fields[-1][1].append(element.text or "")
        elif element.get(f"{W}fldCharType") == "begin":
            open_fields.append((element, []))
        elif element.get(f"{W}fldCharType") == "end" and open_fields:
            start, instruction = open_fields.pop()
            yield start, "".join(instruction)
    yield from ((start, "".join(instruction)) for start, instruction in open_fields)


def _comments(root: _Element, package: Package, part: str) -> Iterator[Problem]:
    hint = "vào Review > Delete > Delete All Comments rồi lưu lại"
    for author, found in _by_author(root.iter(f"{W}comment")).items():
        message = f"còn {len(found)} ghi chú của {quote(author)}; ghi chú đầu: {quote(words_of(found[0]))}"
        yield Problem("comment-left", "error", Place(file=package.name, part=part), message, hint)


def _changes(root: _Element, package: Package, part: str) -> Iterator[Problem]:
    hint = "vào Review > Accept > Accept All Changes and Stop Tracking rồi lưu lại"
    marked = (element for element in root.iter("{*}*") if _AUTHOR in element.attrib)
    for author, found in _by_author(marked).items():
        message = (
            f"còn {len(found)} sửa đổi đang theo dõi của {quote(author)}; chỗ đầu: {quote(_changed_words(found[0]))}"
        )
        yield Problem("tracked-change", "error", place_of(found[0], package, part), message, hint)


def _changed_words(change: _Element) -> str:
    paragraph = paragraph_of(change)
    return words_of(change) or ("" if paragraph is None else words_of(paragraph))


def _by_author(elements: Iterator[_Element]) -> dict[str, list[_Element]]:
    found: dict[str, list[_Element]] = {}
    for element in elements:
        found.setdefault(element.get(_AUTHOR, ""), []).append(element)
    return found


def _hidden(root: _Element, package: Package, part: str) -> Iterator[Problem]:
    hiding = _hiding_styles(package)
    hint = "bôi đen chỗ đó, bấm Ctrl+D, bỏ dấu ở Hidden; hoặc xoá hẳn"
    for run in root.iter(f"{W}r"):
        words = words_of(run)
        if words and _is_hidden(run, hiding):
            message = f"có chữ ẩn {quote(words)}"
            yield Problem("hidden-text", "error", place_of(run, package, part), message, hint)


def _is_hidden(run: _Element, hiding: frozenset[str]) -> bool:
    own = run.find(f"{W}rPr/{W}vanish")
    if own is not None:
        return is_on(own)
    paragraph = paragraph_of(run)
    styles = [run.find(f"{W}rPr/{W}rStyle"), None if paragraph is None else paragraph.find(f"{W}pPr/{W}pStyle")]
    return any(style is not None and style.get(f"{W}val") in hiding for style in styles)


def _hiding_styles(package: Package) -> frozenset[str]:
    """The ids of styles that hide text, by themselves or through the style they are based on."""
    part = next((name for name, kind in package.types.items() if kind == STYLES_TYPE), None)
    if part is None:
        return frozenset()
    styles = {style.get(f"{W}styleId", ""): style for style in parse(package, part).iter(f"{W}style")}
    return frozenset(name for name in styles if _hides(name, styles))


def _hides(name: str, styles: dict[str, _Element]) -> bool:
    seen: set[str] = set()
    while name in styles and name not in seen:
        seen.add(name)
        own = styles[name].find(f"{W}rPr/{W}vanish")
        if own is not None:
            return is_on(own)
        base = styles[name].find(f"{W}basedOn")
        name = "" if base is None else base.get(f"{W}val", "")
    return False


def _addresses(root: _Element, package: Package, part: str) -> Iterator[Problem]:
    """Old drawings (VML) may name a file or address without any relationship."""
    for shape in root.iter("{urn:schemas-microsoft-com:vml}*"):
        for address in filter(None, (shape.get(name) for name in _VML_ADDRESSES)):
            message = f"hình vẽ trỏ ra ngoài tệp: {quote(address, 120)}"
            yield Problem("external-link", "error", place_of(shape, package, part), message, "xoá hình đó rồi chèn lại")
