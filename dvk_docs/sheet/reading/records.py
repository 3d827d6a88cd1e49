"""A sheet that lists records of any kind: its columns are found by the labels of their fields.

| Mã      | Tên               | Loại         |
| ban_xdd | Ban Xây dựng Đảng | co_quan_dang |      -> an organ of a campaign
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final, Literal, NamedTuple, get_args

from dvk_docs.errors import InputError, Place, Problem, quote
from dvk_docs.model import Record
from dvk_docs.sheet.reading.cells import Cell
from dvk_docs.sheet.reading.grids import Grid, Workbook
from dvk_docs.sheet.reading.labels import Head, find_head, spellings
from dvk_docs.sheet.reading.table import Line, Table
from dvk_docs.sheet.reading.values import put, put_item, put_missing, put_person
from dvk_docs.source import Source, fold_key
from dvk_docs.source.tree import TooMuch

LIST: Final = "danh_sach"
"""The field of the tree under which the list stands."""
_PARTS: Final = re.compile(r"[;,\n]")
_LEAST: Final = 2
"""Columns that a head names at least, where the record has so many."""


class Column(NamedTuple):
    """A field that a cell can hold: a text, a person with the post behind a comma, or texts with commas between."""

    key: str
    label: str
    kind: Literal["text", "person", "texts"]
    required: bool


def columns_of(record: type[Record]) -> tuple[Column, ...]:
    """The columns of a record: its fields without those that are records or lists of records."""
    found = []
    for key, info in record.model_fields.items():
        kind = _kind(info.annotation)
        if kind is not None:
            found.append(Column(key, info.title or key, kind, info.is_required()))
    return tuple(found)


def _kind(annotation: Any) -> Literal["text", "person", "texts"] | None:
    inside = list(_inside(annotation))
    records = [one for one in inside if isinstance(one, type) and issubclass(one, Record)]
    if not records:
        return "texts" if list in inside else "text"
    return "person" if list not in inside and all("ho_ten" in one.model_fields for one in records) else None


def _inside(annotation: Any) -> list[Any]:
    """A type and all that it is made of."""
    origin = getattr(annotation, "__origin__", annotation)
    return [origin, *(part for one in get_args(annotation) for part in _inside(one))]


def read_records(path: Path, name: str, record: type[Record], label: str, *, sheet: str | None = None) -> Source:
    """A map whose field `LIST` holds the records of a sheet: of `sheet`, else of that of the list's own label, else of
    the one whose head names most of their fields.

    Raises InputError when it is no sound workbook, or no sheet has such a head; what is wrong in cells is among the
    problems of the source, and the values are then marked.
    """
    book = Workbook(path, name)
    columns = columns_of(record)
    known = spellings({column.key: (column.label, column.key) for column in columns})
    least = min(_LEAST, len(columns))
    grids = book.grids if sheet is None else [book.named(sheet)]
    heads = [(grid, head) for grid in grids if (head := find_head(grid.first, known, least=least))]
    if not heads:
        raise InputError([*book.problems, _headless(book, grids, columns)])
    grid, head = max(heads, key=lambda one: (fold_key(one[0].name) == fold_key(label), len(one[1].columns)))
    try:
        _put(grid, head, columns)
    except TooMuch:
        book.builder.root = None
    return book.source()


def _put(grid: Grid, head: Head, columns: Sequence[Column]) -> None:
    _say_missing(grid, head, columns)
    builder, at = grid.book.builder, grid.offset(head.last, 1)
    builder.open("map", at)
    builder.scalar(LIST, at, at)
    builder.open("list", at)
    table = Table(grid, head, ((column.key, column.label) for column in columns))
    table.say_twice()
    for line in table.lines():
        builder.open("map", grid.offset(line.row, min(one.column for one in head.columns.values())))
        for column in columns:
            put_column(grid, head, line, column)
        builder.close()
    builder.close()
    builder.close()
    table.finish()


def put_column(grid: Grid, head: Head, line: Line, column: Column) -> None:
    """What the cell of a column says in one line of a table; a required one that is empty is told."""
    cell = line.cells.get(column.key)
    if cell is None:
        if column.required and column.key in head.columns:
            put_missing(grid, column.key, column.label, line.row, head.columns[column.key].column)
    elif column.kind == "person":
        put_person(grid, column.key, cell)
    elif column.kind == "texts":
        _put_texts(grid, column.key, cell)
    else:
        put(grid, column.key, cell)


def _put_texts(grid: Grid, key: str, cell: Cell) -> None:
    builder, at = grid.book.builder, grid.offset(cell.row, cell.column)
    builder.scalar(key, at, at)
    builder.open("list", at)
    for part in filter(None, map(str.strip, _PARTS.split(cell.text))):
        put_item(grid, cell, part)
    builder.close()


def _say_missing(grid: Grid, head: Head, columns: Sequence[Column]) -> None:
    for column in columns:
        if column.required and column.key not in head.columns:
            meant = head.meant((column.label,))
            where = meant or next(iter(head.columns.values()))
            near = f"có phải là {quote(meant.text)}? Sửa thành  {column.label}" if meant else None
            hint = near or f"thêm cột  {column.label}"
            grid.book.say("missing-column", grid.place(where), f"không có cột {quote(column.label)}", hint)
            if meant is not None:
                head.told.append(meant)


def _headless(book: Workbook, grids: Sequence[Grid], columns: Sequence[Column]) -> Problem:
    wanted = ", ".join(column.label for column in columns if column.required) or columns[0].label
    where = grids[0].place() if len(grids) == 1 else Place(file=book.page.name)
    message = f"không thấy dòng tên cột của bảng; đã tìm các cột: {wanted}"
    return Problem("no-head-row", "error", where, message, f"ghi tên các cột vào một dòng phía trên dữ liệu:  {wanted}")
