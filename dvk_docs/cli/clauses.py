"""What a clause demands, in a clerk's words: “30 mm (± 0,2 mm)”, “đậm, đứng, in hoa”."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dvk_docs.standards import Clause

_WORDS = {
    "bold": "đậm",
    "regular": "không đậm",
    "upright": "đứng",
    "italic": "nghiêng",
    "caps": "in hoa",
    "underlined": "gạch chân",
    "boxed": "đóng khung",
    "left": "trái",
    "right": "phải",
    "center": "giữa",
    "both": "đều hai bên",
    "portrait": "trang đứng",
    "landscape": "trang ngang",
    "red": "đỏ",
    "arabic": "chữ số 1, 2, 3",
    "roman": "chữ số I, II, III",
}
_UNITS = {
    "mm": "mm",
    "pt": "pt",
    "lines": "dòng",
    "ratio": "lần",
    "spaces": "dấu cách",
    "digits": "chữ số",
    "pages": "trang",
}
_SHEETS = ("paper-size", "paper-a5-forms")  # two numbers that are one size, not a choice of two


def demand(clause: Clause) -> str:
    """The value with its unit and tolerance; empty where only the page of the rule can tell it (patterns, tables)."""
    value = " x ".join(map(_number, clause.value)) if clause.id in _SHEETS else _value(clause.value)
    if not value or clause.unit not in (None, *_UNITS):
        return ""
    unit = f" {_UNITS[clause.unit]}" if clause.unit else ""
    slack = f" (± {_number(clause.tolerance)}{unit})" if clause.tolerance else ""
    return f"{value}{unit}{slack}"


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, int | float):
        return _number(value)
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, tuple):
        parts = [_value(one) for one in value]
        return " hoặc ".join(parts) if all(parts) else ""
    return _range(value) if isinstance(value, Mapping) and {"min", "max"} & set(value) else ""


def _range(value: Mapping[str, Any]) -> str:
    words = (("min", "từ"), ("max", "đến"), ("default", "mặc định"))
    told = [f"{word} {_number(value[key])}" for key, word in words if isinstance(value.get(key), int | float)]
    return ", ".join([" ".join(told[:-1]), told[-1]]) if "default" in value and len(told) > 1 else " ".join(told)


def _text(text: str) -> str:
    """A style in words, or the very text to be printed; our own short names for a choice say nothing to a clerk."""
    words = text.split()
    if words and all(word in _WORDS for word in words):
        return ", ".join(_WORDS[word] for word in words)
    if text.isascii() and text.islower():
        return ""
    return f"“{text}”"


def _number(value: float) -> str:
    return f"{value:g}".replace(".", ",")
