"""How much of a data file is read at all: more is a mistake or an attack, and is refused by name."""

from __future__ import annotations

from typing import Final, NamedTuple


class Limits(NamedTuple):
    """Upper bounds of one data file; a caller with larger honest files passes its own."""

    file_bytes: int = 10_000_000
    depth: int = 40  # maps and lists inside one another
    nodes: int = 500_000  # texts, lists and maps together; also lines
    text_chars: int = 100_000  # of one value


LIMITS: Final = Limits()


def grouped(number: int) -> str:
    """The number as Vietnamese writes it: 100.000."""
    return f"{number:,}".replace(",", ".")
