"""The công văn: its symbol, the opening words of its trích yếu, the sentences composed from its facts."""

from __future__ import annotations

from typing import Any

import pytest

import dvk_docs
from dvk_docs.documents.letter import PARTY_EXAMPLE, STATE_EXAMPLE, Letter
from dvk_docs.view import outline
from dvk_docs.view import read as view
from tests.rules.papers import ANOTHER_ORGAN, EVERY_PART

STANDARDS = ("hd05", "hd36", "nd30")


def letter(**changes: Any) -> Letter:
    facts = {key: value for key, value in {**PARTY_EXAMPLE, **changes}.items() if value is not None}
    return Letter.model_validate(facts)


def state_letter(**changes: Any) -> Letter:
    return letter(**{**STATE_EXAMPLE, **changes})


def printed(document: Letter) -> str:
    """The words of the paper, a no-break space as a space."""
    return outline(view(dvk_docs.render(document, draft=True))).replace("//", "").replace("~", " ")


# -- Number, symbol, trích yếu


def test_a_party_letter_names_its_type_a_state_letter_its_drafting_unit() -> None:
    assert letter().number_and_symbol == "31-CV/BTC"
    assert state_letter().number_and_symbol == "31/UBND-VHXH"
    assert state_letter(so=None).number_and_symbol == "      /UBND-VHXH"
    assert state_letter(ky_hieu="UBND-TH", don_vi_soan_thao=None).number_and_symbol == "31/UBND-TH"


def test_a_state_letter_without_drafting_unit_is_told_so_and_nothing_else() -> None:
    (problem,) = dvk_docs.check(state_letter(don_vi_soan_thao=None))
    assert (problem.code, problem.place.path) == ("drafting-unit", "don_vi_soan_thao")
    unknown = dvk_docs.check(state_letter(co_quan_ban_hanh="SỞ NỘI VỤ", ten_goi="Sở Nội vụ"))
    assert [problem.code for problem in unknown] == ["symbol-missing"]


@pytest.mark.parametrize("typed", ["phòng văn hoá", "văn xã", "VH XH", "-VX"])
def test_a_drafting_unit_is_an_abbreviation(typed: str) -> None:
    with pytest.raises(dvk_docs.InputError) as refused:
        dvk_docs.load({"loai": "letter", **STATE_EXAMPLE, "don_vi_soan_thao": typed})
    assert [problem.code for problem in refused.value.problems] == ["not-an-abbreviation"]


@pytest.mark.parametrize("typed", ["", "về việc ", "Về việc ", "V/v ", "v/v  "])
@pytest.mark.parametrize(("the_thuc", "lead"), [("hd05", "về việc "), ("nd30", "V/v ")])
def test_the_subject_opens_once_with_the_words_of_the_standard(typed: str, the_thuc: str, lead: str) -> None:
    made = letter if the_thuc == "hd05" else state_letter
    document = made(trich_yeu=f"{typed}đăng ký mô hình năm 2026")
    assert document.subject_line == f"{lead}đăng ký mô hình năm 2026"
    assert [p.code for p in dvk_docs.check(document)] == []
    assert f"| {lead}đăng ký mô hình năm 2026\n" in printed(document)


@pytest.mark.parametrize("typed", ["đăng ký mô hình", "về việc đăng ký mô hình"])
def test_where_the_standard_fixes_no_words_the_subject_stays_as_typed(typed: str) -> None:
    assert letter(the_thuc="hd36", trich_yeu=typed).subject_line == typed


@pytest.mark.parametrize("typed", ["Đăng ký mô hình năm 2026", "V/v Đăng ký mô hình năm 2026"])
@pytest.mark.parametrize("made", [letter, state_letter])
def test_after_those_words_the_subject_goes_on_in_small_letters(made: Any, typed: str) -> None:
    (problem,) = dvk_docs.check(made(trich_yeu=typed))
    assert (problem.code, problem.hint) == ("subject-first-letter", "trich_yeu: đăng ký mô hình năm 2026")


# -- Addressee, requests, answer


def test_one_addressee_is_asked_by_name_several_as_offices() -> None:
    one = printed(letter(kinh_gui=["Các chi bộ trực thuộc"]))
    assert "Kính gửi: Các chi bộ trực thuộc.\n" in one
    assert "Ban Tổ chức đề nghị các chi bộ trực thuộc thực hiện một số nội dung sau:" in one
    several = printed(letter())
    assert "đề nghị các cơ quan, đơn vị thực hiện" in several
    assert "| - Các chi bộ trực thuộc;" in several


def test_requests_are_numbered_and_one_alone_is_not() -> None:
    asked = printed(letter(noi_dung=["Rà soát mô hình:\na) Của tập thể;\nb) Của cá nhân", "Đăng ký mới"]))
    for line in ("| 1. Rà soát mô hình:\n", "| a) Của tập thể;\n", "| b) Của cá nhân.\n", "| 2. Đăng ký mới.\n"):
        assert line in asked
    alone = printed(letter(noi_dung=["Đăng ký mới"]))
    assert "thực hiện nội dung sau:" in alone and "| Đăng ký mới.\n" in alone


