"""The rules of a plan."""

from __future__ import annotations

from dvk_docs.rules.data import annexes, planning, quotas, references
from dvk_docs.rules.rule import Rule, data_rule

RULES: tuple[Rule, ...] = (
    data_rule(planning.plan_parts, "error"),
    data_rule(quotas.quota_twice, "error"),
    data_rule(quotas.quota_in_text, "warning"),
    data_rule(planning.result_year, "warning"),
    data_rule(references.own_type, "warning"),
    data_rule(planning.deadline_order, "warning"),
    data_rule(planning.deadline_outside, "warning"),
    data_rule(annexes.annex_reference, None),
    data_rule(annexes.annex_order, "error"),
)
