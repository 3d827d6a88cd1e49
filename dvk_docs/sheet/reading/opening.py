"""From a file to its sheets: what the package refuses, what no workbook may hold, what its cells share."""

from __future__ import annotations

from pathlib import Path
from typing import Final, NamedTuple

from dvk_docs.errors import InputError, Place, Problem, has_errors
from dvk_docs.package import LIMITS, Package
from dvk_docs.package.limits import MB, Limits
from dvk_docs.package.read import read
from dvk_docs.sheet.reading.cells import Setting
from dvk_docs.sheet.reading.markup import MAIN, RELATIONS, elements, is_on, parser
from dvk_docs.sheet.reading.shown import Clock, clock_of, uncoded

WORKBOOK_LIMITS: Final[Limits] = LIMITS._replace(unpacked=320 * MB, part=256 * MB, tags=16_000_000)
"""Wider than those of a paper: a list of 100,000 models with ten facts each has six million tags, and streams."""


class SheetPart(NamedTuple):
    """One sheet: the name on its tab, whether that is hidden, the bytes of its part."""

    name: str
    hidden: bool
    data: bytes


class Opened(NamedTuple):
    """A workbook that may be read: how messages call it, its sheets from left to right, what their cells share."""

    name: str
    sheets: tuple[SheetPart, ...]
    setting: Setting


def opened(data: bytes | Path, name: str | None = None, *, limits: Limits = WORKBOOK_LIMITS) -> Opened:
    """The sheets of a workbook.

    Raises InputError for what is no sound .xlsx within the limits, or holds macros, links to other files, data
    connections or embedded objects; each named by its part.
    """
    from dvk_docs.package.guard import vet
    from dvk_docs.package.relations import relationships

    package = read(data, kind="xlsx", name=name, limits=limits, error=InputError)
    dangers = vet(package)
    if has_errors(dangers):
        raise InputError(dangers)
    targets = {line.id: line.target for line in relationships(package.parts, package.main)}
    kinds = {line.kind: line.target for line in relationships(package.parts, package.main)}
    sheets, from_1904 = _listed(package, targets)
    texts = _texts(package.parts.get(kinds.get("sharedStrings", ""), b""))
    try:
        clocks = _clocks(package.parts.get(kinds.get("styles", ""), b""))
    except ValueError:
        raise InputError(malformed(Place(file=package.name), "phần định dạng của tệp")) from None
    return Opened(package.name, sheets, Setting(texts, clocks, from_1904))


def _listed(package: Package, targets: dict[str, str]) -> tuple[tuple[SheetPart, ...], bool]:
    """The sheets that the workbook lists, and whether its days begin in 1904."""
    sheets, from_1904 = [], False
    for tag, attributes in elements(package.parts[package.main]):
        if tag == "workbookPr":
            from_1904 = is_on(attributes.get("date1904"))
        elif tag == "sheet":
            part = targets.get(attributes.get(f"{RELATIONS}id", ""), "")
            if part not in package.parts:
                raise InputError(_missing(package, attributes.get("name", "")))
            if not package.types.get(part, "").endswith("worksheet+xml"):
                continue  # a sheet that is only a chart
            hidden = attributes.get("state", "visible") != "visible"
            sheets.append(SheetPart(attributes.get("name", ""), hidden, package.parts[part]))
    return tuple(sheets), from_1904


def _missing(package: Package, sheet: str) -> Problem:
    place = Place(file=package.name, sheet=sheet)
    return Problem("missing-part", "error", place, "tệp thiếu phần của trang này", _SAVE_AGAIN)


def malformed(place: Place, what: str) -> Problem:
    """What is said of a part in which the file has something else where a number must stand."""
    message = f"{what} hỏng: chỗ phải là số trong tệp lại không phải là số"
    return Problem("malformed-part", "error", place, message, _SAVE_AGAIN)


_SAVE_AGAIN: Final = "lấy lại bản gốc; nếu Excel còn mở được tệp thì mở ra, bấm F12 (Save As) và lưu thành tệp mới"


_STRING, _TEXT, _PHONETIC = f"{MAIN}si", f"{MAIN}t", f"{MAIN}rPh"


def _texts(data: bytes) -> list[str]:
    """The texts that cells name by number: all runs of each, without what tells how to pronounce it."""
    found: list[str] = []
    if not data:
        return found
    pieces: list[str] = []
    kept: list[str] = []
    inside = 0

    def start(name: str, _attributes: dict[str, str]) -> None:
        nonlocal inside
        if name == _PHONETIC:
            inside += 1
        elif name == _TEXT:
            pieces.clear()
        elif name == _STRING:
            kept.clear()

    def end(name: str) -> None:
        nonlocal inside
        if name == _PHONETIC:
            inside -= 1
        elif name == _TEXT and not inside:
            kept.append("".join(pieces))
        elif name == _STRING:
            found.append(uncoded("".join(kept)))

    parser(start, end, pieces.append).Parse(data, True)
    return found


def _clocks(data: bytes) -> list[Clock | None]:
    """For each style of cells, by its number, whether its format shows days or times."""
    codes: dict[int, str] = {}
    clocks: list[Clock | None] = []
    of_cells = False
    for tag, attributes in elements(data) if data else ():
        if tag == "numFmt":
            codes[int(attributes.get("numFmtId", 0))] = attributes.get("formatCode", "")
        elif tag in ("cellXfs", "cellStyles", "dxfs"):
            of_cells = tag == "cellXfs"
        elif tag == "xf" and of_cells:
            number = int(attributes.get("numFmtId", 0))
            clocks.append(clock_of(number, codes.get(number)))
    return clocks
