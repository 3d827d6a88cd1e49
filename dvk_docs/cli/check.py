"""`check`: what is wrong with data files, papers, workbooks and templates, as text, JSON or SARIF."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from dvk_docs import api
from dvk_docs.cli.console import Console, counted, misuse
from dvk_docs.cli.known import TEXT_OR_JSON, known_file, known_form, known_standard
from dvk_docs.cli.sarif import as_sarif
from dvk_docs.dossier.files import INDEX, is_dossier
from dvk_docs.errors import Problem, has_errors
from dvk_docs.numbering import FILE_NAME as REGISTER

_SUFFIXES = (".yaml", ".yml", ".json", ".docx", ".xlsx")
_NOT_PAPERS = ("don-vi.yaml", REGISTER)  # the one is read with every data file beside it, the other by “number”
_FORMS = (*TEXT_OR_JSON, "sarif")


def check(console: Console, files: Sequence[str], *, standard: str | None, form: str, strict: bool) -> int:
    """Checks each file, and each file inside a folder given; 1 when any has an error."""
    _check_wish(standard, form)
    paths = [path for file in files for path in _files(Path(file))]
    found = {path: api.check(path, standard=standard) for path in paths}
    every = [problem for problems in found.values() for problem in problems]
    if form == "json":
        console.json([problem.as_dict() for problem in every])
    elif form == "sarif":
        console.json(as_sarif(every))
    else:
        _tell(console, found)
    return 1 if has_errors(every) or (strict and every) else 0


def _check_wish(standard: str | None, form: str) -> None:
    known_form(form, _FORMS)
    if standard is not None:
        known_standard(standard)


def _files(path: Path) -> list[Path]:
    """The file itself, or a dossier; of another folder, every dossier and every other file that may be checked."""
    if is_dossier(path):
        return [path]
    if not path.is_dir():
        return [known_file(path)]
    seen = [each for each in path.rglob("*") if not _is_hidden(each.relative_to(path))]
    dossiers = {each.parent for each in seen if each.name == f"{INDEX}.json"}
    files = (each for each in seen if each.suffix.lower() in _SUFFIXES and each.name not in _NOT_PAPERS)
    found = sorted([*dossiers, *(each for each in files if dossiers.isdisjoint(each.parents))])
    if not found:
        raise misuse(f"{path}: không có tệp nào để soát", f"các loại tệp soát được: {', '.join(_SUFFIXES)}")
    return found


def _is_hidden(path: Path) -> bool:
    return any(part.startswith((".", "~$")) for part in path.parts)


def _tell(console: Console, found: dict[Path, list[Problem]]) -> None:
    for path, problems in found.items():
        console.problems(problems)
        if problems:
            console.say(f"{path}: {counted(problems)}.")
        else:
            console.summary(f"✓ {path}: không thấy lỗi")
