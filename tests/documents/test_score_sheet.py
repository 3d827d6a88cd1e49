"""The score sheet: sums and verdicts from the scores, the criteria of any set, the blank sheet."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

import dvk_docs
from dvk_docs.documents.parts.bo_tieu_chi import built_in
from dvk_docs.documents.parts.bo_tieu_chi_san import SETS
from dvk_docs.documents.score_sheet import PARTY_EXAMPLE, STATE_EXAMPLE, ScoreSheet
from dvk_docs.view import outline
from dvk_docs.view import read as view
from dvk_docs.vn.faults import find_faults

FULL = [5, 10, 10, 5, 5, 5, 10, 5, 10, 10, 5, 5, 5, 5, 5]
JUST_ENOUGH = [5, 10, 5, 3, 3, 3, 10, 4, 10, 9, 5, 1, 1, 1, 5]
PERSON = {"ten_mo_hinh": "Tiếng trống khuyến học", "ca_nhan": {"ho_ten": "Vũ Thị Thoa", "chuc_vu": "giáo viên"}}
OPEN = ("co_quan_cap_tren", "co_quan_ban_hanh", "dia_danh", "trich_yeu", "sua_tieu_chi")
SAM_SON: dict[str, Any] = {"bo_tieu_chi": "Sầm Sơn 2020", "diem": None, "sua_tieu_chi": None}
OWN: dict[str, Any] = {
    "diem_dat": 6,
    "phan": [
        {
            "ten": "Tiêu chí",
            "tieu_chi": [
                {"so": "1", "noi_dung": "Mô hình có sức lan toả", "diem_toi_da": 6},
                {"so": "1.1", "noi_dung": "Nhân dân đồng thuận", "diem_toi_da": 4},
            ],
        }
    ],
}


def sheet(**changes: Any) -> ScoreSheet:
    facts = {key: value for key, value in {**PARTY_EXAMPLE, **changes}.items() if value is not None}
    return ScoreSheet.model_validate(facts)


def blank(**changes: Any) -> ScoreSheet:
    return ScoreSheet.model_validate({**{key: PARTY_EXAMPLE[key] for key in OPEN}, "mau_trong": "có", **changes})


def less(at: int, points: float) -> list[float]:
    """The full scores, with fewer points for one criterion."""
    return [points if number == at else full for number, full in enumerate(FULL, 1)]


def text_of(document: ScoreSheet) -> str:
    """The outline of its paper, proved, spaces made plain."""
    return outline(view(dvk_docs.render(document, prove=True))).replace("~", " ")


def codes(document: ScoreSheet) -> list[str]:
    return [problem.code for problem in dvk_docs.check(document)]


# -- sums and verdicts --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("scores", "total", "verdict"),
    [
        (FULL, "100", "dat"),
        (JUST_ENOUGH, "75", "dat"),
        ([*JUST_ENOUGH[:11], 0.5, *JUST_ENOUGH[12:]], "74.5", "khong_dat"),
        ([5, 10, 8, 4, 5, 5, 9, 5, 10, 9, 5, 5, 5, 5, 5], "95", "khong_dat"),
        ([0] * 15, "0", "khong_dat"),
    ],
)
def test_the_boundaries_of_the_verdict(scores: list[float], total: str, verdict: str) -> None:
    judged = sheet(diem=scores, ket_luan=verdict, tong_diem=total)
    assert (judged.total, judged.verdict) == (Decimal(total), verdict)
    assert codes(judged) == []


@pytest.mark.parametrize("number", [2, 7, 9, 11, 15])
def test_each_of_the_five_must_be_full(number: int) -> None:
    judged = sheet(diem=less(number, 4.5))
    assert judged.verdict == "khong_dat"
    assert [one.so for one, _ in judged.below_maximum] == [str(number)]
    assert f"; tiêu chí {number} được 4,5/" in text_of(judged)


def test_what_is_not_enough_is_said_with_its_reason() -> None:
    text = text_of(sheet(diem=[*JUST_ENOUGH[:8], 9, *JUST_ENOUGH[9:]]))
    assert "Kết luận: không đạt (tổng 74 điểm, dưới 75 điểm; tiêu chí 9 được 9/10 điểm)." in text


def test_the_sums_of_the_parts_and_of_all_are_printed() -> None:
    text = text_of(sheet(diem=JUST_ENOUGH))
    for line in ("| 75 | 62 |", "| 25 | 13 |", "| Tổng cộng I + II | 100 | 75 |"):
        assert line in text
    assert "phải đạt tổng từ 75 điểm (I + II) trở lên; trong đó các tiêu chí 2, 7, 9, 11 và 15 phải đạt" in text
    assert "Kết luận: đạt (tổng 75 điểm; các tiêu chí 2, 7, 9, 11 và 15 đạt điểm tối đa)." in text


def test_scores_may_be_given_by_number() -> None:
    by_number = {str(number): points for number, points in enumerate(JUST_ENOUGH, 1)}
    assert sheet(diem=by_number).scores == sheet(diem=JUST_ENOUGH).scores
    assert codes(sheet(diem=by_number)) == []


# -- whose criteria -----------------------------------------------------------------------------------------------


def test_the_subject_of_the_model_picks_its_criteria() -> None:
    collective, person = text_of(sheet()), text_of(sheet(mo_hinh=PERSON))
    assert "II.1" in collective
    assert "II.2" not in collective
    assert "Cán bộ, đảng viên của tập thể đoàn kết" in collective
    assert "II.1" not in person
    assert "Có phẩm chất chính trị tốt" in person
    assert "- Cá nhân thực hiện: Vũ Thị Thoa, giáo viên" in person


@pytest.mark.parametrize(
    ("changes", "code", "said"),
    [
        ({"diem": [*FULL, 5, 5, 5, 5, 5]}, "score-each", "chấm cả mục của tập thể và mục của cá nhân"),
        ({"diem": FULL[:14]}, "score-each", "có 14 điểm, tập thể có 15 tiêu chí"),
        ({"diem": None}, "score-each", "có 0 điểm"),
        ({"diem": {"1": 5, "16": 5}}, "score-each", "không có tiêu chí 16"),
        ({"diem": {"1": 5}}, "score-each", "chưa có điểm của tiêu chí 2, 3"),
        ({"dap_ung": ["có"]}, "score-each", "bộ tiêu chí này chấm điểm"),
        ({"ghi_chu": {"16": "tốt"}}, "score-each", "không có tiêu chí 16"),
        ({**SAM_SON, "dap_ung": ["có"] * 4}, "score-each", "có 4 câu trả lời"),
        ({"diem": less(2, 10.5)}, "score-range", "tiêu chí 2 được 10,5 điểm, tối đa 10"),
        ({"diem": less(3, 9.7)}, "score-step", "không theo bước 0,5"),
        ({"buoc": 0}, "score-step", "bước chấm điểm là 0"),
        ({"mo_hinh": {**PARTY_EXAMPLE["mo_hinh"], "diem": 90}}, "score-total", "ghi 90 điểm"),
        ({"diem": less(7, 5), "ket_luan": "Đạt"}, "score-verdict", "tiêu chí 7 được 5/10 điểm"),
        ({"mo_hinh": None}, "scored-model", "chưa ghi mô hình"),
        ({"mo_hinh": {**PERSON, "chu_the": "Tập thể"}}, "scored-model", "Vũ Thị Thoa"),
        ({"sua_tieu_chi": None}, "criterion-outdated", "tiêu chí 1 còn ghi “cấp huyện”"),
        ({"sua_tieu_chi": [{"so": "1", "noi_dung": "A"}] * 2}, "criterion-reworded", "đã sửa rồi"),
        ({"diem_tu_cham": 74}, "self-score-gap", "chênh quá 10"),
    ],
)
def test_what_contradicts_itself_is_found(changes: dict[str, Any], code: str, said: str) -> None:
    found = [problem for problem in dvk_docs.check(sheet(**changes)) if problem.code == code]
    assert found, codes(sheet(**changes))
    assert said in found[0].message


def test_an_outdated_criterion_is_right_in_its_own_time() -> None:
    assert (
        codes(sheet(ngay_ban_hanh="12/11/2024", trich_yeu="mô hình “Dân vận khéo” năm 2024", sua_tieu_chi=None)) == []
    )


def test_another_step_may_be_agreed() -> None:
    assert codes(sheet(diem=less(3, 9.7), buoc="0,1")) == []


# -- sets of criteria ---------------------------------------------------------------------------------------------


def test_the_set_with_points_adds_up_for_both_subjects() -> None:
    own = built_in("yen_bai_2024")
    for subject in ("tap_the", "ca_nhan"):
        placed = list(own.placed(subject))
        assert [one.criterion.so for one in placed] == [str(number) for number in range(1, 16)]
        assert sum(one.criterion.diem_toi_da or 0 for one in placed) == own.maximum == 100
        assert [one.criterion.so for one in placed if one.criterion.phai_toi_da] == ["2", "7", "9", "11", "15"]


@pytest.mark.parametrize("code", SETS)
def test_the_words_of_the_sets_have_no_slips(code: str) -> None:
    words = [one.criterion.noi_dung for one in built_in(code).placed()]
    assert [text for text in words if find_faults(text) or '"' in text] == []


def test_a_set_without_points_is_answered_by_yes_and_no() -> None:
    text = text_of(sheet(**SAM_SON, dap_ung=["có", "có", "không", "có", "không"]))
    assert "BIỂU ĐÁNH GIÁ" in text
    assert "| STT | Tiêu chí | Có | Không | Ghi chú |" in text
    assert "Kết luận: không đạt (chưa đáp ứng tiêu chí 3 và 5)." in text
    assert "điểm" not in text.partition("BIỂU ĐÁNH GIÁ")[2]
    assert "Kết luận: đạt (đáp ứng đủ 05 tiêu chí)." in text_of(sheet(**SAM_SON, dap_ung=["có"] * 5))


def test_an_office_may_write_out_a_set_of_its_own() -> None:
    own = sheet(bo_tieu_chi=OWN, sua_tieu_chi=None, diem={"1": 6, "1.1": 1.5})
    assert codes(own) == []
    text = text_of(own)
    assert "| 1.1 | Nhân dân đồng thuận | 4 | 1,5 |" in text
    assert "phải đạt tổng từ 6 điểm trở lên." in text
    assert "Kết luận: đạt (tổng 7,5 điểm)." in text


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"diem_dat": None}, "criteria-form"),
        ({"tong_diem_toi_da": 11}, "criteria-sum"),
        ({"phan": [{**OWN["phan"][0], "diem_toi_da": 9}]}, "criteria-sum"),
        ({"phan": [*OWN["phan"], {"ten": "Trống"}]}, "criteria-form"),
        ({"phan": [*OWN["phan"], *OWN["phan"]]}, "criteria-form"),
    ],
)
def test_a_set_of_its_own_is_judged(changes: dict[str, Any], code: str) -> None:
    own = {key: value for key, value in {**OWN, **changes}.items() if value is not None}
    assert code in codes(sheet(bo_tieu_chi=own, sua_tieu_chi=None))


def test_the_words_of_a_set_of_its_own_are_read_like_any_others() -> None:
    own = {**OWN, "phan": [{"tieu_chi": [{"so": "1", "noi_dung": "Đại hội Đại hội", "diem_toi_da": 10}]}]}
    assert codes(sheet(bo_tieu_chi=own, sua_tieu_chi=None, diem=[6])) == ["sure-slips"]


def test_our_words_take_the_tone_style_of_the_paper() -> None:
    state = ScoreSheet.model_validate({**STATE_EXAMPLE, "sua_tieu_chi": []})
    assert "văn hóa - xã hội" in text_of(state)
    assert "văn hoá - xã hội" in text_of(sheet())


# -- the blank sheet ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("the_thuc", ["hd05", "hd36", "nd30"])
@pytest.mark.parametrize("code", SETS)
def test_a_blank_sheet_needs_no_more_than_its_letterhead(the_thuc: str, code: str) -> None:
    office = STATE_EXAMPLE if the_thuc == "nd30" else PARTY_EXAMPLE
    facts = {key: office[key] for key in OPEN if code == "yen_bai_2024" or key != "sua_tieu_chi"}
    form = ScoreSheet.model_validate({**facts, "mau_trong": "có", "the_thuc": the_thuc, "bo_tieu_chi": code})
    assert [found for found in codes(form) if found != "criterion-outdated"] == []
    paper = dvk_docs.render(form, prove=True)
    assert dvk_docs.check(paper) == []


def test_a_blank_sheet_has_the_criteria_of_both_subjects_and_leaves_the_rest_open() -> None:
    text, groups = text_of(blank()), blank().context()["nhom"]
    assert [(group["so"], len(group["tieu_chi"])) for group in groups] == [
        ("I", 10),
        ("II", 0),
        ("II.1", 5),
        ("II.2", 5),
    ]
    assert "(Chọn chủ thể phù hợp để tiến hành đánh giá)" in text
    assert "☐ Tập thể→☐ Cá nhân" in text
    assert "- Tên mô hình: →" in text
    assert "Kết luận (đạt, không đạt): →" in text
    assert "ĐẠI DIỆN ĐƠN VỊ" in text
    assert "…" not in text.partition("Tổng cộng")[2]


def test_a_blank_sheet_has_no_scores_and_tells_which_criterion_is_reworded() -> None:
    assert codes(blank(diem=FULL)) == ["score-each"]
    twice = [*PARTY_EXAMPLE["sua_tieu_chi"], {"so": "11", "noi_dung": "A"}]
    assert codes(blank(sua_tieu_chi=twice)) == ["criterion-reworded"]
    assert codes(blank(sua_tieu_chi=[*twice[:1], {**twice[1], "chu_the": "Cá nhân"}])) == []


def test_a_blank_sheet_for_a_known_model_has_its_criteria_alone() -> None:
    text = text_of(blank(mo_hinh=PERSON))
    assert text.count("| 11 |") == 1
    assert "(Chọn chủ thể" not in text


# -- who judges, who signs ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"nguoi_cham": "Tự chấm"}, "Chi bộ thôn Đông Hà (tự chấm)"),
        ({"nguoi_cham": "Đoàn kiểm tra", "doan": 2}, "Đoàn kiểm tra số 2"),
        ({"nguoi_cham": None, "doan": 2, "don_vi_cham": "Ban Chỉ đạo"}, "Đoàn kiểm tra số 2, Ban Chỉ đạo"),
        ({"nguoi_cham": "Hội đồng"}, "Hội đồng chấm điểm"),
        ({"nguoi_cham": "Hội đồng", "don_vi_cham": "Hội đồng xét công nhận xã"}, "Hội đồng xét công nhận xã"),
        ({"nguoi_cham": None}, ""),
    ],
)
def test_who_judges_is_one_phrase(changes: dict[str, Any], said: str) -> None:
    assert sheet(**changes).judged_by == said


def test_the_unit_signs_on_the_left_only_where_it_is_asked() -> None:
    assert "ĐẠI DIỆN ĐƠN VỊ" not in text_of(sheet())
    signed = text_of(sheet(dai_dien_don_vi={"chuc_vu": "Bí thư", "ho_ten": "Đỗ Văn Khải"}))
    assert "ĐẠI DIỆN ĐƠN VỊ" in signed
    assert "Đỗ Văn Khải" in signed
    assert "(ký và ghi đầy đủ họ tên)" in text_of(sheet(nguoi_ky=None))


def test_a_draft_may_lack_scores() -> None:
    paper = outline(view(dvk_docs.render(sheet(diem={"1": 5}), draft=True)))
    assert "Dự thảo lần 1" in paper
    assert "Kết luận (đạt, không đạt): →" in paper


def test_the_summary_says_what_was_found() -> None:
    assert sheet(diem=FULL).summary() == "Biểu chấm điểm, ngày 18/11/2026; Tổ dân vận thôn Đông Hà: 100 điểm, đạt"


EVERY_FIELD: dict[str, Any] = {
    **PARTY_EXAMPLE,
    "the_thuc": "hd05", "ten_goi": "Ban Chỉ đạo xã", "viet_tat": "BCĐ", "nhiem_ky": "2025 - 2030", "nam": "2026",
    "lan_du_thao": "1", "mau_trong": "không", "bo_tieu_chi": "yen_bai_2024", "don_vi_cham": "Ban Chỉ đạo xã",
    "doan": "2", "ngay_cham": "17/11/2026", "diem_tu_cham": "95", "chenh_lech_diem_canh_bao": "5",
    "dap_ung": ["có"], "buoc": "0,5", "ghi_chu": {"3": "còn hai hộ"}, "tong_diem": "94", "ket_luan": "Đạt",
    "dai_dien_don_vi": {"ho_ten": "Đỗ Văn Khải"},
    "la_phu_luc": {"so": "3", "ten": "Biểu chấm điểm", "kem_theo": "Kế hoạch số 27-KH/ĐU, ngày 05/6/2026 của Đảng uỷ"},
    "mo_hinh": {
        **PERSON, "ma": "MH01", "don_vi": "Chi bộ thôn Đông Hà", "chu_the": "Cá nhân", "dia_diem": "Thôn Đông",
        "linh_vuc": "KT", "diem": "94", "ghi_chu": "Duy trì từ năm 2025",
    },
}  # fmt: skip


def test_every_field_is_printed_or_named_as_not_printed() -> None:
    document = ScoreSheet.model_validate(EVERY_FIELD)
    missing = {name for name in ScoreSheet.model_fields if getattr(document, name) in (None, [], {})}
    assert missing == ScoreSheet.without, "give EVERY_FIELD a value for each field"
    assert dvk_docs.render(document, draft=True)
