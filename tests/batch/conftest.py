"""Decisions by the dozen: one sample under many numbers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import dvk_docs
from dvk_docs import Document


@pytest.fixture
def decisions(samples: Path) -> Callable[[int], list[Document]]:
    """`decisions(12)`: the decision of the samples under the numbers 1 to 12."""
    one = dvk_docs.load(samples / "decision.yaml")

    def made(number: int) -> list[Document]:
        return [one.model_copy(update={"so": at}) for at in range(1, number + 1)]

    return made
