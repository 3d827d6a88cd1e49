"""Phụ lục 1 and 4 as a unit fills them: under the total a heading for each group, the units, their models.

Source of the form: the plan of Đảng uỷ Khối cơ quan và doanh nghiệp tỉnh Yên Bái, 2024, Phụ lục 1 and 4.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from dvk_docs.sheet.columns import COLUMNS
from dvk_docs.sheet.reading.cells import Cell, Row
from dvk_docs.sheet.reading.grids import Grid, Workbook
from dvk_docs.sheet.reading.labels import Head, find_head, is_index, spellings
from dvk_docs.sheet.reading.lines import letterhead, put_heading
from dvk_docs.sheet.reading.official.models import TAKEN, Kind, bare, put_model
from dvk_docs.sheet.reading.official.units import Unit, letterhead_unit, put_units, say_units
from dvk_docs.sheet.reading.table import filled
from dvk_docs.source import fold_key

_ALIASES: Final = {column.key: (column.label, *column.aliases) for column in COLUMNS if column.key in TAKEN}
KNOWN: Final = spellings(
    {
        "stt": ("STT", "TT", "Số TT"),
        "ten_mo_hinh": ("Tên mô hình", "Mô hình"),
        "so_luong": ("Số lượng",),
        **_ALIASES,
        "quy_mo": ("Quy mô thực hiện", "Quy mô"),
        "ket_qua": ("Tóm tắt quy mô, kết quả cụ thể đạt được", "Kết quả", "Tóm tắt quy mô, kết quả đạt được"),
    }
)
_BELOW: Final = spellings(
    {
        "tap_the": ("Tập thể",),
        "ca_nhan": ("Cá nhân",),
        "moi": ("XD mới", "Xây dựng mới", "Mới"),
        "duy_tri": ("Duy trì", "Tiếp tục duy trì"),
    }
)
_MARKS: Final = frozenset(_BELOW.values())
_LEAST: Final = 4
_DASHES: Final = frozenset("-–—−+•*")
_NUMERAL: Final = re.compile(r"[IVX]+\.?")
_OPEN: Final = re.compile(
    r"(?:ten_)?(?:mo_hinh|don_vi|chi_bo|chi_bo_phong_ban_don_vi_doan_the|xa_phuong_co_quan_don_vi)?(?:_?\d+)?"
)
"""What stands in the rows of the blank form, folded."""
_ENDS: Final = ("tong_so_mo_hinh_theo", "tong_so_tap_the", "ghi_chu", "nguoi_lap", "noi_nhan", "linh_vuc", "thu_truong")
_TOTAL: Final = re.compile(r"(tong_so|tong_cong)(_.*)?|cong")  # not “Công an xã”, which folds alike


def head_of(rows: Sequence[Row]) -> Head | None:
    """The head of such a form; None where there is none: its marks of collective and individual tell it."""
    head = find_head(_with_names(rows), KNOWN, least=_LEAST, below=_BELOW)
    return head if head is not None and {"tap_the", "ca_nhan", "ten_mo_hinh"} <= head.columns.keys() else None


def _with_names(rows: Sequence[Row]) -> list[Row]:
    """The rows with the column of units and models called by the second only (“Xã, phường …/ Tên mô hình”)."""

    def named(cell: Cell) -> Cell:
        is_both = fold_key(cell.text[:200]).endswith("_ten_mo_hinh")
        return cell._replace(text="Tên mô hình") if is_both else cell

    return [row._replace(cells=tuple(map(named, row.cells))) for row in rows]


def type_of(head: Head) -> str:
    """The type of paper: results have columns for what is new and what is kept."""
    return "results_summary" if {"moi", "duy_tri"} & head.columns.keys() else "registration_summary"


@dataclass(slots=True)
class _State:
    """What the rows above say of the next one."""

    unit: Unit | None = None
    kind: Kind | None = None
    units: list[Unit] = field(default_factory=list)


def put_summary(book: Workbook, grid: Grid, head: Head) -> None:
    """The root of the tree, in the shape that the type `register` binds: `nam`, `don_vi`, `mo_hinh`."""
    builder = book.builder
    above = [row for row in grid.first if row.number < head.rows[0]]
    who = letterhead(above)
    builder.open("map", grid.offset(1, 1))
    put_heading(grid, above)
    state = _State(unit=letterhead_unit(who))
    at = grid.offset(head.last, 1)
    builder.scalar("mo_hinh", at, at)
    builder.open("list", at)
    for row in _body(grid, head):
        _put_row(grid, head, state, row)
    builder.close()
    put_units(grid, state.units, who)
    builder.close()
    grid.end()
    say_units(grid, state.units)
    _say_merged(grid, head)


def _body(grid: Grid, head: Head) -> Iterator[Row]:
    """The rows of the list: from under the head to where counts, notes and signatures begin."""
    for row in grid.rows():
        if row.number <= head.last or is_index(row) or row.cells[0].text.lstrip().startswith("#"):
            continue
        first = fold_key(row.cells[0].text[:200])
        if first.startswith(_ENDS) or (row.cells[0].text.startswith("*") and len(row.cells[0].text) > 1):
            return
        yield row


def _put_row(grid: Grid, head: Head, state: _State, row: Row) -> None:
    keys = head.by_column()
    cells = filled(row, keys)
    name, number = cells.get("ten_mo_hinh"), cells.get("stt")
    facts = cells.keys() & (_MARKS | set(TAKEN))
    if name is None:
        if number is not None and _TOTAL.fullmatch(fold_key(number.text)):
            return
        if len(facts) > 1:  # facts of a model that has no name
            put_model(grid, head, row, cells, unit=state.unit, kind=state.kind)
        return
    text = bare(name.text)
    if not facts and _OPEN.fullmatch(fold_key(text)):
        return
    dashed = number is not None and number.text.strip() in _DASHES
    if not dashed and not facts and _TOTAL.fullmatch(fold_key(text)):
        return
    if dashed or facts or text != name.text.strip():
        put_model(grid, head, row, cells, unit=state.unit, kind=state.kind)
        return
    kind = _kind_of(text, number)
    if kind is not None:
        state.kind = kind
        return
    state.unit = Unit(name, text, cells.get("so_luong"))
    state.units.append(state.unit)


def _kind_of(text: str, number: Cell | None) -> Kind | None:
    """What a heading of a group says of the models under it."""
    said = fold_key(text)
    if "duy_tri" in said and ("mo_hinh" in said or (number and _NUMERAL.fullmatch(number.text.strip()))):
        return "duy_tri"
    if re.search(r"(dang_ky|xay_dung|xd)_moi|mo_hinh_moi", said):
        return "moi"
    return None


def _say_merged(grid: Grid, head: Head) -> None:
    """Cells of several rows under the head: a value that stands there belongs to nobody knows which model."""
    for area in grid.merged:
        if area.top > head.last and area.bottom > area.top and area.left in head.by_column():
            message = "ô gộp qua nhiều dòng: không biết giá trị là của mô hình nào"
            hint = "chọn các ô ấy, bấm Home > Merge & Center để bỏ gộp, rồi ghi giá trị vào từng ô"
            grid.book.say("merged-cells", grid.place(area), message, hint)
