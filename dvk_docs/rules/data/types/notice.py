"""The rules of a notice."""

from __future__ import annotations

from dvk_docs.rules.data import annexes, assigning, groups, models, numbers
from dvk_docs.rules.rule import Rule, data_rule

RULES: tuple[Rule, ...] = (
    *groups.A_MODEL,
    data_rule(assigning.notice_content, "error"),
    data_rule(annexes.annex_reference, None),
    data_rule(models.same_model_twice, "warning"),
    data_rule(assigning.assigned_and_stopped, "error"),
    data_rule(models.time_order, "error"),
    data_rule(assigning.meeting_after, "error"),
    data_rule(assigning.watched_twice, "error"),
    data_rule(assigning.watched_unknown, "warning"),
    data_rule(assigning.watched_by_nobody, "warning"),
    data_rule(numbers.deadline_passed, "error"),
)
