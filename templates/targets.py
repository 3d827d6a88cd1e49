"""The list of targets (Danh sách giao chỉ tiêu) and its summary: an annex on its own, in the three standards."""

from __future__ import annotations

from components import paper_styles
from components.widths import text_width
from data_table import Column, Columns, column_widths, data_table, group_row, item_rows, row_if, total_row
from letterhead import cited
from model_list import BY_ORGAN, annex_heading
from ooxml import DECLARATION, NAMESPACES, either, fact, only_if, paragraph, row_tag, when
from package import ANNEX_HEADERS, package, section

from dvk_docs.documents.targets import Targets
from dvk_docs.standards import Standard

_TOTAL = fact("tong_chi_tieu")
_LIST: Columns = (
    Column("TT", "tt", 12.0, centred=True),
    Column("Đơn vị", "don_vi"),
    Column("Chỉ tiêu XD mô hình mới", "chi_tieu", 27.0, centred=True, total=_TOTAL),
    Column("Tên mô hình", "ten_mo_hinh", 43.0),
    Column("Ghi chú", "ghi_chu", 26.0),
)
_SUMMARY: Columns = (
    Column("TT", "tt", 12.0, centred=True),
    Column("Đơn vị", "ten"),
    Column("Số lượng", "so_luong", 22.0, centred=True, total=fact("tong_so_don_vi")),
    Column("Chỉ tiêu xây dựng mô hình", "chi_tieu", 33.0, centred=True, total=_TOTAL),
    Column("Ghi chú", "ghi_chu", 40.0),
)
_SUMMARY_TITLE = ("SỐ LƯỢNG ĐƠN VỊ, CHỈ TIÊU XÂY DỰNG", f"MÔ HÌNH “DÂN VẬN KHÉO” {fact('ky|in_hoa')}")
_SOURCE = paragraph("DvkNguon", fact("nguon"))  # above the last table: under it, it might stand on a page alone


def targets(standard: Standard) -> bytes:
    """The template of a list of targets, a .docx."""
    body = (
        _heading(standard)
        + only_if("nguon and not tong_hop", _SOURCE)
        + _list(standard)
        + only_if("tong_hop", _summary(standard))
        + paragraph("DvkNgat")
        + section(standard, ANNEX_HEADERS, restart=True)
    )
    document = f"{DECLARATION}<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"
    return package(document, paper_styles(standard), standard, title="Mẫu Danh sách giao chỉ tiêu")


def _heading(standard: Standard) -> str:
    blank = f"{Targets.of_type} {cited(standard)} {BY_ORGAN}"
    return annex_heading(
        standard,
        "DANH SÁCH",
        fact("trich_yeu|in_hoa"),
        belongs_to=when("kem_theo", fact("kem_theo|khong_ngat"), blank),
        number=when("so_phu_luc", f" {fact('so_phu_luc')}"),
        upright=True,
    ) + only_if("du_thao", paragraph("DvkDuThao", f"Dự thảo lần {fact('du_thao')}"))


def _list(standard: Standard) -> str:
    widths = column_widths(_LIST, text_width(standard))
    heading = group_row(widths, fact("khoi.so"), f"{fact('khoi.ten')} ({fact('khoi.so_don_vi')} ĐV)")
    units = item_rows(_LIST, widths, "mot in khoi.don_vi", keep_last_if="loop.last and khoi.cuoi")
    groups = row_tag("for khoi in nhom", widths) + heading + units + row_tag("endfor", widths)
    summed = "Tổng số mô hình"
    totals = (
        row_if("tong_hop", widths, total_row(_LIST, widths, summed)),
        row_if("not tong_hop", widths, total_row(_LIST, widths, summed, last=True)),
    )
    return data_table(_LIST, widths, groups, *totals)


def _summary(standard: Standard) -> str:
    widths = column_widths(_SUMMARY, text_width(standard))
    return (
        paragraph("DvkTenTongHop", "TỔNG HỢP")
        + "".join(paragraph("DvkTenPhuLuc", line) for line in _SUMMARY_TITLE)
        + either("nguon", _SOURCE, paragraph("DvkSauBangCuoi"))
        + data_table(
            _SUMMARY,
            widths,
            item_rows(_SUMMARY, widths, "mot in tong_hop", together=True),
            total_row(_SUMMARY, widths, "Tổng số", last=True),
        )
    )
