"""Vietnamese text: the gate (`clean`, `changes`), tone style, quotes, no-break spaces, lists in a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from dvk_docs.vn.gate import Change, changes, clean
from dvk_docs.vn.tone import ToneStyle, ToneWords, fold_tone, tone_style, tone_words

__all__ = [
    "Change", "ToneStyle", "ToneWords", "changes", "clean", "curl_quotes", "fold_tone", "join_list", "no_break",
    "tone_style", "tone_words", "unpaired_quotes",
]  # fmt: skip

_NBSP: Final = "\u00a0"
_NUMBERED: Final = "số|điều|khoản|mục|khóa|khoá|ngày|tháng|năm"
_UNITS: Final = "đồng|điểm|mô hình|người|hộ|ha|km"
_BINDING_SPACE: Final = re.compile(
    rf"\b(?i:{_NUMBERED}|điểm) (?=\d|[IVXLC]+\b)"  # số 15, Điều 3, khoá XIII, tháng 02
    rf"|\b(?i:điểm) (?=[a-zđ]\b)"  # điểm a
    rf"|\d (?=(?i:{_UNITS})\b|%)"  # 05 mô hình, 12 %
)
_SPAN_OF_YEARS: Final = re.compile(r"\b(\d{4}) ([-–]) (\d{4})\b")
# Of days: a line may end after the dash, not before it; bound whole, it would tear the words of a justified line apart.
_SPAN_OF_DAYS: Final = re.compile(r"(?<=/\d{4}) (?=[-–] \d{1,2}/\d{1,2}/\d{4}\b)")
_SPACE_INSIDE: Final = re.compile(r"“\s|\s”")
_MARK: Final = re.compile('["“”]')


def join_list(items: Sequence[str]) -> str:
    """The items as a sentence lists them.

    >>> join_list([]), join_list(["A"]), join_list(["A", "B"]), join_list(["A", "B", "C"])
    ('', 'A', 'A và B', 'A, B và C')
    """
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} và {items[-1]}"


@lru_cache(maxsize=1024)  # a batch says the same sentences in every paper
def no_break(text: str) -> str:
    """The text with U+00A0 where a line must not break: for the body of a paper, in the layout step only.

    Inside references (số, Điều, khoản, điểm, Mục, khoá and their number), dates (ngày, tháng, năm and their number,
    the span 2020 - 2025; of 25/8/1954 - 25/8/2024 only the first day and the dash), between a number and its unit.
    Not in names; the hyphen of a sign stays U+002D, so that it can be searched and copied. Source: house choice; the
    norms are silent.

    >>> no_break("Quyết định số 15-QĐ/ĐU ngày 05 tháng 02 năm 2026").replace("\\u00a0", "~")
    'Quyết định số~15-QĐ/ĐU ngày~05 tháng~02 năm~2026'
    >>> no_break("05 mô hình, giai đoạn 2020 - 2025, khoá XIII").replace("\\u00a0", "~")
    '05~mô hình, giai đoạn 2020~-~2025, khoá~XIII'
    """
    text = _BINDING_SPACE.sub(lambda match: match[0].replace(" ", _NBSP), text)
    return _SPAN_OF_DAYS.sub(_NBSP, _SPAN_OF_YEARS.sub(rf"\1{_NBSP}\2{_NBSP}\3", text))


def curl_quotes(text: str) -> str:
    """The text with paired straight quotes as “ ”, and no space just inside a pair.

    A straight mark facing a curved partner is curled too. A mark without a partner in its own paragraph stays as
    typed. Source: house choice; the papers of the Party and of the State print “ ”.

    >>> curl_quotes('mô hình "Dân vận khéo”, phong trào " Khéo "')
    'mô hình “Dân vận khéo”, phong trào “Khéo”'
    >>> curl_quotes('màn hình 15"')
    'màn hình 15"'
    """
    if '"' not in text and not _SPACE_INSIDE.search(text):
        return text
    return "\n".join(_curl_paragraph(line) for line in text.split("\n"))


def unpaired_quotes(text: str) -> tuple[int, ...]:
    """Positions of the quotation marks (straight or curved) that have no partner in their own paragraph.

    >>> unpaired_quotes("“Tiêu chí “Dân vận khéo”; hướng dẫn")
    (0,)
    """
    alone: list[int] = []
    start = 0
    for line in text.split("\n"):
        paired = {at for pair in _quote_pairs(line) for at in pair}
        alone += (start + mark.start() for mark in _MARK.finditer(line) if mark.start() not in paired)
        start += len(line) + 1
    return tuple(alone)


def _curl_paragraph(line: str) -> str:
    chars = list(line)
    for opening, closing in _quote_pairs(line):
        chars[opening], chars[closing] = "“", "”"
        inner = line[opening + 1 : closing]
        if not inner.strip():
            continue
        for i in range(opening + 1, opening + 1 + len(inner) - len(inner.lstrip())):
            chars[i] = ""
        for i in range(opening + 1 + len(inner.rstrip()), closing):
            chars[i] = ""
    return "".join(chars)


def _quote_pairs(line: str) -> list[tuple[int, int]]:
    """Positions of the marks that belong together, inner pairs first."""
    pairs: list[tuple[int, int]] = []
    waiting: list[int] = []
    previous_opened = -2  # position of the last mark that opened
    for match in _MARK.finditer(line):
        at = match.start()
        if match[0] == "“" or (match[0] == '"' and _opens(line, at, bool(waiting), previous_opened == at - 1)):
            waiting.append(at)
            previous_opened = at
        elif waiting:
            pairs.append((waiting.pop(), at))
    return pairs


def _opens(line: str, at: int, inside: bool, after_opening: bool) -> bool:
    """Whether a straight mark can only be an opening one; inside a pair it closes when in doubt."""
    before, after = line[at - 1 : at], line[at + 1 : at + 2]
    free_before = not before or before.isspace() or before in "([{“-–—/,;:" or after_opening
    if not inside:
        return free_before
    return free_before and (after.isalnum() or after == '"')
