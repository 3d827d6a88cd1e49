"""What the data rules let pass, the layout rules find faultless: the renderer cannot disagree with the checker."""

from __future__ import annotations

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import dvk_docs
from dvk_docs.documents import (
    achievement_report,
    certificate,
    inspection_plan,
    letter,
    minutes,
    notice,
    plan,
    registration,
    reward_decision,
    score_sheet,
    submission,
)
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
    "do_khan": st.sampled_from(["Khẩn", "thượng khẩn", "HỎA TỐC"]),
    "pham_vi_luu_hanh": TEXT
    | st.sampled_from(["Lưu hành nội bộ", "Không phổ biến trên phương tiện thông tin đại chúng"]),
    "nguoi_soan": st.sampled_from(["NguyenVanAn-26", "abc-268", "PL.(300)", "Nguyễn Văn An"]),
    "lien_he": st.fixed_dictionaries({"dia_chi": TEXT, "dien_thoai": TEXT}),
    "hai_mat": st.sampled_from(["có", "không"]),
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


def _certified() -> st.SearchStrategy[dict[str, Any]]:
    shared = {name: SHARED[name] for name in ("ngay_ban_hanh", "dia_danh", "danh_sach")}
    sheet = st.fixed_dictionaries({}, optional={"kho": st.sampled_from(["A4", "A3"]), "le_trai": st.integers(0, 60)})
    own = {"khung_in": sheet, "co_quan_ban_hanh": PARTY_ORGANS, "nguoi_ky": SIGNERS}
    changed = st.fixed_dictionaries({}, optional={**shared, **own})
    return changed.map(lambda facts: {"loai": "certificate", **certificate.PARTY_EXAMPLE, **facts})


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


def _minuted(example: dict[str, Any], organs: st.SearchStrategy[str]) -> st.SearchStrategy[dict[str, Any]]:
    own = {
        **{name: SHARED[name] for name in ("so", "ngay_ban_hanh", "dia_danh", "can_cu")},
        "khach_moi": st.lists(TEXT, max_size=2),
        "noi_dung": st.lists(TEXT, min_size=1, max_size=3),
        "ket_luan": st.lists(TEXT, min_size=1, max_size=3),
        "khong_bo_phieu": st.lists(st.fixed_dictionaries({"mo_hinh": TEXT, "ly_do": TEXT}), max_size=2),
        "nguoi_chu_tri": st.sampled_from(["Nguyễn Thu Hạnh", "TS. Nguyễn Thu Hạnh"]),
        "co_quan_ban_hanh": organs,
        "xac_nhan": SIGNERS,
        "noi_nhan": st.just([]),
    }
    return st.fixed_dictionaries({}, optional=own).map(lambda facts: {"loai": "minutes", **example, **facts})


ORIGINAL = {"loai": "Quyết định", "so_ky_hieu": "12-QĐ/ĐU", "ngay_ban_hanh": "02/01/2024"}
AMENDING = st.sampled_from(
    [{"hinh_thuc": "Sửa đổi, bổ sung"}, {"hinh_thuc": "Thu hồi", "ly_do": "không được duy trì"}]
).map(lambda form: {**form, "quyet_dinh_goc": ORIGINAL})


def _amending(example: dict[str, Any], organs: st.SearchStrategy[str]) -> st.SearchStrategy[dict[str, Any]]:
    return st.builds(lambda facts, form: {**facts, **form}, _facts(example, organs), AMENDING)


def _rewarded(example: dict[str, Any], organs: st.SearchStrategy[str]) -> st.SearchStrategy[dict[str, Any]]:
    shared = {name: SHARED[name] for name in ("so", "ngay_ban_hanh", "dia_danh", "can_cu", "dieu")}
    unpaid = {"danh_sach": MODELS, "nguon_kinh_phi": st.none()}
    changed = st.fixed_dictionaries({}, optional={**shared, "co_quan_ban_hanh": organs, "nguoi_ky": SIGNERS})
    lists = st.just({}) | st.fixed_dictionaries(unpaid)
    return st.builds(lambda facts, models: {"loai": "reward_decision", **example, **facts, **models}, changed, lists)


