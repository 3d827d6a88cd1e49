"""What a finished paper prints, line by line: paragraphs of a .docx, cells of an .xlsx; and what it says of itself.

A line keeps its column: an “X” says another thing under “Cá nhân” than under “Tập thể”.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from dvk_docs.errors import InputError
from dvk_docs.package.read import Package, read
from dvk_docs.sheet.reading.shown import number
from dvk_docs.sheet.serials import day_of
from dvk_docs.view.plain import Block, Paragraph, Section, Table, walk
from dvk_docs.vn.dates import format_short

if TYPE_CHECKING:  # lxml loads only when a paper is read
    from dvk_docs.view import View
    from dvk_docs.view.sheets import Cell, Sheet

_MEDIA: Final = "word/media/"
_CODE: Final = re.compile(r'&(?:"[^"]*"|K[0-9A-Fa-f]{6}|\d+|.)')
"""What Excel writes into a header besides its words: places, faces, sizes, the page's number."""


class Line(NamedTuple):
    """A paragraph or a cell. `column` counts from 1 in a table or sheet, 0: outside; `cell` is as Excel names it."""

    text: str
    column: int = 0
    sheet: str | None = None
    cell: str | None = None

    @property
    def key(self) -> tuple[str, int]:
        """What makes two lines say the same."""
        return self.text, self.column


class Printed(NamedTuple):
    """The lines of a paper in their order, its custom properties by name, the hashes of its pictures.

    `days` are those that the numbers of a workbook may stand for: a day in a cell is a number. `formulas` by sheet and
    cell, where the file says them.
    """

    lines: tuple[Line, ...]
    properties: Mapping[str, str]
    pictures: frozenset[str] = frozenset()
    days: frozenset[str] = frozenset()
    formulas: Mapping[tuple[str, str], str] = MappingProxyType({})

    @property
    def texts(self) -> tuple[str, ...]:
        """The words alone."""
        return tuple(line.text for line in self.lines)


def printed(paper: bytes, file: Path) -> Printed:
    """What stands in these bytes; `file` is what messages call them, and its suffix tells the kind.

    Raises InputError where they are no paper that can be read safely.
    """
    if file.suffix.lower() == ".xlsx":
        from dvk_docs.view import workbook

        book = workbook.read(paper, name=str(file))
        lines = tuple(line for sheet in book.sheets for line in _of_sheet(sheet) if line.text)
        days = frozenset(day for sheet in book.sheets for day in _days(sheet.seen))
        formulas = {
            (sheet.name, cell.name): cell.formula for sheet in book.sheets for cell in sheet.cells if cell.formula
        }
        return Printed(lines, book.custom, days=days, formulas=formulas)
    from dvk_docs import view

    package = read(paper, name=str(file), error=InputError)
    found = view.read(paper)
    return Printed(tuple(line for line in _of_document(found) if line.text), found.custom, _pictures(package))


def _of_document(found: View) -> Iterator[Line]:
    yield from _of_blocks(found.blocks)
    yield from (Line(_spaced(note.text)) for note in found.notes)
    yield from dict.fromkeys(line for section in found.sections for line in _around_pages(section))


def _of_blocks(blocks: Iterable[Block], column: int = 0) -> Iterator[Line]:
    for block in blocks:
        if not isinstance(block, Table):
            yield from _of_paragraph(block, column)
            continue
        for row in block.rows:
            at = 1
            for cell in row.cells:
                if cell.merged != "continue":
                    yield from _of_blocks(cell.blocks, at)
                at += cell.span


def _of_paragraph(paragraph: Paragraph, column: int) -> Iterator[Line]:
    yield Line(_spaced(paragraph.text), column)
    yield from (Line(_spaced(drawing.text), column) for drawing in paragraph.drawings)


def _around_pages(section: Section) -> Iterator[Line]:
    """What stands in headers and footers beside the page's number."""
    for story in (*section.headers.values(), *section.footers.values()):
        for paragraph in walk(story):
            yield Line(_spaced("".join(run.text for run in paragraph.runs if run.field is None)))
            yield from (Line(_spaced(drawing.text)) for drawing in paragraph.drawings)


def _of_sheet(sheet: Sheet) -> Iterator[Line]:
    yield from (Line(_shown(cell), cell.column, sheet.name, cell.name) for cell in sheet.seen)
    headers = sheet.headers
    for text in (headers.above, headers.below, headers.first or ""):
        yield Line(_spaced(_CODE.sub(" ", text)), sheet=sheet.name)


def _shown(cell: Cell) -> str:
    return _spaced(cell.text) if cell.number is None else number(repr(cell.number)) or ""


def _days(cells: Iterable[Cell]) -> Iterator[str]:
    for cell in cells:
        day = day_of(int(cell.number)) if cell.number is not None and cell.number.is_integer() else None
        if day is not None:
            yield format_short(day)


def _pictures(package: Package) -> frozenset[str]:
    media = (part for name, part in package.parts.items() if name.startswith(_MEDIA))
    return frozenset(hashlib.sha256(part).hexdigest() for part in media)


def _spaced(text: str) -> str:
    return " ".join(text.split())
