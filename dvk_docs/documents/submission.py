"""Tờ trình đề nghị công nhận mô hình, điển hình “Dân vận khéo”: the request and its annex come from one list."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal

from pydantic import Discriminator, Tag

from dvk_docs.documents.families.addressed import AddressedDocument
from dvk_docs.documents.families.listed import ListedDocument
from dvk_docs.documents.parts.mo_hinh import MoHinh, TheoChuThe, figure, shape_of_list
from dvk_docs.documents.parts.outline import closed, lines_of
from dvk_docs.model import Cau, Choice, Diem, DoanVan, Dong, Record, field, one_of

CapDeNghi = Annotated[Literal["xa", "tinh"], one_of(Choice("Xã", "xa", also=("cấp xã",)), Choice("Tỉnh", "tinh"))]

PARTY_EXAMPLE: Mapping[str, Any] = {
    "co_quan_cap_tren": "ĐẢNG UỶ XÃ TÂN HOÀ",
    "co_quan_ban_hanh": "BAN TỔ CHỨC",
    "dia_danh": "Tân Hoà",
    "so": "14",
    "ngay_ban_hanh": "04/12/2026",
    "trich_yeu": "đề nghị công nhận mô hình, điển hình “Dân vận khéo” năm 2026",
    "kinh_trinh": ["Ban Thường vụ Đảng uỷ xã Tân Hoà"],
    "can_cu": ["Kế hoạch số 42-KH/ĐU, ngày 01/6/2026 của Ban Thường vụ Đảng uỷ xã Tân Hoà"],
    "danh_sach": {
        "tap_the": [{"ten_mo_hinh": "Tổ dân vận thôn Đông Hà", "don_vi": "Chi bộ thôn Đông Hà"}],
        "ca_nhan": [{"ten_mo_hinh": "Tiếng trống khuyến học", "don_vi": "Bà Vũ Thị Thoa"}],
    },
    "ho_so_kem": [
        "Biên bản số 02-BB/BCĐ, ngày 01/12/2026 họp xét công nhận",
        "Báo cáo thành tích của tập thể, cá nhân",
    ],
    "nguoi_ky": {"chuc_vu": "TRƯỞNG BAN", "ho_ten": "Nguyễn Hữu Phước"},
    "noi_nhan": ["Văn phòng Đảng uỷ", "Lưu Ban Tổ chức"],
}
STATE_EXAMPLE: Mapping[str, Any] = {
    **PARTY_EXAMPLE,
    "co_quan_cap_tren": "ỦY BAN NHÂN DÂN XÃ TÂN HÒA",
    "co_quan_ban_hanh": "PHÒNG VĂN HÓA - XÃ HỘI",
    "ten_goi": "Phòng Văn hóa - Xã hội",
    "viet_tat": "PVHXH",
    "dia_danh": "Tân Hòa",
    "trich_yeu": "Đề nghị công nhận mô hình, điển hình “Dân vận khéo” năm 2026",
    "kinh_trinh": ["Chủ tịch Ủy ban nhân dân xã Tân Hòa"],
    "can_cu": ["Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022"],
    "ho_so_kem": ["Biên bản họp xét ngày 01 tháng 12 năm 2026", "Báo cáo thành tích của tập thể, cá nhân"],
    "nguoi_ky": {"chuc_vu": "TRƯỞNG PHÒNG", "ho_ten": "Phạm Gia Lộc"},
    "noi_nhan": ["Văn phòng HĐND và UBND xã", "Lưu: VT, VHXH"],
}


class KhongDeNghi(Record):
    """A model that was registered and is not proposed."""

    mo_hinh: Dong = field("Mô hình", "tên mô hình không được đề nghị", example="Con đường hoa")
    ly_do: Dong = field("Lý do", "vì sao không đề nghị", example="không đạt điểm")


class MoHinhDeNghi(MoHinh):
    """A proposed model, with what it is judged by."""

    ket_qua: Dong | None = field(
        "Kết quả", "tóm tắt kết quả; in trong tờ trình", example="thu gom 96 tấn rác", default=None
    )
    ty_le_phieu: Diem | None = field(
        "Tỷ lệ phiếu", "tỷ lệ phiếu đồng ý (%); in trong tờ trình", example="96,5", default=None
    )


DanhSachDeNghi = Annotated[
    Annotated[list[MoHinhDeNghi], Tag("[danh_sach]")] | Annotated[TheoChuThe[MoHinhDeNghi], Tag("[nhom]")],
    Discriminator(shape_of_list),
]


class Submission(AddressedDocument, ListedDocument):
    """A submission that asks for recognition.

    Structure: addressee, process, căn cứ and request in one sentence, what is not proposed and why, the dossier,
    closing request, signature, annex. The wording of the type is convention and lives in the template.
    """

    ten_loai: ClassVar[str] = "Tờ trình"
    ten_van_ban: ClassVar[str] = "Tờ trình"
    type_name: ClassVar[str] = "submission"
    examples: ClassVar[Mapping[str, Mapping[str, Any]]] = {"party": PARTY_EXAMPLE, "state": STATE_EXAMPLE}
    formats: ClassVar[tuple[str, ...]] = ("docx", "xlsx")

    addressed: ClassVar[str] = "kinh_trinh"
    not_printed: ClassVar[frozenset[str]] = ListedDocument.not_printed | {"cap_de_nghi"}

    kinh_trinh: list[Cau] = field(
        "Kính trình", "nơi nhận tờ trình, mỗi nơi một dòng", example="Ban Thường vụ Đảng uỷ xã Tân Hoà", min_items=1
    )
    danh_sach: DanhSachDeNghi = field("Danh sách", "các mô hình được đề nghị")  # type: ignore[assignment]
    cap_de_nghi: CapDeNghi | None = field("Cấp đề nghị", "Xã hoặc Tỉnh", example="Xã", default=None)
    qua_trinh: list[DoanVan] = field("Quá trình", "các đoạn kể việc đăng ký, chấm điểm, họp xét", default=[])
    khong_de_nghi: list[KhongDeNghi] = field("Không đề nghị", "mô hình đã đăng ký mà không đề nghị, lý do", default=[])
    ho_so_kem: list[Dong] = field("Hồ sơ kèm", "các tài liệu kèm theo, mỗi loại một dòng", min_items=1)

    @property
    def closing(self) -> tuple[str, str]:
        """The longer of the last paper of the dossier and those who are asked: both stand above the signature."""
        last = (f"ho_so_kem[{len(self.ho_so_kem)}]", self.ho_so_kem[-1])
        asked = ("kinh_trinh", f"{self.organ_in_sentence} {', '.join(self.kinh_trinh)}")
        return max(last, asked, key=lambda part: len(part[1]))

    def context(self, *, draft: bool = False) -> dict[str, Any]:
        """What a template of this type may ask for, besides the names every paper with a list has."""
        return super().context(draft=draft) | {
            "kinh_trinh": list(self.kinh_trinh),
            "qua_trinh": [closed(line) for line in lines_of(self.qua_trinh)],
            "khong_de_nghi": [{"mo_hinh": left.mo_hinh, "ly_do": left.ly_do} for left in self.khong_de_nghi],
            "ho_so_kem": [item.rstrip("./; ") for item in self.ho_so_kem],
        }

    def rows(self, models: list[MoHinh], first: int) -> list[dict[str, Any]]:
        """The models with what they are judged by: the score has a column of its own here, the place has none."""
        made = zip(super().rows(models, first), models, strict=True)
        return [
            row
            | {
                "nguoi_thuc_hien": model.carrier_at_place,
                "chu_the": self.boilerplate("Tập thể" if model.subject == "tap_the" else "Cá nhân"),
                "ket_qua": model.ket_qua or "",
                "diem": figure(model.diem),
                "ty_le_phieu": figure(model.ty_le_phieu),
                "ghi_chu": model.ghi_chu or "",
            }
            for row, model in made
            if isinstance(model, MoHinhDeNghi)  # as every model of a submission is
        ]
