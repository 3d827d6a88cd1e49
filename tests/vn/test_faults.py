"""Slips of the keyboard: cases, cures, and every hit in four real papers judged once."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from vn_cases import cases
from vn_seeds import REAL, seed

from dvk_docs.vn.faults import find_faults
from dvk_docs.vn.text import clean, tone_words, unpaired_quotes

LITERAL = [case for case in cases("lint_text") if case.values[0].get("literal", True)]


def codes(text: str) -> list[str]:
    return [fault.code for fault in find_faults(text)]


@pytest.mark.parametrize("case", LITERAL)
def test_the_faults_of_a_case_are_told(case: dict[str, Any]) -> None:
    """Our codes are those of the cases in small letters; the other cases are about tables, headings, whole papers."""
    assert {code.lower() for code in case["expected"]} <= set(codes(case["input"]))


def test_five_cases_are_about_running_text_and_tone_words_tell_one_more() -> None:
    assert len(LITERAL) == 5
    assert tone_words("Đảng uỷ Khối … Đảng ủy Khối").mixed


def test_the_mark_of_a_heading_is_no_slip() -> None:
    assert codes("II- CHỈ TIÊU") == codes("A- NỘI DUNG") == []
    assert codes("mô hình II- CHỈ TIÊU") == ["dash-spacing"]


@pytest.mark.parametrize(
    ("text", "code", "cut", "replacement"),
    [
        ("phong trào THU ĐUA", "typo", "THU ĐUA", "THI ĐUA"),
        ("Nôi dung cụ thể", "typo", "Nôi dung", "Nội dung"),
        ("kinh tế- xã hội", "dash-spacing", "- ", " - "),
        ("kinh tế -xã hội", "dash-spacing", " -", " - "),
        ("ở cơ sở...Với", "space-after-ellipsis", "...", "... "),
        ("ở cơ sở…Với", "space-after-ellipsis", "…", "… "),
        ("Nghị quyết Đại hội Đại hội Đảng", "word-dup", "Đại hội Đại hội", "Đại hội"),
        ("các mô hình hình “Dân vận khéo”", "word-dup", "mô hình hình", "mô hình"),
        ("Mặt trận tổ quốc xã", "name-case", "Mặt trận tổ quốc", "Mặt trận Tổ quốc"),
        ("của bản thân đề lãnh đạo, chỉ đạo", "typo", "đề lãnh đạo, chỉ đạo", "để lãnh đạo, chỉ đạo"),
        ("thi đua **rất** sôi nổi", "markup", "**rất**", "rất"),
        ("“Dân vận khéo ” và", "quote-spacing", " ”", "”"),
        ("“ Dân vận khéo” và", "quote-spacing", "“ ", "“"),
        ("về“Nâng cao”", "quote-spacing", "“", " “"),
        ("“Khéo”trên", "quote-spacing", "”", "” "),
        ("văn bản chỉ đạo¹ về", "superscript-note", "¹", None),
        ("về “Tiêu chí", "quote-unpaired", "“", None),
    ],
)
def test_a_slip_is_told_with_its_place_and_cure(text: str, code: str, cut: str, replacement: str | None) -> None:
    (fault,) = find_faults(text)
    assert (fault.code, text[slice(*fault.span)], fault.replacement) == (code, cut, replacement)
    assert fault.message
    assert "!" not in fault.message


@pytest.mark.parametrize(
    "text",
    [
        "", "thi đua “Dân vận khéo”", "kinh tế - xã hội", "giai đoạn 2020 - 2025", "CN-TTCN", "Lê-nin", "- Mục",
        "cơ quan quan trọng", "vận động động viên", "luôn luôn, thường thường", "mô hình hình thành từ cơ sở",
        "những vấn đề lãnh đạo, chỉ đạo", "MẶT TRẬN TỔ QUỐC", "xã hội hội nhập", "nhân dân dân chủ",
        "m², km³, 5 m²", "* Bước 1: khảo sát", "2 * 3 * 4", "…………mô hình", "trị…………..mô hình", "và nhân dân…",
        "Đơn vị:…………", "(“Khéo”, “Giỏi”)", "“Khéo”; “Giỏi”.", "“về quy trình “Dân vận khéo””", '"Khéo"', "948 -CV/ĐUK",
    ],
)  # fmt: skip
def test_what_is_not_surely_a_slip_is_not_told(text: str) -> None:
    assert find_faults(text) == []


# Every hit was looked at and is a fault of the paper.
HITS = {
    "000": {
        "typo": 7, "dash-spacing": 4, "quote-spacing": 4, "quote-unpaired": 1, "quote-mixed": 1,
        "space-after-ellipsis": 1,
    },
    "001": {"quote-mixed": 3, "quote-spacing": 1, "quote-unpaired": 1, "typo": 1},
    "002": {"quote-mixed": 1, "typo": 1},
    "004": {"markup": 49, "superscript-note": 8, "typo": 7, "word-dup": 2, "name-case": 1, "quote-mixed": 1},
}  # fmt: skip


@pytest.mark.parametrize("name", REAL)
def test_the_hits_in_a_real_paper_are_the_judged_ones(name: str) -> None:
    text = clean(seed(name))
    lines = [" ".join(text.split())] if name == "002" else text.split("\n")  # 002 is cut into lines by hand
    assert Counter(code for line in lines for code in codes(line)) == HITS[name]


@given(st.text('a”“" …-*²ĐđạI.\n', max_size=40))
def test_faults_lie_in_the_text_in_order_and_unpaired_marks_are_marks(text: str) -> None:
    faults = find_faults(text)
    assert faults == sorted(faults, key=lambda fault: fault.span)
    assert all(0 <= fault.span[0] < fault.span[1] <= len(text) for fault in faults)
    assert all(text[at] in '"“”' for at in unpaired_quotes(text))