def _registered(example: dict[str, Any], organs: st.SearchStrategy[str]) -> st.SearchStrategy[dict[str, Any]]:
    shared = {name: SHARED[name] for name in ("ngay_ban_hanh", "dia_danh")}
    model = {"ket_qua_du_kien": TEXT, "gia_tri_lam_loi": st.just("350.000.000"), "ngay_bat_dau": st.just("02/01/2024")}
    models = st.lists(st.fixed_dictionaries({"ten_mo_hinh": TEXT}, optional=model), max_size=7)
    own = {"mau_trong": st.just("có"), "bieu_mau": st.just("day_du"), "mo_hinh": models, "xac_nhan_cua": TEXT}
    changed = st.fixed_dictionaries({}, optional={**shared, **own, "co_quan_ban_hanh": organs, "nguoi_ky": SIGNERS})
    return changed.map(lambda facts: {"loai": "registration", **example, **facts})


def _judged(example: dict[str, Any], organs: st.SearchStrategy[str]) -> st.SearchStrategy[dict[str, Any]]:
    shared = {name: SHARED[name] for name in ("ngay_ban_hanh", "dia_danh")}
    own = {
        "mo_hinh": st.fixed_dictionaries({"ten_mo_hinh": TEXT, "don_vi": TEXT}),
        "ghi_chu": st.dictionaries(st.sampled_from(["1", "7", "15"]), TEXT),
        "nguoi_cham": st.sampled_from(["tu_cham", "hoi_dong"]),
        "don_vi_cham": TEXT,
        "diem_tu_cham": st.just("92,5"),
        "dai_dien_don_vi": SIGNERS,
    }
    blank = {"mau_trong": st.just("có"), "mo_hinh": st.just(None), "diem": st.just([])}
    yes_no = {"bo_tieu_chi": st.just("sam_son_2020"), "diem": st.just([]), "sua_tieu_chi": st.just([]),
              "dap_ung": st.just(["có"] * 5)}  # fmt: skip
    kinds = st.just({}) | st.fixed_dictionaries(blank) | st.fixed_dictionaries(yes_no)
    changed = st.fixed_dictionaries({}, optional={**shared, **own, "co_quan_ban_hanh": organs, "nguoi_ky": SIGNERS})
    return st.builds(lambda facts, kind: {"loai": "score_sheet", **example, **facts, **kind}, changed, kinds)


def _planned(example: dict[str, Any], organs: st.SearchStrategy[str]) -> st.SearchStrategy[dict[str, Any]]:
    shared = {name: SHARED[name] for name in ("so", "ngay_ban_hanh", "dia_danh", "can_cu")}
    lines = st.lists(
        st.sampled_from(["I- ", "II. ", "1. ", "1.1. ", "a) ", "b) ", "- ", "+ ", "| TT | ", "", "Điều 1. "])
    )
    typed = lines.flatmap(lambda marks: st.tuples(*(TEXT.map(mark.__add__) for mark in marks)).map("\n".join))
    own = {
        "muc_dich": st.lists(TEXT, min_size=1, max_size=2),
        "phan_cong": st.lists(
            st.fixed_dictionaries({"don_vi": TEXT, "nhiem_vu": st.lists(TEXT, min_size=1)}), min_size=1
        ),
        "phu_luc": st.lists(st.fixed_dictionaries({"ten": TEXT}), max_size=3),
        "ket_luan": typed,
    }
    changed = st.fixed_dictionaries({}, optional={**shared, **own, "co_quan_ban_hanh": organs, "nguoi_ky": SIGNERS})
    whole = st.fixed_dictionaries({name: st.just("") for name in plan.Plan.parts} | {"de_muc": typed})
    return (changed | whole).map(lambda facts: {"loai": "plan", **example, **facts})


def _noticed(example: dict[str, Any], organs: st.SearchStrategy[str]) -> st.SearchStrategy[dict[str, Any]]:
    shared = {name: SHARED[name] for name in ("so", "ngay_ban_hanh", "dia_danh", "can_cu")}
    models = st.builds(lambda models: [{**model, "linh_vuc": "KT"} for model in models], MODELS)
    own = {
        "danh_sach": models,
        "nhiem_vu": st.lists(TEXT, max_size=2),
        "mo_hinh_dung": st.lists(st.fixed_dictionaries({"mo_hinh": TEXT}, optional={"ly_do": TEXT}), max_size=2),
        "phan_cong": st.just([]),
    }
    changed = st.fixed_dictionaries({}, optional={**shared, **own, "co_quan_ban_hanh": organs, "nguoi_ky": SIGNERS})
    other = st.fixed_dictionaries({name: st.just("") for name in notice.Notice.assigning} | {"noi_dung": TEXT})
    return (changed | other).map(lambda facts: {"loai": "notice", **example, **facts})


