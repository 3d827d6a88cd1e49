"""A workbook read as it is printed, whoever made it.

book = read(data)                       # bytes or Path of an .xlsx -> Workbook
book.sheets[0].page.margins["top"]      30.0
book.sheets[0].at(7, 3).formula         'SUM(C8:C12)'
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from dvk_docs.errors import InputError
from dvk_docs.package import Package
from dvk_docs.package import read as read_package
from dvk_docs.package.properties import CUSTOM
from dvk_docs.package.relations import relationships
from dvk_docs.package.tree import parse
from dvk_docs.sheet.grid import Area, area_of, place
from dvk_docs.sheet.reading.shown import uncoded
from dvk_docs.sheet.styles import MAIN
from dvk_docs.view.document import custom_properties
from dvk_docs.view.sheets import Cell, Font, Headers, Look, Page, Sheet, Workbook
from dvk_docs.view.xml import Element, finite, whole

_M = f"{{{MAIN}}}"
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_MM_PER_INCH = 25.4
_MM_PER_PIXEL = 25.4 / 96
_USUAL_MARGINS = {"left": 0.7, "right": 0.7, "top": 0.75, "bottom": 0.75, "header": 0.3, "footer": 0.3}
_DIGITS = {"Times New Roman": 0.5, "Arial": 0.556}
"""Width of a figure in the size of its letters; in the other usual faces (Calibri) it is about the same."""
_USUAL_DIGIT = 0.507
_USUAL_WIDTH = 9.14  # characters of a column of which nothing is said
_TEXT_FORMAT = 49  # “@”


def read(data: bytes | Path, *, name: str | None = None) -> Workbook:
    """What the workbook in these bytes or this file shows.

    Raises InputError, which names the file, when it is no .xlsx that can be read safely.
    """
    return of_package(read_package(data, kind="xlsx", name=name, error=InputError))


def of_package(package: Package) -> Workbook:
    """What an opened workbook shows."""
    root = parse(package, package.main, error=InputError)
    targets = {line.id: line.target for line in relationships(package.parts, package.main)}
    looks = _looks(package)
    texts = _shared_texts(package, looks.fonts)
    titles = _titles(root)
    found = []
    for at, entry in enumerate(root.iterfind(f"{_M}sheets/{_M}sheet")):
        part = targets.get(entry.get(_ID, ""), "")
        seen = entry.get("state", "visible") == "visible"
        if seen and package.types.get(part, "").endswith("worksheet+xml"):
            sheet_root = parse(package, part, error=InputError)
            found.append(_sheet(entry.get("name", ""), sheet_root, looks, texts, titles.get(at)))
    return Workbook(tuple(found), looks.font, custom_properties(package.parts.get(CUSTOM)))


class _Looks(NamedTuple):
    cells: list[Look]
    fonts: list[Font]
    font: Font

    def at(self, number: int) -> Look:
        return self.cells[number] if 0 <= number < len(self.cells) else Look(self.font)


def _looks(package: Package) -> _Looks:
    """The looks of cells by number. A cell's own format wins; what named styles would add is written into it."""
    usual = Font("Calibri", 11.0)
    part = next((name for name, kind in package.types.items() if kind.endswith("spreadsheetml.styles+xml")), None)
    if part is None:
        return _Looks([], [], usual)
    root = parse(package, part, error=InputError)
    fonts = [_font(one, "name", usual) for one in root.iterfind(f"{_M}fonts/{_M}font")] or [usual]
    own = {one.get("numFmtId"): one.get("formatCode", "") for one in root.iterfind(f"{_M}numFmts/{_M}numFmt")}
    cells = [_look(one, fonts, own) for one in root.iterfind(f"{_M}cellXfs/{_M}xf")]
    return _Looks(cells, fonts, fonts[0])


