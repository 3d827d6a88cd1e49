"""Rules on annexes: their numbers, where the text points to them, the paper that they belong to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dvk_docs.documents.families.annex import AnnexDocument
from dvk_docs.documents.families.form import FormDocument
from dvk_docs.documents.families.sheet import SheetDocument
from dvk_docs.documents.notice import Notice
from dvk_docs.documents.parts.citation import VienDan
from dvk_docs.documents.plan import Plan
from dvk_docs.documents.registration import Registration
from dvk_docs.errors import quote
from dvk_docs.rules.data.misfit import Misfit
from dvk_docs.vn.refs import find_references
from dvk_docs.vn.text import fold_tone

_POINTS_TO_THEM = re.compile(r"\b(phụ lục|kèm theo)\b")


def annex_order(document: Plan) -> Iterator[Misfit]:
    """Phụ lục đánh số 1, 2, 3 liên tục theo thứ tự trong danh sách; không cần ghi, thư viện tự đánh số.

    Phụ lục in ngay sau kế hoạch (có `noi_dung`) đứng trước phụ lục là tệp riêng, để số trong một tệp liên tục.
    Nội dung gõ cả ở de_muc thì chỉ ghi phụ lục in ngay sau; phụ lục là tệp riêng do de_muc tự nhắc.

    Sai:   phụ lục 1, không số, phụ lục 4
    """
    apart = next((at for at, annex in enumerate(document.phu_luc, 1) if not annex.noi_dung), len(document.phu_luc) + 1)
    for at, annex in enumerate(document.phu_luc, 1):
        if annex.so is not None and annex.so != at:
            message = f"phụ lục {quote(annex.ten)} ghi số {annex.so}, theo thứ tự là {at}"
            yield Misfit(f"phu_luc[{at}].so", message, f"ghi  so: {at}, hoặc bỏ trường này")
        if document.de_muc and not annex.noi_dung:
            message = f"phụ lục {quote(annex.ten)} là tệp riêng, nội dung gõ cả ở de_muc không tự thêm tên phụ lục ấy"
            yield Misfit(f"phu_luc[{at}]", message, "nhắc tới phụ lục ấy trong de_muc rồi bỏ mục này", also="de_muc")
        elif annex.noi_dung and at > apart:
            message = f"phụ lục {quote(annex.ten)} in ngay sau kế hoạch mà đứng sau phụ lục là tệp riêng"
            hint = f"đưa mục này lên trước mục {quote(document.phu_luc[apart - 1].ten)}"
            yield Misfit(f"phu_luc[{at}]", message, hint, also=f"phu_luc[{apart}]")


def annex_reference(document: Plan | Notice) -> Iterator[Misfit]:
    """Nội dung gõ sẵn (de_muc, noi_dung) phải nhắc tới phụ lục in phía sau; nội dung ghi từng mục thì tự nhắc.

    Sai:   noi_dung: Đảng uỷ thông báo lịch kiểm tra.      (có phu_luc_kem mà không nhắc)
    Đúng:  noi_dung: Đảng uỷ thông báo lịch kiểm tra (có phụ lục kèm theo).
    """
    path, texts = document.typed_body
    if document.annexes and texts and not _POINTS_TO_THEM.search(fold_tone(" ".join(texts))):
        hint = "thêm vào nội dung, ví dụ  (có phụ lục kèm theo)"
        yield Misfit(path, f"nội dung không nhắc tới phụ lục {quote(document.annexes[0].ten)}", hint)


def annex_indication(document: AnnexDocument | FormDocument | SheetDocument) -> Iterator[Misfit]:
    """Dưới tên phụ lục ghi số, ký hiệu, ngày và cơ quan ban hành của văn bản chính.

    Chưa có số, ngày thì bỏ kem_theo: thư viện chừa chỗ. Đăng ký là phụ lục thì lấy luôn  ke_hoach.

    Sai:   kem_theo: 42-KH/ĐU
    Đúng:  kem_theo: Kế hoạch số 42-KH/ĐU, ngày 01/6/2026 của Ban Thường vụ Đảng uỷ xã Tân Hoà
    """
    path, paper = document.main_paper
    if paper is None:
        return
    phrase = paper.phrase(document.standard)
    if not re.match(document.standard["annex-indication"].value, f"(Kèm theo {phrase})"):
        hint = f"ghi  {path.rpartition('.')[2]}: {document.of_type} số …, ngày … của …"
        yield Misfit(path, f"{quote(phrase)} không cho biết loại, số của văn bản chính", hint)


def annex_of_other_plan(document: Registration) -> Iterator[Misfit]:
    """Đăng ký là phụ lục của chính kế hoạch mà nó thực hiện; bỏ kem_theo thì lấy luôn ke_hoach.

    Sai:   la_phu_luc kèm theo Kế hoạch số 42-KH/ĐU, ke_hoach: Kế hoạch số 24-KH/ĐU
    """
    annexed, carried_out = document.la_phu_luc and document.la_phu_luc.kem_theo, document.ke_hoach
    if annexed and carried_out and not _symbols(annexed, document) & _symbols(carried_out, document):
        message = f"kèm theo {quote(annexed.phrase(document.standard))} mà thực hiện một kế hoạch khác"
        yield Misfit("la_phu_luc.kem_theo", message, "bỏ kem_theo: thư viện lấy ke_hoach", also="ke_hoach")


def _symbols(paper: VienDan, document: Registration) -> set[str]:
    return {reference.symbol for reference in find_references(paper.phrase(document.standard))}
