"""The rules of a summary of results."""

from __future__ import annotations

from dvk_docs.rules.data import summing, year_lists
from dvk_docs.rules.rule import Rule, data_rule

RULES: tuple[Rule, ...] = (*year_lists.A_SUMMARY, data_rule(summing.stopped_in_results, "warning"))
