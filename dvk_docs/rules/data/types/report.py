"""The rules of a report of results."""

from __future__ import annotations

from dvk_docs.rules.data import groups, models, reporting
from dvk_docs.rules.rule import Rule, data_rule

RULES: tuple[Rule, ...] = (
    *groups.A_MODEL,
    *groups.ADDRESSED,
    data_rule(models.same_model_twice, "warning"),
    data_rule(reporting.report_figures, "error"),
    data_rule(reporting.figure_order, "error"),
    data_rule(reporting.field_sums, "error"),
    data_rule(reporting.exemplary_model, "error"),
    data_rule(reporting.report_addressee, "error"),
)
