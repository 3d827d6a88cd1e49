"""What every text of a data file is looked at for: characters, template marks, the old Vietnamese fonts."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

from dvk_docs.errors import Problem, quote
from dvk_docs.source.node import Node
from dvk_docs.vn.syllable import is_syllable
from dvk_docs.vn.text import Change, changes

_CODES: Final = {
    "illegal": "illegal-character",
    "look-alike": "look-alike-letter",
    "invisible": "invisible-character",
    "repaired": "odd-character",
}
_TEMPLATE_MARK: Final = re.compile(r"\{_?[{%#]")

# The letters that old fonts borrow, and the letters that only Unicode Vietnamese has: a text with one of the latter
# is no legacy text, whatever stands beside it.
_BORROWED: Final = re.compile("[\u00a1-\u00ff]")
_UNICODE_ONLY: Final = re.compile("[ĂăĐđƠơƯưẠ-ỹ\u0300-\u0323]")
_AROUND_WORDS: Final = ".,;:!?()[]“”\"'-/…"
_LONGEST_CURE: Final = 200  # characters of a text to copy
_ITEM: Final = re.compile(r"\[\d+\]")


def faults(node: Node, typed: str) -> Iterator[Problem]:
    """What is to be said of the characters of one text: `typed` stands in the file, `node.text` is what is kept."""
    if node.text is not typed:
        yield from _odd_characters(node, typed)
    if "{" in typed and _TEMPLATE_MARK.search(typed):
        message = f"{quote(node.text)} có dấu của mẫu văn bản; in ra nguyên như đã ghi, không được thực hiện"
        yield Problem("template-mark", "warning", node.place, message, "nếu không cố ý, xoá các dấu {{ }} {% %}")


def _odd_characters(node: Node, typed: str) -> Iterator[Problem]:
    by_kind = sorted(changes(typed), key=lambda change: (change.code, change.char, change.position))
    for (code, _), group in groupby(by_kind, key=lambda change: (change.code, change.char)):
        found = list(group)
        if code == "illegal":
            message = f"{quote(typed)} có ký tự không dùng được U+{ord(found[0].char):04X} ở {_positions(found)}"
            yield Problem(_CODES[code], "error", node.place, message, "xoá ký tự này rồi gõ lại chỗ đó")
        else:
            message = f"{quote(typed)}: đã {found[0].what} ở {_positions(found)}"
            yield Problem(_CODES[code], "warning", node.place, message, f"gõ lại:  {_one_line(node.text)}")


def _one_line(text: str) -> str:
    text = text.replace("\n", " ")
    return text if len(text) <= _LONGEST_CURE else f"{text[:_LONGEST_CURE]}…"


def _positions(found: list[Change]) -> str:
    shown = ", ".join(str(change.position + 1) for change in found[:5])
    return f"vị trí {shown}{', …' if len(found) > 5 else ''}"


def may_be_legacy(typed: str) -> bool:
    """Whether a text could have been typed with a TCVN3 or VNI font; quickly.

    A text whose words all read well as they are is left out: in a list of hundreds the few rows pasted from an old
    file would else be outvoted by the good ones.
    """
    if typed.isascii() or not _BORROWED.search(typed) or _UNICODE_ONLY.search(typed):
        return False
    words = (word.strip(_AROUND_WORDS) for word in typed.split())
    return not all(is_syllable(word) for word in words if _BORROWED.search(word))


def legacy_faults(suspects: Iterable[tuple[Node, str]]) -> Iterator[Problem]:
    """Errors for texts in an old encoding, each with what it seems to say; decided by column, never by one word alone.

    A column is the same field of all items of a list: one short text says too little, and a list is typed by one hand.
    """
    columns: dict[str, list[tuple[Node, str]]] = defaultdict(list)
    for node, typed in suspects:
        columns[_ITEM.sub("[]", node.path)].append((node, typed))
    for column in columns.values():
        yield from _column_faults(column)


def _column_faults(column: list[tuple[Node, str]]) -> Iterator[Problem]:
    from dvk_docs.vn import legacy

    encoding = legacy.detect("\n".join(typed for _, typed in column))
    if encoding is None:
        return
    for node, typed in column:
        seems = legacy.decode(typed, encoding)
        message = f"{quote(typed)} gõ bằng phông cũ ({encoding.upper()}), không phải Unicode; có lẽ là {quote(seems)}"
        yield Problem("legacy-font", "error", node.place, message, f"nếu đúng, ghi lại:  {_one_line(seems)}")
