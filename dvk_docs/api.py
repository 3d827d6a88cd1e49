"""The public functions, and the flow behind them on one screen. Nothing here prints or keeps state.

document = load("decision.yaml")        reading    InputError with every problem of the file
paper = render(document)                making     bytes of the .docx; the same data give the same bytes
problems = check("decision.docx")       checking   what is wrong with data, paper or workbook, as values
pdf = to_pdf(paper)                     pdf        through LibreOffice

A year: load_campaign, render_dossier, verify, diff and number are what the verbs of the command line do.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, overload

from dvk_docs import reading
from dvk_docs.documents import Document
from dvk_docs.dossier.files import is_dossier
from dvk_docs.errors import NOWHERE, InputError, Place, Problem, TemplateError, has_errors, quote, sort_problems
from dvk_docs.making import Made, make
from dvk_docs.standards import NUMBERS

if TYPE_CHECKING:
    from dvk_docs.dossier.differing import Change
    from dvk_docs.dossier.dossier import Dossier
    from dvk_docs.dossier.verifying import Verdict
    from dvk_docs.dossier.writing import Written

__all__ = [
    "Made",
    "check",
    "diff",
    "load",
    "load_campaign",
    "make",
    "number",
    "render",
    "render_dossier",
    "to_pdf",
    "verify",
]


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
    folder. Warnings are kept in `document.warnings`. Raises InputError with every problem. The file of a campaign is
    for `load_campaign`.
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


def load_campaign(file: Path | str, *, draft: bool = False) -> Dossier:
    """The year in the file of a campaign: `.campaign.facts` and, in the order of the year, `.papers` and `.documents`.

    The facts of the year are typed, each paper is bound to its type; a paper whose data are wrong has no document and
    tells its problems. Nothing is judged yet: `check(file)` tells all that is wrong with the year. Raises InputError
    with every problem of the facts of the year, and of a file that cannot be read.
    """
    from dvk_docs.dossier.campaign import load
    from dvk_docs.dossier.dossier import assemble

    return assemble(load(Path(file), draft=draft), draft=draft)


def render_dossier(
    file: Path | str,
    folder: Path | str,
    *,
    templates: Path | str | None = None,
    draft: bool = False,
    force: bool = False,
    pdf: bool = False,
    jobs: int | None = None,
) -> Written:
    """Makes every paper of a campaign's file and writes them into `folder` with their index; `pdf` prints them too.

    `jobs` papers are made at once, None: as many as there are processors; a script that starts processes needs
    `if __name__ == "__main__":`. What is there with these bytes already is left, with other bytes only `force` replaces
    it. The result has the reports of papers and PDFs as `render_many` gives them. Raises InputError, before anything is
    written, when the facts of the year disagree, which a `draft` may; ToolError when LibreOffice is wanted and missing.
    """
    from dvk_docs.dossier.rules import check_dossier
    from dvk_docs.dossier.writing import Wish, write

    dossier = load_campaign(file, draft=draft)
    problems = check_dossier(dossier)
    if has_errors(problems) and not draft:
        raise InputError(problems)
    own = Path(templates) if templates is not None else None
    return write(dossier, Path(file), Wish(Path(folder), pdf, jobs, draft, force, own))


def verify(
    file: Path | str, data: Path | str | None = None, *, templates: str | Path | Sequence[str | Path] | None = None
) -> Verdict:
    """Whether a .docx or .xlsx made by this library still is what its data give, and where its words differ.

    `data` is its data file or that of its campaign; None: the one that the index beside the paper names. `templates` as
    of `render`; None: those that the index names. Raises InputError where paper or data cannot be read or do not belong
    together.
    """
    from dvk_docs.dossier.verifying import verify as verdict_of

    given = (templates,) if isinstance(templates, str | Path) else templates or ()
    return verdict_of(Path(file), None if data is None else Path(data), templates=[Path(one) for one in given])


def diff(old: Path | str, new: Path | str) -> list[Change]:
    """Every change from one data file to another, of a paper or of a campaign, in the order of the new one.

    Records are compared by their codes or names, not by their place; what a campaign takes from other files counts.
    Raises InputError where a file cannot be read.
    """
    from dvk_docs.dossier.differing import differences

    return differences(Path(old), Path(new))


def number(document: Document, register: Path | str, *, data: Path | str | None = None, first: int = 1) -> int:
    """The next number for a paper, once it stands in the register; the one it was given before, if it was.

    The register is a file beside `don-vi.yaml`, made when it is not there; any number of programs may ask it at once.
    `data` is the data file of the paper, by which it is known again; `first` begins a series. Raises InputError when
    the facts disagree, the paper has a number or takes none, or the register is broken; OutputError when it cannot be
    written.
    """
    from dvk_docs import numbering

    problems = check(document)
    if has_errors(problems):
        raise InputError(problems)
    if document.so is not None:
        raise InputError(document.located(_has_number(document)), exit_code=2)
    book = Path(register)
    return numbering.take(book, document, numbering.seen_from(book, Path(data)) if data else None, first=first)


def _has_number(document: Document) -> Problem:
    message = f"văn bản đã có số {document.number_and_symbol.strip()}"
    hint = f"cần số khác thì xoá dòng  so: {document.so}  rồi chạy lại"
    return Problem("has-number", "error", Place(path="so"), message, hint)
