"""How large a package may be before it is refused: what an office's largest honest file needs, with room to spare."""

from __future__ import annotations

from typing import NamedTuple

MB = 1024 * 1024


class Limits(NamedTuple):
    """Sizes are bytes.

    Honest papers deflate to a 45th at most, but a list of 20,000 rows that differ only in their number reaches 153:
    the ratio must let our own papers in again. A bomb has 700 and more.
    """

    file: int = 20 * MB
    entries: int = 1_000
    unpacked: int = 100 * MB
    part: int = 40 * MB
    ratio: int = 200  # unpacked : packed, of a part
    ratio_from: int = 1 * MB  # parts unpacking to less are too small to hurt, and blank pictures reach any ratio
    depth: int = 256  # elements within elements
    tags: int = 2_500_000  # “<” in all parts together: bounds the time and memory of every later parse
    table_lines: int = 5_000  # of [Content_Types].xml and all .rels parts together


LIMITS = Limits()
