"""The facts of a campaign that are no paper: organs, officials, sets, authority, models; typed and checked."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, ClassVar, Literal

from dvk_docs.documents.parts.bo_tieu_chi import MAC_DINH, BoTieuChiChon, SuaTieuChi
from dvk_docs.documents.parts.citation import VienDan
from dvk_docs.documents.parts.linh_vuc import LinhVuc
from dvk_docs.documents.parts.mo_hinh import CaNhan, ChuThe, LoaiDangKy
from dvk_docs.documents.parts.the_thuc import TheThuc
from dvk_docs.documents.parts.trang_thai import TrangThai
from dvk_docs.model import (
    Cau,
    Choice,
    Diem,
    DoanVan,
    Dong,
    Ma,
    Nam,
    Ngay,
    NhiemKy,
    Record,
    SoDem,
    TenNguoi,
    Tien,
    field,
    one_of,
)

KieuDau = Annotated[Literal["moi", "cu"], one_of(Choice("Mới", "moi"), Choice("Cũ", "cu"))]
BoLinhVuc = Annotated[Literal["mac_dinh"], one_of(Choice("Mặc định", "mac_dinh"))]
"""The one set of fields there is: to take another and print this one would be a lie."""
MauSo = Annotated[
    Literal["tong_so_thanh_vien", "co_mat"],
    one_of(Choice("Tổng số thành viên", "tong_so_thanh_vien"), Choice("Có mặt", "co_mat")),
]

TyLeThongQua = Annotated[Literal["50", "66", "80"], one_of(Choice("50", "50"), Choice("66", "66"), Choice("80", "80"))]
"""The majorities that minutes know how to put into words."""


class CoQuanHoSo(Record):
    """The committee whose campaign it is."""

    co_quan_cap_tren: Cau = field("Cơ quan cấp trên", "in hoa", example="ĐẢNG BỘ TỈNH AN BÌNH")
    co_quan_ban_hanh: Cau = field("Cơ quan ban hành", "in hoa", example="ĐẢNG UỶ XÃ TÂN HOÀ")
    dia_danh: Dong = field("Địa danh", "nơi đóng trụ sở", example="Tân Hoà")
    tinh: Cau | None = field("Tỉnh", "tên tỉnh", example="An Bình", default=None)
    co_quan_tham_muu: Ma | None = field("Cơ quan tham mưu", "mã trong to_chuc", example="ban_xdd", default=None)


class NhiemKyHoSo(Record):
    """The term between two congresses: numbers run through it."""

    ten: NhiemKy = field("Tên", "nhiệm kỳ", example="2025 - 2030")
    tu_ngay: Ngay | None = field("Từ ngày", "ngày đầu nhiệm kỳ", example="16/8/2025", default=None)


class CauHinh(Record):
    """What an office sets for itself."""

    mau_so_ty_le: MauSo = field("Mẫu số tỷ lệ", "tỷ lệ phiếu tính trên số nào", default="tong_so_thanh_vien")
    ty_le_thong_qua_tren: TyLeThongQua = field("Tỷ lệ thông qua trên", "50, 66 hoặc 80 phần trăm", default="50")
    chenh_lech_diem_canh_bao: Diem = field(
        "Chênh lệch điểm cảnh báo", "tự chấm và đoàn chấm", example="10", default=Decimal(10)
    )
    so_anh_mo_hinh: SoDem = field("Số ảnh mô hình", "của mỗi báo cáo thành tích", example="2", default=2)
    so_anh_chan_dung: SoDem = field("Số ảnh chân dung", "của mỗi báo cáo thành tích", example="2", default=2)


class ThamQuyen(Record):
    """A case of authority: for which kinds of unit who scores, proposes, recognises."""

    truong_hop: SoDem = field("Trường hợp", "số thứ tự", example="2")
    ap_dung: list[Ma] = field("Áp dụng", "các loại đơn vị (loai trong to_chuc)", default=[])
    noi_dung: Cau | None = field("Nội dung", "đối tượng", default=None)
    cham_diem: Cau | None = field("Chấm điểm", "ai chấm điểm", default=None)
    de_nghi: Cau | None = field("Đề nghị", "ai đề nghị", default=None)
    cong_nhan: Cau | None = field("Công nhận", "mã hoặc tên cơ quan công nhận", example="dang_uy_xa", default=None)


class ToChuc(Record):
    """An organ or unit."""

    ma: Ma = field("Mã", "mã ngắn", example="cb_dong_ha")
    ten: Cau = field("Tên", "tên đầy đủ", example="Chi bộ thôn Đông Hà")
    viet_tat: Cau | None = field("Viết tắt", "tên ngắn", default=None)
    loai: Ma = field("Loại", "loại tổ chức", example="chi_bo_thon")
    cap_tren: Ma | None = field("Cấp trên", "mã tổ chức cấp trên", default=None)
    ky_hieu: Cau | None = field("Ký hiệu", "phần tên cơ quan trong ký hiệu văn bản", example="CB", default=None)


class ToChucDaKetThuc(Record):
    """An organ that has ended: cited, never addressed."""

    ten: Cau = field("Tên", "tên cơ quan", example="Huyện uỷ Bình Lâm")
    den_ngay: Ngay = field("Đến ngày", "ngày cuối hoạt động", example="30/6/2025")
    thay_bang: Ma | None = field("Thay bằng", "mã cơ quan kế tục", default=None)


class CanBo(Record):
    """An official with the days of the post."""

    ma: Ma = field("Mã", "mã ngắn", example="hanh")
    ho_ten: TenNguoi = field("Họ tên", "họ và tên", example="Nguyễn Thu Hạnh")
    chuc_vu: Cau = field("Chức vụ", "các chức vụ, cách nhau dấu phẩy", example="Bí thư Đảng uỷ")
    don_vi: Ma | None = field("Đơn vị", "mã trong to_chuc", default=None)
    tu_ngay: Ngay | None = field("Từ ngày", "ngày nhận chức vụ", default=None)
    den_ngay: Ngay | None = field("Đến ngày", "ngày thôi chức vụ", default=None)


class ThanhVienBan(Record):
    """A member of the steering board."""

    ho_ten: TenNguoi = field("Họ tên", "họ và tên", example="Nguyễn Thu Hạnh")
    nhiem_vu: Cau = field("Nhiệm vụ", "Trưởng ban, Thành viên …", example="Trưởng ban")


class BanChiDao(Record):
    """The steering board."""

    quyet_dinh: VienDan | None = field("Quyết định", "quyết định thành lập", default=None)
    co_quan_thuong_truc: Ma | None = field("Cơ quan thường trực", "mã trong to_chuc", default=None)
    thanh_vien: list[ThanhVienBan] = field("Thành viên", "các thành viên", default=[])


class MoHinhNamTruoc(Record):
    """A model recognised the year before, and what became of it."""

    ten_mo_hinh: Dong = field("Tên mô hình", "như đã công nhận", example="Tiếng trống khuyến học")
    don_vi: Cau = field("Đơn vị", "mã hoặc tên đơn vị", example="hoi_khuyen_hoc")
    chu_the: ChuThe = field("Chủ thể", "Tập thể hoặc Cá nhân", example="Tập thể")
    linh_vuc: LinhVuc = field("Lĩnh vực", "tên hoặc mã lĩnh vực", example="VHXH")
    tiep_tuc: Ma | None = field("Tiếp tục", "mã mô hình duy trì năm nay", example="MH10", default=None)
    thoi_duy_tri: Cau | None = field("Thôi duy trì", "lý do", default=None)


class NamTruoc(Record):
    """The list of the year before: of a register, the models that were recognised."""

    takes: ClassVar[str] = "Công nhận"

    nam: Nam = field("Năm", "năm trước", example="2025")
    tong_so: SoDem | None = field("Tổng số", "tự đếm; nếu ghi thì phải khớp", default=None)
    mo_hinh: list[MoHinhNamTruoc] = field("Mô hình", "các mô hình đã công nhận", default=[])


class SoLieu(Record):
    """One figure of a result."""

    chi_tieu: Cau = field("Chỉ tiêu", "đại lượng", example="Số hộ tham gia")
    gia_tri: Cau = field("Giá trị", "con số", example="22")
    don_vi_tinh: Cau | None = field("Đơn vị tính", "hộ, tấn, triệu đồng …", example="hộ", default=None)


class KetQua(Record):
    """What a model came to."""

    tom_tat: DoanVan = field("Tóm tắt", "một, hai câu", example="22 hộ tham gia, thu nhập tăng 18%.")
    so_lieu: list[SoLieu] = field("Số liệu", "các con số", default=[])


class XacNhanMoHinh(Record):
    """The confirmation that a model of another field needs."""

    co_quan: Cau = field("Cơ quan", "nơi xác nhận", example="Ban Xây dựng Đảng Đảng uỷ")
    ngay: Ngay | None = field("Ngày", "ngày xác nhận", default=None)
    noi_dung: Cau | None = field("Nội dung", "lời xác nhận", default=None)


class MoHinhHoSo(Record):
    """A model of the year: one code for life, one name in every paper."""

    ma: Ma = field("Mã", "mã của mô hình", example="MH07")
    ten_mo_hinh: Dong = field("Tên mô hình", "không đặt trong ngoặc kép", example="Tiếng trống khuyến học")
    don_vi: Cau = field("Đơn vị", "mã hoặc tên đơn vị đăng ký", example="hoi_khuyen_hoc")
    chu_the: ChuThe = field("Chủ thể", "Tập thể hoặc Cá nhân", example="Tập thể")
    ca_nhan: CaNhan | None = field("Cá nhân", "khi chủ thể là cá nhân", default=None)
    linh_vuc: LinhVuc = field("Lĩnh vực", "tên hoặc mã lĩnh vực", example="VHXH")
    loai_dang_ky: LoaiDangKy = field("Loại đăng ký", "Mới hoặc Duy trì", default="moi")
    nam_dang_ky_dau: Nam | None = field("Năm đăng ký đầu", "năm đăng ký lần đầu", example="2025", default=None)
    dia_diem: Cau | None = field("Địa điểm", "nơi thực hiện", example="Thôn Đông Hà", default=None)
    chu_tri: Cau | None = field("Chủ trì", "tổ chức chủ trì", default=None)
    nguoi_phu_trach: CaNhan | None = field("Người phụ trách", "họ tên, chức vụ", default=None)
    ngay_bat_dau: Ngay | None = field("Ngày bắt đầu", "ngày/tháng/năm", example="06/7/2026", default=None)
    ngay_ket_thuc: Ngay | None = field("Ngày kết thúc", "ngày/tháng/năm", example="31/12/2026", default=None)
    noi_dung: DoanVan | None = field("Nội dung", "nội dung, cách làm", default=None)
    thuc_trang: DoanVan | None = field("Thực trạng", "thực trạng, lý do xây dựng", default=None)
    muc_tieu: DoanVan | None = field("Mục tiêu", "mục tiêu, tiêu chí", default=None)
    quy_mo: DoanVan | None = field("Quy mô", "số lượng, diện tích, số hộ", default=None)
    luc_luong: DoanVan | None = field("Lực lượng", "lực lượng thực hiện", default=None)
    nguon_luc: DoanVan | None = field("Nguồn lực", "nguồn lực thực hiện", default=None)
    kha_nang_nhan_rong: DoanVan | None = field("Khả năng nhân rộng", "duy trì, nhân rộng", default=None)
    gia_tri_lam_loi: Tien | None = field("Giá trị làm lợi", "bằng đồng", example="420000000", default=None)
    xac_nhan: XacNhanMoHinh | None = field("Xác nhận", "khi thuộc lĩnh vực khác", default=None)
    trang_thai: TrangThai | None = field("Trạng thái", "đến nay", example="Công nhận", default=None)
    ly_do_dung: Cau | None = field("Lý do dừng", "khi dừng thực hiện", default=None)
    ket_qua: KetQua | None = field("Kết quả", "kết quả thực hiện", default=None)


class HoSo(Record):
    """A campaign without its papers."""

    nam: Nam = field("Năm", "năm của đợt thi đua", example="2026")
    the_thuc: TheThuc | None = field("Thể thức", "của các văn bản; mặc định theo cơ quan và ngày", default=None)
    kieu_dau: KieuDau | None = field("Kiểu dấu", "Mới: uỷ, hoà; Cũ: ủy, hòa", default=None)
    phong_trao: Cau | None = field("Phong trào", "tên phong trào", default=None)
    co_quan: CoQuanHoSo = field("Cơ quan", "cấp uỷ tổ chức phong trào")
    nhiem_ky: NhiemKyHoSo | None = field("Nhiệm kỳ", "số văn bản đánh liên tục theo nhiệm kỳ", default=None)
    bo_linh_vuc: BoLinhVuc = field("Bộ lĩnh vực", "hiện có một bộ", example="mac_dinh", default="mac_dinh")
    bo_tieu_chi: BoTieuChiChon = field("Bộ tiêu chí", "mã bộ tiêu chí, hoặc một bộ ghi đủ", default=MAC_DINH)
    sua_tieu_chi: list[SuaTieuChi] = field("Sửa tiêu chí", "lời khác cho một tiêu chí của bộ có sẵn", default=[])
    cau_hinh: CauHinh = field("Cấu hình", "những điều cơ quan tự đặt", default=CauHinh.model_construct())
    tham_quyen: list[ThamQuyen] = field("Thẩm quyền", "ai chấm, ai đề nghị, ai công nhận", default=[])
    to_chuc: list[ToChuc] = field("Tổ chức", "các cơ quan, đơn vị", min_items=1)
    to_chuc_da_ket_thuc: list[ToChucDaKetThuc] = field("Tổ chức đã kết thúc", "chỉ được viện dẫn", default=[])
    can_bo: list[CanBo] = field("Cán bộ", "người và chức vụ", default=[])
    ban_chi_dao: BanChiDao | None = field("Ban Chỉ đạo", "ban chỉ đạo phong trào", default=None)
    van_ban_vien_dan: list[VienDan] = field("Văn bản viện dẫn", "mỗi văn bản một lần", default=[])
    danh_sach_nam_truoc: NamTruoc | None = field("Danh sách năm trước", "mô hình công nhận năm trước", default=None)
    mo_hinh: list[MoHinhHoSo] = field("Mô hình", "các mô hình của năm, hoặc tệp:  so-dang-ky.yaml#mo_hinh")
