"""What kind of paragraph of the body one is, by how it begins: Điều, khoản, điểm, phần, mục, đề mục, or plain text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from dvk_docs.documents.parts.outline import Kind as LineKind
from dvk_docs.documents.parts.outline import kind_of_line
from dvk_docs.rules.layout.paper import Paper
from dvk_docs.view import Paragraph, Run

Kind = LineKind | Literal["centred", "text"]


@dataclass(frozen=True, slots=True)
class Kinded:
    """A paragraph of the body with its kind."""

    kind: Kind
    paragraph: Paragraph

    @property
    def text(self) -> str:
        return " ".join(self.paragraph.plain.split())


def kinds(paper: Paper) -> list[Kinded]:
    """The paragraphs of the body in order, each with its kind."""
    return [Kinded(kind_of(paragraph), paragraph) for paragraph in paper.text.body]


def kind_of(paragraph: Paragraph) -> Kind:
    """The kind of one paragraph."""
    return kind_of_line(paragraph.plain) or ("centred" if paragraph.align == "center" else "text")


def running(paper: Paper) -> tuple[Paragraph, ...]:
    """The căn cứ and the paragraphs of the body that run from margin to margin; centred headings are not among them."""
    body = (item.paragraph for item in kinds(paper) if item.kind not in ("part", "section", "centred"))
    return (*paper.text.basis.paragraphs, *body)


def split_runs(paragraph: Paragraph, length: int) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """The runs of the first `length` characters of the text, and those of the rest."""
    start: list[Run] = []
    rest: list[Run] = []
    at = 0
    for run in paragraph.runs:
        cut = min(max(length - at, 0), len(run.text))
        start += _part(run, run.text[:cut])
        rest += _part(run, run.text[cut:])
        at += len(run.text)
    return tuple(start), tuple(rest)


def _part(run: Run, text: str) -> Iterator[Run]:
    if any(c.isalnum() for c in text):
        yield Run(text, run.look, run.field)
