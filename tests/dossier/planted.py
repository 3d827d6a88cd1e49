"""One fault for each rule on a dossier: planted in the sample campaign, caught by that rule alone, at its line."""

from __future__ import annotations

from typing import NamedTuple

from tests.samples import CAMPAIGN

GOOD = CAMPAIGN.read_text("utf-8")


class Plant(NamedTuple):
    """What is changed into what, and what the line says that the finding points to."""

    old: str
    new: str
    at: str
    after: str = ""
    """Only what stands behind these words is changed."""
    more: tuple[tuple[str, str], ...] = ()
    """What else is changed so that no other rule speaks."""


PLANTS = {
    "K01": Plant("so_don_vi: 7", "so_don_vi: 6", "so_don_vi: 6"),
    "K02": Plant("so_luong: 5, chi_tieu: 10}", "so_luong: 5, chi_tieu: 8}", "chi_tieu: 8}"),
    "K03": Plant("- so: IV\n", "- so: III\n", "- so: III"),
    "K04": Plant(
        "toi_thieu: 2}\n    - {doi_tuong: hoi",
        "toi_thieu: 2}\n    - {doi_tuong: doan_the, ten: Đoàn thể, toi_thieu: 5}\n    - {doi_tuong: hoi",
        "toi_thieu: 5}",
    ),
    "K05": Plant(
        "{tt: 22, don_vi: hoi_nguoi_cao_tuoi, chi_tieu: 1",
        "{tt: 22, don_vi: hoi_nguoi_cao_tuoi, chi_tieu: 2",
        "chi_tieu: 2",
        more=(("tong_chi_tieu: 29", "tong_chi_tieu: 30"), ("so_luong: 3, chi_tieu: 3}", "so_luong: 3, chi_tieu: 4}")),
    ),
    "K07": Plant("ngay_ket_thuc: 31/12/2026", "ngay_ket_thuc:", "ngay_ket_thuc:", after="- ma: MH13"),
    "K08": Plant(
        "ca_nhan: {ho_ten: Vũ Thị Thoa, chuc_vu: Giáo viên Trường Trung học cơ sở Tân Hoà}",
        "ca_nhan: {ho_ten: Vũ Thị Thoa}",
        "ca_nhan: {ho_ten: Vũ Thị Thoa}",
        after="- ma: MH14",
    ),
    "K09": Plant("Tủ sách, sân chơi cho em", "Lớp học tình thương tối thứ Bẩy", "Lớp học tình thương tối thứ Bảy"),
    "K10": Plant("ngay_dang_ky: 18/6/2026", "ngay_dang_ky: 22/6/2026", "22/6/2026", after="- ma: DK24"),
    "K11": Plant("“Dân vận khéo” năm 2026", "“Dân vận khéo” năm 2025", "năm 2025", after="\ncong_van:"),
    "K12": Plant(
        "    - {linh_vuc: DTVM, noi_dung",
        "    - {linh_vuc: KHAC, noi_dung: Việc khác.}\n    - {linh_vuc: DTVM, noi_dung",
        "- ma: MH01",
        more=(
            ("linh_vuc: KHAC\n", "linh_vuc: VHXH\n"),
            ("VHXH: 10, QPAN: 5, XDHTCT: 5, NTM: 4, DTVM: 2, KHAC: 1", "VHXH: 11, QPAN: 5, XDHTCT: 5, NTM: 4, DTVM: 2"),
            (
                "MH13, MH16, MH17, MH18, MH21, MH22, MH23, MH26, MH27, MH28, MH31, MH33",
                "MH13, MH33, MH16, MH17, MH18, MH21, MH22, MH23, MH26, MH27, MH28, MH31",
            ),
            (
                "MH13, MH14, MH16, MH17, MH18, MH20, MH21,\n      MH22, MH23, MH24, MH26, MH27, MH28, MH31, MH32, MH33",
                "MH13, MH14, MH33, MH16, MH17, MH18, MH20, MH21,\n      MH22, MH23, MH24, MH26, MH27, MH28, MH31, MH32",
            ),
        ),
    ),
    "K13": Plant("nam_dang_ky_dau: 2026", "nam_dang_ky_dau: 2025", "nam_dang_ky_dau: 2025", after="- ma: MH12"),
    "K14": Plant("NTM: 4, DTVM: 2", "NTM: 5, DTVM: 2", "NTM: 5"),
    "K15": Plant(
        "MH04, MH05, MH06",
        "MH04, MH06",
        "mo_hinh: [",
        after="\nbieu_tong_hop_ket_qua:",
        more=(
            ("tong_so: 32\n  theo_linh_vuc: {KT: 5", "tong_so: 31\n  theo_linh_vuc: {KT: 4"),
            ("so_tap_the: 26\n  so_ca_nhan: 6\n  so_moi: 21", "so_tap_the: 25\n  so_ca_nhan: 6\n  so_moi: 20"),
        ),
    ),
    "K16": Plant("tap_the: [MH01, MH02, MH03, MH06,", "tap_the: [MH06, MH01, MH02, MH03,", "[MH06, MH01"),
    "K20": Plant("{mo_hinh: MH01, diem: 92", "{mo_hinh: MH01, diem: 95", "diem: 95"),
    "K21": Plant("tong_diem: 71, ket_luan: khong_dat", "tong_diem: 71, ket_luan: dat", "tong_diem: 71"),
    "K22": Plant("{mo_hinh: MH27, tien_thuong", "{mo_hinh: MH30, tien_thuong", "MH30, tien_thuong"),
    "K23": Plant(
        "tong_diem: 86, ket_luan: dat, diem: [4, 10, 9, 4, 3, 4, 10, 3, 10, 9, 5, 3, 3, 4, 5]",
        "tong_diem: 95, ket_luan: dat, diem: [5, 10, 10, 5, 5, 5, 10, 5, 10, 10, 5, 3, 3, 4, 5]",
        "tong_diem: 95, ket_luan: dat, diem: [5, 10, 10, 5, 5, 5",
    ),
    "K30": Plant(
        "doan: 1, ngay_cham: 16/11/2026, tong_diem: 92",
        "doan: 2, ngay_cham: 16/11/2026, tong_diem: 92",
        "tong_diem: 92",
    ),
    "K31": Plant("co_mat: 14", "co_mat: 15", "co_mat: 15"),
    "K32": Plant("gio_ket_thuc: 11 giờ 15", "gio_ket_thuc: 7 giờ 15", "7 giờ 15"),
    "K40": Plant("doi_tuong: Vũ Thị Thoa", "doi_tuong: Vũ Thị Thoan", "Vũ Thị Thoan"),
    "K41": Plant("so_ca_nhan: 5", "so_ca_nhan: 6", "so_ca_nhan: 6", after="\nquyet_dinh:"),
    "K42": Plant("danh_sach: [MH16, MH21, MH26]", "danh_sach: [MH16, MH25, MH26]", "MH25"),
    "K43": Plant(
        "ngay_ban_hanh: 15/12/2026", "ngay_ban_hanh: 09/12/2026", "09/12/2026", after="\nquyet_dinh_khen_thuong:"
    ),
    "K44": Plant("ngay_ban_hanh: 04/12/2026", "ngay_ban_hanh: 03/12/2026", "03/12/2026", after="xet_de_nghi:"),
    "K45": Plant("quyen_han: T/M BAN THƯỜNG VỤ", "quyen_han: K/T BÍ THƯ", "K/T BÍ THƯ", after="so: 63"),
    "K46": Plant(
        "chan_dung: [anh/mo-hinh/MH09-3.jpg, anh/mo-hinh/MH09-4.jpg]",
        "chan_dung: [anh/mo-hinh/MH09-3.jpg]",
        "MH09-3.jpg]",
    ),
    "K47": Plant("so_ky_hieu: 131-QĐ/ĐU", "so_ky_hieu: 113-QĐ/ĐU", "113-QĐ/ĐU", after="\ngiay_chung_nhan:"),
    "K48": Plant("han: 19/6/2026", "han: 22/6/2026", "han: 22/6/2026", after="\ncong_van:"),
    "K49": Plant("so: 127", "so: 104", "so: 104"),
    "K60": Plant("dia_diem: Phòng họp Đảng uỷ xã Tân Hoà", "dia_diem: '[CẦN BỔ SUNG]'", "CẦN BỔ SUNG"),
    "K61": Plant("- Tự kiểm tra, đánh giá tiến độ mỗi quý.", "- Tự kiểm tra, báo cáo Đảng ủy mỗi quý.", "Đảng ủy"),
    "K62": Plant(
        "- Các thành viên Ban Chỉ đạo", "- Ban Dân vận Huyện uỷ Bình Lâm (b/c)", "Huyện uỷ", after="\nthong_bao:"
    ),
    "K63": Plant("the_thuc: nd30", "the_thuc: hd05", "the_thuc: hd05"),
    "K64": Plant("năm 2027 ngay trong quý I;", "“dân vận khéo” năm 2027;", "“dân vận khéo” năm 2027"),
    "K65": Plant("noi_gui: Ban Xây dựng Đảng Đảng uỷ\n", "noi_gui: đồng chí Yến, 0912345678\n", "0912345678"),
    "K66": Plant("công khai, đúng tiêu chí", "công khai , đúng tiêu chí", "công khai ,"),
    "K67": Plant("- Trường Mầm non tư thục Hoa Sen", "- Trường Mầm nom tư thục Hoa Sen", "Mầm nom"),
}


def planted(plant: Plant, text: str = GOOD) -> str:
    """The text with the fault in it."""
    begins = text.index(plant.after) if plant.after else 0
    at = text.index(plant.old, begins)
    broken = text[:at] + plant.new + text[at + len(plant.old) :]
    for old, new in plant.more:
        assert broken.count(old) == 1
        broken = broken.replace(old, new)
    return broken


TOGETHER = (
    "K01", "K02", "K04", "K07", "K11", "K13", "K14", "K21", "K22", "K31", "K40", "K41", "K42", "K43", "K44", "K45",
    "K46", "K47", "K49", "K62",
)  # fmt: skip
"""Rules whose faults may stand in one year beside each other."""
