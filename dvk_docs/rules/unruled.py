"""Clauses that no rule judges here, each with its reason: nothing is missing without somebody having said why.

A test proves that every clause of every standard is a layout rule, a data rule, or in this list.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_REGISTER = "needs the register of numbers of the organ: one paper cannot tell"
_SMALL_FORMS = "allows A5 for invitations and other small forms; a decision is A4, which paper-size judges"

UNRULED: Final[Mapping[str, str]] = MappingProxyType(
    {
        "number-series": _REGISTER,
        "paper-a5-forms": _SMALL_FORMS,
    }
)
