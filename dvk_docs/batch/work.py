"""What a worker does: papers made one after the other, each written whole; nothing but their records goes back."""

from __future__ import annotations

import hashlib
import pickle
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from dvk_docs.batch.report import Done
from dvk_docs.documents import Document
from dvk_docs.errors import DvkError, Place, Problem
from dvk_docs.making import make
from dvk_docs.package.save import Saved, save_all, sync

_TOGETHER: Final = 32
"""Papers made, then written together: so many are held in memory, and may lie about half written where power fails."""


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


def work(tasks: Sequence[Task], orders: Orders) -> list[Done]:
    """Makes and writes each paper; whatever happens to one, the others are made."""
    done: list[Done] = []
    for at in range(0, len(tasks), _TOGETHER):
        done += _saved([_made(task, orders) for task in tasks[at : at + _TOGETHER]], orders)
    sync(orders.folder)
    return done


def work_sent(tasks: bytes, orders: Orders) -> list[Done]:
    """The same with tasks as they came from another process."""
    return work(pickle.loads(tasks), orders)  # noqa: S301 - bytes of the process that shares out


class _Fresh(NamedTuple):
    """A paper that is made and not yet written."""

    file: Path
    paper: bytes
    findings: tuple[Problem, ...]


def _made(task: Task, orders: Orders) -> _Fresh | Done:
    file = orders.folder / task.name
    try:
        made = make(task.document, templates=orders.templates, draft=orders.draft)
    except DvkError as error:
        return Done(file, "failed", None, error.problems)
    except Exception as error:  # our own bug, in one paper of ten thousand
        return Done(file, "failed", None, (_bug(file, error),))
    return _Fresh(file, made.paper, made.findings)


def _saved(made: Sequence[_Fresh | Done], orders: Orders) -> Iterator[Done]:
    """What became of each in the end, in their order."""
    ends = iter(save_all([(one.file, one.paper) for one in made if isinstance(one, _Fresh)], force=orders.force))
    for one in made:
        yield one if isinstance(one, Done) else _ended(one, next(ends))


def _ended(made: _Fresh, end: Saved | Exception) -> Done:
    if isinstance(end, DvkError):
        return Done(made.file, "failed", None, end.problems)
    if isinstance(end, Exception):
        return Done(made.file, "failed", None, (_bug(made.file, end),))
    return Done(made.file, end, hashlib.sha256(made.paper).hexdigest(), made.findings)


def _bug(file: Path, error: Exception) -> Problem:
    message = f"chương trình hỏng khi làm văn bản này ({type(error).__name__}: {error})"
    hint = "làm riêng văn bản này bằng lệnh render để có nhật ký, rồi báo lỗi"
    return Problem("program-fault", "error", Place(file=str(file)), message, hint)
