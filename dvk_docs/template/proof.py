"""The proof that what somebody gave was printed: every fact against everything that went into the paper.

A fact is printed when one of its forms is one of the printed texts, or stands in one as a whole: with no letter or
digit beside it (“5” is not printed by “15”, nor “An” by “Lan”). A no-break space is a space.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:  # its package brings pydantic along, which filling does not need
    from dvk_docs.model.facts import Fact

_BETWEEN = "\0"  # never in a printed text: XML has no such character


class Printed(NamedTuple):
    """Every text printed in a paper, before escaping."""

    texts: frozenset[str]


def unprinted(facts: Iterable[Fact], printed: Printed) -> list[Fact]:
    """The facts that were not printed in any of their forms; an empty form asks for nothing."""
    texts = printed.texts
    doubtful = [fact for fact in facts if texts.isdisjoint(fact.forms)]  # nearly always empty: one lookup each
    if not doubtful:
        return []
    everything = _spaced(_BETWEEN.join(texts)).join((_BETWEEN, _BETWEEN))
    return [fact for fact in doubtful if not any(_stands_in(_spaced(form), everything) for form in fact.forms)]


def _stands_in(form: str, everything: str) -> bool:
    if not form:
        return True
    return any(
        not (form[0].isalnum() and everything[at - 1].isalnum())
        and not (form[-1].isalnum() and everything[at + len(form)].isalnum())
        for at in _places(form, everything)
    )


def _places(form: str, everything: str) -> Iterator[int]:
    at = everything.find(form)
    while at >= 0:
        yield at
        at = everything.find(form, at + 1)


def _spaced(text: str) -> str:
    return text.replace("\u00a0", " ")
