"""The rules of minutes."""

from __future__ import annotations

from dvk_docs.rules.data import groups, meeting, voting
from dvk_docs.rules.rule import Rule, data_rule

RULES: tuple[Rule, ...] = (
    *groups.A_LIST,
    data_rule(meeting.attendance_sum, "error"),
    data_rule(meeting.attendance_names, "error"),
    data_rule(meeting.chair_and_secretary, "error"),
    data_rule(meeting.speaker_absent, "error"),
    data_rule(meeting.meeting_hours, "error"),
    data_rule(voting.ballot_counts, "error"),
    data_rule(voting.votes_sum, "error"),
    data_rule(voting.verdict_mismatch, "error"),
    data_rule(voting.score_below_pass, "error"),
    data_rule(voting.voted_and_left_out, "error"),
    data_rule(voting.conclusion_count, "error"),
)
