"""`schema`: what an editor needs to help with a data file."""

from __future__ import annotations

from dvk_docs.cli.console import Console
from dvk_docs.cli.known import known_type, means_campaign
from dvk_docs.documents import CAMPAIGN
from dvk_docs.documents.schema import document_schema
from dvk_docs.dossier.schema import campaign_schema


def show_schema(console: Console, kind: str) -> int:
    """Prints the JSON Schema of the type's data file, or of the file of a whole year."""
    console.json(campaign_schema() if means_campaign(kind) else document_schema(known_type(kind, *CAMPAIGN)))
    return 0
