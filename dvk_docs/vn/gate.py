"""The gate that every string from outside passes: legal XML, one Unicode form, no look-alikes, nothing invisible.

Legacy fonts (`vn.legacy`) are decoded before this gate: in TCVN3 text the soft hyphen U+00AD *is* the letter ư.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise
from typing import Final, Literal, NamedTuple

Code = Literal["illegal", "repaired", "look-alike", "invisible"]


class Change(NamedTuple):
    """One character that `clean` drops or replaces: `position` counts from 0 in the text given.

    `replacement` is "" when the character is dropped.
    """

    position: int
    char: str
    code: Code
    replacement: str

    @property
    def what(self) -> str:
        """What was done, in Vietnamese, with the code point: “bỏ ký tự ẩn U+200B”."""
        name = f"U+{ord(self.char):04X}"
        if self.code == "look-alike":
            return f"đổi “{self.char}” ({name}) thành “{self.replacement}”"
        if self.code == "invisible" or self.char == "\x1f":
            return f"bỏ ký tự ẩn {name}"
        if self.code == "repaired":
            return f"đổi ký tự {name} thành {_REPAIR_WORD[self.replacement]}"
        return f"bỏ ký tự không dùng được {name}"


_REPAIR_WORD: Final = {"-": "dấu “-”", "\n": "dấu xuống dòng"}

# Word writes its line break as U+000B, a page break as U+000C, a hyphen that never breaks as U+001E, an optional
# hyphen as U+001F.
_REPAIRS: Final = {
    "\x1e": "-", "\x1f": "", "\x0b": "\n", "\x0c": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n",
}  # fmt: skip
_ETH: Final = {"\u00d0": "Đ", "\u00f0": "đ", "\u0189": "Đ"}
# Only letters whose printed shape is that of the Latin one: Cyrillic and Greek capitals, a few Cyrillic small letters.
_TWINS: Final = dict(
    zip(
        "АВЕЅІЈКМНОРСТУХаеѕіјорсухΑΒΕΖΗΙΚΜΝΟΡΤΥΧο",
        "ABESIJKMHOPCTYXaesijopcyxABEZHIKMNOPTYXo",
        strict=True,
    )
)
_TWIN_LETTERS: Final = frozenset(_TWINS)

# Pieces of character classes, joined below.
_ILLEGAL: Final = "\\x00-\\x08\\x0e-\\x1d\\x7f-\\x84\\x86-\\x9f\\ud800-\\udfff\\ufdd0-\\ufdef\\ufffe\\uffff"
_REPAIRED: Final = "\\x0b\\x0c\\x1e\\x1f\\x85\\u2028\\u2029"
_INVISIBLE: Final = "\\xad\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u206f\\ufeff\\ufff9-\\ufffc"
_SPACES: Final = "\\t\\xa0\\u2000-\\u200a\\u202f\\u205f\\u3000"
_GREEK_CYRILLIC: Final = "\\u0370-\\u03ff\\u0400-\\u04ff"
_MARKS: Final = "\\u0300-\\u036f"

_SUSPECT: Final = re.compile(
    f"[{_ILLEGAL}{_REPAIRED}\\r{_INVISIBLE}{_SPACES}{_MARKS}\\xd0\\xf0\\u0189{_GREEK_CYRILLIC}]"
)
# Needed only once something is wrong; left for `re` to compile and keep, so that a program starts sooner.
_TO_TELL: Final = f"[{_ILLEGAL}{_REPAIRED}{_INVISIBLE}\\xd0\\xf0\\u0189{''.join(_TWINS)}]"
_INVISIBLE_CHAR: Final = f"[{_INVISIBLE}]"
_LINE_END: Final = "\\r\\n?|[\\x0b\\x0c\\x85\\u2028\\u2029]"
_DROPPED: Final = f"[{_ILLEGAL}{_INVISIBLE}\\x1f]"
_MARK_RUN: Final = "[\\u0300\\u0301\\u0303\\u0309\\u0323\\u0302\\u0306\\u031b]{2,}"
_SHAPE_MARKS: Final = "\u0302\u0306\u031b"
_TOKEN: Final = f"[^ \\n\\r\\x0b\\x0c\\x85\\u2028\\u2029{_SPACES}]+"
_BLANKS: Final = f"[ {_SPACES}]+"
_BLANKS_AT_LINE_END: Final = " ?\\n ?"


def clean(text: str) -> str:
    """The text as the library stores and prints it: legal XML, NFC, no look-alikes, nothing invisible, single spaces.

    Line breaks stay (as U+000A); spaces at the ends of lines and breaks at the ends of the text go. Clean text comes
    back unchanged, quickly. Words, signs and style are never touched. Rule: TCVN 6909:2001 (Unicode) and XML 1.0,
    production Char; why each step is needed was measured with Word, docxtpl and lxml.

    >>> clean("\\u00d0ảng  uỷ\\u200b") == "Đảng uỷ"
    True
    >>> clean("e\\u0301\\u0302"), clean("U\\u0412ND"), clean("a\\x0bb")
    ('ế', 'UBND', 'a\\nb')
    """
    if _is_clean(text):
        return text
    text = re.sub(_DROPPED, "", re.sub(_LINE_END, "\n", text)).replace("\x1e", "-")
    text = compose(text)
    text = _latin(text)
    text = re.sub(_BLANKS_AT_LINE_END, "\n", re.sub(_BLANKS, " ", text))
    return text.strip(" \n")


def changes(text: str) -> tuple[Change, ...]:
    """What `clean` drops or replaces in this text that a person should hear of, in order; () for clean text.

    "illegal": no file can hold it, the value must be typed again (an error). "repaired": stood for a line break or a
    hyphen. "look-alike": a foreign letter with the shape of ours. "invisible": removed (these are warnings). The
    Unicode form, line ends CR and blanks are put right silently.

    >>> [(c.position, c.code, c.replacement) for c in changes("\\u00d0ảng\\u200b")]
    [(0, 'look-alike', 'Đ'), (4, 'invisible', '')]
    >>> changes("Đảng uỷ xã Tân Hoà")
    ()
    """
    if re.search(_TO_TELL, text) is None:
        return ()
    twins = _twin_positions(text)
    found = (_change(text, match.start(), twins) for match in re.finditer(_TO_TELL, text))
    return tuple(change for change in found if change is not None)


def _is_clean(text: str) -> bool:
    if _SUSPECT.search(text) is not None or "  " in text or not unicodedata.is_normalized("NFC", text):
        return False
    if "\n" in text and (" \n" in text or "\n " in text):
        return False
    return not text or (text[0] not in " \n" and text[-1] not in " \n")


def _change(text: str, position: int, twins: frozenset[int]) -> Change | None:
    char = text[position]
    if char in _REPAIRS:
        return Change(position, char, "repaired", _REPAIRS[char])
    if char in _ETH:
        return Change(position, char, "look-alike", _ETH[char])
    if char in _TWINS:
        return Change(position, char, "look-alike", _TWINS[char]) if position in twins else None
    return Change(position, char, "invisible" if re.match(_INVISIBLE_CHAR, char) else "illegal", "")


def compose(text: str) -> str:
    """NFC, after shape marks (â ă ơ) were put before tone marks: NFC alone leaves e + U+0301 + U+0302 in pieces."""
    apart = unicodedata.normalize("NFD", text)
    ordered = re.sub(_MARK_RUN, lambda run: "".join(sorted(run[0], key=lambda mark: mark not in _SHAPE_MARKS)), apart)
    return unicodedata.normalize("NFC", ordered)


def _latin(text: str) -> str:
    """Đ for eth, and Latin letters for their twins in tokens that are otherwise Latin."""
    text = text.replace("\u00d0", "Đ").replace("\u00f0", "đ").replace("\u0189", "Đ")
    twins = _twin_positions(text)
    return "".join(_TWINS[char] if i in twins else char for i, char in enumerate(text)) if twins else text


def _twin_positions(text: str) -> frozenset[int]:
    """Where a Cyrillic or Greek letter stands in a token (a run without spaces) whose other letters are all Latin."""
    if _TWIN_LETTERS.isdisjoint(text):
        return frozenset()
    kept = [i for i, char in enumerate(text) if not re.match(_DROPPED, char)]
    return frozenset(
        kept[match.start() + offset]
        for match in re.finditer(_TOKEN, re.sub(_DROPPED, "", text))
        if _is_otherwise_latin(match[0])
        for offset, char in enumerate(match[0])
        if char in _TWINS
    )


def _is_otherwise_latin(token: str) -> bool:
    if _TWIN_LETTERS.isdisjoint(token):
        return False
    # With a mark on it, a twin is no slip of the keyboard: й and ё are letters of their own.
    if any(char in _TWINS and unicodedata.combining(mark) for char, mark in pairwise(token)):
        return False
    others = [char for char in token if char.isalpha() and char not in _TWINS]
    return bool(others) and all(_is_latin(char) for char in others)


def _is_latin(char: str) -> bool:
    return "LATIN" in unicodedata.name(unicodedata.normalize("NFD", char)[0], "")
