"""The types of paper, one module each; this list is the only place that names them all."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from dvk_docs.documents.certificate import Certificate
from dvk_docs.documents.common import Document
from dvk_docs.documents.decision import Decision
from dvk_docs.documents.letter import Letter
from dvk_docs.documents.plan import Plan
from dvk_docs.documents.registration import Registration
from dvk_docs.documents.reward_decision import RewardDecision
from dvk_docs.documents.score_sheet import ScoreSheet
from dvk_docs.documents.submission import Submission

__all__ = ["DOCUMENTS", "Document"]

DOCUMENTS: Mapping[str, type[Document]] = MappingProxyType(
    {
        kind.type_name: kind
        for kind in (Plan, Registration, ScoreSheet, Letter, Submission, Decision, RewardDecision, Certificate)
    }
)
"""Type name -> model."""
