"""The registration (Đăng ký xây dựng mô hình): its words and their order, in the three standards."""

from __future__ import annotations

from annexes import form_as_annex
from components import paper_styles
from components.widths import text_width
from data_table import Column, Columns, column_widths, data_table, item_rows
from letterhead import letterhead, titles
from ooxml import (
    DECLARATION,
    NAMESPACES,
    cell,
    each,
    either,
    fact,
    only_if,
    paragraph,
    row,
    row_tag,
    run,
    to_tab_stop,
    when,
)
from package import MAIN_HEADERS, package, section
from signers import signer, signers
from title import title

from dvk_docs.standards import Standard

_LINES_TO_WRITE = 4  # under an item that is told in words; fewer where it says of what it is an annex: one page
_COLUMNS: Columns = (
    Column("TT", "tt", 11.0, centred=True),
    Column("Tên mô hình", "ten_trong_bang"),
    Column("Lĩnh vực", "linh_vuc", 43.0, note=f"({fact('cac_linh_vuc')})"),
    Column("Giá trị dự kiến làm lợi từ mô hình đăng ký", "gia_tri", 38.0),
    Column("Thời gian hoàn thành", "thoi_gian", 26.0, centred=True),
)


def registration(standard: Standard) -> bytes:
    """The template of a registration, a .docx."""
    body = (
        form_as_annex(standard)
        + letterhead(standard, form=True)
        + title(standard)
        + either("bieu_mau == 'day_du'", _fuller(), _short(standard))
        + _foot(standard)
        + paragraph("DvkNgat")
        + section(standard, MAIN_HEADERS)
    )
    document = f"{DECLARATION}<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"
    return package(document, paper_styles(standard), standard, title="Mẫu Đăng ký xây dựng mô hình")


def _asked(label: str, name: str, *, more: int = 0) -> str:
    """A line with what is known, else dots to the margin, and so many lines of dots more."""
    known = paragraph("DvkPhieu", f"{label} {fact(name)}")
    return either(name, known, paragraph("DvkDongKe", f"{label} ", to_tab_stop()) + _lines(more))


def _lines(count: int) -> str:
    return paragraph("DvkDongKe", to_tab_stop()) * count


def _short(standard: Standard) -> str:
    unit = _asked("- Đơn vị:", "don_vi")
    place = paragraph("DvkPhieu", f"- Địa chỉ: {fact('dia_chi')}")
    person = _asked("- Họ và tên:", "ho_ten") + _asked("- Chức vụ, nhiệm vụ được giao:", "chuc_vu") + unit
    plan = either(
        "ke_hoach",
        paragraph("DvkPhieu", f"- Thực hiện {fact('ke_hoach|khong_ngat')}"),
        paragraph("DvkDongKe", "- Thực hiện Kế hoạch số ", to_tab_stop()),
    )
    movement = "đăng ký thực hiện mô hình “Dân vận khéo”"
    return (
        either("ca_nhan_dang_ky", person + only_if("dia_chi", place), unit + _asked("- Địa chỉ:", "dia_chi"))
        + plan
        + either(
            "ca_nhan_dang_ky",
            paragraph("DvkPhieuCuoi", f"- Tôi {movement} {fact('ky_dang_ky')} như sau:"),
            paragraph("DvkPhieuCuoi", f"- Đơn vị {movement} như sau:"),
        )
        + _table(standard)
        + paragraph("DvkSauBangCuoi")
    )


def _table(standard: Standard) -> str:
    widths = column_widths(_COLUMNS, text_width(standard))
    empty = row(
        cell(widths[0], paragraph("DvkOViet", fact("so"))), *(cell(w, paragraph("DvkOViet")) for w in widths[1:])
    )
    return data_table(
        _COLUMNS,
        widths,
        item_rows(_COLUMNS, widths, "mot in danh_sach", keep_last_if="loop.last and not dong_trong"),
        row_tag("for so in dong_trong", widths) + empty + row_tag("endfor", widths),
    )


def _fuller() -> str:
    who = when("nguoi_dang_ky", f", {fact('nguoi_dang_ky')}")
    opening = f"Thực hiện {fact('ke_hoach|khong_ngat')}{who} đăng ký xây dựng mô hình “Dân vận khéo” như sau:"
    plan = only_if("ke_hoach", paragraph("DvkPhieuCuoi", opening))
    several = only_if("mo_hinh|length > 1", paragraph("DvkPhieuCuoi", run(f"MÔ HÌNH {fact('mot.tt')}", "DvkDam")))
    return plan + each("mot in mo_hinh", several + _facts() + _boxes() + _time() + _texts())


def _facts() -> str:
    dots = to_tab_stop()
    who = fact("mot.nguoi_phu_trach")
    in_charge = (
        f"3. Người phụ trách: {who}{when('mot.chuc_vu_phu_trach', '. Chức vụ: ' + fact('mot.chuc_vu_phu_trach'))}"
    )
    registrant = f"2. Tập thể, cá nhân đăng ký: {fact('nguoi_dang_ky')}{when('dia_chi', ' (' + fact('dia_chi') + ')')}"
    return (
        _asked("1. Tên mô hình:", "mot.ten_mo_hinh", more=1)
        + either(
            "nguoi_dang_ky",
            paragraph("DvkPhieu", registrant),
            paragraph("DvkDongKe", "2. Tập thể, cá nhân đăng ký: ", dots)
            + only_if("dia_chi", paragraph("DvkPhieu", f"Địa chỉ: {fact('dia_chi')}")),
        )
        + either(
            "mot.nguoi_phu_trach",
            paragraph("DvkPhieu", in_charge),
            paragraph("DvkDongKeHai", "3. Người phụ trách: ", dots, " Chức vụ: ", dots),
        )
        + _asked("4. Địa điểm thực hiện:", "mot.dia_diem")
    )


