"""Spans of years (“2020 - 2025”) and times of the day (“8 giờ 30”): read strictly, printed in one form.

>>> str(parse_years("từ năm 2020 đến năm 2025")), format_time(parse_time("08h30"))
('2020 - 2025', '8 giờ 30')
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import time

from dvk_docs.errors import quote
from dvk_docs.vn.dates import FIRST_YEAR, LAST_YEAR, plain
from dvk_docs.vn.refusal import refusal

_YEARS = re.compile(
    r"(?:giai đoạn |nhiệm kỳ )?(?:từ )?(?:năm )?(?P<first>[0-9]{4}) ?(?:-|đến)(?: năm)? ?(?P<last>[0-9]{4})"
)
_TIME = re.compile(r"(?P<hour>[0-9]{1,2}) ?(?:h|giờ|:(?=[0-9]{2}$))(?: ?(?P<minute>[0-9]{1,2})(?: ?(?:phút|p|'))?)?")


@dataclass(frozen=True, slots=True, order=True)
class Years:
    """A span of years, both ends counted; `str` prints it with a spaced hyphen.

    Source: the example in HD 05-HD/VPTW (“nhiệm kỳ 2025 - 2030”).
    """

    first: int
    last: int

    def __str__(self) -> str:
        return f"{self.first} - {self.last}"


def parse_years(text: str) -> Years:
    """The span of years that was typed: `2020-2025`, `2020 – 2025`, “từ năm 2020 đến năm 2025”.

    Refused with `InputError`: `not-a-period`; `period-order` when it ends before it begins; `year-out-of-range`.
    Rule: years have four digits, `2020-25` is not completed.

    >>> parse_years("giai đoạn 2020-2025")
    Years(first=2020, last=2025)
    """
    found = _YEARS.fullmatch(plain(text))
    if found is None:
        raise refusal("not-a-period", f"{quote(text)} không phải là một giai đoạn", "ghi đủ hai năm, ví dụ 2020 - 2025")
    years = Years(int(found["first"]), int(found["last"]))
    if years.first > years.last:
        message = f"{quote(text)} kết thúc trước khi bắt đầu"
        raise refusal("period-order", message, f"ghi năm trước rồi đến năm sau, ví dụ {years.last} - {years.first}")
    if years.first < FIRST_YEAR or years.last > LAST_YEAR:
        message = f"{quote(text)} có năm nằm ngoài khoảng {FIRST_YEAR} - {LAST_YEAR}"
        raise refusal("year-out-of-range", message, "ghi đủ hai năm, ví dụ 2020 - 2025")
    return years


def parse_time(text: str) -> time:
    """The time of the day that was typed: `8 giờ 30`, `8 giờ 30 phút`, `8h30`, `08:30`, `8 giờ`.

    Refused with `InputError`: `not-a-time`; `no-such-time` for an hour over 23 or a minute over 59.
    Rule: 24 hours; “sáng” and “chiều” are not read.

    >>> parse_time("14h"), parse_time("8 giờ 05 phút")
    (datetime.time(14, 0), datetime.time(8, 5))
    """
    found = _TIME.fullmatch(plain(text))
    if found is None:
        raise refusal("not-a-time", f"{quote(text)} không phải là giờ", "ghi giờ và phút, ví dụ 8 giờ 30")
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if hour > 23 or minute > 59:
        raise refusal(
            "no-such-time", f"{quote(text)} không phải là giờ có thật", "ghi giờ từ 0 đến 23, phút từ 00 đến 59"
        )
    return time(hour, minute)


def format_time(t: time) -> str:
    """The time as invitations and minutes print it: minutes with two digits, the hour without padding.

    Source: usage (“8 giờ 00 - 10 giờ 30”).

    >>> format_time(time(8, 0)), format_time(time(14, 5))
    ('8 giờ 00', '14 giờ 05')
    """
    return f"{t.hour} giờ {t.minute:02}"
