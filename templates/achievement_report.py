"""The report of achievements (Báo cáo thành tích): its words and their order, in the three standards."""

from __future__ import annotations

from annexes import annexes_at_the_end, annexes_named
from components import paper_styles
from components.body import photo_styles
from components.widths import text_width
from data_table import Column, column_widths, data_table, item_rows
from letterhead import cited, letterhead, signature
from model_list import BY_ORGAN, LAST_NUMBER, annex_heading
from ooxml import DECLARATION, NAMESPACES, each, either, fact, only_if, paragraph, when
from outline import outline, section_heading
from package import package
from photo_table import photo_table
from signers import signer, signers
from title import title

from dvk_docs.standards import Standard

NBSP = "\u00a0"
_COLUMNS = (
    Column("TT", "tt", 12.0, centred=True),
    Column("Chỉ tiêu", "chi_tieu"),
    Column("Đơn vị tính", "don_vi_tinh", 28.0, centred=True),
    Column("Kết quả", "gia_tri", 36.0, centred=True),
)
_ROOM_FOR_OPINION = 2  # blank lines, to be written by hand


def achievement_report(standard: Standard) -> bytes:
    """The template of such a report, a .docx."""
    body = (
        letterhead(standard, always_numbered=False, joint=False)
        + title(standard)
        + _person(standard)
        + each("phan in cac_phan", _heading(standard), outline(standard, "phan.doan"), _figures(standard))
        + annexes_named("Báo cáo", last_stays_if="true")
        + _closing(standard)
        + _foot(standard)
        + annexes_at_the_end(standard, "Báo cáo", numbered=False, own=_photos(standard), own_if="anh")
    )
    document = f"{DECLARATION}<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"
    styles = [*paper_styles(standard), *photo_styles(standard)]
    return package(document, styles, standard, title="Mẫu Báo cáo thành tích")


def _heading(standard: Standard) -> str:
    """What stands above each part that is told in words; the model itself comes before the way of working."""
    headings = {
        "dac_diem": section_heading(standard, "I", "SƠ LƯỢC ĐẶC ĐIỂM, TÌNH HÌNH"),
        "cach_lam": section_heading(standard, fact("muc_thanh_tich"), "THÀNH TÍCH")
        + _model(standard)
        + paragraph("DvkDeMuc", "2. Cách làm"),
        "ket_qua": paragraph("DvkDeMuc", "3. Kết quả"),
        "bai_hoc_kinh_nghiem": paragraph("DvkDeMuc", "4. Bài học kinh nghiệm"),
        "kha_nang_nhan_rong": paragraph("DvkDeMuc", "5. Khả năng duy trì, nhân rộng"),
        "khen_thuong_da_co": section_heading(standard, fact("muc_khen_thuong"), "CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG"),
    }
    return "".join(only_if(f"phan.ten == '{name}'", heading) for name, heading in headings.items())


def _line(label: str, name: str, words: str = "") -> str:
    """“- Địa chỉ: thôn Đông Hà.” where it is known."""
    return only_if(name, paragraph("DvkKhoan", f"- {label}: {words or fact(name + '|khong_ngat')}."))


def _day(standard: Standard, name: str) -> str:
    return fact(f"{name}|ngay_dai|khong_ngat") if standard.system == "state" else fact(f"{name}|ngay_ngan")


def _person(standard: Standard) -> str:
    """The particulars of a person who reports."""
    return only_if(
        "ly_lich",
        section_heading(standard, "I", "SƠ LƯỢC LÝ LỊCH"),
        _line("Họ và tên", "ly_lich.ho_ten"),
        _line("Ngày sinh", "ly_lich.ngay_sinh", _day(standard, "ly_lich.ngay_sinh")),
        _line("Quê quán", "ly_lich.que_quan"),
        _line("Chức vụ, nghề nghiệp", "ly_lich.chuc_vu"),
        _line("Đơn vị", "ly_lich.don_vi"),
    )


