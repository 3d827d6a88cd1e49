"""Reads number words back, strictly: an independent check of `to_words`, sharing neither its tables nor its way.

It knows the school's forms only (linh, tư, lăm, mốt, nghìn, tỷ) and refuses every other, so a round trip proves both
that the words mean the number and that they are well said.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache

DIGITS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]
ALONE = {word: n for n, word in enumerate(DIGITS)}
AFTER_TEN = {word: n for n, word in enumerate(["", "một", "hai", "ba", "bốn", "lăm", "sáu", "bảy", "tám", "chín"])}
AFTER_TENS = {word: n for n, word in enumerate(["", "mốt", "hai", "ba", "tư", "lăm", "sáu", "bảy", "tám", "chín"])}


def read(words: str) -> Decimal:
    """The number said; ValueError for anything not said as the textbooks do."""
    if words.startswith("âm "):
        return read(words.removeprefix("âm ")).copy_negate()
    whole, comma, fraction = words.partition(" phẩy ")
    return Decimal(f"{read_whole(whole)}.{read_fraction(fraction)}" if comma else read_whole(whole))


def read_whole(words: str) -> int:
    if words == "không":
        return 0
    value, first = 0, True
    for part in words.split(" tỷ"):
        value = value * 10**9 + (below_billion(part.strip(), first) if part.strip() else 0)
        first = False
    return value


def below_billion(words: str, first: bool) -> int:
    value = 0
    for name, size in ((" triệu", 1_000_000), (" nghìn", 1000), ("", 1)):
        said, found, rest = words.partition(name) if name else (words, "yes", "")
        if not found:
            continue
        if said:
            value += group(said.strip(), first) * size
            first = False
        words = rest.strip()
    return value


@cache
def group(words: str, first: bool) -> int:
    """1 to 999; every group but the first must name its hundreds, the first must not when there are none."""
    hundreds, said, rest = words.partition(" trăm")
    if not said:
        if not first:
            raise ValueError(f"không có hàng trăm: {words}")
        return ALONE[words] if words in ALONE and words != "không" else two_digits(words)
    if first and hundreds == "không":
        raise ValueError(f"không trăm ở đầu: {words}")
    value = ALONE[hundreds] * 100 + (below_hundred(rest.strip()) if rest else 0)
    if value == 0:
        raise ValueError(words)
    return value


def below_hundred(words: str) -> int:
    if words.startswith("linh "):
        unit = ALONE[words.removeprefix("linh ")]
        if unit == 0:
            raise ValueError(words)
        return unit
    return two_digits(words)


def two_digits(words: str) -> int:
    """10 to 99."""
    first, _, unit = words.partition(" ")
    if first == "mười":
        return 10 + AFTER_TEN[unit]
    tens = ALONE[first]
    muoi, _, unit = unit.partition(" ")
    if muoi != "mươi" or tens < 2:
        raise ValueError(words)
    return tens * 10 + AFTER_TENS[unit]


def read_fraction(words: str) -> str:
    """The digits after the comma."""
    if " trăm" in words and " nghìn" not in words and " triệu" not in words and " tỷ" not in words:
        return f"{group(words, words.split()[0] != 'không'):03}"
    if words.startswith("không "):
        return "".join(str(ALONE[word]) for word in words.split())
    return str(read_whole(words))
