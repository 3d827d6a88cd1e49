"""The report of a collection as a workbook, to be sent back to those who have to mend something."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Final

from dvk_docs.collecting.collected import STATUS_WORDS, Collected
from dvk_docs.errors import Problem
from dvk_docs.package import Properties
from dvk_docs.sheet.grid import Book, Row, Sheet, Value, area
from dvk_docs.sheet.writing import as_bytes

_STANDARD: Final = "hd05"  # of the face and the page alone
_TITLE: Final = "Báo cáo gộp biểu đăng ký"
_UNDATED: Final = datetime(2000, 1, 1)
_SEVERITIES: Final = {"error": "Lỗi", "warning": "Cảnh báo", "info": "Ghi chú"}


def workbook(collected: Collected) -> bytes:
    """An .xlsx of three sheets: the files, what is wrong with them, the units that are short of their target."""
    problems = [problem for one in collected.files for problem in one.problems] + list(collected.problems)
    book = Book((_files(collected), _problems(problems), _shortfalls(collected)), {})
    return as_bytes(book, _STANDARD, Properties(_TITLE, _TITLE, "", _UNDATED))


def _files(collected: Collected) -> Sheet:
    lines: list[tuple[Value, ...]] = [
        (one.file, one.unit, STATUS_WORDS[one.status], one.models, one.sheets, len(one.problems))
        for one in collected.files
    ]
    heads = ("Tệp", "Đơn vị", "Kết quả", "Số mô hình", "Số biểu chấm điểm", "Số lỗi, cảnh báo")
    return _listed("Tệp", heads, (70, 60, 34, 22, 26, 26), lines)


def _problems(problems: Sequence[Problem]) -> Sheet:
    lines: list[tuple[Value, ...]] = [
        (one.place.file, one.place.sheet, one.place.cell, _SEVERITIES[one.severity], one.message, one.hint, one.code)
        for one in problems
    ]
    heads = ("Tệp", "Trang", "Ô", "Mức", "Sai gì", "Cách sửa", "Mã")
    return _listed("Lỗi", heads, (60, 26, 15, 20, 90, 80, 36), lines)


def _shortfalls(collected: Collected) -> Sheet:
    lines: list[tuple[Value, ...]] = [
        (one.unit, one.target, one.registered, one.target - one.registered) for one in collected.shortfalls
    ]
    return _listed("Thiếu chỉ tiêu", ("Đơn vị", "Chỉ tiêu", "Đã đăng ký", "Còn thiếu"), (80, 25, 25, 25), lines)


def _listed(name: str, heads: tuple[str, ...], widths: tuple[float, ...], lines: Sequence[tuple[Value, ...]]) -> Sheet:
    """A plain list with a head that stays in sight and arrows to filter by."""
    width = len(heads)
    shown = area((1, 1), (max(2, len(lines) + 1), width))
    return Sheet(name, widths, _rows(heads, lines), head=(1, 1), frozen=(0, 1), filtered=shown)


def _rows(heads: tuple[str, ...], lines: Sequence[tuple[Value, ...]]) -> Iterator[Row]:
    yield Row(("head",) * len(heads), heads)
    for line in lines:
        yield Row(tuple("number" if isinstance(value, int) else "text" for value in line), line)
