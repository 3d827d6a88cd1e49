"""What stands above a table or on a sheet of its own: labels with their values, the letterhead, place, day and year."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from typing import Final, NamedTuple

from dvk_docs.sheet.reading.cells import Cell, Row
from dvk_docs.sheet.reading.grids import Grid
from dvk_docs.sheet.reading.labels import Spellings
from dvk_docs.sheet.reading.values import put_text
from dvk_docs.source import fold_key, is_blank
from dvk_docs.vn.dates import years_named
from dvk_docs.vn.roman import roman_value

NBSP: Final = "\u00a0"
_NO_ORGAN: Final = ("phu_luc", "so_", "dang_cong_san", "cong_hoa_xa_hoi", "doc_lap", "du_thao", "bieu", "mau_")

_PLACE_AND_DAY: Final = re.compile(r"(\w[^,]*), *(ngày\b.*\btháng\b.*\bnăm\b.*)")
_DAY: Final = re.compile(r"ngày *\d{1,2} *tháng *\d{1,2} *năm *\d{4}")

_ANNEX: Final = re.compile(r"phụ lục(?: số)? *(\d{1,2}|[IVX]{1,5})", re.IGNORECASE)


class Said(NamedTuple):
    """A value: the cell it stands in, and its text, which may be a part of that cell's."""

    cell: Cell
    text: str


def labelled(rows: Iterable[Row], known: Spellings) -> dict[str, Said]:
    """The values of labels, each in the cell behind its label or in the same cell behind a colon; the first of each."""
    found: dict[str, Said] = {}
    for row in rows:
        for at, one in enumerate(row.cells):
            label, colon, rest = one.text.partition(":")
            key = known.get(fold_key(label.strip().lstrip("-*").strip())) if len(label) <= 100 else None
            if key is None or key in found:
                continue
            if colon and not is_blank(rest):
                found[key] = Said(one, rest.strip())
            elif at + 1 < len(row.cells) and not is_blank(row.cells[at + 1].text):
                found[key] = Said(row.cells[at + 1], row.cells[at + 1].text)
    return found


class Letterhead(NamedTuple):
    """Who stands at the left above the title, the superior first; None where nobody does."""

    superior: Cell | None = None
    organ: Cell | None = None


def letterhead(rows: Sequence[Row]) -> Letterhead:
    """The letterhead: capitals at the left, above the first row that is a title."""
    named: list[Cell] = []
    for row in rows:
        first = row.cells[0]
        if year_in(first.text) or fold_key(first.text).startswith(("bieu", "dang_ky", "danh_sach")):
            break
        if first.column <= 2 and first.kind == "text" and _is_organ(first.text):
            named.append(first)
    return Letterhead(*([None] * (2 - len(named[-2:]))), *named[-2:])


def place_and_day(rows: Iterable[Row]) -> tuple[Said | None, Said | None]:
    """Where and when a paper was made, by the line at the right above its title; the day may be left open."""
    for row in rows:
        for one in row.cells:
            found = _PLACE_AND_DAY.fullmatch(one.text.strip()) if len(one.text) < 200 else None
            if found is not None:
                return Said(one, found[1]), Said(one, found[2]) if _DAY.fullmatch(found[2]) else None
    return None, None


def annex_of(rows: Iterable[Row]) -> Said | None:
    """The number of the annex that a form is, “Phụ lục 1” or “Phụ lục I”."""
    for row in rows:
        for one in row.cells:
            found = _ANNEX.fullmatch(one.text.strip())
            if found is not None:
                number = found[1] if found[1].isdecimal() else str(roman_value(found[1].upper()))
                return Said(one, number)
    return None


def _is_organ(text: str) -> bool:
    words = text.strip(" .…*_-")
    key = fold_key(words)
    return len(words) > 3 and words == words.upper() and not key.startswith(_NO_ORGAN) and "…" not in text


def year_in(text: str) -> int | None:
    """The year that a line names, in whatever case."""
    years = years_named(text.lower())
    return years[0] if years else None


def year_of(rows: Iterable[Row]) -> Said | None:
    """The year that the first line names which names one."""
    for row in rows:
        for one in row.cells:
            year = year_in(one.text) if one.kind == "text" else None
            if year is not None:
                return Said(one, str(year))
    return None


def put_heading(grid: Grid, rows: Sequence[Row], *, without: Collection[str] = ()) -> None:
    """What stands above a list as facts of its paper: letterhead, annex, place and day, year; but not `without`."""
    said: dict[str, Said | None] = {}
    for key, cell in zip(("co_quan_cap_tren", "co_quan_ban_hanh"), letterhead(rows), strict=True):
        said[key] = Said(cell, cell.text.replace(NBSP, " ")) if cell else None
    said["so_phu_luc"] = annex_of(rows)
    said["dia_danh"], said["ngay_ban_hanh"] = place_and_day(rows)
    said["nam"] = year_of(rows)
    for key, one in said.items():
        if one is not None and key not in without:
            put_text(grid, key, *one)
