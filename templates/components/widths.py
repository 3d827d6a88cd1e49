"""Widths, in millimetres: what the margins leave, and the columns of letterhead and foot, which no standard gives."""

from __future__ import annotations

from dvk_docs.standards import Standard

# Columns of the letterhead and of the foot, millimetres of the text width. The wide right column is for a long place
# (“Phường Ngô Quyền, ngày … ” is 97 mm); the state's title takes 96 mm.
PARTY_RIGHT = 85.0
PARTY_RIGHT_WIDE = 100.0
STATE_RIGHT = 98.0
SIGNATURE_RIGHT = 85.0
BETWEEN_SIGNERS = 6.0  # of a joint paper: their lines are long
ADDRESSEE_INDENT = 30.0  # where “Kính gửi:” over a list begins: the block stands about in the middle


def text_width(standard: Standard) -> float:
    """Width between the margins of a portrait page, mm."""
    width, _ = standard["paper-size"].value
    return float(width - standard.value("left-margin") - standard.value("right-margin"))


def landscape_width(standard: Standard) -> float:
    """Width between the margins of a landscape page, mm."""
    _, height = standard["paper-size"].value
    margins = standard["landscape-margins"].value
    return float(height - margins["left"] - margins["right"])
