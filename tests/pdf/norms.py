"""What the norms say of the printed page, written out here as they give it: not taken from the tables that made it.

Lengths in millimetres, sizes in points.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest
from measure import Page

FACES = {
    f"{family}{look}" for family in ("LiberationSerif", "Tinos") for look in ("", "-Bold", "-Italic", "-BoldItalic")
} | {"TimesNewRomanPSMT"}
BLACK = {(0,), (0, 0, 0), (0.0,), (0.0, 0.0, 0.0)}
INDENT = 10.0


@dataclass(frozen=True)
class Edges:
    """The edges of the text on a page."""

    left: float
    right: float
    top: float
    bottom: float

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


PORTRAIT = Edges(30, 195, 20, 277)
LANDSCAPE = Edges(20, 277, 30, 195)


def edges(page: Page) -> Edges:
    return PORTRAIT if page.height > page.width else LANDSCAPE


@dataclass(frozen=True)
class Norm:
    """What the three standards say differently."""

    title: str
    title_size: float
    organ_size: float
    number_word: str
    number_size: float
    type_sizes: tuple[float, ...]
    position_look: str
    recipients: tuple[float, str]
    list_size: float
    motto: str = ""


PARTY = Norm(
    title="ĐẢNG CỘNG SẢN VIỆT NAM",
    title_size=15,
    organ_size=14,
    number_word="Số",
    number_size=14,
    type_sizes=(15, 16),
    position_look="regular",
    recipients=(14, "regular"),
    list_size=12,
)
STATE = Norm(
    title="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    title_size=13,
    motto="Độc lập - Tự do - Hạnh phúc",
    organ_size=13,
    number_word="Số:",
    number_size=13,
    type_sizes=(13, 14),
    position_look="bold",
    recipients=(12, "bold italic"),
    list_size=11,
)
NORMS = {"hd05": PARTY, "hd36": PARTY, "nd30": STATE}


def near(value: float, tolerance: float) -> Any:
    return pytest.approx(value, abs=tolerance)
