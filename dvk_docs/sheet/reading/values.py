"""Cells as nodes of a tree: each text through the gate that texts of a data file pass, each faulty cell told once."""

from __future__ import annotations

import re
from typing import Final

from dvk_docs.errors import quote
from dvk_docs.sheet.reading.cells import Cell
from dvk_docs.sheet.reading.grids import Grid

_CURES: Final = {
    "error-cell": ("ô có lỗi của Excel {}", "sửa công thức, hoặc xoá công thức và gõ thẳng giá trị vào ô"),
    "uncalculated-formula": (
        "công thức trong ô chưa được tính, không biết giá trị",
        "mở tệp bằng Excel, bấm Ctrl + Alt + F9, rồi lưu lại",
    ),
    "unreadable-number": (
        "số {} không đọc đúng được: quá 15 chữ số, hoặc không phải là số",
        "gõ lại số vào ô; mã số dài thì chọn định dạng ô là Text rồi mới gõ",
    ),
    "no-such-date": ("số {} không ứng với ngày nào trong lịch", "gõ lại ngày trong ô, ví dụ 28/02/2026"),
}
_FORMULA_LIKE: Final = re.compile(r"[=+@\t\r＝＋＠]|[-－](?=[^\s\-－])")
"""A dash before a space opens an item, as people write lists."""


def put(grid: Grid, key: str, cell: Cell) -> None:
    """The value of a key in the open map."""
    at = grid.offset(cell.row, cell.column)
    grid.book.builder.scalar(key, at, at)
    put_item(grid, cell)


def put_item(grid: Grid, cell: Cell, text: str | None = None) -> None:
    """A cell as a value; `text` where only a part of its text is meant."""
    builder, at = grid.book.builder, grid.offset(cell.row, cell.column)
    said = _CURES.get(cell.kind)
    if said is not None:
        builder.note(cell.kind, at, at, said[0].format(quote(cell.text)), said[1])
        builder.scalar(cell.text, at, at, faulty=True)
        return
    typed = cell.text if text is None else text
    if cell.kind == "text" and _FORMULA_LIKE.match(typed):
        message = f"{quote(typed)} mở đầu như công thức; giữ nguyên là chữ"
        builder.note("formula-like-text", at, at, message, "nếu gõ nhầm, xoá dấu ở đầu ô", "warning")
    builder.scalar(typed, at, at)


def put_text(grid: Grid, key: str, cell: Cell, text: str) -> None:
    """A text told by a cell, under a key."""
    at = grid.offset(cell.row, cell.column)
    grid.book.builder.scalar(key, at, at)
    put_item(grid, cell, text)


def put_blank(grid: Grid, key: str, row: int, column: int) -> None:
    """An empty cell in which something was to stand: whoever misses it can say where."""
    at = grid.offset(row, column)
    grid.book.builder.scalar(key, at, at)
    grid.book.builder.scalar("", at, at)


def put_missing(grid: Grid, key: str, label: str, row: int, column: int) -> None:
    """An empty cell of a column that every row needs."""
    builder, at = grid.book.builder, grid.offset(row, column)
    builder.scalar(key, at, at)
    builder.note("blank-field", at, at, f"cột {quote(label)} bắt buộc mà bỏ trống", "ghi vào ô này")
    builder.scalar("", at, at, faulty=True)


def put_person(grid: Grid, key: str, cell: Cell, text: str | None = None) -> None:
    """A person whom a cell names: name, then post behind a comma."""
    from dvk_docs.sheet.columns import as_person

    builder, at = grid.book.builder, grid.offset(cell.row, cell.column)
    builder.scalar(key, at, at)
    builder.open("map", at)
    for part, words in as_person(cell.text if text is None else text).items():
        put_text(grid, part, cell, words)
    builder.close()
