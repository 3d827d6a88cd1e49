"""Kế hoạch thực hiện phong trào thi đua “Dân vận khéo”: its parts as facts, or the whole outline as typed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, ClassVar, Final

from dvk_docs.documents.families.planned import PlannedDocument
from dvk_docs.documents.parts.giai_doan import GiaiDoan
from dvk_docs.documents.parts.linh_vuc import LinhVuc
from dvk_docs.documents.parts.outline import ENDS, VanBan, lines_of, paragraphs, pieces
from dvk_docs.documents.parts.phu_luc import PhuLucKem
from dvk_docs.model import Cau, DoanVan, Dong, Ma, Ngay, Record, SoDem, field
from dvk_docs.vn.notes import carried
from dvk_docs.vn.roman import roman

PARTY_EXAMPLE: Mapping[str, Any] = {
    "co_quan_cap_tren": "ĐẢNG BỘ TỈNH AN BÌNH",
    "co_quan_ban_hanh": "ĐẢNG UỶ XÃ TÂN HOÀ",
    "dia_danh": "Tân Hoà",
    "so": "42",
    "ngay_ban_hanh": "01/6/2026",
    "trich_yeu": "đẩy mạnh phong trào thi đua “Dân vận khéo” năm 2026",
    "can_cu": ["Hướng dẫn số 03-HD/BTGDVTU, ngày 20/4/2026 của Ban Tuyên giáo và Dân vận Tỉnh uỷ An Bình"],
    "muc_dich": ["Nâng cao nhận thức của cán bộ, đảng viên về công tác dân vận."],
    "yeu_cau": ["Việc đánh giá, công nhận mô hình bảo đảm khách quan, công khai."],
    "chi_tieu": [{"ten": "Chi bộ thôn", "so_don_vi": "6", "toi_thieu": "1"}],
    "noi_dung": [{"linh_vuc": "Kinh tế", "noi_dung": "Vận động nhân dân liên kết sản xuất."}],
    "thoi_han": {"dang_ky": "19/6/2026", "cong_nhan": "15/12/2026"},
    "noi_gui": "Ban Xây dựng Đảng",
    "phan_cong": [{"don_vi": "Ban Xây dựng Đảng", "nhiem_vu": ["Hướng dẫn, theo dõi việc thực hiện."]}],
    "nguoi_ky": {"quyen_han": "T/M BAN THƯỜNG VỤ", "chuc_vu": "PHÓ BÍ THƯ", "ho_ten": "Trần Thị Thanh Mai"},
    "noi_nhan": ["Các chi bộ trực thuộc", "Lưu Văn phòng Đảng uỷ"],
}
STATE_EXAMPLE: Mapping[str, Any] = {
    **PARTY_EXAMPLE,
    "co_quan_cap_tren": "ỦY BAN NHÂN DÂN TỈNH AN BÌNH",
    "co_quan_ban_hanh": "ỦY BAN NHÂN DÂN XÃ TÂN HÒA",
    "dia_danh": "Tân Hòa",
    "trich_yeu": "Thực hiện phong trào thi đua “Dân vận khéo” năm 2026",
    "can_cu": ["Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022"],
    "noi_gui": "Phòng Văn hóa - Xã hội",
    "phan_cong": [{"don_vi": "Phòng Văn hóa - Xã hội", "nhiem_vu": ["Hướng dẫn, theo dõi việc thực hiện."]}],
    "nguoi_ky": {"quyen_han": "TM. ỦY BAN NHÂN DÂN", "chuc_vu": "CHỦ TỊCH", "ho_ten": "Phạm Gia Lộc"},
    "noi_nhan": ["Thường trực Hội đồng nhân dân xã (b/c)", "Lưu: VT, VHXH"],
}

_CLOSING: Final = "Trên đây là "
"""How the closing sentence of a plan begins."""


class ChiTieu(Record):
    """The quota of one kind of unit: at least so many models by each."""

    not_printed: ClassVar[frozenset[str]] = frozenset({"doi_tuong"})  # a code, it links

    doi_tuong: Ma | None = field("Đối tượng", "mã loại đơn vị, nếu có", example="chi_bo_thon", default=None)
    ten: Cau = field("Tên", "loại đơn vị được giao chỉ tiêu", example="Chi bộ thôn")
    toi_thieu: SoDem = field("Tối thiểu", "số mô hình ít nhất của mỗi đơn vị", example="1")
    so_don_vi: SoDem | None = field(
        "Số đơn vị", "có ở mọi dòng thì chỉ tiêu in thành bảng, có tổng số", example="6", default=None
    )

    @property
    def kind(self) -> str:
        """What tells one kind of unit from another: its code, else its name."""
        return self.doi_tuong or self.ten


class NoiDung(Record):
    """What is to be done in one field."""

    not_printed: ClassVar[frozenset[str]] = frozenset({"linh_vuc"})  # an enumeration; printed in the paper's tone style

    linh_vuc: LinhVuc = field("Lĩnh vực", "tên hoặc mã lĩnh vực", example="Kinh tế")
    noi_dung: DoanVan = field("Nội dung", "việc vận động trong lĩnh vực này", example="Vận động liên kết sản xuất.")


class DoiTuong(Record):
    """Who may register a model."""

    tap_the: DoanVan | None = field("Tập thể", "những tập thể đăng ký", example="Các chi bộ trực thuộc", default=None)
    ca_nhan: DoanVan | None = field("Cá nhân", "những cá nhân đăng ký", example="Cán bộ, đảng viên", default=None)


class Buoc(Record):
    """One step of the procedure."""

    ten: Dong = field("Tên", "tên bước, không ghi “Bước 1”", example="Lựa chọn, đăng ký mô hình")
    mo_ta: DoanVan | None = field("Mô tả", "các đoạn mô tả bước này", default=None)
    han: Ngay | None = field("Hạn", "ngày/tháng/năm, chậm nhất", example="19/6/2026", default=None)
    chu_tri: Cau | None = field("Chủ trì", "đơn vị chủ trì", example="các đơn vị", default=None)


class ThoiHan(Record):
    """The deadlines of the year, in the order in which they fall."""

    dang_ky: Ngay | None = field("Đăng ký", "đăng ký mô hình", example="19/6/2026", default=None)
    giao_nhiem_vu: Ngay | None = field("Giao nhiệm vụ", "thông báo giao nhiệm vụ", example="10/7/2026", default=None)
    dang_ky_bo_sung: Ngay | None = field("Đăng ký bổ sung", "đợt bổ sung", example="30/9/2026", default=None)
    so_ket: Ngay | None = field("Sơ kết", "sơ kết giữa năm", example="15/10/2026", default=None)
    tu_cham_diem: Ngay | None = field("Tự chấm điểm", "đơn vị tự chấm", example="13/11/2026", default=None)
    kiem_tra: Ngay | None = field("Kiểm tra", "kiểm tra, chấm điểm", example="25/11/2026", default=None)
    hop_xet: Ngay | None = field("Họp xét", "họp xét công nhận", example="04/12/2026", default=None)
    trinh: Ngay | None = field("Trình", "trình công nhận", example="08/12/2026", default=None)
    cong_nhan: Ngay | None = field("Công nhận", "quyết định công nhận", example="15/12/2026", default=None)
    bao_cao_nam: Ngay | None = field("Báo cáo năm", "báo cáo kết quả năm", example="25/12/2026", default=None)


class PhanCong(Record):
    """What one unit has to do."""

    don_vi: Dong = field("Đơn vị", "cơ quan, đơn vị thực hiện", example="Ban Xây dựng Đảng")
    nhiem_vu: list[DoanVan] = field("Nhiệm vụ", "mỗi nhiệm vụ một dòng", example="Hướng dẫn, đôn đốc.", min_items=1)


class PhuLuc(PhuLucKem):
    """An annex that goes with the plan: a file of its own, or with `noi_dung` printed behind the plan."""

    not_printed: ClassVar[frozenset[str]] = frozenset({"so"})  # numbered by the library, compared by annex-order

    so: SoDem | None = field("Số", "tự đánh số 1, 2, 3; nếu ghi thì phải khớp", example="1", default=None)
    noi_dung: VanBan | None = field(  # type: ignore[assignment]
        "Nội dung", "in ngay sau kế hoạch, mỗi phụ lục từ trang mới; bỏ trống khi phụ lục là tệp riêng", default=None
    )


class Plan(PlannedDocument):
    """A plan for a year or for several.

    Structure: opening sentence, five sections under fixed headings, closing sentence, signature; or, in place of the
    sections, `de_muc`, the outline as typed. The wording of the type is convention and lives in the template.
    """

    ten_van_ban: ClassVar[str] = "Kế hoạch"
    type_name: ClassVar[str] = "plan"
    examples: ClassVar[Mapping[str, Mapping[str, Any]]] = {"party": PARTY_EXAMPLE, "state": STATE_EXAMPLE}
    not_printed: ClassVar[frozenset[str]] = PlannedDocument.not_printed | {"giai_doan"}
    without: ClassVar[frozenset[str]] = frozenset({"phu_luc_kem"})  # `phu_luc` names all, printed here or not
    parts: ClassVar[tuple[str, ...]] = (
        "muc_dich", "yeu_cau", "chi_tieu_chung", "chi_tieu", "doi_tuong_dang_ky", "noi_dung", "cac_buoc", "thoi_han",
        "noi_gui", "phan_cong",
    )  # fmt: skip
    """What stands in the five sections, which `de_muc` replaces."""
    needed: ClassVar[tuple[str, ...]] = ("muc_dich", "yeu_cau", "noi_dung", "phan_cong")
    """The parts without which there is no plan."""

    giai_doan: GiaiDoan | None = field(
        "Giai đoạn", "của kế hoạch nhiều năm, thay cho năm", example="2026 - 2030", default=None
    )
    mo_dau: VanBan | None = field("Mở đầu", "cả đoạn mở đầu, thay cho căn cứ", default=None)
    muc_dich: list[DoanVan] = field("Mục đích", "mỗi đoạn một dòng", default=[])
    yeu_cau: list[DoanVan] = field("Yêu cầu", "mỗi đoạn một dòng", default=[])
    chi_tieu_chung: list[DoanVan] = field("Chỉ tiêu chung", "chỉ tiêu của cả xã, mỗi chỉ tiêu một dòng", default=[])
    chi_tieu: list[ChiTieu] = field("Chỉ tiêu", "chỉ tiêu của từng loại đơn vị", default=[])
    doi_tuong_dang_ky: DoiTuong | None = field("Đối tượng đăng ký", "ai được đăng ký mô hình", default=None)
    noi_dung: list[NoiDung] = field("Nội dung", "việc vận động theo từng lĩnh vực", default=[])
    cac_buoc: list[Buoc] = field("Các bước", "các bước của quy trình, theo thứ tự", default=[])
    thoi_han: ThoiHan | None = field("Thời hạn", "ngày chậm nhất của từng việc", default=None)
    noi_gui: Cau | None = field(
        "Nơi gửi", "cơ quan nhận đăng ký, hồ sơ", example="Ban Xây dựng Đảng Đảng uỷ", default=None
    )
    phan_cong: list[PhanCong] = field("Phân công", "nhiệm vụ của từng cơ quan, đơn vị", default=[])
    phu_luc: list[PhuLuc] = field("Phụ lục", "phụ lục kèm theo, tự đánh số", default=[])
    de_muc: VanBan | None = field(
        "Đề mục", "toàn bộ nội dung gõ sẵn theo đề mục I-, 1., a), -, thay cho các mục từ Mục đích đến Phân công",
        default=None,
    )  # fmt: skip
    ket_luan: VanBan | None = field("Kết luận", "đoạn kết thúc, thay cho câu “Trên đây là Kế hoạch …”", default=None)

    @property
    def year(self) -> int | None:
        """The year of the plan; of one for several years, the first."""
        return self.giai_doan.tu if self.giai_doan else super().year

    @property
    def period(self) -> tuple[int, int] | None:
        """First and last year; None when nothing tells."""
        if self.giai_doan:
            return self.giai_doan.tu, self.giai_doan.den
        return (self.year, self.year) if self.year else None

    @property
    def annexes(self) -> Sequence[PhuLuc]:
        return self.phu_luc

    @property
    def typed_body(self) -> tuple[str, list[str]]:
        """Path and texts of the body that a person typed whole, its annexes named in it; of a plan in parts no text."""
        return "de_muc", self.de_muc or []

    def deadlines(self) -> dict[str, date]:
        """The dates of `thoi_han` that are given, by step, in the order in which they should fall."""
        given = {name: getattr(self.thoi_han, name) for name in ThoiHan.model_fields} if self.thoi_han else {}
        return {name: due for name, due in given.items() if due is not None}

    def context(self, *, draft: bool = False) -> dict[str, Any]:
        """What a template of this type may ask for, besides the names every plan has."""
        last = self.phan_cong[-1] if self.phan_cong else None
        return super().context(draft=draft) | {
            "mo_dau": self._typed_opening(),
            **self._numerals(),
            "muc_dich": paragraphs(self.muc_dich),
            "yeu_cau": paragraphs(self.yeu_cau),
            "chi_tieu_chung": paragraphs(self.chi_tieu_chung),
            **self._quotas(),
            "doi_tuong_dang_ky": self._who_registers(),
            "noi_dung": [
                {"linh_vuc": _field_in_sentence(self.boilerplate(one.linh_vuc)), "doan": paragraphs([one.noi_dung])}
                for one in self.noi_dung
            ],
            "cac_buoc": [
                {"ten": step.ten, "mo_ta": paragraphs([step.mo_ta or ""]), "han": step.han, "chu_tri": step.chu_tri}
                for step in self.cac_buoc
            ],
            "thoi_han": self._deadlines(),
            "noi_gui": self.noi_gui,
            "phan_cong": [
                {"don_vi": one.don_vi.rstrip(": "), "nhiem_vu": paragraphs(one.nhiem_vu), "cuoi": one is last}
                for one in self.phan_cong
            ],
            **self._typed(),
        }

    def summary(self) -> str:
        total = sum(row["tong"] for row in self._quotas()["chi_tieu"])
        return f"{super().summary()}; chỉ tiêu {total} mô hình" if total else super().summary()

    def _typed_opening(self) -> list[str]:
        """The opening as typed; its last line leads to the sections."""
        *before, last = lines_of(self.mo_dau or []) or [""]
        return [carried(line) for line in (*before, last if last.endswith(ENDS) else f"{last}:")] if last else []

    def _numerals(self) -> dict[str, dict[str, Any]]:
        """The numerals of the sections and, in the second, of its parts; "" for what is not there."""
        parts = {
            "chung": bool(self.chi_tieu_chung),
            "don_vi": bool(self.chi_tieu),
            "doi_tuong": bool(self.doi_tuong_dang_ky),
        }
        sections = {
            "muc_dich": True,
            "chi_tieu": any(parts.values()),
            "noi_dung": True,
            "quy_trinh": bool(self.cac_buoc or self.deadlines() or self.noi_gui),
            "to_chuc": True,
        }
        several = sum(parts.values()) > 1
        return {
            "so_muc": {name: roman(number) if number else "" for name, number in _counted(sections).items()},
            "so_chi_tieu": {name: number if several and number else "" for name, number in _counted(parts).items()},
        }

    def _quotas(self) -> dict[str, Any]:
        """The quotas; with the number of units in every line they make a table, whose sums are computed."""
        counted = bool(self.chi_tieu) and all(quota.so_don_vi is not None for quota in self.chi_tieu)
        rows: list[dict[str, Any]] = [
            {
                "tt": number,
                "ten": quota.ten,
                "toi_thieu": quota.toi_thieu,
                "so_don_vi": quota.so_don_vi,
                "tong": quota.toi_thieu * (quota.so_don_vi or 0) if counted else 0,
            }
            for number, quota in enumerate(self.chi_tieu, 1)
        ]
        units, models = (sum(row[name] or 0 for row in rows) for name in ("so_don_vi", "tong"))
        return {"chi_tieu": rows, "co_bang_chi_tieu": counted, "tong_don_vi": units, "tong_chi_tieu": models}

    def _who_registers(self) -> dict[str, list[str]] | None:
        who = self.doi_tuong_dang_ky
        return {name: paragraphs([getattr(who, name) or ""]) for name in ("tap_the", "ca_nhan")} if who else None

    def _deadlines(self) -> dict[str, Any] | None:
        """Each date by its step, and which of them is the last to be printed."""
        given = self.deadlines()
        return {**dict.fromkeys(ThoiHan.model_fields), **given, "cuoi": list(given)[-1]} if given else None

    def _typed(self) -> dict[str, Any]:
        """The outline and the closing as typed; whichever of them ends the body has the end mark of the standard."""
        end = self.standard.value("body-end")
        outline, closing = lines_of(self.de_muc or []), lines_of(self.ket_luan or [])
        closes = bool(closing) or (bool(outline) and _closes(outline[-1]))
        if outline:  # typed whole, outline and closing go on without a seam
            outline, closing = [*outline, *closing], []
        return {
            "de_muc": pieces(outline, ends_with=end if closes else None),
            "ket_luan": pieces(closing, ends_with=end),
            "co_cau_ket": not closes,
        }


def _closes(line: str) -> bool:
    """Whether the last line of an outline ends the whole paper: a closing sentence, or one with the mark of the end."""
    return line.startswith(_CLOSING) or line.endswith("./.")


def _counted(there: Mapping[str, bool]) -> dict[str, int]:
    """A number for each that is there, without gap; 0 for the others."""
    printed = [name for name, is_there in there.items() if is_there]
    return {name: printed.index(name) + 1 if is_there else 0 for name, is_there in there.items()}


def _field_in_sentence(name: str) -> str:
    """“Kinh tế” as it follows “Lĩnh vực”."""
    return (name[:1].lower() + name[1:]).removeprefix("lĩnh vực ")
