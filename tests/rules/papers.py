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


_SUBMISSION: dict[str, Any] = {
    "loai": "submission",
    "qua_trinh": ["Các chi bộ đăng ký 08 mô hình; Ban Chỉ đạo đã kiểm tra, chấm điểm và họp xét."],
    "khong_de_nghi": [{"mo_hinh": "Con đường hoa", "ly_do": "chưa đủ điểm"}],
    "ho_so_kem": ["Biên bản họp xét", "Báo cáo thành tích"],
    "dieu": None,
    "xet_de_nghi": None,
}
_BOARD_SUBMITS: dict[str, Any] = {
    **_SUBMISSION,
    "co_quan_cap_tren": "ĐẢNG UỶ XÃ TÂN HOÀ",
    "co_quan_ban_hanh": "BAN TỔ CHỨC",
    "nguoi_ky": {"quyen_han": "K/T TRƯỞNG BAN", "chuc_vu": "PHÓ TRƯỞNG BAN", "ho_ten": "Trần Thị Thanh Mai"},
    "kinh_trinh": ["Thường trực Đảng uỷ xã Tân Hoà", "Ban Thường vụ Đảng uỷ xã Tân Hoà"],
    "noi_nhan": ["Văn phòng Đảng uỷ", "Lưu Ban Tổ chức"],
}
_STATE_SUBMITS: dict[str, Any] = {
    **_SUBMISSION,
    "kinh_trinh": ["Thường trực Hội đồng nhân dân xã Tân Hòa", "Ủy ban nhân dân tỉnh An Bình"],
    "noi_nhan": ["Văn phòng Hội đồng nhân dân xã", "Lưu: VT, VHXH"],
}


_MINUTES: dict[str, Any] = {
    "loai": "minutes",
    "gio_bat_dau": "8 giờ 00",
    "gio_ket_thuc": "11 giờ 15",
    "dia_diem": "Phòng họp tầng hai",
    "tong_so_thanh_vien": 3,
    "co_mat": 2,
    "vang_mat": ["Đặng Thế Sơn"],
    "chu_tri": "Trần Thị Thanh Mai, Trưởng ban",
    "thu_ky": "Phan Văn Cường, chuyên viên",
    "noi_dung": ["Đồng chí Trưởng ban báo cáo kết quả chấm điểm."],
    "hinh_thuc": "Biểu quyết",
    "ket_qua": [{"ten_mo_hinh": _MODELS[0], "don_vi": "Chi bộ thôn Đông Hà", "dong_y": 2}],
    "ket_luan": ["Hội nghị thống nhất đề nghị công nhận mô hình đã được thông qua."],
    "danh_sach": None,
    "dieu": None,
    "xet_de_nghi": None,
    "nguoi_ky": None,
}
_ATTESTED = {"quyen_han": "T/L BAN THƯỜNG VỤ", "chuc_vu": "CHÁNH VĂN PHÒNG", "ho_ten": "Mai Xuân Tùng"}


def _minuted(standard: str) -> dict[str, Any]:
    facts = {**DATA[standard], **_MINUTES, "xac_nhan": None if standard == "nd30" else _ATTESTED}
    return {key: value for key, value in facts.items() if value is not None}


_LETTER: dict[str, Any] = {
    "loai": "letter",
    "danh_sach": None,
    "dieu": None,
    "xet_de_nghi": None,
    "trich_yeu": "đăng ký mô hình “Dân vận khéo” năm 2026",
    "ly_do": ["Việc đăng ký ở một số đơn vị còn chậm, chưa rõ người phụ trách."],
    "noi_dung": ["Rà soát các mô hình đã có.", "Đăng ký mô hình mới."],
    "han": "31/12/2026",
    "noi_gui": "Văn phòng",
    "bieu_mau_kem": ["Mẫu đăng ký của tập thể", "Mẫu đăng ký của cá nhân"],
}
_PARTY_WRITES: dict[str, Any] = {
    **_LETTER,
    "kinh_gui": ["Thường trực Mặt trận Tổ quốc xã", "Các chi bộ trực thuộc"],
    "noi_nhan": ["Ban Tuyên giáo và Dân vận Tỉnh uỷ (b/c)", "Lưu Văn phòng Đảng uỷ"],
}
_STATE_WRITES: dict[str, Any] = {
    **_LETTER,
    "don_vi_soan_thao": "VHXH",
    "kinh_gui": ["Thường trực Mặt trận Tổ quốc xã", "Các trường học"],
}


