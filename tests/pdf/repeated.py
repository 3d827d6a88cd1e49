"""A finished paper whose tables are grown over several pages, whatever its type: their rows repeated in the .docx."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from copy import deepcopy
from itertools import cycle, islice

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MAIN = "word/document.xml"
HEAD = f"{W}tr/{W}trPr/{W}tblHeader"
TIMES = 40


def with_long_tables(paper: bytes) -> bytes:
    """The paper with one row of each table that has head rows, again and again.

    The head of the first table says `¤1`, its new rows `§1`.
    """

    def grow(tables: list[etree._Element]) -> None:
        for number, table in enumerate(tables, 1):
            head, full = _rows(table)
            _mark(head[0], f"¤{number}")
            for _ in range(TIMES):
                again = deepcopy(full[-1])
                _mark(again, f"§{number}")
                full[-1].addnext(again)

    return _changed(paper, grow)


def with_more_rows(paper: bytes, more: int) -> bytes:
    """The paper with so many rows more under the head of its first table that has one: its own, low and high."""

    def grow(tables: list[etree._Element]) -> None:
        head, full = _rows(tables[0])
        for row in islice(cycle(full), more):
            head[-1].addnext(deepcopy(row))

    return _changed(paper, grow)


def _changed(paper: bytes, grow: Callable[[list[etree._Element]], None]) -> bytes:
    """The paper after its tables that have head rows are grown."""
    source = zipfile.ZipFile(io.BytesIO(paper))
    document = etree.fromstring(source.read(MAIN))
    grow([table for table in document.iter(f"{W}tbl") if table.find(HEAD) is not None])
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(name, etree.tostring(document) if name == MAIN else source.read(name))
    return made.getvalue()


def _rows(table: etree._Element) -> tuple[list[etree._Element], list[etree._Element]]:
    """The head rows of a table, and those under them that have as many cells."""
    rows = table.findall(f"{W}tr")
    head = [row for row in rows if row.find(f"{W}trPr/{W}tblHeader") is not None]
    width = len(head[-1].findall(f"{W}tc"))
    return head, [row for row in rows if row not in head and len(row.findall(f"{W}tc")) == width]


def _mark(row: etree._Element, text: str) -> None:
    """The text alone in the first paragraph of the row."""
    paragraph = next(row.iter(f"{W}p"))
    for run in paragraph.findall(f"{W}r"):
        paragraph.remove(run)
    etree.SubElement(etree.SubElement(paragraph, f"{W}r"), f"{W}t").text = text
