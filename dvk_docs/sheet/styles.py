"""How cells look: one table of named styles, and the part of the workbook that holds them.

No standard speaks of the look of a table in a workbook; face and sizes are those of the papers (clauses sheet-font,
sheet-font-size).
"""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import Final, Literal, NamedTuple

from dvk_docs.package.escape import XML_HEAD, quoted
from dvk_docs.standards import STANDARDS

Alignment = Literal["left", "center", "right"]

MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_BUILT_IN_FORMATS: Final = {"": 0, "0": 1, "@": 49}
_FIRST_OWN_FORMAT: Final = 164
SHADE: Final = "FFEAEAEA"


class Style(NamedTuple):
    """The look of a cell. `size` in points over or under that of the table; `open`: may be typed in when guarded.

    `number` is Excel's number format, `fill` a colour (AARRGGBB), both "" for none; `dotted`: on a line of dots.
    """

    align: Alignment = "left"
    size: int = 0
    bold: bool = False
    italic: bool = False
    underlined: bool = False
    wrapped: bool = True
    bordered: bool = True
    middle: bool = False
    open: bool = False
    number: str = ""
    fill: str = ""
    dotted: bool = False


_FREE = Style(bordered=False)
STYLES: Final = MappingProxyType(
    {
        # outside of the table
        "free": _FREE,
        "free-bold": _FREE._replace(bold=True),
        "free-italic": _FREE._replace(italic=True),
        "counted": _FREE._replace(align="center", bold=True, number="#,##0"),
        "superior": _FREE._replace(align="center"),
        "organ": _FREE._replace(align="center", bold=True),
        "organ-ruled": _FREE._replace(align="center", bold=True, underlined=True),
        "title": _FREE._replace(align="center", bold=True, size=2),
        "indication": _FREE._replace(align="center", italic=True, size=2),
        "signer": _FREE._replace(align="center", bold=True, size=2),
        "signer-hint": _FREE._replace(align="center", italic=True),
        "said": _FREE._replace(open=True, number="@"),
        "said-date": _FREE._replace(open=True, number="dd/mm/yyyy"),
        "asked": _FREE._replace(open=True, number="@", dotted=True),
        "asked-verdict": _FREE._replace(bold=True, open=True, dotted=True),
        "verdict": _FREE._replace(bold=True),
        "source": _FREE._replace(align="right", italic=True),
        # the table
        "head": Style("center", bold=True, middle=True),
        "head-required": Style("center", bold=True, middle=True, fill=SHADE),
        "index": Style("center", italic=True),
        "total": Style(bold=True),
        "total-center": Style("center", bold=True),
        "total-number": Style("center", bold=True, number="#,##0"),
        "total-two-digits": Style("center", bold=True, number="00"),
        "total-points": Style("center", bold=True),
        "group": Style(bold=True),
        "group-center": Style("center", bold=True),
        "group-number": Style("center", bold=True, number="#,##0"),
        "text": Style(open=True),
        "text-center": Style("center", open=True),
        "number": Style("center", open=True, number="#,##0"),
        "two-digits": Style("center", open=True, number="00"),
        "year": Style("center", open=True, number="0"),
        "year-left": Style(open=True, number="0"),
        "money": Style("right", open=True, number="#,##0"),
        "points": Style("center", open=True),
        "date": Style("center", open=True, number="dd/mm/yyyy"),
        "entry": Style(open=True, number="@"),  # “1/5” typed there stays what it is
        "entry-center": Style("center", open=True, number="@"),
        "fixed": Style(),
        "fixed-bold": Style(bold=True),
        "fixed-center": Style("center"),
        "group-points": Style("center", bold=True),
        "fixed-number": Style("center", number="#,##0"),
        "fixed-two-digits": Style("center", number="00"),
        "fixed-points": Style("center"),
    }
)
"""Style by name. Each has a twin for text that Excel would take for a formula (`quotePrefix`)."""

_NAMES: Final = tuple(STYLES)
PLAIN: Final = MappingProxyType({name: at for at, name in enumerate(_NAMES, 1)})
"""Number of each style in the workbook; 0 is the default."""
QUOTED: Final = MappingProxyType({name: at + len(_NAMES) for name, at in PLAIN.items()})
"""Number of its twin."""


