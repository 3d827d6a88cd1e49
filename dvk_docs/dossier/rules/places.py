"""Where a fact of a dossier was typed, by its path in the campaign file."""

from __future__ import annotations

from dataclasses import replace

from dvk_docs.dossier.dossier import Paper
from dvk_docs.dossier.rules.year import Year
from dvk_docs.errors import Place
from dvk_docs.source import Node, Source, above


def located(year: Year, path: str, words: str = "", nth: int = 0) -> Place:
    """The place of a path; of what was not given, that of the nearest group around it. The path stays."""
    here: str | None = path
    while here:
        node = _found(year, here)
        if node is not None and node.place.known:
            return replace(node.place_of(words, nth), path=path)
        here = above(here)
    return Place(path=path)


def _found(year: Year, path: str) -> Node | None:
    """The node of a path: in the data of its paper, in what was typed for it, else in the campaign."""
    paper = _paper(year, path)
    if paper is None:
        return year.campaign.source.find(path)
    rest = path.removeprefix(paper.derived.key).lstrip(".")
    if not rest:
        return paper.derived.given
    return Source(paper.derived.given).find(rest) or Source(paper.derived.root).find(rest)


def _paper(year: Year, path: str) -> Paper | None:
    return next((paper for paper in year.dossier.papers if f"{path}.".startswith(f"{paper.derived.key}.")), None)
