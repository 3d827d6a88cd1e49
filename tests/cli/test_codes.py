"""Every code that a message can carry is known to `explain`."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dvk_docs.cli.codes import CODES
from dvk_docs.rules import RULES
from dvk_docs.standards import STANDARDS
from tests.cli.conftest import Result

PACKAGE = Path(__file__).resolve().parent.parent.parent / "dvk_docs"
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)+")
SAY_NO_CODE = {"standards", "rules", "view", "vn/refs", "vn/faults.py", "vn/names.py", "vn/gate.py"}  # or a rule's own
NOT_CODES = {
    "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "us-ascii", "latin-1", "van-ban", "look-alike", "x-font",
    "fc-list", "fc-match", "core-properties", "custom-properties", "extended-properties", "ms-excel", "ms-powerpoint",
    "dvk-docs",
}  # fmt: skip


def slugs() -> Iterator[str]:
    """Every literal of the package that looks like a code."""
    for file in PACKAGE.rglob("*.py"):
        where = file.relative_to(PACKAGE).as_posix()
        if where == "cli/codes.py" or any(where.startswith(room) for room in SAY_NO_CODE):
            continue
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and SLUG.fullmatch(node.value):
                yield node.value


def test_every_code_is_explained_and_nothing_else() -> None:
    clauses = {clause.id for standard in STANDARDS.values() for clause in standard.clauses}
    said = set(slugs()) - NOT_CODES - set(RULES) - clauses
    assert said - set(CODES) == set()
    assert set(CODES) - said == {"usage"}


@pytest.mark.parametrize("code", ["no-such-date", "usage"])
def test_explain_prints_what_a_code_means(code: str, dvk: Callable[..., Result]) -> None:
    said = dvk("explain", code)
    assert (said.code, said.out) == (0, f"{code}: {CODES[code]}\n")
