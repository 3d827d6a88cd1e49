"""Names: the order of the list, whatever was typed how, and capitals."""

from __future__ import annotations

import unicodedata
from functools import cmp_to_key
from itertools import combinations, pairwise, permutations, product
from typing import Any
from zlib import crc32

import pytest
from hypothesis import given
from hypothesis import strategies as st
from vn_cases import cases

from dvk_docs.errors import InputError
from dvk_docs.vn.names import collation_key, sort_key, title_case

ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
TONES = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"]  # ngang huyền hỏi ngã sắc nặng
VOWELS = [["".join(unicodedata.normalize("NFC", v + t)) for t in TONES] for v in "aăâeêioôơuưy"]
SYLLABLES = ["Văn", "Thị", "Đình", "Hoà", "Hòa", "Hoa", "hỏa", "An", "Ân", "Ánh", "Đức", "Dũng", "H'Ngăm", "Kđăm"]

syllables = st.one_of(st.sampled_from(SYLLABLES), st.text("aăâđêơưyáàảãạnghHÊ'", min_size=1, max_size=6))
names = st.lists(syllables, min_size=0, max_size=4).map(" ".join)


def shuffled(items: list[str]) -> list[str]:
    """In an order that means nothing, the same every time."""
    return sorted(items, key=lambda item: crc32(item.encode()))


@pytest.mark.parametrize("case", cases("name_sort"))
def test_a_case_of_a_list_of_people(case: dict[str, Any]) -> None:
    assert sorted(case["input"], key=sort_key) == case["expected"]


@pytest.mark.parametrize("case", cases("collate"))
def test_a_case_of_a_list_of_words(case: dict[str, Any]) -> None:
    assert sorted(case["input"], key=collation_key) == case["expected"]


@pytest.mark.parametrize("case", cases("name_title"))
def test_a_case_of_capitals(case: dict[str, Any]) -> None:
    assert title_case(case["input"]) == case["expected"]


def test_letters_follow_the_alphabet_and_digits_come_first() -> None:
    order = [*"0123456789", *ALPHABET]
    assert sorted(shuffled(order), key=collation_key) == order
    assert sorted(["Zũng", "Đức", "Dũng", "Êban", "Em", "Ôn", "On"], key=collation_key) == [
        "Dũng", "Đức", "Em", "Êban", "On", "Ôn", "Zũng",
    ]  # fmt: skip


def test_tones_are_compared_after_the_letters_of_a_syllable() -> None:
    for forms in VOWELS:
        with_coda = [f"m{form}n" for form in forms]
        assert sorted(shuffled(with_coda), key=collation_key) == with_coda
    assert collation_key("mạ") < collation_key("man")  # letters before tones
    assert collation_key("mã lực") < collation_key("mạ kền") < collation_key("man")


def test_the_other_habit_puts_sac_third() -> None:
    tones = ["ma", "mà", "má", "mả", "mã", "mạ"]
    assert sorted(shuffled(tones), key=lambda t: collation_key(t, tone_order="sắc-hỏi-ngã")) == tones
    people = ["Lê Hả", "Lê Há"]
    assert sorted(people, key=sort_key) == ["Lê Hả", "Lê Há"]
    assert sorted(people, key=lambda n: sort_key(n, tone_order="sắc-hỏi-ngã")) == ["Lê Há", "Lê Hả"]


def test_people_go_by_given_name_then_family_then_middle_name() -> None:
    people = ["Trần Anh Tuấn", "Lê Minh Tuấn", "Lê Anh Tuấn", "Tuấn", "Võ An"]
    assert sorted(people, key=sort_key) == ["Võ An", "Tuấn", "Lê Anh Tuấn", "Lê Minh Tuấn", "Trần Anh Tuấn"]
    by_middle = sorted(people, key=lambda n: sort_key(n, "given-middle-family"))
    assert by_middle == ["Võ An", "Tuấn", "Lê Anh Tuấn", "Trần Anh Tuấn", "Lê Minh Tuấn"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lê Thị Hoà", "Lê Thị Hòa"), ("Lê Thuỷ", "Lê Thủy"), ("LÊ THỊ HOÀ", "lê thị hoà"),
        ("Lê Thị Hoà", unicodedata.normalize("NFD", "Lê Thị Hoà")), ("Lê\u00a0Thị  Hoà", "Lê Thị Hoà"),
        ("đ/c Lê Văn An", "Lê Văn An"), ("Đồng chí Lê Văn An", "Lê Văn An"), ("ông Lê Văn An", "Lê Văn An"),
        ("Bà Lê Thị An", "Lê Thị An"), ("TS. Lê Văn An", "Lê Văn An"), ("ThS.Lê Văn An", "Lê Văn An"),
        ("PGS.TS. Lê Văn An", "Lê Văn An"), ("đ/c TS Lê Văn An", "Lê Văn An"), ("H'Ngăm Niê", "H’Ngăm Niê"),
        ("Lê-Thị Bình", "Lê Thị Bình"), ("\u00d0ỗ Văn An", "Đỗ Văn An"),
    ],
)  # fmt: skip
def test_names_that_read_the_same_have_one_key(one: str, other: str) -> None:
    assert sort_key(one) == sort_key(other)


