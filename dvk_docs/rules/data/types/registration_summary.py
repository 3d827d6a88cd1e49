"""The rules of a summary of what was registered."""

from __future__ import annotations

from dvk_docs.rules.data import year_lists
from dvk_docs.rules.rule import Rule

RULES: tuple[Rule, ...] = year_lists.A_SUMMARY
