"""The foot of a paper: recipients on the left, the signature block on the right."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from dvk_docs.rules.layout.components.lines import lines_of
from dvk_docs.rules.layout.measure import MM_PER_PT, height_mm
from dvk_docs.rules.layout.paper import RECIPIENTS, SIGNATURE, Foot, Piece, Signatory
from dvk_docs.view import Block, Cell, Paragraph, Row, Table
from dvk_docs.vn.text import fold_tone

AUTHORITY = re.compile(r"^(T\s*/\s*M|K\s*/\s*T|T\s*/\s*L|T\s*/\s*U\s*Q?|TUQ|TM|KT|TL|Q)\s*[./]?\s", re.IGNORECASE)
_POSITION = re.compile(
    "^(phó |quyền |thứ |q\\. ?)?(tổng )?(bí thư|chủ tịch|chủ nhiệm|trưởng|chánh|giám đốc|hiệu trưởng|uỷ viên|cục trưởng"
    "|vụ trưởng|viện trưởng|bộ trưởng|thường trực|chính uỷ|chỉ huy|tổng biên tập|người|thủ trưởng"
    "|chủ trì|chủ toạ|thư ký|đại diện)\\b"
)
_WORD = re.compile(r"^nơi\s+nhận\b")
_ATTESTS = re.compile(r"^xác nhận chữ ký\b")
_DRAFTER = re.compile(r"^[^\W\d_]+\.?[-( ]*\(?\d{1,5}\)?\.?$")


def foot_at(blocks: Sequence[Block]) -> int | None:
    """The index of the block the foot begins with; None when there is neither recipient nor signature."""
    for at, block in enumerate(blocks):
        if isinstance(block, Table) and len(block.rows[0].cells if block.rows else ()) >= 2:
            texts = [fold_tone(p.plain) for p in block.paragraphs if p.plain]
            if any(_WORD.match(text) for text in texts) or _is_signature(block):
                return at
        elif isinstance(block, Paragraph) and _WORD.match(fold_tone(block.plain)):
            return at
    return None


def find_foot(block: Block | None, *, joint: bool = False) -> Foot:
    """The components of the foot, of a `joint` paper of several organs; empty pieces where there is no table."""
    if not isinstance(block, Table):
        return _loose_foot(block)
    row = next((row for row in block.rows if len(row.cells) >= 2), block.rows[0])
    left, right = row.cells[0], row.cells[-1]
    if joint and not _has_word(left) and not _has_word(right):  # in a usual foot Nơi nhận is beside the signature
        return _foot_of_organs(block, row)
    if _signs(left) and _signs(right):
        return _foot_of_two(block, row)
    if _has_word(right) and not _has_word(left):
        received, signed = right, left
    else:
        received, signed = left, right
    signature = _signature(_paragraphs_below(block, row, signed))
    word, items, drafter = _recipients(received)
    return Foot(
        table=block,
        left=left,
        right=right,
        recipients_word=Piece(RECIPIENTS, word),
        recipients=Piece(RECIPIENTS, items),
        drafter=Piece(RECIPIENTS, drafter),
        signature=Piece(SIGNATURE, signature.all),
        authority=Piece(SIGNATURE, signature.authority),
        position=Piece(SIGNATURE, signature.position),
        concurrent=Piece(SIGNATURE, signature.concurrent),
        name=Piece(SIGNATURE, signature.name),
        gap_mm=signature.gap_mm,
    )


def _foot_of_two(table: Table, row: Row) -> Foot:
    """Two who sign side by side; under them there may be Nơi nhận on the left, who attests on the right."""
    left, right = row.cells[0], row.cells[-1]
    pair = _signatory(_lines(left)), _signatory(_lines(right))
    at = next(i for i, other in enumerate(table.rows) if other is row) + 1
    under = [below for below in table.rows[at:] if len(below.cells) == len(row.cells)]
    received = next((below.cells[0] for below in under if _has_word(below.cells[0])), left)
    attested = _signature(tuple(line for below in under for line in _lines(below.cells[-1]) if not _attests(line)))
    word, items, drafter = _recipients(received)
    names = tuple(p for one in pair for p in one.name.paragraphs)
    shown = tuple(p for one in reversed(pair) for piece in (one.title, one.name) for p in piece.paragraphs)
    return Foot(
        table=table,
        left=received,
        right=right,
        recipients_word=Piece(RECIPIENTS, word),
        recipients=Piece(RECIPIENTS, items),
        drafter=Piece(RECIPIENTS, drafter),
        signature=Piece(SIGNATURE, (*shown, *attested.all)),
        authority=Piece(SIGNATURE, attested.authority),
        position=Piece(SIGNATURE, attested.position),
        concurrent=Piece(SIGNATURE, attested.concurrent),
        name=Piece(SIGNATURE, (*names, *attested.name)),
        gap_mm=_signature(_lines(right)).gap_mm,
        pair=pair,
    )


def _foot_of_organs(table: Table, row: Row) -> Foot:
    """Those who sign a joint paper, the lead organ's on the right of the first row; Nơi nhận has a row under them."""
    start = next(i for i, other in enumerate(table.rows) if other is row)
    below = [other for other in table.rows[start:] if len(other.cells) >= 2]
    received = next((other.cells[0] for other in below if _has_word(other.cells[0])), row.cells[0])
    signing = [other for other in below if other.cells[0] is not received]
    later = [i for i, other in enumerate(signing) if i and any(map(_begins_block, (other.cells[0], other.cells[-1])))]
    begins = [0, *later]
    tiers = [signing[at:end] for at, end in pairwise((*begins, len(signing)))]
    columns = [_column(tier, side) for n, tier in enumerate(tiers) for side in ((-1, 0) if n == 0 else (0, -1))]
    organs = tuple(_signatory(lines) for lines in columns if any(not line.empty for line in lines))
    word, items, drafter = _recipients(received)
    return Foot(
        table=table,
        left=received,
        right=next((other.cells[-1] for other in tiers[0] if not _is_blank(other.cells[-1])), row.cells[-1]),
        recipients_word=Piece(RECIPIENTS, word),
        recipients=Piece(RECIPIENTS, items),
        drafter=Piece(RECIPIENTS, drafter),
        signature=_joined(part for one in organs for part in (one.title, one.concurrent, one.name)),
        authority=_joined(one.authority for one in organs),
        position=_joined(one.position for one in organs),
        concurrent=_joined(one.concurrent for one in organs),
        name=_joined(one.name for one in organs),
        gap_mm=_signature(_column(tiers[0], -1)).gap_mm,
        organs=organs,
    )


