"""How wide text prints in Times New Roman, without a font at hand: the length of a rule, the room of a column.

The table holds advance widths in 1/2048 em, measured in Liberation Serif 2, which has the widths of Times New Roman
by design (the letters ơ ư Ư are Liberation's own measure). No kerning: neither Word nor LibreOffice kerns these
papers. A Vietnamese letter is as wide as its base letter, but for the three with a horn.

>>> round(text_width_mm("ĐẢNG CỘNG SẢN VIỆT NAM", 15, bold=True), 1)
72.9
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import Final

_EM: Final = 2048
_MM_PER_PT: Final = 25.4 / 72
_MEASURED: Final = "".join(map(chr, range(0x20, 0x7F))) + "ơưƯ" + "\u00a0§°±²³·¼½¾×÷‐–—‘’“”•…′″₫€−≤≥"
_UNKNOWN: Final = 1024  # half an em, the width of a digit
_WIDE: Final = _EM  # ideographs and most symbols fill their square

_REGULAR = """
    512 682 836 1024 1024 1706 1593 369 682 682 1024 1155 512 682 512 569 1024 1024 1024 1024 1024 1024 1024
    1024 1024 1024 569 569 1155 1155 1155 909 1886 1479 1366 1366 1479 1251 1139 1479 1479 682 797 1479 1251
    1821 1479 1479 1139 1479 1366 1139 1251 1479 1479 1933 1479 1479 1251 682 569 682 961 1024 682 909 1024 909
    1024 909 682 1024 1024 569 569 1024 569 1593 1024 1024 1024 1024 682 797 569 1024 1024 1479 1024 1024 909
    983 410 983 1108 1083 1110 1589 512 1024 819 1124 614 614 682 1536 1536 1536 1155 1124 682 1024 2048 682 682
    909 909 717 2048 448 853 1050 1024 1155 1124 1124
"""
_BOLD = """
    512 682 1137 1024 1024 2048 1706 569 682 682 1024 1167 512 682 512 569 1024 1024 1024 1024 1024 1024 1024
    1024 1024 1024 682 682 1167 1167 1167 1024 1905 1479 1366 1479 1479 1366 1251 1593 1593 797 1024 1593 1366
    1933 1479 1593 1251 1593 1479 1139 1366 1479 1479 2048 1479 1479 1366 682 569 682 1190 1024 682 1024 1139
    909 1139 909 682 1024 1139 569 682 1139 569 1706 1139 1024 1139 1139 909 797 682 1139 1024 1479 1024 1024
    909 807 451 807 1065 1134 1229 1630 512 1024 819 1124 614 614 683 1536 1536 1536 1167 1124 682 1024 2048 682
    682 1024 1024 717 2048 576 1131 1050 1024 1167 1124 1124
"""
_ITALIC = """
    512 682 860 1024 1024 1706 1593 438 682 682 1024 1382 512 682 512 569 1024 1024 1024 1024 1024 1024 1024
    1024 1024 1024 682 682 1382 1382 1382 1024 1884 1251 1251 1366 1479 1251 1251 1479 1479 682 909 1366 1139
    1706 1366 1479 1251 1479 1251 1024 1139 1479 1251 1706 1251 1139 1139 797 569 797 864 1024 682 1024 1024 909
    1024 909 569 1024 1024 569 569 909 569 1479 1024 1024 1024 1024 797 797 569 1024 909 1366 909 909 797 819
    563 819 1108 1093 1117 1544 512 1024 819 1124 614 614 512 1536 1536 1536 1382 1124 682 1024 1821 682 682
    1139 1139 717 1821 448 853 1050 1024 1382 1124 1124
"""
_BOLD_ITALIC = """
    512 797 1137 1024 1024 1706 1593 569 682 682 1024 1167 512 682 512 569 1024 1024 1024 1024 1024 1024 1024
    1024 1024 1024 682 682 1167 1167 1167 1024 1704 1366 1366 1366 1479 1366 1366 1479 1593 797 1024 1366 1251
    1821 1479 1479 1251 1479 1366 1139 1251 1479 1366 1821 1366 1251 1251 682 569 682 1167 1024 682 1024 1024
    909 1024 909 682 1024 1139 569 569 1024 569 1593 1139 1024 1024 1024 797 797 569 1139 909 1366 1024 909 797
    713 451 713 1167 1099 1227 1587 512 1024 819 1124 614 614 512 1536 1536 1536 1167 1124 682 1024 2048 682 682
    1024 1024 717 2048 576 1131 1050 1024 1241 1124 1124
