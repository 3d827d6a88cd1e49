"""`verify`: whether a finished paper still is what its data give."""

from __future__ import annotations

from pathlib import Path

from dvk_docs.cli.console import Console, command, is_told_as_data, misuse
from dvk_docs.cli.known import known_file, known_form
from dvk_docs.dossier.files import INDEX, is_dossier
from dvk_docs.dossier.verifying import Verdict, verify
from dvk_docs.errors import DvkError

_DATA = (".yaml", ".yml", ".json")


def tell(console: Console, file: Path, data: Path | None, templates: Path | None, form: str) -> int:
    """Says whether the paper is what the data give, else what is not; 1 when it is not, or cannot be known."""
    known_form(form)
    for path in filter(None, (file, data)):
        known_file(path)
    _check_kind(file, data)
    try:
        verdict = verify(file, data, templates=[templates] if templates else ())
    except DvkError as error:
        if not is_told_as_data(error, form):
            raise
        verdict = Verdict(False, False, False, error.problems)
    if form == "json":
        console.json({**verdict._asdict(), "problems": [problem.as_dict() for problem in verdict.problems]})
    else:
        console.problems(verdict.problems)
        console.summary(f"{'✓' if verdict.same else '✗'} {file}: {_said(verdict)}", good=verdict.same)
    return 0 if verdict.same else 1


def _check_kind(file: Path, data: Path | None) -> None:
    """Refuses what is no single paper, and says which verb or order of words is meant."""
    if file.is_dir():
        hint = f"soát cả thư mục hồ sơ:  {command('check', file)}"
        raise misuse(f"{file}: đây là thư mục; verify đối chiếu từng văn bản", hint, code="wrong-file-kind")
    if file.stem == INDEX and is_dossier(file.parent):
        hint = f"soát mục lục cùng mọi văn bản của hồ sơ:  {command('check', file.parent)}"
        raise misuse(f"{file}: đây là mục lục của hồ sơ, không phải văn bản", hint, code="wrong-file-kind")
    if file.suffix.lower() in _DATA:
        line = command("verify", data or "VAN-BAN.docx", file)
        message = f"{file}: đây là tệp dữ liệu; verify đối chiếu một văn bản đã ra với dữ liệu của nó"
        raise misuse(message, f"ghi văn bản trước, dữ liệu sau:  {line}", code="wrong-file-kind")


def _said(verdict: Verdict) -> str:
    if verdict.same:
        return "đúng từng byte là văn bản mà dữ liệu này cho ra"
    parts = []
    if not verdict.same_data:
        parts.append("dữ liệu đã đổi sau khi ra văn bản")
    if not verdict.same_template:
        parts.append("ra từ mẫu khác với mẫu đang dùng")
    if verdict.same_data and verdict.same_template:
        parts.append("tệp đã bị sửa sau khi ra, hoặc do phiên bản khác của dvk_docs làm ra")
    words = f"chữ khác ở {len(verdict.problems)} chỗ" if verdict.problems else "chữ không khác chỗ nào"
    return "; ".join([*parts, words])
