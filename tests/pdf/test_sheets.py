"""Workbooks on paper, measured in the PDF: A4 across, nothing lost or cut, heads and page numbers on every page."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
from measure import Page, read_pages
from specimens import PAPERS, as_typed, document

from dvk_docs.api import load, render
from dvk_docs.pdf import to_pdfs
from dvk_docs.standards import STANDARDS
from dvk_docs.view import workbook
from dvk_docs.view.sheets import Sheet

pytestmark = pytest.mark.pdf

SUMMARIES = [path.stem for path in PAPERS if document(path).formats == ("xlsx",) and "summary" in path.stem]
MANY = 60
SLACK = 1.0  # mm


@cache
def _printed() -> dict[str, tuple[Sheet, list[Page]]]:
    """Each summary of the samples and the same with sixty models: its sheet, its pages."""
    made = {}
    for path in PAPERS:
        if path.stem in SUMMARIES:
            made[path.stem] = render(document(path))
            made[f"{path.stem} grown"] = render(load(_grown(as_typed(path))))
    pages = map(read_pages, to_pdfs(list(made.values()), timeout=300))
    sheets = (workbook.read(data).sheets[0] for data in made.values())
    return dict(zip(made, zip(sheets, pages, strict=True), strict=True))


def _grown(facts: dict[str, Any]) -> dict[str, Any]:
    model = {key: value for key, value in facts["danh_sach"][0].items() if key != "ma"}
    models = [{**model, "ten_mo_hinh": f"{model['ten_mo_hinh']} số {n}"} for n in range(1, MANY + 1)]
    stated = ("tong_so", "so_tap_the", "so_ca_nhan", "so_moi", "so_duy_tri")
    return {key: value for key, value in facts.items() if key not in stated} | {"danh_sach": models}


@pytest.fixture(params=[*SUMMARIES, *(f"{name} grown" for name in SUMMARIES)])
def printed(request: pytest.FixtureRequest) -> tuple[Sheet, list[Page]]:
    return _printed()[request.param]


def test_every_page_is_a4_across_within_the_margins_of_the_clause(printed: tuple[Sheet, list[Page]]) -> None:
    zone = STANDARDS["hd05"]["sheet-margins"].value["landscape"]
    for page in printed[1]:
        assert (page.width, page.height) == (pytest.approx(297, abs=0.5), pytest.approx(210, abs=0.5))
        for line in page.lines:
            assert line.x0 >= zone["left"] - SLACK
            assert line.x1 <= page.width - zone["right"] + SLACK
            assert line.baseline <= page.height - zone["bottom"] + SLACK
            assert line.top >= zone["top"] - SLACK or line.text.isdigit()


def test_every_text_of_the_sheet_is_printed_whole(printed: tuple[Sheet, list[Page]]) -> None:
    sheet, pages = printed
    said = "\n".join(line.text for page in pages for line in page.lines)  # what stands close is one line of it
    assert [word for cell in sheet.cells for word in cell.text.split() if word not in said] == []


def test_the_last_column_stands_on_the_first_page(printed: tuple[Sheet, list[Page]]) -> None:
    sheet, pages = printed
    last = max(cell.column for cell in sheet.cells)
    right = max(stroke.x1 for stroke in pages[0].strokes)
    assert sum(sheet.widths[column] for column in range(1, last + 1)) <= 297 - 40 + SLACK
    assert right == pytest.approx(297 - 20, abs=3)
    assert [line for line in pages[0].lines if line.text == "nhân" and line.x0 > right - 15]


def test_heads_are_repeated_and_pages_are_numbered_but_the_first(printed: tuple[Sheet, list[Page]]) -> None:
    _, pages = printed
    assert len(pages) > 1
    for number, page in enumerate(pages, 1):
        assert page.line("STT")
        assert page.line("(1)")
        numbers = [line for line in page.lines if line.top < 30 - SLACK]
        if number == 1:
            assert numbers == []
            continue
        [line] = numbers
        assert (line.text, line.size, line.look) == (str(number), 14, "regular")
        assert line.centre == pytest.approx(page.width / 2, abs=1)
        assert line.top == pytest.approx(10, abs=3)


def test_only_the_face_of_the_norm_or_its_metric_twin_is_printed(printed: tuple[Sheet, list[Page]]) -> None:
    fonts = {font.partition("-")[0].partition(",")[0] for page in printed[1] for font in page.fonts}
    assert fonts <= {"TimesNewRomanPS", "TimesNewRomanPSMT", "TimesNewRoman", "LiberationSerif"}
