"""File names made from data: safe on Windows and Linux, short, never outside the folder."""

from __future__ import annotations

import unicodedata
from pathlib import Path, PureWindowsPath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dvk_docs.package import ascii_fold, name_key, paper_name, safe_name
from dvk_docs.package.names import MAX_BYTES

TITLE = "công nhận mô hình, điển hình “Dân vận khéo” năm 2026 trên địa bàn xã Tân Hoà " * 8


@pytest.mark.parametrize(
    ("stem", "name"),
    [
        ("15-QD-DU_quyet-dinh", "15-QD-DU_quyet-dinh.docx"),
        ("../x", "x.docx"),
        ("/abs", "abs.docx"),
        ("12/QĐ", "12-QĐ.docx"),
        ("C:\\x", "C-x.docx"),
        ("a:stream", "a-stream.docx"),
        ("\\\\srv\\x", "srv-x.docx"),
        ("CON", "_CON.docx"),
        ("nul.docx", "_nul.docx.docx"),
        ("com1 ", "_com1.docx"),
        ("COM¹", "_COM¹.docx"),
        ("conin$", "_conin$.docx"),
        ("console", "console.docx"),
        ("tên. . ", "tên.docx"),
        ("-rf", "rf.docx"),
        (".htaccess", "htaccess.docx"),
        ("~$van-ban", "$van-ban.docx"),
        ("a\u202etxt.exe", "atxt.exe.docx"),
        ("a\0b\tc\nd", "a b c d.docx"),
        ("a\u00a0 b", "a b.docx"),
        ("", "van-ban.docx"),
        ("...", "van-ban.docx"),
        ("\ud800", "van-ban.docx"),
        (unicodedata.normalize("NFD", "Đảng uỷ"), "Đảng uỷ.docx"),
    ],
)
def test_a_dangerous_name_becomes_a_harmless_one(stem: str, name: str) -> None:
    assert safe_name(stem, ".docx") == name


def test_a_title_of_350_characters_is_cut_at_a_word() -> None:
    name = safe_name(TITLE[:350], ".docx")
    assert len(name.encode()) <= MAX_BYTES
    assert TITLE.startswith(name.removesuffix(".docx") + " ")


def test_a_single_long_word_is_cut_between_letters() -> None:
    name = safe_name("ệ" * 200, ".docx")
    assert len(name.encode()) <= MAX_BYTES
    assert set(name.removesuffix(".docx")) == {"ệ"}


@given(st.text(max_size=300))
@settings(max_examples=300)
def test_any_stem_gives_one_safe_component(stem: str) -> None:
    name = safe_name(stem, ".docx")
    assert len(name.encode()) <= MAX_BYTES
    assert name == unicodedata.normalize("NFC", name)
    assert Path(name).name == name == PureWindowsPath(name).name
    assert name[0] not in ".-~ " and name.endswith(".docx")
    assert not set(name) & set('<>:"/\\|?*')
    assert all(character.isprintable() for character in name)
    assert safe_name(name.removesuffix(".docx"), ".docx") == name


@pytest.mark.parametrize(
    ("number", "symbol", "type_name", "stem"),
    [
        (15, "QĐ/ĐU", "QUYẾT ĐỊNH", "15-QD-DU_quyet-dinh"),
        (5, "QĐ-UBND", "Quyết định", "05-QD-UBND_quyet-dinh"),
        (1234, "KH/BCĐ", "Kế hoạch", "1234-KH-BCD_ke-hoach"),
        (None, "QĐ/ĐU", "QUYẾT ĐỊNH", "QD-DU_quyet-dinh"),
        (None, "", "Báo cáo thành tích", "bao-cao-thanh-tich"),
    ],
)
def test_a_paper_is_named_by_number_symbol_and_type(number: int | None, symbol: str, type_name: str, stem: str) -> None:
    assert paper_name(number, symbol, type_name) == stem
    assert safe_name(stem, ".docx") == f"{stem}.docx"


def test_all_134_letters_fold_to_their_base_letters() -> None:
    letters = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ"
    for text in (letters, letters.upper(), unicodedata.normalize("NFD", letters)):
        assert set(ascii_fold(text).lower()) == set("aeiouyd")


def test_names_that_some_disk_takes_for_one_have_one_key() -> None:
    assert name_key("Quyết định.docx") == name_key(unicodedata.normalize("NFD", "QUYẾT ĐỊNH.DOCX"))
    assert name_key("a.docx") != name_key("á.docx")
