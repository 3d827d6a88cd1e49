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
