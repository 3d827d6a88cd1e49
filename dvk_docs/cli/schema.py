"""`schema`: what an editor needs to help with a data file."""

from __future__ import annotations

from dvk_docs.cli.console import Console
from dvk_docs.cli.known import known_type
from dvk_docs.documents.schema import document_schema


def show_schema(console: Console, kind: str) -> int:
    """Prints the JSON Schema of the type's data file."""
    console.json(document_schema(known_type(kind)))
    return 0
