"""The components every paper is made of, as named styles with the figures of its standard; one module a part of it.

What a standard leaves open (the gaps between components, the columns of the letterhead) is decided here once.
"""

from __future__ import annotations

from styles import RunStyle, Style, TableStyle

from components import additions, body, foot, form, head
from dvk_docs.standards import Standard


def paper_styles(standard: Standard) -> list[Style]:
    """All styles of a paper of this standard."""
    return [
        *head.page_and_letterhead(standard),
        *head.system_title(standard),
        *head.title_block(standard),
        *body.text(standard),
        *foot.signature_and_recipients(standard),
        *additions.marks(standard),
        *body.annex(standard),
        *body.list_cells(standard),
        *form.by_hand(standard),
        RunStyle("DvkDam", "DVK Đậm", "bold"),
        RunStyle("DvkNghieng", "DVK Nghiêng", "italic"),
        TableStyle("DvkKhungDau", "DVK Khung phần đầu"),
        TableStyle("DvkKhungKy", "DVK Khung ký", top=2),
        TableStyle("DvkBang", "DVK Bảng danh sách", top=0.8, side=1.2, bottom=0.8, lines=True),
    ]
