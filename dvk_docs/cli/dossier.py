"""`dossier`: every paper of a campaign in one folder, or nothing but the list of what disagrees."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from dvk_docs.batch import Done
from dvk_docs.cli.console import Console, command, counted, is_told_as_data, misuse
from dvk_docs.cli.known import known_file, known_folder, known_form
from dvk_docs.cli.progress import progress
from dvk_docs.cli.writing import again
from dvk_docs.dossier.campaign import load
from dvk_docs.dossier.dossier import Dossier, assemble
from dvk_docs.dossier.rules import check_dossier
from dvk_docs.dossier.writing import Wish, Written, write
from dvk_docs.errors import InputError, Problem, has_errors
from dvk_docs.package.save import REFUSED_BY_MACHINE

_THERE = "output-exists"


def dossier(console: Console, file: Path, wish: Wish, form: str) -> int:
    """Makes the dossier of a campaign; 1 when its facts disagree (nothing is written) or a paper cannot be made."""
    _check_wish(wish, form)
    try:
        campaign = load(known_file(file), draft=wish.draft)
    except InputError as error:
        if is_told_as_data(error, form):
            return _refuse(console, file, list(error.problems), form)
        raise
    whole = assemble(campaign, draft=wish.draft)
    problems = check_dossier(whole)
    if has_errors(problems) and not wish.draft:
        return _refuse(console, file, problems, form)
    written = _write(console, whole, file, wish)
    if form == "json":
        console.json(_as_dict(written, [*problems, *written.not_indexed]))
    else:
        console.problems(problems)
        _tell(console, written, len(whole.gaps), wish.folder)
    return _code(written)


def _check_wish(wish: Wish, form: str) -> None:
    known_form(form)
    if wish.jobs is not None and wish.jobs < 1:
        raise misuse(f"--jobs {wish.jobs}: ít nhất là 1", "--jobs 2")
    known_folder(wish.templates)
    if wish.folder.exists() and not wish.folder.is_dir():
        raise misuse(f"-o {wish.folder}: đây là tệp, không phải thư mục", "-o ho-so-2026", code="bad-output-folder")


def _refuse(console: Console, file: Path, problems: list[Problem], form: str) -> int:
    if form == "json":
        console.json(_as_dict(None, problems))
    else:
        console.problems(problems)
        console.say(f"{file}: {counted(problems)}. Chưa tạo tệp nào.")
    return 1


def _write(console: Console, whole: Dossier, file: Path, wish: Wish) -> Written:
    number = len(whole.documents)
    console.summary(f"Hồ sơ năm {whole.campaign.facts.nam}: {number} văn bản, ghi vào {wish.folder}")
    with (
        progress(console, "Văn bản", number) as made,
        progress(console, "PDF", number if wish.pdf else 0) as printed,
    ):
        return write(whole, file, wish, lambda one: made(one.file.stem), lambda one: printed(one.file.stem))


def _tell(console: Console, written: Written, gaps: int, folder: Path) -> None:
    every = [*written.papers.papers, *written.pdfs.papers]
    _tell_problems(console, every)
    console.problems(written.not_indexed)
    for one in every:
        if one.status != "failed":
            console.result(str(folder / one.file.name))  # as the line named the folder
    for file in written.files:
        console.result(str(file))
    for left in written.index.dropped:
        console.say(f"Không đi tiếp từ {left.paper}: “{left.model}” ({left.reason})")
    if gaps:
        console.say(f"Còn {gaps} chỗ phải bổ sung, tô nền trong bản dự thảo; bản chính chưa ra được.")
    if written.unmade:
        console.say(f"{len(written.unmade)} văn bản chưa làm được vì dữ liệu có lỗi: {', '.join(written.unmade)}")
    _tell_kept(console, every)
    if written.strangers:
        told = f"{len(written.strangers)} tệp trong thư mục không thuộc hồ sơ này (bản cũ, bản dự thảo?)"
        console.say(f"{told}: {_some(written.strangers)}")
    if written.old_prints:
        told = f"{len(written.old_prints)} tệp PDF không phải bản in của văn bản hiện nay"
        console.say(f"{told}: {_some(written.old_prints)}. In lại:  {command(*console.line, '--pdf', '--force')}")
    failed = [one for one in every if one.status == "failed"]
    console.summary(_total(every, failed), good=_code(written) == 0)
    if written.not_indexed or any(not _is_kept(one) for one in failed):
        console.say(f"Làm nốt:  {command(*console.line)}   (tệp đã xong không làm lại)")


def _tell_kept(console: Console, every: Iterable[Done]) -> None:
    """Files that are there with other contents: all in one line, with the one that replaces them."""
    kept = [one.file.name for one in every if _is_kept(one)]
    if kept:
        console.say(f"{len(kept)} tệp đã có và nội dung khác, giữ nguyên: {_some(kept)}")
        console.say(f"Muốn thay tệp cũ:  {again(console)}")


def _tell_problems(console: Console, every: list[Done]) -> None:
    """What is wrong with each; what the machine refuses to many alike (a full disk) is told once, the others named."""
    told: list[Problem] = []
    alike: dict[str, list[str]] = {}
    for one in every:
        for problem in one.problems:
            if problem.code in REFUSED_BY_MACHINE and problem.message in alike:
                alike[problem.message].append(one.file.name)
            elif problem.code != _THERE:
                told.append(problem)
                alike[problem.message] = []
    console.problems(told)
    for message, names in alike.items():
        if names:
            console.say(f"{len(names)} tệp nữa ({_some(names)}) {message}")


def _some(names: Sequence[str]) -> str:
    return ", ".join(names[:3]) + (" …" if len(names) > 3 else "")


def _total(every: list[Done], failed: list[Done]) -> str:
    count = {status: sum(one.status == status for one in every) for status in ("written", "unchanged")}
    parts = [(count["written"], "tạo mới"), (count["unchanged"], "không đổi"), (len(failed), "chưa xong")]
    told = ", ".join(f"{number} tệp {what}" for number, what in parts if number)
    names = f": {', '.join(one.file.name for one in failed[:5])}{' …' if len(failed) > 5 else ''}" if failed else ""
    return f"{'✗' if failed else '✓'} {told or 'không có văn bản nào'}{names}"


def _is_kept(one: Done) -> bool:
    return bool(one.problems) and all(problem.code == _THERE for problem in one.problems) and one.status == "failed"


def _code(written: Written) -> int:
    failed = [one for one in (*written.papers.papers, *written.pdfs.papers) if one.status == "failed"]
    codes = {problem.code for one in failed for problem in one.problems} | {one.code for one in written.not_indexed}
    if codes & REFUSED_BY_MACHINE:
        return 3
    if (failed or written.not_indexed) and all(map(_is_kept, failed)):
        return 2
    return 1 if failed or written.unmade else 0


def _as_dict(written: Written | None, problems: Iterable[Problem]) -> dict[str, Any]:
    papers = [] if written is None else [one.as_dict() for one in (*written.papers.papers, *written.pdfs.papers)]
    left = [] if written is None else [one._asdict() for one in written.index.dropped]
    return {"problems": [problem.as_dict() for problem in problems], "papers": papers, "dropped": left}
