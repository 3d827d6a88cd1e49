"""A day inside a sentence: “ngày 26/6/2026”, of a state organ “ngày 26 tháng 6 năm 2026”."""

from __future__ import annotations

from ooxml import fact

from dvk_docs.standards import Standard

_NBSP = "\u00a0"


def on_day(standard: Standard, name: str) -> str:
    """The day that the context has under that name, never parted at a line's end."""
    if standard.system == "state":
        return fact(f"{name}|ngay_dai|khong_ngat")
    return f"ngày{_NBSP}{fact(f'{name}|ngay_ngan')}"