def _font(one: Element, name_tag: str, usual: Font) -> Font:
    name, size = one.find(f"{_M}{name_tag}"), one.find(f"{_M}sz")
    return Font(
        usual.name if name is None else name.get("val", usual.name),
        (None if size is None else finite(size.get("val"))) or usual.size,
        _is_on(one.find(f"{_M}b")),
        _is_on(one.find(f"{_M}i")),
    )


def _is_on(switch: Element | None) -> bool:
    return switch is not None and _true(switch.get("val", "1"))


def _true(text: str | None) -> bool:
    return text in ("1", "true")


def _look(xf: Element, fonts: list[Font], own: Mapping[str | None, str]) -> Look:
    number = whole(xf.get("fontId"))
    alignment = xf.find(f"{_M}alignment")
    code = xf.get("numFmtId")
    return Look(
        fonts[number] if 0 <= number < len(fonts) else fonts[0],
        alignment is not None and _true(alignment.get("wrapText")),
        alignment is not None and _true(alignment.get("shrinkToFit")),
        _true(xf.get("quotePrefix")),
        whole(code) == _TEXT_FORMAT or own.get(code) == "@",
    )


class _Text(NamedTuple):
    text: str
    fonts: tuple[Font, ...]  # of its parts, where they have their own


def _shared_texts(package: Package, fonts: list[Font]) -> list[_Text]:
    part = next((name for name, kind in package.types.items() if kind.endswith("sharedStrings+xml")), None)
    if part is None:
        return []
    return [_text(one, fonts) for one in parse(package, part, error=InputError).iterfind(f"{_M}si")]


def _text(holder: Element, fonts: list[Font]) -> _Text:
    """A text, plain or in parts; without what only tells its reading (phonetics)."""
    own = holder.find(f"{_M}t")
    parts = [] if own is None else [own.text or ""]
    looks = []
    for part in holder.iterfind(f"{_M}r"):
        words, look = part.findtext(f"{_M}t") or "", part.find(f"{_M}rPr")
        parts.append(words)
        if look is not None and words.strip():
            looks.append(_font(look, "rFont", fonts[0] if fonts else Font("Calibri", 11.0)))
    return _Text(uncoded("".join(parts)), tuple(looks))


_TITLE_ROWS = re.compile(r"(?:.*!)?\$?(\d+):\$?(\d+)$")


def _titles(root: Element) -> dict[int, tuple[int, int]]:
    """The rows that each page repeats, by the sheet's place in the list; columns that repeat are left out."""
    found = {}
    for one in root.iterfind(f"{_M}definedNames/{_M}definedName"):
        if one.get("name") == "_xlnm.Print_Titles":
            for piece in (one.text or "").split(","):
                rows = _TITLE_ROWS.match(piece)
                if rows:
                    found[whole(one.get("localSheetId"), -1)] = (int(rows[1]), int(rows[2]))
    return found


def _sheet(name: str, root: Element, looks: _Looks, texts: list[_Text], titles: tuple[int, int] | None) -> Sheet:
    widths, hidden_columns, usual_width = _widths(root, looks.font)
    formats = root.find(f"{_M}sheetFormatPr")
    usual_height = (None if formats is None else finite(formats.get("defaultRowHeight"))) or 15.0
    heights, hidden_rows = {}, set()
    cells: list[Cell] = []
    row_number = 0
    for row in root.iterfind(f"{_M}sheetData/{_M}row"):
        row_number = whole(row.get("r"), row_number + 1)
        height = finite(row.get("ht"))
        if height is not None:
            heights[row_number] = (height, _true(row.get("customHeight")))
        if _true(row.get("hidden")):
            hidden_rows.add(row_number)
        cells += _cells(row, row_number, looks, texts)
    return Sheet(
        name, _page(root), _headers(root), titles, widths, usual_width, heights, usual_height,
        tuple(_merged(root)), frozenset(hidden_rows), hidden_columns, tuple(cells),
    )  # fmt: skip


_WIDEST_SHEET = 16_384


