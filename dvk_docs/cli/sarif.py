"""Problems as SARIF 2.1.0, for code-review tools."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import dvk_docs
from dvk_docs.errors import Problem, Severity

_LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}


def as_sarif(problems: Sequence[Problem]) -> dict[str, Any]:
    """The log of one run."""
    codes = sorted({problem.code for problem in problems})
    driver = {"name": "dvk_docs", "version": dvk_docs.__version__, "rules": [{"id": code} for code in codes]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, codes.index(problem.code)) for problem in problems],
    }
    return {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}


def _result(problem: Problem, rule: int) -> dict[str, Any]:
    told = [problem.message, problem.hint and f"Cách sửa: {problem.hint}", problem.cite and f"Căn cứ: {problem.cite}"]
    result: dict[str, Any] = {
        "ruleId": problem.code,
        "ruleIndex": rule,
        "level": _LEVELS[problem.severity],
        "message": {"text": ". ".join(part for part in told if part)},
    }
    location = _location(problem)
    return {**result, "locations": [location]} if location else result


def _location(problem: Problem) -> dict[str, Any]:
    """File and region; for a finished paper the words stand in the place of a line."""
    place = problem.place
    location: dict[str, Any] = {}
    if place.file is not None:
        location["physicalLocation"] = {"artifactLocation": {"uri": Path(place.file).as_posix()}}
        if place.line is not None:
            region = {"startLine": place.line, "startColumn": place.column or 1}
            location["physicalLocation"]["region"] = region
    names = [
        name for name in (place.path, place.cell and f"{place.sheet}!{place.cell}", place.words, place.part) if name
    ]
    if names:
        location["logicalLocations"] = [{"fullyQualifiedName": name} for name in names]
    return location
