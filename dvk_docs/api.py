"""The flow on one screen: read, bind, judge, fill, prove. Nothing here prints, writes a file or keeps state.

document = load("decision.yaml")        InputError with every problem of the file
paper = render(document)                bytes of the .docx; the same data give the same bytes
problems = check("decision.docx")       what is wrong with data or paper, as values
pdf = to_pdf(paper)                     through LibreOffice
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

import dvk_docs
from dvk_docs import source
from dvk_docs.documents import DOCUMENTS, Document, office
from dvk_docs.errors import InputError, Place, Problem, TemplateError, has_errors, nearest, quote, sort_problems
from dvk_docs.model.bind import bind
from dvk_docs.model.facts import Fact
from dvk_docs.package import Member, Package, Properties, pack, property_members
from dvk_docs.package.properties import CUSTOM, DATA_HASH, STANDARD, TEMPLATE_HASH, TYPE, VERSION
from dvk_docs.rules.data import check_data
from dvk_docs.source import Node, Source, fold_key
from dvk_docs.standards import STANDARDS
from dvk_docs.template import Template, fill, find, unprinted, unused_fields
from dvk_docs.template import load as load_template

__all__ = ["Made", "check", "load", "make", "paper_problems", "render", "to_pdf"]

PAGE_SETUP = frozenset({"paper-size", "top-margin", "bottom-margin", "left-margin", "right-margin", "font-name"})
"""Clauses that no template may break; what else a paper of it breaks is told as warnings when it is made."""
UNDATED = datetime(2000, 1, 1)
"""Stamped into the package of a paper without a date, so that its bytes too depend on the data alone."""


# -- read and bind ------------------------------------------------------------------------------------------------


def load(data: Path | str | Mapping[str, Any], *, draft: bool = False, standard: str | None = None) -> Document:
    """The typed document of a data file, of YAML or JSON text (a str with a line break), or of plain Python data.

    `standard` (“hd05”, “hd36”, “nd30”) overrides the one the file or its date would choose; `draft` lets
    `[CẦN BỔ SUNG: …]` stand. Warnings are kept in `document.warnings`. Raises InputError with every problem.
    """
    document, problems = _read(data, draft=draft, standard=standard)
    if document is None:
        raise InputError(problems)
    return document


def _read(
    data: Path | str | Mapping[str, Any], *, draft: bool, standard: str | None
) -> tuple[Document | None, list[Problem]]:
    read = _source(data)
    kind, said = _type_of(read.root)
    if kind is None:
        return None, [*read.problems, *said]
    path = _path(data)
    office_root, office_problems = _office(office.find(path) if path else None)
    root, code_problems = office.complete(_without_type(read.root, standard), office_root)
    document, misfits = bind(root, kind, draft=draft)
    problems = _each_once([*read.problems, *office_problems, *code_problems, *misfits])
    if document is None or has_errors(problems):
        return None, problems
    document.remember(Source(root, tuple(problems)))
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
    """A value of the office that a paper takes over is judged in both: told once."""
    places = {(p.code, p.place.file, p.place.line, p.place.column or p.place.path): p for p in problems}
    return list(places.values())


def _path(data: Path | str | Mapping[str, Any]) -> Path | None:
    if isinstance(data, str) and "\n" not in data:
        return Path(data)
    return data if isinstance(data, Path) else None


def _source(data: Path | str | Mapping[str, Any]) -> Source:
    if isinstance(data, Mapping):
        return source.from_python(data)
    path = _path(data)
    return source.examine(path) if path else source.examine(None, text=str(data))


def _type_of(root: Node) -> tuple[type[Document] | None, list[Problem]]:
    """The model that `loai` names, by its one word or its Vietnamese name."""
    spellings = {fold_key(word): kind for kind in DOCUMENTS.values() for word in (kind.type_name, kind.ten_loai)}
    known = ", ".join(f"{kind.type_name} ({kind.ten_loai})" for kind in DOCUMENTS.values())
    entry = root.entry("loai")
    if entry is None or entry.value.kind != "text" or entry.value.blank:
        place = entry.value.place if entry else root.place
        message = "chưa ghi loại văn bản"
        return None, [
            Problem("missing-type", "error", place, message, f"thêm dòng đầu  loai: decision   (có: {known})")
        ]
    kind = spellings.get(fold_key(entry.value.text))
    if kind is not None:
        return kind, []
    near = nearest(fold_key(entry.value.text), spellings)
    hint = f"có phải là “{spellings[near].type_name}”?" if near else f"các loại đang có: {known}"
    message = f"không có loại văn bản {quote(entry.value.text)}"
    return None, [Problem("unknown-type", "error", entry.value.place, message, hint)]


def _without_type(root: Node, standard: str | None) -> Node:
    kept = tuple(e for e in root.entries if e.key != "loai" and not (standard and e.key == "the_thuc"))
    if standard:
        kept += source.from_python({"the_thuc": standard}).root.entries
    return replace(root, entries=kept)


# -- judge, fill, prove -------------------------------------------------------------------------------------------


class Made(NamedTuple):
    """A finished paper: its bytes, the template it was made with, and what is left to say of it.

    `findings` are those that forbid nothing, at most warnings: of a paper of an office's own template, or with `prove`.
    """

    paper: bytes
    template: Template
    findings: tuple[Problem, ...] = ()


def render(
    document: Document, *, templates: Path | Sequence[Path] | None = None, draft: bool = False, prove: bool = False
) -> bytes:
    """The finished .docx. The same document and template give the same bytes.

    `templates`: folders whose templates come before the built-in ones; the paper of such a template is judged
    before it is given back, as every paper is with `prove`. `draft` prints “Dự thảo lần n” and lets facts disagree.
    Raises InputError when facts disagree, TemplateError when the template cannot be used or leaves a fact unprinted.
    """
    return make(document, templates=templates, draft=draft, prove=prove).paper


def make(
    document: Document, *, templates: Path | Sequence[Path] | None = None, draft: bool = False, prove: bool = False
) -> Made:
    """What `render` gives back, with the template in effect and the findings that do not forbid the paper."""
    problems = [] if draft else check_data(document, errors_only=True)
    if problems:
        raise InputError(problems)
    folders = [templates] if isinstance(templates, Path) else list(templates or ())
    template = find(document.type_name, document.standard.id, folders)
    filled = fill(template, document.context(draft=draft))
    lost = unprinted(document.facts(filled.printed.texts), filled.printed) + _never_asked(document, template)
    if lost:
        raise TemplateError([_lost(document, template, fact) for fact in lost])
    paper = _pack(document, template, filled.members)
    if template.builtin and not prove:
        return Made(paper, template)
    found = paper_problems(paper, document, template)
    blocking = [problem for problem in found if _forbids(problem, template)]
    if blocking:
        raise TemplateError(blocking)
    return Made(paper, template, tuple(_at_most_warning(problem) for problem in found))


def _at_most_warning(problem: Problem) -> Problem:
    return replace(problem, severity="warning") if problem.severity == "error" else problem


def _forbids(problem: Problem, template: Template) -> bool:
    """Ours must be faultless; an office answers for the wording of its template, but not for another page or face."""
    is_layout = problem.code in STANDARDS["hd05"] or problem.code in STANDARDS["nd30"]
    return problem.severity == "error" and (template.builtin or not is_layout or problem.code in PAGE_SETUP)


def _never_asked(document: Document, template: Template) -> list[Fact]:
    """Facts whose own place an office's template lacks, although their words may stand in another sentence."""
    if template.builtin:
        return []
    given = [name for name in document.own_place if getattr(document, name) is not None]
    unused = unused_fields(template, given)
    return [fact for fact in document.facts() if fact.path in unused]


