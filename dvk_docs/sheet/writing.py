"""A `Book` as the parts of an .xlsx, row by row: a list of 100,000 models is never held as text.

Written by hand for three reasons: formulas carry their values (a reader that does not calculate sees them), the same
data give the same bytes, and rows stream into deflate.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import Any, Final

from dvk_docs.package.escape import XML_HEAD, escaped, quoted
from dvk_docs.package.properties import Properties, content_types, package_relationships, property_members
from dvk_docs.package.write import CONTENT_TYPES, PACKAGE_RELS, Member, member, pack
from dvk_docs.sheet.grid import Allowed, Book, Bounds, Choices, Flagged, Formula, Row, Sheet, Value, area, cell, letters
from dvk_docs.sheet.heights import HIGHEST_PT, row_height
from dvk_docs.sheet.serials import serial
from dvk_docs.sheet.styles import MAIN, PLAIN, QUOTED, styles_part
from dvk_docs.standards import STANDARDS, Standard
from dvk_docs.vn.dates import format_short
from dvk_docs.vn.numbers import format_number

LONGEST_TEXT: Final = 32_767
"""Characters of one cell; Excel drops what is more."""
LISTS: Final = "DanhMuc"
"""Name of the hidden sheet that holds the texts of the lists that drop down."""

_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml."
_MM_PER_INCH: Final = 25.4
_PIXELS_PER_INCH: Final = 96
_DIGIT_PIXELS: Final = 8  # of a figure at 12 points: the unit in which Excel counts the width of a column
_LOOKS_CODED: Final = re.compile("_(?=x[0-9A-Fa-f]{4}_)")  # Excel reads `_x000D_` as a character
_FORMULA_LIKE: Final = frozenset("=+-@\t\r＝＋－＠")  # what Excel, or a program that reads its CSV, takes for a formula
_PIECE: Final = 200  # rows given to deflate at once


class Seen:
    """What was noticed while a book was written: every text that a cell shows, those that a cell cannot show whole."""

    def __init__(self) -> None:
        self.texts: set[str] = set()
        self.overfull: list[str] = []

    def row(self, row: Row, height: float) -> None:
        self.texts.update(shown(value) for value in row.values if value is not None)
        if height > HIGHEST_PT:
            longest = max((shown(value) for value in row.values), key=len)
            if not row.grows or len(longest) > LONGEST_TEXT:
                self.overfull.append(longest)


def as_bytes(book: Book, standard_id: str, properties: Properties, seen: Seen | None = None) -> bytes:
    """The finished .xlsx; what is worth knowing of its cells is told to `seen`."""
    members = parts(book, standard_id, seen or Seen())
    return pack([*members, *property_members(properties)], properties.when)


def parts(book: Book, standard_id: str, seen: Seen) -> list[Member]:
    """The members of the package, without its properties; what is worth knowing of the cells is told to `seen`."""
    sheets = [*book.sheets, *_sheet_of_lists(book)]
    names = {f"xl/worksheets/sheet{at}.xml": one for at, one in enumerate(sheets, 1)}
    types = {
        "xl/workbook.xml": f"{_TYPE}sheet.main+xml",
        **dict.fromkeys(names, f"{_TYPE}worksheet+xml"),
        "xl/styles.xml": f"{_TYPE}styles+xml",
    }
    return [
        member(CONTENT_TYPES, content_types(types)),
        member(PACKAGE_RELS, package_relationships("xl/workbook.xml")),
        member("xl/workbook.xml", _workbook(book, sheets).encode()),
        member("xl/_rels/workbook.xml.rels", _relationships(len(sheets)).encode()),
        *(
            member(name, _sheet(one, STANDARDS[standard_id], seen, shown=one is sheets[0]))
            for name, one in names.items()
        ),
        member("xl/styles.xml", styles_part(standard_id)),
    ]


def _workbook(book: Book, sheets: list[Sheet]) -> str:
    listed = "".join(
        f'<sheet name={quoted(one.name)} sheetId="{at}" r:id="rId{at}"{_HIDDEN if one.name == LISTS else ""}/>'
        for at, one in enumerate(sheets, 1)
    )
    names = [f"<definedName name={quoted(name)}>{escaped(means)}</definedName>" for name, means in book.names.items()]
    names += [
        f"<definedName name={quoted(name)}>{LISTS}!${letters(column)}$1:${letters(column)}${len(texts)}</definedName>"
        for column, (name, texts) in enumerate(_lists(book).items(), 1)
    ]
    for at, one in enumerate(book.sheets):
        if one.filtered:
            first, last = one.filtered.split(":")
            where = f"{_fixed(first)}:{_fixed(last)}"
            names.append(
                f'<definedName name="_xlnm._FilterDatabase" localSheetId="{at}" hidden="1">'
                f"{escaped(_sheet_name(one))}!{where}</definedName>"
            )
        if one.printed:
            first, last = one.printed.split(":")
            names.append(
                f'<definedName name="_xlnm.Print_Area" localSheetId="{at}">'
                f"{escaped(_sheet_name(one))}!{_fixed(first)}:{_fixed(last)}</definedName>"
            )
        if one.head:
            names.append(
                f'<definedName name="_xlnm.Print_Titles" localSheetId="{at}">'
                f"{escaped(_sheet_name(one))}!${one.head[0]}:${one.head[1]}</definedName>"
            )
    defined = f"<definedNames>{''.join(names)}</definedNames>" if names else ""
    return (
        f'{XML_HEAD}<workbook xmlns="{MAIN}" xmlns:r="{_OFFICE}"><workbookPr/>'
        '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"/></bookViews>'
        f'<sheets>{listed}</sheets>{defined}<calcPr calcId="191029"/></workbook>'
    )


_HIDDEN = ' state="hidden"'


def _sheet_name(one: Sheet) -> str:
    return "'" + one.name.replace("'", "''") + "'"


def _fixed(name: str) -> str:
    """A cell's name that does not move: `$A$5`."""
    return re.sub(r"([A-Z]+)(\d+)", r"$\1$\2", name)


