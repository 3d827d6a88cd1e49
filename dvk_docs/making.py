"""From a document to its paper: judged, filled, proved, packed."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

import dvk_docs
from dvk_docs.documents import Document
from dvk_docs.errors import NOWHERE, InputError, Problem, TemplateError
from dvk_docs.package import Properties, pack, property_members
from dvk_docs.package.properties import DATA_HASH, STANDARD, TEMPLATE_HASH, TYPE, VERSION
from dvk_docs.proving import forbids, lost_facts, lost_in_sheet, overfull_cells, paper_problems
from dvk_docs.rules.data import check_data
from dvk_docs.template import Filled, Template, fill, find

UNDATED = datetime(2000, 1, 1)
"""Stamped into the package of a paper without a date, so that its bytes too depend on the data alone."""


class Made(NamedTuple):
    """A finished paper: its bytes, the template it was made with (a workbook has none), and what is left to say of it.

    `findings` are those that forbid nothing, at most warnings: of a paper of an office's own template, or with `prove`.
    """

    paper: bytes
    template: Template | None
    findings: tuple[Problem, ...] = ()


def make(
    document: Document,
    *,
    templates: str | Path | Sequence[str | Path] | None = None,
    draft: bool = False,
    prove: bool = False,
    kind: str | None = None,
) -> Made:
    """What `render` gives back, with the template in effect and the findings that do not forbid the paper."""
    kind = kind_of(document, kind)
    problems = check_data(document, errors_only=True, draft=draft)
    if problems:
        raise InputError(problems)
    if kind == "xlsx":
        return Made(_workbook(document, draft=draft), None)
    given = [templates] if isinstance(templates, str | Path) else templates or ()
    folders = [Path(folder) for folder in given]
    template = find(document.type_name, document.standard.id, folders)
    filled = fill(template, document.context(draft=draft))
    lost = lost_facts(document, template, filled)
    if lost:
        raise TemplateError(lost)
    paper = packed(document, template, filled)
    if template.builtin and not prove:
        return Made(paper, template)
    found = paper_problems(paper, document, template)
    blocking = [problem for problem in found if forbids(problem, template)]
    if blocking:
        raise TemplateError(blocking)
    return Made(paper, template, tuple(_at_most_warning(problem) for problem in found))


def kind_of(document: Document | type[Document], kind: str | None) -> str:
    """The kind of file wanted, else the usual one of the type; InputError where the type has none of that kind."""
    if kind is None or kind in document.formats:
        return kind or document.formats[0]
    message = f"{document.ten_van_ban} không có bản .{kind}"
    usual = f"làm bản .{document.formats[0]}{':  bỏ --xlsx' if kind == 'xlsx' else ''}"
    raise InputError(Problem("no-such-format", "error", NOWHERE, message, usual))


def _workbook(document: Document, *, draft: bool) -> bytes:
    """The workbook of a document, once every fact is known to stand in it."""
    from dvk_docs.sheet.forms import book_of
    from dvk_docs.sheet.writing import Seen, as_bytes

    book, seen = book_of(document, draft=draft), Seen()
    made = as_bytes(book, document.standard.id, _properties(document), seen)
    overfull = overfull_cells(document, seen.overfull)
    if overfull:
        raise InputError(overfull)
    lost = lost_in_sheet(document, book.fields, seen.texts)
    if lost:
        raise TemplateError(lost)
    return made


def _at_most_warning(problem: Problem) -> Problem:
    return replace(problem, severity="warning") if problem.severity == "error" else problem


def packed(document: Document, template: Template, filled: Filled) -> bytes:
    """The filled parts and what the paper says about itself, as one package."""
    properties = _properties(document, template)
    members = filled.members
    if document.sheet is not None:
        from dvk_docs.template.sheet import on_sheet

        members = on_sheet(members, document.sheet)
    if b"[^" in document.as_json:
        from dvk_docs.template.notes import with_notes

        members = with_notes(members)
    if document.pictures:
        from dvk_docs.template.pictures import with_pictures

        members = with_pictures(members, document.pictures)
    if document.hai_mat:
        from dvk_docs.package.duplex import on_both_sides

        members = on_both_sides(members, template.path)
    return pack([*members, *property_members(properties)], properties.when)


def _properties(document: Document, template: Template | None = None) -> Properties:
    """What the paper says about itself."""
    day = document.dated
    return Properties(
        title=f"{document.ten_loai} {document.trich_yeu}".strip(),
        subject=document.trich_yeu,
        creator=document.organ_in_sentence,
        when=datetime(day.year, day.month, day.day) if day else UNDATED,
        custom={
            STANDARD: document.standard.id,
            VERSION: dvk_docs.__version__,
            TYPE: document.type_name,
            DATA_HASH: data_hash(document),
            **({TEMPLATE_HASH: template.sha256} if template else {}),
        },
    )


def data_hash(document: Document) -> str:
    """Of all that the paper was made from: the facts, and the files of its pictures."""
    digest = hashlib.sha256(document.as_json)
    for one in document.pictures:
        digest.update(one.picture.digest.encode())
    return digest.hexdigest()
