"""The register as a data file that a person can read, mend, and give to every other paper."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from dvk_docs.documents.register import Register
from dvk_docs.sheet.columns import KINDS, SUBJECTS, VERDICTS
from dvk_docs.vn.dates import format_short
from dvk_docs.vn.numbers import format_number

_LABELS = {"chu_the": SUBJECTS, "loai_dang_ky": KINDS, "ket_luan": VERDICTS}
_WIDEST = 110


def as_yaml(register: Register) -> str:
    """The text of a data file of that register. Reading it gives the same register."""
    import yaml

    facts = register.model_dump(exclude_none=True, exclude_defaults=True)
    data = {"loai": register.type_name, **_typed(facts)}
    dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
    text: str = yaml.dump(data, Dumper=dumper, allow_unicode=True, sort_keys=False, width=_WIDEST)
    return text


def _typed(value: Any, key: str = "") -> Any:
    """A value as a person types it: days, numbers and choices as texts."""
    if isinstance(value, dict):
        return {name: _typed(inner, name) for name, inner in value.items()}
    if isinstance(value, list):
        return [_typed(inner, key) for inner in value]
    if isinstance(value, date):
        return format_short(value)
    if isinstance(value, Decimal):
        return format_number(value)
    return _LABELS[key][value] if key in _LABELS else value
