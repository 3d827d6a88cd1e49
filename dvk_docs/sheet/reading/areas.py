"""What Excel takes of a sheet: no merged cells that overlap, no lists that are too long."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from dvk_docs.sheet.grid import Area

LONGEST_LIST: Final = 255
"""Characters of a list that stands in the cells' own rule; Excel refuses to open a file with more."""
MOST_MERGED: Final = 10_000
_MOST_TOLD: Final = 20


def overlapping(areas: Iterable[Area]) -> Iterator[tuple[Area, Area]]:
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
