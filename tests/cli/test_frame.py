"""What holds for every verb: streams, signals, exit codes, and never a traceback."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, NoReturn

import pytest

from dvk_docs import cli
from dvk_docs.cli.console import Console, PipeClosed
from dvk_docs.errors import Place, Problem

ROOT = Path(__file__).resolve().parent.parent.parent
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="signals and pipes as POSIX has them")


def command(*words: str) -> list[str]:
    return [sys.executable, "-m", "dvk_docs", *words]


# Our own fault


def _break(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    def fail(*_: object) -> NoReturn:
        raise error

    monkeypatch.setattr(cli, "_dispatch", fail)


def test_our_fault_is_one_sentence_a_log_and_exit_70(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    _break(monkeypatch, ZeroDivisionError("chia cho 0"))
    assert cli.run(["render", "a.yaml"]) == 70
    out, err = capsys.readouterr()
    (log,) = tmp_path.iterdir()
    assert (out, "Traceback" in err) == ("", False)
    assert str(log) in err
    assert "ZeroDivisionError: chia cho 0" in log.read_text(encoding="utf-8")


def test_debug_shows_the_traceback_instead(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    _break(monkeypatch, ZeroDivisionError("chia cho 0"))
    assert cli.run(["render", "a.yaml", "--debug"]) == 70
    assert "Traceback" in capsys.readouterr().err


def test_without_room_for_a_log_the_way_to_details_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("tempfile.tempdir", "/nowhere")
    _break(monkeypatch, ZeroDivisionError())
    assert cli.run(["list"]) == 70
    assert "--debug" in capsys.readouterr().err


# Signals and pipes


@pytest.mark.parametrize(("error", "code"), [(KeyboardInterrupt(), 130), (PipeClosed(), 0)])
def test_an_interruption_and_a_closed_pipe_end_quietly(
    error: BaseException, code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _break(monkeypatch, error)
    assert cli.run(["list"]) == code
    said = capsys.readouterr().err
    assert "Traceback" not in said
    assert ("Đã dừng theo yêu cầu" in said) == (code == 130)


def test_ctrl_c_in_the_midst_of_a_verb_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("dvk_docs.doctor.examine", interrupted)
    assert cli.run(["doctor"]) == 130
    assert "Đã dừng theo yêu cầu" in capsys.readouterr().err


def test_the_signal_handler_of_the_caller_is_given_back() -> None:
    before = [signal.getsignal(one) for one in signal.Signals]
    cli.run([])
    assert [signal.getsignal(one) for one in signal.Signals] == before


@POSIX
def test_who_was_started_to_outlive_its_window_does() -> None:
    script = "import signal, sys; from dvk_docs import cli; cli.run(['--version']); print(signal.getsignal(1).name)"
    ignoring = ["sh", "-c", 'trap "" HUP; "$0" -c "$1"', sys.executable, script]
    assert subprocess.run(ignoring, capture_output=True, text=True, cwd=ROOT).stdout.split()[-1] == "SIG_IGN"


@POSIX
@pytest.mark.parametrize(("sent", "code"), [("SIGINT", 130), ("SIGTERM", 143), ("SIGHUP", 129)])
def test_a_signal_while_libreoffice_works_leaves_nothing_behind(
    sent: str, code: int, tmp_path: Path, samples: Path
) -> None:
    (tmp_path / "tmp").mkdir()
    office = tmp_path / "soffice"
    office.write_text(
        f"#!/bin/sh\necho $$ > {tmp_path}/started.new; mv {tmp_path}/started.new {tmp_path}/started\nsleep 60\n"
    )
    office.chmod(0o755)
    environment = {**os.environ, "DVK_SOFFICE": str(office), "TMPDIR": str(tmp_path / "tmp")}
    line = command("render", str(samples / "decision.yaml"), "--pdf", "-o", str(tmp_path / "ra") + "/")
    with subprocess.Popen(line, env=environment, stderr=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT) as child:
        _wait_for(tmp_path / "started")
        child.send_signal(signal.Signals[sent])
        out, err = child.communicate(timeout=20)
    assert (child.returncode, out, b"Traceback" in err) == (code, b"", False)
    assert list((tmp_path / "tmp").iterdir()) == []
    assert not (tmp_path / "ra").exists()
    assert not _runs(int((tmp_path / "started").read_text()))


def _wait_for(file: Path) -> None:
    for _ in range(200):
        if file.exists():
            return
        time.sleep(0.05)
    pytest.fail(f"{file} never came")


def _runs(process: int) -> bool:
    state = Path(f"/proc/{process}/stat")
    try:
        os.kill(process, 0)
        return not (state.exists() and state.read_text().rpartition(")")[2].split()[0] == "Z")
    except ProcessLookupError:
        return False


@POSIX
def test_a_pipe_closed_by_its_reader_is_no_error() -> None:
    with subprocess.Popen(
        command("schema", "decision"), stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT
    ) as child:
        assert child.stdout is not None
        child.stdout.close()
        assert child.stderr is not None
        assert child.stderr.read() == b""
        assert child.wait(20) == 0


def _says(*words: str, stdout: str = "/dev/null", stderr: str = "") -> tuple[int, str]:
    """Exit code and words on stderr, with the streams where a shell would send them."""
    to = f">{stdout}" + (f" 2>{stderr}" if stderr else "")
    line = ["sh", "-c", f'exec "$@" {to}', "sh", *command(*words)]
    done = subprocess.run(line, stderr=subprocess.PIPE, text=True, cwd=ROOT, check=False, encoding="utf-8")
    return done.returncode, done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize(
    "line", ["", "list", "--help", "list --help", "render samples/decision.yaml -o -", "check README.md --format json"]
)
def test_a_full_disk_under_the_output_is_said_and_ends_with_3(line: str) -> None:
    code, told = _says(*line.split(), stdout="/dev/full")
    assert code == 3
    assert told.startswith("lỗi[disk-full] đĩa đã đầy")
    assert "cách sửa: " in told


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_under_the_messages_leaves_the_exit_code() -> None:
    assert _says("list", "zzz", stderr="/dev/full") == (2, "")
    assert _says("check", "samples/decision.yaml", stderr="/dev/full") == (3, "")


@POSIX
def test_closed_streams_are_nobody_to_talk_to() -> None:
    assert _says("list", stdout="&-") == (0, "")
    assert _says("list", "zzz", stderr="&-") == (2, "")


# Streams


def test_output_is_utf8_whatever_the_machine_says(tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0", "LC_ALL": "C"}
    said = subprocess.run(command("list", "types"), env=environment, capture_output=True, check=True, cwd=ROOT)
    assert said.stdout.decode("utf-8").split()[:3] == ["plan", "Kế", "hoạch"]


def test_colour_is_for_terminals_unless_asked_for(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    problem = Problem("no-such-date", "error", Place(), "sai ngày")

    def coloured(console: Console) -> bool:
        console.problems([problem])
        return "\x1b[31m" in capsys.readouterr().err

    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert not coloured(Console())
    assert coloured(Console(color="always"))
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert coloured(Console())
    assert not coloured(Console(color="never"))
    monkeypatch.setenv("NO_COLOR", "1")
    assert not coloured(Console())


def test_the_three_switches_may_stand_anywhere_before_two_dashes() -> None:
    console, rest = Console.of(["-q", "render", "--color", "never", "a", "--debug", "--", "-q"])
    assert (console.quiet, console.color, console.debug) == (True, "never", True)
    assert rest == ["render", "a", "--", "-q"]


# The shell


@pytest.mark.skipif(shutil.which("dvk-docs") is None, reason="the console script is not on the PATH")
def test_tab_completes_verbs_and_options() -> None:
    def offered(line: str) -> list[str]:
        environment: dict[str, Any] = {
            **os.environ, "_DVK_DOCS_COMPLETE": "complete_bash", "COMP_WORDS": line, "COMP_CWORD": str(line.count(" ")),
        }  # fmt: skip
        said = subprocess.run(["dvk-docs"], env=environment, capture_output=True, text=True, check=False)
        return said.stdout.split()

    assert offered("dvk-docs re") == ["render"]
    assert offered("dvk-docs render --pd") == ["--pdf"]


def test_help_needs_none_of_the_rooms_that_make_papers() -> None:
    script = "import sys; from dvk_docs import cli; cli.run(['--help']); print(sorted(sys.modules), file=sys.stderr)"
    said = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT)
    for heavy in ("pydantic", "yaml", "rich", "lxml", "docx", "jinja2", "PIL", "dvk_docs.documents"):
        assert f"'{heavy}'" not in said.stderr
