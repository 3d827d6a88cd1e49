"""Sổ đăng ký: every unit and every model of a year in one place; all lists of the campaign are made of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any, ClassVar

from dvk_docs.documents.families.sheet import MOST_MODELS, SheetDocument
from dvk_docs.documents.parts.bo_tieu_chi import MAC_DINH, BoTieuChi, BoTieuChiChon, built_in
from dvk_docs.documents.parts.mo_hinh import Placed, placed
from dvk_docs.documents.parts.mo_hinh_trong_so import MoHinhTrongSo
from dvk_docs.documents.parts.trang_thai import KetLuan
from dvk_docs.model import Cau, Diem, DoanVan, Ma, Ngay, Record, SoDem, field
from dvk_docs.vn.text import fold_tone

PARTY_EXAMPLE: Mapping[str, Any] = {
    "co_quan_cap_tren": "ĐẢNG BỘ TỈNH AN BÌNH",
    "co_quan_ban_hanh": "ĐẢNG UỶ XÃ TÂN HOÀ",
    "nam": "2026",
    "han": "19/6/2026",
    "noi_gui": "Ban Xây dựng Đảng Đảng uỷ xã Tân Hoà",
    "don_vi": [{"ten": "Chi bộ thôn Đông Hà", "chi_tieu": "1"}],
    "mo_hinh": [
        {
            "ma": "MH01",
            "ten_mo_hinh": "Tổ dân vận thôn Đông Hà",
            "don_vi": "Chi bộ thôn Đông Hà",
            "linh_vuc": "Văn hoá - xã hội",
            "chu_the": "Tập thể",
        }
    ],
}
STATE_EXAMPLE: Mapping[str, Any] = {
    **PARTY_EXAMPLE,
    "co_quan_cap_tren": "UBND TỈNH AN BÌNH",
    "co_quan_ban_hanh": "ỦY BAN NHÂN DÂN XÃ TÂN HÒA",
    "noi_gui": "Phòng Văn hóa - Xã hội xã Tân Hòa",
}


class DonViTrongSo(Record):
    """A unit that registers."""

    ten: Cau = field("Đơn vị", "tên đơn vị đăng ký", example="Chi bộ thôn Đông Hà")
    dia_chi: Cau | None = field("Địa chỉ", "của đơn vị", example="Nhà văn hoá thôn Đông Hà", default=None)
    nguoi_lap: Cau | None = field("Người lập biểu", "họ tên, chức vụ", example="Đỗ Văn Khải, Bí thư", default=None)
    chi_tieu: SoDem | None = field("Chỉ tiêu", "số mô hình được giao", example="1", default=None)


class PhieuTrongSo(Record):
    """One scoring of one model, as its score sheet came back."""

    not_printed: ClassVar[frozenset[str]] = frozenset({"tong_diem", "ket_luan"})

    mo_hinh: Ma = field("Mô hình", "mã của mô hình", example="MH01")
    nguoi_cham: Cau | None = field("Người chấm", "đơn vị tự chấm, đoàn kiểm tra …", example="Tự chấm", default=None)
    ngay_cham: Ngay | None = field("Ngày chấm", "ngày/tháng/năm", example="18/11/2026", default=None)
    diem: list[Diem] = field("Điểm", "lần lượt theo tiêu chí", default=[])
    tong_diem: Diem | None = field("Tổng điểm", "tự cộng; nếu ghi thì phải khớp", example="92,5", default=None)
    ket_luan: KetLuan | None = field("Kết luận", "tự xét; nếu ghi thì phải khớp", example="Đạt", default=None)


class Register(SheetDocument):
    """The register of a year.

    Its workbook is the form in which units register: what they must know, who they are, their models line by line.
    """

    ten_loai: ClassVar[str] = "Sổ đăng ký"
    ten_van_ban: ClassVar[str] = "Sổ đăng ký"
    type_name: ClassVar[str] = "register"
    examples: ClassVar[Mapping[str, Mapping[str, Any]]] = {"party": PARTY_EXAMPLE, "state": STATE_EXAMPLE}

    not_printed: ClassVar[frozenset[str]] = SheetDocument.not_printed | {"bo_tieu_chi"}

    co_quan_ban_hanh: Cau = field("Cơ quan ban hành", "cơ quan giữ sổ", example="ĐẢNG UỶ XÃ TÂN HOÀ", default="")
    han: Ngay | None = field("Hạn", "ngày cuối gửi đăng ký", example="19/6/2026", default=None)
    noi_gui: Cau | None = field("Nơi gửi", "cơ quan nhận đăng ký", example="Ban Xây dựng Đảng", default=None)
    huong_dan: DoanVan | None = field("Hướng dẫn", "điều cần dặn thêm các đơn vị", default=None)
    don_vi: list[DonViTrongSo] = field("Đơn vị", "các đơn vị đăng ký", default=[])
    mo_hinh: list[MoHinhTrongSo] = field("Mô hình", "các mô hình", default=[], max_items=MOST_MODELS)
    phieu_cham_diem: list[PhieuTrongSo] = field("Phiếu chấm điểm", "các phiếu đã nhận về", default=[])
    bo_tieu_chi: BoTieuChiChon = field(
        "Bộ tiêu chí", "bộ tiêu chí mà các phiếu chấm theo", example=MAC_DINH, default=MAC_DINH
    )

    @property
    def title(self) -> str:
        year = self.year or "…"
        return super().title if self.trich_yeu else f"ĐĂNG KÝ MÔ HÌNH “DÂN VẬN KHÉO” NĂM {year}"

    @cached_property
    def criteria_set(self) -> BoTieuChi:
        return built_in(self.bo_tieu_chi) if isinstance(self.bo_tieu_chi, str) else self.bo_tieu_chi

    @property
    def unit_names(self) -> list[str]:
        """The units that register, each once: those that are listed, then those of the models."""
        named = (*(unit.ten for unit in self.don_vi), *(model.registering_unit for model in self.mo_hinh))
        return list({fold_tone(name): name for name in reversed(named) if name}.values())[::-1]

    @property
    def of_office(self) -> bool:
        """Whether it is the office's own book: it holds several units, or what no unit knows of itself."""
        return bool(
            len(self.unit_names) > 1
            or self.phieu_cham_diem
            or any(unit.chi_tieu is not None for unit in self.don_vi)
            or any(model.trang_thai for model in self.mo_hinh)
        )

    def placed(self) -> Placed:
        """Each model with its path and its subject."""
        return placed(self.mo_hinh, "mo_hinh")

    def each_model(self) -> Iterator[tuple[str, MoHinhTrongSo]]:
        """Each model with its path."""
        return ((f"mo_hinh[{number}]", model) for number, model in enumerate(self.mo_hinh, 1))

    def summary(self) -> str:
        return f"{super().summary()}; {len(self.don_vi)} đơn vị, {len(self.mo_hinh)} mô hình"
