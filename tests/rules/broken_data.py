"""For each data rule the smallest change of a good paper that breaks it, and the line a person must be sent to."""

from __future__ import annotations

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


class Fault(NamedTuple):
    """Replace `old` (once) in `paper` by `new`; the finding must point to the line that holds `at`."""

    old: str
    new: str
    at: str
    paper: str = GOOD


LIST = GOOD[GOOD.index("danh_sach:") : GOOD.index("dieu:")]

FAULTS: dict[str, Fault] = {
    "addressee-own": Fault(
        "[Ban Thường vụ Đảng uỷ xã Tân Hoà]", "[Ban Xây dựng Đảng]", "kinh_trinh", paper=SUBMISSION
    ),
    "addressee-level": Fault("cap_de_nghi: Xã", "cap_de_nghi: Tỉnh", "kinh_trinh", paper=SUBMISSION),
    "proposed-and-left-out": Fault(
        "mo_hinh: Con đường hoa", "mo_hinh: Tuyến đường hoa thôn Đông", "ly_do", paper=SUBMISSION
    ),
    "recipients-as-above": Fault("  - Văn phòng Đảng uỷ", "  - Như Điều 3", "Như Điều", paper=SUBMISSION),
    "drafting-unit": Fault("so: 15", "don_vi_soan_thao: VHXH\nso: 15", "don_vi_soan_thao", paper=LETTER),
    "deadline-passed": Fault("han: 30/11/2026", "han: 30/10/2026", "han:", paper=LETTER),
    "photo-count": Fault(
        "so_anh_mo_hinh: 0",
        "so_anh_mo_hinh: 1\nanh:\n  chan_dung: []",
        "chan_dung: []",
        paper=REPORT,
    ),
    "photo-file": Fault(
        "so_anh_mo_hinh: 0",
        "anh:\n  mo_hinh:\n    - {tep: anh/khong-co.jpg, chu_thich: Đường hoa}\nso_anh_mo_hinh: 1",
        "khong-co.jpg",
        paper=REPORT,
    ),
    "confirmation-missing": Fault("xac_nhan: {cap_uy: Chi bộ thôn Đông}\n", "", "loai:", paper=REPORT),
    "reporter-missing": Fault(REPORT[REPORT.index("nguoi_ky:") :], "", "loai:", paper=REPORT),
    "background-subject": Fault("dac_diem: Thôn có 214 hộ.", "ly_lich: {que_quan: xã X}", "ly_lich", paper=REPORT),
    "result-missing": Fault("  ket_qua: {tom_tat: Trồng được 2 km hoa.}\n", "", "ten_mo_hinh", paper=REPORT),
    "model-period": Fault("02/3/2026", "02/12/2026", "ngay_bat_dau", paper=REPORT),
    "symbol-missing": Fault("ĐẢNG UỶ XÃ TÂN HOÀ", "THÀNH UỶ AN BÌNH", "THÀNH UỶ"),
    "organ-unknown": Fault(
        "co_quan_cap_tren: ĐẢNG BỘ TỈNH AN BÌNH\nco_quan_ban_hanh: ĐẢNG UỶ XÃ TÂN HOÀ",
        "co_quan_ban_hanh: HỘI KHUYẾN HỌC XÃ TÂN HOÀ\nten_goi: Hội Khuyến học xã Tân Hoà\nviet_tat: HKH",
        "HỘI KHUYẾN HỌC",
    ),
    "name-in-sentence": Fault("ĐẢNG UỶ XÃ TÂN HOÀ", "ĐẢNG UỶ LIÊN MINH XÃ TÂN HOÀ", "LIÊN MINH"),
    "number-format": Fault("so: 15", "viet_tat: đu 1\nso: 15", "viet_tat"),
    "place-date-format": Fault("dia_danh: Tân Hoà", "dia_danh: Thành phố Hồ Chí Minh", "dia_danh"),
    "concurrent-lines": Fault("chuc_vu: BÍ THƯ", "chuc_vu: BÍ THƯ\n  kiem: TRƯỞNG BAN CHỈ ĐẠO", "quyen_han"),
    "foot-too-tall": Fault("  - Các chi bộ trực thuộc\n", "  - Các chi bộ trực thuộc\n" * 40, "- Các chi bộ"),
    "organ-ended": Fault("ĐẢNG UỶ XÃ TÂN HOÀ", "HUYỆN UỶ BÌNH LÂM", "HUYỆN UỶ"),
    "standard-of-other-system": Fault("dia_danh: Tân", "the_thuc: nd30\ndia_danh: Tân", "the_thuc"),
    "place-name": Fault("dia_danh: Tân Hoà", "dia_danh: Huyện Bình Lâm", "dia_danh"),
    "place-level-prefix": Fault("dia_danh: Tân Hoà", "dia_danh: Huế", "dia_danh"),
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
