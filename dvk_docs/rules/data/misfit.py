"""What a data rule saw, and how it becomes a problem at its place in the data file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from dvk_docs.documents.common import Document
from dvk_docs.errors import Place, Problem
from dvk_docs.rules.rule import Rule
from dvk_docs.source import wrapped


class Misfit(NamedTuple):
    """A fact that does not fit: the path of the field, what is wrong, the cure.

    `words` are the wrong words inside the field, so that the caret stands under them, and `nth`, from 0, tells which
    where they stand there more than once; `also` is the path of the fact it disagrees with.
    """

    path: str
    message: str
    hint: str | None = None
    words: str = ""
    also: str | None = None
    nth: int = 0


def cut(path: str, text: str, span: tuple[int, int], message: str, hint: str | None = None) -> Misfit:
    """What is wrong with one stretch, (start, end), of the text in a field."""
    words = text[slice(*span)]
    nth = sum(found.start() < span[0] for found in wrapped(words).finditer(text))
    return Misfit(path, message, hint, words=words, nth=nth)


def problems(rule: Rule, document: Document) -> Iterator[Problem]:
    """What one rule finds in a document; a rule that speaks for a clause takes severity and source from it."""
    clause = document.standard.by_id.get(rule.id)
    severity = rule.severity or (clause.severity if clause else "error")
    cite = rule.cite or (clause.cite if clause else None)
    for misfit in rule.function(document):
        found = Problem(rule.id, severity, Place(path=misfit.path), misfit.message, misfit.hint, cite)
        found = document.located(found, misfit.words, misfit.nth)
        if misfit.also:
            found = replace(found, also=document.located(replace(found, place=Place(path=misfit.also))).place)
        yield found
