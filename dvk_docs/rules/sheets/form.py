"""What stands where on a sheet: its title, the heads of its table, how much of a page it takes."""

from __future__ import annotations

import re
from functools import cached_property
from itertools import groupby
from typing import Final

from dvk_docs.sheet.grid import Area
from dvk_docs.view.sheets import Cell, Sheet

_FEWEST_HEADS: Final = 3
_ROWS_OF_A_TITLE: Final = 15
_LETTERS_OF_A_TITLE: Final = 8
_INDEX: Final = re.compile(r"\(?\d{1,2}\)?")  # “(1)” under a head
_MM_PER_PT: Final = 25.4 / 72
_A4: Final = (210.0, 297.0)
_A3: Final = (297.0, 420.0)
_A3_CODE: Final = 8


class Form:
    """A sheet and what was found on it."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet

    @cached_property
    def head(self) -> tuple[int, int] | None:
        """First and last row of the heads: the first row of three texts or more, and what it is merged with below.

        None where the sheet has no table.
        """
        for row, cells in groupby(self.sheet.seen, key=lambda cell: cell.row):
            if sum(any(map(str.isalpha, cell.text)) for cell in cells) >= _FEWEST_HEADS:
                last = max((area[2] for area in self.sheet.merged if area[0] == row), default=row)
                return row, last + (self._is_index(last + 1))
        return None

    def _is_index(self, row: int) -> bool:
        """Whether the row numbers the columns."""
        shown = [cell for cell in self.sheet.seen if cell.row == row]
        return len(shown) >= _FEWEST_HEADS and all(_INDEX.fullmatch(cell.text) for cell in shown)

    @cached_property
    def above(self) -> tuple[Cell, ...]:
        """The texts above the table; of a sheet without one, those at its top."""
        end = self.head[0] if self.head else _ROWS_OF_A_TITLE
        return tuple(cell for cell in self.sheet.seen if cell.row < end and cell.text.strip())

    @cached_property
    def title(self) -> Cell | None:
        """A line in capitals above the table: a title, or the name of an organ."""
        return next((cell for cell in self.above if _is_title(cell.text)), None)

    @property
    def is_paper(self) -> bool:
        """Whether the sheet is one to be printed and signed, not a bare list of data: it says above what it is."""
        return self.title is not None

    @cached_property
    def last(self) -> tuple[int, int]:
        """The last row and column that show something."""
        spans = self.sheet.spans
        ends = [spans.get((cell.row, cell.column), (0, 0, cell.row, cell.column))[2:] for cell in self.sheet.seen]
        return max((row for row, _ in ends), default=0), max((column for _, column in ends), default=0)

    @property
    def width(self) -> float:
        """From the first column to the last, in mm."""
        return self.sheet.width(1, self.last[1])

    @cached_property
    def room(self) -> tuple[float, float]:
        """Width and height between the margins of its page, in mm."""
        page = self.sheet.page
        width, height = _A3 if page.paper == _A3_CODE else _A4
        if page.landscape:
            width, height = height, width
        margins = page.margins
        return width - margins["left"] - margins["right"], height - margins["top"] - margins["bottom"]

    @property
    def is_long(self) -> bool:
        """Whether its rows take more than a page."""
        fitted = self.sheet.page.wide == 1 and self.width
        scale = min(1.0, self.room[0] / self.width) if fitted else self.sheet.page.scale
        return self.sheet.height(1, self.last[0]) * _MM_PER_PT * scale > self.room[1]

    def area(self, cell: Cell) -> Area:
        """The cells over which a cell is merged; itself where it is not."""
        place = (cell.row, cell.column)
        return self.sheet.spans.get(place, Area(*place, *place))


def _is_title(text: str) -> bool:
    letters = [char for char in text if char.isalpha()]
    return len(letters) >= _LETTERS_OF_A_TITLE and text == text.upper()
