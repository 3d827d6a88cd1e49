"""One writer at a time for a file that several people add to: a lock file beside it, on any disk and any system.

The file is created only if it is not there, which every file system does in one step. Who was killed leaves it behind:
on the same machine that is seen at once, from another one when it has not changed for a while (by the clock of who
waits: those of two machines differ); then it is put aside under a lock of its own, so that of two who see it only one
does.
"""

from __future__ import annotations

import errno
import json
import os
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from dvk_docs.errors import OutputError, Place, Problem

SUFFIX: Final = ".khoa"
_STALE_AFTER: Final = 10.0  # seconds; the work under the lock takes a hundredth of one
_EMPTY_AFTER: Final = 1.0  # seconds in which a lock just made gets its content
_PAUSE: Final = 0.02
_FLAGS: Final = os.O_WRONLY | os.O_CREAT | os.O_EXCL


@contextmanager
def locked(path: Path, *, wait: float = 20.0) -> Iterator[Callable[[], None]]:
    """Holds the lock of a file; gives a function that raises when the lock was lost, to be called before writing.

    `wait`, in seconds, is how long to wait for another holder. Raises OutputError when that one does not end, or when
    the folder takes no file.
    """
    lock = path.with_name(path.name + SUFFIX)
    own = _mark()
    _take(lock, own, time.monotonic() + wait)
    try:
        yield lambda: _still_ours(lock, own)
    finally:
        if _content(lock) == own:
            _remove(lock)


def _mark() -> str:
    """Who holds it, and what no other holder has."""
    return json.dumps({"may": socket.gethostname(), "tien_trinh": os.getpid(), "ma": os.urandom(8).hex()})


def _take(lock: Path, own: str, until: float) -> None:
    watch = _Watch(lock)
    while not _create(lock, own):
        if watch.is_left():
            _put_aside(watch, own)
        elif time.monotonic() > until:
            raise OutputError(_busy(lock))
        time.sleep(_PAUSE)


def _create(lock: Path, own: str) -> bool:
    try:
        handle = os.open(lock, _FLAGS, 0o666)
    except FileExistsError:
        return False
    except PermissionError as error:
        if lock.exists():  # Windows says so of one that is just being removed
            return False
        raise OutputError(_refused(lock, error)) from error
    except OSError as error:
        raise OutputError(_refused(lock, error)) from error
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(own)
    except OSError as error:  # there was room for its name only
        _remove(lock)
        raise OutputError(_refused(lock, error)) from error
    return True


class _Watch:
    """A lock that somebody waits for: what it holds, and since when it has held that."""

    def __init__(self, lock: Path) -> None:
        self.lock = lock
        self._held: str | None = None
        self._since = 0.0

    def is_left(self) -> bool:
        """Whether nobody holds it any more: its process on this machine has ended, or it is too old to be at work."""
        held = _content(self.lock)
        if held != self._held:
            self._held, self._since = held, time.monotonic()
        age = time.monotonic() - self._since
        if not held:
            return age > _EMPTY_AFTER and self.lock.exists()
        return age > _STALE_AFTER or _has_ended(held)

    def is_same(self) -> bool:
        """Whether it still is the lock that was left, not one made since."""
        return _content(self.lock) == self._held


def _has_ended(held: str) -> bool:
    try:
        told = json.loads(held)
        return bool(told["may"] == socket.gethostname() and not _is_alive(int(told["tien_trinh"])))
    except (ValueError, KeyError, TypeError):
        return False  # just being written


def _is_alive(process: int) -> bool:
    if os.name == "nt":  # there the question would end the process
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _put_aside(watch: _Watch, own: str) -> None:
    """Removes a lock that was left, unless another is about to; one made since is left alone."""
    breaking = watch.lock.with_name(watch.lock.name + SUFFIX)
    if not _create(breaking, own):
        if _has_ended(_content(breaking)):
            _remove(breaking)
        return
    try:
        if watch.is_same():
            _remove(watch.lock)
    finally:
        _remove(breaking)


def _remove(lock: Path) -> None:
    with suppress(OSError):
        lock.unlink()


def _still_ours(lock: Path, own: str) -> None:
    if _content(lock) != own:
        raise OutputError(_busy(lock))


def _content(lock: Path) -> str:
    try:
        return lock.read_text(encoding="utf-8")
    except OSError:
        return ""


def _busy(lock: Path) -> Problem:
    message = "người khác đang ghi tệp này"
    hint = f"đợi rồi chạy lại; nếu chắc chắn không ai ghi thì xoá tệp {lock.name}"
    return Problem("file-busy", "error", Place(file=str(lock)), message, hint)


def _refused(lock: Path, error: OSError) -> Problem:
    code, message, hint = _CAUSES.get(error.errno or 0, _FORBIDDEN)
    return Problem(code, "error", Place(file=str(lock)), f"không ghi được: {message}", hint)


_FORBIDDEN: Final = ("output-forbidden", "thư mục không cho ghi", "xin quyền ghi thư mục này")
_NO_ROOM: Final = ("disk-full", "đĩa đã đầy", "xoá bớt tệp trên ổ đĩa rồi chạy lại")
_NO_FOLDER: Final = ("bad-output-folder", "không có thư mục này", "sửa đường dẫn, hoặc tạo thư mục rồi chạy lại")
_CAUSES: Final = {
    errno.ENOSPC: _NO_ROOM,
    errno.EDQUOT: _NO_ROOM,
    errno.ENOENT: _NO_FOLDER,
    errno.ENOTDIR: _NO_FOLDER,
}
