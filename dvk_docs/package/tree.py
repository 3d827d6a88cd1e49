"""Parsed parts, and how a message points at a paragraph: by its words, which Ctrl+F finds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvk_docs.errors import DvkError, Place, Problem, TemplateError, quote

if TYPE_CHECKING:
    from lxml.etree import _Element

    from dvk_docs.package.read import Package

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TEXT = (f"{W}t", f"{W}delText")
_SHOWN = 60  # characters of a paragraph: enough to find it


def parse(package: Package, part: str, *, error: type[DvkError] = TemplateError) -> _Element:
    """The tree of an XML part that `read` let in; `error` when libxml2 dislikes what expat accepted."""
    from lxml import etree

    # huge_tree: libxml2's own limits are for unknown input; this part's size, depth and tags are bounded already.
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True)
    try:
        return etree.fromstring(package.parts[part], parser)
    except etree.XMLSyntaxError as fault:
        place = Place(file=package.name, part=f"{part}:{fault.lineno or 1}")
        message = f"phần “{part}” hỏng ở dòng {fault.lineno or 1}: không đúng cú pháp XML"
        hint = "lấy lại bản gốc, hoặc mở bằng Word rồi lưu thành tệp mới"
        raise error(Problem("malformed-part", "error", place, message, hint)) from None


def paragraph_of(element: _Element) -> _Element | None:
    """The innermost paragraph around the element (itself included), or None outside paragraphs."""
    return element if element.tag == f"{W}p" else next(element.iterancestors(f"{W}p"), None)


def words_of(element: _Element) -> str:
    """The text of a paragraph or other element on one line, deleted text included, cut when long."""
    text = " ".join("".join(piece.text or "" for piece in element.iter(*_TEXT)).split())
    return quote(text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…", 10 * _SHOWN)[1:-1]


def place_of(element: _Element, package: Package, part: str) -> Place:
    """Where the element is: the words of its paragraph or, when that has none, of the nearest one before it."""
    paragraph = paragraph_of(element)
    while paragraph is not None:
        words = words_of(paragraph)
        if words:
            return Place(file=package.name, words=words, part=part)
        paragraph = paragraph.getprevious()
    return Place(file=package.name, part=part)


def is_on(switch: _Element | None) -> bool:
    """Whether an on/off property is there and not switched off."""
    return switch is not None and switch.get(f"{W}val", "true").lower() not in ("0", "false", "off", "none")