def test_marks_that_the_library_prints_come_off_with_a_warning() -> None:
    typed = {"can_cu": ["Thực hiện Kế hoạch số 42-KH/ĐU, ngày 01/6/2026"], "noi_dung": ["1. Rà soát.", "2) Đăng ký."]}
    found = dvk_docs.load({"loai": "letter", **PARTY_EXAMPLE, **typed})
    assert isinstance(found, Letter)
    assert found.noi_dung == ["Rà soát.", "Đăng ký."]
    assert [problem.code for problem in found.warnings] == ["typed-mark"] * 3
    assert "Thực hiện Kế hoạch" in printed(found) and "Thực hiện Thực hiện" not in printed(found)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, "| Kết quả thực hiện gửi về Ban Tổ chức Đảng uỷ chậm nhất ngày 19/6/2026.\n"),
        ({"han": None}, "| Kết quả thực hiện gửi về Ban Tổ chức Đảng uỷ.\n"),
        ({"noi_gui": None}, "| Các nội dung trên hoàn thành chậm nhất ngày 19/6/2026.\n"),
        ({"bieu_mau_kem": ["Mẫu đăng ký"]}, "| Gửi kèm Công văn này: Mẫu đăng ký.\n"),
        ({"can_cu": None}, "| Ban Tổ chức đề nghị các cơ quan, đơn vị"),
        ({"ly_do": ["Việc đăng ký còn chậm"]}, "| Việc đăng ký còn chậm.\n"),
    ],
)
def test_the_sentences_follow_the_facts_that_are_given(changes: dict[str, Any], said: str) -> None:
    assert said in printed(letter(**changes))


def test_a_state_letter_writes_the_date_in_full_and_ends_as_the_decree_does() -> None:
    made = printed(state_letter())
    assert "chậm nhất ngày 19 tháng 6 năm 2026." in made
    assert "quan tâm, triển khai thực hiện./.\n" in made
    assert "Ủy ban nhân dân xã Tân Hòa đề nghị" in made  # also where a deputy signs for the chairman


@pytest.mark.parametrize("the_thuc", STANDARDS)
def test_the_smallest_letter_is_faultless(the_thuc: str) -> None:
    made = state_letter if the_thuc == "nd30" else letter
    optional = ("can_cu", "ly_do", "han", "noi_gui", "bieu_mau_kem", "co_quan_cap_tren")
    document = made(the_thuc=the_thuc, kinh_gui=["Công an xã"], noi_dung=["Đăng ký"], **dict.fromkeys(optional))
    assert dvk_docs.check(dvk_docs.render(document)) == []


@pytest.mark.parametrize("the_thuc", STANDARDS)
def test_a_letter_to_many_with_much_to_ask_is_faultless(the_thuc: str) -> None:
    made = state_letter if the_thuc == "nd30" else letter
    names = [
        f"Chi hội Liên hiệp Thanh niên, Chi hội Cựu chiến binh và các chi hội khác của thôn {n}" for n in range(45)
    ]
    document = made(the_thuc=the_thuc, kinh_gui=names, noi_dung=[f"Việc thứ {n} cần làm" for n in range(1, 45)])
    assert dvk_docs.check(dvk_docs.render(document)) == []


def test_a_long_list_of_addressees_may_go_on_over_the_page() -> None:
    """Kept together it would leave the letterhead alone on page 1."""
    lines = printed(letter(kinh_gui=[f"Chi bộ thôn {n}" for n in range(45)])).splitlines()
    kept = ["liền đoạn sau" in line for line in lines if "| - Chi bộ thôn" in line]
    assert kept == [False] * 44 + [True]


def test_an_organ_that_has_ended_is_not_written_to() -> None:
    (problem,) = dvk_docs.check(letter(kinh_gui=["Các chi bộ trực thuộc", "Huyện uỷ Bình Lâm"]))
    assert (problem.code, problem.place.path) == ("organ-ended", "kinh_gui[2]")


def test_a_letter_is_not_written_to_its_own_organ_nor_twice_to_another() -> None:
    (own,) = dvk_docs.check(letter(kinh_gui=["Ban Tổ chức", "Các chi bộ trực thuộc"]))
    assert (own.code, own.place.path) == ("addressee-own", "kinh_gui[1]")
    (again,) = dvk_docs.check(letter(noi_nhan=["Các chi bộ trực thuộc", "Lưu Ban Tổ chức"]))
    assert (again.code, again.place.path) == ("recipients-as-above", "noi_nhan[1]")
    assert "Kính gửi" in again.message


EVERY_FIELD: dict[str, Any] = {
    **STATE_EXAMPLE,
    **EVERY_PART,
    "the_thuc": "nd30", "ten_goi": "Ủy ban nhân dân xã Tân Hòa", "viet_tat": "UBND", "nhiem_ky": "2026 - 2031",
    "ky_hieu": "UBND-VHXH", "nam": "2026", "lan_du_thao": "1", "ly_do": ["Việc đăng ký còn chậm"],
}  # fmt: skip


def test_every_field_of_a_letter_is_printed_or_named_as_not_printed() -> None:
    document = Letter.model_validate(EVERY_FIELD)
    given = {name for name in Letter.model_fields if getattr(document, name) not in (None, [])}
    assert set(Letter.model_fields) - set(ANOTHER_ORGAN) == given, "give EVERY_FIELD a value for each field"
    assert dvk_docs.render(document, draft=True)
