"""A fact that somebody gave and a finished paper must show."""

from __future__ import annotations

from typing import NamedTuple

from dvk_docs.errors import Place


class Fact(NamedTuple):
    """One given value: its path (`danh_sach[2].ten_mo_hinh`), the texts by which it may be printed, its place.

    A NamedTuple, because a list of 1,000 models makes 6,000 of them and a frozen dataclass takes three times as long.
    """

    path: str
    forms: tuple[str, ...]
    place: Place | None = None
