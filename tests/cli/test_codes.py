"""Every code that a message can carry is known to `explain`."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dvk_docs.cli.codes import CODES
from dvk_docs.rulebook import RULES
from dvk_docs.sheet.styles import STYLES
from dvk_docs.standards import STANDARDS
from tests.cli.conftest import Result

PACKAGE = Path(__file__).resolve().parent.parent.parent / "dvk_docs"
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)+")
SAID_BY = {"Problem", "PydanticCustomError", "refusal", "_error", "warn"}  # their codes may be one word
SAY_NO_CODE = {"standards", "rules", "view", "vn/refs", "vn/faults.py", "vn/names.py", "vn/gate.py"}  # or a rule's own
NOT_CODES = {
    "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "us-ascii", "latin-1", "van-ban", "look-alike", "x-font",
    "fc-list", "fc-match", "core-properties", "custom-properties", "extended-properties", "ms-excel", "ms-powerpoint",
    "dvk-docs", "00-muc-luc", "so-van-ban",
}  # fmt: skip


def slugs() -> Iterator[str]:
    """Every literal of the package that looks like a code, or stands where one is said."""
    for file in PACKAGE.rglob("*.py"):
        where = file.relative_to(PACKAGE).as_posix()
        if where == "cli/codes.py" or any(where.startswith(room) for room in SAY_NO_CODE):
            continue
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and SLUG.fullmatch(node.value):
                yield node.value
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in SAID_BY:
                yield from _code_said(node)


def _code_said(call: ast.Call) -> Iterator[str]:
    at = 2 if isinstance(call.func, ast.Name) and call.func.id == "warn" else 0  # warn(value, info, code, message)
    code = call.args[at] if len(call.args) > at else None
    if isinstance(code, ast.Constant) and isinstance(code.value, str):
        yield code.value


def test_every_code_is_explained_and_nothing_else() -> None:
    clauses = {clause.id for standard in STANDARDS.values() for clause in standard.clauses}
    said = set(slugs()) - NOT_CODES - set(STYLES) - set(RULES) - clauses
    assert said - set(CODES) == set()
    assert set(CODES) - said == {"usage"}


@pytest.mark.parametrize("code", ["no-such-date", "unfilled", "unknown-word-style", "usage"])
def test_explain_prints_what_a_code_means(code: str, dvk: Callable[..., Result]) -> None:
    said = dvk("explain", code)
    assert (said.code, said.out) == (0, f"{code}: {CODES[code]}\n")
