"""Counts that a person may state although the library computes them: both must agree."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple


class Count(NamedTuple):
    """A count: its path, what was stated (None: nothing), what it is, the path of what is counted."""

    path: str
    stated: int | None
    counted: int
    of: str


def of_models(paper: Any) -> Iterator[Count]:
    """The models of a paper that groups them by subject (`groups`, of its field `listed_in`): all, then each group."""
    collectives, individuals = map(len, paper.groups)
    yield Count("tong_so", paper.tong_so, collectives + individuals, paper.listed_in)
    yield Count("so_tap_the", paper.so_tap_the, collectives, paper.listed_in)
    yield Count("so_ca_nhan", paper.so_ca_nhan, individuals, paper.listed_in)
