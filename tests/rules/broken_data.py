"""For each data rule the smallest change of a good paper that breaks it, and the line a person must be sent to."""

from __future__ import annotations

import re
from typing import NamedTuple

GOOD = """\
loai: decision
co_quan_cap_tren: ĐẢNG BỘ TỈNH AN BÌNH
co_quan_ban_hanh: ĐẢNG UỶ XÃ TÂN HOÀ
dia_danh: Tân Hoà
so: 15
ngay_ban_hanh: 20/11/2026
trich_yeu: công nhận mô hình “Dân vận khéo” năm 2026
nam: 2026
can_cu:
  - Điều lệ Đảng Cộng sản Việt Nam
  - Kế hoạch số 14-KH/ĐU, ngày 12/02/2026 của Ban Thường vụ Đảng uỷ xã Tân Hoà
danh_sach:
  - ten_mo_hinh: Tuyến đường hoa thôn Đông
    don_vi: Chi bộ thôn Đông
    linh_vuc: Kinh tế
  - ten_mo_hinh: Tổ công nghệ số thôn Đoài
    don_vi: Hội Phụ nữ xã
    linh_vuc: VHXH
dieu:
  - Giao Ban Xây dựng Đảng theo dõi việc duy trì các mô hình.
  - Các tập thể có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.
nguoi_ky:
  quyen_han: T/M BAN THƯỜNG VỤ
  chuc_vu: BÍ THƯ
  ho_ten: Trần Thị Bình
noi_nhan:
  - Các chi bộ trực thuộc
  - Lưu Văn phòng Đảng uỷ
"""


SUBMISSION = (
    GOOD[: GOOD.index("dieu:")]
    .replace("loai: decision", "loai: submission")
    .replace("ĐẢNG UỶ XÃ TÂN HOÀ", "BAN XÂY DỰNG ĐẢNG")
    .replace("ĐẢNG BỘ TỈNH AN BÌNH", "ĐẢNG UỶ XÃ TÂN HOÀ")
    .replace("trich_yeu: công nhận", "trich_yeu: đề nghị công nhận")
    + """\
kinh_trinh: [Ban Thường vụ Đảng uỷ xã Tân Hoà]
cap_de_nghi: Xã
khong_de_nghi:
  - {mo_hinh: Con đường hoa, ly_do: chưa đủ điểm}
ho_so_kem: [Biên bản họp xét]
nguoi_ky: {chuc_vu: TRƯỞNG BAN, ho_ten: Nguyễn Hữu Phước}
noi_nhan:
  - Văn phòng Đảng uỷ
  - Lưu Ban Xây dựng Đảng
"""
)

REVOKING = GOOD.replace(
    "nam: 2026\n",
    "nam: 2026\nhinh_thuc: Thu hồi\nly_do: không được duy trì\n"
    "quyet_dinh_goc: {loai: Quyết định, so_ky_hieu: 12-QĐ/ĐU, ngay_ban_hanh: 09/10/2026}\n",
)
REWARD = """\
loai: reward_decision
co_quan_cap_tren: UBND TỈNH AN BÌNH
co_quan_ban_hanh: ỦY BAN NHÂN DÂN XÃ TÂN HÒA
dia_danh: Tân Hòa
so: 1236
ngay_ban_hanh: 22/12/2026
trich_yeu: Về việc tặng Giấy khen trong phong trào thi đua “Dân vận khéo” năm 2026
can_cu:
  - Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022
de_nghi: Trưởng Phòng Văn hóa - Xã hội
danh_sach:
  - {ten_mo_hinh: Tuyến đường hoa thôn Đông, don_vi: Hội Phụ nữ xã, tien_thuong: 1.000.000}
  - {ten_mo_hinh: Tiếng trống khuyến học, ca_nhan: {ho_ten: Vũ Thị Thoa}, tien_thuong: 500.000}
tong_tien_thuong: 1.500.000
nguon_kinh_phi: Quỹ thi đua, khen thưởng của xã
nguoi_ky: {chuc_vu: CHỦ TỊCH, ho_ten: Phạm Gia Lộc}
noi_nhan:
  - Thường trực Hội đồng nhân dân xã (b/c)
  - "Lưu: VT"
"""
_PAID = ("tong_tien_thuong: 1.500.000\n", "nguon_kinh_phi: Quỹ thi đua, khen thưởng của xã\n")
UNPAID = re.sub(r", tien_thuong: [\d.]+|" + "|".join(_PAID), "", REWARD)
CERTIFICATE = """\
loai: certificate
co_quan_cap_tren: ĐẢNG BỘ TỈNH AN BÌNH
co_quan_ban_hanh: ĐẢNG UỶ XÃ TÂN HOÀ
dia_danh: Tân Hoà
ngay_ban_hanh: 25/11/2026
quyet_dinh: {so_ky_hieu: 15-QĐ/ĐU, ngay_ban_hanh: 20/11/2026}
danh_sach:
  - ten_mo_hinh: Tuyến đường hoa thôn Đông
    don_vi: Chi bộ thôn Đông
    so_vao_so: "01"
  - ten_mo_hinh: Tổ công nghệ số thôn Đoài
    don_vi: Hội Phụ nữ xã
    so_vao_so: "02"
khung_in: {kho: A4, in_san: có, le_trai: 30}
nguoi_ky: {quyen_han: T/M BAN THƯỜNG VỤ, chuc_vu: BÍ THƯ, ho_ten: Trần Thị Bình}
"""


STATE = """\
loai: decision
co_quan_cap_tren: UBND TỈNH AN BÌNH
co_quan_ban_hanh: ỦY BAN NHÂN DÂN XÃ TÂN HÒA
dia_danh: Tân Hòa
so: 05
ngay_ban_hanh: 20/11/2026
trich_yeu: Về việc công nhận mô hình “Dân vận khéo” năm 2026
can_cu: ["Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022"]
danh_sach: [{ten_mo_hinh: Tuyến đường hoa thôn Đông, don_vi: Hợp tác xã May}]
nguoi_ky: {chuc_vu: CHỦ TỊCH, ho_ten: Trần Thị Bình}
noi_nhan: [Các thôn, 'Lưu: VT']
"""


