"""A dossier into its folder: every paper, their PDFs, the index."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NamedTuple

from dvk_docs import pdf
from dvk_docs.batch import Done, Report, render_many
from dvk_docs.batch.pdfs import print_many
from dvk_docs.batch.sharing import processes
from dvk_docs.documents import Document
from dvk_docs.dossier.dossier import Dossier, Paper
from dvk_docs.dossier.dropped import dropped
from dvk_docs.dossier.files import INDEX, file_names
from dvk_docs.dossier.index import Entry, Index, as_json, as_workbook
from dvk_docs.making import data_hash
from dvk_docs.package.names import name_key
from dvk_docs.package.save import save

_NUMBERED: Final = re.compile(r"\d{2,}_.*\.(docx|xlsx|pdf)")

Tick = Callable[[Done], object]


class Wish(NamedTuple):
    """What is made of a dossier, and how."""

    folder: Path
    pdf: bool = False
    jobs: int | None = None
    draft: bool = False
    force: bool = False


@dataclass(frozen=True)
class Written:
    """What became of the papers and of their PDFs, and the index that tells of them."""

    papers: Report
    pdfs: Report
    index: Index
    files: tuple[Path, ...]
    """The files of the index."""
    unmade: tuple[str, ...] = ()
    """The places in the campaign's file of papers whose data have errors: in a draft the others are made."""
    strangers: tuple[str, ...] = ()
    """Numbered papers in the folder that are none of these: an insertion gives those behind it new names."""


def write(dossier: Dossier, data: Path, wish: Wish, made: Tick, printed: Tick) -> Written:
    """Writes every paper that can be made; `data` is the file of the campaign.

    `made` is called with each paper, `printed` with each PDF. Raises ToolError, before anything is written, when PDFs
    are wanted and there is no LibreOffice; OutputError when the index cannot be written.
    """
    if wish.pdf:
        pdf.require()
    papers = [(paper, paper.document) for paper in dossier.papers if paper.document is not None]
    documents = [document for _, document in papers]
    names = file_names(documents, draft=wish.draft)
    with _executor(wish.jobs) as executor:
        report = render_many(
            documents, wish.folder, names=names, executor=executor, progress=made, draft=wish.draft, force=wish.force
        )
    pdfs = Report(())
    if wish.pdf:
        there = [one.file for one in report.papers if one.status != "failed"]
        pdfs = print_many(there, jobs=wish.jobs, force=wish.force, progress=printed)
    prints = {one.file.with_suffix(""): one for one in pdfs.papers if one.sha256}
    entries = [
        _entry(at, paper, document, done, prints.get(done.file.with_suffix("")))
        for at, ((paper, document), done) in enumerate(zip(papers, report.papers, strict=True), 1)
    ]
    seen_from = os.path.relpath(data.absolute(), wish.folder.absolute())
    left = tuple(dropped(dossier))
    index = Index(Path(seen_from).as_posix(), dossier.campaign.facts.nam, wish.draft, tuple(entries), left)
    unmade = tuple(paper.derived.key for paper in dossier.papers if paper.document is None)
    files = _write_index(index, wish.folder)
    return Written(report, pdfs, index, files, unmade, tuple(_strangers(wish.folder, names)))


def _strangers(folder: Path, names: Sequence[str]) -> list[str]:
    own = {name_key(Path(name).stem) for name in (*names, INDEX)}
    found = (one for one in folder.iterdir() if _NUMBERED.fullmatch(one.name) and name_key(one.stem) not in own)
    return sorted(one.name for one in found)


def _executor(jobs: int | None) -> AbstractContextManager[Executor | None]:
    """The workers asked for; None leaves it to the batch."""
    if jobs is None:
        return nullcontext()
    return processes(jobs) if jobs > 1 else ThreadPoolExecutor(1)


def _entry(at: int, paper: Paper, document: Document, done: Done, printed: Done | None) -> Entry:
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
        pages=pdf.page_count(printed.file.read_bytes()) if printed else None,
        pdf=printed.sha256 if printed else None,
    )


def _write_index(index: Index, folder: Path) -> tuple[Path, ...]:
    """The index is ours: a newer one takes the place of the old."""
    files = {folder / f"{INDEX}.xlsx": as_workbook(index), folder / f"{INDEX}.json": as_json(index)}
    for file, data in files.items():
        save(file, data, force=True)
    return tuple(files)
