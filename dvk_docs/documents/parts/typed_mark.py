"""Marks that a person typed although the library prints them: “Điều 2.”, “1.”, “Thực hiện”."""

from __future__ import annotations

import re
from typing import Any

from pydantic import BeforeValidator, ValidationInfo

from dvk_docs.errors import quote
from dvk_docs.model import warn


def without(mark: re.Pattern[str]) -> BeforeValidator:
    """What reads a text without such a mark at its beginning; taking it off is a warning."""

    def read(value: Any, info: ValidationInfo) -> Any:
        typed = mark.match(value) if isinstance(value, str) else None
        if typed is None:
            return value
        bare = value[typed.end() :]
        message = f"{quote(value)} có chữ “{typed[0].strip()}” do thư viện thêm"
        warn(value, info, "typed-mark", message, f"chỉ ghi:  {bare}")
        return bare

    return BeforeValidator(read)
