"""What is wrong with a dossier before any of its papers is made."""

from __future__ import annotations

from dvk_docs.dossier.dossier import Dossier
from dvk_docs.errors import Problem, sort_problems
from dvk_docs.rules.data import check_data


def check_dossier(dossier: Dossier) -> list[Problem]:
    """Everything wrong with its papers, each by itself, sorted by place; what is found twice is told once."""
    found = list(dossier.campaign.problems)
    for paper in dossier.papers:
        found += paper.problems
        if paper.document is not None:
            found += check_data(paper.document)
    return sort_problems(dict.fromkeys(found))
