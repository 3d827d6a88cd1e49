"""How high a row must be for its wrapped texts to be seen: Excel keeps the height it is told and LibreOffice clips."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from dvk_docs.metrics import lines_needed
from dvk_docs.sheet.grid import Formula, Row
from dvk_docs.sheet.styles import STYLES, Style, size_of

_PADDING_MM: Final = 1.9  # both programs leave two pixels at each side of a cell, and a line between
_LINE: Final = 1.32  # height of a line by the size of its letters, Times New Roman in both programs
_MARGIN_PT: Final = 2.0
HIGHEST_PT: Final = 409.0
"""Of a row, in Excel; what does not fit is not printed."""
_WIDEST_CHAR: Final = 0.36  # millimetres per point: no letter is wider


def row_height(row: Row, widths: tuple[float, ...], standard_id: str) -> float:
    """The height of a row in points: its own, or that of the text with most lines; `widths` of the columns in mm.

    It may be more than a row can have.
    """
    if row.height is not None:
        return row.height
    rooms = _rooms(row.merged, widths) if row.merged else widths
    least = 0.0
    for name, value, width in zip(row.styles, row.values, rooms, strict=False):
        text = value.value if type(value) is Formula else value
        if type(text) is str and width:
            least = max(least, text_height(text, name, width, standard_id))
    return least or text_height("", row.styles[0] if row.styles else "text", 100, standard_id)


@lru_cache(maxsize=65536)
def text_height(text: str, style_name: str, width_mm: float, standard_id: str) -> float:
    """The height that a text needs in a cell of this style and width, in points."""
    style, size = STYLES[style_name], size_of(style_name, standard_id)
    return _lines(text, style, size, width_mm - _PADDING_MM) * size * _LINE + _MARGIN_PT


def _lines(text: str, style: Style, size: int, room: float) -> int:
    if not style.wrapped or (len(text) * size * _WIDEST_CHAR <= room and "\n" not in text):
        return 1
    return lines_needed(text, size, room, bold=style.bold, italic=style.italic)


def _rooms(merged: tuple[tuple[int, int], ...], widths: tuple[float, ...]) -> tuple[float, ...]:
    """The width for each column's own text: that of its span, nothing for the columns that the span covers."""
    rooms = list(widths)
    for first, last in merged:
        rooms[first - 1] = sum(widths[first - 1 : last])
        rooms[first:last] = [0.0] * (last - first)
    return tuple(rooms)
