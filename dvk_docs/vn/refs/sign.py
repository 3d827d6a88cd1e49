"""The sign of a document (11-HD/BDVTU, 30/2020/NĐ-CP, 45/2019/QH14), read with tolerance, told canonically."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from dvk_docs.vn.refs.tables import TYPE_SYMBOLS, is_party, is_state


class Sign(NamedTuple):
    """A sign as found; every text is as typed, positions are those of the text read."""

    start: int
    end: int
    typed: str
    number: str
    year: str | None
    type_symbol: str  # "" in the sign of a law
    organ: str
    separators: str  # between number and type, and between type and organ, with the blanks typed around them

    @property
    def is_law(self) -> bool:
        return not self.type_symbol

    @property
    def marks(self) -> str:
        """The two separators as plain characters: "-/" Party, "/-" State, "/" law."""
        return "".join(self.separators.split()).translate(_PLAIN)

    @property
    def symbol(self) -> str:
        """The sign in its canonical spelling: no blanks, plain hyphen and slash."""
        return self.spelt(self.marks)

    @property
    def speaks_for_itself(self) -> bool:
        """True when nothing but a sign looks like this: “số” and a type may be missing before it."""
        return self.is_law or (self.type_symbol in TYPE_SYMBOLS and (is_party(self.organ) or is_state(self.organ)))

    def spelt(self, marks: str, type_symbol: str | None = None) -> str:
        """The sign with other separators, or with another type symbol."""
        year = f"{self.year}/" if self.year else ""
        if self.is_law:
            return f"{self.number}/{year}{self.organ}"
        return f"{self.number}{marks[0]}{year}{type_symbol or self.type_symbol}{marks[1]}{self.organ}"


_PLAIN: Final = str.maketrans("‐‑‒–—−∕⁄", "------//")
_MARK: Final = r"\s{0,6}[-‐‑‒–—−/∕⁄]\s{0,6}"
# Words of any letters, looked at below: classes of Vietnamese capitals would take longer to compile than to check.
_SIGN: Final = re.compile(
    rf"(?<![0-9A-Za-z.,/\-–])(?P<number>[0-9]{{1,5}}[a-zđ]?)"
    rf"(?P<first>{_MARK})(?:(?P<year>[12][0-9]{{3}})\s{{0,6}}[/∕⁄]\s{{0,6}})?"
    rf"(?P<type>[^\W\d_]{{1,6}})"
    rf"(?:(?P<law>[0-9]{{1,2}})|(?P<second>{_MARK})(?P<organ>[^\W\d_][^\W_]*(?:-[^\W\d_][^\W_]*)*))(?![^\W_])"
)
_LETTERS: Final = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZĐĂÂÊÔƠƯabcdefghijklmnopqrstuvwxyzđăâêôơư")
_ASSEMBLIES: Final = ("QH", "UBTVQH")


def find_signs(text: str) -> Iterator[Sign]:
    """Everything built like a sign, in order; whether it is one, the words around it tell."""
    for match in _SIGN.finditer(text):
        sign = _law(match) if match["law"] else _with_type(match)
        if sign is not None:
            yield sign


def _law(match: re.Match[str]) -> Sign | None:
    if match["type"] not in _ASSEMBLIES:
        return None
    organ = match["type"] + match["law"]
    return Sign(*match.span(), match[0], match["number"], match["year"], "", organ, match["first"])


def _with_type(match: re.Match[str]) -> Sign | None:
    symbol, organ = match["type"], _organ(match["organ"])
    if not organ or not symbol[0].isupper() or not _LETTERS.issuperset(symbol):
        return None
    start, end = match.start(), match.start("organ") + len(organ)
    typed = match.string[start:end]
    return Sign(start, end, typed, match["number"], match["year"], symbol, organ, match["first"] + match["second"])


def _organ(words: str) -> str:
    """The part that is built of organ symbols: “ĐU-XYZ” of “ĐU-XYZ-một”."""
    pieces: list[str] = []
    for piece in words.split("-"):
        letters = piece.rstrip("0123456789")
        if len(piece) - len(letters) > 2 or not letters[:1].isupper() or not _LETTERS.issuperset(letters):
            break
        if sum(map(str.isupper, letters)) < 2:
            break
        pieces.append(piece)
    return "-".join(pieces)
