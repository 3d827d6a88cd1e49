"""How the organs stand in the letterhead: in capitals, broken to fit their column, over the rules of the State."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from dvk_docs.documents.parts import organ
from dvk_docs.vn.dates import format_long

if TYPE_CHECKING:
    from dvk_docs.documents.common.document import Document
    from dvk_docs.standards import Standard

_DATE_MM = 83.0
"""Widest place-and-date line, in mm, that the usual right column (85 mm) holds."""
_ORGAN_MM = {"party": 80.0, "state": 67.0, "wide": 65.0}
"""Width, in mm, of the left column; “wide” is that of the right one."""
_DOTS = "." * 100  # more than any column holds


def letterhead(document: Document) -> dict[str, Any]:
    """What a template may ask of the letterhead, names and marks; of a joint paper the names of all organs.

    A joint paper has no superior above them. In the Party's form there are no rules under organ and trích yếu: "".
    """
    wide = _date_line_is_wide(document)
    *before, last = (one.ten for one in document.issuers)
    names = [_set(document, name, wide=wide, mark=" -") for name in before]
    names.append(_set(document, last, wide=wide))
    superior = _set(document, document.co_quan_cap_tren or "", wide=wide, bold=False) if len(names) == 1 else None
    return {
        "co_quan_cap_tren": superior or None,
        "co_quan_ban_hanh": " - ".join(names),
        "cac_co_quan": names if len(names) > 1 else [],
        "dau_rong": wide,
        **_rules(document, _set(document, document.co_quan_ban_hanh, wide=wide)),
    }


def rule_of_open_name(standard: Standard) -> str:
    """The State's rule under a name left open: it follows the dotted line, which fills the column."""
    return _ruled(standard, _DOTS)


def _set(document: Document, name: str, *, wide: bool, bold: bool = True, mark: str = "") -> str:
    """A name of the organ block, in capitals; one that, with its mark, needs two lines breaks before its place."""
    from dvk_docs.metrics import text_width_mm

    name = name.upper()
    size = document.standard.value("issuer-size" if bold else "superior-size")
    room = _ORGAN_MM["wide" if wide else document.standard.system]
    return name if text_width_mm(name + mark, size, bold=bold) <= room else organ.broken_at_level(name)


def _date_line_is_wide(document: Document) -> bool:
    from dvk_docs.metrics import text_width_mm

    if not document.dia_danh:  # a paper without such a line
        return False
    dated = f"{document.dia_danh}, {format_long(document.ngay_ban_hanh or date(2026, 12, 30))}"
    return text_width_mm(dated, document.standard.value("place-date-size"), italic=True) > _DATE_MM


def _rules(document: Document, issuer: str) -> dict[str, str]:
    """The lines under organ and trích yếu in the state's form."""
    if document.standard.system != "state":
        return {"ke_co_quan": "", "ke_trich_yeu": ""}
    from dvk_docs.documents.parts.even_lines import TEXT_MM
    from dvk_docs.documents.parts.state_form import ruled

    size = document.standard.value("subject-size")
    subject = ruled(document.subject_in_title, size, width_mm=TEXT_MM)
    return {"ke_co_quan": _ruled(document.standard, issuer), "ke_trich_yeu": subject}


def _ruled(standard: Standard, issuer: str) -> str:
    from dvk_docs.documents.parts.state_form import ruled

    return ruled(issuer, standard.value("issuer-size"), width_mm=_ORGAN_MM["state"])
