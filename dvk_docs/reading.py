"""From what a caller has in hand to a typed document: the data file, its type, what its office supplies.

Data are a path, text of YAML or JSON (a `str` with a line break), or plain Python values; all mean the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from dvk_docs import source
from dvk_docs.documents import DOCUMENTS, NAMES, Document, office
from dvk_docs.errors import Problem, has_errors, nearest, quote
from dvk_docs.model.bind import bind
from dvk_docs.source import Node, Source, fold_key

Data = Path | str | Mapping[str, Any]


def read(
    data: Data, *, draft: bool = False, standard: str | None = None, folder: Path | None = None
) -> tuple[Document | None, list[Problem]]:
    """The document that the data describe, or None, and everything wrong with them.

    `standard` overrides the one that the data or their date would choose, `folder` the one of the data file, where the
    pictures lie that the data name.
    """
    given = _source(data)
    kind, said = _type_of(given.root)
    if kind is None:
        return None, [*given.problems, *said]
    path = path_of(data)
    office_root, office_problems = _office(office.find(path) if path else None)
    own = _without_type(given.root, standard)
    root, code_problems = office.complete(own, office_root, kind.from_office, kind.without)
    document, misfits = bind(root, kind, draft=draft)
    problems = _each_once([*given.problems, *office_problems, *code_problems, *misfits])
    if document is None or has_errors(problems):
        return None, problems
    beside = path.parent if path else Path()
    document.remember(Source(root, tuple(problems)), beside if folder is None else folder)
    return document, problems


def _office(file: Path | None) -> tuple[Node | None, list[Problem]]:
    """The constants of the office, and everything wrong with their file."""
    if file is None:
        return None, []
    from dvk_docs.documents.don_vi import DonVi

    read = source.examine(file)
    _, misfits = bind(read.root, DonVi)
    return read.root, [*read.problems, *misfits]


def _each_once(problems: list[Problem]) -> list[Problem]:
    """A value of the office that a paper takes over is judged in both: told once.

    Fields that are missing all have the place of their record: each is told.
    """
    places = {(p.code, p.place.file, p.place.line, p.place.column or p.place.path, p.message): p for p in problems}
    return list(places.values())


def path_of(data: Data) -> Path | None:
    """The file that the data are in; None for data in hand."""
    if isinstance(data, str) and "\n" not in data:
        return Path(data)
    return data if isinstance(data, Path) else None


def _source(data: Data) -> Source:
    if isinstance(data, Mapping):
        return source.from_python(data)
    path = path_of(data)
    return source.examine(path) if path else source.examine(None, text=str(data))


def _type_of(root: Node) -> tuple[type[Document] | None, list[Problem]]:
    """The model that `loai` names, by its one word or its Vietnamese name."""
    spellings = {fold_key(spelling): word for word, name in NAMES.items() for spelling in (word, name)}
    known = ", ".join(f"{word} ({name})" for word, name in NAMES.items())
    entry = root.entry("loai")
    if entry is None or entry.value.kind != "text" or entry.value.blank:
        place = entry.value.place if entry else root.place
        message = "chưa ghi loại văn bản"
        return None, [
            Problem("missing-type", "error", place, message, f"thêm dòng đầu  loai: decision   (có: {known})")
        ]
    word = spellings.get(fold_key(entry.value.text))
    if word is not None:
        return DOCUMENTS[word], []
    near = nearest(fold_key(entry.value.text), spellings)
    hint = f"có phải là “{spellings[near]}”?" if near else f"các loại đang có: {known}"
    message = f"không có loại văn bản {quote(entry.value.text)}"
    return None, [Problem("unknown-type", "error", entry.value.place, message, hint)]


def _without_type(root: Node, standard: str | None) -> Node:
    kept = tuple(e for e in root.entries if e.key != "loai" and not (standard and e.key == "the_thuc"))
    if standard:
        kept += source.from_python({"the_thuc": standard}).root.entries
    return replace(root, entries=kept)
