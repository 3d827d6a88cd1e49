"""A footnote typed inside its sentence: `năm 2025[^Năm 2025, toàn xã đăng ký 17 mô hình.], Ban Thường vụ …`.

While a paper is filled the note travels in its sentence between two private characters, which no keyboard types; when
the paper is packed it moves to the foot of the page.
"""

from __future__ import annotations

import re
from typing import Final

BEGIN: Final = "\ue000"
END: Final = "\ue001"

_TYPED = re.compile(r"\s*\[\^\s*([^\[\]]+?)\s*\]")


def carried(text: str) -> str:
    """The text with its notes between the private characters.

    >>> carried("năm 2025 [^Có 17 mô hình.], các đơn vị") == f"năm 2025{BEGIN}Có 17 mô hình.{END}, các đơn vị"
    True
    """
    return _TYPED.sub(lambda typed: f"{BEGIN}{typed[1]}{END}", text) if "[^" in text else text


def apart(text: str) -> list[str]:
    """The text around its notes, and the notes, in order.

    >>> apart("năm 2025[^Có 17 mô hình.], các đơn vị")
    ['năm 2025', 'Có 17 mô hình.', ', các đơn vị']
    """
    return _TYPED.split(text) if "[^" in text else [text]


def without(text: str) -> str:
    """The text alone, as it stands in its line.

    >>> without("năm 2025[^Có 17 mô hình.], các đơn vị")
    'năm 2025, các đơn vị'
    """
    return _TYPED.sub("", text) if "[^" in text else text
