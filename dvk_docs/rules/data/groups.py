"""Rules that several types of paper share."""

from __future__ import annotations

from dvk_docs.rules.data import addressing, foot, models, numbers
from dvk_docs.rules.rule import Rule, data_rule

A_MODEL: tuple[Rule, ...] = (
    data_rule(models.carrier_missing, "error"),
    data_rule(models.subject_conflict, "error"),
)
"""Of every model, wherever it stands."""
A_LIST: tuple[Rule, ...] = (data_rule(numbers.count_mismatch, "error"), *A_MODEL)
"""Of every paper that carries a list of models."""
ADDRESSED: tuple[Rule, ...] = (
    data_rule(addressing.addressee_own, "error"),
    data_rule(addressing.recipients_as_above, None),
)
"""Of every paper that names its addressee at the top."""
A_DECISION: tuple[Rule, ...] = (*A_LIST, data_rule(foot.as_article, "error"))
"""Of every paper that decides in Điều."""
