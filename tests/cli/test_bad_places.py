"""Data that are not where they should be, and output that cannot go where it was wanted (rows D40, O01 - O12).

Every answer: the exit code, no traceback, the place and a cure, nothing new on the disk.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from dvk_docs.pdf import libreoffice
from tests.cli.conftest import Result, changed

Dvk = Callable[..., Result]
PAPER = "15-QD-DU_quyet-dinh.docx"
NOBODY = 65534
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="devices, links and rights as POSIX has them")


def everything(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}


@contextmanager
def without_root() -> Iterator[None]:
    """Root ignores the rights of files, so for a while we are somebody else."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def open_desk(samples: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A desk that another user may enter, which pytest's own folders are not."""
    folder = Path(tempfile.mkdtemp(prefix="dvk-test-"))
    folder.chmod(0o777)
    shutil.copy(samples / "decision.yaml", folder)
    (folder / "decision.yaml").chmod(0o644)
    monkeypatch.chdir(folder)
    yield folder
    shutil.rmtree(folder)


# D40: data that cannot be read


@pytest.mark.parametrize(
    ("given", "codes"), [("khong-co.yaml", {2}), ("d.yaml", {2, 3}), pytest.param("/dev/zero", {1, 2, 3}, marks=POSIX)]
)
def test_data_that_are_no_file_are_refused_at_once(given: str, codes: set[int], dvk: Dvk, desk: Path) -> None:
    (desk / "d.yaml").mkdir()
    said = dvk("render", given, "-o", "ra/")
    assert said.code in codes
    assert said.out == ""
    assert given in said.err
    assert "cách sửa: " in said.err
    assert not (desk / "ra").exists()


@POSIX
def test_a_fifo_is_not_waited_for(dvk: Dvk, desk: Path) -> None:
    os.mkfifo(desk / "f.yaml")
    assert dvk("render", "f.yaml").code in (2, 3)


@POSIX
def test_data_that_may_not_be_read_are_named(dvk: Dvk, open_desk: Path) -> None:
    dvk("render", "decision.yaml", "--dry-run")  # so that every module is loaded while we still may read them
    (open_desk / "decision.yaml").chmod(0)
    with without_root():
        said = dvk("render", "decision.yaml")
    assert (said.code, said.out) == (3, "")
    assert "decision.yaml: lỗi[file-not-readable]" in said.err


# O01, O02: names made from data


@pytest.mark.parametrize(
    "symbol", ["../x", "/abs", "QĐ/../../x", "C:\\x", "a:stream", "\\\\srv\\x", "CON", "nul.", "-rf"]
)
def test_a_name_made_from_data_stays_in_the_folder_and_is_safe(symbol: str, dvk: Dvk, desk: Path) -> None:
    changed(desk / "decision.yaml", "so: 15 ", f"ky_hieu: '{symbol}' ")
    said = dvk("render", "decision.yaml", "-o", "ra/", "--draft")
    assert said.code in (0, 1)
    assert len(list((desk / "ra").iterdir()) if said.code == 0 else []) == len(said.lines)
    for line in said.lines:
        name = Path(line).name
        assert Path(line).parent == Path("ra")
        assert name[0] not in ".-"
        assert name.partition(".")[0].upper() not in ("CON", "NUL")
    assert {path for path in everything(desk) if not path.startswith("ra")} == {"decision.yaml"}


# O06: something else stands under the name


@POSIX
@pytest.mark.parametrize("what", ["symlink", "fifo", "broken symlink"])
def test_output_that_is_no_plain_file_is_refused_even_with_force(what: str, dvk: Dvk, desk: Path) -> None:
    (desk / "that").write_text("mật", encoding="utf-8")
    if what == "fifo":
        os.mkfifo(desk / "a.docx")
    else:
        (desk / "a.docx").symlink_to(desk / ("that" if what == "symlink" else "nowhere"))
    before = everything(desk)
    assert dvk("render", "decision.yaml", "-o", "a.docx", "--force").code in (2, 3)
    assert (desk / "that").read_text(encoding="utf-8") == "mật"
    assert everything(desk) == before


