"""What a cell shows, as text: numbers as a Vietnamese reader writes them, days by the format of their cell."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Final, Literal

from dvk_docs.sheet.serials import day_of
from dvk_docs.vn.dates import format_short

Clock = Literal["day", "time"]

_DAYS: Final = frozenset((14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, *range(50, 59)))  # ECMA-376, part 1, 18.8.30
_TIMES: Final = frozenset((18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47))
_NO_CODE: Final = re.compile(r'"[^"]*"|\\.|[_*].|\[[^\]]*\]')  # literal words, colours, room left free
_CODED: Final = re.compile(r"_x([0-9A-Fa-f]{4})_")
_MOST_DIGITS: Final = 15
"""Digits that a workbook keeps of a number."""


def clock_of(number_format: int, code: str | None) -> Clock | None:
    """Whether a format shows a number as a day or a time: by its number, an office's own by its code.

    >>> clock_of(14, None), clock_of(164, "dd/mm/yyyy;@"), clock_of(165, '#,##0" đ"'), clock_of(20, None)
    ('day', 'day', None, 'time')
    """
    if code is None:
        return "day" if number_format in _DAYS else "time" if number_format in _TIMES else None
    letters = set(_NO_CODE.sub("", code.lower()).partition(";")[0])
    if letters & set("yd"):
        return "day"
    if letters & set("hs"):
        return "time"
    return "day" if "m" in letters and "0" not in letters else None


def number(stored: str) -> str | None:
    """A number as a person sees it: as few digits as say it, a comma before decimals; None for one that is none.

    What a workbook computed in binary is rounded to the 15 digits that it keeps; a whole number of more was cut when
    it was typed, so nobody knows its end.

    >>> number("92.5"), number("12500000.0"), number("1.25E+7"), number("0.30000000000000004"), number("1e400")
    ('92,5', '12500000', '12500000', '0,3', None)
    """
    try:
        value = Decimal(stored.strip())
    except InvalidOperation:
        return None
    if not value.is_finite() or (value and abs(value.adjusted()) >= _MOST_DIGITS):
        return None
    kept = round(value, _MOST_DIGITS - 1 - value.adjusted()) if value else Decimal()
    figures = f"{kept:f}"
    if "." in figures:
        figures = figures.rstrip("0").rstrip(".")
    return figures.replace(".", ",")


def day(stored: str, *, from_1904: bool) -> str | None:
    """The day of a serial; None where there is no such day.

    >>> day("46086.354", from_1904=False), day("44624", from_1904=True), day("60", from_1904=False)
    ('05/3/2026', '05/3/2026', None)
    """
    try:
        value = Decimal(stored.strip())
        found = day_of(int(value // 1), from_1904=from_1904) if value.is_finite() and abs(value) < 10**7 else None
    except InvalidOperation:
        return None
    return format_short(found) if found and value >= 0 else None


def time(stored: str) -> str | None:
    """The time of a part of a day, to the minute.

    >>> time("0.354166666666667")
    '08:30'
    """
    try:
        part = Decimal(stored.strip())
    except InvalidOperation:
        return None
    if not part.is_finite() or not 0 <= part < 10**7:
        return None
    hours, minutes = divmod(round(part % 1 * 1440) % 1440, 60)
    return f"{hours:02d}:{minutes:02d}"


def iso_day(stored: str) -> str | None:
    """The day of a cell that holds it as text in the form of ISO 8601.

    >>> iso_day("2026-03-05T00:00:00")
    '05/3/2026'
    """
    try:
        return format_short(date.fromisoformat(stored.strip()[:10]))
    except ValueError:
        return None


def uncoded(text: str) -> str:
    r"""The text with the characters that Excel's file spells out.

    >>> uncoded("a_x000D_b_x005F_x0041_")
    'a\rb_x0041_'
    """
    return _CODED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text
