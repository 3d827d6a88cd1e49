"""The notice (Thông báo giao nhiệm vụ, or any other): its words and their order, in the three standards."""

from __future__ import annotations

from annexes import annexes_at_the_end, annexes_named
from components import paper_styles
from components.widths import text_width
from data_table import Column, Columns, column_widths, data_table, group_row, item_rows, total_row
from days import on_day
from letterhead import cited, foot, letterhead
from model_list import BY_ORGAN, LAST_NUMBER, MOVEMENT, annex_heading, counted
from ooxml import DECLARATION, NAMESPACES, each, either, fact, only_if, paragraph, row_tag, run, when
from outline import outline
from package import package
from title import title

from dvk_docs.standards import Standard

NBSP = "\u00a0"
# The fields are headings over their rows, so that the other columns fit a portrait page: it is the page of the text as
# well, and a notice without a list ends there.
_WATCHING = Column("Người theo dõi", "nguoi_theo_doi", 24.0)
_COLUMNS = (
    Column("TT", "tt", 10.0, centred=True),
    Column("Tên mô hình", "ten_mo_hinh"),
    Column("Đơn vị, cá nhân thực hiện", "nguoi_thuc_hien", 32.0),
    Column("Chủ thể", "chu_the", 13.0, centred=True),
    _WATCHING,
    Column("Thời gian", "thoi_gian", 25.0, centred=True),
    Column("Ghi chú", "ghi_chu", 17.0),
)
_BASIS = "Căn cứ " + fact("can_cu|join('; ')|khong_ngat")
_ASSIGNED = f"nhiệm vụ{when('bo_sung', ' bổ sung')} xây dựng"


def notice(standard: Standard) -> bytes:
    """The template of a notice, a .docx."""
    body = (
        letterhead(standard)
        + title(standard)
        + either("noi_dung", _anything(standard), _assignment(standard))
        + foot(standard)
        + annexes_at_the_end(standard, "Thông báo", own=_annex(standard), own_if="danh_sach")
    )
    document = f"{DECLARATION}<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"
    return package(document, paper_styles(standard), standard, title="Mẫu Thông báo")


def _anything(standard: Standard) -> str:
    basis = f"{_BASIS}, {fact('cua_co_quan')} thông báo như sau:"
    return only_if("can_cu", paragraph("DvkKhoan", basis)) + outline(standard, "noi_dung")


def _assignment(standard: Standard) -> str:
    return (
        paragraph("DvkKhoan", _opening(standard))
        + _heading("danh_sach", "Danh sách mô hình được giao")
        + _list_given()
        + only_if("mo_hinh_dung", _heading("mo_hinh_dung", "Mô hình dừng thực hiện"), _stopped(standard))
        + only_if("nhiem_vu", _heading("nhiem_vu", "Nhiệm vụ của đơn vị, cá nhân được giao"), _tasks())
        + only_if("phan_cong", _heading("phan_cong", "Phân công theo dõi, chỉ đạo"), _watching(standard))
        + only_if("han_bao_cao", _heading("bao_cao", "Chế độ báo cáo"), _report(standard))
        + annexes_named("Thông báo")
        + _closing(standard)
    )


def _opening(standard: Standard) -> str:
    """On what it rests and what it does, in one sentence."""
    board = " của Ban Chỉ đạo" if standard.system == "party" else ""
    met = when("ngay_hop", f" và kết quả cuộc họp{board} {on_day(standard, 'ngay_hop')}")
    registered = f"trên cơ sở danh sách đăng ký{when('bo_sung', ' bổ sung')} của các đơn vị{met}"
    given = f"thông báo giao {_ASSIGNED} {MOVEMENT}{NBSP}{fact('nam')} như sau:"
    return f"{_BASIS}; {registered}, {fact('cua_co_quan')} {given}"


def _heading(name: str, words: str) -> str:
    return paragraph("DvkDeMuc", f"{fact(f'so_muc.{name}')}. {words}")


