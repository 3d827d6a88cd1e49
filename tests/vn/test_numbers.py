"""Numbers: words against a reader and an oracle we did not write, figures against Babel, what clerks type."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import number_reader
import pytest
from hypothesis import given
from hypothesis import strategies as st
from vn_cases import cases

from dvk_docs.errors import InputError
from dvk_docs.vn.numbers import Kind, format_number, money, ordinal, parse_number, to_words


def refused(call: Any, *args: Any, **options: Any) -> str:
    with pytest.raises(InputError) as caught:
        call(*args, **options)
    (problem,) = caught.value.problems
    assert "“" in problem.message
    assert problem.hint
    return problem.code


# --- the cases ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("case", cases("number"))
def test_a_case_in_words(case: dict[str, Any]) -> None:
    assert to_words(case["input"]) == case["expected"]


@pytest.mark.parametrize("case", cases("number_style"))
def test_a_case_in_another_way_of_speaking(case: dict[str, Any]) -> None:
    assert to_words(case["input"], **case["style"]) == case["expected"]


@pytest.mark.parametrize("case", cases("decimal"))
def test_a_case_with_a_fraction(case: dict[str, Any]) -> None:
    assert to_words(Decimal(case["input"].replace(",", "."))) == case["expected"]


@pytest.mark.parametrize("case", cases("ordinal"))
def test_a_case_of_an_order(case: dict[str, Any]) -> None:
    assert ordinal(case["input"]) == case["expected"]


@pytest.mark.parametrize("case", cases("money"))
def test_a_case_of_money(case: dict[str, Any]) -> None:
    assert money(case["input"]) == case["expected"]


@pytest.mark.parametrize("case", cases("number_in"))
def test_a_case_is_read(case: dict[str, Any]) -> None:
    assert parse_number(case["input"], kind=case["kind"]) == Decimal(case["expected"])


@pytest.mark.parametrize("case", cases("number_in_reject"))
def test_a_case_is_refused(case: dict[str, Any]) -> None:
    assert refused(parse_number, case["input"], kind=case["kind"])


@pytest.mark.parametrize("case", [*cases("format"), *cases("format_round")])
def test_a_case_in_figures(case: dict[str, Any]) -> None:
    assert format_number(Decimal(case["input"]), case.get("pattern")) == case["expected"]


# --- words ----------------------------------------------------------------------------------------------------------


def test_every_number_to_a_million_is_read_back_so_no_two_sound_alike() -> None:
    read = number_reader.read_whole
    assert [n for n in range(1_000_001) if read(to_words(n)) != n] == []


@given(st.integers(min_value=-(10**60), max_value=10**60))
def test_a_number_of_any_size_is_read_back(n: int) -> None:
    assert number_reader.read(to_words(n)) == n


@given(st.integers(min_value=0, max_value=30), st.integers(min_value=1, max_value=999))
def test_groups_of_zeros_are_skipped_at_any_height(thousands: int, group: int) -> None:
    n = group * 1000**thousands
    assert number_reader.read(to_words(n)) == n
    assert number_reader.read(to_words(n + 1)) == n + 1


def test_every_score_with_two_decimals_is_read_back() -> None:
    for hundredths in range(10_001):
        score = Decimal(hundredths) / 100
        assert number_reader.read(to_words(score)) == score


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**15), max_value=10**15, places=7))
def test_a_decimal_is_read_back(value: Decimal) -> None:
    assert number_reader.read(to_words(value)) == value


def test_num2words_agrees_to_999_in_its_own_way_of_speaking() -> None:
    from num2words import num2words

    for n in range(1000):
        assert to_words(n, zero_tens="lẻ", four="bốn") == num2words(n, lang="vi")


def test_num2words_still_fails_891_of_the_first_10001_numbers() -> None:
    """Why it is an oracle to 999 only. The day this changes, let it vouch for more."""
    from num2words import num2words

    wrong = {n for n in range(10_001) if num2words(n, lang="vi") != to_words(n, zero_tens="lẻ", four="bốn")}
    assert len(wrong) == 891
    assert min(wrong) == 1001
    assert len(wrong & set(range(2000, 2100))) == 99


def test_num2words_still_fails_on_fractions_negatives_and_ordinals() -> None:
    from num2words import num2words

    assert num2words(2026, lang="vi") == "hai nghìn lẻ hai mươi sáu"
    assert num2words(75.5, lang="vi").endswith("phẩy năm mươi")
    assert num2words(-19, lang="vi") == "một"
    assert num2words(1, lang="vi", to="ordinal") == "một"


@pytest.mark.parametrize(
    ("n", "style", "words"),
    [
        (15, {"five": "nhăm"}, "mười lăm"),
        (25, {"five": "nhăm"}, "hai mươi nhăm"),
        (104, {"four_after_zero": "tư"}, "một trăm linh tư"),
        (14, {"four": "tư"}, "mười bốn"),
        (1_005, {"zero_tens": "lẻ", "thousand": "ngàn"}, "một ngàn không trăm lẻ năm"),
        (2_000_000_000_000, {"billion": "tỉ", "thousand": "ngàn"}, "hai ngàn tỉ"),
        (85_000_000, {"read_zero_groups": True}, "tám mươi lăm triệu"),
        (1_000_000_005, {"read_zero_groups": True}, "một tỷ không triệu không nghìn không trăm linh năm"),
        (10**18 + 10**9, {}, "một tỷ không trăm linh một tỷ"),
        (10**27, {}, "một tỷ tỷ tỷ"),
        (Decimal("3.05"), {}, "ba phẩy không năm"),
        (Decimal("73.081"), {}, "bảy mươi ba phẩy không trăm tám mươi mốt"),
        (Decimal("1.0625"), {}, "một phẩy không sáu hai năm"),
        (Decimal("1.1234"), {}, "một phẩy một nghìn hai trăm ba mươi tư"),
        (Decimal("75.50"), {}, "bảy mươi lăm phẩy năm"),
        (Decimal("5.00"), {}, "năm"),
        (Decimal("1E+3"), {}, "một nghìn"),
        (Decimal("-0.0"), {}, "không"),
        (-3, {}, "âm ba"),
        (Decimal("12345678901234567890123456789012.5"), {}, None),
    ],
)
def test_a_number_worked_out_by_hand(n: int | Decimal, style: dict[str, Any], words: str | None) -> None:
    assert (to_words(n, **style) == words) if words else (number_reader.read(to_words(n)) == n)


@pytest.mark.parametrize("value", [True, False, 1.0, 75.5, "12", None, Decimal("NaN"), Decimal("Infinity"), 2 + 0j])
def test_what_is_not_an_exact_number_has_no_words(value: Any) -> None:
    assert refused(to_words, value) == "not-a-number"
    assert refused(format_number, value) == "not-a-number"


def test_an_unknown_way_of_speaking_is_refused() -> None:
    assert refused(to_words, 5, zero_tens="le") == "unknown-style"


@pytest.mark.parametrize("value", [0, -1, True, 1.0, "1", None])
def test_an_order_begins_with_one(value: Any) -> None:
    assert refused(ordinal, value) == "not-a-number"


def test_money_takes_whole_dong() -> None:
    assert money(0) == "0 đồng (Không đồng)"
    assert money(2_350_000) == "2.350.000 đồng (Hai triệu ba trăm năm mươi nghìn đồng)"
    assert money(parse_number("500.000 đ", kind="money")) == "500.000 đồng (Năm trăm nghìn đồng)"
    for value in (True, 1.5, Decimal("10.5"), Decimal("NaN"), "10", None):
        assert refused(money, value) == "not-a-number"


# --- figures --------------------------------------------------------------------------------------------------------


@given(st.integers(min_value=0, max_value=10**30))
def test_a_count_and_a_sum_are_read_back_from_what_is_printed(n: int) -> None:
    printed = format_number(n)
    assert parse_number(printed) == n
    assert parse_number(printed.replace(".", " ")) == n
    assert parse_number(f"{printed} đồng", kind="money") == n


def test_every_score_is_read_back_from_what_is_printed() -> None:
    for hundredths in range(10_001):
        score = Decimal(hundredths) / 100
        assert parse_number(format_number(score), kind="score") == score
        assert parse_number(str(score), kind="score") == score


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("87,5 điểm", "score", "87.5"), ("87", "score", "87"), (" 8,75\u00a0", "score", "8.75"), ("007", "count", "7"),
        ("1 234", "count", "1234"), ("1\u00a0234", "count", "1234"), ("1\u202f234\u202f567", "count", "1234567"),
        ("2 350 000", "money", "2350000"), ("2.350.000đ", "money", "2350000"), ("500000 VND", "money", "500000"),
        ("2.350.000 ₫", "money", "2350000"), ("2.350.000 Đồng", "money", "2350000"), ("0", "count", "0"),
        ("5.000 vnđ", "money", "5000"),
    ],
)  # fmt: skip
def test_a_form_in_use_is_read(text: str, kind: Kind, value: str) -> None:
    assert parse_number(text, kind=kind) == Decimal(value)


@pytest.mark.parametrize(
    ("text", "kind", "code"),
    [
        ("1.234", "score", "ambiguous-number"), ("1,234", "score", "ambiguous-number"),
        ("2,350,000", "money", "ambiguous-number"), ("1,234", "count", "ambiguous-number"),
        ("-1", "score", "negative-number"), ("-1.000", "money", "negative-number"), ("−5", "count", "negative-number"),
        ("8.5", "count", "not-a-number"), ("2.34.5", "count", "not-a-number"), ("1e4", "count", "not-a-number"),
        ("0.123", "count", "not-a-number"), ("1.234 567", "count", "not-a-number"), ("12 05", "count", "not-a-number"),
        ("5 đồng", "count", "not-a-number"), ("½", "score", "not-a-number"), (".inf", "score", "not-a-number"),
        ("nan", "score", "not-a-number"), ("tám mươi", "score", "not-a-number"), ("87.", "score", "not-a-number"),
        (",5", "score", "not-a-number"), ("１５", "count", "not-a-number"), ("15-QĐ/ĐU", "count", "not-a-number"),
        ("1_850", "count", "not-a-number"), ("+5", "count", "not-a-number"), ("", "score", "not-a-number"),
        ("1,5 triệu", "money", "not-a-number"), ("12O", "count", "not-a-number"),
    ],
)  # fmt: skip
def test_a_number_with_two_readings_or_none_is_refused(text: str, kind: Kind, code: str) -> None:
    assert refused(parse_number, text, kind=kind) == code


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**20), max_value=10**20, places=5))
def test_figures_are_babels_wherever_babel_need_not_round(value: Decimal) -> None:
    from babel.numbers import format_decimal

    babel = format_decimal(value, locale="vi", decimal_quantization=False)
    assert format_number(value) == (babel if value else "0")  # Babel prints -0


@pytest.mark.parametrize(
    ("value", "pattern", "figures"),
    [
        ("62.5", "#,##0", "63"), ("63.5", "#,##0", "64"), ("-62.5", "#,##0", "-63"), ("0.625", "0%", "63%"),
        ("0.875", "#,##0.##%", "87,5%"), ("87.25", "#,##0.0", "87,3"), ("87", "#,##0.00", "87,00"),
        ("-0.4", "#,##0", "0"), ("1234567.5", "#,##0", "1.234.568"), ("1234567890123456789012345678901.5", "0", None),
    ],
)  # fmt: skip
def test_a_pattern_rounds_half_up(value: str, pattern: str, figures: str | None) -> None:
    assert format_number(Decimal(value), pattern) == (figures or "1234567890123456789012345678902")


@pytest.mark.parametrize("pattern", ["abc", "", "#.##0,0", "0 đồng", "0%%"])
def test_a_pattern_that_is_none_is_refused(pattern: str) -> None:
    assert refused(format_number, 5, pattern) == "bad-number-pattern"


def test_babel_alone_still_rounds_half_even_cuts_and_misreads() -> None:
    """Why Babel is given rounded values, and does not read. The day this changes, look again."""
    from babel.numbers import format_decimal, parse_decimal

    assert format_decimal(Decimal("62.5"), "#,##0", locale="vi") == "62"
    assert format_decimal(Decimal("1234.5678"), locale="vi") == "1.234,568"
    assert parse_decimal("87.5", locale="vi") == 875
    assert parse_decimal("2.34.5", locale="vi") == 2345
