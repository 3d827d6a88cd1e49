"""Rules on a submission: which level it goes to, what it proposes and what it leaves out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from dvk_docs.documents.submission import Submission
from dvk_docs.errors import quote
from dvk_docs.rules.data import models
from dvk_docs.rules.data.misfit import Misfit
from dvk_docs.vn.text import fold_tone

_PROVINCIAL = re.compile(r"\b(tỉnh|thành) uỷ\b|\bcấp tỉnh\b|\buỷ ban nhân dân (tỉnh|thành phố)\b")


def addressee_level(document: Submission) -> Iterator[Misfit]:
    """Đề nghị cấp tỉnh công nhận thì trình cơ quan của tỉnh; đề nghị cấp xã thì trình cơ quan của xã.

    Sai:   cap_de_nghi: Tỉnh   với   kinh_trinh: Ban Thường vụ Đảng uỷ xã Tân Hoà
    Đúng:  cap_de_nghi: Tỉnh   với   kinh_trinh: Ban Tuyên giáo và Dân vận Tỉnh uỷ
    """
    if document.cap_de_nghi is None:
        return
    for at, name in enumerate(document.kinh_trinh, 1):
        provincial = bool(_PROVINCIAL.search(fold_tone(name)))
        if provincial != (document.cap_de_nghi == "tinh"):
            message = f"{quote(name)} không phải cơ quan cấp {'tỉnh' if not provincial else 'xã'}"
            yield Misfit(f"kinh_trinh[{at}]", message, "sửa kinh_trinh hoặc cap_de_nghi", also="cap_de_nghi")


def proposed_and_left_out(document: Submission) -> Iterator[Misfit]:
    """Một mô hình không thể vừa được đề nghị, vừa ở mục không đề nghị.

    Sai:   cùng một tên ở danh_sach và ở khong_de_nghi
    """
    yield from models.in_both(document, chain(*document.groups), "danh_sach", "khong_de_nghi", "danh sách đề nghị")
