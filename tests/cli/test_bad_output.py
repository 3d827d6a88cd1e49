"""Writing that is hindered: twins, full disks, signals, rivals, kills (rows O04 - O12), and the same bytes everywhere.

Every command is a process of its own. Whatever happens to it, the name of the paper holds the old file, the new one,
or nothing; and only a killed process may leave a temporary file.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import unicodedata
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Result, changed

Dvk = Callable[..., Result]
Tool = Callable[[str], str]
ROOT = Path(__file__).resolve().parent.parent.parent
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="signals, limits and devices as POSIX has them")
OLD = b"old" * 1000
RENDER = (sys.executable, "-m", "dvk_docs", "render", "decision.yaml", "-o", "a.docx")


def command(*line: str, **variables: str) -> subprocess.CompletedProcess[bytes]:
    """The command run on the desk, the working folder."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1", **variables}
    return subprocess.run(line, capture_output=True, env=environment, check=False, timeout=60)


@pytest.fixture(scope="module")
def paper() -> bytes:
    """What the sample becomes when nothing hinders it."""
    said = command(sys.executable, "-m", "dvk_docs", "render", str(ROOT / "samples" / "decision.yaml"), "-o", "-")
    assert said.returncode == 0
    return said.stdout


def held(desk: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in desk.iterdir() if path.name != "decision.yaml"}


# O04, O05: names


@pytest.mark.parametrize("twin", [str.upper, lambda name: unicodedata.normalize("NFD", name)], ids=["case", "NFD"])
def test_papers_whose_names_only_some_disks_tell_apart_are_refused_and_both_named(
    twin: Callable[[str], str], dvk: Dvk, desk: Path
) -> None:
    files = [Path(folder) / "decision.yaml" for folder in ("xã", twin("xã"))]
    for file in files:
        file.parent.mkdir(exist_ok=True)
        shutil.copy("decision.yaml", file)
    said = dvk("render", *files)
    assert (said.code, said.out) == (2, "")
    assert "lỗi[same-output]" in said.err
    assert all(str(file) in said.err for file in files)
    assert not list(desk.rglob("*.docx"))


@pytest.mark.parametrize("link", [False, True], ids=["itself", "hard link"])
def test_the_data_are_never_overwritten_not_even_by_force(link: bool, dvk: Dvk, desk: Path) -> None:
    data = desk / "data.docx"  # YAML under the name of a paper
    shutil.copy("decision.yaml", data)
    target = desk / "link.docx" if link else data
    if link:
        target.hardlink_to(data)
    said = dvk("render", "data.docx", "-o", target.name, "--force")
    assert (said.code, said.out) == (2, "")
    assert f"{target.name}: lỗi[output-is-input]" in said.err
    assert target.read_bytes() == data.read_bytes() == (desk / "decision.yaml").read_bytes()


# O08: no room


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_device_is_no_place_for_a_paper(dvk: Dvk, desk: Path) -> None:
    said = dvk("render", "decision.yaml", "-o", "/dev/full", "--force")
    assert (said.code, said.out) == (3, "")
    assert "lỗi[bad-output-folder]" in said.err
    assert "cách sửa: " in said.err
    assert held(desk) == {}


@POSIX
@pytest.mark.parametrize("old", [False, True])
def test_a_file_larger_than_the_machine_allows_leaves_what_was_there(old: bool, desk: Path) -> None:
    if old:
        (desk / "a.docx").write_bytes(OLD)
    before = held(desk)
    said = command("sh", "-c", 'ulimit -f 8; exec "$@"', "sh", *RENDER, "--force")
    told = said.stderr.decode()
    assert (said.returncode, said.stdout) == (3, b"")
    assert "a.docx: lỗi[file-too-large]" in told
    assert "cách sửa: " in told
    assert held(desk) == before


# O11: told to stop


