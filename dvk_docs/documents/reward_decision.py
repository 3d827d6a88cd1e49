"""Quyết định khen thưởng: the chairman of a commune's people's committee gives Giấy khen, with money or without.

The Party recognises, the state rewards: such a paper exists in the state's form alone (Luật Thi đua, khen thưởng 2022,
Điều 80; NĐ 30/2020/NĐ-CP).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar

from pydantic import Discriminator, Tag

from dvk_docs.documents.families.articled import ArticledDocument
from dvk_docs.documents.parts.citation import VienDan
from dvk_docs.documents.parts.mo_hinh import MoHinh, TheoChuThe, figure, placed, shape_of_list
from dvk_docs.model import Dong, Tien, field

STATE_EXAMPLE: Mapping[str, Any] = {
    "co_quan_cap_tren": "UBND TỈNH AN BÌNH",
    "co_quan_ban_hanh": "ỦY BAN NHÂN DÂN XÃ TÂN HÒA",
    "dia_danh": "Tân Hòa",
    "so": "1240",
    "ngay_ban_hanh": "20/12/2026",
    "trich_yeu": "Về việc tặng Giấy khen trong phong trào thi đua “Dân vận khéo” năm 2026",
    "can_cu": ["Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022"],
    "de_nghi": "Trưởng Phòng Văn hóa - Xã hội",
    "danh_sach": {
        "tap_the": [
            {"ten_mo_hinh": "Tổ dân vận thôn Đông Hà", "don_vi": "Chi bộ thôn Đông Hà", "tien_thuong": "1.000.000"}
        ],
        "ca_nhan": [{"ten_mo_hinh": "Tiếng trống khuyến học", "don_vi": "Bà Vũ Thị Thoa", "tien_thuong": "500.000"}],
    },
    "nguon_kinh_phi": "Quỹ thi đua, khen thưởng của xã năm 2026",
    "nguoi_ky": {"chuc_vu": "CHỦ TỊCH", "ho_ten": "Phạm Gia Lộc"},
    "noi_nhan": ["Thường trực Hội đồng nhân dân xã (b/c)", "Lưu: VT, VHXH"],
}


class MoHinhKhenThuong(MoHinh):
    """A rewarded model, with the money that goes with the Giấy khen."""

    tien_thuong: Tien | None = field(
        "Tiền thưởng", "số đồng; có thì mọi dòng đều có", example="1.000.000", default=None
    )


DanhSachKhenThuong = Annotated[
    Annotated[list[MoHinhKhenThuong], Tag("[danh_sach]")] | Annotated[TheoChuThe[MoHinhKhenThuong], Tag("[nhom]")],
    Discriminator(shape_of_list),
]


class RewardDecision(ArticledDocument):
    """A decision that gives Giấy khen.

    Structure: who decides, căn cứ, đề nghị, Điều 1 (to whom) and, where there is money, Điều 2 (how much, from where)
    composed from the list, further Điều as given, signature, annex. The wording of the type lives in the template.
    """

    ten_loai: ClassVar[str] = "Quyết định"
    ten_van_ban: ClassVar[str] = "Quyết định khen thưởng"
    type_name: ClassVar[str] = "reward_decision"
    takes: ClassVar[str | None] = "Công nhận"
    standards: ClassVar[tuple[str, ...]] = ("nd30",)
    without: ClassVar[frozenset[str]] = frozenset({"co_quan_phoi_hop"})  # NĐ 30/2020/NĐ-CP knows no joint paper
    examples: ClassVar[Mapping[str, Mapping[str, Any]]] = {"state": STATE_EXAMPLE}

    not_printed: ClassVar[frozenset[str]] = ArticledDocument.not_printed | {"tong_tien_thuong"}  # compared
    counted: ClassVar[str] = "Giấy khen"

    de_nghi: VienDan = field("Đề nghị", "của ai, tại tờ trình nào", example="Trưởng Phòng Văn hóa - Xã hội")
    danh_sach: DanhSachKhenThuong = field("Danh sách", "tập thể, cá nhân được khen")  # type: ignore[assignment]
    tong_tien_thuong: Tien | None = field(
        "Tổng tiền thưởng", "tự cộng; nếu ghi thì phải khớp danh sách", example="9.000.000", default=None
    )
    nguon_kinh_phi: Dong | None = field(
        "Nguồn kinh phí", "tiền thưởng chi từ đâu", example="Quỹ thi đua, khen thưởng của xã năm 2026", default=None
    )

    @property
    def amounts(self) -> list[tuple[str, int | None]]:
        """Path and money of each rewarded, in the order given; None where none is stated."""
        return [
            (f"{path}.tien_thuong", model.tien_thuong)
            for path, _, model in placed(self.danh_sach)
            if isinstance(model, MoHinhKhenThuong)  # as every model of this paper is
        ]

    @property
    def total(self) -> int | None:
        """The money of the whole list, in đồng; None when the paper gives none."""
        stated = [amount for _, amount in self.amounts if amount is not None]
        return sum(stated) if stated else None

    @property
    def deciding_body(self) -> str:
        """A Giấy khen is the chairman's, also where he signs for the committee (TM.)."""
        return f"Chủ tịch {self.organ_in_sentence}"

    @property
    def composed_articles(self) -> int:
        """Điều 1 names the rewarded, Điều 2 the money."""
        return 1 if self.total is None else 2

    @property
    def usual_articles(self) -> list[str]:
        """The usual last Điều."""
        return [f"Quyết định này có hiệu lực kể từ ngày ký. {self.binding_words}"]

    def context(self, *, draft: bool = False) -> dict[str, Any]:
        """What a template of this type may ask for, besides the names every decision has."""
        return super().context(draft=draft) | {
            "de_nghi": self.de_nghi.proposal(self.standard),
            "tong_tien_thuong": self.total,
            "nguon_kinh_phi": self.nguon_kinh_phi,
        }

    def rows(self, models: list[MoHinh], first: int) -> list[dict[str, Any]]:
        """The rewarded, each with the money."""
        made = zip(super().rows(models, first), models, strict=True)
        return [
            row | {"tien_thuong": figure(model.tien_thuong)}
            for row, model in made
            if isinstance(model, MoHinhKhenThuong)  # as every model of this paper is
        ]

    def summary(self) -> str:
        money = "" if self.total is None else f"; {figure(self.total)} đồng"
        return f"{super().summary()}{money}"
