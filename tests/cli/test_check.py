"""`check`: everything wrong, for a person, for a program, for a code-review tool."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from dvk_docs.cli.sarif import as_sarif
from dvk_docs.errors import Place, Problem
from tests.cli.conftest import Result, changed

Dvk = Callable[..., Result]

KEYS = ["code", "severity", "file", "line", "column", "sheet", "cell", "path", "message", "hint", "cite"]


def test_a_good_file_is_said_to_be_good_on_stderr_only(dvk: Dvk, desk: Path) -> None:
    said = dvk("check", "decision.yaml")
    assert (said.code, said.out, said.err) == (0, "", "✓ decision.yaml: không thấy lỗi\n")


def test_all_problems_come_at_once_with_place_caret_and_cure_then_a_total(dvk: Dvk, desk: Path) -> None:
    data = changed(desk / "decision.yaml", "09/10/2026", "31/9/2026")
    changed(data, "so: 15 ", "so: 15-QĐ/ĐU ")
    said = dvk("check", "decision.yaml")
    assert (said.code, said.out) == (1, "")
    assert "decision.yaml:9:16: lỗi[no-such-date] ngay_ban_hanh: " in said.err
    assert "   |                ^^^^^^^^^\n" in said.err
    assert "decision.yaml:8:5: lỗi[not-a-number] so: " in said.err
    assert said.err.count("= cách sửa: ") == 2
    assert said.err.endswith("decision.yaml: 2 lỗi.\n")


def test_json_has_the_same_keys_for_every_problem_and_goes_to_stdout(dvk: Dvk, desk: Path) -> None:
    changed(desk / "decision.yaml", "09/10/2026", "31/9/2026")
    said = dvk("check", "decision.yaml", "--format", "json")
    (problem,) = json.loads(said.out)
    assert list(problem) == KEYS
    assert (said.code, problem["line"], problem["cell"]) == (1, 9, None)
    assert json.loads(dvk("check", "--format=json", "decision.yaml").out) == [problem]


def test_json_of_a_good_file_is_an_empty_list(dvk: Dvk, desk: Path) -> None:
    assert json.loads(dvk("check", "decision.yaml", "--format", "json").out) == []


def test_sarif_places_a_problem_in_its_line_and_a_paper_s_in_its_words() -> None:
    in_line = Problem("no-such-date", "error", Place("a/b.yaml", 4, 16), "sai ngày", "ghi lại")
    in_words = Problem(
        "signer", "warning", Place("x.docx", words="PHÓ BÍ THƯ", part="khối chữ ký"), "in đậm", cite="Điều 7"
    )
    nowhere = Problem("signer", "info", Place(), "ghi chú")
    log = as_sarif([in_line, in_words, nowhere])
    (run,) = log["runs"]
    assert log["version"] == "2.1.0"
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["no-such-date", "signer"]
    assert [result["level"] for result in run["results"]] == ["error", "warning", "note"]
    assert [result["ruleIndex"] for result in run["results"]] == [0, 1, 1]
    first, second, third = run["results"]
    assert first["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "a/b.yaml"},
        "region": {"startLine": 4, "startColumn": 16},
    }
    assert second["locations"][0]["logicalLocations"][0] == {"fullyQualifiedName": "PHÓ BÍ THƯ"}
    assert second["message"]["text"] == "in đậm. Căn cứ: Điều 7"
    assert "locations" not in third


def test_a_folder_means_every_file_in_it_that_can_be_checked(dvk: Dvk, desk: Path) -> None:
    dvk("new", "decision", "sub")
    for name in ("sub/~$a.docx", "notes.txt", ".hidden.yaml"):
        (desk / name).write_text("chữ")
    said = dvk("check", ".")
    assert said.err.splitlines() == [
        "✓ decision.yaml: không thấy lỗi",
        f"✓ {Path('sub/decision.yaml')}: không thấy lỗi",
    ]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("decisoin.yaml",), "có phải là decision.yaml?"),
        (("empty",), "không có tệp nào để soát"),
        (("decision.yaml", "--format", "jsno"), "có phải là json?"),
        (("decision.yaml", "--standard", "hd55"), "có phải là hd05?"),
    ],
)
def test_a_wish_that_cannot_be_granted_is_answered_with_its_cure(
    words: tuple[str, ...], told: str, dvk: Dvk, desk: Path
) -> None:
    (desk / "empty").mkdir()
    said = dvk("check", *words)
    assert (said.code, said.out) == (2, "")
    assert told in said.err


def test_warnings_keep_0_unless_strict(dvk: Dvk, desk: Path) -> None:
    changed(desk / "decision.yaml", "  - Thường trực Đảng uỷ\n", "  - Thường trực Đảng ủy\n")
    assert dvk("check", "decision.yaml").code == 0
    assert dvk("check", "decision.yaml", "--strict").code == 1


def test_our_own_paper_has_nothing_against_it(dvk: Dvk, desk: Path) -> None:
    dvk("render", "decision.yaml", "-o", "a.docx")
    assert dvk("check", "a.docx").err == "✓ a.docx: không thấy lỗi\n"
