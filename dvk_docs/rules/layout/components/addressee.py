"""To whom a paper is addressed: “Kính trình: …”, “Kính gửi: …”, on one line or with a list under it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from dvk_docs.rules.layout.paper import ADDRESSEE, Addressee, Piece
from dvk_docs.view import Paragraph, Run

ADDRESSED = re.compile(r"^kính\s+(?:gửi|trình)\b(?:\s{0,2}:)?", re.IGNORECASE)
_ITEM = re.compile(r"^[-–—•+*]\s*(?![.,;\s]*$)\S")


def find_addressee(flow: Sequence[Paragraph]) -> Addressee:
    """The block the text begins with; empty pieces when it begins with something else."""
    said = [paragraph for paragraph in flow if not paragraph.empty]
    opening = ADDRESSED.match(said[0].plain) if said else None
    if opening is None:
        return Addressee(Piece(ADDRESSEE), Piece(ADDRESSEE), (), listed=False)
    word, name = _cut(said[0], opening.end())
    listed = not name.plain.strip()
    items: list[Paragraph] = []
    for paragraph in said[1:] if listed else ():
        if not _ITEM.match(paragraph.plain) or (items and paragraph.align != items[0].align):
            break  # the text begins, be it with a dash
        items.append(paragraph)
    names = tuple(items) if listed else (name,)
    return Addressee(Piece(ADDRESSEE, (word,)), Piece(ADDRESSEE, names), (said[0], *items), listed)


def _cut(paragraph: Paragraph, length: int) -> tuple[Paragraph, Paragraph]:
    """The paragraph as two, the first of `length` characters of what it prints."""
    length += len(paragraph.text) - len(paragraph.text.lstrip())
    start: list[Run] = []
    rest: list[Run] = []
    at = 0
    for run in paragraph.runs:
        cut = min(max(length - at, 0), len(run.text))
        start += [replace(run, text=run.text[:cut])] if cut else []
        rest += [replace(run, text=run.text[cut:])] if cut < len(run.text) else []
        at += len(run.text)
    return (
        replace(paragraph, text=paragraph.text[:length], runs=tuple(start)),
        replace(paragraph, text=paragraph.text[length:], runs=tuple(rest)),
    )
