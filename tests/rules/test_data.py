"""Each data rule speaks alone on its broken example, at the right line, and is silent on good papers."""

from __future__ import annotations

from pathlib import Path

import pytest

import dvk_docs
from dvk_docs.rules.data import DATA_RULES
from tests.rules.broken_data import FAULTS, GOOD

SAMPLES = sorted((Path(__file__).resolve().parent.parent.parent / "samples").glob("*.yaml"))


def _found(text: str) -> list[dvk_docs.Problem]:
    return dvk_docs.check(text)


def test_the_good_paper_is_good() -> None:
    assert _found(GOOD) == []


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda p: p.stem)
def test_no_rule_speaks_on_a_sample(sample: Path) -> None:
    assert dvk_docs.check(sample) == []


def test_every_rule_has_a_broken_example() -> None:
    assert {rule.id for rule in DATA_RULES} == set(FAULTS)


@pytest.mark.parametrize("rule_id", FAULTS)
def test_a_rule_alone_catches_its_fault_at_its_line(rule_id: str) -> None:
    fault = FAULTS[rule_id]
    assert GOOD.count(fault.old) == 1, "the fault must be planted in one place"
    broken = GOOD.replace(fault.old, fault.new)
    problems = _found(broken)
    assert [problem.code for problem in problems] == [rule_id]
    (problem,) = problems
    assert problem.place.line is not None
    assert fault.at in broken.splitlines()[problem.place.line - 1]
    assert problem.hint


@pytest.mark.parametrize("rule", DATA_RULES, ids=lambda r: r.id)
def test_every_rule_has_a_page(rule: object) -> None:
    assert len(rule.doc) > 40  # type: ignore[attr-defined]


def test_years_dates_and_phone_numbers_of_good_papers_are_no_findings() -> None:
    good = GOOD.replace("Tổ công nghệ số thôn Đoài", "Tổ hoà giải 14/15 vụ, 1.850 m², giai đoạn 2021 - 2025, 0,5 ha")
    assert _found(good) == []
