"""Rules of workbooks: what a sheet shows, judged clause by clause of its standard.

    check_sheets(workbook.read(data))        every misfit, at its sheet and cell, with clause and cure

A rule is a function named after its clause; it gets a sheet, with what was found on it, and the clause with its value.
No norm speaks of workbooks: paper, face and page number are carried over from the papers they go with. So what is
printed and signed is judged as a paper (it has a title above its table), a bare list only by what its cells hold.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from dvk_docs.errors import Place, Problem
from dvk_docs.package.properties import STANDARD
from dvk_docs.rules.rule import Rule, slug
from dvk_docs.rules.sheets import annex, contents, lettering, page, totals
from dvk_docs.rules.sheets.form import Form
from dvk_docs.rules.sheets.judge import CellFinding
from dvk_docs.standards import STANDARDS, Clause, Standard, choose
from dvk_docs.standards.labels import LABELS
from dvk_docs.view.sheets import Workbook

__all__ = ["SHEET_RULES", "check_sheets", "standard_of"]


def _rule(function: Callable[[Form, Clause], Iterable[CellFinding]]) -> Rule:
    return Rule(slug(function), "sheet", function)


OF_PAPERS: tuple[Rule, ...] = (
    _rule(page.sheet_paper),
    _rule(page.sheet_orientation),
    _rule(page.sheet_margins),
    _rule(lettering.sheet_font),
    _rule(lettering.sheet_font_size),
    _rule(page.sheet_page_number),
    _rule(page.sheet_head_rows),
    _rule(page.sheet_fit_width),
    _rule(lettering.sheet_wrap),
    _rule(annex.sheet_annex_lines),
)
"""Of a sheet that is printed and signed: it has a title, or the name of an organ, above its table."""
OF_ANY_SHEET: tuple[Rule, ...] = (
    _rule(contents.sheet_text_cells),
    _rule(totals.sheet_totals),
)
SHEET_RULES: tuple[Rule, ...] = (*OF_PAPERS, *OF_ANY_SHEET)


def check_sheets(book: Workbook, standard: Standard | None = None, *, file: str | None = None) -> list[Problem]:
    """What the sheets show against their standard: one problem for each misfit, sheet by sheet.

    `standard` None: the one the workbook names or its letterhead tells (`standard_of`). `file` is the name problems
    carry.
    """
    forms = [Form(sheet) for sheet in book.sheets]
    norm = standard or standard_of(book, forms)
    return [
        _problem(finding, norm[rule.id], form, file)
        for form in forms
        for rule in (SHEET_RULES if form.is_paper else OF_ANY_SHEET)
        for finding in rule.function(form, norm[rule.id])
    ]


def standard_of(book: Workbook, forms: Iterable[Form]) -> Standard:
    """The standard stamped into a workbook, else that of the State where a people's committee heads it; else HD 05."""
    stamped = STANDARDS.get(book.custom.get(STANDARD, ""))
    if stamped is not None:
        return stamped
    above = (cell.text.strip().upper() for form in forms for cell in form.above)
    state = any(text.startswith(("UBND ", "ỦY BAN NHÂN DÂN ", "UỶ BAN NHÂN DÂN ")) for text in above)
    return choose("state" if state else "party", None)


def _problem(finding: CellFinding, clause: Clause, form: Form, file: str | None) -> Problem:
    message = f"{LABELS[clause.id]} {finding.found}, phải {finding.wanted}"
    place = Place(file=file, sheet=form.sheet.name, cell=finding.cell, words=finding.words)
    return Problem(clause.id, finding.severity or clause.severity, place, message, finding.hint, clause.cite)
