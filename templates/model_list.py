"""The list of models as an annex: its own landscape section, one table in two groups."""

from __future__ import annotations

from typing import NamedTuple

from components import landscape_width
from letterhead import number_and_date
from ooxml import cell, fact, paragraph, row, row_tag, table, twips, when

from dvk_docs.standards import Standard

NBSP = "\u00a0"
MOVEMENT = "mô hình, điển hình “Dân vận khéo” năm"
_BOTH = "tap_the and ca_nhan"


class Column(NamedTuple):
    """A column: its heading, the field of a model it prints, its width in millimetres (0: what the others leave)."""

    title: str
    field: str
    mm: float = 0.0
    centred: bool = False


Columns = tuple[Column, ...]


def by_groups(both: str, collectives: str, individuals: str) -> str:
    """Words that depend on whom the list has."""
    return f"{{% if {_BOTH} %}}{both}{{% elif tap_the %}}{collectives}{{% else %}}{individuals}{{% endif %}}"


def counted(count: str, what: str) -> str:
    """A count of two digits and what it counts, never parted."""
    return f"{fact(count + '|hai_chu_so')}{NBSP}{what}"


def model_list(standard: Standard, granted: str, *, belongs_to: str, columns: Columns) -> str:
    """The annex: its heading (`granted` says what is done with the models), the paper it belongs to, the table."""
    mark = standard["subject-mark"].value
    state = mark["kind"] == "rule"
    who = by_groups("TẬP THỂ, CÁ NHÂN", "TẬP THỂ", "CÁ NHÂN")
    given = f"(Kèm theo {belongs_to} {number_and_date(standard)} của {fact('cua_co_quan')})"
    return (
        paragraph("DvkPhuLuc", "Phụ lục" if state else "PHỤ LỤC")
        + paragraph("DvkTenPhuLuc", "DANH SÁCH")
        + paragraph("DvkTenPhuLuc", f"{who} {granted} {MOVEMENT.upper()}{NBSP}{fact('nam')}")
        + paragraph("DvkKemTheo", given)
        + (paragraph("DvkGachPhuLuc") if state else paragraph("DvkGach", mark["text"]))
        + _table(standard, columns)
        + paragraph("DvkNgat")  # Word wants a paragraph after a table; of one point, or it may spill to an empty page
    )


def _table(standard: Standard, columns: Columns) -> str:
    widths = _column_widths(standard, columns)
    heads = [paragraph("DvkODau", column.title) for column in columns]
    indexes = [paragraph("DvkOChiSo", f"({n})") for n in range(1, len(columns) + 1)]
    return table(
        "DvkBang",
        widths,
        row(*map(cell, widths, heads), head=True),
        row(*map(cell, widths, indexes), head=True),
        _group("tap_the", "TẬP THỂ", widths, columns, followed_by="ca_nhan"),
        _group("ca_nhan", "CÁ NHÂN", widths, columns),
        _total(widths),
    )


def _column_widths(standard: Standard, columns: Columns) -> list[int]:
    """In twips; together exactly the width of the landscape page."""
    fixed = [twips(column.mm) for column in columns]
    rest = twips(landscape_width(standard)) - sum(fixed)
    return [width or rest for width in fixed]


def _group(name: str, title: str, widths: list[int], columns: Columns, *, followed_by: str = "") -> str:
    """The rows of one group; its heading only where there are two groups. The very last row stays with the total."""
    numeral = "I" if followed_by else "II"
    named = f"{title} ({counted('so_' + name, 'mô hình')})"
    heading = row(
        cell(widths[0], paragraph("DvkONhomSo", numeral)),
        cell(sum(widths[1:]), paragraph("DvkONhom", named), span=len(widths) - 1),
    )
    last = f"loop.last and not {followed_by}" if followed_by else "loop.last"
    rows = (f"for mo_hinh in {name}", f"if {last}", "else", "endif", "endfor")
    start, if_last, otherwise, end_if, end = (row_tag(code, widths) for code in rows)
    both, end_both = row_tag(f"if {_BOTH}", widths), row_tag("endif", widths)
    return (
        both
        + heading
        + end_both
        + start
        + if_last
        + _row(widths, columns, "Cuoi")
        + otherwise
        + _row(widths, columns, "")
        + end_if
        + end
    )


def _row(widths: list[int], columns: Columns, kind: str) -> str:
    styles = [f"DvkO{'Tt' if column.centred else ''}{kind}" for column in columns]
    fields = [fact(f"mo_hinh.{column.field}") for column in columns]
    return row(*map(cell, widths, map(paragraph, styles, fields)))


def _total(widths: list[int]) -> str:
    groups = f": {counted('so_tap_the', 'tập thể')}, {counted('so_ca_nhan', 'cá nhân')}"
    total = f"Danh sách gồm {counted('tong_so', 'mô hình')}{when(_BOTH, groups)}."
    return row(
        cell(widths[0], paragraph("DvkOTong")),
        cell(sum(widths[1:]), paragraph("DvkOTong", total), span=len(widths) - 1),
    )
