"""Single faults: one rule tells each, once, where it is, and none its consequences; and what is no fault."""

from __future__ import annotations

import re

import pytest

from dvk_docs.errors import InputError
from tests.dossier.conftest import Judge
from tests.dossier.planted import GOOD, Plant, planted

FAULTS = {
    "a number that another notice has": (
        "K49", Plant("so: 63\n", "so: 57\n", "so: 57"),
    ),
    "the day of the decision on the certificates": (
        "K47",
        Plant("ngay_ban_hanh: 11/12/2026", "ngay_ban_hanh: 12/12/2026", "12/12/2026", after="\ngiay_chung_nhan:"),
    ),
    "the day of a cited paper, after that of the citing one": (
        "K44", Plant("ngay_ban_hanh: 04/12/2026", "ngay_ban_hanh: 14/12/2026", "14/12/2026", after="xet_de_nghi:"),
    ),
    "a number in a sentence": ("K44", Plant("số 63-TB/ĐU.", "số 64-TB/ĐU.", "64-TB/ĐU.")),
    "the type in a symbol": (
        "symbol-type", Plant("ky_hieu: TB/ĐU", "ky_hieu: CV/ĐU", "CV/ĐU", after="\nthong_bao:"),
    ),
    "the organ in a symbol": ("K44", Plant("ky_hieu: BB/BCĐ", "ky_hieu: BB/ĐU", "BB/ĐU", after="\nbien_ban:")),
    "those not carried in the conclusion": (
        "K41", Plant("công nhận 01 mô hình có số", "công nhận 02 mô hình có số", "02 mô hình có số"),
    ),
    "points in a reason": ("K20", Plant("Tổng điểm 74", "Tổng điểm 73", "Tổng điểm 73")),
    "an official who left before he came": (
        "K45", Plant("den_ngay: 31/3/2026", "den_ngay: 31/3/2025", "31/3/2025"),
    ),
    "a title that was laid down": (
        "K45",
        Plant(
            "  khach_moi:\n",
            "  khach_moi:\n    - {ho_ten: Lê Văn Hoạch, chuc_vu: Trưởng Ban Xây dựng Đảng}\n",
            "Lê Văn Hoạch",
        ),
    ),
    "a number left out in the register of certificates": (
        "K03", Plant("so_vao_so: 26,", "so_vao_so: 28,", "so_vao_so: 28"),
    ),
    "teams that report after the meeting": (
        "K48", Plant("han_bao_cao: 25/11/2026", "han_bao_cao: 05/12/2026", "05/12/2026"),
    ),
    "units that report after the report of the year": (
        "K48", Plant("han_bao_cao: 15/10/2026", "han_bao_cao: 28/12/2026", "28/12/2026"),
    ),
    "a count in words": (
        "K41", Plant("Có 04 mô hình chưa đạt", "Có ba mô hình chưa đạt", "Có ba mô hình"),
    ),
    "the count of a conclusion in words": (
        "K41", Plant("công nhận 26 mô hình", "công nhận hai mươi lăm mô hình", "hai mươi lăm", after="ket_luan:"),
    ),
    "a gap to points that no sheet adds up": (
        "K23",
        Plant(
            "tong_diem: 86, ket_luan: dat, diem: [4, 10, 9, 4, 3, 4, 10, 3, 10, 9, 5, 3, 3, 4, 5]",
            "diem: [5, 10, 10, 5, 5, 5, 10, 5, 10, 10, 5, 3, 3, 4, 5]",
            "diem: [5, 10, 10, 5, 5, 5",
        ),
    ),
    "an organ that has ended, in the list of units": (
        "K62", Plant("ten: Hội Chữ thập đỏ xã,", "ten: Ban Dân vận Huyện uỷ Bình Lâm,", "hoi_chu_thap_do"),
    ),
    "a term that has ended": ("K49", Plant("{ten: 2025 - 2030,", "{ten: 2020 - 2025,", "2020 - 2025")),
}  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_told_once_at_its_line(fault: str, judge: Judge) -> None:
    code, plant = FAULTS[fault]
    text = planted(plant)
    (found,) = judge(text)
    assert found.code == code
    assert found.place.line is not None
    assert plant.at in text.splitlines()[found.place.line - 1]
    assert found.hint


