"""The forms that are workbooks, one module each: from the facts of a document to the rows of its sheets."""

from __future__ import annotations

from importlib import import_module

from dvk_docs.documents import Document
from dvk_docs.sheet.grid import Book

__all__ = ["book_of"]


def book_of(document: Document, *, draft: bool = False) -> Book:
    """The workbook of a document whose type has one (`formats` names “xlsx”)."""
    book: Book = import_module(f"{__name__}.{document.type_name}").book(document, draft=draft)
    return book
