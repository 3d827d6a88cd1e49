"""The lines of a table under its head: what is no line is left out, and said where somebody could miss it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from dvk_docs.errors import nearest, quote
from dvk_docs.sheet.grid import Area
from dvk_docs.sheet.reading.cells import Cell, Row
from dvk_docs.sheet.reading.grids import Grid
from dvk_docs.sheet.reading.labels import Head, is_index
from dvk_docs.source import fold_key, is_blank

_REMARK: Final = "#"
_CLOSING: Final = re.compile(r"(tong_so|tong_cong|ghi_chu|nguoi_lap|noi_nhan|thu_truong)(_.*)?|cong")
_SHOWN: Final = 8
_SLIP: Final = 0.8  # how near a head must be to one that is missing: people have columns of their own
_VALUES: Final = 2
"""Filled cells that make a row a line of the table beyond doubt."""


class Line(NamedTuple):
    """One line: the cells of its known columns."""

    row: int
    cells: dict[str, Cell]


def filled(row: Row, keys: Mapping[int, str]) -> dict[str, Cell]:
    """The cells of the known columns, without those that say nothing (blanks, the dots of a form)."""
    return {
        key: one
        for one in row.cells
        if (key := keys.get(one.column)) is not None and not (one.kind == "text" and is_blank(one.text))
    }


class Table:
    """The lines of a table, read once; then `finish` says what was seen on the way."""

    def __init__(self, grid: Grid, head: Head, wanted: Iterable[tuple[str, str]]) -> None:
        """`wanted` are keys and labels of the columns that may stand there."""
        self._grid, self._head = grid, head
        self._labels = dict(wanted)
        self._keys = head.by_column()
        self._hidden: list[int] = []
        self._gaps: list[int] = []
        self._left_out: list[Row] = []
        self._rows: list[int] = []

    def say_twice(self) -> None:
        """Says which columns are there twice."""
        grid = self._grid
        for first, second in self._head.twice:
            message = f"cột {quote(second.text)} có hai lần: {grid.place(first).cell} và {grid.place(second).cell}"
            hint = "giữ một cột, xoá hoặc đổi tên cột kia"
            grid.book.say("column-twice", grid.place(second), message, hint, also=grid.place(first))

    def lines(self) -> Iterator[Line]:
        """The lines in their order."""
        doubtful: list[tuple[Row, Line]] = []
        before = self._head.last
        after_gap = False
        for row in self._body():
            cells = filled(row, self._keys)
            if not cells:
                continue
            gap = row.number > before + 1
            if gap and not after_gap and self._rows:
                self._gaps.append(before + 1)
            after_gap = after_gap or gap
            before = row.number
            line = Line(row.number, cells)
            if len(cells) < _VALUES or self._closes(row, cells):
                doubtful.append((row, line))
                continue
            yield from self._taken([*doubtful, (row, line)])
            doubtful.clear()
            after_gap = False
        own = [one for one in doubtful if not after_gap and not self._closes(one[0], one[1].cells)]
        self._left_out += [
            row for row, line in doubtful if (row, line) not in own and not self._closes(row, line.cells)
        ]
        if after_gap and self._gaps:
            self._gaps.pop()  # nothing but notes stands behind it
        yield from self._taken(own)

    def _body(self) -> Iterator[Row]:
        for row in self._grid.rows():
            if row.number <= self._head.last or row.cells[0].text.lstrip().startswith(_REMARK):
                continue
            if row.number == self._head.last + 1 and is_index(row):
                continue
            yield row

    def _taken(self, found: Iterable[tuple[Row, Line]]) -> Iterator[Line]:
        for row, line in found:
            self._rows.append(row.number)
            if row.hidden:
                self._hidden.append(row.number)
            yield line

    def _closes(self, row: Row, cells: dict[str, Cell]) -> bool:
        """Whether a row belongs to what stands under a table: a total, notes, who signs."""
        first = fold_key(row.cells[0].text[:200])
        return len(cells) <= _VALUES + 1 and _CLOSING.fullmatch(first) is not None

    def finish(self) -> None:
        """Says what was seen: hidden rows and columns, gaps, merged cells among the lines, columns nobody asked for."""
        grid, say = self._grid, self._grid.book.say
        grid.end()
        if self._hidden:
            message = f"đã đọc cả các dòng đang ẩn: {_listed(self._hidden)}"
            where = grid.place(Cell(self._hidden[0], 1, "", "text"))
            say("hidden-row", where, message, "xem lại các dòng ấy (chọn cả trang, bấm phải, Unhide)", "warning")
        for key, one in self._head.columns.items():
            if grid.is_hidden(one.column):
                message = f"đã đọc cả cột đang ẩn {quote(one.text)}"
                say("hidden-column", grid.place(one), message, f"xem lại cột này ({key})", "warning")
        if self._gaps:
            message = f"trong bảng có dòng trống: {_listed(self._gaps)}; các dòng sau vẫn được đọc"
            where = grid.place(Cell(self._gaps[0], 1, "", "text"))
            say("blank-rows", where, message, "xoá các dòng trống", "warning")
        if self._left_out:
            row = self._left_out[0]
            message = f"từ dòng {row.number} trở xuống là phần dưới bảng, không đọc thành dòng của bảng"
            say("below-table", grid.place(row.cells[0]), message, None, "info")
        self._say_others()
        self._say_merged()

    def _say_others(self) -> None:
        grid, missing = self._grid, {k: v for k, v in self._labels.items() if k not in self._head.columns}
        folded = {fold_key(label): label for label in missing.values()}
        unread = []
        for one in self._head.others:
            if one in self._head.told:
                continue
            near = nearest(fold_key(one.text[:200]), folded, cutoff=_SLIP)
            if near is None:
                unread.append(f"{quote(one.text, 40)} ({grid.place(one).cell})")
                continue
            message = f"không đọc cột {quote(one.text, 40)}"
            hint = f"có phải là “{folded[near]}”? Sửa tên cột cho đúng"
            grid.book.say("unread-column", grid.place(one), message, hint, "warning")
        if unread:
            more = f" và {len(unread) - _SHOWN} cột nữa" if len(unread) > _SHOWN else ""
            message = f"không đọc các cột: {', '.join(unread[:_SHOWN])}{more}"
            grid.book.say("unread-column", grid.place(), message, None, "info")

    def _say_merged(self) -> None:
        if not self._rows or not self._keys:
            return
        body = Area(self._rows[0], min(self._keys), self._rows[-1], max(self._keys))
        rows = set(self._rows)
        for area in self._grid.merged:
            if area.meets(body) and not rows.isdisjoint(range(area.top, area.bottom + 1)):
                message = "ô gộp giữa các dòng của bảng: không biết giá trị là của dòng nào, cột nào"
                hint = "chọn các ô ấy, bấm Home > Merge & Center để bỏ gộp, rồi ghi giá trị vào từng ô"
                self._grid.book.say("merged-cells", self._grid.place(area), message, hint)


def _listed(rows: list[int]) -> str:
    """Rows as a person lists them.

    >>> _listed([3, 4, 5, 9])
    'dòng 3 - 5, 9'
    """
    runs: list[tuple[int, int]] = []
    for row in rows:
        if runs and row == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], row)
        else:
            runs.append((row, row))
    shown = ", ".join(str(first) if first == last else f"{first} - {last}" for first, last in runs[:_SHOWN])
    return f"dòng {shown}{', …' if len(runs) > _SHOWN else ''}"