COUNTED = (
    "Có bốn mô hình chưa đạt, một mô hình không được thông qua.",
    "Đã đón một đoàn kiểm tra của tỉnh.",
    "Trong năm mô hình đạt nhiều kết quả.",
    "Đoàn số 1 kiểm tra 11 mô hình.",
    "Qua kiểm tra, 24/32 mô hình đạt trên 80 điểm.",
    "Năm 2025 có 09 mô hình chưa đạt.",
)


@pytest.mark.parametrize("sentence", COUNTED)
def test_a_number_that_counts_something_else_is_no_fault(sentence: str, judge: Judge) -> None:
    assert judge(GOOD.replace("- Lĩnh vực đô thị văn minh còn ít mô hình.", f"- {sentence}")) == []


def test_what_is_planned_for_the_year_to_come_is_no_count_of_this_one(judge: Judge) -> None:
    planned = "- Phấn đấu có 30 mô hình đạt; nhân rộng"
    assert judge(GOOD.replace("- Đăng ký mô hình năm 2027 ngay trong quý I; nhân rộng", planned)) == []


def test_a_model_was_not_first_registered_in_a_year_to_come(judge: Judge) -> None:
    (found,) = judge(GOOD.replace("nam_dang_ky_dau: 2026", "nam_dang_ky_dau: 2027", 1))
    assert (found.code, found.hint) == ("K13", "ghi  nam_dang_ky_dau: 2026")


def test_of_two_spellings_of_an_addressee_the_rare_one_is_told(judge: Judge) -> None:
    (found,) = judge(GOOD.replace("- Các thành viên Ban Chỉ đạo", "- Các thàn viên Ban Chỉ đạo", 1))
    assert (found.code, found.hint) == ("K67", "ghi  Các thành viên Ban Chỉ đạo")


@pytest.mark.parametrize(
    ("typed", "shorter"),
    [
        ("- Lưu Văn phòng Đảng uỷ", "- Lưu Văn phòng, Đảng uỷ"),
        ("- Trường Mầm non tư thục Hoa Sen", "- Trường Mầm non tư thục Hoa Sen xã"),
        ("- Các thành viên Ban Chỉ đạo", "- Các thành viên Ban Chỉ đạo xã"),
    ],
)
def test_a_name_with_a_word_more_or_less_is_not_misspelt(typed: str, shorter: str, judge: Judge) -> None:
    assert typed in GOOD
    assert judge(GOOD.replace(typed, shorter, 1)) == []


def test_a_place_of_all_papers_is_told_once_where_it_was_typed(judge: Judge) -> None:
    (found,) = judge(GOOD.replace("dia_danh: Tân Hoà", "dia_danh: Tâm Hoà", 1))
    line = GOOD[: GOOD.index("dia_danh: Tân Hoà")].count("\n") + 1
    assert (found.code, found.place.line) == ("place-name", line)


def test_an_ended_organ_may_stand_among_the_units_for_what_it_did(judge: Judge) -> None:
    unit = "  - {ma: huyen_uy, ten: Huyện uỷ Bình Lâm, loai: cap_uy_huyen, ky_hieu: HU}\n"
    assert judge(GOOD.replace("\nto_chuc:\n", f"\nto_chuc:\n{unit}")) == []


def test_a_number_entered_twice_is_told_and_not_the_gap_beside_it(judge: Judge) -> None:
    (found,) = judge(GOOD.replace("so_vao_so: 12,", "so_vao_so: 11,"))
    assert found.code == "K47"


@pytest.mark.parametrize("part", ["thong_bao", "phieu_cham_diem", "ke_hoach_kiem_tra", "chi_tieu_giao"])
def test_a_part_that_an_office_keeps_elsewhere_makes_no_other_wrong(part: str, judge: Judge) -> None:
    without = re.sub(rf"(?ms)^{part}:.*?(?=^\w+:)", "", GOOD)
    assert [found.message for found in judge(without)] == []


def test_without_minutes_only_they_are_missed(judge: Judge) -> None:
    (found,) = judge(re.sub(r"(?ms)^bien_ban:.*?(?=^\w+:)", "", GOOD))
    assert found.code == "K46"


def test_a_majority_that_no_minutes_can_put_into_words_is_told_where_it_was_set(judge: Judge) -> None:
    with pytest.raises(InputError) as told:
        judge(GOOD.replace("ty_le_thong_qua_tren: 50", "ty_le_thong_qua_tren: 60"))
    (found,) = told.value.problems
    assert (found.place.path, found.hint) == ("cau_hinh.ty_le_thong_qua_tren", "ghi một trong:  50, 66, 80")
