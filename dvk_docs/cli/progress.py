"""How far a long piece of work has come: a bar on a terminal, after two seconds; elsewhere nothing."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from dvk_docs.cli.console import Console

PATIENCE = 2.0
"""Seconds that nobody minds waiting without a word."""


@contextmanager
def progress(console: Console, what: str, total: int) -> Iterator[Callable[[str], None]]:
    """Gives a function to be called for each piece that is done, with its name."""
    if console.quiet or not total or not sys.stderr.isatty():
        yield lambda name: None
        return
    bar = _Bar(what, total)
    try:
        yield bar.advance
    finally:
        bar.stop()


class _Bar:
    """A bar of rich's, made when it is worth while."""

    def __init__(self, what: str, total: int) -> None:
        self._what, self._total = what, total
        self._started = time.monotonic()
        self._done = 0
        self._shown: Any = None

    def advance(self, name: str) -> None:
        self._done += 1
        if self._shown is None and time.monotonic() - self._started > PATIENCE:
            self._show()
        if self._shown is not None:
            self._shown.update(self._task, completed=self._done, name=name)
        if self._done == self._total:
            self.stop()  # the bar of what comes next takes its place

    def stop(self) -> None:
        if self._shown is not None:
            self._shown.stop()
            self._shown = None

    def _show(self) -> None:
        from rich.console import Console as Terminal
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        columns = (
            TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(),
            TextColumn("{task.fields[name]}"),
        )  # fmt: skip
        self._shown = Progress(*columns, console=Terminal(stderr=True), transient=True)
        self._task = self._shown.add_task(self._what, total=self._total, name="")
        self._shown.start()