LETTER = (
    GOOD[: GOOD.index("danh_sach:")]
    .replace("loai: decision", "loai: letter")
    .replace("trich_yeu: công nhận", "trich_yeu: đăng ký")
    + """\
kinh_gui: [Các chi bộ trực thuộc, Trạm Y tế xã]
noi_dung: [Rà soát các mô hình đã có, Đăng ký mô hình mới]
han: 30/11/2026
nguoi_ky: {quyen_han: T/M BAN THƯỜNG VỤ, chuc_vu: BÍ THƯ, ho_ten: Trần Thị Bình}
noi_nhan:
  - Ban Tuyên giáo và Dân vận Tỉnh uỷ (b/c)
  - Lưu Văn phòng Đảng uỷ
"""
)

NOTICE = (
    GOOD[: GOOD.index("danh_sach:")]
    .replace("loai: decision", "loai: notice")
    .replace("trich_yeu: công nhận", "trich_yeu: giao nhiệm vụ xây dựng")
    + """\
ngay_hop: 18/11/2026
danh_sach:
  - ten_mo_hinh: Tuyến đường hoa thôn Đông
    don_vi: Chi bộ thôn Đông
    linh_vuc: Kinh tế
    ngay_bat_dau: 23/11/2026
    ngay_ket_thuc: 31/12/2026
  - {ten_mo_hinh: Tổ công nghệ số thôn Đoài, don_vi: Hội Phụ nữ xã, linh_vuc: VHXH}
mo_hinh_dung:
  - {mo_hinh: Bếp cháo nghĩa tình, ly_do: hết kinh phí}
phan_cong:
  - {ho_ten: Vũ Hữu Nghĩa, don_vi: [Chi bộ thôn Đông]}
  - {ho_ten: Bùi Thị Mai Lan, don_vi: [Hội Phụ nữ xã]}
han_bao_cao: 30/12/2026
nguoi_ky: {quyen_han: T/M BAN THƯỜNG VỤ, chuc_vu: BÍ THƯ, ho_ten: Trần Thị Bình}
noi_nhan:
  - Các đơn vị có tên trong danh sách
  - Lưu Văn phòng Đảng uỷ
"""
)


JOINT = (
    LETTER.replace("ĐẢNG UỶ XÃ TÂN HOÀ", "BAN TỔ CHỨC")
    .replace("ĐẢNG BỘ TỈNH AN BÌNH", "TỈNH UỶ AN BÌNH")
    .replace("{quyen_han: T/M BAN THƯỜNG VỤ, chuc_vu: BÍ THƯ,", "{chuc_vu: TRƯỞNG BAN TỔ CHỨC TỈNH UỶ,")
    .replace(
        "so: 15\n",
        "so: 15\nco_quan_phoi_hop:\n  - co_quan_ban_hanh: BAN NỘI CHÍNH TỈNH UỶ AN BÌNH\n"
        "    nguoi_ky: {chuc_vu: TRƯỞNG BAN NỘI CHÍNH, ho_ten: Phan Văn Cường}\n",
    )
)


REPORT = (
    GOOD[: GOOD.index("can_cu:")]
    .replace("loai: decision", "loai: achievement_report")
    .replace("so: 15\n", "")
    .replace("trich_yeu: công nhận mô hình", "trich_yeu: thành tích")
    + """\
dac_diem: Thôn có 214 hộ.
mo_hinh:
  ten_mo_hinh: Tuyến đường hoa
  don_vi: Chi bộ thôn Đông
  ngay_bat_dau: 02/3/2026
  ket_qua: {tom_tat: Trồng được 2 km hoa.}
cach_lam: Họp dân.
bai_hoc_kinh_nghiem: Bàn trước khi làm.
kha_nang_nhan_rong: Nhân rộng được.
xac_nhan: {cap_uy: Chi bộ thôn Đông}
so_anh_mo_hinh: 0
so_anh_chan_dung: 0
nguoi_ky: {quyen_han: T/M BAN THƯỜNG VỤ, chuc_vu: BÍ THƯ, ho_ten: Trần Thị Bình}
"""
)


REGISTRATION = """\
loai: registration
bieu_mau: Đầy đủ
hinh_thuc: Cá nhân
co_quan_cap_tren: ĐẢNG BỘ XÃ TÂN HOÀ
co_quan_ban_hanh: CHI BỘ THÔN ĐÔNG HÀ
dia_danh: Tân Hoà
ngay_ban_hanh: 12/6/2026
han: 19/6/2026
trich_yeu: xây dựng mô hình “Dân vận khéo” năm 2026
ca_nhan: {ho_ten: Nguyễn Thị Hạnh, chuc_vu: giáo viên}
cac_linh_vuc: [KT, VHXH]
mo_hinh:
  - ten_mo_hinh: Lớp học xoá mù công nghệ
    linh_vuc: Văn hoá - xã hội
    dia_diem: Thôn Đông Hà
    nguoi_phu_trach: {ho_ten: Nguyễn Thị Hạnh, chuc_vu: giáo viên}
    ngay_bat_dau: 06/7/2026
    ngay_ket_thuc: 30/11/2026
    noi_dung: Mỗi tuần hai buổi học tại nhà văn hoá thôn
"""


PLAN = (
    GOOD[: GOOD.index("danh_sach:")]
    .replace("loai: decision", "loai: plan")
    .replace("trich_yeu: công nhận mô hình", "trich_yeu: thực hiện phong trào")
    .replace("20/11/2026", "20/02/2026")
    + """\
muc_dich: [Nâng cao nhận thức của cán bộ.]
yeu_cau: [Việc đánh giá phải khách quan.]
chi_tieu:
  - {doi_tuong: chi_bo_thon, ten: Chi bộ thôn, toi_thieu: 1}
  - {doi_tuong: doan_the, ten: Tổ chức chính trị - xã hội, toi_thieu: 2}
noi_dung:
  - {linh_vuc: KT, noi_dung: Vận động liên kết sản xuất.}
thoi_han: {dang_ky: 15/4/2026, hop_xet: 01/12/2026, cong_nhan: 15/12/2026}
phan_cong:
  - {don_vi: Ban Xây dựng Đảng, nhiem_vu: [Theo dõi việc thực hiện.]}
phu_luc:
  - {so: 1, ten: Danh sách giao chỉ tiêu}
  - {so: 2, ten: Biểu chấm điểm}
"""
    + GOOD[GOOD.index("nguoi_ky:") :]
)

