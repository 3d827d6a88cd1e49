"""Building the tree: whoever parses says what opens, closes and stands there; here are paths, places and limits."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Final, Literal

from dvk_docs.errors import Place, Problem, Severity, has_errors, quote
from dvk_docs.source.limits import Limits, grouped
from dvk_docs.source.node import AnyPage, Entry, Node, Page, fold_key, is_blank
from dvk_docs.source.scalars import faults, legacy_faults, may_be_legacy
from dvk_docs.vn.text import clean

_DASHES: Final = re.compile(r"\s*(?:-\s+)+")
_NULLS: Final = frozenset({"null", "Null", "NULL", "~"})
_LONGEST_KEY: Final = 200
_MOST_ALIKE: Final = 100  # problems of one code in one file; a bomb has thousands


class TooMuch(Exception):
    """A limit was passed and noted: nothing more is to be parsed."""


@dataclass(slots=True)
class _Key:
    """A key that waits for its value, which is dropped for a duplicate; “no text” is a list or map used as key."""

    key: str
    label: str
    start: int
    end: int
    kind: Literal["field", "dropped", "no text"] = "field"


@dataclass(slots=True)
class _Open:
    """A list or map whose end has not come yet."""

    kind: Literal["list", "map"]
    path: str
    start: int
    end: int
    faulty: bool
    items: list[Node] = field(default_factory=list)
    entries: dict[str, Entry] = field(default_factory=dict)
    key: _Key | None = None

    def child_path(self) -> str:
        if self.kind == "list":
            return f"{self.path}[{len(self.items) + 1}]"
        key = self.key.key if self.key else ""
        return f"{self.path}.{key}" if self.path and key else self.path or key


class Builder:
    """Collects one tree. Offsets count characters of `text` from 0; -1 is nowhere (a value given in Python).

    What is no text file gives its own `page`, and offsets are those of that page. `faulty` marks a value of which an
    error was noted by the caller, so that nobody complains of it again.
    """

    def __init__(self, text: str, name: str | None, *, limits: Limits, page: AnyPage | None = None) -> None:
        self.text = text
        self.page: AnyPage = Page.of(text, name) if page is None else page
        self.problems: list[Problem] = []
        self.root: Node | None = None
        self._limits = limits
        self._nodes = 0
        self._stack: list[_Open] = []
        self._suspects: list[tuple[Node, str]] = []
        self._counts: dict[str, int] = {}

    def note(
        self, code: str, start: int, end: int, message: str, hint: str | None, severity: Severity = "error"
    ) -> None:
        """What is to be said of the value that comes next, between two offsets."""
        path = self._path() or None
        self._add(Problem(code, severity, self.page.place(start, end, path), message, hint))

    def open(self, kind: Literal["list", "map"], start: int, *, in_block: bool = False, faulty: bool = False) -> None:
        """A list or map begins. Raises TooMuch."""
        self._count(start)
        if len(self._stack) >= self._limits.depth:
            message = f"các mục lồng vào nhau quá {self._limits.depth} tầng"
            hint = "bớt tầng: dữ liệu của một văn bản không cần quá năm, sáu tầng"
            self.note("too-deep", start, start + 1, message, hint)
            raise TooMuch
        parent = self._stack[-1] if self._stack else None
        if parent is not None and parent.kind == "map" and parent.key is None:
            self._key_is_no_text(parent, start)
        if parent is not None and parent.kind == "list" and kind == "map" and in_block:
            start = self._at_dash(start)
        self._stack.append(_Open(kind, self._path(), start, start + 1, faulty))

    def close(self) -> None:
        """The list or map opened last ends."""
        done = self._stack.pop()
        node = Node(
            done.kind,
            done.path,
            self.page,
            done.start,
            done.end,
            faulty=done.faulty,
            items=tuple(done.items),
            entries=tuple(done.entries.values()),
        )
        self._attach(node)

    def scalar(self, typed: str, start: int, end: int, *, plain: bool = False, faulty: bool = False) -> None:
        """A text, or the key of the open map when that is awaited; `plain` when it was typed without quotes."""
        self._count(start)
        if self._stack and self._stack[-1].kind == "map" and self._stack[-1].key is None:
            self._open_key(self._stack[-1], typed, start, end, dropped=faulty)
            return
        if len(typed) > self._limits.text_chars:
            message = f"giá trị dài {grouped(len(typed))} ký tự, nhiều nhất {grouped(self._limits.text_chars)}"
            self.note("text-too-long", start, end, message, "rút gọn, hoặc tách thành nhiều mục")
            typed, faulty = "", True
        text = clean(typed)
        blank = is_blank(text) or (plain and text in _NULLS)
        node = Node("text", self._path(), self.page, start, end, text, blank, faulty)
        if text is not typed or "{" in typed:
            node = self._look(node, typed)
        if may_be_legacy(typed):
            self._suspects.append((node, typed))
        self._attach(node)

    def finish(self) -> list[Problem]:
        """All problems, now that every text was seen."""
        legacy = list(legacy_faults(self._suspects))
        blamed = {problem.place.path for problem in legacy}
        # What the gate says of a text in an old font is noise: its letters only look odd because of the font.
        kept = [p for p in self.problems if p.severity == "error" or p.place.path not in blamed]
        return kept + legacy + self._not_told()

    def _path(self) -> str:
        return self._stack[-1].child_path() if self._stack else ""

    def _not_told(self) -> list[Problem]:
        place = Place(file=self.page.name)
        over = [(code, count - _MOST_ALIKE) for code, count in self._counts.items() if count > _MOST_ALIKE]
        return [Problem(code, "info", place, f"còn {grouped(more)} chỗ nữa cùng lỗi này") for code, more in over]

    def _look(self, node: Node, typed: str) -> Node:
        found = list(faults(node, typed))
        for problem in found:
            self._add(problem)
        return replace(node, faulty=True) if has_errors(found) else node

    def _open_key(self, parent: _Open, typed: str, start: int, end: int, *, dropped: bool) -> None:
        if len(typed) > _LONGEST_KEY:
            message = f"tên trường dài {grouped(len(typed))} ký tự, nhiều nhất {_LONGEST_KEY}"
            self.note("text-too-long", start, end, message, "nếu đây là nội dung, đặt cả giá trị trong nháy kép")
            typed, dropped = "", True
        label = clean(typed).replace("\n", " ")
        key = fold_key(label) or label
        parent.key = _Key(key, label, start, end, "dropped" if dropped else "field")
        if label is not typed:
            self._look(Node("text", self._path(), self.page, start, end, label), typed)
        before = parent.entries.get(key)
        if before is not None:
            parent.key.kind = "dropped"
            self._add(self._duplicate(before, parent.key))

    def _duplicate(self, before: Entry, again: _Key) -> Problem:
        lines = (self.page.line_at(before.start), self.page.line_at(again.start))
        where = "" if None in lines or lines[0] == lines[1] else f": dòng {lines[0]} và dòng {lines[1]}"
        same = f" ({quote(before.label)} và {quote(again.label)} là cùng một trường)"
        message = f"trường {quote(again.label)} được khai hai lần{where}{same if before.label != again.label else ''}"
        place = self.page.place(again.start, again.end, self._path())
        return Problem("duplicate-field", "error", place, message, "giữ một dòng, xoá dòng kia", also=before.key_place)

    def _key_is_no_text(self, parent: _Open, start: int) -> None:
        parent.faulty = True
        parent.key = _Key("", "", start, start, "no text")
        hint = "nếu đây là nội dung, đặt cả giá trị trong nháy kép"
        self.note("key-not-text", start, start + 1, "tên trường phải là chữ", hint)

    def _attach(self, node: Node) -> None:
        if not self._stack:
            self.root = node
            return
        parent = self._stack[-1]
        if parent.kind == "list":
            parent.items.append(node)
            return
        key = parent.key
        parent.key = None
        if key is None:
            return
        if key.kind == "no text":  # that key has ended only now; its value follows
            parent.key = _Key("", "", key.start, key.end, "dropped")
        elif key.kind == "field":
            parent.entries[key.key] = Entry(key.key, key.label, key.start, key.end, node)

    def _at_dash(self, start: int) -> int:
        begin = self.text.rfind("\n", 0, start) + 1
        dashes = _DASHES.fullmatch(self.text, begin, start)
        return self.text.rindex("-", begin, start) if dashes else start

    def _count(self, start: int) -> None:
        self._nodes += 1
        if self._nodes > self._limits.nodes:
            message = f"có quá nhiều giá trị, nhiều nhất {grouped(self._limits.nodes)}"
            self.note("too-many-values", start, start + 1, message, "tách dữ liệu thành nhiều tệp, mỗi văn bản một tệp")
            raise TooMuch

    def _add(self, problem: Problem) -> None:
        count = self._counts[problem.code] = self._counts.get(problem.code, 0) + 1
        if count <= _MOST_ALIKE:
            self.problems.append(problem)
