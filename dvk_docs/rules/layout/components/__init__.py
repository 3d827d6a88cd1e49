"""Finding the components of a paper, by what they say and where they stand; no style name is ever asked.

So the same rules judge a paper made here and one that an office typed by hand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dvk_docs.rules.layout.components.annex import Placed, above_letterhead, find_annexes, is_annex
from dvk_docs.rules.layout.components.foot import find_foot, foot_at
from dvk_docs.rules.layout.components.letterhead import find_letterhead
from dvk_docs.rules.layout.components.text import find_text, type_name_at
from dvk_docs.rules.layout.paper import ANNEX, BODY, FOOT, HEAD, MARGINS, NOTES, Paper, Piece
from dvk_docs.standards import Standard
from dvk_docs.view import Block, Paragraph, Section, Table, View, walk
from dvk_docs.vn.text import fold_tone

_SCOPE = re.compile(r"^(tài liệu hội nghị|lưu hành nội bộ|xong hội nghị|xem xong|trả lại|không phổ biến)")
_CONTACT = re.compile(r"(điện thoại|đt|fax|e-?mail|thư điện tử|website|trang thông tin điện tử)\s*:")


def find(view: View, standard: Standard) -> Paper:
    """The paper with its components; `standard` only helps to tell them apart, nothing is judged."""
    every = list(_placed(view))
    above = above_letterhead([item.block for item in every])
    placed = every[above:]
    blocks = [item.block for item in placed]
    if is_annex(blocks):
        return _of(view, standard, placed, None, _Cuts(0, 0, None, 0))
    named = type_name_at(blocks)
    head_ends = named if named is not None else _after_first_table(blocks)
    begins = foot_at(blocks[head_ends:])
    if begins is None:
        cut = _Cuts(head_ends, _end_of_first_section(view) - above, None, len(blocks))
    else:
        foot = head_ends + begins
        cut = _Cuts(head_ends, foot, foot, foot + 1)
    return _of(view, standard, placed, named, cut, every[:above])


class _Cuts(NamedTuple):
    """Where the parts of a paper end, counted in blocks; `foot` is the block of the foot, `annexes` what follows it."""

    head: int
    text: int
    foot: int | None
    annexes: int


def _of(
    view: View, standard: Standard, placed: list[Placed], named: int | None, cut: _Cuts, above: Sequence[Placed] = ()
) -> Paper:
    """The paper cut there; `named` is the block that names its type, `above` what stands above its letterhead."""
    blocks = [item.block for item in placed]
    letterhead = find_letterhead(tuple(blocks[: cut.head]), standard)
    return Paper(
        view=view,
        standard=standard,
        zones=(
            Piece(HEAD, tuple(walk(tuple(blocks[: cut.head])))),
            Piece(BODY, tuple(walk(tuple(blocks[cut.head : cut.text])))),
            Piece(FOOT, tuple(walk(tuple(blocks[cut.text : cut.annexes])))),
            Piece(ANNEX, tuple(walk((*(item.block for item in above), *blocks[cut.annexes :])))),
            Piece(MARGINS, tuple(_headers_and_footers(view))),
            Piece(NOTES, view.notes),
        ),
        letterhead=letterhead,
        text=find_text(blocks[cut.head : cut.text], named),
        foot=find_foot(None if cut.foot is None else blocks[cut.foot], joint=len(letterhead.organs) > 1),
        annexes=find_annexes(above, placed[cut.annexes :]),
        scope=_scope(view, blocks[: cut.head + 1]),
        contact=_contact(view, blocks[cut.annexes if cut.foot is None else cut.foot :]),
    )


def _placed(view: View) -> Iterator[Placed]:
    for section in view.sections:
        for at, block in enumerate(section.blocks):
            yield Placed(block, section, first=at == 0)


def _after_first_table(blocks: list[Block]) -> int:
    """Where the text begins in a paper whose type has no name line (a công văn): after the letterhead."""
    for at, block in enumerate(blocks[:8]):
        if isinstance(block, Table):
            return at + 1
    return 0


def _end_of_first_section(view: View) -> int:
    return len(view.sections[0].blocks) if view.sections else 0


def _headers_and_footers(view: View) -> Iterator[Paragraph]:
    """What prints in the margins, a part that several sections share once."""
    seen: list[tuple[Block, ...]] = []
    for section in view.sections:
        for kind, blocks in (*section.headers.items(), *section.footers.items()):
            if blocks not in seen and (kind != "first" or section.title_page):
                seen.append(blocks)
                yield from walk(blocks)


def _scope(view: View, head: list[Block]) -> Piece:
    """The notice of limited circulation, in the first header, above the letterhead, or at the foot of the last page."""
    places = (
        ("đầu trang đầu", tuple(walk(_story(view.sections[:1], "headers", "first")))),
        ("phần đầu", tuple(walk(tuple(head)))),
        ("chân trang", tuple(p for s in view.sections for blocks in s.footers.values() for p in walk(blocks))),
        ("chân trang", tuple(p for p in view.paragraphs if p.at_bottom_mm is not None)),
    )
    for zone, paragraphs in places:
        found = next((p for p in paragraphs if _SCOPE.match(fold_tone(p.plain))), None)
        if found is not None:
            return Piece(zone, (found,))
    return Piece("phần đầu")


def _contact(view: View, after: list[Block]) -> Piece:
    """The lines that tell how to reach the office: in a footer, or after the foot."""
    for zone, blocks in (
        ("chân trang đầu", _story(view.sections[:1], "footers", "first")),
        ("chân trang", _story(view.sections, "footers", "default")),
        ("cuối văn bản", tuple(_under_foot(after))),
    ):
        found = tuple(p for p in walk(blocks) if _CONTACT.search(fold_tone(p.plain)))
        if found:
            return Piece(zone, found)
    return Piece("chân trang")


def _under_foot(after: list[Block]) -> Iterator[Block]:
    """The paragraphs after the foot, and those of the rows of the foot that reach across both of its columns."""
    for block in after:
        if isinstance(block, Paragraph):
            yield block
        elif block is after[0]:
            yield from (p for row in block.rows if len(row.cells) == 1 for p in row.cells[0].paragraphs)


def _story(sections: tuple[Section, ...], place: str, kind: str) -> tuple[Block, ...]:
    return tuple(
        block
        for section in sections
        if kind != "first" or section.title_page
        for block in getattr(section, place).get(kind, ())
    )
