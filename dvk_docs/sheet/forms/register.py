"""The register: the form in which units register, or the office's own book with quotas and scores.

One head row, one row for each model, no merged cells: what a unit types here is read back by its labels.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import chain
from typing import Final

from dvk_docs.documents.parts.mo_hinh_trong_so import MoHinhTrongSo
from dvk_docs.documents.register import DonViTrongSo, Register
from dvk_docs.sheet import columns
from dvk_docs.sheet.columns import COLUMNS, FOR_UNITS, OFFICE_LABELS, UNIT_LABELS, Column
from dvk_docs.sheet.forms.page import Halves, above, line
from dvk_docs.sheet.forms.quotas import quotas
from dvk_docs.sheet.forms.scorings import scorings
from dvk_docs.sheet.grid import Book, Bounds, Choices, Flagged, Row, Sheet, Value, area, cell
from dvk_docs.vn.dates import format_short

OPEN_ROWS: Final = 200
"""Rows under the models that are given."""
FIRST_DAY: Final = date(1990, 1, 1)
LAST_DAY: Final = date(2100, 12, 31)
_MOST_MONEY: Final = 10**15
_RULES: Final = (
    "Ghi trang “Đơn vị” trước, rồi ghi trang “Mô hình”: mỗi mô hình một dòng, không gộp ô.",
    "Cột có đầu tô nền là cột phải ghi; dòng nào còn thiếu thì cả dòng đổi sang màu đỏ.",
    "Lĩnh vực, chủ thể, loại: bấm mũi tên bên phải ô rồi chọn. Ngày ghi theo ngày/tháng/năm; giá trị ghi bằng đồng.",
    "Cá nhân thực hiện: ghi họ tên, dấu phẩy, rồi chức vụ. Mô hình duy trì: ghi năm đăng ký đầu.",
    "Không đổi tên trang và dòng đầu của trang; lưu và gửi đúng tệp Excel này (.xlsx).",
)
_GUIDE_WIDTHS: Final = (10.0, 16.0, 54.0, 85.0)
_UNIT_WIDTHS: Final = (45.0, 120.0)


def book(document: Register, *, draft: bool = False) -> Book:
    """The workbook of a register: three sheets for a unit, five for the office (`Register.of_office`)."""
    shown = COLUMNS if document.of_office else FOR_UNITS
    models = _models(document, shown)
    sheets: tuple[Sheet, ...] = (_guide(document, draft), _unit(document), models)
    if document.of_office:
        sheets += (quotas(document, shown, len(document.mo_hinh) + OPEN_ROWS), scorings(document))
    return Book(sheets, {})


def _guide(document: Register, draft: bool) -> Sheet:
    width = len(_GUIDE_WIDTHS)
    told = [(label, said) for label, said in (("Hạn gửi:", _day(document.han)), ("Nơi gửi:", document.noi_gui)) if said]
    more = (document.huong_dan or "").splitlines()
    rows = chain(
        above(document, width, Halves((1, 3), (4, 4)), draft=draft),
        (line(width, (((1, 1), "free", f"{at}."), ((2, width), "free", rule))) for at, rule in enumerate(_RULES, 1)),
        (line(width, (), 8),),
        (line(width, (((1, 2), "free", label), ((3, width), "free-bold", said))) for label, said in told),
        (line(width, (((1, width), "free", one),)) for one in more),
    )
    return Sheet(columns.GUIDE, _GUIDE_WIDTHS, rows, orientation="portrait", guarded=True)


def _day(day: date | None) -> str:
    return format_short(day) if day else ""


def _unit(document: Register) -> Sheet:
    """Label and value, line by line."""
    if document.of_office:
        labels, facts = OFFICE_LABELS, dict(document)
    else:
        labels, facts = UNIT_LABELS, dict(document.don_vi[0] if document.don_vi else _named(document))
    values = {**facts, "nam": document.year}
    rows = [
        Row(("fixed-bold", "year-left" if name == "nam" else "entry"), (label, values[name]), grows=True)
        for name, label in labels.items()
    ]
    year = cell(1 + list(labels).index("nam"), 2)
    bounds = (Bounds(year, "whole", FIRST_DAY.year, LAST_DAY.year),)
    return Sheet(columns.UNIT, _UNIT_WIDTHS, rows, orientation="portrait", bounds=bounds, guarded=True)


def _named(document: Register) -> DonViTrongSo:
    """The unit whose models these are; without a name where there are none."""
    return DonViTrongSo.model_construct(ten=next(iter(document.unit_names), None))


def _models(document: Register, shown: tuple[Column, ...]) -> Sheet:
    last = 1 + len(document.mo_hinh) + OPEN_ROWS
    filled = area((2, 1), (last, len(shown)))
    choices, bounds = [], []
    for at, column in enumerate(shown, 1):
        cells = area((2, at), (last, at))
        if column.choices:
            texts = tuple(map(document.boilerplate, column.choices))
            choices.append(Choices(cells, column.key.title().replace("_", ""), texts))
        if column.style in _BOUNDS:
            bounds.append(_BOUNDS[column.style]._replace(cells=cells))
    return Sheet(
        columns.SHEET, tuple(column.width for column in shown), _rows(document, shown), head=(1, 1), frozen=(2, 1),
        filtered=area((1, 1), (last, len(shown))), choices=tuple(choices), bounds=tuple(bounds),
        flagged=(Flagged(filled, _incomplete(shown)),), guarded=True,
    )  # fmt: skip


_BOUNDS: Final = {
    "date": Bounds("", "date", FIRST_DAY, LAST_DAY),
    "year": Bounds("", "whole", FIRST_DAY.year, LAST_DAY.year),
    "money": Bounds("", "whole", 0, _MOST_MONEY),
    "points": Bounds("", "decimal", 0, 100),
}
"""What a cell of a style takes."""


def _rows(document: Register, shown: tuple[Column, ...]) -> Iterator[Row]:
    heads = tuple("head-required" if column.required else "head" for column in shown)
    yield Row(heads, tuple(column.label for column in shown))
    styles = tuple(column.style for column in shown)
    for model in document.mo_hinh:
        yield Row(styles, tuple(_value(document, model, column) for column in shown), grows=True)
    empty = Row(styles, (None,) * len(shown), grows=True)
    yield from (empty for _ in range(OPEN_ROWS))


def _value(document: Register, model: MoHinhTrongSo, column: Column) -> Value:
    given = columns.value(model, column)
    return document.boilerplate(given) if column.choices and isinstance(given, str) else given


def _incomplete(shown: tuple[Column, ...]) -> str:
    """Whether the first row has an entry and lacks one that it must have."""
    lacking = (f'TRIM(${cell(2, at)})=""' for at, column in enumerate(shown, 1) if column.required)
    return f"AND(COUNTA(${cell(2, 1)}:${cell(2, len(shown))})>0,OR({','.join(lacking)}))"
