"""Where the tone mark stands in oa, oe, uy: uỷ, hoà (“new”) or ủy, hòa (“old”).

Both are right Vietnamese. The text of a person is converted only on request; comparing ignores the difference.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import product
from typing import Final, Literal, NamedTuple

ToneStyle = Literal["new", "old"]

_TONES: Final = "\u0300\u0301\u0303\u0309\u0323"


def _pairs() -> dict[str, str]:
    """Old spelling -> new spelling of every toned oa, oe, uy in the four mixtures of capitals: òa -> oà, ỦY -> UỶ."""
    table = {}
    for pair, tone in product((("o", "a"), ("o", "e"), ("u", "y")), _TONES):
        for a, b in product(*((letter, letter.upper()) for letter in pair)):
            table[unicodedata.normalize("NFC", a + tone + b)] = unicodedata.normalize("NFC", a + b + tone)
    return table


_TO_NEW: Final = _pairs()
_TO_OLD: Final = {new: old for old, new in _TO_NEW.items()}

# An open syllable: nothing after the pair, and before it neither q (quý) nor a vowel.
_BEFORE: Final = "(?<![qQaăâeêioôơuưyAĂÂEÊIOÔƠUƯY])"
_AFTER: Final = "(?![^\\W\\d_])"
_OLD: Final = re.compile(f"{_BEFORE}(?:[òóỏõọÒÓỎÕỌ][aeAE]|[ùúủũụÙÚỦŨỤ][yY]){_AFTER}")
_NEW: Final = re.compile(f"{_BEFORE}(?:[oO][àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ]|[uU][ỳýỷỹỵỲÝỶỸỴ]){_AFTER}")
_LETTER: Final = re.compile("[^\\W\\d_]")
_PLAIN_MARKS: Final = str.maketrans(
    {**dict.fromkeys("“”„«»″", '"'), **dict.fromkeys("‘’‚′", "'"), **dict.fromkeys("–—‑−", "-")}
)


class ToneWords(NamedTuple):
    """The words of a text whose spelling shows a tone style, as typed, with how often each occurs."""

    new: Counter[str]
    old: Counter[str]

    @property
    def mixed(self) -> bool:
        return bool(self.new) and bool(self.old)


@lru_cache(maxsize=1024)  # the fixed words of a paper are those of the next one
def tone_style(text: str, style: ToneStyle) -> str:
    """The text, in NFC, with every toned oa, oe, uy written in one style.

    Only open syllables change, and never after q: hoàn, thuyền, của, quý stay. “new” is how HD 05-HD/VPTW itself
    writes (142 times of 142), “old” how NĐ 30/2020/NĐ-CP does.

    >>> tone_style("Đảng ủy xã Tân Hòa, quý II", "new"), tone_style("uỷ ban, hoàn toàn", "old")
    ('Đảng uỷ xã Tân Hoà, quý II', 'ủy ban, hoàn toàn')
    """
    text = unicodedata.normalize("NFC", text)
    if style == "new":
        return _OLD.sub(lambda match: _TO_NEW[match[0]], text)
    return _NEW.sub(lambda match: _TO_OLD[match[0]], text)


def tone_words(text: str) -> ToneWords:
    """The words written in the new and in the old style; `.mixed` when both occur.

    >>> use = tone_words("Đảng uỷ Khối, các cấp ủy, Thị ủy")
    >>> use.mixed, dict(use.new), dict(use.old)
    (True, {'uỷ': 1}, {'ủy': 2})
    """
    text = unicodedata.normalize("NFC", text)
    return ToneWords(Counter(_words(_NEW, text)), Counter(_words(_OLD, text)))


def _words(syllable: re.Pattern[str], text: str) -> Iterator[str]:
    """The words that end with such a syllable: being open, it is the last of its word."""
    for found in syllable.finditer(text):
        start = found.start()
        while start and _LETTER.match(text, start - 1):
            start -= 1
        yield text[start : found.end()]


def fold_tone(text: str) -> str:
    """A key for comparing: blind to tone placement, case, kinds of quotes and dashes, and spaces. Not for printing.

    >>> fold_tone("Mô hình “Thuỷ lợi”") == fold_tone('mô hình  "Thủy Lợi"')
    True
    """
    return " ".join(tone_style(text, "new").lower().translate(_PLAIN_MARKS).split())
