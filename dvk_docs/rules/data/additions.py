"""Rules on the additional parts: circulation, drafter, printing on both sides."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dvk_docs.documents.common import Document
from dvk_docs.errors import quote
from dvk_docs.rules.data.misfit import Misfit
from dvk_docs.standards.tables import SCOPES
from dvk_docs.vn.text import fold_tone

_DRAFTERS = {  # standard -> an example, and what is like it
    "hd05": ("NguyenVanAn-26", re.compile(r"[^\W\d_]+-\d{1,5}")),
    "hd36": ("ABC-268", re.compile(r"[^\W\d_]+-\d{1,5}")),
    "nd30": ("PL.(300)", re.compile(r"[^\W\d_]+\.\(\d{1,5}\)")),
}


def scope_words(document: Document) -> Iterator[Misfit]:
    """Chỉ dẫn phạm vi lưu hành mở đầu bằng một trong những câu quen dùng.

    Sai:   pham_vi_luu_hanh: CHỈ DÙNG TRONG CHI BỘ
    Đúng:  pham_vi_luu_hanh: LƯU HÀNH NỘI BỘ
    """
    scope = document.pham_vi_luu_hanh
    if scope and not fold_tone(scope).startswith(tuple(map(fold_tone, SCOPES))):
        message = f"{quote(scope)} không phải là chỉ dẫn phạm vi lưu hành quen dùng"
        yield Misfit("pham_vi_luu_hanh", message, f"ghi một trong:  {';  '.join(SCOPES)}")


def drafter_form(document: Document) -> Iterator[Misfit]:
    """Ký hiệu người soạn thảo và số bản viết liền theo mẫu của thể thức, nếu không sẽ lẫn với một nơi nhận.

    Sai:   nguoi_soan: Nguyễn Văn An, 26 bản
    Đúng:  nguoi_soan: NguyenVanAn-26;   hd36: ABC-268;   nd30: PL.(300)
    """
    example, form = _DRAFTERS[document.standard.id]
    if document.nguoi_soan and not form.fullmatch(document.nguoi_soan):
        message = f"ký hiệu người soạn {quote(document.nguoi_soan)} không đúng kiểu"
        yield Misfit("nguoi_soan", message, f"ghi như  nguoi_soan: {example}")


def duplex_standard(document: Document) -> Iterator[Misfit]:
    """Chỉ văn bản của Đảng có lề đối xứng khi in hai mặt; văn bản nhà nước mọi trang lề trái 30 đến 35 mm.

    Sai:   hai_mat: có   trong văn bản của Uỷ ban nhân dân
    """
    if document.hai_mat and "duplex-margins" not in document.standard:
        message = f"thể thức {document.standard.id} không có lề đối xứng cho trang in hai mặt"
        yield Misfit("hai_mat", message, "bỏ dòng  hai_mat; vẫn in hai mặt được bằng máy in")
