"""The rules on one paper: those on the facts of a document, on a finished paper, on a workbook.

Clauses that no rule judges stand in `unruled`, with the reason. Every rule by its id: `dvk_docs.rulebook`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dvk_docs.rules.rule import Finding, Rule

if TYPE_CHECKING:
    from dvk_docs.rules.data import check_data
    from dvk_docs.rules.layout import LAYOUT_RULES, check_layout
    from dvk_docs.rules.sheets import SHEET_RULES, check_sheets

    DATA_RULES: tuple[Rule, ...]

__all__ = [
    "DATA_RULES", "LAYOUT_RULES", "SHEET_RULES", "Finding", "Rule", "check_data", "check_layout", "check_sheets",
]  # fmt: skip


def __getattr__(name: str) -> Any:  # making a paper asks for the data rules only: those of the layout must not load
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
