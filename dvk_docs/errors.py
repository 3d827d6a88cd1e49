"""What is wrong, where, and how to mend it: the one form every room reports in.

A `Problem` is a value; rooms return or collect problems and only `cli` prints them. An exception of the
`DvkError` tree carries the problems that made it impossible to go on; it means that no file was made.

The tree (nothing else leaves the public functions):

    DvkError            exit 1
    ├── InputError      exit 1   the data file, or a file to check, has errors (2 when it is not there)
    ├── TemplateError   exit 1   the template cannot be used
    ├── OutputError     exit 3   the paper cannot be written (2 when the wish itself is wrong: no --force, a symlink)
    └── ToolError       exit 3   LibreOffice, a font or another program is missing or failed
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

Severity = Literal["error", "warning", "info"]

_SEVERITY_WORD: dict[Severity, str] = {"error": "lỗi", "warning": "cảnh báo", "info": "ghi chú"}


@dataclass(frozen=True, slots=True)
class Place:
    """Where in what a person can open: a line of a data file, a cell of a workbook, or words of a paper.

    `line` and `column` count from 1, in characters; `length` is how many characters the caret covers;
    `source` is the text of that line, shown above the caret. `path` names the field (`can_cu[2]`, items from 1).
    `words` quotes the printed words of a .docx, `part` tells whereabouts in it (“khối chữ ký”, `word/header1.xml`).
    Everything unknown is None.
    """

    file: str | None = None
    line: int | None = None
    column: int | None = None
    length: int = 1
    source: str | None = None
    sheet: str | None = None
    cell: str | None = None
    path: str | None = None
    words: str | None = None
    part: str | None = None

    @property
    def known(self) -> bool:
        """Whether it says where to look inside the file: a line, or a cell."""
        return self.line is not None or self.cell is not None

    def __str__(self) -> str:
        where = self.file or ""
        if self.sheet is not None:
            where += f"!{self.sheet}" + (f"!{self.cell}" if self.cell else "")
        elif self.line is not None:
            at = f"{self.line}" + (f":{self.column}" if self.column is not None else "")
            where += f":{at}" if self.file else f"dòng {at}"
        if self.words is not None:
            where += f" “{self.words}”"
        if self.part is not None:
            where += f" ({self.part})"
        return where.strip()


NOWHERE = Place()


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding.

    `code` is a slug that never changes its meaning (`explain CODE` tells more); `message` quotes the person's own
    value; `hint` is a cure ready to copy; `cite` is the clause of the norm, when a norm speaks. `also` is a second
    place, when two facts disagree. Message and hint are Vietnamese.
    """

    code: str
    severity: Severity
    place: Place
    message: str
    hint: str | None = None
    cite: str | None = None
    also: Place | None = None

    def as_dict(self) -> dict[str, Any]:
        """The JSON form; keys never change, what is unknown is null."""
        p = self.place
        return {
            "code": self.code,
            "severity": self.severity,
            "file": p.file,
            "line": p.line,
            "column": p.column,
            "sheet": p.sheet,
            "cell": p.cell,
            "path": p.path,
            "message": self.message,
            "hint": self.hint,
            "cite": self.cite,
        }

    def __str__(self) -> str:
        """The text form: place, severity, code, field, message; the source line with a caret; cure; clause."""
        where = str(self.place)
        field = f"{self.place.path}: " if self.place.path else ""
        head = f"{_SEVERITY_WORD[self.severity]}[{self.code}] {field}{self.message}"
        lines = [f"{where}: {head}" if where else head]
        gutter = ""
        if self.place.line is not None and self.place.source is not None:
            gutter = " " * len(str(self.place.line))
            lines.append(f" {self.place.line} | {_visible(self.place.source)}")
            if self.place.column is not None:
                lines.append(f" {gutter} | {_caret(self.place)}")
        if self.also is not None:
            lines.append(f" {gutter}  | xem thêm {str(self.also) or self.also.path}")
        if self.hint:
            lines.append(f" {gutter} = cách sửa: {self.hint}")
        if self.cite:
            lines.append(f" {gutter} = căn cứ: {self.cite}")
        return "\n".join(lines)