def _model(standard: Standard) -> str:
    day = "" if standard.system == "state" else "ngày "  # the long form says it itself
    start, end = _day(standard, "mo_hinh.ngay_bat_dau"), _day(standard, "mo_hinh.ngay_ket_thuc")
    until = when("mo_hinh.ngay_ket_thuc", f"đến {day}{end}", "đến nay")
    period = when("mo_hinh.ngay_bat_dau", f"từ {day}{start} {until}", until)
    return (
        paragraph("DvkDeMuc", "1. Tên, lĩnh vực, địa chỉ, thời gian thực hiện mô hình")
        + _line("Tên mô hình", "mo_hinh.ten_mo_hinh")
        + _line("Lĩnh vực", "mo_hinh.linh_vuc")
        + _line(when("nguoi_bao_cao", "Người thực hiện", "Đơn vị thực hiện"), "mo_hinh.nguoi_thuc_hien")
        + _line("Địa chỉ", "mo_hinh.dia_diem")
        + only_if(
            "mo_hinh.ngay_bat_dau or mo_hinh.ngay_ket_thuc", paragraph("DvkKhoan", f"- Thời gian thực hiện: {period}.")
        )
        + _line("Kết quả chấm điểm", "mo_hinh.diem", f"{fact('mo_hinh.diem')} điểm")
        + _line("Ghi chú", "mo_hinh.ghi_chu")
    )


def _figures(standard: Standard) -> str:
    widths = column_widths(_COLUMNS, text_width(standard))
    table = data_table(_COLUMNS, widths, item_rows(_COLUMNS, widths, "mot in mo_hinh.so_lieu"))
    return only_if("phan.ten == 'ket_qua' and mo_hinh.so_lieu", table, paragraph("DvkSauBang"))


def _closing(standard: Standard) -> str:
    whose = when("nguoi_bao_cao", f"tôi, {fact('nguoi_bao_cao|khong_ngat')}", fact("ten_goi"))
    photos = when("anh", " (có phụ lục ảnh kèm theo)")
    said = f"Trên đây là báo cáo thành tích “Dân vận khéo” năm{NBSP}{fact('nam')} của {whose}{photos}"
    return paragraph("DvkKhoanCuoi", said + standard.value("body-end"))


def _foot(standard: Standard) -> str:
    """The cấp uỷ left, who reports right; the opinion is written by hand where none is given."""
    words = f"XÁC NHẬN CỦA CẤP {when('dau_moi', 'UỶ', 'ỦY')} CƠ SỞ"
    opinion = either(
        "xac_nhan.y_kien",
        paragraph("DvkYKien", fact("xac_nhan.y_kien|khong_ngat")),
        paragraph("DvkChoKy") * _ROOM_FOR_OPINION,
    )
    post = only_if("xac_nhan.chuc_vu", paragraph("DvkChucVu", fact("xac_nhan.chuc_vu")))
    committee = only_if("xac_nhan.cap_uy", paragraph("DvkYKien", fact("xac_nhan.cap_uy")))
    above = paragraph("DvkQuyenHan", words) + committee + opinion + post
    return signers(
        standard,
        left=above + signer(standard, name="xac_nhan.ho_ten"),
        right=either("nguoi_ky", signature(standard), signer(standard, "NGƯỜI BÁO CÁO", name="nguoi_bao_cao")),
        form=False,
    )


def _photos(standard: Standard) -> str:
    heading = f"ẢNH MÔ HÌNH, ĐIỂN HÌNH “DÂN VẬN KHÉO” NĂM{NBSP}{fact('nam')}"
    belongs_to = f"Báo cáo {cited(standard, numbered=False)} {BY_ORGAN}"
    headed = annex_heading(standard, heading, belongs_to=belongs_to, number=LAST_NUMBER, upright=True)
    return headed + photo_table(standard, "anh")
