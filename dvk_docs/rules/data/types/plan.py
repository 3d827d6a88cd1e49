"""The rules of a plan."""

from __future__ import annotations

from dvk_docs.rules.data import planning
from dvk_docs.rules.rule import Rule, data_rule

RULES: tuple[Rule, ...] = (
    data_rule(planning.plan_parts, "error"),
    data_rule(planning.quota_twice, "error"),
    data_rule(planning.deadline_order, "warning"),
    data_rule(planning.deadline_outside, "warning"),
    data_rule(planning.annex_order, "error"),
)
