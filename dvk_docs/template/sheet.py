"""A filled paper put on the sheet its data ask for: another size, no frame, text that begins elsewhere.

These stand in attributes of the section, and a tag in an attribute makes a template unreadable for Word; so they are
set here, after filling, and the same way whoever filled. Only the main part and, for another size, the styles change.

A larger sheet is the same page enlarged, as a copier does it: every length of the text grows by one factor, so what
fits one sheet fits the other. A template that is on the asked sheet already stays as it is. The factor is in tenths
(A4 to A3: 1.4, not 1.414): letters are counted in half-points, and a size rounded alone would leave its rule behind.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Final

from dvk_docs.package.write import Member, member

if TYPE_CHECKING:  # its package brings pydantic along
    from dvk_docs.documents.parts.sheet import Sheet

MAIN = "word/document.xml"
STYLES = "word/styles.xml"
_TWIPS_PER_MM = 1440 / 25.4
_FARTHEST_BORDER = 31  # points: Word refuses a page border farther from its edge
_FRAME = re.compile(rb"<w:pgBorders\b.*?</w:pgBorders>", re.DOTALL)
_PAGE = re.compile(rb"<w:pgSz\b[^>]*>")
_SETUP = re.compile(rb"(<w:pgSz\b[^>]*>)(\s*)(<w:pgMar\b[^>]*>)")
_LENGTHS: Final = {
    b"pgSz": b"w|h",
    b"pgMar": b"top|right|bottom|left|header|footer|gutter",
    b"spacing": b"before|after|line|val",
    b"ind": b"left|right|start|end|firstLine|hanging",
    **dict.fromkeys((b"tblW", b"tcW", b"tblInd", b"gridCol"), b"w"),
    **dict.fromkeys((b"top", b"left", b"bottom", b"right"), b"w|sz|space"),  # cell margins; borders of page, paragraph
    **dict.fromkeys((b"sz", b"szCs", b"trHeight"), b"val"),
}
"""Element -> its attributes that are lengths in twips, half-points or eighths of a point."""
_ELEMENT = re.compile(rb"<w:(" + b"|".join(_LENGTHS) + rb")( [^>]*)>")


def on_sheet(members: Iterable[Member], sheet: Sheet) -> tuple[Member, ...]:
    """The parts of a paper, put on that sheet."""
    parts = tuple(members)
    main = next((_plain(part) for part in parts if part.name == MAIN), b"")
    factor = _factor(main, sheet)
    changes: dict[str, Callable[[bytes], bytes]] = {MAIN: lambda part: _section(_enlarged(part, factor), sheet)}
    if factor != 1:
        changes[STYLES] = lambda part: _enlarged(part, factor)
    return tuple(
        member(part.name, changes[part.name](_plain(part))) if part.name in changes else part for part in parts
    )


def _plain(part: Member) -> bytes:
    return zlib.decompress(part.deflated, -zlib.MAX_WBITS)


def _factor(main: bytes, sheet: Sheet) -> float:
    """How much larger the sheet is than the page of the template, in tenths."""
    page = _PAGE.search(main)
    if page is None or sheet.sides_mm is None:
        return 1.0
    longer = max(_number(page[0], b"w"), _number(page[0], b"h")) / _TWIPS_PER_MM
    return round(max(sheet.sides_mm) / longer, 1)


def _enlarged(part: bytes, factor: float) -> bytes:
    if factor == 1:
        return part
    return _ELEMENT.sub(lambda found: _longer(found[0], _LENGTHS[found[1]], factor), part)


def _longer(element: bytes, lengths: bytes, factor: float) -> bytes:
    """The start tag with its lengths multiplied; multiples of a line and percentages are none."""
    if b'w:type="pct"' in element:
        return element
    if b"w:line=" in element and not re.search(rb'w:lineRule="(exact|atLeast)"', element):
        lengths = lengths.replace(b"|line", b"")

    def grown(found: re.Match[bytes]) -> bytes:
        length = round(int(found[2]) * factor)
        return b'w:%s="%d"' % (found[1], min(length, _FARTHEST_BORDER) if found[1] == b"space" else length)

    return re.sub(rb'w:(%s)="(-?\d+)"' % lengths, grown, element)


def _section(main: bytes, sheet: Sheet) -> bytes:
    """The main part with the asked page, without the frame if it shall not print, its text where it is wanted."""
    framed = main if sheet.framed else _FRAME.sub(b"", main)
    return _SETUP.sub(lambda found: _page_setup(found[1], found[2], found[3], sheet), framed)


def _page_setup(page: bytes, between: bytes, margins: bytes, sheet: Sheet) -> bytes:
    """Size and margins of one section; the block of text stays as large as it is."""
    width, height = _number(page, b"w"), _number(page, b"h")
    if sheet.sides_mm is not None:
        sides = sorted(round(side * _TWIPS_PER_MM) for side in sheet.sides_mm)
        wide, high = sides if width < height else reversed(sides)
        page = _set(_set(page, b"w", wide), b"h", high)
        margins = _widened(margins, b"left", b"right", wide - width)
        margins = _widened(margins, b"top", b"bottom", high - height)
    for near, far, begins in ((b"left", b"right", sheet.left_mm), (b"top", b"bottom", sheet.top_mm)):
        if begins is not None:
            moved = round(begins * _TWIPS_PER_MM) - _number(margins, near)
            margins = _set(margins, near, _number(margins, near) + moved)
            margins = _set(margins, far, max(_number(margins, far) - moved, 0))
    return page + between + margins


def _widened(margins: bytes, near: bytes, far: bytes, by: int) -> bytes:
    """Two margins that share what the sheet is larger than the enlarged page."""
    half = by // 2
    return _set(_set(margins, near, _number(margins, near) + half), far, _number(margins, far) + by - half)


def _number(element: bytes, attribute: bytes) -> int:
    found = re.search(rb'w:%s="(-?\d+)"' % attribute, element)
    return int(found[1]) if found else 0


def _set(element: bytes, attribute: bytes, value: int) -> bytes:
    return re.sub(rb'w:%s="-?\d+"' % attribute, b'w:%s="%d"' % (attribute, value), element)
