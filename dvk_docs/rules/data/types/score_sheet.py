"""The rules of a score sheet."""

from __future__ import annotations

from dvk_docs.rules.data import annexes, criteria, scoring
from dvk_docs.rules.rule import Rule, data_rule

RULES: tuple[Rule, ...] = (
    data_rule(annexes.annex_indication, None),
    data_rule(scoring.scored_model, "error"),
    data_rule(scoring.score_each, "error"),
    data_rule(scoring.score_range, "error"),
    data_rule(scoring.score_step, "error"),
    data_rule(scoring.score_total, "error"),
    data_rule(scoring.score_verdict, "error"),
    data_rule(criteria.criteria_form, "error"),
    data_rule(criteria.criteria_sum, "error"),
    data_rule(criteria.criterion_reworded, "error"),
    data_rule(criteria.criterion_outdated, "warning"),
    data_rule(scoring.self_score_gap, "warning"),
    data_rule(scoring.scored_date, "error"),
)
