"""The proof that what somebody gave was printed: every fact against everything that went into the paper."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dvk_docs.model.facts import Fact


@dataclass(frozen=True, slots=True)
class Printed:
    """Every text printed in a paper, before escaping."""

    texts: frozenset[str]


def unprinted(facts: Iterable[Fact], printed: Printed) -> list[Fact]:
    """The facts that cannot be found among the printed texts."""
    texts = printed.texts
    return [fact for fact in facts if texts.isdisjoint(fact.forms)]
