"""What a worker does: papers made one after the other, each written whole; only what became of each goes back."""

from __future__ import annotations

import hashlib
import pickle
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from dvk_docs.batch.report import Status
from dvk_docs.documents import Document
from dvk_docs.errors import DvkError, Place, Problem
from dvk_docs.making import make
from dvk_docs.package.save import Saved, save_all

_TOGETHER: Final = 4 << 20
"""Bytes of papers made, then written together: so much is held in memory, and a wait for the disk serves so many."""


class Task(NamedTuple):
    """A paper to be made and the name of its file."""

    document: Document
    name: str


class Orders(NamedTuple):
    """What holds for all papers of a batch."""

    folder: Path
    templates: tuple[Path, ...] = ()
    draft: bool = False
    force: bool = False


class End(NamedTuple):
    """What became of a paper, as a worker tells it: who shares out knows its file, and where its facts were typed."""

    status: Status
    sha256: str | None = None
    problems: tuple[Problem, ...] = ()


def work(tasks: Sequence[Task], orders: Orders) -> list[End]:
    """Makes and writes each paper; whatever happens to one, the others are made."""
    made = (_made(task, orders) for task in tasks)
    return [end for group in _groups(made) for end in _saved(group, orders)]


def work_sent(tasks: bytes, orders: Orders) -> list[End]:
    """The same with tasks as they came from another process."""
    return work(pickle.loads(tasks), orders)  # noqa: S301 - bytes of the process that shares out


class _Fresh(NamedTuple):
    """A paper that is made and not yet written."""

    file: Path
    paper: bytes
    findings: tuple[Problem, ...]


def _groups(made: Iterable[_Fresh | End]) -> Iterator[list[_Fresh | End]]:
    """Papers to be written together, in their order."""
    group: list[_Fresh | End] = []
    held = 0
    for one in made:
        group.append(one)
        held += len(one.paper) if isinstance(one, _Fresh) else 0
        if held >= _TOGETHER:
            yield group
            group.clear()  # and not held any longer: it has been written
            held = 0
    if group:
        yield group


def _made(task: Task, orders: Orders) -> _Fresh | End:
    file = orders.folder / task.name
    try:
        made = make(task.document, templates=orders.templates, draft=orders.draft)
    except DvkError as error:
        return End("failed", None, error.problems)
    except Exception as error:  # our own bug, in one paper of ten thousand
        return End("failed", None, (_bug(file, error),))
    return _Fresh(file, made.paper, made.findings)


def _saved(made: Sequence[_Fresh | End], orders: Orders) -> Iterator[End]:
    """What became of each in the end, in their order."""
    saved = iter(save_all([(one.file, one.paper) for one in made if isinstance(one, _Fresh)], force=orders.force))
    for one in made:
        yield one if isinstance(one, End) else _ended(one, next(saved))


def _ended(made: _Fresh, saved: Saved | Exception) -> End:
    if isinstance(saved, DvkError):
        return End("failed", None, saved.problems)
    if isinstance(saved, Exception):
        return End("failed", None, (_bug(made.file, saved),))
    return End(saved, hashlib.sha256(made.paper).hexdigest(), made.findings)


def _bug(file: Path, error: Exception) -> Problem:
    message = f"chương trình hỏng khi làm văn bản này ({type(error).__name__}: {error})"
    hint = "làm riêng văn bản này bằng lệnh render để có nhật ký, rồi báo lỗi"
    return Problem("program-fault", "error", Place(file=str(file)), message, hint)
