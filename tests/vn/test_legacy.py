"""TCVN3, VNI and VIQR: told from Unicode without false alarm, decoded letter by letter."""

from __future__ import annotations

import subprocess
import unicodedata
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from vn_cases import cases
from vn_seeds import NAMES, paragraphs, seed

from dvk_docs.vn.legacy import decode, detect, detect_all
from dvk_docs.vn.legacy_tables import TCVN3, VNI
from dvk_docs.vn.syllable import is_syllable

TO_TCVN3 = {meant: seen for seen, meant in TCVN3.items()}
TO_VNI = {meant: seen for seen, meant in VNI.items() if seen in (seen.lower(), seen.upper())}
TONED = "àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
LETTERS = TONED + "ăâêôơưđ"


def in_tcvn3(text: str) -> str:
    """As typed in TCVN3; lines of capitals were typed small, in a font ending in H."""
    if text.isupper():
        text = text.lower()
    return "".join(TO_TCVN3.get(c) or TO_TCVN3.get(c.lower(), c) for c in text)


def in_vni(text: str) -> str:
    return "".join(TO_VNI.get(c, c) for c in text)


@pytest.mark.parametrize("case", cases("legacy"))
def test_a_case_is_decoded(case: dict[str, Any]) -> None:
    assert decode(case["input"], case["encoding"], font=case.get("font")) == case["expected"]


@pytest.mark.parametrize("case", cases("legacy_detect"))
def test_a_case_is_detected(case: dict[str, Any]) -> None:
    assert detect(case["input"], case["font"]) == case["expected"]


def test_the_tcvn3_table_has_every_letter_once() -> None:
    assert len(TCVN3) == len(set(TCVN3.values())) == 74
    assert set(LETTERS) | set("ĂÂÊÔƠƯĐ") == set(TCVN3.values())


def test_the_tcvn3_table_is_that_of_glibc(require_tool: Callable[[str], str]) -> None:
    iconv = require_tool("iconv")
    seen = "".join(TCVN3).encode("latin-1")
    read = subprocess.run([iconv, "-f", "TCVN5712-1", "-t", "UTF-8"], input=seen, capture_output=True, check=False)
    if read.returncode != 0:
        pytest.skip("this iconv does not know TCVN5712-1")
    assert unicodedata.normalize("NFC", read.stdout.decode()) == "".join(TCVN3.values())


def test_the_vni_table_has_every_letter_in_both_cases() -> None:
    assert set(VNI.values()) == set(LETTERS) | set(LETTERS.upper())


@pytest.mark.parametrize(("encoding", "table"), [("tcvn3", TCVN3), ("vni", VNI)])
def test_every_row_of_a_table_is_decoded(encoding: Any, table: dict[str, str]) -> None:
    for seen, meant in table.items():
        assert decode(seen, encoding) == meant
        assert decode(f"Th{seen}ng", encoding) == f"Th{meant}ng"


@given(st.text(LETTERS + LETTERS.upper() + " bcdgh-/.,0123", max_size=60))
def test_vni_gives_back_what_was_typed(text: str) -> None:
    assert decode(in_vni(text), "vni") == text


@given(st.text(LETTERS + " bcdgh-/.,0123", max_size=60))
def test_tcvn3_gives_back_what_was_typed(text: str) -> None:
    assert decode(in_tcvn3(text), "tcvn3") == text


@pytest.mark.parametrize(
    ("seen", "meant"),
    [
        ("dda?ng u?y xa~ Ho`a Bi`nh", "đảng ủy xã Hòa Bình"),
        ("Nguye^~n Va(n A\\.", "Nguyễn Văn A."),
        ("d\\d, 1\\+", "dd, 1+"),
        ("tu+.", "tự"),
        ("bo+? i^", "bở i^"),
        ("DDO^NG", "ĐÔNG"),
        ("ye^u ca^`u", "yêu cầu"),
    ],
)
def test_viqr_is_decoded_on_request(seen: str, meant: str) -> None:
    assert decode(seen, "viqr") == meant


@pytest.mark.parametrize(
    ("font", "shown"),
    [
        (".VnTimeH", "BÁO CÁO"), (".VnArial NarrowH", "BÁO CÁO"), ("ABCDEF+.VnTimeH", "BÁO CÁO"),
        (".VnTime", "báo cáo"), (".VnSouth", "báo cáo"), ("TimeH", "báo cáo"), (None, "báo cáo"),
    ],
)  # fmt: skip
def test_capital_fonts_give_capitals(font: str | None, shown: str) -> None:
    assert decode("b¸o c¸o", "tcvn3", font=font) == shown


