"""The cases of `cases.json`, by area, ready for `pytest.mark.parametrize`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

_DATA = json.loads((Path(__file__).parent / "cases.json").read_text(encoding="utf-8"))
AREAS: frozenset[str] = frozenset(_DATA["areas"])


def cases(area: str) -> list[Any]:
    """Every case of one area, named by its id."""
    found = [pytest.param(case, id=case["id"]) for case in _DATA["cases"] if case["area"] == area]
    if not found:
        raise LookupError(area)
    return found
