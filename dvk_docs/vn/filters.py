"""What a template may write after a bar: `{{ ngay_ban_hanh | ngay_dai }}`. All filters are listed in `FILTERS`.

Each is a pure function of one value. A value it cannot print is refused with `InputError`, never printed as it is:
a blank that reaches a filter must not come out as “None”. Numbers in words and figures are loaded when a template first
asks for them.

The first line of each docstring is Vietnamese: `explain` prints it to whoever writes a template.

>>> for name in ("bang_chu", "hai_chu_so", "so_vn", "thu_tu", "tien"):
...     print(name, "|", FILTERS[name](1250))
bang_chu | một nghìn hai trăm năm mươi
hai_chu_so | 1250
so_vn | 1.250
thu_tu | thứ một nghìn hai trăm năm mươi
tien | 1.250 đồng (Một nghìn hai trăm năm mươi đồng)
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from dvk_docs.errors import quote
from dvk_docs.vn.dates import format_long, format_short, parse_date
from dvk_docs.vn.refusal import refusal
from dvk_docs.vn.text import join_list, no_break

_UP_TO_FIRST_LETTER: Final = re.compile(r"\W*\w")


def bang_chu(value: int | Decimal) -> str:
    """Số thành chữ: 26 thành “hai mươi sáu”.

    `vn.words.to_words` has the rule.

    >>> bang_chu(2026), bang_chu(Decimal("87.5"))
    ('hai nghìn không trăm hai mươi sáu', 'tám mươi bảy phẩy năm')
    """
    from dvk_docs.vn.words import to_words

    return to_words(value)


def chu_dau_hoa(value: str) -> str:
    """Viết hoa chữ cái đầu, phần còn lại để nguyên.

    A quotation mark before the first letter does not count.
    Source: titles and items of a list begin with a large letter (NĐ 30/2020/NĐ-CP, Phụ lục II, mục I).

    >>> chu_dau_hoa("đảng uỷ xã Tân Hoà"), chu_dau_hoa("“dân vận khéo”"), chu_dau_hoa("05 mô hình")
    ('Đảng uỷ xã Tân Hoà', '“Dân vận khéo”', '05 mô hình')
    """
    return _UP_TO_FIRST_LETTER.sub(lambda start: start[0].upper(), _text(value), count=1)


def hai_chu_so(value: int) -> str:
    """Số đếm hoặc số văn bản, ít nhất hai chữ số: 5 thành 05.

    Source: HD 05-HD/VPTW, phần II, mục I, điểm 3.2.2 (numbers under 10 are written with a 0).

    >>> hai_chu_so(5), hai_chu_so(26), hai_chu_so(128)
    ('05', '26', '128')
    """
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise refusal("not-a-number", f"{quote(str(value))} không phải là số đếm", "dùng một số nguyên, ví dụ 5")
    return f"{value:02}"


def in_hoa(value: str) -> str:
    """Chữ thành IN HOA.

    >>> in_hoa("Đảng uỷ xã Tân Hoà")
    'ĐẢNG UỶ XÃ TÂN HOÀ'
    """
    return _text(value).upper()


def in_thuong(value: str) -> str:
    """Chữ thành in thường.

    >>> in_thuong("QUYẾT ĐỊNH")
    'quyết định'
    """
    return _text(value).lower()


def khong_ngat(value: str) -> str:
    """Giữ số hiệu, ngày, số kèm đơn vị khỏi bị ngắt giữa hai dòng.

    The spaces inside become no-break spaces; `vn.text.no_break` has the rule.

    >>> khong_ngat("ngày 05 tháng 3 năm 2026").replace("\\u00a0", "~")
    'ngày~05 tháng~3 năm~2026'
    """
    return no_break(_text(value))


def ngay_dai(value: date | str) -> str:
    """Ngày viết đủ: ngày 05 tháng 3 năm 2026.

    As the head of a paper prints it; `vn.dates.format_long` has the rule.

    >>> ngay_dai(date(2026, 3, 5))
    'ngày 05 tháng 3 năm 2026'
    """
    return format_long(parse_date(value))


def ngay_ngan(value: date | str) -> str:
    """Ngày viết gọn: 05/3/2026.

    `vn.dates.format_short` has the rule.

    >>> ngay_ngan(date(2026, 3, 5))
    '05/3/2026'
    """
    return format_short(parse_date(value))


def noi(value: Iterable[str]) -> str:
    """Nối các mục của danh sách thành câu: A, B và C.

    `vn.text.join_list` has the rule.

    >>> noi(["Hội Phụ nữ", "Hội Nông dân", "Mặt trận"])
    'Hội Phụ nữ, Hội Nông dân và Mặt trận'
    """
    if isinstance(value, str) or not isinstance(value, Iterable):
        raise refusal("not-a-list", f"{quote(str(value))} không phải là danh sách", "đặt bộ lọc sau tên một danh sách")
    return join_list([_text(item) for item in value])


def so_vn(value: int | Decimal, pattern: str | None = None) -> str:
    """Số viết theo kiểu Việt Nam: 1250000 thành 1.250.000; so_vn("#,##0.0") lấy một số lẻ.

    `vn.numbers.format_number` has the rule and the patterns.

    >>> so_vn(1250000), so_vn(Decimal("87.25"), "#,##0.0")
    ('1.250.000', '87,3')
    """
    from dvk_docs.vn.numbers import format_number

    return format_number(value, pattern)


def thu_tu(value: int) -> str:
    """Số thứ tự bằng chữ: 1 thành “thứ nhất”.

    `vn.words.ordinal` has the rule.

    >>> thu_tu(1), thu_tu(4)
    ('thứ nhất', 'thứ tư')
    """
    from dvk_docs.vn.words import ordinal

    return ordinal(value)


def tien(value: int | Decimal) -> str:
    """Số tiền bằng số và bằng chữ: 500.000 đồng (Năm trăm nghìn đồng).

    `vn.numbers.money` has the rule.

    >>> tien(500000)
    '500.000 đồng (Năm trăm nghìn đồng)'
    """
    from dvk_docs.vn.numbers import money

    return money(value)


def _text(value: str) -> str:
    if not isinstance(value, str):
        raise refusal("not-a-text", f"{quote(str(value))} không phải là chữ", "đặt bộ lọc sau tên một trường chữ")
    return value


FILTERS: Mapping[str, Callable[..., str]] = MappingProxyType(
    {
        "bang_chu": bang_chu,
        "chu_dau_hoa": chu_dau_hoa,
        "hai_chu_so": hai_chu_so,
        "in_hoa": in_hoa,
        "in_thuong": in_thuong,
        "khong_ngat": khong_ngat,
        "ngay_dai": ngay_dai,
        "ngay_ngan": ngay_ngan,
        "noi": noi,
        "so_vn": so_vn,
        "thu_tu": thu_tu,
        "tien": tien,
    }
)