def _boxes() -> str:
    tab = to_tab_stop()
    since = when("mot.duy_tri_tu", f" từ năm {fact('mot.duy_tri_tu')}")
    return (
        paragraph("DvkPhieu", "5. Lĩnh vực (đánh dấu vào ô thích hợp):")
        + each("cap in mot.o_linh_vuc", paragraph("DvkLuaChon", tab, fact("cap.trai"), tab, fact("cap.phai")))
        + paragraph(
            "DvkLuaChon",
            "6. Chủ thể:",
            tab,
            f"{fact('mot.o_tap_the')} Tập thể",
            tab,
            f"{fact('mot.o_ca_nhan')} Cá nhân",
        )
        + paragraph(
            "DvkLuaChon",
            "7. Loại:",
            tab,
            f"{fact('mot.o_moi')} Xây dựng mới",
            tab,
            f"{fact('mot.o_duy_tri')} Tiếp tục duy trì{since}",
        )
    )


def _time() -> str:
    label, dots = "8. Thời gian thực hiện: từ ", to_tab_stop()
    start, end = fact("mot.ngay_bat_dau|ngay_ngan"), fact("mot.ngay_ket_thuc|ngay_ngan")
    to_end = either(
        "mot.ngay_ket_thuc",
        paragraph("DvkDongKeHai", label, dots, f" đến {end}"),
        paragraph("DvkDongKeHai", label, dots, " đến ", dots),
    )
    from_start = either(
        "mot.ngay_ket_thuc",
        paragraph("DvkPhieu", f"{label}{start} đến {end}"),
        paragraph("DvkDongKe", f"{label}{start} đến ", dots),
    )
    return either("mot.ngay_bat_dau", from_start, to_end)


def _texts() -> str:
    """The items told in words, numbered without a gap; those that every form asks leave lines to write on."""
    note = f"{fact('mot.so.ghi_chu')}. Ghi chú: {fact('mot.ghi_chu')}"
    return (
        _told("thuc_trang", "Thực trạng, lý do xây dựng mô hình")
        + _told("muc_tieu", "Mục tiêu, tiêu chí")
        + _told("quy_mo", "Quy mô")
        + either("mot.noi_dung", _told("noi_dung", "Nội dung, cách làm"), _untold("noi_dung", "Nội dung, cách làm"))
        + _told("luc_luong", "Lực lượng thực hiện")
        + _told("nguon_luc", "Nguồn lực thực hiện")
        + _told("kha_nang_nhan_rong", "Khả năng duy trì, nhân rộng")
        + only_if("mot.ghi_chu", paragraph("DvkPhieu", note))
        + _result()
    )


def _told(name: str, label: str) -> str:
    """The paragraphs of a text, the first after its number and label; nothing where there is none."""
    first = paragraph("DvkPhieu", f"{fact(f'mot.so.{name}')}. {label}: {fact('doan|khong_ngat')}")
    return each(f"doan in mot.{name}", either("loop.first", first, paragraph("DvkPhieu", fact("doan|khong_ngat"))))


def _untold(name: str, label: str) -> str:
    first = paragraph("DvkDongKe", f"{fact(f'mot.so.{name}')}. {label}: ", to_tab_stop())
    return first + _lines(_LINES_TO_WRITE - 2) + only_if("not la_phu_luc", _lines(2))


def _result() -> str:
    """The last item: it stays with the signature block."""
    label = f"{fact('mot.so.gia_tri')}. Kết quả dự kiến, giá trị làm lợi:"
    known = paragraph("DvkPhieuCuoi", f"{label} {fact('mot.gia_tri|khong_ngat')}")
    line = paragraph("DvkDongKeCuoi", to_tab_stop())
    more = line * (_LINES_TO_WRITE - 3) + only_if("not la_phu_luc", line * 2)
    return either("mot.gia_tri", known, paragraph("DvkDongKeCuoi", f"{label} ", to_tab_stop()) + more)


def _foot(standard: Standard) -> str:
    """Who registers, on the right; on the left, where one is asked, who confirms it."""
    head, person = paragraph("DvkQuyenHan", "THỦ TRƯỞNG ĐƠN VỊ"), paragraph("DvkQuyenHan", "NGƯỜI ĐĂNG KÝ")
    named = "nguoi_ky.quyen_han or nguoi_ky.chuc_vu or nguoi_ky.kiem"
    above = either(named, titles(standard), either("thu_truong_ky", head, person))
    right = above + signer(standard, name="nguoi_ky.ho_ten", by_hand=True)
    left = only_if("xac_nhan_cua", signer(standard, f"XÁC NHẬN CỦA {fact('xac_nhan_cua')}", by_hand=True))
    return signers(standard, left=left + paragraph("DvkChoKy"), right=right)
