"""Every rule by its id: on the facts of a paper, on a finished paper, on a workbook, on the papers of a whole year.

    RULES["left-margin"].doc        the page that `explain left-margin` prints

Rules stand in the room that knows what they judge; here, below all of them, they are one list.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dvk_docs.dossier.rules.told import Told
    from dvk_docs.rules.rule import Rule

    RULES: Mapping[str, Rule | Told]

__all__ = ["RULES"]


def __getattr__(name: str) -> Any:  # made when it is asked for: it imports every type of paper
    if name == "RULES":
        return _every_rule()
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


@cache
def _every_rule() -> Mapping[str, Rule | Told]:
    from dvk_docs.dossier.rules import RULES as of_a_year
    from dvk_docs.rules import DATA_RULES, LAYOUT_RULES, SHEET_RULES

    # A clause may be judged twice, on the facts before the paper is made and on what the paper prints: one id, one
    # meaning. The page of the layout rule speaks for both, as it tells what must be seen on the paper.
    return MappingProxyType({rule.id: rule for rule in (*DATA_RULES, *LAYOUT_RULES, *SHEET_RULES, *of_a_year)})
