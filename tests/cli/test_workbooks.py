"""Workbooks on the command line: `render --xlsx`, names that end in .xlsx, `new --xlsx`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.cli.conftest import Result, changed

Dvk = Callable[..., Result]
LIST = "15-QD-DU_quyet-dinh.xlsx"


def test_xlsx_makes_the_workbook_of_a_type_that_has_both(dvk: Dvk, desk: Path) -> None:
    said = dvk("render", "decision.yaml", "--xlsx")
    assert (said.code, said.lines) == (0, [LIST])
    assert load_workbook(desk / LIST).sheetnames == ["Danh sách"]


def test_a_name_that_ends_in_xlsx_asks_for_the_workbook(dvk: Dvk, desk: Path) -> None:
    assert dvk("render", "decision.yaml", "-o", "ds.xlsx").lines == ["ds.xlsx"]
    assert dvk("render", "decision.yaml", "--xlsx", "-o", "ra/").lines == [str(Path("ra") / LIST)]
    assert (desk / "ra" / LIST).read_bytes() == (desk / "ds.xlsx").read_bytes()


@pytest.mark.parametrize(
    ("line", "told", "cure"),
    [
        ("--xlsx -o a.docx", "bảng tính phải có đuôi .xlsx", "-o TÊN.xlsx, hoặc bỏ --xlsx"),
        ("-o a.odt", "văn bản Word phải có đuôi .docx, bảng tính .xlsx", "-o TÊN.docx, hoặc -o TÊN.xlsx"),
    ],
)
def test_a_name_of_another_kind_is_refused(line: str, told: str, cure: str, dvk: Dvk, desk: Path) -> None:
    said = dvk("render", "decision.yaml", *line.split())
    assert said.code != 0
    assert told in said.err
    assert cure in said.err
    assert not list(desk.glob("a.*"))


def test_a_type_without_a_workbook_says_what_it_has(dvk: Dvk, desk: Path) -> None:
    assert dvk("new", "letter", "thu").code == 0
    said = dvk("render", str(Path("thu") / "letter.yaml"), "--xlsx")
    assert said.code != 0
    assert "[no-such-format] Công văn không có bản .xlsx" in said.err
    assert "bỏ --xlsx" in said.err
    refused = dvk("new", "letter", "moi", "--xlsx")
    assert refused.code == said.code
    assert not (desk / "moi").exists()


def test_a_workbook_alone_is_made_without_being_asked_for(dvk: Dvk, desk: Path) -> None:
    assert dvk("new", "results_summary", "bieu").code == 0
    said = dvk("render", str(Path("bieu") / "results_summary.yaml"))
    assert (said.code, [Path(line).suffix for line in said.lines]) == (0, [".xlsx"])


@pytest.mark.parametrize("kind", ["registration", "register"])
def test_new_registration_gives_the_form_that_units_fill(kind: str, dvk: Dvk, desk: Path) -> None:
    said = dvk("new", kind, "hs", "--xlsx")
    assert (said.code, said.lines[-1]) == (0, str(Path("hs") / "dang-ky-2026.xlsx"))
    form = load_workbook(desk / "hs" / "dang-ky-2026.xlsx")
    assert form.sheetnames[:3] == ["Hướng dẫn", "Đơn vị", "Mô hình"]
    assert "Chấm điểm" not in form.sheetnames
    told = {one.value for row in form["Hướng dẫn"] for one in row}
    assert {"ĐẢNG UỶ XÃ TÂN HOÀ", "19/6/2026"} <= told
    assert form["Mô hình"]["B2"].value is None


def test_the_form_names_the_office_that_is_there(dvk: Dvk, desk: Path) -> None:
    assert dvk("new", "decision", "hs").code == 0
    changed(desk / "hs" / "don-vi.yaml", "ĐẢNG UỶ XÃ TÂN HOÀ", "ĐẢNG UỶ XÃ BÌNH AN")
    assert dvk("new", "registration", "hs", "--xlsx").code == 0
    guide = load_workbook(desk / "hs" / "dang-ky-2026.xlsx")["Hướng dẫn"]
    assert "ĐẢNG UỶ XÃ BÌNH AN" in {one.value for row in guide for one in row}


@pytest.mark.parametrize("kind", ["score_sheet", "targets", "decision", "submission", "results_summary"])
def test_new_writes_the_workbook_of_the_starter_of_any_other_type(kind: str, dvk: Dvk, desk: Path) -> None:
    said = dvk("new", kind, "hs", "--xlsx")
    assert (said.code, said.lines[-1]) == (0, str(Path("hs") / f"{kind}.xlsx"))
    assert dvk("check", said.lines[-1]).code == 0


def test_a_starter_whose_signer_is_written_out_keeps_him_beside_an_office(dvk: Dvk, desk: Path) -> None:
    assert dvk("new", "decision", "hs").code == 0
    assert dvk("new", "registration", "hs").code == 0
    assert dvk("check", str(Path("hs") / "registration.yaml")).code == 0


def test_pdf_of_a_workbook(dvk: Dvk, desk: Path, require_tool: Callable[[str], str]) -> None:
    require_tool("soffice")
    said = dvk("render", "decision.yaml", "--xlsx", "--pdf")
    assert said.lines == [LIST, LIST.replace(".xlsx", ".pdf")]
    assert (desk / said.lines[1]).read_bytes().startswith(b"%PDF")
