"""The sheet a paper is printed on, where its data choose it: nearly every paper takes the sheet of its template."""

from __future__ import annotations

from typing import NamedTuple


class Sheet(NamedTuple):
    """What the data ask of the page; what they leave open is as the template has it.

    `sides_mm` are the longer and the shorter side, the page lies or stands as in the template; `framed` whether the
    template's border of the page is printed; `left_mm` and `top_mm` where the text begins, from the edges of the sheet.
    """

    sides_mm: tuple[float, float] | None = None
    framed: bool = True
    left_mm: float | None = None
    top_mm: float | None = None
