"""The named styles of a paper, one for every component, with the figures of its standard."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple
from xml.sax.saxutils import quoteattr

from ooxml import DECLARATION, NAMESPACES, points, twips

from dvk_docs.standards import Standard

FONT_SLOTS = ("ascii", "hAnsi", "eastAsia", "cs")


class Tab(NamedTuple):
    """Where a tab goes, mm from the margin; `leader` “dot” draws a row of dots to it: a line to write on."""

    mm: float
    align: str = "left"
    leader: str = ""


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """How one component is printed. Sizes and spacing in points, indents in millimetres.

    `look` is the words of a clause (“bold upright caps”); `exact` a fixed line pitch; `rule` draws a line on top, `box`
    four of them, that many points above and below the text.
    """

    id: str
    name: str
    size: float | None = None
    look: str = ""
    align: str = "left"
    before: float = 0
    after: float = 0
    exact: float | None = None
    first_line: float = 0
    left: float = 0
    right: float = 0
    keep_next: bool = False
    new_page: bool = False
    rule: bool = False
    box: float = 0
    outline: int | None = None
    tabs: tuple[Tab, ...] = ()
    based_on: str = "Normal"


@dataclass(frozen=True, slots=True)
class RunStyle:
    """A few words that differ from their paragraph."""

    id: str
    name: str
    look: str
    size: float | None = None


@dataclass(frozen=True, slots=True)
class TableStyle:
    """Cell margins in millimetres; `lines` draws the grid of a data table, `middle` centres cells vertically."""

    id: str
    name: str
    top: float = 0
    side: float = 0
    bottom: float = 0
    lines: bool = False
    middle: bool = False


Style = ParagraphStyle | RunStyle | TableStyle


def used_in(parts: Iterable[str], styles: Iterable[Style]) -> list[Style]:
    """Those of the styles that the parts name, and those that these are based on: a clerk shall see no others."""
    known = {style.id: style for style in styles}
    printed = "".join(parts)
    used = {id_ for id_ in known if f'w:val="{id_}"' in printed}
    for id_ in list(used):
        style: Style | None = known[id_]
        while isinstance(style, ParagraphStyle):
            used.add(style.id)
            style = known.get(style.based_on)
    return [style for id_, style in known.items() if id_ in used]


def styles_part(standard: Standard, styles: Iterable[Style]) -> str:
    """word/styles.xml: the defaults, then one style per component."""
    body = "".join(_STYLE_XML[type(style)](style) for style in styles)
    return f"{DECLARATION}<w:styles {NAMESPACES}>{_defaults(standard)}{_base_styles()}{body}</w:styles>"


def _defaults(standard: Standard) -> str:
    font, language = quoteattr(standard.value("font-name")), standard.value("language-tag")
    slots = " ".join(f"w:{slot}={font}" for slot in FONT_SLOTS)
    size = standard.value("body-size")
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts {slots}/>{_size(size)}"
        f'<w:lang w:val="{language}" w:eastAsia="{language}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
        "</w:pPr></w:pPrDefault></w:docDefaults>"
        # Word lists its own 376 styles unless told not to: a clerk shall see ours alone.
        '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" '
        'w:defUnhideWhenUsed="1" w:defQFormat="0" w:count="376"/>'
    )


def _base_styles() -> str:
    return (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>'
        f'<w:tblPr><w:tblInd w:w="0" w:type="dxa"/>{_margins(0, 0, 0)}</w:tblPr></w:style>'
    )


def _paragraph_style(style: ParagraphStyle) -> str:
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{style.id}"><w:name w:val={quoteattr(style.name)}/>'
        f'<w:basedOn w:val="{style.based_on}"/><w:qFormat/>'
        f"{_wrap('pPr', _paragraph_properties(style))}{_wrap('rPr', _run_properties(style.look, style.size))}</w:style>"
    )


def _paragraph_properties(style: ParagraphStyle) -> str:
    parts = [
        "<w:keepNext/>" if style.keep_next else "",
        "<w:pageBreakBefore/>" if style.new_page else "",
        _borders(style) if style.rule or style.box else "",
        _wrap("tabs", "".join(map(_tab, style.tabs))),
        _spacing(style),
        _indents(style),
        f'<w:jc w:val="{style.align}"/>' if style.align != "left" else "",
        f'<w:outlineLvl w:val="{style.outline}"/>' if style.outline is not None else "",
    ]
    return "".join(parts)


def _tab(tab: Tab) -> str:
    leader = f' w:leader="{tab.leader}"' if tab.leader else ""
    return f'<w:tab w:val="{tab.align}"{leader} w:pos="{twips(tab.mm)}"/>'


def _borders(style: ParagraphStyle) -> str:
    edges = {"top": style.box, "left": 0, "bottom": style.box, "right": 0} if style.box else {"top": 0}
    return _wrap("pBdr", "".join(_edge(edge, space) for edge, space in edges.items()))


def _edge(name: str, space: float) -> str:
    return f'<w:{name} w:val="single" w:sz="6" w:space="{round(space)}" w:color="000000"/>'


def _spacing(style: ParagraphStyle) -> str:
    around = [f' w:{side}="{points(pt)}"' for side, pt in (("before", style.before), ("after", style.after)) if pt]
    pitch = f' w:line="{points(style.exact)}" w:lineRule="exact"' if style.exact else ""
    return f"<w:spacing{''.join(around)}{pitch}/>" if around or pitch else ""


def _indents(style: ParagraphStyle) -> str:
    sides = [f' w:{side}="{twips(mm)}"' for side, mm in (("left", style.left), ("right", style.right)) if mm]
    if style.first_line > 0:
        sides.append(f' w:firstLine="{twips(style.first_line)}"')
    elif style.first_line < 0:
        sides.append(f' w:hanging="{twips(-style.first_line)}"')
    return f"<w:ind{''.join(sides)}/>" if sides else ""


def _run_properties(look: str, size: float | None) -> str:
    words = look.split()
    return (
        ("<w:b/><w:bCs/>" if "bold" in words else "")
        + ("<w:i/><w:iCs/>" if "italic" in words else "")
        + (_size(size) if size else "")
        + ('<w:u w:val="single"/>' if "underlined" in words else "")
    )


def _run_style(style: RunStyle) -> str:
    return (
        f'<w:style w:type="character" w:customStyle="1" w:styleId="{style.id}"><w:name w:val={quoteattr(style.name)}/>'
        f'<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/>'
        f"{_wrap('rPr', _run_properties(style.look, style.size))}</w:style>"
    )


def _table_style(style: TableStyle) -> str:
    edges = ("top", "left", "bottom", "right", "insideH", "insideV")
    grid = "".join(f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="000000"/>' for edge in edges)
    middle = '<w:tcPr><w:vAlign w:val="center"/></w:tcPr>' if style.lines or style.middle else ""
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{style.id}"><w:name w:val={quoteattr(style.name)}/>'
        '<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/>'
        f"<w:tblPr>{_wrap('tblBorders', grid) if style.lines else ''}"
        f"{_margins(style.top, style.side, style.bottom)}</w:tblPr>{middle}</w:style>"
    )


def _margins(top: float, side: float, bottom: float) -> str:
    sides = (("top", top), ("left", side), ("bottom", bottom), ("right", side))
    return _wrap("tblCellMar", "".join(f'<w:{edge} w:w="{twips(mm)}" w:type="dxa"/>' for edge, mm in sides))


def _size(pt: float) -> str:
    return f'<w:sz w:val="{round(pt * 2)}"/><w:szCs w:val="{round(pt * 2)}"/>'


def _wrap(name: str, inside: str) -> str:
    return f"<w:{name}>{inside}</w:{name}>" if inside else ""


_STYLE_XML = {ParagraphStyle: _paragraph_style, RunStyle: _run_style, TableStyle: _table_style}
