"""What any template may ask of a paper, whatever its type."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dvk_docs.documents.common.letterhead import letterhead
from dvk_docs.documents.parts.bo_sung import is_mass_media
from dvk_docs.documents.parts.lien_tich import rows_of_signers
from dvk_docs.documents.parts.phu_luc import annex_number, numbered

if TYPE_CHECKING:
    from dvk_docs.documents.common.document import Document


def context(document: Document, *, draft: bool) -> dict[str, Any]:
    """Plain data for templates: text, int, Decimal, date, bool, None, lists and dicts of them."""
    return {
        "the_thuc": document.standard.id,
        "ten_loai": document.ten_loai.upper(),
        **letterhead(document),
        "ten_goi": document.organ_in_sentence,
        "cua_co_quan": document.deciding_body,
        "dia_danh": document.dia_danh,
        "so": document.so,
        "ky_hieu": (document.symbol or "") if document.numbered else "",
        "ngay_ban_hanh": document.ngay_ban_hanh,
        "nam": document.year,
        "trich_yeu": document.subject_in_title,
        **_signers(document),
        "noi_nhan": document.recipients(),
        **_annexes(document, draft=draft),
        "du_thao": (document.lan_du_thao or 1) if draft else None,
        **_additions(document),
    }


def _signers(document: Document) -> dict[str, Any]:
    """Each signature block by its field; of a joint paper also all of them, row by row."""
    others = [one.nguoi_ky for one in document.co_quan_phoi_hop]
    return {
        **{path: signer.printed() for path, signer in document.signing_blocks() if "." not in path},
        "hang_ky": rows_of_signers(document.nguoi_ky, others) if others else [],
    }


def _annexes(document: Document, *, draft: bool) -> dict[str, Any]:
    """The annexes that the text names, those of them that are printed behind it, the number of the last one."""
    total = len(document.annexes) + document.has_own_annex(draft=draft)
    named = numbered(document.annexes, total, document.standard)
    return {
        "phu_luc": named,
        "phu_luc_kem": [annex for annex in named if annex["doan"]],
        "so_phu_luc_cuoi": annex_number(total, total, document.standard),
    }


def _additions(document: Document) -> dict[str, Any]:
    """Urgency, circulation, drafter and contact; None for what is not given."""
    return {
        "do_khan": document.boilerplate(document.do_khan) if document.do_khan else None,
        **_scope_of_circulation(document),
        "nguoi_soan": _drafter(document),
        "lien_he": dict(document.lien_he) if document.lien_he else None,
    }


def _scope_of_circulation(document: Document) -> dict[str, str | None]:
    """The notice at the top of page 1; the one about the mass media stands at the end, where the norm says so."""
    scope = document.pham_vi_luu_hanh
    if scope is None:
        return {"pham_vi_luu_hanh": None, "khong_pho_bien": None}
    at_end = is_mass_media(scope) and "mass_media" in document.standard["scope-position"].value
    return {"pham_vi_luu_hanh": None if at_end else scope.upper(), "khong_pho_bien": scope if at_end else None}


def _drafter(document: Document) -> str | None:
    """The drafter's sign and the number of copies, in capitals where the norm has them so."""
    sign = document.nguoi_soan
    return sign.upper() if sign and "caps" in document.standard.value("drafter-style") else sign
