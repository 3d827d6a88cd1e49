"""Kế hoạch kiểm tra: which teams visit which units, when, to judge which models."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, ClassVar

from pydantic import model_validator

from dvk_docs.documents.families.planned import PlannedDocument
from dvk_docs.documents.parts.citation import VienDan
from dvk_docs.documents.parts.linh_vuc import LinhVuc
from dvk_docs.documents.parts.nguoi_hop import NguoiHop
from dvk_docs.documents.parts.outline import paragraphs
from dvk_docs.model import Cau, DoanVan, Dong, Gio, Ngay, Record, SoDem, field
from dvk_docs.vn.dates import format_short
from dvk_docs.vn.text import fold_tone
from dvk_docs.vn.times import format_time

HEAD = "Trưởng đoàn"
"""What the first of a team is, unless the paper says more."""
MEMBER = "Thành viên"
LONGEST_UNBROKEN = 12
"""A team of so many stays on one page, heading and all."""
SHORT_SCHEDULE = 6
"""A schedule of so many visits stays on one page."""
USUAL_TASKS = 2
"""Of the last section: what the template asks of the teams and of the units; what is given is numbered after them."""
NBSP = "\u00a0"

PARTY_EXAMPLE: Mapping[str, Any] = {
    "co_quan_cap_tren": "ĐẢNG UỶ XÃ TÂN HOÀ",
    "co_quan_ban_hanh": "BAN CHỈ ĐẠO PHONG TRÀO THI ĐUA “DÂN VẬN KHÉO”",
    "dia_danh": "Tân Hoà",
    "so": "5",
    "ngay_ban_hanh": "28/9/2026",
    "trich_yeu": "kiểm tra, đánh giá mô hình, điển hình “Dân vận khéo” năm 2026",
    "can_cu": ["Kế hoạch số 42-KH/ĐU, ngày 01/6/2026 của Ban Thường vụ Đảng uỷ xã Tân Hoà"],
    "muc_dich": ["Đánh giá đúng kết quả thực hiện các mô hình, làm căn cứ xét công nhận."],
    "yeu_cau": ["Thành viên đoàn không kiểm tra đơn vị mình công tác.", "Chấm điểm theo bộ tiêu chí."],
    "noi_dung": ["Tiến độ, kết quả thực hiện mô hình.", "Hồ sơ, minh chứng của mô hình."],
    "lich": [
        {
            "ngay": "05/10/2026",
            "gio": "8 giờ 00",
            "doan": "1",
            "don_vi": "Công an xã",
            "dia_diem": "Trụ sở Công an xã",
            "mo_hinh": [{"ten_mo_hinh": "Camera an ninh", "linh_vuc": "Quốc phòng - an ninh"}, "Tổ tự quản"],
        },
        {"ngay": "05/10/2026", "gio": "14 giờ 00", "doan": "1", "don_vi": "Chi bộ thôn Đông", "mo_hinh": ["Đường hoa"]},
    ],
    "doan": [
        {
            "so": "1",
            "linh_vuc": ["Quốc phòng - an ninh", "VHXH"],
            "thanh_vien": [
                {"ho_ten": "Nguyễn Hữu Phước", "chuc_vu": "Trưởng Ban Xây dựng Đảng"},
                {"ho_ten": "Tạ Quang Vịnh", "chuc_vu": "Chủ tịch Hội Cựu chiến binh xã", "nhiem_vu": "Thư ký"},
            ],
        }
    ],
    "han_bao_cao": "25/11/2026",
    "noi_gui": "Ban Xây dựng Đảng",
    "to_chuc_thuc_hien": ["Văn phòng Đảng uỷ bố trí phương tiện cho các đoàn."],
    "nguoi_ky": {"chuc_vu": "PHÓ BÍ THƯ", "kiem": "TRƯỞNG BAN CHỈ ĐẠO", "ho_ten": "Trần Thị Thanh Mai"},
    "noi_nhan": ["Thường trực Đảng uỷ (b/c)", "Các đơn vị được kiểm tra", "Lưu Ban Chỉ đạo"],
}
STATE_EXAMPLE: Mapping[str, Any] = {
    **PARTY_EXAMPLE,
    "co_quan_cap_tren": "UBND TỈNH AN BÌNH",
    "co_quan_ban_hanh": "ỦY BAN NHÂN DÂN XÃ TÂN HÒA",
    "dia_danh": "Tân Hòa",
    "trich_yeu": "Kiểm tra, đánh giá mô hình, điển hình “Dân vận khéo” năm 2026",
    "can_cu": ["Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022"],
    "noi_gui": "Phòng Văn hóa - Xã hội",
    "to_chuc_thuc_hien": ["Văn phòng bố trí phương tiện cho các đoàn."],
    "nguoi_ky": {"quyen_han": "KT. CHỦ TỊCH", "chuc_vu": "PHÓ CHỦ TỊCH", "ho_ten": "Phạm Gia Lộc"},
    "noi_nhan": ["Các đơn vị được kiểm tra", "Lưu: VT, VHXH"],
}


class ThanhVien(NguoiHop):
    """Somebody of a team: name and post, or both in one line."""

    not_printed: ClassVar[frozenset[str]] = frozenset({"don_vi"})  # compared

    don_vi: Cau | None = field("Đơn vị", "đơn vị công tác, để soát; không in", example="Hội Nông dân xã", default=None)
    nhiem_vu: Cau | None = field(
        "Nhiệm vụ", "mặc định: người đầu là Trưởng đoàn, những người sau là Thành viên", example="Thư ký", default=None
    )


class Doan(Record):
    """A team; the first of its members leads it."""

    not_printed: ClassVar[frozenset[str]] = frozenset({"linh_vuc"})  # an enumeration; printed in the paper's tone style

    so: SoDem = field("Số", "số của đoàn", example="1")
    linh_vuc: list[LinhVuc] = field("Lĩnh vực", "các lĩnh vực đoàn kiểm tra", example="Kinh tế", default=[])
    thanh_vien: list[ThanhVien] = field(
        "Thành viên", "trưởng đoàn ghi đầu tiên", example="Nguyễn Hữu Phước, Trưởng Ban Xây dựng Đảng", min_items=1
    )


class MoHinhKiemTra(Record):
    """A model that is visited; a plain text is its name."""

    not_printed: ClassVar[frozenset[str]] = frozenset({"linh_vuc"})  # compared

    ten_mo_hinh: Dong = field("Tên mô hình", "không đặt trong ngoặc kép", example="Tiếng trống khuyến học")
    linh_vuc: LinhVuc | None = field("Lĩnh vực", "để soát với đoàn; không in", example="Kinh tế", default=None)

    @model_validator(mode="before")
    @classmethod
    def _read_plain_text(cls, value: Any) -> Any:
        return {"ten_mo_hinh": value} if isinstance(value, str) else value


class Lich(Record):
    """One visit."""

    ngay: Ngay = field("Ngày", "ngày/tháng/năm", example="05/10/2026")
    gio: Gio = field("Giờ", "giờ đến làm việc", example="8 giờ 00")
    doan: SoDem = field("Đoàn", "số của đoàn đến kiểm tra", example="1")
    don_vi: Cau = field("Đơn vị", "đơn vị được kiểm tra", example="Công an xã")
    dia_diem: Cau | None = field("Địa điểm", "nơi làm việc, nếu không phải trụ sở đơn vị", default=None)
    mo_hinh: list[MoHinhKiemTra] = field(
        "Mô hình", "các mô hình được kiểm tra, mỗi mô hình một dòng", example="Tiếng trống khuyến học", min_items=1
    )

    @property
    def starts(self) -> datetime:
        """Day and hour."""
        return datetime.combine(self.ngay, self.gio)

    @property
    def when(self) -> str:
        """Day and hour as the schedule prints them: they part only between both."""
        return f"{format_time(self.gio)}, ngày {format_short(self.ngay)}".replace(" ", NBSP).replace(f",{NBSP}", ", ")


class InspectionPlan(PlannedDocument):
    """A plan of visits to the units that carry models.

    Structure: opening sentence; purpose and demands, what is judged, the schedule, the teams, who does what and by when
    the teams report; closing sentence, signature. The wording of the type is convention and lives in the template.
    """

    ten_van_ban: ClassVar[str] = "Kế hoạch kiểm tra"
    type_name: ClassVar[str] = "inspection_plan"
    examples: ClassVar[Mapping[str, Mapping[str, Any]]] = {"party": PARTY_EXAMPLE, "state": STATE_EXAMPLE}

    can_cu: list[VienDan] = field("Căn cứ", "văn bản được thực hiện hoặc làm căn cứ, mỗi văn bản một dòng", min_items=1)
    muc_dich: list[DoanVan] = field("Mục đích", "mỗi đoạn một dòng", example="Đánh giá đúng kết quả.", min_items=1)
    yeu_cau: list[DoanVan] = field("Yêu cầu", "mỗi đoạn một dòng", example="Khách quan, đúng tiêu chí.", min_items=1)
    noi_dung: list[DoanVan] = field("Nội dung", "những việc được kiểm tra, nếu không như thường lệ", default=[])
    lich: list[Lich] = field("Lịch", "các buổi kiểm tra, theo thứ tự thời gian", min_items=1)
    doan: list[Doan] = field("Đoàn", "các đoàn kiểm tra", min_items=1)
    han_bao_cao: Ngay = field("Hạn báo cáo", "các đoàn báo cáo kết quả chậm nhất ngày nào", example="25/11/2026")
    noi_gui: Cau | None = field("Nơi gửi", "báo cáo gửi về đâu", example="Ban Xây dựng Đảng Đảng uỷ", default=None)
    to_chuc_thuc_hien: list[DoanVan] = field(
        "Tổ chức thực hiện", "việc giao thêm, mỗi việc một dòng, đánh số tiếp theo hai việc thường lệ", default=[]
    )

    @property
    def models(self) -> list[tuple[str, str]]:
        """Each model that is visited and its unit, folded, once."""
        visited = ((model.ten_mo_hinh, visit.don_vi) for visit in self.lich for model in visit.mo_hinh)
        return list(dict.fromkeys((fold_tone(model), fold_tone(unit)) for model, unit in visited))

    @property
    def units(self) -> list[str]:
        """Each unit that is visited, folded, once."""
        return list(dict.fromkeys(unit for _, unit in self.models))

    def context(self, *, draft: bool = False) -> dict[str, Any]:
        """What a template of this type may ask for, besides the names every plan has."""
        return super().context(draft=draft) | {
            "muc_dich": paragraphs(self.muc_dich),
            "yeu_cau": paragraphs(self.yeu_cau),
            "noi_dung": paragraphs(self.noi_dung),
            "so_mo_hinh": len(self.models),
            "so_don_vi": len(self.units),
            "so_doan": len(self.doan),
            "lich": [self._visit(visit) for visit in self.lich],
            "lich_lien_trang": len(self.lich) <= SHORT_SCHEDULE,
            "doan": [self._team(team) for team in self.doan],
            "han_bao_cao": self.han_bao_cao,
            "noi_gui": self.noi_gui,
            "to_chuc_thuc_hien": [
                {"so": number, "noi_dung": text}
                for number, text in enumerate(paragraphs(self.to_chuc_thuc_hien), 1 + USUAL_TASKS)
            ],
        }

    def summary(self) -> str:
        counts = f"{len(self.doan):02d} đoàn, {len(self.lich):02d} buổi, {len(self.models):02d} mô hình"
        return f"{super().summary()}; {counts}"

    def _visit(self, visit: Lich) -> dict[str, Any]:
        """A row of the schedule."""
        return {
            "ngay_gio": visit.when,
            "don_vi": f"{visit.don_vi} ({visit.dia_diem})" if visit.dia_diem else visit.don_vi,
            "mo_hinh": "; ".join(model.ten_mo_hinh for model in visit.mo_hinh),
            "doan": visit.doan,
        }

    def _team(self, team: Doan) -> dict[str, Any]:
        """A team with its table."""
        return {
            "so": team.so,
            "linh_vuc": "; ".join(map(self.boilerplate, team.linh_vuc)),
            "lien_trang": len(team.thanh_vien) <= LONGEST_UNBROKEN,
            "thanh_vien": [
                {
                    "tt": number,
                    "ho_ten": one.ho_ten,
                    "chuc_vu": one.chuc_vu or one.don_vi or "",
                    "nhiem_vu": one.nhiem_vu or (HEAD if number == 1 else MEMBER),
                }
                for number, one in enumerate(team.thanh_vien, 1)
            ],
        }