def _widths(root: Element, font: Font) -> tuple[dict[int, float], frozenset[int], float]:
    """The widths of columns in mm, which columns are hidden, the width of all others."""
    figure = round(font.size * 96 / 72 * _DIGITS.get(font.name, _USUAL_DIGIT)) * _MM_PER_PIXEL
    formats = root.find(f"{_M}sheetFormatPr")
    usual = (None if formats is None else finite(formats.get("defaultColWidth"))) or _USUAL_WIDTH
    widths: dict[int, float] = {}
    hidden: set[int] = set()
    for one in root.iterfind(f"{_M}cols/{_M}col"):
        first, last = whole(one.get("min"), 1), min(whole(one.get("max"), 0), _WIDEST_SHEET)
        columns = range(max(first, 1), last + 1)
        width = finite(one.get("width"))
        if width is not None:
            widths.update(dict.fromkeys(columns, width * figure))
        if _true(one.get("hidden")):
            hidden.update(columns)
    return widths, frozenset(hidden), usual * figure


def _cells(row: Element, row_number: int, looks: _Looks, texts: list[_Text]) -> Iterator[Cell]:
    column = 0
    for one in row.iterfind(f"{_M}c"):
        where = place(one.get("r", ""))
        column = where[1] if where else column + 1
        formula = one.find(f"{_M}f")
        kind = one.get("t", "n")
        value, fonts = _value(one, kind, texts, looks.fonts)
        if value is None and formula is None:
            continue
        look = looks.at(whole(one.get("s")))
        said = None if formula is None else formula.text or ""
        yield Cell(row_number, column, value, look, fonts or (look.font,), said, kind == "e")


def _value(
    one: Element, kind: str, texts: list[_Text], fonts: list[Font]
) -> tuple[str | float | bool | None, tuple[Font, ...]]:
    if kind == "inlineStr":
        inline = one.find(f"{_M}is")
        text = _text(inline, fonts) if inline is not None else _Text("", ())
        return text.text or None, text.fonts
    said = one.findtext(f"{_M}v")
    if said is None or (said == "" and kind != "str"):
        return None, ()
    if kind == "s":
        at = whole(said, -1)
        shared = texts[at] if 0 <= at < len(texts) else _Text("", ())
        return shared.text or None, shared.fonts
    if kind == "n":
        return finite(said), ()
    return (said == "1" if kind == "b" else said), ()


def _merged(root: Element) -> Iterator[Area]:
    for one in root.iterfind(f"{_M}mergeCells/{_M}mergeCell"):
        area = area_of(one.get("ref", ""))
        if area:
            yield area


def _page(root: Element) -> Page:
    setup, margins = root.find(f"{_M}pageSetup"), root.find(f"{_M}pageMargins")
    fit = root.find(f"{_M}sheetPr/{_M}pageSetUpPr")
    fitted = fit is not None and _true(fit.get("fitToPage"))
    said = {} if margins is None else {side: finite(margins.get(side)) for side in _USUAL_MARGINS}
    inches = {side: usual if said.get(side) is None else said[side] for side, usual in _USUAL_MARGINS.items()}
    return Page(
        None if setup is None else whole(setup.get("paperSize"), _LETTER),
        setup is not None and setup.get("orientation") == "landscape",
        {side: round((width or 0) * _MM_PER_INCH, 2) for side, width in inches.items()},
        (1 if setup is None else whole(setup.get("fitToWidth"), 1)) if fitted else None,
        (1 if setup is None else whole(setup.get("fitToHeight"), 1)) if fitted else None,
        1.0 if setup is None else whole(setup.get("scale"), 100) / 100,
    )


_LETTER = 1  # what the format means by silence


def _headers(root: Element) -> Headers:
    said = root.find(f"{_M}headerFooter")
    if said is None:
        return Headers("", "", None)
    above, below, first = (said.findtext(f"{_M}{tag}") or "" for tag in ("oddHeader", "oddFooter", "firstHeader"))
    return Headers(above, below, first if _true(said.get("differentFirst")) else None)
