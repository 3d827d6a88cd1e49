"""`new`: a commented data file that renders as it is, with what stands beside it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dvk_docs import source
from dvk_docs.cli.console import Console, as_json, command, misuse
from dvk_docs.cli.known import known_type, means_campaign
from dvk_docs.documents import CAMPAIGN, office
from dvk_docs.documents.schema import document_schema, office_schema
from dvk_docs.dossier.schema import campaign_schema
from dvk_docs.errors import OutputError
from dvk_docs.package.save import save

if TYPE_CHECKING:
    from dvk_docs.documents import Document

_SIGNER = re.compile(r"^nguoi_ky: [^\s{]+", re.MULTILINE)  # a code: one that is written out needs no office


_FORM = "register"
"""The type whose workbook is the form in which units register."""


def new(console: Console, kind: str, folder: Path, *, xlsx: bool = False) -> int:
    """Writes the starter of a type into `folder`, with `xlsx` a workbook beside it; nothing there is ever replaced."""
    if means_campaign(kind):
        return _new_campaign(console, folder, xlsx=xlsx)
    document = known_type(kind, *CAMPAIGN)
    if xlsx and document.type_name != "registration":
        from dvk_docs.making import kind_of

        kind_of(document, "xlsx")
    data = folder / f"{document.type_name}.yaml"
    existing = office.find(data)
    starter = _starter(data.name)
    files = {data: starter if existing is None else _signed_by(starter, existing)}
    if existing is None:
        own = folder / office.FILE_NAME
        files = {own: _starter(own.name)} | files | {_schema_of(own): as_json(office_schema())}
    files[_schema_of(data)] = as_json(document_schema(document))
    _put_all(console, files)
    if xlsx:
        path, made = _workbook(data)
        _put(path, made)
        console.result(str(path))
    console.summary(f"Bước tiếp theo:  {command('render', data)}")
    return 0


def _put_all(console: Console, files: Mapping[Path, str]) -> None:
    """Writes the files and tells their names; a schema is made, not written: a newer one may follow it."""
    for path, text in files.items():
        is_schema = path.suffix == ".json"
        _put(path, (text + "\n" * is_schema).encode("utf-8"), ours=is_schema)
        console.result(str(path))


def _schema_of(data: Path) -> Path:
    """Where the schema of a starter lies: its first line names it."""
    return data.parent / ".dvk" / f"{data.stem}.schema.json"


def _put(path: Path, made: bytes, *, ours: bool = False) -> None:
    """Writes a file that is not there yet; of `ours` over an older one too."""
    try:
        save(path, made, force=ours)
    except OutputError as error:
        hint = "lệnh new không ghi đè: ghi tên thư mục khác, hoặc đổi tên tệp cũ rồi chạy lại"
        told = [replace(one, hint=hint) if one.code == "output-exists" else one for one in error.problems]
        raise OutputError(told, exit_code=error.exit_code) from None


def _new_campaign(console: Console, folder: Path, *, xlsx: bool) -> int:
    """The starter of a whole year: it names its organs and people itself."""
    word, name = CAMPAIGN
    if xlsx:
        hint = f"danh sách mô hình của hồ sơ lấy từ sổ đăng ký:  {command('new', _FORM, folder, '--xlsx')}"
        raise misuse(f"{name} không có bảng tính mẫu", hint)
    data = folder / f"{word}.yaml"
    _put_all(console, {data: _starter(data.name), _schema_of(data): as_json(campaign_schema())})
    console.summary(f"Bước tiếp theo:  {command('dossier', data, '-o', folder / 'van-ban')}")
    return 0


def _workbook(data: Path) -> tuple[Path, bytes]:
    """The workbook of the starter and where it goes: of a registration the form that units fill."""
    from dvk_docs import api

    document = api.load(data)
    if document.type_name not in ("registration", _FORM):
        return data.with_suffix(".xlsx"), api.render(document, kind="xlsx")
    form = api.load(_form_of(document, office.find(data)))
    return data.with_name(f"dang-ky-{document.year}.xlsx"), api.render(form)


def _form_of(document: Document, office_file: Path | None) -> dict[str, Any]:
    """The facts of the empty form: who asks for it, for which year, until when, what units should know."""
    asked = {name: getattr(document, name, None) for name in ("han", "noi_gui", "huong_dan")}
    given = {name: value for name, value in asked.items() if value is not None}
    organ = _first_organ(office_file) or {
        "co_quan_cap_tren": document.co_quan_cap_tren, "co_quan_ban_hanh": document.co_quan_ban_hanh,
    }  # fmt: skip
    return {"loai": _FORM, "nam": document.year, "noi_gui": organ.get("ten_goi"), **organ, **given}


def _first_organ(office_file: Path | None) -> dict[str, Any]:
    """The letterhead of the office: of the first organ that its file lists."""
    listed = source.read(office_file).root.entry("co_quan") if office_file else None
    if listed is None or not listed.value.items:
        return {}
    wanted = ("co_quan_cap_tren", "co_quan_ban_hanh", "ten_goi")
    return {entry.key: entry.value.text for entry in listed.value.items[0].entries if entry.key in wanted}


def _starter(name: str) -> str:
    """The text of a starter: in the package when installed, in samples/new of a source tree."""
    installed = Path(__file__).parent.parent / "_starters"
    folder = installed if installed.is_dir() else installed.parent.parent / "samples" / "new"
    return (folder / name).read_text(encoding="utf-8")


def _signed_by(starter: str, office_file: Path) -> str:
    """The starter signed by the first signer of the office that is there already, whose codes it cannot know."""
    signers = source.read(office_file).root.entry("nguoi_ky")
    code = signers.value.items[0].entry("ma") if signers is not None and signers.value.items else None
    signer = (
        f"nguoi_ky: {code.value.text}" if code is not None else "nguoi_ky: {chuc_vu: BÍ THƯ, ho_ten: Lê Quang Vinh}"
    )
    return _SIGNER.sub(signer, starter)
