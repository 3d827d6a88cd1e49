"""Where references stand in a text: signs, read with tolerance for blanks, line breaks, odd dashes, and what goes with
them.

ref    := [type] ["số" [":"]] number sign [","] ["ngày" date] ["của" issuer] ["(khoá" term ")"]
party  := "-" TYPE "/" ORGAN             11-HD/BDVTU   05-QC/BTCTU-BNCTU
state  := "/" [year "/"] TYPE "-" ORGAN  16/CT-TTg     30/2020/NĐ-CP
law    := "/" year "/" QH n              45/2019/QH14
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from dvk_docs.vn.refs.issuer import issuer_end
from dvk_docs.vn.refs.tables import KINDS, TYPE_SYMBOLS, is_party, is_state


@dataclass(frozen=True, slots=True)
class Parts:
    """One reference as found; every text is as typed, positions are those of the text read."""

    start: int
    end: int
    kind: str | None  # single spaces
    has_so: bool
    continues: bool  # stands in a list whose first member named the type: “số 217-QĐ/TW và 218-QĐ/TW”
    typed: str  # the sign as typed
    number: str
    year: str | None
    type_symbol: str  # "" in the sign of a law
    organ: str
    first_mark: str  # between number and type, with the blanks typed around it
    second_mark: str
    date: str | None
    issuer: str | None  # single spaces
    term: str | None

    @property
    def is_law(self) -> bool:
        return not self.type_symbol

    @property
    def is_letter(self) -> bool:
        """A State letter has no type symbol: “Công văn số 1234/BNV-TCBC” names the organ and its unit."""
        return (self.kind or "").lower() == "công văn" and self.marks == "/-" and self.type_symbol not in TYPE_SYMBOLS

    @property
    def organ_symbol(self) -> str:
        return f"{self.type_symbol}-{self.organ}" if self.is_letter else self.organ

    @property
    def separators(self) -> str:
        return self.first_mark + self.second_mark

    @property
    def marks(self) -> str:
        """The two separators as plain characters: "-/" Party, "/-" State, "/" law."""
        return "".join(self.separators.split()).translate(_PLAIN)

    @property
    def symbol(self) -> str:
        """The sign in its canonical spelling: no blanks, plain hyphen and slash."""
        return self.spelt(self.marks)

    def spelt(self, marks: str, type_symbol: str | None = None) -> str:
        """The sign with other separators, or with another type symbol."""
        year = f"{self.year}/" if self.year else ""
        if self.is_law:
            return f"{self.number}/{year}{self.organ}"
        return f"{self.number}{marks[0]}{year}{type_symbol or self.type_symbol}{marks[1]}{self.organ}"


_PLAIN: Final = str.maketrans("‐‑‒–—−∕⁄", "------//")
_GAP: Final = r"\s{0,6}"
_MARK: Final = rf"{_GAP}[-‐‑‒–—−/∕⁄]{_GAP}"
_SLASH: Final = rf"{_GAP}[/∕⁄]{_GAP}"
_CAPITAL: Final = "A-ZĐĂÂÊÔƠƯ"
_LETTER: Final = f"{_CAPITAL}a-zđăâêôơư"
_ORGAN: Final = rf"(?:[{_CAPITAL}]{{2}}[{_LETTER}]*|[{_CAPITAL}][{_LETTER}]*[{_CAPITAL}][{_LETTER}]*)(?:[0-9]{{1,2}})?"
_SIGN: Final = re.compile(
    rf"(?<![0-9A-Za-z.,/\-–])(?P<number>[0-9]{{1,5}}[a-zđ]?)"
    rf"(?P<first>{_MARK})(?:(?P<year>[12][0-9]{{3}}){_SLASH})?"
    rf"(?:(?P<law>(?:UBTV)?QH[0-9]{{1,2}})"
    rf"|(?P<type>[{_CAPITAL}][{_LETTER}]{{0,5}})(?P<second>{_MARK})(?P<organ>{_ORGAN}(?:-{_ORGAN})*))"
    rf"(?![{_LETTER}0-9])"
)
_KIND: Final = "|".join(kind.replace(" ", r"\s+") for kind in sorted((kind for kind in KINDS), key=len, reverse=True))
_HEAD: Final = re.compile(rf"(?:\b(?P<kind>{_KIND})\s+)?(?P<so>\bsố\s*:?\s*)?\Z", re.IGNORECASE)
_LAW_HEAD: Final = re.compile(r"\b(?P<kind>Bộ luật|Luật|Pháp lệnh)\s[^.;:“”\"\n]{0,80}?(?P<so>\bsố\s*:?\s*)?\Z")
_HEAD_LENGTH: Final = 120
_BETWEEN_MEMBERS: Final = re.compile(r"\s*(?:[,;]|,?\s*(?:và|hoặc))\s*(?:số\s*)?")
_DATE: Final = re.compile(
    r"\s*,?\s*\bngày\s+(?P<date>[0-9]{1,2}(?:\s?[/.\-–∕⁄]\s?[0-9]{1,2}\s?[/.\-–∕⁄]\s?[0-9]{2,4}"
    r"|\s+tháng\s+\w+(?:\s+\w+)?\s+năm\s+[0-9]{2,4})(?![0-9]))"
)
_OF: Final = re.compile(r"\s*,?\s*của\s+")
_TERM: Final = re.compile(r"\s*,?\s*\(?\s*(?i:khóa|khoá)\s+(?P<term>[IVXLC]+|[0-9]{1,2})\b\s*\)?")


def find_parts(text: str) -> Iterator[Parts]:
    """Every reference of a text (NFC), in order."""
    previous_end = 0
    for sign in _SIGN.finditer(text):
        parts = _around(text, sign, previous_end)
        if parts is not None:
            yield parts
            previous_end = parts.end


def _around(text: str, sign: re.Match[str], previous_end: int) -> Parts | None:
    """The sign with what stands before and after it; None when nothing shows that it is one (`TM-DV`, `3-A/BC`)."""
    beginning = max(previous_end, sign.start() - _HEAD_LENGTH)
    head = _head(text[beginning : sign.start()], is_law=sign["law"] is not None)
    kind, so = head["kind"], head["so"]
    continues = previous_end > 0 and _BETWEEN_MEMBERS.fullmatch(text[previous_end : sign.start()]) is not None
    if kind is None and so is None and not continues and not _speaks_for_itself(sign):
        return None
    end, date, issuer, term = _tail(text, sign.end())
    return Parts(
        start=beginning + (head.start("kind") if kind else head.start("so") if so else head.end()),
        end=end,
        kind=" ".join(kind.split()) if kind else None,
        has_so=so is not None,
        continues=continues,
        typed=sign[0],
        number=sign["number"],
        year=sign["year"],
        type_symbol=sign["type"] or "",
        organ=sign["organ"] or sign["law"],
        first_mark=sign["first"],
        second_mark=sign["second"] or "",
        date=date,
        issuer=issuer,
        term=term,
    )


def _speaks_for_itself(sign: re.Match[str]) -> bool:
    if sign["law"] is not None:
        return True
    return sign["type"] in TYPE_SYMBOLS and (is_party(sign["organ"]) or is_state(sign["organ"]))


def _head(before: str, *, is_law: bool) -> re.Match[str]:
    # The name of a law stands between its type and its number: “Luật Thi đua, khen thưởng số 06/2022/QH15”.
    found = (is_law and _LAW_HEAD.search(before)) or _HEAD.search(before)
    assert found is not None  # noqa: S101 - every part of the head may be absent
    return found


def _tail(text: str, at: int) -> tuple[int, str | None, str | None, str | None]:
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
            return end, date, issuer, term
