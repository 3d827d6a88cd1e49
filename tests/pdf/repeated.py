"""A finished paper whose tables are grown over several pages, whatever its type: their rows repeated in the .docx."""

from __future__ import annotations

import io
import zipfile
from copy import deepcopy

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MAIN = "word/document.xml"
TIMES = 40


def with_long_tables(paper: bytes) -> bytes:
    """The paper with one row of each table that has head rows, again and again.

    The head of the first table says `¤1`, its new rows `§1`.
    """
    source = zipfile.ZipFile(io.BytesIO(paper))
    document = etree.fromstring(source.read(MAIN))
    headed = (table for table in document.iter(f"{W}tbl") if table.find(f"{W}tr/{W}trPr/{W}tblHeader") is not None)
    for number, table in enumerate(headed, 1):
        _grow(table.findall(f"{W}tr"), str(number))
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(name, etree.tostring(document) if name == MAIN else source.read(name))
    return made.getvalue()


def _grow(rows: list[etree._Element], number: str) -> None:
    head = [row for row in rows if row.find(f"{W}trPr/{W}tblHeader") is not None]
    full = [row for row in rows if row not in head and len(row.findall(f"{W}tc")) == len(head[-1].findall(f"{W}tc"))]
    _mark(head[0], f"¤{number}")
    for _ in range(TIMES):
        again = deepcopy(full[-1])
        _mark(again, f"§{number}")
        full[-1].addnext(again)


def _mark(row: etree._Element, text: str) -> None:
    """The text alone in the first paragraph of the row."""
    paragraph = next(row.iter(f"{W}p"))
    for run in paragraph.findall(f"{W}r"):
        paragraph.remove(run)
    etree.SubElement(etree.SubElement(paragraph, f"{W}r"), f"{W}t").text = text
