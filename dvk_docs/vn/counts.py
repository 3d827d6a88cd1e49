"""Counts inside sentences, in figures or in words: “18 mô hình”, “mười tám mô hình”.

>>> read_count("mười tám"), read_count("Hai mươi bốn"), read_count("05"), read_count("năm hai")
(18, 24, 5, None)
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from dvk_docs.vn.words import to_words

_WORD: Final = (
    "(?:một|mốt|hai|ba|bốn|tư|năm|lăm|nhăm|sáu|bảy|bẩy|tám|chín|mười|mươi|trăm|linh|lẻ|không(?= trăm| linh| lẻ))"
)
COUNT: Final = rf"(?<![\w/.,-])(?:\d+|{_WORD}(?: {_WORD})*)"
"""A count as a pattern; not the end of another number (`02/18`). What it finds in words may be no number."""
_MOST: Final = 999
_SPOKEN: Final = ((r"\blẻ\b", "linh"), (r"\bnhăm\b", "lăm"), (r"\bbẩy\b", "bảy"), (r"(?<=mươi )bốn\b", "tư"))
"""Other spoken forms, and the one of the table."""


def read_count(text: str) -> int | None:
    """The number that was counted, from 1 to 999 where it is in words; None for words that are no number."""
    if text.isdecimal():
        return int(text)
    words = text.lower()
    for spoken, usual in _SPOKEN:
        words = re.sub(spoken, usual, words)
    return _by_words().get(words.replace("linh tư", "linh bốn"))


@cache
def _by_words() -> dict[str, int]:
    return {to_words(n): n for n in range(1, _MOST + 1)}
