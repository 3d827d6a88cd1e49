"""A dossier into its folder: every paper, their PDFs, the index."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from dvk_docs import pdf
from dvk_docs.batch import Done, Progress, Report, render_many
from dvk_docs.batch.pdfs import print_many
from dvk_docs.batch.processes import Processes
from dvk_docs.documents import Document
from dvk_docs.dossier.dossier import Dossier, Paper
from dvk_docs.dossier.dropped import dropped
from dvk_docs.dossier.files import INDEX, file_names, strangers
from dvk_docs.dossier.index import Entry, Index, as_json, as_workbook
from dvk_docs.errors import OutputError, Problem
from dvk_docs.making import data_hash
from dvk_docs.package.save import save


class Wish(NamedTuple):
    """What is made of a dossier, and how; `jobs` papers at once, None as many as there are processors."""

    folder: Path
    pdf: bool = False
    jobs: int | None = None
    draft: bool = False
    force: bool = False
    templates: Path | None = None


@dataclass(frozen=True)
class Written:
    """What became of the papers and of their PDFs, and the index that tells of them."""

    papers: Report
    pdfs: Report
    index: Index
    files: tuple[Path, ...]
    """The files of the index."""
    not_indexed: tuple[Problem, ...] = ()
    """Why the index could not be written: the papers are there all the same."""
    unmade: tuple[str, ...] = ()
    """The places in the campaign's file of papers whose data have errors: in a draft the others are made."""
    strangers: tuple[str, ...] = ()
    """Numbered papers in the folder that are none of these: an insertion gives those behind it new names."""
    old_prints: tuple[str, ...] = ()
    """PDFs beside these papers that are no print of them as they now are; with `Wish.pdf` the PDFs' report tells."""


def write(
    dossier: Dossier, data: Path, wish: Wish, made: Progress | None = None, printed: Progress | None = None
) -> Written:
    """Writes every paper that can be made; `data` is the file of the campaign.

    `made` is called with each paper, `printed` with each PDF. Raises ToolError, before anything is written, when PDFs
    are wanted and there is no LibreOffice.
    """
    if wish.pdf:
        pdf.require()
    papers = [paper for paper in dossier.papers if paper.document is not None]
    documents = dossier.documents
    names = file_names(documents, draft=wish.draft)
    report = _make(documents, names, wish, made)
    pdfs = _print(report, wish, printed) if wish.pdf else Report(())
    told = enumerate(zip(papers, documents, report.papers, strict=True), 1)
    entries = tuple(_entry(at, paper, document, done) for at, (paper, document, done) in told)
    index = _index(dossier, data, wish, entries)
    files, not_indexed = _write_index(index, wish.folder)
    return Written(
        papers=report,
        pdfs=pdfs,
        index=index,
        files=files,
        not_indexed=not_indexed,
        unmade=tuple(paper.derived.key for paper in dossier.papers if paper.document is None),
        strangers=tuple(strangers(wish.folder, names)),
        old_prints=() if wish.pdf else tuple(_old_prints(report, entries)),
    )


def _make(documents: Sequence[Document], names: Sequence[str], wish: Wish, made: Progress | None) -> Report:
    with _executor(wish.jobs) as executor:
        return render_many(
            documents,
            wish.folder,
            names=names,
            templates=wish.templates,
            executor=executor,
            progress=made,
            draft=wish.draft,
            force=wish.force,
        )


def _print(made: Report, wish: Wish, printed: Progress | None) -> Report:
    there = [one.file for one in made.papers if one.status != "failed"]
    return print_many(there, jobs=wish.jobs, force=wish.force, progress=printed)


def _index(dossier: Dossier, data: Path, wish: Wish, entries: tuple[Entry, ...]) -> Index:
    return Index(
        data=_seen_from(wish.folder, data),
        year=dossier.campaign.facts.nam,
        draft=wish.draft,
        entries=entries,
        dropped=tuple(dropped(dossier)),
        templates=_seen_from(wish.folder, wish.templates) if wish.templates else None,
    )


def _seen_from(folder: Path, path: Path) -> str:
    return Path(os.path.relpath(path.absolute(), folder.absolute())).as_posix()


def _executor(jobs: int | None) -> AbstractContextManager[Executor | None]:
    """The workers asked for; None leaves it to the batch."""
    if jobs is None:
        return nullcontext()
    return Processes(jobs) if jobs > 1 else ThreadPoolExecutor(1)


def _entry(at: int, paper: Paper, document: Document, done: Done) -> Entry:
    printed = None if done.status == "failed" else _print_of(done.file)
    return Entry(
        order=at,
        key=paper.derived.key,
        type_name=document.type_name,
        label=document.ten_van_ban,
        number=document.number_and_symbol.strip() if document.so else None,
        date=document.dated,
        title=document.trich_yeu,
        file=done.file.name,
        standard=document.standard.id,
        data_hash=data_hash(document),
        sha256=done.sha256,
        pages=pdf.page_count(printed) if printed else None,
        pdf=hashlib.sha256(printed).hexdigest() if printed else None,
    )


def _print_of(paper: Path) -> bytes | None:
    """The PDF beside a paper, where it was printed from these very bytes, in this run or an earlier one."""
    beside = paper.with_suffix(".pdf")
    if not beside.is_file():
        return None
    printed = beside.read_bytes()
    return printed if pdf.is_print_of(printed, paper.read_bytes()) else None


def _old_prints(report: Report, entries: Sequence[Entry]) -> Iterator[str]:
    for done, entry in zip(report.papers, entries, strict=True):
        beside = done.file.with_suffix(".pdf")
        if done.status != "failed" and entry.pdf is None and beside.is_file():
            yield beside.name


def _write_index(index: Index, folder: Path) -> tuple[tuple[Path, ...], tuple[Problem, ...]]:
    """The files written, or what stood against it. The index is ours: a newer one takes the place of the old."""
    files = {folder / f"{INDEX}.xlsx": as_workbook(index), folder / f"{INDEX}.json": as_json(index)}
    try:
        for file, data in files.items():
            save(file, data, force=True)
    except OutputError as error:
        return (), error.problems
    return tuple(files), ()
