"""What a rule on one paper finds, under the id of the rule on the dossier that it decides."""

from __future__ import annotations

from typing import Final

from dvk_docs.dossier.dossier import Paper
from dvk_docs.errors import Problem

OF_SLUG: Final = {
    "summary-block": "K02",
    "order-number": "K03",
    "annex-order": "K03",
    "outline-order": "K03",
    "quota-twice": "K04",
    "quota-in-text": "K04",
    "target-below-quota": "K04",
    "target-unmet": "K05",
    "field-of-plan": "K07",
    "other-field-confirmed": "K07",
    "registration-content": "K07",
    "time-order": "K07",
    "registrant": "K08",
    "carrier-missing": "K08",
    "person-missing": "K08",
    "person-post": "K08",
    "similar-model": "K09",
    "model-code-twice": "K09",
    "registered-late": "K10",
    "year-mismatch": "K11",
    "result-year": "K11",
    "first-year": "K13",
    "first-year-missing": "K13",
    "stopped-in-results": "K15",
    "scored-model": "K20",
    "score-each": "K20",
    "score-range": "K20",
    "score-step": "K20",
    "score-total": "K20",
    "criteria-form": "K20",
    "criteria-sum": "K20",
    "score-verdict": "K21",
    "score-below-pass": "K22",
    "self-score-gap": "K23",
    "two-visits-at-once": "K30",
    "visit-outside": "K30",
    "visited-twice": "K30",
    "own-unit": "K30",
    "team-of-field": "K30",
    "attendance-sum": "K31",
    "attendance-names": "K31",
    "chair-and-secretary": "K31",
    "speaker-absent": "K31",
    "ballot-counts": "K31",
    "votes-sum": "K31",
    "verdict-mismatch": "K31",
    "meeting-hours": "K32",
    "subject-conflict": "K40",
    "model-of-another": "K40",
    "same-model-twice": "K40",
    "assigned-and-stopped": "K40",
    "voted-and-left-out": "K40",
    "proposed-and-left-out": "K40",
    "exemplary-model": "K40",
    "conclusion-count": "K41",
    "figure-order": "K41",
    "field-sums": "K41",
    "reward-total": "K41",
    "addressee-level": "K42",
    "reward-competence": "K42",
    "cited-later": "K43",
    "meeting-after": "K43",
    "scored-date": "K43",
    "reported-before-start": "K43",
    "annex-indication": "K44",
    "authority-choice": "K45",
    "concurrent-lines": "K45",
    "position-shown": "K45",
    "photo-count": "K46",
    "photo-file": "K46",
    "confirmation-missing": "K46",
    "decision-number": "K47",
    "register-number-twice": "K47",
    "deadline-order": "K48",
    "deadline-outside": "K48",
    "deadline-passed": "K48",
    "gap-left": "K60",
    "tone-mix": "K61",
    "organ-ended": "K62",
    "standard-of-type": "K63",
    "standard-of-other-system": "K63",
    "movement-name": "K64",
    "personal-contact": "K65",
    "space-before-mark": "K66",
}
"""By the slug of the rule on one paper; what is not here keeps its slug."""
UNREAD: Final = {"unfilled": "K60"}
"""By the code of what was said when a paper was read."""
_SUMMARIES: Final = ("registration_summary", "results_summary")


def rule_told(paper: Paper, found: Problem) -> str | None:
    """The id of the rule that a finding in one paper belongs to; None: it keeps its own."""
    if found.code != "count-mismatch":
        return OF_SLUG.get(found.code)
    if paper.derived.type_name == "targets":
        return "K02" if (found.place.path or "").startswith("tong_hop") else "K01"
    return "K14" if paper.derived.type_name in _SUMMARIES else "K41"
