"""What forty units send back: the intake form, each filled in its own way, some of it wrong."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl

import dvk_docs
from dvk_docs.sheet.columns import FOR_UNITS, SHEET

_VILLAGES = ("Đông Sơn", "Hoà Lạc", "Long Khê", "Tân Mỹ")
UNITS = [f"Chi bộ thôn {village} {number}" for village in _VILLAGES for number in range(1, 11)]
"""Forty of them."""
FIRST_ROW = 2
"""Of the models, under the heads."""
_WORKS = (
    ("Dồn đổi ruộng đất trồng sen", "Kinh tế", "20 hộ"),
    ("Bữa cơm nghĩa tình cho người già", "Văn hoá - xã hội", "35 cụ"),
    ("Camera an ninh do nhân dân tự quản", "Quốc phòng - an ninh", "12 mắt camera"),
)


def name(work: int, unit: str) -> str:
    """The name of a unit's model."""
    return f"{_WORKS[work][0]} ở {unit.removeprefix('Chi bộ ')}"


def filled(unit: str) -> bytes:
    """The form as a unit sends it: three models, the last one of a person."""
    models = [
        {
            "ten_mo_hinh": name(work, unit),
            "linh_vuc": field,
            "don_vi": unit,
            "dia_diem": unit.removeprefix("Chi bộ ").replace("thôn", "Thôn"),
            "chu_tri": unit,
            "quy_mo": scale,
            "ngay_bat_dau": "06/7/2026",
            "ngay_ket_thuc": "30/11/2026",
        }
        for work, (_, field, scale) in enumerate(_WORKS)
    ]
    models[2] |= {"ca_nhan": {"ho_ten": "Vũ Thị Thoa", "chuc_vu": "giáo viên"}, "chu_the": "Cá nhân"}  # type: ignore[dict-item]
    facts = {"nam": "2026", "don_vi": [{"ten": unit, "nguoi_lap": "Đỗ Văn Khải"}], "mo_hinh": models}
    return dvk_docs.render(dvk_docs.load({"loai": "register", **facts}), kind="xlsx")


Edit = Callable[[Any, str], None]
"""Spoils a cell of a sheet, by its name."""


def spoilt(data: bytes, *faults: tuple[str, Edit]) -> bytes:
    """The workbook with each fault planted at its cell, saved by another program."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    for cell, edit in faults:
        edit(book[SHEET], cell)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def cell(key: str, model: int) -> str:
    """The cell of a field of the nth model, from 1."""
    at = next(at for at, column in enumerate(FOR_UNITS, 1) if column.key == key)
    return f"{openpyxl.utils.get_column_letter(at)}{FIRST_ROW + model - 1}"


def typed(value: object) -> Edit:
    """Another value in the cell."""

    def edit(sheet: Any, where: str) -> None:
        sheet[where].value = value

    return edit


def write(folder: Path, name: str, data: bytes) -> Path:
    file = folder / name
    file.write_bytes(data)
    return file
