"""`show`, `eject`, `doctor`: one finished paper as text, one template to reword, one machine looked at."""

from __future__ import annotations

import json
from pathlib import Path

from dvk_docs.cli.console import PROGRAM, Console, misuse
from dvk_docs.cli.registry import known_standard, known_type


def show(console: Console, file: str) -> int:
    """Prints the outline of a .docx: what golden files hold."""
    from dvk_docs import view

    path = Path(file)
    if not path.exists():
        from dvk_docs.cli.check import absent

        raise absent(path)
    if path.suffix.lower() in (".yaml", ".yml", ".json"):
        hint = f"soát dữ liệu:  {PROGRAM} check {file}   ra văn bản:  {PROGRAM} render {file}"
        raise misuse(f"{file} là tệp dữ liệu; show chỉ đọc văn bản Word (.docx)", hint, code="wrong-file-kind")
    console.result(view.outline(view.read(path)))
    return 0


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
    console.summary(f"Sửa lời văn trong Word, rồi:  {PROGRAM} render TỆP.yaml --templates {folder}")
    return 0


def doctor(console: Console, form: str) -> int:
    """Prints what the machine has and lacks; 3 when something is missing."""
    from dvk_docs.doctor import examine

    if form not in ("text", "json"):
        raise misuse(f"--format {form}: không có dạng này", "chọn một trong: text, json")
    checks = examine(Path())
    if form == "json":
        console.result(json.dumps([check.as_dict() for check in checks], ensure_ascii=False, indent=2))
    else:
        for check in checks:
            console.result(str(check))
    return 0 if all(check.ok for check in checks) else 3
