"""Help and the answers to a line that cannot be read: all in Vietnamese, with the nearest word and an example."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from tests.cli.conftest import Result

Dvk = Callable[..., Result]

VERBS = [
    "new",
    "render",
    "collect",
    "next-year",
    "dossier",
    "number",
    "diff",
    "check",
    "verify",
    "show",
    "list",
    "explain",
    "schema",
    "eject",
    "doctor",
]
ENGLISH = re.compile(
    r"\b(usage|options|commands|arguments|show this|exit|default|required|error|missing|invalid)\b", re.I
)


def test_a_bare_call_greets_in_five_lines(dvk: Dvk) -> None:
    said = dvk()
    assert (said.code, len(said.lines), said.err) == (0, 5, "")
    assert "python -m dvk_docs --help" in said.out


def test_help_lists_the_verbs_in_the_order_of_the_work(dvk: Dvk) -> None:
    said = dvk("--help")
    assert said.code == 0
    assert re.findall(r"^  (\w[\w-]*)  ", said.out, re.MULTILINE) == VERBS
    assert not ENGLISH.search(said.out.replace("--install-completion", ""))


@pytest.mark.parametrize("verb", VERBS)
def test_each_verb_has_a_page_with_an_example_and_no_english(verb: str, dvk: Dvk) -> None:
    said = dvk(verb, "-h")
    assert said.code == 0
    assert f"Cách dùng:  python -m dvk_docs {verb}" in said.out
    assert f"Ví dụ:\n  python -m dvk_docs {verb}" in said.out
    assert not ENGLISH.search(said.out)


def test_only_what_may_be_left_out_stands_in_brackets(dvk: Dvk) -> None:
    assert "new LOẠI [THƯ_MỤC] [TUỲ CHỌN]\n" in dvk("new", "--help").out
    assert "eject LOẠI THƯ_MỤC [TUỲ CHỌN]\n" in dvk("eject", "--help").out
    assert "list [DANH_MỤC] [TUỲ CHỌN]\n" in dvk("list", "--help").out


def test_help_tells_what_the_exit_codes_mean(dvk: Dvk) -> None:
    told = next(line for line in dvk("--help").lines if line.startswith("Mã kết thúc: "))
    assert re.findall(r"\b\d+\b", told) == ["0", "1", "2", "3", "70"]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("rendr a.yaml", "có phải là render?"),
        ("xyz", "xem các lựa chọn:  python -m dvk_docs --help"),
        ("render a.yaml --pfd", "có phải là --pdf?"),
        ("render a.yaml --foce", "có phải là --force?"),
        ("render", "thiếu TỆP…"),
        ("render a.yaml -o", "tuỳ chọn -o cần một giá trị đi sau"),
        ("explain", "thiếu MÃ"),
        ("schema decision thua", "python -m dvk_docs schema --help"),
        ("schema decison", "có phải là decision?"),
        ("new Quyết-địn", "có phải là Quyết định?"),
        ("list tpyes", "có phải là types?"),
        ("explain left-margn", "có phải là left-margin?"),
        ("doctor --format yaml", "text, json"),
        ("render a.yaml --color blue", "auto, always, never"),
        ("render a.yaml --color", "auto, always, never"),
    ],
)
def test_a_line_that_cannot_be_read_is_exit_2_with_the_cure(line: str, told: str, dvk: Dvk) -> None:
    said = dvk(*line.split())
    assert (said.code, said.out) == (2, "")
    assert told in said.err
    assert not ENGLISH.search(said.err.replace("lỗi[usage]", ""))


def test_what_follows_two_dashes_is_no_switch(dvk: Dvk) -> None:
    said = dvk("check", "--", "--debug")
    assert said.code == 2
    assert "--debug: không có tệp này" in said.err
