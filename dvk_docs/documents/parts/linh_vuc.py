"""The set of fields (lĩnh vực) that models are grouped by; the default set is the union of real plans.

A field is written by its code, its label, its abbreviation or a spelling seen in practice; it is printed by its label.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Final

from pydantic import ValidatorFunctionWrapHandler, WrapValidator

from dvk_docs.errors import quote
from dvk_docs.model import Choice, SoDem, one_of
from dvk_docs.model.reading import refusal

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


def _each_once(given: object, read: ValidatorFunctionWrapHandler) -> dict[str, int]:
    """Refuses a field that stands there under two spellings: a map would keep the last."""
    counts: dict[str, int] = read(given)
    if isinstance(given, Mapping) and len(counts) < len(given):
        first: dict[str, str] = {}
        for key, count in given.items():
            (label,) = read({key: count})
            if label in first:
                message = f"{quote(first[label])} và {quote(key)} là một lĩnh vực: {label}"
                raise refusal("duplicate-field", message, "giữ một dòng, bỏ dòng kia")
            first[label] = key
    return counts


TheoLinhVuc = Annotated[dict[LinhVuc, SoDem], WrapValidator(_each_once)]
"""How many of each field; each field once, however it is spelt."""
