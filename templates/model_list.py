"""The list of models as an annex: its own landscape section, one table in two groups."""

from __future__ import annotations

from typing import NamedTuple

from components import landscape_width
from letterhead import number_and_date
from ooxml import cell, either, fact, paragraph, row, row_tag, table, twips, when

from dvk_docs.standards import Standard

NBSP = "\u00a0"
MOVEMENT = "mô hình, điển hình “Dân vận khéo” năm"
_BOTH = "tap_the and ca_nhan"


def by_groups(both: str, collectives: str, individuals: str) -> str:
    """Words that depend on whom the list has."""
    return f"{{% if {_BOTH} %}}{both}{{% elif tap_the %}}{collectives}{{% else %}}{individuals}{{% endif %}}"


WHO = by_groups("TẬP THỂ, CÁ NHÂN", "TẬP THỂ", "CÁ NHÂN")
"""Whom the list has, as its title says."""


class Column(NamedTuple):
    """A column: its heading, the field of a model it prints, its width in millimetres (0: what the others leave).

    `total` is what the last row prints under figures that are added up; such figures stand at the right.
    """

    title: str
    field: str
    mm: float = 0.0
    centred: bool = False
    total: str = ""

    @property
    def style(self) -> str:
        """The paragraph style of its cells."""
        return "DvkOTt" if self.centred else "DvkOSo" if self.total else "DvkO"


Columns = tuple[Column, ...]


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
    mark = standard["subject-mark"].value
    state = mark["kind"] == "rule"
    given = f"(Kèm theo {belongs_to} {number_and_date(standard)} của {fact('cua_co_quan')})"
    return (
        paragraph("DvkPhuLuc", "Phụ lục" if state else "PHỤ LỤC")
        + paragraph("DvkTenPhuLuc", name)
        + paragraph("DvkTenPhuLuc", title)
        + paragraph("DvkKemTheo", given)
        + (paragraph("DvkGachPhuLuc") if state else paragraph("DvkGach", mark["text"]))
        + _tables(standard, columns, counts, summed_if)
        + paragraph("DvkNgat")  # Word wants a paragraph after a table; of one point, or it may spill to an empty page
    )


def _tables(standard: Standard, columns: Columns, counts: str, summed_if: str) -> str:
    whole = _table(standard, columns, counts)
    if not summed_if:
        return whole
    bare = tuple(column for column in columns if not column.total)
    return either(summed_if, whole, _table(standard, bare, counts))


def _table(standard: Standard, columns: Columns, counts: str) -> str:
    widths = _column_widths(standard, columns)
    heads = [paragraph("DvkODau", column.title) for column in columns]
    indexes = [paragraph("DvkOChiSo", f"({n})") for n in range(1, len(columns) + 1)]
    return table(
        "DvkBang",
        widths,
        row(*map(cell, widths, heads), head=True),
        row(*map(cell, widths, indexes), head=True),
        _group("tap_the", f"TẬP THỂ ({counted('so_tap_the', counts)})", widths, columns, followed_by="ca_nhan"),
        _group("ca_nhan", f"CÁ NHÂN ({counted('so_ca_nhan', counts)})", widths, columns),
        _total(widths, columns, counts),
    )


def _column_widths(standard: Standard, columns: Columns) -> list[int]:
    """In twips; together exactly the width of the landscape page."""
    fixed = [twips(column.mm) for column in columns]
    rest = twips(landscape_width(standard)) - sum(fixed)
    return [width or rest for width in fixed]


def _group(name: str, title: str, widths: list[int], columns: Columns, *, followed_by: str = "") -> str:
    """The rows of one group; its heading only where there are two groups. The very last row stays with the total."""
    numeral = "I" if followed_by else "II"
    heading = row(
        cell(widths[0], paragraph("DvkONhomSo", numeral)),
        cell(sum(widths[1:]), paragraph("DvkONhom", title), span=len(widths) - 1),
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
    styles = [column.style + kind for column in columns]
    fields = [fact(f"mo_hinh.{column.field}") for column in columns]
    return row(*map(cell, widths, map(paragraph, styles, fields)))


def _total(widths: list[int], columns: Columns, counts: str) -> str:
    """The last row: how many models, and the sum under each column that is added up."""
    groups = f": {counted('so_tap_the', 'tập thể')}, {counted('so_ca_nhan', 'cá nhân')}"
    total = f"Danh sách gồm {counted('tong_so', counts)}{when(_BOTH, groups)}."
    words = next((at for at, column in enumerate(columns) if column.total), len(columns))  # up to the first sum
    sums = [cell(widths[at], paragraph("DvkOTongSo", columns[at].total)) for at in range(words, len(columns))]
    return row(
        cell(widths[0], paragraph("DvkOTong")),
        cell(sum(widths[1:words]), paragraph("DvkOTong", total), span=words - 1),
        *sums,
    )
