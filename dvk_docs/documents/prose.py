"""Running text as a person typed it, made ready to print: end marks added, marks that the library prints taken off."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from pydantic import BeforeValidator, ValidationInfo

from dvk_docs.errors import quote
from dvk_docs.model import warn

_ENDS = (".", ";", ":", "!", "?", "…")  # of a paragraph that closes itself


def closed(line: str) -> str:
    """A paragraph with its end mark.

    >>> closed("Giao Văn phòng theo dõi "), closed("Gồm những việc sau:")
    ('Giao Văn phòng theo dõi.', 'Gồm những việc sau:')
    """
    line = line.strip()
    return line if line.endswith(_ENDS) else f"{line}."


def lines_of(text: str) -> list[str]:
    """The paragraphs of a text, blank lines left out."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def paragraphs(texts: Iterable[str]) -> list[str]:
    """The paragraphs of several texts in order, each with its end mark."""
    return [closed(line) for text in texts for line in lines_of(text)]


def without(mark: re.Pattern[str]) -> BeforeValidator:
    """Takes off what the library prints itself before a text (“Điều 2.”, “1.”), and warns that it was typed."""

    def read(value: Any, info: ValidationInfo) -> Any:
        typed = mark.match(value) if isinstance(value, str) else None
        if typed is None:
            return value
        bare = value[typed.end() :]
        message = f"{quote(value)} có chữ “{typed[0].strip()}” do thư viện thêm"
        warn(value, info, "typed-mark", message, f"chỉ ghi:  {bare}")
        return bare

    return BeforeValidator(read)