def _joined(pieces: Iterable[Piece]) -> Piece:
    return Piece(SIGNATURE, tuple(p for piece in pieces for p in piece.paragraphs))


def _is_blank(cell: Cell) -> bool:
    return all(paragraph.empty for paragraph in cell.paragraphs)


def _column(rows: Sequence[Row], side: int) -> tuple[Paragraph, ...]:
    """The lines of the first or the last (-1) cells of these rows."""
    return tuple(line for row in rows for line in _lines(row.cells[side]))


def _begins_block(cell: Cell) -> bool:
    """Whether a cell begins with the lines above a signature: an authority or a post."""
    shown = [p.plain for p in cell.paragraphs if not p.empty]
    return _signs(cell) or (bool(shown) and bool(AUTHORITY.match(shown[0])))


def _signatory(lines: tuple[Paragraph, ...]) -> Signatory:
    signed = _signature(lines)
    above = next((at for at, p in enumerate(lines) if signed.name and p is signed.name[0]), len(lines))
    return Signatory(
        Piece(SIGNATURE, signed.authority),
        Piece(SIGNATURE, signed.position),
        Piece(SIGNATURE, signed.concurrent),
        Piece(SIGNATURE, signed.name),
        sum(map(height_mm, lines[:above])),
    )


def _signs(cell: Cell) -> bool:
    """Whether a cell begins with as what somebody signs: “NGƯỜI GHI BIÊN BẢN”."""
    shown = [p.plain for p in cell.paragraphs if not p.empty]
    return bool(shown) and shown[0].isupper() and bool(_POSITION.match(fold_tone(shown[0])))


def _attests(line: Paragraph) -> bool:
    return bool(_ATTESTS.match(fold_tone(line.plain)))


def _lines(cell: Cell) -> tuple[Paragraph, ...]:
    return tuple(line for p in cell.paragraphs for line in lines_of(p))


@dataclass(frozen=True, slots=True)
class _Signature:
    authority: tuple[Paragraph, ...] = ()
    position: tuple[Paragraph, ...] = ()
    concurrent: tuple[Paragraph, ...] = ()
    name: tuple[Paragraph, ...] = ()
    gap_mm: float | None = None

    @property
    def all(self) -> tuple[Paragraph, ...]:
        return (*self.authority, *self.position, *self.concurrent, *self.name)


