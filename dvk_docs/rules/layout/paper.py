"""A paper taken apart: what each piece of it is, whoever made it. `components` finds them, the rules judge them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from dvk_docs.documents import DOCUMENTS
from dvk_docs.documents.letter import SUBJECT_LEAD
from dvk_docs.package.properties import TYPE
from dvk_docs.standards import Standard
from dvk_docs.view import Cell, Paragraph, Section, Table, View
from dvk_docs.vn.text import fold_tone

HEAD = "phần đầu"
TITLE = "tên loại, trích yếu"
ADDRESSEE = "kính gửi, kính trình"
BODY = "phần nội dung"
SIGNATURE = "khối chữ ký"
RECIPIENTS = "nơi nhận"
FOOT = "nơi nhận, chữ ký"
ANNEX = "phụ lục"
PAGE = "trang giấy"
PAGE_NUMBER = "số trang"
MARGINS = "đầu trang, chân trang"
NOTES = "chú thích cuối trang"


@dataclass(frozen=True, slots=True)
class Piece:
    """A component: its paragraphs and its whereabouts in Vietnamese. Without paragraphs it is false."""

    zone: str
    paragraphs: tuple[Paragraph, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.paragraphs)

    @property
    def text(self) -> str:
        """What it prints, its lines joined by a space."""
        return " ".join(p.plain for p in self.paragraphs)


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line somebody drew: with what, and how long. “characters” is a row of hyphens, which is no line."""

    kind: Literal["border", "drawing", "underline", "characters"]
    length_mm: float
    words: str | None = None


