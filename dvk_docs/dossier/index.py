"""The index of a dossier: every paper with number, date, pages and hashes, as data and as a sheet to print."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final, NamedTuple

import dvk_docs
from dvk_docs.dossier.dropped import Dropped
from dvk_docs.dossier.files import INDEX
from dvk_docs.errors import InputError, Place, Problem
from dvk_docs.package import Properties
from dvk_docs.package.names import safe_name
from dvk_docs.sheet.grid import Book, Row, Sheet, Value, area
from dvk_docs.sheet.writing import as_bytes
from dvk_docs.standards import STANDARDS
from dvk_docs.vn.dates import format_short

_UNDATED: Final = datetime(2000, 1, 1)
_HEADS: Final = (
    "TT", "Loại văn bản", "Số, ký hiệu", "Ngày", "Trích yếu", "Tệp", "Trang", "Thể thức", "Mã tệp", "Mã dữ liệu",
)  # fmt: skip
_WIDTHS: Final = (11, 34, 28, 24, 66, 62, 15, 17, 27, 27)
_SHOWN: Final = 12
"""Of a hash, the letters that the sheet shows; the data have all 64."""


class Entry(NamedTuple):
    """A paper of the dossier: `key` is its place in the file of the campaign, `file` its name in the folder.

    `pages` and `pdf` (the hash of the PDF) are None where no PDF was made, `sha256` where there is no file.
    """

    order: int
    key: str
    type_name: str
    label: str
    number: str | None
    date: date | None
    title: str
    file: str
    standard: str
    data_hash: str
    sha256: str | None = None
    pages: int | None = None
    pdf: str | None = None


@dataclass(frozen=True)
class Index:
    """What stands in the index: `data` is the path of the campaign's file as seen from the folder.

    `templates` is that of the office's own templates, None where the built-in ones were used.
    """

    data: str
    year: int
    draft: bool
    entries: tuple[Entry, ...]
    dropped: tuple[Dropped, ...] = ()
    templates: str | None = None

    def template_folders(self, folder: Path) -> tuple[Path, ...]:
        """The folders of templates, by the folder of the dossier."""
        return () if self.templates is None else (Path(folder, self.templates).resolve(),)


_KEYS: Final = {
    "order": "thu_tu", "key": "muc", "type_name": "loai", "label": "ten_loai", "number": "so_ky_hieu",
    "date": "ngay_ban_hanh", "title": "trich_yeu", "file": "tep", "standard": "the_thuc",
    "data_hash": "du_lieu_sha256", "sha256": "sha256", "pages": "so_trang", "pdf": "pdf_sha256",
}  # fmt: skip
"""Names of the fields in the file; they never change."""
_COUNTS: Final = ("order", "pages")
_BLANK: Final = ("number", "date", "sha256", "pages", "pdf")
"""Fields that may say nothing."""


def as_json(index: Index) -> bytes:
    """`00-muc-luc.json`."""
    told = {
        "nam": index.year,
        "ho_so": index.data,
        "mau": index.templates,
        "du_thao": index.draft,
        "phien_ban": dvk_docs.__version__,
        "van_ban": [_as_dict(entry) for entry in index.entries],
        "khong_di_tiep": [{"van_ban": d.paper, "mo_hinh": d.model, "ly_do": d.reason} for d in index.dropped],
    }
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def read(folder: Path) -> Index:
    """The index of a folder. Raises InputError where it cannot be read as one."""
    file = folder / f"{INDEX}.json"
    try:
        told = json.loads(file.read_text(encoding="utf-8"))
        entries = tuple(_from_dict(one) for one in told["van_ban"])
        left = tuple(Dropped(one["van_ban"], one["mo_hinh"], one["ly_do"]) for one in told["khong_di_tiep"])
        return Index(
            str(told["ho_so"]), int(told["nam"]), bool(told["du_thao"]), entries, left, told.get("mau") or None
        )
    except (OSError, ValueError, KeyError, TypeError):
        hint = "ra lại hồ sơ bằng lệnh dossier: mục lục được ghi lại, tệp đã đúng không làm lại"
        message = "không đọc được mục lục của hồ sơ"
        raise InputError(Problem("index-not-readable", "error", Place(file=str(file)), message, hint)) from None


def as_workbook(index: Index) -> bytes:
    """`00-muc-luc.xlsx`, ready to be printed on A4."""
    title = f"MỤC LỤC HỒ SƠ PHONG TRÀO THI ĐUA “DÂN VẬN KHÉO” NĂM {index.year}"
    sheets = [_listed("Mục lục", title, _HEADS, _WIDTHS, [_line(entry) for entry in index.entries])]
    if index.dropped:
        heads = ("TT", "Văn bản", "Mô hình", "Lý do")
        lines: list[tuple[Value, ...]] = [(at, *one) for at, one in enumerate(index.dropped, 1)]
        left = f"MÔ HÌNH KHÔNG ĐI TIẾP, NĂM {index.year}"
        sheets.append(_listed("Không đi tiếp", left, heads, (12, 50, 95, 100), lines))
    standard = index.entries[0].standard if index.entries else "hd05"
    return as_bytes(Book(tuple(sheets), {}), standard, Properties(title, title, "", _UNDATED))


def _as_dict(entry: Entry) -> dict[str, Any]:
    told = {_KEYS[name]: value for name, value in entry._asdict().items()}
    return told | {"ngay_ban_hanh": format_short(entry.date) if entry.date else None}


def _from_dict(told: dict[str, Any]) -> Entry:
    """Raises ValueError for what no index of ours holds: above all a file that is not of the folder."""
    given = {name: told[key] for name, key in _KEYS.items()}
    for name, value in given.items():
        if not isinstance(value, int if name in _COUNTS else str) and (value is not None or name not in _BLANK):
            raise ValueError(name)
    if safe_name(given["file"], "") != given["file"] or given["standard"] not in STANDARDS:
        raise ValueError(given["file"])
    when = given["date"]
    given["date"] = date(*map(int, reversed(when.split("/")))) if when else None
    return Entry(**given)


def _line(entry: Entry) -> tuple[Value, ...]:
    shown = [(one or "")[:_SHOWN] for one in (entry.sha256, entry.data_hash)]
    dated = format_short(entry.date) if entry.date else None
    number, title = entry.number, entry.title
    return entry.order, entry.label, number, dated, title, entry.file, entry.pages, entry.standard, *shown


def _listed(
    name: str, title: str, heads: tuple[str, ...], widths: tuple[float, ...], lines: Sequence[tuple[Value, ...]]
) -> Sheet:
    """A list under a title, with a head that every page repeats."""
    width = len(heads)
    shown = area((2, 1), (max(3, len(lines) + 2), width))
    return Sheet(name, widths, _rows(title, heads, lines), head=(2, 2), frozen=(0, 2), filtered=shown)


def _rows(title: str, heads: tuple[str, ...], lines: Sequence[tuple[Value, ...]]) -> Iterator[Row]:
    width = len(heads)
    yield Row(("title",) * width, (title, *(None,) * (width - 1)), ((1, width),))
    yield Row(("head",) * width, heads)
    for line in lines:
        yield Row(tuple("fixed-number" if isinstance(value, int) else "fixed" for value in line), line)
