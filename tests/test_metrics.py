"""The table of widths against the font files it stands for, and the wrapping against lines worked out by hand."""

from __future__ import annotations

import doctest
import unicodedata
from itertools import product
from pathlib import Path

import pytest

from dvk_docs import metrics
from dvk_docs.metrics import lines_needed, text_width_mm

FONTS = Path("/usr/share/fonts/truetype/liberation2")
FACES = {(False, False): "Regular", (True, False): "Bold", (False, True): "Italic", (True, True): "BoldItalic"}
TONES = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"]
LETTERS = {unicodedata.normalize("NFC", v + t) for v, t in product("aăâeêioôơuưyAĂÂEÊIOÔƠUƯY", TONES)} | {"đ", "Đ"}
PRINTED = sorted(LETTERS | {chr(c) for c in range(0x20, 0x7F)} | set("“”‘’–—…•₫²³½\u00a0"))


@pytest.mark.parametrize(("bold", "italic"), FACES)
def test_every_width_is_the_one_of_the_font_file(bold: bool, italic: bool) -> None:
    file = FONTS / f"LiberationSerif-{FACES[bold, italic]}.ttf"
    if not file.exists():
        pytest.skip("fonts-liberation2 is not installed")
    from PIL import ImageFont

    font = ImageFont.truetype(str(file), size=2048, layout_engine=ImageFont.Layout.BASIC)
    in_points = 25.4 / 72
    wrong = {
        char: (text_width_mm(char, 2048, bold=bold, italic=italic) / in_points, font.getlength(char))
        for char in PRINTED
        if abs(text_width_mm(char, 2048, bold=bold, italic=italic) / in_points - font.getlength(char)) > 0.01
    }
    assert wrong == {}


def test_all_134_letters_with_marks_are_measured() -> None:
    assert len([letter for letter in LETTERS if ord(letter) > 127]) == 134


@pytest.mark.parametrize(
    ("text", "size", "bold", "mm"),
    [
        ("ĐẢNG CỘNG SẢN VIỆT NAM", 15, True, 72.9),
        ("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, True, 95.7),
        ("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, True, 88.3),
        ("ĐẢNG BỘ TỈNH KHÁNH HOÀ", 14, False, 66.4),
        ("ĐẢNG BỘ THÀNH PHỐ HỒ CHÍ MINH", 14, False, 84.5),
        ("BAN TUYÊN GIÁO VÀ DÂN VẬN", 14, True, 75.6),
    ],
)
def test_known_lines_of_the_head_have_their_width(text: str, size: float, bold: bool, mm: float) -> None:
    assert text_width_mm(text, size, bold=bold) == pytest.approx(mm, abs=0.06)


def test_width_is_the_same_in_both_unicode_forms_and_both_tone_styles() -> None:
    text = "Đảng uỷ xã Tân Hoà, khoá XIII, đường Thưởng"
    assert text_width_mm(unicodedata.normalize("NFD", text), 14) == pytest.approx(text_width_mm(text, 14))
    assert text_width_mm("Đảng ủy Hòa", 14) == pytest.approx(text_width_mm("Đảng uỷ Hoà", 14))


def test_what_does_not_print_takes_no_room_and_unknown_signs_some() -> None:
    assert text_width_mm("a\u0301\u200b\n", 14) == text_width_mm("á", 14)
    assert text_width_mm("漢", 72) == pytest.approx(25.4)
    assert text_width_mm("Ω", 72) == pytest.approx(12.7)
    assert text_width_mm("", 14) == 0


def test_text_that_fits_exactly_stays_on_its_line() -> None:
    text = "THÔNG BÁO NỘI DUNG"
    width = text_width_mm(text, 14, bold=True)
    assert lines_needed(text, 14, width, bold=True) == 1
    assert lines_needed(text, 14, width - 0.01, bold=True) == 2


def test_spaces_at_the_end_of_a_line_hang_over() -> None:
    word = text_width_mm("Dân", 14)
    assert lines_needed("Dân   Dân  ", 14, word) == 2


def test_no_break_spaces_hold_words_together() -> None:
    room = text_width_mm("có 05 mô", 14) - 1
    assert lines_needed("có 05 mô hình", 14, room) == 2
    assert lines_needed("có 05\u00a0mô hình", 14, room) == 3


def test_a_line_may_break_after_a_hyphen_before_a_letter_but_not_before_a_figure() -> None:
    assert lines_needed("kinh-tế", 14, text_width_mm("kinh-", 14)) == 2
    assert lines_needed("aaa QĐ-ĐU bb", 14, text_width_mm("aaa QĐ-", 14)) == 2
    assert lines_needed("aaa 20-25 bb", 14, text_width_mm("aaa 20-", 14)) == 3
    assert lines_needed("a 15-QĐ", 14, text_width_mm("a 15-", 14)) == 2


def test_a_word_wider_than_the_column_is_cut() -> None:
    assert lines_needed("m" * 10, 14, text_width_mm("mmm", 14)) == 4
    assert lines_needed("a " + "m" * 10, 14, text_width_mm("mmm", 14)) == 5
    assert lines_needed("m" * 10, 14, 0) == 10  # no room at all still ends


def test_an_empty_text_takes_one_line_and_line_breaks_count() -> None:
    assert lines_needed("", 14, 100) == 1
    assert lines_needed("A\n\nB", 14, 100) == 3


def test_examples_in_the_docstrings_are_true() -> None:
    assert doctest.testmod(metrics).failed == 0
