"""What plans (Kế hoạch) of every kind have in common: how they open and close, paragraphs between dashes."""

from __future__ import annotations

from ooxml import each, fact, paragraph, when

from dvk_docs.standards import Standard


def opening(standard: Standard) -> str:
    """What is carried out and what it rests on, then who plans what, in one sentence."""
    carried_out = when("thuc_hien", "Thực hiện " + fact("thuc_hien|join('; ')|khong_ngat"))
    lead = when("thuc_hien", "; căn cứ ", "Căn cứ ")
    rested_on = when("can_cu", lead + fact("can_cu|join('; ')|khong_ngat"))
    makes = "ban hành" if standard.system == "state" else "xây dựng"
    plans = f"{fact('cua_co_quan')} {makes} Kế hoạch {fact('trich_yeu_trong_cau')} như sau:"
    return paragraph("DvkKhoan", f"{carried_out}{rested_on}, {plans}")


def dashed(name: str) -> str:
    """The paragraphs that the context has under that name, with dashes where they are several."""
    text = when(f"{name}|length > 1", "- ") + fact("doan|khong_ngat")
    return each(f"doan in {name}", paragraph("DvkKhoan", text))


def closing(standard: Standard, asked: str) -> str:
    """The usual last sentence, of two lines at least; it stays with the signature. `asked` is who shall do what."""
    asks = "Yêu cầu" if standard.system == "state" else "Đề nghị"
    named = f"Trên đây là Kế hoạch {fact('trich_yeu_trong_cau')}."
    return paragraph("DvkKhoanCuoi", f"{named} {asks} {asked}{standard.value('body-end')}")