def _lost(document: Document, template: Template, fact: Fact) -> Problem:
    message = f"mẫu {template.path} không in nội dung {quote(fact.forms[0])} của dữ liệu"
    name = re.split(r"[.\[]", fact.path)[0]
    hint = f"thêm  {{{{ {name} }}}}  vào mẫu, hoặc bỏ trường này khỏi dữ liệu"
    return document.located(Problem("not-printed", "error", Place(path=fact.path), message, hint))


def _pack(document: Document, template: Template, members: Sequence[Member]) -> bytes:
    day = document.ngay_ban_hanh
    when = datetime(day.year, day.month, day.day) if day else UNDATED
    properties = Properties(
        title=f"{document.ten_loai} {document.trich_yeu}",
        subject=document.trich_yeu,
        creator=document.organ_in_sentence,
        when=when,
        custom={
            STANDARD: document.standard.id,
            VERSION: dvk_docs.__version__,
            TYPE: document.type_name,
            DATA_HASH: hashlib.sha256(document.as_json.encode()).hexdigest(),
            TEMPLATE_HASH: template.sha256,
        },
    )
    return pack([*members, *property_members(properties)], when)


def paper_problems(paper: bytes, document: Document, template: Template | None = None) -> list[Problem]:
    """What the layout rules and the Word-validity lint say of a paper made from this document."""
    from dvk_docs.package import read
    from dvk_docs.package.lint import lint
    from dvk_docs.rules.layout import check_layout
    from dvk_docs.view import read as view

    name = template.path if template else None
    package = read(paper, name=name)
    literals = [text for text in document.texts() if "{" in text]  # a person's own braces are no tag left behind
    return sort_problems([*lint(package, literals=literals), *check_layout(view(paper), document.standard, file=name)])


# -- check what exists --------------------------------------------------------------------------------------------


def check(target: Document | Path | str | bytes, *, standard: str | None = None) -> list[Problem]:
    """Everything wrong with a document, a data file, a template or a finished .docx; a finding is never raised.

    A `str` with a line break is data, another `str` a path; `bytes` are a .docx. What cannot be opened at all is a
    problem too. `standard` overrides the norm that the file itself would choose.
    """
    try:
        return sort_problems(_check(target, standard))
    except InputError as error:
        return list(error.problems)
    except TemplateError as error:
        return list(error.problems)


def _check(target: Document | Path | str | bytes, standard: str | None) -> list[Problem]:
    if isinstance(target, Document):
        return check_data(target)
    if isinstance(target, bytes):
        return _check_docx(target, None, standard)
    path = _path(target)
    if path is not None and path.suffix.lower() == ".docx":
        return _check_docx(path, str(target), standard)
    document, problems = _read(target, draft=False, standard=standard)
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
    standard = STANDARDS.get(standard_id, STANDARDS["hd05"])
    document = kind.model_validate({**kind.examples[standard.system], "the_thuc": standard.id})
    template = load_template(path, kind.type_name)
    filled = fill(template, document.context())
    lost = (_lost(document, template, fact) for fact in unprinted(document.facts(), filled.printed))
    paper = _pack(document, template, filled.members)
    return [*map(_doubted, lost), *paper_problems(paper, document, template)]


def to_pdf(paper: bytes | Path, pdf: Path | None = None, *, timeout: float = 60.0) -> bytes | Path:
    """The PDF of a .docx: as bytes, or written to `pdf` (whole or not at all) and its path given back.

    Raises ToolError when LibreOffice is missing, fails, runs longer than `timeout` seconds, or prints Vietnamese
    letters with a face that is not Times New Roman or its metric twin.
    """
    from dvk_docs.package import save
    from dvk_docs.pdf import to_pdf as convert

    made = convert(paper, timeout=timeout)
    if pdf is None:
        return made
    save(pdf, made, force=True)
    return pdf
