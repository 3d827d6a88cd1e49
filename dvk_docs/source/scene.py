"""The place where the YAML parser gave up, seen as a person sees it: one line, its key, its value, what was said."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Any, Final

from dvk_docs.errors import Place, Problem
from dvk_docs.source.node import shown
from dvk_docs.source.outline import lead, path_at, value_start
from dvk_docs.vn.text import curl_quotes

_LONGEST_CURE: Final = 300  # characters of a line to copy; a longer value is only hinted at


@dataclass(frozen=True, slots=True)
class Scene:
    """Where the parser stopped (line and column from 1), where it began what it was reading, and what it said."""

    said: str
    lines: tuple[str, ...]
    name: str | None
    line: int
    column: int
    began: int

    @classmethod
    def of(cls, error: Any, pieces: list[str], name: str | None) -> Scene:
        """The scene of a parser's error in a text cut into lines and line ends by turns."""
        lines = tuple(pieces[::2])
        mark = getattr(error, "problem_mark", None)
        context = getattr(error, "context_mark", None) or mark
        # The parser's own line numbers also count U+2028 and the like, which no editor shows as a line.
        starts = [0, *accumulate(len(line) + len(end) for line, end in zip(lines, pieces[1::2], strict=False))]
        at = mark.index if mark else 0
        line = bisect_right(starts, at)
        began = bisect_right(starts, context.index) if context else line
        said = f"{getattr(error, 'context', None) or ''}: {getattr(error, 'problem', None) or ''}"
        return cls(said, lines, name, line, at - starts[line - 1] + 1, began)

    @property
    def text(self) -> str:
        return self.lines[self.line - 1]

    @property
    def start(self) -> int:
        return value_start(self.text)

    @property
    def value(self) -> str:
        return self.text[self.start :]

    def at(self, line: int) -> Scene:
        """The same error looked at on another line, where the value begins."""
        return replace(self, line=line, column=value_start(self.lines[line - 1]) + 1)

    def told(self, code: str, message: str, hint: str, *, column: int = 0, length: int = 1) -> tuple[Problem, ...]:
        """The one problem of this line."""
        place = Place(
            file=self.name,
            line=self.line,
            column=column or self.column,
            length=length,
            source=shown(self.text, column or self.column),
            path=path_at(self.lines, self.line),
        )
        return (Problem(code, "error", place, message, hint),)

    def in_quotes(self) -> tuple[str, str]:
        """The line with its value in quotes: as a whole line, and as the short form for a cure."""
        inner = curl_quotes(self.value.rstrip()).replace("\\", "\\\\").replace('"', '\\"')
        short = inner if len(inner) <= _LONGEST_CURE else "…"
        return f'{self.text[: self.start]}"{inner}"', f'{lead(self.text)}"{short}"'
