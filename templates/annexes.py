"""The annexes that a person adds behind a paper, each a section on a new page with page numbers of its own."""

from __future__ import annotations

from letterhead import cited
from model_list import BY_ORGAN, annex_heading
from ooxml import each, either, fact, only_if, paragraph, when
from outline import outline
from package import ANNEX_HEADERS, MAIN_HEADERS, section

from dvk_docs.standards import Standard


def annexes_named(kind: str, *, last_stays_if: str = "") -> str:
    """Where the text points to them: “Kèm theo Báo cáo này có: - Phụ lục 1: …”.

    `last_stays_if` is the condition on which the last line stays with what follows, which may be one line alone.
    """
    line = f"- Phụ lục{when('muc.so', ' ' + fact('muc.so'))}: {fact('muc.ten')}{when('loop.last', '.', ';')}"
    item = paragraph("DvkKhoan", line)
    if last_stays_if:
        item = either(f"loop.last and {last_stays_if}", paragraph("DvkKhoanCuoi", line), item)
    return only_if("phu_luc", paragraph("DvkKhoanCuoi", f"Kèm theo {kind} này có:"), each("muc in phu_luc", item))


def annexes(standard: Standard, kind: str, *, numbered: bool = True) -> str:
    """The annexes themselves; the section of the paper has ended before, each ends its own.

    A paper that is not `numbered` always is cited by its day where the context has no symbol.
    """
    belongs_to = f"{kind} {cited(standard, numbered=numbered)} {BY_ORGAN}"
    number = when("muc.so", f" {fact('muc.so')}")
    heading = annex_heading(standard, fact("muc.ten_hoa"), belongs_to=belongs_to, number=number, upright=True)
    return each("muc in phu_luc_kem", heading + outline(standard, "muc.doan") + _annex_ends(standard))


def form_as_annex(standard: Standard) -> str:
    """What stands above the letterhead of a form that is an annex of the plan; a plan not signed yet leaves dots."""
    day = "……… ngày … tháng … năm " if standard.system == "state" else "………, ngày ……/……/"
    dots = f"Kế hoạch số {day}{fact('nam')} của ……………………"
    return only_if(
        "la_phu_luc",
        annex_heading(
            standard,
            fact("la_phu_luc.ten_hoa"),
            belongs_to=when("la_phu_luc.kem_theo", fact("la_phu_luc.kem_theo|khong_ngat"), dots),
            number=when("la_phu_luc.so", f" {fact('la_phu_luc.so')}"),
            upright=True,
        ),
    )


def annexes_at_the_end(standard: Standard, kind: str, *, numbered: bool = True, own: str = "", own_if: str = "") -> str:
    """The same behind a paper that may have none, and the end of the file.

    `own` is an annex on portrait pages that the type itself has under the condition `own_if`: it comes last. Without
    annexes the last section is the only one; else it is empty and goes on where the last of them ends.
    """
    some = f"phu_luc_kem or {own_if}" if own else "phu_luc_kem"
    paper_ends = only_if(some, paragraph("DvkNgat", section=section(standard, MAIN_HEADERS)))
    return (
        paper_ends
        + annexes(standard, kind, numbered=numbered)
        + (only_if(own_if, own, _annex_ends(standard)) if own else "")
        + paragraph("DvkNgat")
        + section(standard, MAIN_HEADERS, goes_on=True)
    )


def _annex_ends(standard: Standard) -> str:
    return paragraph("DvkNgat", section=section(standard, ANNEX_HEADERS, restart=True))
