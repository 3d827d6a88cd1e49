"""What docxtpl fills is as strict as what we fill: same messages, same limits, data literal, result proved."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from dvk_docs.errors import NOWHERE, DvkError, InputError, Problem, TemplateError
from dvk_docs.model.facts import Fact
from dvk_docs.template import fill, handover, unprinted
from tests.template.making import cell, docx, note, p, parts_of, ready, row, table, words

COLUMNS = table(1, row(cell("{%tc for c in ds %}"), cell("{{ c }}"), cell("{%tc endfor %}")))
MAIN = "word/document.xml"


@pytest.mark.parametrize(
    "value",
    ["A & B < C", "{{ 7*7 }}", "{_{ x }_}", "{% if %}", "một\nhai\tba", "</w:t>", "  x  ", 5, Decimal("9.5"), "&#123;"],
)
def test_a_value_is_printed_as_it_is(value: Any, tmp_path: Path) -> None:
    template = ready(tmp_path, docx(COLUMNS + p("{{ x }}")))
    assert template.program.handed_over
    printed = "9,5" if isinstance(value, Decimal) else str(value)
    filled = fill(template, {"ds": ["a", value], "x": value})
    assert words(parts_of(filled.members).parts[MAIN]) == ["a", printed, printed]
    assert unprinted([Fact("x", (printed,)), Fact("ds[1]", ("a",))], filled.printed) == []


REFUSED = [
    ({"ds": []}, "unknown-name"),
    ({"ds": [], "x": None}, "not-printable"),
    ({"ds": [True], "x": 1}, "not-printable"),
    ({"ds": "abc", "x": 1}, "not-a-list"),
    ({"ds": [], "x": "a\x07b"}, "illegal-character"),
    ({"ds": [], "x": "a\ud800b"}, "illegal-character"),
    ({"ds": [1] * 1_000_001, "x": "a"}, "template-limit"),
]


@pytest.mark.parametrize(("data", "code"), REFUSED)
def test_what_cannot_be_printed_is_refused_in_the_same_words(data: dict[str, Any], code: str, tmp_path: Path) -> None:
    with pytest.raises((TemplateError, InputError)) as caught:
        fill(ready(tmp_path, docx(COLUMNS + p("{{ x }}"))), data)
    problem = caught.value.problems[0]
    assert problem.code == code
    assert problem.place.words


@pytest.mark.parametrize(
    ("body", "data", "said"),
    [
        ("{% cellbg x %}a", {"x": "đỏ"}, "mã màu"),
        ("{% cellbg x %}a", {"x": '" w:val="clear'}, "mã màu"),
        ("{% colspan x %}a", {"x": "hai"}, "không điền được"),
        ("{% colspan x %}a", {"y": 1}, "mẫu hỏi tên “x”"),
        ("{% colspan x.upper() %}a", {"x": "a"}, "gọi hàm"),
        ("{% hm %}a", {}, "ngoài vòng for"),
        ("{% vm %}a", {}, "ngoài vòng for"),
    ],
)
def test_a_cell_tag_with_a_bad_value_is_refused(body: str, data: dict[str, Any], said: str, tmp_path: Path) -> None:
    with pytest.raises(DvkError) as caught:
        fill(ready(tmp_path, docx(table(2, row(cell(body)), row("a", "{{ 1 }}")))), data)
    assert said in str(caught.value)


def test_dates_and_filters_are_ours(tmp_path: Path) -> None:
    from datetime import date

    template = ready(tmp_path, docx(COLUMNS + p("{{ x }} {{ x|ngay_dai }} {{ y|default('–') }} {{ ds|first }}")))
    made = parts_of(fill(template, {"ds": [1], "x": date(2026, 3, 5)}).members)
    assert words(made.parts[MAIN])[-1] == "05/3/2026 ngày 05 tháng 3 năm 2026 – 1"


def test_a_run_tag_prints_its_value_in_a_run(tmp_path: Path) -> None:
    made = parts_of(fill(ready(tmp_path, docx(COLUMNS + p("a{{r x }}b"))), {"ds": [1], "x": "y"}).members)
    assert words(made.parts[MAIN]) == ["1", "ayb"]


def test_headers_and_notes_of_such_a_template_are_filled_too(tmp_path: Path) -> None:
    data = docx(COLUMNS, header=p("{{ a }}"), footer=p("{{ b }}"), footnotes=note(p("{{ c }}")))
    made = parts_of(fill(ready(tmp_path, data), {"ds": [1], "a": "x & y", "b": "z", "c": "t"}).members).parts
    assert [words(made[f"word/{name}.xml"]) for name in ("header", "footer", "footnotes")] == [["x & y"], ["z"], ["t"]]


def test_endnotes_of_such_a_template_are_filled_too_or_refused(tmp_path: Path) -> None:
    template = ready(tmp_path, docx(COLUMNS, endnotes=note(p("{{ a }}"))))
    with pytest.raises(TemplateError, match="endnotes"):
        fill(template, {"ds": [1], "a": "x"})


def test_a_text_that_docxtpl_would_lose_does_not_count_as_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    template = ready(tmp_path, docx(COLUMNS + p("{{ x }} {{ y }}")))
    monkeypatch.setattr(handover, "filled_by_docxtpl", lambda *_: ({}, {"cột chữ còn lại"}))
    assert fill(template, {"ds": ["cột"], "x": "còn", "y": "mất"}).printed.texts == {"cột", "còn"}


def test_what_docxtpl_made_is_vetted_like_what_an_office_hands_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    template = ready(tmp_path, docx(table(1, row(cell("{% cellbg mau %}{{ so }}")))))
    found = Problem("forbidden-field", "error", NOWHERE, "trường DDE")
    monkeypatch.setattr("dvk_docs.template.handover.vet", lambda package: [found])
    with pytest.raises(TemplateError) as caught:
        fill(template, {"mau": "FFF2CC", "so": 15})
    assert caught.value.problems == (found,)
