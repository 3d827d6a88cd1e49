"""What a worker does: papers made one after the other, each written whole; nothing but their records goes back."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from dvk_docs.batch.report import Done
from dvk_docs.documents import Document
from dvk_docs.errors import DvkError, Place, Problem
from dvk_docs.making import make
from dvk_docs.package.save import save, sync


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
    done = [_done(task, orders) for task in tasks]
    sync(orders.folder)
    return done


def _done(task: Task, orders: Orders) -> Done:
    file = orders.folder / task.name
    try:
        made = make(task.document, templates=orders.templates, draft=orders.draft)
        status = save(file, made.paper, force=orders.force, in_batch=True)
    except DvkError as error:
        return Done(file, "failed", None, error.problems)
    except Exception as error:  # our own bug, in one paper of ten thousand
        return Done(file, "failed", None, (_bug(file, error),))
    return Done(file, status, hashlib.sha256(made.paper).hexdigest(), made.findings)


def _bug(file: Path, error: Exception) -> Problem:
    message = f"chương trình hỏng khi làm văn bản này ({type(error).__name__}: {error})"
    hint = "làm riêng văn bản này bằng lệnh render để có nhật ký, rồi báo lỗi"
    return Problem("program-fault", "error", Place(file=str(file)), message, hint)