def _written(standard: str) -> dict[str, Any]:
    facts = {**DATA[standard], **(_STATE_WRITES if standard == "nd30" else _PARTY_WRITES)}
    if standard == "hd36":
        facts |= {"nam": 2025, "trich_yeu": "đăng ký mô hình “Dân vận khéo” năm 2025"}
    return {key: value for key, value in facts.items() if value is not None}


# A paper of two organs, as standards of the Party know it.
_TOGETHER: dict[str, Any] = {
    "co_quan_cap_tren": "ĐẢNG UỶ XÃ TÂN HOÀ",
    "co_quan_ban_hanh": "BAN TỔ CHỨC",
    "nguoi_ky": {"quyen_han": "K/T TRƯỞNG BAN", "chuc_vu": "PHÓ TRƯỞNG BAN TỔ CHỨC", "ho_ten": "Trần Thị Thanh Mai"},
    "co_quan_phoi_hop": [
        {
            "co_quan_ban_hanh": "UỶ BAN KIỂM TRA ĐẢNG UỶ XÃ TÂN HOÀ",
            "nguoi_ky": {"quyen_han": "T/M UỶ BAN KIỂM TRA", "chuc_vu": "CHỦ NHIỆM", "ho_ten": "Phan Văn Cường"},
        }
    ],
}


def _submitted(standard: str) -> dict[str, Any]:
    facts = {**DATA[standard], **(_STATE_SUBMITS if standard == "nd30" else _BOARD_SUBMITS)}
    return {key: value for key, value in facts.items() if value is not None}


@cache
def good(standard: str) -> bytes:
    """The decision of that standard, as the library makes it."""
    return dvk_docs.render(dvk_docs.load(DATA[standard]))


@cache
def good_submission(standard: str) -> bytes:
    """The submission of that standard, addressed to two, as the library makes it."""
    return dvk_docs.render(dvk_docs.load(_submitted(standard)))


@cache
def good_minutes(standard: str) -> bytes:
    """The minutes of that standard, as the library makes them."""
    return dvk_docs.render(dvk_docs.load(_minuted(standard)))


@cache
def good_letter(standard: str) -> bytes:
    """The công văn of that standard, addressed to two, as the library makes it."""
    return dvk_docs.render(dvk_docs.load(_written(standard)))


@cache
def good_joint(standard: str) -> bytes:
    """The công văn of two organs in that standard, as the library makes it."""
    return dvk_docs.render(dvk_docs.load({**_written(standard), **_TOGETHER}))


def signed(authority: str, position: str, name: str = "Trần Thị Thanh Mai", concurrent: str = "") -> dict[str, str]:
    """Who signs; an empty line is left out."""
    lines = {"quyen_han": authority, "chuc_vu": position, "kiem": concurrent, "ho_ten": name}
    return {key: text for key, text in lines.items() if text}


# A value for every additional part, those that steer the paper included: of any type, for the tests of its fields.
EVERY_PART: dict[str, Any] = {
    "do_khan": "Hỏa tốc",
    "pham_vi_luu_hanh": "Lưu hành nội bộ",
    "nguoi_soan": "NguyenVanAn-26",
    "lien_he": {
        "dia_chi": "Thôn Đông Hà",
        "dien_thoai": "0296.3999.123",
        "fax": "0296.3999.124",
        "thu_dien_tu": "vpdu@tanhoa.example",
        "trang_thong_tin": "tanhoa.example",
    },
    "hai_mat": "có",
    "phu_luc_kem": [{"ten": "Danh mục việc làm", "noi_dung": "1. Tuyên truyền.\n2. Kiểm tra."}],
}

