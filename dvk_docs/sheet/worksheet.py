"""One sheet as XML, streamed: what stands above its rows, the rows, what stands behind them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import Any, Final

from dvk_docs.package.escape import XML_HEAD, escaped, quoted
from dvk_docs.sheet.grid import Allowed, Bounds, Choices, Flagged, Formula, Row, Sheet, Value, area, cell, letters
from dvk_docs.sheet.heights import HIGHEST_PT, row_height
from dvk_docs.sheet.serials import serial
from dvk_docs.sheet.styles import MAIN, PLAIN, QUOTED
from dvk_docs.standards import Standard
from dvk_docs.vn.dates import format_short
from dvk_docs.vn.numbers import format_number

LONGEST_TEXT: Final = 32_767
"""Characters of one cell; Excel drops what is more."""
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


def sheet_part(one: Sheet, standard: Standard, seen: Seen, *, shown: bool) -> Iterator[bytes]:
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
