"""Every system call of a save, killed or failed in turn: the name holds the old bytes or the new ones, never a part."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

OLD, NEW = b"old" * 1000, b"new" * 100_000
CALLS = (
    "openat",
    "chmod,fchmod,fchmodat",
    "write",
    "fadvise64",
    "fsync",
    "rename,renameat,renameat2",
    "link,linkat",
    "unlink,unlinkat",
)
FAULTS = ("signal=SIGKILL", "error=ENOSPC", "error=EIO", "error=EACCES")
MOST = 9  # more calls of one kind on these paths would be a surprise

CODE = """
import os, sys
from pathlib import Path
from dvk_docs.errors import OutputError
from dvk_docs.package import save
os.urandom = bytes  # one known temporary name, so that only calls on these paths are counted
try:
    save(Path(sys.argv[1]), b"new" * 100_000, force=sys.argv[2] == "force")
except OutputError as error:
    sys.exit(error.exit_code)
"""


def run(strace: str, path: Path, wish: str, calls: str, fault: str) -> subprocess.CompletedProcess[bytes]:
    temporary = path.parent / f".dvk-{'00' * 8}.tmp"
    paths = [option for one in (path, temporary, path.parent) for option in ("-P", one)]
    return subprocess.run(
        [strace, "-f", "-o", path.parent.parent / "trace", *paths,
         "-e", f"trace={calls}", "-e", f"inject={calls}:{fault}",
         sys.executable, "-c", CODE, path, wish],
        capture_output=True, check=False, timeout=60,
    )  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("wish", ["force", "new"])
@pytest.mark.parametrize("fault", FAULTS)
def test_no_fault_at_any_call_loses_the_old_file_or_leaves_half_a_new_one(
    require_tool: Callable[[str], str], tmp_path: Path, fault: str, wish: str
) -> None:
    strace, folder = require_tool("strace"), tmp_path / "ra"
    folder.mkdir()
    path = folder / "a.docx"
    points = 0
    for calls in CALLS:
        for number in range(1, MOST):
            for entry in folder.iterdir():
                entry.unlink()
            if wish == "force":
                path.write_bytes(OLD)
            done = run(strace, path, wish, calls, f"{fault}:when={number}")
            if (
                b"INJECTED" not in (tmp_path / "trace").read_bytes()
                and "SIGKILL" not in (tmp_path / "trace").read_text()
            ):
                break
            points += 1
            assert b"Traceback" not in done.stderr, (calls, number, done.stderr.decode())
            assert done.returncode in ((-9, 137) if "SIGKILL" in fault else (0, 3)), (calls, number, done.returncode)
            held = path.read_bytes() if path.exists() else None
            assert held in ((OLD, NEW) if wish == "force" else (None, NEW)), (calls, number)
            assert done.returncode != 0 or held == NEW
            others = [entry.name for entry in folder.iterdir() if entry != path]
            assert not others or "SIGKILL" in fault or calls.startswith("unlink"), (calls, number, others)
        else:
            pytest.fail(f"more than {MOST} calls of {calls}: is the list of faults still complete?")
    assert points >= 6
