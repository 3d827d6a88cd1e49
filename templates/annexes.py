"""The annexes that a person adds behind a paper, each a section on a new page with page numbers of its own."""

from __future__ import annotations

from letterhead import number_and_date
from model_list import BY_ORGAN, annex_heading
from ooxml import each, fact, only_if, paragraph, when
from outline import outline
from package import ANNEX_HEADERS, MAIN_HEADERS, section

from dvk_docs.standards import Standard


def annexes_named(kind: str) -> str:
    """Where the text points to them: “Kèm theo Báo cáo này có: - Phụ lục 1: …”."""
    line = f"- Phụ lục{when('muc.so', ' ' + fact('muc.so'))}: {fact('muc.ten')}{when('loop.last', '.', ';')}"
    lead = paragraph("DvkKhoanCuoi", f"Kèm theo {kind} này có:")
    return only_if("phu_luc_kem", lead, each("muc in phu_luc_kem", paragraph("DvkKhoan", line)))


def annexes(standard: Standard, kind: str) -> str:
    """The annexes themselves; the section of the paper has ended before, each ends its own."""
    belongs_to = f"{kind} {number_and_date(standard)} {BY_ORGAN}"
    number = when("muc.so", f" {fact('muc.so')}")
    heading = annex_heading(standard, fact("muc.ten_hoa"), belongs_to=belongs_to, number=number, upright=True)
    ends = paragraph("DvkNgat", section=section(standard, ANNEX_HEADERS, restart=True))
    return each("muc in phu_luc_kem", heading + outline(standard, "muc.doan") + ends)


def annexes_at_the_end(standard: Standard, kind: str) -> str:
    """The same behind a paper that has no list of models, and the end of the file.

    Without annexes the last section is the only one; else it is empty and goes on where the last of them ends.
    """
    paper_ends = only_if("phu_luc_kem", paragraph("DvkNgat", section=section(standard, MAIN_HEADERS)))
    return paper_ends + annexes(standard, kind) + paragraph("DvkNgat") + section(standard, MAIN_HEADERS, goes_on=True)
