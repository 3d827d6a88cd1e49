"""Whether two names are the same, or so nearly that one of them is likely a slip: tone marks wherever they stand,
letters mistyped, signs and spaces; another number or another proper name is another thing.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final, NamedTuple

from dvk_docs.vn.text import fold_tone

_WORD: Final = re.compile(r"\w+")
_ALIKE: Final = 0.93  # of the letters; “Tổ dân vận thôn Đông” and “Tổ dân vận thôn Đoài” have 0.90
_COMMON: Final = 60  # a word that stands in more names tells nothing


class _Name(NamedTuple):
    folded: str
    bare: str
    words: tuple[str, ...]
    """Without marks, in small letters."""
    proper: frozenset[str]
    """Its numbers and the words with a capital that are not the first."""


def nearly_same(names: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Pairs of places, from 0, of names that are the same or nearly so; the earlier first, each later name once.

    >>> list(nearly_same(["Tổ hoà giải thôn Đông", "Tổ hòa giải thôn Đông", "Tổ hoà giải xóm 2", "Tổ hoà giải xóm 3"]))
    [(0, 1)]
    """
    read = [_read(name) for name in names]
    first: dict[str, int] = {}
    by_word: dict[str, list[int]] = defaultdict(list)
    for at, name in enumerate(read):
        same = first.setdefault(name.folded, at)
        if same == at:
            near = next((other for other in _candidates(name, by_word) if _are_alike(read[other], name)), None)
            for word in set(name.words):
                by_word[word].append(at)
        else:
            near = same
        if near is not None:
            yield near, at


def _read(name: str) -> _Name:
    words = _WORD.findall(name)
    bare = tuple(map(_without_marks, words))
    proper = frozenset(word.casefold() for word in words[1:] if word[0].isupper())
    numbers = frozenset(word for word in bare if any(char.isdigit() for char in word))
    return _Name(" ".join(_WORD.findall(fold_tone(name))), " ".join(bare), bare, proper | numbers)


def _without_marks(word: str) -> str:
    plain = unicodedata.normalize("NFD", word.lower().replace("đ", "d"))
    return "".join(char for char in plain if not unicodedata.combining(char))


def _candidates(name: _Name, by_word: dict[str, list[int]]) -> Iterable[int]:
    """Names met before that share two of the words that tell something, or the only one."""
    shared: dict[int, int] = defaultdict(int)
    telling = [word for word in dict.fromkeys(name.words) if len(by_word[word]) <= _COMMON]
    for word in telling:
        for at in by_word[word]:
            shared[at] += 1
    return sorted(at for at, count in shared.items() if count >= min(2, len(telling)))


def _are_alike(one: _Name, other: _Name) -> bool:
    if one.bare == other.bare:  # marks forgotten, or put on the wrong letter
        return {_without_marks(word) for word in one.proper} == {_without_marks(word) for word in other.proper}
    if one.proper != other.proper:
        return False
    matcher = SequenceMatcher(None, one.folded, other.folded, autojunk=False)
    return matcher.quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE
