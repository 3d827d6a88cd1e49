"""Every kind of bad workbook of the catalogue: what is said of it, and where."""

from __future__ import annotations

import io
import time
import zipfile
from datetime import date
from pathlib import Path

import pytest

import dvk_docs
from dvk_docs import InputError, Problem
from dvk_docs.sheet.reading import read
from tests.sheet.workbooks import (
    DATE,
    FIRST,
    HEAD,
    OFFICE,
    PACKAGE,
    SECOND,
    TYPE,
    Raw,
    formula,
    models,
    rows,
    typed,
    xlsx,
)


def said(data: bytes) -> list[Problem]:
    """All that is said of a workbook, refused or read."""
    try:
        return list(read(data, "sổ.xlsx").source.problems)
    except InputError as refused:
        return list(refused.problems)


def told(data: bytes) -> list[tuple[str, str, str | None]]:
    """Severity, code and cell (or part) of each."""
    return [(one.severity, one.code, one.place.cell or one.place.part) for one in said(data)]


def with_cell(column: int, value: object) -> bytes:
    """The good list with another value in a cell of its first line."""
    line = list(FIRST)
    line[column] = value  # type: ignore[call-overload]
    return models(line, SECOND)


def test_a_good_list_has_nothing_said_of_it() -> None:
    assert said(models(FIRST, SECOND)) == []


OLE = bytes.fromhex("D0CF11E0A1B11AE1")


@pytest.mark.parametrize(
    ("data", "code", "words"),
    [
        (OLE + b"\0" * 600 + "Workbook".encode("utf-16-le"), "wrong-file-kind", "97-2003"),
        (OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "file-locked", "mật khẩu"),
        ("Tên mô hình,Lĩnh vực\nA,Kinh tế\n".encode(), "wrong-file-kind", "tệp chữ thường"),
    ],
)
def test_x01_what_is_no_workbook_says_what_it_is(data: bytes, code: str, words: str) -> None:
    (problem,) = said(data)
    assert problem.code == code and words in problem.message and "Excel" in (problem.hint or "")


def test_x02_a_damaged_workbook() -> None:
    good = models(FIRST)
    assert told(good[: len(good) // 2])[0][:2] == ("error", "damaged-package")
    at = good.index(b"sheet1.xml") + 40
    broken = good[:at] + bytes([good[at] ^ 0xFF]) + good[at + 1 :]
    assert told(broken)[0][:2] == ("error", "damaged-package")


@pytest.mark.parametrize(
    ("good", "bad"),
    [('<row r="2"', '<row r="x"'), ('s="1"', 's="1.5"'), ('<xf numFmtId="20"/>', '<xf numFmtId="x"/>')],
)
def test_x02_something_else_where_a_number_must_stand(good: str, bad: str) -> None:
    packed = zipfile.ZipFile(io.BytesIO(models(FIRST)))
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        for name in packed.namelist():
            package.writestr(name, packed.read(name).decode().replace(good, bad))
    with pytest.raises(InputError) as refused:
        read(made.getvalue())
    assert [problem.code for problem in refused.value.problems] == ["malformed-part"]


def test_x03_a_workbook_that_unfolds_to_far_more_is_refused_at_once() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(models(FIRST))) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            data = old.read(info)
            if info.filename.endswith("sheet1.xml"):
                data = data.replace(b"</sheetData>", b"<row><c><v>1</v></c></row>" * 2_000_000 + b"</sheetData>")
            new.writestr(info.filename, data)
    start = time.perf_counter()
    (problem,) = said(made.getvalue())
    assert problem.code == "package-limit" and time.perf_counter() - start < 1


@pytest.mark.parametrize("cell", ["XFD1048576", "A1048576", "XFD2"])
def test_x04_a_cell_far_away(cell: str) -> None:
    row = cell.lstrip("ADFX")
    around = f'<row r="{row}"><c r="{cell}"><v>1</v></c></row>'
    data = models(FIRST)
    far = _changed(data, b"</sheetData>", around.encode() + b"</sheetData>")
    start = time.perf_counter()
    assert told(far) == [("error", "sheet-too-large", cell)]
    assert time.perf_counter() - start < 1


def test_an_empty_cell_far_away_is_nothing() -> None:
    data = _changed(models(FIRST), b"</sheetData>", b'<row r="1048576"><c r="XFD1048576" s="1"/></row></sheetData>')
    assert said(data) == []


def _changed(data: bytes, old: bytes, new: bytes, part: str = "xl/worksheets/sheet1.xml") -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as after:
        for info in before.infolist():
            kept = before.read(info)
            after.writestr(info.filename, kept.replace(old, new) if info.filename == part else kept)
    return made.getvalue()


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"])
def test_x05_a_doctype_in_any_part(part: str) -> None:
    data = models(FIRST)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        whole = package.read(part)
    evil = b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>' + whole
    assert told(_changed(data, whole, evil, part)) == [("error", "doctype-in-part", part)]


def test_x06_the_size_that_a_sheet_states_is_not_believed() -> None:
    data = xlsx({"Mô hình": '<dimension ref="A1:A1"/>' + rows(HEAD, FIRST, SECOND)})
    assert len(read(data, "sổ.xlsx").source.root.entry("mo_hinh").value.items) == 2  # type: ignore[union-attr]


def test_x07_what_is_hidden_is_told() -> None:
    columns = '<cols><col min="7" max="7" hidden="1"/></cols>'
    data = xlsx(
        {"Mô hình": columns + rows(HEAD, FIRST, SECOND, hidden=[3]), "Nháp": rows(HEAD, FIRST)}, hidden=["Nháp"]
    )
    assert told(data) == [
        ("warning", "hidden-column", "G1"),
        ("warning", "hidden-row", "A3"),
        ("warning", "hidden-sheet", None),
    ]
    assert len(read(data, "sổ.xlsx").source.root.entry("mo_hinh").value.items) == 2  # type: ignore[union-attr]


def test_x08_merged_cells_among_the_lines() -> None:
    merged = '<mergeCells count="2"><mergeCell ref="B2:B3"/><mergeCell ref="C3:D3"/></mergeCells>'
    assert told(models(FIRST, SECOND, around=merged)) == [
        ("error", "merged-cells", "B2:B3"),
        ("error", "merged-cells", "C3:D3"),
    ]


def test_merged_cells_above_and_below_the_lines_are_nobodys_business() -> None:
    merged = '<mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="A6:H6"/></mergeCells>'
    data = xlsx({"Mô hình": rows(("DANH SÁCH",), HEAD, FIRST, SECOND, None, ("Ghi chú: …",)) + merged})
    assert {code for _, code, _ in told(data)} <= {"below-table"}


def test_x09_formulas_that_nobody_calculated() -> None:
    data = with_cell(7, formula("SUM(80,12.5)", None))
    assert told(data) == [("error", "uncalculated-formula", "H2")]
    assert "Excel" in (said(data)[0].hint or "")
    assert told(with_cell(7, Raw('<c r="{r}"><f>1+1</f><v></v></c>'))) == [("error", "uncalculated-formula", "H2")]
    assert said(with_cell(7, formula("SUM(80,12.5)", "92.5"))) == []


@pytest.mark.parametrize("error", ["#N/A", "#REF!", "#DIV/0!"])
def test_x10_cells_with_an_error(error: str) -> None:
    (problem,) = said(with_cell(7, typed("e", error)))
    assert (problem.code, problem.place.cell) == ("error-cell", "H2") and error in problem.message


@pytest.mark.parametrize(
    ("column", "value", "code", "cell"),
    [
        (6, date(2026, 3, 5), "not-a-number", "G2"),
        (7, "chín mươi", "not-a-number", "H2"),
        (5, 46086, "not-a-date", "F2"),
        (5, "31/2/2026", "no-such-date", "F2"),
    ],
)
def test_x11_a_value_of_another_kind(column: int, value: object, code: str, cell: str, tmp_path: Path) -> None:
    file = tmp_path / "sổ.xlsx"
    file.write_bytes(with_cell(column, value))
    errors = [one for one in dvk_docs.check(file) if one.severity == "error"]
    assert [(one.code, one.place.sheet, one.place.cell) for one in errors] == [(code, "Mô hình", cell)]
    assert str(errors[0]).startswith(f"{file}!Mô hình!{cell}: lỗi[{code}] mo_hinh[1].")
    assert ": " not in (errors[0].hint or "").replace(":  ", "")  # no key of a data file to copy into a cell


def test_x11_a_column_of_days_typed_in_two_ways() -> None:
    swapped = with_cell(5, date(2026, 5, 3)), ("25/3/2026", "error"), ("05/3/2026", "warning")
    for text, severity in swapped[1:]:
        line = (*SECOND[:5], text, *SECOND[6:])
        data = models((*FIRST[:5], date(2026, 5, 3), *FIRST[6:]), line)
        assert told(data) == [(severity, "mixed-dates", "F3")]


def test_a_day_in_a_column_of_text() -> None:
    assert told(with_cell(0, Raw(f'<c r="{{r}}" s="{DATE}"><v>46086</v></c>'))) == [
        ("warning", "date-in-text-column", "A2")
    ]


def test_x12_no_head() -> None:
    data = xlsx({"Mô hình": rows(FIRST, SECOND)})
    (problem,) = said(data)
    assert (problem.code, problem.place.sheet, problem.place.cell) == ("no-head-row", "Mô hình", "A1")
    assert "Tên mô hình" in problem.message and "Tuyến đường hoa" in problem.message


def test_x12_a_misspelt_head() -> None:
    head = ("Tên mô hìn", "Lỉnh vựt", "Đơn zị", *HEAD[3:])
    problems = [one for one in said(models(FIRST, head=head)) if one.severity == "error"]
    assert [(one.code, one.place.cell) for one in problems] == [("missing-column", f"{at}1") for at in "ABC"]
    assert "“Tên mô hìn” ở ô A1? Sửa thành  Tên mô hình" in (problems[0].hint or "")


def test_x12_a_head_twice_names_both_cells() -> None:
    (problem,) = said(models((*FIRST, 1), head=(*HEAD, "Điểm")))
    assert (problem.code, problem.place.cell) == ("column-twice", "I1")
    assert problem.also is not None and problem.also.cell == "H1"


def test_x13_blank_rows_in_the_middle() -> None:
    data = models(FIRST, None, None, SECOND)
    assert told(data) == [("warning", "blank-rows", "A3")]
    assert len(read(data, "sổ.xlsx").source.root.entry("mo_hinh").value.items) == 2  # type: ignore[union-attr]


@pytest.mark.parametrize("stored", ["60", "-5", "2958466", "1e300"])
def test_x14_days_that_there_are_not(stored: str) -> None:
    data = with_cell(5, Raw(f'<c r="{{r}}" s="{DATE}"><v>{stored}</v></c>'))
    assert told(data)[0] == ("error", "no-such-date", "F2")


def test_x14_the_days_of_old_macs() -> None:
    line = (*FIRST[:5], Raw(f'<c r="{{r}}" s="{DATE}"><v>44624</v></c>'), *FIRST[6:])
    found = read(models(line, settings='date1904="1"'), "sổ.xlsx").source
    assert found.find("mo_hinh[1].ngay_bat_dau").text == "05/3/2026"  # type: ignore[union-attr]


@pytest.mark.parametrize("text", ["=1+1", "+84 tổ", "@Chi bộ", "-Tổ dân vận", "＝1"])
def test_x15_text_that_looks_like_a_formula_stays_text(text: str) -> None:
    data = with_cell(0, text)
    assert told(data) == [("warning", "formula-like-text", "A2")]
    assert read(data, "sổ.xlsx").source.find("mo_hinh[1].ten_mo_hinh").text == text  # type: ignore[union-attr]


def test_x15_an_item_of_a_list_is_no_formula() -> None:
    assert said(with_cell(0, "- Tổ dân vận")) == []


@pytest.mark.parametrize("stored", ["NaN", "1e400", "12345678901234567", "INF", "chữ"])
def test_x18_numbers_that_nobody_can_have_meant(stored: str) -> None:
    data = with_cell(6, Raw(f'<c r="{{r}}"><v>{stored}</v></c>'))
    assert told(data) == [("error", "unreadable-number", "G2")]


RELS = f'<Relationships xmlns="{PACKAGE}/relationships">{{}}</Relationships>'
LINKED = f'<Relationship Id="rId1" Type="{OFFICE}/externalLinkPath" Target="file:///a.xlsx" TargetMode="External"/>'


@pytest.mark.parametrize(
    ("part", "content_type", "code"),
    [
        ("xl/externalLinks/externalLink1.xml", f"{TYPE}.externalLink+xml", "external-link"),
        ("xl/vbaProject.bin", "application/vnd.ms-office.vbaProject", "macro-in-package"),
        ("xl/connections.xml", f"{TYPE}.connections+xml", "external-link"),
    ],
)
def test_x19_what_no_workbook_may_hold(part: str, content_type: str, code: str) -> None:
    types = f'<Override PartName="/{part}" ContentType="{content_type}"/>'
    (problem,) = said(models(FIRST, parts={part: "<x/>"}, types=types))
    assert (problem.code, problem.place.part) == (code, part)
    assert "Word" not in (problem.hint or "")


def test_x19_a_link_to_another_workbook() -> None:
    rels = "xl/externalLinks/_rels/externalLink1.xml.rels"
    data = models(FIRST, parts={"xl/externalLinks/externalLink1.xml": "<x/>", rels: RELS.format(LINKED)})
    assert ("error", "external-link", rels) in told(data)


def test_x20_merged_cells_that_overlap() -> None:
    merged = '<mergeCells count="2"><mergeCell ref="A10:B12"/><mergeCell ref="B11:C13"/></mergeCells>'
    (problem,) = said(models(FIRST, around=merged))
    assert (problem.code, problem.place.cell) == ("merges-overlap", "A10:B12")
    assert problem.also is not None and problem.also.cell == "B11:C13"


@pytest.mark.parametrize(("length", "codes"), [(255, []), (256, ["list-too-long"])])
def test_x20_a_list_longer_than_excel_takes(length: int, codes: list[str]) -> None:
    texts = f"<formula1>&quot;{'a' * length}&quot;</formula1>"
    validation = f'<dataValidation type="list" sqref="B2:B50">{texts}</dataValidation>'
    around = f'<dataValidations count="1">{validation}</dataValidations>'
    found = said(models(FIRST, around=around))
    assert [one.code for one in found] == codes
    assert all(one.place.cell == "B2:B50" for one in found)


def test_text_of_an_old_font_is_refused_as_in_a_data_file() -> None:
    typed_in_old_font = "Héi N«ng d©n x· T©n Hoµ"
    (problem,) = said(with_cell(2, typed_in_old_font))
    assert (problem.code, problem.place.cell) == ("legacy-font", "C2")


def test_a_workbook_of_macros_or_of_the_strict_kind_says_how_to_save_it() -> None:
    content = f"{TYPE}.sheet.main+xml".encode()
    of_macros = b"application/vnd.ms-excel.sheet.macroEnabled.main+xml"
    macros = _changed(models(FIRST), content, of_macros, "[Content_Types].xml")
    of_strict = b"http://purl.oclc.org/ooxml/officeDocument/relationships"
    strict = _changed(models(FIRST), OFFICE.encode(), of_strict, "_rels/.rels")
    for data, code in ((macros, "macro-in-package"), (strict, "wrong-file-kind")):
        (problem,) = said(data)
        assert problem.code == code and "Excel Workbook (*.xlsx)" in (problem.hint or "")
