"""Good papers to break: one decision in each standard, made by the library from these data."""

from __future__ import annotations

from functools import cache
from typing import Any

import dvk_docs

_MODELS = [f"Mô hình dân vận số {number}" for number in range(1, 8)]

_COMMON: dict[str, Any] = {
    "loai": "decision",
    "so": 5,
    "nam": 2026,
    "danh_sach": {
        "tap_the": [{"ten_mo_hinh": name, "don_vi": "Chi bộ thôn Đông Hà"} for name in _MODELS[:5]],
        "ca_nhan": [{"ten_mo_hinh": name, "don_vi": "Bà Vũ Thị Thoa"} for name in _MODELS[5:]],
    },
}

_ARTICLES = [
    "Giao Ban Xây dựng Đảng chủ trì, phối hợp với các cơ quan liên quan hướng dẫn, theo dõi việc duy trì, nhân rộng "
    "các mô hình được công nhận, gồm những việc sau:\n"
    "1. Tuyên truyền về các mô hình;\n"
    "a) Trên hệ thống truyền thanh;\n"
    "b) Trên cổng thông tin điện tử;\n"
    "c) Tại các hội nghị;\n"
    "2. Kiểm tra, đánh giá hằng năm.\n"
    "Kinh phí thực hiện lấy từ nguồn chi thường xuyên của cơ quan và các nguồn hợp pháp khác theo quy định hiện hành.",
    "Văn phòng, Ban Xây dựng Đảng, các chi bộ trực thuộc và các tập thể, cá nhân có tên tại Điều 1 chịu trách nhiệm "
    "thi hành Quyết định này. Quyết định có hiệu lực kể từ ngày ký.",
]

_PARTY: dict[str, Any] = {
    **_COMMON,
    "co_quan_cap_tren": "ĐẢNG BỘ TỈNH AN BÌNH",
    "co_quan_ban_hanh": "ĐẢNG UỶ XÃ TÂN HOÀ",
    "dia_danh": "Tân Hoà",
    "trich_yeu": "công nhận mô hình, điển hình “Dân vận khéo” năm 2026",
    "can_cu": [
        "Điều lệ Đảng Cộng sản Việt Nam",
        "Kế hoạch số 27-KH/ĐU, ngày 05/6/2025 của Ban Thường vụ Đảng uỷ xã Tân Hoà về phong trào thi đua",
    ],
    "xet_de_nghi": "của Ban Xây dựng Đảng tại Tờ trình số 08-TTr/BXDĐ, ngày 05/10/2025 về việc công nhận mô hình",
    "dieu": _ARTICLES,
    "nguoi_ky": {"quyen_han": "T/M BAN THƯỜNG VỤ", "chuc_vu": "PHÓ BÍ THƯ", "ho_ten": "Trần Thị Thanh Mai"},
    "noi_nhan": ["Ban Tuyên giáo và Dân vận Tỉnh uỷ (b/c)", "Các chi bộ trực thuộc", "Lưu Văn phòng Đảng uỷ"],
}

DATA: dict[str, dict[str, Any]] = {
    "hd05": {**_PARTY, "ngay_ban_hanh": "09/10/2026"},
    "hd36": {**_PARTY, "ngay_ban_hanh": "09/10/2025", "nam": 2025, "trich_yeu": "công nhận mô hình “Dân vận khéo”"},
    "nd30": {
        **_COMMON,
        "co_quan_cap_tren": "UBND TỈNH AN BÌNH",
        "co_quan_ban_hanh": "ỦY BAN NHÂN DÂN XÃ TÂN HÒA",
        "dia_danh": "Tân Hòa",
        "ngay_ban_hanh": "09/10/2026",
        "trich_yeu": "Về việc công nhận mô hình, điển hình “Dân vận khéo” năm 2026",
        "can_cu": [
            "Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025",
            "Quyết định số 31/QĐ-UBND ngày 10 tháng 6 năm 2026 của Ủy ban nhân dân xã Tân Hòa về phong trào thi đua",
        ],
        "xet_de_nghi": "của Trưởng Phòng Văn hóa - Xã hội",
        "dieu": _ARTICLES,
        "nguoi_ky": {"quyen_han": "KT. CHỦ TỊCH", "chuc_vu": "PHÓ CHỦ TỊCH", "ho_ten": "Phạm Gia Lộc"},
        "noi_nhan": ["Thường trực Hội đồng nhân dân xã (b/c)", "Lưu: VT, VHXH"],
    },
}


@cache
def good(standard: str) -> bytes:
    """The paper of that standard, as the library makes it."""
    return dvk_docs.render(dvk_docs.load(DATA[standard]))
