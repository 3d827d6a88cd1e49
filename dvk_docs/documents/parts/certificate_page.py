"""The one page of a certificate: the figures that its template is built with, and the sizes that its words fit in.

Long names take smaller letters or a second line; what fits in no size is refused before anything is made, because a
certificate has one page. Heights are sure, not estimates: every line of the page has an exact pitch, but for the
letterhead and the signature, whose single spacing is counted with them.
"""

from __future__ import annotations

from itertools import product
from typing import Final, NamedTuple

from dvk_docs.documents.parts import even_lines
from dvk_docs.metrics import lines_needed

SHEETS_MM: Final = {"A4": (297.0, 210.0), "A3": (420.0, 297.0)}
MARGINS_MM: Final = {"top": 19.0, "bottom": 13.0, "left": 26.0, "right": 26.0}  # of A4; larger sheets enlarge them
WIDTH_MM: Final = SHEETS_MM["A4"][0] - MARGINS_MM["left"] - MARGINS_MM["right"]
HEIGHT_PT: Final = (SHEETS_MM["A4"][1] - MARGINS_MM["top"] - MARGINS_MM["bottom"]) * 72 / 25.4
_SAFETY_MM = 5.0  # a printer's own Times New Roman may be a little wider than the one measured


class Lettering(NamedTuple):
    """Letters of `size` points at an exact pitch of `pitch` points, on no more than `lines` lines."""

    size: float
    pitch: float
    lines: int


NAMES: Final = (Lettering(34, 40, 1), Lettering(27, 33, 2), Lettering(20, 25, 3))
"""Of who receives it, the largest first."""
MODELS: Final = (Lettering(20, 26, 2), Lettering(17, 22, 3), Lettering(14, 18, 5))
"""Of the model, the largest first."""
ISSUER: Final = Lettering(16, 22, 2)
ISSUER_BEFORE_PT: Final = 12.0
HEADING: Final = Lettering(44, 56, 1)
WORDS: Final = Lettering(17, 25, 1)
DETAIL: Final = Lettering(16, 22, 2)
REFERENCE: Final = Lettering(14, 19, 2)
BODIES_PT: Final = (205.0, 185.0, 160.0)
"""Heights at which the room between heading and signature is held open, so that all certificates of a set are signed
at one place: the largest that the letterhead and the signature leave."""


class Wording(NamedTuple):
    """What differs from one certificate to the next: who, post and unit of a person, the model, the decision."""

    name: str
    detail: str
    model: str
    reference: str


def fitting(words: Wording, room_pt: float) -> tuple[Lettering, Lettering] | None:
    """The largest letters for name and model with which the words take no more than `room_pt`; None: they never do."""
    if room_pt < BODIES_PT[-1]:
        return None
    for name, model in sorted(product(NAMES, MODELS), key=lambda pair: NAMES.index(pair[0]) + MODELS.index(pair[1])):
        height = _height(words, name, model)
        if height is not None and height <= room_pt:
            return name, model
    return None


def smallest() -> tuple[Lettering, Lettering]:
    """The letters of a draft whose words fit in no size."""
    return NAMES[-1], MODELS[-1]


def height_of(text: str, letters: Lettering, *, bold: bool = False, italic: bool = False) -> float | None:
    """What a text takes down the page, in points; None when it needs more lines than it may take."""
    lines = lines_needed(text, letters.size, WIDTH_MM - _SAFETY_MM, bold=bold, italic=italic) if text else 0
    return lines * letters.pitch if lines <= letters.lines else None


def _height(words: Wording, name: Lettering, model: Lettering) -> float | None:
    parts = (
        height_of(words.name, name, bold=True),
        height_of(words.detail, DETAIL),
        height_of(words.model, model, bold=True),
        height_of(words.reference, REFERENCE, italic=True),
    )
    counted = [part for part in parts if part is not None]
    return sum(counted) + 3 * WORDS.pitch if len(counted) == len(parts) else None  # three lines are fixed words


def balanced(text: str, size: float, width_mm: float = WIDTH_MM) -> str:
    """The bold text in lines about equally long."""
    return even_lines.balanced(text, size, width_mm - _SAFETY_MM)
