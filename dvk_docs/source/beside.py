"""Files that data name: in the folder of the data file or below it, nowhere else."""

from __future__ import annotations

import unicodedata
from pathlib import Path, PurePosixPath
from typing import Literal

from dvk_docs.errors import nearest


def beside(folder: Path, name: str) -> Path | Literal["outside", "link"]:
    """The path of a named file inside the folder; “outside” for a name that leads out of it, “link” for one over links.

    Either slash may part folders. A name is found in whatever form of Unicode the disk keeps it: that of macOS takes
    letters apart. Nothing is opened.
    """
    way = PurePosixPath(name.replace("\\", "/"))
    if ":" in name or way.is_absolute() or ".." in way.parts:
        return "outside"
    place = folder
    for part in way.parts:
        place = _as_spelt(place, part)
        if _is_link(place):
            return "link"
    return place


def is_there(place: Path) -> bool:
    """Whether there is a file at a path."""
    try:
        return place.is_file()
    except (OSError, ValueError):  # a name that no disk takes
        return False


def meant(missing: Path, named_in: str | None) -> str | None:
    """The file beside a missing one that was most likely meant; never the one in which it is named."""
    own = Path(named_in or "").name
    try:
        others = [one.name for one in missing.parent.iterdir() if one.name != own and one.is_file()]
    except (OSError, ValueError):  # there is no such folder either
        return None
    return nearest(missing.name, others)


def _is_link(path: Path) -> bool:
    try:
        return path.is_symlink()
    except OSError:  # a name longer than any disk takes
        return False


def _as_spelt(folder: Path, name: str) -> Path:
    path = folder / name
    try:
        if path.exists():
            return path
        same = (entry for entry in folder.iterdir() if unicodedata.normalize("NFC", entry.name) == name)
        return next(same, path)
    except (OSError, ValueError):  # a name that no disk takes: whoever opens it will say so
        return path
