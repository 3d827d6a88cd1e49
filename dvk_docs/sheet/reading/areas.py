"""What Excel takes of a sheet: no merged cells that overlap, no lists that are too long."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from dvk_docs.errors import Place, Problem
from dvk_docs.sheet.grid import Area

MOST_MERGED: Final = 10_000
_LONGEST_LIST: Final = 255
"""Characters of a list that stands in the cells' own rule; Excel refuses to open a file with more."""
_MOST_TOLD: Final = 20


def merged_twice(areas: Iterable[Area], place: Callable[[Area], Place]) -> Iterator[Problem]:
    """Merged areas that share a cell, each pair at both of its places, the first twenty."""
    for one, other in _overlapping(areas):
        here, there = place(one), place(other)
        message = f"hai chỗ gộp ô chồng lên nhau: {here.cell} và {there.cell}"
        hint = "bỏ gộp cả hai (Home > Unmerge Cells) rồi gộp lại, hoặc để nguyên từng ô"
        yield Problem("merges-overlap", "error", here, message, hint, also=there)


def too_long(lists: Iterable[tuple[str, str]], place: Callable[[str], Place]) -> Iterator[Problem]:
    """Lists to choose from that are longer than Excel takes; each is given as its cells and its texts in quotes."""
    for cells, texts in lists:
        if texts.startswith('"') and len(texts) - 2 > _LONGEST_LIST:
            message = f"danh sách để chọn dài {len(texts) - 2} ký tự, Excel chỉ nhận {_LONGEST_LIST}"
            hint = "ghi các mục vào một cột rồi cho danh sách lấy từ cột ấy (Data > Data Validation)"
            yield Problem("list-too-long", "error", place(cells.partition(" ")[0]), message, hint)


def _overlapping(areas: Iterable[Area]) -> Iterator[tuple[Area, Area]]:
    """Pairs of areas that share a cell, the first twenty."""
    told = 0
    above: list[Area] = []
    for area in sorted(areas):
        above = [one for one in above if one.bottom >= area.top]
        for one in above:
            if one.meets(area):
                yield one, area
                told += 1
                if told == _MOST_TOLD:
                    return
        above.append(area)
