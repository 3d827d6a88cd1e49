"""A paper that is a workbook: a list with figures that go on counting, printed on a sheet, sent on as a file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from datetime import date
from typing import Annotated, Any, ClassVar, Literal

from dvk_docs.documents.common import Document
from dvk_docs.documents.parts.bo_sung import OF_LETTERS
from dvk_docs.documents.parts.citation import VienDan
from dvk_docs.documents.parts.counts import Count
from dvk_docs.documents.parts.linh_vuc import MAC_DINH, TheoLinhVuc
from dvk_docs.documents.parts.mo_hinh import Placed, placed
from dvk_docs.documents.parts.mo_hinh_trong_so import MoHinhTrongSo
from dvk_docs.documents.parts.nguoi_ky import NguoiKy
from dvk_docs.model import Cau, Choice, Dong, SoDem, field, one_of
from dvk_docs.model.facts import Fact
from dvk_docs.vn.dates import format_short

MOST_MODELS = 200_000
"""Rows of one sheet that can still be opened and printed."""

BieuMau = Annotated[
    Literal["hien_hanh", "yen_bai_2024"],
    one_of(Choice("Hiện hành", "hien_hanh"), Choice("Yên Bái 2024", "yen_bai_2024")),
]
"""The words of a printed form: as its source has them, or with what became wrong since mended."""


class SheetDocument(Document):
    """The facts of a list on a sheet: letterhead, number, date and signer are printed when they are given."""

    formats: ClassVar[tuple[str, ...]] = ("xlsx",)
    profile: ClassVar[str] = "sheet"
    head_speaks: ClassVar[bool] = False
    without: ClassVar[frozenset[str]] = OF_LETTERS | {"hai_mat"}
    from_office: ClassVar[frozenset[str]] = frozenset()
    own_place: ClassVar[tuple[str, ...]] = ()
    of_type: ClassVar[str] = "Báo cáo"
    """Name of the type of paper that such a sheet mostly belongs to."""
    number_optional: ClassVar[bool] = True
    not_printed: ClassVar[frozenset[str]] = Document.not_printed | {"so_phu_luc"}

    dia_danh: Dong | None = field("Địa danh", "nơi lập biểu", example="Tân Hoà", default=None)  # type: ignore[assignment]
    trich_yeu: Dong = field(
        "Trích yếu", "tên biểu, thay cho tên có sẵn", example="tổng hợp đăng ký mô hình năm 2026", default=""
    )
    nguoi_ky: NguoiKy | None = field("Người ký", "thủ trưởng đơn vị, nếu có ký", default=None)  # type: ignore[assignment]
    noi_nhan: list[Dong] = field("Nơi nhận", "mỗi nơi một dòng, nếu có", default=[])
    can_cu: list[VienDan] = field("Căn cứ", "văn bản làm căn cứ lập biểu, nếu có, mỗi văn bản một dòng", default=[])
    so_phu_luc: SoDem | None = field("Số phụ lục", "thứ tự trong văn bản chính", example="1", default=None)
    kem_theo: VienDan | None = field("Kèm theo", "văn bản chính, nếu là phụ lục", default=None)

    @property
    def main_paper(self) -> tuple[str, VienDan | None]:
        """Path and citation of the paper whose annex it is; None where it is none."""
        return "kem_theo", self.kem_theo

    @property
    def dated(self) -> date | None:
        """The day of the sheet, else that of the paper it belongs to."""
        return self.ngay_ban_hanh or (self.kem_theo.ngay_ban_hanh if self.kem_theo else None)

    @property
    def title(self) -> str:
        """The title above the list, in capitals."""
        return f"{self.ten_loai} {self.trich_yeu}".upper()

    def summary(self) -> str:
        dated = f", ngày {format_short(self.dated)}" if self.dated else ""
        return f"{self.ten_van_ban}{dated}"


class SummaryDocument(SheetDocument):
    """A summary of models: totals, then units with their models, then counts by field and by subject."""

    not_printed: ClassVar[frozenset[str]] = SheetDocument.not_printed | {
        "tong_so", "so_tap_the", "so_ca_nhan", "so_moi", "so_duy_tri", "theo_linh_vuc", "bieu_mau",
    }  # fmt: skip
    printed_of_model: ClassVar[frozenset[str]]
    """The fields of a model that such a list has a column for."""

    bieu_mau: BieuMau = field(
        "Biểu mẫu", "Hiện hành: không còn cấp huyện, thị trấn; Yên Bái 2024: nguyên văn", default="hien_hanh"
    )
    don_vi_lap: Cau | None = field("Đơn vị lập", "khi khác cơ quan ban hành", example="Ban Xây dựng Đảng", default=None)
    nguoi_lap: Cau | None = field("Người lập biểu", "họ tên, nếu có ký", example="Phạm Thị Hương", default=None)
    danh_sach: list[MoHinhTrongSo] = field(
        "Danh sách", "các mô hình, hoặc tệp:  so-dang-ky.yaml#mo_hinh", min_items=1, max_items=MOST_MODELS
    )
    tong_so: SoDem | None = field("Tổng số", "tự đếm; nếu ghi thì phải khớp", default=None)
    so_tap_the: SoDem | None = field("Số tập thể", "tự đếm; nếu ghi thì phải khớp", default=None)
    so_ca_nhan: SoDem | None = field("Số cá nhân", "tự đếm; nếu ghi thì phải khớp", default=None)
    so_moi: SoDem | None = field("Số mới", "tự đếm; nếu ghi thì phải khớp", default=None)
    so_duy_tri: SoDem | None = field("Số duy trì", "tự đếm; nếu ghi thì phải khớp", default=None)
    theo_linh_vuc: TheoLinhVuc = field("Theo lĩnh vực", "tự đếm; nếu ghi thì phải khớp", default={})

    def placed(self) -> Placed:
        """Each model with its path and its subject."""
        return placed(self.danh_sach)

    def each_model(self) -> Iterator[tuple[str, MoHinhTrongSo]]:
        """Each model with its path."""
        return ((f"danh_sach[{number}]", model) for number, model in enumerate(self.danh_sach, 1))

    def counts(self) -> Iterator[Count]:
        """In all, by subject, new and kept, by field."""
        models = self.danh_sach
        yield Count("tong_so", self.tong_so, len(models), "danh_sach")
        for name, subject in (("so_tap_the", "tap_the"), ("so_ca_nhan", "ca_nhan")):
            yield Count(name, getattr(self, name), sum(m.subject == subject for m in models), "danh_sach")
        for name, kind in (("so_moi", "moi"), ("so_duy_tri", "duy_tri")):
            yield Count(name, getattr(self, name), sum(m.loai_dang_ky == kind for m in models), "danh_sach")
        typed = self.keys_typed("theo_linh_vuc") or self.theo_linh_vuc
        for key, (label, stated) in zip(typed, self.theo_linh_vuc.items(), strict=True):
            counted = sum(m.linh_vuc == label for m in models)
            yield Count(f"theo_linh_vuc.{key}", stated, counted, "danh_sach")

    def given(self) -> Iterator[tuple[str, Any]]:
        """Of a model only what the list has a column for."""
        for path, value in super().given():
            if not path.startswith("danh_sach[") or path.partition("].")[2].partition(".")[0] in self.printed_of_model:
                yield path, value

    def facts(self, seen: Set[str] = frozenset()) -> list[Fact]:
        """Of a model its line: the name with the carrier in one cell, what else has a column in another."""
        others = self.model_copy(update={"danh_sach": []})
        own = [Fact(path, (text,)) for path, text in self._lines() if text not in seen]
        return [*super(SummaryDocument, others).facts(seen), *own]

    def _lines(self) -> Iterator[tuple[str, str]]:
        """Path and printed text of every cell that a model fills with its own words."""
        cells = sorted(self.printed_of_model - {"ten_mo_hinh", "don_vi", "don_vi_dang_ky", "ca_nhan"})
        for at, model in enumerate(self.danh_sach, 1):
            yield f"danh_sach[{at}].ten_mo_hinh", model.name_under_unit
            if model.registering_unit:
                yield f"danh_sach[{at}].don_vi", model.registering_unit
            for name in cells:
                if text := getattr(model, name):
                    yield f"danh_sach[{at}].{name}", text

    def summary(self) -> str:
        return f"{super().summary()}; {len(self.danh_sach)} mô hình"


def examples_of_summary(annex: str, key: str, told: tuple[str, str]) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
    """Plausible facts of a summary, the Party's and the State's; `told` stands in the field `key` of its two models."""
    collective, person = (
        {
            "ten_mo_hinh": "Nông dân liên kết trồng dưa lưới theo tiêu chuẩn VietGAP",
            "don_vi": "Hội Nông dân xã",
            "linh_vuc": "Kinh tế",
            "dia_diem": "Thôn Đông Sơn và thôn Hoà Lạc",
            "chu_tri": "Hội Nông dân xã",
            key: told[0],
        },
        {
            "ten_mo_hinh": "Tiếng trống khuyến học",
            "don_vi": "Chi bộ Trường Tiểu học",
            "ca_nhan": {"ho_ten": "Vũ Thị Thoa", "chuc_vu": "giáo viên"},
            "linh_vuc": "VHXH",
            "loai_dang_ky": "Duy trì",
            "nam_dang_ky_dau": "2025",
            "dia_diem": "Thôn Phú Lộc",
            "chu_tri": "Chi hội Khuyến học thôn Phú Lộc",
            key: told[1],
        },
    )
    party: Mapping[str, Any] = {
        "co_quan_cap_tren": "ĐẢNG BỘ TỈNH AN BÌNH",
        "co_quan_ban_hanh": "ĐẢNG UỶ XÃ TÂN HOÀ",
        "so_phu_luc": annex,
        "nam": "2026",
        "danh_sach": [collective, person],
    }
    return party, {
        **party,
        "co_quan_cap_tren": "UBND TỈNH AN BÌNH",
        "co_quan_ban_hanh": "ỦY BAN NHÂN DÂN XÃ TÂN HÒA",
        "danh_sach": [{**collective, "dia_diem": "Thôn Đông Sơn và thôn Hòa Lạc"}, person],
    }


def in_order_of_fields(models: list[MoHinhTrongSo]) -> list[MoHinhTrongSo]:
    """The models by field, in the order of the set; those of one field, or without any, as they were given."""
    order = {choice.label: at for at, choice in enumerate(MAC_DINH)}
    return sorted(models, key=lambda model: order.get(model.linh_vuc or "", len(order)))
