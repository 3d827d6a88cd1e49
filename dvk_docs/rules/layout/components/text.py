"""From the name of the type to the last words of the body, found by what the paragraphs say."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dvk_docs.rules.layout.components.addressee import ADDRESSED, find_addressee
from dvk_docs.rules.layout.components.lines import lines_of
from dvk_docs.rules.layout.measure import strokes
from dvk_docs.rules.layout.paper import BODY, TITLE, Piece, Stroke, Text
from dvk_docs.standards.tables import TYPES
from dvk_docs.view import Block, Paragraph, Table
from dvk_docs.vn.text import fold_tone

_OTHER_TYPES = ("đăng ký", "biểu chấm điểm", "biểu đánh giá", "biểu tổng hợp", "danh sách", "thư mời", "phiếu")
TYPE_NAMES = frozenset(fold_tone(row[0]) for row in TYPES) | frozenset(map(fold_tone, _OTHER_TYPES))

BASIS = re.compile(r"^[-–—•+*]?\s*(căn cứ|xét|theo đề nghị|theo)\b", re.IGNORECASE)
ARTICLE = re.compile(r"^Điều\s*\d+", re.IGNORECASE)
_OPERATIVE = re.compile(r"quyết định\s*:?$")
_HYPHENS = re.compile(r"^[-–—_*=.~\s]{2,}$")
_LONGEST_SUBJECT = 8  # paragraphs


def type_name_at(blocks: Sequence[Block]) -> int | None:
    """The index of the block that names the type of the paper; None when no block above the addressee does."""
    for at, block in enumerate(blocks):
        if isinstance(block, Paragraph) and ADDRESSED.match(block.plain):
            return None  # a công văn: what it carries below may have names of its own
        if isinstance(block, Paragraph) and fold_tone(block.plain.partition("\n")[0]) in TYPE_NAMES:
            return at
    return None


def find_text(blocks: Sequence[Block], start: int | None) -> Text:
    """The title block and the body in the blocks between letterhead and foot; `start` is where the type name stands."""
    flow = [line for block in blocks if isinstance(block, Paragraph) for line in _lines(block)]
    named = start is not None
    subject, mark, after = _subject(flow, 1 if named else 0)
    rest = flow[after:]
    operative = _operative(rest)
    basis = _basis(rest, operative)
    authority = _authority(rest, basis, operative)
    addressee = find_addressee(rest)
    apart = [*addressee.paragraphs, *basis, *authority, *([operative] if operative is not None else [])]
    return Text(
        type_name=Piece(TITLE, (flow[0],) if named and flow else ()),
        subject=Piece(TITLE, tuple(subject)),
        subject_mark=Piece(TITLE, (mark,) if mark is not None and not mark.empty else ()),
        subject_stroke=_stroke(subject, flow[:after]),
        addressee=addressee,
        authority=Piece(BODY, tuple(authority)),
        basis=Piece(BODY, tuple(basis)),
        operative=Piece(BODY, (operative,) if operative is not None else ()),
        body=tuple(p for p in rest if not p.empty and not any(p is other for other in apart)),
        flow=tuple(rest),
        tables=tuple(block for block in blocks if isinstance(block, Table)),
        ends_in_table=isinstance(
            next((b for b in reversed(blocks) if isinstance(b, Table) or not b.empty), None), Table
        ),
    )


def _lines(paragraph: Paragraph) -> tuple[Paragraph, ...]:
    """Type name and trích yếu typed as one paragraph are cut apart; a line break in running text stays."""
    return lines_of(paragraph) if paragraph.align == "center" else (paragraph,)


def _subject(flow: list[Paragraph], start: int) -> tuple[list[Paragraph], Paragraph | None, int]:
    """The lines of the trích yếu, the mark under it, and where the body begins."""
    found: list[Paragraph] = []
    for at in range(start, min(start + _LONGEST_SUBJECT, len(flow))):
        paragraph = flow[at]
        if _HYPHENS.match(paragraph.plain) and found:
            return found, paragraph, at + 1
        if paragraph.empty:
            if found and any(stroke.kind != "characters" for stroke in strokes(paragraph)):
                return found, paragraph, at + 1
            continue
        if _begins_body(paragraph, found):
            return found, None, at
        found.append(paragraph)
    return found, None, start + len(found)


def _begins_body(paragraph: Paragraph, subject: list[Paragraph]) -> bool:
    text = paragraph.plain
    if (
        ADDRESSED.match(text)
        or BASIS.match(text)
        or ARTICLE.match(text)
        or paragraph.align == "both"
        or paragraph.first_line_mm > 5
    ):
        return True
    return bool(subject) and (text.isupper() or paragraph.align == "left")


def _operative(flow: list[Paragraph]) -> Paragraph | None:
    """The last short line before Điều 1 that ends in QUYẾT ĐỊNH."""
    before = flow[: next((at for at, p in enumerate(flow) if ARTICLE.match(p.plain)), len(flow))]
    fits = (p for p in reversed(before) if len(p.plain) < 120 and _OPERATIVE.search(fold_tone(p.plain)))
    return next((p for p in fits if not BASIS.match(p.plain)), None)


def _basis(flow: list[Paragraph], operative: Paragraph | None) -> list[Paragraph]:
    """The căn cứ: they stand together at the beginning, up to the operative line or the first Điều."""
    found: list[Paragraph] = []
    for paragraph in flow:
        if paragraph is operative or ARTICLE.match(paragraph.plain):
            break
        if BASIS.match(paragraph.plain):
            found.append(paragraph)
        elif found and not paragraph.empty:
            break
    # An opening sentence of a plan also begins with “Căn cứ”; without an operative line only marked lines count.
    return found if operative is not None else [p for p in found if p.plain.endswith((";", ",")) or len(found) > 1]


def _authority(flow: list[Paragraph], basis: list[Paragraph], operative: Paragraph | None) -> list[Paragraph]:
    """Who decides, in capitals above the căn cứ (NĐ 30/2020/NĐ-CP)."""
    if not basis or operative is None:
        return []
    before = flow[: next(at for at, p in enumerate(flow) if p is basis[0])]
    return [p for p in before if p.plain and p.plain.isupper()]


def _stroke(subject: list[Paragraph], block: list[Paragraph]) -> Stroke | None:
    """The line drawn under the trích yếu."""
    if not subject:
        return None
    at = next(i for i, p in enumerate(block) if p is subject[-1])
    found = [stroke for stroke in strokes(subject[-1], edges=("bottom",)) if stroke.kind != "characters"]
    for paragraph in block[at + 1 :]:
        found += strokes(paragraph)
    return next((stroke for stroke in found if stroke.kind != "characters"), found[0] if found else None)
