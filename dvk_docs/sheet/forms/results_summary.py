"""Phụ lục 4: eleven columns; the units with their models, new ones first."""

from __future__ import annotations

from typing import Final

from dvk_docs.documents.parts.mo_hinh_trong_so import MoHinhTrongSo
from dvk_docs.documents.results_summary import ResultsSummary
from dvk_docs.sheet.forms.summary import MARK, Block, Columns, marks, new_first, summary, units
from dvk_docs.sheet.grid import Book, Value

_WIDTHS: Final = (10.0, 56.0, 15.0, 32.0, 28.0, 28.0, 46.0, 10.0, 11.0, 10.0, 11.0)


def book(document: ResultsSummary, *, draft: bool = False) -> Book:
    """The workbook of a summary of results."""

    def cells(model: MoHinhTrongSo) -> tuple[Value, ...]:
        age = (MARK, None) if model.loai_dang_ky == "moi" else (None, MARK)
        field = document.boilerplate(model.linh_vuc or "")
        return (model.dia_diem, model.chu_tri, field, model.ket_qua, *age, *marks(model))

    whole = Block("", "", units(document.danh_sach, new_first))
    return summary(document, (whole,), Columns(_WIDTHS, cells, marked=(8, 9, 10, 11), subjects=(10, 11)), draft=draft)
