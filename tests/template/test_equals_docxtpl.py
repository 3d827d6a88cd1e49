"""Our filler against docxtpl itself: the same template and data give the same parts.

docxtpl is called as its documentation shows, with autoescape; parts are compared after canonicalisation (C14N), where
only what means nothing is made equal: order of attributes, quotes, character references.
"""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest
from docxtpl import DocxTemplate
from hypothesis import HealthCheck, given, settings
from lxml import etree

from dvk_docs.template import fill
from tests.template.grammar import bodies
from tests.template.making import cell, docx, drawing, note, p, parts_of, ready, row, run, table, text_box

BOLD = "<w:b/>"
DATA: dict[str, Any] = {
    "so": 15,
    "trich_yeu": "công nhận mô hình “Dân vận khéo”",
    "la": "A & B < C > D \"E\" 'F' &amp;",
    "dong": "dòng một\ndòng hai\n",
    "cot": "cột một\tcột hai\tcột ba",
    "ca_hai": "a\tb\nc\td",
    "trong": "",
    "khong": None,
    "co": True,
    "can_cu": ["Điều lệ", "Quy chế", "Kế hoạch"],
    "danh_sach": [{"ten": "Một", "don_vi": "Thôn A", "diem": 5}, {"ten": "Hai", "don_vi": "Thôn B\nxã C", "diem": 8}],
    "nguoi_ky": {"ho_ten": "Trần Thị Mai", "chuc_vu": "BÍ THƯ"},
    "nhom": [{"ten": "I", "muc": ["a", "b"]}, {"ten": "II", "muc": []}],
}
ROWS = (row("{%tr for m in danh_sach %}"), row("{{ m.ten }}", "{{ m.don_vi }}"), row("{%tr endfor %}"))

