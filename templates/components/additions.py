"""The additional parts: urgency, circulation, drafter, contact."""

from __future__ import annotations

from styles import ParagraphStyle, Style

from components.shapes import of_clause
from components.widths import STATE_RIGHT, text_width
from dvk_docs.standards import Standard

# Boxes, mm: of a stamp of urgency 20, 30 or 40 x 8 (NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục III, khoản 2 điểm b); of
# a notice of limited circulation, whose size no norm gives.
URGENCY_BOXES = {20: "DvkKhan", 30: "DvkHoaToc", 40: "DvkThuongKhan"}
_SCOPE_BOX = 60.0
_BOX_SPACE = 3.0  # points above and below the words: with a line of 13 points, 8 mm in all


def marks(standard: Standard) -> list[Style]:
    """All of them; the State has the first two in boxes."""
    contact = standard.value("contact-size")
    above = 12 if standard.system == "party" else 0  # the State's stands at the foot of page 1
    return [
        *(_boxed_marks(standard) if standard.system == "state" else _plain_marks(standard)),
        of_clause(standard, "drafter", "DvkNguoiSoan", "DVK Người soạn", before=3, keep_next=True),
        ParagraphStyle("DvkLienHe", "DVK Liên hệ", contact, before=above, rule=True, keep_next=True),
        ParagraphStyle("DvkLienHeTiep", "DVK Liên hệ tiếp", contact, keep_next=True),
    ]


def _plain_marks(standard: Standard) -> list[Style]:
    size = standard.value("scope-size")
    return [
        of_clause(standard, "urgency", "DvkKhan", "DVK Khẩn", align="center", keep_next=True),
        of_clause(standard, "scope", "DvkPhamVi", "DVK Phạm vi lưu hành", align="right"),
        ParagraphStyle("DvkKhongPhoBien", "DVK Không phổ biến", size, "bold upright", align="center"),
    ]


def _boxed_marks(standard: Standard) -> list[Style]:
    """In boxes as wide as the norm wants them, in the middle of the left column, or in the right corner of page 1."""
    column = text_width(standard) - STATE_RIGHT
    smallest, look = standard["urgency-size"].value["min"], standard.value("urgency-style")
    names = {20: "DVK Khẩn", 30: "DVK Hoả tốc", 40: "DVK Thượng khẩn"}
    stamps = [
        ParagraphStyle(
            id_,
            names[width],
            smallest,
            look,
            align="center",
            before=9,
            after=6,
            left=(column - width) / 2,
            right=(column - width) / 2,
            box=_BOX_SPACE,
            keep_next=True,
        )
        for width, id_ in URGENCY_BOXES.items()
    ]
    corner = text_width(standard) - _SCOPE_BOX
    return [
        *stamps,
        of_clause(standard, "scope", "DvkPhamVi", "DVK Phạm vi lưu hành", align="center", left=corner, box=_BOX_SPACE),
    ]
