"""The public functions, and the flow behind them on one screen. Nothing here prints or keeps state.

document = load("decision.yaml")        reading    InputError with every problem of the file
paper = render(document)                making     bytes of the .docx; the same data give the same bytes
problems = check("decision.docx")       checking   what is wrong with data, paper or workbook, as values
pdf = to_pdf(paper)                     pdf        through LibreOffice
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Literal, overload

from dvk_docs import reading
from dvk_docs.documents import Document
from dvk_docs.dossier.files import is_dossier
from dvk_docs.errors import NOWHERE, InputError, Problem, TemplateError, quote, sort_problems
from dvk_docs.making import Made, make
from dvk_docs.standards import NUMBERS

__all__ = ["Made", "check", "load", "make", "render", "to_pdf"]


def load(
    data: Path | str | Mapping[str, Any],
    *,
    draft: bool = False,
    standard: str | None = None,
    folder: Path | str | None = None,
) -> Document:
    """The typed document of a data file, of YAML or JSON text (a str with a line break), or of plain Python data.

    `standard` (“hd05”, “hd36”, “nd30”) overrides the one the file or its date would choose; `draft` lets
    `[CẦN BỔ SUNG: …]` stand. Pictures lie in `folder`: by default beside the data file, for data in hand in the working
    folder. Warnings are kept in `document.warnings`. Raises InputError with every problem.
    """
    _known(standard)
    place = None if folder is None else Path(folder)
    document, problems = reading.read(data, draft=draft, standard=standard, folder=place)
    if document is None:
        raise InputError(problems)
    return document


def render(
    document: Document,
    *,
    templates: str | Path | Sequence[str | Path] | None = None,
    draft: bool = False,
    prove: bool = False,
    kind: Literal["docx", "xlsx"] | None = None,
) -> bytes:
    """The finished .docx, or the workbook of a type that is one. The same document and template give the same bytes.

    `kind` chooses where a type is made as both; None is its usual one.
    `templates`: folders whose templates come before the built-in ones; the paper of such a template is judged
    before it is given back, as every paper is with `prove`. `draft` prints “Dự thảo lần n” and lets facts disagree.
    Raises InputError when facts disagree, TemplateError when the template cannot be used or leaves a fact unprinted.
    """
    return make(document, templates=templates, draft=draft, prove=prove, kind=kind).paper


def check(target: Document | Path | str | bytes, *, standard: str | None = None) -> list[Problem]:
    """Everything wrong with a document, a data file, a template, a finished .docx or .xlsx; a finding is never raised.

    The file of a campaign is judged with all papers in it, the folder of a dossier by what its data give now. A `str`
    with a line break is data, another `str` a path; `bytes` are a .docx or an .xlsx. What cannot be opened at all is a
    problem too. Of a workbook, whoever made it, the sheets are judged: whether Excel opens it, how it is printed,
    whether its totals are right. `standard` overrides the norm that the file itself would choose.
    """
    from dvk_docs.checking import problems_of  # making a paper needs none of it

    try:
        _known(standard)
        path = None if isinstance(target, Document | bytes) else reading.path_of(target)
        if path is not None and is_dossier(path):
            from dvk_docs.dossier.checking import check_folder

            return check_folder(path)
        found = problems_of(target, standard)
        if path is not None and _names_campaign(found):
            from dvk_docs.dossier.checking import check_campaign

            return check_campaign(path)
        return sort_problems(found)
    except (InputError, TemplateError) as error:
        return list(error.problems)


def _names_campaign(found: Sequence[Problem]) -> bool:
    """Whether all that is wrong with a file is that its type is no paper's but that of a whole campaign."""
    return any(problem.code == "campaign-no-paper" for problem in found)


def _known(standard: str | None) -> None:
    """Refuses a standard that there is not."""
    if standard is not None and standard not in NUMBERS:
        message = f"không có thể thức {quote(standard)}"
        raise InputError(Problem("no-standard", "error", NOWHERE, message, f"chọn một trong: {', '.join(NUMBERS)}"))


@overload
def to_pdf(paper: bytes | str | Path, pdf: None = None, *, timeout: float = 60.0) -> bytes: ...
@overload
def to_pdf(paper: bytes | str | Path, pdf: str | Path, *, timeout: float = 60.0) -> Path: ...
def to_pdf(paper: bytes | str | Path, pdf: str | Path | None = None, *, timeout: float = 60.0) -> bytes | Path:
    """The PDF of a .docx: as bytes, or written to `pdf` (whole or not at all) and its path given back.

    Raises ToolError when LibreOffice is missing, fails, runs longer than `timeout` seconds, or prints Vietnamese
    letters with a face that is not Times New Roman or its metric twin.
    """
    from dvk_docs.package import save
    from dvk_docs.pdf import to_pdf as convert

    made = convert(Path(paper) if isinstance(paper, str) else paper, timeout=timeout)
    if pdf is None:
        return made
    save(Path(pdf), made, force=True)
    return Path(pdf)
