"""The rules of a list of targets."""

from __future__ import annotations

from dvk_docs.rules.data import annexes, targeting
from dvk_docs.rules.rule import Rule, data_rule

RULES: tuple[Rule, ...] = (
    data_rule(annexes.annex_indication, None),
    data_rule(targeting.order_number, "error"),
    data_rule(targeting.unit_twice, "error"),
    data_rule(targeting.target_below_quota, "error"),
    data_rule(targeting.summary_block, "error"),
)
