"""Rules on a công văn: what its symbol is made of."""

from __future__ import annotations

from collections.abc import Iterator

from dvk_docs.documents.letter import Letter
from dvk_docs.errors import quote
from dvk_docs.rules.data.misfit import Misfit


def drafting_unit(document: Letter) -> Iterator[Misfit]:
    """Ký hiệu công văn nhà nước gồm cơ quan và đơn vị soạn thảo; công văn của Đảng không ghi đơn vị soạn thảo.

    Sai:   co_quan_ban_hanh: ỦY BAN NHÂN DÂN XÃ TÂN HÒA   (không có don_vi_soan_thao)
    Đúng:  thêm dòng  don_vi_soan_thao: VHXH   (ký hiệu in là  UBND-VHXH)
    """
    state = document.standard.system == "state"
    if state and not (document.don_vi_soan_thao or document.ky_hieu):
        hint = "thêm dòng  don_vi_soan_thao: VHXH  (chữ viết tắt của đơn vị soạn thảo)"
        yield Misfit("don_vi_soan_thao", "ký hiệu công văn nhà nước cần đơn vị soạn thảo", hint)
    if not state and document.don_vi_soan_thao:
        message = f"ký hiệu công văn của Đảng không có đơn vị soạn thảo {quote(document.don_vi_soan_thao)}"
        yield Misfit("don_vi_soan_thao", message, "bỏ dòng này", also="co_quan_ban_hanh")
