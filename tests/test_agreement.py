"""What the data rules let pass, the layout rules find faultless: the renderer cannot disagree with the checker."""

from __future__ import annotations

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import dvk_docs
from dvk_docs.documents import achievement_report, letter, submission
from dvk_docs.documents.decision import PARTY_EXAMPLE, STATE_EXAMPLE
from dvk_docs.errors import has_errors

SAYING = """xã Tân Hoà Đông Hà Ngô Quyền mô hình “Dân vận khéo” năm 2026 số 15 & < > ( ) - ; : , . / % m² {{ }}
H’Ngăm Đ a ĂÂ"""
WORDS = st.sampled_from(SAYING.split())
TEXT = st.lists(WORDS, min_size=1, max_size=12).map(" ".join)
PARTY_ORGANS = st.sampled_from(
    ["ĐẢNG UỶ XÃ TÂN HOÀ", "Đảng uỷ phường Ngô Quyền", "CHI BỘ THÔN ĐÔNG HÀ", "BAN XÂY DỰNG ĐẢNG", "TỈNH UỶ AN BÌNH",
     "ĐẢNG UỶ KHỐI CƠ QUAN VÀ DOANH NGHIỆP TỈNH", "VĂN PHÒNG", "ĐẢNG ỦY ĐẶC KHU TRƯỜNG SA"]
)  # fmt: skip
STATE_ORGANS = st.sampled_from(["UBND XÃ Y", "ỦY BAN NHÂN DÂN PHƯỜNG NGÔ QUYỀN", "HĐND XÃ TÂN HÒA"])
SIGNERS = st.fixed_dictionaries(
    {"ho_ten": st.sampled_from(["Trần Thị Bình", "TS. Lê An", "H’Ngăm Niê Kđăm"])},
    optional={
        "quyen_han": st.sampled_from(
            ["T/M BAN THƯỜNG VỤ", "T/M ĐẢNG UỶ", "T/M CHI BỘ", "K/T TRƯỞNG BAN", "T/L BAN THƯỜNG VỤ", "Q. TRƯỞNG BAN",
             "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "T/M Tỉnh uỷ"]
        ),
        "chuc_vu": st.sampled_from(
            ["BÍ THƯ", "PHÓ BÍ THƯ", "Phó Bí thư", "TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", "CHỦ TỊCH", "PHÓ CHỦ TỊCH",
             "CHÁNH VĂN PHÒNG", "BÍ THƯ ĐẢNG UỶ"]
        ),
        "kiem": st.just("TRƯỞNG BAN CHỈ ĐẠO"),
    },
)  # fmt: skip
MODELS = st.lists(
    st.fixed_dictionaries(
        {"ten_mo_hinh": TEXT, "don_vi": TEXT},
        optional={"chu_the": st.sampled_from(["tap_the", "ca_nhan"]), "diem": st.just("92,5"), "ghi_chu": TEXT},
    ),
    min_size=1,
    max_size=4,
)
SHARED = {
    "so": st.integers(1, 2000).map(str),
    "ngay_ban_hanh": st.sampled_from(["01/02/2024", "27/5/2026", "09/10/2026", "31/12/2026"]),
    "dia_danh": st.sampled_from(["Tân Hoà", "Huế", "Phường Ngô Quyền", "TP Hồ Chí Minh", "Đặc khu Trường Sa, An Bình"]),
    "danh_sach": MODELS,
    "dieu": st.lists(st.lists(TEXT, min_size=1, max_size=3).map("\n".join), max_size=4),
    "xet_de_nghi": TEXT,
    "can_cu": st.lists(TEXT, min_size=1, max_size=3),
    "viet_tat": st.sampled_from(["ĐU", "đu 1", "BTGDVTU"]),
    "ky_hieu": st.sampled_from(["QĐ/ĐU", "QĐ-ĐU", "QĐ-UBND"]),
}


def _facts(example: dict[str, Any], organs: st.SearchStrategy[str]) -> st.SearchStrategy[dict[str, Any]]:
    changed = st.fixed_dictionaries({}, optional={**SHARED, "co_quan_ban_hanh": organs, "nguoi_ky": SIGNERS})
    return changed.map(lambda facts: {"loai": "decision", **example, **facts})


def _submitted(example: dict[str, Any], organs: st.SearchStrategy[str]) -> st.SearchStrategy[dict[str, Any]]:
    shared = {name: SHARED[name] for name in ("so", "ngay_ban_hanh", "dia_danh", "danh_sach", "can_cu")}
    own = {
        "kinh_trinh": st.lists(TEXT, min_size=1, max_size=3),
        "qua_trinh": st.lists(TEXT, max_size=2),
        "khong_de_nghi": st.lists(st.fixed_dictionaries({"mo_hinh": TEXT, "ly_do": TEXT}), max_size=2),
        "ho_so_kem": st.lists(TEXT, min_size=1, max_size=3),
    }
    changed = st.fixed_dictionaries({}, optional={**shared, **own, "co_quan_ban_hanh": organs, "nguoi_ky": SIGNERS})
    return changed.map(lambda facts: {"loai": "submission", **example, **facts})


def _written(example: dict[str, Any], organs: st.SearchStrategy[str]) -> st.SearchStrategy[dict[str, Any]]:
    own = {
        **{name: SHARED[name] for name in ("so", "ngay_ban_hanh", "dia_danh", "can_cu")},
        "trich_yeu": st.sampled_from(["", "về việc ", "V/v "]).flatmap(lambda lead: TEXT.map(lead.__add__)),
        "don_vi_soan_thao": st.sampled_from(["VHXH", "TH"]),
        "kinh_gui": st.lists(TEXT, min_size=1, max_size=3),
        "noi_dung": SHARED["dieu"],
        "ly_do": st.lists(TEXT, max_size=2),
        "bieu_mau_kem": st.lists(TEXT, max_size=3),
        "co_quan_ban_hanh": organs,
        "nguoi_ky": SIGNERS,
    }
    return st.fixed_dictionaries({}, optional=own).map(lambda facts: {"loai": "letter", **example, **facts})


def _reported(example: dict[str, Any], organs: st.SearchStrategy[str]) -> st.SearchStrategy[dict[str, Any]]:
    own = {
        **{name: SHARED[name] for name in ("so", "ngay_ban_hanh", "dia_danh")},
        "dac_diem": SHARED["dieu"],
        "cach_lam": SHARED["can_cu"],
        "khen_thuong_da_co": SHARED["dieu"],
        "xac_nhan": st.fixed_dictionaries({"cap_uy": TEXT}, optional={"y_kien": TEXT, "chuc_vu": TEXT}),
        "co_quan_ban_hanh": organs,
        "nguoi_ky": SIGNERS,
    }
    return st.fixed_dictionaries({}, optional=own).map(lambda facts: {"loai": "achievement_report", **example, **facts})


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    _facts(dict(PARTY_EXAMPLE), PARTY_ORGANS)
    | _facts(dict(STATE_EXAMPLE), STATE_ORGANS)
    | _submitted(dict(submission.PARTY_EXAMPLE), PARTY_ORGANS)
    | _submitted(dict(submission.STATE_EXAMPLE), STATE_ORGANS)
    | _written(dict(letter.PARTY_EXAMPLE), PARTY_ORGANS)
    | _written(dict(letter.STATE_EXAMPLE), STATE_ORGANS)
    | _reported(dict(achievement_report.PARTY_EXAMPLE), PARTY_ORGANS)
    | _reported(dict(achievement_report.STATE_EXAMPLE), STATE_ORGANS)
)
def test_what_may_be_rendered_is_faultless_in_form(facts: dict[str, Any]) -> None:
    try:
        document = dvk_docs.load(facts)
        paper = dvk_docs.render(document)
    except dvk_docs.InputError:
        return
    found = [problem for problem in dvk_docs.check(paper) if problem.severity == "error"]
    assert not has_errors(found), "\n".join(map(str, found))
