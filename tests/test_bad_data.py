"""Every data file of the bad-input catalogue, from the command line to the folder where nothing may appear.

An error ends with exit 1, in Vietnamese, with file, line, column and field, a cure, no traceback, nothing written; what
looks like a fault and is none ends with exit 0 and prints what was typed.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import yaml

from dvk_docs import cli, view

CATALOGUE = Path(__file__).parent / "bad_inputs"
DATA = CATALOGUE / "data"
GOOD = (DATA / "good.yaml").read_text(encoding="utf-8")
SECONDS, MEGABYTES = 2.0, 300


@dataclass(frozen=True)
class Row:
    """One entry of the index: how rendering `file` must end."""

    row: str
    file: str
    exit: str
    codes: list[str] = field(default_factory=list)
    at: list[str] = field(default_factory=list)
    says: list[str] = field(default_factory=list)
    prints: list[str] = field(default_factory=list)
    never_prints: list[str] = field(default_factory=list)


def rows() -> list[Row]:
    index = yaml.load((CATALOGUE / "index.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
    return [Row(**entry) for entry in index["data"]]


ROWS = rows()


@pytest.mark.parametrize("row", [row for row in ROWS if row.exit == "1"], ids=lambda row: row.file)
def test_a_bad_data_file_is_refused_with_place_and_cure_and_nothing_written(
    row: Row, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    start = time.perf_counter()
    before = (DATA / row.file).read_bytes()
    assert cli.run(["render", str(DATA / row.file), "-o", f"{tmp_path}/"]) == 1
    said = capsys.readouterr()
    assert time.perf_counter() - start < SECONDS
    assert said.out == "" and "Traceback" not in said.err
    heads = [line for line in said.err.splitlines() if f"{row.file}:" in line]
    for code in row.codes:
        assert any(f"lỗi[{code}]" in head for head in heads), said.err[:2000]
    for place in row.at:
        assert any(told(head, row.file, place) for head in heads), said.err[:2000]
    assert all(words in said.err for words in row.says), said.err[:2000]
    assert said.err.count("= cách sửa:") >= len(row.codes)
    assert list(tmp_path.iterdir()) == [] and (DATA / row.file).read_bytes() == before


def told(head: str, file: str, place: str) -> bool:
    """Whether the first line of a problem names the place: `7:12 trich_yeu`."""
    spot, _, path = place.partition(" ")
    return f"{file}:{spot}: " in head and (not path or f"] {path}" in head)


@pytest.mark.parametrize("row", [row for row in ROWS if row.exit == "0"], ids=lambda row: row.file)
def test_a_data_file_that_only_looks_bad_prints_what_was_typed(
    row: Row, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run(["render", str(DATA / row.file), "-o", f"{tmp_path}/"]) == 0
    said = capsys.readouterr()
    for place in row.at:
        assert any(told(line, row.file, place) for line in said.err.splitlines()), said.err
    assert all(words in said.err for words in row.says)
    (paper,) = tmp_path.iterdir()
    whole = view.outline(view.read(paper.read_bytes())).replace("~", " ")  # the outline's sign for a no-break space
    printed = whole[whole.index("== ") :]  # above stand hashes, in which any figures may occur
    for text in row.prints:
        assert text in printed
    for text in row.never_prints:
        assert text not in printed


def test_the_good_file_and_its_json_twin_give_the_same_paper(tmp_path: Path) -> None:
    papers = []
    for name in ("good.yaml", "good.json"):
        (tmp_path / name).mkdir()
        assert cli.run(["render", str(DATA / name), "-o", f"{tmp_path / name}/", "-q"]) == 0
        (paper,) = (tmp_path / name).iterdir()
        papers.append(paper.read_bytes())
    assert papers[0] == papers[1]


def test_every_file_of_the_catalogue_is_listed_once() -> None:
    listed = [row.file for row in ROWS]
    there = {path.name for path in DATA.iterdir()} - {"good.yaml", "good.json"}
    assert sorted(listed) == sorted(set(listed)) and set(listed) == there


# -- files that are none, and files that are too large: made here, run as a program of its own ----------------------


@dataclass(frozen=True)
class Run:
    """How a child process ended."""

    code: int
    err: str
    seconds: float
    megabytes: float


# A child counts the memory of whoever forked it, and by now the tests have hundreds of megabytes: a small one forks.
LAUNCHER = """
import pathlib, resource, subprocess, sys
code = subprocess.run(sys.argv[2:], stdout=subprocess.DEVNULL).returncode
pathlib.Path(sys.argv[1]).write_text(str(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss))
sys.exit(code)
"""


def render(path: Path, out: Path, *prefix: str) -> Run:
    out.mkdir(exist_ok=True)
    start = time.perf_counter()
    peak = out.parent / "peak.txt"
    command = [*prefix, sys.executable, "-m", "dvk_docs", "render", str(path), "-o", f"{out}/"]
    said = subprocess.run(
        [sys.executable, "-c", LAUNCHER, str(peak), *command], stderr=subprocess.PIPE, env=environment(), check=False
    )
    seconds = time.perf_counter() - start
    return Run(said.returncode, said.stderr.decode("utf-8"), seconds, int(peak.read_text()) / 1024)


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parent.parent)}


def refused(run: Run, out: Path, code: int, words: str) -> None:
    assert run.code == code and words in run.err and "Traceback" not in run.err, run
    assert "= cách sửa:" in run.err and list(out.iterdir()) == []
    assert run.seconds < SECONDS and run.megabytes < MEGABYTES


on_posix = pytest.mark.skipif(os.name != "posix", reason="fifos, devices and modes are Unix matters")


@on_posix
def test_no_file_a_folder_a_fifo_and_a_device_are_refused_at_once(tmp_path: Path) -> None:
    (tmp_path / "d.yaml").mkdir()
    os.mkfifo(tmp_path / "f.yaml")
    out = tmp_path / "out"
    refused(render(tmp_path / "khong-co.yaml", out), out, 2, "khong-co.yaml: lỗi[file-not-found]")
    refused(render(tmp_path / "d.yaml", out), out, 2, "d.yaml: lỗi[not-a-file]")
    refused(render(tmp_path / "f.yaml", out), out, 2, "f.yaml: lỗi[not-a-file]")
    refused(render(Path("/dev/zero"), out), out, 2, "/dev/zero: lỗi[not-a-file]")


@on_posix
def test_a_file_that_may_not_be_read_is_an_environment_fault(tmp_path: Path, require_tool: Any) -> None:
    prefix: list[str] = []
    if os.geteuid() == 0:  # root ignores modes: run as nobody
        prefix = [require_tool("setpriv"), "--reuid=65534", "--regid=65534", "--clear-groups"]
        for folder in (tmp_path, *tmp_path.parents):
            if not folder.stat().st_mode & 0o001 and folder != Path("/"):
                folder.chmod(folder.stat().st_mode | 0o011)
    file, out = tmp_path / "u.yaml", tmp_path / "out"
    file.write_text(GOOD, encoding="utf-8")
    file.chmod(0)
    run = render(file, out, *prefix)
    if "No module named" in run.err or "Permission denied" in run.err:
        pytest.skip("another user cannot start this Python")
    refused(run, out, 3, "u.yaml: lỗi[file-not-readable]")


@on_posix
def test_fifty_megabytes_and_a_million_rows_are_refused_by_limit(tmp_path: Path) -> None:
    out = tmp_path / "out"
    line = "  - " + "Các chi bộ trực thuộc Đảng ủy xã " * 20 + "\n"
    huge = tmp_path / "huge.yaml"
    huge.write_text(GOOD + line * (50_000_000 // len(line.encode())), encoding="utf-8")
    refused(render(huge, out), out, 1, "lỗi[file-too-large]")
    rows = tmp_path / "rows.yaml"
    rows.write_text(GOOD + "  - x\n" * 1_000_000, encoding="utf-8")
    run = render(rows, out)
    refused(run, out, 1, "lỗi[too-many-values] noi_nhan")
