"""Files and Python values as nodes: every scalar a text that remembers where it was typed.

YAML is read through its events only, JSON through our own scanner; neither gives a value a type (`so: 010`, `14:30`,
`no` stay what was typed). Nothing here knows what a document is.
"""

from dvk_docs.source.limits import LIMITS, Limits
from dvk_docs.source.node import Entry, Node, Page, Source, above, fold_key, is_blank, wrapped
from dvk_docs.source.reader import examine, from_python, read

__all__ = [
    "LIMITS", "Entry", "Limits", "Node", "Page", "Source", "above", "examine", "fold_key", "from_python", "is_blank",
    "read", "wrapped",
]  # fmt: skip
