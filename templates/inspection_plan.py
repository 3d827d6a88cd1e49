"""The inspection plan (Kế hoạch kiểm tra): its words and their order, in the three standards."""

from __future__ import annotations

from annexes import annexes_at_the_end, annexes_named
from components import paper_styles
from components.widths import text_width
from data_table import Column, column_widths, data_table, item_rows
from days import on_day
from letterhead import foot, letterhead
from model_list import MOVEMENT, counted
from ooxml import DECLARATION, NAMESPACES, each, either, fact, paragraph, run, when
from outline import section_heading
from package import package
from plan_sentences import closing, dashed, opening
from title import title

from dvk_docs.standards import Standard

NBSP = "\u00a0"
_SCHEDULE = (
    Column("Ngày, giờ", "ngay_gio", 37.0, centred=True),
    Column("Đơn vị", "don_vi", 44.0),
    Column("Mô hình", "mo_hinh"),
    Column("Đoàn số", "doan", 17.0, centred=True),
)
_TEAM = (
    Column("TT", "tt", 10.0, centred=True),
    Column("Họ và tên", "ho_ten", 43.0),
    Column("Chức vụ", "chuc_vu"),
    Column("Nhiệm vụ", "nhiem_vu", 36.0),
)
_USUAL = (
    "Việc triển khai, tiến độ và kết quả thực hiện mô hình so với nội dung đã đăng ký.",
    "Hồ sơ, minh chứng; ý kiến của nhân dân nơi thực hiện mô hình.",
    "Chấm điểm từng mô hình theo bộ tiêu chí.",
)


def inspection_plan(standard: Standard) -> bytes:
    """The template of an inspection plan, a .docx."""
    body = (
        letterhead(standard)
        + title(standard)
        + opening(standard)
        + section_heading(standard, "I", "MỤC ĐÍCH, YÊU CẦU")
        + paragraph("DvkDeMuc", "1. Mục đích")
        + dashed("muc_dich")
        + paragraph("DvkDeMuc", "2. Yêu cầu")
        + dashed("yeu_cau")
        + section_heading(standard, "II", "NỘI DUNG, ĐỐI TƯỢNG")
        + _subject()
        + section_heading(standard, "III", "THỜI GIAN, ĐỊA ĐIỂM")
        + _schedule(standard)
        + section_heading(standard, "IV", "THÀNH PHẦN ĐOÀN")
        + _teams(standard)
        + section_heading(standard, "V", "TỔ CHỨC THỰC HIỆN")
        + _tasks(standard)
        + annexes_named("Kế hoạch")
        + closing(standard, "các đoàn kiểm tra, các đơn vị được kiểm tra triển khai thực hiện")
        + foot(standard)
        + annexes_at_the_end(standard, "Kế hoạch")
    )
    document = f"{DECLARATION}<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"
    return package(document, paper_styles(standard), standard, title="Mẫu Kế hoạch kiểm tra")


def _subject() -> str:
    """What is judged, as given or as usual, and how many models of how many units, counted from the schedule."""
    usual = "".join(paragraph("DvkKhoan", f"- {line}") for line in _USUAL)
    whom = f"{counted('so_mo_hinh', MOVEMENT)}{NBSP}{fact('nam')} của {counted('so_don_vi', 'đơn vị')}"
    return (
        paragraph("DvkDeMuc", "1. Nội dung")
        + either("noi_dung", dashed("noi_dung"), usual)
        + paragraph("DvkDeMuc", "2. Đối tượng")
        + paragraph("DvkKhoan", f"Kiểm tra {whom}, theo lịch tại mục III.")
    )


def _schedule(standard: Standard) -> str:
    """The visits; the table of a few of them is unbroken."""
    widths = column_widths(_SCHEDULE, text_width(standard))
    lead = paragraph("DvkKhoanCuoi", "Các đoàn kiểm tra làm việc tại đơn vị theo lịch sau:")
    visits = item_rows(_SCHEDULE, widths, "buoi in lich", keep_last_if="lich_lien_trang and not loop.last")
    return lead + data_table(_SCHEDULE, widths, visits) + paragraph("DvkSauBang")


def _teams(standard: Standard) -> str:
    """Each team under its heading, its table unbroken where it fits a page."""
    widths = column_widths(_TEAM, text_width(standard))
    fields = when("nhom.linh_vuc", f" (lĩnh vực: {fact('nhom.linh_vuc')})")
    named = paragraph("DvkKhoanCuoi", run(f"Đoàn số{NBSP}{fact('nhom.so')}", "DvkDam"), run(f"{fields}, gồm:"))
    members = item_rows(_TEAM, widths, "nguoi in nhom.thanh_vien", keep_last_if="nhom.lien_trang and not loop.last")
    return each(
        "nhom in doan",
        named,
        data_table(_TEAM, widths, members),
        paragraph("DvkSauBang"),
    )


def _tasks(standard: Standard) -> str:
    """What the teams and the units have to do, then what is given besides."""
    sent = when("noi_gui", f", gửi về {fact('noi_gui')}")
    report = (
        f"1. Trưởng đoàn phân công nhiệm vụ cho thành viên, chịu trách nhiệm về kết quả kiểm tra; báo cáo kết quả kèm "
        f"phiếu chấm điểm{sent} chậm nhất {on_day(standard, 'han_bao_cao')}."
    )
    units = (
        "2. Các đơn vị được kiểm tra chuẩn bị báo cáo, hồ sơ, minh chứng; bố trí thành phần làm việc và mời đại diện "
        "nhân dân nơi thực hiện mô hình tham dự."
    )
    given = f"{fact('viec.so')}. {fact('viec.noi_dung|khong_ngat')}"
    return (
        paragraph("DvkKhoan", report)
        + paragraph("DvkKhoan", units)
        + each("viec in to_chuc_thuc_hien", paragraph("DvkKhoan", given))
    )