OUTLINE = (
    PLAN[: PLAN.index("muc_dich:")]
    + """\
de_muc: |
  I- MỤC ĐÍCH
  1. Nâng cao nhận thức của cán bộ.
  2. Phân công rõ trách nhiệm:
  a) Của thành viên;
  b) Của đơn vị.
  II- CHỈ TIÊU
  | TT | Đơn vị | Chỉ tiêu |
  | 1 | Các chi bộ thôn | 07 |
  III- TỔ CHỨC THỰC HIỆN
  1. Các chi bộ thực hiện Kế hoạch này.
"""
    + PLAN[PLAN.index("nguoi_ky:") :]
)

SCORES = """\
loai: score_sheet
co_quan_cap_tren: ĐẢNG BỘ XÃ TÂN HOÀ
co_quan_ban_hanh: CHI BỘ THÔN ĐÔNG HÀ
dia_danh: Tân Hoà
ngay_ban_hanh: 12/11/2026
trich_yeu: mô hình “Dân vận khéo” năm 2026
bo_tieu_chi:
  tong_diem_toi_da: 20
  diem_dat: 15
  phan:
    - so: I
      ten: Tiêu chí chung
      diem_toi_da: 10
      tieu_chi: [{so: 1, noi_dung: Có sức lan toả, diem_toi_da: 10, phai_toi_da: có}]
    - so: II
      ten: Tiêu chí về chủ thể
      phuong_an:
        - so: II.1
          ten: Đối với tập thể
          chu_the: Tập thể
          tieu_chi: [{so: 2, noi_dung: Tập thể đoàn kết, diem_toi_da: 10}]
        - so: II.2
          ten: Đối với cá nhân
          chu_the: Cá nhân
          tieu_chi: [{so: 3, noi_dung: Cá nhân gương mẫu, diem_toi_da: 10}]
sua_tieu_chi:
  - {so: 2, noi_dung: Tập thể đoàn kết tốt}
mo_hinh:
  ten_mo_hinh: Tuyến đường hoa thôn Đông
  don_vi: Chi bộ thôn Đông
diem_tu_cham: 20
ngay_cham: 11/11/2026
diem:
  1: 10
  2: 8
"""


MINUTES = """\
loai: minutes
co_quan_cap_tren: ĐẢNG UỶ XÃ TÂN HOÀ
co_quan_ban_hanh: BAN XÂY DỰNG ĐẢNG
dia_danh: Tân Hoà
so: 2
ngay_ban_hanh: 01/12/2026
trich_yeu: họp xét công nhận mô hình “Dân vận khéo” năm 2026
gio_bat_dau: 8 giờ 00
gio_ket_thuc: 11 giờ 15
dia_diem: Phòng họp Đảng uỷ xã
tong_so_thanh_vien: 4
co_mat: 3
vang_mat: ["Đặng Thế Sơn, Chỉ huy trưởng"]
thanh_phan:
  - Nguyễn Hữu Phước, Trưởng ban
  - Trịnh Thị Ngọc Ánh, Phó Trưởng ban
  - Phan Văn Cường
chu_tri: Nguyễn Hữu Phước, Trưởng ban
thu_ky: Trịnh Thị Ngọc Ánh, Phó Trưởng ban
noi_dung: Đồng chí Trưởng ban báo cáo kết quả chấm điểm.
y_kien:
  - {ho_ten: Phan Văn Cường, noi_dung: Nhất trí.}
hinh_thuc: Bỏ phiếu kín
so_phieu_phat_ra: 3
so_phieu_thu_ve: 3
so_phieu_hop_le: 3
diem_dat: 75
ket_qua:
  - {ten_mo_hinh: Tổ dân vận thôn Đông, don_vi: Chi bộ thôn Đông, diem: 80, dong_y: 3, ket_qua: Thông qua}
  - {ten_mo_hinh: Tổ hoà giải, don_vi: Bà Vũ Thị Thoa, dong_y: 2, khong_dong_y: 1, ket_qua: Không thông qua}
khong_bo_phieu:
  - {mo_hinh: Con đường hoa, ly_do: chưa đủ điểm}
ket_luan:
  - Hội nghị đề nghị công nhận 01 mô hình; chưa đề nghị công nhận 02 mô hình.
"""

INSPECTION = (
    GOOD[: GOOD.index("danh_sach:")]
    .replace("loai: decision", "loai: inspection_plan")
    .replace("trich_yeu: công nhận", "trich_yeu: kiểm tra")
    + """\
muc_dich: [Đánh giá đúng kết quả thực hiện]
yeu_cau: [Khách quan]
lich:
  - {ngay: 23/11/2026, gio: 8 giờ 00, doan: 1, don_vi: Công an xã, mo_hinh: [{ten_mo_hinh: Camera, linh_vuc: QPAN}]}
  - {ngay: 23/11/2026, gio: 14 giờ 00, doan: 1, don_vi: Thôn Đông, mo_hinh: [Hoà giải]}
  - {ngay: 24/11/2026, gio: 8 giờ 00, doan: 2, don_vi: Hội Phụ nữ xã, mo_hinh: [Con đường hoa]}
doan:
  - so: 1
    linh_vuc: [QPAN]
    thanh_vien: ["Nguyễn Hữu Phước, Trưởng ban", {ho_ten: Tạ Quang Vịnh, don_vi: Hội Cựu chiến binh xã}]
  - so: 2
    thanh_vien: ["Vũ Hữu Nghĩa, Chủ nhiệm", "Phan Văn Cường, Chủ tịch"]
han_bao_cao: 30/11/2026
nguoi_ky: {quyen_han: T/M BAN THƯỜNG VỤ, chuc_vu: BÍ THƯ, ho_ten: Trần Thị Bình}
noi_nhan:
  - Các đơn vị được kiểm tra
  - Lưu Văn phòng Đảng uỷ
"""
)


class Fault(NamedTuple):
    """Replace `old` (once) in `paper` by `new`; the finding must point to the line that holds `at`."""

    old: str
    new: str
    at: str
    paper: str = GOOD


