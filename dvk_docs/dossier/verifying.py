"""Whether one finished paper still is what its data give: its own hashes, the data's, and byte for byte."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from dvk_docs import reading
from dvk_docs.documents import Document
from dvk_docs.dossier.campaign import is_campaign, load
from dvk_docs.dossier.comparing import compare
from dvk_docs.dossier.dossier import assemble
from dvk_docs.dossier.files import is_dossier
from dvk_docs.dossier.index import Entry
from dvk_docs.dossier.index import read as read_index
from dvk_docs.dossier.printed import printed
from dvk_docs.errors import InputError, Place, Problem
from dvk_docs.making import data_hash
from dvk_docs.package.properties import DATA_HASH, TEMPLATE_HASH, TYPE
from dvk_docs.package.read import bytes_of
from dvk_docs.source import examine
from dvk_docs.template import find


class Verdict(NamedTuple):
    """`same`: byte for byte what the data give now; else whether data and template still are those it was made from,
    and where the words differ. A workbook has no template."""

    same: bool
    same_data: bool
    same_template: bool
    problems: tuple[Problem, ...]


def verify(file: Path, data: Path | None = None, *, templates: Sequence[Path] = ()) -> Verdict:
    """The verdict on a paper made by this library.

    `data` is its data file or that of the campaign; None: the campaign that the index beside the paper names. Without
    `templates` those that the index names are asked. Raises InputError where paper or data cannot be read, or do not
    belong together.
    """
    paper = bytes_of(file, error=InputError)
    told = printed(paper, file)
    if DATA_HASH not in told.properties:
        raise InputError(_not_ours(file))
    document = _document(file, data, told.properties)
    draft = any(line.startswith("Dự thảo lần") for line in told.texts[:12])
    same_data = told.properties[DATA_HASH] == data_hash(document)
    folders = templates or _templates_beside(file)
    compared = compare(file, paper, document, draft=draft, templates=folders)
    if compared.same:
        return Verdict(True, same_data, True, ())
    own = told.properties.get(TEMPLATE_HASH)
    same_template = own is None or own == find(document.type_name, document.standard.id, folders).sha256
    return Verdict(False, same_data, same_template, compared.problems)


def _document(file: Path, data: Path | None, properties: Mapping[str, str]) -> Document:
    if data is None:
        return _of_campaign(file, _data_beside(file), properties)
    if is_campaign(examine(data).root):
        return _of_campaign(file, data, properties)
    document, problems = reading.read(data, draft=True)
    if document is None:
        raise InputError(problems)
    if document.type_name != properties.get(TYPE):
        message = f"văn bản là loại {properties.get(TYPE)}, dữ liệu là loại {document.type_name}"
        raise InputError(_told("not-these-data", file, message, "ghi tệp dữ liệu của chính văn bản này"))
    return document


def _templates_beside(file: Path) -> Sequence[Path]:
    return read_index(file.parent).template_folders(file.parent) if is_dossier(file.parent) else ()


def _data_beside(file: Path) -> Path:
    if not is_dossier(file.parent):
        message = "bên cạnh văn bản không có mục lục hồ sơ, nên không rõ dữ liệu ở đâu"
        raise InputError(_told("not-these-data", file, message, f"verify {file} TỆP_DỮ_LIỆU.yaml"), exit_code=2)
    return Path(file.parent, read_index(file.parent).data).resolve()


def _of_campaign(file: Path, data: Path, properties: Mapping[str, str]) -> Document:
    """The paper of the campaign that was made from these very facts, else the one that the index gives this name.

    Where the index says that something else was made under this name, the name counts: two files changed places.
    """
    dossier = assemble(load(data, draft=True), draft=True)
    documents = {p.derived.key: p.document for p in dossier.papers if p.document is not None}
    own = properties[DATA_HASH]
    listed = _entry_of(file)
    exact = (d for d in documents.values() if data_hash(d) == own)
    found = next(exact, None) if properties.get(TYPE) and (listed is None or listed.data_hash == own) else None
    if found is None and listed is not None:
        found = documents.get(listed.key)
    if found is None:
        message = f"hồ sơ {data.name} không có văn bản nào ra tệp này"
        raise InputError(_told("not-these-data", file, message, "ghi tệp dữ liệu của chính văn bản này"))
    return found


def _entry_of(file: Path) -> Entry | None:
    """What the index beside a paper says of it."""
    entries = read_index(file.parent).entries if is_dossier(file.parent) else ()
    return next((entry for entry in entries if entry.file == file.name), None)


def _not_ours(file: Path) -> Problem:
    hint = f"soát thể thức của văn bản:  check {file}"
    return _told("not-made-here", file, "văn bản không mang dấu dữ liệu nên không phải do dvk_docs làm ra", hint)


def _told(code: str, file: Path, message: str, hint: str) -> Problem:
    return Problem(code, "error", Place(file=str(file)), message, hint)
