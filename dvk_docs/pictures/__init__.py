"""Pictures that data name: found beside the data file, proved to be pictures, made fit to print.

    picture = read(Path("ho-so"), "anh/MH01-1.jpg")        Picture, or the Fault that forbids it

What comes from a phone or the web is not trusted: it is read within limits, and nothing of the file but its pixels
goes into a paper (no place, no owner, no thumbnail).
"""

from __future__ import annotations

from pathlib import Path

from dvk_docs.pictures.fault import Fault
from dvk_docs.pictures.finding import bytes_of, place_of
from dvk_docs.pictures.inserted import BEGIN, END, Inserted
from dvk_docs.pictures.picture import Picture

__all__ = ["BEGIN", "END", "Fault", "Inserted", "Picture", "read"]


def read(folder: Path, name: str) -> Picture | Fault:
    """The picture of that name in a folder, or why there is none; Pillow is loaded for a file that was found."""
    place = place_of(folder, name)
    data = place if isinstance(place, Fault) else bytes_of(place)
    if isinstance(data, Fault):
        return data
    from dvk_docs.pictures.printable import printable

    return printable(data)
