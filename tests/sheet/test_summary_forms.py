"""Phụ lục 1 and 4, cell by cell, as the plan of Đảng uỷ Khối cơ quan và doanh nghiệp tỉnh Yên Bái, 2024, has them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import dvk_docs
from dvk_docs.view import workbook
from dvk_docs.view.sheets import Sheet

SAMPLES = Path(__file__).resolve().parent.parent.parent / "samples"


class Form(NamedTuple):
    """What a form says: beside the letterhead, its title (the year as …), heads by column, footer, notes."""

    beside: str
    title: str
    heads: tuple[str, ...]
    below: dict[int, str]
    index: tuple[str, ...]
    footer: tuple[str, ...]
    notes: tuple[str, ...]


FOOTER = (
    "* Tổng số mô hình theo lĩnh vực:",
    "- Lĩnh vực phát triển kinh tế: … mô hình",
    "- Lĩnh vực văn hoá - xã hội: … mô hình",
    "- Lĩnh vực Quốc phòng - an ninh: … mô hình",
    "- Lĩnh vực xây dựng hệ thống chính trị: … mô hình",
    "* Tổng số tập thể, cá nhân xây dựng mô hình",
    "- Tập thể: … mô hình",
    "- Cá nhân: … mô hình",
)
SIX_HEADS = (
    "STT", "Xã, phường, thị trấn, cơ quan đơn vị/\nTên mô hình", "Số lượng", "Địa điểm xây dựng, triển khai", "Chủ trì",
    "Lĩnh vực",
)  # fmt: skip
FIELDS = (
    "(6): Lĩnh vực (Kinh tế; Văn hóa xã hội; Quốc phòng an ninh; Xây dựng Đảng và hệ thống chính trị; Xây dựng NTM; "
    "Xây dựng Đô thị văn minh...)"
)
FORMS = {
    "registration_summary-2024": Form(
        "Phụ lục 1",
        "BIỂU TỔNG HỢP ĐĂNG KÝ XÂY DỰNG MỚI MÔ HÌNH “DÂN VẬN KHÉO” NĂM …",
        (*SIX_HEADS, "Quy mô thực hiện", "Chủ thể", ""),
        {8: "Tập thể", 9: "Cá nhân"},
        ("(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", ""),
        FOOTER,
        (
            "(2): Chi bộ, phòng, ban, đơn vị, đoàn thể / Tên mô hình ( xếp tuần tự theo từng lĩnh vực sau: KT; VHXH, "
            "QPAN, XDĐ&HTCT, …)",
            "(3): Số lượng (1,2,3…)",
            "(4): Địa điểm triển khai (phòng, ban, cơ quan, đơn vị, thôn, bản, tổ dân phố, xã, phường, huyện)",
            "(5) Chủ trỉ (Chi bộ; UBND, HND, HPN…)",
            FIELDS,
            "(7): Quy mô thực hiện (số lượng, diện tích, số hộ...)",
            "(8): Chủ thể thực hiện (đánh dấu X vào cột tập thể hoặc cá nhân)",
        ),
    ),
    "results_summary-2024": Form(
        "Phụ lục 4",
        "BIỂU TỔNG HỢP BÁO CÁO KẾT QUẢ XÂY DỰNG, DUY TRÌ MÔ HÌNH “DÂN VẬN KHÉO” NĂM …",
        (*SIX_HEADS, "Tóm tắt quy mô, kết quả cụ thể đạt được", "Trong đó", "", "Chủ thể", ""),
        {8: "XD mới", 9: "Duy trì", 10: "Tập thể", 11: "Cá nhân"},
        ("(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "", "(9)", ""),
        FOOTER,
        (
            "(2): Chi bộ, phòng, ban, đơn vị, đoàn thể / Tên mô hình xếp tuần tự theo từng lĩnh vực sau: KT; VHXH, "
            "QPAN, XDĐ&HTCT, …)",
            "(3): Số lượng (1,2,3…)",
            "(4): Địa điểm triển khai (cơ quan, đơn vị, thôn, bản, tổ dân phố, xã, phường, huyện)",
            "(5): Chủ trì (Chi bộ; UBND, HND, HPN…)",
            FIELDS,
            "(7): Tóm tắt quy mô, kết quả đạt được",
            "(8): Xây dựng mới/duy trì: Đánh dấu X vào cột (danh sách sắp xếp loạt mô hình xây dựng mới lên trên loạt "
            "mô hình đang duy trì)",
            "(9): Chủ thể thực hiện (Đánh dấu X vào cột tập thể hoặc cá nhân)",
        ),
    ),
}


def shown(name: str) -> Sheet:
    """The sheet of a sample's workbook."""
    [sheet] = workbook.read(dvk_docs.render(dvk_docs.load(SAMPLES / f"{name}.yaml"))).sheets
    return sheet