@pytest.mark.parametrize("name", ["Bà Hoa", "Tsan Văn An", "Thsơm An", "Bs", "Ông"])
def test_a_name_that_only_looks_like_a_form_of_address_stays_whole(name: str) -> None:
    assert "".join(sort_key(name)).count("\x01") + sum(map("".join(sort_key(name)).count, "\x02\x03\x04\x05\x06")) == (
        len(name.split())
    )


def test_equal_names_keep_the_order_of_the_list() -> None:
    people = ["Võ An", "Nguyễn An", "nguyễn an", "NGUYỄN AN", "Lê An"]
    assert sorted(people, key=sort_key) == ["Lê An", "Nguyễn An", "nguyễn an", "NGUYỄN AN", "Võ An"]


@given(names, names, names)
def test_the_order_of_people_is_total(a: str, b: str, c: str) -> None:
    x, y, z = sort_key(a), sort_key(b), sort_key(c)
    assert (x < y) + (x == y) + (x > y) == 1
    if x <= y <= z:
        assert x <= z


@given(st.lists(names, max_size=6))
def test_sorting_does_not_depend_on_the_order_given(people: list[str]) -> None:
    once = [sort_key(name) for name in sorted(people, key=sort_key)]
    assert once == [sort_key(name) for name in sorted(shuffled(people), key=sort_key)]
    assert once == sorted(once)


@given(st.text(max_size=12))
def test_any_text_has_a_key(text: str) -> None:
    assert len(sort_key(text)) == 3
    assert isinstance(collation_key(text), str)


def test_a_shorter_syllable_comes_before_a_longer_one_with_the_same_start() -> None:
    for a, b in pairwise(["ha", "hai", "han", "hang", "hanh"]):
        assert collation_key(f"{a} z") < collation_key(f"{b} a")


def test_an_independent_comparison_agrees_on_all_syllables_of_a_small_language() -> None:
    """A comparison written out as the rule says, against the key, on every pair."""

    def take_apart(syllable: str) -> tuple[list[int], int]:
        plain = unicodedata.normalize("NFD", syllable)
        tone = next((i for i, mark in enumerate(TONES) if mark and mark in plain), 0)
        letters = unicodedata.normalize("NFC", "".join(c for c in plain if c not in TONES[1:]))
        return [ALPHABET.index(c) for c in letters], tone

    def compare(a: str, b: str) -> int:
        left, right = [take_apart(s) for s in a.split()], [take_apart(s) for s in b.split()]
        return (left > right) - (left < right)

    onsets, codas = ["", "đ", "t"], ["", "n", "ng"]
    one = [o + v + c for o, v, c in product(onsets, [f for forms in VOWELS[:5] for f in forms], codas)]
    texts = one[::3] + [f"{a} {b}" for a, b in permutations(one[::31], 2)]
    assert sorted(texts, key=cmp_to_key(compare)) == sorted(texts, key=collation_key)
    assert all((compare(a, b) < 0) == (collation_key(a) < collation_key(b)) for a, b in combinations(texts[::5], 2))


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("nguye\u0302\u0303n thi\u0323 a\u0301nh", "Nguyễn Thị Ánh"),
        ("Y’BLÔ NIÊ", "Y’Blô Niê"), ("Nguyễn Văn a", "Nguyễn Văn a"), ("H'Ngăm Niê Kđăm", "H'Ngăm Niê Kđăm"),
        ("K'bry", "K'bry"), ("", ""), ("đỗ văn đức", "Đỗ Văn Đức"), ("LÊ\u00a0THỊ  ƯNG", "Lê Thị Ưng"),
    ],
)  # fmt: skip
def test_capitals_are_set_only_where_none_or_all_were_typed(typed: str, name: str) -> None:
    assert title_case(typed) == name


@given(names)
def test_capitals_are_set_once_and_letters_stay(name: str) -> None:
    assert title_case(title_case(name)) == title_case(name)
    assert title_case(name).lower() == title_case(name.lower()).lower()


def test_an_unknown_order_of_tones_is_refused() -> None:
    with pytest.raises(InputError):
        collation_key("má", tone_order="nặng")  # type: ignore[arg-type]
