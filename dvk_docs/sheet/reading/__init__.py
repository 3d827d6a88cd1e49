"""Workbooks read back: a package -> rows of cells -> the labels that tell what they are -> nodes.

    kind, source = read(Path("dang-ky-2026.xlsx"))      “register”, and a tree in the shape that this type binds

What a cell shows is a text, as if a person had typed it into a data file; the declared type of its field decides, and
every message about it names file, sheet and cell. Hidden sheets are not read, hidden rows and columns are, and both is
said. A workbook is never written back.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from dvk_docs.errors import InputError, Place, Problem, quote
from dvk_docs.sheet.columns import SHEET
from dvk_docs.sheet.reading import models, official, register, scores
from dvk_docs.sheet.reading.cells import Row
from dvk_docs.sheet.reading.grids import Grid, Workbook
from dvk_docs.sheet.reading.labels import Head
from dvk_docs.sheet.reading.records import Column
from dvk_docs.source import Source, fold_key
from dvk_docs.source.tree import TooMuch

__all__ = ["Read", "read"]


class Read(NamedTuple):
    """What a workbook is, by the word of a type, and its facts.

    Of a list (“register”, “registration_summary”, “results_summary”) they have the shape that the type `register`
    binds: `don_vi`, `nam`, `mo_hinh`; of a “score_sheet” that of its own type.
    """

    kind: str
    source: Source


def read(data: bytes | Path, name: str | None = None, *, sheet: str | None = None, more: Sequence[Column] = ()) -> Read:
    """The facts of a workbook, told by its labels; `sheet` names the one that holds the list, where there are several.

    `more` are columns that a list of models may have besides those of a register.

    Raises InputError when it is no sound workbook or none that is known; what is wrong in cells is among the problems
    of the source, and the values are then marked.
    """
    book = Workbook(data, name)
    grids = _chosen(book, sheet)
    try:
        kind = _put(book, grids, more)
    except TooMuch:
        book.builder.root = None
        kind = ""
    return Read(kind, book.source())


def _chosen(book: Workbook, sheet: str | None) -> list[Grid]:
    """The sheets in which a list may stand: the one that is named, else all, that of the register's name first."""
    if sheet is None:
        return sorted(book.grids, key=lambda one: fold_key(one.name) != fold_key(SHEET))
    return [book.named(sheet)]


def _put(book: Workbook, grids: list[Grid], more: Sequence[Column]) -> str:
    """Builds the tree of the first sheet that is known; its type. Raises InputError when none is."""
    for grid in grids:
        form = official.head_of(grid.first)
        if form is not None:
            official.put_summary(book, grid, form)
            return official.type_of(form)
    for grid in grids:
        table = scores.head_of(grid.first)
        if table is not None:
            scores.put_scores(book, grid, table)
            return "score_sheet"
    listed = [(grid, head) for grid in grids if (head := models.head_of(grid.first))]
    if listed:
        grid, head = max(listed, key=lambda one: _fitness(*one))
        register.put_register(book, grid, head, more)
        return "register"
    raise InputError([*book.problems, _unknown(book, grids)])


def _fitness(grid: Grid, head: Head) -> tuple[bool, int]:
    return fold_key(grid.name) == fold_key(SHEET), len(head.columns)


def _unknown(book: Workbook, grids: list[Grid]) -> Problem:
    """No head of a table that is known: what was looked for, what stands there."""
    grid = next((one for one in grids if one.first), None)
    if grid is None:
        message = "không có trang nào có dữ liệu để đọc (trang ẩn không được đọc)"
        return Problem("no-content", "error", Place(file=book.page.name), message, "ghi dữ liệu vào tệp rồi lưu lại")
    wanted = ", ".join(models.columns_named())
    message = f"không thấy dòng tên cột của bảng; đã tìm các cột: {wanted}; dòng đầu của trang là: {_words(grid.first)}"
    hint = f"ghi tên các cột vào một dòng phía trên dữ liệu:  {wanted}"
    return Problem("no-head-row", "error", grid.place(grid.first[0].cells[0]), message, hint)


def _words(rows: list[Row]) -> str:
    shown = [quote(one.text, 30) for one in rows[0].cells[:6]]
    return ", ".join(shown) + (", …" if len(rows[0].cells) > 6 else "")
