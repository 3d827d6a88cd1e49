"""The list that goes with a submission."""

from __future__ import annotations

from dvk_docs.documents.submission import Submission
from dvk_docs.sheet.forms.model_list import Column, model_list, whose
from dvk_docs.sheet.grid import Book


def book(document: Submission, *, draft: bool = False) -> Book:
    """The workbook: the list alone, on A4 across."""
    shown = document.context()
    columns = (
        Column("TT", "tt", 11.0, "text-center"),
        Column("Tên mô hình", "ten_mo_hinh", 46.0),
        Column(f"{whose(shown, 'Đơn vị')} thực hiện", "nguoi_thuc_hien", 43.0),
        Column("Chủ thể", "chu_the", 19.0, "text-center"),
        Column("Lĩnh vực", "linh_vuc", 36.0),
        Column("Tóm tắt kết quả", "ket_qua", 52.0),
        Column("Điểm", "diem", 15.0, "points"),
        Column("Tỷ lệ phiếu (%)", "ty_le_phieu", 17.0, "points"),
        Column("Ghi chú", "ghi_chu", 18.0),
    )
    title = f"{whose(shown)} đề nghị công nhận mô hình, điển hình “Dân vận khéo” năm {document.year}"
    return model_list(document, "Tờ trình", ("DANH SÁCH", title.upper()), columns, draft=draft)
