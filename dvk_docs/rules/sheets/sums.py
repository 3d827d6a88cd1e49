"""What the formulas that our forms use come to: SUM, SUMIF, COUNTIF over cells of their own sheet, nothing more."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from dvk_docs.sheet.grid import Area, area_of
from dvk_docs.view.sheets import Cell, Sheet

_CALL: Final = re.compile(r"=?\s*(SUM|SUMIF|COUNTIF)\s*\((.*)\)\s*", re.IGNORECASE | re.DOTALL)
_ARGUMENTS: Final = re.compile(r'"(?:[^"]|"")*"|[^,"()]+')
_PATTERN: Final = re.compile(r"^(<|>|=)|[*?~]")  # conditions that are more than equality
_MOST_CELLS: Final = 2_000_000


def worth(formula: str, sheet: Sheet) -> float | None:
    """What the formula comes to; None where it is another one than those above."""
    call = _CALL.fullmatch(formula)
    if call is None:
        return None
    arguments = [text.strip() for text in _ARGUMENTS.findall(call[2])]
    if ",".join(arguments) != re.sub(r"\s*,\s*", ",", call[2].strip()):
        return None
    try:
        return _FUNCTIONS[call[1].upper()](sheet, *arguments)
    except (TypeError, ValueError):  # another number of arguments, or one that is no area
        return None


def _sum(sheet: Sheet, *arguments: str) -> float:
    return sum(cell.number for text in arguments for cell in _cells(sheet, _area(text)) if cell and cell.number)


def _sum_if(sheet: Sheet, where: str, condition: str, summed: str = "") -> float:
    area = _area(where)
    top, left = _area(summed or where)[:2]
    down, right = top - area[0], left - area[1]
    total = 0.0
    for cell in _cells(sheet, area):
        if cell and _meets(cell, condition):
            other = sheet.at(cell.row + down, cell.column + right)
            total += (other and other.number) or 0
    return total


def _count_if(sheet: Sheet, where: str, condition: str) -> float:
    return sum(_meets(cell, condition) for cell in _cells(sheet, _area(where)) if cell)


_FUNCTIONS: Final[dict[str, Callable[..., float]]] = {"SUM": _sum, "SUMIF": _sum_if, "COUNTIF": _count_if}


def _area(text: str) -> Area:
    area = area_of(text.upper())
    if area is None or (area[2] - area[0] + 1) * (area[3] - area[1] + 1) > _MOST_CELLS:
        raise ValueError(text)
    return area


def _cells(sheet: Sheet, area: Area) -> Iterator[Cell | None]:
    top, left, bottom, right = area
    return (sheet.at(row, column) for row in range(top, bottom + 1) for column in range(left, right + 1))


def _meets(cell: Cell, condition: str) -> bool:
    """Whether a cell equals a condition, as Excel compares: text without regard to case."""
    if not condition.startswith('"'):
        return cell.number == float(condition)
    wanted = condition[1:-1].replace('""', '"')
    if _PATTERN.search(wanted):
        raise ValueError(condition)
    return cell.text.casefold() == wanted.casefold()
