"""The rules of an inspection plan."""

from __future__ import annotations

from dvk_docs.rules.data import inspecting, numbers
from dvk_docs.rules.rule import Rule, data_rule

RULES: tuple[Rule, ...] = (
    data_rule(inspecting.team_number, "error"),
    data_rule(inspecting.team_head, "error"),
    data_rule(inspecting.member_twice, "error"),
    data_rule(inspecting.two_visits_at_once, "error"),
    data_rule(inspecting.visit_order, "warning"),
    data_rule(inspecting.visit_outside, "error"),
    data_rule(inspecting.visited_twice, "warning"),
    data_rule(inspecting.own_unit, "warning"),
    data_rule(inspecting.team_of_field, "warning"),
    data_rule(numbers.deadline_passed, "error"),
)
