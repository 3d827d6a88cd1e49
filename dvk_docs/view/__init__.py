"""A finished paper as frozen plain data, everything resolved to what is really printed.

    view = read(data)                       # bytes or Path of a .docx -> View
    view.sections[0].left_mm                30.0
    view.paragraphs[0].runs[0].look.bold    True, whichever style or setting made it so
    print(outline(view))                    the same as text, for people and golden files

The same view and the same rules judge our own papers and anyone else's.
"""

from __future__ import annotations

from pathlib import Path

from dvk_docs.view.plain import Block, Border, Cell, Drawing, Look, Paragraph, Row, Run, Section, Table, View, walk

__all__ = [
    "Block",
    "Border",
    "Cell",
    "Drawing",
    "Look",
    "Paragraph",
    "Row",
    "Run",
    "Section",
    "Table",
    "View",
    "outline",
    "read",
    "walk",
]


def read(data: bytes | Path) -> View:
    """What the document in these bytes or this file prints.

    Raises InputError, which names the file, when it is no .docx that can be read safely.
    """
    from dvk_docs.view.document import read as read_document  # lxml loads only now

    return read_document(data)


def outline(view: View) -> str:
    """The paper as plain text a person can compare: pages, paragraphs with their look, tables by rows."""
    from dvk_docs.view import as_text  # a module called outline would hide this function

    return as_text.outline(view)
