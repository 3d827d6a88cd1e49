"""How long it takes to read a long workbook, beside openpyxl's reader for long files. On demand:

    python benchmarks/read_sheets.py [ROWS]

Both read the same file into rows of texts with the names of their cells, turn by turn in one run; printed are the
best times and their ratio, for each kind of file that there is: texts in a table of their own, and in their cells.
"""

from __future__ import annotations

import io
import sys
import time
import tracemalloc
from collections.abc import Callable, Iterator

import openpyxl

from dvk_docs.package.properties import Properties, property_members
from dvk_docs.package.write import pack
from dvk_docs.sheet.grid import Book, Row, Sheet, letters
from dvk_docs.sheet.reading.cells import SheetRows
from dvk_docs.sheet.reading.opening import opened
from dvk_docs.sheet.writing import Seen, parts

COLUMNS, TURNS = 10, 3


def values(row: int) -> tuple[str | int, ...]:
    return (
        f"MH{row:06d}", f"Mô hình trồng rau sạch số {row * 7919 % 100_003}", "Kinh tế", f"Chi bộ thôn {row % 97}",
        "Tập thể", "Xây dựng mới", f"Thôn {row % 89}", 46_000 + row % 300, 1_000 * (row % 5_000), 50 + row % 50,
    )  # fmt: skip


def shared(rows: int) -> bytes:
    """A workbook as Excel and openpyxl write it."""
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Mô hình")
    for row in range(rows):
        sheet.append(values(row))
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def inline(rows: int) -> bytes:
    """A workbook as this library writes it."""
    lines = (Row(("text",) * COLUMNS, values(row), height=20.0) for row in range(rows))
    book = Book((Sheet("Mô hình", (30.0,) * COLUMNS, lines),), {})
    from datetime import datetime

    properties = Properties("", "", "", datetime(2026, 1, 1), {})
    return pack([*parts(book, "hd05", Seen()), *property_members(properties)], properties.when)


def ours(data: bytes) -> int:
    """Cells read."""
    book = opened(data)
    count = 0
    for row in SheetRows(book.sheets[0].data, book.setting):
        count += len([(cell.text, f"{NAMES[cell.column]}{cell.row}") for cell in row.cells])
    return count


def theirs(data: bytes) -> int:
    """Cells read."""
    book = openpyxl.load_workbook(io.BytesIO(data), read_only=True)
    sheet = book.worksheets[0]
    sheet.reset_dimensions()
    count = 0
    for row in sheet.iter_rows():
        count += len([(str(cell.value), cell.coordinate) for cell in row if cell.value is not None])
    return count


NAMES = [letters(column) for column in range(COLUMNS + 1)]


def timed(read: Callable[[bytes], int], data: bytes, expected: int) -> float:
    start = time.perf_counter()
    assert read(data) == expected
    return time.perf_counter() - start


def peak(read: Callable[[bytes], int], data: bytes) -> float:
    """The most memory taken at once, in MB."""
    tracemalloc.start()
    read(data)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most / 1e6


def lines(rows: int) -> Iterator[str]:
    for name, made in (("texts in a table", shared(rows)), ("texts in cells", inline(rows))):
        times = [(timed(ours, made, rows * COLUMNS), timed(theirs, made, rows * COLUMNS)) for _ in range(TURNS)]
        mine, other = (min(some) for some in zip(*times, strict=True))
        yield f"{name:18} {rows:>8,} rows  ours {mine:6.2f} s  openpyxl {other:6.2f} s  ratio {mine / other:.2f}"
    few = min(rows, 10_000)
    made = shared(few)
    yield f"memory at most, {few:,} rows: ours {peak(ours, made):.0f} MB, openpyxl {peak(theirs, made):.0f} MB"


if __name__ == "__main__":
    for line in lines(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000):
        print(line)
