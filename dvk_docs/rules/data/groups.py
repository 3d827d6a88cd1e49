"""Rules that several types of paper share."""

from __future__ import annotations

from dvk_docs.rules.data import addressing, foot, models
from dvk_docs.rules.rule import Rule, data_rule

A_MODEL: tuple[Rule, ...] = (
    data_rule(models.carrier_missing, "error"),
    data_rule(models.subject_conflict, "error"),
)
"""Of every paper that carries models, wherever they stand."""
ADDRESSED: tuple[Rule, ...] = (
    data_rule(addressing.addressee_own, "error"),
    data_rule(addressing.recipients_as_above, None),
)
"""Of every paper that names its addressee at the top."""
A_DECISION: tuple[Rule, ...] = (*A_MODEL, data_rule(foot.as_article, "error"))
"""Of every paper that decides in Điều."""
