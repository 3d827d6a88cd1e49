"""The one way a file is written: whole or not at all, and never over something nobody asked to lose.

The bytes are complete before this room is entered. They go to a temporary file in the same folder, are forced to the
disk, and take the final name in one step; then the folder is forced to the disk. Whatever interrupts this (a signal, a
full disk, a lost network) leaves the old file as it was. A process killed outright may leave its temporary files, which
a later save sweeps. SIGTERM ends Python without unwinding: a program that wants its temporary files gone must turn it
into an exception (the command line does).
"""

from __future__ import annotations

import errno
import os
import stat
import time
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager, suppress
from pathlib import Path
from threading import BoundedSemaphore
from typing import Literal, Never

from dvk_docs.errors import OutputError, Place, Problem

Saved = Literal["written", "unchanged"]
_Steps = Generator[None, None, Saved]

_TEMPORARY, _ENDING = ".dvk-", ".tmp"  # and random letters between
_STALE_AFTER = 3600.0  # seconds; nobody needs an hour between creating a temporary file and naming it
_NO_HARD_LINKS = {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EMLINK, errno.ENOSYS}  # FAT, some shares
_WAITING = BoundedSemaphore(200)  # files that may wait open for the disk: macOS gives a program 256
_USAGE = 2  # exit code: the wish itself is wrong


def save(
    path: Path,
    data: bytes,
    *,
    force: bool = False,
    inputs: Iterable[Path] = (),
    again: str | None = None,
) -> Saved:
    """“written”, or “unchanged” when the file holds these bytes already; folders on the way are made.

    `inputs` (data file, template) are never overwritten, not even with `force`. `again` is the command that would
    overwrite, told when a file is there and `force` is not. Raises OutputError: exit code 2 for a wish that cannot be
    granted (file there, link, folder, device, an input), 3 for what the machine refuses.
    """
    with closing(_steps(path, data, force=force, inputs=inputs, again=again)) as steps:
        end = _go_on(steps)
        if end is None:
            sweep(path.parent)
            end = _go_on(steps) or _ended(steps)
            sync(path.parent)
    if isinstance(end, Exception):
        raise end
    return end


def save_all(files: Sequence[tuple[Path, bytes]], *, force: bool = False) -> list[Saved | Exception]:
    """The same for several files; what would be raised stands in the place of its file.

    All are written, then all are forced to the disk, then all get their names: the disk stores them together. The
    caller sweeps the folder before and forces it to the disk after (`sweep`, `sync`): for thousands of files once.
    """
    with ExitStack() as under_way:
        every = [under_way.enter_context(closing(_steps(path, data, force=force))) for path, data in files]
        written = [_go_on(steps) for steps in every]
        forced = [end or _go_on(steps) for steps, end in zip(every, written, strict=True)]
        return [end or _ended(steps) for steps, end in zip(every, forced, strict=True)]


def _go_on(steps: _Steps) -> Saved | Exception | None:
    """How it ended; None while it is still under way."""
    try:
        return next(steps)
    except StopIteration as end:
        saved: Saved = end.value
        return saved
    except Exception as error:
        return error


def _ended(steps: _Steps) -> Saved | Exception:
    end = _go_on(steps)
    assert end is not None  # noqa: S101 - `_steps` stops twice
    return end


def _steps(path: Path, data: bytes, *, force: bool, inputs: Iterable[Path] = (), again: str | None = None) -> _Steps:
    """A file on its way: it stops with all its bytes written, then forced to the disk; then it is named."""
    old = _old_file(path)
    if old is not None:
        _refuse_input(path, inputs)
        if _holds(path, data):
            return "unchanged"
        if not force:
            _refuse_existing(path, again)
        if not old.st_mode & stat.S_IWUSR:
            _fail(path, "output-read-only", "tệp cũ được đặt chỉ đọc", "bỏ thuộc tính chỉ đọc của tệp rồi chạy lại")
    return (yield from _write(path, data, old=old, force=force, again=again))


