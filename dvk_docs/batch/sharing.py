"""Work shared out in chunks over an executor: so large that sending costs nothing, so small that all are busy."""

from __future__ import annotations

import os
import pickle
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future
from contextlib import contextmanager, suppress
from itertools import islice
from pathlib import Path
from typing import Final

from dvk_docs.batch.processes import Processes
from dvk_docs.batch.work import End, Orders, Task, work, work_sent
from dvk_docs.errors import Place, Problem

LARGEST: Final = 200
"""Papers sent together at the most: what a cluster needs to send one is then little beside making them."""
FIRST: Final = 5
"""Papers sent first: all are pickled that are sent ahead before the first of them leaves."""
SMALLEST: Final = 25
"""The last chunks are small again, so that no worker waits for another; smaller ones would cost more to send."""
_WORTH_PROCESSES: Final = 200  # papers: fewer are made here sooner than processes start
_UNKNOWN: Final = 4  # workers that an executor is taken to have when it does not tell
_AHEAD: Final = 64  # chunks sent ahead to an executor that does not tell how many workers it has


@contextmanager
def pool(executor: Executor | None, number: int | None) -> Iterator[Executor | None]:
    """The executor given, or one process for each processor; None where the batch is too small to start any."""
    if executor is not None:
        yield executor
        return
    workers = os.cpu_count() or 1
    if workers == 1 or (number is not None and number < _WORTH_PROCESSES):
        yield None
        return
    with Processes(workers) as own:
        yield own


def chunks(tasks: Iterable[Task], number: int | None, executor: Executor | None) -> Iterator[list[Task]]:
    """The tasks in pieces, in their order: each at most as many as went before and, where `number` tells how many there
    are, a part of those left.
    """
    waiting, parts, taken = iter(tasks), 2 * (workers_of(executor) or _UNKNOWN), 0
    while True:
        part = LARGEST if number is None else (number - taken) // parts
        chunk = list(islice(waiting, min(LARGEST, max(FIRST, taken), max(SMALLEST, part))))
        if not chunk:
            return
        taken += len(chunk)
        yield chunk


def shared(chunked: Iterable[list[Task]], orders: Orders, executor: Executor | None) -> Iterator[tuple[Task, End]]:
    """Each task with what became of it, in the order given; no more is sent ahead than keeps the workers busy."""
    if executor is None:
        for chunk in chunked:
            yield from zip(chunk, work(chunk, orders), strict=True)
        return
    ahead = 2 * (workers_of(executor) or _AHEAD)
    sent: deque[tuple[list[Task], Future[list[End]] | None]] = deque()
    try:
        for chunk in chunked:
            if len(sent) >= ahead:
                yield from _received(*sent.popleft(), orders, executor)
            sent.append((chunk, _send(executor, chunk, orders)))
        while sent:
            yield from _received(*sent.popleft(), orders, executor)
    finally:
        for _, future in sent:
            if future is not None:
                future.cancel()


def workers_of(executor: Executor | None) -> int | None:
    """How many workers it has, where it tells: the executors of the standard library do."""
    return getattr(executor, "_max_workers", None)


def _send(executor: Executor, chunk: list[Task], orders: Orders) -> Future[list[End]] | None:
    # Pickled now, while the workers are busy: a pool would do it when a worker already waits.
    try:
        sent = pickle.dumps(chunk)
    except Exception:  # a type that no module holds cannot be sent: its papers are made here
        here: Future[list[End]] = Future()
        here.set_result(work(chunk, orders))
        return here
    try:
        return executor.submit(work_sent, sent, orders)
    except RuntimeError:  # a pool whose worker was killed takes nothing any more
        return None


def _received(
    chunk: list[Task], future: Future[list[End]] | None, orders: Orders, executor: Executor
) -> Iterator[tuple[Task, End]]:
    yield from zip(chunk, _ends(chunk, future, orders, executor), strict=True)


def _ends(chunk: list[Task], future: Future[list[End]] | None, orders: Orders, executor: Executor) -> list[End]:
    try:
        if future is not None:
            return future.result()
    except BrokenExecutor:
        if isinstance(executor, Processes):
            return _again(chunk, orders, executor)
    except Exception:  # noqa: S110 - whatever a scheduler says: these papers are not known to be made
        pass
    return [_lost(task, orders) for task in chunk]


def _again(chunk: list[Task], orders: Orders, processes: Processes) -> list[End]:
    """Papers whose process was lost, in one of their own; which of them is the loss of that too is found by halves."""
    try:
        ends = processes.alone(work_sent, pickle.dumps(chunk), orders)
    except BrokenExecutor:
        half = len(chunk) // 2
        if not half:
            return [_lost(task, orders) for task in chunk]
        return [*_again(chunk[:half], orders, processes), *_again(chunk[half:], orders, processes)]
    return [_new(end, orders.folder / task.name, processes.since) for task, end in zip(chunk, ends, strict=True)]


def _new(end: End, file: Path, since: float) -> End:
    """A file that the lost process had written is new all the same."""
    with suppress(OSError):  # somebody may have taken it away
        if end.status == "unchanged" and file.stat().st_mtime >= since:
            return end._replace(status="written")
    return end


def _lost(task: Task, orders: Orders) -> End:
    file = orders.folder / task.name
    message = "tiến trình làm văn bản này bị dừng giữa chừng (hết bộ nhớ, hoặc máy đã tắt)"
    hint = "đóng bớt chương trình khác rồi chạy lại lệnh này: tệp đã xong không làm lại"
    return End("failed", None, (Problem("worker-lost", "error", Place(file=str(file)), message, hint),))
