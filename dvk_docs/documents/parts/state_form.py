"""The rules of a state organ's paper: a line of one third to one half of the words above it.

NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục II, khoản 2 điểm b (organ) and khoản 5 điểm b (trích yếu). The line is a row of
no-break spaces that the template underlines: its length follows the words, and Word can edit it.
"""

from __future__ import annotations

NBSP = "\u00a0"
SHARE = 0.42  # of the line above: inside 1/3–1/2 with room on both sides


def ruled(text: str, size_pt: float, *, width_mm: float) -> str:
    """The spaces whose underline is the rule under a bold text of that size in a column of that width.

    Where the text takes several lines the rule follows the longest: under a last line of one word it would be a dot.

    >>> len(ruled("VĂN PHÒNG", 13, width_mm=67.0)), len(ruled("ỦY BAN NHÂN DÂN XÃ\u00a0TÂN\u00a0HÒA", 13, width_mm=67))
    (10, 16)
    """
    from dvk_docs.metrics import text_width_mm

    widths = [text_width_mm(word, size_pt, bold=True) for word in text.split(" ")]
    blank = text_width_mm(NBSP, size_pt, bold=True)
    return NBSP * round(SHARE * _longest_line(widths, blank, width_mm) / blank)


def _longest_line(words: list[float], blank: float, room: float) -> float:
    """The widest line, at most the room, when words of these widths fill lines from left to right as Word does."""
    lines = [words[0]]
    for word in words[1:]:
        longer = lines[-1] + blank + word
        lines = [*lines[:-1], longer] if longer <= room else [*lines, word]
    return min(max(lines), room)
