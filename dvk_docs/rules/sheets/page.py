"""Clauses on the page of a sheet: paper, margins, page number, what each page repeats, how wide the table is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from dvk_docs.rules.sheets.form import Form
from dvk_docs.rules.sheets.judge import CellFinding, figure
from dvk_docs.standards import Clause

_PAPERS: Final = {1: "Letter", 5: "Legal", 8: "A3", 11: "A5"}
_SMALLEST_SCALE: Final = 0.75  # letters of 12 points become smaller than 9
_PORTRAIT_ROOM: Final = 165.0  # mm between the margins of an upright A4
_SIDES: Final = {"left": "trái", "right": "phải", "top": "trên", "bottom": "dưới", "header": "đầu trang (Header)"}
_SETUP: Final = "vào Page Layout > Page Setup (mũi tên nhỏ ở góc)"


def sheet_paper(form: Form, clause: Clause) -> Iterator[CellFinding]:
    """Biểu in ra nộp, gửi đi dùng giấy A4.

    Chỉ xét trang tính là một biểu (phía trên bảng có tên cơ quan hoặc tên biểu viết hoa); danh sách dữ liệu thì không.
    Tệp không ghi khổ giấy thì máy in quyết định, không tính là lỗi.

    Vì sao: Excel cài ở nhiều máy để sẵn khổ Letter; in ra giấy A4 sẽ lệch lề, mất cột cuối.
    Đúng: Page Layout > Size > A4.
    Sai: khổ Letter, A3.
    """
    paper = form.sheet.page.paper
    if paper is not None and paper != clause.value:
        found = f"là {_PAPERS[paper]}" if paper in _PAPERS else "không phải A4"
        yield CellFinding(None, None, found, "là A4", "vào Page Layout > Size > A4")


def sheet_orientation(form: Form, clause: Clause) -> Iterator[CellFinding]:
    """Bảng nhiều cột để giấy ngang; bảng ít cột như phiếu chấm điểm để giấy đứng.

    Chỉ xét trang tính là một biểu.

    Vì sao: bảng rộng ép vào giấy đứng thì chữ in ra nhỏ không đọc được, hoặc bị cắt cột.
    Đúng: bảng chín cột, Page Layout > Orientation > Landscape.
    Sai: bảng rộng 250 mm để giấy đứng.
    """
    upright = not form.sheet.page.landscape
    if upright and "landscape" in clause.value and form.width * _SMALLEST_SCALE > max(form.room[0], _PORTRAIT_ROOM):
        found = f"là đứng trong khi bảng rộng {figure(round(form.width))} mm"
        yield CellFinding(None, None, found, "là ngang", "vào Page Layout > Orientation > Landscape")


def sheet_margins(form: Form, clause: Clause) -> Iterator[CellFinding]:
    """Lề của trang tính như lề của văn bản: giấy đứng trên 20, dưới 20, trái 30, phải 15 mm; giấy ngang thì xoay theo.

    Giấy ngang: trên 30, dưới 15, trái 20, phải 20 mm (cạnh đóng gáy lên trên); để như giấy đứng cũng được.
    Số trang cách mép giấy 10 mm. Chỉ xét trang tính là một biểu.

    Vì sao: phụ lục là bảng tính đóng cùng tập với văn bản, gáy đóng phải đủ chỗ.
    Đúng: giấy ngang trên 30 mm (Excel ghi 3 cm hoặc 1,18 inch), header 10 mm.
    Sai: lề “Normal” của Excel (trái, phải 17,8 mm; trên, dưới 19,1 mm).
    """
    page = form.sheet.page
    zones = [clause.value["portrait"]]
    if page.landscape:
        zones.insert(0, clause.value["landscape"])
    slack = (clause.tolerance or 0) + 0.01
    wrong = [
        {side: width for side, width in zone.items() if abs(page.margins[side] - width) > slack}
        for zone in ({**zone, "header": clause.value["header"]} for zone in zones)
    ]
    if not all(wrong):
        return
    found = _told({side: page.margins[side] for side in wrong[0]})
    in_cm = _told({side: width / 10 for side, width in wrong[0].items()})
    hint = f"{_SETUP} > Margins, ghi theo cm: {in_cm}"
    yield CellFinding(None, None, f"là {found} mm", f"là {_told(wrong[0])} mm", hint)


def _told(widths: Mapping[str, float]) -> str:
    return ", ".join(f"{_SIDES[side]} {figure(round(width, 1))}" for side, width in widths.items())


def sheet_page_number(form: Form, clause: Clause) -> Iterator[CellFinding]:
    """Số trang ở giữa, phía trên mỗi trang, cỡ 14, phông Times New Roman; trang đầu không in số.

    Chỉ xét biểu dài hơn một trang.

    Vì sao: biểu nhiều trang không số dễ lẫn tờ; cách đánh số như của văn bản.
    Đúng: Header giữa ghi  &"Times New Roman"&14&P,  có dấu ở Different first page.
    Sai: không có số trang; “Trang 1/3” ở chân trang.
    """
    headers = form.sheet.headers
    if not form.is_long:
        return
    code = clause.value.removeprefix("&C")
    hint = f"{_SETUP} > Header/Footer: chọn Different first page; Custom Header, ô giữa:  {code}"
    wanted = "ở giữa, phía trên, cỡ 14, trừ trang đầu"
    if "&P" not in headers.above:
        found = "in ở chân trang" if "&P" in headers.below else "không có"
    elif "&P" not in _centre(headers.above):
        found = "không ở giữa"
    elif not re.search(r"&14(?!\d)", _centre(headers.above)):
        found = "không phải cỡ 14"
    elif headers.first is None or "&P" in headers.first:
        found = "in cả ở trang đầu"
    else:
        return
    yield CellFinding(None, None, found, wanted, hint)


def _centre(header: str) -> str:
    """The middle part of a header; what names no part is the middle."""
    found = re.search(r"&C(.*?)(?=&[LR]|$)", header, re.DOTALL)
    return found[1] if found else re.split(r"&[LR]", header)[0]


def sheet_head_rows(form: Form, clause: Clause) -> Iterator[CellFinding]:
    """Bảng dài hơn một trang thì các hàng tên cột lặp lại ở đầu mỗi trang.

    Chỉ xét trang tính là một biểu.

    Vì sao: từ trang hai trở đi không có tên cột thì không biết số ấy là số gì.
    Đúng: Page Layout > Print Titles > Rows to repeat at top: $7:$9.
    Sai: để trống ô ấy; lặp lại hàng khác không phải hàng tên cột.
    """
    if form.head is None or not form.is_long:
        return
    first, last = form.head
    titles = form.sheet.titles
    if titles is None or titles[0] > first or titles[1] < last:
        found = "chưa đặt" if titles is None else f"là hàng {titles[0]} đến {titles[1]}"
        wanted = f"là hàng {first} đến {last}, nơi có tên các cột"
        hint = f"vào Page Layout > Print Titles, ô Rows to repeat at top ghi  ${first}:${last}"
        yield CellFinding(f"A{first}", None, found, wanted, hint)


def sheet_fit_width(form: Form, clause: Clause) -> Iterator[CellFinding]:
    """Bảng vừa chiều ngang một trang, không cột nào rơi sang trang khác; chiều dài bao nhiêu trang cũng được.

    Chỉ xét trang tính là một biểu.

    Vì sao: cột rơi sang trang khác thì phải ghép giấy mới đọc được; ép cả bảng dài vào một trang thì chữ quá nhỏ.
    Đúng: Page Setup > Page > Fit to: 1 page wide by (để trống) tall.
    Sai: bảng rộng 300 mm in theo Adjust to 100%; Fit to 1 page wide by 1 tall với bảng ba trang.
    """
    page = form.sheet.page
    hint = f"{_SETUP} > Page > Fit to: 1 page(s) wide by … tall (ô sau để trống)"
    if page.wide == clause.value["width"]:
        if page.high and form.is_long:
            found = f"bị ép cùng chiều dài vào {page.high} trang"
            yield CellFinding(None, None, found, "vừa một trang ngang, chiều dài để tự do", hint)
    elif page.wide != 0 and form.width * page.scale > form.room[0]:
        found = f"là {figure(round(form.width))} mm, rộng hơn trang giấy ({figure(round(form.room[0]))} mm)"
        yield CellFinding(None, None, found, "vừa một trang", hint)
