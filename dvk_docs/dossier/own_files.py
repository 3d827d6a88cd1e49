"""Papers of a campaign in data files of their own: what such a file says stands where the campaign names it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from dvk_docs import source
from dvk_docs.documents import DOCUMENTS, NAMES, office
from dvk_docs.dossier.nodes import field, without
from dvk_docs.dossier.parts import BY_KEY, Part
from dvk_docs.elsewhere import with_lists
from dvk_docs.errors import InputError, Problem, quote
from dvk_docs.reading import office_of
from dvk_docs.sheet.reading import read
from dvk_docs.source import Entry, Node, fold_key
from dvk_docs.source.beside import beside, is_there, meant


def with_own_files(root: Node, folder: Path) -> tuple[Node, list[Problem]]:
    """The campaign with the papers and the lists of papers of the files that it names, and all that is to be said.

    A file lies in `folder` or below it; it is of the type that the key holds, or tells none.
    """
    problems: list[Problem] = []
    entries = tuple(_entry(entry, folder, problems) for entry in root.entries)
    return replace(root, entries=entries), problems


def _entry(entry: Entry, folder: Path, problems: list[Problem]) -> Entry:
    part = BY_KEY.get(entry.key)
    return entry if part is None else replace(entry, value=_papers(entry.value, part, folder, problems))


def _papers(node: Node, part: Part, folder: Path, problems: list[Problem]) -> Node:
    if node.kind == "list":
        return replace(node, items=tuple(_papers(one, part, folder, problems) for one in node.items))
    if node.kind == "map":
        return _with_lists(node, part, folder, problems)
    if node.blank:
        return node
    if node.text.partition("#")[0].strip().lower().endswith(".xlsx"):
        return _of_book(node, part, folder, problems)
    try:
        file = _file(node, part, folder)
        given = source.examine(file)
    except InputError as refused:
        problems += refused.problems
        return node
    other = list(_of_other_type(given.root, part))
    problems += [*given.problems, *other]
    if other:  # what else would be said of it as this paper is nothing to its writer
        return node
    return _of_office(_with_lists(without(given.root, "loai"), part, file.parent, problems), part, file, problems)


def _of_book(node: Node, part: Part, folder: Path, problems: list[Problem]) -> Node:
    """Papers that a register's workbook lists a line each, as its sheet of scorings does; no sheet need be named."""
    named = replace(node, text=node.text.partition("#")[0].strip())
    try:
        file = _file(named, part, folder)
        found = read(file, str(file)).source
        listed = found.root.entry(part.key)
        if listed is None:
            message = f"bảng tính {quote(file.name)} không có danh sách {quote(part.label)}"
            hint = f"ghi các văn bản dưới mục này, hoặc tên tệp dữ liệu, ví dụ  {part.key}: {part.type_name}.yaml"
            raise InputError(Problem("no-such-list", "error", node.place, message, hint))
    except InputError as refused:
        problems += refused.problems
        return node
    problems += found.problems
    return listed.value


def _of_office(paper: Node, part: Part, file: Path, problems: list[Problem]) -> Node:
    """The paper with what its office supplies, as when it is rendered by itself."""
    constants, said = office_of(file)
    kind = DOCUMENTS[part.type_name]
    whole, of_codes = office.complete(paper, constants, kind.from_office, kind.without)
    problems += [*said, *of_codes]
    return whole


def _with_lists(paper: Node, part: Part, folder: Path, problems: list[Problem]) -> Node:
    found, said = with_lists(paper, DOCUMENTS[part.type_name], folder)
    problems += said
    return found


def _file(node: Node, part: Part, folder: Path) -> Path:
    name = node.text.strip()
    place = beside(folder, name)
    if not isinstance(place, Path):
        what = "ở ngoài thư mục của hồ sơ" if place == "outside" else "là liên kết tới chỗ khác"
        hint = f"chép tệp vào cạnh hồ sơ rồi ghi tên tệp, ví dụ  {part.key}: {part.type_name}.yaml"
        raise InputError(Problem("paper-file-outside", "error", node.place, f"tệp {quote(name)} {what}", hint))
    if not is_there(place):
        near = meant(place, node.place.file)
        example = f"{part.key}: {part.type_name}.yaml"
        fields = f"ghi các trường của văn bản dưới mục này, hoặc tên tệp dữ liệu của nó, ví dụ  {example}"
        hint = f"có phải là  {near}?" if near else fields
        message = f"không có tệp {quote(name)} cạnh hồ sơ"
        raise InputError(Problem("no-paper-file", "error", node.place, message, hint))
    return place


def _of_other_type(root: Node, part: Part) -> Iterator[Problem]:
    stated = field(root, "loai")
    meant = {fold_key(part.type_name), fold_key(NAMES[part.type_name])}
    if stated is not None and fold_key(stated.text) not in meant:
        message = f"tệp ghi  loai: {stated.text} , mục {quote(part.key)} của hồ sơ là {NAMES[part.type_name]}"
        hint = f"ghi tên tệp ở đúng mục của nó, hoặc sửa thành  loai: {part.type_name}"
        yield Problem("other-type", "error", stated.place, message, hint)
