"""The package around a paper: its fixed parts, with nothing from anybody's default template."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, time
from xml.sax.saxutils import quoteattr

from letterhead import contact
from ooxml import DECLARATION, NAMESPACES, RELATION_NS, either, fact, only_if, paragraph, twips
from styles import Style, styles_part, used_in

from dvk_docs.package.properties import Properties, content_types, package_relationships, property_members
from dvk_docs.package.write import member, pack
from dvk_docs.standards import Standard

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_MAIN = "word/document.xml"

# Each section has its own pair, so that none inherits another's page number: relation id -> part, numbered or not.
MAIN_HEADERS = {"default": "rId4", "first": "rId5"}
ANNEX_HEADERS = {"default": "rId6", "first": "rId7"}
_HEADER_PARTS = {"rId4": "header1.xml", "rId5": "header2.xml", "rId6": "header3.xml", "rId7": "header4.xml"}
# The State tells how to reach the office at the foot of page 1; its annex has an empty one, or it would inherit that.
_FOOTERS = {MAIN_HEADERS["first"]: "rId9", ANNEX_HEADERS["first"]: "rId10"}
_FOOTER_PARTS = {"rId9": "footer1.xml", "rId10": "footer2.xml"}
_PARTS = _HEADER_PARTS | _FOOTER_PARTS
_PAGE_NUMBER_FROM_TOP = 10  # mm; NĐ 30 says only “in the middle of the top margin”, which is 20
_PAGE = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>'
_NUMBERED = (MAIN_HEADERS["default"], ANNEX_HEADERS["default"])


def package(document: str, styles: Iterable[Style], standard: Standard, *, title: str) -> bytes:
    """The .docx of a template: same parts, same bytes. It is dated like its standard, as it has no date of its own."""
    margins = {id_: part for id_, part in _margins().items() if f'r:id="{id_}"' in document}
    used = used_in((document, *margins.values()), styles)
    when = datetime.combine(standard.issued, time())
    parts = {
        "[Content_Types].xml": content_types(_content_types(margins)),
        "_rels/.rels": package_relationships(_MAIN),
        _MAIN: document.encode(),
        "word/_rels/document.xml.rels": _document_relationships(margins).encode(),
        "word/styles.xml": styles_part(standard, used).encode(),
        "word/settings.xml": _settings(standard).encode(),
        "word/fontTable.xml": _font_table(standard).encode(),
        "word/theme/theme1.xml": _theme(standard).encode(),
        **{f"word/{_PARTS[id_]}": part.encode() for id_, part in margins.items()},
    }
    properties = Properties(title=title, subject="", creator="dvk_docs", when=when)
    return pack([*(member(name, part) for name, part in parts.items()), *property_members(properties)], when)


def section(
    standard: Standard,
    headers: Mapping[str, str],
    *,
    landscape: bool = False,
    restart: bool = False,
    goes_on: bool = False,
    margins: Mapping[str, float] | None = None,
    frame: str = "",
) -> str:
    """A section on a new page: paper, margins, its own headers (that of its first page has no number), page numbers.

    `goes_on` begins it on the page of the section before. `margins` in mm take the place of the norm's where it leaves
    them free; `frame` draws the border of the page.
    """
    short, long = (twips(mm) for mm in standard["paper-size"].value)
    size = f'w:w="{long}" w:h="{short}" w:orient="landscape"' if landscape else f'w:w="{short}" w:h="{long}"'
    margins = margins or (standard["landscape-margins"].value if landscape else _portrait_margins(standard))
    edges = " ".join(f'w:{edge}="{twips(margins[edge])}"' for edge in ("top", "right", "bottom", "left"))
    from_top = twips(standard["page-number-position"].value["from_top"] or _PAGE_NUMBER_FROM_TOP)
    parts = "".join(f'<w:headerReference w:type="{kind}" r:id="{id_}"/>' for kind, id_ in headers.items())
    if _has_footers(standard):
        parts += f'<w:footerReference w:type="first" r:id="{_FOOTERS[headers["first"]]}"/>'
    numbers = '<w:pgNumType w:start="1"/>' if restart else ""
    return (
        f'<w:sectPr>{parts}<w:type w:val="{"continuous" if goes_on else "nextPage"}"/><w:pgSz {size}/>'
        f'<w:pgMar {edges} w:header="{from_top}" w:footer="{from_top}" w:gutter="0"/>'
        f'{frame}{numbers}<w:cols w:space="720"/><w:titlePg/></w:sectPr>'
    )


def _portrait_margins(standard: Standard) -> dict[str, float]:
    return {edge: standard.value(f"{edge}-margin") for edge in ("top", "right", "bottom", "left")}


def _has_footers(standard: Standard) -> bool:
    return bool(standard.value("contact-position") == "first-page")


def _content_types(margins: Iterable[str]) -> dict[str, str]:
    return {
        _MAIN: f"{_WORD}.document.main+xml",
        "word/styles.xml": f"{_WORD}.styles+xml",
        "word/settings.xml": f"{_WORD}.settings+xml",
        "word/fontTable.xml": f"{_WORD}.fontTable+xml",
        "word/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
        **{f"word/{_PARTS[id_]}": f"{_WORD}.{_kind(id_)}+xml" for id_ in margins},
    }


def _kind(id_: str) -> str:
    return "header" if id_ in _HEADER_PARTS else "footer"


def _document_relationships(margins: Iterable[str]) -> str:
    targets = {"rId1": ("styles", "styles.xml"), "rId2": ("settings", "settings.xml")}
    targets |= {"rId3": ("fontTable", "fontTable.xml"), "rId8": ("theme", "theme/theme1.xml")}
    targets |= {id_: (_kind(id_), _PARTS[id_]) for id_ in margins}
    lines = (
        f'<Relationship Id="{id_}" Type="{RELATION_NS}/{kind}" Target="{part}"/>'
        for id_, (kind, part) in targets.items()
    )
    return (
        f'{DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f"{''.join(lines)}</Relationships>"
    )


def _settings(standard: Standard) -> str:
    # Mode 15 keeps “Compatibility Mode” out of Word's title bar; a line break shall not stretch the line before it.
    modes = {"compatibilityMode": 15, "overrideTableStyleFontSizeAndJustification": 1, "enableOpenTypeFeatures": 1}
    modes |= {"doNotFlipMirrorIndents": 1, "differentiateMultirowTableHeaders": 1}
    uri = "http://schemas.microsoft.com/office/word"
    compat = "".join(f'<w:compatSetting w:name="{n}" w:uri="{uri}" w:val="{v}"/>' for n, v in modes.items())
    language = standard.value("language-tag")
    return (
        f'{DECLARATION}<w:settings {NAMESPACES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/>'
        f"<w:compat><w:doNotExpandShiftReturn/>{compat}</w:compat>"
        f'<w:themeFontLang w:val="{language}"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
    )


def _font_table(standard: Standard) -> str:
    return (
        f"{DECLARATION}<w:fonts {NAMESPACES}><w:font w:name={quoteattr(standard.value('font-name'))}>"
        '<w:panose1 w:val="02020603050405020304"/><w:charset w:val="00"/><w:family w:val="roman"/>'
        '<w:pitch w:val="variable"/></w:font></w:fonts>'
    )


def _theme(standard: Standard) -> str:
    """A theme of one font, black on white: without it Word takes Office's, and a heading a clerk adds turns blue."""
    faces = f'<a:latin typeface={quoteattr(standard.value("font-name"))}/><a:ea typeface=""/><a:cs typeface=""/>'
    dark, light = f'<a:srgbClr val="{standard.value("text-colour")}"/>', '<a:srgbClr val="FFFFFF"/>'
    accents = "".join(f"<a:accent{n}>{dark}</a:accent{n}>" for n in range(1, 7))
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="6350">{fill}</a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f'{DECLARATION}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="DVK">'
        f'<a:themeElements><a:clrScheme name="DVK"><a:dk1>{dark}</a:dk1><a:lt1>{light}</a:lt1><a:dk2>{dark}</a:dk2>'
        f"<a:lt2>{light}</a:lt2>{accents}<a:hlink>{dark}</a:hlink><a:folHlink>{dark}</a:folHlink></a:clrScheme>"
        f'<a:fontScheme name="DVK"><a:majorFont>{faces}</a:majorFont><a:minorFont>{faces}</a:minorFont></a:fontScheme>'
        f'<a:fmtScheme name="DVK"><a:fillStyleLst>{fill * 3}</a:fillStyleLst><a:lnStyleLst>{line * 3}</a:lnStyleLst>'
        f"<a:effectStyleLst>{effect * 3}</a:effectStyleLst><a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst>"
        "</a:fmtScheme></a:themeElements></a:theme>"
    )


def _margins() -> dict[str, str]:
    """Relation id -> what prints there: page 1 of the paper shows to whom it may be shown, if that is said."""
    number, empty = paragraph("DvkSoTrang", _PAGE), paragraph("DvkSoTrang")
    scope = either("pham_vi_luu_hanh", paragraph("DvkPhamVi", fact("pham_vi_luu_hanh")), empty)
    headers = {id_: number if id_ in _NUMBERED else empty for id_ in _HEADER_PARTS} | {MAIN_HEADERS["first"]: scope}
    nothing = paragraph("DvkNgat")  # Word wants a paragraph in a footer; this one takes no room from the page
    footers = {_FOOTERS[MAIN_HEADERS["first"]]: only_if("lien_he", *contact()) + nothing}
    footers |= {_FOOTERS[ANNEX_HEADERS["first"]]: nothing}
    return {
        **{id_: f"{DECLARATION}<w:hdr {NAMESPACES}>{said}</w:hdr>" for id_, said in headers.items()},
        **{id_: f"{DECLARATION}<w:ftr {NAMESPACES}>{said}</w:ftr>" for id_, said in footers.items()},
    }
