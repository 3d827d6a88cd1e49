"""Phụ lục 1: nine columns; kept models of the year before, then new ones, each by unit."""

from __future__ import annotations

from typing import Final

from dvk_docs.documents.families.sheet import in_order_of_fields
from dvk_docs.documents.parts.mo_hinh_trong_so import MoHinhTrongSo
from dvk_docs.documents.registration_summary import RegistrationSummary
from dvk_docs.sheet.forms.summary import Block, Columns, marks, of_kind, summary, units
from dvk_docs.sheet.grid import Book, Value

_WIDTHS: Final = (12.0, 72.0, 16.0, 38.0, 32.0, 32.0, 33.0, 11.0, 11.0)


def book(document: RegistrationSummary, *, draft: bool = False) -> Book:
    """The workbook of a summary of what was registered."""

    def cells(model: MoHinhTrongSo) -> tuple[Value, ...]:
        field = document.boilerplate(model.linh_vuc or "")
        return (model.dia_diem, model.chu_tri, field, model.quy_mo, *marks(model))

    year = document.year or 0
    kinds = of_kind(document.danh_sach)
    kept = Block(
        "I", f"Mô hình tiếp tục duy trì từ năm {year - 1}", units(kinds.get("duy_tri", []), in_order_of_fields)
    )
    new = Block("II", f"Mô hình đăng ký mới năm {year}", units(kinds.get("moi", []), in_order_of_fields))
    return summary(document, (kept, new), Columns(_WIDTHS, cells, marked=(8, 9), subjects=(8, 9)), draft=draft)
