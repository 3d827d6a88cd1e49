"""What a template may write after a bar: `{{ ngay_ban_hanh | ngay_dai }}`. All filters are listed in `FILTERS`.

Each is a pure function of one value. A value it cannot print is refused with `InputError`, never printed as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

from dvk_docs.errors import quote
from dvk_docs.vn.dates import format_long, format_short, parse_date
from dvk_docs.vn.refusal import refusal


def hai_chu_so(value: int) -> str:
    """A count or a number of a paper with at least two digits.

    Source: HD 05-HD/VPTW, phần II, mục I, điểm 3.2.2 (numbers under 10 are written with a 0).

    >>> hai_chu_so(5), hai_chu_so(26), hai_chu_so(128)
    ('05', '26', '128')
    """
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise refusal("not-a-number", f"{quote(str(value))} không phải là số đếm", "dùng một số nguyên, ví dụ 5")
    return f"{value:02}"


def ngay_dai(value: date | str) -> str:
    """A date as the head of a paper prints it.

    >>> ngay_dai(date(2026, 3, 5))
    'ngày 05 tháng 3 năm 2026'
    """
    return format_long(parse_date(value))


def ngay_ngan(value: date | str) -> str:
    """A date with slashes.

    >>> ngay_ngan(date(2026, 3, 5))
    '05/3/2026'
    """
    return format_short(parse_date(value))


FILTERS: Mapping[str, Callable[..., Any]] = MappingProxyType(
    {
        "hai_chu_so": hai_chu_so,
        "ngay_dai": ngay_dai,
        "ngay_ngan": ngay_ngan,
    }
)
