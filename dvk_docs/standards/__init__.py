"""The norms as tables, and which of them a paper follows.

Builder, renderer, checker and `explain` read the same clauses, so the renderer cannot disagree with the checker.

    STANDARDS["hd05"]["left-margin"].value        30 (mm)
    choose("party", date(2024, 5, 1)).id          "hd36"
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache
from importlib import import_module
from typing import Final, Literal

from dvk_docs.standards.clause import Clause, Standard
from dvk_docs.standards.tables import GROUPS, PROFILES, TYPES

__all__ = ["NUMBERS", "STANDARDS", "Clause", "Standard", "choose", "profile", "type_symbol"]

NUMBERS: Final[Mapping[str, str]] = {"hd05": "05-HD/VPTW", "hd36": "36-HD/VPTW", "nd30": "30/2020/NĐ-CP"}
"""Id of each standard and the number it is cited by."""
HD05_FROM: Final = date(2026, 5, 27)


class _Standards(Mapping[str, Standard]):
    """The standards by id; a table is read when it is first asked for, because a paper needs one of the three."""

    def __getitem__(self, standard_id: str) -> Standard:
        if standard_id not in NUMBERS:
            raise KeyError(standard_id)
        found: Standard = getattr(import_module(f"dvk_docs.standards.{standard_id}"), standard_id.upper())
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(NUMBERS)

    def __len__(self) -> int:
        return len(NUMBERS)


STANDARDS: Final[Mapping[str, Standard]] = _Standards()


def choose(system: Literal["party", "state"], dated: date | None) -> Standard:
    """The norm in force for an organ of that system on the paper's own date; without a date, the newest.

    HD 05-HD/VPTW, phần III, điểm 1: in force from the day of signing, 27/5/2026.

    >>> choose("party", date(2026, 5, 26)).id, choose("party", date(2026, 5, 27)).id, choose("state", None).id
    ('hd36', 'hd05', 'nd30')
    """
    if system == "state":
        return STANDARDS["nd30"]
    return STANDARDS["hd36" if dated is not None and dated < HD05_FROM else "hd05"]


def type_symbol(type_name: str, standard: Standard) -> str | None:
    """The symbol of a type of paper (“Quyết định” -> “QĐ”), None where the standard has none.

    >>> type_symbol("Quy định", STANDARDS["nd30"])
    'QyĐ'
    """
    column = ("hd05", "hd36", "nd30").index(standard.id) + 1
    return next((row[column] for row in TYPES if row[0] == type_name), None)


@lru_cache
def profile(name: str, exempt: tuple[str, ...] = ()) -> frozenset[str]:
    """The clause ids that a kind of paper answers for.

    >>> "left-margin" in profile("full"), "left-margin" in profile("certificate")
    (True, False)
    """
    groups, exempt_of_profile = PROFILES[name]
    ids = {clause_id for group in groups for clause_id in GROUPS[group]}
    return frozenset(ids - set(exempt_of_profile) - set(exempt))
