"""The sheets of one workbook while they are read, and the tree that their cells become."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice
from pathlib import Path
from typing import Final

from dvk_docs.errors import InputError, Place, Problem, Severity, nearest, quote, sort_problems
from dvk_docs.sheet.grid import Area, area, area_of, cell
from dvk_docs.sheet.reading.areas import MOST_MERGED, merged_twice, too_long
from dvk_docs.sheet.reading.cells import MOST_COLUMNS, MOST_ROWS, Cell, Row, SheetRows, TooFar
from dvk_docs.sheet.reading.opening import Opened, malformed, opened
from dvk_docs.sheet.reading.page import CellPage
from dvk_docs.sheet.writing import LISTS
from dvk_docs.source import LIMITS, Source, fold_key
from dvk_docs.source.limits import Limits, grouped
from dvk_docs.source.tree import Builder

LOOKED_AT: Final = 80
"""Rows of a sheet in which its head is looked for."""
SHEET_LIMITS: Final[Limits] = LIMITS._replace(nodes=3_000_000)
"""Wider than those of a data file, which a person types: the facts of 100,000 models are a million nodes or two."""


class Grid:
    """One visible sheet: its first rows at once, all of them once; what stands around them is known afterwards."""

    def __init__(self, book: Workbook, at: int, rows: SheetRows) -> None:
        self.book, self.at, self._sheet = book, at, rows
        self.name = book.page.sheets[at]
        self._rest = self._guarded(rows)
        self.first = list(islice(self._rest, LOOKED_AT))

    def rows(self) -> Iterator[Row]:
        """All rows. Raises InputError for a filled cell far away, or where the part of the sheet is damaged."""
        return chain(self.first, self._rest)

    def _guarded(self, rows: SheetRows) -> Iterator[Row]:
        try:
            yield from rows
        except TooFar as far:
            where = Place(self.book.page.name, sheet=self.name, cell=cell(far.row, far.column))
            message = (
                f"ô {cell(far.row, far.column)} có dữ liệu, xa quá giới hạn {grouped(MOST_ROWS)} dòng,"
                f" {MOST_COLUMNS} cột"
            )
            raise InputError(Problem("sheet-too-large", "error", where, message, "xoá dữ liệu lạc ở ô này")) from None
        except (ValueError, KeyError):
            raise InputError(malformed(self.place(), "trang này")) from None

    def end(self) -> None:
        """Takes the rows that nobody wanted, so that what stands behind them is known."""
        for _ in self._rest:
            pass

    @property
    def merged(self) -> list[Area]:
        """Merged cells."""
        return [found for name in self._sheet.merged if (found := area_of(name))]

    def is_hidden(self, column: int) -> bool:
        """Whether a column is hidden."""
        return any(first <= column <= last for first, last in self._sheet.hidden_columns)

    def offset(self, row: int, column: int) -> int:
        """The offset of one of its cells."""
        return self.book.page.at(self.at, row, column)

    def place(self, where: Cell | Area | None = None) -> Place:
        """A cell or an area of it; the sheet itself."""
        name = None
        if isinstance(where, Cell):
            name = cell(where.row, where.column)
        elif where is not None:
            name = area((where.top, where.left), (where.bottom, where.right))
        return Place(self.book.page.name, sheet=self.name, cell=name)

    def faults(self) -> Iterator[Problem]:
        """What Excel itself would refuse or repair; once all rows were taken."""
        if len(self._sheet.merged) > MOST_MERGED:
            message = f"trang có {grouped(len(self._sheet.merged))} chỗ gộp ô, nhiều nhất {grouped(MOST_MERGED)}"
            yield Problem("sheet-too-large", "error", self.place(), message, "bỏ gộp ô (Home > Unmerge Cells)")
            return
        yield from merged_twice(self.merged, self.place)
        yield from too_long(self._sheet.lists, lambda cells: Place(self.book.page.name, sheet=self.name, cell=cells))


def _unmerged(problems: list[Problem], said: list[Problem]) -> list[Problem]:
    """Without blanks that are only the covered cells of merged ones of which something was said."""
    merged = [
        (one.place.sheet, found)
        for one in said
        if one.code == "merged-cells" and (found := area_of(one.place.cell or "")) is not None
    ]

    def covered(one: Problem) -> bool:
        here = area_of(one.place.cell or "") if one.code == "blank-field" and merged else None
        return here is not None and any(sheet == one.place.sheet and other.meets(here) for sheet, other in merged)

    return [one for one in problems if not covered(one)]


class Workbook:
    """A workbook being read: its visible sheets, what is to be said of it, the tree built of its cells."""

    def __init__(self, data: bytes | Path, name: str | None) -> None:
        self._opened: Opened = opened(data, name)
        self.page = CellPage(self._opened.name, tuple(one.name for one in self._opened.sheets))
        self.builder = Builder("", self._opened.name, limits=SHEET_LIMITS, page=self.page)
        self.problems: list[Problem] = []
        self.grids = [
            Grid(self, at, SheetRows(one.data, self._opened.setting))
            for at, one in enumerate(self._opened.sheets)
            if not one.hidden
        ]
        for one in self._opened.sheets:
            if one.hidden and one.name != LISTS:
                message = f"trang {quote(one.name)} đang ẩn, không đọc"
                hint = "nếu trang này là dữ liệu, bấm phải vào tên trang, chọn Unhide rồi lưu lại"
                self.say("hidden-sheet", Place(self.page.name, sheet=one.name), message, hint, "warning")

    def named(self, sheet: str) -> Grid:
        """The visible sheet of this name. Raises InputError where there is none."""
        found = next((one for one in self.grids if fold_key(one.name) == fold_key(sheet)), None)
        if found is not None:
            return found
        names = [one.name for one in self.grids]
        near = nearest(sheet, names)
        readable = ", ".join(map(quote, names)) or "không có"
        hint = f"có phải là “{near}”?" if near else f"các trang có thể đọc: {readable}"
        message = f"không có trang {quote(sheet)}, hoặc trang đang ẩn"
        raise InputError(Problem("no-such-sheet", "error", Place(file=self.page.name), message, hint))

    def say(
        self,
        code: str,
        where: Place,
        message: str,
        hint: str | None = None,
        severity: Severity = "error",
        *,
        also: Place | None = None,
    ) -> None:
        """Notes what is to be said of a place."""
        self.problems.append(Problem(code, severity, where, message, hint, also=also))

    def source(self) -> Source:
        """The tree with all that was found, the rows that nobody read looked at as well. Raises InputError."""
        for grid in self.grids:
            grid.end()
            self.problems += grid.faults()
        found = sort_problems([*self.problems, *_unmerged(self.builder.finish(), self.problems)])
        if self.builder.root is None:
            raise InputError(found)
        return Source(self.builder.root, tuple(found))
