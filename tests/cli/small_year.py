"""A small year as a person types it: three models, two notices, a workbook of results."""

_MODELS = "".join(
    f"""\
  - ma: {code}
    ten_mo_hinh: {name}
    don_vi: {unit}
    chu_the: Tập thể
    linh_vuc: {field}
    loai_dang_ky: moi
    nam_dang_ky_dau: 2026
    dia_diem: Thôn {place}
    nguoi_phu_trach: {{ho_ten: {person}, chuc_vu: Trưởng thôn}}
    ngay_bat_dau: 06/7/2026
    ngay_ket_thuc: 31/12/2026
    noi_dung: Vận động Nhân dân cùng làm, công khai sổ sách.
    ket_qua: {{tom_tat: Đã làm xong và được Nhân dân hưởng ứng.}}
"""
    for code, name, unit, field, place, person in (
        ("MH01", "Nuôi bò sinh sản", "hoi_nong_dan", "KT", "An Phú", "Trần Văn Toàn"),
        ("MH02", "Con đường hoa", "cb_dong_son", "NTM", "Đông Sơn", "Lê Thị Lụa"),
        ("MH03", "Thắp sáng đường quê", "cb_dong_son", "NTM", "Đông Sơn", "Lê Văn Chức"),
    )
)

_NOTICE = """\
  - dot: {round}
    so: {number}
    ky_hieu: TB/ĐU
    co_quan_ban_hanh: dang_uy_xa
    ngay_ban_hanh: {day}
    trich_yeu: về việc giao nhiệm vụ{more} xây dựng mô hình, điển hình “Dân vận khéo” năm 2026
    can_cu: [{{van_ban: Điều lệ Đảng Cộng sản Việt Nam}}]
    mo_hinh: [{models}]
    nhiem_vu: [Triển khai ngay sau khi nhận Thông báo.]
    han_bao_cao: 13/11/2026
    nguoi_ky: {{quyen_han: T/M BAN THƯỜNG VỤ, chuc_vu: PHÓ BÍ THƯ, ho_ten: Nguyễn Thu Hạnh}}
    noi_nhan: [Lưu Văn phòng Đảng uỷ]
"""

CAMPAIGN = f"""\
loai: campaign
nam: 2026
co_quan:
  co_quan_cap_tren: ĐẢNG BỘ TỈNH AN BÌNH
  co_quan_ban_hanh: ĐẢNG UỶ XÃ TÂN HOÀ
  dia_danh: Tân Hoà
  tinh: An Bình
  co_quan_tham_muu: ban_xdd
nhiem_ky: {{ten: 2025 - 2030, tu_ngay: 16/8/2025}}
to_chuc:
  - {{ma: dang_uy_xa, ten: Đảng uỷ xã Tân Hoà, loai: dang_uy_xa, ky_hieu: ĐU}}
  - {{ma: ban_xdd, ten: Ban Xây dựng Đảng Đảng uỷ, loai: co_quan_dang, cap_tren: dang_uy_xa, ky_hieu: BXDĐ}}
  - {{ma: hoi_nong_dan, ten: Hội Nông dân xã, loai: doan_the, ky_hieu: HND}}
  - {{ma: cb_dong_son, ten: Chi bộ thôn Đông Sơn, loai: chi_bo_thon, cap_tren: dang_uy_xa, ky_hieu: CB}}
mo_hinh:
{_MODELS}thong_bao:
{_NOTICE.format(round="dau_nam", number=57, day="03/7/2026", more="", models="MH01, MH02, MH03")}\
{_NOTICE.format(round="bo_sung", number=131, day="09/10/2026", more=" bổ sung", models="MH01, MH02")}\
    mo_hinh_dung: [{{mo_hinh: MH03, ngay: 18/9/2026, ly_do: đơn vị xin dừng}}]
bieu_tong_hop_ket_qua:
  ngay_lap: 18/12/2026
  mo_hinh: [MH01, MH02]
"""
