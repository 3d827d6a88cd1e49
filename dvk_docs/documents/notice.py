"""Thông báo giao nhiệm vụ xây dựng mô hình “Dân vận khéo”, or a notice of anything else in words of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from operator import itemgetter
from typing import Annotated, Any, ClassVar

from pydantic import Discriminator, Tag

from dvk_docs.documents.families.listed import ListedDocument
from dvk_docs.documents.parts.citation import VienDan
from dvk_docs.documents.parts.linh_vuc import MAC_DINH, LinhVuc
from dvk_docs.documents.parts.mo_hinh import MoHinh, TheoChuThe, shape_of_list
from dvk_docs.documents.parts.outline import VanBan, paragraphs, pieces
from dvk_docs.documents.parts.thoi_gian import Dot, MoHinhCoThoiGian
from dvk_docs.model import Cau, DoanVan, Dong, Ngay, Record, TenNguoi, field
from dvk_docs.vn.roman import roman
from dvk_docs.vn.text import fold_tone

PARTY_EXAMPLE: Mapping[str, Any] = {
    "co_quan_cap_tren": "ĐẢNG BỘ TỈNH AN BÌNH",
    "co_quan_ban_hanh": "ĐẢNG UỶ XÃ TÂN HOÀ",
    "dia_danh": "Tân Hoà",
    "so": "57",
    "ngay_ban_hanh": "03/7/2026",
    "trich_yeu": "về việc giao nhiệm vụ xây dựng mô hình, điển hình “Dân vận khéo” năm 2026",
    "can_cu": ["Kế hoạch số 42-KH/ĐU, ngày 01/6/2026 của Ban Thường vụ Đảng uỷ xã Tân Hoà"],
    "ngay_hop": "26/6/2026",
    "danh_sach": [
        {
            "ten_mo_hinh": "Tổ dân vận thôn Đông Hà",
            "don_vi": "Chi bộ thôn Đông Hà",
            "linh_vuc": "Kinh tế",
            "ngay_bat_dau": "06/7/2026",
            "ngay_ket_thuc": "31/12/2026",
            "ghi_chu": "Duy trì từ năm 2025",
        },
        {
            "ten_mo_hinh": "Tiếng trống khuyến học",
            "ca_nhan": {"ho_ten": "Vũ Thị Thoa", "chuc_vu": "giáo viên"},
            "don_vi": "Chi bộ Trường Tiểu học",
            "linh_vuc": "VHXH",
        },
    ],
    "mo_hinh_dung": [
        {"mo_hinh": "Con đường hoa", "don_vi": "Hội Phụ nữ xã", "ngay": "15/6/2026", "ly_do": "đơn vị đã sáp nhập"}
    ],
    "nhiem_vu": ["Bố trí nguồn lực để thực hiện mô hình đúng thời gian đã đăng ký.", "Tự kiểm tra tiến độ mỗi quý."],
    "phan_cong": [
        {"ho_ten": "Bùi Thị Mai Lan", "chuc_vu": "Phó Trưởng Ban Chỉ đạo", "don_vi": ["Chi bộ thôn Đông Hà"]},
        {"ho_ten": "Chu Thị Thanh Tâm", "don_vi": ["Chi bộ Trường Tiểu học"]},
    ],
    "han_bao_cao": "15/10/2026",
    "noi_gui": "Ban Xây dựng Đảng",
    "nguoi_ky": {"quyen_han": "T/M BAN THƯỜNG VỤ", "chuc_vu": "PHÓ BÍ THƯ", "ho_ten": "Trần Thị Thanh Mai"},
    "noi_nhan": ["Các đơn vị, cá nhân có tên trong danh sách", "Lưu Văn phòng Đảng uỷ"],
}
STATE_EXAMPLE: Mapping[str, Any] = {
    **PARTY_EXAMPLE,
    "co_quan_cap_tren": "UBND TỈNH AN BÌNH",
    "co_quan_ban_hanh": "ỦY BAN NHÂN DÂN XÃ TÂN HÒA",
    "dia_danh": "Tân Hòa",
    "trich_yeu": "Về việc giao nhiệm vụ xây dựng mô hình, điển hình “Dân vận khéo” năm 2026",
    "can_cu": ["Kế hoạch số 31/KH-UBND ngày 05 tháng 6 năm 2026 của Ủy ban nhân dân xã Tân Hòa"],
    "noi_gui": "Phòng Văn hóa - Xã hội",
    "nguoi_ky": {"quyen_han": "KT. CHỦ TỊCH", "chuc_vu": "PHÓ CHỦ TỊCH", "ho_ten": "Phạm Gia Lộc"},
    "noi_nhan": ["Thường trực Hội đồng nhân dân xã (b/c)", "Lưu: VT, VHXH"],
}


class MoHinhGiao(MoHinhCoThoiGian):
    """A model that is assigned, with its field and its days."""

    linh_vuc: LinhVuc = field("Lĩnh vực", "tên hoặc mã lĩnh vực", example="Kinh tế")

    @property
    def watched_as(self) -> set[str]:
        """The names, folded, by which somebody may have been told to watch over this model: its unit, its person."""
        return {fold_tone(name) for name in (self.don_vi, self.ca_nhan and self.ca_nhan.ho_ten) if name}

    @property
    def time(self) -> str:
        """From when to when, or the one of both that is given."""
        return super().time if self.ngay_bat_dau or not self.ngay_ket_thuc else f"đến {super().time}"


DanhSachGiao = Annotated[
    Annotated[list[MoHinhGiao], Tag("[danh_sach]")] | Annotated[TheoChuThe[MoHinhGiao], Tag("[nhom]")],
    Discriminator(shape_of_list),
]


class PhanCong(Record):
    """Who watches over which units."""

    ho_ten: TenNguoi = field("Họ tên", "người theo dõi, chỉ đạo", example="Bùi Thị Mai Lan")
    chuc_vu: Cau | None = field("Chức vụ", "chức vụ, nếu cần ghi", example="Phó Trưởng Ban Chỉ đạo", default=None)
    don_vi: list[Dong] = field(
        "Đơn vị", "các đơn vị được theo dõi, tên như trong danh sách", example="Chi bộ thôn Đông Hà", min_items=1
    )


class MoHinhDung(Record):
    """A model that was assigned before and is not carried on."""

    mo_hinh: Dong = field("Mô hình", "tên mô hình dừng thực hiện", example="Con đường hoa")
    don_vi: Cau | None = field("Đơn vị", "đơn vị thực hiện", example="Hội Phụ nữ xã", default=None)
    ngay: Ngay | None = field("Ngày", "dừng từ ngày nào", example="18/9/2026", default=None)
    ly_do: Dong | None = field("Lý do", "vì sao dừng", example="đơn vị đã sáp nhập", default=None)


class Notice(ListedDocument):
    """A notice that assigns models to units, or any other notice (`noi_dung`, in place of the list).

    Structure: on what it rests, the list (in an annex, by fields), the models stopped, what the units have to do, who
    watches over whom, when to report; numbered without gap. The wording of the type is convention and lives in the
    template.
    """

    ten_loai: ClassVar[str] = "Thông báo"
    ten_van_ban: ClassVar[str] = "Thông báo"
    type_name: ClassVar[str] = "notice"
    examples: ClassVar[Mapping[str, Mapping[str, Any]]] = {"party": PARTY_EXAMPLE, "state": STATE_EXAMPLE}
    head_speaks: ClassVar[bool] = False
    not_printed: ClassVar[frozenset[str]] = ListedDocument.not_printed | {"dot"}
    assigning: ClassVar[tuple[str, ...]] = (
        "danh_sach", "ngay_hop", "mo_hinh_dung", "nhiem_vu", "phan_cong", "han_bao_cao", "noi_gui",
    )  # fmt: skip
    """What only an assignment has, in place of which another notice has `noi_dung`."""

    can_cu: list[VienDan] = field("Căn cứ", "mỗi căn cứ một dòng, không ghi chữ “Căn cứ”", default=[])
    dot: Dot = field("Đợt", "Đầu năm hoặc Bổ sung", example="Bổ sung", default="dau_nam")
    ngay_hop: Ngay | None = field("Ngày họp", "ngày họp thống nhất danh sách", example="26/6/2026", default=None)
    danh_sach: DanhSachGiao = field(  # type: ignore[assignment]
        "Danh sách", "các mô hình được giao, in thành danh sách kèm theo", default=[]
    )
    mo_hinh_dung: list[MoHinhDung] = field("Mô hình dừng", "mô hình đã giao nay dừng thực hiện", default=[])
    nhiem_vu: list[DoanVan] = field("Nhiệm vụ", "việc các đơn vị phải làm, mỗi việc một dòng", default=[])
    phan_cong: list[PhanCong] = field("Phân công", "ai theo dõi, chỉ đạo những đơn vị nào", default=[])
    han_bao_cao: Ngay | None = field("Hạn báo cáo", "ngày/tháng/năm, chậm nhất", example="15/10/2026", default=None)
    noi_gui: Cau | None = field("Nơi gửi", "báo cáo gửi về đâu", example="Ban Xây dựng Đảng Đảng uỷ", default=None)
    noi_dung: VanBan | None = field(
        "Nội dung", "toàn bộ nội dung của thông báo khác, thay cho danh sách và các mục đi với danh sách", default=None
    )

    @property
    def assigned(self) -> list[MoHinhGiao]:
        """The models in the order of their fields, within a field as given."""
        order = [choice.stored for choice in MAC_DINH]
        return sorted((model for _, model in self.each_model()), key=lambda model: order.index(model.linh_vuc))

    def each_model(self) -> Iterator[tuple[str, MoHinhGiao]]:
        """Each model with its path."""
        return ((path, model) for path, _, model in self.placed() if isinstance(model, MoHinhGiao))  # as all are

    def has_own_annex(self, *, draft: bool = False) -> bool:
        return any(self.groups)

    @property
    def typed_body(self) -> tuple[str, list[str]]:
        """Path and texts of the body that a person typed whole, its annexes named in it; of an assignment no text."""
        return "noi_dung", self.noi_dung or []

    def context(self, *, draft: bool = False) -> dict[str, Any]:
        """What a template of this type may ask for, besides the names every paper with a list has."""
        return super().context(draft=draft) | {
            "bo_sung": self.dot == "bo_sung",
            "ngay_hop": self.ngay_hop,
            "theo_linh_vuc": self._by_field(),
            "so_muc": self._numerals(),
            "mo_hinh_dung": [stopped.model_dump() for stopped in self.mo_hinh_dung],
            "nhiem_vu": paragraphs(self.nhiem_vu),
            "phan_cong": [
                {"ho_ten": one.ho_ten, "chuc_vu": one.chuc_vu, "don_vi": list(one.don_vi)} for one in self.phan_cong
            ],
            "han_bao_cao": self.han_bao_cao,
            "noi_gui": self.noi_gui,
            "noi_dung": pieces(self.noi_dung or [], ends_with=self.standard.value("body-end")),
        }

    def rows(self, models: list[MoHinh], first: int) -> list[dict[str, Any]]:
        """The models with who watches over them, and when they are carried out."""
        made = zip(super().rows(models, first), models, strict=True)
        return [
            row
            | {
                "nguoi_thuc_hien": model.carrier_at_place,
                "chu_the": self.boilerplate("Tập thể" if model.subject == "tap_the" else "Cá nhân"),
                "nguoi_theo_doi": ", ".join(one.ho_ten for one in self.watching(model)),
                "thoi_gian": model.time,
            }
            for row, model in made
            if isinstance(model, MoHinhGiao)  # as every model of a notice is
        ]

    def watching(self, model: MoHinhGiao) -> list[PhanCong]:
        """Those who watch over the unit or the person of a model."""
        return [one for one in self.phan_cong if model.watched_as & {fold_tone(name) for name in one.don_vi}]

    def _by_field(self) -> list[dict[str, Any]]:
        """The rows of the list by fields; their numbers run through all of them."""
        found = [list(group) for _, group in groupby(self.rows(list(self.assigned), 1), itemgetter("linh_vuc"))]
        return [
            {
                "so": roman(number),
                "linh_vuc": rows[0]["linh_vuc"].upper(),
                "mo_hinh": rows,
                "so_mo_hinh": len(rows),
                "cuoi": number == len(found),
            }
            for number, rows in enumerate(found, 1)
        ]

    def _numerals(self) -> dict[str, int]:
        """The number of each part that is there."""
        there = {
            "danh_sach": True,
            "mo_hinh_dung": bool(self.mo_hinh_dung),
            "nhiem_vu": bool(self.nhiem_vu),
            "phan_cong": bool(self.phan_cong),
            "bao_cao": self.han_bao_cao is not None,
        }
        return {name: number for number, name in enumerate((name for name in there if there[name]), 1)}
