"""The command line run inside the test's own process, and a folder to run it in."""

from __future__ import annotations

import io
import shutil
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

import pytest

from dvk_docs import cli
from tests.cli.small_year import CAMPAIGN


@dataclass(frozen=True)
class Result:
    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()


@pytest.fixture
def dvk(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """`dvk("render", path)` gives the exit code and both streams; our own faults are raised for the test to show."""

    def show(_console: object, error: Exception, _arguments: object) -> NoReturn:
        raise error

    monkeypatch.setattr(cli, "_confess", show)

    def run(*words: str | Path) -> Result:
        capsys.readouterr()
        code = cli.run([str(word) for word in words])
        said = capsys.readouterr()
        return Result(code, said.out, said.err)

    return run


@pytest.fixture
def desk(tmp_path: Path, samples: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in, with one good data file."""
    shutil.copy(samples / "decision.yaml", tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def campaign(tmp_path: Path) -> Path:
    """The file of a small year in an empty folder."""
    file = tmp_path / "campaign.yaml"
    file.write_text(CAMPAIGN, encoding="utf-8")
    return file


def changed(data: Path, before: str, after: str) -> Path:
    """The data file with one text replaced."""
    text = data.read_text(encoding="utf-8")
    assert before in text
    data.write_text(text.replace(before, after), encoding="utf-8")
    return data


def reword(paper: Path, before: str, after: str, part: str = "word/document.xml") -> None:
    """The paper with one text of a part replaced, as somebody's program would save it."""
    out = io.BytesIO()
    with zipfile.ZipFile(paper) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            assert name != part or before.encode() in data
            new.writestr(name, data.replace(before.encode(), after.encode()) if name == part else data)
    paper.write_bytes(out.getvalue())
