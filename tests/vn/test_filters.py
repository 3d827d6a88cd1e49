"""The filters templates may use: what each prints, and that none prints what it was not made for."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from dvk_docs.errors import InputError
from dvk_docs.vn.filters import FILTERS


@pytest.mark.parametrize(
    ("name", "arguments", "printed"),
    [
        ("bang_chu", (26,), "hai mươi sáu"),
        ("bang_chu", (Decimal("87.5"),), "tám mươi bảy phẩy năm"),
        ("chu_dau_hoa", ("công nhận mô hình",), "Công nhận mô hình"),
        ("chu_dau_hoa", ("“dân vận khéo”",), "“Dân vận khéo”"),
        ("chu_dau_hoa", ("UBND xã",), "UBND xã"),
        ("chu_dau_hoa", ("05 mô hình",), "05 mô hình"),
        ("chu_dau_hoa", ("",), ""),
        ("hai_chu_so", (5,), "05"),
        ("hai_chu_so", (26,), "26"),
        ("hai_chu_so", (0,), "00"),
        ("in_hoa", ("Đảng uỷ xã Tân Hoà",), "ĐẢNG UỶ XÃ TÂN HOÀ"),
        ("in_thuong", ("QUYẾT ĐỊNH",), "quyết định"),
        ("khong_ngat", ("Điều 3",), "Điều\u00a03"),
        ("ngay_dai", (date(2026, 3, 5),), "ngày 05 tháng 3 năm 2026"),
        ("ngay_dai", ("05/02/2026",), "ngày 05 tháng 02 năm 2026"),
        ("ngay_ngan", (date(2026, 3, 5),), "05/3/2026"),
        ("noi", (["A", "B", "C"],), "A, B và C"),
        ("noi", (("A",),), "A"),
        ("noi", ([],), ""),
        ("so_vn", (1_250_000,), "1.250.000"),
        ("so_vn", (Decimal("87.25"), "#,##0.0"), "87,3"),
        ("thu_tu", (2,), "thứ hai"),
        ("tien", (500_000,), "500.000 đồng (Năm trăm nghìn đồng)"),
        ("tien", (Decimal(500_000),), "500.000 đồng (Năm trăm nghìn đồng)"),
    ],
)
def test_a_filter_prints(name: str, arguments: tuple[Any, ...], printed: str) -> None:
    assert FILTERS[name](*arguments) == printed


@pytest.mark.parametrize("name", FILTERS)
@pytest.mark.parametrize("value", [None, True, object(), 1.5])
def test_no_filter_prints_a_blank_or_a_stranger(name: str, value: Any) -> None:
    with pytest.raises(InputError):
        FILTERS[name](value)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("hai_chu_so", -1), ("hai_chu_so", "5"), ("bang_chu", "5"), ("tien", Decimal("0.5")), ("thu_tu", 0),
        ("noi", "ABC"), ("noi", ["A", None]), ("in_hoa", 5), ("ngay_dai", "05/3"), ("ngay_ngan", 15), ("so_vn", "5"),
    ],
)  # fmt: skip
def test_a_filter_refuses_what_it_cannot_print(name: str, value: Any) -> None:
    with pytest.raises(InputError) as caught:
        FILTERS[name](value)
    assert all(problem.hint for problem in caught.value.problems)


def test_the_list_of_filters_is_complete_and_cannot_be_changed() -> None:
    assert sorted(FILTERS) == list(FILTERS) == [
        "bang_chu", "chu_dau_hoa", "hai_chu_so", "in_hoa", "in_thuong", "khong_ngat", "ngay_dai", "ngay_ngan", "noi",
        "so_vn", "thu_tu", "tien",
    ]  # fmt: skip
    assert all(FILTERS[name].__name__ == name and FILTERS[name].__doc__ for name in FILTERS)
    with pytest.raises(TypeError):
        FILTERS["them"] = str  # type: ignore[index]
