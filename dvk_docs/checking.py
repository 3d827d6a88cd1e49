"""What is wrong with a thing that exists: data, a document, a template, a finished paper, a workbook."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Final

from dvk_docs import making, proving, reading
from dvk_docs.documents import DOCUMENTS, Document
from dvk_docs.errors import InputError, Problem
from dvk_docs.package import Package
from dvk_docs.package.properties import CUSTOM, DATA_HASH, TYPE
from dvk_docs.rules.data import check_data
from dvk_docs.standards import STANDARDS
from dvk_docs.template import fill
from dvk_docs.template import load as load_template


def problems_of(target: Document | Path | str | bytes, standard: str | None) -> list[Problem]:
    """Everything wrong with the target; InputError or TemplateError when it cannot be opened at all."""
    if isinstance(target, Document):
        return check_data(target)
    if isinstance(target, bytes):
        judge = _check_xlsx if _WORKBOOK in target else _check_docx
        return judge(target, None, standard)
    path = reading.path_of(target)
    if path is not None and path.suffix.lower() in _JUDGES:
        return _JUDGES[path.suffix.lower()](path, str(target), standard)
    document, problems = reading.read(target, standard=standard)
    return problems if document is None else [*problems, *check_data(document)]


def _check_docx(data: bytes | Path, name: str | None, standard: str | None) -> list[Problem]:
    from dvk_docs.package import read
    from dvk_docs.package.lint import lint
    from dvk_docs.rules.layout import check_layout
    from dvk_docs.view import read as view

    package = read(data, name=name)
    if isinstance(data, Path) and _is_template(package):
        return _check_template(data)
    judged = STANDARDS[standard] if standard else None
    raw = data if isinstance(data, bytes) else data.read_bytes()
    valid = (_doubted(p) if p.code == "tag-left" and _made_here(package) else p for p in lint(package))
    return [*valid, *check_layout(view(raw), judged, file=name)]


def _check_xlsx(data: bytes | Path, name: str | None, standard: str | None) -> list[Problem]:
    """Any workbook: whether Excel opens it, what its sheets show; of a list that is known, its facts."""
    from dvk_docs.package import read
    from dvk_docs.rules.sheets import check_sheets
    from dvk_docs.sheet.lint import lint_sheets
    from dvk_docs.view.workbook import of_package

    package = read(data, kind="xlsx", name=name, error=InputError)
    judged = STANDARDS[standard] if standard else None
    book = of_package(package)
    shown = [*lint_sheets(package), *check_sheets(book, judged, file=name)]
    readable = book.custom.get(TYPE) in _READ_BACK
    facts = _check_facts(data, standard) if isinstance(data, Path) and readable else []
    told = {(one.place.sheet, one.place.cell) for one in facts if one.code in _OF_CELLS}
    sheets = {(one.place.sheet, one.code) for one in facts if one.code in _OF_SHEETS}
    return [
        *(p for p in shown if (p.place.sheet, p.place.cell) not in told and (p.place.sheet, p.code) not in sheets),
        *facts,
    ]


_READ_BACK: Final = (None, "register", "registration_summary", "results_summary", "score_sheet")
"""Types whose workbooks are read back; one that no program signed may be any of them."""
_OF_CELLS: Final = frozenset({"error-cell", "uncalculated-formula", "formula-like-text"})
"""What reading says of a cell, and the rules of sheets in other words."""
_OF_SHEETS: Final = frozenset({"merges-overlap", "list-too-long"})
"""What reading says of a sheet, and the lint too."""


def _check_facts(path: Path, standard: str | None) -> list[Problem]:
    """What is wrong with the facts of a workbook; nothing where it is no list of models or score sheet."""
    from dvk_docs.documents.families.form import FormDocument  # of workbooks alone
    from dvk_docs.sheet.columns import SHEET

    try:
        document, problems = reading.read(path, standard=standard)
    except InputError as error:
        return [one for one in error.problems if one.code not in _NO_LIST or one.place.sheet == SHEET]
    if isinstance(document, FormDocument) and document.mau_trong:
        return []  # there are no facts in it yet
    return problems if document is None else [*problems, *check_data(document)]


_NO_LIST: Final = frozenset({"no-head-row", "no-content"})


_JUDGES: Final = {".docx": _check_docx, ".xlsx": _check_xlsx}
_WORKBOOK: Final = b"xl/workbook.xml"
"""Stands in the list of parts of every workbook, in clear."""


def _is_template(package: Package) -> bool:
    return not _made_here(package) and any(b"{{" in part or b"{%" in part for part in package.parts.values())


def _made_here(package: Package) -> bool:
    """Whether a paper says that it was made by this library: what looks like a tag in it was somebody's data."""
    return DATA_HASH.encode() in package.parts.get(CUSTOM, b"")


def _doubted(problem: Problem) -> Problem:
    return replace(problem, severity="warning")


def _check_template(path: Path) -> list[Problem]:
    """A template is vetted, then tried with the example of its type: what that paper breaks, the template breaks."""
    type_name, standard_id = (*path.name.split("."), "")[:2]
    kind = DOCUMENTS.get(type_name, next(iter(DOCUMENTS.values())))
    standard = STANDARDS[standard_id if standard_id in kind.standards else kind.standards[0]]
    document = kind.model_validate({**kind.examples[standard.system], "the_thuc": standard.id})
    template = load_template(path, kind.type_name)
    filled = fill(template, document.context())
    lost = proving.lost_facts(document, template, filled)
    paper = making.packed(document, template, filled)
    return [*map(_doubted, lost), *proving.paper_problems(paper, document, template)]
