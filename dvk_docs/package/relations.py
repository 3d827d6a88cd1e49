"""The two tables of a package that say what its parts are: content types, and relationships between parts."""

from __future__ import annotations

import posixpath
import pyexpat
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from dvk_docs.package.escape import XML_HEAD, quoted

_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships"


class Relationship(NamedTuple):
    """One line of a .rels part. `kind` is the last word of its type URI (`header`, `attachedTemplate`).

    `target` is the part it points to, resolved from the package's root, or the address when `external`; `written` is
    the target as it stands in the file.
    """

    id: str
    type: str
    target: str
    external: bool
    written: str

    @property
    def kind(self) -> str:
        return self.type.rstrip("/").rpartition("/")[2]


def relationships(parts: Mapping[str, bytes], source: str = "") -> tuple[Relationship, ...]:
    """The relationships of a part, or of the package itself when `source` is empty; none when it has no .rels part."""
    data = parts.get(rels_part(source))
    if data is None:
        return ()
    folder = source.rpartition("/")[0]
    return tuple(_relationship(attributes, folder) for tag, attributes in _elements(data) if tag == "Relationship")


def all_relationships(parts: Mapping[str, bytes]) -> dict[str, tuple[Relationship, ...]]:
    """The relationships of every part that has some, by the part's name; "" stands for the package."""
    sources = (rels_source(name) for name in parts if name.endswith(".rels"))
    return {source: relationships(parts, source) for source in sources}


def relationships_xml(lines: Iterable[Relationship]) -> bytes:
    """A .rels part with these lines."""
    written = "".join(
        f"<Relationship Id={quoted(line.id)} Type={quoted(line.type)} Target={quoted(line.written)}"
        + (' TargetMode="External"/>' if line.external else "/>")
        for line in lines
    )
    return f'{XML_HEAD}<Relationships xmlns="{_NAMESPACE}">{written}</Relationships>'.encode()


def rels_part(source: str) -> str:
    """The name of the part that lists the relationships of `source`.

    >>> rels_part("word/document.xml"), rels_part("")
    ('word/_rels/document.xml.rels', '_rels/.rels')
    """
    folder, _, name = source.rpartition("/")
    return posixpath.join(folder, "_rels", f"{name}.rels")


def rels_source(rels: str) -> str:
    """The part whose relationships a .rels part lists; empty for the package's own.

    >>> rels_source("word/_rels/document.xml.rels")
    'word/document.xml'
    """
    folder, _, name = rels.rpartition("/")
    return posixpath.join(folder.removesuffix("_rels").rstrip("/"), name.removesuffix(".rels"))


def part_types(parts: Mapping[str, bytes], table: bytes) -> dict[str, str]:
    """The content type of every part as [Content_Types].xml tells it; empty where it tells nothing."""
    defaults: dict[str, str] = {}
    overrides: dict[str, str] = {}
    for tag, attributes in _elements(table):
        kind = attributes.get("ContentType", "")
        if tag == "Default":
            defaults[attributes.get("Extension", "").lower()] = kind
        elif tag == "Override":
            overrides[attributes.get("PartName", "").lstrip("/").lower()] = kind
    return {
        name: overrides.get(name.lower(), defaults.get(name.rpartition(".")[2].lower(), ""))
        for name in parts
        if name != "[Content_Types].xml"
    }


def _relationship(attributes: Mapping[str, str], folder: str) -> Relationship:
    written = target = attributes.get("Target", "")
    external = attributes.get("TargetMode", "") == "External"
    if not external:
        path = target.partition("#")[0]
        target = posixpath.normpath(posixpath.join("/", folder, path)).lstrip("/")
    return Relationship(attributes.get("Id", ""), attributes.get("Type", ""), target, external, written)


def _elements(data: bytes) -> Iterable[tuple[str, dict[str, str]]]:
    """Local name and attributes of every element; these two tables hold nothing else."""
    found: list[tuple[str, dict[str, str]]] = []
    parser = pyexpat.ParserCreate(None, " ")
    parser.StartElementHandler = lambda name, attributes: found.append((name.rpartition(" ")[2], attributes))
    parser.Parse(data, True)
    return found
