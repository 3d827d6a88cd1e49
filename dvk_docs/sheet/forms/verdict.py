"""Đạt or not, as a formula that follows the points while they are typed."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from dvk_docs.documents.parts.bo_tieu_chi import TieuChi

PASSED, FAILED = "Đạt", "Không đạt"


class Judged(NamedTuple):
    """The criteria that count together, and the cell that each has its points in."""

    criteria: Sequence[TieuChi]
    cells: Sequence[str]

    @property
    def area(self) -> str:
        return f"{self.cells[0]}:{self.cells[-1]}"

    @property
    def complete(self) -> str:
        return f"COUNT({self.area})={len(self.cells)}"

    @property
    def full(self) -> list[str]:
        """What must be at its maximum."""
        both = zip(self.criteria, self.cells, strict=True)
        return [f"{name}={one.diem_toi_da}" for one, name in both if one.phai_toi_da]


def verdict(total: str, mark: Decimal, judged: Judged) -> str:
    """The formula over the points of one model; empty while a criterion lacks its own."""
    wanted = ",".join((f"{total}>={mark}", *judged.full))
    return f'IF({judged.complete},IF(AND({wanted}),"{PASSED}","{FAILED}"),"")'
