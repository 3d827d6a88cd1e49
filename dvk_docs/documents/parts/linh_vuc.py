"""The set of fields (lĩnh vực) that models are grouped by; the default set is the union of real plans.

A field is written by its code, its label, its abbreviation or a spelling seen in practice; it is printed by its label.
"""

from __future__ import annotations

from typing import Annotated, Final

from dvk_docs.model import Choice, one_of

MAC_DINH: Final[tuple[Choice, ...]] = (
    Choice("Kinh tế", also=("KT", "phát triển kinh tế", "lĩnh vực kinh tế")),
    Choice("Văn hoá - xã hội", also=("VHXH",)),
    Choice("Quốc phòng - an ninh", also=("QPAN", "an ninh - quốc phòng")),
    Choice(
        "Xây dựng Đảng và hệ thống chính trị",
        also=("XDHTCT", "XDĐ&HTCT", "xây dựng hệ thống chính trị", "hệ thống chính trị", "HTCT"),
    ),
    Choice("Xây dựng nông thôn mới", also=("NTM", "xây dựng NTM", "nông thôn mới")),
    Choice("Xây dựng đô thị văn minh", also=("DTVM", "đô thị văn minh")),
    Choice("Lĩnh vực khác", also=("khác",)),
)
"""In the order in which lists are printed."""
THUONG_DUNG: Final = tuple(choice.label for choice in MAC_DINH[:4])
"""The four that nearly every plan has."""

LinhVuc = Annotated[str, one_of(*MAC_DINH)]