NEXT = "  II- CHỈ TIÊU\n"
LONG = (
    "các chi bộ, cơ quan, đơn vị tổ chức quán triệt, tuyên truyền sâu rộng về phong trào trong cán bộ, đảng viên, "
    "đoàn viên, hội viên và mọi tầng lớp nhân dân, gắn với nhiệm vụ chính trị của mỗi tổ chức, của từng địa bàn dân cư."
)
QUOTA = "đăng ký xây dựng ít nhất"
LIST = GOOD[GOOD.index("danh_sach:") : GOOD.index("dieu:")]
RESULTS = (
    GOOD[: GOOD.index("can_cu:")]
    .replace("loai: decision", "loai: report")
    .replace("trich_yeu: công nhận", "trich_yeu: kết quả xây dựng")
    + """\
loai_ky: Năm
lanh_dao_chi_dao: [Thành lập Ban Chỉ đạo phong trào.]
so_dang_ky: 9
so_moi: 7
so_duy_tri: 2
so_thuc_hien: 8
so_dat: 7
so_cong_nhan: 6
so_cong_nhan_nam_truoc: 4
theo_linh_vuc:
  - {linh_vuc: Kinh tế, tap_the: 4, ca_nhan: 1}
  - {linh_vuc: VHXH, tap_the: 1}
han_che: [Một số mô hình triển khai chậm.]
phuong_huong: [Nhân rộng các mô hình.]
"""
    + GOOD[GOOD.index("nguoi_ky:") :]
)
LISTED = (
    RESULTS[: RESULTS.index("so_dang_ky:")]
    + LIST.replace("    linh_vuc", "    trang_thai: Công nhận\n    linh_vuc")
    + "tieu_bieu: [{mo_hinh: Tuyến đường hoa thôn Đông}]\n"
    + RESULTS[RESULTS.index("han_che:") :]
)
TARGETS = """\
loai: targets
co_quan_cap_tren: ĐẢNG BỘ TỈNH AN BÌNH
co_quan_ban_hanh: ĐẢNG UỶ XÃ TÂN HOÀ
kem_theo: Kế hoạch số 27-KH/ĐU, ngày 05/6/2026 của Ban Thường vụ Đảng uỷ xã Tân Hoà
trich_yeu: các đơn vị được giao chỉ tiêu xây dựng mô hình “Dân vận khéo” năm 2026
nhom:
  - so: I
    ten: Khối chi bộ thôn (2 ĐV)
    chi_tieu_toi_thieu: 1
    don_vi:
      - {tt: 1, don_vi: Chi bộ thôn Đông Hà, chi_tieu: 2}
      - {tt: 2, don_vi: Chi bộ thôn Phú Lộc, chi_tieu: 1}
  - so: II
    ten: Khối lực lượng vũ trang
    don_vi:
      - {don_vi: Công an xã, chi_tieu: 1}
tong_hop:
  dong:
    - {ten: Khối chi bộ thôn, so_luong: 2, chi_tieu: 3}
    - {ten: Khối lực lượng vũ trang}
tong_chi_tieu: 4
"""

SUMMARY = """\
loai: results_summary
co_quan_cap_tren: ĐẢNG BỘ TỈNH AN BÌNH
co_quan_ban_hanh: ĐẢNG UỶ XÃ TÂN HOÀ
nam: 2026
danh_sach:
  - ten_mo_hinh: Tuyến đường hoa thôn Đông
    don_vi: Chi bộ thôn Đông
    linh_vuc: Văn hoá - xã hội
    dia_diem: Thôn Đông
    chu_tri: Hội Phụ nữ xã
    ket_qua: trồng 2 km hoa
    trang_thai: Công nhận
  - ten_mo_hinh: Tiếng trống khuyến học
    ca_nhan: {ho_ten: Vũ Thị Thoa, chuc_vu: giáo viên}
    don_vi: Chi bộ Trường Tiểu học
    linh_vuc: Văn hoá - xã hội
    dia_diem: Thôn Đoài
    chu_tri: Hội Khuyến học xã
    ket_qua: 64 học sinh tự học
"""
BOOK = """\
loai: register
co_quan_cap_tren: ĐẢNG BỘ TỈNH AN BÌNH
co_quan_ban_hanh: ĐẢNG UỶ XÃ TÂN HOÀ
ngay_ban_hanh: 26/6/2026
nam: 2026
han: 19/6/2026
don_vi:
  - {ten: Chi bộ thôn Đông, chi_tieu: 1}
  - {ten: Chi bộ thôn Đoài, chi_tieu: 0}
mo_hinh:
  - {ma: MH01, ten_mo_hinh: Tuyến đường hoa, don_vi: Chi bộ thôn Đông}
  - {ma: MH02, ten_mo_hinh: Tổ hoà giải, don_vi: Chi bộ thôn Đông}
phieu_cham_diem:
  - mo_hinh: MH01
    diem: [8, 9]
    tong_diem: 17
"""
PAPERS = (
    GOOD,
    STATE,
    SUBMISSION,
    LETTER,
    JOINT,
    REVOKING,
    REWARD,
    UNPAID,
    CERTIFICATE,
    REGISTRATION,
    PLAN,
    OUTLINE,
    MINUTES,
    REPORT,
    NOTICE,
    INSPECTION,
    SCORES,
    TARGETS,
    RESULTS,
    LISTED,
    SUMMARY,
    BOOK,
)
"""Every good paper above, to be broken below."""

