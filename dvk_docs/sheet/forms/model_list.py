"""The list of models that goes with a paper: collectives, then individuals, numbered through and counted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final, NamedTuple

from dvk_docs.documents.families.listed import ListedDocument
from dvk_docs.documents.parts.mo_hinh import MoHinh
from dvk_docs.sheet.forms.page import annex_above, main_paper
from dvk_docs.sheet.grid import Book, Formula, Row, Sheet, Value, area

LIST: Final = "Danh sách"
_NAME: Final = 2  # column


class Column(NamedTuple):
    """A column: its head, the name under which a line has its value, its width in mm, the style of its cells."""

    head: str
    name: str
    width: float
    style: str = "text"


def model_list(
    document: ListedDocument, kind: str, titles: Sequence[str], columns: Sequence[Column], *, draft: bool = False
) -> Book:
    """The workbook of the list alone; `kind` is the paper it belongs to, `titles` stand under “PHỤ LỤC”."""
    shown = document.context(draft=draft)
    width = len(columns)
    paper = main_paper(kind, shown, document.standard)
    top = [*annex_above(document.standard, shown["so_phu_luc_cuoi"], titles, paper, width, draft=shown["du_thao"])]
    head = len(top) + 1
    rows = [*top, Row(("head",) * width, tuple(column.head for column in columns))]
    rows.append(Row(("index",) * width, tuple(f"({at})" for at in range(1, width + 1))))
    rows += _groups(document, shown, columns, head + 2)
    widths = tuple(column.width for column in columns)
    sheet = Sheet(LIST, widths, rows, head=(head, head + 1), frozen=(0, head + 1), guarded=True)
    return Book((sheet,), {}, frozenset({document.listed_in}))


def whose(shown: dict[str, Any], collectives: str = "Tập thể") -> str:
    """Whom the list has: “Tập thể, cá nhân”, or the one of them."""
    both = (collectives if shown["tap_the"] else "", "cá nhân" if shown["ca_nhan"] else "")
    return ", ".join(filter(None, both)).capitalize()


def _groups(document: ListedDocument, shown: dict[str, Any], columns: Sequence[Column], first: int) -> Iterator[Row]:
    """The two groups with their headings where there are two, and the count at the foot."""
    width, at = len(columns), first
    both = all(document.groups)
    styles = tuple(column.style for column in columns)
    areas = []
    groups = (("I", "TẬP THỂ", "tap_the"), ("II", "CÁ NHÂN", "ca_nhan"))
    for (numeral, title, name), models in zip(groups, document.groups, strict=True):
        at += both
        names = area((at, _NAME), (at + len(models) - 1, _NAME))
        if both:
            counted = f'"{title} ("&{_two_digits(names)}&" mô hình)"'
            heading = Formula(counted, f"{title} ({len(models):02d} mô hình)")
            yield Row(
                ("group-center", *["group"] * (width - 1)), (numeral, heading, *[None] * (width - 2)), ((2, width),)
            )
        for model, row in zip(models, shown[name], strict=True):
            yield Row(styles, tuple(_value(model, row, column) for column in columns))
        at += len(models)
        areas += [(names, title.lower(), len(models))] if models else []
    foot = _foot(areas, len(shown["danh_sach"]))
    yield Row(("total",) * width, (foot, *[None] * (width - 1)), ((1, width),))


def _value(model: MoHinh, row: dict[str, Any], column: Column) -> Value:
    """What the paper prints, but a number as a number."""
    value: Value = getattr(model, column.name) if column.style == "points" else row[column.name]
    return value


def _foot(areas: list[tuple[str, str, int]], total: int) -> Formula:
    """“Danh sách gồm 18 mô hình: 13 tập thể, 05 cá nhân.”"""
    whole = ",".join(names for names, _, _ in areas)
    formula = f'"Danh sách gồm "&{_two_digits(whole)}&" mô hình'
    words = f"Danh sách gồm {total:02d} mô hình"
    if len(areas) > 1:
        formula += ": " + ", ".join(f'"&{_two_digits(names)}&" {who}' for names, who, _ in areas)
        words += ": " + ", ".join(f"{count:02d} {who}" for _, who, count in areas)
    return Formula(f'{formula}."', f"{words}.")


def _two_digits(names: str) -> str:
    return f'TEXT(COUNTA({names}),"00")'
