"""The rules of a report of achievements."""

from __future__ import annotations

from dvk_docs.rules.data import achievement, groups, models
from dvk_docs.rules.rule import Rule, data_rule

RULES: tuple[Rule, ...] = (
    *groups.A_MODEL,
    data_rule(achievement.photo_count, "error"),
    data_rule(achievement.photo_file, "error"),
    data_rule(achievement.photo_folder, "error"),
    data_rule(achievement.confirmation_missing, "error"),
    data_rule(achievement.reporter_missing, "error"),
    data_rule(achievement.background_subject, "error"),
    data_rule(achievement.result_missing, "error"),
    data_rule(models.time_order, "error"),
    data_rule(achievement.reported_before_start, "error"),
)
