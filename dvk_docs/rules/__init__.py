"""Every rule there is, found by its id: those on the facts of a document, those on a finished paper.

    RULES["left-margin"].doc        the page that `explain left-margin` prints

Clauses that no rule judges stand in `unruled`, with the reason.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from dvk_docs.rules.data import DATA_RULES, check_data
from dvk_docs.rules.layout import LAYOUT_RULES, check_layout
from dvk_docs.rules.rule import Finding, Rule

__all__ = ["DATA_RULES", "LAYOUT_RULES", "RULES", "Finding", "Rule", "check_data", "check_layout"]

# A clause may be judged twice, on the facts before the paper is made and on what the paper prints: one id, one meaning.
# The page of the layout rule speaks for both, as it tells what must be seen on the paper.
RULES: Mapping[str, Rule] = MappingProxyType({rule.id: rule for rule in (*DATA_RULES, *LAYOUT_RULES)})