def size_of(name: str, standard_id: str) -> int:
    """The size of a style's letters, in points."""
    base: int = STANDARDS[standard_id].value("sheet-font-size")
    return base + STYLES[name].size


@cache
def styles_part(standard_id: str) -> bytes:
    """`xl/styles.xml`: fonts, fills, borders and formats of the table above, in the face of the standard."""
    fonts, formats = _Listed(), _Listed()
    fonts.at(_font(Style(), standard_id))
    fills = _Listed(
        ('<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>')
    )
    plain, quoted_ones = [], []
    for style in STYLES.values():
        number = _BUILT_IN_FORMATS.get(style.number)
        if number is None:
            number = _FIRST_OWN_FORMAT + formats.at(style.number)
        fill = fills.at(_fill(style.fill)) if style.fill else 0
        font = fonts.at(_font(style, standard_id))
        plain.append(_cell_format(style, number, font, fill, quoted_prefix=False))
        quoted_ones.append(_cell_format(style, number, font, fill, quoted_prefix=True))
    own = "".join(
        f'<numFmt numFmtId="{at}" formatCode={quoted(code)}/>'
        for at, code in enumerate(formats.items, _FIRST_OWN_FORMAT)
    )
    cells = ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>', *plain, *quoted_ones]
    return (
        f'{XML_HEAD}<styleSheet xmlns="{MAIN}">'
        f'<numFmts count="{len(formats.items)}">{own}</numFmts>'
        f'<fonts count="{len(fonts.items)}">{"".join(fonts.items)}</fonts>'
        f'<fills count="{len(fills.items)}">{"".join(fills.items)}</fills>'
        f'<borders count="3"><border><left/><right/><top/><bottom/><diagonal/></border>{_BORDER}{_DOTTED}</borders>'
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
        f'<cellXfs count="{len(cells)}">{"".join(cells)}</cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
        '<dxfs count="1"><dxf><fill><patternFill patternType="solid"><bgColor rgb="FFFFC7CE"/></patternFill></fill>'
        "</dxf></dxfs></styleSheet>"
    ).encode()


_SIDE = 'style="thin"><color auto="1"/>'
_BORDER = (
    f"<border><left {_SIDE}</left><right {_SIDE}</right><top {_SIDE}</top><bottom {_SIDE}</bottom><diagonal/></border>"
)

_DOTTED = '<border><left/><right/><top/><bottom style="dotted"><color auto="1"/></bottom><diagonal/></border>'


class _Listed:
    """Elements of a list, each once, by the order in which they were first asked for."""

    def __init__(self, items: tuple[str, ...] = ()) -> None:
        self.items = list(items)

    def at(self, item: str) -> int:
        if item not in self.items:
            self.items.append(item)
        return self.items.index(item)


def _font(style: Style, standard_id: str) -> str:
    standard = STANDARDS[standard_id]
    size = standard.value("sheet-font-size") + style.size
    marks = f"{'<b/>' * style.bold}{'<i/>' * style.italic}{'<u/>' * style.underlined}"
    return f'<font>{marks}<sz val="{size}"/><name val={quoted(standard.value("sheet-font"))}/><family val="1"/></font>'


def _fill(colour: str) -> str:
    return f'<fill><patternFill patternType="solid"><fgColor rgb="{colour}"/></patternFill></fill>'


def _cell_format(style: Style, number: int, font: int, fill: int, *, quoted_prefix: bool) -> str:
    border = 2 if style.dotted else int(style.bordered)
    vertical = "center" if style.middle or style.bordered else "top"
    wrap = ' wrapText="1"' if style.wrapped else ""
    prefix = ' quotePrefix="1"' if quoted_prefix else ""
    return (
        f'<xf numFmtId="{number}" fontId="{font}" fillId="{fill}" borderId="{border}" xfId="0"{prefix}'
        ' applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1">'
        f'<alignment horizontal="{style.align}" vertical="{vertical}"{wrap}/>'
        f'<protection locked="{int(not style.open)}"/></xf>'
    )
