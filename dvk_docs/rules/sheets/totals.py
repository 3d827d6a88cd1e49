"""The clause on totals: what is counted equals what stands there."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from dvk_docs.errors import quote
from dvk_docs.rules.sheets.form import Form
from dvk_docs.rules.sheets.judge import CellFinding, Fault, excerpt, figure, once
from dvk_docs.rules.sheets.sums import worth
from dvk_docs.standards import Clause
from dvk_docs.view.sheets import Cell

_TOTAL: Final = re.compile(r"(tổng số|tổng cộng|cộng|tổng)(?=\W|$).{0,24}", re.IGNORECASE | re.DOTALL)
_LABELS_WITHIN: Final = 3  # columns
_NEAR: Final = 0.005
_AGAIN: Final = "mở tệp bằng Excel, bấm Ctrl+Alt+F9 để tính lại, rồi lưu"
_ROMAN: Final = re.compile(r"[IVXLC]+[.)-]?")


def sheet_totals(form: Form, clause: Clause) -> Iterator[CellFinding]:
    """Số cộng bằng tổng các hàng mà nó cộng; công thức có sẵn giá trị đã tính.

    Xét mọi trang tính. Công thức SUM, SUMIF, COUNTIF được tính lại; công thức khác chỉ cần có giá trị. Số gõ tay ở hàng
    “Tổng số”, “Tổng cộng” được so với các hàng dưới (hoặc trên) nó: cộng mọi hàng, hoặc chỉ cộng hàng của một cấp.

    Vì sao: số gõ tay không đổi theo khi sửa các hàng; tệp có công thức chưa tính thì nơi nhận đọc ra ô trống.
    Đúng: =SUM(C8:C12), giá trị 5 khi năm hàng đều là 1.
    Sai: Tổng số ghi 19 mà các hàng cộng lại là 18; ô hiện #REF!.
    """
    yield from once((cell, Fault("chưa được tính", "có giá trị", _AGAIN)) for cell in form.sheet.cells if _waits(cell))
    for cell in form.sheet.cells:
        if cell.formula is not None or cell.fault:
            yield from _of_formula(form, cell)
    yield from _typed(form)


def _waits(cell: Cell) -> bool:
    return cell.formula is not None and cell.value is None


def _of_formula(form: Form, cell: Cell) -> Iterator[CellFinding]:
    if cell.fault:
        hint = f"xem lại công thức trong ô: {quote(cell.formula)}" if cell.formula else "gõ lại giá trị của ô"
        yield CellFinding(cell.name, None, f"hiện lỗi {cell.value}", "là một giá trị", hint)
    elif cell.number is not None and cell.formula:
        counted = worth(cell.formula, form.sheet)
        if counted is not None and abs(counted - cell.number) > _NEAR:
            found = f"ghi {figure(cell.number)} mà công thức {cell.formula} tính ra {figure(counted)}"
            yield CellFinding(cell.name, None, found, f"là {figure(counted)}", _AGAIN)


def _typed(form: Form) -> Iterator[CellFinding]:
    """Totals that a person typed, in the row that says so."""
    if form.head is None:
        return
    rows: dict[int, dict[int, Cell]] = defaultdict(dict)
    for cell in form.sheet.cells:
        if cell.row > form.head[1]:
            rows[cell.row][cell.column] = cell
    order = sorted(rows)
    totals = [row for row in order if _label(rows[row])]
    for row in totals:
        summed = [rows[other] for other in _summed(row, order, totals)]
        for column, cell in rows[row].items():
            if column > 1 and cell.number is not None and cell.formula is None:
                yield from _unequal(cell, column, summed, str(_label(rows[row])))


def _label(row: dict[int, Cell]) -> str | None:
    """What a row of totals calls itself."""
    labels = (row[column].text.strip() for column in sorted(row) if column <= _LABELS_WITHIN)
    return next((text for text in labels if _TOTAL.fullmatch(text)), None)


def _summed(row: int, order: list[int], totals: list[int]) -> list[int]:
    """The rows that a total sums: those above it up to the total before; of a total on top all below it."""
    before = [other for other in order if max((t for t in totals if t < row), default=0) < other < row]
    return before or [other for other in order if row < other < min((t for t in totals if t > row), default=10**9)]


def _unequal(total: Cell, column: int, rows: list[dict[int, Cell]], label: str) -> Iterator[CellFinding]:
    """A total that neither all rows nor those of one level come to."""
    sums: dict[str, float] = defaultdict(float)
    counted = 0
    for row in rows:
        cell = row.get(column)
        if cell is not None and cell.number is not None:
            counted += 1
            sums[_level(row)] += cell.number
    value = total.number or 0.0
    if counted < 2 or any(abs(one - value) <= _NEAR for one in (*sums.values(), sum(sums.values()))):
        return
    flat = len(sums) == 1
    found = f"ghi {figure(value)} mà các hàng cộng lại là {figure(sum(sums.values()))}"
    hint = "sửa số này, hoặc thay bằng công thức: chọn ô, bấm Alt+= rồi chọn các ô cần cộng"
    yield CellFinding(total.name, excerpt(label), found, "bằng nhau", hint, None if flat else "warning")


def _level(row: dict[int, Cell]) -> str:
    """The kind of mark that a row begins with: Roman, figure, dash or letter; none."""
    first = row.get(1)
    if first is None or first.value is None:
        return ""
    if first.number is not None or first.text.strip().rstrip(".)").isdigit():
        return "1"
    text = first.text.strip()
    return "I" if _ROMAN.fullmatch(text) else text[:1] if not text[:1].isalnum() else "a"
