"""A dossier read again: whether its files are there, unchanged, and say what the data say."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from dvk_docs import pdf
from dvk_docs.dossier.campaign import load
from dvk_docs.dossier.comparing import differences
from dvk_docs.dossier.dossier import Dossier, Paper, assemble
from dvk_docs.dossier.files import INDEX
from dvk_docs.dossier.index import Entry, Index, read
from dvk_docs.dossier.rules import check_dossier
from dvk_docs.errors import DvkError, Place, Problem, has_errors

_AGAIN = "chạy lại lệnh dossier: chỉ tệp thiếu được làm lại"


def check_folder(folder: Path) -> list[Problem]:
    """Everything in which the folder of a dossier is not what its data give.

    The file of the campaign is where the index says, seen from the folder. Raises InputError where the index or the
    campaign cannot be read.
    """
    index = read(folder)
    dossier = assemble(load(Path(folder, index.data).resolve(), draft=index.draft), draft=index.draft)
    problems = check_dossier(dossier)
    if has_errors(problems) and not index.draft:
        return problems
    papers = {paper.derived.key: paper for paper in dossier.papers}
    return [
        *(problem for entry in index.entries for problem in _check(folder, entry, papers.get(entry.key), index)),
        *_not_made(folder, index, dossier),
    ]


def check_campaign(file: Path) -> list[Problem]:
    """Everything wrong with the file of a campaign and the papers in it. Raises InputError where it cannot be read."""
    return check_dossier(assemble(load(file)))


def _check(folder: Path, entry: Entry, paper: Paper | None, index: Index) -> Iterator[Problem]:
    file = folder / entry.file
    if paper is None or paper.document is None:
        hint = "bỏ tệp này khỏi hồ sơ rồi chạy lại lệnh dossier"
        yield _told("paper-not-in-data", file, f"hồ sơ dữ liệu không còn văn bản này ({entry.key})", hint)
        return
    if not file.is_file():
        yield _told("paper-missing", file, "mục lục có văn bản này nhưng không có tệp", _AGAIN)
        return
    data = file.read_bytes()
    try:
        found = differences(file, data, paper.document, draft=index.draft)
    except DvkError as error:
        yield from error.problems
        return
    yield from found
    if not found and entry.sha256 != hashlib.sha256(data).hexdigest():
        hint = "nếu không cố ý sửa thì chạy lại lệnh dossier với --force"
        message = "tệp đã bị ghi lại sau khi ra; chữ vẫn đúng dữ liệu, hình thức chưa chắc"
        yield _told("paper-changed", file, message, hint, "warning")
    yield from _check_pdf(file, data, entry)


def _check_pdf(file: Path, paper: bytes, entry: Entry) -> Iterator[Problem]:
    if entry.pdf is None:
        return
    printed = file.with_suffix(".pdf")
    if not printed.is_file():
        yield _told("paper-missing", printed, "mục lục có tệp PDF này nhưng không có tệp", f"{_AGAIN} (thêm --pdf)")
    elif hashlib.sha256(printed.read_bytes()).hexdigest() != entry.pdf or not pdf.is_print_of(
        printed.read_bytes(), paper
    ):
        hint = "chạy lại lệnh dossier với --pdf --force"
        yield _told("pdf-not-of-paper", printed, f"tệp PDF không phải bản in của {file.name}", hint)


def _not_made(folder: Path, index: Index, dossier: Dossier) -> Iterator[Problem]:
    made = {entry.key for entry in index.entries}
    for paper in dossier.papers:
        if paper.derived.key not in made:
            message = f"dữ liệu có văn bản này ({paper.derived.key}), hồ sơ chưa có"
            place = paper.derived.root.place
            yield Problem("paper-missing", "error", place, message, _AGAIN, also=Place(file=str(folder / INDEX)))


def _told(code: str, file: Path, message: str, hint: str, severity: str = "error") -> Problem:
    place = Place(file=str(file))
    return Problem(code, "warning" if severity == "warning" else "error", place, message, hint)
