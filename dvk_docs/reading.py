"""From what a caller has in hand to a typed document: the data file, its type, what its office supplies.

Data are a path, text of YAML or JSON (a `str` with a line break), or plain Python values; all mean the same. A path may
be that of a workbook: what it is, its labels tell.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from dvk_docs import source
from dvk_docs.documents import CAMPAIGN, DOCUMENTS, NAMES, Document, office
from dvk_docs.documents.parts import organ
from dvk_docs.elsewhere import with_lists
from dvk_docs.errors import Problem, has_errors, nearest, quote
from dvk_docs.model.bind import bind
from dvk_docs.source import Entry, Node, Source, fold_key

Data = Path | str | Mapping[str, Any]


def read(
    data: Data, *, draft: bool = False, standard: str | None = None, folder: Path | None = None
) -> tuple[Document | None, list[Problem]]:
    """The document that the data describe, or None, and everything wrong with them.

    `standard` overrides the one that the data or their date would choose, `folder` the one of the data file, where the
    pictures and lists lie that the data name.
    """
    path = path_of(data)
    of_workbook = path is not None and is_workbook(path)
    kind, given, said = _workbook(path) if path is not None and of_workbook else _typed(data)
    if kind is None:
        return None, [*given.problems, *said]
    if folder is None:
        folder = path.parent if path else Path()
    office_root, office_problems = office_of(path)
    own, list_problems = with_lists(_without_type(given.root, standard), kind, folder)
    root, code_problems = office.complete(own, office_root, kind.from_office, kind.without)
    root = _named(root) if of_workbook else root
    document, misfits = bind(root, kind, draft=draft)
    problems = _each_once([*given.problems, *list_problems, *office_problems, *code_problems, *misfits])
    if document is None or has_errors(problems):
        return None, problems
    document.remember(Source(root, tuple(problems)), folder)
    return document, problems


def is_workbook(path: Path) -> bool:
    """Whether a file is a workbook by its name; of these only an .xlsx can be read, the others are refused as such."""
    return path.suffix.lower() in _WORKBOOKS


_WORKBOOKS = (".xlsx", ".xls", ".xlsm", ".xlsb", ".ods", ".csv")


def _typed(data: Data) -> tuple[type[Document] | None, Source, list[Problem]]:
    """Data in words, and the type that they name."""
    given = _source(data)
    kind, said = _type_of(given.root)
    return kind, given, said


def _workbook(path: Path) -> tuple[type[Document], Source, list[Problem]]:
    """A workbook, and the type that its labels tell; what this type has no field for is left out."""
    from dvk_docs.sheet.reading import read as read_sheets

    word, given = read_sheets(path, str(path))
    kind = DOCUMENTS[word]
    models = _MODELS if _MODELS in kind.model_fields else "danh_sach"
    entries = (replace(entry, key=models) if entry.key == _MODELS else entry for entry in given.root.entries)
    root = replace(given.root, entries=tuple(entry for entry in entries if entry.key in kind.model_fields))
    return kind, given._replace(root=root), []


_MODELS = "mo_hinh"


def _named(root: Node) -> Node:
    """What a unit filled is its own paper: where no letterhead says so, the unit of the list does.

    No sheet has a place for the name as sentences have it, so it follows the letterhead.
    """
    given = root.entry("co_quan_ban_hanh")
    name = given.value if given else _unit_named(root)
    if name is None or name.blank:
        return root
    entries = root.entries if given else (*root.entries, Entry("co_quan_ban_hanh", "", -1, -1, name))
    if root.entry("ten_goi") is None:
        spoken = replace(name, path="ten_goi", text=organ.sentence_name(name.text))
        entries = (*entries, Entry("ten_goi", "", -1, -1, spoken))
    return replace(root, entries=entries)


def _unit_named(root: Node) -> Node | None:
    """The unit that a list names first, or whose model is scored."""
    lists = (root.entry(key) for key in ("don_vi", _MODELS, "danh_sach"))
    units = (one for found in lists if found for one in found.value.items[:1] or (found.value,))
    names = (entry.value for unit in units for key in ("ten", "don_vi") if (entry := unit.entry(key)))
    return next((one for one in names if not one.blank), None)


def office_of(data_file: Path | None) -> tuple[Node | None, list[Problem]]:
    """The constants of the office whose data file it is, and everything wrong with their file."""
    file = office.find(data_file) if data_file else None
    if file is None:
        return None, []
    from dvk_docs.documents.don_vi import DonVi

    read = source.examine(file)
    _, misfits = bind(read.root, DonVi)
    return read.root, [*read.problems, *misfits]


def _each_once(problems: list[Problem]) -> list[Problem]:
    """A value of the office that a paper takes over is judged in both: told once.

    Fields that are missing all have the place of their record: each is told. A cell with an error is not doubted too.
    """
    wrong = {(p.place.file, p.place.sheet, p.place.cell) for p in problems if p.severity == "error" and p.place.cell}
    problems = [
        p for p in problems if p.severity == "error" or (p.place.file, p.place.sheet, p.place.cell) not in wrong
    ]
    places = {
        (p.code, p.place.file, p.place.line, p.place.column or p.place.path, p.place.cell, p.message): p
        for p in problems
    }
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
    if fold_key(entry.value.text) in map(fold_key, CAMPAIGN):
        message = "đây là hồ sơ của cả một đợt thi đua, không phải một văn bản"
        hint = "ra mọi văn bản của hồ sơ:  python -m dvk_docs dossier TỆP -o THƯ_MỤC"
        return None, [Problem("campaign-no-paper", "error", entry.value.place, message, hint)]
    near = nearest(fold_key(entry.value.text), spellings)
    hint = f"có phải là “{spellings[near]}”?" if near else f"các loại đang có: {known}"
    message = f"không có loại văn bản {quote(entry.value.text)}"
    return None, [Problem("unknown-type", "error", entry.value.place, message, hint)]


def _without_type(root: Node, standard: str | None) -> Node:
    kept = tuple(e for e in root.entries if e.key != "loai" and not (standard and e.key == "the_thuc"))
    if standard:
        kept += source.from_python({"the_thuc": standard}).root.entries
    return replace(root, entries=kept)
