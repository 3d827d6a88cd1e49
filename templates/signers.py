"""Feet other than the usual one: two who sign side by side, or one alone on the right, without Nơi nhận."""

from __future__ import annotations

from components import SIGNATURE_RIGHT, text_width
from data_table import row_if
from letterhead import contact_row, mass_media, room_to_sign
from ooxml import cell, fact, only_if, paragraph, row, table, twips

from dvk_docs.standards import Standard


def signers(
    standard: Standard, *, left: str = "", right: str, below: tuple[str, str, str] | None = None, form: bool = True
) -> str:
    """One row that never splits: what stands on the left (nothing: an empty cell), who signs on the right.

    Under it, where `below` is given: under which condition there is a second row (none: always), what stands left and
    right in it. Names in the second row are level, however many lines stand above either.
    What may end a paper (how to reach the office, the notice about the mass media) follows if it is no `form`.
    """
    whole, right_twips = twips(text_width(standard)), twips(SIGNATURE_RIGHT)
    widths = (whole - right_twips, right_twips)
    first = row(cell(widths[0], left or paragraph("DvkChoKy")), cell(widths[1], right))
    condition, *under = below or ("", "", "")
    second = row(*map(cell, widths, under)) if below else ""
    if condition:
        second = row_if(condition, widths, second)
    if form:
        return table("DvkKhungKy", widths, first, second)
    return table("DvkKhungKy", widths, first, second, contact_row(standard, widths)) + mass_media(standard)


def signer(standard: Standard, *above: str, name: str = "", by_hand: bool = False) -> str:
    """The lines above, bold (“CHỦ TRÌ HỘI NGHỊ”), room for the signature, and the name that the context has.

    `by_hand` asks the person to write the name: “(ký và ghi đầy đủ họ tên)”; it is left out where a name is given.
    """
    hint = paragraph("DvkGoiY", "(ký và ghi đầy đủ họ tên)") if by_hand else ""
    asked = only_if(f"not {name}", hint) if hint and name else hint
    return capacity(*above) + asked + signed(standard, name)


def capacity(*lines: str) -> str:
    """As what somebody signs: “NGƯỜI BÁO CÁO”."""
    return "".join(paragraph("DvkQuyenHan", line) for line in lines)


def signed(standard: Standard, name: str = "") -> str:
    """Room to sign, and the name that the context has, if any."""
    named = only_if(name, paragraph("DvkNguoiKy", fact(name))) if name else ""
    return room_to_sign(standard) + named
