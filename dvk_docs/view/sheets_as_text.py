"""A workbook as plain text: its sheets, their pages, and row by row what the cells show."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from dvk_docs.sheet.grid import letters
from dvk_docs.sheet.reading.shown import number
from dvk_docs.view.sheets import Cell, Sheet, Workbook

_PAPERS: Final = {8: "A3", 9: "A4", 11: "A5"}
"""Sizes by the number that stands in the file."""


def outline(book: Workbook) -> str:
    """What is seen of each sheet: `7 | A 1 · B Nuôi bò sinh sản · G =SUM(G8:G9) → 12`; days are numbers in a file."""
    lines = [f"{name}: {what}" for name, what in book.custom.items()]
    for sheet in book.sheets:
        lines += ["", *_sheet(sheet)]
    return "\n".join(lines).strip() + "\n"


def _sheet(sheet: Sheet) -> Iterator[str]:
    paper = _PAPERS.get(sheet.page.paper or 0)
    turned = "ngang" if sheet.page.landscape else "đứng"
    yield f"== trang “{sheet.name}”, {turned}{f' {paper}' if paper else ''}"
    if sheet.titles:
        yield f"   hàng {sheet.titles[0]}-{sheet.titles[1]} lặp lại ở mỗi trang"
    for row, cells in groupby(sheet.seen, key=lambda cell: cell.row):
        yield f"   {row} | {' · '.join(f'{letters(cell.column)} {_shown(cell)}' for cell in cells)}"


def _shown(cell: Cell) -> str:
    if cell.number is not None:
        shown = number(repr(cell.number)) or repr(cell.number)
    elif isinstance(cell.value, bool):
        shown = "có" if cell.value else "không"
    else:
        shown = cell.text.replace("\n", "↵")
    return shown if cell.formula is None else f"={cell.formula} → {shown}"
