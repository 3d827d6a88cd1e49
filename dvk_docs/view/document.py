"""A whole .docx: its sections with the headers that print on them, and its properties."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from dvk_docs.errors import InputError
from dvk_docs.package.read import Package
from dvk_docs.package.read import read as read_package
from dvk_docs.package.relations import relationships
from dvk_docs.view.blocks import BlockReader, Frame, content
from dvk_docs.view.numbering import Numbering, read_numbering
from dvk_docs.view.plain import Block, Section, View, walk
from dvk_docs.view.styles import Styles, read_styles
from dvk_docs.view.theme import read_theme
from dvk_docs.view.xml import Element, R, W, child, is_on, local, mm, parse, value, whole

_WORD_TAB = 12.7  # mm, where the settings name no distance
_LETTER = {"w": 215.9, "h": 279.4}  # Word's page where a section names none
_MARGIN = 25.4
_NOTE_MM = 165.0  # between the margins of a portrait page

Parts = tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class _Source:
    """The package and the tables that every part of it shares."""

    package: Package
    styles: Styles
    numbering: Numbering
    settings: Element | None

    def reader(self, part: str) -> BlockReader:
        """Reads blocks of that part, pictures by its own relationships."""
        targets = {found.id: found.target for found in relationships(self.package.parts, part) if not found.external}
        return BlockReader(self.styles, self.numbering, lambda id_: self.package.parts.get(targets.get(id_ or "", "")))

    def setting(self, name: str) -> Element | None:
        return child(self.settings, name)


def read(data: bytes | Path) -> View:
    """What the document prints. Raises InputError when it is no .docx that can be read safely."""
    package = read_package(data, error=InputError)
    source = _source(package)
    body = child(parse(package.parts[package.main]), "body")
    sections = _sections(body, source) if body is not None else ()
    tab = mm(value(source.setting("defaultTabStop")))
    return View(
        sections=sections,
        notes=tuple(walk(tuple(_notes(source)))),
        properties=_core_properties(package.parts.get("docProps/core.xml")),
        custom=custom_properties(package.parts.get("docProps/custom.xml")),
        mirrored=is_on(source.setting("mirrorMargins")),
        tab_mm=_WORD_TAB if tab is None else tab,
    )


def _source(package: Package) -> _Source:
    by_kind = {found.kind: found.target for found in relationships(package.parts, package.main)}
    shared = {kind: package.parts.get(by_kind.get(kind, "")) for kind in ("theme", "styles", "numbering", "settings")}
    theme = read_theme(shared["theme"])
    settings = shared["settings"]
    return _Source(
        package,
        read_styles(shared["styles"], theme),
        read_numbering(shared["numbering"], theme),
        parse(settings) if settings is not None else None,
    )


def _sections(body: Element, source: _Source) -> tuple[Section, ...]:
    """The body cut where a paragraph carries section properties; the last ones stand at its end."""
    sections: list[Section] = []
    waiting: list[Element] = []
    for element in content(body):
        waiting.append(element)
        ends = child(child(element, "pPr"), "sectPr") if local(element) == "p" else None
        if ends is not None:
            sections.append(_section(ends, waiting, source, sections[-1] if sections else None))
            waiting = []
    last = child(body, "sectPr")
    if waiting or not sections:
        sections.append(_section(last, waiting, source, sections[-1] if sections else None))
    return tuple(sections)


def _section(properties: Element | None, elements: list[Element], source: _Source, before: Section | None) -> Section:
    size, number = child(properties, "pgSz"), child(properties, "pgNumType")
    shape = _shape(properties)
    frame = Frame(round(shape["width_mm"] - shape["left_mm"] - shape["right_mm"], 2))
    reader = source.reader(source.package.main)
    return Section(
        blocks=tuple(reader.block(element, frame) for element in elements),
        landscape=value(size, "orient") == "landscape",
        title_page=is_on(child(properties, "titlePg")),
        starts=value(child(properties, "type")) or "nextPage",
        number_from=whole(value(number, "start")) if value(number, "start") is not None else None,
        number_format=value(number, "fmt") or "decimal",
        headers=_stories("header", properties, source, frame, before.headers if before else {}),
        footers=_stories("footer", properties, source, frame, before.footers if before else {}),
        **shape,
    )


def _shape(properties: Element | None) -> dict[str, float]:
    size, margins = child(properties, "pgSz"), child(properties, "pgMar")
    edges = {edge: mm(value(margins, edge)) for edge in ("top", "bottom", "left", "right", "header", "footer")}
    shape = {
        f"{edge}_mm": (_MARGIN if edge not in ("header", "footer") else _MARGIN / 2) if length is None else abs(length)
        for edge, length in edges.items()
    }
    shape["left_mm"] = round(shape["left_mm"] + (mm(value(margins, "gutter")) or 0.0), 2)
    shape["width_mm"] = mm(value(size, "w")) or _LETTER["w"]
    shape["height_mm"] = mm(value(size, "h")) or _LETTER["h"]
    return shape


def _stories(
    kind: str, properties: Element | None, source: _Source, frame: Frame, before: Mapping[str, Parts]
) -> Mapping[str, Parts]:
    """Headers or footers by the pages they print on; what a section does not set it takes from the one before."""
    stories = dict(before)
    targets = {found.id: found.target for found in relationships(source.package.parts, source.package.main)}
    for reference in properties.iterfind(f"{W}{kind}Reference") if properties is not None else ():
        part = targets.get(reference.get(f"{R}id") or "", "")
        data = source.package.parts.get(part)
        if data is not None:
            stories[value(reference, "type") or "default"] = source.reader(part).blocks(parse(data), frame)
    return MappingProxyType(stories)


def _notes(source: _Source) -> Iterator[Block]:
    """The footnotes; the lines that part them from the text are none."""
    targets = {found.kind: found.target for found in relationships(source.package.parts, source.package.main)}
    data = source.package.parts.get(targets.get("footnotes", ""))
    for note in parse(data) if data is not None else ():
        if value(note, "type") is None:
            yield from source.reader(targets["footnotes"]).blocks(note, Frame(_NOTE_MM))


def _core_properties(data: bytes | None) -> Mapping[str, str]:
    """Title, subject, creator … by their local names; only those that say something."""
    root = parse(data) if data is not None else ()
    return MappingProxyType({local(element): text for element in root if (text := (element.text or "").strip())})


def custom_properties(data: bytes | None) -> Mapping[str, str]:
    """The properties of docProps/custom.xml by name; none where there is no such part."""
    root = parse(data) if data is not None else ()
    named: dict[str, Any] = {element.get("name", ""): "".join(str(t) for t in element.itertext()) for element in root}
    return MappingProxyType({name: text.strip() for name, text in named.items() if name})
