"""What a finished paper prints, line by line: paragraphs of a .docx, cells of an .xlsx; and what it says of itself."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from dvk_docs.errors import InputError
from dvk_docs.package.read import Package, read
from dvk_docs.sheet.reading.shown import number
from dvk_docs.sheet.serials import day_of
from dvk_docs.vn.dates import format_short

if TYPE_CHECKING:  # lxml loads only when a paper is read
    from dvk_docs.view import View
    from dvk_docs.view.sheets import Cell

_MEDIA: Final = "word/media/"


class Printed(NamedTuple):
    """The lines of a paper in their order, its custom properties by name, the hashes of its pictures.

    `days` are those that the numbers of a workbook may stand for: a day in a cell is a number.
    """

    lines: tuple[str, ...]
    properties: Mapping[str, str]
    pictures: frozenset[str] = frozenset()
    days: frozenset[str] = frozenset()


def printed(paper: bytes, file: Path) -> Printed:
    """What stands in these bytes; `file` is what messages call them, and its suffix tells the kind.

    Raises InputError where they are no paper that can be read safely.
    """
    if file.suffix.lower() == ".xlsx":
        from dvk_docs.view import workbook

        book = workbook.read(paper, name=str(file))
        cells = [cell for sheet in book.sheets for cell in sheet.cells]
        return Printed(tuple(filter(None, map(_cell, cells))), book.custom, days=frozenset(_days(cells)))
    from dvk_docs import view

    package = read(paper, name=str(file), error=InputError)
    found = view.read(paper)
    return Printed(tuple(filter(None, _paragraphs(found))), found.custom, _pictures(package))


def _paragraphs(found: View) -> Iterator[str]:
    yield from (_spaced(paragraph.text) for paragraph in found.paragraphs)
    yield from (_spaced(note.text) for note in found.notes)


def _cell(cell: Cell) -> str:
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
