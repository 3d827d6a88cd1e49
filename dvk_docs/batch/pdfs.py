"""The PDFs of many papers: many in one start of LibreOffice, several starts side by side, what is done left alone."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path
from threading import Event
from typing import Final

from dvk_docs import pdf
from dvk_docs.batch.report import Done, Progress, Report
from dvk_docs.errors import DvkError
from dvk_docs.package.save import save

_MOST: Final = 100
"""Papers of one start: a start costs as much as fifteen papers, and what fails is looked for by halves."""
_LEAST: Final = 20  # below, the starts would cost more than the printing
_SECONDS, _SECONDS_PER_PAPER = 60.0, 5.0  # the time limit of a start


def print_many(
    papers: Sequence[Path],
    *,
    jobs: int | None = None,
    force: bool = False,
    progress: Progress | None = None,
) -> Report:
    """Prints each .docx or .xlsx to the PDF beside it, with `jobs` instances of LibreOffice (one for each processor).

    A PDF that was printed from these very bytes is “unchanged” and not printed again; one that cannot be made is
    “failed”, and the others are made all the same. Raises ToolError when there is no LibreOffice.
    """
    pdf.require()
    done: dict[Path, Done] = {}
    for paper, one in _printed(papers, jobs or os.cpu_count() or 1, force):
        done[paper] = one
        if progress:
            progress(one)
    return Report(tuple(done[paper] for paper in papers))


def _printed(papers: Sequence[Path], workers: int, force: bool) -> Iterator[tuple[Path, Done]]:
    """Each paper with what became of it, as soon as it is known."""
    waiting = []
    for paper in papers:
        old = _printed_before(paper)
        if old is None:
            waiting.append(paper)
        else:
            yield paper, old
    groups = list(_groups(waiting, workers))
    stop = Event()
    with ThreadPoolExecutor(max(1, min(workers, len(groups)))) as pool:
        started = {pool.submit(_print, group, force, stop): group for group in groups}
        try:
            for future in as_completed(started):
                yield from zip(started[future], future.result(), strict=True)
        finally:  # with Ctrl-C nobody waits for LibreOffice
            stop.set()
            for future in started:
                future.cancel()


def _groups(papers: Sequence[Path], workers: int) -> Iterator[Sequence[Path]]:
    """As few starts as keep the workers busy."""
    size = max(_LEAST, min(_MOST, -(-len(papers) // workers)))
    return (papers[at : at + size] for at in range(0, len(papers), size))


def _printed_before(paper: Path) -> Done | None:
    target = paper.with_suffix(".pdf")
    try:
        old = target.read_bytes()
        same = pdf.is_print_of(old, paper.read_bytes())
    except OSError:
        return None
    return Done(target, "unchanged", hashlib.sha256(old).hexdigest()) if same else None


def _print(papers: Sequence[Path], force: bool, stop: Event) -> list[Done]:
    """Each paper of a group; the one that cannot be printed is found by halves, and the others are printed."""
    try:
        made = pdf.to_pdfs(papers, timeout=_SECONDS + _SECONDS_PER_PAPER * (len(papers) - 1), stop=stop)
    except DvkError as error:
        if len(papers) == 1:
            return [Done(papers[0].with_suffix(".pdf"), "failed", None, error.problems)]
        half = len(papers) // 2
        return [*_print(papers[:half], force, stop), *_print(papers[half:], force, stop)]
    return [_save(paper.with_suffix(".pdf"), data, force) for paper, data in zip(papers, made, strict=True)]


def _save(target: Path, data: bytes, force: bool) -> Done:
    try:
        return Done(target, save(target, data, force=force), hashlib.sha256(data).hexdigest())
    except DvkError as error:
        return Done(target, "failed", None, error.problems)
