"""A `Book` as the parts of an .xlsx, row by row: a list of 100,000 models is never held as text.

Written by hand for three reasons: formulas carry their values (a reader that does not calculate sees them), the same
data give the same bytes, and rows stream into deflate.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from dvk_docs.package.escape import XML_HEAD, escaped, quoted
from dvk_docs.package.properties import Properties, content_types, package_relationships, property_members
from dvk_docs.package.write import CONTENT_TYPES, PACKAGE_RELS, Member, member, pack
from dvk_docs.sheet.grid import Book, Row, Sheet, letters
from dvk_docs.sheet.styles import MAIN, styles_part
from dvk_docs.sheet.worksheet import Seen, sheet_part
from dvk_docs.standards import STANDARDS

__all__ = ["LISTS", "Seen", "as_bytes", "parts"]

LISTS: Final = "DanhMuc"
"""Name of the hidden sheet that holds the texts of the lists that drop down."""
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml."
_HIDDEN: Final = ' state="hidden"'


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
            member(name, sheet_part(one, STANDARDS[standard_id], seen, shown=one is sheets[0]))
            for name, one in names.items()
        ),
        member("xl/styles.xml", styles_part(standard_id)),
    ]


def _workbook(book: Book, sheets: list[Sheet]) -> str:
    listed = "".join(
        f'<sheet name={quoted(one.name)} sheetId="{at}" r:id="rId{at}"{_HIDDEN if one.name == LISTS else ""}/>'
        for at, one in enumerate(sheets, 1)
    )
    names = "".join(_names(book))
    defined = f"<definedNames>{names}</definedNames>" if names else ""
    return (
        f'{XML_HEAD}<workbook xmlns="{MAIN}" xmlns:r="{_OFFICE}"><workbookPr/>'
        '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"/></bookViews>'
        f'<sheets>{listed}</sheets>{defined}<calcPr calcId="191029"/></workbook>'
    )


def _names(book: Book) -> Iterator[str]:
    """What has a name: cells that formulas ask for, the lists that drop down, what each sheet filters and prints."""
    for name, means in book.names.items():
        yield _named(name, means)
    for column, (name, texts) in enumerate(_lists(book).items(), 1):
        yield _named(name, f"{LISTS}!${letters(column)}$1:${letters(column)}${len(texts)}")
    for at, one in enumerate(book.sheets):
        sheet, own = "'" + one.name.replace("'", "''") + "'", f' localSheetId="{at}"'
        if one.filtered:
            yield _named("_xlnm._FilterDatabase", f"{sheet}!{_fixed(one.filtered)}", f'{own} hidden="1"')
        if one.printed:
            yield _named("_xlnm.Print_Area", f"{sheet}!{_fixed(one.printed)}", own)
        if one.head:
            yield _named("_xlnm.Print_Titles", f"{sheet}!${one.head[0]}:${one.head[1]}", own)


def _named(name: str, means: str, more: str = "") -> str:
    return f"<definedName name={quoted(name)}{more}>{escaped(means)}</definedName>"


def _fixed(cells: str) -> str:
    """An area that does not move: `$A$5:$K$9`."""
    return re.sub(r"([A-Z]+)(\d+)", r"$\1$\2", cells)


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
