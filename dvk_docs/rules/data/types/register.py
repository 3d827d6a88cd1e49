"""The rules of the register of a year."""

from __future__ import annotations

from dvk_docs.rules.data import summing, year_lists
from dvk_docs.rules.rule import Rule, data_rule

RULES: tuple[Rule, ...] = (
    *year_lists.A_YEAR_LIST,
    data_rule(summing.listed_unit_twice, "error"),
    data_rule(summing.target_unmet, "warning"),
    data_rule(summing.scored_unknown, "error"),
    data_rule(summing.sheet_total, "error"),
)
