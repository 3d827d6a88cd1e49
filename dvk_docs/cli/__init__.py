"""The command line: the only room that prints.

This module is the frame around every verb: streams, signals, exit codes, and the promise that a clerk never sees a
traceback. The verbs are declared in `app`, one module each does the work, and each imports what it needs only then.

Exit codes: 0 done · 1 the data or the paper has errors · 2 wrong usage · 3 the machine lacks something ·
70 a fault of this program · 130 Ctrl-C · 143 told to stop.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import Any, Never

from dvk_docs.cli.console import Console, PipeClosed, unusable_path
from dvk_docs.errors import DvkError, OutputError

__all__ = ["main", "run"]

_GREETING = """\
dvk_docs – văn bản “Dân vận khéo” đúng thể thức, từ một tệp dữ liệu.
  Bắt đầu:      python -m dvk_docs new decision ho-so-2026
  Ra văn bản:   python -m dvk_docs render ho-so-2026/decision.yaml
  Kiểm tra:     python -m dvk_docs check ho-so-2026/decision.yaml
  Các lệnh:     python -m dvk_docs --help"""

_COMPLETION = "_DVK_DOCS_COMPLETE"  # set by the shell when Tab is pressed
_INTERRUPTED, _OUR_FAULT = 130, 70


class _Terminated(BaseException):
    """A signal to end as an exception, so that temporary files go and LibreOffice ends; its code is the exit code."""

    def __init__(self, code: int) -> None:
        self.code = code


def main() -> Never:
    """Runs the command line of this process and ends it."""
    import gc

    gc.set_threshold(200_000)  # a short life: collecting at the usual pace costs a tenth of it and frees nothing
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # we have none; asking every package takes a while
    _open_streams()
    code = run(sys.argv[1:])
    _close_streams()
    gc.freeze()  # or Python walks through all that was imported several times, to free it just before the end
    sys.exit(code)


def run(arguments: Sequence[str]) -> int:
    """Runs one command and gives its exit code; whatever happens is told in words."""
    _use_utf8()
    console = Console(debug="--debug" in arguments)
    before = _catch_signals()
    try:
        console, rest = Console.of(arguments)
        code = _dispatch(console, rest)
        return _stopped(console, code) if code == _INTERRUPTED else code  # Typer keeps Ctrl-C to itself
    except DvkError as error:
        return _tell(console, error)
    except (PipeClosed, BrokenPipeError):
        return 0
    except KeyboardInterrupt:
        return _stopped(console, _INTERRUPTED)
    except _Terminated as told:
        return _stopped(console, told.code)
    except OSError as error:
        return _blame_the_machine(console, error, arguments)
    except Exception as error:
        return _confess(console, error, arguments)
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _tell(console: Console, error: DvkError) -> int:
    """Every problem, and the exit code; where the screen itself cannot be written, the exit code must do."""
    with suppress(OutputError, PipeClosed):
        console.problems(error.problems)
    return error.exit_code


def _blame_the_machine(console: Console, error: OSError, arguments: Sequence[str]) -> int:
    """A path that cannot be looked at is nobody's bug; what else the machine refuses, some room should have met."""
    refusal = unusable_path(error)
    return _confess(console, error, arguments) if refusal is None else _tell(console, refusal)


def _dispatch(console: Console, rest: list[str]) -> int:
    if not rest and _COMPLETION not in os.environ:
        console.result(_GREETING)
        return 0
    if rest[:1] == ["render"] and len(rest) > 1 and not any(word.startswith("-") for word in rest):
        from dvk_docs.cli.render import Wish, render  # the everyday line has no options: it needs no parser

        return render(console, rest[1:], Wish())
    from dvk_docs.cli.app import invoke

    return invoke(console, rest)


def _stopped(console: Console, code: int) -> int:
    with suppress(OutputError, PipeClosed):  # who stops us may have taken the screen away
        console.say("Đã dừng theo yêu cầu; muốn làm tiếp thì chạy lại lệnh này.")
    return code


def _confess(console: Console, error: Exception, arguments: Sequence[str]) -> int:
    """Our own bug: one sentence and where the log is."""
    import tempfile
    import traceback
    from pathlib import Path

    if console.debug:
        traceback.print_exception(error)
        return _OUR_FAULT
    story = "".join(traceback.format_exception(error))
    console.say("dvk_docs gặp lỗi của chính chương trình, không phải do dữ liệu. Chưa bảo đảm văn bản nào đã tạo xong.")
    try:
        handle, name = tempfile.mkstemp(prefix="dvk-docs-loi-", suffix=".log")
        os.close(handle)
        text = f"{' '.join(arguments)}\n{sys.version}\n{story}"
        Path(name).write_text(text, encoding="utf-8", errors="backslashreplace")
        console.say(f"Nhật ký để báo lỗi: {name}")
    except OSError:
        console.say("Chạy lại với --debug để xem chi tiết.")
    return _OUR_FAULT


def _open_streams() -> None:
    """A stream that whoever started us has closed is None in Python; then there is nobody to hear or to ask."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115, PTH123 - for all our life


def _use_utf8() -> None:
    """Redirected output on Windows would use the old ANSI page, which has no Vietnamese."""
    for stream, errors in ((sys.stdout, "surrogateescape"), (sys.stderr, "backslashreplace")):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors=errors)


def _catch_signals() -> dict[signal.Signals, Any]:
    """Turns signals to end into an exception; gives what was done with each before, nothing where none can be set.

    SIGHUP, the window was closed, is left alone where it is ignored: so `nohup` has it.
    """

    def stop(number: int, _: object) -> Never:
        raise _Terminated(128 + number)

    ends = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    try:
        return {one: signal.signal(one, stop) for one in ends if signal.getsignal(one) != signal.SIG_IGN}
    except ValueError:  # not the main thread: whoever started us there minds the signals
        return {}


def _close_streams() -> None:
    """Flushes now, so that a closed pipe or a full disk is met here and not in the interpreter's last words."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
