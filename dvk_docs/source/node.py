"""A value that remembers where it was typed, and the fold that makes one key of its many spellings."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import islice
from typing import Final, Literal, NamedTuple, Protocol

from dvk_docs.errors import Place, Problem

_LINE_END: Final = re.compile(r"\r\n|[\n\r]")
_STEP: Final = re.compile(r"([^.\[\]]+)|\[(\d+)\]")  # of a path
_BLANK: Final = re.compile(r"[\s.…]*")
_NOT_KEY: Final = re.compile(r"[^0-9a-z]+")
_WIDEST: Final = 400  # characters of a source line shown in a message


class AnyPage(Protocol):
    """What nodes stand on: the lines of a text file, or the cells of a workbook. `name` is that of the file."""

    @property
    def name(self) -> str | None: ...

    def line_at(self, offset: int) -> int | None:
        """The line of an offset, None where the page has no lines, or for a negative offset: nowhere."""

    def place(self, start: int, end: int, path: str | None = None) -> Place:
        """What stands between two offsets, as errors know it."""


class Page(NamedTuple):
    """The text of one file by lines, where each begins, and the name under which messages speak of the file."""

    name: str | None = None
    lines: tuple[str, ...] = ()
    starts: tuple[int, ...] = ()

    @classmethod
    def of(cls, text: str, name: str | None) -> Page:
        """The page of a text; a line ends with LF, CR LF or CR, as in an editor."""
        starts = (0, *(match.end() for match in _LINE_END.finditer(text)))
        return cls(name, tuple(_LINE_END.split(text)), starts)

    def line_at(self, offset: int) -> int | None:
        """The line, from 1, that holds the character at an offset, from 0; None for a negative offset: nowhere."""
        return bisect_right(self.starts, offset) if offset >= 0 else None

    def place(self, start: int, end: int, path: str | None = None) -> Place:
        """The stretch between two offsets as errors know it: cut at the end of its first line."""
        line = self.line_at(start)
        if line is None:
            return Place(file=self.name, path=path)
        text = self.lines[line - 1]
        before = start - self.starts[line - 1]
        length = max(1, min(end - start, len(text) - before))
        return Place(self.name, line, before + 1, length, shown(text, before), path=path)


def shown(line: str, before: int) -> str | None:
    """As much of a long line as helps a message; none when the place lies too far to the right for a caret."""
    if len(line) <= _WIDEST:
        return line
    return f"{line[:_WIDEST]}…" if before < _WIDEST else None


@dataclass(frozen=True, slots=True)
class Node:
    """One value: a text exactly as typed (after `vn.text.clean`), a list, or a map of entries.

    `path` names it from the root (`danh_sach[2].ten_mo_hinh`, items from 1; the root is ""). `start` and `end` are
    offsets in its page, negative for a value given in Python; a map stands at its first key, an item of a block list
    at its dash. `blank` is True for a text that says nothing: empty, an unquoted null or ~, only spaces or only dots.
    `faulty` is True when an error about this very value is already among the problems of its file.
    """

    kind: Literal["text", "list", "map"]
    path: str
    page: AnyPage = field(repr=False, compare=False)
    start: int = -1
    end: int = -1
    text: str = ""
    blank: bool = False
    faulty: bool = False
    items: tuple[Node, ...] = ()
    entries: tuple[Entry, ...] = ()

    @property
    def place(self) -> Place:
        """Where it was typed; made on demand, because only a few of the values of a file are ever spoken of."""
        return self.page.place(self.start, self.end, self.path or None)

    def place_of(self, words: str, nth: int = 0) -> Place:
        """The place where some words stand inside this text for the nth time, from 0; else the whole value.

        Words that run over lines, as a wrapped text has them, are told by the first of them.
        """
        place, page = self.place, self.page
        if not words or not isinstance(page, Page) or place.line is None or place.column is None:
            return place
        last = page.line_at(max(self.start, self.end - 1)) or place.line
        lines = [unicodedata.normalize("NFC", line) for line in page.lines[place.line - 1 : last]]
        heads_block = (
            lines[0][place.column - 1 :].startswith((">", "|")) and len(lines) > 1
        )  # “>-” is none of its words
        begin = len(lines[0]) if heads_block else place.column - 1
        found = list(islice(wrapped(words).finditer("\n".join(lines), begin), nth + 1))
        if not found:
            return place
        before = found[-1].string[: found[-1].start()].split("\n")
        row, column = len(before) - 1, len(before[-1])
        length = max(1, min(len(found[-1][0]), len(lines[row]) - column))
        source = shown(page.lines[place.line - 1 + row], column)
        return replace(place, line=place.line + row, column=column + 1, length=length, source=source)

    def entry(self, key: str) -> Entry | None:
        """The entry with that folded key, or None."""
        return next((entry for entry in self.entries if entry.key == key), None)


@dataclass(frozen=True, slots=True)
class Entry:
    """A key with its value: `key` folded, `label` as typed, between the offsets `start` and `end`."""

    key: str
    label: str
    start: int
    end: int
    value: Node

    @property
    def key_place(self) -> Place:
        """Where the key was typed; its path is that of the value."""
        return self.value.page.place(self.start, self.end, self.value.path)


class Source(NamedTuple):
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
                entry = node.entry(fold_key(key))
                node = entry.value if entry else None
            else:
                node = node.items[int(item) - 1] if 0 < int(item) <= len(node.items) else None
        return node

    def locate(self, problem: Problem, words: str = "", nth: int = 0) -> Problem:
        """The problem with the file, line and column (or cell) of its path filled in, narrowed to `words`.

        `nth`, from 0, tells which of them where they stand more than once.
        """
        if problem.place.known or problem.place.path is None:
            return problem
        path: str | None = problem.place.path
        while path and (node := self.find(path)) is None:
            path = above(path)  # nothing stands there: the map or list that lacks it
        found = node.place_of(words, nth) if path and node else self.root.place
        return replace(problem, place=replace(found, path=problem.place.path))


def wrapped(words: str) -> re.Pattern[str]:
    """Finds the words also where they run over lines.

    >>> bool(wrapped("mô hình").search("một mô\\n  hình"))
    True
    """
    return re.compile(r"\s+".join(map(re.escape, re.split(r"\s+", words))))


def above(path: str) -> str:
    """The path of the map or list that a value stands in, "" for the root.

    >>> above("danh_sach[2].don_vi"), above("danh_sach[2]"), above("danh_sach")
    ('danh_sach[2]', 'danh_sach', '')
    """
    return path[: max(path.rfind("."), path.rfind("["), 0)]


def is_blank(text: str) -> bool:
    """True for a text that says nothing: empty, spaces of any kind, only dots (a form left unfilled).

    >>> is_blank("\u00a0 ……"), is_blank("-")
    (True, False)
    """
    return _BLANK.fullmatch(text) is not None


@lru_cache(maxsize=4096)
def fold_key(label: str) -> str:
    """The key of a label: lower case, đ as d, marks off, any run of other signs one underscore.

    >>> fold_key("Trích yếu"), fold_key("trich-yeu")
    ('trich_yeu', 'trich_yeu')
    """
    lowered = label.lower().replace("đ", "d").replace("ð", "d")
    bare = "".join(c for c in unicodedata.normalize("NFD", lowered) if not unicodedata.combining(c))
    return _NOT_KEY.sub("_", bare).strip("_")
