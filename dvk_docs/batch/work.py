"""What a worker does: papers made one after the other, each written whole; nothing but their records goes back."""

from __future__ import annotations

import hashlib
import pickle
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Final, NamedTuple, TypeVar

from dvk_docs.batch.report import Done
from dvk_docs.documents import Document
from dvk_docs.errors import DvkError, Place, Problem
from dvk_docs.making import make
from dvk_docs.package.save import save, sync

_WRITERS: Final = 4  # more of them only get in each other's way
_EACH: Final = 16  # papers that one of them writes at a time; so many times the writers are held in memory

_T = TypeVar("_T")


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
        for some in _pieces(tasks, _WRITERS * _EACH):
            made = [_made(task, orders) for task in some]
            for saved in writers.map(partial(_saved, orders), _pieces(made, _EACH)):
                done += saved
    sync(orders.folder)
    return done


def work_sent(tasks: bytes, orders: Orders) -> list[Done]:
    """The same with tasks as they came from another process."""
    return work(pickle.loads(tasks), orders)  # noqa: S301 - bytes of the process that shares out


def _pieces(all_of: Sequence[_T], size: int) -> Iterator[Sequence[_T]]:
    return (all_of[at : at + size] for at in range(0, len(all_of), size))


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


def _saved(orders: Orders, made: Sequence[_Fresh | Done]) -> list[Done]:
    return [one if isinstance(one, Done) else _written(one, orders) for one in made]


def _written(made: _Fresh, orders: Orders) -> Done:
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