def row(sheet: Sheet, number: int, width: int) -> tuple[str, ...]:
    cells = (sheet.at(number, column) for column in range(1, width + 1))
    return tuple(cell.text if cell else "" for cell in cells)


def at(sheet: Sheet, words: str) -> int:
    """The row of the cell that says so."""
    return next(cell.row for cell in sheet.cells if cell.text == words)


@pytest.mark.parametrize("name", FORMS)
def test_the_form_of_2024_word_for_word(name: str) -> None:
    form, sheet = FORMS[name], shown(name)
    width = len(form.heads)
    assert form.beside in row(sheet, 1, width)
    assert form.title.replace("…", "2024") in {cell.text for cell in sheet.cells}
    head = at(sheet, "STT")
    assert row(sheet, head, width) == form.heads
    assert row(sheet, head + 1, width) == tuple(form.below.get(column, "") for column in range(1, width + 1))
    assert row(sheet, head + 2, width) == form.index
    assert sheet.titles == (head, head + 2)
    foot, notes = at(sheet, form.footer[0]), at(sheet, "Ghi chú:")
    lines = [" ".join(_words(sheet, number, width)) for number in range(foot, notes)]
    assert tuple(line for line in lines if line) == form.footer
    assert tuple(row(sheet, notes + below, width)[0] for below in range(1, len(form.notes) + 1)) == form.notes


def _words(sheet: Sheet, number: int, width: int) -> list[str]:
    """What a row shows, a number as …."""
    cells = (sheet.at(number, column) for column in range(1, width + 1))
    return ["…" if cell.number is not None else cell.text for cell in cells if cell]


@pytest.mark.parametrize("name", FORMS)
def test_heads_of_both_levels_are_merged_as_they_are_printed(name: str) -> None:
    form, sheet = FORMS[name], shown(name)
    head, pairs = at(sheet, "STT"), sorted(form.below)[::2]
    down = {(head, column, head + 1, column) for column in range(1, min(form.below))}
    across = {(line, column, line, column + 1) for column in pairs for line in (head, head + 2)}
    assert down | across <= set(sheet.merged)


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("registration_summary-2024", ["", "I", "1", "-", "2", "-", "II", "1", "-"]),
        ("results_summary-2024", ["", "1", "-", "2", "-"]),
    ],
)
def test_the_kinds_of_rows_come_in_their_order(name: str, kinds: list[str]) -> None:
    sheet = shown(name)
    first, last = at(sheet, "Tổng số"), at(sheet, FOOTER[0])
    marks: list[str] = []
    for number in range(first, last):
        cell = sheet.at(number, 1)
        mark = "" if cell is None else cell.text or str(int(cell.number or 0))
        if not marks or marks[-1] != mark:
            marks.append(mark)
    found = iter(marks)
    assert all(kind in found for kind in kinds), marks


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("registration_summary", "BIỂU TỔNG HỢP ĐĂNG KÝ XÂY DỰNG, DUY TRÌ MÔ HÌNH “DÂN VẬN KHÉO” NĂM 2026"),
        ("results_summary", "BIỂU TỔNG HỢP BÁO CÁO KẾT QUẢ XÂY DỰNG, DUY TRÌ MÔ HÌNH “DÂN VẬN KHÉO” NĂM 2026"),
    ],
)
def test_the_form_of_today_names_no_level_that_ended(name: str, title: str) -> None:
    sheet = shown(name)
    said = "\n".join(cell.text for cell in sheet.cells)
    assert title in said
    assert not re.search(r"thị trấn|huyện|Chủ trỉ|\( ", said)
    assert said.count("(") == said.count(")")


@pytest.mark.parametrize("name", ["registration_summary", "results_summary"])
def test_the_counts_are_those_of_the_data(name: str) -> None:
    document: Any = dvk_docs.load(SAMPLES / f"{name}.yaml")
    sheet = shown(name)
    total = sheet.at(at(sheet, "Tổng số"), 3)
    assert total is not None
    assert total.number == len(document.danh_sach)
    foot, notes = at(sheet, FOOTER[0]), at(sheet, "Ghi chú:")
    subjects = at(sheet, FOOTER[5])
    for first, last in ((foot, subjects), (subjects, notes)):
        counts = [cell.number for cell in sheet.cells if first < cell.row < last and cell.number is not None]
        assert sum(counts) == len(document.danh_sach)
