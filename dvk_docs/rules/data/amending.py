"""Rules on a decision that amends or revokes another: which one, and why."""

from __future__ import annotations

from collections.abc import Iterator

from dvk_docs.documents.decision import Decision
from dvk_docs.errors import quote
from dvk_docs.rules.data.misfit import Misfit

_DOES = {"sua_doi": "sửa đổi, bổ sung", "thu_hoi": "thu hồi"}


def original_decision(document: Decision) -> Iterator[Misfit]:
    """Quyết định sửa đổi, bổ sung hoặc thu hồi ghi rõ quyết định gốc; quyết định công nhận thì không có.

    Sai:   hinh_thuc: Thu hồi   mà không có  quyet_dinh_goc
    Đúng:  quyet_dinh_goc: Quyết định số 15-QĐ/ĐU, ngày 09/10/2026 của Ban Thường vụ Đảng uỷ xã Tân Hoà
    """
    original, does = document.quyet_dinh_goc, _DOES.get(document.hinh_thuc)
    if does and original is None:
        hint = "thêm dòng  quyet_dinh_goc: Quyết định số …, ngày … của …"
        yield Misfit("hinh_thuc", f"{does} mà chưa ghi quyết định gốc", hint)
    elif does is None and original is not None:
        hint = "thêm dòng  hinh_thuc: Sửa đổi, bổ sung  (hoặc  Thu hồi), hoặc bỏ quyet_dinh_goc"
        yield Misfit("quyet_dinh_goc", "quyết định công nhận không có quyết định gốc", hint)
    elif original is not None and not (phrase := original.phrase(document.standard)).startswith("Quyết định"):
        path = "quyet_dinh_goc.van_ban" if original.van_ban else "quyet_dinh_goc.loai"
        hint = f"quyet_dinh_goc: Quyết định {phrase}" if original.van_ban else "ghi  loai: Quyết định"
        yield Misfit(path, f"quyết định gốc {quote(phrase)} không mở đầu bằng “Quyết định”", hint)


def revoking_reason(document: Decision) -> Iterator[Misfit]:
    """Thu hồi thì phải có lý do; công nhận hoặc sửa đổi thì không có mục này.

    Sai:   hinh_thuc: Thu hồi   mà không có  ly_do
    Đúng:  ly_do: mô hình không được duy trì từ tháng 12/2026
    """
    revokes = document.hinh_thuc == "thu_hoi"
    if revokes and document.ly_do is None:
        yield Misfit("hinh_thuc", "thu hồi mà chưa ghi lý do", "thêm dòng  ly_do: …  (vì sao thu hồi)")
    if not revokes and document.ly_do is not None:
        hint = "bỏ dòng này, hoặc ghi  hinh_thuc: Thu hồi"
        yield Misfit("ly_do", f"chỉ quyết định thu hồi mới có lý do {quote(document.ly_do)}", hint, also="hinh_thuc")