def _signature(paragraphs: tuple[Paragraph, ...]) -> _Signature:
    """Authority, position, “kiêm”, name: the name is what stands last and apart, or is not in capitals."""
    shown = [p for p in paragraphs if not p.empty]
    if not shown:
        return _Signature()
    last = shown[-1]
    named = not last.plain.isupper() or _gap(paragraphs, shown[-2], last) > 8 if len(shown) > 1 else True
    above = shown[:-1] if named else shown
    authority = [p for p in above if AUTHORITY.match(p.plain)]
    if authority:
        authority = _with_following(above, authority[-1])
    concurrent = [p for p in above if fold_tone(p.plain) == "kiêm"]
    position = [p for p in above if not any(p is other for other in (*authority, *concurrent))]
    gap = _gap(paragraphs, above[-1], last) if named and above else None
    pictures = any(drawing.kind != "line" for p in paragraphs for drawing in p.drawings)
    return _Signature(
        tuple(authority), tuple(position), tuple(concurrent), (last,) if named else (), None if pictures else gap
    )


def _with_following(above: list[Paragraph], authority: Paragraph) -> list[Paragraph]:
    """The lines of authority up to and with this one, and those that go on with the organ's name."""
    at = next(i for i, p in enumerate(above) if p is authority) + 1
    while at < len(above) and not _POSITION.match(fold_tone(above[at].plain)) and above[at].plain.isupper():
        at += 1
    return above[:at]


def _gap(paragraphs: tuple[Paragraph, ...], upper: Paragraph, lower: Paragraph) -> float:
    """Millimetres between the foot of one paragraph and the head of another, the empty ones between them."""
    start = next(i for i, p in enumerate(paragraphs) if p is upper)
    end = next(i for i, p in enumerate(paragraphs) if p is lower)
    between = paragraphs[start + 1 : end]
    return sum(map(height_mm, between)) + (upper.after + lower.before) * MM_PER_PT


def _recipients(
    cell: Cell,
) -> tuple[tuple[Paragraph, ...], tuple[Paragraph, ...], tuple[Paragraph, ...]]:
    """The words “Nơi nhận:”, the items, the drafter's sign."""
    shown = [line for p in cell.paragraphs for line in lines_of(p) if not line.empty]
    at = next((i for i, p in enumerate(shown) if _WORD.match(fold_tone(p.plain))), None)
    if at is None:
        return (), (), ()
    items = shown[at + 1 :]
    drafter = [p for p in items[-1:] if len(items) > 1 and _DRAFTER.match(p.plain)]
    return (shown[at],), tuple(items[: len(items) - len(drafter)]), tuple(drafter)


def _paragraphs_below(table: Table, row: Row, cell: Cell) -> tuple[Paragraph, ...]:
    """The paragraphs of a cell and of those under it: some offices put the name in a row of its own.

    A cell under both columns is not under one of them: there stands how to reach the office.
    """
    column = next(i for i, other in enumerate(row.cells) if other is cell)
    start = next(i for i, other in enumerate(table.rows) if other is row)
    found: list[Paragraph] = []
    for below in table.rows[start:]:
        from_end = len(row.cells) - column
        if len(below.cells) >= from_end and below.cells[-from_end].span <= cell.span:
            found += _lines(below.cells[-from_end])
    return tuple(found)


def _has_word(cell: Cell) -> bool:
    return any(_WORD.match(fold_tone(p.plain)) for p in cell.paragraphs)


def _is_signature(table: Table) -> bool:
    """A table without a grid of data whose last cell begins with an authority or a position in capitals."""
    if len(table.rows) > 3:
        return False
    shown = [p.plain for p in table.rows[0].cells[-1].paragraphs if not p.empty]
    return (
        bool(shown) and shown[0].isupper() and bool(AUTHORITY.match(shown[0]) or _POSITION.match(fold_tone(shown[0])))
    )


def _loose_foot(block: Block | None) -> Foot:
    word = (block,) if isinstance(block, Paragraph) else ()
    empty = {name: Piece(SIGNATURE) for name in ("signature", "authority", "position", "concurrent", "name")}
    return Foot(
        table=None,
        left=None,
        right=None,
        recipients_word=Piece(RECIPIENTS, word),
        recipients=Piece(RECIPIENTS),
        drafter=Piece(RECIPIENTS),
        gap_mm=None,
        pair=None,
        organs=(),
        **empty,
    )
