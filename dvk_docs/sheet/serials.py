"""Days as a workbook counts them: from 30/12/1899, or in the system of old Macs from 01/01/1904."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

_ZERO: Final = date(1899, 12, 30)
_ZERO_1904: Final = date(1904, 1, 1)
_LEAP_DAY_THAT_NEVER_WAS: Final = 60
_LAST: Final = 2_958_465  # 31/12/9999


def serial(day: date) -> int:
    """The number of a day; of one before 01/3/1900 Excel itself would show another.

    >>> serial(date(2026, 3, 5))
    46086
    """
    return (day - _ZERO).days


def day_of(number: int, *, from_1904: bool = False) -> date | None:
    """The day of a number; None where there is no such day: 29/02/1900, one before the count begins, one too late.

    >>> day_of(46086), day_of(60), day_of(44624, from_1904=True)
    (datetime.date(2026, 3, 5), None, datetime.date(2026, 3, 5))
    """
    if from_1904:
        return _ZERO_1904 + timedelta(number) if 0 <= number < _LAST - 1462 else None
    if number == _LEAP_DAY_THAT_NEVER_WAS or not 0 < number <= _LAST:
        return None
    return _ZERO + timedelta(number + (number < _LEAP_DAY_THAT_NEVER_WAS))
