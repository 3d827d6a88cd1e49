"""The rules of a registration."""

from __future__ import annotations

from dvk_docs.rules.data import annexes, models, registering
from dvk_docs.rules.rule import Rule, data_rule

RULES: tuple[Rule, ...] = (
    data_rule(annexes.annex_indication, None),
    data_rule(annexes.annex_of_other_plan, "error"),
    data_rule(registering.nothing_registered, "error"),
    data_rule(registering.registration_content, "error"),
    data_rule(models.time_order, "error"),
    data_rule(registering.fuller_form_only, "error"),
    data_rule(registering.registrant, "error"),
    data_rule(registering.model_of_another, "error"),
    data_rule(registering.registered_late, "warning"),
    data_rule(models.first_year, "error"),
    data_rule(registering.first_year_missing, "error"),
    data_rule(registering.field_of_plan, "error"),
    data_rule(registering.other_field_confirmed, "error"),
)
