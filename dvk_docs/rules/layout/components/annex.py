"""What follows the signature: annexes, each with its heading, its title and the line that ties it to the paper."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dvk_docs.rules.layout.components.letterhead import PARTY_TITLE, STATE_TITLE
from dvk_docs.rules.layout.paper import ANNEX, Annex, Piece
from dvk_docs.view import Block, Paragraph, Section, Table, walk
from dvk_docs.vn.text import fold_tone

HEADING = re.compile(r"^phụ lục\s*(số\s*)?([ivxlc]+|\d+)?\s*[.:]?$")
_INDICATION = re.compile(r"^\(?\s*(ban hành )?kèm theo\b")
_HYPHENS = re.compile(r"^[-–—_*=\s]{2,}$")


def is_annex(blocks: Sequence[Block]) -> bool:
    """Whether the file is an annex on its own: its first words are “Phụ lục”, where a paper has its letterhead."""
    first = next((block for block in blocks if _says_something(block)), None)
    return isinstance(first, Paragraph) and bool(HEADING.match(fold_tone(first.plain)))


def above_letterhead(blocks: Sequence[Block]) -> int:
    """How many blocks at the top say that the paper under them is an annex of another: they end at its letterhead."""
    at = next((at for at, block in enumerate(blocks) if isinstance(block, Table)), None)
    if at is None or not is_annex(blocks[:at]):
        return 0
    words = (fold_tone(p.plain) for p in walk((blocks[at],)))
    return at if any(text in (PARTY_TITLE, STATE_TITLE) for text in words) else 0


@dataclass(frozen=True, slots=True)
class Placed:
    """A block after the foot, the section it stands in, whether it is the first block of it."""

    block: Block
    section: Section
    first: bool


def find_annexes(above: Sequence[Placed], behind: Sequence[Placed]) -> tuple[Annex, ...]:
    """What the file says above its letterhead that it is, then the annexes in the blocks after the foot.

    Those are cut at every line “Phụ lục” and at every new section.
    """
    begins = next((at for at, placed in enumerate(behind) if _may_begin(placed)), len(behind))
    head = [_annex(list(above), is_this_paper=True)] if above else []
    return (*head, *map(_annex, _parts(behind[begins:])))


def _may_begin(placed: Placed) -> bool:
    """Under the foot may stand a line of contact: an annex begins at its heading, on a new page, or with a table."""
    block = placed.block
    if isinstance(block, Table) or placed.first:
        return True
    turned = block.page_break_before or "\f" in block.text
    return turned or bool(HEADING.match(fold_tone(block.plain)))


def _parts(blocks: Sequence[Placed]) -> list[list[Placed]]:
    parts: list[list[Placed]] = []
    headed = False
    for placed in blocks:
        heading = isinstance(placed.block, Paragraph) and bool(HEADING.match(fold_tone(placed.block.plain)))
        turned = bool(parts) and placed.first and not _continues(placed, parts[-1])
        if not parts or (heading and headed) or turned:
            parts.append([])
            headed = False
        headed = headed or heading or _says_something(placed.block)
        parts[-1].append(placed)
    return [part for part in parts if any(_says_something(placed.block) for placed in part)]


def _continues(placed: Placed, part: list[Placed]) -> bool:
    """A section that only turns the page around in the middle of an annex, or before one began."""
    return not any(_says_something(before.block) for before in part)


def _says_something(block: Block) -> bool:
    return isinstance(block, Table) or not block.empty


def _annex(part: list[Placed], *, is_this_paper: bool = False) -> Annex:
    shown = [placed for placed in part if _says_something(placed.block)]
    top = _until_table([placed.block for placed in shown])
    heading = top[:1] if top and HEADING.match(fold_tone(top[0].plain)) else []
    rest = top[len(heading) :]
    at = next((i for i, p in enumerate(rest) if _INDICATION.match(fold_tone(p.plain))), None)
    title = _title(rest if at is None else rest[:at])
    begins = part.index(shown[0])
    before = [placed.block for placed in part[:begins] if isinstance(placed.block, Paragraph)]
    return Annex(
        heading=Piece(ANNEX, tuple(heading)),
        title=Piece(ANNEX, tuple(title)),
        indication=Piece(ANNEX, () if at is None else (rest[at],)),
        tables=tuple(placed.block for placed in part if isinstance(placed.block, Table)),
        section=shown[0].section,
        first=any(placed.first for placed in part[: begins + 1]),
        own_page=_on_own_page(shown[0], before, part[: begins + 1]),
        is_this_paper=is_this_paper,
    )


def _title(lines: list[Paragraph]) -> list[Paragraph]:
    """The lines of the title: what is centred or bold at the top, up to the first line that is neither."""
    found: list[Paragraph] = []
    for paragraph in lines[:6]:
        if _HYPHENS.match(paragraph.plain):
            break
        if found and paragraph.align not in ("center",) and not all(run.look.bold for run in paragraph.letters):
            break
        found.append(paragraph)
    return found if found and (found[0].align == "center" or found[0].letters[0].look.bold) else []


def _until_table(blocks: Sequence[Block]) -> list[Paragraph]:
    found: list[Paragraph] = []
    for block in blocks:
        if isinstance(block, Table):
            break
        found.append(block)
    return found


def _on_own_page(first: Placed, before: list[Paragraph], upto: list[Placed]) -> bool:
    if any(placed.first for placed in upto) and first.section.starts != "continuous":
        return True
    breaks = any("\f" in paragraph.text for paragraph in before)
    return breaks or (
        isinstance(first.block, Paragraph) and (first.block.page_break_before or "\f" in first.block.text)
    )