BODIES = {
    "a value": p("Số {{ so }}-QĐ/ĐU"),
    "special characters": p("{{ la }}"),
    "fixed special characters": p("5 &lt; 10 &amp; “x” &gt; y: {{ so }}"),
    "line breaks": p("trước {{ dong }} sau"),
    "tabs in plain runs": p("{{ cot }}"),
    "tabs in formatted runs": p(run("{{ cot }}", BOLD), run(" thường {{ cot }}", "<w:i/>")),
    "tabs and line breaks": p("x", run("{{ ca_hai }}", BOLD)),
    "empty values": p("[{{ trong }}]"),
    "blanks at the edge": p("  {{ so }}  "),
    "a tag over three runs": p(run("Số {"), run("{ s", BOLD), run("o }} hết")),
    "braces over runs": p(run("{"), run("{"), run("so"), run("}"), run("}")),
    "a command over runs": p(run("{%"), run(" if co", BOLD), run(" %}có{% end"), run("if %}")),
    "no blanks in a tag": p("{{so}} {%if co%}x{%endif%}"),
    "fields": p("{{ nguoi_ky.ho_ten }}, {{ nguoi_ky['chuc_vu'] }}"),
    "items": p("{{ can_cu[0] }}; {{ can_cu[2] }}; {{ danh_sach[1].ten }}"),
    "if, elif, else": p("{% if khong %}a{% elif trong %}b{% else %}c{% endif %}"),
    "if without else": p("[{% if khong %}a{% endif %}]"),
    "if in if": p("{% if co %}{% if so &gt; 10 %}hơn{% else %}kém{% endif %}{% endif %}"),
    "paragraph loop": p("{%p for c in can_cu %}") + p("- Căn cứ {{ c }};") + p("{%p endfor %}") + p("hết"),
    "paragraph loop, empty": p("{%p for c in trong_ds %}") + p("{{ c }}") + p("{%p endfor %}") + p("hết"),
    "paragraph if": p("{%p if khong %}") + p("không in") + p("{%p else %}") + p("có in") + p("{%p endif %}"),
    "inline loop": p("{% for c in can_cu %}{{ loop.index }}. {{ c }}{% if not loop.last %}; {% endif %}{% endfor %}."),
    "loop in loop": p("{%p for n in nhom %}")
    + p("{{ n.ten }}: {% for m in n.muc %}{{ loop.index }}{{ m }}{% else %}trống{% endfor %}")
    + p("{%p endfor %}"),
    "loop names": p("{% for c in can_cu %}{{ loop.index0 }}{{ loop.revindex }}{{ loop.length }}{% endfor %}"),
    "loop with a filter": p("{% for m in danh_sach if m.diem &gt; 5 %}{{ loop.index }}{{ m.ten }}{% endfor %}"),
    "table rows": table(2, row("Tên", "Đơn vị"), *ROWS),
    "table rows with a condition": table(
        2,
        row("Tên", "Đơn vị"),
        row("{%tr for m in danh_sach %}"),
        row("{%tr if m.diem &gt; 5 %}"),
        row("{{ m.ten }}", "{{ m.don_vi }}"),
        row("{%tr endif %}"),
        row("{%tr endfor %}"),
    ),
    "paragraph loop in a cell": table(
        1, row(cell("Nơi nhận:", "{%p for c in can_cu %}", "- {{ c }};", "{%p endfor %}"))
    ),
    "run if": p(run("a"), run("{%r if co %}"), run("{{ so }}", BOLD), run("{%r endif %}"), run("b")),
    "a block over paragraphs": p("một {% if co %}hai") + p("ba{% endif %} bốn {{ so }}"),
    "a block over paragraphs, not taken": p("một {% if khong %}hai") + p("ba{% endif %} bốn {{ so }}"),
    "a loop over paragraphs": p("x {% for c in can_cu %}{{ c }}") + p("y{% endfor %} z"),
    "comparisons": p("{% if so == 15 and so != 3 and so &gt;= 1 and so &lt;= 15 and so &lt; 16 %}đúng{% endif %}"),
    "compared with markup signs": p("{% if so &gt; 10 %}lớn{% endif %}{% if so &lt; 10 %}nhỏ{% endif %}"),
    "in, not, or": p("{% if 'x' not in can_cu and ('Quy chế' in can_cu or khong) %}có{% endif %}"),
    "conditional expression": p("{{ 'một' if co else 'hai' }} {{ so if khong else trich_yeu }}"),
    "joined with ~": p("{{ so ~ '-' ~ trich_yeu }}"),
    "tests": p(
        "{% if khong is none and so is odd and so is number and so is defined and x is undefined %}ổn{% endif %}"
    ),
    "filters": p(
        "{{ can_cu|length }} {{ can_cu|first }} {{ can_cu|last }} {{ can_cu|join('; ') }} {{ trich_yeu|upper }}"
    ),
    "default": p("{{ x|default('–') }} {{ trong|default('rỗng', true) }} {{ so|default(1) }}"),
    "curly quotes in a tag": p("{{ “x” ~ ‘y’ }} {% if so != “15” %}khác{% endif %}"),
    "a comment": p("a{# ghi chú #}b {{ so }}"),
    "a paragraph comment": p("{#p ghi chú #}") + p("{{ so }}"),
    "blank control": p("a {{- so -}} b") + p("c   {%- if co %} d{% endif -%}   e"),
    "a literal brace": p("{_{ so }_} và {_% if %_} {{ so }}"),
    "fixed line break and tab in a text": p(run("a\nb\tc {{ so }}", BOLD)),
    "a text box": text_box(p("{{ so }}"), p("{{ trich_yeu }}")),
    "drawings outside loops": p(drawing(7), run("{{ so }}")) + p(drawing(7)),
    "nested tables": table(1, row(cell(table(1, row("{{ so }}")), ""))),
    "a loop in a nested table": table(
        1, row(cell("ngoài", table(1, row("{%tr for c in can_cu %}"), row("{{ c }}"), row("{%tr endfor %}")), ""))
    ),
    "a value in a run of its own after a block over runs": p(
        run("{% if co %}a"), run("b{% endif %}", BOLD), run("{{ cot }}")
    ),
    # what is handed over to docxtpl
    "tabs after a block over runs": p(run("{% if co %}a"), run("b{% endif %}{{ cot }}", BOLD)),
    "tabs after a block over runs, not taken": p(run("{% if khong %}a"), run("b{% endif %}{{ cot }}", BOLD)),
    "column loop": table(1, row(cell("{%tc for c in can_cu %}"), cell("{{ c }}"), cell("{%tc endfor %}"))),
    "column if": table(2, row("a", cell("{%tc if khong %}"), cell("{{ so }}"), cell("{%tc endif %}"))),
    "cell colour": table(1, row(cell("{% cellbg mau %}{{ so }}"))),
    "columns merged by a value": table(3, row("{% colspan ba %}{{ so }}"), row("a", "b", "c")),
    "vertical merge": table(
        2, row("a", "b"), row("{%tr for c in can_cu %}"), row("{% vm %}{{ so }}", "{{ c }}"), row("{%tr endfor %}")
    ),
    "horizontal merge": table(
        3,
        row(cell("{%tc for c in can_cu %}"), cell("{% hm %}{{ so }}"), cell("{%tc endfor %}")),
        row("a", "b", "c"),
    ),
    "horizontal merge of wide cells": table(
        4,
        row(
            cell("{%tc for c in can_cu %}"),
            cell("{% hm %}{{ so }}", properties='<w:gridSpan w:val="2"/>'),
            cell("{%tc endfor %}"),
        ),
        row("a", "b", "c", "d"),
    ),
    "drawings in a loop": p("{%p for c in can_cu %}") + p(drawing(1), run("{{ c }}")) + p("{%p endfor %}"),
}
HANDED_OVER = {
    "tabs after a block over runs",
    "tabs after a block over runs, not taken",
    "column loop",
    "column if",
    "cell colour",
    "columns merged by a value",
    "vertical merge",
    "horizontal merge",
    "horizontal merge of wide cells",
    "drawings in a loop",
}
MORE: dict[str, Any] = {
    "trong_ds": [],
    "mot": ["&\n"],
    "co_dau": "thôn an phú",
    "mau": "FFF2CC",
    "ba": 3,
    "ngoac": "{_{ x }_}",
}


