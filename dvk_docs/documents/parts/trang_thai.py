"""How far a model has come: its state in the year, the verdict on its scores."""

from __future__ import annotations

from typing import Annotated, Literal

from dvk_docs.model import Choice, one_of

Verdict = Literal["dat", "khong_dat"]
KetLuan = Annotated[Verdict, one_of(Choice("Đạt", "dat"), Choice("Không đạt", "khong_dat", ("chưa đạt",)))]
TrangThai = Annotated[
    str,
    one_of(
        Choice("Đăng ký", also=("đã đăng ký",)),
        Choice("Được giao", also=("được giao nhiệm vụ",)),
        Choice("Đang thực hiện"),
        Choice("Công nhận", also=("được công nhận",)),
        Choice("Không đạt", also=("chưa đạt", "chưa đủ điểm")),
        Choice("Không thông qua", also=("không được thông qua",)),
        Choice("Dừng", also=("dừng thực hiện",)),
        Choice("Chuyển cơ quan khác", also=("chuyển cơ quan khác xem xét",)),
    ),
]
