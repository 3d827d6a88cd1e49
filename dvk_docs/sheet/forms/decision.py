"""The list that goes with a decision."""

from __future__ import annotations

from dvk_docs.documents.decision import Decision
from dvk_docs.sheet.forms.model_list import Column, model_list, whose
from dvk_docs.sheet.grid import Book


def book(document: Decision, *, draft: bool = False) -> Book:
    """The workbook: the list alone, on A4 across."""
    who = whose(document.context())
    columns = (
        Column("TT", "tt", 12.0, "text-center"),
        Column("Tên mô hình", "ten_mo_hinh", 81.0),
        Column(f"{who} thực hiện", "nguoi_thuc_hien", 58.0),
        Column("Địa điểm", "dia_diem", 34.0),
        Column("Lĩnh vực", "linh_vuc", 40.0),
        Column("Ghi chú", "ghi_chu", 32.0),
    )
    name = "DANH SÁCH SỬA ĐỔI, BỔ SUNG" if document.hinh_thuc == "sua_doi" else "DANH SÁCH"
    done = "bị thu hồi việc" if document.hinh_thuc == "thu_hoi" else "được"
    title = f"{who} {done} công nhận mô hình, điển hình “Dân vận khéo” năm {document.year}"
    return model_list(document, "Quyết định", (name, title.upper()), columns, draft=draft)
