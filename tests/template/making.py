"""Small templates made by hand: the words of Word, a few lines each, so that a test shows what it is about."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from dvk_docs.package import (
    Member,
    Package,
    Properties,
    content_types,
    member,
    pack,
    package_relationships,
    property_members,
    read,
)
from dvk_docs.template import Template, load

WHEN = datetime(2026, 10, 9)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMESPACES = (
    f'xmlns:w="{_MAIN}" xmlns:r="{_OFFICE}/relationships"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
)
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_NORMAL = '<w:style w:type="paragraph" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
_STYLES = f"<w:styles {NAMESPACES}>{_NORMAL}</w:styles>"
_ROOTS = {"header": "hdr", "footer": "ftr", "footnotes": "footnotes", "endnotes": "endnotes"}


def run(text: str, properties: str = "") -> str:
    """A run; `properties` is what stands in its <w:rPr>."""
    look = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f"<w:r>{look}<w:t>{text}</w:t></w:r>"


def p(*runs: str) -> str:
    """A paragraph of runs; plain text becomes one."""
    return f"<w:p>{''.join(one if one.startswith('<') else run(one) for one in runs)}</w:p>"


def cell(*paragraphs: str, properties: str = "") -> str:
    """A table cell; plain text becomes a paragraph."""
    inside = "".join(one if one.startswith("<") else p(one) for one in paragraphs)
    return f'<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>{properties}</w:tcPr>{inside}</w:tc>'


def row(*cells: str) -> str:
    """A table row; plain text becomes a cell."""
    return f"<w:tr>{''.join(one if one.startswith('<') else cell(one) for one in cells)}</w:tr>"


def table(columns: int, *rows: str) -> str:
    """A table with so many columns."""
    grid = '<w:gridCol w:w="2000"/>' * columns
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def text_box(*paragraphs: str) -> str:
    """A paragraph that holds a text box (old style, so that it needs no more namespaces)."""
    shape = f'<v:shape id="box"><v:textbox><w:txbxContent>{"".join(paragraphs)}</w:txbxContent></v:textbox></v:shape>'
    return f"<w:p><w:r><w:pict>{shape}</w:pict></w:r></w:p>"


def drawing(number: int) -> str:
    """A run with a drawing of that id."""
    inside = f'<wp:extent cx="1" cy="1"/><wp:docPr id="{number}" name="Hình {number}"/>'
    return f"<w:r><w:drawing><wp:inline>{inside}</wp:inline></w:drawing></w:r>"


def note(*paragraphs: str) -> str:
    """A footnote or endnote."""
    return f'<w:footnote w:id="2">{"".join(paragraphs)}</w:footnote>'


def docx(body: str, **others: str) -> bytes:
    """A .docx with this body; `header="…"`, `footer=`, `footnotes=`, `endnotes=` add those parts."""
    document = f"<w:document {NAMESPACES}><w:body>{body}{_section(others)}</w:body></w:document>"
    parts = {"word/document.xml": document, "word/styles.xml": _STYLES}
    parts |= {
        f"word/{kind}.xml": f"<w:{_ROOTS[kind]} {NAMESPACES}>{inside}</w:{_ROOTS[kind]}>"
        for kind, inside in others.items()
    }
    types = {"word/document.xml": f"{_WORD}.document.main+xml"}
    types |= {f"word/{kind}.xml": f"{_WORD}.{kind}+xml" for kind in ("styles", *others)}
    parts["word/_rels/document.xml.rels"] = _relationships(["styles", *others])
    return pack([member(name, data) for name, data in _encoded(parts, types).items()] + [*_properties()], WHEN)


def _section(others: Mapping[str, str]) -> str:
    links = "".join(
        f'<w:{kind}Reference w:type="default" r:id="{kind}"/>' for kind in ("header", "footer") if kind in others
    )
    return f"<w:sectPr>{links}</w:sectPr>"


def _relationships(kinds: list[str]) -> str:
    lines = (f'<Relationship Id="{k}" Type="{_OFFICE}/relationships/{k}" Target="{k}.xml"/>' for k in kinds)
    package = "http://schemas.openxmlformats.org/package/2006"
    return f'<Relationships xmlns="{package}/relationships">{"".join(lines)}</Relationships>'


def _encoded(parts: Mapping[str, str], types: Mapping[str, str]) -> dict[str, bytes]:
    fixed = {"[Content_Types].xml": content_types(types), "_rels/.rels": package_relationships("word/document.xml")}
    return fixed | {name: f'<?xml version="1.0" encoding="UTF-8"?>{text}'.encode() for name, text in parts.items()}


def _properties() -> tuple[Member, ...]:
    return property_members(Properties("", "", "", WHEN))


def ready(folder: Path, data: bytes, name: str = "decision.docx") -> Template:
    """That template, read as a user's file."""
    path = folder / name
    path.write_bytes(data)
    return load(path, "decision")


def parts_of(members: tuple[Member, ...]) -> Package:
    """The filled package, read back strictly."""
    return read(pack([*members, *_properties()], WHEN))


def words(data: bytes) -> list[str]:
    """The paragraphs of a part as text, line breaks and tabs included."""
    import xml.etree.ElementTree as tree

    w = f"{{{_MAIN}}}"
    signs = {f"{w}br": "\n", f"{w}tab": "\t"}
    return [
        "".join(signs.get(one.tag, one.text or "") for one in paragraph.iter() if one.tag in (f"{w}t", *signs))
        for paragraph in tree.fromstring(data).iter(f"{w}p")
    ]
