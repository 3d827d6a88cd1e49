"""The rules of a reward decision."""

from __future__ import annotations

from dvk_docs.rules.data import groups, rewarding
from dvk_docs.rules.rule import Rule, data_rule

_LAW = "Luật Thi đua, khen thưởng ngày 15/6/2022, Điều 80"
RULES: tuple[Rule, ...] = (
    *groups.A_DECISION,
    data_rule(rewarding.reward_competence, "error", _LAW),
    data_rule(rewarding.rewarded_twice, "error"),
    data_rule(rewarding.reward_amount, "error"),
    data_rule(rewarding.reward_total, "error"),
    data_rule(rewarding.reward_source, "error"),
)
