"""A PDF as lines of text and strokes, in millimetres from the top left corner of the page: what a ruler would say."""

from __future__ import annotations

import io
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import pdfplumber

MM_PER_PT = 25.4 / 72
COLUMN_GAP = 3.0  # mm: characters further apart than this, blanks counted, stand in two columns or cells


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters of one line in one face."""

    text: str
    font: str
    size: float  # points

    @property
    def bold(self) -> bool:
        return "Bold" in self.font

    @property
    def italic(self) -> bool:
        return "Italic" in self.font


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text in one column; `baseline` and `top` from the top edge of the page, mm."""

    pieces: tuple[Piece, ...]
    x0: float
    x1: float
    top: float
    baseline: float

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces).strip()

    @property
    def centre(self) -> float:
        return (self.x0 + self.x1) / 2

    @property
    def width(self) -> float:
        return self.x1 - self.x0

    @property
    def size(self) -> float:
        """The size of all of it, in points; 0 when it has several."""
        sizes = {piece.size for piece in self.pieces if piece.text.strip()}
        return sizes.pop() if len(sizes) == 1 else 0

    @property
    def look(self) -> str:
        """“regular”, “bold”, “italic”, “bold italic”, or “mixed”."""
        looks = {(piece.bold, piece.italic) for piece in self.pieces if piece.text.strip()}
        if len(looks) != 1:
            return "mixed"
        bold, italic = looks.pop()
        return " ".join(word for word, so in (("bold", bold), ("italic", italic)) if so) or "regular"


@dataclass(frozen=True, slots=True)
class Stroke:
    """A horizontal line drawn on the page."""

    x0: float
    x1: float
    y: float

    @property
    def centre(self) -> float:
        return (self.x0 + self.x1) / 2

    @property
    def width(self) -> float:
        return self.x1 - self.x0


@dataclass(frozen=True, slots=True)
class Page:
    """One printed page; lines from top to bottom, those of one height from left to right."""

    width: float
    height: float
    lines: tuple[Line, ...]
    strokes: tuple[Stroke, ...]
    colours: frozenset[Any]

    @property
    def fonts(self) -> set[str]:
        return {piece.font for line in self.lines for piece in line.pieces}

    def line(self, text: str) -> Line:
        """The one line that reads so."""
        found = [line for line in self.lines if line.text == text]
        assert len(found) == 1, f"{len(found)} lines read {text!r}; the page has {[line.text for line in self.lines]}"
        return found[0]

    def starting(self, text: str) -> Line:
        """The first line that begins so."""
        return next(line for line in self.lines if line.text.startswith(text))

    def has(self, text: str) -> bool:
        return any(line.text.startswith(text) for line in self.lines)

    def stroke_under(self, line: Line) -> Stroke:
        """The highest stroke within 7 mm below the baseline of the line and within its column."""
        return min(
            (s for s in self.strokes if 0 < s.y - line.baseline < 7 and abs(s.centre - line.centre) < 10),
            key=lambda stroke: stroke.y,
        )


def read_pages(pdf: bytes) -> list[Page]:
    """The pages of a PDF, measured."""
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        return [_page(page) for page in opened.pages]


def _page(page: Any) -> Page:
    by_height: dict[float, list[dict[str, Any]]] = defaultdict(list)
    for char in page.chars:
        by_height[round(char["matrix"][5], 1)].append(char)
    height = float(page.height)
    lines = [
        _line(column, height)
        for _, chars in sorted(by_height.items(), reverse=True)
        for column in _columns(sorted(chars, key=lambda char: char["x0"]))
    ]
    return Page(
        round(float(page.width) * MM_PER_PT, 2),
        round(height * MM_PER_PT, 2),
        tuple(line for line in lines if line.text),
        tuple(_strokes([*page.lines, *page.rects, *page.curves])),
        frozenset(_colour(char["non_stroking_color"]) for char in page.chars if char["text"].strip()),
    )


def _columns(chars: list[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    column: list[dict[str, Any]] = []
    for char in chars:
        if column and (char["x0"] - column[-1]["x1"]) * MM_PER_PT > COLUMN_GAP:
            yield column
            column = []
        column.append(char)
    if column:
        yield column


def _line(chars: list[dict[str, Any]], height: float) -> Line:
    pieces: list[Piece] = []
    for char in chars:
        font, size = char["fontname"].partition("+")[2] or char["fontname"], round(char["size"], 1)
        text = char["text"].replace("\u00a0", " ")
        if pieces and (pieces[-1].font, pieces[-1].size) == (font, size):
            text = pieces.pop().text + text
        pieces.append(Piece(text, font, size))
    ink = [char for char in chars if char["text"].strip()] or chars
    return Line(
        tuple(pieces),
        ink[0]["x0"] * MM_PER_PT,
        ink[-1]["x1"] * MM_PER_PT,
        min(char["top"] for char in ink) * MM_PER_PT,
        (height - ink[0]["matrix"][5]) * MM_PER_PT,
    )


def _strokes(drawn: Iterable[dict[str, Any]]) -> list[Stroke]:
    """Thin horizontal drawings; pieces that touch are one (an underline is drawn blank by blank)."""
    thin = [d for d in drawn if abs(d["bottom"] - d["top"]) < 1.5 and d["x1"] - d["x0"] > 1.5]
    merged: list[Stroke] = []
    for d in sorted(thin, key=lambda d: (round(d["top"], 1), d["x0"])):
        x0, x1, y = (d[key] * MM_PER_PT for key in ("x0", "x1", "top"))
        last = merged[-1] if merged else None
        if last and abs(last.y - y) < 0.1 and x0 - last.x1 < 0.2:
            merged[-1] = Stroke(last.x0, max(x1, last.x1), last.y)
        else:
            merged.append(Stroke(x0, x1, y))
    return merged


def _colour(colour: Any) -> Any:
    return tuple(colour) if isinstance(colour, list | tuple) else (colour,)
