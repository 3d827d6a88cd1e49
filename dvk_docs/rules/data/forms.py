"""Rules on any form: what it has no place for."""

from __future__ import annotations

from collections.abc import Iterator

from dvk_docs.documents.form import FormDocument
from dvk_docs.rules.data.misfit import Misfit

_NO_PLACE = {"so": "số", "ky_hieu": "ký hiệu", "noi_nhan": "nơi nhận"}


def no_place_on_form(document: FormDocument) -> Iterator[Misfit]:
    """Biểu mẫu (đăng ký, phiếu chấm điểm) không có số, ký hiệu, nơi nhận.

    Sai:   loai: Đăng ký mô hình   với   so: 15
    """
    for name, label in _NO_PLACE.items():
        if getattr(document, name):
            message = f"{document.ten_van_ban} là biểu mẫu, không có {label}"
            yield Misfit(name, message, f"bỏ dòng  {name}")
