"""The register's workbook: the sheets that a unit fills, in the office's own book also quotas and scorings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from dvk_docs.errors import quote
from dvk_docs.sheet.columns import (
    CRITERION,
    GUIDE,
    OFFICE_LABELS,
    QUOTA_LABELS,
    QUOTAS,
    SCORE_LABELS,
    SCORES,
    SHEET,
    UNIT,
    UNIT_LABELS,
)
from dvk_docs.sheet.reading import models
from dvk_docs.sheet.reading.cells import Cell, Row
from dvk_docs.sheet.reading.grids import Grid, Workbook
from dvk_docs.sheet.reading.labels import Head, find_head, spellings
from dvk_docs.sheet.reading.lines import Said, labelled, put_heading, year_of
from dvk_docs.sheet.reading.records import Column
from dvk_docs.sheet.reading.table import Table
from dvk_docs.sheet.reading.values import put, put_item, put_text
from dvk_docs.source import fold_key, is_blank

_ABOUT: Final = spellings({key: (label,) for key, label in (*OFFICE_LABELS.items(), *UNIT_LABELS.items())})
_GUIDE: Final = spellings({"han": ("Hạn gửi", "Hạn"), "noi_gui": ("Nơi gửi",)})
_QUOTAS: Final = spellings({key: (label,) for key, label in QUOTA_LABELS.items()})
_SCORES: Final = spellings(
    {**{key: (label,) for key, label in SCORE_LABELS.items()}, "tong_diem": ("Tổng",), "ket_luan": ("Kết luận",)}
)
_OFFICE_ONLY: Final = ("co_quan_cap_tren", "co_quan_ban_hanh")


def put_register(book: Workbook, grid: Grid, head: Head, more: Sequence[Column] = ()) -> None:
    """The root of the tree: the shape that the type `register` binds; `grid` holds the list of models.

    `more` are columns of that list which no register has.
    """
    builder = book.builder
    by_name = {fold_key(one.name): one for one in book.grids}
    builder.open("map", grid.offset(1, 1))
    told = _put_about(book, by_name, grid)
    builder.scalar("mo_hinh", grid.offset(head.last, 1), grid.offset(head.last, 1))
    begun = models.put_models(grid, head, _unit_of(by_name), more)
    if not told and begun is not None:
        put_text(grid, "nam", *begun)
    scores = by_name.get(fold_key(SCORES))
    if scores is not None:
        _put_scorings(scores)
    builder.close()
    _say_unread(book, grid)


def _put_about(book: Workbook, by_name: Mapping[str, Grid], grid: Grid) -> bool:
    """Whose book it is, the year, the units; what the guide says. Whether the year was told."""
    unit, quotas, guide = (by_name.get(fold_key(name)) for name in (UNIT, QUOTAS, GUIDE))
    said = labelled(unit.first, _ABOUT) if unit is not None and unit is not grid else {}
    for key in (*_OFFICE_ONLY, "nam"):
        if unit is not None and key in said:
            put_text(unit, key, *said[key])
    titled = guide or grid
    put_heading(titled, _above(titled), without=said)
    for key, value in labelled(guide.first, _GUIDE).items() if guide is not None else ():
        put_text(titled, key, *value)
    units = {key: said[key] for key in UNIT_LABELS if key != "nam" and key in said}
    if quotas is not None:
        _put_units(quotas)
    elif unit is not None and units:
        _put_unit(unit, units)
    return "nam" in said or year_of(_above(titled)) is not None


def _unit_of(by_name: Mapping[str, Grid]) -> models.Unit | None:
    """The unit whose form it is; None for the office's own book, which lists several."""
    unit = by_name.get(fold_key(UNIT))
    said = labelled(unit.first, _ABOUT) if unit is not None and fold_key(QUOTAS) not in by_name else {}
    return models.Unit(unit, said["ten"]) if unit is not None and "ten" in said else None


def _above(grid: Grid) -> list[Row]:
    """The rows above the list of a sheet; all of one without a list."""
    head = models.head_of(grid.first)
    return [row for row in grid.first if head is None or row.number < head.rows[0]]


def _put_unit(unit: Grid, said: Mapping[str, Said]) -> None:
    builder = unit.book.builder
    cell = next(iter(said.values())).cell
    at = unit.offset(cell.row, cell.column)
    builder.scalar("don_vi", at, at)
    builder.open("list", at)
    builder.open("map", at)
    for key, value in said.items():
        put_text(unit, key, *value)
    builder.close()
    builder.close()


def _put_units(quotas: Grid) -> None:
    """The units of the office's book, a line each."""
    head = find_head(quotas.first, _QUOTAS, least=2)
    if head is None:
        return
    builder, at = quotas.book.builder, quotas.offset(head.last, 1)
    builder.scalar("don_vi", at, at)
    builder.open("list", at)
    table = Table(quotas, _without_computed(head), QUOTA_LABELS.items())
    for line in table.lines():
        if "ten" in line.cells:
            builder.open("map", quotas.offset(line.row, 1))
            for key, cell in line.cells.items():
                put(quotas, key, cell)
            builder.close()
    builder.close()
    table.finish()


def _without_computed(head: Head) -> Head:
    """The head as a list has it that knows which of its columns are computed: none of them is worth a word."""
    head.others = []
    return head


def _put_scorings(scores: Grid) -> None:
    """The scorings of the office's book: points by criterion, the total only where there are none."""
    head = find_head(scores.first, _SCORES, least=3)
    if head is None:
        return
    criteria = [one for one in head.others if fold_key(one.text).startswith(CRITERION.lower())]
    builder, at = scores.book.builder, scores.offset(head.last, 1)
    columns = {**head.columns, **{f"{_POINTS}{number}": one for number, one in enumerate(criteria)}}
    table = Table(scores, Head(head.rows, columns), SCORE_LABELS.items())
    builder.scalar("phieu_cham_diem", at, at)
    builder.open("list", at)
    for line in table.lines():
        points = [cell for key in columns if key.startswith(_POINTS) and (cell := line.cells.get(key))]
        if fold_key(line.cells["mo_hinh"].text if "mo_hinh" in line.cells else "") in ("diem_toi_da", ""):
            continue
        builder.open("map", scores.offset(line.row, 1))
        for key in (*SCORE_LABELS, *(() if points else ("tong_diem", "ket_luan"))):
            cell = line.cells.get(key)
            if cell is not None and not is_blank(cell.text):
                put(scores, key, cell)
        if points:
            _put_points(scores, points)
        builder.close()
    builder.close()
    table.finish()


_POINTS: Final = "diem "


def _put_points(scores: Grid, points: list[Cell]) -> None:
    builder, at = scores.book.builder, scores.offset(points[0].row, points[0].column)
    builder.scalar("diem", at, at)
    builder.open("list", at)
    for cell in points:
        put_item(scores, cell)
    builder.close()


def _say_unread(book: Workbook, grid: Grid) -> None:
    """Sheets that have no part in a register: nobody shall believe that they were read."""
    own = {fold_key(name) for name in (SHEET, UNIT, GUIDE, QUOTAS, SCORES)}
    for other in book.grids:
        if other is not grid and other.first and fold_key(other.name) not in own:
            what = "cũng là một danh sách mô hình" if models.head_of(other.first) else "không thuộc sổ đăng ký"
            message = f"không đọc trang {quote(other.name)}: {what}; đã đọc trang {quote(grid.name)}"
            book.say("unread-sheet", other.place(), message, None, "warning" if "cũng" in what else "info")
