"""Names of people: the order of a list, and capitals.

Vietnamese compares syllable by syllable, in each first the letters, then the tone; people are listed by given name.

>>> sorted(["Võ Mạnh Sơn", "Đinh Văn Đức", "Lê Thị Ánh", "Nguyễn Văn An"], key=sort_key)
['Nguyễn Văn An', 'Lê Thị Ánh', 'Đinh Văn Đức', 'Võ Mạnh Sơn']
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Final, Literal, NamedTuple

from dvk_docs.vn.gate import clean
from dvk_docs.vn.refusal import refusal

NameOrder = Literal["given-family-middle", "given-middle-family"]
ToneOrder = Literal["hỏi-ngã-sắc", "sắc-hỏi-ngã"]

_ALPHABET: Final = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"  # f j w z in their Latin places
_GRAVE, _HOOK, _TILDE, _ACUTE, _DOT = "\u0300\u0309\u0303\u0301\u0323"
_TONES: Final[dict[ToneOrder, str]] = {
    "hỏi-ngã-sắc": _GRAVE + _HOOK + _TILDE + _ACUTE + _DOT,
    "sắc-hỏi-ngã": _GRAVE + _ACUTE + _HOOK + _TILDE + _DOT,
}
_SHAPES: Final = "\u0302\u0306\u031b"
_LEVEL: Final = "\x01"  # the syllable without a mark; the marks rank after it
_FIRST_RANK: Final = 0xE000  # letters are ranked in the private area: after digits and signs, apart from any text

# “Ông” may also be a family name; a list by given name hardly feels that
_ADDRESS: Final = re.compile(
    r"(?:(?:đ/c|đồng chí|ông|bà)[:.]?\s+|(?:gs|pgs|ths|ts|bs)(?:\.\s*|\s+))+(?=\S+\s)", re.IGNORECASE
)
_FIRST_LETTER: Final = re.compile(r"(?:^|(?<=[\s'’-]))\w")


def sort_key(
    name: str, order: NameOrder = "given-family-middle", *, tone_order: ToneOrder = "hỏi-ngã-sắc"
) -> tuple[str, ...]:
    """The key by which `sorted` puts names of people in order: given name (the last syllable), family name, middle.

    Blind to capitals, to Unicode form and to where the tone mark sits (Hoà = Hòa). Forms of address before the name
    (đ/c, đồng chí, ông, bà, TS., ThS.) do not count. For a person whose last syllable is not the given name, pass the
    name to sort by instead. Equal keys are names that read the same: perhaps one person listed twice.

    Rule: as `collation_key`; lists of people go by given name, and among equal ones by what stands before it (the
    column “Họ và tên đệm”); no norm says so. `given-middle-family` is the other habit. Source: usage.

    >>> sort_key("đ/c Trần Thị Hòa") == sort_key("TRẦN THỊ HOÀ")
    True
    >>> sorted(["Lê Ân", "Phạm Đình Ái", "Nguyễn Thị Ân"], key=sort_key)
    ['Phạm Đình Ái', 'Lê Ân', 'Nguyễn Thị Ân']
    """
    *before, given = _syllables(_ADDRESS.sub("", clean(name), count=1), tone_order) or [""]
    family, middle = "".join(before[:1]), "".join(before[1:])
    return (given, family, middle) if order == "given-family-middle" else (given, middle, family)


def collation_key(text: str, *, tone_order: ToneOrder = "hỏi-ngã-sắc") -> str:
    """The key by which `sorted` puts any Vietnamese texts in order: units, villages, fields.

    Rule: syllables from left to right; in each the letters a ă â b c d đ e ê … first, then the tone: ngang, huyền,
    hỏi, ngã, sắc, nặng (`tone_order` moves sắc to the third place). Signs and digits come before letters.
    Source: Vũ Xuân Lương, Trung tâm Từ điển học, “Quy tắc sắp xếp theo thứ tự ABC”.

    >>> sorted(["man", "mã lực", "ma túy", "ma"], key=collation_key)
    ['ma', 'ma túy', 'mã lực', 'man']
    """
    return "".join(_syllables(clean(text), tone_order))


def title_case(name: str) -> str:
    """The name with a capital at the start of every syllable, when it was typed all in small or all in large letters.

    A name with both is right already (“Nguyễn Văn A”, “H'Ngăm Niê Kđăm”) and only loses superfluous spaces. A capital
    stands also after an apostrophe and a hyphen. Only for people; of titles of papers only the first letter is large.

    Source: NĐ 30/2020/NĐ-CP, Phụ lục II, mục II, khoản 1 (all syllables of a name of a person).

    >>> title_case("h'ngăm niê kđăm"), title_case("NGUYỄN THỊ ÁNH"), title_case("Nguyễn  Văn A")
    ("H'Ngăm Niê Kđăm", 'Nguyễn Thị Ánh', 'Nguyễn Văn A')
    """
    name = " ".join(clean(name).split())
    if not (name.islower() or name.isupper()):
        return name
    return _FIRST_LETTER.sub(lambda letter: letter[0].upper(), name.lower())


class _Ranks(NamedTuple):
    """Two tables for `str.translate`: every letter by its rank; every tone by its rank and all else by nothing."""

    letters: dict[int, str]
    tones: _TonesOnly


class _TonesOnly(dict[int, str | None]):
    def __missing__(self, char: int) -> None:
        return None


def _syllables(text: str, tone_order: ToneOrder) -> list[str]:
    """Each syllable as its letters, then its tone, which ranks below every letter: the shorter syllable comes first."""
    ranks = _ranks(tone_order)
    return [
        syllable.translate(ranks.letters) + (syllable.translate(ranks.tones) or _LEVEL)
        for syllable in text.replace("-", " ").split()
    ]


@cache
def _ranks(tone_order: ToneOrder) -> _Ranks:
    if tone_order not in _TONES:
        raise refusal("unknown-style", f"không có thứ tự dấu thanh “{tone_order}”", " hoặc ".join(_TONES))
    letters, tones = {ord("’"): "'"}, _TonesOnly()
    for char in map(chr, (*range(0x41, 0x5B), *range(0x61, 0x7B), *range(0xC0, 0x250), *range(0x1E00, 0x1F00))):
        base, tone = _take_apart(char.lower())
        if base in _ALPHABET:
            letters[ord(char)] = chr(_FIRST_RANK + _ALPHABET.index(base))
        if tone:
            tones[ord(char)] = chr(2 + _TONES[tone_order].index(tone))
    return _Ranks(letters, tones)


def _take_apart(letter: str) -> tuple[str, str]:
    """The letter of the alphabet and the tone; marks of other languages are let go (ü sorts as u)."""
    apart = unicodedata.normalize("NFD", letter)
    first, marks = apart[0], apart[1:]
    shape = "".join(mark for mark in marks if mark in _SHAPES)
    tone = next((mark for mark in marks if mark in _TONES["hỏi-ngã-sắc"]), "")  # foreign letters may have two
    base = unicodedata.normalize("NFC", first + shape)
    return (base if base in _ALPHABET else first), tone
