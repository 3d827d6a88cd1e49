"""What is filled by hand: lines of dots drawn by a tab, boxes to tick, rows to write in."""

from __future__ import annotations

from styles import ParagraphStyle, Style, Tab

from components.shapes import text_pitch
from components.widths import text_width
from dvk_docs.standards import Standard

_FIRST_BOX, _SECOND_BOX = 24.0, 80.0  # mm from the margin: where the boxes of a form stand
_OPEN_NAME = 66.0  # mm from the edge of the left column of the letterhead: how far the line for a name goes


def by_hand(standard: Standard) -> list[Style]:
    """The items of a form and what a pen needs in them."""
    width = text_width(standard)
    item = ParagraphStyle(
        "DvkPhieu",
        "DVK Mục của phiếu",
        standard.value("body-size"),
        align="both",
        after=standard.value("paragraph-spacing"),
        exact=text_pitch(standard),
    )
    whole, half = Tab(width, "right", "dot"), Tab(0.59 * width, "right", "dot")
    boxes = {"tabs": (Tab(_FIRST_BOX), Tab(_SECOND_BOX)), "based_on": item.id}
    return [
        item,
        ParagraphStyle("DvkPhieuCuoi", "DVK Mục cuối của phiếu", keep_next=True, based_on=item.id),
        ParagraphStyle("DvkDongKe", "DVK Dòng kẻ", tabs=(whole,), based_on=item.id),
        ParagraphStyle("DvkDongKeCuoi", "DVK Dòng kẻ cuối", keep_next=True, based_on="DvkDongKe"),
        ParagraphStyle("DvkDongKeHai", "DVK Dòng kẻ hai chỗ", tabs=(half, whole), based_on=item.id),
        ParagraphStyle("DvkLuaChon", "DVK Lựa chọn", **boxes),
        ParagraphStyle(
            "DvkOViet",
            "DVK Ô viết tay",
            standard.value("table-text-size"),
            before=6,
            after=6,
            align="center",
            keep_next=True,
        ),
        ParagraphStyle(
            "DvkBanHanhTrong",
            "DVK Cơ quan ban hành để trống",
            tabs=(Tab(_OPEN_NAME, "right", "dot"),),
            align="center",
            keep_next=True,
            based_on="DvkBanHanh",
        ),
    ]
