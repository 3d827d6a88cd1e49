"""Areas of a sheet: merged cells that overlap or stand among the data, lists too long for Excel."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from dvk_docs.sheet import grid

LONGEST_LIST: Final = 255
"""Characters of a list that stands in the cells' own rule; Excel refuses to open a file with more."""
MOST_MERGED: Final = 10_000
_MOST_TOLD: Final = 20


class Area(NamedTuple):
    """Rows and columns from 1, the last ones included."""

    top: int
    left: int
    bottom: int
    right: int

    def meets(self, other: Area) -> bool:
        """Whether they share a cell."""
        return (
            self.top <= other.bottom
            and other.top <= self.bottom
            and self.left <= other.right
            and other.left <= self.right
        )


def area_of(name: str) -> Area | None:
    """The area of a name; None for one that is none.

    >>> area_of("B2:$D$3"), area_of("C7")
    (Area(top=2, left=2, bottom=3, right=4), Area(top=7, left=3, bottom=7, right=3))
    """
    found = grid.area_of(name.strip())
    if found is None:
        return None
    top, left, bottom, right = found
    return Area(min(top, bottom), min(left, right), max(top, bottom), max(left, right))


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
