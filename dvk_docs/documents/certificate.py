"""Giấy chứng nhận mô hình, điển hình “Dân vận khéo”: one page for each line of the decision."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Annotated, Any, ClassVar, Literal

from pydantic import Discriminator, Tag

from dvk_docs.documents.families.listed import ModelList
from dvk_docs.documents.parts import certificate_page as page
from dvk_docs.documents.parts.bo_sung import OF_LETTERS
from dvk_docs.documents.parts.mo_hinh import MoHinh, TheoChuThe, placed, shape_of_list
from dvk_docs.documents.parts.sheet import Sheet
from dvk_docs.metrics import lines_needed
from dvk_docs.model import Cau, CoKhong, Dong, Ngay, Record, SoDem, field, one_of

HALF_MM = page.WIDTH_MM / 2
"""Width of organ and title in the letterhead, of number and signature at the foot."""
_SINGLE = 1.15  # pitch of a line of single spacing, in sizes
_GAPS_PT = 14.0  # above the signature; the lines of one point
_HONORIFIC = re.compile(r"^(tập thể|đồng chí|đ/c|ông|bà|anh|chị|em|cụ|hộ|gia đình)\b", re.IGNORECASE)

Kho = Annotated[str, one_of("A4", "A3")]

PARTY_EXAMPLE: Mapping[str, Any] = {
    "co_quan_cap_tren": "ĐẢNG BỘ TỈNH AN BÌNH",
    "co_quan_ban_hanh": "ĐẢNG UỶ XÃ TÂN HOÀ",
    "dia_danh": "Tân Hoà",
    "ngay_ban_hanh": "15/10/2026",
    "quyet_dinh": {"so_ky_hieu": "15-QĐ/ĐU", "ngay_ban_hanh": "09/10/2026"},
    "danh_sach": {
        "tap_the": [
            {"so_vao_so": "01", "ten_mo_hinh": "Tổ dân vận thôn Đông Hà", "don_vi": "Chi bộ thôn Đông Hà"},
        ],
        "ca_nhan": [{"so_vao_so": "02", "ten_mo_hinh": "Tiếng trống khuyến học", "don_vi": "Bà Vũ Thị Thoa"}],
    },
    "nguoi_ky": {"quyen_han": "T/M BAN THƯỜNG VỤ", "chuc_vu": "BÍ THƯ", "ho_ten": "Lê Quang Vinh"},
}


class QuyetDinhCongNhan(Record):
    """The decision that recognised the models."""

    so_ky_hieu: Cau = field("Số, ký hiệu", "số và ký hiệu đầy đủ của quyết định", example="15-QĐ/ĐU")
    ngay_ban_hanh: Ngay = field("Ngày ban hành", "ngày của quyết định", example="09/10/2026")


class MoHinhChungNhan(MoHinh):
    """A line of the decision, with its number in the register of certificates.

    The line may be pasted as it stands in the decision: what a certificate does not show is left out.
    """

    not_printed: ClassVar[frozenset[str]] = MoHinh.not_printed | {"dia_diem", "diem", "ghi_chu"}

    so_vao_so: Cau | None = field(
        "Số vào sổ", "số trong sổ cấp giấy; bỏ trống thì chừa chỗ", example="01", default=None
    )

    @property
    def recipient(self) -> str:
        """Who receives it."""
        return self.ca_nhan.ho_ten if self.ca_nhan else self.don_vi or ""

    @property
    def detail(self) -> str:
        """Post and unit of a person."""
        parts = (self.ca_nhan.chuc_vu, self.don_vi) if self.ca_nhan else ()
        return ", ".join(part for part in parts if part)

    def addressed_as(self, group: Literal["tap_the", "ca_nhan"]) -> str:
        """Which word stands above the name: that of its group; "" where the name brings its own (“Bà …”)."""
        return "" if _HONORIFIC.match(self.recipient) else group


DanhSachChungNhan = Annotated[
    Annotated[list[MoHinhChungNhan], Tag("[danh_sach]")] | Annotated[TheoChuThe[MoHinhChungNhan], Tag("[nhom]")],
    Discriminator(shape_of_list),
]


class KhungIn(Record):
    """The sheet, and for pre-printed stock where the text begins on it."""

    kho: Kho | None = field("Khổ", "A4 hoặc A3; mặc định theo mẫu, là A4 ngang", example="A4", default=None)
    in_san: CoKhong = field("In sẵn", "có: phôi đã in khung, chỉ in chữ", example="có", default=False)
    le_trai: SoDem | None = field(
        "Lề trái", "mm từ mép trái tờ giấy đến khối chữ; bỏ trống thì chữ ở giữa tờ", example="26", default=None
    )
    le_tren: SoDem | None = field(
        "Lề trên", "mm từ mép trên tờ giấy đến dòng đầu; bỏ trống thì theo mẫu", example="19", default=None
    )


class Certificate(ModelList):
    """The certificates of one decision, each on its own page.

    A Party office's paper (Quy định 399-QĐ/TW) without number, trích yếu and Nơi nhận; place and date stand above the
    signature. Its page and letterhead follow the norm, its sizes are free; the wording is convention and lives in the
    template.
    """

    ten_loai: ClassVar[str] = "Giấy chứng nhận"
    ten_van_ban: ClassVar[str] = "Giấy chứng nhận"
    type_name: ClassVar[str] = "certificate"
    takes: ClassVar[str | None] = "Công nhận"
    examples: ClassVar[Mapping[str, Mapping[str, Any]]] = {"party": PARTY_EXAMPLE}
    standards: ClassVar[tuple[str, ...]] = ("hd05", "hd36")
    profile: ClassVar[str] = "certificate"
    exempt: ClassVar[tuple[str, ...]] = (
        *("paper-size", "title-size", "superior-size", "issuer-size"),  # an A3 is the A4 enlarged
        *("landscape-margins", "place-date-format", "subject-case"),  # a frame; the date is below; no trích yếu
    )
    without: ClassVar[frozenset[str]] = OF_LETTERS | {"hai_mat", "so", "ky_hieu", "noi_nhan"}
    own_place: ClassVar[tuple[str, ...]] = ("co_quan_cap_tren", "co_quan_ban_hanh", "dia_danh", "ngay_ban_hanh")
    not_printed: ClassVar[frozenset[str]] = ModelList.not_printed | {"trich_yeu", "khung_in"}

    trich_yeu: Dong = field(
        "Trích yếu",
        "không in; là tên của tệp",
        example="mô hình, điển hình “Dân vận khéo” năm 2026",
        default="mô hình, điển hình “Dân vận khéo”",
    )
    noi_nhan: list[Dong] = field("Nơi nhận", "giấy chứng nhận không có nơi nhận", default=[])
    quyet_dinh: QuyetDinhCongNhan = field("Quyết định", "quyết định công nhận")
    danh_sach: DanhSachChungNhan = field("Danh sách", "như danh sách của quyết định, thêm so_vao_so")  # type: ignore[assignment]
    khung_in: KhungIn | None = field("Khung in", "khổ giấy, phôi in sẵn", default=None)

    @property
    def symbol(self) -> str:
        """None of its own, which is no fault: a certificate is known by its number in the register."""
        return ""

    @property
    def year(self) -> int:
        """The year of the campaign: stated, else that of the decision; a certificate may be signed in January."""
        return self.nam or self.quyet_dinh.ngay_ban_hanh.year

    @property
    def sheet(self) -> Sheet | None:
        """The sheet that `khung_in` asks for."""
        if self.khung_in is None:
            return None
        asked = self.khung_in
        sides = page.SHEETS_MM[asked.kho] if asked.kho else None
        return Sheet(sides, framed=not asked.in_san, left_mm=asked.le_trai, top_mm=asked.le_tren)

    @cached_property
    def room_pt(self) -> float:
        """What letterhead and signature leave of the page, in points of an A4."""
        size, signer = float(self.standard.value("issuer-size")), self.nguoi_ky.printed()
        organ = lines_needed(self.co_quan_ban_hanh.upper(), size, HALF_MM - 5, bold=True) + 2  # the star, a draft's
        organ += lines_needed(self.co_quan_cap_tren.upper(), size, HALF_MM) if self.co_quan_cap_tren else 0
        above = (signer["quyen_han"], signer["chuc_vu"], signer["kiem"] and f"kiêm\n{signer['kiem']}")
        signed = sum(lines_needed(text, size, HALF_MM, bold=True) for text in above if text) + 2  # date, name
        signed += self.standard["signature-gap"].value["default_lines"]
        issuer = page.height_of(self.deciding_body.upper(), page.ISSUER, bold=True) or page.HEIGHT_PT  # never fits
        lines = (organ + signed) * size * _SINGLE
        return float(page.HEIGHT_PT - lines - issuer - page.HEADING.pitch - page.ISSUER_BEFORE_PT - _GAPS_PT)

    def lines(self) -> Iterator[tuple[str, Literal["tap_the", "ca_nhan"], MoHinhChungNhan]]:
        """Each line with its path and its group, in the order given, in which they are printed."""
        for path, group, model in placed(self.danh_sach):
            if isinstance(model, MoHinhChungNhan):  # as every model of a certificate is
                yield path, group, model

    def lettering(self, model: MoHinhChungNhan) -> tuple[page.Lettering, page.Lettering] | None:
        """The sizes of name and model on this certificate; None when they fit in none."""
        reference = f"(Quyết định số {self.quyet_dinh.so_ky_hieu}, ngày 30/12/{self.year} của {self.deciding_body})"
        words = page.Wording(model.recipient, model.detail, f"“{model.ten_mo_hinh}”", reference)
        return page.fitting(words, self.room_pt)

    def recipients(self) -> list[str]:
        """None: a certificate goes to whom it names."""
        return []

    def context(self, *, draft: bool = False) -> dict[str, Any]:
        """What a template of this type may ask for, besides the names every paper with a list has."""
        decision = {"so_ky_hieu": self.quyet_dinh.so_ky_hieu, "ngay_ban_hanh": self.quyet_dinh.ngay_ban_hanh}
        organ_size = self.standard.value("issuer-size")
        return super().context(draft=draft) | {
            "co_quan_ban_hanh": page.balanced(self.co_quan_ban_hanh.upper(), organ_size, HALF_MM),
            "chu_the_chung_nhan": page.balanced(self.deciding_body.upper(), page.ISSUER.size),
            "quyet_dinh": decision,
            "giu_cao": next((n for n, held in enumerate(page.BODIES_PT, 1) if held <= self.room_pt), 0),
            "giay": [self._printed(model, group) for _, group, model in self.lines()],
        }

    def _printed(self, model: MoHinhChungNhan, group: Literal["tap_the", "ca_nhan"]) -> dict[str, Any]:
        name, of_model = self.lettering(model) or page.smallest()
        return {
            "so_vao_so": model.so_vao_so or "",
            "goi": model.addressed_as(group),
            "ten": page.balanced(model.recipient, name.size),
            "co_ten": page.NAMES.index(name) + 1,
            "chi_tiet": model.detail,
            "ten_mo_hinh": page.balanced(model.ten_mo_hinh, of_model.size),
            "trong_ngoac": "“" not in model.ten_mo_hinh,
            "co_mo_hinh": page.MODELS.index(of_model) + 1,
        }
