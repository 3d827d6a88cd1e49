"""What a worker does: papers made one after the other, each written whole; nothing but their records goes back."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Final, NamedTuple

from dvk_docs.batch.report import Done
from dvk_docs.documents import Document
from dvk_docs.errors import DvkError, Place, Problem
from dvk_docs.making import make
from dvk_docs.package.save import save, sync

_TOGETHER: Final = 64  # papers held until they are written
_WRITERS: Final = 16


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
    """Makes and writes each paper; whatever happens to one, the others are made.

    Some are made, then written side by side: a disk takes as long to force one file to itself as several.
    """
    done: list[Done] = []
    with ThreadPoolExecutor(_WRITERS) as writers:
        for at in range(0, len(tasks), _TOGETHER):
            made = [_made(task, orders) for task in tasks[at : at + _TOGETHER]]
            done += writers.map(partial(_saved, orders), made)
    sync(orders.folder)
    return done


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


def _saved(orders: Orders, made: _Fresh | Done) -> Done:
    if isinstance(made, Done):
        return made
    file, paper, findings = made
    try:
        status = save(file, paper, force=orders.force, in_batch=True)
    except DvkError as error:
        return Done(file, "failed", None, error.problems)
    except Exception as error:
        return Done(file, "failed", None, (_bug(file, error),))
    return Done(file, status, hashlib.sha256(paper).hexdigest(), findings)


def _bug(file: Path, error: Exception) -> Problem:
    message = f"chương trình hỏng khi làm văn bản này ({type(error).__name__}: {error})"
    hint = "làm riêng văn bản này bằng lệnh render để có nhật ký, rồi báo lỗi"
    return Problem("program-fault", "error", Place(file=str(file)), message, hint)
