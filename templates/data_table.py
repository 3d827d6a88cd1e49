"""A table of data: head rows repeated on every page, one row for each item, columns given in millimetres."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ooxml import cell, fact, paragraph, row, row_tag, table, twips


class Column(NamedTuple):
    """A column: its heading, the field of an item it prints, its width in millimetres (0: what the others leave).

    `total` is what the last row prints under figures that are added up; such figures stand at the right.
    `note` stands under the heading, in italics.
    """

    title: str
    field: str
    mm: float = 0.0
    centred: bool = False
    total: str = ""
    note: str = ""

    @property
    def style(self) -> str:
        """The paragraph style of its cells."""
        return "DvkOTt" if self.centred else "DvkOSo" if self.total else "DvkO"


Columns = tuple[Column, ...]


def column_widths(columns: Columns, whole_mm: float) -> list[int]:
    """In twips; together exactly the whole width. Columns without a width of their own share what the others leave."""
    fixed = [twips(column.mm) for column in columns]
    open_ = [at for at, width in enumerate(fixed) if not width]
    for left, at in enumerate(open_):
        fixed[at] = (twips(whole_mm) - sum(fixed)) // (len(open_) - left)
    return fixed


def data_table(columns: Columns, widths: Sequence[int], *rows: str, indexed: bool = False) -> str:
    """The table: a bold head row, with `indexed` the row (1), (2) … under it, then the rows."""
    heads = [row(*map(cell, widths, map(_heading, columns)), head=True)]
    if indexed:
        indexes = [paragraph("DvkOChiSo", f"({n})") for n in range(1, len(columns) + 1)]
        heads.append(row(*map(cell, widths, indexes), head=True))
    return table("DvkBang", widths, *heads, *rows)


def _heading(column: Column) -> str:
    return paragraph("DvkODau", column.title) + (paragraph("DvkOChiSo", column.note) if column.note else "")


def item_row(columns: Columns, widths: Sequence[int], item: str, *, last: bool = False) -> str:
    """The row of one item; the `last` stays with what follows it."""
    styles = [f"{column.style}{'Cuoi' if last else ''}" for column in columns]
    fields = [fact(f"{item}.{column.field}") for column in columns]
    return row(*map(cell, widths, map(paragraph, styles, fields)))


def item_rows(
    columns: Columns, widths: Sequence[int], loop: str, *, keep_last_if: str = "", together: bool = False
) -> str:
    """A row for each item (`loop` is “mo_hinh in danh_sach”); the last stays with what follows, under a condition.

    `together` keeps every one of them with what follows: a short table on one page.
    """
    item = loop.partition(" ")[0]
    start, end = row_tag(f"for {loop}", widths), row_tag("endfor", widths)
    plain = item_row(columns, widths, item, last=together)
    if not keep_last_if:
        return start + plain + end
    if_last, otherwise, end_if = (row_tag(code, widths) for code in (f"if {keep_last_if}", "else", "endif"))
    return start + if_last + item_row(columns, widths, item, last=True) + otherwise + plain + end_if + end


def total_row(columns: Columns, widths: Sequence[int], words: str, *, last: bool = False) -> str:
    """A bold line under the items: an empty first cell, the words, and the sum under each column that is added up.

    The `last` of an annex stays with the paragraph behind it: on a page that the table fills to the last point, that
    paragraph alone would go over to an empty page.
    """
    text, figure = ("DvkOTongCuoi", "DvkOTongSoCuoi") if last else ("DvkOTong", "DvkOTongSo")
    first = next((at for at, column in enumerate(columns) if column.total), len(columns))
    sums = [
        cell(width, paragraph("DvkONhomSo" if column.centred else figure, column.total))
        for width, column in zip(widths[first:], columns[first:], strict=True)
    ]
    named = cell(sum(widths[1:first]), paragraph(text, words), span=first - 1)
    return row(cell(widths[0], paragraph(text)), named, *sums)


def group_row(widths: Sequence[int], numeral: str, words: str) -> str:
    """The heading of a group of items: its numeral, then its name over all the other columns."""
    named = cell(sum(widths[1:]), paragraph("DvkONhom", words), span=len(widths) - 1)
    return row(cell(widths[0], paragraph("DvkONhomSo", numeral)), named)


def row_if(condition: str, widths: Sequence[int], *rows: str) -> str:
    """Rows that are printed when the condition holds."""
    return row_tag(f"if {condition}", widths) + "".join(rows) + row_tag("endif", widths)
