"""A row of Phụ lục 1 or 4 that is a model: its name, who carries it, its facts, what is marked of it."""

from __future__ import annotations

import re
from typing import Final, Literal

from dvk_docs.documents.parts import organ
from dvk_docs.errors import quote
from dvk_docs.sheet.reading.cells import Cell, Row
from dvk_docs.sheet.reading.grids import Grid
from dvk_docs.sheet.reading.labels import Head
from dvk_docs.sheet.reading.official.units import Unit
from dvk_docs.sheet.reading.values import put, put_blank, put_person, put_text
from dvk_docs.source import fold_key

Kind = Literal["moi", "duy_tri"]
"""Whether a model is new or kept from the year before."""

TAKEN: Final = ("dia_diem", "chu_tri", "linh_vuc", "quy_mo", "ket_qua")
"""Columns whose cells are facts of a model as they stand."""
_LEADING: Final = re.compile(r"^[-–—−+•*]\s*")
_CALLED: Final = re.compile(r"^mô hình\s*:\s*", re.IGNORECASE)
_BEHIND: Final = re.compile(r"\s*\(([^()]+)\)$")
_CARRIERS: Final = ("chi_hoi_", "chi_doan_", "cau_lac_bo_", "hop_tac_xa_", "to_dan_pho_", "to_hop_tac_", "lien_doan_")
"""What collectives are called that are no organs with papers of their own, folded."""


def bare(name: str) -> str:
    """The name of a model without the dash and the words “Mô hình:” before it."""
    return _CALLED.sub("", _LEADING.sub("", name.strip()))


def put_model(
    grid: Grid, head: Head, row: Row, cells: dict[str, Cell], *, unit: Unit | None, kind: Kind | None
) -> None:
    """One model, under the unit and the heading (new, kept) that the rows above it named; the unit counts it."""
    builder = grid.book.builder
    builder.open("map", grid.offset(row.number, row.cells[0].column))
    subject = _marked(cells, ("tap_the", "ca_nhan"))
    name = cells.get("ten_mo_hinh")
    if name is None:
        put_blank(grid, "ten_mo_hinh", row.number, head.columns["ten_mo_hinh"].column)
    else:
        _put_named(grid, name, subject, unit)
    for key in TAKEN:
        if key in cells:
            put(grid, key, cells[key])
    _put_mark(grid, head, row, "chu_the", subject, cells, ("tap_the", "ca_nhan"))
    if {"moi", "duy_tri"} <= head.columns.keys():
        _put_mark(grid, head, row, "loai_dang_ky", _marked(cells, ("moi", "duy_tri")), cells, ("moi", "duy_tri"))
    elif kind is not None:
        at = grid.offset(row.number, row.cells[0].column)
        builder.scalar("loai_dang_ky", at, at)
        builder.scalar(kind, at, at)
    builder.close()
    if unit is not None:
        unit.models += 1
    count = cells.get("so_luong")
    if count is not None and count.text.strip().lstrip("0") not in ("1", ""):
        message = f"số lượng {quote(count.text)} ở dòng của một mô hình; chỉ đọc là một mô hình"
        hint = "mỗi mô hình một dòng, số lượng 1"
        grid.book.say("count-of-model", grid.place(count), message, hint, "warning")


def _put_named(grid: Grid, cell: Cell, subject: str | None, unit: Unit | None) -> None:
    """The name of a model, and who carries it: the unit above, or who stands in brackets behind the name."""
    text = bare(cell.text)
    behind = _BEHIND.search(text)
    who = behind[1].strip() if behind and (subject == "ca_nhan" or _carries(behind[1])) else None
    put_text(grid, "ten_mo_hinh", cell, text[: behind.start()] if behind and who else text)
    if who and subject == "ca_nhan":
        put_person(grid, "ca_nhan", cell, who)
    elif who:
        put_text(grid, "don_vi", cell, who)
    if unit is not None:
        put_text(grid, "don_vi_dang_ky" if who and subject != "ca_nhan" else "don_vi", unit.cell, unit.name)


def _carries(words: str) -> bool:
    """Whether words in brackets name a collective rather than explain the model."""
    return organ.kind_of(words) is not None or fold_key(words).startswith(_CARRIERS)


def _marked(cells: dict[str, Cell], pair: tuple[str, str]) -> str | None:
    """Which of two columns is marked; None for neither or both."""
    marked = [key for key in pair if key in cells and fold_key(cells[key].text) not in ("0", "khong")]
    return marked[0] if len(marked) == 1 else None


def _put_mark(
    grid: Grid, head: Head, row: Row, key: str, value: str | None, cells: dict[str, Cell], pair: tuple[str, str]
) -> None:
    builder, labels = grid.book.builder, [head.columns[one].text for one in pair]
    where = cells.get(value or pair[0]) or Cell(row.number, head.columns[pair[0]].column, "", "text")
    at = grid.offset(where.row, where.column)
    builder.scalar(key, at, at)
    if value is None:
        both = all(one in cells for one in pair)
        said = "đánh dấu ở cả hai cột" if both else "chưa đánh dấu X vào cột nào trong hai cột"
        message = f"{said} {quote(labels[0])}, {quote(labels[1])}"
        builder.note("one-mark", at, at, message, "đánh dấu X vào đúng một trong hai cột")
    builder.scalar(value or pair[0], at, at, faulty=value is None)