def _inspected(example: dict[str, Any], organs: st.SearchStrategy[str]) -> st.SearchStrategy[dict[str, Any]]:
    shared = {name: SHARED[name] for name in ("so", "ngay_ban_hanh", "dia_danh", "can_cu")}
    visits = st.lists(
        st.tuples(st.integers(1, 9), TEXT, st.lists(TEXT, min_size=1, max_size=2)), min_size=1, max_size=8
    )
    own = {
        "noi_dung": st.lists(TEXT, max_size=2),
        "to_chuc_thuc_hien": st.lists(TEXT, max_size=2),
        "lich": visits.map(
            lambda given: [
                {"ngay": "31/12/2026", "gio": f"{hour}h{at}0", "doan": "1", "don_vi": unit, "mo_hinh": models}
                for at, (hour, unit, models) in enumerate(given[:6])
            ]
        ),
        "han_bao_cao": st.just("31/12/2026"),
    }
    changed = st.fixed_dictionaries({}, optional={**shared, "co_quan_ban_hanh": organs, "nguoi_ky": SIGNERS})
    own_changed = st.fixed_dictionaries({"han_bao_cao": own.pop("han_bao_cao")}, optional=own)
    return st.builds(
        lambda *facts: {"loai": "inspection_plan", **example, **facts[0], **facts[1]}, changed, own_changed
    )


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    _facts(dict(PARTY_EXAMPLE), PARTY_ORGANS)
    | _facts(dict(STATE_EXAMPLE), STATE_ORGANS)
    | _submitted(dict(submission.PARTY_EXAMPLE), PARTY_ORGANS)
    | _submitted(dict(submission.STATE_EXAMPLE), STATE_ORGANS)
    | _certified()
    | _written(dict(letter.PARTY_EXAMPLE), PARTY_ORGANS)
    | _written(dict(letter.STATE_EXAMPLE), STATE_ORGANS)
    | _reported(dict(achievement_report.PARTY_EXAMPLE), PARTY_ORGANS)
    | _reported(dict(achievement_report.STATE_EXAMPLE), STATE_ORGANS)
    | _minuted(dict(minutes.PARTY_EXAMPLE), PARTY_ORGANS)
    | _minuted(dict(minutes.STATE_EXAMPLE), STATE_ORGANS)
    | _amending(dict(PARTY_EXAMPLE), PARTY_ORGANS)
    | _rewarded(dict(reward_decision.STATE_EXAMPLE), STATE_ORGANS)
    | _registered(dict(registration.PARTY_EXAMPLE), PARTY_ORGANS)
    | _registered(dict(registration.STATE_EXAMPLE), STATE_ORGANS)
    | _judged(dict(score_sheet.PARTY_EXAMPLE), PARTY_ORGANS)
    | _judged(dict(score_sheet.STATE_EXAMPLE), STATE_ORGANS)
    | _planned(dict(plan.PARTY_EXAMPLE), PARTY_ORGANS)
    | _planned(dict(plan.STATE_EXAMPLE), STATE_ORGANS)
    | _noticed(dict(notice.PARTY_EXAMPLE), PARTY_ORGANS)
    | _noticed(dict(notice.STATE_EXAMPLE), STATE_ORGANS)
    | _inspected(dict(inspection_plan.PARTY_EXAMPLE), PARTY_ORGANS)
    | _inspected(dict(inspection_plan.STATE_EXAMPLE), STATE_ORGANS)
)
def test_what_may_be_rendered_is_faultless_in_form(facts: dict[str, Any]) -> None:
    try:
        document = dvk_docs.load(facts)
        paper = dvk_docs.render(document)
    except dvk_docs.InputError:
        return
    found = [problem for problem in dvk_docs.check(paper) if problem.severity == "error"]
    assert not has_errors(found), "\n".join(map(str, found))
