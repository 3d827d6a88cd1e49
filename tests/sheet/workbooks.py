"""An .xlsx from cells that a test spells out: what Excel, LibreOffice and worse programs put into a file."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from xml.sax.saxutils import escape, quoteattr

from dvk_docs.sheet.grid import letters
from dvk_docs.sheet.serials import serial

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
DATE, TIME, NUMBER = 1, 2, 3  # styles of the workbooks made here
HEAD = (
    "Tên mô hình", "Lĩnh vực", "Đơn vị, cá nhân thực hiện", "Chủ thể", "Loại", "Ngày bắt đầu", "Giá trị làm lợi",
    "Điểm",
)  # fmt: skip
FIRST = (
    "Tuyến đường hoa",
    "Kinh tế",
    "Chi bộ thôn Đông",
    "Tập thể",
    "Xây dựng mới",
    date(2026, 3, 5),
    12_500_000,
    92.5,
)
SECOND = ("Tổ hoà giải", "VHXH", "Vũ Thị Thoa, giáo viên", "Cá nhân", "Duy trì", date(2026, 2, 16), 0, 88)

Value = str | int | float | Decimal | date | None


class Raw(str):
    """A cell in the words of the file, `{r}` where its name goes."""


def typed(kind: str, value: str, style: int = 0) -> Raw:
    """A cell of some type."""
    return Raw(f'<c r="{{r}}" s="{style}" t="{kind}"><v>{value}</v></c>')


def formula(text: str, value: str | None) -> Raw:
    """A formula, with or without what it came to."""
    return Raw(f'<c r="{{r}}"><f>{escape(text)}</f>{"" if value is None else f"<v>{value}</v>"}</c>')


def rows(*lines: Sequence[Value] | None, first: int = 1, hidden: Sequence[int] = ()) -> str:
    """`sheetData` of these lines from a row on; None is a row that is not there."""
    made = []
    for number, line in enumerate(lines, first):
        if line is not None:
            cells = "".join(_cell(f"{letters(at)}{number}", value) for at, value in enumerate(line, 1))
            made.append(f'<row r="{number}"{_HIDDEN if number in hidden else ""}>{cells}</row>')
    return f"<sheetData>{''.join(made)}</sheetData>"


_HIDDEN = ' hidden="1"'


def _cell(name: str, value: Value) -> str:
    if value is None:
        return f'<c r="{name}"/>'
    if isinstance(value, Raw):
        return value.format(r=name)
    if isinstance(value, str):
        return f'<c r="{name}" t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'
    if isinstance(value, date):
        return f'<c r="{name}" s="{DATE}"><v>{serial(value)}</v></c>'
    return f'<c r="{name}"><v>{value}</v></c>'


def xlsx(
    sheets: Mapping[str, str],
    *,
    hidden: Sequence[str] = (),
    strings: str = "",
    settings: str = "",
    parts: Mapping[str, str] | None = None,
    types: str = "",
) -> bytes:
    """The package of sheets given as what stands inside `worksheet`; `strings` inside `sst`, `settings` attributes of
    the workbook, `parts` further parts by name, `types` further lines of content types.
    """
    listed = "".join(
        f'<sheet name={quoteattr(name)} sheetId="{at}" r:id="rId{at}"{_STATE if name in hidden else ""}/>'
        for at, name in enumerate(sheets, 1)
    )
    links = "".join(
        f'<Relationship Id="rId{at}" Type="{OFFICE}/worksheet" Target="worksheets/sheet{at}.xml"/>'
        for at in range(1, len(sheets) + 1)
    )
    more = len(sheets) + 1
    links += f'<Relationship Id="rId{more}" Type="{OFFICE}/styles" Target="styles.xml"/>'
    links += f'<Relationship Id="rId{more + 1}" Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/>'
    overrides = "".join(
        f'<Override PartName="/xl/worksheets/sheet{at}.xml" ContentType="{TYPE}.worksheet+xml"/>'
        for at in range(1, len(sheets) + 1)
    )
    texts = {
        "[Content_Types].xml": (
            f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{TYPE}.sheet.main+xml"/>{overrides}'
            f'<Override PartName="/xl/styles.xml" ContentType="{TYPE}.styles+xml"/>'
            f'<Override PartName="/xl/sharedStrings.xml" ContentType="{TYPE}.sharedStrings+xml"/>{types}</Types>'
        ),
        "_rels/.rels": (
            f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{OFFICE}/officeDocument"'
            ' Target="xl/workbook.xml"/></Relationships>'
        ),
        "xl/workbook.xml": (
            f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><workbookPr {settings}/><sheets>{listed}</sheets></workbook>'
        ),
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{links}</Relationships>',
        "xl/styles.xml": (
            f'<styleSheet xmlns="{MAIN}">'
            '<numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/></numFmts>'
            '<cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs>'
            '<cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="20"/><xf numFmtId="3"/></cellXfs>'
            "</styleSheet>"
        ),
        "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}">{strings}</sst>',
        **{
            f"xl/worksheets/sheet{at}.xml": f'<worksheet xmlns="{MAIN}">{inside}</worksheet>'
            for at, inside in enumerate(sheets.values(), 1)
        },
        **(parts or {}),
    }
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in texts.items():
            package.writestr(name, text)
    return made.getvalue()


_STATE = ' state="hidden"'


def models(*lines: Sequence[Value] | None, head: Sequence[Value] = HEAD, around: str = "", **more: object) -> bytes:
    """A workbook with one list of models; `around` stands behind its rows."""
    return xlsx({"Mô hình": rows(head, *lines) + around}, **more)  # type: ignore[arg-type]
