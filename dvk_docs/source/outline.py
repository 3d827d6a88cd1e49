"""Which field a line belongs to, told from indentation alone: for a text that the YAML parser gave up on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from dvk_docs.source.node import fold_key

_DASH: Final = re.compile(r"-(?=\s|$)\s*")
_KEY: Final = re.compile(r"""(?P<key>"[^"]*"\s*|'[^']*'\s*|[^\s:#'"\[\]{}&*!|>%@`][^:#]*):(?=\s|$)""")

_LONGEST_PATH: Final = 200  # a longer one comes from a text that is no data file


@dataclass(frozen=True, slots=True)
class _Step:
    column: int
    key: str = ""  # of a field; "" for an item of a list
    item: int = 0

    def __str__(self) -> str:
        return f".{self.key}" if self.key else f"[{self.item}]"


def path_at(lines: Sequence[str], number: int) -> str | None:
    """The path of the field that stands on a line (counted from 1), as far as indentation tells; None for none.

    >>> path_at(["a: x", "ds:", "  - ten: y", "  - ten: z", "    ghi chú: t"], 5)
    'ds[2].ghi_chu'
    """
    way: list[_Step] = []
    for line in lines[:number]:
        for step in _steps(line):
            way = _placed(way, step)
    path = "".join(map(str, way)).lstrip(".")
    return path if 0 < len(path) <= _LONGEST_PATH else None


def head(line: str) -> re.Match[str] | None:
    """The part of a line up to its key's colon: indentation, dashes, `key`; None when it has no key."""
    return _KEY.match(line, _after_dashes(line))


def lead(line: str) -> str:
    """What stands before the value in a line to copy: “so: ”, “- ” or nothing."""
    found = head(line)
    return f"{found['key'].rstrip()}: " if found else "- " if line.lstrip().startswith("- ") else ""


def value_start(line: str) -> int:
    """Where the value begins on a line: after indentation, dashes and key."""
    found = head(line)
    at = found.end() if found else _after_dashes(line)
    return at + len(line[at:]) - len(line[at:].lstrip())


def _after_dashes(line: str) -> int:
    at = len(line) - len(line.lstrip())
    while (dash := _DASH.match(line, at)) is not None:
        at = dash.end()
    return at


def _steps(line: str) -> list[_Step]:
    line = line.expandtabs(4)  # as most editors show it, and as the person meant it
    at = len(line) - len(line.lstrip())
    if line[at : at + 1] in ("", "#"):
        return []
    steps = []
    while (dash := _DASH.match(line, at)) is not None:
        steps.append(_Step(at, item=1))
        at = dash.end()
    found = _KEY.match(line, at)
    return [*steps, _Step(at, key=fold_key(found["key"]))] if found else steps


def _placed(way: list[_Step], step: _Step) -> list[_Step]:
    above = [earlier for earlier in way if earlier.column < step.column]
    level = [earlier for earlier in way if earlier.column == step.column]
    if not step.item:
        return [*above, step]
    key = [earlier for earlier in level if earlier.key][:1]  # a list may stand level with its key
    before = next((earlier.item for earlier in level if earlier.item), 0)
    return [*above, *key, _Step(step.column, item=before + 1)]
