"""`show`, `eject`, `doctor`: one finished paper or workbook as text, one template to reword, one machine looked at."""

from __future__ import annotations

from pathlib import Path

from dvk_docs.cli.console import PROGRAM, Console, command, misuse
from dvk_docs.cli.known import known_file, known_form, known_standard, known_type


def show(console: Console, file: str) -> int:
    """Prints the outline of a .docx or an .xlsx: what each paragraph, what each cell shows."""
    from dvk_docs import view

    path = known_file(Path(file))
    if path.suffix.lower() in (".yaml", ".yml", ".json"):
        hint = f"soát dữ liệu:  {command('check', file)}   ra văn bản:  {command('render', file)}"
        message = f"{file} là tệp dữ liệu; show chỉ đọc văn bản .docx, bảng tính .xlsx"
        raise misuse(message, hint, code="wrong-file-kind")
    console.result(_outline_of_book(path) if path.suffix.lower() == ".xlsx" else view.outline(view.read(path)))
    return 0


def _outline_of_book(path: Path) -> str:
    from dvk_docs.view import sheets_as_text, workbook

    return sheets_as_text.outline(workbook.read(path))


def eject(console: Console, kind: str, folder: Path, standard: str | None) -> int:
    """Copies the built-in templates of a type (those of its standards, or of one) into `folder`."""
    from dvk_docs.package.save import save
    from dvk_docs.template import in_effect

    chosen = known_type(kind)
    if "docx" not in chosen.formats:
        hint = f"ra bảng tính rồi sửa trong Excel:  {PROGRAM} new {chosen.type_name} --xlsx"
        raise misuse(f"{chosen.ten_van_ban} là bảng tính, không có mẫu Word để sửa", hint)
    wanted = [known_standard(standard, chosen.standards).id] if standard else chosen.standards
    for path in dict.fromkeys(filter(None, (in_effect(chosen.type_name, one) for one in wanted))):
        copy = folder / path.name
        save(copy, path.read_bytes())
        console.result(str(copy))
    line = command("render", f"{chosen.type_name}.yaml", "--templates", folder)
    console.summary(f"Sửa lời văn trong Word, rồi:  {line}")
    return 0


def doctor(console: Console, form: str) -> int:
    """Prints what the machine has and lacks; 3 when something is missing."""
    from dvk_docs.doctor import examine

    known_form(form)
    checks = examine(Path())
    if form == "json":
        console.json([check.as_dict() for check in checks])
    else:
        for check in checks:
            console.result(str(check))
    return 0 if all(check.ok for check in checks) else 3
