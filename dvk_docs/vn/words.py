"""Numbers into words, as the primary-school textbooks read them (Toán 4, Toán 5).

Sums and years are signed for, so nothing here passes through a float, and the ways of speaking that differ from
region to region are options with one stated default.

>>> to_words(2026), ordinal(4)
('hai nghìn không trăm hai mươi sáu', 'thứ tư')
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import Literal, NamedTuple

from dvk_docs.errors import quote
from dvk_docs.vn.refusal import refusal

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_BILLION = 10**9
_ACCEPTED = {
    "zero_tens": ("linh", "lẻ"),
    "four": ("tư", "bốn"),
    "four_after_zero": ("bốn", "tư"),
    "five": ("lăm", "nhăm"),
    "thousand": ("nghìn", "ngàn"),
    "billion": ("tỷ", "tỉ"),
}


class _Voice(NamedTuple):
    """One way of speaking: how 00-99 are read after a hundred, and the two names that vary."""

    pairs: tuple[str, ...]
    thousand: str
    billion: str


def to_words(
    n: int | Decimal,
    *,
    zero_tens: Literal["linh", "lẻ"] = "linh",
    four: Literal["tư", "bốn"] = "tư",
    four_after_zero: Literal["bốn", "tư"] = "bốn",
    five: Literal["lăm", "nhăm"] = "lăm",
    thousand: Literal["nghìn", "ngàn"] = "nghìn",
    billion: Literal["tỷ", "tỉ"] = "tỷ",
    read_zero_groups: bool = False,
) -> str:
    """The number as it is read aloud; an integer of any size, or a `Decimal`, whose trailing zeros are not read.

    Rule: a group of three that is not the first is read in full (“không trăm linh hai”), a group of zeros is skipped
    (`read_zero_groups` says “không nghìn”); above “tỷ” the count of tỷ is read first and “tỷ” once. A fraction is
    read as a number; its leading zero is said. Options are the other spoken forms: “lẻ” and “ngàn” in the south,
    “bốn” after mươi, “linh tư”, the older “nhăm” after mươi.
    Source: SGK Toán 4 (đọc số có nhiều chữ số), Toán 5 (đọc số thập phân).
    Refused with `InputError` (`not-a-number`): bool, float, text, NaN and infinity.

    >>> to_words(1002), to_words(24, four="bốn"), to_words(1_300_000_000_000)
    ('một nghìn không trăm linh hai', 'hai mươi bốn', 'một nghìn ba trăm tỷ')
    >>> to_words(Decimal("75.5")), to_words(Decimal("-3.05"))
    ('bảy mươi lăm phẩy năm', 'âm ba phẩy không năm')
    """
    voice = _voice(zero_tens, four, four_after_zero, five, thousand, billion)
    whole, fraction = _split(n)
    words = _read_whole(whole, voice, read_zero_groups)
    if fraction:
        words += f" phẩy {_read_fraction(fraction, voice)}"
    return f"âm {words}" if n < 0 else words


def ordinal(n: int) -> str:
    """The place in an order, from 1: “thứ nhất”, “thứ hai”, “thứ ba”, “thứ tư”, then the plain number.

    Source: usage; “thứ tư” and not “thứ bốn”, as for the day of the week.

    >>> ordinal(1), ordinal(4), ordinal(14), ordinal(21)
    ('thứ nhất', 'thứ tư', 'thứ mười bốn', 'thứ hai mươi mốt')
    """
    if isinstance(n, bool) or not isinstance(n, int) or n < 1:
        raise refusal("not-a-number", f"{quote(str(n))} không phải là số thứ tự", "dùng số nguyên từ 1, ví dụ 2")
    return {1: "thứ nhất", 4: "thứ tư"}.get(n) or f"thứ {to_words(n)}"


def exact(value: int | Decimal) -> int | Decimal:
    """The value itself when it is an exact, finite number; bool, float, text, NaN and infinity are refused."""
    if isinstance(value, bool) or not isinstance(value, int | Decimal) or not Decimal(value).is_finite():
        message = f"{quote(str(value))} không phải là số nguyên hay số thập phân"
        raise refusal("not-a-number", message, 'dùng int hoặc Decimal, ví dụ 18 hoặc Decimal("87.5")')
    return value


def _split(n: int | Decimal) -> tuple[int, str]:
    """The whole part without its sign, and the digits of the fraction without trailing zeros."""
    if type(n) is int:  # the usual case, at once
        return abs(n), ""
    number = exact(n)
    if isinstance(number, int):
        return abs(number), ""
    size = number.copy_abs()  # abs() would round to 28 digits
    return int(size), f"{size:f}".partition(".")[2].rstrip("0")


@cache
def _voice(*style: str) -> _Voice:
    for word, (option, accepted) in zip(style, _ACCEPTED.items(), strict=True):
        if word not in accepted:
            raise refusal("unknown-style", f"không có cách đọc {quote(word)}", f"{option}: {' hoặc '.join(accepted)}")
    zero_tens, four, four_after_zero, five, thousand, billion = style
    pairs = ["", *_ten(zero_tens, {4: four_after_zero})]
    pairs += ["mười", *_ten("mười", {5: "lăm"})]  # “nhăm” is only said after mươi
    for tens in _DIGITS[2:]:
        pairs += [f"{tens} mươi", *_ten(f"{tens} mươi", {1: "mốt", 4: four, 5: five})]
    return _Voice(tuple(pairs), f" {thousand}", f" {billion}")


def _ten(tens: str, special: dict[int, str]) -> list[str]:
    return [f"{tens} {special.get(unit, _DIGITS[unit])}" for unit in range(1, 10)]


def _read_whole(n: int, voice: _Voice, read_zeros: bool = False) -> str:
    if n < 10:
        return _DIGITS[n]
    if n < _BILLION:
        return _read_below_billion(n, voice, read_zeros, full=False)
    parts: list[int] = []
    while n:
        n, low = divmod(n, _BILLION)
        parts.append(low)
    words = _read_below_billion(parts.pop(), voice, read_zeros, full=False)
    for part in reversed(parts):
        words += voice.billion
        if part:
            words += f" {_read_below_billion(part, voice, read_zeros, full=True)}"
    return words


def _read_below_billion(n: int, voice: _Voice, read_zeros: bool, *, full: bool) -> str:
    """Up to three groups. `full`: something was read before, so the first group is read with its hundreds too."""
    words: list[str] = []
    for size, name in ((1_000_000, " triệu"), (1000, voice.thousand), (1, "")):
        group, n = divmod(n, size)
        if group:
            words.append(_read_group(group, voice, full=full) + name)
            full = True
        elif full and n and read_zeros:
            words.append(f"không{name}")
    return " ".join(words)


def _read_group(n: int, voice: _Voice, *, full: bool) -> str:
    hundreds, rest = divmod(n, 100)
    if not hundreds and not full:
        return voice.pairs[n] if n > 9 else _DIGITS[n]
    return f"{_DIGITS[hundreds]} trăm {voice.pairs[rest]}" if rest else f"{_DIGITS[hundreds]} trăm"


def _read_fraction(digits: str, voice: _Voice) -> str:
    if len(digits) == 3:
        return _read_group(int(digits), voice, full=True)
    if digits[0] == "0":  # said digit by digit, else 3,05 and 3,5 would sound alike
        return " ".join(_DIGITS[int(digit)] for digit in digits)
    return _read_whole(int(digits), voice)