def _old_file(path: Path) -> os.stat_result | None:
    """What stands under this name: None, or a regular file; anything else is refused, a link is never followed."""
    try:
        status = path.lstat()
    except FileNotFoundError:
        return None
    except ValueError:  # a NUL or a lone surrogate in the path
        _refuse(path, "bad-output-name", "tên tệp có ký tự không dùng được", "đặt tên khác sau -o")
    except OSError as error:
        _fail_folder(path, error)
    if stat.S_ISLNK(status.st_mode):
        _refuse(
            path, "output-is-link", "đây là liên kết (symlink) tới tệp khác", "ghi ra tên khác, hoặc xoá liên kết này"
        )
    if stat.S_ISDIR(status.st_mode):
        _refuse(
            path, "output-is-folder", "đã có thư mục mang tên này", "ghi ra tên khác, hoặc thêm / để ghi vào trong đó"
        )
    if not stat.S_ISREG(status.st_mode):
        _refuse(path, "output-is-device", "đây là thiết bị hoặc đường ống, không phải tệp", "ghi ra tên khác")
    return status


def _refuse_input(path: Path, inputs: Iterable[Path]) -> None:
    for one in inputs:
        with suppress(OSError, ValueError):  # an input that is not there cannot be overwritten
            if path.samefile(one):
                message = "tệp ra trùng với tệp vào; ghi sẽ làm mất tệp vào"
                _refuse(path, "output-is-input", message, "đặt tên khác sau -o")


def _refuse_existing(path: Path, again: str | None) -> Never:
    cure = f"muốn thay tệp cũ thì chạy:  {again}" if again else "muốn thay tệp cũ thì chạy lại lệnh, thêm  --force"
    _refuse(path, "output-exists", "đã có tệp này và nội dung khác với văn bản mới; giữ nguyên tệp cũ", cure)


def _holds(path: Path, data: bytes) -> bool:
    with suppress(OSError):  # an unreadable old file is simply not the same
        return path.stat().st_size == len(data) and path.read_bytes() == data
    return False


def sweep(folder: Path) -> None:
    """Removes what killed processes left here long ago; a fresh one may belong to somebody who is writing now.

    Who writes thousands of files into one folder does it once: looking through it each time would cost more than all.
    """
    before = time.time() - _STALE_AFTER
    with suppress(OSError, ValueError), os.scandir(folder) as entries:  # a name that no folder has is told elsewhere
        stale = [e.path for e in entries if _is_ours(e.name) and e.stat(follow_symlinks=False).st_mtime < before]
        for left in stale:
            _discard(Path(left))


def _is_ours(name: str) -> bool:
    return name.startswith(_TEMPORARY) and name.endswith(_ENDING)


def _write(path: Path, data: bytes, *, old: os.stat_result | None, force: bool, again: str | None) -> _Steps:
    temporary = path.parent / f"{_TEMPORARY}{os.urandom(8).hex()}{_ENDING}"
    try:  # the name is known before the file is: no interrupt can slip between making it and discarding it
        try:
            yield from _fill(temporary, data, old)
        except OSError as error:
            _fail_folder(path, error)
        return _take_name(temporary, path, data, force=force, again=again)
    finally:
        _discard(temporary)


def _take_name(temporary: Path, path: Path, data: bytes, *, force: bool, again: str | None) -> Saved:
    """“unchanged” where another process was faster with the same bytes."""
    try:
        if force:
            temporary.replace(path)
        else:
            _name_new(temporary, path)
    except FileExistsError:
        if _holds(path, data):
            return "unchanged"
        _refuse_existing(path, again)
    except OSError as error:
        _fail_naming(path, error)
    return "written"


def _fill(temporary: Path, data: bytes, old: os.stat_result | None) -> Generator[None, None, None]:
    """The temporary file with all its bytes, then on the disk; it keeps the rights of the file it will replace.

    Between the two it stays open: the system tells who holds a file what went wrong when it was stored. Where too many
    wait like that already it does not wait.
    """
    with os.fdopen(_created(temporary), "wb") as file, _place_to_wait() as may_wait:
        if old is not None:
            with suppress(OSError):
                temporary.chmod(stat.S_IMODE(old.st_mode))
        file.write(data)
        file.flush()
        if may_wait:
            _begin_to_store(file.fileno())
            yield
        os.fsync(file.fileno())
    if not may_wait:
        yield
    yield


