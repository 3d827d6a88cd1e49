"""Where words go: results to stdout, everything else to stderr.

The three switches that every verb knows (`-q`, `--color`, `--debug`) are read here, wherever on the line they stand.
"""

from __future__ import annotations

import errno
import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from dvk_docs.errors import DvkError, OutputError, Place, Problem, Severity

PROGRAM = "python -m dvk_docs"

_COLOURS: dict[Severity, str] = {"error": "31", "warning": "33", "info": "36"}
_WHEN = ("auto", "always", "never")


class PipeClosed(Exception):
    """Whoever read our output has seen enough. Not an OSError: Typer makes exit 1 of a BrokenPipeError."""


MOST_SHOWN = 1_000
"""Problems told in words at the most."""


class Console(NamedTuple):
    """What a command says and how: results to stdout, everything else to stderr."""

    quiet: bool = False
    color: str = "auto"
    debug: bool = False
    line: tuple[str, ...] = ()
    """The words of the line as typed, to be shown again with what is missing."""

    @staticmethod
    def of(arguments: Sequence[str]) -> tuple[Console, list[str]]:
        """The console that the switches ask for, and the line without them; what follows `--` is left alone."""
        end = arguments.index("--") if "--" in arguments else len(arguments)
        words, rest = list(arguments[:end]), list(arguments[end:])
        quiet = _take(words, "-q") | _take(words, "--quiet")
        debug = _take(words, "--debug")
        return Console(quiet, _take_color(words), debug, tuple(arguments)), words + rest

    def result(self, text: str) -> None:
        """A line that another program may read."""
        with writing():
            print(text, flush=True)  # noqa: T201

    def json(self, data: Any) -> None:
        """Plain data for another program."""
        self.result(as_json(data))

    def binary(self, data: bytes) -> None:
        """A whole file, to stdout."""
        with writing():
            sys.stdout.buffer.write(data)
            sys.stdout.buffer.flush()

    def say(self, text: str) -> None:
        """A line for the person; never silenced."""
        with writing():
            print(text, file=sys.stderr, flush=True)  # noqa: T201

    def summary(self, text: str, *, good: bool = True) -> None:
        """A line that `-q` silences."""
        if not self.quiet:
            self.say(self._paint(text, "32" if good else "33"))

    def problems(self, problems: Iterable[Problem]) -> None:
        """Every problem in full; of a broken list of many thousand rows, as many as a person can ever read."""
        found = list(problems)
        for problem in found[:MOST_SHOWN]:
            label = f"[{problem.code}]"
            self.say(str(problem).replace(label, self._paint(label, _COLOURS[problem.severity]), 1))
        if len(found) > MOST_SHOWN:
            self.say(f"… và {len(found) - MOST_SHOWN} chỗ nữa; xem hết bằng  check --format json")

    def step(self, text: str) -> None:
        """Says what a slow step is doing, on a terminal only."""
        if not self.quiet and sys.stderr.isatty():
            self.say(text)

    def _paint(self, text: str, color: str) -> str:
        return f"\x1b[{color}m{text}\x1b[0m" if self._has_color() else text

    def _has_color(self) -> bool:
        if self.color != "auto":
            return self.color == "always"
        return sys.stderr.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


@contextmanager
def writing() -> Iterator[None]:
    """Turns what the machine refuses while words go out into what the frame can tell; OutputError is exit 3."""
    try:
        yield
    except BrokenPipeError as error:
        raise PipeClosed from error
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        message = "đĩa đã đầy, không in hết kết quả ra được" if full else f"không in kết quả ra được ({error.strerror})"
        hint = "xoá bớt tệp, hoặc ghi kết quả sang ổ đĩa khác" if full else "ghi kết quả ra chỗ khác"
        raise OutputError(Problem("disk-full" if full else "output-failed", "error", Place(), message, hint)) from error


def as_json(data: Any) -> str:
    """Plain data as JSON that a person can read too."""
    import json

    return json.dumps(data, ensure_ascii=False, indent=2)


def _take_color(words: list[str]) -> str:
    at = next((i for i, word in enumerate(words) if word.partition("=")[0] == "--color"), None)
    if at is None:
        return "auto"
    chosen = words.pop(at).partition("=")[2] or (words.pop(at) if at < len(words) else "")
    if chosen not in _WHEN:
        raise misuse(f"--color {chosen}: không có lựa chọn này", f"chọn một trong: {', '.join(_WHEN)}")
    return chosen


def _take(words: list[str], switch: str) -> bool:
    found = switch in words
    while switch in words:
        words.remove(switch)
    return found


def misuse(message: str, hint: str | None = None, *, code: str = "usage") -> DvkError:
    """A wish that cannot be understood or granted: exit 2."""
    return DvkError(Problem(code, "error", Place(), message, hint), exit_code=2)


def command(*words: str | Path) -> str:
    """A line of ours ready to be copied: words with blanks in them quoted as the shell of this system wants it."""
    if os.name == "nt":
        import subprocess

        return f"{PROGRAM} {subprocess.list2cmdline(list(map(str, words)))}"
    import shlex

    return f"{PROGRAM} {shlex.join(map(str, words))}"


def is_told_as_data(error: DvkError, form: str) -> bool:
    """Whether an error goes out in the form that was asked for: wrong data do, a wrong line or machine does not."""
    return form == "json" and error.exit_code == 1


def unusable_path(error: OSError) -> DvkError | None:
    """A path that the machine will not even look at, met where no room expected it; None for any other refusal."""
    if not error.filename or error.errno not in _UNUSABLE:
        return None
    why = _UNUSABLE[error.errno]
    hint = "kiểm tra lại đường dẫn đã gõ, hoặc chép tệp sang thư mục của mình rồi chạy lại"
    problem = Problem("path-not-usable", "error", Place(file=str(error.filename)), f"đường dẫn {why}", hint)
    return DvkError(problem, exit_code=2 if error.errno == errno.ENAMETOOLONG else 3)


_UNUSABLE = {
    errno.ENAMETOOLONG: "quá dài",
    errno.EACCES: "đi qua thư mục không cho vào",
    errno.ELOOP: "có liên kết (symlink) vòng quanh",
    errno.EIO: "không đọc được, ổ đĩa báo lỗi",
}


def counted(problems: Iterable[Problem]) -> str:
    """“5 lỗi, 1 cảnh báo”; empty where there is neither."""
    count = Counter(problem.severity for problem in problems)
    words: tuple[tuple[Severity, str], ...] = (("error", "lỗi"), ("warning", "cảnh báo"), ("info", "ghi chú"))
    return ", ".join(f"{count[severity]} {word}" for severity, word in words if count[severity])


def columns(rows: Sequence[Sequence[str]]) -> str:
    """The rows as a table with two spaces between columns; Vietnamese letters are one column wide each."""
    if not rows:
        return ""
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    return "\n".join("  ".join(cell.ljust(w) for cell, w in zip(row, widths, strict=True)).rstrip() for row in rows)
