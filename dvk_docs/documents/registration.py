"""Đăng ký xây dựng mô hình “Dân vận khéo”: by a unit or by a person, in the short or the fuller form, or left blank."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import zip_longest
from typing import Annotated, Any, ClassVar, Literal

from dvk_docs.documents.families.form import FormDocument
from dvk_docs.documents.parts import organ
from dvk_docs.documents.parts.citation import VienDan
from dvk_docs.documents.parts.linh_vuc import MAC_DINH, THUONG_DUNG, LinhVuc
from dvk_docs.documents.parts.mo_hinh import CaNhan, ChuThe, LoaiDangKy, MoHinh
from dvk_docs.documents.parts.outline import lines_of
from dvk_docs.documents.parts.thoi_gian import Dot, MoHinhCoThoiGian
from dvk_docs.model import Cau, Choice, DoanVan, Nam, Ngay, Tien, field, one_of

FEWEST_ROWS = 5
"""Of the table of the short form: the rows without a model stay empty."""
_FIRST_TOLD = 9  # number of the first item of the fuller form that is told in words
MOST_MODELS = 200
"""Of one unit in one form; the largest plans met ask five."""
_TOLD = ("thuc_trang", "muc_tieu", "quy_mo", "noi_dung", "luc_luong", "nguon_luc", "kha_nang_nhan_rong")
_ALWAYS_ASKED = ("noi_dung", "gia_tri")
FULLER_ONLY = ("dia_diem", "nguoi_phu_trach", *_TOLD)
"""What only the fuller form has room for."""
_PERIOD = re.compile(r"\b(?:năm \d{4}|giai đoạn \d{4}\s*[-–]\s*\d{4})\b")
_BOX = {False: "☐", True: "☒"}

BieuMau = Annotated[Literal["rut_gon", "day_du"], one_of(Choice("Rút gọn", "rut_gon"), Choice("Đầy đủ", "day_du"))]

PARTY_EXAMPLE: Mapping[str, Any] = {
    "co_quan_cap_tren": "ĐẢNG BỘ XÃ TÂN HOÀ",
    "co_quan_ban_hanh": "CHI BỘ THÔN ĐÔNG HÀ",
    "dia_danh": "Tân Hoà",
    "ngay_ban_hanh": "12/6/2026",
    "trich_yeu": "xây dựng mô hình “Dân vận khéo” năm 2026",
    "dia_chi": "Nhà văn hoá thôn Đông Hà",
    "ke_hoach": "Kế hoạch số 42-KH/ĐU, ngày 01/6/2026 của Ban Thường vụ Đảng uỷ xã Tân Hoà",
    "mo_hinh": [
        {
            "ten_mo_hinh": "Tổ dân vận thôn Đông Hà",
            "linh_vuc": "Văn hoá - xã hội",
            "gia_tri_lam_loi": "50.000.000",
            "ngay_ket_thuc": "30/11/2026",
        }
    ],
    "nguoi_ky": {"quyen_han": "T/M CHI BỘ", "chuc_vu": "BÍ THƯ", "ho_ten": "Đỗ Văn Khải"},
}
STATE_EXAMPLE: Mapping[str, Any] = {
    **PARTY_EXAMPLE,
    "co_quan_cap_tren": "ỦY BAN NHÂN DÂN XÃ TÂN HÒA",
    "co_quan_ban_hanh": "TRƯỜNG MẦM NON HOA SEN",
    "dia_danh": "Tân Hòa",
    "trich_yeu": "Xây dựng mô hình “Dân vận khéo” năm 2026",
    "dia_chi": "Thôn Đông Sơn",
    "ke_hoach": "Kế hoạch số 15/KH-UBND ngày 02 tháng 6 năm 2026 của Ủy ban nhân dân xã Tân Hòa",
    "mo_hinh": [{"ten_mo_hinh": "Vườn rau của bé", "linh_vuc": "VHXH", "ngay_ket_thuc": "30/11/2026"}],
    "nguoi_ky": {"chuc_vu": "HIỆU TRƯỞNG", "ho_ten": "Lê Thị Nguyệt"},
}


class MoHinhDangKy(MoHinhCoThoiGian):
    """A model as it is registered: what shall be done, by whom, until when."""

    not_printed: ClassVar[frozenset[str]] = MoHinh.not_printed | {"loai_dang_ky", "nam_dang_ky_dau"}

    loai_dang_ky: LoaiDangKy = field("Loại đăng ký", "Mới hoặc Duy trì", example="Duy trì", default="moi")
    nam_dang_ky_dau: Nam | None = field("Năm đăng ký đầu", "của mô hình tiếp tục duy trì", example="2025", default=None)
    gia_tri_lam_loi: Tien | None = field("Giá trị làm lợi", "dự kiến, bằng đồng", example="350.000.000", default=None)
    ket_qua_du_kien: DoanVan | None = field(
        "Kết quả dự kiến", "điều không tính được bằng tiền", example="07/07 thôn phân loại rác tại nguồn", default=None
    )
    nguoi_phu_trach: CaNhan | None = field("Người phụ trách", "họ tên, chức vụ", default=None)
    noi_dung: DoanVan | None = field(
        "Nội dung", "nội dung, cách làm", example="Mỗi tháng hai buổi thu gom rác nhựa", default=None
    )
    thuc_trang: DoanVan | None = field("Thực trạng", "thực trạng, lý do xây dựng mô hình", default=None)
    muc_tieu: DoanVan | None = field("Mục tiêu", "mục tiêu, tiêu chí", default=None)
    quy_mo: DoanVan | None = field("Quy mô", "số lượng, diện tích, số hộ …", example="120 hộ", default=None)
    luc_luong: DoanVan | None = field("Lực lượng", "lực lượng thực hiện", default=None)
    nguon_luc: DoanVan | None = field("Nguồn lực", "kinh phí, ngày công, hiện vật", default=None)
    kha_nang_nhan_rong: DoanVan | None = field("Khả năng nhân rộng", "khả năng duy trì, nhân rộng", default=None)

    @property
    def kept_since(self) -> int | None:
        """The year in which a model that is carried on was first registered."""
        return self.nam_dang_ky_dau if self.loai_dang_ky == "duy_tri" else None

    @property
    def name_in_table(self) -> str:
        """Its name as the short form prints it, with what else is to be known of it."""
        notes = (f"duy trì từ năm {self.kept_since}" if self.kept_since else "", self.ghi_chu or "")
        said = "; ".join(filter(None, notes))
        return f"{self.ten_mo_hinh} ({said})" if said else self.ten_mo_hinh

    @property
    def worth(self) -> str:
        """What it is expected to bring: in words, then in money."""
        said = [line.rstrip("./; ") for line in lines_of([self.ket_qua_du_kien or ""])]
        if self.gia_tri_lam_loi is not None:
            from dvk_docs.vn.numbers import format_number

            said.append(f"{format_number(self.gia_tri_lam_loi)} đồng")
        return "; ".join(said)


_UNKNOWN = MoHinhDangKy.model_construct(ten_mo_hinh="", loai_dang_ky=None)
"""The model of a blank form."""


class Registration(FormDocument):
    """A registration of models.

    Structure: label lines and a table (the short form), or ten numbered items for each model (the fuller form), and who
    registers. What is not given is a dotted line, an empty row or an open box, to be filled by hand.
    """

    ten_loai: ClassVar[str] = "Đăng ký"
    ten_van_ban: ClassVar[str] = "Đăng ký mô hình"
    type_name: ClassVar[str] = "registration"
    examples: ClassVar[Mapping[str, Mapping[str, Any]]] = {"party": PARTY_EXAMPLE, "state": STATE_EXAMPLE}
    not_printed: ClassVar[frozenset[str]] = FormDocument.not_printed | {
        "hinh_thuc", "bieu_mau", "dot", "ngay_dang_ky", "han", "cac_linh_vuc",
    }  # fmt: skip

    hinh_thuc: ChuThe | None = field("Hình thức", "Tập thể hoặc Cá nhân", example="Tập thể", default=None)
    bieu_mau: BieuMau = field("Biểu mẫu", "Rút gọn hoặc Đầy đủ", example="Đầy đủ", default="rut_gon")
    dot: Dot | None = field("Đợt", "Đầu năm hoặc Bổ sung", example="Đầu năm", default=None)
    ngay_dang_ky: Ngay | None = field("Ngày đăng ký", "nếu khác ngày ban hành", example="12/6/2026", default=None)
    han: Ngay | None = field("Hạn", "hạn đăng ký của đợt, theo kế hoạch", example="19/6/2026", default=None)
    don_vi: Cau | None = field(
        "Đơn vị", "đơn vị đăng ký; mặc định là cơ quan ban hành", example="Chi bộ thôn Đông Hà", default=None
    )
    dia_chi: Cau | None = field("Địa chỉ", "nơi đơn vị làm việc", example="Thôn Đông Hà", default=None)
    ca_nhan: CaNhan | None = field("Cá nhân", "người đăng ký, khi hình thức là cá nhân", default=None)
    ke_hoach: VienDan | None = field("Kế hoạch", "kế hoạch phát động mà đơn vị thực hiện", default=None)
    cac_linh_vuc: list[LinhVuc] = field(
        "Các lĩnh vực", "các lĩnh vực của kế hoạch; mặc định là bốn lĩnh vực thường dùng", example="Kinh tế", default=[]
    )
    mo_hinh: list[MoHinhDangKy] = field("Mô hình", "các mô hình đăng ký", default=[], max_items=MOST_MODELS)
    xac_nhan_cua: Cau | None = field(
        "Xác nhận của", "nơi xác nhận, ký ở bên trái", example="Chi bộ thôn Đông Hà", default=None
    )

    @property
    def subject(self) -> Literal["tap_the", "ca_nhan"] | None:
        """Who registers: as stated, else a person where one is named; None where a blank form leaves it open."""
        if self.hinh_thuc or self.ca_nhan:
            return self.hinh_thuc or "ca_nhan"
        return None if self.bieu_mau == "day_du" and self.mau_trong and not self.mo_hinh else "tap_the"

    @property
    def main_paper(self) -> tuple[str, VienDan | None]:
        """The plan it carries out, where it does not say of which it is an annex."""
        path, given = super().main_paper
        return (path, given) if given or not self.la_phu_luc else ("ke_hoach", self.ke_hoach)

    @property
    def registering_unit(self) -> str | None:
        return self.don_vi or self.unit

    @property
    def registrant(self) -> str:
        """Who registers, as one phrase: the unit, or the person with post and unit; "" where that is left open."""
        person = (self.ca_nhan.ho_ten, self.ca_nhan.chuc_vu) if self.ca_nhan else ()
        return ", ".join(part for part in (*person, self.registering_unit) if part)

    @property
    def fields(self) -> list[str]:
        """The fields to choose from, in the order of the set: those of the plan, and those of the models."""
        known = {*(self.cac_linh_vuc or THUONG_DUNG), *(model.linh_vuc for model in self.mo_hinh)}
        return [choice.label for choice in MAC_DINH if choice.label in known]

    @property
    def period(self) -> str:
        """“năm 2026”, “giai đoạn 2025 - 2030”: as the title says, so that the sentence cannot say another."""
        named = _PERIOD.search(self.trich_yeu)
        return named[0] if named else f"năm {self.year}"

    def each_model(self) -> Iterator[tuple[str, MoHinhDangKy]]:
        """Each model with its path."""
        return ((f"mo_hinh[{number}]", model) for number, model in enumerate(self.mo_hinh, 1))

    def context(self, *, draft: bool = False) -> dict[str, Any]:
        """What a template of this type may ask for, besides the names every form has."""
        models = [self._printed(number, model) for number, model in enumerate(self.mo_hinh, 1)]
        numbered = self.mau_trong and not models
        person = self.ca_nhan
        return super().context(draft=draft) | {
            "bieu_mau": self.bieu_mau,
            "ca_nhan_dang_ky": self.subject == "ca_nhan",
            "thu_truong_ky": self.subject == "tap_the",
            "don_vi": self.registering_unit or "",
            "dia_chi": self.dia_chi or "",
            "nguoi_dang_ky": self.registrant,
            "ho_ten": person.ho_ten if person else "",
            "chuc_vu": (person.chuc_vu or "") if person else "",
            "ke_hoach": self.ke_hoach.phrase(self.standard) if self.ke_hoach else "",
            "ky_dang_ky": self.period,
            "cac_linh_vuc": self._named_fields(),
            "mo_hinh": models or [self._printed(1, _UNKNOWN)],
            "danh_sach": models,
            "dong_trong": [n if numbered else "" for n in range(len(models) + 1, FEWEST_ROWS + 1)],
            "xac_nhan_cua": organ.broken_at_level((self.xac_nhan_cua or "").upper()),
        }

    def summary(self) -> str:
        return f"{super().summary()}; {len(self.mo_hinh)} mô hình" if self.mo_hinh else super().summary()

    def _named_fields(self) -> str:
        """The fields in one phrase, as they stand in brackets: the first alone begins with a capital."""
        first, *others = map(self.boilerplate, self.fields)
        return "; ".join([first, *(name[0].lower() + name[1:] for name in others)])

    def _printed(self, number: int, model: MoHinhDangKy) -> dict[str, Any]:
        """One model, for either form; "" and [] are what is to be written by hand."""
        texts = {name: lines_of([getattr(model, name) or ""]) for name in _TOLD}
        known = {**texts, "ghi_chu": model.ghi_chu or "", "gia_tri": model.worth}
        items = [name for name in (*_TOLD, "ghi_chu", "gia_tri") if known[name] or name in _ALWAYS_ASKED]
        person = model.nguoi_phu_trach
        return {
            "tt": number,
            "ten_mo_hinh": model.ten_mo_hinh,
            "ten_trong_bang": model.name_in_table,
            "linh_vuc": self.boilerplate(model.linh_vuc or ""),
            "o_linh_vuc": self._boxes(model.linh_vuc),
            "thoi_gian": model.time,
            "ngay_bat_dau": model.ngay_bat_dau,
            "ngay_ket_thuc": model.ngay_ket_thuc,
            "nguoi_phu_trach": person.ho_ten if person else "",
            "chuc_vu_phu_trach": (person.chuc_vu or "") if person else "",
            "dia_diem": model.dia_diem or "",
            "o_tap_the": _BOX[self.subject == "tap_the"],
            "o_ca_nhan": _BOX[self.subject == "ca_nhan"],
            "o_moi": _BOX[model.loai_dang_ky == "moi"],
            "o_duy_tri": _BOX[model.loai_dang_ky == "duy_tri"],
            "duy_tri_tu": model.kept_since,
            "so": {name: number for number, name in enumerate(items, _FIRST_TOLD)},
            **known,
        }

    def _boxes(self, chosen: str | None) -> list[dict[str, str]]:
        """The fields in rows of two, each with its box."""
        boxes = [f"{_BOX[name == chosen]} {self.boilerplate(name)}" for name in self.fields]
        return [{"trai": left, "phai": right} for left, right in zip_longest(boxes[::2], boxes[1::2], fillvalue="")]