def _relationships(sheets: int) -> str:
    lines = [
        f'<Relationship Id="rId{at}" Type="{_OFFICE}/worksheet" Target="worksheets/sheet{at}.xml"/>'
        for at in range(1, sheets + 1)
    ]
    lines.append(f'<Relationship Id="rId{sheets + 1}" Type="{_OFFICE}/styles" Target="styles.xml"/>')
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{XML_HEAD}<Relationships xmlns="{package}">{"".join(lines)}</Relationships>'


def _lists(book: Book) -> dict[str, tuple[str, ...]]:
    """The lists that drop down, by the name under which cells ask for them."""
    return {choices.name: choices.texts for one in book.sheets for choices in one.choices}


def _sheet_of_lists(book: Book) -> Iterator[Sheet]:
    lists = _lists(book)
    if not lists:
        return
    longest = max(map(len, lists.values()))
    rows = [
        Row(("fixed",) * len(lists), tuple(texts[at] if at < len(texts) else None for texts in lists.values()))
        for at in range(longest)
    ]
    yield Sheet(LISTS, (60.0,) * len(lists), rows, guarded=True)


def _sheet(one: Sheet, standard: Standard, seen: Seen, *, shown: bool) -> Iterator[bytes]:
    """The XML of a sheet, in pieces."""
    yield f"{_opening(one, shown)}<sheetData>".encode()
    merged = list(one.merged)
    yield from _rows(one, standard.id, merged, seen)
    yield f"</sheetData>{_closing(one, merged, standard)}</worksheet>".encode()


def _opening(one: Sheet, shown: bool) -> str:
    columns = "".join(
        f'<col min="{at}" max="{at}" width="{_characters(width)}" customWidth="1"/>'
        for at, width in enumerate(one.widths, 1)
    )
    return (
        f'{XML_HEAD}<worksheet xmlns="{MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
        f'<sheetViews><sheetView showGridLines="0"{_SELECTED if shown else ""} workbookViewId="0">'
        f'{_pane(one)}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15.75"/><cols>{columns}</cols>'
    )


_SELECTED = ' tabSelected="1"'


def _characters(width_mm: float) -> float:
    return round(width_mm / _MM_PER_INCH * _PIXELS_PER_INCH / _DIGIT_PIXELS, 2)


def _pane(one: Sheet) -> str:
    if one.frozen is None:
        return ""
    columns, rows = one.frozen
    across = f' xSplit="{columns}"' if columns else ""
    down = f' ySplit="{rows}"' if rows else ""
    where = "bottomRight" if columns and rows else "bottomLeft" if rows else "topRight"
    return f'<pane{across}{down} topLeftCell="{cell(rows + 1, columns + 1)}" activePane="{where}" state="frozen"/>'


def _rows(one: Sheet, standard_id: str, merged: list[str], seen: Seen) -> Iterator[bytes]:
    """The rows as XML; areas that they merge are put into `merged`."""
    names = [letters(column) for column in range(1, len(one.widths) + 1)]
    waiting: list[str] = []
    for number, row in enumerate(one.rows, 1):
        merged += (area((number, first), (number, last)) for first, last in row.merged)
        height = row_height(row, one.widths, standard_id)
        seen.row(row, height)
        insisted = "" if row.grows else ' customHeight="1"'
        waiting.append(f'<row r="{number}" ht="{min(height, HIGHEST_PT):.2f}"{insisted}>')
        for column, style, value in zip(names, row.styles, row.values, strict=False):
            waiting.append(_cell(f"{column}{number}", style, value))
        waiting.append("</row>")
        if len(waiting) > _PIECE * len(names):
            yield "".join(waiting).encode()
            waiting.clear()
    yield "".join(waiting).encode()


def shown(value: Value) -> str:
    """What a cell shows of a value, as a person reads it."""
    value = value.value if type(value) is Formula else value
    if isinstance(value, str):
        return value
    return format_short(value) if isinstance(value, date) else format_number(value or 0)  # type: ignore[arg-type]


