"""From the name that data give to the bytes of a file: in the folder of the data or below it, nowhere else."""

from __future__ import annotations

from pathlib import Path

from dvk_docs.errors import InputError, quote
from dvk_docs.pictures.fault import SMALLER, Fault
from dvk_docs.pictures.picture import MOST_BYTES
from dvk_docs.source import LIMITS
from dvk_docs.source.beside import beside
from dvk_docs.source.intake import load

_BESIDE = "chép ảnh vào cạnh tệp dữ liệu, ghi đường dẫn từ đó, ví dụ  anh/MH01-1.jpg"
_FOLDER_BESIDE = "chép cả thư mục ảnh vào cạnh tệp dữ liệu, hoặc sửa đường dẫn của các ảnh"


def place_of(folder: Path, name: str) -> Path | Fault:
    """The path of a named file inside the folder; a name that leads out of it, or over a link, is refused unopened."""
    place = beside(folder, name)
    if place == "outside":
        return Fault(f"ảnh {quote(name)} ở ngoài thư mục của tệp dữ liệu", _BESIDE)
    if place == "link":
        return Fault(f"ảnh {quote(name)} là liên kết tới chỗ khác", _BESIDE)
    return place


def bytes_of(path: Path) -> bytes | Fault:
    """What the file holds; a fifo or a device is never waited for."""
    try:
        return load(path, LIMITS._replace(file_bytes=MOST_BYTES))
    except InputError as refused:
        (problem,) = refused.problems
    if problem.code == "file-not-found":
        if not path.parent.is_dir():
            return Fault(f"không có thư mục ảnh {quote(str(path.parent))}", _FOLDER_BESIDE, of_folder=True)
        return Fault(f"không có tệp ảnh {quote(str(path))}", problem.hint or _BESIDE)
    if problem.code == "file-too-large":
        return Fault(f"ảnh lớn quá: {problem.message}", SMALLER)
    return Fault(f"không đọc được ảnh {quote(str(path))}: {problem.message}", "chỉ ra một tệp ảnh .jpg hoặc .png")
