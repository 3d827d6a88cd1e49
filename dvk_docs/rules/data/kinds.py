"""Rules on the type of paper: the fields it has no place for."""

from __future__ import annotations

from collections.abc import Iterator

from dvk_docs.documents.common import Document
from dvk_docs.rules.data.misfit import Misfit


def field_without_place(document: Document) -> Iterator[Misfit]:
    """Điều đã ghi phải có chỗ trên giấy: giấy chứng nhận không có số, ký hiệu riêng, không có Nơi nhận.

    Sai:   so: 15   trong giấy chứng nhận
    Đúng:  số của từng giấy ghi ở so_vao_so
    """
    for name in sorted(document.without):
        if getattr(document, name):
            label = type(document).model_fields[name].title
            yield Misfit(name, f"{document.ten_van_ban} không có chỗ in “{label}”", f"bỏ mục  {name}")
