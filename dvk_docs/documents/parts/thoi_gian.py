"""When a model belongs to: the round in which it is registered and assigned, the days in which it is carried out."""

from __future__ import annotations

from typing import Annotated, Literal

from dvk_docs.documents.parts.mo_hinh import MoHinh
from dvk_docs.model import Choice, Ngay, field, one_of
from dvk_docs.vn.dates import format_short

NBSP = "\u00a0"

Dot = Annotated[
    Literal["dau_nam", "bo_sung"], one_of(Choice("Đầu năm", "dau_nam"), Choice("Bổ sung", "bo_sung", ("đợt bổ sung",)))
]


class MoHinhCoThoiGian(MoHinh):
    """A model with the days in which it is carried out."""

    ngay_bat_dau: Ngay | None = field("Ngày bắt đầu", "ngày/tháng/năm", example="06/7/2026", default=None)
    ngay_ket_thuc: Ngay | None = field("Ngày kết thúc", "thời gian hoàn thành", example="30/11/2026", default=None)

    @property
    def time(self) -> str:
        """When it is to be finished, with its beginning where that is given."""
        start, end = (format_short(day) if day else "" for day in (self.ngay_bat_dau, self.ngay_ket_thuc))
        return f"{start}{NBSP}- {end}" if start and end else f"từ {start}" if start else end