# Of a joint paper, which standards of the Party know.
ANOTHER_ORGAN: dict[str, Any] = {
    "co_quan_phoi_hop": [
        {
            "co_quan_ban_hanh": "HỘI NÔNG DÂN XÃ TÂN HOÀ",
            "ten_goi": "Hội Nông dân xã",
            "viet_tat": "HND",
            "nguoi_ky": {"chuc_vu": "CHỦ TỊCH HỘI NÔNG DÂN XÃ", "ho_ten": "Bùi Văn Thịnh"},
        }
    ],
}

_LONG = "trong đồng bào các dân tộc, đồng bào có đạo, lực lượng vũ trang và các cơ quan, đơn vị trên địa bàn xã"
_MANY = {"tap_the": [{"ten_mo_hinh": f"Mô hình {n}", "don_vi": "Chi bộ", "linh_vuc": "Kinh tế"} for n in range(60)]}
_BOARD = {"co_quan_cap_tren": "TỈNH UỶ AN BÌNH", "co_quan_ban_hanh": "BAN TUYÊN GIÁO VÀ DÂN VẬN"}

# Other facts than those above, as offices have them: standard, what differs.
SHAPES: dict[str, tuple[str, dict[str, Any]]] = {
    "one model": ("hd05", {"danh_sach": {"tap_the": [{"ten_mo_hinh": "Tổ dân vận", "don_vi": "Chi bộ thôn"}]}}),
    "one person": ("nd30", {"danh_sach": {"ca_nhan": [{"ten_mo_hinh": "Tiếng trống", "don_vi": "Bà Vũ Thị Thoa"}]}}),
    "sixty models": ("hd05", {"danh_sach": _MANY}),
    "a long organ": ("hd05", {"co_quan_ban_hanh": "ĐẢNG UỶ CÁC CƠ QUAN ĐẢNG THÀNH PHỐ HỒ CHÍ MINH"}),
    "a long state organ": ("nd30", {"co_quan_ban_hanh": "ỦY BAN NHÂN DÂN PHƯỜNG THẠNH MỸ TÂY"}),
    "no superior": ("hd05", {"co_quan_cap_tren": None, "co_quan_ban_hanh": "TỈNH UỶ AN BÌNH"}),
    "a wide date": ("hd05", {"dia_danh": "Phường Ngô Quyền"}),
    "a padded date": ("hd05", {"ngay_ban_hanh": "05/02/2027"}),
    "a long subject": ("hd05", {"trich_yeu": f"công nhận mô hình “Dân vận khéo” {_LONG}"}),
    "a long state subject": ("nd30", {"trich_yeu": f"Về việc công nhận mô hình “Dân vận khéo” {_LONG}"}),
    "a short state subject": ("nd30", {"trich_yeu": "Về việc công nhận"}),
    "only one article": ("hd05", {"dieu": []}),
    "no proposal": ("hd36", {"xet_de_nghi": None}),
    "long recipients": ("hd05", {"noi_nhan": [f"Các tổ chức {_LONG} (b/c)", "Lưu Văn phòng Đảng uỷ"]}),
    "a name alone": ("hd05", {"nguoi_ky": signed("T/M BAN THƯỜNG VỤ", "")}),
    "by order": ("hd05", {"nguoi_ky": signed("T/L BAN THƯỜNG VỤ", "CHÁNH VĂN PHÒNG")}),
    "for the head": ("hd05", {**_BOARD, "nguoi_ky": signed("K/T TRƯỞNG BAN", "PHÓ TRƯỞNG BAN")}),
    "the head": ("hd05", {**_BOARD, "nguoi_ky": signed("", "TRƯỞNG BAN")}),
    "an acting head": ("hd05", {**_BOARD, "nguoi_ky": signed("Q. TRƯỞNG BAN", "")}),
    "two posts": ("hd05", {"nguoi_ky": signed("", "PHÓ BÍ THƯ", concurrent="TRƯỞNG BAN CHỈ ĐẠO")}),
    "for the people's committee": ("nd30", {"nguoi_ky": signed("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")}),
    "the chairman": ("nd30", {"nguoi_ky": signed("", "CHỦ TỊCH")}),
}


def shaped(name: str) -> bytes:
    """The paper with those facts."""
    standard, other = SHAPES[name]
    facts = {key: value for key, value in {**DATA[standard], **other}.items() if value is not None}
    return dvk_docs.render(dvk_docs.load(facts))
