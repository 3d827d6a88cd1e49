"""Work shared out in chunks over an executor: so large that sending costs nothing, so small that all are busy."""

from __future__ import annotations

import gc
import multiprocessing
import os
import pickle
import signal
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from itertools import islice
from typing import Final, Never, ParamSpec, TypeVar

from dvk_docs.batch.report import Done
from dvk_docs.batch.work import Orders, Task, work, work_sent
from dvk_docs.errors import Place, Problem

LARGEST: Final = 200
"""Papers sent together at the most: what a cluster needs to send one is then little beside making them."""
SMALLEST: Final = 25
"""The first chunks are small, so that no worker waits for its first long, and the last, so that none waits for another;
smaller ones would cost more to send."""
_UNKNOWN: Final = 4  # workers that an executor is taken to have when it does not tell
_MOST_PROCESSES: Final = 61 if os.name == "nt" else 1_000  # Windows waits for no more at once
_AHEAD: Final = 64  # chunks sent ahead to an executor that does not tell how many workers it has
_MOST_LOST: Final = 30
"""Workers of ours that may die in a batch and are replaced: to find a paper that kills its worker among the largest
chunk takes ten. Where more die it is the machine that lets none live, or a script without its `if __name__ …`.
"""
_TERMINATED: Final = 143  # exit code of a worker told to stop

_Given = ParamSpec("_Given")
_Result = TypeVar("_Result")


@contextmanager
def pool(executor: Executor | None, number: int | None) -> Iterator[Executor | None]:
    """The executor given, or one process for each processor; None where the batch is too small to start any."""
    if executor is not None:
        yield executor
        return
    workers = os.cpu_count() or 1
    if workers == 1 or (number is not None and number < LARGEST):
        yield None
        return
    with processes(workers) as own:
        yield own


def processes(number: int) -> Executor:
    """A pool of that many processes of this machine, as far as its system lets one program have them."""
    return _Processes(min(number, _MOST_PROCESSES))


class _Processes(Executor):
    """Processes of this machine, and others in their place when one is killed.

    A pool of the standard library that loses one worker ends them all and takes nothing any more; here another pool
    takes its place. What the lost one was given is lost: `again` makes it.
    """

    def __init__(self, number: int) -> None:
        self._max_workers = number
        self._lost = 0
        self._since = time.time()
        self._pool = _pool_of(self._max_workers)

    def submit(
        self, work: Callable[_Given, _Result], /, *arguments: _Given.args, **named: _Given.kwargs
    ) -> Future[_Result]:
        """As of any executor. Raises BrokenExecutor when too many workers were lost."""
        try:
            return self._pool.submit(_stoppable, work, *arguments, **named)
        except BrokenExecutor:
            if not self._lose():
                raise
            self._pool.shutdown(wait=False)
            self._pool = _pool_of(self._max_workers)
            return self._pool.submit(_stoppable, work, *arguments, **named)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """As of any executor."""
        self._pool.shutdown(wait, cancel_futures=cancel_futures)

    def again(self, chunk: list[Task], orders: Orders) -> list[Done]:
        """Papers whose worker was lost, in a worker of their own: what kills that one too is looked for by halves."""
        if self._lose():
            with _pool_of(1) as alone:
                try:
                    done = alone.submit(_stoppable, work_sent, pickle.dumps(chunk), orders).result()
                    return [self._written(one) for one in done]
                except BrokenExecutor:
                    half = len(chunk) // 2
            if half:
                return [*self.again(chunk[:half], orders), *self.again(chunk[half:], orders)]
        return [_lost(task, orders) for task in chunk]

    def _written(self, one: Done) -> Done:
        """A file that the lost worker had written is new all the same."""
        if one.status == "unchanged" and one.file.stat().st_mtime >= self._since:
            return one._replace(status="written")
        return one

    def _lose(self) -> bool:
        """Counts a lost worker; whether it may be replaced."""
        self._lost += 1
        return self._lost <= _MOST_LOST


def _pool_of(number: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(number, initializer=_begin)


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


def _send(executor: Executor, chunk: list[Task], orders: Orders) -> Future[list[Done]] | None:
    # Pickled now, while the workers are busy: a pool would do it when a worker already waits.
    sent = pickle.dumps(chunk)
    try:
        return executor.submit(work_sent, sent, orders)
    except RuntimeError:  # a pool whose worker was killed takes nothing any more
        return None


def _received(
    chunk: list[Task], future: Future[list[Done]] | None, orders: Orders, executor: Executor
) -> Iterator[tuple[Task, Done]]:
    yield from zip(chunk, _done(chunk, future, orders, executor), strict=True)


def _done(chunk: list[Task], future: Future[list[Done]] | None, orders: Orders, executor: Executor) -> list[Done]:
    try:
        if future is not None:
            return future.result()
    except BrokenExecutor:
        if isinstance(executor, _Processes):
            return executor.again(chunk, orders)
    except Exception:  # noqa: S110 - whatever a scheduler says: these papers are not known to be made
        pass
    return [_lost(task, orders) for task in chunk]


def _lost(task: Task, orders: Orders) -> Done:
    file = orders.folder / task.name
    message = "tiến trình làm văn bản này bị dừng giữa chừng (hết bộ nhớ, hoặc máy đã tắt)"
    hint = "đóng bớt chương trình khác rồi chạy lại lệnh này: tệp đã xong không làm lại"
    return Done(file, "failed", None, (Problem("worker-lost", "error", Place(file=str(file)), message, hint),))


def _begin() -> None:
    """In a worker: Ctrl-C is for the process that shares out; what it means for the workers, that one decides.

    What a worker was born with stays: it need not be looked through for garbage again and again.
    """
    gc.freeze()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _stop)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _stop(*_: object) -> Never:
    raise SystemExit(_TERMINATED)


def _stoppable(work: Callable[_Given, _Result], /, *arguments: _Given.args, **named: _Given.kwargs) -> _Result:
    """In a worker: work that takes its temporary files with it when the worker is told to stop."""
    try:
        return work(*arguments, **named)
    except SystemExit:  # the pool would send it to the process that shares out, and this one would go on
        os._exit(_TERMINATED)


def _end_with_parent() -> None:
    """In a worker: who shares out may be killed outright, and then nobody would ever tell this one to end."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os.kill(os.getpid(), signal.SIGTERM)
