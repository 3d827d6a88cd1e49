"""Báo cáo thành tích: what a unit or a person did with one model, confirmed by the cấp uỷ, with photos."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from functools import cached_property
from typing import Any, ClassVar

from dvk_docs.documents.common import Document
from dvk_docs.documents.parts.anh import BoAnh, placed, rows
from dvk_docs.documents.parts.mo_hinh import MoHinh, Placed
from dvk_docs.documents.parts.nguoi_ky import NguoiKy
from dvk_docs.documents.parts.outline import VanBan, closed, pieces
from dvk_docs.model import Cau, DoanVan, Dong, Ngay, Record, SoDem, TenNguoi, field
from dvk_docs.model.facts import Fact
from dvk_docs.pictures import Fault, Inserted, Picture, read

PARTY_EXAMPLE: Mapping[str, Any] = {
    "co_quan_cap_tren": "ĐẢNG BỘ XÃ TÂN HOÀ",
    "co_quan_ban_hanh": "CHI BỘ THÔN ĐÔNG HÀ",
    "dia_danh": "Tân Hoà",
    "ngay_ban_hanh": "20/11/2026",
    "trich_yeu": "thành tích “Dân vận khéo” năm 2026",
    "dac_diem": ["Thôn Đông Hà có 214 hộ, 820 nhân khẩu."],
    "mo_hinh": {
        "ten_mo_hinh": "Tổ dân vận thôn Đông Hà",
        "don_vi": "Chi bộ thôn Đông Hà",
        "linh_vuc": "Kinh tế",
        "dia_diem": "Thôn Đông Hà",
        "ngay_bat_dau": "06/7/2026",
        "ket_qua": {"tom_tat": ["12 ha lúa đã chuyển sang trồng sen."]},
    },
    "cach_lam": ["Chi bộ họp dân, phân công đảng viên phụ trách từng nhóm hộ."],
    "bai_hoc_kinh_nghiem": ["Bàn kỹ với dân trước khi làm."],
    "kha_nang_nhan_rong": ["Có thể nhân rộng ra các thôn có ruộng trũng."],
    "khen_thuong_da_co": ["Giấy khen của Chủ tịch Uỷ ban nhân dân xã năm 2025."],
    "xac_nhan": {"cap_uy": "Đảng uỷ xã Tân Hoà", "y_kien": "Nhất trí.", "ho_ten": "Trần Thị Thanh Mai"},
    "nguoi_ky": {"quyen_han": "T/M CHI BỘ", "chuc_vu": "BÍ THƯ", "ho_ten": "Đỗ Văn Khải"},
    "so_anh_mo_hinh": "0",
    "so_anh_chan_dung": "0",
}
STATE_EXAMPLE: Mapping[str, Any] = {
    **PARTY_EXAMPLE,
    "co_quan_cap_tren": "ỦY BAN NHÂN DÂN XÃ TÂN HÒA",
    "co_quan_ban_hanh": "TRƯỜNG TIỂU HỌC TÂN HÒA",
    "dia_danh": "Tân Hòa",
    "trich_yeu": "Thành tích “Dân vận khéo” năm 2026",
    "dac_diem": ["Trường có 24 lớp, 780 học sinh."],
    "mo_hinh": {
        "ten_mo_hinh": "Nuôi heo đất",
        "don_vi": "Trường Tiểu học Tân Hòa",
        "ket_qua": {"tom_tat": "Giúp 42 em."},
    },
    "khen_thuong_da_co": ["Giấy khen của Chủ tịch Ủy ban nhân dân xã năm 2025."],
    "xac_nhan": {"cap_uy": "Chi bộ Trường Tiểu học Tân Hòa", "y_kien": "Nhất trí.", "ho_ten": "Lê Thị Nguyệt"},
    "nguoi_ky": {"chuc_vu": "HIỆU TRƯỞNG", "ho_ten": "Lê Thị Nguyệt"},
}


class SoLieu(Record):
    """One figure among the results."""

    chi_tieu: Dong = field("Chỉ tiêu", "điều được tính", example="Rác nhựa thu gom được")
    don_vi_tinh: Cau | None = field("Đơn vị tính", "", example="tấn", default=None)
    gia_tri: Cau = field("Giá trị", "con số như in trong bảng", example="2,1")


class KetQua(Record):
    """What came of the model: in words, then in figures."""

    tom_tat: VanBan = field("Tóm tắt", "các đoạn nói kết quả", default=[])
    so_lieu: list[SoLieu] = field("Số liệu", "in thành bảng dưới phần tóm tắt", default=[])


class MoHinhBaoCao(MoHinh):
    """The model that is reported on."""

    ngay_bat_dau: Ngay | None = field("Ngày bắt đầu", "ngày/tháng/năm", example="06/7/2026", default=None)
    ngay_ket_thuc: Ngay | None = field(
        "Ngày kết thúc", "bỏ trống khi còn đang thực hiện", example="30/11/2026", default=None
    )
    ket_qua: KetQua | None = field("Kết quả", "tom_tat và so_lieu", default=None)


class LyLich(Record):
    """Who a person is."""

    ngay_sinh: Ngay | None = field("Ngày sinh", "ngày/tháng/năm", example="12/5/1958", default=None)
    que_quan: Cau | None = field("Quê quán", "xã, tỉnh", example="xã Tân Hoà, tỉnh An Bình", default=None)
    chuc_vu: Cau | None = field("Chức vụ", "chức vụ, nghề nghiệp", example="giáo viên nghỉ hưu", default=None)
    don_vi: Cau | None = field("Đơn vị", "nơi công tác, sinh hoạt", example="Chi bộ thôn Đông Hà", default=None)


class XacNhan(Record):
    """What the cấp uỷ says of the report; without opinion or name there is room to write them."""

    cap_uy: Cau = field("Cấp uỷ", "cấp uỷ cơ sở xác nhận", example="Chi bộ thôn Đông Hà")
    y_kien: DoanVan | None = field(
        "Ý kiến", "bỏ trống thì chừa chỗ ghi tay", example="Nhất trí với nội dung báo cáo.", default=None
    )
    chuc_vu: Cau | None = field("Chức vụ", "của người xác nhận", example="BÍ THƯ", default=None)
    ho_ten: TenNguoi | None = field("Họ tên", "của người xác nhận", example="Đỗ Văn Khải", default=None)


class AchievementReport(Document):
    """The report of achievements with one model.

    Structure: who reports, what was done (name of the model, way of working, results, lessons, whether it can be kept
    and spread), rewards so far; the cấp uỷ confirms on the left, the head of the unit or the person signs on the right;
    the photos stand in an annex. A person is whoever `mo_hinh.ca_nhan` names, or `chu_the` says. The wording is
    practice and lives in the template; number and symbol are printed when given, as practice has such reports without.
    """

    ten_loai: ClassVar[str] = "Báo cáo"
    ten_van_ban: ClassVar[str] = "Báo cáo thành tích"
    type_name: ClassVar[str] = "achievement_report"
    examples: ClassVar[Mapping[str, Mapping[str, Any]]] = {"party": PARTY_EXAMPLE, "state": STATE_EXAMPLE}
    number_optional: ClassVar[bool] = True
    without: ClassVar[frozenset[str]] = frozenset({"noi_nhan", "nguoi_soan", "co_quan_phoi_hop"})
    from_office: ClassVar[frozenset[str]] = frozenset({"dia_danh", "nhiem_ky"})
    exempt: ClassVar[tuple[str, ...]] = ("recipients-word",)
    not_printed: ClassVar[frozenset[str]] = Document.not_printed | {"so_anh_mo_hinh", "so_anh_chan_dung"}

    nguoi_ky: NguoiKy | None = field(  # type: ignore[assignment]
        "Người ký", "người đứng đầu tập thể; báo cáo của cá nhân thì bỏ trống", default=None
    )
    noi_nhan: list[Dong] = field("Nơi nhận", "báo cáo thành tích không có nơi nhận", default=[])
    dac_diem: VanBan = field("Đặc điểm", "đặc điểm, tình hình của tập thể", default=[])
    ly_lich: LyLich | None = field("Lý lịch", "khi báo cáo của cá nhân", default=None)
    mo_hinh: MoHinhBaoCao = field("Mô hình", "mô hình được báo cáo, kèm ket_qua")
    cach_lam: VanBan = field("Cách làm", "các đoạn nói cách làm", example="Họp dân, phân công.", min_items=1)
    bai_hoc_kinh_nghiem: VanBan = field(
        "Bài học kinh nghiệm", "các đoạn nói bài học", example="Bàn kỹ với dân trước khi làm.", min_items=1
    )
    kha_nang_nhan_rong: VanBan = field(
        "Khả năng nhân rộng", "khả năng duy trì, nhân rộng", example="Có thể nhân rộng ra các thôn.", min_items=1
    )
    khen_thuong_da_co: VanBan = field("Khen thưởng đã có", "các hình thức đã được khen thưởng", default=[])
    xac_nhan: XacNhan | None = field("Xác nhận", "của cấp uỷ cơ sở", default=None)
    anh: BoAnh = field("Ảnh", "ảnh mô hình, ảnh chân dung", default=BoAnh())
    so_anh_mo_hinh: SoDem = field("Số ảnh mô hình", "phải có ít nhất; mặc định 2", example="2", default=2)
    so_anh_chan_dung: SoDem = field("Số ảnh chân dung", "phải có ít nhất; mặc định 2", example="2", default=2)

    @property
    def of_person(self) -> bool:
        """Whether a person reports, not a collective."""
        return self.mo_hinh.subject == "ca_nhan"

    @property
    def person(self) -> str | None:
        """Who reports, when it is a person."""
        who = self.mo_hinh
        return (who.ca_nhan.ho_ten if who.ca_nhan else who.don_vi) if self.of_person else None

    @property
    def deciding_body(self) -> str:
        """Whose report it is."""
        return self.person or self.organ_in_sentence

    def signed_names(self) -> Iterator[tuple[str, str]]:
        yield from super().signed_names()
        if self.nguoi_ky is None and self.person:
            yield "mo_hinh.ca_nhan.ho_ten" if self.mo_hinh.ca_nhan else "mo_hinh.don_vi", self.person
        if self.xac_nhan and self.xac_nhan.ho_ten:
            yield "xac_nhan.ho_ten", self.xac_nhan.ho_ten

    def placed(self) -> Placed:
        """The one model with its path and the group it stands in."""
        yield "mo_hinh", self.mo_hinh.subject, self.mo_hinh

    def each_model(self) -> Iterator[tuple[str, MoHinhBaoCao]]:
        """The one model with its path."""
        yield "mo_hinh", self.mo_hinh

    # -- the photos ---------------------------------------------------------------------------------------------------

    @property
    def photos_wanted(self) -> Mapping[str, int]:
        """How many photos each group shall have at least."""
        return {"mo_hinh": self.so_anh_mo_hinh, "chan_dung": self.so_anh_chan_dung}

    @cached_property
    def photo_files(self) -> Mapping[str, Picture | Fault]:
        """What the named files hold, by the path of their photo; read when it is first asked for, once."""
        return {path: read(self.folder, photo.tep) for path, photo in placed(self.anh)}

    @cached_property
    def pictures(self) -> tuple[Inserted, ...]:
        """The photos that can be printed."""
        return tuple(
            Inserted(number, path, photo.chu_thich, found)
            for number, (path, photo) in enumerate(placed(self.anh), 1)
            if isinstance(found := self.photo_files[path], Picture)
        )

    def facts(self, seen: Set[str] = frozenset()) -> list[Fact]:
        """Every fact the paper must show; of a photo its caption, and the mark that gives way to the picture."""
        marks = [Fact(f"{one.path}.tep", (one.mark,)) for one in self.pictures if one.mark not in seen]
        return super().facts(seen) + marks

    def has_own_annex(self, *, draft: bool = False) -> bool:
        return bool(self._photo_rows(draft=draft))

    def _photo_rows(self, *, draft: bool) -> list[dict[str, Any]]:
        """The photos as the annex prints them; a draft has a frame for each that is still wanted."""
        wanted = self.photos_wanted if draft else dict.fromkeys(self.photos_wanted, 0)
        return rows(self.anh, {one.path: one.mark for one in self.pictures}, wanted)

    # -- what a template may ask --------------------------------------------------------------------------------------

    def context(self, *, draft: bool = False) -> dict[str, Any]:
        """What a template of this type may ask for, besides the names every paper has."""
        confirmed = self.xac_nhan
        return super().context(draft=draft) | {
            "nguoi_ky": self.nguoi_ky.printed() if self.nguoi_ky else None,
            "nguoi_bao_cao": self.person,
            "dau_moi": self.tone == "new",
            **self._sections(),
            "mo_hinh": self._model(),
            "xac_nhan": {
                "cap_uy": confirmed.cap_uy.upper() if confirmed else "",
                "y_kien": confirmed.y_kien if confirmed else None,
                "chuc_vu": (confirmed.chuc_vu or "").upper() if confirmed else "",
                "ho_ten": confirmed.ho_ten if confirmed else None,
            },
            "anh": self._photo_rows(draft=draft),
        }

    def summary(self) -> str:
        return f"{super().summary()}; {len(self.pictures):02d} ảnh"

    def _sections(self) -> dict[str, Any]:
        """The parts told in words, in their order, and numerals that run without gap when a part is left out."""
        about = self.ly_lich.model_dump(exclude_none=True) if self.ly_lich else {}
        first = bool(about or self.dac_diem)
        return {
            "ly_lich": {"ho_ten": self.person, **dict.fromkeys(LyLich.model_fields), **about} if about else None,
            "cac_phan": self._parts(),
            "muc_thanh_tich": "II" if first else "I",
            "muc_khen_thuong": "III" if first else "II",
        }

    def _parts(self) -> list[dict[str, Any]]:
        """Each part by its name with its pieces; the last paragraph of all stays with the closing sentence."""
        bodies = {
            "dac_diem": self.dac_diem,
            "cach_lam": self.cach_lam,
            "ket_qua": self.mo_hinh.ket_qua.tom_tat if self.mo_hinh.ket_qua else [],
            "bai_hoc_kinh_nghiem": self.bai_hoc_kinh_nghiem,
            "kha_nang_nhan_rong": self.kha_nang_nhan_rong,
            "khen_thuong_da_co": self.khen_thuong_da_co,
        }
        parts: list[dict[str, Any]] = [
            {"ten": name, "doan": pieces(body)}
            for name, body in bodies.items()
            if body or name not in ("dac_diem", "khen_thuong_da_co")
        ]
        last = parts[-1]["doan"][-1]
        if "chu" in last:
            last |= {"chu": closed(last["chu"]), "giu": True}
        return parts

    def _model(self) -> dict[str, Any]:
        from dvk_docs.vn.numbers import format_number

        model, result = self.mo_hinh, self.mo_hinh.ket_qua or KetQua()
        return {
            "ten_mo_hinh": model.ten_mo_hinh,
            "linh_vuc": self.boilerplate(model.linh_vuc or ""),
            "dia_diem": model.dia_diem,
            "nguoi_thuc_hien": model.carrier,
            "ngay_bat_dau": model.ngay_bat_dau,
            "ngay_ket_thuc": model.ngay_ket_thuc,
            "diem": format_number(model.diem) if model.diem is not None else None,
            "ghi_chu": model.ghi_chu,
            "so_lieu": [
                {"tt": n, "chi_tieu": one.chi_tieu, "don_vi_tinh": one.don_vi_tinh or "", "gia_tri": one.gia_tri}
                for n, one in enumerate(result.so_lieu, 1)
            ],
        }
