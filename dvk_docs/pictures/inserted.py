"""A picture on its way into a paper: a tag prints its mark, which gives way to the picture when the paper is packed."""

from __future__ import annotations

from typing import Final, NamedTuple

from dvk_docs.pictures.picture import Picture

BEGIN: Final = "\ue002"
END: Final = "\ue003"  # private characters, which no keyboard types


class Inserted(NamedTuple):
    """A picture of a paper: its number there, the path of the field that names it, its caption."""

    number: int
    path: str
    caption: str
    picture: Picture

    @property
    def mark(self) -> str:
        """What the tag of a template prints in its place."""
        return f"{BEGIN}ảnh {self.number}{END}"
