"""`collect` and `next-year`: the workbooks of many units as one register, and the register of the year after."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from dvk_docs import api
from dvk_docs.cli.console import Console, counted, misuse
from dvk_docs.cli.known import known_file, known_form
from dvk_docs.cli.progress import progress
from dvk_docs.cli.writing import writer
from dvk_docs.collecting import Collected, as_yaml, collect, next_year
from dvk_docs.collecting.gathering import files_in
from dvk_docs.documents import Document
from dvk_docs.documents.register import Register
from dvk_docs.package.names import name_key

_SUFFIXES = (".yaml", ".yml", ".xlsx")


class Wish(NamedTuple):
    """What the options of the line ask for."""

    output: Path
    targets: Path | None = None
    report: Path | None = None
    form: str = "text"
    force: bool = False


def gather(console: Console, paths: Sequence[Path], wish: Wish) -> int:
    """Merges the workbooks into the register at `output`; 1 when a file had to be left out."""
    _check_wish(paths, wish)
    own = {one.resolve() for one in (wish.output, wish.report) if one}
    files = [one for one in files_in(paths) if one in paths or one.resolve() not in own]
    if not files:
        raise misuse(f"{paths[0]}: không có tệp .xlsx nào", "ghi tên thư mục có các biểu đã nhận về")
    before = _register(wish.output) if wish.output.exists() else None
    targets = _document(wish.targets) if wish.targets else None
    with progress(console, "Đang gộp", len(files)) as done:
        collected = collect(files, before=before, targets=targets, progress=lambda file: done(file.name))
    _tell(console, collected, wish)
    for path in _write_all(console, _made(collected, wish), files, force=wish.force):
        if wish.form == "text":
            console.result(str(path))
    if not _has_content(collected.register):
        console.say(f"Chưa ghi {wish.output}: không có mô hình nào để ghi.")
    return 1 if collected.failed else 0


def roll(console: Console, file: Path, output: Path, year: int | None, *, force: bool) -> int:
    """Writes the register of the year after."""
    _known_suffix(output)
    register, left = next_year(_register(file), year)
    _write_all(console, {output: _bytes_of(register, output)}, [file], force=force)
    console.result(str(output))
    for model in left:
        why = model.trang_thai or {"khong_dat": "Không đạt"}.get(model.ket_luan or "", "chưa công nhận")
        console.say(f"Không chuyển: {model.ma or ''} {model.ten_mo_hinh} ({why.lower()})")
    console.summary(f"✓ Sổ năm {register.nam}: {len(register.mo_hinh)} mô hình duy trì, {len(left)} không chuyển")
    return 0


def _check_wish(paths: Sequence[Path], wish: Wish) -> None:
    known_form(wish.form)
    _known_suffix(wish.output)
    if wish.report is not None and wish.report.suffix.lower() != ".xlsx":
        raise misuse(f"--report {wish.report}: báo cáo là tệp .xlsx", "--report bao-cao.xlsx")
    if wish.report is not None and name_key(str(wish.report.resolve())) == name_key(str(wish.output.resolve())):
        raise misuse(f"--report {wish.report}: trùng tên với sổ đăng ký", "--report bao-cao.xlsx")
    for path in paths:
        known_file(path)


def _known_suffix(output: Path) -> None:
    if output.suffix.lower() not in _SUFFIXES:
        raise misuse(f"-o {output}: sổ là tệp .yaml hoặc .xlsx", "-o so-dang-ky-2026.yaml")


def _register(file: Path) -> Register:
    document = _document(file)
    if not isinstance(document, Register):
        raise misuse(f"{file}: đây là {document.ten_van_ban}, không phải sổ đăng ký", "ghi tên tệp sổ đăng ký")
    return document


def _document(file: Path) -> Document:
    return api.load(known_file(file))


def _made(collected: Collected, wish: Wish) -> dict[Path, bytes]:
    """The files to be written: the register if it has content, the report if it is wanted."""
    files = {wish.output: _bytes_of(collected.register, wish.output)} if _has_content(collected.register) else {}
    if wish.report is not None:
        from dvk_docs.collecting.report import workbook

        files[wish.report] = workbook(collected)
    return files


def _has_content(register: Register) -> bool:
    return bool(register.mo_hinh or register.phieu_cham_diem)


def _bytes_of(register: Register, output: Path) -> bytes:
    if output.suffix.lower() == ".xlsx":
        return api.render(register, kind="xlsx")
    return as_yaml(register).encode()


def _write_all(
    console: Console, files: Mapping[Path, bytes], inputs: Sequence[Path], *, force: bool
) -> Mapping[Path, bytes]:
    """Writes the files, or none of them where one is there with other contents; gives them back."""
    put = writer(console, files.items(), inputs, force=force)
    for path, data in files.items():
        put(path, data)
    return files


def _tell(console: Console, collected: Collected, wish: Wish) -> None:
    """Every problem, then what each file gave, then who is short, then one line for all."""
    if wish.form == "json":
        console.json(collected.as_dict())
        return
    problems = [problem for one in collected.files for problem in one.problems] + list(collected.problems)
    console.problems(problems)
    for one in collected.files:
        if one.status == "error":
            console.say(f"✗ {one.file}: {counted(one.problems)}. Chưa gộp tệp này.")
    for short in collected.shortfalls:
        console.say(f"! {short.unit}: đăng ký {short.registered:02d}/{short.target:02d} mô hình được giao")
    left = sum(one.status == "error" for one in collected.files)
    register = collected.register
    sheets = f", {len(register.phieu_cham_diem)} biểu chấm điểm" if register.phieu_cham_diem else ""
    told = f"{len(collected.files) - left}/{len(collected.files)} tệp: {len(register.don_vi)} đơn vị"
    console.summary(f"{'!' if left else '✓'} Đã gộp {told}, {len(register.mo_hinh)} mô hình{sheets}", good=not left)
