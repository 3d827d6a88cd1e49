"""What a finished paper prints, as frozen plain data: sections of paragraphs and tables, every value resolved.

Lengths are millimetres, sizes and spacing points. Nothing here refers back to XML or to a style that would still have
to be looked up: `look.bold` is whether the letters print bold, whoever said so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

Alignment = Literal["left", "center", "right", "both"]
LineRule = Literal["auto", "exact", "atLeast"]

_NBSP = "\u00a0"


@dataclass(frozen=True, slots=True)
class Look:
    """How letters print. The four faces are the font slots of Word; `faces` tells which of them a text really uses.

    `colour` is “auto” or RRGGBB, `underline` “none” or Word's name of the line, `lang` None where nothing says.
    `raised` means super- or subscript.
    """

    ascii: str
    h_ansi: str
    cs: str
    east_asia: str
    size: float
    bold: bool
    italic: bool
    caps: bool
    small_caps: bool
    underline: str
    colour: str
    lang: str | None
    raised: bool
    hint: str | None
    complex_script: bool
    hidden: bool

    def faces(self, text: str) -> frozenset[str]:
        """The fonts that print these letters: Word takes a slot by the letter's block (ECMA-376, 17.3.2.26)."""
        return frozenset(self._face(ord(c)) for c in set(text) if not c.isspace())

    def _face(self, code: int) -> str:
        if self.complex_script or 0x0590 <= code <= 0x07BF:
            return self.cs
        if code < 0x80:
            return self.ascii
        if 0x2E80 <= code <= 0xD7AF or 0xF900 <= code <= 0xFAFF or 0xFE30 <= code <= 0xFFEF:
            return self.east_asia
        if self.hint == "eastAsia" and 0x2000 <= code <= 0x2BFF:  # “ ” … printed by a Chinese or Japanese face
            return self.east_asia
        return self.h_ansi


@dataclass(frozen=True, slots=True)
class Run:
    """Letters of one look. `field` is the name of the field whose result they are (“PAGE”), else None."""

    text: str
    look: Look
    field: str | None = None


@dataclass(frozen=True, slots=True)
class Border:
    """One edge of a paragraph: `kind` is Word's name of the line (“single”)."""

    side: Literal["top", "bottom", "left", "right"]
    kind: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """What is drawn beside the text: a line, a picture, a text box. `format` and `alpha` speak of pictures only."""

    kind: Literal["line", "picture", "box", "other"]
    width_mm: float
    height_mm: float
    text: str = ""
    format: str | None = None
    alpha: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph. `text` is what it prints, the automatic number included, tabs and line breaks as characters.

    `first_line_mm` is negative for a hanging indent. `line` is points for exact and atLeast, a multiple for auto.
    `room_mm` is the width between its indents: the length of a border, and where its lines wrap. `at_bottom_mm` is how
    high the frame is in which it stands on the bottom edge of its page; None where it stands in the flow. `mark` is the
    look of the paragraph mark, which gives an empty line its height.
    """

    text: str
    runs: tuple[Run, ...]
    style: str
    align: Alignment
    first_line_mm: float
    left_mm: float
    right_mm: float
    before: float
    after: float
    contextual_spacing: bool
    line_rule: LineRule
    line: float
    keep_next: bool
    keep_lines: bool
    widow_control: bool
    page_break_before: bool
    outline_level: int | None
    numbered: bool
    borders: tuple[Border, ...]
    drawings: tuple[Drawing, ...]
    room_mm: float
    at_bottom_mm: float | None
    mark: Look

    @property
    def plain(self) -> str:
        """The text with no-break spaces as spaces and nothing at its ends: what a clause is compared with."""
        return self.text.replace(_NBSP, " ").strip()

    @property
    def empty(self) -> bool:
        """Whether it prints no letter; it may still draw a line."""
        return not self.plain

    @property
    def letters(self) -> tuple[Run, ...]:
        """The runs that print something."""
        return tuple(run for run in self.runs if run.text.strip())


@dataclass(frozen=True, slots=True)
class Cell:
    """`span` counts grid columns; `merged` is “start” or “continue” of a vertical merge."""

    blocks: tuple[Block, ...]
    width_mm: float
    span: int
    merged: Literal["start", "continue"] | None

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        return tuple(walk(self.blocks))

    @property
    def text(self) -> str:
        return "\n".join(p.plain for p in self.paragraphs).strip()


@dataclass(frozen=True, slots=True)
class Row:
    """`header`: repeated on every page. `height_mm` is 0 where the contents decide."""

    cells: tuple[Cell, ...]
    header: bool
    cant_split: bool
    height_mm: float


@dataclass(frozen=True, slots=True)
class Table:
    rows: tuple[Row, ...]
    style: str
    widths_mm: tuple[float, ...]

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        return tuple(walk((self,)))


Block: TypeAlias = Paragraph | Table


@dataclass(frozen=True, slots=True)
class Section:
    """Pages of one shape. `left_mm` includes the gutter; `header_mm` and `footer_mm` are distances from the edge.

    `headers` and `footers` hold what really prints, inherited parts included: “default”, and “first” and “even” where
    the section or the document asks for them. `starts` is how it begins (“nextPage”, “continuous”); `number_from` is
    the first page number, None when counting goes on.
    """

    blocks: tuple[Block, ...]
    width_mm: float
    height_mm: float
    landscape: bool
    top_mm: float
    bottom_mm: float
    left_mm: float
    right_mm: float
    header_mm: float
    footer_mm: float
    title_page: bool
    starts: str
    number_from: int | None
    number_format: str
    headers: Mapping[str, tuple[Block, ...]]
    footers: Mapping[str, tuple[Block, ...]]

    @property
    def text_width_mm(self) -> float:
        return self.width_mm - self.left_mm - self.right_mm

    @property
    def text_height_mm(self) -> float:
        return self.height_mm - self.top_mm - self.bottom_mm


@dataclass(frozen=True, slots=True)
class View:
    """A finished .docx. `properties` are the core ones (title, subject, creator …), `custom` the custom ones.

    `notes` are the paragraphs of its footnotes in their order. `mirrored`: left and right change sides on even pages.
    `tab_mm` is the distance of the default tab stops.
    """

    sections: tuple[Section, ...]
    notes: tuple[Paragraph, ...]
    properties: Mapping[str, str]
    custom: Mapping[str, str]
    mirrored: bool
    tab_mm: float

    @property
    def blocks(self) -> tuple[Block, ...]:
        return tuple(block for section in self.sections for block in section.blocks)

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Every paragraph of the body, tables included, in the order it prints; headers and footers are not in it."""
        return tuple(walk(self.blocks))


def walk(blocks: tuple[Block, ...]) -> Iterator[Paragraph]:
    """The paragraphs of the blocks and of their tables, in the order they print."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
            continue
        for row in block.rows:
            for cell in row.cells:
                if cell.merged != "continue":
                    yield from walk(cell.blocks)
