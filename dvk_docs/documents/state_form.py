"""The rules of a state organ's paper: a line of one third to one half of the words above it.

NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục II, khoản 2 điểm b (organ) and khoản 5 điểm b (trích yếu). The line is a row of
no-break spaces that the template underlines: its length follows the words, and Word can edit it.
"""

from __future__ import annotations

NBSP = "\u00a0"
SHARE = 0.42  # of the line above: inside 1/3–1/2 with room on both sides


def ruled(text: str, size_pt: float, *, width_mm: float) -> str:
    """The spaces whose underline is the rule under a bold text of that size in a column of that width.

    >>> len(ruled("ỦY BAN NHÂN DÂN XÃ TÂN HÒA", 13, width_mm=67.0))
    25
    """
    from dvk_docs.metrics import text_width_mm

    line = min(text_width_mm(text, size_pt, bold=True), width_mm)
    return NBSP * round(SHARE * line / text_width_mm(NBSP, size_pt, bold=True))
