"""Rules of sheets: every planted fault is caught by its rule alone, good workbooks and bare lists pass."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.styles import Font

import dvk_docs
from dvk_docs.errors import Problem
from dvk_docs.rules import SHEET_RULES, check_sheets
from dvk_docs.rules.sheets.sums import worth
from dvk_docs.standards import STANDARDS, profile
from dvk_docs.view import workbook
from tests.rules import broken_sheets
from tests.rules.plants import plants
from tests.rules.workbooks import Xlsx, summary
from tests.samples import PAPERS


def makes_workbook(sample: Path) -> bool:
    return "xlsx" in dvk_docs.load(sample).formats


SUMMARIES = ("registration_summary", "results_summary")
WORKBOOKS = [path for path in PAPERS if makes_workbook(path)]
PLANTS = plants(broken_sheets)


def check(data: bytes) -> list[Problem]:
    return check_sheets(workbook.read(data))


def told(data: bytes) -> list[str]:
    return [f"{problem.place.cell}: {problem.message}" for problem in check(data)]


# -- Nothing is missing


def test_every_clause_of_workbooks_has_a_rule_and_every_rule_a_planted_fault() -> None:
    ids = [rule.id for rule in SHEET_RULES]
    assert set(ids) == profile("sheet") == set(PLANTS)
    assert len(ids) == len(set(ids))


# -- Good workbooks pass


@pytest.mark.parametrize("standard", STANDARDS)
@pytest.mark.parametrize("models", [1, 60])
@pytest.mark.parametrize("type_name", SUMMARIES)
def test_a_good_workbook_has_no_finding(type_name: str, models: int, standard: str) -> None:
    data = summary(type_name, standard, models)
    assert check(data) == []
    assert dvk_docs.check(data) == []


@pytest.mark.parametrize("sample", WORKBOOKS, ids=lambda path: path.stem)
def test_the_workbook_of_a_sample_has_no_finding_nor_have_the_facts_read_from_it(sample: Path, tmp_path: Path) -> None:
    file = tmp_path / f"{sample.stem}.xlsx"
    file.write_bytes(dvk_docs.render(dvk_docs.load(sample), kind="xlsx"))
    assert [str(problem) for problem in dvk_docs.check(file)] == []


# -- Broken ones do not


@pytest.mark.parametrize("standard", STANDARDS)
@pytest.mark.parametrize("rule", SHEET_RULES, ids=lambda rule: rule.id)
def test_a_planted_fault_is_caught_by_its_rule_alone(rule, standard: str) -> None:  # type: ignore[no-untyped-def]
    book = Xlsx(summary("registration_summary", standard))
    PLANTS[rule.id](book)
    problems = check(book.bytes())
    assert {problem.code for problem in problems} == {rule.id}, [str(problem) for problem in problems]
    assert all(problem.hint and problem.cite and problem.place.sheet for problem in problems)


def test_a_finding_names_file_sheet_and_cell_and_says_what_to_click() -> None:
    book = Xlsx(summary("registration_summary", "hd05"))
    PLANTS["sheet-font"](book)
    [problem] = check_sheets(workbook.read(book.bytes()), file="dang-ky.xlsx")
    assert str(problem) == (
        "dang-ky.xlsx!Biểu tổng hợp!D7 “Địa điểm xây dựng, triển khai”: lỗi[sheet-font] phông chữ của trang tính là "
        "Arial, phải là Times New Roman\n"
        "  = cách sửa: chọn các ô ấy (Ctrl+A để chọn cả trang tính), Home > Font chọn Times New Roman\n"
        "  = căn cứ: HD 05-HD/VPTW, phần II, mục IV, điểm 1; cỡ chữ: không quy định; lựa chọn của dvk_docs"
    )


# -- Workbooks that somebody made by hand


class ByHand:
    """A list as a clerk makes it: rows in a new workbook of Excel, Calibri, nothing set up."""

    def __init__(self, *rows: tuple[Any, ...]) -> None:
        self.book = openpyxl.Workbook()
        self.sheet = self.book.active
        for row in rows:
            self.sheet.append(row)

    def told(self) -> list[str]:
        made = io.BytesIO()
        self.book.save(made)
        return told(made.getvalue())


HEADS = ("STT", "Tên mô hình", "Đơn vị", "Số lượng")
ROWS = [(n, f"Mô hình {n}", "Chi bộ thôn", n * 2) for n in range(1, 6)]


def test_a_bare_list_is_not_judged_as_a_paper() -> None:
    assert ByHand(HEADS, *ROWS * 40).told() == []


def test_the_same_list_under_a_title_is_a_paper() -> None:
    assert ByHand(("DANH SÁCH MÔ HÌNH",), HEADS, *ROWS).told() == [
        "None: lề của trang tính là trên 25,4, dưới 25,4, trái 19,1, phải 19,1, đầu trang (Header) 12,7 mm, "
        "phải là trên 20, dưới 20, trái 30, phải 15, đầu trang (Header) 10 mm",
        "A1: phông chữ của trang tính là Calibri (và 24 ô nữa), phải là Times New Roman",
        "B2: chữ trong ô của trang tính dài 20 mm mà ô rộng 17 mm (và 5 ô nữa), phải hiện đủ",
    ]


def test_a_paper_by_hand_that_is_right_has_no_finding() -> None:
    hand = ByHand(("DANH SÁCH MÔ HÌNH",), HEADS, *ROWS, (None, "Tổng cộng", None, 30))
    for row in hand.sheet.iter_rows():
        for cell in row:
            cell.font = Font(name="Times New Roman", size=12)
    margins = hand.sheet.page_margins
    margins.left, margins.right, margins.top, margins.bottom, margins.header = (
        30 / 25.4,
        15 / 25.4,
        20 / 25.4,
        20 / 25.4,
        10 / 25.4,
    )
    hand.sheet.page_setup.paperSize = 9
    for letter, width in zip("ABCD", (6, 30, 24, 12), strict=True):
        hand.sheet.column_dimensions[letter].width = width
    assert hand.told() == []


@pytest.mark.parametrize(
    ("total", "found"),
    [
        (("", "Tổng cộng", "", 30), []),
        (("", "Tổng cộng:", "", 29), ["D7: số cộng của trang tính ghi 29 mà các hàng cộng lại là 30, phải bằng nhau"]),
        (("Tổng số", "", "", 31), ["D7: số cộng của trang tính ghi 31 mà các hàng cộng lại là 30, phải bằng nhau"]),
        (("", "Tổng hợp ý kiến của các đơn vị trong xã đến nay", "", 29), []),
        (("", "Tổng cộng", "", "=SUM(D2:D6)"), ["D7: số cộng của trang tính chưa được tính, phải có giá trị"]),
    ],
)
def test_a_typed_total_is_added_up(total: tuple[Any, ...], found: list[str]) -> None:
    assert ByHand(HEADS, *ROWS, total).told() == found


def test_a_total_above_rows_of_two_levels_may_count_either() -> None:
    rows = [
        ("I", "Khối thôn", "", 3),
        (1, "Thôn A", "", 1),
        (2, "Thôn B", "", 2),
        ("II", "Khối trường", "", 4),
        (1, "C", "", 4),
    ]
    assert ByHand(HEADS, ("", "Tổng số", "", 7), *rows).told() == []
    [found] = ByHand(HEADS, ("", "Tổng số", "", 8), *rows).told()
    assert found.startswith("D2: số cộng của trang tính ghi 8")


def test_figures_typed_as_text_in_a_column_of_numbers() -> None:
    rows = [*ROWS, (6, "Mô hình 6", "Chi bộ", "12"), (7, "Mô hình 7", "Chi bộ", "1.250")]
    assert ByHand(HEADS, *rows).told() == ["D7: kiểu dữ liệu của ô là chữ trong một cột số (và 1 ô nữa), phải là số"]
    assert ByHand(HEADS, *[(f"{n:02}", "Mô hình", "Chi bộ", "") for n in range(9)]).told() == []  # a column of text


@pytest.mark.parametrize("text", ["-", "–", "- ", "'=1+1", "2026-2030"])
def test_text_that_excel_leaves_alone(text: str) -> None:
    assert ByHand(HEADS, *ROWS, (6, text, "", 12)).told() == []


def test_a_formula_that_fetches_from_another_file() -> None:
    [fetched, waiting] = ByHand(HEADS, *ROWS, (6, '=HYPERLINK("https://x.example")', "", 12)).told()
    assert fetched.startswith("B7: kiểu dữ liệu của ô là công thức lấy dữ liệu ngoài tệp")
    assert waiting == "B7: số cộng của trang tính chưa được tính, phải có giá trị"


# -- What formulas come to


@pytest.mark.parametrize(
    ("formula", "value"),
    [
        ("SUM(D2:D6)", 30),
        ("sum($D$2:$D$4, D6)", 22),
        ('SUMIF(C2:C6,"chi bộ THÔN",D2:D6)', 30),
        ("SUMIF(A2:A6,3,D2:D6)", 6),
        ('COUNTIF(B2:B6,"Mô hình 2")', 1),
        ('COUNTIF(B2:B6,"Mô*")', None),
        ('COUNTIF(D2:D6,">4")', None),
        ("SUM(D2:D6)+1", None),
        ("SUM(Sheet2!D2:D6)", None),
        ("SUM(IF(D2>1,D2,0))", None),
        ("SUM(A1:XFD1048576)", None),
        ("COUNTIF(B2:B6)", None),
    ],
)
def test_the_formulas_of_our_forms_are_evaluated_and_no_others(formula: str, value: float | None) -> None:
    made = io.BytesIO()
    ByHand(HEADS, *ROWS).book.save(made)
    assert worth(formula, workbook.read(made.getvalue()).sheets[0]) == value


# -- What Excel would not open


@pytest.mark.parametrize(
    ("part", "old", "new", "code"),
    [
        ("xl/worksheets/sheet1.xml", "</mergeCells>", '<mergeCell ref="A7:B9"/></mergeCells>', "merges-overlap"),
        (
            "xl/workbook.xml",
            "</definedNames>",
            "<definedName name=\"C7\">'Biểu tổng hợp'!$A$1</definedName></definedNames>",
            "bad-defined-name",
        ),
        (
            "xl/workbook.xml",
            "</definedNames>",
            '<definedName name="Ten">#REF!$A$1</definedName></definedNames>',
            "bad-defined-name",
        ),
        ("xl/workbook.xml", 'name="Biểu tổng hợp"', 'name="History"', "bad-sheet-name"),
        ("xl/worksheets/sheet1.xml", '<row r="2"', '<row r="1"', "cells-out-of-order"),
        (
            "xl/worksheets/sheet1.xml",
            "<printOptions",
            f'<dataValidations count="1"><dataValidation type="list" sqref="B9:B20"><formula1>"{"a," * 200}"</formula1>'
            "</dataValidation></dataValidations><printOptions",
            "list-too-long",
        ),
    ],
)
def test_what_excel_would_call_damaged(part: str, old: str, new: str, code: str) -> None:
    book = Xlsx(summary("registration_summary", "hd05"))
    book.replace(part, old, new)
    assert code in {problem.code for problem in dvk_docs.check(book.bytes())}
