"""Biểu tổng hợp đăng ký (Phụ lục 1): which unit registered which models, kept ones first, and how many of each kind."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from dvk_docs.documents.families.sheet import SummaryDocument

_MODELS = (
    {
        "ten_mo_hinh": "Nông dân liên kết trồng dưa lưới theo tiêu chuẩn VietGAP",
        "don_vi": "Hội Nông dân xã",
        "linh_vuc": "Kinh tế",
        "dia_diem": "Thôn Đông Sơn và thôn Hoà Lạc",
        "chu_tri": "Hội Nông dân xã",
        "quy_mo": "20 hộ; 3,5 ha nhà màng",
    },
    {
        "ten_mo_hinh": "Tiếng trống khuyến học",
        "don_vi": "Chi bộ Trường Tiểu học",
        "ca_nhan": {"ho_ten": "Vũ Thị Thoa", "chuc_vu": "giáo viên"},
        "linh_vuc": "VHXH",
        "loai_dang_ky": "Duy trì",
        "nam_dang_ky_dau": "2025",
        "dia_diem": "Thôn Phú Lộc",
        "chu_tri": "Chi hội Khuyến học thôn Phú Lộc",
        "quy_mo": "64 học sinh",
    },
)
PARTY_EXAMPLE: Mapping[str, Any] = {
    "co_quan_cap_tren": "ĐẢNG BỘ TỈNH AN BÌNH",
    "co_quan_ban_hanh": "ĐẢNG UỶ XÃ TÂN HOÀ",
    "so_phu_luc": "1",
    "nam": "2026",
    "danh_sach": list(_MODELS),
}
STATE_EXAMPLE: Mapping[str, Any] = {
    **PARTY_EXAMPLE,
    "co_quan_cap_tren": "UBND TỈNH AN BÌNH",
    "co_quan_ban_hanh": "ỦY BAN NHÂN DÂN XÃ TÂN HÒA",
    "danh_sach": [{**_MODELS[0], "dia_diem": "Thôn Đông Sơn và thôn Hòa Lạc"}, _MODELS[1]],
}


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
