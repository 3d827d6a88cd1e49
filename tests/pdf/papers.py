"""Decisions of an invented commune, changed as a test needs, as .docx and as measured pages."""

from __future__ import annotations

from typing import Any

from measure import Page, read_pages

from dvk_docs.api import load, render
from dvk_docs.pdf import to_pdfs

FIELDS = ("Kinh tế", "Văn hoá - xã hội", "Quốc phòng - an ninh", "Xây dựng Đảng và hệ thống chính trị")

PARTY: dict[str, Any] = {
    "loai": "decision",
    "co_quan_cap_tren": "ĐẢNG BỘ TỈNH AN BÌNH",
    "co_quan_ban_hanh": "ĐẢNG UỶ XÃ TÂN HOÀ",
    "dia_danh": "Tân Hoà",
    "so": "15",
    "ngay_ban_hanh": "09/10/2026",
    "trich_yeu": "công nhận mô hình, điển hình “Dân vận khéo” năm 2026",
    "nam": "2026",
    "can_cu": [
        "Điều lệ Đảng Cộng sản Việt Nam",
        "Quy chế làm việc của Ban Chấp hành Đảng bộ xã Tân Hoà, nhiệm kỳ 2025 - 2030",
        "Kế hoạch số 27-KH/ĐU, ngày 05/6/2026 của Ban Thường vụ Đảng uỷ xã Tân Hoà về thực hiện phong trào thi đua "
        "“Dân vận khéo” năm 2026",
    ],
    "xet_de_nghi": "của Ban Xây dựng Đảng tại Tờ trình số 08-TTr/BXDĐ, ngày 05/10/2026 về việc công nhận mô hình "
    "“Dân vận khéo” năm 2026",
    "dieu": [
        "Giao Ban Xây dựng Đảng chủ trì, phối hợp với Uỷ ban Mặt trận Tổ quốc Việt Nam xã và các tổ chức chính trị - "
        "xã hội hướng dẫn, theo dõi việc duy trì, nhân rộng các mô hình được công nhận.",
        "Văn phòng Đảng uỷ, Ban Xây dựng Đảng, các chi bộ trực thuộc, các cơ quan, đơn vị liên quan và các tập thể, "
        "cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.",
    ],
    "nguoi_ky": {"quyen_han": "T/M BAN THƯỜNG VỤ", "chuc_vu": "PHÓ BÍ THƯ", "ho_ten": "Trần Thị Thanh Mai"},
    "noi_nhan": [
        "Ban Tuyên giáo và Dân vận Tỉnh uỷ (b/c)",
        "Thường trực Đảng uỷ",
        "Các đồng chí Đảng uỷ viên",
        "Lưu Văn phòng Đảng uỷ",
    ],
}

STATE: dict[str, Any] = PARTY | {
    "co_quan_cap_tren": "UBND TỈNH AN BÌNH",
    "co_quan_ban_hanh": "ỦY BAN NHÂN DÂN XÃ TÂN HÒA",
    "dia_danh": "Tân Hòa",
    "trich_yeu": "Về việc công nhận mô hình, điển hình “Dân vận khéo” năm 2026",
    "can_cu": [
        "Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025",
        "Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022",
    ],
    "xet_de_nghi": "của Trưởng Phòng Văn hóa - Xã hội tại Tờ trình số 45/TTr-PVHXH ngày 05 tháng 10 năm 2026 về việc "
    "công nhận mô hình “Dân vận khéo” năm 2026",
    "dieu": [
        "Giao Phòng Văn hóa - Xã hội theo dõi việc duy trì, nhân rộng các mô hình được công nhận.",
        "Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã, Trưởng Phòng Văn hóa - Xã hội và các tập thể, cá "
        "nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.",
    ],
    "nguoi_ky": {"quyen_han": "KT. CHỦ TỊCH", "chuc_vu": "PHÓ CHỦ TỊCH", "ho_ten": "Phạm Gia Lộc"},
    "noi_nhan": ["Thường trực Đảng ủy, Hội đồng nhân dân xã", "Lưu: VT, VHXH"],
}

BASES = {
    "hd05": PARTY,
    "hd36": PARTY | {"the_thuc": "hd36"},
    "nd30": STATE,
}


def paper(standard: str = "hd05", *, collectives: int = 2, individuals: int = 1, **changes: Any) -> bytes:
    """The .docx of a decision with that many models; `changes` replace facts, None takes one away."""
    draft = changes.pop("draft", False)
    groups = {
        "tap_the": [_model(n, "Chi bộ thôn Đông Hà") for n in range(1, collectives + 1)],
        "ca_nhan": [_model(n, "Ông Lê Văn Thuận") for n in range(collectives + 1, collectives + individuals + 1)],
    }
    facts = BASES[standard] | {"danh_sach": groups} | changes
    return render(load({name: fact for name, fact in facts.items() if fact is not None}, draft=draft), draft=draft)


def printed(*papers: bytes) -> list[list[Page]]:
    """The pages of each paper, measured; one start of LibreOffice for all."""
    return [read_pages(pdf) for pdf in to_pdfs(papers, timeout=300)]


def _model(number: int, carrier: str) -> dict[str, str]:
    area = 10 + number
    return {
        "ten_mo_hinh": f"Vận động nhân dân chuyển đổi {area} ha đất lúa kém hiệu quả sang trồng sen kết hợp nuôi cá",
        "don_vi": carrier,
        "dia_diem": f"Thôn {number}",
        "linh_vuc": FIELDS[number % len(FIELDS)],
    }
