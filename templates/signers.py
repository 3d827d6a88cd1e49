"""Feet other than the usual one: two who sign side by side, or one alone on the right, without Nơi nhận."""

from __future__ import annotations

from components.widths import SIGNATURE_RIGHT, text_width
from data_table import row_if
from letterhead import contact_row, mass_media
from ooxml import cell, fact, only_if, paragraph, row, table, twips

from dvk_docs.standards import Standard


def signers(
    standard: Standard, *, left: str = "", right: str, below: tuple[str, str, str] | None = None, form: bool = True
) -> str:
    """One row that never splits: what stands on the left (nothing: an empty cell), who signs on the right.

    Under it, where `below` is given: under which condition there is a second row, what stands left and right in it.
    What may end a paper (how to reach the office, the notice about the mass media) follows if it is no `form`.
    """
    whole, right_twips = twips(text_width(standard)), twips(SIGNATURE_RIGHT)
    widths = (whole - right_twips, right_twips)
    first = row(cell(widths[0], left or paragraph("DvkChoKy")), cell(widths[1], right))
    condition, *under = below or ("", "", "")
    second = row_if(condition, widths, row(*map(cell, widths, under))) if below else ""
    if form:
        return table("DvkKhungKy", widths, first, second)
    return table("DvkKhungKy", widths, first, second, contact_row(standard, widths)) + mass_media(standard)


def signer(standard: Standard, *above: str, name: str = "", by_hand: bool = False) -> str:
    """The lines above, bold (“CHỦ TRÌ HỘI NGHỊ”), room for the signature, and the name that the context has.

    `by_hand` asks the person to write the name: “(ký và ghi đầy đủ họ tên)”; it is left out where a name is given.
    """
    hint = paragraph("DvkGoiY", "(ký và ghi đầy đủ họ tên)") if by_hand else ""
    asked = only_if(f"not {name}", hint) if hint and name else hint
    gap = paragraph("DvkChoKy") * standard["signature-gap"].value["default_lines"]
    named = only_if(name, paragraph("DvkNguoiKy", fact(name))) if name else ""
    return "".join(paragraph("DvkQuyenHan", line) for line in above) + asked + gap + named
