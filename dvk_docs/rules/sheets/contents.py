"""Clauses on what the cells of a sheet hold: numbers that are numbers, text that stays text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from dvk_docs.errors import quote
from dvk_docs.rules.sheets.form import Form
from dvk_docs.rules.sheets.judge import CellFinding, Fault, once
from dvk_docs.standards import Clause
from dvk_docs.view.sheets import Cell

_FORMULA_MARKS: Final = ("=", "+", "-", "@")
_FEWEST_NUMBERS: Final = 3  # that make a column one of numbers
_FIGURES: Final = re.compile(r"\d{1,3}([. ]\d{3})+(,\d+)?|\d+([.,]\d+)?")
_FETCHING: Final = re.compile(r"\b(HYPERLINK|WEBSERVICE|IMPORTDATA|DDE|RTD)\s*\(|\[\d+\]|\|", re.IGNORECASE)


def sheet_text_cells(form: Form, clause: Clause) -> Iterator[CellFinding]:
    """Số là số, chữ là chữ: cột số không có số gõ thành chữ; chữ mở đầu bằng = + - @ không được thành công thức.

    Xét mọi trang tính. Dấu gạch đứng một mình, ô định dạng Text, chữ gõ sau dấu nháy đơn: Excel để yên, không là lỗi.
    Công thức lấy dữ liệu ngoài tệp (liên kết tệp khác, trang web) là lỗi.

    Vì sao: số gõ thành chữ thì công thức cộng bỏ qua nó; chữ “=…” chép từ ngoài vào, bấm vào sửa là thành công thức.
    Đúng: 12 (số); '- Kinh tế (có dấu nháy đơn ở đầu khi gõ).
    Sai: cột Số lượng có ô “12” căn trái, góc xanh; ô chữ “=1+1”; công thức  ='[so cu.xlsx]Mô hình'!C5.
    """
    yield from once((cell, fault) for cell in form.sheet.seen for fault in _formula_like(cell))
    yield from once(_numbers_as_text(form))


def _formula_like(cell: Cell) -> Iterator[Fault]:
    text = cell.text
    if cell.formula is not None:
        if _FETCHING.search(cell.formula):
            hint = "chép ô này, dán lại bằng Paste Special > Values để chỉ còn giá trị"
            yield Fault(f"là công thức lấy dữ liệu ngoài tệp: {quote(cell.formula)}", "là giá trị", hint)
    elif (
        text.startswith(_FORMULA_MARKS) and any(map(str.isalnum, text)) and not (cell.look.quoted or cell.look.as_text)
    ):
        hint = "bấm F2, thêm dấu nháy đơn ' vào trước ký tự đầu, rồi Enter"
        found = f"là chữ mở đầu bằng “{text[0]}”, sửa ô là Excel hiểu thành công thức"
        yield Fault(
            found, "là chữ có dấu nháy đơn đứng trước", hint, "warning"
        )  # it is text as long as it is left alone


def _numbers_as_text(form: Form) -> Iterator[tuple[Cell, Fault]]:
    """Figures typed as text, in columns of which most cells are numbers."""
    columns: dict[int, list[Cell]] = defaultdict(list)
    start = form.head[1] if form.head else 0
    for cell in form.sheet.cells:
        if cell.row > start and cell.formula is None:
            columns[cell.column].append(cell)
    for cells in columns.values():
        texts = [cell for cell in cells if _FIGURES.fullmatch(cell.text.strip())]
        numbers = sum(cell.number is not None for cell in cells)
        if numbers >= max(_FEWEST_NUMBERS, len(texts) + 1):
            hint = "chọn các ô ấy, bấm dấu ! vàng bên cạnh, chọn Convert to Number"
            yield from ((cell, Fault("là chữ trong một cột số", "là số", hint)) for cell in texts)
