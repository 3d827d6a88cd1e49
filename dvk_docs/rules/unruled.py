"""Clauses that no rule judges here, each with its reason: nothing is missing without somebody having said why.

A test proves that every clause of every standard is a layout rule, a data rule, or in this list.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_REGISTER = "needs the register of numbers of the organ: one paper cannot tell"
_SMALL_FORMS = "allows A5 for invitations and other small forms; a decision is A4, which paper-size judges"
_SHEET = "of a workbook: judged where workbooks are written and read"

UNRULED: Final[Mapping[str, str]] = MappingProxyType(
    {
        "number-series": _REGISTER,
        "paper-a5-forms": _SMALL_FORMS,
        "sheet-paper": _SHEET,
        "sheet-orientation": _SHEET,
        "sheet-margins": _SHEET,
        "sheet-font": _SHEET,
        "sheet-font-size": _SHEET,
        "sheet-page-number": _SHEET,
        "sheet-head-rows": _SHEET,
        "sheet-fit-width": _SHEET,
        "sheet-wrap": _SHEET,
        "sheet-annex-lines": _SHEET,
        "sheet-text-cells": _SHEET,
        "sheet-totals": _SHEET,
    }
)
