"""Every rule there is, found by its id: those on the facts of a document, on a finished paper, on a workbook.

    RULES["left-margin"].doc        the page that `explain left-margin` prints

Clauses that no rule judges stand in `unruled`, with the reason.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from dvk_docs.rules.rule import Finding, Rule

if TYPE_CHECKING:
    from dvk_docs.rules.data import check_data
    from dvk_docs.rules.layout import LAYOUT_RULES, check_layout
    from dvk_docs.rules.sheets import SHEET_RULES, check_sheets

    DATA_RULES: tuple[Rule, ...]
    RULES: Mapping[str, Rule]

__all__ = [
    "DATA_RULES", "LAYOUT_RULES", "RULES", "SHEET_RULES", "Finding", "Rule", "check_data", "check_layout",
    "check_sheets",
]  # fmt: skip


def __getattr__(name: str) -> Any:  # making a paper asks for the data rules only: those of the layout must not load
    if name == "RULES":
        return _every_rule()
    if name in ("DATA_RULES", "check_data"):
        from dvk_docs.rules import data

        return data.every_data_rule() if name == "DATA_RULES" else data.check_data
    if name in ("LAYOUT_RULES", "check_layout"):
        from dvk_docs.rules import layout

        return getattr(layout, name)
    if name in ("SHEET_RULES", "check_sheets"):
        from dvk_docs.rules import sheets

        return getattr(sheets, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


@cache
def _every_rule() -> Mapping[str, Rule]:
    from dvk_docs.rules.data import every_data_rule
    from dvk_docs.rules.layout import LAYOUT_RULES
    from dvk_docs.rules.sheets import SHEET_RULES

    # A clause may be judged twice, on the facts before the paper is made and on what the paper prints: one id, one
    # meaning. The page of the layout rule speaks for both, as it tells what must be seen on the paper.
    return MappingProxyType({rule.id: rule for rule in (*every_data_rule(), *LAYOUT_RULES, *SHEET_RULES)})