def _cell(name: str, style: str, value: Value) -> str:
    if value is None or value == "":
        return f'<c r="{name}" s="{PLAIN[style]}"/>'
    kind = type(value)
    if kind is str:
        look = QUOTED[style] if value[0] in _FORMULA_LIKE else PLAIN[style]  # type: ignore[index]
        return f'<c r="{name}" s="{look}" t="inlineStr"><is>{_text(value)}</is></c>'  # type: ignore[arg-type]
    if kind is Formula:
        return _formula(name, style, value)  # type: ignore[arg-type]
    number = serial(value) if isinstance(value, date) else f"{value:f}" if kind is Decimal else value
    return f'<c r="{name}" s="{PLAIN[style]}"><v>{number}</v></c>'


def _text(text: str) -> str:
    kept = ' xml:space="preserve"' if text != text.strip() or "\n" in text or "  " in text else ""
    return f"<t{kept}>{escaped(_LOOKS_CODED.sub('_x005F_', text) if '_x' in text else text)}</t>"


def _formula(name: str, style: str, formula: Formula) -> str:
    if isinstance(formula.value, str):
        worth = escaped(formula.value)
        return f'<c r="{name}" s="{PLAIN[style]}" t="str"><f>{escaped(formula.text)}</f><v>{worth}</v></c>'
    return f'<c r="{name}" s="{PLAIN[style]}"><f>{escaped(formula.text)}</f><v>{formula.value}</v></c>'


def _closing(one: Sheet, merged: list[str], standard: Standard) -> str:
    """What stands behind the rows, in the order of the schema."""
    return "".join(
        (
            _PROTECTED if one.guarded else "",
            f'<autoFilter ref="{one.filtered}"/>' if one.filtered else "",
            _counted("mergeCells", (f'<mergeCell ref="{ref}"/>' for ref in merged)),
            "".join(_flag(flag, at) for at, flag in enumerate(one.flagged, 1)),
            _counted(
                "dataValidations",
                (*map(_choice, one.choices), *map(_bounds, one.bounds), *map(_allowed, one.allowed)),
            ),
            '<printOptions horizontalCentered="1"/>',
            _page(one, standard),
        )
    )


_PROTECTED = (
    '<sheetProtection sheet="1" formatCells="0" formatColumns="0" formatRows="0" insertRows="0" deleteRows="0"'
    ' sort="0" autoFilter="0"/>'
)


def _counted(tag: str, items: Iterable[str]) -> str:
    listed = list(items)
    return f'<{tag} count="{len(listed)}">{"".join(listed)}</{tag}>' if listed else ""


def _flag(flag: Flagged, priority: int) -> str:
    return (
        f'<conditionalFormatting sqref="{flag.cells}"><cfRule type="expression" dxfId="0" priority="{priority}">'
        f"<formula>{escaped(flag.formula)}</formula></cfRule></conditionalFormatting>"
    )


def _choice(choices: Choices) -> str:
    return (
        '<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="Chọn trong danh sách"'
        f' error="Bấm mũi tên bên phải ô rồi chọn một mục." sqref="{choices.cells}">'
        f"<formula1>{escaped(choices.name)}</formula1></dataValidation>"
    )


def _bounds(bounds: Bounds) -> str:
    low, high = (serial(end) if isinstance(end, date) else end for end in (bounds.low, bounds.high))
    what = {"whole": "số nguyên", "decimal": "số", "date": "ngày"}[bounds.kind]
    first, last = (f"{end:%d/%m/%Y}" if isinstance(end, date) else end for end in (bounds.low, bounds.high))
    return (
        f'<dataValidation type="{bounds.kind}" allowBlank="1" showErrorMessage="1" errorTitle="{_WRONG}"'
        f' error="Ô này là {what} từ {first} đến {last}." sqref="{bounds.cells}">'
        f"<formula1>{low}</formula1><formula2>{high}</formula2></dataValidation>"
    )


def _allowed(allowed: Allowed) -> str:
    return (
        f'<dataValidation type="custom" allowBlank="1" showErrorMessage="1" errorTitle="{_WRONG}"'
        f' error={quoted(allowed.said)} sqref="{allowed.cells}">'
        f"<formula1>{escaped(allowed.formula)}</formula1></dataValidation>"
    )


_WRONG = "Giá trị không hợp lệ"


def _page(one: Sheet, standard: Standard) -> str:
    margins: Any = standard["sheet-margins"].value
    around = " ".join(f'{side}="{_inches(width)}"' for side, width in _sides(margins[one.orientation]).items())
    header = _inches(margins["header"])
    fit = standard["sheet-fit-width"].value
    number = escaped(str(standard.value("sheet-page-number")))
    return (
        f'<pageMargins {around} header="{header}" footer="{header}"/>'
        f'<pageSetup paperSize="{standard.value("sheet-paper")}" orientation="{one.orientation}"'
        f' fitToWidth="{fit["width"]}" fitToHeight="{fit["height"]}"/>'
        f'<headerFooter differentFirst="1"><oddHeader>{number}</oddHeader><firstHeader></firstHeader></headerFooter>'
    )


def _sides(margins: dict[str, float]) -> dict[str, float]:
    return {side: margins[side] for side in ("left", "right", "top", "bottom")}  # the order of the schema


def _inches(mm: float) -> float:
    return round(mm / _MM_PER_INCH, 4)
