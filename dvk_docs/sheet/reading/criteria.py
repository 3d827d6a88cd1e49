"""The table of a score sheet: criteria, points or answers to each, what the lines under it ask of the total."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from dvk_docs.documents.parts.bo_tieu_chi import MAC_DINH, built_in
from dvk_docs.documents.parts.bo_tieu_chi_san import SETS
from dvk_docs.errors import quote
from dvk_docs.sheet.reading.cells import Cell
from dvk_docs.sheet.reading.grids import Grid
from dvk_docs.sheet.reading.labels import Head
from dvk_docs.sheet.reading.lines import Said
from dvk_docs.sheet.reading.table import filled
from dvk_docs.sheet.reading.values import put_item, put_text
from dvk_docs.vn.text import fold_tone

_NUMBER: Final = re.compile(r"\d{1,3}")
_PART: Final = re.compile(r"[IVX]{1,5}")
_MARK: Final = re.compile(r"đạt tổng từ ([\d,.]+) điểm", re.IGNORECASE)
_FULL: Final = re.compile(r"tiêu chí ([\d, và]+?) phải đạt điểm tối đa", re.IGNORECASE)
_ANSWERS: Final = frozenset({"diem", "co", "khong"})


class Criterion(NamedTuple):
    """A line of the table: its number, the part it stands in, its cells by key."""

    number: str
    part: str
    cells: dict[str, Cell]


class Table(NamedTuple):
    """What stands in the table and below it."""

    criteria: list[Criterion]
    mark: str | None
    full: frozenset[str]

    @property
    def answered(self) -> bool:
        """Whether anything in it is judged."""
        return any(one.cells.keys() & _ANSWERS for one in self.criteria)


def read_table(grid: Grid, head: Head) -> Table:
    """The criteria that were judged: of two alternatives that one which is filled."""
    keys = head.by_column()
    by_number: dict[str, Criterion] = {}
    part, mark = "", None
    full: list[str] = []
    for row in grid.rows():
        cells = filled(row, keys) if row.number > head.last else {}
        number = cells["so"].text.strip().rstrip(".") if "so" in cells else ""
        if _NUMBER.fullmatch(number) and "tieu_chi" in cells:
            _add(grid, by_number, Criterion(number, part, cells))
        elif _PART.fullmatch(number):
            part = number
        elif row.number > head.last and (found := _MARK.search(row.cells[0].text)) is not None:
            mark = found[1]
        if row.number > head.last and (must := _FULL.search(row.cells[0].text)) is not None:
            full += _NUMBER.findall(must[1])
    return Table(list(by_number.values()), mark, frozenset(full))


def _add(grid: Grid, by_number: dict[str, Criterion], one: Criterion) -> None:
    before = by_number.get(one.number)
    if before is None or not before.cells.keys() & _ANSWERS:
        by_number[one.number] = one
    elif given := one.cells.keys() & _ANSWERS:
        message = f"tiêu chí {quote(one.number)} đã chấm ở cả hai mục, của tập thể và của cá nhân"
        hint = "chỉ chấm ở mục của chủ thể mô hình, xoá điểm ở mục kia"
        grid.book.say("both-subjects-scored", grid.place(one.cells[min(given)]), message, hint)


def put_set(grid: Grid, head: Head, table: Table) -> None:
    """The set of criteria: the code of one that comes with the library, else the set as the sheet has it."""
    if not table.criteria:
        return
    maxima = [(one.number, one.cells["toi_da"].text if "toi_da" in one.cells else "") for one in table.criteria]
    code = next((code for code in SETS if maxima in _maxima(code)), None)
    if code is not None:
        _put_reworded(grid, code, table)
    if code == MAC_DINH:
        return
    builder, at = grid.book.builder, grid.offset(head.last, 1)
    builder.scalar("bo_tieu_chi", at, at)
    if code is not None:
        builder.scalar(code, at, at)
    else:
        _put_whole_set(grid, at, table)


def _put_whole_set(grid: Grid, at: int, table: Table) -> None:
    """The set as the sheet has it: the mark to be reached, the parts with their criteria; at the offset of its head."""
    builder = grid.book.builder
    builder.open("map", at)
    if table.mark is not None:
        builder.scalar("diem_dat", at, at)
        builder.scalar(table.mark, at, at)
    builder.scalar("phan", at, at)
    builder.open("list", at)
    for part in dict.fromkeys(one.part for one in table.criteria):
        builder.open("map", at)
        if part:
            builder.scalar("so", at, at)
            builder.scalar(part, at, at)
        builder.scalar("tieu_chi", at, at)
        builder.open("list", at)
        for one in table.criteria:
            if one.part == part:
                _put_criterion(grid, one, table.full)
        builder.close()
        builder.close()
    builder.close()
    builder.close()


def _put_reworded(grid: Grid, code: str, table: Table) -> None:
    """The criteria of a set of the library that the sheet has in an office's own words."""
    known = {(one.criterion.so, fold_tone(one.criterion.noi_dung)) for one in built_in(code).placed()}
    own = [one for one in table.criteria if (one.number, fold_tone(one.cells["tieu_chi"].text)) not in known]
    if not own:
        return
    builder, first = grid.book.builder, own[0].cells["tieu_chi"]
    at = grid.offset(first.row, first.column)
    builder.scalar("sua_tieu_chi", at, at)
    builder.open("list", at)
    for one in own:
        builder.open("map", grid.offset(one.cells["so"].row, one.cells["so"].column))
        put_text(grid, "so", one.cells["so"], one.number)
        put_text(grid, "noi_dung", one.cells["tieu_chi"], one.cells["tieu_chi"].text)
        builder.close()
    builder.close()


