"""A reference: its sign, and what stands before and after it.

ref    := [type] ["số" [":"]] sign [","] ["ngày" date] ["của" issuer] ["(khoá" term ")"]
sign   := party | state | law
party  := number "-" TYPE "/" ORGAN             11-HD/BDVTU   05-QC/BTCTU-BNCTU
state  := number "/" [year "/"] TYPE "-" ORGAN  16/CT-TTg     30/2020/NĐ-CP
law    := number "/" year "/" QH n              45/2019/QH14
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from dvk_docs.vn.refs.issuer import issuer_end
from dvk_docs.vn.refs.sign import Sign, find_signs
from dvk_docs.vn.refs.tables import KINDS, TYPE_SYMBOLS


class Parts(NamedTuple):
    """One reference as found; every text is as typed, positions are those of the text read."""

    sign: Sign
    start: int
    end: int
    kind: str | None  # single spaces
    has_so: bool
    continues: bool  # stands in a list whose first member named the type: “số 217-QĐ/TW và 218-QĐ/TW”
    date: str | None
    issuer: str | None  # single spaces
    term: str | None

    @property
    def is_letter(self) -> bool:
        """A State letter has no type symbol: “Công văn số 1234/BNV-TCBC” names the organ and its unit."""
        is_letter = (self.kind or "").lower() == "công văn"
        return is_letter and self.sign.marks == "/-" and self.sign.type_symbol not in TYPE_SYMBOLS

    @property
    def organ(self) -> str:
        return f"{self.sign.type_symbol}-{self.sign.organ}" if self.is_letter else self.sign.organ


class _Head(NamedTuple):
    start: int
    kind: str | None
    has_so: bool


class _Tail(NamedTuple):
    end: int
    date: str | None
    issuer: str | None
    term: str | None


# Gaps are bounded: a page of blanks must not be tried at every length.
_GAP: Final = r"\s{0,6}"
_HEAD_LENGTH: Final = 120
_SO: Final = re.compile(rf"\b[sS](?:ố|Ố){_GAP}:?{_GAP}\Z")
_LAST_WORDS: Final = re.compile(r"(?:[^\W\d_]+\s+){1,4}\Z")
_SUBJECT_WORDS: Final = re.compile(r"(?:[^\W\d_]+\s+){2,8}\Z")
_CAPITALISED: Final = re.compile(r"\b[^\W\d_a-zà-ỹ]")
_LAW_NAME: Final = r"\b(Bộ luật|Luật|Pháp lệnh)\s[^.;:“”\"\n]{0,80}\Z"
_BETWEEN_MEMBERS: Final = rf"{_GAP}(?:[,;]|,?{_GAP}(?:và|hoặc)){_GAP}(?:số{_GAP})?"
_DATE: Final = re.compile(
    rf"{_GAP},?{_GAP}\bngày\s{{1,6}}(?P<date>[0-9]{{1,2}}(?:\s?[/.\-–∕⁄]\s?[0-9]{{1,2}}\s?[/.\-–∕⁄]\s?[0-9]{{2,4}}"
    r"|\s+tháng\s+\w+(?:\s+\w+)?\s+năm\s+[0-9]{2,4})(?![0-9]))"
)
_OF: Final = re.compile(rf"{_GAP},?{_GAP}của\s{{1,6}}")
_TERM: Final = re.compile(rf"{_GAP},?{_GAP}\(?{_GAP}[kK]h(?:óa|oá)\s{{1,6}}(?P<term>[IVXLC]+|[0-9]{{1,2}})\b{_GAP}\)?")


def find_parts(text: str) -> Iterator[Parts]:
    """Every reference of a text (NFC), in order."""
    previous_end = 0
    for sign in find_signs(text):
        head = _head(text, sign, previous_end)
        continues = previous_end > 0 and re.fullmatch(_BETWEEN_MEMBERS, text[previous_end : sign.start]) is not None
        if head.kind is None and not head.has_so and not continues and not sign.speaks_for_itself:
            continue  # TM-DV, 3-A/BC
        tail = _tail(text, sign.end)
        yield Parts(
            sign, head.start, tail.end, head.kind, head.has_so, continues, tail.date, tail.issuer, tail.term
        )  # fmt: skip
        previous_end = tail.end


def _head(text: str, sign: Sign, previous_end: int) -> _Head:
    """Where the reference begins, its type, and whether “số” is there."""
    beginning = max(previous_end, sign.start - _HEAD_LENGTH)
    before = text[beginning : sign.start]
    so = _SO.search(before)
    stem = before[: so.start()] if so else before
    start, kind = _kind(stem, is_law=sign.is_law)
    if kind is None and so:
        start, kind = _kind_further_before(stem, sign)
    if kind is None:
        start = so.start() if so else len(before)
    return _Head(beginning + start, kind, so is not None)


def _kind(stem: str, *, is_law: bool) -> tuple[int, str | None]:
    """The longest type of paper at the end of the text, and where it begins."""
    last_words = _LAST_WORDS.search(stem)
    words = list(re.finditer(r"\S+", last_words[0])) if last_words else []
    for at, word in enumerate(words):
        kind = " ".join(each[0] for each in words[at:])
        if last_words and kind.lower() in KINDS:
            return last_words.start() + word.start(), kind
    # The name of a law stands between its type and its number: “Luật Thi đua, khen thưởng số 06/2022/QH15”.
    law = re.search(_LAW_NAME, stem) if is_law else None
    return (law.start(), law[1]) if law else (0, None)


def _kind_further_before(stem: str, sign: Sign) -> tuple[int, str | None]:
    """The type that fits the sign, with what the paper is about between them: “Biên bản họp xét số 02-BB/BCĐ”."""
    words = _SUBJECT_WORDS.search(stem)
    for found in _CAPITALISED.finditer(words[0]) if words else ():
        following = words[0][found.start() :].split() if words else []
        for length in (4, 3, 2, 1):
            kind = " ".join(following[:length])
            if sign.type_symbol in KINDS.get(kind.lower(), ()):
                return (words.start() if words else 0) + found.start(), kind
    return 0, None


def _tail(text: str, at: int) -> _Tail:
    """Where the reference ends, its date, issuer and term, which follow the sign in any order, each at most once."""
    end, date, issuer, term = at, None, None, None
    while True:
        if date is None and (found := _DATE.match(text, at)):
            date, at = found["date"], found.end()
            end = at
        elif issuer is None and (found := _OF.match(text, at)) and (stop := issuer_end(text, found.end())):
            issuer, at = " ".join(text[found.end() : stop].split()), stop
            end = at
        elif term is None and (found := _TERM.match(text, at)):
            term, at = found["term"], found.end()
        else:
            return _Tail(end, date, issuer, term)
