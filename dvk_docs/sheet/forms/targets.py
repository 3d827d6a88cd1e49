"""Danh sách giao chỉ tiêu and its summary: two sheets, of which the second counts the rows of the first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from dvk_docs.documents.targets import Targets
from dvk_docs.sheet.forms.page import across, annex_above, main_paper
from dvk_docs.sheet.grid import Book, Bounds, Formula, Row, Sheet, Value, area, cell, cells_of, letters, literal
from dvk_docs.vn.text import fold_tone

LIST: Final = "Danh sách"
SUMMARY: Final = "Tổng hợp"
_LIST_HEADS: Final = ("TT", "Đơn vị", "Chỉ tiêu XD mô hình mới", "Tên mô hình", "Ghi chú")
_SUMMARY_HEADS: Final = ("TT", "Đơn vị", "Số lượng", "Chỉ tiêu xây dựng mô hình", "Ghi chú")
_LIST_WIDTHS: Final = (12.0, 57.0, 27.0, 43.0, 26.0)
_SUMMARY_WIDTHS: Final = (12.0, 58.0, 22.0, 33.0, 40.0)
_WIDTH: Final = len(_LIST_WIDTHS)
_NUMBER, _UNIT, _TARGET = 1, 2, 3  # columns of both
_LINE: Final = _WIDTH + 2  # column of the list, beside what is printed: the line of the summary that counts the unit
_LINE_HEAD: Final = f"Dòng ở trang “{SUMMARY}” (không in)"
_LINE_WIDTHS: Final = (6.0, 34.0)
_MOST_MODELS: Final = 1000


def book(document: Targets, *, draft: bool = False) -> Book:
    """The workbook: the list, and where it says more than the total row, the summary."""
    shown = document.context(draft=draft)
    table = _List(document, shown)
    sheets: tuple[Sheet, ...] = (table.sheet(),)
    if shown["tong_hop"]:
        sheets += (_summary(document, shown, table),)
    return Book(sheets, {})


def _above(document: Targets, shown: dict[str, Any], *titles: str) -> Iterator[Row]:
    paper = shown["kem_theo"] or main_paper(document.of_type, shown, document.standard)
    yield from annex_above(document.standard, shown["so_phu_luc"], titles, paper, _WIDTH, draft=shown["du_thao"])


def _source(shown: dict[str, Any]) -> Iterator[Row]:
    """Where the figures come from, above the last table."""
    if shown["nguon"]:
        yield from across(_WIDTH, [("source", shown["nguon"])])


class _List:
    """The rows of the list, and where they stand."""

    def __init__(self, document: Targets, shown: dict[str, Any]) -> None:
        self._document, self._shown = document, shown
        self._top = [*_above(document, shown, "DANH SÁCH", shown["trich_yeu"].upper())]
        if not shown["tong_hop"]:
            self._top += _source(shown)
        self.head = len(self._top) + 1
        self.first = self.head + 1
        self.last = self.head + sum(1 + len(group.don_vi) for group in document.nhom)

    def sheet(self) -> Sheet:
        targets = area((self.first, _TARGET), (self.last, _TARGET))
        beside = _LINE_WIDTHS if self._shown["tong_hop"] else ()
        printed = area((1, 1), (self.last + 1, _WIDTH)) if beside else None
        return Sheet(
            LIST, (*_LIST_WIDTHS, *beside), self._rows(), orientation="portrait", head=(self.head, self.head),
            frozen=(0, self.head), printed=printed, bounds=(Bounds(targets, "whole", 0, _MOST_MODELS),), guarded=True,
        )  # fmt: skip

    def cells(self, column: int) -> str:
        """All cells of a column, as the other sheet names them."""
        return cells_of(LIST, letters(column), self.first, self.last)

    def _rows(self) -> Iterator[Row]:
        yield from self._top
        yield self._row(("head",) * _WIDTH, _LIST_HEADS, "head", _LINE_HEAD)
        at = self.first
        for group, printed in zip(self._document.nhom, self._shown["nhom"], strict=True):
            units = area((at + 1, _UNIT), (at + len(group.don_vi), _UNIT))
            yield _heading(printed["so"], printed["ten"], units, len(group.don_vi), self._document.hai_chu_so)
            for unit, row in zip(group.don_vi, printed["don_vi"], strict=True):
                number = self._line_of(self._document.block_of(group, unit))
                styles = ("fixed-center", "text", _figures(self._document, ""), "text", "text")
                values = (row["tt"], row["don_vi"], unit.chi_tieu, row["ten_mo_hinh"], row["ghi_chu"])
                yield self._row(styles, values, "number", number)
            at += 1 + len(group.don_vi)
        total = Formula(f"SUM({area((self.first, _TARGET), (self.last, _TARGET))})", _models(self._document))
        yield _total(self._document, "Tổng số mô hình", (total, None, None))

    def _row(self, styles: tuple[str, ...], values: tuple[Value, ...], style: str, number: Value) -> Row:
        """A row with, beside it, the line of the summary that counts it."""
        if not self._shown["tong_hop"]:
            return Row(styles, values)
        return Row((*styles, "free", style), (*values, None, number))

    def _line_of(self, block: str) -> int:
        """The number of the line of the summary that counts this block."""
        names = [line.khoi or line.ten for line in self._document.lines]
        names += [one.name for one in self._document.blocks[len(names) :]]
        return [fold_tone(name) for name in names].index(fold_tone(block)) + 1


def _heading(numeral: str, name: str, units: str, count: int, two_digits: bool) -> Row:
    """“KHỐI CHI BỘ THÔN (07 ĐV)”: the count is live."""
    form = "00" if two_digits else "0"
    formula = f'{literal(f"{name} (")}&TEXT(COUNTA({units}),"{form}")&" ĐV)"'
    words = f"{name} ({count:02d} ĐV)" if two_digits else f"{name} ({count} ĐV)"
    styles = ("group-center", *["group"] * (_WIDTH - 1))
    return Row(styles, (numeral, Formula(formula, words), None, None, None), ((2, _WIDTH),))


def _summary(document: Targets, shown: dict[str, Any], table: _List) -> Sheet:
    title = f"MÔ HÌNH “DÂN VẬN KHÉO” {document.period.upper()}"
    top = [*_above(document, shown, "TỔNG HỢP", "SỐ LƯỢNG ĐƠN VỊ, CHỈ TIÊU XÂY DỰNG", title), *_source(shown)]
    head = len(top) + 1
    rows = [*top, Row(("head",) * _WIDTH, _SUMMARY_HEADS)]
    computed = _figures(document, "fixed-")
    for at, (block, row) in enumerate(zip(document.blocks, shown["tong_hop"], strict=True), head + 1):
        number, lines = cell(at, _NUMBER), table.cells(_LINE)
        counted = Formula(f"COUNTIF({lines},{number})", block.units)
        summed = Formula(f"SUMIF({lines},{number},{table.cells(_TARGET)})", block.models)
        styles = ("fixed-center", "text", computed, computed, "text")
        rows.append(Row(styles, (row["tt"], row["ten"], counted, summed, row["ghi_chu"])))
    last = head + len(document.blocks)
    units, models = (f"SUM({area((head + 1, column), (last, column))})" for column in (_TARGET, _TARGET + 1))
    units_in_all = Formula(units, sum(one.units for one in document.blocks))
    rows.append(_total(document, "Tổng số", (units_in_all, Formula(models, _models(document)), None)))
    return Sheet(SUMMARY, _SUMMARY_WIDTHS, rows, orientation="portrait", head=(head, head), guarded=True)


def _total(document: Targets, label: str, values: tuple[Value, Value, Value]) -> Row:
    style = _figures(document, "total-")
    return Row(("total", "total", style, style, "total"), (None, label, *values))


def _figures(document: Targets, kind: str) -> str:
    """The style of a count: all of two digits, or none filled up."""
    return f"{kind}{'two-digits' if document.hai_chu_so else 'number'}"


def _models(document: Targets) -> int:
    return sum(one.models for one in document.blocks)
