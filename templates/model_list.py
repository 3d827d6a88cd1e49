"""The list of models as an annex: its own landscape section, one table in two groups."""

from __future__ import annotations

from components.widths import landscape_width
from data_table import Columns, column_widths, data_table, group_row, item_rows, row_if, total_row
from letterhead import cited
from ooxml import either, fact, paragraph, when

from dvk_docs.standards import Standard

NBSP = "\u00a0"
MOVEMENT = "mô hình, điển hình “Dân vận khéo” năm"
_BOTH = "tap_the and ca_nhan"
LAST_NUMBER = when("so_phu_luc_cuoi", f" {fact('so_phu_luc_cuoi')}")
"""That of the paper's own annex, where it is not the only one."""
BY_ORGAN = f"của {fact('cua_co_quan')}"
"""Who issued the paper that an annex belongs to."""


def by_groups(both: str, collectives: str, individuals: str) -> str:
    """Words that depend on whom the list has."""
    return f"{{% if {_BOTH} %}}{both}{{% elif tap_the %}}{collectives}{{% else %}}{individuals}{{% endif %}}"


WHO = by_groups("TẬP THỂ, CÁ NHÂN", "TẬP THỂ", "CÁ NHÂN")
"""Whom the list has, as its title says."""


def counted(count: str, what: str) -> str:
    """A count of two digits and what it counts, never parted."""
    return f"{fact(count + '|hai_chu_so')}{NBSP}{what}"


def model_list(
    standard: Standard,
    title: str,
    *,
    name: str = "DANH SÁCH",
    belongs_to: str,
    columns: Columns,
    counts: str = "mô hình",
    summed_if: str = "",
) -> str:
    """The annex: its name and title, the paper it belongs to, the table.

    `counts` is what a line is; `summed_if` the condition on which the columns that are added up are printed.
    """
    return (
        annex_heading(
            standard,
            name,
            title,
            belongs_to=f"{belongs_to} {cited(standard)} {BY_ORGAN}",
            number=LAST_NUMBER,
        )
        + _tables(standard, columns, counts, summed_if)
        + paragraph("DvkNgat")  # Word wants a paragraph after a table; of one point, or it may spill to an empty page
    )


def annex_heading(standard: Standard, *titles: str, belongs_to: str, number: str = "", upright: bool = False) -> str:
    """“PHỤ LỤC” and its number, the lines of its title, the paper it belongs to, the mark under them.

    `upright`: a portrait page.
    """
    mark = standard["subject-mark"].value
    state = mark["kind"] == "rule"
    return (
        paragraph("DvkPhuLuc", ("Phụ lục" if state else "PHỤ LỤC") + number)
        + "".join(paragraph("DvkTenPhuLuc", title) for title in titles)
        + paragraph("DvkKemTheo", f"(Kèm theo {belongs_to})")
        + (
            paragraph("DvkGachPhuLucDung" if upright else "DvkGachPhuLuc")
            if state
            else paragraph("DvkGach", mark["text"])
        )
    )


def _tables(standard: Standard, columns: Columns, counts: str, summed_if: str) -> str:
    whole = _table(standard, columns, counts)
    if not summed_if:
        return whole
    bare = tuple(column for column in columns if not column.total)
    return either(summed_if, whole, _table(standard, bare, counts))


def _table(standard: Standard, columns: Columns, counts: str) -> str:
    widths = column_widths(columns, landscape_width(standard))
    groups = f": {counted('so_tap_the', 'tập thể')}, {counted('so_ca_nhan', 'cá nhân')}"
    return data_table(
        columns,
        widths,
        _group("tap_the", f"TẬP THỂ ({counted('so_tap_the', counts)})", widths, columns, followed_by="ca_nhan"),
        _group("ca_nhan", f"CÁ NHÂN ({counted('so_ca_nhan', counts)})", widths, columns),
        total_row(columns, widths, f"Danh sách gồm {counted('tong_so', counts)}{when(_BOTH, groups)}.", last=True),
        indexed=True,
    )


def _group(name: str, title: str, widths: list[int], columns: Columns, *, followed_by: str = "") -> str:
    """The rows of one group; its heading only where there are two groups. The very last row stays with the total."""
    numeral = "I" if followed_by else "II"
    last = f"loop.last and not {followed_by}" if followed_by else "loop.last"
    heading = row_if(_BOTH, widths, group_row(widths, numeral, title))
    return heading + item_rows(columns, widths, f"mo_hinh in {name}", keep_last_if=last)
