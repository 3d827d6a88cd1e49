"""What a person typed, as rules on words read it: every text, every body, and how a long line is named in a message."""

from __future__ import annotations

from collections.abc import Iterator

from dvk_docs.documents.common import Document
from dvk_docs.documents.parts.given import bodies

Text = tuple[str, str]  # the path of its field, its words


def texts(document: Document) -> Iterator[Text]:
    """Every text that is printed as it was given."""
    return ((path, value) for path, value in document.given() if isinstance(value, str))


def body_texts(document: Document) -> Iterator[Text]:
    """The texts of which the bodies consist."""
    return ((f"{path}[{at}]", text) for path, body in bodies(document) for at, text in enumerate(body, 1))


def beginning(line: str) -> str:
    """As much of a line as tells which one it is: whole words, at most 60 characters."""
    return line if len(line) <= 60 else line[:60].rpartition(" ")[0] or line[:60]
