"""Photos two by two, each with its caption under it; one alone stands in the middle."""

from __future__ import annotations

from components.widths import text_width
from ooxml import cell, either, fact, paragraph, row, row_tag, table, twips

from dvk_docs.standards import Standard

_FRAME_LINES = 4  # above and below the words in the frame of a missing photo


def photo_table(standard: Standard, rows: str) -> str:
    """A row of pictures and one of captions for each item of the list (`documents.anh.rows`)."""
    whole = twips(text_width(standard))
    widths = (whole // 2, whole - whole // 2)
    start, if_two, otherwise, end_if, end = (
        row_tag(code, widths) for code in (f"for hang in {rows}", "if hang.phai", "else", "endif", "endfor")
    )
    two = row(cell(widths[0], _picture("hang.trai")), cell(widths[1], _picture("hang.phai")))
    two += row(cell(widths[0], _caption("hang.trai")), cell(widths[1], _caption("hang.phai")))
    one = row(cell(whole, _picture("hang.trai"), span=2)) + row(cell(whole, _caption("hang.trai"), span=2))
    return table("DvkBangAnh", widths, start, if_two, two, otherwise, one, end_if, end)


def _picture(photo: str) -> str:
    """The tag of a picture stands in a run of its own paragraph, as tall as the picture; a missing one is a frame."""
    empty = paragraph("DvkKhungAnh")
    frame = empty * _FRAME_LINES + paragraph("DvkKhungAnh", "[CẦN BỔ SUNG: ảnh]") + empty * _FRAME_LINES
    return either(f"{photo}.hinh", paragraph("DvkAnh", fact(f"{photo}.hinh")), frame)


def _caption(photo: str) -> str:
    return paragraph("DvkChuThichAnh", f"Ảnh {fact(f'{photo}.so')}. {fact(f'{photo}.chu_thich|khong_ngat')}")
