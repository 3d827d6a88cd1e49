"""Biên bản họp xét công nhận mô hình: who met, what was said, how each model was voted on, what was concluded."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any, ClassVar

from dvk_docs.documents.common import Document
from dvk_docs.documents.parts.bo_phieu import HinhThuc, KhongBoPhieu, MauSo, MoHinhXet, Nguong, carries, rate
from dvk_docs.documents.parts.citation import VienDan
from dvk_docs.documents.parts.counts import Count, of_models
from dvk_docs.documents.parts.mo_hinh import MoHinh, Placed, by_subject, placed
from dvk_docs.documents.parts.nguoi_hop import HoTen, NguoiHop, NguoiVang, YKien
from dvk_docs.documents.parts.nguoi_ky import NguoiKy
from dvk_docs.documents.parts.organ import NBSP
from dvk_docs.documents.parts.outline import VanBan, closed, pieces
from dvk_docs.model import Diem, Dong, Gio, SoDem, SoVanBan, field

PARTY_EXAMPLE: Mapping[str, Any] = {
    "co_quan_cap_tren": "ĐẢNG UỶ XÃ TÂN HOÀ",
    "co_quan_ban_hanh": "BAN CHỈ ĐẠO PHONG TRÀO THI ĐUA “DÂN VẬN KHÉO”",
    "dia_danh": "Tân Hoà",
    "so": "2",
    "ngay_ban_hanh": "01/12/2026",
    "trich_yeu": "họp xét công nhận mô hình, điển hình “Dân vận khéo” năm 2026",
    "can_cu": ["Kế hoạch số 42-KH/ĐU, ngày 01/6/2026 của Ban Thường vụ Đảng uỷ xã Tân Hoà"],
    "gio_bat_dau": "8 giờ 00",
    "gio_ket_thuc": "11 giờ 15",
    "dia_diem": "Phòng họp Đảng uỷ xã Tân Hoà",
    "tong_so_thanh_vien": "5",
    "co_mat": "4",
    "vang_mat": [{"ho_ten": "Đặng Thế Sơn", "chuc_vu": "Chỉ huy trưởng Quân sự xã", "ly_do": "đi tập huấn"}],
    "thanh_phan": [
        "Nguyễn Thu Hạnh, Phó Bí thư Đảng uỷ",
        "Đỗ Minh Quân, Trưởng Ban Tổ chức",
        "Phan Văn Cường, Chủ tịch Hội Nông dân xã",
        "Trịnh Thị Ngọc Ánh, Phó Trưởng Ban Tổ chức",
    ],
    "khach_moi": ["Lưu Hải Yến, chuyên viên Ban Tổ chức"],
    "chu_tri": "Nguyễn Thu Hạnh, Phó Bí thư Đảng uỷ",
    "thu_ky": "Trịnh Thị Ngọc Ánh, Phó Trưởng Ban Tổ chức",
    "noi_dung": ["Đồng chí Đỗ Minh Quân báo cáo kết quả chấm điểm."],
    "y_kien": [{"ho_ten": "Phan Văn Cường", "noi_dung": "Nhất trí với kết quả chấm điểm."}],
    "hinh_thuc": "Bỏ phiếu kín",
    "so_phieu_phat_ra": "4",
    "so_phieu_thu_ve": "4",
    "so_phieu_hop_le": "4",
    "diem_dat": "75",
    "ket_qua": [
        {"ten_mo_hinh": "Tổ dân vận", "don_vi": "Chi bộ thôn Đông Hà", "linh_vuc": "KT", "diem": "92", "dong_y": "4"},
        {"ten_mo_hinh": "Con đường hoa", "don_vi": "Hội Phụ nữ xã", "diem": "80", "dong_y": "2", "khong_dong_y": "2"},
    ],
    "khong_bo_phieu": [{"mo_hinh": "Bếp cháo nghĩa tình", "ly_do": "chưa đủ điểm"}],
    "ket_luan": ["Hội nghị thống nhất đề nghị công nhận 01 mô hình đã được thông qua."],
    "xac_nhan": {"quyen_han": "T/L BAN THƯỜNG VỤ", "chuc_vu": "CHÁNH VĂN PHÒNG", "ho_ten": "Mai Xuân Tùng"},
    "noi_nhan": ["Thường trực Đảng uỷ", "Lưu Ban Chỉ đạo"],
}
STATE_EXAMPLE: Mapping[str, Any] = {
    **{key: value for key, value in PARTY_EXAMPLE.items() if key != "xac_nhan"},
    "co_quan_cap_tren": "ỦY BAN NHÂN DÂN XÃ TÂN HÒA",
    "co_quan_ban_hanh": "PHÒNG VĂN HÓA - XÃ HỘI",
    "ten_goi": "Phòng Văn hóa - Xã hội",
    "viet_tat": "PVHXH",
    "dia_danh": "Tân Hòa",
    "trich_yeu": "Họp xét công nhận mô hình, điển hình “Dân vận khéo” năm 2026",
    "can_cu": ["Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022"],
    "dia_diem": "Phòng họp Ủy ban nhân dân xã Tân Hòa",
    "thanh_phan": [
        "Nguyễn Thu Hạnh, Phó Chủ tịch xã",
        "Đỗ Minh Quân, Trưởng phòng",
        "Phan Văn Cường, Chủ tịch Hội Nông dân xã",
        "Trịnh Thị Ngọc Ánh, chuyên viên",
    ],
    "khach_moi": ["Lưu Hải Yến, kế toán"],
    "chu_tri": "Nguyễn Thu Hạnh, Phó Chủ tịch xã",
    "thu_ky": "Trịnh Thị Ngọc Ánh, chuyên viên",
    "noi_dung": ["Ông Đỗ Minh Quân báo cáo kết quả chấm điểm."],
    "noi_nhan": ["Thành phần dự họp", "Lưu: VT, VHXH"],
}


class Minutes(Document):
    """The minutes of the meeting that considers the models.

    Structure: time, place, who was there, chair, secretary; what was treated, opinions, result of the vote,
    conclusion, hour of closing; recorder and chair sign side by side; the votes on each model stand in an annex, as ten
    columns cannot be read on a portrait page. Rate and result are computed. HD 05-HD/VPTW, phần II, mục I, điểm
    7.1.4.e (who signs); the wording is convention and lives in the template. The date of the paper is that of the
    meeting; number and symbol are printed when given, as practice has minutes without.
    """

    ten_loai: ClassVar[str] = "Biên bản"
    ten_van_ban: ClassVar[str] = "Biên bản"
    type_name: ClassVar[str] = "minutes"
    examples: ClassVar[Mapping[str, Mapping[str, Any]]] = {"party": PARTY_EXAMPLE, "state": STATE_EXAMPLE}
    not_printed: ClassVar[frozenset[str]] = Document.not_printed | {
        "hinh_thuc", "mau_so", "nguong", "tong_so", "so_tap_the", "so_ca_nhan",
    }  # fmt: skip
    number_optional: ClassVar[bool] = True
    without: ClassVar[frozenset[str]] = frozenset(
        {
            "nguoi_soan",  # it ends Nơi nhận, which minutes may not have
            "co_quan_phoi_hop",  # a meeting is of one organ
        }
    )
    listed_in: ClassVar[str] = "ket_qua"
    from_office: ClassVar[frozenset[str]] = frozenset({"dia_danh", "nhiem_ky"})
    nguoi_ky: ClassVar[None] = None  # type: ignore[misc, assignment]  # recorder and chair sign instead

    so: SoVanBan | None = field("Số", "chỉ phần số; không ghi thì không in dòng số", example="2", default=None)
    noi_nhan: list[Dong] = field("Nơi nhận", "không bắt buộc; mỗi nơi một dòng, “Lưu …” ở cuối", default=[])
    can_cu: list[VienDan] = field("Căn cứ", "mỗi căn cứ một dòng, không ghi chữ “Căn cứ”", default=[])
    gio_bat_dau: Gio = field("Giờ bắt đầu", "giờ khai mạc", example="8 giờ 00")
    gio_ket_thuc: Gio = field("Giờ kết thúc", "cùng ngày", example="11 giờ 15")
    dia_diem: Dong = field("Địa điểm", "nơi họp", example="Phòng họp Đảng uỷ xã Tân Hoà")
    tong_so_thanh_vien: SoDem = field("Tổng số thành viên", "của tổ chức họp xét", example="15")
    co_mat: SoDem = field("Có mặt", "số thành viên có mặt", example="14")
    vang_mat: list[NguoiVang] = field("Vắng mặt", "mỗi người một mục, kèm lý do", default=[])
    thanh_phan: list[NguoiHop] = field("Thành phần", "thành viên có mặt: họ tên, chức vụ", default=[])
    khach_moi: list[NguoiHop] = field("Khách mời", "họ tên, chức vụ", default=[])
    chu_tri: NguoiHop = field("Chủ trì", "họ tên, chức vụ", example="Nguyễn Thu Hạnh, Phó Bí thư Đảng uỷ")
    thu_ky: NguoiHop = field("Thư ký", "họ tên, chức vụ", example="Trịnh Thị Ngọc Ánh, Phó Trưởng Ban Xây dựng Đảng")
    noi_dung: VanBan = field("Nội dung", "mỗi đoạn một dòng", example="Báo cáo kết quả chấm điểm.", min_items=1)
    y_kien: list[YKien] = field("Ý kiến", "ai phát biểu, nội dung gì", default=[])
    hinh_thuc: HinhThuc = field("Hình thức", "Biểu quyết hoặc Bỏ phiếu kín", example="Bỏ phiếu kín")
    so_phieu_phat_ra: SoDem | None = field("Số phiếu phát ra", "khi bỏ phiếu kín", example="14", default=None)
    so_phieu_thu_ve: SoDem | None = field("Số phiếu thu về", "khi bỏ phiếu kín", example="14", default=None)
    so_phieu_hop_le: SoDem | None = field("Số phiếu hợp lệ", "khi bỏ phiếu kín", example="14", default=None)
    mau_so: MauSo = field(
        "Mẫu số", "tỷ lệ tính trên Tổng số thành viên hay Có mặt", example="Có mặt", default="tong_so_thanh_vien"
    )
    nguong: Nguong = field("Ngưỡng", "Quá nửa, Từ hai phần ba hoặc Từ 80%", example="Quá nửa", default="qua_nua")
    diem_dat: Diem | None = field("Điểm đạt", "điểm thấp nhất để đưa ra xét", example="75", default=None)
    ket_qua: list[MoHinhXet] = field("Kết quả", "các mô hình và số phiếu", min_items=1)
    tong_so: SoDem | None = field("Tổng số", "số mô hình được thông qua; tự đếm", default=None)
    so_tap_the: SoDem | None = field("Số tập thể", "được thông qua; tự đếm", default=None)
    so_ca_nhan: SoDem | None = field("Số cá nhân", "được thông qua; tự đếm", default=None)
    khong_bo_phieu: list[KhongBoPhieu] = field("Không bỏ phiếu", "mô hình không đưa ra xét, lý do", default=[])
    ket_luan: VanBan = field("Kết luận", "mỗi đoạn một dòng", example="Hội nghị thống nhất đề nghị …", min_items=1)
    nguoi_ghi_bien_ban: HoTen | None = field("Người ghi biên bản", "nếu không phải thư ký", default=None)
    nguoi_chu_tri: HoTen | None = field("Người chủ trì", "người ký, nếu không phải chủ trì", default=None)
    xac_nhan: NguoiKy | None = field("Xác nhận", "ai xác nhận chữ ký người chủ trì, nếu cần đóng dấu", default=None)

    @property
    def deciding_body(self) -> str:
        return self.organ_in_sentence

    @property
    def recorder(self) -> str:
        """Who signs on the left."""
        return (self.nguoi_ghi_bien_ban or self.thu_ky).ho_ten

    @property
    def chair(self) -> str:
        """Who signs on the right."""
        return (self.nguoi_chu_tri or self.chu_tri).ho_ten

    def signing_blocks(self) -> Iterator[tuple[str, NguoiKy]]:
        """The one who attests the chair's signature; the two who sign have no post and no authority there."""
        if self.xac_nhan is not None:
            yield "xac_nhan", self.xac_nhan

    def signed_names(self) -> Iterator[tuple[str, str]]:
        yield "nguoi_ghi_bien_ban.ho_ten" if self.nguoi_ghi_bien_ban else "thu_ky.ho_ten", self.recorder
        yield "nguoi_chu_tri.ho_ten" if self.nguoi_chu_tri else "chu_tri.ho_ten", self.chair
        yield from super().signed_names()

    @property
    def voters(self) -> int:
        """How many votes there are on each model: the valid ballots, or the members present."""
        return self.co_mat if self.so_phieu_hop_le is None else self.so_phieu_hop_le

    @property
    def denominator(self) -> int:
        """What a rate is a share of."""
        return self.tong_so_thanh_vien if self.mau_so == "tong_so_thanh_vien" else self.co_mat

    def passes(self, model: MoHinhXet) -> bool:
        """Whether the votes carry a model."""
        return carries(model.dong_y, self.denominator, self.nguong)

    @cached_property
    def groups(self) -> tuple[list[MoHinh], list[MoHinh]]:
        """The models that were carried, collectives and individuals, each in the order given."""
        return by_subject([model for model in self.ket_qua if self.passes(model)])

    def counts(self) -> Iterator[Count]:
        """The models that were carried."""
        return of_models(self)

    def placed(self) -> Placed:
        """Each model voted on with its path and the group it stands in."""
        return placed(self.ket_qua, "ket_qua")

    def has_own_annex(self, *, draft: bool = False) -> bool:
        return True  # the table of votes

    def context(self, *, draft: bool = False) -> dict[str, Any]:
        """What a template of this type may ask for, besides the names every paper has."""
        collectives, individuals = self.groups
        carried = len(collectives) + len(individuals)
        return super().context(draft=draft) | {
            "xac_nhan": self._attestation(),
            "can_cu": [citation.phrase(self.standard) for citation in self.can_cu],
            "dia_diem": self.dia_diem,
            **self._attendance(),
            **self._sections(),
            **self._ballots(),
            "tong_so": carried,
            "so_tap_the": len(collectives),
            "so_ca_nhan": len(individuals),
            "so_khong_thong_qua": len(self.ket_qua) - carried,
            "ket_qua": [self._row(number, model) for number, model in enumerate(self.ket_qua, 1)],
            "khong_bo_phieu": [{"mo_hinh": left.mo_hinh, "ly_do": left.ly_do} for left in self.khong_bo_phieu],
            "nguoi_ghi_bien_ban": self.recorder,
            "nguoi_chu_tri": self.chair,
        }

    def summary(self) -> str:
        carried = sum(map(len, self.groups))
        return f"{super().summary()}; thông qua {carried:02d}/{len(self.ket_qua):02d} mô hình"

    def _attestation(self) -> dict[str, str] | None:
        """Who attests, and whose signature (`chu_ky`): that name never breaks at the end of its line."""
        return self.xac_nhan.printed() | {"chu_ky": self.chair.replace(" ", NBSP)} if self.xac_nhan else None

    def _attendance(self) -> dict[str, Any]:
        from dvk_docs.vn.times import format_time

        return {
            "gio_bat_dau": format_time(self.gio_bat_dau),
            "gio_ket_thuc": format_time(self.gio_ket_thuc),
            "tong_so_thanh_vien": self.tong_so_thanh_vien,
            "co_mat": self.co_mat,
            "so_vang_mat": len(self.vang_mat),
            "vang_mat": [person.named for person in self.vang_mat],
            "thanh_phan": [person.named for person in self.thanh_phan],
            "khach_moi": [person.named for person in self.khach_moi],
            "chu_tri": self.chu_tri.named,
            "thu_ky": self.thu_ky.named,
        }

    def _sections(self) -> dict[str, Any]:
        """The bodies of the sections; their numerals, which run without gap where nobody spoke."""
        conclusion = pieces(self.ket_luan)
        if "chu" in conclusion[-1]:  # a page with the signatures shall have two lines of the body
            conclusion[-1] |= {"chu": closed(conclusion[-1]["chu"]), "giu": True}
        return {
            "noi_dung": pieces(self.noi_dung),
            "y_kien": [{"ho_ten": said.ho_ten, "noi_dung": closed(said.noi_dung)} for said in self.y_kien],
            "ket_luan": conclusion,
            "muc_ket_qua": "III" if self.y_kien else "II",
            "muc_ket_luan": "IV" if self.y_kien else "III",
        }

    def _ballots(self) -> dict[str, Any]:
        from dvk_docs.vn.numbers import format_number

        returned, valid = self.so_phieu_thu_ve or 0, self.so_phieu_hop_le or 0
        return {
            "bo_phieu_kin": self.hinh_thuc == "bo_phieu_kin",
            "so_phieu_phat_ra": self.so_phieu_phat_ra or 0,
            "so_phieu_thu_ve": returned,
            "so_phieu_hop_le": valid,
            "so_phieu_khong_hop_le": returned - valid,
            "mau_so": self.mau_so,
            "nguong": self.nguong,
            "diem_dat": format_number(self.diem_dat) if self.diem_dat is not None else None,
        }

    def _row(self, number: int, model: MoHinhXet) -> dict[str, Any]:
        from dvk_docs.vn.numbers import format_number

        return {
            "tt": number,
            "ten_mo_hinh": f"{model.ten_mo_hinh} ({model.ghi_chu})" if model.ghi_chu else model.ten_mo_hinh,
            "nguoi_thuc_hien": model.carrier_at_place,
            "linh_vuc": self.boilerplate(model.linh_vuc or ""),
            "diem": format_number(model.diem) if model.diem is not None else "",
            "dong_y": model.dong_y,
            "khong_dong_y": model.khong_dong_y,
            "khong_y_kien": model.khong_y_kien,
            "ty_le": format_number(rate(model.dong_y, self.denominator)),
            "ket_qua": "Thông qua" if self.passes(model) else "Không thông qua",
        }
