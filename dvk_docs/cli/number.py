"""`number`: the next number for a paper, written into the register; or the state of the register."""

from __future__ import annotations

import re
from pathlib import Path

from dvk_docs import api, numbering
from dvk_docs.cli.console import PROGRAM, Console, columns, misuse
from dvk_docs.cli.known import known_file
from dvk_docs.documents import office
from dvk_docs.errors import DvkError, has_errors
from dvk_docs.package.save import save
from dvk_docs.source import Node, examine

_VALUE = re.compile(r"^(\s*[^:#]+:)[^#]*?(\s*#.*)?$")


def give(console: Console, file: Path, register: Path | None, first: int, *, write: bool) -> int:
    """Gives the paper of a data file its number; prints the line to copy, or writes it with `write`."""
    document = api.load(known_file(file))
    book = register or register_of(file)
    number = api.number(document, book, data=file, first=first)
    line = f"so: {number}"
    written = write and _write(file, number)
    console.result(str(file) if written else line)
    given = document.model_copy(update={"so": number}).number_and_symbol.strip()
    console.summary(f"✓ {document.ten_loai} {given}, ghi vào {book}")
    if not written:
        console.say(f"Chép dòng trên vào {file}" + (" (tệp này không tự ghi được)" if write else ", hoặc thêm --write"))
    return 0


def tell(console: Console, register: Path | None) -> int:
    """The last number of each series, its gaps and duplicates; 1 with a number given twice."""
    book = register or register_of(Path("data.yaml"))
    if not book.exists():
        message = f"{book}: chưa có sổ số văn bản"
        raise misuse(message, f"cấp số đầu tiên:  {PROGRAM} number TỆP.yaml", code="file-not-found")
    given, problems = numbering.read(book)
    highest = numbering.last_numbers(given)
    rows = [[series.symbol, series.organ, series.period, str(last)] for series, last in highest.items()]
    console.result(columns([["Ký hiệu", "Cơ quan", "Kỳ", "Số cuối"], *rows]))
    console.problems(problems)
    return 1 if has_errors(problems) else 0


def register_of(file: Path) -> Path:
    """The register of an office: beside its `don-vi.yaml`, else beside the data file."""
    found = office.find(file)
    return (found.parent if found else file.parent) / numbering.FILE_NAME


def _write(file: Path, number: int) -> bool:
    """Writes the number into the data file, all else left as it is; False where that cannot be done safely."""
    try:
        text = file.read_bytes().decode()
        added = _with_number(text, examine(file).root, f"so: {number}")
        stated = examine(text=added).root.entry("so") if added else None
    except (UnicodeDecodeError, DvkError):
        return False
    if added is None or stated is None or stated.value.text != str(number):
        return False
    save(file, added.encode(), force=True)
    return True


def _with_number(text: str, root: Node, line: str) -> str | None:
    """The text with the line in the place of a blank `so`, else below `loai`; None where neither has its own line."""
    lines = text.splitlines(keepends=True)
    blank, kind = root.entry("so"), root.entry("loai")
    if blank is not None and blank.key_place.line is not None:
        at = blank.key_place.line - 1
        found = _VALUE.match(lines[at].rstrip("\r\n"))
        if found is None:
            return None
        lines[at] = f"{line}{found[2] or ''}{_ending(lines[at])}"
    elif kind is not None and kind.key_place.line is not None:
        at = kind.key_place.line - 1
        lines.insert(at + 1, f"{line}{_ending(lines[at]) or chr(10)}")
    else:
        return None
    return "".join(lines)


def _ending(line: str) -> str:
    return line[len(line.rstrip("\r\n")) :]