@dataclass(frozen=True, slots=True)
class Top:
    """Where a component begins: the row of the table, and how far down in its cell, by estimate."""

    row: int
    offset_mm: float


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The top of page 1: left who issues and the number, right the title and the date.

    `subject` is what stands under the number: the trích yếu of a công văn.
    `organs` are the names of all who issue it, more than one in a joint paper.
    `tops` tells where “organ”, “title”, “number” and “place-date” begin; `swapped` that the columns are the wrong way
    round; `table` is None where somebody used tabs instead.
    """

    table: Table | None
    paragraphs: tuple[Paragraph, ...]
    swapped: bool
    tops: Mapping[str, Top]
    title: Piece
    title_stroke: Stroke | None
    motto: Piece
    superior: Piece
    issuer: Piece
    organs: tuple[str, ...]
    issuer_mark: Piece
    issuer_stroke: Stroke | None
    number: Piece
    subject: Piece
    place_date: Piece
    draft: Piece
    urgency: Piece
    secrecy: Piece


@dataclass(frozen=True, slots=True)
class Addressee:
    """To whom the paper is addressed: the words “Kính trình:”, then the names, on the same line or `listed` under it.

    `paragraphs` are those of the paper that hold both.
    """

    word: Piece
    names: Piece
    paragraphs: tuple[Paragraph, ...]
    listed: bool


@dataclass(frozen=True, slots=True)
class Text:
    """From the name of the type to the last words of the body.

    `basis` are the căn cứ, `authority` the line of who decides (NĐ 30), `operative` the line “… QUYẾT ĐỊNH”,
    `body` every other paragraph that says something; `flow` all paragraphs in order, empty ones included.
    """

    type_name: Piece
    subject: Piece
    subject_mark: Piece
    subject_stroke: Stroke | None
    addressee: Addressee
    authority: Piece
    basis: Piece
    operative: Piece
    body: tuple[Paragraph, ...]
    flow: tuple[Paragraph, ...]
    tables: tuple[Table, ...]
    ends_in_table: bool


@dataclass(frozen=True, slots=True)
class Signatory:
    """One who signs: by what authority, as what, the name, how far down in the cell it begins, by estimate."""

    authority: Piece
    position: Piece
    concurrent: Piece
    name: Piece
    name_top_mm: float = 0.0

    @property
    def title(self) -> Piece:
        """The lines above the signature, but for a concurrent post."""
        return Piece(SIGNATURE, (*self.authority.paragraphs, *self.position.paragraphs))


@dataclass(frozen=True, slots=True)
class Foot:
    """Under the body: who receives it, who signs. `gap_mm` is the room to sign in, None when it cannot be told.

    Where two sign side by side, `pair` is the left and the right one; authority and position are then those of a block
    under them, which attests a signature. Those who sign a joint paper are the `organs`, the lead organ's first;
    authority, position and name are then those of all of them.
    """

    table: Table | None
    left: Cell | None
    right: Cell | None
    recipients_word: Piece
    recipients: Piece
    drafter: Piece
    signature: Piece
    authority: Piece
    position: Piece
    concurrent: Piece
    name: Piece
    gap_mm: float | None
    pair: tuple[Signatory, Signatory] | None = None
    organs: tuple[Signatory, ...] = ()

    @property
    def blocks(self) -> tuple[Signatory, ...]:
        """Each block of authority, position and name by itself."""
        return self.organs or (Signatory(self.authority, self.position, self.concurrent, self.name),)

    @property
    def titles(self) -> Piece:
        """The lines that say as what each of two signs."""
        return Piece(SIGNATURE, tuple(p for one in self.pair or () for p in one.title.paragraphs))


@dataclass(frozen=True, slots=True)
class Annex:
    """One annex: the line “Phụ lục”, its title, what it belongs to, its tables.

    `own_page` means it starts on a new page; `section` is where it starts, `first` whether that section starts with it.
    `is_this_paper`: these lines stand above the letterhead, the whole paper is an annex of another.
    """

    heading: Piece
    title: Piece
    indication: Piece
    tables: tuple[Table, ...]
    section: Section
    first: bool
    own_page: bool
    is_this_paper: bool = False


@dataclass(frozen=True, slots=True)
class Paper:
    """Everything a layout rule may ask for. `scope` and `contact` may stand in a header or footer as well.

    `zones` holds all that prints, headers and footers included, for the rules that judge every letter.
    """

    view: View
    standard: Standard
    zones: tuple[Piece, ...]
    letterhead: Letterhead
    text: Text
    foot: Foot
    annexes: tuple[Annex, ...]
    scope: Piece
    contact: Piece

    @property
    def kind(self) -> str:
        """The type of paper, as `DOCUMENTS` names it: as stamped, else by its looks; "" when neither tells."""
        if stamped := self.view.custom.get(TYPE):
            return stamped
        named = fold_tone(self.text.type_name.text)
        fitting = [kind for kind, type_ in DOCUMENTS.items() if fold_tone(type_.ten_loai) == named]
        if not named and self._looks_like_a_letter():
            return "letter"
        return fitting[0] if len(fitting) == 1 else ""

    def _looks_like_a_letter(self) -> bool:
        """Whether a paper without a name line is a công văn: its symbol or its trích yếu under the number says so."""
        head = self.letterhead
        return bool(_LETTER_SYMBOL.search(head.number.text) or SUBJECT_LEAD.match(head.subject.text))

    @property
    def is_annex(self) -> bool:
        """Whether the file is an annex without letterhead, printed apart from the paper it belongs to."""
        return bool(self.annexes) and not self.letterhead.paragraphs and not self.text.flow

    @property
    def belongs_to_another(self) -> bool:
        """Whether its first annex is of a paper that is not in this file."""
        return self.is_annex or any(annex.is_this_paper for annex in self.annexes)

    @property
    def is_decision(self) -> bool:
        return self.text.type_name.text.upper() == "QUYẾT ĐỊNH"

    @property
    def is_submission(self) -> bool:
        return self._is_a("TỜ TRÌNH", "submission")

    @property
    def is_minutes(self) -> bool:
        return self._is_a("BIÊN BẢN", "minutes")

    def _is_a(self, name: str, kind: str) -> bool:
        """By the line that names its type; where that line is lost, by what the library stamped into the paper."""
        named = self.text.type_name.text.upper()
        return named == name or (not named and self.kind == kind)

    @property
    def is_letter(self) -> bool:
        return self.kind == "letter"

    @property
    def is_joint(self) -> bool:
        """Whether several organs issue it."""
        return len(self.letterhead.organs) > 1

    @property
    def number_optional(self) -> bool:
        """Whether practice has papers of this type without a number."""
        kind = DOCUMENTS.get(self.kind)
        return self.is_minutes or (kind is not None and kind.number_optional)

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables that hold data, those of the annexes included; one that holds pictures holds no data."""
        found = (*self.text.tables, *(table for annex in self.annexes for table in annex.tables))
        return tuple(table for table in found if not any(p.drawings for p in table.paragraphs))

    @property
    def dated(self) -> date | None:
        """The date in the place-and-date line; None when it is blank or no real day."""
        return date_in(self.letterhead.place_date.text)


_LETTER_SYMBOL = re.compile(r"[-/]CV[-/]")
_DATE = re.compile(r"ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})", re.IGNORECASE)


def date_in(text: str) -> date | None:
    """The day a place-and-date line names; None when it is blank or there is no such day.

    >>> date_in("Tân Hoà, ngày 09 tháng 10 năm 2026"), date_in("ngày 31 tháng 9 năm 2026")
    (datetime.date(2026, 10, 9), None)
    """
    match = _DATE.search(text)
    if match is None:
        return None
    day, month, year = (int(part) for part in match.groups())
    try:
        return date(year, month, day)
    except ValueError:
        return None
