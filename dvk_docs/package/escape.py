"""Text as XML. (Not xml.sax.saxutils: it imports urllib, 20 ms of a cold start.)"""

from __future__ import annotations

XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def escaped(text: str) -> str:
    """The text as element content; a carriage return survives as itself."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;")


def quoted(text: str) -> str:
    """The text as an attribute value with its quotes; line breaks and tabs survive as themselves."""
    inner = escaped(text).replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;")
    return f'"{inner}"'
