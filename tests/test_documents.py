"""The facts of a decision, and what follows from them."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
import yaml

import dvk_docs
from dvk_docs.documents import DOCUMENTS, NAMES
from dvk_docs.documents.decision import PARTY_EXAMPLE, Decision
from dvk_docs.documents.parts import organ
from dvk_docs.documents.parts.state_form import NBSP, ruled
from dvk_docs.documents.submission import PARTY_EXAMPLE as SUBMISSION_EXAMPLE
from dvk_docs.documents.submission import Submission
from dvk_docs.metrics import text_width_mm
from dvk_docs.naming import stem
from dvk_docs.standards import STANDARDS
from dvk_docs.view import outline
from dvk_docs.view import read as view
from tests.rules.papers import ANOTHER_ORGAN, EVERY_PART
from tests.samples import FOLDER


def decision(**changes: Any) -> Decision:
    facts = {key: value for key, value in {**PARTY_EXAMPLE, **changes}.items() if value is not None}
    return Decision.model_validate(facts)


def submission(**changes: Any) -> Submission:
    facts = {key: value for key, value in {**SUBMISSION_EXAMPLE, **changes}.items() if value is not None}
    return Submission.model_validate(facts)


def one(name: str, who: str, **more: Any) -> dict[str, Any]:
    return {"ten_mo_hinh": name, "don_vi": who, **more}


@pytest.mark.parametrize("key", ["co_quan_ban_hanh", "dia_danh", "trich_yeu", "noi_nhan"])
def test_the_cure_of_a_missing_field_mends_the_paper_when_it_is_copied(key: str) -> None:
    facts = {other: value for other, value in {"loai": "decision", **PARTY_EXAMPLE}.items() if other != key}
    with pytest.raises(dvk_docs.DvkError) as refused:
        dvk_docs.load(facts)
    (missing,) = refused.value.problems
    added = (missing.hint or "").removeprefix("thêm dòng  ").partition("   (")[0].replace("  và dòng  ", "\n  ")
    assert yaml.safe_load(added).keys() == {key}
    dvk_docs.load({**facts, **yaml.safe_load(added)})


def test_the_papers_own_date_and_organ_choose_the_standard() -> None:
    assert decision(ngay_ban_hanh="26/5/2026").standard.id == "hd36"
    assert decision(ngay_ban_hanh="27/5/2026").standard.id == "hd05"
    assert decision(ngay_ban_hanh=None).standard.id == "hd05"
    assert decision(co_quan_ban_hanh="UBND XÃ TÂN HOÀ").standard.id == "nd30"
    assert decision(the_thuc="hd36").standard.id == "hd36"


def test_the_symbol_follows_type_organ_and_standard() -> None:
    assert decision().number_and_symbol == "15-QĐ/ĐU"
    assert decision(so="5").number_and_symbol == "05-QĐ/ĐU"
    assert decision(viet_tat="ĐUK").symbol == "QĐ/ĐUK"
    assert decision(co_quan_ban_hanh="ỦY BAN NHÂN DÂN XÃ TÂN HÒA").number_and_symbol == "15/QĐ-UBND"
    assert decision(so=None).number_and_symbol.startswith(" " * 3)


def test_one_list_may_be_given_grouped_or_with_the_subject_of_each() -> None:
    mixed = [one("A", "Chi bộ"), one("B", "Ông Nam", chu_the="cá nhân"), one("C", "Hội")]
    context = decision(danh_sach=mixed).context()
    assert [row["ten_mo_hinh"] for row in context["danh_sach"]] == ["A", "C", "B"]
    assert [row["tt"] for row in context["danh_sach"]] == [1, 2, 3]
    assert (context["tong_so"], context["so_tap_the"], context["so_ca_nhan"]) == (3, 2, 1)


def test_a_person_is_an_individual_and_is_printed_with_post_and_unit() -> None:
    person = {"ho_ten": "Vũ Thị Thoa", "chuc_vu": "giáo viên"}
    row = decision(danh_sach=[one("A", "Trường Tiểu học", ca_nhan=person)]).context()["ca_nhan"][0]
    assert row["nguoi_thuc_hien"] == "Vũ Thị Thoa, giáo viên, Trường Tiểu học"


@pytest.mark.parametrize("typed", ["92,5", "92.5"])
def test_a_score_stands_among_the_remarks_with_a_comma(typed: str) -> None:
    rows = decision(danh_sach=[one("A", "B", diem=typed, ghi_chu="Duy trì")]).context()["danh_sach"]
    assert rows[0]["ghi_chu"] == "92,5 điểm; Duy trì"


def test_without_further_articles_the_usual_two_are_made() -> None:
    only_people = decision(danh_sach=[one("A", "Ông Nam", chu_the="ca_nhan")])
    assert [d["so"] for d in only_people.context()["dieu"]] == [2, 3]
    assert "các cá nhân có tên tại Điều 1" in only_people.context()["dieu"][1]["noi_dung"]
    assert only_people.recipients()[0] == "Như Điều 3"


@pytest.mark.parametrize(("standard", "end"), [("hd05", "này."), ("hd36", "này./."), ("nd30", "này./.")])
@pytest.mark.parametrize("typed", ["này", "này.", "này./.", "này ;"])
def test_the_last_mark_of_the_body_is_that_of_the_standard(standard: str, end: str, typed: str) -> None:
    context = decision(the_thuc=standard, dieu=[f"Ai có tên chịu trách nhiệm thi hành Quyết định {typed}"]).context()
    assert context["dieu"][-1]["noi_dung"].endswith(end)


def test_lines_of_an_article_become_paragraphs() -> None:
    context = decision(dieu=["Giao các cơ quan:\n1. Hướng dẫn.\n2. Theo dõi."]).context()
    assert context["dieu"] == [{"so": 2, "noi_dung": "Giao các cơ quan:", "khoan": ["1. Hướng dẫn.", "2. Theo dõi."]}]


def test_recipients_begin_with_the_binding_article_once() -> None:
    assert decision(noi_nhan=["Các chi bộ", "Như Điều 3", "Lưu Văn phòng"]).recipients() == [
        "Như Điều 3", "Các chi bộ", "Lưu Văn phòng",
    ]  # fmt: skip


def test_a_citation_may_be_parts_or_a_phrase() -> None:
    parts = {
        "loai": "Kế hoạch", "so_ky_hieu": "27-KH/ĐU", "ngay_ban_hanh": "05/6/2026",
        "co_quan_ban_hanh": "Ban Thường vụ Đảng uỷ", "trich_yeu": "về thi đua",
    }  # fmt: skip
    assert decision(can_cu=[parts]).context()["can_cu"] == [
        "Kế hoạch số 27-KH/ĐU, ngày 05/6/2026 của Ban Thường vụ Đảng uỷ về thi đua"
    ]
    state = decision(can_cu=[parts], co_quan_ban_hanh="UBND XÃ TÂN HOÀ").context()["can_cu"]
    assert state[0].startswith("Kế hoạch số 27-KH/ĐU ngày 05 tháng 6 năm 2026 của")


@pytest.mark.parametrize(
    "typed", ["của Ban Xây dựng Đảng tại Tờ trình số 08-TTr/BXDĐ", "Ban Xây dựng Đảng tại Tờ trình số 08-TTr/BXDĐ"]
)
def test_the_proposal_reads_on_after_its_lead(typed: str) -> None:
    assert decision(xet_de_nghi=typed).context()["xet_de_nghi"].startswith("của Ban Xây dựng Đảng tại")


def test_derived_words_keep_the_tone_style_of_the_person() -> None:
    old = decision(co_quan_ban_hanh="ĐẢNG ỦY XÃ TÂN HÒA", noi_nhan=["Lưu Văn phòng Đảng ủy"], dia_danh="Tân Hòa")
    assert old.tone == "old"
    assert old.context()["chu_the_quyet_dinh"] == "BAN THƯỜNG VỤ ĐẢNG ỦY"


@pytest.mark.parametrize(
    ("signer", "operative", "body"),
    [
        ("T/M BAN THƯỜNG VỤ", "BAN THƯỜNG VỤ ĐẢNG UỶ", "Ban Thường vụ Đảng uỷ xã Tân Hoà"),
        ("T/M ĐẢNG UỶ", "ĐẢNG UỶ", "Đảng uỷ xã Tân Hoà"),
        ("T/L BAN THƯỜNG VỤ", "BAN THƯỜNG VỤ ĐẢNG UỶ", "Ban Thường vụ Đảng uỷ xã Tân Hoà"),
    ],
)
def test_who_signs_tells_who_decides(signer: str, operative: str, body: str) -> None:
    context = decision(nguoi_ky={"quyen_han": signer, "chuc_vu": "BÍ THƯ", "ho_ten": "Trần An"}).context()
    assert (context["chu_the_quyet_dinh"], context["cua_co_quan"]) == (operative, body)


def test_the_head_of_a_state_organ_decides_by_his_own_authority() -> None:
    state = decision(
        co_quan_ban_hanh="ỦY BAN NHÂN DÂN XÃ TÂN HÒA", nguoi_ky={"chuc_vu": "CHỦ TỊCH", "ho_ten": "Phạm Lộc"}
    )
    assert state.context()["chu_the_quyet_dinh"] == "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ TÂN HÒA"


@pytest.mark.parametrize("name", ["ỦY BAN NHÂN DÂN XÃ TÂN HÒA", "UBND XÃ Y", "ỦY BAN NHÂN DÂN PHƯỜNG NGÔ QUYỀN"])
def test_the_rule_under_a_state_organ_is_a_third_to_a_half_of_it(name: str) -> None:
    line = min(text_width_mm(name, 13, bold=True), 67.0)
    drawn = text_width_mm(NBSP, 13, bold=True) * len(ruled(name, 13, width_mm=67.0))
    assert line / 3 <= drawn <= line / 2


def test_every_fact_is_listed_with_the_forms_it_may_take() -> None:
    facts = {fact.path: fact.forms for fact in decision().facts()}
    assert facts["so"] == ("15", "15")
    assert facts["ngay_ban_hanh"] == ("09/10/2026", "ngày 09 tháng 10 năm 2026")
    assert facts["danh_sach.ca_nhan[1].ten_mo_hinh"][0] == "Tiếng trống khuyến học"


@pytest.mark.parametrize("kind", DOCUMENTS.values(), ids=DOCUMENTS)
def test_the_example_of_each_type_is_a_good_paper_in_each_of_its_standards(kind: type[dvk_docs.Document]) -> None:
    for standard in map(STANDARDS.__getitem__, kind.standards):
        example = kind.model_validate({**kind.examples[standard.system], "the_thuc": standard.id})
        assert dvk_docs.check(example) == []
        assert dvk_docs.render(example)


def test_each_type_is_the_class_of_its_word_and_has_the_name_by_which_it_is_listed() -> None:
    for word, name in NAMES.items():
        kind = DOCUMENTS[word]
        assert (kind.type_name, kind.ten_van_ban) == (word, name)
    assert "Quyết định" not in DOCUMENTS
    with pytest.raises(KeyError):
        DOCUMENTS["quyet_dinh"]


def test_where_nothing_tells_whose_the_organ_is_the_type_does(monkeypatch: pytest.MonkeyPatch) -> None:
    unknown = {"co_quan_cap_tren": None, "co_quan_ban_hanh": "LIÊN MINH HỢP TÁC XÃ"}
    assert decision(**unknown).standard.id == "hd05"
    monkeypatch.setattr(Decision, "standards", ("nd30",))
    assert decision(**unknown).standard.id == "nd30"


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("ĐẢNG UỶ PHƯỜNG NGÔ QUYỀN", "Đảng uỷ phường Ngô Quyền"),
        ("CHI BỘ THÔN ĐÔNG HÀ", "Chi bộ thôn Đông Hà"),
        ("BAN XÂY DỰNG ĐẢNG", "Ban Xây dựng Đảng"),
        ("Đảng uỷ xã Tân Hoà", "Đảng uỷ xã Tân Hoà"),
    ],
)
def test_a_name_in_capitals_reads_well_in_a_sentence(typed: str, read: str) -> None:
    assert organ.sentence_name(typed) == read


def test_a_paper_in_the_year_after_keeps_the_year_of_its_subject() -> None:
    late = decision(ngay_ban_hanh="05/01/2027")
    assert late.ngay_ban_hanh == date(2027, 1, 5)
    assert late.context()["nam"] == 2026


def test_a_citation_must_cite_something() -> None:
    found = dvk_docs.check("loai: decision\n" + "can_cu: [{loai: Kế hoạch}]\n")
    assert ("empty-citation", "can_cu[1]") in [(p.code, p.place.path) for p in found]


def test_organs_and_posts_typed_in_small_letters_are_printed_in_capitals() -> None:
    typed = decision(
        co_quan_cap_tren="Đảng bộ tỉnh An Bình",
        co_quan_ban_hanh="Đảng uỷ xã Tân Hoà",
        nguoi_ky={"quyen_han": "T/M Ban Thường vụ", "chuc_vu": "Phó Bí thư", "ho_ten": "Trần Thị Thanh Mai"},
    )
    context = typed.context()
    assert (context["co_quan_ban_hanh"], context["nguoi_ky"]["chuc_vu"]) == ("ĐẢNG UỶ XÃ TÂN HOÀ", "PHÓ BÍ THƯ")
    assert context["cua_co_quan"] == "Ban Thường vụ Đảng uỷ xã Tân Hoà"
    assert dvk_docs.render(typed, prove=True)


def test_a_number_typed_before_an_article_is_taken_off_with_a_warning() -> None:
    found = dvk_docs.load({"loai": "decision", **PARTY_EXAMPLE, "dieu": ["Điều 2. Giao Văn phòng theo dõi."]})
    assert found.context()["dieu"][0]["noi_dung"] == "Giao Văn phòng theo dõi."
    assert [problem.code for problem in found.warnings] == ["typed-mark"]


def test_the_summary_counts_only_the_groups_there_are() -> None:
    assert decision(danh_sach=[one("A", "B")]).summary().endswith("1 mô hình (01 tập thể)")


EVERY_FIELD: dict[str, Any] = {
    **PARTY_EXAMPLE,
    **EVERY_PART,
    **ANOTHER_ORGAN,
    "the_thuc": "hd05", "ten_goi": "Đảng uỷ xã Tân Hoà", "viet_tat": "ĐU", "nhiem_ky": "2025 - 2030",
    "ky_hieu": "QĐ/ĐU", "nam": "2026", "lan_du_thao": "1", "tong_so": "1", "so_tap_the": "0", "so_ca_nhan": "1",
    "can_cu": [
        {"van_ban": "Điều lệ Đảng Cộng sản Việt Nam"},
        {"loai": "Kế hoạch", "so_ky_hieu": "27-KH/ĐU", "ngay_ban_hanh": "05/6/2026", "co_quan_ban_hanh": "Đảng uỷ xã",
         "trich_yeu": "về phong trào"},
    ],
    "hinh_thuc": "Thu hồi", "quyet_dinh_goc": "Quyết định số 12-QĐ/ĐU", "ly_do": "không được duy trì",
    "xet_de_nghi": "Ban Xây dựng Đảng",
    "dieu": ["Giao Văn phòng theo dõi."],
    "danh_sach": [{
        "ma": "MH01", "ten_mo_hinh": "Tiếng trống khuyến học", "don_vi": "Trường Tiểu học", "chu_the": "Cá nhân",
        "ca_nhan": {"ho_ten": "Vũ Thị Thoa", "chuc_vu": "giáo viên"}, "dia_diem": "Thôn Đông", "linh_vuc": "KT",
        "diem": "92,5", "ghi_chu": "duy trì",
    }],
    "nguoi_ky": {
        "chuc_vu": "PHÓ BÍ THƯ", "kiem": "TRƯỞNG BAN CHỈ ĐẠO", "quyen_han": "T/M BAN THƯỜNG VỤ", "ho_ten": "Trần An",
    },
}  # fmt: skip


def _fields(model: Any, at: str = "") -> set[str]:
    from pydantic import BaseModel

    found = set()
    for name in type(model).model_fields:
        value = getattr(model, name)
        items = value if isinstance(value, list) else [value]
        inner = [item for item in items if isinstance(item, BaseModel)]
        found |= {f"{at}{name}"} if value not in (None, [], ()) else set()
        for item in inner:
            found |= _fields(item, f"{at}{name}.")
    return found


def test_every_field_of_a_decision_is_printed_or_named_as_not_printed() -> None:
    document = Decision.model_validate(EVERY_FIELD)
    missing = set(Decision.model_fields) - _fields(document)
    assert missing == set(), "give EVERY_FIELD a value for each field of the type"
    assert dvk_docs.render(document, draft=True)  # a field that the template leaves out stops it


# -- The submission

JUDGED = one("Tiếng trống", "Chi bộ", diem="92,5", ty_le_phieu="96,5", ket_qua="118 người biết đọc", ghi_chu="Duy trì")


def test_a_submission_speaks_for_its_organ_and_opens_its_recipients_with_as_above() -> None:
    context = submission().context()
    assert (context["ten_loai"], context["ky_hieu"], context["cua_co_quan"]) == (
        "TỜ TRÌNH", "TTr/BTC", "Ban Tổ chức",
    )  # fmt: skip
    assert context["noi_nhan"] == ["Như trên", "Văn phòng Đảng uỷ", "Lưu Ban Tổ chức"]
    assert submission(noi_nhan=["Văn phòng", "Như trên", "Lưu Ban"]).recipients() == [
        "Như trên",
        "Văn phòng",
        "Lưu Ban",
    ]


def test_the_committee_that_submits_to_the_province_is_named_as_who_speaks() -> None:
    committee = submission(
        co_quan_cap_tren="ĐẢNG BỘ TỈNH AN BÌNH",
        co_quan_ban_hanh="ĐẢNG UỶ XÃ TÂN HOÀ",
        kinh_trinh=["Ban Tuyên giáo và Dân vận Tỉnh uỷ"],
        nguoi_ky={"quyen_han": "T/M BAN THƯỜNG VỤ", "chuc_vu": "BÍ THƯ", "ho_ten": "Lê Vinh"},
    )
    assert (committee.symbol, committee.deciding_body) == ("TTr/ĐU", "Ban Thường vụ Đảng uỷ xã Tân Hoà")


def test_the_list_of_a_submission_has_a_column_for_each_thing_that_is_judged() -> None:
    (row,) = submission(danh_sach=[JUDGED]).context()["danh_sach"]
    assert (row["diem"], row["ty_le_phieu"], row["ket_qua"], row["ghi_chu"], row["chu_the"]) == (
        "92,5", "96,5", "118 người biết đọc", "Duy trì", "Tập thể",
    )  # fmt: skip


def test_what_only_a_submission_prints_is_refused_in_a_decision() -> None:
    found = dvk_docs.check(dvk_docs_text({**PARTY_EXAMPLE, "danh_sach": [JUDGED]}))
    assert [(p.code, p.place.path) for p in found] == [
        ("unknown-field", "danh_sach[1].ty_le_phieu"),
        ("unknown-field", "danh_sach[1].ket_qua"),
    ]


def dvk_docs_text(facts: dict[str, Any]) -> str:
    """The facts as a JSON text, which is data in hand as well."""
    return json.dumps({"loai": "decision", **facts}, ensure_ascii=False, indent=1)


def test_what_only_a_submission_prints_is_proved_and_judged_like_the_rest() -> None:
    document = submission(danh_sach={"tap_the": [JUDGED], "ca_nhan": [one("B", "Bà An")]})
    facts = {fact.path: fact.forms for fact in document.facts()}
    assert facts["danh_sach.tap_the[1].ty_le_phieu"] == ("96,5",)
    assert "danh_sach.tap_the[1].ket_qua" in facts
    slip = submission(danh_sach=[{**JUDGED, "ket_qua": "thu đua  tốt"}])
    assert "danh_sach[1].ket_qua" in [problem.place.path for problem in dvk_docs.check(slip)]


@pytest.mark.parametrize(
    ("the_thuc", "asked", "requests"),
    [
        ("hd05", "Kính trình: ", "kính trình"),
        ("hd36", "Kính gửi: ", "trình"),
        ("nd30", "Kính gửi: ", "trình"),
    ],
)
def test_the_request_is_composed_from_the_list_in_the_words_of_the_standard(
    the_thuc: str, asked: str, requests: str
) -> None:
    made = view(dvk_docs.render(submission(the_thuc=the_thuc), draft=True))
    text = outline(made).replace("/", "").replace("~", " ")
    assert f"{asked}Ban Thường vụ Đảng uỷ xã Tân Hoà." in text
    assert f"Ban Tổ chức {requests} Ban Thường vụ Đảng uỷ xã Tân Hoà xem xét, quyết định công nhận 02 mô hình" in text
    assert "gồm 01 tập thể và 01 cá nhân (có danh sách kèm theo)" in text


SUBMISSION_FIELDS: dict[str, Any] = {
    **{key: value for key, value in EVERY_FIELD.items() if key in Submission.model_fields},
    "ky_hieu": "TTr/ĐU",
    "kinh_trinh": ["Ban Thường vụ Tỉnh uỷ", "Thường trực Tỉnh uỷ"],
    "cap_de_nghi": "Tỉnh",
    "qua_trinh": ["Các chi bộ đã đăng ký"],
    "khong_de_nghi": [{"mo_hinh": "Con đường hoa", "ly_do": "chưa đủ điểm"}],
    "ho_so_kem": ["Biên bản họp xét"],
    "danh_sach": [{**EVERY_FIELD["danh_sach"][0], "ket_qua": "118 người biết đọc", "ty_le_phieu": "96,5"}],
}


def test_every_field_of_a_submission_is_printed_or_named_as_not_printed() -> None:
    document = Submission.model_validate(SUBMISSION_FIELDS)
    assert set(Submission.model_fields) - _fields(document) == set(), "give SUBMISSION_FIELDS a value for each field"
    assert dvk_docs.render(document, draft=True)


@pytest.mark.parametrize(
    ("sample", "name"),
    [
        ("decision-ubnd", "1208-QD-UBND_quyet-dinh"),
        ("minutes-ubnd", "bien-ban-phong-van-hoa-xa-hoi"),
        ("registration-ubnd", "dang-ky-mo-hinh-truong-mam-non-tu-thuc-hoa-sen"),
        ("score_sheet-ubnd", "bieu-cham-diem-uy-ban-nhan-dan-xa-tan-hoa"),
        ("results_summary-ubnd", "bieu-tong-hop-ket-qua-uy-ban-nhan-dan-xa-tan-hoa"),
    ],
)
def test_a_file_is_named_after_number_or_maker(sample: str, name: str) -> None:
    assert stem(dvk_docs.load(FOLDER / f"{sample}.yaml")) == name
