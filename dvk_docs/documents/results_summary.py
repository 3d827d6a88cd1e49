"""Biểu tổng hợp báo cáo kết quả (Phụ lục 4): what each unit's models came to, new ones above kept ones."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from dvk_docs.documents.families.sheet import SummaryDocument, examples_of_summary

_TOLD = (
    "22 hộ sản xuất 3,5 ha dưa lưới, hai vụ đạt 96 tấn; thu nhập bình quân mỗi hộ tăng 18%",
    "64 học sinh tự học đúng giờ; không còn học sinh bỏ học",
)
PARTY_EXAMPLE, STATE_EXAMPLE = examples_of_summary("4", "ket_qua", _TOLD)


class ResultsSummary(SummaryDocument):
    """A summary of results.

    Structure: the total; the units with their models, new ones first, each by field. Form: Phụ lục 4 of the plan of
    Đảng uỷ Khối cơ quan và doanh nghiệp tỉnh Yên Bái, 2024.
    """

    ten_loai: ClassVar[str] = "Biểu"
    ten_van_ban: ClassVar[str] = "Biểu tổng hợp kết quả"
    type_name: ClassVar[str] = "results_summary"
    examples: ClassVar[Mapping[str, Mapping[str, Any]]] = {"party": PARTY_EXAMPLE, "state": STATE_EXAMPLE}
    printed_of_model: ClassVar[frozenset[str]] = frozenset(
        {"ten_mo_hinh", "don_vi", "don_vi_dang_ky", "ca_nhan", "dia_diem", "chu_tri", "ket_qua"}
    )

    @property
    def title(self) -> str:
        if self.trich_yeu:
            return super().title
        return f"BIỂU TỔNG HỢP BÁO CÁO KẾT QUẢ XÂY DỰNG, DUY TRÌ MÔ HÌNH “DÂN VẬN KHÉO” NĂM {self.year}"
