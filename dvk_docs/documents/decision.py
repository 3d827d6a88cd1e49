"""Quyết định công nhận mô hình, điển hình “Dân vận khéo”, and the decisions that amend or revoke one.

Điều 1 and the annex are composed from one list.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal

from dvk_docs.documents.families.articled import ArticledDocument
from dvk_docs.documents.parts.citation import VienDan
from dvk_docs.model import Choice, Dong, field, one_of

HinhThuc = Annotated[
    Literal["cong_nhan", "sua_doi", "thu_hoi"],
    one_of(
        Choice("Công nhận", "cong_nhan"),
        Choice("Sửa đổi, bổ sung", "sua_doi", ("bổ sung",)),
        Choice("Thu hồi", "thu_hoi"),
    ),
]
"""What a decision does: it recognises, or it changes or takes back what another one recognised."""

PARTY_EXAMPLE: Mapping[str, Any] = {
    "co_quan_cap_tren": "ĐẢNG BỘ TỈNH AN BÌNH",
    "co_quan_ban_hanh": "ĐẢNG UỶ XÃ TÂN HOÀ",
    "dia_danh": "Tân Hoà",
    "so": "15",
    "ngay_ban_hanh": "09/10/2026",
    "trich_yeu": "công nhận mô hình, điển hình “Dân vận khéo” năm 2026",
    "can_cu": ["Điều lệ Đảng Cộng sản Việt Nam"],
    "danh_sach": {
        "tap_the": [{"ten_mo_hinh": "Tổ dân vận thôn Đông Hà", "don_vi": "Chi bộ thôn Đông Hà"}],
        "ca_nhan": [{"ten_mo_hinh": "Tiếng trống khuyến học", "don_vi": "Bà Vũ Thị Thoa"}],
    },
    "nguoi_ky": {"quyen_han": "T/M BAN THƯỜNG VỤ", "chuc_vu": "PHÓ BÍ THƯ", "ho_ten": "Trần Thị Thanh Mai"},
    "noi_nhan": ["Các chi bộ trực thuộc", "Lưu Văn phòng Đảng uỷ"],
}
STATE_EXAMPLE: Mapping[str, Any] = {
    **PARTY_EXAMPLE,
    "co_quan_cap_tren": "UBND TỈNH AN BÌNH",
    "co_quan_ban_hanh": "ỦY BAN NHÂN DÂN XÃ TÂN HÒA",
    "dia_danh": "Tân Hòa",
    "trich_yeu": "Về việc công nhận mô hình, điển hình “Dân vận khéo” năm 2026",
    "can_cu": ["Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022"],
    "nguoi_ky": {"chuc_vu": "CHỦ TỊCH", "ho_ten": "Phạm Gia Lộc"},
    "noi_nhan": ["Thường trực Hội đồng nhân dân xã (b/c)", "Lưu: VT, VHXH"],
}


class Decision(ArticledDocument):
    """A recognition decision, or one that amends or revokes it (`hinh_thuc`).

    Structure: căn cứ, xét đề nghị, operative line, Điều 1 composed from the list, further Điều as given, signature,
    annex. The norm fixes the form; the wording of the type is convention and lives in the template.
    """

    ten_loai: ClassVar[str] = "Quyết định"
    ten_van_ban: ClassVar[str] = "Quyết định"
    type_name: ClassVar[str] = "decision"
    takes: ClassVar[str | None] = "Công nhận"
    examples: ClassVar[Mapping[str, Mapping[str, Any]]] = {"party": PARTY_EXAMPLE, "state": STATE_EXAMPLE}
    formats: ClassVar[tuple[str, ...]] = ("docx", "xlsx")

    not_printed: ClassVar[frozenset[str]] = ArticledDocument.not_printed | {"hinh_thuc"}

    hinh_thuc: HinhThuc = field(
        "Hình thức", "Công nhận; Sửa đổi, bổ sung; Thu hồi", example="Sửa đổi, bổ sung", default="cong_nhan"
    )
    quyet_dinh_goc: VienDan | None = field(
        "Quyết định gốc", "quyết định công nhận được sửa đổi, bổ sung hoặc bị thu hồi", default=None
    )
    ly_do: Dong | None = field(
        "Lý do", "vì sao thu hồi", example="mô hình không được duy trì từ tháng 12/2026", default=None
    )
    xet_de_nghi: VienDan | None = field("Xét đề nghị", "của ai, tại tờ trình nào", default=None)

    @property
    def usual_articles(self) -> list[str]:
        """The usual two; a decision that amends leaves the rest in force."""
        kept = "Các nội dung khác của Quyết định được sửa đổi, bổ sung giữ nguyên hiệu lực."
        return [kept, *super().usual_articles] if self.hinh_thuc == "sua_doi" else super().usual_articles

    def context(self, *, draft: bool = False) -> dict[str, Any]:
        """What a template of this type may ask for, besides the names every decision has."""
        return super().context(draft=draft) | {
            "hinh_thuc": self.hinh_thuc,
            "quyet_dinh_goc": self.quyet_dinh_goc.phrase(self.standard) if self.quyet_dinh_goc else None,
            "ly_do": self.ly_do,
            "xet_de_nghi": self.xet_de_nghi.proposal(self.standard) if self.xet_de_nghi else None,
        }
