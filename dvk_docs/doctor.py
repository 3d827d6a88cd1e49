"""What this machine has and lacks for making papers, each lack with its cure."""

from __future__ import annotations

import platform
import re
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from importlib import metadata
from pathlib import Path

from dvk_docs.pdf import fonts, libreoffice

_OLDEST_PYTHON = (3, 11)
_NAME = re.compile(r"[A-Za-z0-9._-]+")
_LEAST = re.compile(r">=\s*([0-9.]+)")


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at: `found` is what is there, in words; `cure` what to install or do, None when all is well."""

    name: str
    ok: bool
    found: str
    cure: str | None = None

    def as_dict(self) -> dict[str, str | bool | None]:
        """The JSON form."""
        return asdict(self)

    def __str__(self) -> str:
        return f"{'✓' if self.ok else '✗'} {self.found}" + (f"   Cách sửa:  {self.cure}" if self.cure else "")


def examine(folder: Path) -> list[Check]:
    """Everything the library needs, in the order a person would put it right; papers are to go into `folder`."""
    return [_python(), _packages(), _libreoffice(), _face(), _writing(folder)]


def _python() -> Check:
    ok = sys.version_info >= _OLDEST_PYTHON
    return Check("python", ok, f"Python {platform.python_version()}", None if ok else "cài Python 3.11 trở lên")


def _packages() -> Check:
    wanted = list(_requirements())
    wrong = [
        f"{name} {have or 'chưa có'} (cần từ {least or '0'})"
        for name, have, least in wanted
        if have is None or _older(have, least)
    ]
    if wrong:
        cure = "chạy lại lệnh cài:  python -m pip install .   (trong thư mục của dvk_docs)"
        return Check("packages", False, f"thư viện thiếu hoặc cũ: {', '.join(wrong)}", cure)
    return Check("packages", True, f"thư viện: {', '.join(f'{name} {have}' for name, have, _ in wanted)}")


def _requirements() -> Iterator[tuple[str, str | None, str | None]]:
    """Name, installed version (None: absent) and least version of each package that the library stands on."""
    for line in metadata.requires("dvk-docs") or ():
        name, least = _NAME.match(line), _LEAST.search(line)
        if name is not None and "extra ==" not in line:
            yield name[0], _installed(name[0]), least and least[1]


def _installed(name: str) -> str | None:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None


def _older(have: str, least: str | None) -> bool:
    return least is not None and _numbers(have) < _numbers(least)


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", version)[:3])


def _libreoffice() -> Check:
    office = libreoffice.find()
    if office is None:
        return Check("libreoffice", False, "LibreOffice: chưa có, nên chưa tạo được PDF", libreoffice.INSTALL)
    version = libreoffice.version(office)
    if version is None:
        return Check("libreoffice", False, f"LibreOffice ở {office} không chạy được", libreoffice.INSTALL)
    return Check("libreoffice", True, f"LibreOffice {version} ({office})")


def _face() -> Check:
    """The face that stands for Times New Roman must draw all 134 Vietnamese letters."""
    face = fonts.printing_face()
    if face is None:
        return Check("font", False, "phông Times New Roman: không thấy", fonts.INSTALL)
    family, file = face
    if not fonts.has_times_widths(family):
        return Check("font", False, f"phông Times New Roman: máy đang thay bằng {family}, khác độ rộng", fonts.INSTALL)
    try:
        lacks = fonts.missing_letters(file)
    except OSError:
        return Check("font", False, f"không đọc được phông {family} ({file})", fonts.INSTALL)
    if lacks:
        return Check("font", False, f"phông {family} ({file}) thiếu {fonts.shorten(lacks)}", fonts.INSTALL)
    return Check("font", True, f"phông {family}: đủ {len(fonts.VIETNAMESE)} chữ cái tiếng Việt ({file})")


def _writing(folder: Path) -> Check:
    try:
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError:
        return Check("write", False, f"không ghi được vào thư mục {folder}", "chọn thư mục khác bằng -o")
    return Check("write", True, f"ghi được vào thư mục {folder}")
