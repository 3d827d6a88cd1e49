"""The printed words of the summary forms: Phụ lục 1 and 4 of the plan of Đảng uỷ Khối cơ quan và doanh nghiệp tỉnh
Yên Bái, 2024, word for word, and the same with what became wrong mended.

Mended: no “thị trấn”, no “huyện” (both ended on 01/7/2025), “Chủ trì” for “Chủ trỉ”, the bracket never opened, all
fields of the set instead of four.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple


class Head(NamedTuple):
    """The head of one numbered column: its words, and those of the columns under it."""

    words: str
    below: tuple[str, ...] = ()


class Wording(NamedTuple):
    """The words of a form: the heads of its columns, and its notes."""

    heads: tuple[Head, ...]
    notes: tuple[str, ...]


_SUBJECTS: Final = ("Tập thể", "Cá nhân")
_AGE: Final = ("XD mới", "Duy trì")
_UNITS_2024: Final = "Xã, phường, thị trấn, cơ quan đơn vị/\nTên mô hình"
_UNITS: Final = "Xã, phường, đặc khu, cơ quan, đơn vị/\nTên mô hình"


def _heads(units: str, scale: Head, *more: Head) -> tuple[Head, ...]:
    first = ("STT", units, "Số lượng", "Địa điểm xây dựng, triển khai", "Chủ trì", "Lĩnh vực")
    return (*map(Head, first), scale, *more, Head("Chủ thể", _SUBJECTS))


_FIELDS_NOTE: Final = (
    "(6): Lĩnh vực (Kinh tế; Văn hóa xã hội; Quốc phòng an ninh; Xây dựng Đảng và hệ thống chính trị; Xây dựng NTM;"
    " Xây dựng Đô thị văn minh...)"
)
_FIELDS_NOTE_NOW: Final = (
    "(6): Lĩnh vực (Kinh tế; Văn hoá - xã hội; Quốc phòng - an ninh; Xây dựng Đảng và hệ thống chính trị; Xây dựng"
    " nông thôn mới; Xây dựng đô thị văn minh; Lĩnh vực khác)"
)
_SCALE: Final = Head("Quy mô thực hiện")
_RESULTS: Final = (Head("Tóm tắt quy mô, kết quả cụ thể đạt được"), Head("Trong đó", _AGE))

WORDINGS: Final[Mapping[tuple[str, str], Wording]] = {
    ("registration_summary", "yen_bai_2024"): Wording(
        _heads(_UNITS_2024, _SCALE),
        (
            "(2): Chi bộ, phòng, ban, đơn vị, đoàn thể / Tên mô hình ( xếp tuần tự theo từng lĩnh vực sau: KT; VHXH,"
            " QPAN, XDĐ&HTCT, …)",
            "(3): Số lượng (1,2,3…)",
            "(4): Địa điểm triển khai (phòng, ban, cơ quan, đơn vị, thôn, bản, tổ dân phố, xã, phường, huyện)",
            "(5) Chủ trỉ (Chi bộ; UBND, HND, HPN…)",
            _FIELDS_NOTE,
            "(7): Quy mô thực hiện (số lượng, diện tích, số hộ...)",
            "(8): Chủ thể thực hiện (đánh dấu X vào cột tập thể hoặc cá nhân)",
        ),
    ),
    ("registration_summary", "hien_hanh"): Wording(
        _heads(_UNITS, _SCALE),
        (
            "(2): Chi bộ, phòng, ban, đơn vị, đoàn thể / Tên mô hình (xếp tuần tự theo từng lĩnh vực ở cột 6)",
            "(3): Số lượng (1, 2, 3…)",
            "(4): Địa điểm triển khai (phòng, ban, cơ quan, đơn vị, thôn, bản, tổ dân phố, xã, phường, đặc khu)",
            "(5): Chủ trì (Chi bộ; UBND, Hội Nông dân, Hội Phụ nữ…)",
            _FIELDS_NOTE_NOW,
            "(7): Quy mô thực hiện (số lượng, diện tích, số hộ…)",
            "(8): Chủ thể thực hiện (đánh dấu X vào cột tập thể hoặc cá nhân)",
        ),
    ),
    ("results_summary", "yen_bai_2024"): Wording(
        _heads(_UNITS_2024, *_RESULTS),
        (
            "(2): Chi bộ, phòng, ban, đơn vị, đoàn thể / Tên mô hình xếp tuần tự theo từng lĩnh vực sau: KT; VHXH,"
            " QPAN, XDĐ&HTCT, …)",
            "(3): Số lượng (1,2,3…)",
            "(4): Địa điểm triển khai (cơ quan, đơn vị, thôn, bản, tổ dân phố, xã, phường, huyện)",
            "(5): Chủ trì (Chi bộ; UBND, HND, HPN…)",
            _FIELDS_NOTE,
            "(7): Tóm tắt quy mô, kết quả đạt được",
            "(8): Xây dựng mới/duy trì: Đánh dấu X vào cột (danh sách sắp xếp loạt mô hình xây dựng mới lên trên loạt"
            " mô hình đang duy trì)",
            "(9): Chủ thể thực hiện (Đánh dấu X vào cột tập thể hoặc cá nhân)",
        ),
    ),
    ("results_summary", "hien_hanh"): Wording(
        _heads(_UNITS, *_RESULTS),
        (
            "(2): Chi bộ, phòng, ban, đơn vị, đoàn thể / Tên mô hình (xếp tuần tự theo từng lĩnh vực ở cột 6)",
            "(3): Số lượng (1, 2, 3…)",
            "(4): Địa điểm triển khai (cơ quan, đơn vị, thôn, bản, tổ dân phố, xã, phường, đặc khu)",
            "(5): Chủ trì (Chi bộ; UBND, Hội Nông dân, Hội Phụ nữ…)",
            _FIELDS_NOTE_NOW,
            "(7): Tóm tắt quy mô, kết quả đạt được",
            "(8): Xây dựng mới, duy trì: đánh dấu X vào cột (mô hình xây dựng mới xếp trên mô hình đang duy trì)",
            "(9): Chủ thể thực hiện (đánh dấu X vào cột tập thể hoặc cá nhân)",
        ),
    ),
}
"""By type and wording (`bieu_mau`)."""

FIELD_HEADINGS: Final[Mapping[str, str]] = {
    "Kinh tế": "Lĩnh vực phát triển kinh tế",
    "Văn hoá - xã hội": "Lĩnh vực văn hoá - xã hội",
    "Quốc phòng - an ninh": "Lĩnh vực Quốc phòng - an ninh",
    "Xây dựng Đảng và hệ thống chính trị": "Lĩnh vực xây dựng hệ thống chính trị",
}
"""How the footer of 2024 names the four fields that it counts; others stand there by their own names."""
