"""One planted fault for every rule of sheets: an edit of a good workbook that this rule alone must catch.

A function is named after its rule. It runs on the good summary of registrations of every standard, long enough for
three pages.
"""

from __future__ import annotations

from tests.rules.workbooks import Xlsx


def sheet_paper(book: Xlsx) -> None:
    book.element("pageSetup").set("paperSize", "1")


def sheet_orientation(book: Xlsx) -> None:
    book.element("pageSetup").set("orientation", "portrait")
    book.margins(left=30, right=15, top=20, bottom=20)


def sheet_margins(book: Xlsx) -> None:
    book.margins(left=17.8, right=17.8, top=19.1, bottom=19.1)


def sheet_font(book: Xlsx) -> None:
    book.font(book.cell("Địa điểm"), name="Arial")


def sheet_font_size(book: Xlsx) -> None:
    book.font(book.cell("Ghi chú:"), sz="10")


def sheet_page_number(book: Xlsx) -> None:
    header = book.element("headerFooter")
    header.find(f"{book.M}oddHeader").text = None


def sheet_head_rows(book: Xlsx) -> None:
    names = book.root("xl/workbook.xml").find(f"{book.M}definedNames")
    names.getparent().remove(names)


def sheet_fit_width(book: Xlsx) -> None:
    book.element("pageSetUpPr").set("fitToPage", "0")
    for column in book.sheet.iter(f"{book.M}col"):
        column.set("width", str(float(column.get("width")) * 1.2))


def sheet_wrap(book: Xlsx) -> None:
    book.row(book.cell("Mô hình dân vận số 7 ")).set("ht", "16.5")


def sheet_annex_lines(book: Xlsx) -> None:
    book.say(book.cell("(Kèm theo"), "")


def sheet_text_cells(book: Xlsx) -> None:
    book.plain(book.say(book.cell("Thôn số 3"), "=1+1"))


def sheet_totals(book: Xlsx) -> None:
    total = book.after(book.cell("Tổng số"))
    total.find(f"{book.M}v").text = "61"
