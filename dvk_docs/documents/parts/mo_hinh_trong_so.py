"""A model as the register keeps it: all that a year needs to know of it, from its registration to its result."""

from __future__ import annotations

from typing import ClassVar

from dvk_docs.documents.parts.mo_hinh import CaNhan, LoaiDangKy, MoHinh
from dvk_docs.documents.parts.thoi_gian import MoHinhCoThoiGian
from dvk_docs.documents.parts.trang_thai import KetLuan, TrangThai
from dvk_docs.model import Cau, DoanVan, Nam, Tien, field


class MoHinhTrongSo(MoHinhCoThoiGian):
    """One model of the register: a line of every list that is made of it."""

    not_printed: ClassVar[frozenset[str]] = MoHinh.not_printed | {
        "loai_dang_ky", "nam_dang_ky_dau", "ket_luan", "trang_thai",
    }  # fmt: skip

    don_vi_dang_ky: Cau | None = field(
        "Đơn vị đăng ký", "khi khác tập thể thực hiện", example="Chi bộ thôn Đông Hà", default=None
    )
    loai_dang_ky: LoaiDangKy = field("Loại đăng ký", "Mới hoặc Duy trì", example="Duy trì", default="moi")
    nam_dang_ky_dau: Nam | None = field("Năm đăng ký đầu", "của mô hình tiếp tục duy trì", example="2025", default=None)
    chu_tri: Cau | None = field("Chủ trì", "tổ chức chủ trì", example="Hội Nông dân xã", default=None)
    quy_mo: DoanVan | None = field("Quy mô", "số lượng, diện tích, số hộ …", example="120 hộ", default=None)
    ket_qua: DoanVan | None = field("Kết quả", "kết quả cụ thể đạt được", example="118 hộ thực hiện", default=None)
    noi_dung: DoanVan | None = field(
        "Nội dung", "nội dung, cách làm", example="Mỗi tháng hai buổi thu gom rác nhựa", default=None
    )
    gia_tri_lam_loi: Tien | None = field("Giá trị làm lợi", "bằng đồng", example="350.000.000", default=None)
    nguoi_phu_trach: CaNhan | None = field("Người phụ trách", "họ tên, chức vụ", default=None)
    ket_luan: KetLuan | None = field("Kết luận", "kết quả chấm điểm: Đạt, Không đạt", example="Đạt", default=None)
    trang_thai: TrangThai | None = field("Trạng thái", "đến nay", example="Công nhận", default=None)

    @property
    def registering_unit(self) -> str:
        """The unit whose registration the model stands in."""
        return self.don_vi_dang_ky or self.don_vi or ""

    @property
    def name_under_unit(self) -> str:
        """The model in a list by registering units: with its carrier in brackets, where that is not the unit."""
        if self.ca_nhan:
            who = ", ".join(part for part in (self.ca_nhan.ho_ten, self.ca_nhan.chuc_vu) if part)
        else:
            who = (self.don_vi or "") if self.don_vi_dang_ky else ""
        return f"{self.ten_mo_hinh} ({who})" if who else self.ten_mo_hinh
