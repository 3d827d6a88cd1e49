"""Dates, spans of years and hours: what is read, what is refused and why, what is printed."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from vn_cases import cases

from dvk_docs.errors import InputError
from dvk_docs.vn.dates import format_long, format_short, parse_date, weekday
from dvk_docs.vn.times import Years, format_time, parse_time, parse_years

FIRST, LAST = date(1930, 1, 1), date(2100, 12, 31)
EVERY_DAY = [FIRST + timedelta(n) for n in range((LAST - FIRST).days + 1)]


def refused(value: Any, **options: bool) -> str:
    """The code of the one problem; message and hint are there and quote the value."""
    with pytest.raises(InputError) as caught:
        parse_date(value, **options)
    (problem,) = caught.value.problems
    assert problem.severity == "error"
    assert "“" in problem.message
    assert problem.hint
    return problem.code


@pytest.mark.parametrize("case", cases("date_in"))
def test_a_case_is_read(case: dict[str, Any]) -> None:
    assert parse_date(case["input"]).isoformat() == case["expected"]


@pytest.mark.parametrize("case", cases("date_in_reject"))
def test_a_case_is_refused(case: dict[str, Any]) -> None:
    assert refused(case["input"])


@pytest.mark.parametrize("case", cases("date_out_long"))
def test_a_case_is_printed_long(case: dict[str, Any]) -> None:
    assert format_long(date.fromisoformat(case["input"])) == case["expected"]


@pytest.mark.parametrize("case", cases("date_out_short"))
def test_a_case_is_printed_short(case: dict[str, Any]) -> None:
    assert format_short(date.fromisoformat(case["input"])) == case["expected"]


@pytest.mark.parametrize("case", cases("weekday"))
def test_a_case_of_a_weekday(case: dict[str, Any]) -> None:
    assert weekday(date.fromisoformat(case["input"])) == case["expected"]


def test_every_day_from_1930_to_2100_is_read_back_from_what_is_printed() -> None:
    assert len(EVERY_DAY) == 62_457
    for day in EVERY_DAY:
        assert parse_date(format_short(day)) == day
        assert parse_date(format_long(day)) == day


def test_every_day_is_read_in_iso_form_and_as_a_serial() -> None:
    for n, day in enumerate(EVERY_DAY):
        assert parse_date(day.isoformat()) == day
        assert parse_date(10_959 + n) == day
        assert parse_date(10_959 + n + 0.999) == day


def test_only_january_and_february_are_padded() -> None:
    printed = [format_short(date(2026, month, 5)) for month in range(1, 13)]
    assert [p.split("/")[1] for p in printed] == ["01", "02", *map(str, range(3, 13))]
    assert all(p.startswith("05/") for p in printed)


@pytest.mark.parametrize(
    "text",
    [
        "5/3/2026", "05/03/2026", "05-03-2026", "05.3.2026", "05–03–2026", "05 / 3 / 2026", "05∕3∕2026", "05⁄3⁄2026",
        "2026/03/05", "2026-3-5", "2026-03-05T08:30", "2026-03-05 08:30:00.000", " 05/3/2026 ", "ngày 05/3/2026",
        "Ngày 05 tháng 03 năm 2026", "5 tháng ba năm 2026", "5 tháng 3, 2026", "ngày 5 tháng 3, năm 2026",
        "Thứ Năm, ngày 05/3/2026", "thứ 5, 05/3/2026", "08h30 ngày 05/3/2026", "8 giờ 30 phút, ngày 05/3/2026",
        "8 giờ, thứ Năm, ngày 05 tháng 3 năm 2026", "nga\u0300y 05 tha\u0301ng 3 na\u0306m 2026", "05/0\u200b3/2026",
    ],
)  # fmt: skip
def test_a_form_in_use_is_read(text: str) -> None:
    assert parse_date(text) == date(2026, 3, 5)


@pytest.mark.parametrize(
    ("word", "month"),
    [
        ("giêng", 1), ("một", 1), ("hai", 2), ("ba", 3), ("tư", 4), ("bốn", 4), ("năm", 5), ("sáu", 6), ("bảy", 7),
        ("bẩy", 7), ("tám", 8), ("chín", 9), ("mười", 10), ("mười một", 11), ("mười hai", 12), ("Chạp", 12),
    ],
)  # fmt: skip
def test_a_month_in_words_is_read(word: str, month: int) -> None:
    assert parse_date(f"ngày 03 tháng {word} năm 2026") == date(2026, month, 3)


def test_dates_and_datetimes_pass_and_an_hour_is_cut_off() -> None:
    assert parse_date(date(2026, 3, 5)) == date(2026, 3, 5)
    read = parse_date(datetime(2026, 3, 5, 23, 59))
    assert read == date(2026, 3, 5)
    assert type(read) is date


def test_a_workbook_of_1904_counts_from_its_own_first_day() -> None:
    assert parse_date(44_624, epoch1904=True) == date(2026, 3, 5)
    assert parse_date(44_624) == date(2022, 3, 4)
    assert refused(2_000, epoch1904=True) == "not-a-date"


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("", "not-a-date"), ("  \u00a0", "not-a-date"), ("…", "not-a-date"), ("ngày ... tháng ...", "not-a-date"),
        ("ngày    tháng   năm 2026", "not-a-date"), ("ngày 05 tháng năm 2026", "not-a-date"),
        ("tháng 5/2026", "not-a-date"), ("5/2026", "not-a-date"), ("2026", "not-a-date"), ("15/10", "not-a-date"),
        ("05/3-2026", "not-a-date"), ("14/8/20 23", "not-a-date"), ("03/6/2O26", "not-a-date"),
        ("0５/3/2026", "not-a-date"), ("05032026", "not-a-date"), ("05/3/2026 - 06/3/2026", "not-a-date"),
        ("2026-03-05T17:00:00Z", "not-a-date"), ("2026-03-05T00:00:00+07:00", "not-a-date"), ("mai", "not-a-date"),
        (True, "not-a-date"), (None, "not-a-date"), (2026, "not-a-date"), (10_958, "not-a-date"),
        (73_416, "not-a-date"), (float("nan"), "not-a-date"), (float("inf"), "not-a-date"), (-1, "not-a-date"),
        ("31/9/2026", "no-such-date"), ("29/02/2026", "no-such-date"), ("07/14/2026", "no-such-date"),
        ("2026/13/01", "no-such-date"), ("0/3/2026", "no-such-date"), ("5/0/2026", "no-such-date"),
        ("32/1/2026", "no-such-date"), ("ngày 31 tháng tư năm 2026", "no-such-date"),
        ("5/2/24", "two-digit-year"), ("ngày 5/2/24", "two-digit-year"),
        ("05/3/1929", "year-out-of-range"), ("05/3/2101", "year-out-of-range"), ("05/3/0206", "year-out-of-range"),
        (date(1900, 1, 1), "year-out-of-range"), (datetime(2101, 1, 1), "year-out-of-range"),
        ("thứ ba ngày 05/02/2024", "weekday-mismatch"), ("Chủ nhật, 05/3/2026", "weekday-mismatch"),
    ],
)  # fmt: skip
def test_what_could_only_be_guessed_is_refused(value: Any, code: str) -> None:
    assert refused(value) == code


@pytest.mark.parametrize(
    ("typed", "message", "hint"),
    [
        ("31/9/2026", "tháng 9 năm 2026 chỉ có 30 ngày", "30/9/2026"),
        ("07/14/2026", "không có tháng 14", "14/7/2026"),
        ("31/14/2026", "không có tháng 14", "05/3/2026"),
        ("5/2/24", "hai chữ số của năm", "5/2/2024"),
        ("ngày 5 tháng 2 năm 24", "hai chữ số của năm", "5/2/2024"),
        ("03/6/2O26", "chữ cái hoặc dấu cách", "03/6/2026"),
        ("99/9/2O26", "không phải là ngày", "05/3/2026"),
        ("14/8/20 23", "chữ cái hoặc dấu cách", "14/8/2023"),
        ("thứ ba ngày 05/02/2024", "thứ Hai", "05/02/2024"),
        ("", "chưa ghi ngày", "05/3/2026"),
    ],
)
def test_a_refusal_says_why_and_shows_a_form(typed: str, message: str, hint: str) -> None:
    with pytest.raises(InputError) as caught:
        parse_date(typed)
    (problem,) = caught.value.problems
    assert message in problem.message
    assert hint in (problem.hint or "")


def test_weekdays_are_babels_but_for_capitals() -> None:
    from babel.dates import format_date

    for day in EVERY_DAY[-7:]:
        assert weekday(day).lower() == format_date(day, "EEEE", locale="vi").lower()
    assert weekday(date(2026, 3, 8)) == "Chủ nhật"


def test_babels_own_dates_still_cannot_be_used() -> None:
    """Why dates are ours. The day one of these changes, look at Babel again."""
    from babel.dates import format_date
    from babel.dates import parse_date as babel_parse_date

    assert format_date(date(2026, 2, 5), locale="vi", format="long") == "5 tháng 2, 2026"
    assert format_date(date(2026, 3, 5), "dd/MM/yyyy", locale="vi") == "05/03/2026"  # no pattern pads 1 and 2 only
    assert babel_parse_date("07/14/2026", locale="vi") == date(2026, 7, 14)
    assert babel_parse_date("14/8/20 23", locale="vi") == date(2020, 8, 14)


@pytest.mark.parametrize(
    "text",
    ["2020-2025", "2020 – 2025", "2020 đến 2025", "từ năm 2020 đến năm 2025", "Giai đoạn 2020 - 2025"],
)
def test_a_span_of_years_is_read_and_printed_with_a_spaced_hyphen(text: str) -> None:
    assert parse_years(text) == Years(2020, 2025)
    assert str(parse_years(text)) == "2020 - 2025"


def test_every_span_of_years_is_read_back() -> None:
    for first in range(1930, 2101, 7):
        for last in range(first, 2101, 5):
            assert parse_years(str(Years(first, last))) == Years(first, last)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("2020-25", "not-a-period"), ("2020", "not-a-period"), ("", "not-a-period"), ("16/6/1955", "not-a-period"),
        ("2025 - 2020", "period-order"), ("1925 - 1930", "year-out-of-range"), ("2025 - 2125", "year-out-of-range"),
    ],
)  # fmt: skip
def test_half_a_span_of_years_is_refused(text: str, code: str) -> None:
    with pytest.raises(InputError) as caught:
        parse_years(text)
    assert caught.value.problems[0].code == code


def test_every_minute_of_the_day_is_read_back() -> None:
    for minutes in range(24 * 60):
        t = time(minutes // 60, minutes % 60)
        assert parse_time(format_time(t)) == t
        assert parse_time(f"{t:%H:%M}") == t


@pytest.mark.parametrize("text", ["8 giờ 30", "08 giờ 30 phút", "8h30", "08H30", "8:30", "8 h 30", "8giờ30"])
def test_a_form_of_an_hour_is_read(text: str) -> None:
    assert parse_time(text) == time(8, 30)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "not-a-time"), ("830", "not-a-time"), ("8:3", "not-a-time"), ("8.30", "not-a-time"),
        ("2 giờ chiều", "not-a-time"), ("8:30:15", "not-a-time"),
        ("25h", "no-such-time"), ("8 giờ 60", "no-such-time"), ("24:00", "no-such-time"),
    ],
)  # fmt: skip
def test_an_unclear_hour_is_refused(text: str, code: str) -> None:
    with pytest.raises(InputError) as caught:
        parse_time(text)
    assert caught.value.problems[0].code == code
