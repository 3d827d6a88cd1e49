"""Đạt or not, as a formula that follows the points while they are typed."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from dvk_docs.documents.parts.bo_tieu_chi import TieuChi

PASSED, FAILED = "Đạt", "Không đạt"


class Judged(NamedTuple):
    """The criteria that count together, the cell that each has its points in, and the areas that these make up.

    `others` are the areas of what must stay empty then: the criteria of the other subject.
    """

    criteria: Sequence[TieuChi]
    cells: Sequence[str]
    areas: Sequence[str]
    others: Sequence[str] = ()


def by_points(total: str, mark: Decimal, alternatives: Sequence[Judged]) -> str:
    """The verdict over the points of one model; empty until those of one of the alternatives are complete."""
    formula = '""'
    for judged in reversed(alternatives):
        complete = [f"COUNT({','.join(judged.areas)})={len(judged.cells)}"]
        complete += [f"COUNT({area})=0" for area in judged.others]
        full = [
            f"{cell}={one.diem_toi_da}"
            for one, cell in zip(judged.criteria, judged.cells, strict=True)
            if one.phai_toi_da
        ]
        formula = _if(complete, [f"{total}>={mark}", *full], formula)
    return formula


class Answers(NamedTuple):
    """The areas of the answers that count together: those of yes and of no over the same rows, and how many these are.

    `others` are the areas of what must stay empty then.
    """

    areas: Sequence[tuple[str, str, int]]
    others: Sequence[str] = ()


def by_answers(alternatives: Sequence[Answers]) -> str:
    """The verdict over yes and no; empty until every criterion of one of the alternatives has one answer."""
    formula = '""'
    for one in reversed(alternatives):
        complete = [f'SUMPRODUCT(--(({yes}<>"")<>({no}<>"")))={rows}' for yes, no, rows in one.areas]
        complete += [f"COUNTA({area})=0" for area in one.others]
        formula = _if(complete, [f"COUNTA({no})=0" for _, no, _ in one.areas], formula)
    return formula


def _if(complete: list[str], wanted: list[str], otherwise: str) -> str:
    return f'IF(AND({",".join(complete)}),IF(AND({",".join(wanted)}),"{PASSED}","{FAILED}"),{otherwise})'
