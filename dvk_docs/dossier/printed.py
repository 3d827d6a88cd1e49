"""What a finished paper prints, line by line: paragraphs of a .docx, cells of an .xlsx; and what it says of itself."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple

from dvk_docs.errors import InputError
from dvk_docs.package.properties import CUSTOM
from dvk_docs.package.read import Kind, Package, read

_MAIN: Final = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_SHEET: Final = re.compile(r"xl/worksheets/[^/]+\.xml")
_MEDIA: Final = "word/media/"
_SHARED: Final = "xl/sharedStrings.xml"


class Printed(NamedTuple):
    """The lines of a paper in their order, its custom properties by name, the hashes of its pictures."""

    lines: tuple[str, ...]
    properties: Mapping[str, str]
    pictures: frozenset[str] = frozenset()


def printed(paper: bytes, file: Path) -> Printed:
    """What stands in these bytes; `file` is what messages call them, and its suffix tells the kind.

    Raises InputError where they are no paper that can be read safely.
    """
    from dvk_docs.view.document import custom_properties

    kind: Kind = "xlsx" if file.suffix.lower() == ".xlsx" else "docx"
    package = read(paper, kind=kind, name=str(file), error=InputError)
    if kind == "docx":
        from dvk_docs import view

        found = view.read(paper)
        return Printed(tuple(filter(None, _paragraphs(found))), found.custom, _pictures(package))
    return Printed(tuple(_cells(package)), custom_properties(package.parts.get(CUSTOM)))


def _paragraphs(found: Any) -> Iterator[str]:
    yield from (_spaced(paragraph.text) for paragraph in found.paragraphs)
    yield from (_spaced(note.text) for note in found.notes)


def _pictures(package: Package) -> frozenset[str]:
    media = (part for name, part in package.parts.items() if name.startswith(_MEDIA))
    return frozenset(hashlib.sha256(part).hexdigest() for part in media)


def _cells(package: Package) -> Iterator[str]:
    """The values of the cells, row by row; of a formula the value it came to."""
    from dvk_docs.view.xml import parse

    shared = []
    if _SHARED in package.parts:
        shared = [_text(item) for item in parse(package.parts[_SHARED]).iter(f"{_MAIN}si")]
    for name in sorted(filter(_SHEET.fullmatch, package.parts)):
        for cell in parse(package.parts[name]).iter(f"{_MAIN}c"):
            value = cell.findtext(f"{_MAIN}v") or ""
            text = shared[int(value)] if cell.get("t") == "s" else _text(cell.find(f"{_MAIN}is")) or value
            if text.strip():
                yield _spaced(text)


def _text(element: Any) -> str:
    return "" if element is None else "".join(part.text or "" for part in element.iter(f"{_MAIN}t"))


def _spaced(text: str) -> str:
    return " ".join(text.split())
