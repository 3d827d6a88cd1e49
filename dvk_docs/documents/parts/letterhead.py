"""How the organs stand in the letterhead: in capitals, broken to fit their column, over the rules of the State."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from dvk_docs.documents.parts import organ
from dvk_docs.documents.parts.lien_tich import Issuer
from dvk_docs.standards import Standard
from dvk_docs.vn.dates import format_long

_DATE_MM = 83.0
"""Widest place-and-date line, in mm, that the usual right column (85 mm) holds."""
_ORGAN_MM = {"party": 80.0, "state": 67.0, "wide": 65.0}
"""Width, in mm, of the left column; “wide” is that beside a wide right one."""
_DOTS = "." * 100  # more than any column holds


def letterhead(
    standard: Standard, issuers: Sequence[Issuer], *, place: str | None, day: date | None, subject: str
) -> dict[str, Any]:
    """What a template may ask of the letterhead; `subject` is the trích yếu in its lines.

    A joint paper names all organs, without a superior above them. The Party's form has no rules under organ and trích
    yếu: "".
    """
    wide = _is_wide(standard, place, day)
    *before, last = (one.ten for one in issuers)
    names = [_set(standard, name, wide=wide, mark=" -") for name in before]
    names.append(_set(standard, last, wide=wide))
    superior = _set(standard, issuers[0].cap_tren or "", wide=wide, bold=False) if len(names) == 1 else None
    return {
        "co_quan_cap_tren": superior or None,
        "co_quan_ban_hanh": " - ".join(names),
        "cac_co_quan": names if len(names) > 1 else [],
        "dau_rong": wide,
        **_rules(standard, _set(standard, issuers[0].ten, wide=wide), subject),
    }


def rule_of_open_name(standard: Standard) -> str:
    """The State's rule under a name left open: it follows the dotted line, which fills the column."""
    return _ruled(standard, _DOTS)


def _set(standard: Standard, name: str, *, wide: bool, bold: bool = True, mark: str = "") -> str:
    """A name of the organ block, in capitals; one that, with its mark, needs two lines breaks before its place."""
    from dvk_docs.metrics import text_width_mm

    name = name.upper()
    size = standard.value("issuer-size" if bold else "superior-size")
    room = _ORGAN_MM["wide" if wide else standard.system]
    return name if text_width_mm(name + mark, size, bold=bold) <= room else organ.broken_at_level(name)


def _is_wide(standard: Standard, place: str | None, day: date | None) -> bool:
    """Whether the place-and-date line asks for the wide right column."""
    from dvk_docs.metrics import text_width_mm

    if not place:  # a paper without such a line
        return False
    dated = f"{place}, {format_long(day or date(2026, 12, 30))}"
    return text_width_mm(dated, standard.value("place-date-size"), italic=True) > _DATE_MM


def _rules(standard: Standard, issuer: str, subject: str) -> dict[str, str]:
    """The lines under organ and trích yếu in the state's form."""
    if standard.system != "state":
        return {"ke_co_quan": "", "ke_trich_yeu": ""}
    from dvk_docs.documents.parts.even_lines import TEXT_MM
    from dvk_docs.documents.parts.state_form import ruled

    under_subject = ruled(subject, standard.value("subject-size"), width_mm=TEXT_MM)
    return {"ke_co_quan": _ruled(standard, issuer), "ke_trich_yeu": under_subject}


def _ruled(standard: Standard, issuer: str) -> str:
    from dvk_docs.documents.parts.state_form import ruled

    return ruled(issuer, standard.value("issuer-size"), width_mm=_ORGAN_MM["state"])
