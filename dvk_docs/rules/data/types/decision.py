"""The rules of a decision."""

from __future__ import annotations

from dvk_docs.rules.data import amending, groups, models
from dvk_docs.rules.rule import Rule, data_rule

RULES: tuple[Rule, ...] = (
    *groups.A_DECISION,
    data_rule(models.same_model_twice, "warning"),
    data_rule(amending.original_decision, "error"),
    data_rule(amending.revoking_reason, "error"),
)
