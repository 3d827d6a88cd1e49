"""Where the facts of a workbook stand: its cells, as offsets that a node can keep."""

from __future__ import annotations

from typing import NamedTuple

from dvk_docs.errors import Place
from dvk_docs.sheet.grid import area, cell

_ROWS = 1 << 21
_COLUMNS = 1 << 14  # more than a workbook has


class CellPage(NamedTuple):
    """The cells of a workbook, in the place of the text of a file: `sheets` are the names on the tabs."""

    name: str
    sheets: tuple[str, ...]

    def at(self, sheet: int, row: int, column: int) -> int:
        """The offset of a cell; sheets count from 0, rows and columns from 1."""
        return (sheet * _ROWS + row) * _COLUMNS + column

    def line_at(self, offset: int) -> None:
        """No line: a workbook has none."""

    def place(self, start: int, end: int, path: str | None = None) -> Place:
        """The cell at `start`, or the area from there to the last cell before `end`."""
        if start < 0:
            return Place(file=self.name, path=path)
        sheet, first = self._cell(start)
        _, last = self._cell(max(start, end - 1))
        named = cell(*first) if first == last else area(first, last)
        return Place(file=self.name, sheet=self.sheets[sheet], cell=named, path=path)

    def _cell(self, offset: int) -> tuple[int, tuple[int, int]]:
        rest, column = divmod(offset, _COLUMNS)
        sheet, row = divmod(rest, _ROWS)
        return sheet, (row, column)