class DvkError(Exception):
    """Root of everything the library raises; `problems` holds all that was found, sorted by place.

    `str(error)` is the text a clerk reads; `exit_code` is what the command line ends with.
    """

    exit_code = 1

    def __init__(self, problems: Problem | Iterable[Problem], *, exit_code: int | None = None) -> None:
        found = (problems,) if isinstance(problems, Problem) else problems
        self.problems: tuple[Problem, ...] = tuple(sort_problems(found))
        if exit_code is not None:
            self.exit_code = exit_code
        super().__init__(self.problems)

    def __str__(self) -> str:
        return "\n".join(str(problem) for problem in self.problems)

    def __reduce__(self) -> tuple[Any, ...]:  # exceptions with required arguments must say how to cross processes
        return _revive, (type(self), self.problems, self.exit_code)


class InputError(DvkError):
    """The data, or a file given to be checked, cannot be used."""


class TemplateError(DvkError):
    """The template cannot be used, or asks for what the data do not have."""


class OutputError(DvkError):
    """The paper was made but cannot be written where it was wanted."""

    exit_code = 3


class ToolError(DvkError):
    """A program or font that was needed is missing, failed, or ran too long."""

    exit_code = 3


def _revive(kind: type[DvkError], problems: tuple[Problem, ...], exit_code: int) -> DvkError:
    return kind(problems, exit_code=exit_code)


def sort_problems(problems: Iterable[Problem]) -> list[Problem]:
    """The problems in the order a person mends them: by file, line or cell; unplaced ones keep their order, last."""
    return sorted(problems, key=lambda p: _where(p.place))


def _where(place: Place) -> tuple[str, str, int, int, str]:
    """What places are sorted by; the cells of a sheet stand row by row."""
    file, line, column = place.file or _LAST, place.line or 10**9, place.column or 0
    if place.cell is None:
        return file, _LAST if place.sheet is None else place.sheet, line, column, ""
    letters = place.cell.rstrip("0123456789")
    row = place.cell[len(letters) :].partition(":")[0]
    return file, place.sheet or "", int(row) if row.isdecimal() else 0, len(letters), letters


_LAST = "\uffff"


def has_errors(problems: Iterable[Problem]) -> bool:
    """True when at least one problem forbids going on."""
    return any(problem.severity == "error" for problem in problems)


def nearest(word: str, known: Iterable[str], *, cutoff: float = 0.6) -> str | None:
    """The known word a person most likely meant, or None when none is as near as `cutoff` (of 1) asks.

    >>> nearest("trich_yieu", ["trich_yeu", "noi_nhan"])
    'trich_yeu'
    """
    import difflib  # only needed once something is already wrong

    found = difflib.get_close_matches(word, list(known), n=1, cutoff=cutoff)
    return found[0] if found else None


def quote(value: str, limit: int = 60) -> str:
    """The value in Vietnamese quotes, cut in the middle when long, with what cannot be seen made visible.

    >>> quote("15-QĐ/ĐU")
    '“15-QĐ/ĐU”'
    """
    shown = _visible(value)
    if len(shown) > limit:
        half = (limit - 3) // 2
        shown = f"{shown[:half]}…{shown[-half:]}"
    return f"“{shown}”"


def _visible(text: str) -> str:
    """Control and invisible characters as `<U+200B>`: a message must neither hide them nor obey them."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() or c == "\u00a0" else (" " if c == "\t" else f"<U+{ord(c):04X}>") for c in text)


def _caret(place: Place) -> str:
    """Carets under the wrong part, moved by display width: combining marks take none, wide letters two columns."""
    source, column = place.source or "", place.column or 1
    before, wrong = source[: column - 1], source[column - 1 : column - 1 + place.length]
    return " " * _width(before) + "^" * max(1, _width(wrong))


def _width(text: str) -> int:
    width = 0
    for c in text:
        if unicodedata.combining(c):
            continue
        if not c.isprintable() and c not in "\t\u00a0":
            width += len(f"<U+{ord(c):04X}>")
        else:
            width += 2 if unicodedata.east_asian_width(c) in "WF" else 1
    return width
