"""Centred bold lines about equally long, as a typist breaks a title: no word alone on the last one.

Where a line is to end stands a space; no-break spaces keep Word from breaking it elsewhere.
"""

from __future__ import annotations

import re
from typing import Final

from dvk_docs.metrics import lines_needed, text_width_mm
from dvk_docs.vn.text import no_break

NBSP = "\u00a0"
TEXT_MM: Final = 165.0
"""Width of the text of a portrait page, in every standard."""
_SPARE_MM: Final = 2.0  # a printer's own Times New Roman may be a little wider than the one measured, or narrower
# What a title of the movement's papers must not be torn apart in: its name in quotation marks, its pairs of words.
_NAME: Final = re.compile(r"“[^”]{1,20}”")
_PAIRS: Final = re.compile(
    r"\b(?:(?:mô|điển) hình|đơn vị|cá nhân|tập thể|danh sách|phong trào|thi đua|công nhận|thực hiện|xây dựng|chỉ tiêu"
    r"|nhiệm vụ|tổ chức)\b",
    re.IGNORECASE,
)


def title_lines(text: str, size: float, width_mm: float = TEXT_MM) -> str:
    """A title that takes more than one line, in lines about equally long; a short one as it is.

    >>> title_lines("giao nhiệm vụ bổ sung xây dựng mô hình “Dân vận khéo” năm 2026", 14, 120).replace("\\u00a0", "~")
    'giao nhiệm vụ bổ sung xây dựng mô~hình~“Dân~vận~khéo”~năm 2026'
    """
    if lines_needed(text, size, width_mm, bold=True) == 1:
        return text
    bound = no_break(text)
    for pattern in (_NAME, _PAIRS):
        bound = pattern.sub(lambda found: found[0].replace(" ", NBSP), bound)
    first, *others = (" ".join(line).replace(NBSP, " ") for line in _even(bound.split(" "), size, width_mm - _SPARE_MM))
    lines = [first]
    for line in others:
        room = width_mm + _SPARE_MM - text_width_mm(lines[-1], size, bold=True)
        lines.append(_held_at_start(line.split(" "), size, room))
    return " ".join(lines)


def _held_at_start(words: list[str], size: float, room_mm: float) -> str:
    """The words of a line, as many of the first held together as are too long for the room on the line before."""
    n = 1
    while n < len(words) and text_width_mm(" " + " ".join(words[:n]), size, bold=True) <= room_mm:
        n += 1
    return " ".join((NBSP.join(words[:n]), *words[n:]))


def balanced(text: str, size: float, room_mm: float) -> str:
    """The bold text in lines about equally long, of words that nothing else parts.

    >>> balanced("Chi hội Cựu chiến binh thôn Tân Mỹ và Chi hội Nông dân thôn Phú Lộc", 27, 240).split(" ")[1]
    'và\\xa0Chi\\xa0hội\\xa0Nông\\xa0dân\\xa0thôn\\xa0Phú\\xa0Lộc'
    """
    lines = _even(text.split(" "), size, room_mm)
    return text if len(lines) == 1 else " ".join(NBSP.join(line) for line in lines)


def _even(words: list[str], size: float, room_mm: float) -> list[list[str]]:
    """The words in as few lines as the room allows, the longest as short as may be; one line where a word is huge."""
    widths = [text_width_mm(word, size, bold=True) for word in words]
    blank = text_width_mm(" ", size, bold=True)
    least = len(_filled(words, widths, blank, room_mm))
    if least == 1 or max(widths) > room_mm / 2:
        return [words]
    tried = (_filled(words, widths, blank, room) for room in range(int(room_mm / 2), int(room_mm) + 2))
    return next(lines for lines in tried if len(lines) <= least)


def _filled(words: list[str], widths: list[float], blank: float, room: float) -> list[list[str]]:
    """The words in lines no wider than the room, from left to right."""
    lines: list[list[str]] = []
    used = 0.0
    for word, width in zip(words, widths, strict=True):
        if lines and used + blank + width <= room:
            lines[-1].append(word)
            used += blank + width
        else:
            lines.append([word])
            used = width
    return lines