def test_a_folder_under_the_name_of_the_output_gets_the_paper_inside_it(dvk: Dvk, desk: Path) -> None:
    (desk / "a.docx" / "x").mkdir(parents=True)
    said = dvk("render", "decision.yaml", "-o", "a.docx", "--force")
    assert said.lines == [str(Path("a.docx") / PAPER)]


# O07, O09: the machine does not let us


@POSIX
def test_a_folder_that_may_not_be_written_is_named(dvk: Dvk, open_desk: Path) -> None:
    dvk("render", "decision.yaml", "--dry-run")
    open_desk.chmod(0o555)
    with without_root():
        said = dvk("render", "decision.yaml")
    open_desk.chmod(0o777)
    assert (said.code, said.out) == (3, "")
    assert PAPER in said.err
    assert "cách sửa: " in said.err
    assert everything(open_desk) == {"decision.yaml"}


def test_a_missing_folder_is_made(dvk: Dvk, desk: Path) -> None:
    assert dvk("render", "decision.yaml", "-o", "khong/co/a.docx").lines == [str(Path("khong/co/a.docx"))]


def test_a_paper_open_in_word_is_to_be_closed(dvk: Dvk, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (desk / "a.docx").write_bytes(b"old")

    def held(*_: object) -> None:
        raise PermissionError(13, "held")

    monkeypatch.setattr(Path, "replace", held)
    said = dvk("render", "decision.yaml", "-o", "a.docx", "--force")
    assert (said.code, said.out) == (3, "")
    assert "đóng tệp rồi chạy lại" in said.err
    assert (desk / "a.docx").read_bytes() == b"old"
    assert everything(desk) == {"decision.yaml", "a.docx"}


# O10: LibreOffice


@POSIX
@pytest.mark.parametrize("script", ["exit 0", "exit 1"])
def test_a_libreoffice_that_makes_nothing_leaves_nothing(
    script: str, dvk: Dvk, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = desk / "soffice"
    office.write_text(f"#!/bin/sh\n{script}\n")
    office.chmod(0o755)
    monkeypatch.setenv(libreoffice.VARIABLE, str(office))
    said = dvk("render", "decision.yaml", "--pdf")
    assert (said.code, said.out) == (3, "")
    assert everything(desk) == {"decision.yaml", "soffice"}


def test_without_libreoffice_nothing_is_written_and_the_cure_told(
    dvk: Dvk, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(libreoffice.VARIABLE, "/nowhere/soffice")
    said = dvk("render", "decision.yaml", "--pdf")
    assert (said.code, said.out) == (3, "")
    assert "cách sửa: " in said.err
    assert everything(desk) == {"decision.yaml"}


# Paths that the machine will not look at


LONG = "x" * 300


@POSIX
@pytest.mark.parametrize(
    "line",
    [
        f"render {LONG}.yaml",
        f"render decision.yaml -o {LONG}.docx",
        f"render decision.yaml -o {LONG}/",
        f"render decision.yaml --templates {LONG}",
        f"check {LONG}.docx",
        f"show {LONG}.docx",
        f"new decision {LONG}",
        f"eject decision {LONG}",
    ],
)
def test_a_name_too_long_is_told_with_a_cure(line: str, dvk: Dvk, desk: Path) -> None:
    said = dvk(*line.split())
    assert said.code in (2, 3)
    assert said.out == ""
    assert f"{LONG}" in said.err
    assert "cách sửa: " in said.err
    assert everything(desk) == {"decision.yaml"}


@POSIX
@pytest.mark.parametrize("line", ["check khoa/a.docx", "render decision.yaml --templates khoa/mau"])
def test_a_folder_that_may_not_be_entered_is_the_machines_fault(line: str, dvk: Dvk, open_desk: Path) -> None:
    dvk("render", "decision.yaml", "--dry-run")
    (open_desk / "khoa" / "mau").mkdir(parents=True)
    (open_desk / "khoa").chmod(0)
    with without_root():
        said = dvk(*line.split())
    (open_desk / "khoa").chmod(0o755)
    assert (said.code, said.out) == (3, "")
    assert "lỗi[path-not-usable] đường dẫn đi qua thư mục không cho vào" in said.err
    assert "cách sửa: " in said.err
