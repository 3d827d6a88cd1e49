"""The words of the template language: filters, tests and what a loop tells. All of them are listed here.

An office may use those of `vn.filters` and a few that docxtpl users know; a filter is a pure function of one value.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from dvk_docs.template.printing import OUTPUT_LIMIT, RefusedError, text_of
from dvk_docs.vn.filters import FILTERS as VIETNAMESE

LOOP = ("index", "index0", "revindex", "revindex0", "first", "last", "length")
NOT_NAMES = frozenset(
    {"self", "cycler", "joiner", "namespace", "lipsum", "range", "dict", "caller", "super", "varargs"}
)


_PRINT_PLAINLY = "bỏ bộ lọc, hoặc dùng với một danh sách"


def length(value: Any) -> int:
    """How many items a list has, or characters a text."""
    if not isinstance(value, str | list | tuple | dict):
        raise RefusedError("not-a-list", "bộ lọc “length” cần một danh sách hoặc chữ", _PRINT_PLAINLY)
    return len(value)


def first(value: Any) -> Any:
    """The first item of a list."""
    return _item(value, 0, "first")


def last(value: Any) -> Any:
    """The last item of a list."""
    return _item(value, -1, "last")


def join(value: Any, between: Any = "") -> str:
    """The items of a list as one text, with `between` between them."""
    if not isinstance(value, list | tuple):
        raise RefusedError("not-a-list", "bộ lọc “join” cần một danh sách", _PRINT_PLAINLY)
    items, sign = [text_of(item) for item in value], text_of(between)
    if sum(map(len, items)) + len(sign) * len(items) > OUTPUT_LIMIT:
        raise RefusedError(
            "template-limit", "danh sách dài quá, không nối thành một dòng được", "lặp bằng  {% for … in … %}"
        )
    return sign.join(items)


def upper(value: Any) -> str:
    """The text in capitals."""
    return text_of(value).upper()


def lower(value: Any) -> str:
    """The text in small letters."""
    return text_of(value).lower()


def default(value: Any, instead: Any = "", when_empty: bool = False) -> Any:
    """The value, or `instead` where the data have no such name (with a second `true`: or nothing in it)."""
    return value if value or not when_empty else instead


def _item(value: Any, at: int, name: str) -> Any:
    if not isinstance(value, list | tuple) or not value:
        message = f"bộ lọc “{name}” cần một danh sách có ít nhất một mục"
        raise RefusedError("not-a-list", message, "đặt giữa  {% if … %} và {% endif %}, hoặc bỏ bộ lọc")
    return value[at]


FILTERS: Mapping[str, Callable[..., Any]] = MappingProxyType(
    {
        **VIETNAMESE,
        "length": length,
        "first": first,
        "last": last,
        "join": join,
        "upper": upper,
        "lower": lower,
        "default": default,
    }
)
COUNTING = frozenset({"length", "first", "last"})
"""Filters that do not print what they are given: `{{ can_cu|length }}` has not printed the can_cu."""

TESTS: Mapping[str, Callable[[Any], bool]] = MappingProxyType(
    {
        "defined": lambda value: True,  # the filler asks before it looks; these two are never called
        "undefined": lambda value: False,
        "none": lambda value: value is None,
        "string": lambda value: isinstance(value, str),
        "number": lambda value: isinstance(value, int | Decimal) and not isinstance(value, bool),
        "boolean": lambda value: isinstance(value, bool),
        "true": lambda value: value is True,
        "false": lambda value: value is False,
        "odd": lambda value: _whole(value) % 2 == 1,
        "even": lambda value: _whole(value) % 2 == 0,
    }
)


def _whole(value: Any) -> int:
    if type(value) is not int:
        raise RefusedError(
            "not-a-number", "phép thử “odd”, “even” cần một số nguyên", "thử một số đếm, ví dụ  loop.index is odd"
        )
    return value


def takes(function: Callable[..., Any], count: int) -> bool:
    """Whether a filter can be called with that many values."""
    try:
        inspect.signature(function).bind(*range(count))
    except TypeError:
        return False
    return True
