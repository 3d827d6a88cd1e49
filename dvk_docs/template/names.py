"""Which names of the data a template asks for, and where.

A path is written as in messages about data, with `[]` for “each item”: `so`, `nguoi_ky.ho_ten`,
`danh_sach[].ten_mo_hinh`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dvk_docs.template.program import Block, Expr, Part, Program, operands

_GUARDS = (["test", "defined"], ["test", "undefined"], ["filter", "default"])


class Asked(NamedTuple):
    """One name asked for: its path, the part and the spot of the tag; `guarded` when it may be missing."""

    path: str
    part: int
    spot: int
    guarded: bool


def asked(parts: Iterable[Part]) -> Iterator[Asked]:
    """Every name of the data in every tag of these parts."""
    for n, part in enumerate(parts):
        yield from _of_block(part.body, n, {})


def required(parts: Iterable[Part]) -> frozenset[str]:
    """The names that the data must have (with or without a value) before anything is filled."""
    found = list(asked(parts))
    return frozenset(_root(one.path) for one in found) - {one.path for one in found if one.guarded}


def unasked(names: Iterable[str], program: Program) -> list[str]:
    """Those of these paths that no tag of the template asks for, in their order.

    A field is asked for when it, a field of it, or an item of it is.
    """
    paths = {one.path for one in asked(program.parts)}
    return [
        name for name in names if not any(path == name or path.startswith((f"{name}.", f"{name}[")) for path in paths)
    ]


def _root(path: str) -> str:
    return path.partition(".")[0].partition("[")[0]


def _of_block(block: Block, part: int, lists: dict[int, str]) -> Iterator[Asked]:
    for step in block:
        match step:
            case ["emit", expr, spot]:
                yield from _of(expr, part, spot, lists)
            case ["if", branches, otherwise]:
                for test, inner, spot in branches:
                    yield from _of(test, part, spot, lists)
                    yield from _of_block(inner, part, lists)
                yield from _of_block(otherwise, part, lists)
            case ["for", n, over, only, inner, otherwise, spot, _]:
                yield from _of(over, part, spot, lists)
                lists[n] = f"{_path(over, lists)}[]"
                if only:
                    yield from _of(only, part, spot, lists)
                yield from _of_block(inner, part, lists)
                yield from _of_block(otherwise, part, lists)


def _of(expr: Expr, part: int, spot: int, lists: dict[int, str], guarded: bool = False) -> Iterator[Asked]:
    path = _path(expr, lists)
    if path:
        yield Asked(path, part, spot, guarded)
    guards = list(expr[:2]) in _GUARDS
    for inner in operands(expr):
        if not path or inner[0] == "filter":
            yield from _of(inner, part, spot, lists, guards)


def _path(expr: Expr, lists: dict[int, str]) -> str:
    """The path of a name, field or item; "" for anything else."""
    match expr:
        case ["name", str(name)]:
            return name
        case ["var", int(n), _]:
            return lists[n]
        case ["get", inner, str(key)]:
            return f"{_path(inner, lists)}.{key}"
        case ["get", inner, _] | ["filter", "first" | "last", inner, _]:
            return f"{_path(inner, lists)}[]"
        case ["filter", _, inner, _]:
            return ""
    return ""
