"""The rules of a công văn."""

from __future__ import annotations

from dvk_docs.rules.data import groups, numbers, requesting
from dvk_docs.rules.rule import Rule, data_rule

RULES: tuple[Rule, ...] = (
    *groups.ADDRESSED,
    data_rule(requesting.drafting_unit, "error", "NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục II, khoản 3 điểm b"),
    data_rule(numbers.deadline_passed, "error"),
)
