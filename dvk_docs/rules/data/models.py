"""Rules on the list of models."""

from __future__ import annotations

from collections.abc import Iterator

from dvk_docs.documents.listed import ListedDocument
from dvk_docs.documents.mo_hinh import MoHinh, placed
from dvk_docs.errors import quote
from dvk_docs.rules.data.misfit import Misfit
from dvk_docs.vn.text import fold_tone


def model_path(document: ListedDocument, model: MoHinh) -> str:
    """Where a model stands in the data: `danh_sach[2]`, `danh_sach.tap_the[2]`."""
    return next(path for path, one in placed(document.danh_sach) if one is model)


def same_model_twice(document: ListedDocument) -> Iterator[Misfit]:
    """Một mô hình của một đơn vị chỉ có một lần trong danh sách.

    So tên không phân biệt hoa thường, khoảng trắng, chỗ đặt dấu thanh (uỷ, ủy) và dấu ngoặc.
    """
    seen: dict[tuple[str, str], MoHinh] = {}
    for model in (*document.groups[0], *document.groups[1]):
        key = (fold_tone(model.ten_mo_hinh), fold_tone(model.carrier))
        first = seen.setdefault(key, model)
        if first is not model:
            path = model_path(document, model)
            message = f"mô hình {quote(model.ten_mo_hinh)} của cùng đơn vị đã có ở {model_path(document, first)}"
            yield Misfit(
                f"{path}.ten_mo_hinh", message, "bỏ một trong hai mục, hoặc sửa tên", also=model_path(document, first)
            )


def carrier_missing(document: ListedDocument) -> Iterator[Misfit]:
    """Mỗi mô hình phải có tập thể hoặc cá nhân thực hiện."""
    for model in (*document.groups[0], *document.groups[1]):
        if not model.carrier:
            path = model_path(document, model)
            hint = "thêm dòng  don_vi: tên tập thể hoặc họ tên cá nhân thực hiện"
            yield Misfit(path, f"mô hình {quote(model.ten_mo_hinh)} chưa ghi ai thực hiện", hint)


def subject_conflict(document: ListedDocument) -> Iterator[Misfit]:
    """Chủ thể là tập thể hoặc cá nhân, không thể là cả hai.

    Sai:   ở nhóm tap_the mà ghi  ca_nhan: {ho_ten: …}
    """
    for group, models in zip(("tap_the", "ca_nhan"), document.groups, strict=True):
        for model in models:
            personal = model.ca_nhan is not None
            stated = model.chu_the or group
            if (group == "tap_the" and personal) or stated != group:
                words = "tập thể" if group == "tap_the" else "cá nhân"
                path = model_path(document, model)
                message = f"mô hình {quote(model.ten_mo_hinh)} ở nhóm {words} nhưng chủ thể ghi khác"
                yield Misfit(path, message, "chuyển mục sang đúng nhóm, hoặc sửa chu_the, ca_nhan")
