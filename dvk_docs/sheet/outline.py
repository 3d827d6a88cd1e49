"""A workbook as a text that a person can read in a diff: its sheets, their rows, what their cells take."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import groupby

from dvk_docs.sheet.grid import Book, Formula, Row, Sheet, Value, letters
from dvk_docs.vn.dates import format_short

_TURNED = {"landscape": "ngang", "portrait": "dọc"}


def outline(book: Book) -> str:
    """Sheet by sheet; a formula stands with what it comes to, empty rows of one kind on one line."""
    return "".join(f"{line}\n" for sheet in book.sheets for line in _sheet(sheet))


def _sheet(sheet: Sheet) -> Iterator[str]:
    yield f"== trang “{sheet.name}”, {_TURNED[sheet.orientation]}{', khoá' if sheet.guarded else ''}"
    yield f"   cột rộng {' + '.join(f'{width:g}' for width in sheet.widths)} mm"
    if sheet.head:
        yield f"   hàng {sheet.head[0]}-{sheet.head[1]} lặp lại ở mỗi trang"
    if sheet.frozen:
        yield f"   {sheet.frozen[0]} cột, {sheet.frozen[1]} hàng đầu đứng yên"
    if sheet.filtered:
        yield f"   lọc {sheet.filtered}"
    if sheet.printed:
        yield f"   vùng in {sheet.printed}"
    if sheet.merged:
        yield f"   gộp {', '.join(sheet.merged)}"
    yield from _rows(sheet)
    for choices in sheet.choices:
        yield f"   {choices.cells} chọn ({choices.name}): {' · '.join(choices.texts)}"
    for bounds in sheet.bounds:
        yield f"   {bounds.cells} nhận {bounds.kind} từ {_shown(bounds.low)} đến {_shown(bounds.high)}"
    for allowed in sheet.allowed:
        yield f"   {allowed.cells} nhận khi {allowed.formula}"
    for flagged in sheet.flagged:
        yield f"   {flagged.cells} đỏ khi {flagged.formula}"


def _rows(sheet: Sheet) -> Iterator[str]:
    """Each row with the styles of its cells above the first of those that look alike."""
    look: tuple[str, ...] = ()
    numbered = enumerate(sheet.rows, 1)
    for (row, empty), same in groupby(numbered, key=lambda one: _if_empty(*one)):
        numbers = [number for number, _ in same]
        if row.styles != look:
            look = row.styles
            yield f"   ({_alike(look)})"
        if empty and len(numbers) > 1:
            yield f"   {numbers[0]}-{numbers[-1]} | {len(numbers)} hàng trống"
        else:
            yield from (f"   {number}{_spans(row)} | {_cells(row)} |" for number in numbers)


def _if_empty(number: int, row: Row) -> tuple[Row, int]:
    """Rows without a value of one look are one; any other is its own."""
    empty = all(value is None for value in row.values)
    return row, 0 if not empty else -1


def _alike(styles: tuple[str, ...]) -> str:
    runs = [(name, len(list(same))) for name, same in groupby(styles)]
    return ", ".join(name if times == 1 else f"{times} {name}" for name, times in runs)


def _spans(row: Row) -> str:
    return "".join(f" {letters(first)}-{letters(last)}" for first, last in row.merged)


def _cells(row: Row) -> str:
    """The cells from the first; those that a span covers, and the empty ones at the end, are left out."""
    covered = {column for first, last in row.merged for column in range(first + 1, last + 1)}
    shown = [_shown(value) for at, value in enumerate(row.values, 1) if at not in covered]
    return " | ".join(shown)


def _shown(value: Value) -> str:
    match value:
        case None:
            return ""
        case Formula(text, worth):
            return f"={text} → {_shown(worth)}"
        case date():
            return format_short(value)
        case Decimal():
            return f"{value:f}"
        case str():
            return value.replace("\n", "↵")
    return str(value)
