"""The units of a register with what each is to register, has registered, and still lacks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from dvk_docs.documents.register import Register
from dvk_docs.sheet import columns
from dvk_docs.sheet.columns import QUOTA_LABELS, QUOTAS, Column
from dvk_docs.sheet.grid import Bounds, Formula, Row, Sheet, area, cell, cells_of, letters

_COMPUTED: Final = ("Đã đăng ký", "Còn thiếu")
_WIDTHS: Final = (70.0, 62.0, 55.0, 22.0, 22.0, 22.0)
_STYLES: Final = ("entry", "entry", "entry", "number", "fixed-number", "fixed-number")
_OPEN_ROWS: Final = 20
_MOST: Final = 1000
_NAME, _QUOTA, _REGISTERED, _MISSING = 1, 4, 5, 6  # columns


def quotas(document: Register, shown: tuple[Column, ...], last: int) -> Sheet:
    """The sheet; the models stand from row 2 to the one after `last` in the columns `shown` of the sheet “Mô hình”."""
    end = 1 + len(document.don_vi) + _OPEN_ROWS
    bounds = (Bounds(area((2, _QUOTA), (end, _QUOTA)), "whole", 0, _MOST),)
    rows = _rows(document, _Registered(document, shown, last + 1), end)
    return Sheet(QUOTAS, _WIDTHS, rows, head=(1, 1), frozen=(_NAME, 1), bounds=bounds, guarded=True)


class _Registered:
    """How many models of the list a unit registers: those under its name, and its own that stand under no other's."""

    def __init__(self, document: Register, shown: tuple[Column, ...], last: int) -> None:
        keys = [column.key for column in shown]
        unit, carrier = (
            cells_of(columns.SHEET, letters(1 + keys.index(key)), 2, last)
            for key in ("don_vi_dang_ky", "nguoi_thuc_hien")
        )
        self._formula = f'SUMPRODUCT(({unit}={{0}})+({unit}="")*({carrier}={{0}}))'
        by_key = {column.key: column for column in shown}
        self._counts: dict[str, int] = {}
        for model in document.mo_hinh:
            name = columns.value(model, by_key["don_vi_dang_ky"]) or columns.value(model, by_key["nguoi_thuc_hien"])
            folded = _as_compared(str(name or ""))
            self._counts[folded] = self._counts.get(folded, 0) + 1

    def by(self, name: str, row: int) -> Formula:
        return Formula(self._formula.format(f"${cell(row, _NAME)}"), self._counts.get(_as_compared(name), 0))


def _as_compared(name: str) -> str:
    """Excel compares texts without regard to capitals."""
    return name.upper()


def _rows(document: Register, registered: _Registered, end: int) -> Iterator[Row]:
    styles = ("head-required", "head", "head", "head", "head", "head")
    yield Row(styles, (*QUOTA_LABELS.values(), *_COMPUTED))
    quota = missing = counted = 0
    for at, unit in enumerate(document.don_vi, 2):
        count = registered.by(unit.ten, at)
        lacks = max(0, (unit.chi_tieu or 0) - int(count.value))
        quota, missing, counted = quota + (unit.chi_tieu or 0), missing + lacks, counted + int(count.value)
        yield Row(
            _STYLES,
            (unit.ten, unit.dia_chi, unit.nguoi_lap, unit.chi_tieu, _if_named(at, count), _lacking(at, lacks)),
            grows=True,
        )
    for at in range(2 + len(document.don_vi), end + 1):
        blank = Formula(registered.by("", at).text, "")
        yield Row(_STYLES, (None, None, None, None, _if_named(at, blank), _lacking(at, "")), grows=True)
    sums = (
        Formula(f"SUM({area((2, column), (end, column))})", value)
        for column, value in ((_QUOTA, quota), (_REGISTERED, counted), (_MISSING, missing))
    )
    yield Row(("total", "total", "total", *["total-number"] * 3), ("Tổng số", None, None, *sums))


def _if_named(row: int, count: Formula) -> Formula:
    return Formula(f'IF(${cell(row, _NAME)}="","",{count.text})', count.value)


def _lacking(row: int, value: int | str) -> Formula:
    name, quota, registered = (f"${cell(row, column)}" for column in (_NAME, _QUOTA, _REGISTERED))
    return Formula(f'IF({name}="","",MAX(0,{quota}-{registered}))', value)
