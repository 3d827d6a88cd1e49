"""Rules on the models of a paper, in whichever field it carries them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from dvk_docs.errors import quote
from dvk_docs.rules.data.misfit import Misfit
from dvk_docs.vn.dates import format_short
from dvk_docs.vn.text import fold_tone

if TYPE_CHECKING:
    from dvk_docs.documents.achievement_report import AchievementReport
    from dvk_docs.documents.common import Document
    from dvk_docs.documents.families.listed import ModelList
    from dvk_docs.documents.families.sheet import SummaryDocument
    from dvk_docs.documents.minutes import Minutes
    from dvk_docs.documents.notice import Notice
    from dvk_docs.documents.parts.mo_hinh import MoHinh
    from dvk_docs.documents.register import Register
    from dvk_docs.documents.registration import Registration

    YearList = SummaryDocument | Register
    WithModels = ModelList | Minutes | AchievementReport | YearList


def same_model_twice(document: WithModels) -> Iterator[Misfit]:
    """Một mô hình của một đơn vị chỉ có một lần trong danh sách.

    So tên không phân biệt hoa thường, khoảng trắng, chỗ đặt dấu thanh (uỷ, ủy) và dấu ngoặc.
    """
    seen: dict[tuple[str, str], str] = {}
    for path, _, model in document.placed():
        first = seen.setdefault((fold_tone(model.ten_mo_hinh), fold_tone(model.carrier)), path)
        if first != path:
            message = f"mô hình {quote(model.ten_mo_hinh)} của cùng đơn vị đã có ở {first}"
            yield Misfit(f"{path}.ten_mo_hinh", message, "bỏ một trong hai mục, hoặc sửa tên", also=first)


def carrier_missing(document: WithModels) -> Iterator[Misfit]:
    """Mỗi mô hình phải có tập thể hoặc cá nhân thực hiện."""
    for path, _, model in document.placed():
        if not model.carrier:
            hint = "thêm dòng  don_vi: tên tập thể hoặc họ tên cá nhân thực hiện"
            yield Misfit(path, f"mô hình {quote(model.ten_mo_hinh)} chưa ghi ai thực hiện", hint)


def subject_conflict(document: WithModels) -> Iterator[Misfit]:
    """Chủ thể là tập thể hoặc cá nhân, không thể là cả hai.

    Sai:   ở nhóm tap_the mà ghi  ca_nhan: {ho_ten: …}
    """
    for path, group, model in document.placed():
        personal = model.ca_nhan is not None
        if (group == "tap_the" and personal) or (model.chu_the or group) != group:
            words = "tập thể" if group == "tap_the" else "cá nhân"
            message = f"mô hình {quote(model.ten_mo_hinh)} ở nhóm {words} nhưng chủ thể ghi khác"
            yield Misfit(path, message, "chuyển mục sang đúng nhóm, hoặc sửa chu_the, ca_nhan")


def time_order(document: Registration | Notice | AchievementReport | YearList) -> Iterator[Misfit]:
    """Mô hình bắt đầu trước khi kết thúc.

    Sai:   ngay_bat_dau: 30/11/2026   với   ngay_ket_thuc: 06/7/2026
    """
    for path, model in document.each_model():
        start, end = model.ngay_bat_dau, model.ngay_ket_thuc
        if start and end and start >= end:
            message = f"ngày bắt đầu {format_short(start)} không trước ngày kết thúc {format_short(end)}"
            hint = "xem lại  ngay_bat_dau, ngay_ket_thuc"
            yield Misfit(f"{path}.ngay_bat_dau", message, hint, also=f"{path}.ngay_ket_thuc")


def first_year(document: Registration | YearList) -> Iterator[Misfit]:
    """Năm đăng ký đầu của mô hình duy trì trước năm nay; mô hình mới thì không.

    Sai:   nam_dang_ky_dau: 2025  mà không ghi Duy trì;   Duy trì  mà  nam_dang_ky_dau  là năm nay
    """
    year = document.year
    for path, model in document.each_model():
        first, kept = model.nam_dang_ky_dau, model.loai_dang_ky == "duy_tri"
        if first and year and kept != (first < year):
            message = f"mô hình {'duy trì' if kept else 'mới'} của năm {year} mà năm đăng ký đầu là {first}"
            hint = "sửa  nam_dang_ky_dau" if kept else "ghi  loai_dang_ky: Duy trì,  hoặc bỏ dòng này"
            yield Misfit(f"{path}.nam_dang_ky_dau", message, hint, words=str(first))


def in_both(document: Document, listed: Iterable[MoHinh], listed_in: str, left_out: str, what: str) -> Iterator[Misfit]:
    """The models of the field `left_out` that are `listed` as well; `what` names the list in the message."""
    names = {fold_tone(model.ten_mo_hinh) for model in listed}
    for at, left in enumerate(getattr(document, left_out), 1):
        if fold_tone(left.mo_hinh) in names:
            message = f"mô hình {quote(left.mo_hinh)} cũng có trong {what}"
            yield Misfit(f"{left_out}[{at}].mo_hinh", message, "bỏ một trong hai chỗ", also=listed_in)
