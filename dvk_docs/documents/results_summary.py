"""Biểu tổng hợp báo cáo kết quả (Phụ lục 4): what each unit's models came to, new ones above kept ones."""

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
        "ket_qua": "22 hộ sản xuất 3,5 ha dưa lưới, hai vụ đạt 96 tấn; thu nhập bình quân mỗi hộ tăng 18%",
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
        "ket_qua": "64 học sinh tự học đúng giờ; không còn học sinh bỏ học",
    },
)
PARTY_EXAMPLE: Mapping[str, Any] = {
    "co_quan_cap_tren": "ĐẢNG BỘ TỈNH AN BÌNH",
    "co_quan_ban_hanh": "ĐẢNG UỶ XÃ TÂN HOÀ",
    "so_phu_luc": "4",
    "nam": "2026",
    "danh_sach": list(_MODELS),
}
STATE_EXAMPLE: Mapping[str, Any] = {
    **PARTY_EXAMPLE,
    "co_quan_cap_tren": "UBND TỈNH AN BÌNH",
    "co_quan_ban_hanh": "ỦY BAN NHÂN DÂN XÃ TÂN HÒA",
    "danh_sach": [{**_MODELS[0], "dia_diem": "Thôn Đông Sơn và thôn Hòa Lạc"}, _MODELS[1]],
}


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
