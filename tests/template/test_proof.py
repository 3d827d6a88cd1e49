"""A fact is printed when one of its forms stands in the paper as a whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from dvk_docs.model.facts import Fact
from dvk_docs.template import Printed, fill, unprinted
from tests.template.making import cell, docx, p, ready, row, table

CASES = [
    # forms of a fact, texts of the paper, printed
    (("công nhận",), ["công nhận"], True),
    (("công nhận",), ["Về việc công nhận mô hình"], True),
    (("công nhận",), ["công  nhận"], False),
    (("công nhận",), ["công\u00a0nhận mô hình"], True),
    (("công\u00a0nhận",), ["công nhận"], True),
    (("công nhận",), [], False),
    (("An",), ["Lan", "Anh"], False),
    (("An",), ["bà An,"], True),
    (("An",), ["Lan An"], True),
    (("15",), ["15"], True),
    (("15",), ["số 15-QĐ/ĐU"], True),
    (("15",), ["2015", "150", "1.150"], False),
    (("5", "05"), ["05"], True),
    (("05/3/2026", "ngày 05 tháng 3 năm 2026"), ["Tân Hoà, ngày 05 tháng 3 năm 2026"], True),
    (("9,5",), ["19,5", "9,50"], False),
    (("a b",), ["x a", "b y"], False),
    (("(b/c)",), ["Tỉnh uỷ(b/c)x"], True),
    (("một\nhai",), ["một\nhai"], True),
    (("",), [], True),
    ((), [], False),
]


@pytest.mark.parametrize(("forms", "texts", "printed"), CASES)
def test_a_fact_is_found_as_a_whole(forms: tuple[str, ...], texts: list[str], printed: bool) -> None:
    fact = Fact("x", forms)
    assert unprinted([fact], Printed(frozenset(texts))) == ([] if printed else [fact])


def test_what_goes_through_a_filter_or_into_a_longer_text_counts_as_printed(tmp_path: Path) -> None:
    body = (
        "{{ a|in_hoa }} {{ b|hai_chu_so }} {{ c|join(';') }} {{ d ~ '-' ~ e|upper }} {{ f if g else h }} {{ i|length }}"
    )
    data = {"a": "một", "b": 5, "c": ["hai", "ba"], "d": "bốn", "e": "năm", "f": "sáu", "g": 1, "h": "bảy", "i": ["8"]}
    printed = fill(ready(tmp_path, docx(p(body))), data).printed
    facts = [Fact("", (str(value),)) for value in ("một", 5, "hai", "ba", "bốn", "năm", "sáu")]
    assert unprinted(facts, printed) == []
    lost = [Fact("", (value,)) for value in ("bảy", "8")]
    assert unprinted(lost, printed) == lost


def test_a_value_that_is_only_asked_about_is_not_printed(tmp_path: Path) -> None:
    asked = "{% if a and b|upper == 'X' and d|join == 'mục' %}có{% endif %}"
    template = ready(tmp_path, docx(p(asked + "{% for c in d %}.{% endfor %}{{ 1 if e ~ 'f' else 2 }}")))
    filled = fill(template, {"a": "chữ", "b": "x", "d": ["mục"], "e": "năm"})
    facts = [Fact("a", ("chữ",)), Fact("b", ("x",)), Fact("d[1]", ("mục",)), Fact("e", ("năm",))]
    assert unprinted(facts, filled.printed) == facts


def test_what_docxtpl_prints_through_a_filter_counts_too(tmp_path: Path) -> None:
    columns = table(1, row(cell("{%tc for c in c %}"), cell("{{ c|upper }}"), cell("{%tc endfor %}")))
    template = ready(tmp_path, docx(columns + p("{{ a }}" + "{% if b %}x{% endif %}")))
    assert template.program.handed_over
    printed = fill(template, {"a": "một", "b": "hai", "c": ["ba"]}).printed
    lost = Fact("b", ("hai",))
    assert unprinted([Fact("a", ("một",)), lost, Fact("c[1]", ("ba",))], printed) == [lost]


def test_six_thousand_facts_are_proved_in_milliseconds() -> None:
    from time import process_time

    texts = frozenset(f"Mô hình số {n}" for n in range(6000))
    facts = [Fact(str(n), (f"Mô hình số {n}",)) for n in range(6000)]
    start = process_time()
    assert unprinted(facts, Printed(texts)) == []
    assert process_time() - start < 0.05