FAULTS: dict[str, Fault] = {
    "annex-reference": Fault(
        "de_muc: |", "phu_luc: [{ten: Danh mục việc làm, noi_dung: Tuyên truyền.}]\nde_muc: |", "de_muc", paper=OUTLINE
    ),
    "annex-of-other-plan": Fault(
        "cac_linh_vuc:",
        "la_phu_luc: {ten: Mẫu đăng ký, kem_theo: \"Kế hoạch số 42-KH/ĐU, ngày 01/6/2026 của Đảng uỷ xã Tân Hoà\"}\n"
        "ke_hoach: Kế hoạch số 24-KH/ĐU, ngày 02/6/2026 của Đảng uỷ xã Tân Hoà\ncac_linh_vuc:",
        "la_phu_luc",
        paper=REGISTRATION,
    ),
    "registering-unit": Fault("    don_vi: Chi bộ Trường Tiểu học\n", "", "Tiếng trống", paper=SUMMARY),
    "person-missing": Fault("    ket_qua: trồng", "    chu_the: Cá nhân\n    ket_qua: trồng", "chu_the", paper=SUMMARY),
    "person-post": Fault("Thoa, chuc_vu: giáo viên", "Thoa", "ca_nhan", paper=SUMMARY),
    "similar-model": Fault("Tiếng trống khuyến học", "Tuyến đường “hoa” thôn Đông", "“hoa”", paper=SUMMARY),
    "column-blank": Fault("    dia_diem: Thôn Đoài\n", "", "Tiếng trống", paper=SUMMARY),
    "stopped-in-results": Fault("trang_thai: Công nhận", "trang_thai: Dừng", "trang_thai", paper=SUMMARY),
    "model-code-twice": Fault("ma: MH02", "ma: MH01", "Tổ hoà giải", paper=BOOK),
    "listed-unit-twice": Fault("Chi bộ thôn Đoài", "chi bộ thôn Đông", "chi_tieu: 0", paper=BOOK),
    "target-unmet": Fault("chi_tieu: 0", "chi_tieu: 1", "Đoài", paper=BOOK),
    "scored-unknown": Fault("mo_hinh: MH01", "mo_hinh: MH09", "MH09", paper=BOOK),
    "sheet-total": Fault("tong_diem: 17", "tong_diem: 18", "tong_diem", paper=BOOK),
    "annex-indication": Fault("số 27-KH/ĐU, ngày 05/6/2026 ", "", "kem_theo", paper=TARGETS),
    "report-figures": Fault(
        RESULTS[RESULTS.index("so_cong_nhan: 6") : RESULTS.index("han_che")],
        "so_cong_nhan_nam_truoc: 4\n",
        "nam_truoc",
        paper=RESULTS,
    ),
    "figure-order": Fault("so_moi: 7", "so_moi: 6", "so_duy_tri", paper=RESULTS),
    "field-sums": Fault("{linh_vuc: VHXH, tap_the: 1}", "{linh_vuc: VHXH, tap_the: 2}", "Kinh tế", paper=RESULTS),
    "exemplary-model": Fault("{mo_hinh: Tuyến", "{mo_hinh: Con", "Con", paper=LISTED),
    "report-addressee": Fault("han_che:", "kinh_gui: [Tỉnh uỷ An Bình]\nhan_che:", "kinh_gui", paper=RESULTS),
    "order-number": Fault("so: II", "so: III", "III", paper=TARGETS),
    "unit-twice": Fault("thôn Phú Lộc, chi", "thôn  Đông Hà, chi", "tt: 2", paper=TARGETS),
    "target-below-quota": Fault("chi_tieu_toi_thieu: 1", "chi_tieu_toi_thieu: 2", "Phú Lộc", paper=TARGETS),
    "summary-block": Fault("    - {ten: Khối lực lượng vũ trang}\n", "", "so: II", paper=TARGETS),
    "nothing-registered": Fault(
        REGISTRATION[REGISTRATION.index("mo_hinh:\n") :], "mo_hinh: []\n", "mo_hinh", paper=REGISTRATION
    ),
    "registration-content": Fault("    dia_diem: Thôn Đông Hà\n", "", "ten_mo_hinh", paper=REGISTRATION),
    "time-order": Fault("ngay_bat_dau: 06/7/2026", "ngay_bat_dau: 06/12/2026", "06/12", paper=REGISTRATION),
    "fuller-form-only": Fault(
        REGISTRATION[REGISTRATION.index("    dia_diem") : REGISTRATION.index("    noi_dung")],
        "",
        "noi_dung",
        paper=REGISTRATION.replace("bieu_mau: Đầy đủ\n", ""),
    ),
    "registrant": Fault(
        "ca_nhan: {ho_ten: Nguyễn Thị Hạnh, chuc_vu: giáo viên}\ncac",
        "ca_nhan: {ho_ten: Nguyễn Thị Hạnh}\ncac",
        "ca_nhan",
        paper=REGISTRATION,
    ),
    "model-of-another": Fault(
        "    dia_diem", "    ca_nhan: {ho_ten: Vũ Thị Thoa}\n    dia_diem", "Vũ Thị Thoa", paper=REGISTRATION
    ),
    "registered-late": Fault("ngay_ban_hanh: 12/6", "ngay_ban_hanh: 25/6", "25/6", paper=REGISTRATION),
    "first-year": Fault("    dia_diem", "    nam_dang_ky_dau: 2025\n    dia_diem", "2025", paper=REGISTRATION),
    "first-year-missing": Fault(
        "    dia_diem", "    loai_dang_ky: Duy trì\n    dia_diem", "loai_dang_ky", paper=REGISTRATION
    ),
    "field-of-plan": Fault("linh_vuc: Văn hoá - xã hội", "linh_vuc: QPAN", "QPAN", paper=REGISTRATION),
    "other-field-confirmed": Fault(
        "linh_vuc: Văn hoá - xã hội",
        "linh_vuc: Lĩnh vực khác",
        "Lĩnh vực khác",
        paper=REGISTRATION.replace("cac_linh_vuc: [KT, VHXH]\n", ""),
    ),
    "scored-model": Fault("  don_vi: Chi bộ thôn Đông\n", "", "ten_mo_hinh", paper=SCORES),
    "score-each": Fault("  2: 8", "  3: 8", "3: 8", paper=SCORES),
    "score-range": Fault("  2: 8", "  2: 12", "2: 12", paper=SCORES),
    "score-step": Fault("  2: 8", "  2: 8,3", "2: 8,3", paper=SCORES),
    "score-total": Fault("diem:\n", "tong_diem: 19\ndiem:\n", "tong_diem: 19", paper=SCORES),
    "score-verdict": Fault("diem:\n", "ket_luan: Không đạt\ndiem:\n", "ket_luan", paper=SCORES),
    "criteria-form": Fault("diem_dat: 15", "diem_dat: 25", "diem_dat", paper=SCORES),
    "criteria-sum": Fault("tong_diem_toi_da: 20", "tong_diem_toi_da: 30", "tong_diem_toi_da", paper=SCORES),
    "criterion-reworded": Fault("{so: 2, noi_dung: Tập thể đoàn kết t", "{so: 9, noi_dung: T", "so: 9", paper=SCORES),
    "criterion-outdated": Fault("Có sức lan toả", "Được cấp huyện theo dõi", "cấp huyện", paper=SCORES),
    "self-score-gap": Fault("diem_tu_cham: 20", "diem_tu_cham: 40", "diem_tu_cham", paper=SCORES),
    "scored-date": Fault("ngay_cham: 11", "ngay_cham: 13", "ngay_cham", paper=SCORES),
    "attendance-sum": Fault("tong_so_thanh_vien: 4", "tong_so_thanh_vien: 5", "co_mat", paper=MINUTES),
    "attendance-names": Fault(
        "  - Phan Văn Cường\n", "  - Phan Văn Cường\n  - Lưu Hải Yến\n", "Nguyễn Hữu Phước", paper=MINUTES
    ),
    "chair-and-secretary": Fault("chu_tri: Nguyễn Hữu Phước", "chu_tri: Trần Thị Bình", "chu_tri", paper=MINUTES),
    "speaker-absent": Fault("{ho_ten: Phan Văn Cường", "{ho_ten: Đặng Thế Sơn", "noi_dung: Nhất trí", paper=MINUTES),
    "meeting-hours": Fault("gio_ket_thuc: 11 giờ 15", "gio_ket_thuc: 7h45", "gio_ket_thuc", paper=MINUTES),
    "ballot-counts": Fault("so_phieu_thu_ve: 3", "so_phieu_thu_ve: 2", "so_phieu_hop_le", paper=MINUTES),
    "votes-sum": Fault("dong_y: 2, khong_dong_y: 1", "dong_y: 2, khong_dong_y: 2", "Tổ hoà giải", paper=MINUTES),
    "verdict-mismatch": Fault("ket_qua: Không thông qua", "ket_qua: Thông qua", "Tổ hoà giải", paper=MINUTES),
    "score-below-pass": Fault("diem: 80", "diem: 74", "Tổ dân vận", paper=MINUTES),
    "voted-and-left-out": Fault("mo_hinh: Con đường hoa", "mo_hinh: Tổ hoà giải", "ly_do", paper=MINUTES),
    "conclusion-count": Fault("đề nghị công nhận 01", "đề nghị công nhận 02", "công nhận 02 mô hình;", paper=MINUTES),
    "addressee-own": Fault(
        "[Ban Thường vụ Đảng uỷ xã Tân Hoà]", "[Ban Xây dựng Đảng]", "kinh_trinh", paper=SUBMISSION
    ),
    "addressee-level": Fault("cap_de_nghi: Xã", "cap_de_nghi: Tỉnh", "kinh_trinh", paper=SUBMISSION),
    "proposed-and-left-out": Fault(
        "mo_hinh: Con đường hoa", "mo_hinh: Tuyến đường hoa thôn Đông", "ly_do", paper=SUBMISSION
    ),
    "standard-of-type": Fault("dia_danh: Tân", "the_thuc: hd05\ndia_danh: Tân", "the_thuc", paper=REWARD),
    "joint-standard": Fault(
        "so: 05\n",
        "so: 05\nco_quan_phoi_hop: [{co_quan_ban_hanh: HĐND XÃ TÂN HÒA, nguoi_ky: {ho_ten: Lê An}}]\n",
        "co_quan_phoi_hop",
        paper=STATE,
    ),
    "joint-organ-twice": Fault(
        "BAN NỘI CHÍNH TỈNH UỶ AN BÌNH", "BAN TỔ CHỨC TỈNH UỶ AN BÌNH", "BAN TỔ CHỨC TỈNH UỶ", paper=JOINT
    ),
    "joint-signers": Fault("TRƯỞNG BAN NỘI CHÍNH,", "TRƯỞNG BAN,", "TRƯỞNG BAN,", paper=JOINT),
    "reward-competence": Fault("ỦY BAN NHÂN DÂN XÃ", "HỘI ĐỒNG NHÂN DÂN XÃ", "HỘI ĐỒNG NHÂN DÂN", paper=REWARD),
    "rewarded-twice": Fault("ca_nhan: {ho_ten: Vũ Thị Thoa}", "don_vi: Hội phụ nữ xã", "Tiếng trống", paper=REWARD),
    "reward-amount": Fault("500.000}\ntong_tien_thuong: 1.500.000", "0}", "Tiếng trống", paper=REWARD),
    "reward-total": Fault("tong_tien_thuong: 1.5", "tong_tien_thuong: 1.6", "tong_tien_thuong", paper=REWARD),
    "reward-source": Fault("nguoi_ky:", "nguon_kinh_phi: Quỹ thi đua\nnguoi_ky:", "nguon_kinh_phi", paper=UNPAID),
    "original-decision": Fault("{loai: Quyết định, so", "{loai: Kế hoạch, so", "Kế hoạch, so", paper=REVOKING),
    "revoking-reason": Fault("ly_do: không được duy trì\n", "", "hinh_thuc", paper=REVOKING),
    "recipients-as-above": Fault("  - Văn phòng Đảng uỷ", "  - Như Điều 3", "Như Điều", paper=SUBMISSION),
    "field-without-place": Fault("danh_sach:\n", "so: 15\ndanh_sach:\n", "so: 15", paper=CERTIFICATE),
    "decision-number": Fault("15-QĐ/ĐU", "15-TTr/ĐU", "15-TTr", paper=CERTIFICATE),
    "register-number-twice": Fault('"02"', '"01"', 'so_vao_so: "01"', paper=CERTIFICATE),
    "certificate-overfull": Fault("Đoài\n", "Đoài " + "cùng các thôn trong xã " * 30 + "\n", "Đoài", paper=CERTIFICATE),
    "text-off-sheet": Fault("le_trai: 30", "le_trai: 120", "le_trai", paper=CERTIFICATE),
    "drafting-unit": Fault("so: 15", "don_vi_soan_thao: VHXH\nso: 15", "don_vi_soan_thao", paper=LETTER),
    "deadline-passed": Fault("han: 30/11/2026", "han: 30/10/2026", "han:", paper=LETTER),
    "notice-content": Fault("han_bao_cao: 30/12/2026\n", "", "loai:", paper=NOTICE),
    "assigned-and-stopped": Fault("Bếp cháo nghĩa tình", "Tổ công nghệ số Thôn Đoài", "ly_do", paper=NOTICE),
    "meeting-after": Fault("ngay_hop: 18", "ngay_hop: 28", "ngay_hop", paper=NOTICE),
    "watched-twice": Fault("[Hội Phụ nữ xã]", "[Hội Phụ nữ xã, Chi bộ thôn Đông]", "Bùi Thị", paper=NOTICE),
    "watched-unknown": Fault("[Hội Phụ nữ xã]", "[Hội Phụ nữ xã, Trạm Y tế xã]", "Trạm Y tế", paper=NOTICE),
    "watched-by-nobody": Fault(
        "  - {ho_ten: Bùi Thị Mai Lan, don_vi: [Hội Phụ nữ xã]}\n", "", "Tổ công nghệ", paper=NOTICE
    ),
    "photo-count": Fault(
        "so_anh_mo_hinh: 0",
        "so_anh_mo_hinh: 1\nanh:\n  chan_dung: []",
        "chan_dung: []",
        paper=REPORT,
    ),
    "photo-file": Fault(
        "so_anh_mo_hinh: 0",
        "anh:\n  mo_hinh:\n    - {tep: khong-co.jpg, chu_thich: Đường hoa}\nso_anh_mo_hinh: 1",
        "khong-co.jpg",
        paper=REPORT,
    ),
    "photo-folder": Fault(
        "so_anh_mo_hinh: 0",
        "anh:\n  mo_hinh:\n    - {tep: khong-co/1.jpg, chu_thich: Đường hoa}\n"
        "    - {tep: khong-co/2.jpg, chu_thich: Ao sen}\nso_anh_mo_hinh: 2",
        "khong-co/1.jpg",
        paper=REPORT,
    ),
    "confirmation-missing": Fault("xac_nhan: {cap_uy: Chi bộ thôn Đông}\n", "", "loai:", paper=REPORT),
    "reporter-missing": Fault(REPORT[REPORT.index("nguoi_ky:") :], "", "loai:", paper=REPORT),
    "background-subject": Fault("dac_diem: Thôn có 214 hộ.", "ly_lich: {que_quan: xã X}", "ly_lich", paper=REPORT),
    "result-missing": Fault("  ket_qua: {tom_tat: Trồng được 2 km hoa.}\n", "", "ten_mo_hinh", paper=REPORT),
    "reported-before-start": Fault("02/3/2026", "02/12/2026", "ngay_bat_dau", paper=REPORT),
    "plan-parts": Fault("yeu_cau: [Việc đánh giá phải khách quan.]\n", "", "loai:", paper=PLAN),
    "quota-twice": Fault("doi_tuong: doan_the", "doi_tuong: chi_bo_thon", "chính trị - xã hội", paper=PLAN),
    "deadline-order": Fault("hop_xet: 01/12/2026", "hop_xet: 20/12/2026", "cong_nhan: 15/12/2026", paper=PLAN),
    "deadline-outside": Fault("15/4/2026", "15/01/2026", "15/01/2026", paper=PLAN),
    "annex-order": Fault("so: 2", "so: 4", "so: 4", paper=PLAN),
    "outline-order": Fault("III- TỔ CHỨC", "II- TỔ CHỨC", "II- TỔ CHỨC", paper=OUTLINE),
    "outline-mark": Fault("1. Các chi bộ thực", "Điều 1. Các chi bộ thực", "Điều 1", paper=OUTLINE),
    "point-letter": Fault("b) Của đơn vị", "c) Của đơn vị", "c) Của đơn vị", paper=OUTLINE),
    "mark-mix": Fault("2. Phân công rõ trách nhiệm:", "2- Phân công rõ trách nhiệm:", "2- Phân công", paper=OUTLINE),
    "heading-stop": Fault("II- CHỈ TIÊU\n", "II- CHỈ TIÊU.\n", "II- CHỈ TIÊU.", paper=OUTLINE),
    "pointer-unclear": Fault("1. Các chi", "1. Theo mục 1 Kế hoạch này, các chi", "mục 1", paper=OUTLINE),
    "line-broken": Fault(
        NEXT, f"  - Kiểm tra, đôn đốc việc xây dựng mô hình\n  ở thôn.\n{NEXT}", "  ở thôn", paper=OUTLINE
    ),
    "end-mark": Fault(NEXT, f"  - Mỗi tháng họp{', kiểm tra một thôn' * 5}\n{NEXT}", "Mỗi tháng", paper=OUTLINE),
    "said-twice": Fault(NEXT, f"  - Lần này: {LONG}\n  - Lần sau: {LONG}\n{NEXT}", "Lần sau", paper=OUTLINE),
    "spelling-mix": Fault(NEXT, f"  - Hằng năm sơ kết; hàng năm tổng kết.\n{NEXT}", "Hằng", paper=OUTLINE),
    "span-mix": Fault(NEXT, f"  - Từ 2020 - 2025; 2020-2025.\n{NEXT}", "2020-2025", paper=OUTLINE),
    "own-type": Fault("thực hiện Kế hoạch này", "thực hiện Đề án này", "Đề án này", paper=OUTLINE),
    "quota-in-text": Fault(
        NEXT, f"  - Mỗi hội {QUOTA} 05 mô hình.\n  - Các hội {QUOTA} 02 mô hình.\n{NEXT}", "02 mô hình", paper=OUTLINE
    ),
    "result-year": Fault("1. Nâng", "1. Trên cơ sở kết quả phong trào năm 2026, nâng", "kết quả", paper=OUTLINE),
    "table-in-text": Fault("  | TT | Đơn vị | Chỉ tiêu |\n", "", "| 1 | Các chi bộ", paper=OUTLINE),
    "team-number": Fault("doan: 2", "doan: 4", "Con đường hoa", paper=INSPECTION),
    "team-head": Fault('", "Phan Văn Cường, Chủ tịch"]', '"]', "Vũ Hữu Nghĩa", paper=INSPECTION),
    "member-twice": Fault("Phan Văn Cường", "Nguyễn Hữu Phước", "Vũ Hữu Nghĩa", paper=INSPECTION),
    "two-visits-at-once": Fault("gio: 14 giờ 00", "gio: 8h", "Hoà giải", paper=INSPECTION),
    "visit-order": Fault("ngay: 24/11/2026", "ngay: 21/11/2026", "Con đường", paper=INSPECTION),
    "visit-outside": Fault("han_bao_cao: 30", "han_bao_cao: 23", "Con đường", paper=INSPECTION),
    "visited-twice": Fault("[Hoà giải]", "[Hoà giải, hoà  giải]", "Hoà giải", paper=INSPECTION),
    "own-unit": Fault("don_vi: Hội Cựu chiến binh xã", "don_vi: Thôn Đông", "Hoà giải", paper=INSPECTION),
    "team-of-field": Fault("Camera, linh_vuc: QPAN", "Camera, linh_vuc: Kinh tế", "Camera", paper=INSPECTION),
    "symbol-missing": Fault("ĐẢNG UỶ XÃ TÂN HOÀ", "THÀNH UỶ AN BÌNH", "THÀNH UỶ"),
    "organ-unknown": Fault(
        "co_quan_cap_tren: ĐẢNG BỘ TỈNH AN BÌNH\nco_quan_ban_hanh: ĐẢNG UỶ XÃ TÂN HOÀ",
        "co_quan_ban_hanh: HỘI KHUYẾN HỌC XÃ TÂN HOÀ\nten_goi: Hội Khuyến học xã Tân Hoà\nviet_tat: HKH",
        "HỘI KHUYẾN HỌC",
    ),
    "name-in-sentence": Fault("ĐẢNG UỶ XÃ TÂN HOÀ", "ĐẢNG UỶ LIÊN MINH XÃ TÂN HOÀ", "LIÊN MINH"),
    "symbol-type": Fault("so: 15", "ky_hieu: KH/ĐU\nso: 15", "KH/ĐU"),
    "number-format": Fault("so: 15", "viet_tat: đu 1\nso: 15", "viet_tat"),
    "place-date-format": Fault(
        "TỈNH AN BÌNH\nco_quan_ban_hanh: ĐẢNG UỶ XÃ TÂN HOÀ\ndia_danh: Tân Hoà",
        "THÀNH PHỐ HỒ CHÍ MINH\nco_quan_ban_hanh: ĐẢNG UỶ XÃ TÂN HOÀ\ndia_danh: Thành phố Hồ Chí Minh",
        "dia_danh",
    ),
    "concurrent-lines": Fault("chuc_vu: BÍ THƯ", "chuc_vu: BÍ THƯ\n  kiem: TRƯỞNG BAN CHỈ ĐẠO", "quyen_han"),
    "foot-too-tall": Fault("  - Các chi bộ trực thuộc\n", "  - Các chi bộ trực thuộc\n" * 40, "- Các chi bộ"),
    "organ-ended": Fault("ĐẢNG UỶ XÃ TÂN HOÀ", "HUYỆN UỶ BÌNH LÂM", "HUYỆN UỶ"),
    "standard-of-other-system": Fault("dia_danh: Tân", "the_thuc: nd30\ndia_danh: Tân", "the_thuc"),
    "place-name": Fault("dia_danh: Tân Hoà", "dia_danh: Huyện Bình Lâm", "dia_danh"),
    "place-level-prefix": Fault(
        "TỈNH AN BÌNH\nco_quan_ban_hanh: ĐẢNG UỶ XÃ TÂN HOÀ\ndia_danh: Tân Hoà",
        "THÀNH PHỐ HUẾ\nco_quan_ban_hanh: ĐẢNG UỶ XÃ TÂN HOÀ\ndia_danh: Huế",
        "dia_danh",
    ),
    "subject-first-letter": Fault("trich_yeu: công", "trich_yeu: Công", "trich_yeu"),
    "year-mismatch": Fault("khéo” năm 2026", "khéo” năm 2025", "trich_yeu"),
    "year-missing": Fault(
        "ngay_ban_hanh: 20/11/2026\ntrich_yeu: công nhận mô hình “Dân vận khéo” năm 2026\nnam: 2026\n",
        "trich_yeu: công nhận mô hình “Dân vận khéo”\n",
        "loai:",
    ),
    "cited-later": Fault("12/02/2026", "12/12/2026", "14-KH/ĐU"),
    "basis-split": Fault("- Điều lệ Đảng", "- khen thưởng và Điều lệ Đảng", "khen thưởng"),
    "reference-form": Fault("14-KH/ĐU", "14- KH/ĐU", "14- KH"),
    "signer-mark": Fault("T/M BAN", "TM. BAN", "quyen_han"),
    "authority-choice": Fault("T/M BAN THƯỜNG VỤ", "K/T BÍ THƯ", "quyen_han"),
    "signer-no-titles": Fault("ho_ten: Trần Thị Bình", "ho_ten: TS. Trần Thị Bình", "ho_ten"),
    "position-bare": Fault("chuc_vu: BÍ THƯ", "chuc_vu: BÍ THƯ ĐẢNG UỶ", "chuc_vu"),
    "position-shown": Fault("chuc_vu: BÍ THƯ", "chuc_vu: CHÁNH VĂN PHÒNG", "chuc_vu"),
    "noi-nhan-luu": Fault("\n  - Lưu Văn phòng Đảng uỷ", "", "Các chi bộ trực thuộc"),
    "secrecy-refused": Fault("    linh_vuc: Kinh tế", "    linh_vuc: Kinh tế\n    ghi_chu: MẬT", "ghi_chu"),
    "scope-words": Fault("so: 15", "pham_vi_luu_hanh: CHỈ DÙNG TRONG CHI BỘ\nso: 15", "pham_vi"),
    "drafter-form": Fault("so: 15", "nguoi_soan: Nguyễn Văn An\nso: 15", "nguoi_soan"),
    "duplex-standard": Fault("so: 05", "hai_mat: có\nso: 05", "hai_mat", paper=STATE),
    "gap-left": Fault("ho_ten: Trần Thị Bình", "ho_ten: '[CẦN BỔ SUNG: người ký]'", "ho_ten"),
    "tone-mix": Fault("thôn Đông\n    don_vi", "xã Tân Hòa\n    don_vi", "xã Tân Hòa"),
    "sure-slips": Fault("Tuyến đường hoa thôn", "Tuyến đường “hoa thôn", "Tuyến đường"),
    "movement-name": Fault("“Dân vận khéo”", "“Dân Vận Khéo”", "trich_yeu"),
    "space-before-mark": Fault("hoa thôn Đông", "hoa , thôn Đông", "hoa ,"),
    "personal-contact": Fault("Hội Phụ nữ xã", "Hội Phụ nữ xã 0912 345 678", "0912"),
    "count-mismatch": Fault("dieu:\n", "tong_so: 3\ndieu:\n", "tong_so"),
    "list-length": Fault(LIST, "danh_sach: []\n", "danh_sach"),
    "same-model-twice": Fault(
        "Tổ công nghệ số thôn Đoài\n    don_vi: Hội Phụ nữ xã",
        "tuyến đường  hoa thôn Đông\n    don_vi: Chi bộ thôn Đông",
        "tuyến đường",
    ),
    "carrier-missing": Fault("    don_vi: Hội Phụ nữ xã\n", "", "Tổ công nghệ"),
    "subject-conflict": Fault(
        LIST,
        "danh_sach:\n  tap_the:\n    - ten_mo_hinh: Tổ thu gom rác\n      ca_nhan: {ho_ten: Vũ Thị Thoa}\n",
        "Tổ thu gom rác",
    ),
    "closing-too-long": Fault("Các tập thể có tên", "Các tập thể và cá nhân " * 80 + "có tên", "Các tập thể và"),
    "as-article": Fault("  - Các chi bộ trực thuộc", "  - Như Điều 2\n  - Các chi bộ trực thuộc", "Như Điều 2"),
}  # fmt: skip
