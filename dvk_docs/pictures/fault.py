"""Why a picture cannot be printed."""

from __future__ import annotations

from typing import Final, NamedTuple

SMALLER: Final = "giảm cỡ ảnh (mở bằng Paint hoặc Photos, Resize) rồi lưu lại"
"""The cure of a picture over a limit."""


class Fault(NamedTuple):
    """What is wrong with a picture file, and the cure, both in Vietnamese; `of_folder`: with all of its folder."""

    message: str
    hint: str
    of_folder: bool = False
