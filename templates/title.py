"""The title block of a paper: name of the type, trích yếu, the mark under it."""

from __future__ import annotations

from ooxml import fact, paragraph

from dvk_docs.standards import Standard


def title(standard: Standard) -> str:
    """The three lines between letterhead and text."""
    mark = standard["subject-mark"].value
    state = mark["kind"] == "rule"
    under = paragraph("DvkKeTrichYeu", fact("ke_trich_yeu")) if state else paragraph("DvkGach", mark["text"])
    return paragraph("DvkTenLoai", fact("ten_loai")) + paragraph("DvkTrichYeu", fact("trich_yeu")) + under
