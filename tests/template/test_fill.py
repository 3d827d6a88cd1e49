"""What a filled paper prints, what it refuses to print, and in which words."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dvk_docs.errors import DvkError, InputError, TemplateError
from dvk_docs.package import pack
from dvk_docs.template import Template, fill, find
from dvk_docs.template.printing import Page, RefusedError
from tests.template.making import WHEN, cell, docx, p, parts_of, ready, row, table, words

MAIN = "word/document.xml"


def text(template: Template, data: Mapping[str, Any]) -> list[str]:
    """The paragraphs of the filled document, parsed strictly."""
    return words(parts_of(fill(template, data).members).parts[MAIN])


PRINTED = [
    ("chữ", "chữ"),
    ("", ""),
    (15, "15"),
    (-3, "-3"),
    (10**30, "1" + "0" * 30),
    (Decimal("9.50"), "9,50"),
    (Decimal("1E+3"), "1000"),
    (date(2026, 3, 5), "05/3/2026"),
    ("A & B < C > D \"E\" 'F' &amp; ]]>", "A & B < C > D \"E\" 'F' &amp; ]]>"),
    ("</w:t></w:r><w:r><w:t>", "</w:t></w:r><w:r><w:t>"),
    ("{{ 7*7 }} {% if x %} {# #} {_{ x }_}", "{{ 7*7 }} {% if x %} {# #} {_{ x }_}"),
    ("một\nhai\tba", "một\nhai\tba"),
    ("một\r\nhai\rba", "một\nhai\nba"),
    ("  hai đầu  ", "  hai đầu  "),
    ("\u00a0\u2003x\u0085y\u2028z\U0001f600", "\u00a0\u2003x\u0085y\u2028z\U0001f600"),
    ("dài" * 5000, "dài" * 5000),
    ("dài & <" * 5000, "dài & <" * 5000),
]


@pytest.mark.parametrize(("value", "printed"), PRINTED, ids=[str(n) for n in range(len(PRINTED))])
def test_a_value_is_printed_as_it_is(value: Any, printed: str, tmp_path: Path) -> None:
    template = ready(
        tmp_path, docx(p("[{{ x }}]") + p("{{ x }}") + p("<w:r><w:rPr><w:b/></w:rPr><w:t>{{ x }}</w:t></w:r>"))
    )
    assert text(template, {"x": value}) == [f"[{printed}]", printed, printed]


REFUSED = [
    (None, "giá trị trống"),
    (True, "có/không"),
    ([1, 2], "một danh sách"),
    ((1, 2), "một danh sách"),
    ({"a": 1}, "ghi rõ trường cần in:  .a"),
    (1.5, "kiểu float"),
    (b"x", "kiểu bytes"),
    (datetime(2026, 3, 5), "kiểu datetime"),
    (object(), "kiểu object"),
    (type("Chuoi", (str,), {})("x"), "kiểu Chuoi"),
    (Decimal("NaN"), "NaN"),
    (Decimal("Infinity"), "Infinity"),
]


@pytest.mark.parametrize(("value", "said"), REFUSED, ids=[str(n) for n in range(len(REFUSED))])
@pytest.mark.parametrize("before", ["", "{{ mot }}"])
def test_what_is_no_text_number_or_date_is_refused_by_name(value: Any, said: str, before: str, tmp_path: Path) -> None:
    template = ready(tmp_path, docx(p(before or "a") + p("Số {{ nhom.x }}/QĐ")))
    with pytest.raises(DvkError) as caught:
        fill(template, {"nhom": {"x": value}, "mot": 1})
    problem = caught.value.problems[0]
    assert said in f"{problem.message} {problem.hint}"
    assert (problem.code, problem.place.path, problem.place.words) == ("not-printable", "nhom.x", "Số {{ nhom.x }}/QĐ")


@pytest.mark.parametrize(
    "sign", ["\x00", "\x07", "\x08", "\x0b", "\x0c", "\x1f", "\ud800", "\udfff", "\ufffe", "\uffff"]
)
@pytest.mark.parametrize("length", [0, 5000])
def test_a_character_that_xml_forbids_is_refused_with_its_code_point(sign: str, length: int, tmp_path: Path) -> None:
    template = ready(tmp_path, docx(p("Số {{ x }}")))
    with pytest.raises(InputError, match=f"illegal-character.*U\\+{ord(sign):04X}, ở vị trí {length + 3}"):
        fill(template, {"x": "a" * length + "ab" + sign + "c"})


UNKNOWN = [
    (p("{{ can_cuu }}"), "can_cuu", "có phải là “can_cu”?"),
    (p("{{ nguoi_ky.hoten }}"), "nguoi_ky.hoten", "có phải là “nguoi_ky.ho_ten”?"),
    (p("{% if nguoi_ky.hoten %}x{% endif %}"), "nguoi_ky.hoten", "“nguoi_ky.ho_ten”"),
    (p("{% if khong and nguoi_ky.hoten %}x{% endif %}{{ nguoi_ky.chuc }}"), "nguoi_ky.chuc", "“nguoi_ky.chuc_vu”"),
    (p("{% for m in ds %}{{ m.ten_mo }}{% endfor %}"), "m.ten_mo", "“m.ten_mo_hinh”"),
    (p("{% for m in dss %}{{ m }}{% endfor %}"), "dss", "“ds”"),
    (p("{{ ds[0].ten }}"), "ds[0].ten", "“ds[0].ten_mo_hinh”"),
    (p("{{ nguoi_ky.hoten|upper }}"), "nguoi_ky.hoten", "“nguoi_ky.ho_ten”"),
    (p("{{ 'a' ~ nguoi_ky.hoten }}"), "nguoi_ky.hoten", "“nguoi_ky.ho_ten”"),
    (p("{{ (ds|last).ten }}"), "(ds|last).ten", "“(ds|last).ten_mo_hinh”"),
    (p("{{ zzz }}"), "zzz", "python -m dvk_docs explain decision"),
]
DATA: dict[str, Any] = {
    "can_cu": ["a"],
    "khong": None,
    "ds": [{"ten_mo_hinh": "x", "tt": 1}],
    "nguoi_ky": {"ho_ten": "Mai", "chuc_vu": "BÍ THƯ"},
    "so": 5,
    "trich_yeu": "công nhận",
    "ngay": date(2026, 3, 5),
}


@pytest.mark.parametrize(("body", "name", "cure"), UNKNOWN)
def test_an_unknown_name_is_an_error_with_the_nearest_one(body: str, name: str, cure: str, tmp_path: Path) -> None:
    with pytest.raises(TemplateError) as caught:
        fill(ready(tmp_path, docx(body)), DATA)
    (problem,) = caught.value.problems
    assert (problem.code, problem.place.part) == ("unknown-name", MAIN)
    assert f"“{name}”" in problem.message
    assert cure in (problem.hint or "")
    assert problem.place.words


def test_a_name_with_a_default_may_be_missing_but_not_the_group_it_is_in(tmp_path: Path) -> None:
    template = ready(tmp_path, docx(p("{{ a|default('x') }} {{ b.c|default('y') }}")))
    assert text(template, {"b": {}}) == ["x y"]
    with pytest.raises(TemplateError, match="mẫu hỏi tên “b”"):
        fill(template, {})


def test_all_unknown_names_are_told_at_once_even_where_nothing_would_be_printed(tmp_path: Path) -> None:
    body = (
        p("{{ mot }}")
        + p("{% if khong %}{{ hai }}{% endif %}")
        + p("{% for m in ds if m.tt > 5 %}{{ ba }}{% endfor %}")
    )
    with pytest.raises(TemplateError) as caught:
        fill(ready(tmp_path, docx(body.replace("> 5", "&gt; 5"))), DATA)
    assert [problem.place.words for problem in caught.value.problems] == [
        "{{ mot }}",
        "{% if khong %}{{ hai }}{% endif %}",
        "{% for m in ds if m.tt > 5 %}{{ ba }}{% endfor %}",
    ]


MISFITS = [
    (p("{{ so.a }}"), "không phải là một nhóm trường"),
    (p("{{ trich_yeu.a }}"), "không phải là một nhóm trường"),
    (p("{{ can_cu.a }}"), "không phải là một nhóm trường"),
    (p("{{ can_cu[3] }}"), "không có mục thứ 4"),
    (p("{{ so[0] }}"), "không có mục thứ 1"),
    (p("{% for x in trich_yeu %}{{ x }}{% endfor %}"), "vòng for cần một danh sách"),
    (p("{% for x in nguoi_ky %}{{ x }}{% endfor %}"), "vòng for cần một danh sách"),
    (p("{% if so &lt; trich_yeu %}x{% endif %}"), "không dùng được với phép so sánh"),
    (p("{{ trich_yeu|hai_chu_so }}"), "không phải là số đếm"),
    (p("{{ khong|upper }}"), "giá trị trống"),
    (p("{{ so|join(',') }}"), "cần một danh sách"),
    (p("{{ so|first }}"), "cần một danh sách"),
    (p("{{ so|length }}"), "cần một danh sách hoặc chữ"),
    (p("{% if trich_yeu is odd %}x{% endif %}"), "cần một số nguyên"),
    (p("{{ khong ~ so }}"), "giá trị trống"),
    (p("{{ (khong ~ so)|upper }}"), "giá trị trống"),
    (p("{{ (khong if so else 1)|upper }}"), "giá trị trống"),
    (p("{{ (so &lt; trich_yeu)|upper }}"), "không dùng được với phép so sánh"),
    (p("{{ (can_cu|first).x }}"), "“can_cu|first” không phải là một nhóm trường"),
    (p("{{ (can_cu|last).x }}"), "“can_cu|last” không phải là một nhóm trường"),
    (p("{% for m in ds if m.tt &gt; 'a' %}{{ m.tt }}{% endfor %}"), "không dùng được với phép so sánh"),
]


@pytest.mark.parametrize(("body", "said"), MISFITS)
def test_a_value_that_does_not_fit_its_tag_is_told_with_the_tag(body: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(TemplateError) as caught:
        fill(ready(tmp_path, docx(body)), DATA)
    (problem,) = caught.value.problems
    assert said in problem.message
    assert problem.hint
    assert problem.place.words and problem.place.words.endswith("}")
    assert problem.place.path


WORKS = [
    ("{{ nguoi_ky.ho_ten|lower }} {{ so|default(-1) }}", "mai 5"),
    ("{{ so|hai_chu_so }} {{ ngay }} {{ ngay|ngay_dai }}", "05 05/3/2026 ngày 05 tháng 3 năm 2026"),
    ("{{ nguoi_ky.ho_ten|in_hoa }} {{ so ~ '/' ~ ngay }}", "MAI 5/05/3/2026"),
    ("{{r trich_yeu }}!", "công nhận!"),
    ("{{ 'R & D' }}", "R & D"),
    ("{{ khong|default('–', true) }} {{ co_khong|default('–') }} {{ nguoi_ky.tuoi|default(1) }}", "– – 1"),
    ("{% if co_khong is defined %}{{ co_khong }}{% endif %}.", "."),
    ("{% if nguoi_ky.tuoi is undefined %}x{% endif %}", "x"),
    ("{% if can_cu[1] is defined %}a{% else %}b{% endif %}", "b"),
    ("{{ (ds|first).ten_mo_hinh }} {{ ds|length }}", "x 1"),
    (
        "{% for m in ds %}{% for c in can_cu %}{{ loop.index }}{% endfor %}{{ loop.last and 'hết' or '' }}{% endfor %}",
        "1hết",
    ),
    ("{% for m in ds %}{% for m in can_cu %}{{ m }}{% endfor %}{{ m.tt }}{% endfor %}", "a1"),
    ("{{ -1 }} {{ 1 if so in [5, 6] else 2 }} {{ so == 5 and 'năm' }}", "-1 1 năm"),
]


@pytest.mark.parametrize(("body", "printed"), WORKS)
def test_what_the_language_can_say(body: str, printed: str, tmp_path: Path) -> None:
    assert text(ready(tmp_path, docx(p(body.replace("&", "&amp;")))), DATA) == [printed]


def test_a_cell_whose_paragraphs_are_all_conditional_still_ends_with_one(tmp_path: Path) -> None:
    inside = cell("{%p for c in can_cu %}", "{{ c }}", "{%p endfor %}")
    template = ready(tmp_path, docx(table(2, row(inside, "x"))))
    assert text(template, {"can_cu": ["a", "b"]}) == ["a", "b", "x"]
    assert text(template, {"can_cu": []}) == ["", "x"]


def test_a_cell_that_is_handed_on_in_pieces_gets_no_paragraph_too_many(tmp_path: Path) -> None:
    inside = cell("{%p for c in can_cu %}", "{{ c }}", "{%p endfor %}")
    template = ready(tmp_path, docx(table(1, row(inside))))
    for count in range(320, 360):  # a piece is handed on after some 340 turns
        assert text(template, {"can_cu": ["a"] * count}) == ["a"] * count


def test_a_header_that_would_be_empty_gets_a_paragraph(tmp_path: Path) -> None:
    template = ready(tmp_path, docx(p("{{ x }}"), header=p("{%p if co %}") + p("a") + p("{%p endif %}")))
    header = parts_of(fill(template, {"x": 1, "co": False}).members).parts["word/header.xml"]
    assert words(header) == [""]


def test_a_table_that_would_have_no_row_is_refused(tmp_path: Path) -> None:
    template = ready(tmp_path, docx(table(1, row("{%tr for c in can_cu %}"), row("{{ c }}"), row("{%tr endfor %}"))))
    assert text(template, {"can_cu": ["a"]}) == ["a"]
    with pytest.raises(TemplateError, match="empty-table"):
        fill(template, {"can_cu": []})


def test_a_bookmark_in_a_loop_is_not_repeated(tmp_path: Path) -> None:
    mark = '<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>'
    body = p(mark) + p("{%p for c in can_cu %}") + p(mark, "{{ c }}") + p("{%p endfor %}")
    made = parts_of(fill(ready(tmp_path, docx(body)), {"can_cu": ["a", "b"]}).members)
    assert made.parts[MAIN].count(b"bookmarkStart") == 1


def test_loops_and_output_are_bounded(tmp_path: Path) -> None:
    loops = "{% for a in ds %}{% for b in ds %}{% for c in ds %}x{% endfor %}{% endfor %}{% endfor %}"
    with pytest.raises(TemplateError, match="quá 1000000 lượt"):
        fill(ready(tmp_path, docx(p(loops))), {"ds": [1] * 101})
    long = "{% for a in ds %}{{ x }}{{ x ~ x }}{{ ds|join(x) }}{% endfor %}"
    with pytest.raises(TemplateError, match="dài quá 50 MB"):
        fill(ready(tmp_path, docx(p(long)), "long.docx"), {"ds": [1] * 50, "x": "chữ" * 30_000})
    with pytest.raises(TemplateError, match="không nối thành một dòng"):
        fill(ready(tmp_path, docx(p("{{ ds|join(x) }}")), "join.docx"), {"ds": [1] * 5000, "x": "chữ" * 30_000})


def test_a_long_text_is_counted_when_it_is_made_not_when_it_is_handed_on() -> None:
    ink = Page().ink("")
    with pytest.raises(RefusedError, match="dài quá 50 MB"):
        for _ in range(600):
            ink["x" * 100_000]


def test_the_same_data_give_the_same_bytes_whatever_their_order(tmp_path: Path) -> None:
    template = ready(tmp_path, docx(p("{{ a }}{{ b }}")))
    one = fill(template, {"a": 1, "b": "x"})
    other = fill(template, {"b": "x", "a": 1})
    assert pack(one.members, WHEN) == pack(other.members, WHEN)


def test_the_callers_data_are_not_changed(tmp_path: Path) -> None:
    data = {"ds": [{"a": "x"}], "b": ("y",)}
    fill(ready(tmp_path, docx(p("{% for m in ds %}{{ m.a|upper }}{% endfor %}{{ b|join }}"))), data)
    assert data == {"ds": [{"a": "x"}], "b": ("y",)}


def test_many_threads_fill_one_template_each_with_its_own_data(tmp_path: Path) -> None:
    rows = (row("{%tr for m in ds %}"), row("{{ m }}", "{{ ten }}"), row("{%tr endfor %}"))
    template = ready(tmp_path, docx(p("{{ ten }}") + table(2, row("a", "b"), *rows)))
    start = threading.Barrier(16)

    def one(thread: int) -> bool:
        start.wait()
        return all(
            text(template, {"ten": f"{thread}.{n}", "ds": [f"{thread}-{n}-{i}" for i in range(20)]})
            == [f"{thread}.{n}", "a", "b", *(w for i in range(20) for w in (f"{thread}-{n}-{i}", f"{thread}.{n}"))]
            for n in range(5)
        )

    with ThreadPoolExecutor(16) as pool:
        assert all(pool.map(one, range(16)))


values = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"))
with_breaks = st.lists(values, min_size=1).map("\n".join) | st.lists(values, min_size=1).map("\t".join)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(value=values | with_breaks)
def test_any_text_is_printed_as_it_was_given(value: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    template = ready(tmp_path_factory.getbasetemp(), docx(p("{{ x }}") + table(1, row("{{ y|default(x) }}"))))
    filled = fill(template, {"x": value})
    assert words(parts_of(filled.members).parts[MAIN]) == [value, value]
    assert value in filled.printed.texts


def test_the_built_in_templates_need_neither_jinja_nor_lxml(run_python: Any) -> None:
    code = """
import sys
from dvk_docs.template import find
for standard in ("hd05", "hd36", "nd30"):
    template = find("decision", standard)
    assert template.builtin and template.fillers, template
print(sorted({name.partition(".")[0] for name in sys.modules} & {"jinja2", "lxml", "docx", "docxtpl", "markupsafe"}))
"""
    assert run_python(code) == "[]"


def test_the_built_in_template_of_each_standard_is_found() -> None:
    assert [Path(find("decision", standard).path).name for standard in ("hd05", "hd36", "nd30")] == [
        "decision.docx",
        "decision.hd36.docx",
        "decision.nd30.docx",
    ]


def test_a_fault_of_ours_is_not_blamed_on_the_template(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    template = ready(tmp_path, docx(p("{{ so }}")))

    def broken(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr("dvk_docs.template.filling.member", broken)
    with pytest.raises(MemoryError):
        fill(template, DATA)