def _list_given() -> str:
    groups = (
        "{% if so_tap_the and so_ca_nhan %}"
        f", gồm {counted('so_tap_the', 'mô hình')} của tập thể và {counted('so_ca_nhan', 'mô hình')} của cá nhân"
        "{% elif so_tap_the %} của tập thể{% else %} của cá nhân{% endif %} "
    )
    words = f"Giao {_ASSIGNED} {counted('tong_so', MOVEMENT)}{NBSP}{fact('nam')}{groups}"
    return paragraph("DvkKhoan", run(words), run("(có danh sách kèm theo)", "DvkNghieng"), run("."))


def _stopped(standard: Standard) -> str:
    day = when("mo_hinh.ngay", f", từ {on_day(standard, 'mo_hinh.ngay')}")
    whose = when("mo_hinh.don_vi", f" của {fact('mo_hinh.don_vi')}")
    reason = when("mo_hinh.ly_do", f"; lý do: {fact('mo_hinh.ly_do')}")
    return each("mo_hinh in mo_hinh_dung", paragraph("DvkKhoan", f"- {fact('mo_hinh.mo_hinh')}{whose}{day}{reason}."))


def _tasks() -> str:
    text = when("nhiem_vu|length > 1", "- ") + fact("doan|khong_ngat")
    return each("doan in nhiem_vu", paragraph("DvkKhoan", text))


def _watching(standard: Standard) -> str:
    who = ("Đồng chí " if standard.system == "party" else "") + fact("nguoi.ho_ten")
    post = when("nguoi.chuc_vu", f", {fact('nguoi.chuc_vu')}")
    units = fact("nguoi.don_vi|join('; ')|khong_ngat")
    return each("nguoi in phan_cong", paragraph("DvkKhoan", f"- {who}{post}: {units}."))


def _report(standard: Standard) -> str:
    sent = when("noi_gui", f" gửi về {fact('noi_gui')}")
    due = f"chậm nhất {on_day(standard, 'han_bao_cao')}"
    words = f"Các đơn vị, cá nhân được giao nhiệm vụ báo cáo kết quả thực hiện{sent} {due}."
    return paragraph("DvkKhoan", words)


def _closing(standard: Standard) -> str:
    """The last sentence, of two lines at least; it stays with the signature."""
    asked = f"{fact('cua_co_quan')} yêu cầu các đơn vị, cá nhân được giao nhiệm vụ nghiêm túc triển khai thực hiện"
    return paragraph("DvkKhoanCuoi", f"{asked} Thông báo này{standard.value('body-end')}")


def _annex(standard: Standard) -> str:
    """The list on pages of its own; without anybody who watches it has no column for them."""
    titles = (
        "DANH SÁCH",
        f"GIAO NHIỆM VỤ{when('bo_sung', ' BỔ SUNG')} XÂY DỰNG MÔ HÌNH, ĐIỂN HÌNH",
        f"“DÂN VẬN KHÉO” NĂM{NBSP}{fact('nam')}",
    )
    belongs_to = f"Thông báo {cited(standard)} {BY_ORGAN}"
    unwatched = tuple(column for column in _COLUMNS if column != _WATCHING)
    return annex_heading(standard, *titles, belongs_to=belongs_to, number=LAST_NUMBER, upright=True) + either(
        "phan_cong", _list(standard, _COLUMNS), _list(standard, unwatched)
    )


def _list(standard: Standard, columns: Columns) -> str:
    """The table, by fields."""
    widths = column_widths(columns, text_width(standard))
    field = f"{fact('nhom.linh_vuc')} ({counted('nhom.so_mo_hinh', 'mô hình')})"
    last = "loop.last and nhom.cuoi"
    subjects = f": {counted('so_tap_the', 'của tập thể')}, {counted('so_ca_nhan', 'của cá nhân')}"
    summed = f"Danh sách gồm {counted('tong_so', 'mô hình')}{when('so_tap_the and so_ca_nhan', subjects)}."
    return data_table(
        columns,
        widths,
        row_tag("for nhom in theo_linh_vuc", widths),
        group_row(widths, fact("nhom.so"), field),
        item_rows(columns, widths, "mo_hinh in nhom.mo_hinh", keep_last_if=last),
        row_tag("endfor", widths),
        total_row(columns, widths, summed, last=True),
    )
