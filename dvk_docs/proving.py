"""What a finished paper must satisfy: every fact printed, every clause kept, a package that Word opens."""

from __future__ import annotations

import re

from dvk_docs.documents import Document
from dvk_docs.errors import Place, Problem, quote, sort_problems
from dvk_docs.model.facts import Fact
from dvk_docs.standards import STANDARDS
from dvk_docs.template import Filled, Printed, Template, unprinted, unused_fields

PAGE_SETUP = frozenset({"paper-size", "top-margin", "bottom-margin", "left-margin", "right-margin", "font-name"})
"""Clauses that no template may break; what else a paper of it breaks is told as warnings when it is made."""


def lost_facts(document: Document, template: Template, filled: Filled) -> list[Problem]:
    """The facts that were given and not printed, each at its place in the data."""
    lost = unprinted(document.facts(filled.printed.texts), filled.printed) + _never_asked(document, template)
    return list(dict.fromkeys(_lost(document, template, fact) for fact in lost))  # one fact may be lost in both ways


def lost_in_sheet(document: Document, fields: frozenset[str] | None, printed: set[str]) -> list[Problem]:
    """The facts that were given and stand in no cell of its workbook, each at its place in the data.

    `fields` are those that the workbook has a place for, None all.
    """
    texts = frozenset(printed)
    asked = (fact for fact in document.facts(texts) if fields is None or _field(fact.path) in fields)
    lost = unprinted(asked, Printed(texts))
    hint = "bỏ trường này khỏi dữ liệu: biểu không có chỗ cho nó"
    said = ((fact.path, f"biểu không in nội dung {quote(fact.forms[0])}") for fact in lost)
    return [document.located(Problem("not-printed", "error", Place(path=path), text, hint)) for path, text in said]


def overfull_cells(document: Document, overfull: list[str]) -> list[Problem]:
    """The texts of which a cell would show a part, each at its place in the data."""
    return [document.located(_overfull(document, text)) for text in overfull]


def _overfull(document: Document, text: str) -> Problem:
    given = ((path, value) for path, value in document.given() if isinstance(value, str) and value in text)
    path, value = max(given, key=lambda fact: len(fact[1]), default=("", text))
    message = f"nội dung dài {len(value)} ký tự, một ô của bảng tính không in hết được: {quote(value)}"
    return Problem("cell-overfull", "error", Place(path=path), message, "rút gọn nội dung này")


def paper_problems(paper: bytes, document: Document, template: Template) -> list[Problem]:
    """What the layout rules and the Word-validity lint say of a paper made from this document."""
    from dvk_docs.package import read
    from dvk_docs.package.lint import lint
    from dvk_docs.rules.layout import check_layout
    from dvk_docs.view import read as view

    package = read(paper, name=template.path)
    literals = [text for text in document.texts() if "{" in text]  # a person's own braces are no tag left behind
    return sort_problems(
        [*lint(package, literals=literals), *check_layout(view(paper), document.standard, file=template.path)]
    )


def forbids(problem: Problem, template: Template) -> bool:
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
    name = _field(fact.path)
    hint = f"thêm  {{{{ {name} }}}}  vào mẫu, hoặc bỏ trường này khỏi dữ liệu"
    return document.located(Problem("not-printed", "error", Place(path=fact.path), message, hint))


def _field(path: str) -> str:
    """The field of the document that a path begins with."""
    return re.split(r"[.\[]", path)[0]
