"""A workbook as another program reads it."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

import dvk_docs

SAMPLES = Path(__file__).resolve().parent.parent.parent / "samples"


def made(sample: str) -> bytes:
    return dvk_docs.render(dvk_docs.load(SAMPLES / f"{sample}.yaml"), kind="xlsx")


def opened(data: bytes, *, values: bool = True) -> Workbook:
    return load_workbook(io.BytesIO(data), data_only=values)


def texts(sheet: Worksheet) -> list[list[Any]]:
    """The values of each row that has some, empty cells left out."""
    rows = ([value for value in row if value not in (None, "")] for row in sheet.iter_rows(values_only=True))
    return [row for row in rows if row]


def row_of(sheet: Worksheet, first: Any, column: int = 1) -> int:
    """The row whose cell in a column holds this value."""
    return next(row for row in range(1, sheet.max_row + 1) if sheet.cell(row, column).value == first)
