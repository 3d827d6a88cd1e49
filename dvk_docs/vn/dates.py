"""Dates as clerks type them and as papers print them.

Reading never guesses: day and month are never swapped, a missing part is never filled in, two digits are not a year.
Writing follows the one rule every norm shares: the day has two digits, of the months only 01 and 02 do.

>>> format_short(parse_date("ngày 5 tháng ba năm 2026"))
'05/3/2026'
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime, timedelta

from dvk_docs.errors import InputError, quote
from dvk_docs.vn.gate import clean
from dvk_docs.vn.refusal import refusal

FIRST_YEAR, LAST_YEAR = 1930, 2100  # the Party was founded in 1930; beyond 2100 a digit was mistyped

_MONTH_WORDS = {
    "giêng": 1, "một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7,
    "tám": 8, "chín": 9, "mười": 10, "mười một": 11, "mười hai": 12, "chạp": 12,
}  # fmt: skip
_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_WEEKDAY_WORDS = {word.lower(): index for index, word in enumerate(_WEEKDAYS)} | {"thứ bẩy": 5, "chúa nhật": 6}
_WEEKDAY_WORDS |= {f"thứ {n}": n - 2 for n in range(2, 8)}

_ONE_MARK = str.maketrans("∕⁄‐‑‒–—−", "//------")  # other slashes and dashes that Word and phones type

_HOUR = r"[0-9]{1,2}(?:h|:| giờ) ?(?:[0-9]{1,2})?(?: phút)?"
_BEFORE = re.compile(rf"(?:{_HOUR} ?,? )?(?:(?P<weekday>{'|'.join(_WEEKDAY_WORDS)}) ?,? )?(?:ngày )?")
_SHAPES = (  # compiled as they are tried: nearly all dates have the first one
    r"(?P<d>[0-9]{1,2}) ?(?P<mark>[/.-]) ?(?P<m>[0-9]{1,2}) ?(?P=mark) ?(?P<y>[0-9]{4})",
    # a time may follow, a zone may not: midnight in Vietnam is the day before in “…T17:00:00Z”
    r"(?P<y>[0-9]{4})(?P<mark>[/.-])(?P<m>[0-9]{1,2})(?P=mark)(?P<d>[0-9]{1,2})"
    r"(?:[t ][0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?)?",
    # something must stand between month and year: a blank form with its blank lost reads “tháng năm 2026”
    rf"(?P<d>[0-9]{{1,2}}) tháng (?P<m>[0-9]{{1,2}}|{'|'.join(_MONTH_WORDS)})"
    r"(?: ?, ?(?:năm )?| năm )(?P<y>[0-9]{4})",
)
_DIGIT_TWINS = str.maketrans("ol\u043e", "010")  # the letters typed for digits, the last one Cyrillic
_YEAR = re.compile(r"\btháng\s+\d{1,2}\s+năm\s+\d{4}|(?<!đến )\bnăm\s+(?P<year>\d{4})\b")
_SHORT_YEAR = r"(?P<d>[0-9]{1,2})(?: ?[/.-] ?| tháng )(?P<m>[0-9]{1,2})(?: ?[/.-] ?| năm )(?P<y>[0-9]{2})"


def parse_date(value: str | date | datetime | int | float, *, epoch1904: bool = False) -> date:
    """The day that was typed, or that a cell of a workbook holds.

    Taken: `d/m/Y` with `/ . -` or a dash, stray spaces allowed; `Y-m-d` and `Y/m/d`, a time may follow; “ngày d tháng
    m năm Y”, the month in digits or in words; “d tháng m, Y”; a weekday or an hour before it. A number is an Excel
    serial, floored to its day; `epoch1904` comes from the workbook. Everything else is refused with `InputError`:
    codes `not-a-date`, `no-such-date`, `two-digit-year`, `year-out-of-range`, `weekday-mismatch`.

    Rule: the day comes first, as Vietnamese writes it (HD 05-HD/VPTW, phần II, mục I, điểm 4.2); never guess.

    >>> parse_date("03/6/2016"), parse_date("2024-03-05"), parse_date(45327.354166)
    (datetime.date(2016, 6, 3), datetime.date(2024, 3, 5), datetime.date(2024, 2, 5))
    """
    if isinstance(value, str):
        return _from_text(value)
    if isinstance(value, datetime):
        return _in_range(value.date(), value.isoformat(sep=" "))
    if isinstance(value, date):
        return _in_range(value, value.isoformat())
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _from_serial(value, epoch1904)
    raise _not_a_date(str(value))


def format_long(d: date) -> str:
    """The date as the head of a paper and running text print it.

    Rule: two digits for the day, and for the months 1 and 2 only; four for the year.
    Source: HD 05-HD/VPTW, phần II, mục I, điểm 4.2.2; NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục II, khoản 4 điểm b.

    >>> format_long(date(2026, 2, 5)), format_long(date(2026, 3, 5))
    ('ngày 05 tháng 02 năm 2026', 'ngày 05 tháng 3 năm 2026')
    """
    return f"ngày {d.day:02} tháng {_month(d)} năm {d.year}"


def format_short(d: date) -> str:
    """The date with slashes, as references and lists print it; same padding as `format_long`.

    Source: usage of the norms themselves (“ngày 05/3/2020” in NĐ 30/2020/NĐ-CP, “27/5/2026” in HD 05-HD/VPTW).

    >>> format_short(date(2026, 2, 5)), format_short(date(2026, 3, 5)), format_short(date(2026, 12, 5))
    ('05/02/2026', '05/3/2026', '05/12/2026')
    """
    return f"{d.day:02}/{_month(d)}/{d.year}"


def weekday(d: date) -> str:
    """The day of the week as it stands inside a sentence: “thứ Hai” … “thứ Bảy”, “Chủ nhật”.

    Source: NĐ 30/2020/NĐ-CP, Phụ lục II, mục V, khoản 8 điểm c (the number is capitalised, “thứ” is not).

    >>> weekday(date(2026, 3, 5))
    'thứ Năm'
    """
    return _WEEKDAYS[d.weekday()]


def years_named(text: str) -> list[int]:
    """The years that a text names, but not that of a day (of a paper that is cited), nor an outlook (“đến năm 2030”).

    >>> years_named("sửa đổi Quyết định số 15/QĐ-UBND ngày 09 tháng 10 năm 2026 về phong trào năm 2025")
    [2025]
    >>> years_named("năm 2026, định hướng đến năm 2030")
    [2026]
    """
    return [int(found["year"]) for found in _YEAR.finditer(text) if found["year"]]


def _month(d: date) -> str:
    return f"{d.month:02}" if d.month < 3 else str(d.month)


def plain(text: str) -> str:
    """The text in one form for reading: clean, small letters, single spaces, one kind of slash and dash."""
    return " ".join(clean(text).translate(_ONE_MARK).lower().split())


def _from_text(text: str) -> date:
    typed = plain(text)
    before = _BEFORE.match(typed)
    found = _read(typed[before.end() :]) if before else None
    if found is None:
        raise _why_unreadable(text, typed)
    day = _real_day(text, *found)
    if before and before["weekday"]:
        _agree(text, day, before["weekday"])
    return day


def _read(typed: str) -> tuple[int, int, int] | None:
    """Day, month and year as typed, real or not; None when the text has no known shape."""
    for shape in _SHAPES:
        if found := re.fullmatch(shape, typed):
            return int(found["d"]), _MONTH_WORDS.get(found["m"]) or int(found["m"]), int(found["y"])
    return None


def _real_day(text: str, day: int, month: int, year: int) -> date:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise _out_of_range(text)
    if _exists(day, month, year):
        return date(year, month, day)
    raise _no_such_day(text, day, month, year)


def _exists(day: int, month: int, year: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]


def _in_range(day: date, typed: str) -> date:
    if FIRST_YEAR <= day.year <= LAST_YEAR:
        return day
    raise _out_of_range(typed)


def _from_serial(serial: float, epoch1904: bool) -> date:
    # Excel's day 60 (29/02/1900) never was, so its count starts a day early for all later days
    start = date(1904, 1, 1) if epoch1904 else date(1899, 12, 30)
    first, last = (date(FIRST_YEAR, 1, 1) - start).days, (date(LAST_YEAR, 12, 31) - start).days
    if not first <= serial < last + 1:  # NaN fails too
        raise _not_a_date(str(serial))
    return start + timedelta(days=int(serial))  # a time is a fraction: 08:30 of a day is still that day


def _agree(text: str, day: date, typed_weekday: str) -> None:
    if _WEEKDAY_WORDS[typed_weekday] != day.weekday():
        message = f"{quote(text)} tự mâu thuẫn: ngày {format_short(day)} là {weekday(day)}"
        raise refusal("weekday-mismatch", message, f"xem lại lịch, rồi ghi một mình ngày, ví dụ {format_short(day)}")


def _no_such_day(text: str, day: int, month: int, year: int) -> InputError:
    if not 1 <= month <= 12:
        why = f"không có tháng {month}"
        example = date(year, day, month) if _exists(month, day, year) else date(year, 3, 5)
        hint = f"ghi ngày trước, tháng sau, năm cuối, ví dụ {format_short(example)}"
    else:
        days = monthrange(year, month)[1]
        why = f"tháng {month} năm {year} chỉ có {days} ngày" if day else "không có ngày 0"
        hint = f"ghi ngày/tháng/năm, ví dụ {format_short(date(year, month, days if day else 1))}"
    return refusal("no-such-date", f"{quote(text)} không phải là ngày có thật: {why}", hint)


def _out_of_range(text: str) -> InputError:
    message = f"{quote(text)} có năm nằm ngoài khoảng {FIRST_YEAR} - {LAST_YEAR}"
    return refusal("year-out-of-range", message, "ghi đủ và đúng bốn chữ số của năm, ví dụ 05/3/2026")


def _not_a_date(text: str) -> InputError:
    return refusal("not-a-date", f"{quote(text)} không phải là ngày, tháng, năm", "ghi ngày/tháng/năm, ví dụ 05/3/2026")


def _why_unreadable(text: str, typed: str) -> InputError:
    """The refusal that says most: a blank, two digits of a year, a letter among the digits, a split number."""
    if not any(c.isdigit() for c in typed):
        return refusal("not-a-date", f"{quote(text)} chưa ghi ngày", "ghi ngày/tháng/năm, ví dụ 05/3/2026")
    if short := re.fullmatch(_SHORT_YEAR, typed.removeprefix("ngày ")):
        day, month, year = int(short["d"]), int(short["m"]), 2000 + int(short["y"])
        example = f"{day}/{month}/{year}" if _exists(day, month, year) else "05/3/2026"
        hint = f"ghi đủ bốn chữ số của năm, ví dụ {example}"
        return refusal("two-digit-year", f"{quote(text)} chỉ ghi hai chữ số của năm", hint)
    for mended in (typed.translate(_DIGIT_TWINS), re.sub(r"(?<=[0-9]) (?=[0-9])", "", typed)):
        found = _read(mended.removeprefix("ngày ")) if mended != typed else None
        if found and FIRST_YEAR <= found[2] <= LAST_YEAR and _exists(*found):
            day, month, year = found
            hint = f"có phải là {format_short(date(year, month, day))}? Gõ lại bằng chữ số, không có dấu cách ở giữa số"
            return refusal("not-a-date", f"{quote(text)} có chữ cái hoặc dấu cách lẫn trong số", hint)
    return _not_a_date(text)
