"""Where the name of an issuer ends: “của Ban Thường vụ Đảng uỷ xã Tân Hoà | về việc …”.

Vietnamese capitalises the first syllable of each word of a name (Ban Nội chính, Bộ Giáo dục và Đào tạo), so capitals
alone do not tell; known names of organs do, and any other capitalised word is taken for a proper name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Final

from dvk_docs.vn.refs.tables import CAPITALISED, KINDS, LEVELS, LEVELS_IN_TWO, ORGAN_NAMES
from dvk_docs.vn.tone import fold_tone

_STEP: Final = re.compile(r"(?P<gap>\s{0,6}-\s{0,6}|,?\s{1,6})?(?P<word>[^\W\d_]+)")


def _neighbours(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The syllables that follow each other in the names, as written: ("Nội", "vụ")."""
    for name in names:
        yield from pairwise(re.findall(r"[^\W\d_]+", name))


def _folded(pairs: Iterable[tuple[str, str]]) -> frozenset[tuple[str, str]]:
    # The tables are written in the new tone style, so small letters are all that fold_tone would do.
    return frozenset((first.lower(), second.lower()) for first, second in pairs)


_GOES_ON: Final = _folded(_neighbours(ORGAN_NAMES))
# A small letter goes on with a name where the name has one, or where capitals are often forgotten (“Bộ chính trị”).
_GOES_ON_SMALL: Final = _folded(
    [*(pair for pair in _neighbours(ORGAN_NAMES) if pair[1][0].islower()), *_neighbours(CAPITALISED)]
)
_COMMA_INSIDE: Final = _folded(_neighbours(name for name in ORGAN_NAMES if "," in name))
_NEW_PAPER: Final = frozenset(tuple(kind.split()[:2]) for kind in KINDS if " " in kind)
_NEVER: Final = frozenset({"về", "và", "của", "năm", "ngày"})


def issuer_end(text: str, start: int) -> int | None:
    """The position just after the issuer that begins at `start`, None when no name of an organ begins there.

    >>> text = "Bộ Giáo dục và Đào tạo về việc"
    >>> text[: issuer_end(text, 0)]
    'Bộ Giáo dục và Đào tạo'
    """
    words = list(_words(text, start))
    if not words or not _may_begin(words):
        return None
    count = 1
    while count < len(words) and _joins(words, count):
        count += 1
    return words[count - 1].end()


def _words(text: str, start: int) -> Iterator[re.Match[str]]:
    at = start
    while (match := _STEP.match(text, at)) is not None:
        yield match
        at = match.end()


def _may_begin(words: list[re.Match[str]]) -> bool:
    first = words[0]["word"]
    if first[0].isupper():
        return fold_tone(first) not in _NEVER
    return len(words) > 1 and (fold_tone(first), fold_tone(words[1]["word"])) in _GOES_ON_SMALL


def _joins(words: list[re.Match[str]], at: int) -> bool:
    """Whether word number `at` still belongs to the name that the words before it began."""
    before, word = fold_tone(words[at - 1]["word"]), fold_tone(words[at]["word"])
    after = fold_tone(words[at + 1]["word"]) if at + 1 < len(words) else ""
    gap = words[at]["gap"] or ""
    if "," in gap:
        return (before, word) in _COMMA_INSIDE
    if "-" in gap:
        return (before, word) in _GOES_ON
    if word in _NEVER:
        return (before, word) in _GOES_ON and (word, after) in _GOES_ON
    if words[at]["word"][0].islower():
        return (before, word) in _GOES_ON_SMALL or word in LEVELS or (word, after) in LEVELS_IN_TWO
    # A line break ends a name, unless the name is known to go on (text cut from a PDF is hard-wrapped).
    return (before, word) in _GOES_ON or ("\n" not in gap and (word, after) not in _NEW_PAPER)


def capitals_mended(issuer: str) -> str:
    """The issuer with the capitals that the known names of organs have; unchanged when nothing is wrong.

    >>> capitals_mended("Bộ chính trị"), capitals_mended("Ban Thường vụ Tỉnh ủy")
    ('Bộ Chính trị', 'Ban Thường vụ Tỉnh ủy')
    """
    words = issuer.split(" ")
    if issuer.isupper():
        return issuer
    folded = [fold_tone(word) for word in words]
    for name in CAPITALISED:
        syllables = name.split()
        wanted = name.lower().split()
        for at in range(len(words) - len(wanted) + 1):
            if folded[at : at + len(wanted)] == wanted and folded[at - 1 : at] != ["uỷ"]:  # Ủy ban Thường vụ Quốc hội
                words[at : at + len(wanted)] = map(_cased_as, words[at : at + len(wanted)], syllables)
    return " ".join(words)


def _cased_as(word: str, model: str) -> str:
    return word[0].upper() + word[1:] if model[0].isupper() else word.lower()
