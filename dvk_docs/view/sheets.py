"""What a workbook shows, as frozen plain data: the sheets that are seen, their pages, and what each used cell holds.

Rows and columns count from 1, widths are in millimetres, heights in points. `view.workbook` reads it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from dvk_docs.sheet.grid import Area
from dvk_docs.sheet.grid import cell as cell_name


class Font(NamedTuple):
    """A face and a size in points."""

    name: str
    size: float
    bold: bool = False
    italic: bool = False


class Look(NamedTuple):
    """How a cell is printed. `quoted`: its text is text however it begins; `as_text`: so is all that is typed in it."""

    font: Font
    wrapped: bool = False
    shrunk: bool = False
    quoted: bool = False
    as_text: bool = False


class Cell(NamedTuple):
    """A cell that holds something.

    `formula` is "" where the file only says that it has one (shared with another cell); `value` None beside a formula:
    it was never calculated. `fault`: the value is an error of Excel (#REF!). `fonts`: of its text, more than one
    where parts of it look different.
    """

    row: int
    column: int
    value: str | float | bool | None
    look: Look
    fonts: tuple[Font, ...]
    formula: str | None = None
    fault: bool = False

    @property
    def name(self) -> str:
        """As Excel calls it: `C7`."""
        return cell_name(self.row, self.column)

    @property
    def text(self) -> str:
        """Its text; "" where it holds a number."""
        return self.value if isinstance(self.value, str) else ""

    @property
    def number(self) -> float | None:
        """Its number; None where it holds something else."""
        return self.value if isinstance(self.value, float) else None


class Page(NamedTuple):
    """The page of a sheet. `paper` None: nothing is said of it, the printer decides; `margins` in mm, header included.

    `wide`, `high`: on how many pages the sheet is fitted, 0 for any; both None where it is printed at its `scale`.
    """

    paper: int | None
    landscape: bool
    margins: Mapping[str, float]
    wide: int | None
    high: int | None
    scale: float


class Headers(NamedTuple):
    """What stands above and below each page, in Excel's codes; `first` of a first page of its own, else None."""

    above: str
    below: str
    first: str | None


@dataclass(frozen=True)
class Sheet:
    """One sheet that is seen. `titles`: first and last row that each page repeats."""

    name: str
    page: Page
    headers: Headers
    titles: tuple[int, int] | None
    widths: Mapping[int, float]
    usual_width: float
    heights: Mapping[int, tuple[float, bool]]
    """Of each row that says one: points, and whether a person set it (else Excel did, by the text)."""
    usual_height: float
    merged: tuple[Area, ...]
    hidden_rows: frozenset[int]
    hidden_columns: frozenset[int]
    cells: tuple[Cell, ...]
    """Those that hold something, row by row."""

    @cached_property
    def by_place(self) -> Mapping[tuple[int, int], Cell]:
        """The cells by row and column."""
        return {(cell.row, cell.column): cell for cell in self.cells}

    @cached_property
    def spans(self) -> Mapping[tuple[int, int], Area]:
        """The merged areas by their first cell."""
        return {area[:2]: area for area in self.merged}

    @property
    def seen(self) -> Iterator[Cell]:
        """The cells that are printed."""
        hidden_rows, hidden_columns = self.hidden_rows, self.hidden_columns
        return (cell for cell in self.cells if cell.row not in hidden_rows and cell.column not in hidden_columns)

    def at(self, row: int, column: int) -> Cell | None:
        """The cell of a place; None where nothing stands."""
        return self.by_place.get((row, column))

    def width(self, first: int, last: int) -> float:
        """The width of some columns, hidden ones left out."""
        return sum(
            self.widths.get(at, self.usual_width) for at in range(first, last + 1) if at not in self.hidden_columns
        )

    def height(self, first: int, last: int) -> float:
        """The height of some rows, hidden ones left out."""
        usual = (self.usual_height, False)
        return sum(self.heights.get(at, usual)[0] for at in range(first, last + 1) if at not in self.hidden_rows)


@dataclass(frozen=True)
class Workbook:
    """The sheets that are seen, the font of what has none of its own, and what the file says of itself."""

    sheets: tuple[Sheet, ...]
    font: Font
    custom: Mapping[str, str] = field(default_factory=dict)
