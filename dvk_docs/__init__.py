"""Papers of the “Dân vận khéo” campaign, right in form, from structured data.

    import dvk_docs

    document = dvk_docs.load("decision.yaml")      typed facts, or InputError with every problem
    paper = dvk_docs.render(document)              bytes of the .docx: same data, same bytes
    for problem in dvk_docs.check("decision.docx"):
        print(problem)                             place, what is wrong, cure, clause
    pdf = dvk_docs.to_pdf(paper)
    report = dvk_docs.render_many(documents, "ket-qua")    on all processors, or an executor's of your own

Of a whole year, from the file of a campaign:

    dossier = dvk_docs.load_campaign("campaign.yaml")      its typed facts, and its papers as documents
    made = dvk_docs.render_dossier("campaign.yaml", "ho-so-2026")    every paper, and the index
    dvk_docs.check("ho-so-2026")                           whether the papers still say what the data say
    dvk_docs.verify("ho-so-2026/02_131-TB-DU_thong-bao.docx").same
    for change in dvk_docs.diff("campaign-cu.yaml", "campaign.yaml"): ...
    dvk_docs.number(document, "so-van-ban.yaml")           the next number, once it stands in the register

`DOCUMENTS`, `STANDARDS` and `RULES` are read-only mappings of what there is. Everything raised is a `DvkError` with
`.problems`; its `str()` is the text a clerk reads. Nothing prints, exits, reaches the network or keeps state; all of it
is safe from many threads. Whatever is not named here is private.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from dvk_docs.errors import DvkError, InputError, OutputError, Place, Problem, TemplateError, ToolError

if TYPE_CHECKING:
    from dvk_docs.api import check, diff, load, load_campaign, number, render, render_dossier, to_pdf, verify
    from dvk_docs.batch import Report, render_many
    from dvk_docs.documents import DOCUMENTS, Document
    from dvk_docs.dossier.differing import Change
    from dvk_docs.dossier.dossier import Dossier
    from dvk_docs.dossier.verifying import Verdict
    from dvk_docs.dossier.writing import Written
    from dvk_docs.rulebook import RULES
    from dvk_docs.standards import STANDARDS

__version__ = "0.1.0"

__all__ = [
    "DOCUMENTS",
    "RULES",
    "STANDARDS",
    "Change",
    "Document",
    "Dossier",
    "DvkError",
    "InputError",
    "OutputError",
    "Place",
    "Problem",
    "Report",
    "TemplateError",
    "ToolError",
    "Verdict",
    "Written",
    "check",
    "diff",
    "load",
    "load_campaign",
    "number",
    "render",
    "render_dossier",
    "render_many",
    "to_pdf",
    "verify",
]

_HOMES = {
    **dict.fromkeys(("check", "load", "render", "to_pdf"), "dvk_docs.api"),
    **dict.fromkeys(("diff", "load_campaign", "number", "render_dossier", "verify"), "dvk_docs.api"),
    "render_many": "dvk_docs.batch",
    "Report": "dvk_docs.batch",
    "Change": "dvk_docs.dossier.differing",
    "Dossier": "dvk_docs.dossier.dossier",
    "Verdict": "dvk_docs.dossier.verifying",
    "Written": "dvk_docs.dossier.writing",
    "DOCUMENTS": "dvk_docs.documents",
    "Document": "dvk_docs.documents",
    "RULES": "dvk_docs.rulebook",
    "STANDARDS": "dvk_docs.standards",
}


def __getattr__(name: str) -> Any:  # `import dvk_docs` must cost nothing: each name brings its room when it is used
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(home), name)


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
