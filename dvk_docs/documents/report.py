"""Báo cáo kết quả phong trào thi đua “Dân vận khéo”: of a month, of half a year, of a year."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Annotated, Any, ClassVar, Final, Literal

from dvk_docs.documents.families.addressed import AddressedDocument
from dvk_docs.documents.parts.citation import VienDan
from dvk_docs.documents.parts.counts import Count
from dvk_docs.documents.parts.linh_vuc import MAC_DINH, LinhVuc
from dvk_docs.documents.parts.mo_hinh import LoaiDangKy, MoHinh, Placed, figure, placed
from dvk_docs.documents.parts.organ import NBSP
from dvk_docs.documents.parts.outline import VanBan, closed, lines_of, pieces
from dvk_docs.documents.parts.trang_thai import TrangThai
from dvk_docs.model import Cau, Choice, DoanVan, Dong, Ma, Nam, Record, SoDem, field, one_of
from dvk_docs.vn.roman import roman
from dvk_docs.vn.text import fold_tone

MOST_MODELS = 500
"""Of one report: its table stands in the text; a longer list belongs in an annex of its own."""

LoaiKy = Annotated[
    Literal["thang", "so_ket", "nam"],
    one_of(Choice("Tháng", "thang"), Choice("Sơ kết", "so_ket", ("6 tháng", "giữa năm")), Choice("Năm", "nam")),
]
_PERIOD: Final = re.compile(r"(?:tháng \d{1,2}|\d{1,2} tháng(?: đầu| cuối)?|quý [IVX]+)(?:/| năm )\d{4}")
_NOT_BEGUN: Final = ("Đăng ký", "Được giao", "Dừng")
_PASSED: Final = ("Công nhận", "Không thông qua", "Chuyển cơ quan khác")

PARTY_EXAMPLE: Mapping[str, Any] = {
    "co_quan_cap_tren": "ĐẢNG BỘ TỈNH AN BÌNH",
    "co_quan_ban_hanh": "ĐẢNG UỶ XÃ TÂN HOÀ",
    "dia_danh": "Tân Hoà",
    "so": "127",
    "ngay_ban_hanh": "22/12/2026",
    "trich_yeu": "kết quả thực hiện phong trào thi đua “Dân vận khéo” năm 2026",
    "loai_ky": "Năm",
    "can_cu": ["Kế hoạch số 42-KH/ĐU, ngày 01/6/2026 của Ban Thường vụ Đảng uỷ xã Tân Hoà"],
    "lanh_dao_chi_dao": ["Thành lập Ban Chỉ đạo; phân công thành viên phụ trách từng địa bàn."],
    "danh_sach": [
        {
            "ten_mo_hinh": "Tổ dân vận thôn Đông Hà",
            "don_vi": "Chi bộ thôn Đông Hà",
            "linh_vuc": "Kinh tế",
            "trang_thai": "Công nhận",
        },
        {
            "ten_mo_hinh": "Tiếng trống khuyến học",
            "ca_nhan": {"ho_ten": "Vũ Thị Thoa"},
            "linh_vuc": "Kinh tế",
            "loai_dang_ky": "Duy trì",
            "trang_thai": "Công nhận",
        },
        {
            "ten_mo_hinh": "Con đường hoa",
            "don_vi": "Hội Phụ nữ xã",
            "trang_thai": "Dừng",
            "ly_do": "chuyển sang năm 2027",
        },
    ],
    "so_cong_nhan_nam_truoc": "1",
    "tieu_bieu": [{"mo_hinh": "Tổ dân vận thôn Đông Hà", "noi_dung": "Giúp 32 hộ liên kết sản xuất."}],
    "han_che": ["Một số mô hình triển khai chậm so với thời gian đăng ký."],
    "nguyen_nhan": ["Kinh phí còn hạn chế."],
    "phuong_huong": ["Nhân rộng các mô hình đã được công nhận."],
    "de_xuat": ["Đề nghị Tỉnh uỷ hỗ trợ kinh phí nhân rộng."],
    "nguoi_ky": {"quyen_han": "T/M BAN THƯỜNG VỤ", "chuc_vu": "PHÓ BÍ THƯ", "ho_ten": "Trần Thị Thanh Mai"},
    "noi_nhan": ["Ban Tuyên giáo và Dân vận Tỉnh uỷ (b/c)", "Lưu Văn phòng Đảng uỷ"],
}
STATE_EXAMPLE: Mapping[str, Any] = {
    **PARTY_EXAMPLE,
    "co_quan_cap_tren": "UBND TỈNH AN BÌNH",
    "co_quan_ban_hanh": "ỦY BAN NHÂN DÂN XÃ TÂN HÒA",
    "dia_danh": "Tân Hòa",
    "trich_yeu": "Kết quả thực hiện phong trào thi đua “Dân vận khéo” năm 2026",
    "can_cu": ["Kế hoạch số 86/KH-UBND ngày 22 tháng 6 năm 2026 của Ủy ban nhân dân xã Tân Hòa"],
    "kinh_gui": ["Ủy ban nhân dân tỉnh An Bình"],
    "de_xuat": ["Đề nghị Ủy ban nhân dân tỉnh hỗ trợ kinh phí nhân rộng."],
    "nguoi_ky": {"quyen_han": "TM. ỦY BAN NHÂN DÂN", "chuc_vu": "CHỦ TỊCH", "ho_ten": "Phạm Gia Lộc"},
    "noi_nhan": ["Thường trực Hội đồng nhân dân xã (b/c)", "Lưu: VT, VHXH"],
}


class MoHinhBaoCao(MoHinh):
    """A model with what became of it."""

    not_printed: ClassVar[frozenset[str]] = MoHinh.not_printed | {"loai_dang_ky", "nam_dang_ky_dau", "trang_thai"}

    loai_dang_ky: LoaiDangKy = field("Loại đăng ký", "Mới hoặc Duy trì", example="Duy trì", default="moi")
    nam_dang_ky_dau: Nam | None = field("Năm đăng ký đầu", "của mô hình tiếp tục duy trì", example="2025", default=None)
    trang_thai: TrangThai = field("Trạng thái", "kết quả đến ngày báo cáo", example="Công nhận")
    ly_do: Dong | None = field("Lý do", "vì sao dừng, không đạt …", example="chưa đủ điểm theo quy định", default=None)


class LinhVucBaoCao(Record):
    """The figures of one field, where the models are not listed."""

    not_printed: ClassVar[frozenset[str]] = frozenset({"linh_vuc"})  # an enumeration; printed in the paper's tone style

    linh_vuc: LinhVuc = field("Lĩnh vực", "tên hoặc mã lĩnh vực", example="Kinh tế")
    tap_the: SoDem = field("Tập thể", "số mô hình của tập thể", example="4", default=0)
    ca_nhan: SoDem = field("Cá nhân", "số mô hình của cá nhân", example="2", default=0)


class TieuBieu(Record):
    """A model that stands out."""

    not_printed: ClassVar[frozenset[str]] = frozenset({"ma"})  # it links

    ma: Ma | None = field("Mã", "mã của mô hình, nếu có", example="MH07", default=None)
    mo_hinh: Dong = field("Mô hình", "tên mô hình như trong danh sách", example="Tiếng trống khuyến học")
    noi_dung: DoanVan | None = field("Nội dung", "cách làm, kết quả", example="Giúp 32 hộ liên kết.", default=None)


class Report(AddressedDocument):
    """A report of results.

    Structure: opening sentence, five sections under fixed headings, the last of them where something is proposed;
    figures are computed from the list of models, or stated. The wording is convention and lives in the template.
    """

    ten_loai: ClassVar[str] = "Báo cáo"
    ten_van_ban: ClassVar[str] = "Báo cáo"
    type_name: ClassVar[str] = "report"
    examples: ClassVar[Mapping[str, Mapping[str, Any]]] = {"party": PARTY_EXAMPLE, "state": STATE_EXAMPLE}
    addressed: ClassVar[str] = "kinh_gui"
    figures: ClassVar[tuple[str, ...]] = (
        "so_dang_ky", "so_moi", "so_duy_tri", "so_thuc_hien", "so_dung", "so_dat", "so_khong_dat", "so_khong_thong_qua",
        "so_chuyen_co_quan_khac", "so_cong_nhan", "so_tap_the", "so_ca_nhan",
    )  # fmt: skip
    """The counts of the report, computed from the list where it is given."""
    not_printed: ClassVar[frozenset[str]] = AddressedDocument.not_printed | {
        "loai_ky", "so_cong_nhan_nam_truoc", *figures,
    }  # fmt: skip

    loai_ky: LoaiKy = field("Loại kỳ", "Tháng, Sơ kết hoặc Năm", example="Năm")
    ky_bao_cao: Cau | None = field(
        "Kỳ báo cáo", "trong câu; mặc định theo trích yếu, loại kỳ và năm", example="9 tháng năm 2026", default=None
    )
    kinh_gui: list[Cau] = field("Kính gửi", "chỉ báo cáo của cơ quan nhà nước; mỗi nơi một dòng", default=[])
    can_cu: list[VienDan] = field("Căn cứ", "văn bản được thực hiện, mỗi văn bản một dòng", default=[])
    lanh_dao_chi_dao: VanBan = field(
        "Lãnh đạo, chỉ đạo", "mỗi đoạn một dòng", example="Ban hành Kế hoạch, thành lập Ban Chỉ đạo.", min_items=1
    )
    danh_sach: list[MoHinhBaoCao] = field(
        "Danh sách", "các mô hình và trạng thái; mọi số liệu đếm từ đây", default=[], max_items=MOST_MODELS
    )
    so_dang_ky: SoDem | None = field("Số đăng ký", "tự đếm khi có danh sách", example="8", default=None)
    so_moi: SoDem | None = field("Số mới", "đăng ký mới", example="6", default=None)
    so_duy_tri: SoDem | None = field("Số duy trì", "tiếp tục duy trì", example="2", default=None)
    so_thuc_hien: SoDem | None = field("Số thực hiện", "đã triển khai", example="7", default=None)
    so_dung: SoDem | None = field("Số dừng", "dừng thực hiện", example="1", default=None)
    so_dat: SoDem | None = field("Số đạt", "đạt yêu cầu khi chấm điểm", example="6", default=None)
    so_khong_dat: SoDem | None = field("Số không đạt", "chưa đạt khi chấm điểm", example="1", default=None)
    so_khong_thong_qua: SoDem | None = field("Số không thông qua", "khi họp xét", example="0", default=None)
    so_chuyen_co_quan_khac: SoDem | None = field(
        "Số chuyển cơ quan khác", "do cơ quan khác công nhận", example="0", default=None
    )
    so_cong_nhan: SoDem | None = field("Số công nhận", "được công nhận", example="6", default=None)
    so_tap_the: SoDem | None = field(
        "Số tập thể", "trong số được công nhận; chưa công nhận thì trong số đăng ký", example="4", default=None
    )
    so_ca_nhan: SoDem | None = field("Số cá nhân", "như số tập thể", example="2", default=None)
    so_cong_nhan_nam_truoc: SoDem | None = field("Số công nhận năm trước", "để so sánh", example="14", default=None)
    theo_linh_vuc: list[LinhVucBaoCao] = field(
        "Theo lĩnh vực", "số tập thể, cá nhân của từng lĩnh vực; tự đếm khi có danh sách", default=[]
    )
    ket_qua: VanBan | None = field("Kết quả", "các đoạn khác về kết quả, mỗi đoạn một dòng", default=None)
    tieu_bieu: list[TieuBieu] = field("Tiêu biểu", "các mô hình tiêu biểu", default=[])
    han_che: VanBan = field("Hạn chế", "mỗi đoạn một dòng", example="Một số mô hình triển khai chậm.", min_items=1)
    nguyen_nhan: VanBan | None = field("Nguyên nhân", "mỗi đoạn một dòng", default=None)
    phuong_huong: VanBan = field("Phương hướng", "mỗi đoạn một dòng", example="Nhân rộng các mô hình.", min_items=1)
    de_xuat: VanBan | None = field("Đề xuất", "mỗi đoạn một dòng", default=None)

    @property
    def period(self) -> str:
        """The time the report is about, as it stands in a sentence: as stated, else as in the trích yếu, else usual."""
        if self.ky_bao_cao:
            return self.ky_bao_cao
        said = _PERIOD.search(self.trich_yeu)
        if said and self.loai_ky != "nam":
            return said[0]
        month = f"tháng {self.ngay_ban_hanh.month} " if self.ngay_ban_hanh else ""
        return {"thang": month, "so_ket": "6 tháng đầu ", "nam": ""}[self.loai_ky] + f"năm {self.year}"

    @property
    def closing(self) -> tuple[str, str]:
        """The last paragraph before the closing sentence, which stays with it."""
        name = "de_xuat" if self.de_xuat else "phuong_huong"
        texts: list[str] = getattr(self, name)
        return f"{name}[{len(texts)}]", texts[-1].splitlines()[-1]

    def placed(self) -> Placed:
        """Each model with its path and its subject."""
        return placed(self.danh_sach)

    @cached_property
    def computed(self) -> dict[str, int]:
        """The counts of the list; {} where none is given."""
        models = self.danh_sach
        if not models:
            return {}
        states = [model.trang_thai for model in models]
        subjects = [model.subject for model in self._judged]
        kept = sum(model.loai_dang_ky == "duy_tri" for model in models)
        return {
            "so_dang_ky": len(models),
            "so_moi": len(models) - kept,
            "so_duy_tri": kept,
            "so_thuc_hien": sum(state not in _NOT_BEGUN for state in states),
            "so_dung": states.count("Dừng"),
            "so_dat": sum(state in _PASSED for state in states),
            "so_khong_dat": states.count("Không đạt"),
            "so_khong_thong_qua": states.count("Không thông qua"),
            "so_chuyen_co_quan_khac": states.count("Chuyển cơ quan khác"),
            "so_cong_nhan": states.count("Công nhận"),
            "so_tap_the": subjects.count("tap_the"),
            "so_ca_nhan": subjects.count("ca_nhan"),
        }

    @property
    def _judged(self) -> list[MoHinhBaoCao]:
        """The models that are told by field and subject: those recognised, as long as there are none all of them."""
        return [model for model in self.danh_sach if model.trang_thai == "Công nhận"] or self.danh_sach

    @cached_property
    def known(self) -> dict[str, int | None]:
        """Each count of the report: computed, else as stated; None where nothing tells."""
        return {name: self.computed.get(name, getattr(self, name)) for name in self.figures}

    @property
    def whole(self) -> int | None:
        """How many models the figures by field and subject are of: the recognised ones, or all that registered."""
        return self.known["so_cong_nhan"] or self.known["so_dang_ky"]

    @cached_property
    def by_field(self) -> list[tuple[str, int, int]]:
        """Each field with its collectives and individuals, in the order of the set; of the list, else as stated."""
        if not self.danh_sach:
            return [(row.linh_vuc, row.tap_the, row.ca_nhan) for row in self.theo_linh_vuc]
        if not all(model.linh_vuc for model in self._judged):
            return []
        found = [(model.linh_vuc, model.subject) for model in self._judged]
        labels = [one.label for one in MAC_DINH]
        rows = ((label, found.count((label, "tap_the")), found.count((label, "ca_nhan"))) for label in labels)
        return [row for row in rows if row[1] + row[2]]

    def counts(self) -> Iterator[Count]:
        """The figures that are stated although the list is given, those of the fields included."""
        for name, number in self.computed.items():
            yield Count(name, getattr(self, name), number, "danh_sach")
        rows = {name: (collectives, individuals) for name, collectives, individuals in self.by_field}
        for at, row in enumerate(self.theo_linh_vuc if self.danh_sach else (), 1):
            collectives, individuals = rows.get(row.linh_vuc, (0, 0))
            yield Count(f"theo_linh_vuc[{at}].tap_the", row.tap_the, collectives, "danh_sach")
            yield Count(f"theo_linh_vuc[{at}].ca_nhan", row.ca_nhan, individuals, "danh_sach")

    def context(self, *, draft: bool = False) -> dict[str, Any]:
        """What a template of this type may ask for, besides the names every paper has."""
        return super().context(draft=draft) | {
            "kinh_gui": list(self.kinh_gui),
            "can_cu": [citation.phrase(self.standard) for citation in self.can_cu],
            "trich_yeu_trong_cau": self.subject_in_sentence,
            "ky": self.period,
            "cac_phan": list(self._parts()),
            "so_lieu": {name.removeprefix("so_"): number for name, number in self.known.items()},
            "so_sanh": self._comparison(),
            "da_cong_nhan": bool(self.known["so_cong_nhan"]),
            "danh_sach": [self._row(number, model) for number, model in enumerate(self.danh_sach, 1)],
            "theo_linh_vuc": [
                {"tt": at, "linh_vuc": self.boilerplate(name), **_cells(collectives, individuals)}
                for at, (name, collectives, individuals) in enumerate(self.by_field, 1)
            ],
            "tong_linh_vuc": _cells(sum(row[1] for row in self.by_field), sum(row[2] for row in self.by_field)),
            "tieu_bieu": [self._exemplary(one) for one in self.tieu_bieu],
        }

    def summary(self) -> str:
        counted = ((self.known["so_dang_ky"], "đăng ký"), (self.known["so_cong_nhan"], "công nhận"))
        said = ", ".join(f"{what} {number:02d} mô hình" for number, what in counted if number)
        return f"{super().summary()}; {said}" if said else super().summary()

    def _parts(self) -> Iterator[dict[str, Any]]:
        """The parts in order: the numeral where a section begins, a number where it has two, name and paragraphs.

        The last paragraph of all stays with the closing sentence.
        """
        parts: list[tuple[str, int, str, list[str]]] = [
            ("section", 0, "lanh_dao_chi_dao", self.lanh_dao_chi_dao),
            ("section", int(bool(self.tieu_bieu)), "ket_qua", self.ket_qua or []),
            *([("", 2, "tieu_bieu", [])] if self.tieu_bieu else []),
            ("section", int(bool(self.nguyen_nhan)), "han_che", self.han_che),
            *([("", 2, "nguyen_nhan", self.nguyen_nhan)] if self.nguyen_nhan else []),
            ("section", 0, "phuong_huong", self.phuong_huong),
            *([("section", 0, "de_xuat", self.de_xuat)] if self.de_xuat else []),
        ]
        section = 0
        for at, (begins, number, name, texts) in enumerate(parts, 1):
            section += bool(begins)
            told = pieces(texts)
            if at == len(parts) and "chu" in told[-1]:
                told[-1] = {**told[-1], "chu": closed(told[-1]["chu"]), "giu": True}
            yield {"so": roman(section) if begins else "", "de_muc": number or "", "ten": name, "doan": told}

    def _comparison(self) -> dict[str, Any] | None:
        before, now = self.so_cong_nhan_nam_truoc, self.known["so_cong_nhan"]
        if before is None or now is None or self.year is None:
            return None
        way = "tang" if now > before else "giam" if now < before else "bang"
        return {"kieu": way, "chenh": abs(now - before), "truoc": before, "nam": self.year - 1}

    def _row(self, number: int, model: MoHinhBaoCao) -> dict[str, Any]:
        since = f" từ năm {model.nam_dang_ky_dau}" if model.nam_dang_ky_dau else ""
        kept = self.boilerplate(f"duy trì{since}") if model.loai_dang_ky == "duy_tri" else ""
        score = f"{figure(model.diem)}{NBSP}điểm" if model.diem is not None else ""
        told = (self.boilerplate(model.trang_thai), score, model.ly_do, kept, model.ghi_chu)
        return {
            "tt": number,
            "ten_mo_hinh": model.ten_mo_hinh,
            "nguoi_thuc_hien": f"{model.carrier} ({model.dia_diem})" if model.dia_diem else model.carrier,
            "linh_vuc": self.boilerplate(model.linh_vuc or ""),
            "ket_qua": "; ".join(filter(None, told)),
        }

    def _exemplary(self, one: TieuBieu) -> dict[str, Any]:
        """A model that stands out, with who carries it where the list tells, and what is told of it."""
        model = self.model_named(one)
        first, *others = lines_of([one.noi_dung or ""]) or [""]
        quoted = one.mo_hinh if "“" in one.mo_hinh else f"“{one.mo_hinh}”"
        return {
            "ten": quoted,
            "nguoi_thuc_hien": model.carrier if model else "",
            "noi_dung": closed(first) if first else "",
            "doan": list(map(closed, others)),
        }

    def model_named(self, one: TieuBieu) -> MoHinhBaoCao | None:
        """The model of the list that an exemplary one is, by its code, else by its name."""
        named = fold_tone(one.mo_hinh)
        fits = (m for m in self.danh_sach if (one.ma and m.ma == one.ma) or fold_tone(m.ten_mo_hinh) == named)
        return next(fits, None)


def _cells(collectives: int, individuals: int) -> dict[str, str]:
    """The figures of a line of the table by field: of two digits, but a lone nought."""
    counts = {"tap_the": collectives, "ca_nhan": individuals, "tong": collectives + individuals}
    return {name: f"{number:02d}" if number else "0" for name, number in counts.items()}