"""
_FACES: Final = {(False, False): _REGULAR, (True, False): _BOLD, (False, True): _ITALIC, (True, True): _BOLD_ITALIC}

_SPACES: Final = re.compile("[ \t]+")  # a no-break space holds its words together
_PIECES: Final = re.compile(r"[^-]*-+(?=[^\W\d_])|.+")  # a line may break after the hyphen of “Văn hoá-xã hội”


@lru_cache(maxsize=1024)  # the names of a letterhead stand in every paper of a batch
def text_width_mm(text: str, size_pt: float, *, bold: bool = False, italic: bool = False) -> float:
    """The width in millimetres of the text on one line, `size_pt` points high.

    Combining marks and characters that do not print take no room, letters outside the table that of their base
    letter, or half an em. Source: the `hmtx` tables of Liberation Serif 2.1.

    >>> round(text_width_mm("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, bold=True), 1)
    95.7
    """
    widths = _widths(bold, italic)
    return sum(map(widths.__getitem__, unicodedata.normalize("NFC", text))) / _EM * size_pt * _MM_PER_PT


def lines_needed(text: str, size_pt: float, width_mm: float, *, bold: bool = False, italic: bool = False) -> int:
    """How many lines the text takes in a column `width_mm` wide, at least 1, filled word by word as Word does.

    A line may break at spaces and after a hyphen before a letter; a word wider than the column is cut. Line breaks in
    the text count.

    >>> lines_needed("Đảng uỷ Khối các cơ quan và doanh nghiệp tỉnh", 14, 165)
    1
    >>> lines_needed("Đảng uỷ Khối các cơ quan và doanh nghiệp tỉnh", 14, 80)
    2
    """
    widths = _widths(bold, italic)
    room = width_mm / _MM_PER_PT / size_pt * _EM + 0.5  # half a unit for the rounding of the division
    return sum(_wrap(line, room, widths) for line in unicodedata.normalize("NFC", text).split("\n"))


def _wrap(line: str, room: float, widths: _Widths) -> int:
    lines, used = 1, 0.0
    space = widths[" "]
    for word in _SPACES.split(line.strip(" \t")):
        gap = space if used else 0
        for piece in _PIECES.findall(word):
            size: float = sum(map(widths.__getitem__, piece))
            if used and used + gap + size > room:
                lines, used, gap = lines + 1, 0.0, 0
            if size > room:
                further, size = _cut(piece, room, widths)
                lines += further
            used += gap + size
            gap = 0
    return lines


def _cut(piece: str, room: float, widths: _Widths) -> tuple[int, float]:
    """For a piece wider than a whole line: how many lines it fills to the end, and what it takes of the last one."""
    lines, used = 0, 0.0
    for char in piece:
        if used and used + widths[char] > room:
            lines, used = lines + 1, 0.0
        used += widths[char]
    return lines, used


class _Widths(dict[str, int]):
    """Advance widths of one face; a letter not in the table is worked out once."""

    def __missing__(self, char: str) -> int:
        self[char] = width = self._derived(char)
        return width

    def _derived(self, char: str) -> int:
        if char == "Đ":  # does not decompose
            return self["D"]
        if char == "đ":
            return self["d"]
        if unicodedata.category(char) in ("Mn", "Me", "Cc", "Cf"):
            return 0
        if unicodedata.east_asian_width(char) in "WF":
            return _WIDE
        untoned = unicodedata.normalize("NFD", char)
        horned = unicodedata.normalize("NFC", untoned[0] + "\u031b") if "\u031b" in untoned else untoned[0]
        return self.get(horned, self.get(untoned[0], _UNKNOWN))


@cache
def _widths(bold: bool, italic: bool) -> _Widths:
    return _Widths(zip(_MEASURED, map(int, _FACES[bold, italic].split()), strict=True))
