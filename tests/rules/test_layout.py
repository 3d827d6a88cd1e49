"""Layout rules: every clause has one or a reason, every planted fault is caught by its rule alone, good papers pass."""

from __future__ import annotations

import inspect
from collections.abc import Callable

import pytest

from dvk_docs import view
from dvk_docs.rules import LAYOUT_RULES, RULES, check_layout
from dvk_docs.rules.data import DATA_RULES
from dvk_docs.rules.unruled import UNRULED
from dvk_docs.standards import STANDARDS
from dvk_docs.standards.labels import LABELS
from tests.rules import broken
from tests.rules.editing import Docx
from tests.rules.papers import good

CLAUSES = {clause.id for standard in STANDARDS.values() for clause in standard.clauses}
PLANTS: dict[str, Callable[[Docx], None]] = {
    name.replace("_", "-"): function
    for name, function in inspect.getmembers(broken, inspect.isfunction)
    if function.__module__ == broken.__name__ and not name.startswith("_")
}


def check(data: bytes, standard: str) -> list[str]:
    """The codes that the rules of a standard find in a paper, with what they say."""
    found = check_layout(view.read(data), STANDARDS[standard])
    return [f"{problem.code}: {problem.message}" for problem in found]


# -- Nothing is missing


def test_every_clause_of_every_standard_has_a_rule_or_a_reason() -> None:
    layout = {rule.id for rule in LAYOUT_RULES}
    data = {rule.id for rule in DATA_RULES}
    assert CLAUSES - layout - data == set(UNRULED)
    assert layout <= CLAUSES, "a layout rule without a clause has no source"
    assert all(reason for reason in UNRULED.values())


def test_every_layout_rule_has_one_planted_fault() -> None:
    assert set(PLANTS) == {rule.id for rule in LAYOUT_RULES}


def test_no_rule_is_registered_twice() -> None:
    ids = [rule.id for rule in LAYOUT_RULES]
    assert len(ids) == len(set(ids))
    assert set(ids) <= set(RULES)


def test_an_id_that_both_kinds_of_rules_use_is_a_clause() -> None:
    assert {rule.id for rule in LAYOUT_RULES} & {rule.id for rule in DATA_RULES} <= CLAUSES


def test_every_clause_has_a_vietnamese_name() -> None:
    assert set(LABELS) == CLAUSES
    assert len(set(LABELS.values())) == len(LABELS)


@pytest.mark.parametrize("rule", LAYOUT_RULES, ids=lambda rule: rule.id)
def test_the_page_of_a_rule_says_what_why_right_and_wrong(rule) -> None:  # type: ignore[no-untyped-def]
    assert rule.summary.endswith((".", ")")), rule.summary
    for word in ("Vì sao: ", "Đúng: ", "Sai: "):
        assert word in rule.doc


# -- Good papers pass


@pytest.mark.parametrize("standard", STANDARDS)
def test_a_good_paper_has_no_finding(standard: str) -> None:
    assert check(good(standard), standard) == []


# -- Broken papers do not


@pytest.mark.parametrize(
    ("rule", "standard"),
    [(rule.id, standard) for rule in LAYOUT_RULES for standard in STANDARDS if rule.id in STANDARDS[standard]],
)
def test_a_planted_fault_is_caught_by_its_rule_alone(rule: str, standard: str) -> None:
    paper = Docx(good(standard), standard)
    PLANTS[rule](paper)
    problems = check_layout(view.read(paper.bytes()), STANDARDS[standard])
    assert {problem.code for problem in problems} == {rule}, [str(problem) for problem in problems]
    assert all(problem.hint and problem.cite and problem.place.part for problem in problems)
