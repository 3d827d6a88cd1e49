"""Work shared out in chunks over an executor: so large that sending costs nothing, so small that all are busy."""

from __future__ import annotations

import gc
import os
import pickle
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from itertools import islice
from typing import Final

from dvk_docs.batch.report import Done
from dvk_docs.batch.work import Orders, Task, work, work_sent
from dvk_docs.errors import Place, Problem

LARGEST: Final = 200
"""Papers sent together at the most: what a cluster needs to send one is then little beside making them."""
SMALLEST: Final = 25
"""The first chunks are small, so that no worker waits for its first long, and the last, so that none waits for another;
smaller ones would cost more to send."""
_WORTH_PROCESSES: Final = 200  # papers: fewer are made here sooner than processes start
_UNKNOWN: Final = 4  # workers that an executor is taken to have when it does not tell
_MOST_PROCESSES: Final = 61 if os.name == "nt" else 1_000  # Windows waits for no more at once
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
    with processes(workers) as own:
        yield own


def processes(number: int) -> Executor:
    """A pool of that many processes of this machine, as far as its system lets one program have them."""
    return ProcessPoolExecutor(min(number, _MOST_PROCESSES), initializer=_begin)


def chunks(tasks: Iterable[Task], number: int | None, executor: Executor | None) -> Iterator[list[Task]]:
    """The tasks in pieces, in their order: each at most as many as went before and, where `number` tells how many there
    are, a part of those left.
    """
    waiting, parts, taken = iter(tasks), 2 * (workers_of(executor) or _UNKNOWN), 0
    while True:
        part = LARGEST if number is None else (number - taken) // parts
        chunk = list(islice(waiting, max(SMALLEST, min(LARGEST, taken, part))))
        if not chunk:
            return
        taken += len(chunk)
        yield chunk


def shared(chunked: Iterable[list[Task]], orders: Orders, executor: Executor | None) -> Iterator[tuple[Task, Done]]:
    """Each task with what became of it, in the order given; no more is sent ahead than keeps the workers busy."""
    if executor is None:
        for chunk in chunked:
            yield from zip(chunk, work(chunk, orders), strict=True)
        return
    ahead = 2 * (workers_of(executor) or _AHEAD)
    sent: deque[tuple[list[Task], Future[list[Done]] | None]] = deque()
    try:
        for chunk in chunked:
            if len(sent) >= ahead:
                yield from _received(*sent.popleft(), orders)
            sent.append((chunk, _send(executor, chunk, orders)))
        while sent:
            yield from _received(*sent.popleft(), orders)
    finally:
        for _, future in sent:
            if future is not None:
                future.cancel()


def workers_of(executor: Executor | None) -> int | None:
    """How many workers it has, where it tells: the executors of the standard library do."""
    return getattr(executor, "_max_workers", None)


def _send(executor: Executor, chunk: list[Task], orders: Orders) -> Future[list[Done]] | None:
    # Pickled now, while the workers are busy: a pool would do it when a worker already waits.
    try:
        sent = pickle.dumps(chunk)
    except Exception:  # a type that no module holds cannot be sent: its papers are made here
        here: Future[list[Done]] = Future()
        here.set_result(work(chunk, orders))
        return here
    try:
        return executor.submit(work_sent, sent, orders)
    except RuntimeError:  # a pool whose worker was killed takes nothing any more
        return None


def _received(chunk: list[Task], future: Future[list[Done]] | None, orders: Orders) -> Iterator[tuple[Task, Done]]:
    done: list[Done] = []
    if future is not None:
        try:
            done = future.result()
        except Exception:  # whatever a scheduler says: these papers are not known to be made
            done = []
    for at, task in enumerate(chunk):
        yield task, done[at] if done else _lost(task, orders)


def _lost(task: Task, orders: Orders) -> Done:
    file = orders.folder / task.name
    message = "tiến trình làm văn bản này bị dừng giữa chừng (hết bộ nhớ, hoặc máy đã tắt)"
    hint = "chạy lại lệnh này: tệp đã xong không làm lại"
    return Done(file, "failed", None, (Problem("worker-lost", "error", Place(file=str(file)), message, hint),))


def _begin() -> None:
    """In a worker: Ctrl-C is for the process that shares out; what it means for the workers, that one decides.

    What a worker was born with stays: it need not be looked through for garbage again and again.
    """
    gc.freeze()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
