"""The rules of a submission."""

from __future__ import annotations

from dvk_docs.rules.data import groups, models, submitting
from dvk_docs.rules.rule import Rule, data_rule

RULES: tuple[Rule, ...] = (
    *groups.A_LIST,
    *groups.ADDRESSED,
    data_rule(models.same_model_twice, "warning"),
    data_rule(submitting.addressee_level, "warning"),
    data_rule(submitting.proposed_and_left_out, "error"),
)
