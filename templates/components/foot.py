"""The foot of a paper: who signs it, who receives it."""

from __future__ import annotations

from styles import ParagraphStyle, Style

from components.shapes import of_clause
from dvk_docs.standards import Standard

_LIST_HANGING = 2.5  # mm: “- ” at 12 points, so that a long recipient's second line starts under its first letter


def signature_and_recipients(standard: Standard) -> list[Style]:
    """The block of a signature, line by line, and Nơi nhận."""
    return [
        of_clause(standard, "authority", "DvkQuyenHan", "DVK Quyền hạn", align="center", keep_next=True),
        of_clause(standard, "position", "DvkChucVu", "DVK Chức vụ", align="center", keep_next=True),
        ParagraphStyle("DvkKiem", "DVK Kiêm", standard.value("position-size"), align="center", keep_next=True),
        ParagraphStyle(
            "DvkGoiY", "DVK Gợi ý ký", standard.value("position-size"), "italic", align="center", keep_next=True
        ),
        ParagraphStyle("DvkChoKy", "DVK Chỗ ký", standard.value("position-size"), align="center", keep_next=True),
        of_clause(standard, "signer-name", "DvkNguoiKy", "DVK Người ký", align="center", keep_next=True),
        of_clause(standard, "recipients-word", "DvkNoiNhan", "DVK Nơi nhận", keep_next=True),
        of_clause(
            standard,
            "recipients-list",
            "DvkDsNoiNhan",
            "DVK Danh sách nơi nhận",
            left=_LIST_HANGING,
            first_line=-_LIST_HANGING,
            keep_next=True,
        ),
    ]