@pytest.mark.parametrize("name", BODIES)
def test_a_body_is_filled_as_docxtpl_fills_it(name: str, tmp_path: Path) -> None:
    data = docx(BODIES[name])
    template = ready(tmp_path, data)
    assert bool(template.program.handed_over) == (name in HANDED_OVER)
    assert _ours(template) == _theirs(data)


def test_headers_footers_and_footnotes_are_filled_as_docxtpl_fills_them(tmp_path: Path) -> None:
    data = docx(
        p("{{ so }}"),
        header=p("{{ la }}") + p("{%p if co %}") + p("{{ dong }}") + p("{%p endif %}"),
        footer=table(2, *ROWS) + p("{{ cot }}"),
        footnotes=note(p("{{ trich_yeu }} {% for c in can_cu %}{{ c }}{% endfor %}")),
    )
    assert _ours(ready(tmp_path, data)) == _theirs(data)


DIFFERENT = {  # where docxtpl harms the paper and we do not: body, what stands in ours, what stands in theirs
    "it narrows a column because a table inside it has more": (
        table(1, row(cell(table(3, row("a", "b", "{{ so }}")), ""))),
        '<w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid>',
        '<w:gridCol w:w="666"/>',
    ),
    "it leaves a cell without a paragraph": (
        table(1, row(cell("{%p if khong %}", "{{ so }}", "{%p endif %}"))),
        "<w:p/></w:tc>",
        "</w:tcPr></w:tc>",
    ),
    "it rewrites braces in data": (p("{{ ngoac }}"), "{_{ x }_}", "{{ x }}"),
    "it prints &amp; for & in a tag": (p("{{ 'R &amp; D' }}"), ">R &amp; D<", ">R &amp;amp; D<"),
    "it prints {{r }} outside any run": (p("a{{r so }}b"), ">a15b</w:t>", "</w:r>15<w:r>"),
}


@pytest.mark.parametrize("name", DIFFERENT)
def test_where_docxtpl_harms_the_paper_we_differ(name: str, tmp_path: Path) -> None:
    body, ours, theirs = DIFFERENT[name]
    data = docx(body)
    assert ours in _short(_ours(ready(tmp_path, data)))
    assert theirs in _short(_theirs(data))


def _short(parts: dict[str, bytes]) -> str:
    """The document with empty elements written short, which C14N never does."""
    return re.sub(r"<([^ />]+)([^<>]*)></\1>", r"<\1\2/>", parts["word/document.xml"].decode())


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(body=bodies)
def test_any_body_of_the_language_is_filled_as_docxtpl_fills_it(
    body: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    data = docx(body)
    assert _ours(ready(tmp_path_factory.getbasetemp(), data)) == _theirs(data)


def _ours(template: Any) -> dict[str, bytes]:
    package = parts_of(fill(template, DATA | MORE).members)
    return {name: _canonical(package.parts[name]) for name in _filled(package.parts)}


def _theirs(data: bytes) -> dict[str, bytes]:
    template, made = DocxTemplate(io.BytesIO(data)), io.BytesIO()
    template.render(DATA | MORE, autoescape=True)
    template.save(made)
    with zipfile.ZipFile(made) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    return {name: _canonical(parts[name]) for name in _filled(parts)}


def _filled(parts: Any) -> list[str]:
    return sorted(name for name in parts if name.startswith("word/") and "_rels" not in name and "styles" not in name)


def _canonical(data: bytes) -> bytes:
    root = etree.fromstring(data, etree.XMLParser(remove_blank_text=True))
    etree.cleanup_namespaces(root)  # docxtpl leaves declarations on the elements it has moved
    for cell_properties in root.iter("{*}tcPr"):  # it puts colour and span first, which the schema forbids; we do not
        cell_properties[:] = sorted(cell_properties, key=lambda one: one.tag)
    return etree.tostring(root, method="c14n2")
