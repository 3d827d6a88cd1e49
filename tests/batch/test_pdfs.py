"""Many PDFs: what is printed is not printed again, one that cannot be is found, Ctrl-C waits for nobody."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

import dvk_docs
from dvk_docs import Document, ToolError, render_many
from dvk_docs.batch.pdfs import print_many
from tests.cli.small_year import CAMPAIGN

Decisions = Callable[[int], list[Document]]


@pytest.fixture
def papers(decisions: Decisions, tmp_path: Path) -> list[Path]:
    return [done.file for done in render_many(decisions(5), tmp_path / "ra").papers]


@pytest.mark.pdf
def test_pdfs_are_those_of_to_pdf_and_are_not_printed_twice(
    papers: list[Path], require_tool: Callable[[str], str]
) -> None:
    require_tool("soffice")
    report = print_many(papers, jobs=2)
    assert [done.status for done in report.papers] == ["written"] * 5
    assert [done.file for done in report.papers] == [paper.with_suffix(".pdf") for paper in papers]
    assert report.papers[0].file.read_bytes() == dvk_docs.to_pdf(papers[0])
    report.papers[2].file.unlink()
    again = print_many(papers)
    assert [done.status for done in again.papers] == ["unchanged", "unchanged", "written", "unchanged", "unchanged"]


@pytest.mark.pdf
def test_the_one_that_cannot_be_printed_is_found_and_the_others_are(
    papers: list[Path], require_tool: Callable[[str], str]
) -> None:
    require_tool("soffice")
    papers[1].write_bytes(b"no paper at all")
    report = print_many(papers, jobs=1)
    assert [done.status for done in report.papers] == ["written", "failed", "written", "written", "written"]
    assert [problem.code for problem in report.problems] == ["not-office-file"]


def test_without_libreoffice_nothing_is_begun(papers: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DVK_SOFFICE", "")
    with pytest.raises(ToolError, match="no-libreoffice"):
        print_many(papers)


@pytest.mark.skipif(os.name == "nt", reason="signals")
def test_ctrl_c_ends_libreoffice_at_once_and_leaves_what_is_done(tmp_path: Path) -> None:
    office, began = tmp_path / "soffice", tmp_path / "began"
    office.write_text(f"#!/bin/sh\necho $$ > {began}\nexec sleep 600\n", encoding="utf-8")
    office.chmod(0o755)
    (tmp_path / "campaign.yaml").write_text(CAMPAIGN, encoding="utf-8")
    words = [sys.executable, "-m", "dvk_docs", "dossier", "campaign.yaml", "-o", "ra", "--pdf"]
    root = str(Path(dvk_docs.__file__).parent.parent)
    environment = {**os.environ, "DVK_SOFFICE": str(office), "PYTHONPATH": root}
    process = subprocess.Popen(words, cwd=tmp_path, env=environment, stderr=subprocess.DEVNULL)
    while not (began.exists() and began.read_text()):
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    assert process.wait(10) == 130
    with pytest.raises(ProcessLookupError):
        os.kill(int(began.read_text()), 0)
    assert len(list((tmp_path / "ra").glob("*.docx"))) == 2
    assert not list((tmp_path / "ra").glob(".dvk-*"))
