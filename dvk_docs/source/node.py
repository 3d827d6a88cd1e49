"""A value that remembers where it was typed, and the fold that makes one key of its many spellings."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Final, Literal

from dvk_docs.errors import Place, Problem


@dataclass(frozen=True, slots=True)
class Page:
    """The text of one file by lines, and the name under which messages speak of it."""

    name: str | None = None
    lines: tuple[str, ...] = ()

    def line(self, number: int) -> str | None:
        """The text of a line, counted from 1; None when there is no such line."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else None


@dataclass(frozen=True, slots=True)
class Spot:
    """A stretch of one line of a page: line and column from 1, length in characters; line 0 means nowhere."""

    page: Page = field(default=Page(), repr=False, compare=False)
    line: int = 0
    column: int = 0
    length: int = 1

    def place(self, path: str | None = None) -> Place:
        """The same as errors know it, with the text of the line so that a caret can be drawn."""
        if not self.line:
            return Place(file=self.page.name, path=path)
        return Place(
            file=self.page.name,
            line=self.line,
            column=self.column,
            length=max(1, self.length),
            source=_shown(self.page.line(self.line), self.column),
            path=path,
        )


@dataclass(frozen=True, slots=True)
class Node:
    """One value: a text exactly as typed (after `vn.text.clean`), a list, or a map of entries.

    `path` names it from the root (`danh_sach[2].ten_mo_hinh`, items from 1; the root is ""). A map counts as standing
    at its first key, an item of a block list at its dash. `blank` is True for a text that says nothing: empty, an
    unquoted null or ~, only spaces or only dots. `faulty` is True when an error about this very value is already
    among the problems of its file.
    """

    kind: Literal["text", "list", "map"]
    path: str
    spot: Spot
    text: str = ""
    blank: bool = False
    faulty: bool = False
    items: tuple[Node, ...] = ()
    entries: tuple[Entry, ...] = ()

    @property
    def place(self) -> Place:
        """Where it was typed; made on demand, because only a few of the values of a file are ever spoken of."""
        return self.spot.place(self.path or None)

    def place_of(self, words: str) -> Place:
        """The place of some words inside this text, when they stand on its first line; else the whole value."""
        place = self.place
        if place.source is None or place.column is None:
            return place
        at = unicodedata.normalize("NFC", place.source).find(words, place.column - 1)
        return place if at < 0 or not words else replace(place, column=at + 1, length=len(words))

    def entry(self, key: str) -> Entry | None:
        """The entry with that folded key, or None."""
        return next((entry for entry in self.entries if entry.key == key), None)


@dataclass(frozen=True, slots=True)
class Entry:
    """A key with its value: `key` folded, `label` as typed."""

    key: str
    label: str
    key_spot: Spot
    value: Node

    @property
    def key_place(self) -> Place:
        """Where the key was typed; its path is that of the value."""
        return self.key_spot.place(self.value.path)


@dataclass(frozen=True, slots=True)
class Source:
    """The tree of a file, and all that is to be said of the file itself, sorted by place."""

    root: Node
    problems: tuple[Problem, ...] = ()

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """The problems that forbid nothing."""
        return tuple(problem for problem in self.problems if problem.severity != "error")

    def find(self, path: str) -> Node | None:
        """The value at a path such as `danh_sach[2].don_vi`, or None."""
        node: Node | None = self.root
        for key, item in _STEP.findall(path):
            if node is None:
                return None
            if key:
                entry = node.entry(key)
                node = entry.value if entry else None
            else:
                node = node.items[int(item) - 1] if 0 < int(item) <= len(node.items) else None
        return node

    def locate(self, problem: Problem, words: str = "") -> Problem:
        """The problem with the file, line and column of its path filled in, narrowed to `words` where they stand."""
        if problem.place.line is not None or problem.place.path is None:
            return problem
        node = self.find(problem.place.path)
        if node is None:
            return replace(problem, place=replace(problem.place, file=self.root.place.file))
        return replace(problem, place=node.place_of(words))


def _shown(line: str | None, column: int) -> str | None:
    """As much of a long line as helps; none of it when the place lies too far to the right to draw a caret."""
    if line is None or len(line) <= _WIDEST:
        return line
    return f"{line[:_WIDEST]}…" if column < _WIDEST else None


_WIDEST: Final = 400  # characters of a source line shown in a message
_BLANK = re.compile(r"[\s.…]*")


def is_blank(text: str) -> bool:
    """True for a text that says nothing: empty, spaces of any kind, only dots (a form left unfilled).

    >>> is_blank("\u00a0 ……"), is_blank("-")
    (True, False)
    """
    return _BLANK.fullmatch(text) is not None


_STEP = re.compile(r"([^.\[\]]+)|\[(\d+)\]")
_NOT_KEY = re.compile(r"[^0-9a-z]+")


@lru_cache(maxsize=4096)
def fold_key(label: str) -> str:
    """The key of a label: lower case, đ as d, marks off, any run of other signs one underscore.

    >>> fold_key("Trích yếu"), fold_key("trich-yeu")
    ('trich_yeu', 'trich_yeu')
    """
    lowered = label.lower().replace("đ", "d").replace("ð", "d")
    bare = "".join(c for c in unicodedata.normalize("NFD", lowered) if not unicodedata.combining(c))
    return _NOT_KEY.sub("_", bare).strip("_")
