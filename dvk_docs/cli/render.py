"""`render`: data files in, papers out; everything is judged before anything is written."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from dvk_docs import api
from dvk_docs.cli.console import Console, counted, misuse
from dvk_docs.cli.known import known_folder, known_standard
from dvk_docs.cli.writing import writer
from dvk_docs.documents import Document
from dvk_docs.errors import DvkError, Problem, has_errors
from dvk_docs.making import kind_of
from dvk_docs.naming import stem
from dvk_docs.package.names import name_key, safe_name

STANDARD_INPUT = STANDARD_OUTPUT = "-"
_EXTRA_SECONDS_PER_PDF = 5.0


class Wish(NamedTuple):
    """What the options of the line ask for."""

    output: str | None = None
    pdf: bool = False
    draft: bool = False
    standard: str | None = None
    templates: Path | None = None
    force: bool = False
    dry_run: bool = False
    keep_going: bool = False
    prove: bool = False
    strict: bool = False
    xlsx: bool = False

    @property
    def kind(self) -> str | None:
        """The kind of file that is asked for, by its name or by --xlsx; None: the usual one of the type."""
        named = Path(self.output or "").suffix.lower()
        return named.removeprefix(".") if named in _KINDS else "xlsx" if self.xlsx else None


_KINDS = (".docx", ".xlsx")


class Paper(NamedTuple):
    """A finished paper that is not written yet."""

    file: str
    document: Document
    made: bytes
    path: Path
    warnings: tuple[Problem, ...] = ()
    template: str = ""
    """What the summary says of the template, where folders of templates were given."""
    pdf: bytes | None = None

    def targets(self) -> list[tuple[Path, bytes]]:
        """The files to write, each with its bytes."""
        made = (self.path, self.made)
        return [made] if self.pdf is None else [made, (self.path.with_suffix(".pdf"), self.pdf)]


def render(console: Console, files: Sequence[str], wish: Wish) -> int:
    """Makes the paper of each data file; with an error in any of them none is written, unless `keep_going`."""
    _check_wish(files, wish)
    papers, code = _make_all(console, files, wish)
    if code and not wish.keep_going:
        return code
    if wish.output == STANDARD_OUTPUT:
        for paper in papers:
            console.binary(paper.made)
            console.summary(_summary(paper, wish))
        return code
    _refuse_same_names(papers)
    if wish.pdf:
        papers = _with_pdfs(console, papers)
    if wish.dry_run:
        for path in (path for paper in papers for path, _ in paper.targets()):
            console.say(f"Sẽ ghi: {path}")
    else:
        _write(console, papers, files, wish)
    return code


def _check_wish(files: Sequence[str], wish: Wish) -> None:
    if wish.standard is not None:
        known_standard(wish.standard)
    known_folder(wish.templates)
    if wish.output == STANDARD_OUTPUT:
        _check_stream(files, wish)
    elif wish.output is not None and not _is_folder(wish.output):
        _check_name(wish.output, files, wish)


def _check_stream(files: Sequence[str], wish: Wish) -> None:
    if len(files) > 1 or wish.pdf:
        raise misuse("-o - chỉ dùng cho một văn bản Word", "ghi vào thư mục:  -o ket-qua/")
    if sys.stdout.isatty():
        raise misuse("-o - sẽ in tệp nhị phân ra màn hình", "chuyển hướng vào tệp:  -o - > van-ban.docx")


def _check_name(output: str, files: Sequence[str], wish: Wish) -> None:
    if len(files) > 1:
        raise misuse(f"nhiều văn bản không ghi chung vào {output} được", "ghi vào thư mục:  -o ket-qua/")
    suffix = Path(output).suffix.lower()
    if wish.xlsx and suffix == ".docx":
        raise misuse(f"-o {output}: bảng tính phải có đuôi .xlsx", "-o TÊN.xlsx, hoặc bỏ --xlsx")
    if suffix not in ((*_KINDS, ".pdf") if wish.pdf else _KINDS):
        hint = "-o TÊN.docx, thêm --pdf nếu cần cả PDF" if suffix == ".pdf" else "-o TÊN.docx, hoặc -o TÊN.xlsx"
        raise misuse(f"-o {output}: văn bản Word phải có đuôi .docx, bảng tính .xlsx", hint)


def _is_folder(output: str) -> bool:
    return output.endswith(("/", "\\")) or Path(output).is_dir() or not Path(output).suffix


def _make_all(console: Console, files: Sequence[str], wish: Wish) -> tuple[list[Paper], int]:
    """The papers that could be made, and the exit code: that of the gravest failure, 0 without any.

    What several files have in common (don-vi.yaml, a template) is told once.
    """
    papers: list[Paper] = []
    failures: dict[str, DvkError] = {}
    told: set[Problem] = set()
    for file in files:
        try:
            papers.append(_make(file, wish))
            problems = papers[-1].warnings
        except DvkError as error:
            failures[file] = error
            problems = error.problems
        console.problems(problem for problem in problems if problem not in told)
        told.update(problems)
    if failures:
        _tell_failures(console, failures, wish.keep_going and bool(papers))
    return papers, max((error.exit_code for error in failures.values()), default=0)


def _tell_failures(console: Console, failures: Mapping[str, DvkError], others_made: bool) -> None:
    """One line for all that went wrong."""
    which = next(iter(failures)) if len(failures) == 1 else f"{len(failures)} tệp"
    problems = {problem for error in failures.values() for problem in error.problems}
    console.say(f"{which}: {counted(problems)}.{'' if others_made else ' Chưa tạo tệp nào.'}")


def _make(file: str, wish: Wish) -> Paper:
    document = api.load(_source(file), draft=wish.draft, standard=wish.standard)
    problems = [*document.warnings, *api.check(document)]
    if (has_errors(problems) and not wish.draft) or (problems and wish.strict):
        raise DvkError(problems)
    kind = kind_of(document, wish.kind)
    made = api.make(document, templates=wish.templates, draft=wish.draft, prove=wish.prove, kind=kind)
    problems += made.findings
    if problems and wish.strict:
        raise DvkError(problems)
    template = _told_template(made) if wish.templates else ""
    return Paper(file, document, made.paper, _path(file, document, wish, kind), tuple(problems), template)


def _told_template(made: api.Made) -> str:
    if made.template is None:
        return "biểu không dùng mẫu"
    return f"mẫu {'dựng sẵn' if made.template.builtin else made.template.path}"


def _source(file: str) -> Path | str:
    """The path, or the text that came in at `-`."""
    if file != STANDARD_INPUT:
        return Path(file)
    text = sys.stdin.buffer.read().decode("utf-8-sig", "surrogateescape")
    return text + "\n"  # a text with a line break is data, never a path


def _path(file: str, document: Document, wish: Wish, kind: str) -> Path:
    """Where the paper goes: as named by -o, else beside its data file under a name made from its facts."""
    name = safe_name(stem(document, draft=wish.draft), f".{kind}")
    if wish.output is None:
        return (Path() if file == STANDARD_INPUT else Path(file).parent) / name
    output = Path(wish.output)
    if _is_folder(wish.output):
        return output / name
    return output.with_suffix(f".{kind}") if output.suffix.lower() == ".pdf" else output


def _refuse_same_names(papers: Sequence[Paper]) -> None:
    seen: dict[str, Paper] = {}
    for paper in papers:
        first = seen.setdefault(name_key(str(paper.path)), paper)
        if first is not paper:
            message = f"{first.file} và {paper.file} cùng ra một tệp {paper.path}"
            raise misuse(message, "ghi số văn bản khác nhau, hoặc chạy riêng từng tệp với -o", code="same-output")


def _with_pdfs(console: Console, papers: Sequence[Paper]) -> list[Paper]:
    from dvk_docs import pdf

    console.step("Đang chuyển PDF…")
    seconds = 60.0 + _EXTRA_SECONDS_PER_PDF * len(papers)
    made = pdf.to_pdfs([paper.made for paper in papers], timeout=seconds if len(papers) > 1 else 60.0)
    return [paper._replace(pdf=printed) for paper, printed in zip(papers, made, strict=True)]


def _write(console: Console, papers: Sequence[Paper], files: Sequence[str], wish: Wish) -> None:
    inputs = [Path(file) for file in files if file != STANDARD_INPUT]
    if wish.templates is not None:
        inputs += wish.templates.glob("*.docx")
    put = writer(console, (target for paper in papers for target in paper.targets()), inputs, force=wish.force)
    for paper in papers:
        done = set()
        for path, data in paper.targets():
            done.add(put(path, data))
            console.result(str(path))
        console.summary(_summary(paper, wish) + (" (không đổi)" if done == {"unchanged"} else ""))


def _summary(paper: Paper, wish: Wish) -> str:
    """“✓ Quyết định 15-QĐ/ĐU, ngày 09/10/2026: 3 trang; 18 mô hình (…); thể thức hd05”."""
    head, _, counts = paper.document.summary().partition("; ")
    pages = ""
    if paper.pdf is not None:
        from dvk_docs.pdf import page_count

        pages = f"{page_count(paper.pdf)} trang"
    draft = "bản dự thảo" if wish.draft else ""
    standard = f"thể thức {paper.document.standard.id}"
    told = [part for part in (pages, counts, standard, paper.template, draft) if part]
    return f"✓ {head}: {'; '.join(told)}"
