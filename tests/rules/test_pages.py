"""The page that `explain` prints of a rule on a finished paper or workbook."""

from __future__ import annotations

import pytest

from dvk_docs.rules import LAYOUT_RULES, SHEET_RULES


@pytest.mark.parametrize("rule", [*LAYOUT_RULES, *SHEET_RULES], ids=lambda rule: rule.id)
def test_the_page_of_a_rule_says_what_why_right_and_wrong(rule) -> None:  # type: ignore[no-untyped-def]
    assert rule.summary.endswith((".", ")")), rule.summary
    for word in ("Vì sao: ", "Đúng: ", "Sai: "):
        assert word in rule.doc
