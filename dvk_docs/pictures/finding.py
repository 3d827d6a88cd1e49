"""From the name that data give to the bytes of a file: in the folder of the data or below it, nowhere else."""

from __future__ import annotations

import unicodedata
from pathlib import Path, PurePosixPath

from dvk_docs.errors import InputError, quote
from dvk_docs.pictures.fault import SMALLER, Fault
from dvk_docs.pictures.picture import MOST_BYTES
from dvk_docs.source import LIMITS
from dvk_docs.source.intake import load

_BESIDE = "chép ảnh vào cạnh tệp dữ liệu, ghi đường dẫn từ đó, ví dụ  anh/MH01-1.jpg"


def place_of(folder: Path, name: str) -> Path | Fault:
    """The path of a named file inside the folder; a name that leads out of it, or over a link, is refused unopened.

    Either slash may part folders. A name is found in whatever form of Unicode the disk keeps it: that of macOS takes
    letters apart.
    """
    way = PurePosixPath(name.replace("\\", "/"))
    if ":" in name or way.is_absolute() or ".." in way.parts:
        return Fault(f"ảnh {quote(name)} ở ngoài thư mục của tệp dữ liệu", _BESIDE)
    place = folder
    for part in way.parts:
        place = _as_spelt(place, part)
        if place.is_symlink():
            return Fault(f"ảnh {quote(name)} là liên kết tới chỗ khác", _BESIDE)
    return place


def bytes_of(path: Path) -> bytes | Fault:
    """What the file holds; a fifo or a device is never waited for."""
    try:
        return load(path, LIMITS._replace(file_bytes=MOST_BYTES))
    except InputError as refused:
        (problem,) = refused.problems
    if problem.code == "file-not-found":
        return Fault(f"không có tệp ảnh {quote(str(path))}", problem.hint or _BESIDE)
    if problem.code == "file-too-large":
        return Fault(f"ảnh lớn quá: {problem.message}", SMALLER)
    return Fault(f"không đọc được ảnh {quote(str(path))}: {problem.message}", "chỉ ra một tệp ảnh .jpg hoặc .png")


def _as_spelt(folder: Path, name: str) -> Path:
    path = folder / name
    try:
        if path.exists():
            return path
        same = (entry for entry in folder.iterdir() if unicodedata.normalize("NFC", entry.name) == name)
        return next(same, path)
    except (OSError, ValueError):  # a name that no disk takes: whoever opens it will say so
        return path
