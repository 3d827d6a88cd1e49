"""Building the tree: whoever parses says what opens, closes and stands there; here are paths, places and limits."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Final, Literal

from dvk_docs.errors import Place, Problem, Severity
from dvk_docs.source.limits import Limits, grouped
from dvk_docs.source.node import Entry, Node, Page, Spot, fold_key, is_blank
from dvk_docs.source.scalars import faults, legacy_faults, may_be_legacy
from dvk_docs.vn.text import clean

_LINE_END: Final = re.compile(r"\r\n|[\n\r]")
_DASHES: Final = re.compile(r"\s*(?:-\s+)+")
_NULLS: Final = frozenset({"null", "Null", "NULL", "~"})
_MOST_ALIKE: Final = 100  # problems of one code in one file; a bomb has thousands


class TooMuch(Exception):
    """A limit was passed and noted: nothing more is to be parsed."""


@dataclass(slots=True)
class _Key:
    """A key that waits for its value, which is dropped for a duplicate; “no text” is a list or map used as key."""

    key: str
    label: str
    spot: Spot
    kind: Literal["field", "dropped", "no text"] = "field"


@dataclass(slots=True)
class _Open:
    """A list or map whose end has not come yet."""

    kind: Literal["list", "map"]
    path: str
    spot: Spot
    faulty: bool
    items: list[Node] = field(default_factory=list)
    entries: dict[str, Entry] = field(default_factory=dict)
    key: _Key | None = None

    def child_path(self) -> str:
        if self.kind == "list":
            return f"{self.path}[{len(self.items) + 1}]"
        if self.key is None:
            return self.path
        key = self.key.key
        return f"{self.path}.{key}" if self.path else key


class Builder:
    """Collects one tree. Offsets count characters of `text` from 0; -1 is nowhere (a value given in Python).

    `faulty` marks a value of which an error was noted by the caller, so that nobody complains of it again.
    """

    def __init__(self, text: str, name: str | None, *, limits: Limits) -> None:
        self.text = text
        self.page = Page(name, tuple(_LINE_END.split(text)))
        self.problems: list[Problem] = []
        self.root: Node | None = None
        self._starts = [0, *(match.end() for match in _LINE_END.finditer(text))]
        self._limits = limits
        self._nodes = 0
        self._stack: list[_Open] = []
        self._suspects: list[tuple[Node, str]] = []
        self._counts: dict[str, int] = {}

    def spot(self, start: int, end: int) -> Spot:
        """The stretch between two offsets, cut at the end of its first line."""
        if start < 0:
            return Spot(self.page)
        line = bisect_right(self._starts, start)
        column = start - self._starts[line - 1] + 1
        room = len(self.page.lines[line - 1]) - column + 1
        return Spot(self.page, line, column, max(1, min(end - start, room)))

    def path(self) -> str:
        """The path of the value that would come next."""
        return self._stack[-1].child_path() if self._stack else ""

    def note(self, code: str, spot: Spot, message: str, hint: str, *, severity: Severity = "error") -> None:
        """A problem at the value that comes next."""
        self._add(Problem(code, severity, spot.place(self.path() or None), message, hint))

    def open(self, kind: Literal["list", "map"], start: int, *, in_block: bool = False, faulty: bool = False) -> None:
        """A list or map begins. Raises TooMuch."""
        spot = self.spot(start, start + 1)
        self._count(spot)
        if len(self._stack) >= self._limits.depth:
            message = f"các mục lồng vào nhau quá {self._limits.depth} tầng"
            self.note("too-deep", spot, message, "bớt tầng: dữ liệu của một văn bản không cần quá năm, sáu tầng")
            raise TooMuch
        parent = self._stack[-1] if self._stack else None
        if parent is not None and parent.kind == "map" and parent.key is None:
            self._key_is_no_text(parent, spot)
        if parent is not None and parent.kind == "list" and kind == "map" and in_block:
            spot = self._at_dash(spot)
        self._stack.append(_Open(kind, self.path(), spot, faulty))

    def close(self) -> None:
        """The list or map opened last ends."""
        done = self._stack.pop()
        self._attach(
            Node(
                done.kind,
                done.path,
                done.spot,
                faulty=done.faulty,
                items=tuple(done.items),
                entries=tuple(done.entries.values()),
            )
        )

    def scalar(self, typed: str, start: int, end: int, *, plain: bool = False, faulty: bool = False) -> None:
        """A text, or the key of the open map when that is awaited; `plain` when it was typed without quotes."""
        spot = self.spot(start, end)
        self._count(spot)
        if self._stack and self._stack[-1].kind == "map" and self._stack[-1].key is None:
            self._open_key(self._stack[-1], typed, spot, dropped=faulty)
            return
        if len(typed) > self._limits.text_chars:
            message = f"giá trị dài {grouped(len(typed))} ký tự, nhiều nhất {grouped(self._limits.text_chars)}"
            self.note("text-too-long", spot, message, "rút gọn, hoặc tách thành nhiều mục")
            typed, faulty = "", True
        text = clean(typed)
        blank = is_blank(text) or (plain and text in _NULLS)
        node = Node("text", self.path(), spot, text, blank, faulty=faulty)
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

    def _not_told(self) -> list[Problem]:
        place = Place(file=self.page.name)
        over = [(code, count - _MOST_ALIKE) for code, count in self._counts.items() if count > _MOST_ALIKE]
        return [Problem(code, "info", place, f"còn {grouped(more)} chỗ nữa cùng lỗi này") for code, more in over]

    def _look(self, node: Node, typed: str) -> Node:
        found = list(faults(node, typed))
        for problem in found:
            self._add(problem)
        if any(problem.severity == "error" for problem in found):
            return Node("text", node.path, node.spot, node.text, node.blank, faulty=True)
        return node

    def _open_key(self, parent: _Open, typed: str, spot: Spot, *, dropped: bool) -> None:
        label = clean(typed)[:200]
        key = fold_key(label) or label
        parent.key = _Key(key, label, spot, "dropped" if dropped else "field")
        if label is not typed:
            self._look(Node("text", self.path(), spot, label), typed)
        before = parent.entries.get(key)
        if before is None:
            return
        parent.key.kind = "dropped"
        same = "" if before.label == label else f" (“{before.label}” và “{label}” là cùng một trường)"
        lines = f": dòng {before.key_spot.line} và dòng {spot.line}" if spot.line else ""
        place, also = spot.place(self.path()), before.key_place
        message = f"trường “{label}” được khai hai lần{lines}{same}"
        self._add(Problem("duplicate-field", "error", place, message, "giữ một dòng, xoá dòng kia", also=also))

    def _key_is_no_text(self, parent: _Open, spot: Spot) -> None:
        parent.faulty = True
        parent.key = _Key("", "", spot, "no text")
        self.note("key-not-text", spot, "tên trường phải là chữ", "nếu đây là nội dung, đặt cả giá trị trong nháy kép")

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
            parent.key = _Key("", "", key.spot, "dropped")
        elif key.kind == "field":
            parent.entries[key.key] = Entry(key.key, key.label, key.spot, node)

    def _at_dash(self, spot: Spot) -> Spot:
        before = self.page.lines[spot.line - 1][: spot.column - 1] if spot.line else ""
        if not _DASHES.fullmatch(before):
            return spot
        return Spot(self.page, spot.line, before.rindex("-") + 1)

    def _count(self, spot: Spot) -> None:
        self._nodes += 1
        if self._nodes > self._limits.nodes:
            message = f"có quá nhiều giá trị, nhiều nhất {grouped(self._limits.nodes)}"
            self.note("too-many-values", spot, message, "tách dữ liệu thành nhiều tệp, mỗi văn bản một tệp")
            raise TooMuch

    def _add(self, problem: Problem) -> None:
        count = self._counts[problem.code] = self._counts.get(problem.code, 0) + 1
        if count <= _MOST_ALIKE:
            self.problems.append(problem)
