"""Five papers of the movement as published; 003 is a machine-rewritten web page, kept as a bad example."""

from __future__ import annotations

from pathlib import Path
from typing import Final

_FOLDER: Final = Path(__file__).parent / "seeds"
NAMES: Final = ("000", "001", "002", "003", "004")
REAL: Final = ("000", "001", "002", "004")


def seed(name: str) -> str:
    return (_FOLDER / f"{name}.txt").read_text(encoding="utf-8")


def paragraphs(name: str) -> list[str]:
    """The paragraphs of a seed with at least one word."""
    return [line.strip() for line in seed(name).split("\n") if any(char.isalpha() for char in line)]
