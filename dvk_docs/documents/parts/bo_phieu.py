"""A vote on models: how it was taken, what share carries a model, the votes on each."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from typing import Annotated, ClassVar, Final, Literal, NamedTuple

from dvk_docs.documents.parts.mo_hinh import MoHinh
from dvk_docs.model import Choice, Dong, Record, SoDem, field, one_of

HinhThuc = Annotated[
    Literal["bieu_quyet", "bo_phieu_kin"],
    one_of(Choice("Biểu quyết", "bieu_quyet"), Choice("Bỏ phiếu kín", "bo_phieu_kin")),
]
KetQua = Annotated[
    Literal["thong_qua", "khong_thong_qua"],
    one_of(Choice("Thông qua", "thong_qua"), Choice("Không thông qua", "khong_thong_qua")),
]
MauSo = Annotated[
    Literal["tong_so_thanh_vien", "co_mat"],
    one_of(Choice("Tổng số thành viên", "tong_so_thanh_vien"), Choice("Có mặt", "co_mat")),
]
Nguong = Annotated[
    Literal["qua_nua", "hai_phan_ba", "tam_muoi"],
    one_of(
        Choice("Quá nửa", "qua_nua", also=("quá 1/2", "quá một phần hai", "trên 50%")),
        Choice("Từ hai phần ba", "hai_phan_ba", also=("2/3", "từ 2/3", "hai phần ba", "từ hai phần ba trở lên")),
        Choice("Từ 80%", "tam_muoi", also=("80%", "từ 80% trở lên")),
    ),
]


class _Share(NamedTuple):
    """The share of votes that carries a model: `of` out of `whole`, itself not enough where `more` is asked."""

    of: int
    whole: int
    more: bool = False


_SHARES: Final[Mapping[str, _Share]] = {
    "qua_nua": _Share(1, 2, more=True),
    "hai_phan_ba": _Share(2, 3),
    "tam_muoi": _Share(4, 5),
}


class MoHinhXet(MoHinh):
    """A model that was voted on, with its votes."""

    not_printed: ClassVar[frozenset[str]] = MoHinh.not_printed | {"ket_qua"}  # compared with what the votes say

    dong_y: SoDem = field("Đồng ý", "số phiếu, số người đồng ý", example="14")
    khong_dong_y: SoDem = field("Không đồng ý", "số phiếu không đồng ý", example="0", default=0)
    khong_y_kien: SoDem = field("Không ý kiến", "số phiếu không có ý kiến", example="0", default=0)
    ket_qua: KetQua | None = field("Kết quả", "tự tính; nếu ghi thì phải khớp", example="Thông qua", default=None)

    @property
    def votes(self) -> int:
        """All votes cast on this model."""
        return self.dong_y + self.khong_dong_y + self.khong_y_kien


class KhongBoPhieu(Record):
    """A model that was not put to the vote."""

    mo_hinh: Dong = field("Mô hình", "tên mô hình không đưa ra bỏ phiếu", example="Con đường hoa")
    ly_do: Dong = field("Lý do", "vì sao không đưa ra bỏ phiếu", example="tổng điểm 71")


def rate(votes: int, whole: int) -> Decimal:
    """Votes in percent of the whole, to one decimal.

    >>> rate(13, 15), rate(14, 14)
    (Decimal('86.7'), Decimal('100.0'))
    """
    return (Decimal(100 * votes) / max(whole, 1)).quantize(Decimal("0.1"), ROUND_HALF_UP)


def carries(votes: int, whole: int, threshold: str) -> bool:
    """Whether so many votes carry a model; judged on the votes, never on a rounded rate.

    >>> carries(8, 15, "qua_nua"), carries(7, 14, "qua_nua"), carries(10, 15, "hai_phan_ba")
    (True, False, True)
    """
    share = _SHARES[threshold]
    cast, needed = votes * share.whole, whole * share.of
    return cast > needed if share.more else cast >= needed
