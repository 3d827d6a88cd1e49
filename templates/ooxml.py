"""The few WordprocessingML elements our templates are made of, as text, children always in the order of the schema.

Lengths come in as millimetres or points and go out as twips (1/1440 inch) or half-points, the units of the file.
"""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape

MAIN_NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATION_NS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = f'xmlns:w="{MAIN_NS}" xmlns:r="{RELATION_NS}"'
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def twips(mm: float) -> int:
    """Millimetres as twips."""
    return round(mm * 1440 / 25.4)


def points(pt: float) -> int:
    """Points as twips."""
    return round(pt * 20)


def run(text: str, style: str | None = None) -> str:
    """A run; its blanks are kept (a blank number is only blanks)."""
    look = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def to_tab_stop() -> str:
    """A run that goes on to the next tab stop of its style; where that has a leader, a line to write on."""
    return "<w:r><w:tab/></w:r>"


def paragraph(style: str, *runs: str, section: str = "", frame: str = "") -> str:
    """A paragraph of that style; plain text becomes one run, `section` ends a section here, `frame` lifts it out."""
    inside = "".join(r if r.startswith("<w:") else run(r) for r in runs if r)
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{frame}{section}</w:pPr>{inside}</w:p>'


def at_bottom(width: float, height: float) -> str:
    """A frame of that width and height, mm, on the bottom edge of the page; LibreOffice takes none from a style."""
    return (
        f'<w:framePr w:w="{twips(width)}" w:h="{twips(height)}" w:hRule="exact" w:wrap="around" w:vAnchor="page" '
        'w:hAnchor="margin" w:xAlign="center" w:yAlign="bottom"/>'
    )


def fact(name: str) -> str:
    """The tag that prints a fact: `fact("so|hai_chu_so")`."""
    return f"{{{{ {name} }}}}"


def when(condition: str, yes: str, no: str = "") -> str:
    """Words within a line that depend on a condition; plain braces, as Word shows them."""
    otherwise = f"{{% else %}}{no}" if no else ""
    return f"{{% if {condition} %}}{yes}{otherwise}{{% endif %}}"


def only_if(condition: str, *paragraphs: str) -> str:
    """Paragraphs that are printed when the condition holds: each tag alone in its own paragraph."""
    return tag(f"if {condition}") + "".join(paragraphs) + tag("endif")


def either(condition: str, yes: str, no: str) -> str:
    """One of two groups of paragraphs or tables."""
    return tag(f"if {condition}") + yes + tag("else") + no + tag("endif")


def each(loop: str, *paragraphs: str) -> str:
    """Paragraphs repeated: `each("c in can_cu", …)`."""
    return tag(f"for {loop}") + "".join(paragraphs) + tag("endfor")


def tag(code: str) -> str:
    """A paragraph tag: the filler drops the whole paragraph that holds it."""
    return paragraph("Normal", f"{{%p {code} %}}")


def cell(width: int, *paragraphs: str, span: int = 1, upright: str = "") -> str:
    """A table cell of that many twips over `span` columns; `upright` is “center” or “bottom” of its height."""
    spanned = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    placed = f'<w:vAlign w:val="{upright}"/>' if upright else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{spanned}{placed}</w:tcPr>{"".join(paragraphs)}</w:tc>'


def row(*cells: str, head: bool = False) -> str:
    """A row that never splits between pages; a head row is repeated on each page."""
    repeated = "<w:tblHeader/>" if head else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{''.join(cells)}</w:tr>"


def row_tag(code: str, widths: Iterable[int]) -> str:
    """A row tag: the filler drops the whole row that holds it."""
    columns = list(widths)
    return row(cell(sum(columns), paragraph("Normal", f"{{%tr {code} %}}"), span=len(columns)))


def table(style: str, widths: Iterable[int], *rows: str) -> str:
    """A table of fixed columns (twips). Grid and cells say the same: LibreOffice believes only the grid."""
    columns = list(widths)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in columns)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(columns)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{"".join(rows)}</w:tbl>'
    )
