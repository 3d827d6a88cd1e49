"""Rules on the type of paper: the standards in which it exists, the fields it has no place for."""

from __future__ import annotations

from collections.abc import Iterator

from dvk_docs.documents.common import Document
from dvk_docs.errors import quote
from dvk_docs.rules.data.misfit import Misfit


def type_of_other_system(document: Document) -> Iterator[Misfit]:
    """Có loại giấy tờ chỉ một hệ thống ban hành: giấy chứng nhận này là của cơ quan Đảng.

    Sai:   loai: Giấy chứng nhận   với   co_quan_ban_hanh: ỦY BAN NHÂN DÂN XÃ TÂN HÒA
    Đúng:  loai: Giấy chứng nhận   với   co_quan_ban_hanh: ĐẢNG UỶ XÃ TÂN HOÀ
    """
    if document.standard.id not in document.standards:
        path = "the_thuc" if document.the_thuc else "co_quan_ban_hanh"
        message = f"{document.ten_van_ban} không có trong thể thức {quote(document.standard.id)}"
        yield Misfit(path, message, f"chọn loại khác; loại này chỉ có ở {', '.join(document.standards)}")


def field_without_place(document: Document) -> Iterator[Misfit]:
    """Điều đã ghi phải có chỗ trên giấy: giấy chứng nhận không có số, ký hiệu riêng, không có Nơi nhận.

    Sai:   so: 15   trong giấy chứng nhận
    Đúng:  số của từng giấy ghi ở so_vao_so
    """
    for name in sorted(document.without):
        if getattr(document, name):
            label = type(document).model_fields[name].title
            yield Misfit(name, f"{document.ten_van_ban} không có chỗ in “{label}”", f"bỏ mục  {name}")