def _maxima(code: str) -> list[list[tuple[str, str]]]:
    """Numbers and maxima of a set, for each subject and for a sheet that is open to both."""
    whole = built_in(code)
    found = []
    for subject in (None, "tap_the", "ca_nhan"):
        points = {one.criterion.so: one.criterion.diem_toi_da for one in whole.placed(subject)}
        found.append([(number, _figures(most)) for number, most in points.items()])
    return found


def _figures(points: Decimal | None) -> str:
    return "" if points is None else f"{points.normalize():f}".replace(".", ",")


def _put_criterion(grid: Grid, one: Criterion, full: frozenset[str]) -> None:
    builder, cells = grid.book.builder, one.cells
    builder.open("map", grid.offset(cells["so"].row, cells["so"].column))
    put_text(grid, "so", cells["so"], one.number)
    put_text(grid, "noi_dung", cells["tieu_chi"], cells["tieu_chi"].text)
    if "toi_da" in cells:
        put_text(grid, "diem_toi_da", cells["toi_da"], cells["toi_da"].text)
    if one.number in full:
        put_text(grid, "phai_toi_da", cells["so"], "có")
    builder.close()


def put_answers(grid: Grid, criteria: Sequence[Criterion]) -> None:
    """Points, answers and notes by the number of their criterion."""
    points = {one.number: Said(cell, cell.text) for one in criteria if (cell := one.cells.get("diem"))}
    said = {
        one.number: Said(cell, word)
        for one in criteria
        for key, word in (("co", "có"), ("khong", "không"))
        if (cell := one.cells.get(key))
    }
    notes = {one.number: Said(cell, cell.text) for one in criteria if (cell := one.cells.get("ghi_chu"))}
    for key, found in (("diem", points), ("dap_ung", said), ("ghi_chu", notes)):
        if found:
            _put_by_number(grid, key, found)


def _put_by_number(grid: Grid, key: str, found: Mapping[str, Said]) -> None:
    builder, first = grid.book.builder, next(iter(found.values())).cell
    at = grid.offset(first.row, first.column)
    builder.scalar(key, at, at)
    builder.open("map", at)
    for number, (cell, text) in found.items():
        here = grid.offset(cell.row, cell.column)
        builder.scalar(number, here, here)
        put_item(grid, cell, text)
    builder.close()
