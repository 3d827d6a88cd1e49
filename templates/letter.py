"""The công văn: its words and their order, in the three standards."""

from __future__ import annotations

from addressee import addressee, addressee_styles
from annexes import annexes_at_the_end, annexes_named
from components import paper_styles
from components.head import letter_subject
from days import on_day
from letterhead import foot, letterhead
from ooxml import DECLARATION, NAMESPACES, each, either, fact, only_if, paragraph, when
from package import package

from dvk_docs.standards import Standard

_KIND = "letter"
_ABOVE_ADDRESSEE = 18  # points: no title block parts it from the letterhead
_ASKED = when("mot_noi_gui", fact("mot_noi_gui"), "các cơ quan, đơn vị")


def letter(standard: Standard) -> bytes:
    """The template of a công văn, a .docx."""
    body = (
        letterhead(standard, paragraph("DvkTrichYeuCv", fact("trich_yeu|khong_ngat")))
        + addressee(standard, _KIND, "kinh_gui")
        + each("doan in ly_do", paragraph("DvkKhoan", fact("doan|khong_ngat")))
        + _asking()
        + _requests()
        + _answer(standard)
        + _forms()
        + annexes_named("Công văn")
        + paragraph("DvkKhoanCuoi", f"Đề nghị {_ASKED} quan tâm, triển khai thực hiện{standard.value('body-end')}")
        + foot(standard)
        + annexes_at_the_end(standard, "Công văn")
    )
    document = f"{DECLARATION}<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"
    own = [letter_subject(standard), *addressee_styles(standard, _KIND, before=_ABOVE_ADDRESSEE)]
    return package(document, [*paper_styles(standard), *own], standard, title="Mẫu Công văn")


def _asking() -> str:
    """By what it asks, who asks whom; the requests follow."""
    basis = when("can_cu", "Thực hiện " + fact("can_cu|join('; ')|khong_ngat") + ", ")
    what = when("noi_dung|length < 2", "nội dung sau:", "một số nội dung sau:")
    return paragraph("DvkDieuCuoi", f"{basis}{fact('cua_co_quan')} đề nghị {_ASKED} thực hiện {what}")


def _requests() -> str:
    """Numbered when there are several; where nothing but the closing line follows, the last stays with it."""
    last = "loop.last and not noi_gui and not han and not bieu_mau_kem"
    return each("muc in noi_dung", either(last, _request(kept=True), _request(kept=False)))


def _request(*, kept: bool) -> str:
    number = when("noi_dung|length > 1", f"{fact('muc.so')}. ") + fact("muc.noi_dung|khong_ngat")
    first, other = paragraph("DvkKhoan", number), paragraph("DvkKhoan", fact("doan|khong_ngat"))
    if kept:
        first = either("muc.doan", first, paragraph("DvkKhoanCuoi", number))
        other = either("loop.last", paragraph("DvkKhoanCuoi", fact("doan|khong_ngat")), other)
    return first + each("doan in muc.doan", other)


def _answer(standard: Standard) -> str:
    """When it must be done, where the results go; the line stays with the closing one, hence with the signature."""
    day = on_day(standard, "han")
    by = when("han", f" chậm nhất {day}")
    sent = paragraph("DvkKhoanCuoi", f"Kết quả thực hiện gửi về {fact('noi_gui')}{by}.")
    done = only_if("han", paragraph("DvkKhoanCuoi", f"Các nội dung trên hoàn thành chậm nhất {day}."))
    return either("noi_gui", sent, done)


def _forms() -> str:
    """The forms that go with it: one in a sentence, several as a list; the last line stays with the signature."""
    lead = "Gửi kèm Công văn này"
    item = f"- {fact('mau|khong_ngat')}{when('loop.last', '.', ';')}"
    several = paragraph("DvkKhoanCuoi", f"{lead} gồm:") + each(
        "mau in bieu_mau_kem",
        either("loop.last", paragraph("DvkKhoanCuoi", item), paragraph("DvkKhoan", item)),
    )
    one = paragraph("DvkKhoanCuoi", f"{lead}: {fact('bieu_mau_kem|first')}.")
    return only_if("bieu_mau_kem", either("bieu_mau_kem|length < 2", one, several))
