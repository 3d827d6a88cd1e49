"""The norms as tables: chosen by organ and date, whole, and consistent with one another."""

from __future__ import annotations

from datetime import date

import pytest

from dvk_docs.standards import NUMBERS, STANDARDS, choose, profile, type_symbol
from dvk_docs.standards.tables import GROUPS


def test_the_number_and_the_start_of_each_table_are_those_it_is_chosen_by() -> None:
    assert {id_: standard.number for id_, standard in STANDARDS.items()} == NUMBERS
    before, after = choose("party", date(2026, 5, 26)), choose("party", STANDARDS["hd05"].issued)
    assert (before.id, after.id) == ("hd36", "hd05")
    assert before.valid_to == date(2026, 5, 26)


@pytest.mark.parametrize("standard", STANDARDS.values(), ids=STANDARDS)
def test_every_clause_stands_in_a_group_once_and_has_a_source(standard) -> None:  # type: ignore[no-untyped-def]
    grouped = [clause_id for ids in GROUPS.values() for clause_id in ids]
    assert len(grouped) == len(set(grouped))
    assert {clause.id for clause in standard.clauses} <= set(grouped)
    assert len({clause.id for clause in standard.clauses}) == len(standard.clauses)
    assert all(clause.cite for clause in standard.clauses)


def test_a_clause_allows_its_range_its_values_and_its_tolerance() -> None:
    hd05 = STANDARDS["hd05"]
    assert hd05["left-margin"].allows(30.2)
    assert not hd05["left-margin"].allows(30.3)
    assert hd05["body-size"].allows(15)
    assert not hd05["body-size"].allows(13)
    assert STANDARDS["nd30"]["first-line-indent"].allows(12.7)
    assert (hd05.value("body-size"), hd05.value("title-size")) == (14, 15)


def test_the_same_type_has_the_symbol_of_each_standard() -> None:
    assert [type_symbol("Quy định", s) for s in STANDARDS.values()] == ["QĐ", "QĐi", "QyĐ"]
    assert type_symbol("Công văn", STANDARDS["nd30"]) is None


def test_a_profile_answers_for_its_groups_less_the_exempt_clauses() -> None:
    assert "number-format" in profile("full")
    assert "number-format" not in profile("form")
    assert "left-margin" not in profile("full", ("left-margin",))
