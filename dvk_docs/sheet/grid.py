"""What a workbook is before it is bytes: sheets of rows of cells, plain frozen data.

A form says which rows there are and what stands in them (`sheet.forms`); `sheet.writing` makes the parts of the file.
Rows and columns count from 1, widths are in millimetres, heights in points.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final, Literal, NamedTuple

Orientation = Literal["landscape", "portrait"]


class Formula(NamedTuple):
    """A formula as Excel's file has it (English names, commas, no equals sign) and the value it comes to."""

    text: str
    value: int | Decimal | str


Value = str | int | Decimal | date | Formula | None


class Row(NamedTuple):
    """One row: a style (`sheet.styles`) and a value for each column from the first.

    `merged` are spans of columns of this row that are one cell. `height` None: as high as its wrapped texts need.
    `grows`: it goes on fitting its texts while somebody types; a height that a file insists on stays.
    """

    styles: tuple[str, ...]
    values: tuple[Value, ...]
    merged: tuple[tuple[int, int], ...] = ()
    height: float | None = None
    grows: bool = False


class Choices(NamedTuple):
    """Cells that take one of some texts, from a list that drops down; `cells` as Excel names them (`D5:D204`)."""

    cells: str
    name: str
    texts: tuple[str, ...]


class Bounds(NamedTuple):
    """Cells that take a number or a date between two, both included."""

    cells: str
    kind: Literal["whole", "decimal", "date"]
    low: int | Decimal | date
    high: int | Decimal | date


class Allowed(NamedTuple):
    """Cells that take what makes a formula true, written for the first of them; `said` when it is not."""

    cells: str
    formula: str
    said: str


class Flagged(NamedTuple):
    """Cells that turn red while a formula, written for the first of them, is true."""

    cells: str
    formula: str


@dataclass(frozen=True)
class Sheet:
    """One sheet. `rows` are read once; those of a long list may come from a generator.

    `widths` of the columns; `head` the rows that every printed page repeats, first and last; `frozen` how many columns
    and rows stay in sight; `printed` the area that is printed, if not all; `merged` areas of several rows
    (`A7:A8`); `filtered` the area with filter arrows; `guarded`: only cells of an open style can be typed in.
    """

    name: str
    widths: tuple[float, ...]
    rows: Iterable[Row]
    orientation: Orientation = "landscape"
    head: tuple[int, int] | None = None
    frozen: tuple[int, int] | None = None
    printed: str | None = None
    merged: tuple[str, ...] = ()
    filtered: str | None = None
    choices: tuple[Choices, ...] = ()
    bounds: tuple[Bounds, ...] = ()
    allowed: tuple[Allowed, ...] = ()
    flagged: tuple[Flagged, ...] = ()
    guarded: bool = False


@dataclass(frozen=True)
class Book:
    """A workbook: its sheets, the first one shown; `names` are defined names and what they stand for.

    `fields` are those of the document that it has a place for; None: it shows every fact, as a paper does.
    """

    sheets: tuple[Sheet, ...]
    names: Mapping[str, str]
    fields: frozenset[str] | None = None


def letters(column: int) -> str:
    """The name of a column.

    >>> letters(1), letters(26), letters(27), letters(16384)
    ('A', 'Z', 'AA', 'XFD')
    """
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def cell(row: int, column: int) -> str:
    """The name of a cell.

    >>> cell(7, 3)
    'C7'
    """
    return f"{letters(column)}{row}"


def area(first: tuple[int, int], last: tuple[int, int]) -> str:
    """The name of an area, by its first and last row and column.

    >>> area((7, 1), (8, 3))
    'A7:C8'
    """
    return f"{cell(*first)}:{cell(*last)}"


def cells_of(sheet: str, name: str, first: int, last: int) -> str:
    """Cells of a column of another sheet, as a formula names them.

    >>> cells_of("Danh sách", "G", 7, 40)
    "'Danh sách'!$G$7:$G$40"
    """
    return f"'{sheet}'!${name}${first}:${name}${last}"


def literal(text: str) -> str:
    """A text inside a formula, where one of more than 255 characters is not allowed.

    >>> literal("Khối “A”")
    '"Khối “A”"'
    """
    pieces = [text[at : at + _LONGEST_LITERAL] for at in range(0, len(text), _LONGEST_LITERAL)] or [""]
    doubled = (piece.replace('"', '""') for piece in pieces)
    return "&".join(f'"{piece}"' for piece in doubled)


_LONGEST_LITERAL = 255


class Area(NamedTuple):
    """Rows and columns from 1, the last ones included."""

    top: int
    left: int
    bottom: int
    right: int

    def meets(self, other: Area) -> bool:
        """Whether they share a cell."""
        return (
            self.top <= other.bottom
            and other.top <= self.bottom
            and self.left <= other.right
            and other.left <= self.right
        )


_PLACE: Final = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})")


def place(name: str) -> tuple[int, int] | None:
    """Row and column of a cell's name; None when it is none.

    >>> place("C7"), place("$AA$10"), place("1")
    ((7, 3), (10, 27), None)
    """
    found = _PLACE.fullmatch(name)
    if found is None:
        return None
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - 64
    return int(found[2]), column


def area_of(name: str) -> Area | None:
    """The area of a name, which may be that of one cell; None when it is none.

    >>> area_of("B2:$D$3"), area_of("C7")
    (Area(top=2, left=2, bottom=3, right=4), Area(top=7, left=3, bottom=7, right=3))
    """
    first, _, last = name.strip().partition(":")
    start, end = place(first), place(last or first)
    if start is None or end is None:
        return None
    rows, columns = sorted((start[0], end[0])), sorted((start[1], end[1]))
    return Area(rows[0], columns[0], rows[1], columns[1])
