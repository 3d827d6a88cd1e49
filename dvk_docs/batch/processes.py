"""Processes of this machine: others take the place of those that are killed, and none outlives who started it."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from typing import Final, Never, ParamSpec, TypeVar

_MOST: Final = 61 if os.name == "nt" else 1_000  # Windows waits for no more at once
_MOST_LOST: Final = 30
"""Processes that may die in a batch and are replaced: to find a paper that kills its process among the largest chunk
takes ten. Where more die it is the machine that lets none live, or a script without its `if __name__ …`.
"""
_TERMINATED: Final = 143  # exit code of a process told to stop

_Given = ParamSpec("_Given")
_Result = TypeVar("_Result")


class Processes(Executor):
    """So many processes of this machine, as far as its system lets one program have them.

    A pool of the standard library that loses one process ends them all and takes nothing any more; here another pool
    takes its place. What the lost one was given is lost: whoever gave it may have it done again, `alone`.
    """

    def __init__(self, number: int) -> None:
        self._max_workers = min(number, _MOST)
        self._lost = 0
        self._pool = _pool_of(self._max_workers)
        self.since = time.time()

    def submit(
        self, work: Callable[_Given, _Result], /, *arguments: _Given.args, **named: _Given.kwargs
    ) -> Future[_Result]:
        """As of any executor. Raises BrokenExecutor when too many processes were lost."""
        try:
            return self._pool.submit(_stoppable, work, *arguments, **named)
        except BrokenExecutor:
            self._lose()
            self._pool.shutdown(wait=False)
            self._pool = _pool_of(self._max_workers)
            return self._pool.submit(_stoppable, work, *arguments, **named)

    def alone(self, work: Callable[_Given, _Result], /, *arguments: _Given.args, **named: _Given.kwargs) -> _Result:
        """What the work gives, done in a process of its own. Raises BrokenExecutor when that one is lost too."""
        self._lose()
        with _pool_of(1) as pool:
            return pool.submit(_stoppable, work, *arguments, **named).result()

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """As of any executor."""
        self._pool.shutdown(wait, cancel_futures=cancel_futures)

    def _lose(self) -> None:
        """Counts what is lost; raises BrokenExecutor where it is too much to go on."""
        self._lost += 1
        if self._lost > _MOST_LOST:
            raise BrokenExecutor(f"{self._lost} processes lost")


def _pool_of(number: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(number, initializer=_begin)


def _begin() -> None:
    """In a process: Ctrl-C is for the one that shares out; what it means for the others, that one decides.

    What a process was born with stays: it need not be looked through for garbage again and again.
    """
    gc.freeze()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(signal, "SIGHUP"):  # the window was closed: likewise
        signal.signal(signal.SIGHUP, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _stop)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _stop(*_: object) -> Never:
    raise SystemExit(_TERMINATED)


def _stoppable(work: Callable[_Given, _Result], /, *arguments: _Given.args, **named: _Given.kwargs) -> _Result:
    """In a process: work that takes its temporary files with it when the process is told to stop."""
    try:
        return work(*arguments, **named)
    except SystemExit:  # the pool would send it to the process that shares out, and this one would go on
        os._exit(_TERMINATED)


def _end_with_parent() -> None:
    """In a process: who shares out may be killed outright, and then nobody would ever tell this one to end."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os.kill(os.getpid(), signal.SIGTERM)
