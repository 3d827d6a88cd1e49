"""The list of models as an annex: its own landscape section, one table in two groups."""

from __future__ import annotations

from components import landscape_width
from data_table import Columns, column_widths, data_table, group_row, item_rows, row_if, total_row
from letterhead import number_and_date
from ooxml import fact, paragraph, when

from dvk_docs.standards import Standard

NBSP = "\u00a0"
MOVEMENT = "mô hình, điển hình “Dân vận khéo” năm"
_BOTH = "tap_the and ca_nhan"


def by_groups(both: str, collectives: str, individuals: str) -> str:
    """Words that depend on whom the list has."""
    return f"{{% if {_BOTH} %}}{both}{{% elif tap_the %}}{collectives}{{% else %}}{individuals}{{% endif %}}"


def counted(count: str, what: str) -> str:
    """A count of two digits and what it counts, never parted."""
    return f"{fact(count + '|hai_chu_so')}{NBSP}{what}"


def model_list(standard: Standard, granted: str, *, belongs_to: str, columns: Columns) -> str:
    """The annex: its heading (`granted` says what is done with the models), the paper it belongs to, the table."""
    who = by_groups("TẬP THỂ, CÁ NHÂN", "TẬP THỂ", "CÁ NHÂN")
    titles = ("DANH SÁCH", f"{who} {granted} {MOVEMENT.upper()}{NBSP}{fact('nam')}")
    return (
        annex_heading(standard, *titles, belongs_to=f"{belongs_to} {number_and_date(standard)}")
        + _table(standard, columns)
        + paragraph("DvkNgat")  # Word wants a paragraph after a table; of one point, or it may spill to an empty page
    )


def annex_heading(standard: Standard, *titles: str, belongs_to: str, upright: bool = False) -> str:
    """“PHỤ LỤC”, the lines of its title, the paper it belongs to, the mark under them; `upright`: a portrait page."""
    mark = standard["subject-mark"].value
    state = mark["kind"] == "rule"
    return (
        paragraph("DvkPhuLuc", "Phụ lục" if state else "PHỤ LỤC")
        + "".join(paragraph("DvkTenPhuLuc", title) for title in titles)
        + paragraph("DvkKemTheo", f"(Kèm theo {belongs_to} của {fact('cua_co_quan')})")
        + (
            paragraph("DvkGachPhuLucDung" if upright else "DvkGachPhuLuc")
            if state
            else paragraph("DvkGach", mark["text"])
        )
    )


def _table(standard: Standard, columns: Columns) -> str:
    widths = column_widths(columns, landscape_width(standard))
    groups = f": {counted('so_tap_the', 'tập thể')}, {counted('so_ca_nhan', 'cá nhân')}"
    return data_table(
        columns,
        widths,
        _group("tap_the", "TẬP THỂ", widths, columns, followed_by="ca_nhan"),
        _group("ca_nhan", "CÁ NHÂN", widths, columns),
        total_row(widths, f"Danh sách gồm {counted('tong_so', 'mô hình')}{when(_BOTH, groups)}."),
        indexed=True,
    )


def _group(name: str, title: str, widths: list[int], columns: Columns, *, followed_by: str = "") -> str:
    """The rows of one group; its heading only where there are two groups. The very last row stays with the total."""
    numeral = "I" if followed_by else "II"
    heading = group_row(widths, numeral, f"{title} ({counted('so_' + name, 'mô hình')})")
    last = f"loop.last and not {followed_by}" if followed_by else "loop.last"
    return row_if(_BOTH, widths, heading) + item_rows(columns, widths, f"mo_hinh in {name}", keep_last_if=last)
