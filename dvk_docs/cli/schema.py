"""`schema`: what an editor needs to help with a data file."""

from __future__ import annotations

import json
from typing import Any

from dvk_docs.cli.console import Console
from dvk_docs.cli.registry import known_type
from dvk_docs.documents.schema import document_schema


def show_schema(console: Console, kind: str) -> int:
    """Prints the JSON Schema of the type's data file."""
    console.result(as_text(document_schema(known_type(kind))))
    return 0


def as_text(schema: dict[str, Any]) -> str:
    """The schema as a file holds it, without the last line break."""
    return json.dumps(schema, ensure_ascii=False, indent=2)
