"""Building the node of a paper out of the nodes of a campaign: what is taken over keeps the place it was typed at."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from dvk_docs.source import Entry, Node, fold_key


def field(node: Node | None, key: str) -> Node | None:
    """The value of a field; None where it is not given, or there is no map to look in."""
    entry = node.entry(key) if node is not None else None
    return None if entry is None or entry.value.blank else entry.value


def typed(node: Node | None, key: str = "") -> str:
    """The text of a value, or of its field; "" where there is none."""
    found = field(node, key) if key else node
    return found.text if found is not None and found.kind == "text" else ""


def choice(node: Node | None, key: str) -> str:
    """What was chosen in a field that offers a few words: the code of the word, whether that or its label was typed."""
    return fold_key(typed(node, key))


def items(node: Node | None) -> tuple[Node, ...]:
    """The items of a list; of nothing, none."""
    return node.items if node is not None and node.kind == "list" else ()


def text(value: str, at: Node) -> Node:
    """A text that stands for what was typed at another node: the name for a code."""
    return Node("text", at.path, at.page, at.start, at.end, value)


def unended(node: Node | None) -> Node | None:
    """The text without its full stop: in a cell there is none."""
    return None if node is None else replace(node, text=node.text.rstrip(". "))


def listed(values: Iterable[Node], at: Node) -> Node:
    """A list at the place of another node."""
    return replace(at, kind="list", items=tuple(values), entries=(), text="")


def mapped(at: Node, **values: Node | None) -> Node:
    """A map of these values, those that are None left out, at the place of another node."""
    entries = tuple(_entry(key, value) for key, value in values.items() if value is not None)
    return replace(at, kind="map", items=(), entries=entries, text="", blank=False)


def changed(node: Node, **values: Node | None) -> Node:
    """The map with these fields; a field given as None is taken out."""
    kept = tuple(entry for entry in node.entries if entry.key not in values)
    added = tuple(_entry(key, value) for key, value in values.items() if value is not None)
    return replace(node, entries=(*kept, *added))


def without(node: Node, *keys: str) -> Node:
    """The map without these fields."""
    return replace(node, entries=tuple(entry for entry in node.entries if entry.key not in keys))


def only(node: Node, keys: Iterable[str]) -> Node:
    """The map with these fields alone."""
    wanted = frozenset(keys)
    return replace(node, entries=tuple(entry for entry in node.entries if entry.key in wanted))


def default(node: Node, **values: Node | None) -> Node:
    """The map with these fields where it has none of its own."""
    own = {entry.key for entry in node.entries}
    return changed(node, **{key: value for key, value in values.items() if value is not None and key not in own})


def each(node: Node | None, change: Callable[[Node], Node]) -> Node | None:
    """The list with each item changed; what is no list is left for binding to say so."""
    if node is None or node.kind != "list":
        return node
    return listed((change(item) for item in node.items), node)


def _entry(key: str, value: Node) -> Entry:
    return Entry(key, key, value.start, value.end, value)
