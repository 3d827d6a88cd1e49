"""What the rules of sheets share: the shape of a finding, one finding for a fault that stands in many cells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dvk_docs.errors import Severity
from dvk_docs.view.sheets import Cell

_LONGEST_QUOTE = 60


class CellFinding(NamedTuple):
    """What a rule saw on a sheet, in words that complete “{tên điều} {found}, phải {wanted}”.

    `cell` is its name (`C7`), None for what is said of the whole sheet; `words` quotes the cell; `hint` says what to
    click in Excel. `severity` is None where the clause itself says how grave it is.
    """

    cell: str | None
    words: str | None
    found: str
    wanted: str
    hint: str
    severity: Severity | None = None


class Fault(NamedTuple):
    """What is wrong with a cell: equal faults of several cells are told once."""

    found: str
    wanted: str
    hint: str
    severity: Severity | None = None


def once(faults: Iterable[tuple[Cell, Fault]]) -> Iterator[CellFinding]:
    """One finding for each fault: at the first cell, counting the others."""
    cells: dict[Fault, list[Cell]] = {}
    for cell, fault in faults:
        cells.setdefault(fault, []).append(cell)
    for fault, where in cells.items():
        again = f" (và {len(where) - 1} ô nữa)" if len(where) > 1 else ""
        yield CellFinding(
            where[0].name, excerpt(where[0].text), fault.found + again, fault.wanted, fault.hint, fault.severity
        )


def excerpt(text: str) -> str | None:
    """The first words of a cell, enough to know it by; None when it has none."""
    line = text.strip().partition("\n")[0]
    return (line if len(line) <= _LONGEST_QUOTE else f"{line[: _LONGEST_QUOTE - 1].rstrip()}…") or None


def figure(number: float) -> str:
    """A figure as Vietnamese writes it.

    >>> figure(12.0), figure(1234567.0), figure(12.75)
    ('12', '1.234.567', '12,75')
    """
    rounded = f"{round(number, 2):,.2f}".rstrip("0").rstrip(".")
    return rounded.translate(str.maketrans(",.", ".,"))
