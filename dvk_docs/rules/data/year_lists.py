"""Rules that the lists of a year share: the register and its summaries."""

from __future__ import annotations

from dvk_docs.rules.data import annexes, groups, models, summing
from dvk_docs.rules.rule import Rule, data_rule

A_YEAR_LIST: tuple[Rule, ...] = (
    *groups.A_MODEL,
    data_rule(models.same_model_twice, "warning"),
    data_rule(models.time_order, "error"),
    data_rule(models.first_year, "error"),
    data_rule(summing.registering_unit, "warning"),
    data_rule(summing.person_missing, "error"),
    data_rule(summing.person_post, "warning"),
    data_rule(summing.similar_model, "warning"),
    data_rule(summing.model_code_twice, "error"),
)
"""Of a list of the models of a year, unit by unit."""
A_SUMMARY: tuple[Rule, ...] = (
    *A_YEAR_LIST,
    data_rule(annexes.annex_indication, None),
    data_rule(summing.column_blank, "warning"),
)
"""Of a list that sums up the models of a year; it may be an annex."""