def _created(temporary: Path) -> int:
    """A handle of the new file; folders on the way are made."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    try:
        return os.open(temporary, flags, 0o666)
    except FileNotFoundError:
        temporary.parent.mkdir(parents=True, exist_ok=True)
        return os.open(temporary, flags, 0o666)


@contextmanager
def _place_to_wait() -> Iterator[bool]:
    """Whether one more file may wait open."""
    free = _WAITING.acquire(blocking=False)
    try:
        yield free
    finally:
        if free:
            _WAITING.release()


def _begin_to_store(handle: int) -> None:
    """Lets the disk begin where the system can be asked to (Linux): to force the file to it then takes less."""
    if hasattr(os, "posix_fadvise"):
        with suppress(OSError):  # it is only advice
            os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)


def _name_new(temporary: Path, path: Path) -> None:
    """Gives the final name only if nobody has it: FileExistsError otherwise."""
    if os.name == "nt":
        temporary.rename(path)  # there, rename never replaces
        return
    try:
        path.hardlink_to(temporary)
    except OSError as error:
        if error.errno not in _NO_HARD_LINKS:
            raise
        if path.exists():  # no atomic way without links: the check and the rename are two steps here
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST)) from None
        temporary.replace(path)


def _discard(temporary: Path) -> None:
    with suppress(OSError):
        temporary.unlink()


def sync(folder: Path) -> None:
    """Forces the names in the folder to the disk."""
    if os.name == "nt":  # a folder cannot be opened there, and the rename is journalled
        return
    with suppress(OSError, ValueError):  # the file is in place and whole; a share that cannot sync a folder is no fault
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _fail_folder(path: Path, error: OSError) -> Never:
    """Raises for what went wrong before the final name was touched."""
    code, message, hint = _CAUSES.get(error.errno or 0, ("", "", ""))
    if code:
        _fail(path, code, message, hint)
    _fail(
        path,
        "output-failed",
        f"máy báo lỗi {errno.errorcode.get(error.errno or 0, '')}",
        "kiểm tra ổ đĩa hoặc thư mục mạng rồi chạy lại",
    )


def _fail_naming(path: Path, error: OSError) -> Never:
    """Raises for what went wrong while taking the final name, when the bytes were already written."""
    if isinstance(error, PermissionError):
        _fail(path, "output-open", "tệp đang mở trong Word hoặc chương trình khác", "đóng tệp rồi chạy lại")
    _fail_folder(path, error)


_NO_ROOM = ("disk-full", "đĩa đã đầy", "xoá bớt tệp trên ổ đĩa, hoặc ghi ra ổ khác sau -o")
_NO_RIGHT = ("output-forbidden", "thư mục không cho ghi", "ghi ra thư mục khác sau -o, hoặc xin quyền ghi thư mục này")
_BAD_FOLDER = ("bad-output-folder", "đường dẫn đi qua một tệp, không phải thư mục", "ghi ra một thư mục khác")
_NO_FOLDER = (
    "bad-output-folder",
    "không tới được thư mục: thư mục vừa bị xoá, ổ đĩa đã ngắt hoặc đường dẫn quá dài",  # Windows: one error for all
    "kiểm tra lại đường dẫn sau -o, nối lại ổ đĩa nếu đã ngắt, rồi chạy lại",
)
_CAUSES = {
    errno.ENOSPC: _NO_ROOM,
    errno.EDQUOT: _NO_ROOM,
    errno.EFBIG: ("file-too-large", "tệp lớn hơn mức máy cho phép", "ghi ra ổ khác sau -o, hoặc bỏ giới hạn cỡ tệp"),
    errno.EACCES: _NO_RIGHT,
    errno.EPERM: _NO_RIGHT,
    errno.EROFS: _NO_RIGHT,
    errno.ENOENT: _NO_FOLDER,
    errno.ENOTDIR: _BAD_FOLDER,
    errno.EEXIST: _BAD_FOLDER,
    errno.ENAMETOOLONG: ("bad-output-name", "tên tệp hoặc đường dẫn quá dài", "đặt tên ngắn hơn sau -o"),
}


REFUSED_BY_MACHINE = frozenset(
    {"output-failed", "output-open", "output-read-only", *(code for code, _, _ in _CAUSES.values())}
)
"""Codes of what the machine refuses, which in the end gives exit code 3."""


def _fail(path: Path, code: str, message: str, hint: str) -> Never:
    problem = Problem(code, "error", Place(file=str(path)), f"không ghi được: {message}", hint)
    raise OutputError(problem) from None


def _refuse(path: Path, code: str, message: str, hint: str) -> Never:
    raise OutputError(Problem(code, "error", Place(file=str(path)), message, hint), exit_code=_USAGE) from None
