"""Reading what becomes a number, a day, a code or a yes: the text as typed, refused with the form to write."""

from __future__ import annotations

import re
from datetime import date, time
from decimal import Decimal
from typing import Final, Literal

from pydantic import ValidationInfo
from pydantic_core import PydanticCustomError

from dvk_docs.errors import InputError, quote
from dvk_docs.model.reading import key, refusal
from dvk_docs.model.words import figure
from dvk_docs.source import fold_key

FIRST_YEAR: Final = 1930
LAST_YEAR: Final = 2100
LARGEST_NUMBER: Final = 99_999  # of a paper within one series; the longest series met ends below 5,000

_FIGURES: Final = re.compile(r"\d+")
_TERM: Final = re.compile(r"([0-9]{4})\s*[-–—]\s*([0-9]{4})")
_LONGEST_TERM: Final = 6  # years; five, and an election put off


def paper_number(value: object, info: ValidationInfo) -> int:
    text = figure(value, info)
    if _FIGURES.fullmatch(text) and text.isascii():
        return _whole(text, 1, LARGEST_NUMBER)
    leading = _FIGURES.match(text)
    message = f"{quote(text)} không phải là số"
    if leading is None:
        raise refusal("not-a-number", message, f"chỉ ghi phần số, bằng chữ số:  {key(info)}: 15   (in ra  15-QĐ/ĐU)")
    rest = quote(text[leading.end() :].strip())
    raise refusal(
        "not-a-number",
        message,
        f"chỉ ghi phần số:  {key(info)}: {leading[0][:6]}   ({rest} do thư viện thêm theo loại văn bản và cơ quan)",
    )


def _whole(text: str, least: int, most: int) -> int:
    if not least <= int(text) <= most:
        raise refusal("out-of-range", f"{quote(text)} nằm ngoài khoảng {least} - {most}", "xem lại con số này")
    return int(text)


def year(value: object, info: ValidationInfo) -> int:
    text = figure(value, info)
    if not (_FIGURES.fullmatch(text) and text.isascii()):
        raise refusal("not-a-year", f"{quote(text)} không phải là năm", f"ghi bốn chữ số:  {key(info)}: 2026")
    if len(text) != 4 or not FIRST_YEAR <= int(text) <= LAST_YEAR:
        message = f"{quote(text)} không phải là năm từ {FIRST_YEAR} đến {LAST_YEAR}"
        raise refusal("not-a-year", message, f"ghi bốn chữ số:  {key(info)}: 2026")
    return int(text)


def term(value: object, info: ValidationInfo) -> str:
    text = figure(value, info)
    found = _TERM.fullmatch(text)
    first, last = map(int, found.groups()) if found else (0, 0)
    if not FIRST_YEAR <= first < last <= min(first + _LONGEST_TERM, LAST_YEAR):
        message = f"{quote(text)} không phải là nhiệm kỳ"
        raise refusal("not-a-term", message, f"ghi năm đầu và năm cuối:  {key(info)}: 2025 - 2030")
    return f"{first} - {last}"


def _number(text: str, kind: Literal["count", "money", "score"], info: ValidationInfo) -> Decimal:
    from dvk_docs.vn.numbers import parse_number

    try:
        return parse_number(text, kind=kind)
    except InputError as error:
        raise _from_vn(error, info) from None


def count(value: object, info: ValidationInfo) -> int:
    return int(_number(figure(value, info), "count", info))


def money(value: object, info: ValidationInfo) -> int:
    return int(_number(figure(value, info), "money", info))


def score(value: object, info: ValidationInfo) -> Decimal:
    text = figure(value, info)
    points = _number(text, "score", info)
    if not 0 <= points <= 100:
        message = f"điểm {quote(text)} nằm ngoài thang điểm 0 - 100"
        raise refusal("out-of-range", message, f"ghi từ 0 đến 100:  {key(info)}: 92,5")
    return points


def day(value: object, info: ValidationInfo) -> date:
    from dvk_docs.vn.dates import parse_date

    if isinstance(value, date):
        return parse_date(value)
    try:
        return parse_date(figure(value, info))
    except InputError as error:
        raise _from_vn(error, info) from None


def clock(value: object, info: ValidationInfo) -> time:
    from dvk_docs.vn.times import parse_time

    if isinstance(value, time):
        return value
    try:
        return parse_time(figure(value, info))
    except InputError as error:
        raise _from_vn(error, info) from None


def _from_vn(error: InputError, info: ValidationInfo) -> PydanticCustomError:
    """A refusal of `vn`, its cure made a line to copy: “ví dụ 30/9/2026” becomes “ví dụ  ngay_ban_hanh: 30/9/2026”."""
    problem = error.problems[0]
    hint = (problem.hint or "").replace("ví dụ ", f"ví dụ  {key(info)}: ", 1) or None
    return refusal(problem.code, problem.message, hint)


_CODE: Final = r"[0-9A-Za-zĐđ][0-9A-Za-zĐđ._-]{0,39}"  # few papers have one: `re` compiles it at first use


def code(value: object, info: ValidationInfo) -> str:
    text = figure(value, info)
    if not re.fullmatch(_CODE, text):
        raise refusal(
            "not-a-code",
            f"{quote(text)} không dùng làm mã được",
            f"mã chỉ gồm chữ không dấu, chữ số, “-”, “_”, “.”:  {key(info)}: {fold_key(text)[:40] or 'mh01'}",
        )
    return text


_YES: Final = frozenset({"co", "x", "true", "1", "yes", "dung"})
_NO: Final = frozenset({"khong", "false", "0", "no", "sai"})


def yes_no(value: object, info: ValidationInfo) -> bool:
    if isinstance(value, bool):
        return value
    text = figure(value, info)
    said = fold_key(text)
    if said in _YES:
        return True
    if said in _NO:
        return False
    hint = f"ghi:  {key(info)}: có   hoặc  {key(info)}: không"
    raise refusal("not-yes-no", f"{quote(text)} không phải là có hay không", hint)
