"""Biểu tổng hợp đăng ký (Phụ lục 1): which unit registered which models, kept ones first, and how many of each kind."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from dvk_docs.documents.families.sheet import SummaryDocument, examples_of_summary

_TOLD = (
    "20 hộ; 3,5 ha nhà màng",
    "64 học sinh",
)
PARTY_EXAMPLE, STATE_EXAMPLE = examples_of_summary("1", "quy_mo", _TOLD)


class RegistrationSummary(SummaryDocument):
    """A summary of what was registered.

    Structure: the total; block I, models kept from the year before; block II, models new this year; in each the units,
    numbered anew, with their models by field. Form: Phụ lục 1 of the plan of Đảng uỷ Khối cơ quan và doanh nghiệp tỉnh
    Yên Bái, 2024.
    """

    ten_loai: ClassVar[str] = "Biểu"
    ten_van_ban: ClassVar[str] = "Biểu tổng hợp đăng ký"
    type_name: ClassVar[str] = "registration_summary"
    examples: ClassVar[Mapping[str, Mapping[str, Any]]] = {"party": PARTY_EXAMPLE, "state": STATE_EXAMPLE}
    printed_of_model: ClassVar[frozenset[str]] = frozenset(
        {"ten_mo_hinh", "don_vi", "don_vi_dang_ky", "ca_nhan", "dia_diem", "chu_tri", "quy_mo"}
    )

    @property
    def title(self) -> str:
        if self.trich_yeu:
            return super().title
        which = "XÂY DỰNG MỚI" if self.bieu_mau == "yen_bai_2024" else "XÂY DỰNG, DUY TRÌ"
        return f"BIỂU TỔNG HỢP ĐĂNG KÝ {which} MÔ HÌNH “DÂN VẬN KHÉO” NĂM {self.year}"
