"""What cells show, beside openpyxl where it tells the same."""

from __future__ import annotations

import io
from datetime import date
from decimal import Decimal

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dvk_docs.sheet.reading.cells import Cell, Row, SheetRows
from dvk_docs.sheet.reading.opening import opened
from dvk_docs.sheet.reading.shown import day, number
from dvk_docs.sheet.serials import serial
from dvk_docs.vn.dates import format_short
from tests.sheet.workbooks import DATE, MAIN, NUMBER, TIME, Raw, rows, typed, xlsx


def read(inside: str, **more: str) -> list[Row]:
    """The rows of a sheet."""
    book = opened(xlsx({"A": inside}, **more), "sổ.xlsx")  # type: ignore[arg-type]
    return list(SheetRows(book.sheets[0].data, book.setting))


def first(value: object, **more: str) -> tuple[str, str]:
    """Text and kind of one cell."""
    ((cell,),) = [row.cells for row in read(rows((value,)), **more)]  # type: ignore[arg-type]
    return cell.text, cell.kind


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        (Raw('<c r="{r}"><v>92.5</v></c>'), ("92,5", "number")),
        (Raw('<c r="{r}"><v>12500000.0</v></c>'), ("12500000", "number")),
        (Raw(f'<c r="{{r}}" s="{NUMBER}"><v>1.25E7</v></c>'), ("12500000", "number")),
        (Raw('<c r="{r}"><v>0.1</v></c>'), ("0,1", "number")),
        (Raw('<c r="{r}"><v>0.30000000000000004</v></c>'), ("0,3", "number")),
        (Raw(f'<c r="{{r}}" s="{DATE}"><v>46086.75</v></c>'), ("05/3/2026", "day")),
        (Raw(f'<c r="{{r}}" s="{TIME}"><v>0.354166666666667</v></c>'), ("08:30", "time")),
        (typed("d", "2026-03-05T00:00:00"), ("05/3/2026", "day")),
        (typed("b", "1"), ("có", "truth")),
        (typed("str", "chữ"), ("chữ", "text")),
        (typed("s", "7"), ("7", "unreadable-number")),
        (Raw('<c r="{r}" t="inlineStr"><is><r><t>Tổ </t></r><r><t>hoà giải</t></r></is></c>'), ("Tổ hoà giải", "text")),
        (Raw('<c r="{r}" t="inlineStr"><is><t>a_x000A_b_x005F_x0041_</t></is></c>'), ("a\nb_x0041_", "text")),
    ],
)
def test_what_a_cell_shows(cell: Raw, expected: tuple[str, str]) -> None:
    assert first(cell) == expected


def test_texts_of_the_table_have_all_their_runs_and_no_pronunciation() -> None:
    strings = (
        "<si><t>Tổ dân vận</t></si><si><r><t>Vườn </t></r><r><t xml:space='preserve'>rau </t></r></si>"
        "<si><t>東京</t><rPh sb='0' eb='2'><t>トウキョウ</t></rPh></si><si/>"
    )
    line = tuple(typed("s", str(at)) for at in range(4))
    (row,) = read(rows(line), strings=strings)
    assert [cell.text for cell in row.cells] == ["Tổ dân vận", "Vườn rau ", "東京"]


def test_cells_and_rows_without_names_stand_behind_one_another() -> None:
    above = "<row><c><v>1</v></c><c r='D1'><v>2</v></c><c><v>3</v></c></row>"
    inside = f"<sheetData>{above}<row><c><v>4</v></c></row></sheetData>"
    found = [(cell.row, cell.column, cell.text) for row in read(inside) for cell in row.cells]
    assert found == [(1, 1, "1"), (1, 4, "2"), (1, 5, "3"), (2, 1, "4")]


def test_a_prefix_before_every_name_changes_nothing() -> None:
    inside = f'<x:sheetData xmlns:x="{MAIN}"><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData>'
    assert read(inside) == [Row(1, (Cell(1, 1, "1", "number"),), False)]


def test_openpyxl_and_libreoffice_texts_are_read_as_they_were_written() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    lines = [
        ["Tên", 1, 2.5, None, date(2026, 3, 5), True],
        ["“Dân vận khéo”", 10**14, -3, "  ", date(1990, 1, 1), "x\ny"],
    ]
    for line in lines:
        sheet.append(line)
    made = io.BytesIO()
    book.save(made)
    whole = opened(made.getvalue(), "sổ.xlsx")
    found = [[cell.text for cell in row.cells] for row in SheetRows(whole.sheets[0].data, whole.setting)]
    assert found == [
        ["Tên", "1", "2,5", "05/3/2026", "có"],
        ["“Dân vận khéo”", "100000000000000", "-3", "  ", "01/01/1990", "x\ny"],
    ]


@given(st.decimals(-(10**9), 10**9, places=4))
def test_a_number_is_shown_as_it_was_typed(typed_number: Decimal) -> None:
    shown = number(repr(float(typed_number)))
    assert shown is not None and Decimal(shown.replace(",", ".")) == typed_number
    assert not shown.endswith((",", ",0"))


@given(st.dates(date(1900, 3, 1), date(9999, 12, 31)))
def test_a_day_is_shown_as_it_was_typed(typed_day: date) -> None:
    assert day(str(serial(typed_day)), from_1904=False) == format_short(typed_day)
