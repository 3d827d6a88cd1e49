"""A small year as a person types it: three models, a notice, a decision, certificates."""

CAMPAIGN = """\
loai: campaign
nam: 2026
co_quan:
  co_quan_cap_tren: ĐẢNG BỘ TỈNH AN BÌNH
  co_quan_ban_hanh: ĐẢNG UỶ XÃ TÂN HOÀ
  dia_danh: Tân Hoà
  tinh: An Bình
  co_quan_tham_muu: ban_xdd
nhiem_ky: {ten: 2025 - 2030, tu_ngay: 16/8/2025}
to_chuc:
  - {ma: dang_uy_xa, ten: Đảng uỷ xã Tân Hoà, loai: dang_uy_xa, ky_hieu: ĐU}
  - {ma: ban_xdd, ten: Ban Xây dựng Đảng Đảng uỷ, loai: co_quan_dang, cap_tren: dang_uy_xa, ky_hieu: BXDĐ}
  - {ma: hoi_nong_dan, ten: Hội Nông dân xã, loai: doan_the, ky_hieu: HND}
  - {ma: cb_dong_son, ten: Chi bộ thôn Đông Sơn, loai: chi_bo_thon, cap_tren: dang_uy_xa, ky_hieu: CB}
mo_hinh:
  - {ma: MH01, ten_mo_hinh: Nuôi bò sinh sản, don_vi: hoi_nong_dan, chu_the: Tập thể, linh_vuc: KT, dia_diem: Thôn An Phú}
  - {ma: MH02, ten_mo_hinh: Con đường hoa, don_vi: cb_dong_son, chu_the: Tập thể, linh_vuc: NTM, dia_diem: Thôn Đông Sơn}
  - {ma: MH03, ten_mo_hinh: Thắp sáng đường quê, don_vi: cb_dong_son, chu_the: Tập thể, linh_vuc: NTM, dia_diem: Thôn Đông Sơn}
thong_bao:
  - dot: bo_sung
    so: 63
    ky_hieu: TB/ĐU
    co_quan_ban_hanh: dang_uy_xa
    ngay_ban_hanh: 09/10/2026
    trich_yeu: về việc giao nhiệm vụ xây dựng mô hình, điển hình “Dân vận khéo” năm 2026
    can_cu: [{van_ban: Điều lệ Đảng Cộng sản Việt Nam}]
    ngay_hop: 06/10/2026
    mo_hinh: [MH01, MH02]
    nhiem_vu: [Triển khai ngay sau khi nhận Thông báo.]
    han_bao_cao: 13/11/2026
    mo_hinh_dung: [{mo_hinh: MH03, ngay: 18/9/2026, ly_do: đơn vị xin dừng}]
    nguoi_ky: {quyen_han: T/M BAN THƯỜNG VỤ, chuc_vu: PHÓ BÍ THƯ, ho_ten: Nguyễn Thu Hạnh}
    noi_nhan: [Lưu Văn phòng Đảng uỷ]
quyet_dinh:
  so: 131
  ky_hieu: QĐ/ĐU
  co_quan_ban_hanh: dang_uy_xa
  ngay_ban_hanh: 11/12/2026
  trich_yeu: công nhận mô hình, điển hình “Dân vận khéo” năm 2026
  can_cu: [{van_ban: Điều lệ Đảng Cộng sản Việt Nam}]
  danh_sach: [MH01, MH02]
  nguoi_ky: {quyen_han: T/M BAN THƯỜNG VỤ, chuc_vu: BÍ THƯ, ho_ten: Trần Đình Khải}
  noi_nhan: [Lưu Văn phòng Đảng uỷ]
giay_chung_nhan:
  quyet_dinh: {so_ky_hieu: 131-QĐ/ĐU, ngay_ban_hanh: 11/12/2026}
  nguoi_ky: {quyen_han: T/M BAN THƯỜNG VỤ, chuc_vu: BÍ THƯ, ho_ten: Trần Đình Khải}
  danh_sach:
    - {so_vao_so: 1, mo_hinh: MH01}
    - {so_vao_so: 2, mo_hinh: MH02}
"""
