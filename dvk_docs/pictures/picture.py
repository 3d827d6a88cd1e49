"""A picture as a paper takes it: its bytes, its size on paper."""

from __future__ import annotations

from typing import Final, NamedTuple

LONG_MM: Final = 78.0
"""The longer side of a printed picture at most: two stand side by side between the margins of a portrait page."""
SHORT_MM: Final = 58.0
"""The shorter side at most."""
MOST_BYTES: Final = 10_000_000
MOST_PIXELS: Final = 25_000_000
"""Of the file that is read; a phone's usual photo has 12 million."""


class Picture(NamedTuple):
    """A JPEG without metadata, upright; `width` and `height` in pixels, `digest` the SHA-256 of the file it is from."""

    data: bytes
    width: int
    height: int
    digest: str

    @property
    def printed_mm(self) -> tuple[float, float]:
        """Width and height on paper: as large as the sides above allow, never distorted."""
        long, short = max(self.width, self.height), min(self.width, self.height)
        scale = min(LONG_MM / long, SHORT_MM / short)
        return self.width * scale, self.height * scale
