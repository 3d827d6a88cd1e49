"""A dossier read again: whether its files are there, unchanged, and say what the data say."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from dvk_docs import pdf
from dvk_docs.dossier.campaign import load
from dvk_docs.dossier.comparing import Compared, compare
from dvk_docs.dossier.dossier import Dossier, Paper, assemble
from dvk_docs.dossier.files import INDEX, strangers
from dvk_docs.dossier.index import Entry, Index, as_workbook, read
from dvk_docs.dossier.printed import printed
from dvk_docs.dossier.rules import check_dossier
from dvk_docs.errors import DvkError, InputError, Place, Problem, Severity, has_errors, quote
from dvk_docs.package.read import bytes_of

_AGAIN = "chạy lại lệnh dossier: chỉ tệp thiếu được làm lại"


def check_folder(folder: Path) -> list[Problem]:
    """Everything in which the folder of a dossier is not what its data give.

    The file of the campaign is where the index says, seen from the folder. Wrong data give no papers to look at: then
    their faults are told, and that nothing was compared. Raises InputError where the index cannot be read.
    """
    index = read(folder)
    try:
        dossier = assemble(load(Path(folder, index.data).resolve(), draft=index.draft), draft=index.draft)
    except InputError as error:
        return [*error.problems, _not_compared(folder, index)]
    problems = check_dossier(dossier)
    if has_errors(problems) and not index.draft:
        return [*problems, _not_compared(folder, index)]
    papers = {paper.derived.key: paper for paper in dossier.papers}
    return [
        *_check_templates(folder, index),
        *(problem for entry in index.entries for problem in _check(folder, entry, papers.get(entry.key), index)),
        *_not_made(folder, index, dossier),
        *_not_listed(folder, index),
        *_check_index(folder, index),
    ]


def check_campaign(file: Path) -> list[Problem]:
    """Everything wrong with the file of a campaign and the papers in it. Raises InputError where it cannot be read."""
    return check_dossier(assemble(load(file)))


def _not_compared(folder: Path, index: Index) -> Problem:
    message = f"dữ liệu có lỗi nên chưa đối chiếu văn bản nào trong {len(index.entries)} văn bản của hồ sơ"
    hint = "sửa dữ liệu theo các lỗi trên rồi soát lại thư mục này"
    return _told("papers-not-compared", folder, message, hint, "info")


def _check_templates(folder: Path, index: Index) -> Iterator[Problem]:
    for templates in index.template_folders(folder):
        if not templates.is_dir():
            hint = "đưa thư mục mẫu về chỗ cũ, hoặc chạy lại lệnh dossier với --templates"
            message = "không còn thư mục mẫu mà hồ sơ đã dùng; đối chiếu với mẫu dựng sẵn"
            yield _told("no-templates", templates, message, hint)


def _check(folder: Path, entry: Entry, paper: Paper | None, index: Index) -> Iterator[Problem]:
    file = folder / entry.file
    if paper is None:
        hint = "bỏ tệp này khỏi hồ sơ rồi chạy lại lệnh dossier"
        yield _told("paper-not-in-data", file, f"hồ sơ dữ liệu không còn văn bản này ({entry.key})", hint)
        return
    if paper.document is None:  # in a draft: a final dossier with such data is not looked at
        yield from paper.problems
        return
    if not file.is_file():
        renamed = _renamed(file, entry)
        hint = f"tệp đã đổi tên thành {quote(renamed)}: đổi lại tên như mục lục" if renamed else _AGAIN
        yield _told("paper-missing", file, "mục lục có văn bản này nhưng không có tệp", hint)
        return
    try:
        data = bytes_of(file, error=InputError)
        compared = compare(file, data, paper.document, draft=index.draft, templates=index.template_folders(folder))
    except DvkError as error:
        yield from error.problems
        return
    yield from compared.problems or _check_form(file, data, entry, compared)
    yield from _check_pdf(file, data, entry)


def _check_form(file: Path, data: bytes, entry: Entry, compared: Compared) -> Iterator[Problem]:
    """Of a paper whose words are right, whether its bytes are."""
    if entry.sha256 != hashlib.sha256(data).hexdigest():
        hint = "nếu không cố ý sửa thì chạy lại lệnh dossier với --force"
        message = "tệp đã bị ghi lại sau khi ra; chữ vẫn đúng dữ liệu, hình thức chưa chắc"
        yield _told("paper-changed", file, message, hint, "warning")
    elif not compared.same:
        message = "dữ liệu, mẫu hoặc chương trình đã đổi sau khi ra; chữ không khác, hình thức có thể khác"
        yield _told("paper-stale", file, message, "ra lại văn bản: chạy lại lệnh dossier với --force", "warning")


def _renamed(file: Path, entry: Entry) -> str | None:
    """The name that a person gave the paper, where the folder holds its very bytes."""
    others = sorted(file.parent.glob(f"*{file.suffix}"))
    return next((one.name for one in others if hashlib.sha256(one.read_bytes()).hexdigest() == entry.sha256), None)


def _check_pdf(file: Path, paper: bytes, entry: Entry) -> Iterator[Problem]:
    """A PDF that the index does not know may be an older print as well as a scan of what was signed."""
    print_out = file.with_suffix(".pdf")
    if not print_out.is_file():
        if entry.pdf is not None:
            yield _told(
                "paper-missing", print_out, "mục lục có tệp PDF này nhưng không có tệp", f"{_AGAIN} (thêm --pdf)"
            )
        return
    data = print_out.read_bytes()
    known = entry.pdf is None or entry.pdf == hashlib.sha256(data).hexdigest()
    if not known or not pdf.is_print_of(data, paper):
        hint = "bản in cũ: chạy lại lệnh dossier với --pdf --force; bản ký đã quét: đặt tên khác"
        message = f"tệp PDF không phải bản in của {file.name} hiện nay"
        yield _told("pdf-not-of-paper", print_out, message, hint, "error" if entry.pdf else "warning")


def _not_made(folder: Path, index: Index, dossier: Dossier) -> Iterator[Problem]:
    made = {entry.key for entry in index.entries}
    for paper in dossier.papers:
        if paper.derived.key not in made:
            message = f"dữ liệu có văn bản này ({paper.derived.key}), hồ sơ chưa có"
            place = paper.derived.root.place
            yield Problem("paper-missing", "error", place, message, _AGAIN, also=Place(file=str(folder / INDEX)))


def _not_listed(folder: Path, index: Index) -> Iterator[Problem]:
    for name in strangers(folder, [entry.file for entry in index.entries]):
        hint = "chuyển tệp ra khỏi thư mục hồ sơ, để không ai dùng nhầm"
        message = "mục lục không có tệp này: bản cũ, bản dự thảo, hoặc của hồ sơ khác"
        yield _told("paper-not-listed", folder / name, message, hint, "warning")


def _check_index(folder: Path, index: Index) -> Iterator[Problem]:
    """The index as a sheet tells what the one for programs tells; it is ours, so a run of `dossier` writes it anew."""
    file = folder / f"{INDEX}.xlsx"
    if not file.is_file():
        yield _told("paper-missing", file, "hồ sơ thiếu mục lục để in", _AGAIN)
        return
    try:
        same = printed(file.read_bytes(), file).lines == printed(as_workbook(index), file).lines
    except InputError as error:
        yield from error.problems
        return
    if not same:
        hint = "chạy lại lệnh dossier: mục lục được ghi lại"
        yield _told("index-differs", file, f"mục lục để in khác với {INDEX}.json", hint, "warning")


def _told(code: str, file: Path, message: str, hint: str, severity: Severity = "error") -> Problem:
    return Problem(code, severity, Place(file=str(file)), message, hint)
