"""The body of a paper as an outline: sections, headings, paragraphs, tables in the text."""

from __future__ import annotations

from components.widths import text_width
from data_table import Column, Columns, column_widths
from ooxml import cell, each, either, fact, paragraph, row, row_tag, table, tag

from dvk_docs.documents.parts.outline import MOST_COLUMNS
from dvk_docs.standards import Standard

_NUMBERS_MM = 12.0  # the column TT
_FIRST_SHARE = 0.45  # of the width, for the first column of words


def section_heading(standard: Standard, numeral: str, words: str) -> str:
    """“I- MỤC ĐÍCH, YÊU CẦU” as the standard marks it; the numeral may be a tag."""
    mark = standard["outline-style"].value["default"].removeprefix("I")
    return paragraph("DvkMuc", f"{numeral}{mark} {words}")


def outline(standard: Standard, name: str, *, tables: bool = True) -> str:
    """The pieces (`documents.parts.outline.pieces`) that the context has under that name.

    The width of a column cannot come from a tag: each number of columns has a table of its own here.
    """
    shapes = [(n, numbered) for n in range(2, MOST_COLUMNS + 1) for numbered in (True, False)] if tables else []
    branches = [("muc", paragraph("DvkMuc", fact("doan.chu|khong_ngat")))]
    branches += [("de_muc", paragraph("DvkDeMuc", fact("doan.chu|khong_ngat")))]
    branches += [(f"bang_{n}{'tt' if numbered else ''}", _table(standard, n, numbered)) for n, numbered in shapes]
    text = fact("doan.chu|khong_ngat")
    plain = either("doan.giu", paragraph("DvkKhoanCuoi", text), paragraph("DvkKhoan", text))
    first, *others = branches
    printed = tag(f"if doan.kieu == '{first[0]}'") + first[1]
    printed += "".join(tag(f"elif doan.kieu == '{kind}'") + block for kind, block in others)
    return each(f"doan in {name}", printed + tag("else") + plain + tag("endif"))


def _table(standard: Standard, columns: int, numbered: bool) -> str:
    widths = column_widths(_columns(standard, columns, numbered), text_width(standard))
    heads = row(*(cell(w, paragraph("DvkODau", fact(f"doan.cot[{n}]"))) for n, w in enumerate(widths)), head=True)
    plain = row(*(cell(w, _cell(n)) for n, w in enumerate(widths)))
    bold = row(*(cell(w, _bold_cell(n)) for n, w in enumerate(widths)))
    start, if_bold, otherwise, end_if, end = (
        row_tag(code, widths) for code in ("for dong in doan.dong", "if dong.dam", "else", "endif", "endfor")
    )
    rows = start + if_bold + bold + otherwise + plain + end_if + end
    # Without a paragraph between them two tables would become one; with it the text does not touch the table's edge.
    return table("DvkBang", widths, heads, rows) + paragraph("DvkSauBang")


def _columns(standard: Standard, columns: int, numbered: bool) -> Columns:
    narrow = (Column("", "", _NUMBERS_MM),) if numbered else ()
    words = columns - len(narrow)
    share = _FIRST_SHARE if words > 2 else 0.0
    return (*narrow, Column("", "", share * text_width(standard)), *(Column("", ""),) * (words - 1))


def _cell(n: int) -> str:
    text = fact(f"dong.o[{n}].chu")
    return either(f"dong.o[{n}].giua", paragraph("DvkOTt", text), paragraph("DvkO", text))


def _bold_cell(n: int) -> str:
    text = fact(f"dong.o[{n}].chu")
    return either(f"dong.o[{n}].giua", paragraph("DvkONhomSo", text), paragraph("DvkOTong", text))
