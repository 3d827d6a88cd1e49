"""Dicts and lists of a Python caller into a tree: the same gate and limits as a file, places that are only paths."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any, Final

from dvk_docs.errors import Problem, quote
from dvk_docs.source.limits import Limits
from dvk_docs.source.node import Node
from dvk_docs.source.tree import Builder, TooMuch

_NOWHERE: Final = -1
_HUGE: Final = 10**1000


def build(value: object, limits: Limits) -> tuple[Node | None, list[Problem]]:
    """The tree of a value, None when it cannot be built, and all problems found."""
    builder = Builder("", None, limits=limits)
    try:
        _add(value, builder)
    except TooMuch:
        builder.root = None
    return builder.root, builder.finish()


def _add(value: Any, builder: Builder) -> None:
    # The depth limit of the builder ends the recursion, also for a list that holds itself.
    if isinstance(value, Mapping):
        builder.open("map", _NOWHERE)
        for key, inner in value.items():
            builder.scalar(str(key), _NOWHERE, _NOWHERE)
            _add(inner, builder)
        builder.close()
    elif isinstance(value, list | tuple):
        builder.open("list", _NOWHERE)
        for inner in value:
            _add(inner, builder)
        builder.close()
    else:
        text = _as_typed(value)
        if text is None:
            message = f"không nhận giá trị kiểu {quote(type(value).__name__)}"
            builder.note("wrong-kind", _NOWHERE, _NOWHERE, message, "đưa vào chữ, số, ngày, dict hoặc list")
        builder.scalar(text or "", _NOWHERE, _NOWHERE, faulty=text is None)


def _as_typed(value: object) -> str | None:
    """The value as a person would have typed it; None for what nobody can type."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))  # a count that passed through a spreadsheet or JSON
    if isinstance(value, int) and not -_HUGE < value < _HUGE:
        return None  # Python itself refuses to print such a number
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    return str(value) if isinstance(value, str | int | float | Decimal) else None