@POSIX
@pytest.mark.parametrize(
    ("call", "sent", "code"), [("write", signal.SIGTERM, 143), ("fsync", signal.SIGINT, 130)], ids=["TERM", "INT"]
)
def test_a_signal_while_the_paper_is_written_leaves_nothing(
    call: str, sent: signal.Signals, code: int, desk: Path, require_tool: Tool
) -> None:
    (desk / "a.docx").write_bytes(OLD)
    said = hindered(require_tool("strace"), f"{call}:signal={sent.name}:when=1", "--force")
    assert (said.returncode, said.stdout) == (code, b"")
    assert said.stderr.decode() == "Đã dừng theo yêu cầu; muốn làm tiếp thì chạy lại lệnh này.\n"
    assert held(desk) == {"a.docx": OLD}


# O12: rivals


@POSIX
def test_of_several_processes_with_one_output_one_wins_whole(dvk: Dvk, desk: Path) -> None:
    papers = []
    for number in range(16, 20):
        shutil.copy("decision.yaml", f"{number}.yaml")
        changed(desk / f"{number}.yaml", "so: 15 ", f"so: {number} ")
        dvk("render", f"{number}.yaml", "-o", f"{number}.docx")
        papers.append((desk / f"{number}.docx").read_bytes())
    each = "for n in 16 17 18 19; do ($0 -m dvk_docs render $n.yaml -o ra/a.docx; echo $? >&3) & done"
    told = command("sh", "-c", f"exec 3>codes; {each}; wait", sys.executable).stderr.decode()
    assert sorted(Path("codes").read_text(encoding="utf-8").split()) == ["0", "2", "2", "2"]
    assert told.count("a.docx: lỗi[output-exists]") == 3
    assert {path.name: path.read_bytes() in papers for path in (desk / "ra").iterdir()} == {"a.docx": True}


# Killed at every write


CHANGES = "write,fsync,link,linkat,rename,renameat,renameat2"  # of the rest, the tests of the package room see to it
CALL = re.compile(r"^\d+ +(\w+)\(", re.MULTILINE)


def hindered(strace: str, fault: str, *options: str) -> subprocess.CompletedProcess[bytes]:
    """The command with `fault` injected: `write:signal=SIGKILL:when=2`."""
    calls = fault.partition(":")[0]
    trace = (strace, "-f", "-o", "/dev/null", "-e", f"trace={calls}", "-e", f"inject={fault}")
    return command(*trace, *RENDER, *options)


def points(strace: str, *options: str) -> list[str]:
    """Every such call of the command: `write:when=2`."""
    trace = Path("../trace")
    command(strace, "-f", "-o", str(trace), "-e", f"trace={CHANGES}", *RENDER, *options)
    counts = Counter(CALL.findall(trace.read_text(encoding="utf-8", errors="replace")))
    return [f"{call}:when={number}" for call, count in counts.items() for number in range(1, count + 1)]


@pytest.mark.slow
def test_a_kill_at_any_write_loses_no_file_and_leaves_no_half(desk: Path, paper: bytes, require_tool: Tool) -> None:
    """Through the command line only the harder case; without --force the tests of the package room kill as often."""
    strace = require_tool("strace")
    (desk / "a.docx").write_bytes(OLD)
    found = points(strace, "--force", "-q")
    assert len(found) >= 5
    for point in found:
        (desk / "a.docx").write_bytes(OLD)
        call, _, number = point.partition(":")
        done = hindered(strace, f"{call}:signal=SIGKILL:{number}", "--force", "-q")
        assert done.returncode in (-signal.SIGKILL, 128 + signal.SIGKILL), point
        left = held(desk)
        assert left.pop("a.docx") in (OLD, paper), point
        assert all(name.startswith(".dvk-") for name in left), point


# The same bytes everywhere


@pytest.mark.parametrize(
    ("zone", "locale", "seed"),
    [("Asia/Ho_Chi_Minh", "C.UTF-8", "1"), ("America/New_York", "C", "2"), ("Pacific/Kiritimati", "vi_VN", "3")],
)
def test_the_same_data_give_the_same_bytes_in_every_zone_and_locale(
    zone: str, locale: str, seed: str, desk: Path, paper: bytes
) -> None:
    said = command(*RENDER, TZ=zone, LC_ALL=locale, LANG=locale, PYTHONHASHSEED=seed, PYTHONUTF8="0")
    assert said.returncode == 0
    assert held(desk) == {"a.docx": paper}