@pytest.mark.parametrize(
    ("font", "encoding"),
    [
        (".VnTime", "tcvn3"), (".vnarialh", "tcvn3"), ("ABCDEF+.VnTime", "tcvn3"), ("VNI-Times", "vni"),
        ("ABCDEF+VNI-Helve", "vni"), ("Times New Roman", None), ("Vnu", None), ("", None),
    ],
)  # fmt: skip
def test_the_font_tells(font: str, encoding: str | None) -> None:
    assert detect("abc", font) == encoding


def test_unicode_letters_outweigh_the_font() -> None:
    assert detect("Đảng uỷ", ".VnTime") is None


# --- without a font, on real papers


@pytest.mark.parametrize("name", NAMES)
def test_no_paragraph_of_a_real_paper_is_taken_for_legacy(name: str) -> None:
    assert [text for text in paragraphs(name) if detect(text)] == []
    assert not detect_all([(text, None) for text in paragraphs(name)])


def test_words_that_unicode_writes_with_latin1_letters_are_not_taken_for_legacy() -> None:
    words = {word for name in NAMES for word in unicodedata.normalize("NFC", seed(name)).split()}
    open_to_doubt = {word for word in words if not word.isascii() and max(word) < "\u0100"}
    assert len(open_to_doubt) > 100
    assert [word for word in open_to_doubt if detect(word)] == []
    assert detect(" ".join(sorted(open_to_doubt))) is None


LONG_ENOUGH = [text for name in NAMES for text in paragraphs(name) if len(text.split()) > 2]
TOLD = [text for text in LONG_ENOUGH if set(unicodedata.normalize("NFC", text)) & set(LETTERS + LETTERS.upper())]


@pytest.mark.parametrize(
    ("encoding", "encode", "share"),
    [("tcvn3", in_tcvn3, 0.95), ("vni", in_vni, 0.96)],
)
def test_nearly_all_paragraphs_are_found_in_a_legacy_encoding(
    encoding: str, encode: Callable[[str], str], share: float
) -> None:
    """Measured: 97 % and 98 %; what is missed are short lines of abbreviations."""
    encoded = [encode(unicodedata.normalize("NFC", text)) for text in TOLD]
    found = [detect(text) for text in encoded]
    assert set(found) <= {encoding, None}
    assert found.count(encoding) / len(found) >= share  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    [
        "El Niño está aquí, mañana también", "Ça va très bien, déjà vu", "Über größe", "São João", "Øresund Ångström",
        "50 µm ± 5 °C, ½, «x»", "có gì là, và", "Hà", "và có", "£5 §3", "ESPAÑA",
    ],
)  # fmt: skip
def test_other_languages_and_signs_are_not_taken_for_legacy(text: str) -> None:
    assert detect(text) is None


# --- columns


def test_a_column_is_decided_together_though_its_cells_are_short() -> None:
    names = ["Hà", "Lê Văn Hải", "Đỗ Thị Thuỷ", "Bình", "Nguyễn Ngọc Ánh", "ABC", "Trần Thị Ngọc"]
    cells = [(in_tcvn3(name), None) for name in names]
    found = detect_all(cells)
    assert detect(cells[0][0]) is None
    assert {at: "tcvn3" for at, name in enumerate(names) if name != "ABC"} == dict(found)


def test_a_unicode_cell_in_a_legacy_column_is_left_alone() -> None:
    cells = [(in_vni("Xã Tân Bình"), None), ("Đắk Lắk", None), (in_vni("Nguyễn Thị Ngọc"), None)]
    assert dict(detect_all(cells)) == {0: "vni", 2: "vni"}


def test_a_column_of_unicode_is_left_alone() -> None:
    assert not detect_all([("Hà", None), ("Lê Văn Hải", None), ("Đỗ Thị Thuỷ", None), ("có", None), ("", None)])


def test_fonts_of_a_column_decide_cell_by_cell() -> None:
    cells = [("abc", ".VnTime"), ("abc", "VNI-Times"), ("abc", "Arial"), ("Đảng", ".VnTime")]
    assert dict(detect_all(cells)) == {0: "tcvn3", 1: "vni"}


def test_nothing_is_nothing() -> None:
    assert not detect_all([])
    assert detect("") is None


# --- syllables


def test_every_lower_case_word_of_the_real_papers_is_a_syllable() -> None:
    text = " ".join(unicodedata.normalize("NFC", seed(name)) for name in ("000", "001", "002", "004"))
    words = {word for word in "".join(c if c.isalpha() else " " for c in text).split() if word.islower()}
    assert len(words) > 700
    strange = {word for word in words if not is_syllable(word)}
    assert strange == {"b", "c", "v", "ii", "iii", "iv", "gmail", "dioxin", "đ"}


@pytest.mark.parametrize("word", ["nghóa", "ViÖt", "kà", "ghà", "ngẻ", "cẻ", "áá", "Niño", "x", "quou", "vIệt"])
def test_what_cannot_be_spelt_is_no_syllable(word: str) -> None:
    assert not is_syllable(word)
