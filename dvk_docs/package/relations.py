"""The two tables of a package that say what its parts are: content types, and relationships between parts."""

from __future__ import annotations

import posixpath
import pyexpat
from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Relationship:
    """One line of a .rels part. `kind` is the last word of its type URI (`header`, `attachedTemplate`).

    `target` is the part it points to, resolved from the package's root, or the address as written when `external`.
    """

    id: str
    type: str
    target: str
    external: bool

    @property
    def kind(self) -> str:
        return self.type.rstrip("/").rpartition("/")[2]


def relationships(parts: Mapping[str, bytes], source: str = "") -> tuple[Relationship, ...]:
    """The relationships of a part, or of the package itself when `source` is empty; none when it has no .rels part."""
    folder, _, name = source.rpartition("/")
    data = parts.get(posixpath.join(folder, "_rels", f"{name}.rels"))
    if data is None:
        return ()
    return tuple(_relationship(attributes, folder) for tag, attributes in _elements(data) if tag == "Relationship")


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
    target = attributes.get("Target", "")
    external = attributes.get("TargetMode", "") == "External"
    if not external:
        path = target.partition("#")[0]
        target = posixpath.normpath(posixpath.join("/", folder, path)).lstrip("/")
    return Relationship(attributes.get("Id", ""), attributes.get("Type", ""), target, external)


def _elements(data: bytes) -> Iterable[tuple[str, dict[str, str]]]:
    """Local name and attributes of every element; these two tables hold nothing else."""
    found: list[tuple[str, dict[str, str]]] = []
    parser = pyexpat.ParserCreate(None, " ")
    parser.StartElementHandler = lambda name, attributes: found.append((name.rpartition(" ")[2], attributes))
    parser.Parse(data, True)
    return found
