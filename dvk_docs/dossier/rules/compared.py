"""How numbers and organs of papers are compared, however they were typed."""

from __future__ import annotations

from typing import Final

from dvk_docs.vn.text import fold_tone

_STANDING: Final = "ban thường vụ "


def sign(number: str | None) -> str:
    """A number and symbol without the zero in front, in small letters."""
    return fold_tone(number or "").lstrip("0")


def organ(name: str | None) -> str:
    """An organ in small letters, without its standing committee, which acts for it."""
    return fold_tone(name or "").removeprefix(_STANDING)
