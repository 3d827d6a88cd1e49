"""Feet other than the usual one: two who sign side by side, or one alone on the right, without Nơi nhận."""

from __future__ import annotations

from components import SIGNATURE_RIGHT, text_width
from ooxml import cell, fact, only_if, paragraph, row, table, twips

from dvk_docs.standards import Standard


def signers(standard: Standard, *, left: str = "", right: str) -> str:
    """One row that never splits: what stands on the left (nothing: an empty cell), who signs on the right."""
    whole, right_twips = twips(text_width(standard)), twips(SIGNATURE_RIGHT)
    cells = (cell(whole - right_twips, left or paragraph("DvkChoKy")), cell(right_twips, right))
    return table("DvkKhungKy", (whole - right_twips, right_twips), row(*cells))


def signer(standard: Standard, *above: str, name: str = "", by_hand: bool = False) -> str:
    """The lines above, bold (“CHỦ TRÌ HỘI NGHỊ”), room for the signature, and the name that the context has.

    `by_hand` asks the person to write the name: “(ký và ghi đầy đủ họ tên)”; it is left out where a name is given.
    """
    hint = paragraph("DvkGoiY", "(ký và ghi đầy đủ họ tên)") if by_hand else ""
    asked = only_if(f"not {name}", hint) if hint and name else hint
    gap = paragraph("DvkChoKy") * standard["signature-gap"].value["default_lines"]
    named = only_if(name, paragraph("DvkNguoiKy", fact(name))) if name else ""
    return "".join(paragraph("DvkQuyenHan", line) for line in above) + asked + gap + named
