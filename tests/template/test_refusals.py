"""What is wrong with a template is told in the words of its paragraph, with a cure, all of it at once."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from time import process_time

import pytest

from dvk_docs.errors import Problem, TemplateError
from dvk_docs.template import fill
from tests.template.making import cell, docx, drawing, note, p, parts_of, ready, row, run, table, text_box

SINGLE = {  # a paragraph -> the code, and what message or cure must say
    # not in the language
    "{{ so.upper() }}": ("not-in-templates", "gọi hàm"),
    "{{ dict(a=1) }}": ("not-in-templates", "gọi hàm"),
    "{% set x = so %}": ("not-in-templates", "“set”"),
    "{% import 'a' as b %}": ("not-in-templates", "“import”"),
    "{% include '/etc/hostname' %}": ("not-in-templates", "“include”"),
    "{% macro f() %}{% endmacro %}": ("not-in-templates", "“macro”"),
    "{% raw %}{% endraw %}": ("not-in-templates", "“raw”"),
    "{% autoescape false %}": ("not-in-templates", "“autoescape”"),
    "{% fi so %}": ("not-in-templates", "chỉ dùng:  if"),
    "{{ 'A' * 9 }}": ("not-in-templates", "phép nhân"),
    "{{ 9 ** 9 }}": ("not-in-templates", "luỹ thừa"),
    "{{ so + 1 }}": ("not-in-templates", "phép cộng"),
    "{{ so - 1 }}": ("not-in-templates", "phép trừ"),
    "{{ -so }}": ("not-in-templates", "dấu trừ"),
    "{% if so in [1, x] %}{% endif %}": ("not-in-templates", "giá trị cố định"),
    "{% filter upper %}{{ so }}{% endfilter %}": ("not-in-templates", "“filter”"),
    "{% do so %}": ("not-in-templates", "“do”"),
    "{{ so / 2 }}": ("not-in-templates", "phép chia"),
    "{{ so % 2 }}": ("not-in-templates", "%"),
    "{{ can_cu[0:2] }}": ("not-in-templates", "số thứ tự"),
    "{{ {'a': 1} }}": ("not-in-templates", "từ điển"),
    "{{ 1.5 }}": ("not-in-templates", "số nguyên"),
    "{{ can_cu[so] }}": ("not-in-templates", "số thứ tự"),
    "{{ [so, 1] }}": ("not-in-templates", "danh sách"),
    "{{ so if co }}": ("not-in-templates", "else"),
    "{% for a, b in can_cu %}{% endfor %}": ("not-in-templates", "một tên"),
    "{% for a in can_cu recursive %}{% endfor %}": ("not-in-templates", "recursive"),
    "{% for a in can_cu if loop.first %}{% endfor %}": ("not-in-templates", "loop"),
    "{{ loop.index }}": ("not-in-templates", "ngoài vòng for"),
    "{% for a in can_cu %}{{ loop.cycle }}{% endfor %}": ("not-in-templates", "revindex"),
    "{% for a in can_cu %}{{ loop }}{% endfor %}": ("not-in-templates", "“loop”"),
    # the ways out of Jinja
    "{{ self }}": ("not-in-templates", "“self”"),
    "{{ cycler }}": ("not-in-templates", "“cycler”"),
    "{{ lipsum }}": ("not-in-templates", "“lipsum”"),
    "{{ range }}": ("not-in-templates", "“range”"),
    "{{ namespace }}": ("not-in-templates", "“namespace”"),
    "{{ so.__class__ }}": ("not-in-templates", "“__class__”"),
    "{{ so['__class__'] }}": ("not-in-templates", "“__class__”"),
    "{{ __name__ }}": ("not-in-templates", "“__name__”"),
    "{{ 'a'.join }}": ("not-in-templates", "không phải dữ liệu"),
    "{{ (so ~ 'a').upper }}": ("not-in-templates", "không phải dữ liệu"),
    # filters and tests
    "{{ so|uper }}": ("unknown-filter", "“upper”"),
    "{{ so|attr('x') }}": ("unknown-filter", "hai_chu_so"),
    "{{ so|safe }}": ("unknown-filter", "bỏ  |safe"),
    "{{ so|map('upper') }}": ("unknown-filter", "“map”"),
    "{{ so|upper(1, 2) }}": ("not-in-templates", "không nhận"),
    "{{ can_cu|join(sep=',') }}": ("not-in-templates", "không nhận"),
    "{% if so is od %}{% endif %}": ("unknown-test", "“odd”"),
    "{% if so is odd(1) %}{% endif %}": ("not-in-templates", "không nhận"),
    "{% if 'a' is defined %}{% endif %}": ("not-in-templates", "một tên"),
    # damaged
    "Số {{ so }/QĐ": ("damaged-tag", "{{ so }}"),
    "Số {{ so /QĐ": ("damaged-tag", "{{ so /QĐ"),
    "Số { { so } }": ("damaged-tag", "{{ so }}"),
    "Số { so }}": ("damaged-tag", "{{ so }}"),
    "Số so }}": ("damaged-tag", "}}"),
    "{ % if so %}x{% endif %}": ("damaged-tag", "{% if so %}"),
    "{% if so % }x": ("damaged-tag", "{% if so %}"),
    "｛｛ so ｝｝": ("damaged-tag", "{{ so }}"),
    "{{ so-qd }}": ("hyphen-in-name", "so_qd"),
    "{{ nguoi_ky.ho-ten }}": ("hyphen-in-name", "nguoi_ky.ho_ten"),
    "{% if so %}a{% else %}b{% else %}c{% endif %}": ("bad-tag", "gõ lại"),
    "{{ so }} {# ghi chú": ("damaged-tag", "{# ghi chú"),
    "{{ so qd }}": ("bad-tag", "{{ so qd }}"),
    "{{ }}": ("bad-tag", "{{ }}"),
    "{{ so – qd }}": ("bad-tag", "–"),
    "{% if %}{% endif %}": ("bad-tag", "{% if %}"),
    "{{ " + "(" * 400 + ")" * 400 + " }}": ("bad-tag", "(((("),
    "{{ " + "so ~ " * 300 + "so }}": ("template-limit", "1000"),
    "{%p\u00a0if so %}": ("damaged-tag", "phím cách"),
    "{% p if so %}": ("not-in-templates", "{%p if so %}"),
    "{{ " + "not " * 100 + "so }}": ("template-limit", "phức tạp"),
    "{{ so" + "|upper" * 100 + " }}": ("template-limit", "phức tạp"),
    # blocks
    "{% if so %}x": ("unbalanced-block", "endif"),
    "{% for a in can_cu %}x": ("unbalanced-block", "endfor"),
    "x{% endif %}": ("unbalanced-block", "thừa"),
    "x{% endfor %}": ("unbalanced-block", "thừa"),
    "x{% else %}y": ("unbalanced-block", "không nằm trong khối"),
    "{% if so %}x{% endfor %}": ("unbalanced-block", "đóng nhầm"),
    "{% for a in can_cu %}{% elif a %}{% endfor %}": ("unbalanced-block", "không nằm trong khối"),
    "{% if so %}" * 13 + "{% endif %}" * 13: ("template-limit", "12"),
    # words that would be lost
    "Căn cứ {%p if so %}": ("text-beside-tag", "“Căn cứ”"),
    "{%p if so %}{%p endif %}": ("text-beside-tag", "endif"),
}


@pytest.mark.parametrize("text", SINGLE)
def test_one_fault_is_told_once_with_its_paragraph_and_a_cure(text: str, tmp_path: Path) -> None:
    code, said = SINGLE[text]
    escaped = text.replace("&", "&amp;").replace("<", "&lt;")
    problem = _problems(tmp_path, p(escaped))[0]
    assert problem.code == code
    assert said in f"{problem.message} {problem.hint}"
    assert problem.hint
    assert problem.place.part == "word/document.xml"
    assert problem.place.words
    assert problem.place.words[:20] in " ".join(text.split())


def test_all_faults_of_all_parts_are_told_at_once(tmp_path: Path) -> None:
    body = p("{{ so.upper() }}") + p("{{ so|safe }} và {{ a-b }}") + p("{ { so } }") + p("{% if so %}")
    found = _problems(tmp_path, body, header=p("{{ x|uper }}"), footnotes=note(p("{{ self }}")))
    assert [(one.code, one.place.part) for one in found] == [
        ("damaged-tag", "word/document.xml"),
        ("not-in-templates", "word/document.xml"),
        ("unknown-filter", "word/document.xml"),
        ("hyphen-in-name", "word/document.xml"),
        ("unbalanced-block", "word/document.xml"),
        ("unknown-filter", "word/header.xml"),
        ("not-in-templates", "word/footnotes.xml"),
    ]


HUGE = {
    "tags": "{{ a }}" * 6000,
    "damage": "{{ a " * 6000,
    "a word": "a" * 300_000 + "{{ so }}{",
    "blanks": " " * 300_000 + "{{ so }}{",
    "one tag": "{{ " + "a" * 300_000 + " }}",
    "braces": "{" * 100_000 + "}" * 100_000,
    "percent": "{%" * 50_000 + "%}" * 50_000,
}


@pytest.mark.parametrize("kind", HUGE)
def test_a_part_full_of_tags_or_braces_is_refused_or_read_soon(kind: str, tmp_path: Path) -> None:
    start = process_time()
    with suppress(TemplateError, Filled):
        _problems(tmp_path, "".join(p(HUGE[kind][at : at + 100_000]) for at in range(0, len(HUGE[kind]), 100_000)))
    assert process_time() - start < 2


def test_a_tag_is_quoted_when_its_paragraph_holds_more(tmp_path: Path) -> None:
    (problem,) = _problems(tmp_path, p("Số {{ so }}-{{ ky_hieu|uper }}"))
    assert problem.message == "“{{ ky_hieu|uper }}”: không có bộ lọc “uper”"
    assert problem.place.words == "Số {{ so }}-{{ ky_hieu|uper }}"


def test_braces_that_are_no_tags_are_plain_words(tmp_path: Path) -> None:
    template = ready(tmp_path, docx(p("{a} {} 50% } { x } {{ so }} {_{ y }_}")))
    assert [part.name for part in template.program.parts] == ["word/document.xml"]


_NAMED = 'name="Hình 1"'
MISPLACED = {
    "a field": ("<w:p><w:r><w:instrText> PAGE {{ so }} </w:instrText></w:r></w:p>", "misplaced-tag"),
    "a drawing's description": (p(drawing(1).replace(_NAMED, 'name="{{ so }}"')), "misplaced-tag"),
    "raw in a drawing's description": (
        p(drawing(1).replace(_NAMED, 'name="{% raw %}{{ so }}{% endraw %}"')),
        "misplaced-tag",
    ),
    "raw in a shape's own text": (
        p("<w:r><w:drawing><a:t>{% raw %}{{ so }}{% endraw %}</a:t></w:drawing></w:r>"),
        "misplaced-tag",
    ),
    "a paragraph that prints itself": (p("{{p so }}"), "misplaced-tag"),
    "a row that prints itself": (table(1, row("{{tr so }}")), "misplaced-tag"),
    "a block from outside a table into it": (p("{% if so %}") + table(1, row("a {% endif %}")), "unbalanced-block"),
}


@pytest.mark.parametrize("beside", ["", p("{{ so }}")], ids=["alone", "beside another"])
@pytest.mark.parametrize("name", MISPLACED)
def test_a_tag_that_would_break_the_document_is_refused(name: str, beside: str, tmp_path: Path) -> None:
    body, code = MISPLACED[name]
    assert code in [problem.code for problem in _problems(tmp_path, beside + body)]


def test_a_block_may_close_a_paragraph_or_row_and_open_another(tmp_path: Path) -> None:
    assert ready(tmp_path, docx(table(1, row("{% if so %}"), row(cell("a", p("{% endif %}"), p("b"))))))


def test_words_in_the_row_or_cell_of_a_row_tag_are_not_lost_silently(tmp_path: Path) -> None:
    rows = table(2, row("{%tr for m in ds %}", "chữ này mất"), row("{{ m }}", ""), row("{%tr endfor %}"))
    (problem,) = _problems(tmp_path, rows)
    assert (problem.code, problem.place.words) == ("text-beside-tag", "{%tr for m in ds %} chữ này mất")
    assert "“chữ này mất”" in problem.message


def test_a_tag_in_a_text_box_belongs_to_the_paragraph_of_the_box(tmp_path: Path) -> None:
    (problem,) = _problems(tmp_path, p("ngoài") + text_box(p("trong {{ so|uper }}")))
    assert problem.place.words == "trong {{ so|uper }}"


def test_a_drawing_in_a_loop_of_a_header_is_refused(tmp_path: Path) -> None:
    header = p("{%p for c in can_cu %}") + p(drawing(1), run("{{ c }}")) + p("{%p endfor %}")
    (problem,) = _problems(tmp_path, p("{{ so }}"), header=header)
    assert "vòng lặp" in problem.message


def test_a_drawing_of_a_header_outside_loops_stays_as_it_is(tmp_path: Path) -> None:
    template = ready(tmp_path, docx(p("{{ so }}"), header=p(drawing(7), run("{{ so }}"))))
    made = parts_of(fill(template, {"so": 15}).members)
    assert b'<wp:docPr id="7"' in made.parts["word/header.xml"]


def test_a_finished_paper_is_no_template(tmp_path: Path) -> None:
    (problem,) = _problems(tmp_path, p("Số 15-QĐ/ĐU"))
    assert problem.code == "no-tags"


class Filled(Exception):
    """The template was accepted."""


def _problems(folder: Path, body: str, **others: str) -> tuple[Problem, ...]:
    with pytest.raises((TemplateError, Filled)) as caught:
        ready(folder, docx(body, **others))
        raise Filled
    if isinstance(caught.value, Filled):
        raise caught.value
    return caught.value.problems
