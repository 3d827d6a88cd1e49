"""A campaign with its papers bound to their types: what the rules on a whole year look at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from dvk_docs.documents import DOCUMENTS, Document
from dvk_docs.dossier.campaign import Campaign
from dvk_docs.dossier.deriving import Derived, derive
from dvk_docs.errors import Place, Problem
from dvk_docs.model.bind import bind
from dvk_docs.source import Source


class Paper(NamedTuple):
    """A paper of the year: where it stands, its document (None when its data have errors), what binding said."""

    derived: Derived
    document: Document | None
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class Dossier:
    """The whole year: its facts, and its papers in the order of the year."""

    campaign: Campaign
    papers: tuple[Paper, ...]

    @property
    def documents(self) -> tuple[Document, ...]:
        """The papers that can be made, in the order of the year: those whose data have no errors."""
        return tuple(paper.document for paper in self.papers if paper.document is not None)

    def of(self, type_name: str) -> Iterator[Paper]:
        """The papers of one type."""
        return (paper for paper in self.papers if paper.derived.type_name == type_name)

    @property
    def gaps(self) -> frozenset[Place]:
        """Where something still has to be filled in: `[CẦN BỔ SUNG: …]`, told by each paper that takes it over."""
        every = [*self.campaign.problems, *(problem for paper in self.papers for problem in paper.problems)]
        return frozenset(replace(one.place, path=None) for one in every if one.code == "unfilled")


def assemble(campaign: Campaign, *, draft: bool = False) -> Dossier:
    """Binds every paper of a campaign; nothing is judged yet."""
    return Dossier(campaign, tuple(_bound(campaign, one, draft) for one in derive(campaign)))


def _bound(campaign: Campaign, derived: Derived, draft: bool) -> Paper:
    document, problems = bind(derived.root, DOCUMENTS[derived.type_name], draft=draft)
    if document is not None:
        document.remember(Source(derived.root, tuple(problems)), campaign.folder)
    return Paper(derived, document, tuple(problems))
