"""Codes of units that no unit of the campaign has: a slip of the hand, which a paper would print as a name."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Final

from dvk_docs.errors import Problem, nearest, quote
from dvk_docs.source import Node

_KEYS: Final = frozenset({"don_vi", "don_vi_cham", "don_vi_lap", "co_quan_ban_hanh"})
"""Fields that take the code of a unit or its name."""
_CODE: Final = re.compile(r"[a-z0-9]+(?:_[a-z0-9]+)+")
"""No name of a unit has an underscore."""


def unknown_units(node: Node, units: Collection[str]) -> Iterator[Problem]:
    """Each place inside a node where a unit is named by a code that is not among these."""
    for entry in node.entries:
        named = (entry.value, *entry.value.items) if entry.key in _KEYS else ()
        for one in named:
            code = one.text.strip()
            if one.kind == "text" and code not in units and _CODE.fullmatch(code):
                near = nearest(code, units)
                hint = f"có phải là  {near}?" if near else "thêm đơn vị ấy vào to_chuc, hoặc ghi tên đơn vị"
                message = f"không có đơn vị mang mã {quote(code)} trong to_chuc"
                yield Problem("unknown-code", "error", one.place, message, hint)
        yield from unknown_units(entry.value, units)
    for item in node.items:
        yield from unknown_units(item, units)
