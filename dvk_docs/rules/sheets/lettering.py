"""Clauses on the letters of a sheet: face, size, and that all of them can be seen."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from dvk_docs.metrics import lines_needed, text_width_mm
from dvk_docs.rules.sheets.form import Form
from dvk_docs.rules.sheets.judge import CellFinding, Fault, figure, once
from dvk_docs.standards import Clause
from dvk_docs.view.sheets import Cell, Font

_LINE: Final = 1.15  # height of a line by the size of its letters: less than any program takes
_PADDING_MM: Final = 1.3
_SLACK_PT: Final = 2.0
_SLACK_MM: Final = 1.0
_FACE: Final = re.compile(r'&"([^",]+)')


def sheet_font(form: Form, clause: Clause) -> Iterator[CellFinding]:
    """Mọi ô có chữ, số của biểu dùng phông Times New Roman; đầu trang, chân trang cũng vậy.

    Chỉ xét trang tính là một biểu (phía trên bảng có tên cơ quan hoặc tên biểu viết hoa); danh sách dữ liệu thì không.

    Vì sao: biểu đi kèm văn bản, phải cùng phông với văn bản; Calibri chỉ là phông Excel để sẵn.
    Đúng: Times New Roman.
    Sai: một cột chép từ tệp khác còn phông Arial.
    """
    hint = f"chọn các ô ấy (Ctrl+A để chọn cả trang tính), Home > Font chọn {clause.value}"
    yield from once(
        (cell, Fault(f"là {font.name}", f"là {clause.value}", hint))
        for cell, font in _printed(form)
        if font.name != clause.value
    )
    headers = form.sheet.headers
    for text in (headers.above, headers.below, headers.first or ""):
        for name in dict.fromkeys(_FACE.findall(text)):
            if name not in (clause.value, "-"):
                where = "vào Page Layout > Page Setup > Header/Footer, chọn lại phông của đầu trang, chân trang"
                yield CellFinding(None, None, f"ở đầu trang, chân trang là {name}", f"là {clause.value}", where)


def sheet_font_size(form: Form, clause: Clause) -> Iterator[CellFinding]:
    """Chữ trong biểu cỡ 11 đến 14: bảng cỡ 12 hoặc 13, tên biểu cỡ 14.

    Chỉ xét trang tính là một biểu.

    Vì sao: chữ nhỏ hơn in ra không đọc được, chữ lớn hơn lấn át văn bản chính.
    Đúng: cỡ 12.
    Sai: cỡ 9 để ép bảng vào một trang (hãy để Excel tự thu: Page Setup > Fit to 1 page wide).
    """
    low, high = clause.value["min"], clause.value["max"]
    hint = f"chọn các ô ấy, Home > Font Size chọn {clause.default}"
    yield from once(
        (cell, Fault(f"là {figure(font.size)}", f"từ {low} đến {high}", hint))
        for cell, font in _printed(form)
        if not clause.allows(font.size)
    )


def _printed(form: Form) -> Iterator[tuple[Cell, Font]]:
    """Each cell that shows letters or figures, with each font of it."""
    for cell in form.sheet.seen:
        if cell.value is not None and (not cell.text or any(map(str.isalnum, cell.text))):
            for font in cell.fonts:
                yield cell, font


def sheet_wrap(form: Form, clause: Clause) -> Iterator[CellFinding]:
    """Chữ trong mỗi ô hiện ra hết: ô xuống dòng thì hàng đủ cao, ô không xuống dòng thì cột đủ rộng.

    Chỉ xét trang tính là một biểu. Hàng mà Excel tự chỉnh chiều cao thì không xét; hàng có ô gộp Excel không tự chỉnh.

    Vì sao: chữ bị che thì không in ra, mà trên màn hình bấm vào ô vẫn thấy nên khó biết.
    Đúng: Wrap Text và chiều cao hàng đủ cho mọi dòng chữ.
    Sai: tên mô hình dài bốn dòng trong hàng cao 15 pt.
    """
    cells = [cell for cell in form.sheet.seen if cell.text.strip() and not cell.look.shrunk]
    yield from _told((cell, _too_low(form, cell)) for cell in cells if cell.look.wrapped)
    yield from _told((cell, _too_narrow(form, cell)) for cell in cells if not cell.look.wrapped)


def _told(judged: Iterable[tuple[Cell, Fault | None]]) -> Iterator[CellFinding]:
    """One finding for all cells cut in one way, measured at the first."""
    cut = [(cell, fault) for cell, fault in judged if fault]
    yield from once((cell, cut[0][1]) for cell, _ in cut)


def _too_low(form: Form, cell: Cell) -> Fault | None:
    """How a wrapped text is cut; a row that Excel set by itself fits all but merged cells."""
    sheet, (first, left, last, right) = form.sheet, form.area(cell)
    merged = (first, left) != (last, right)
    rows = [sheet.heights.get(row) for row in range(first, last + 1)]
    if not merged and not (rows[0] and rows[0][1]):
        return None
    room = sheet.width(left, right) - _PADDING_MM
    if room <= 0:
        return None
    font = max(cell.fonts, key=lambda font: font.size)
    lines = lines_needed(cell.text, font.size, room, bold=font.bold, italic=font.italic)
    needed, height = lines * font.size * _LINE, sheet.height(first, last)
    if needed <= height + _SLACK_PT:
        return None
    hint = f"kéo hàng {last} cao thêm {figure(round(needed * 1.1 - height))} pt"
    if not merged:
        hint = f"chọn hàng {first}, vào Home > Format > AutoFit Row Height"
    return Fault(f"cần cao {figure(round(needed))} pt mà hàng cao {figure(round(height))} pt", "hiện đủ", hint)


def _too_narrow(form: Form, cell: Cell) -> Fault | None:
    """How a text of one line is cut: by the cell to its right, or by the end of merged cells."""
    if "\n" in cell.text:
        return None
    sheet, (first, left, last, right) = form.sheet, form.area(cell)
    merged = (first, left) != (last, right)
    neighbour = sheet.at(first, right + 1)
    if not merged and (neighbour is None or neighbour.value in (None, "")):
        return None
    font = max(cell.fonts, key=lambda font: font.size)
    needed = text_width_mm(cell.text, font.size, bold=font.bold, italic=font.italic)
    width = sheet.width(left, right)
    if needed <= width + _SLACK_MM:
        return None
    found = f"dài {figure(round(needed))} mm mà ô rộng {figure(round(width))} mm"
    return Fault(found, "hiện đủ", "chọn ô này, bấm Home > Wrap Text, hoặc kéo cột rộng ra")
