"""Lists that stand in another file: a data file names it in place of the list.

danh_sach: so-dang-ky-2026.xlsx#Mô hình      a workbook, and the sheet that holds the list
to_chuc: danh-muc.xlsx#Tổ chức               of whatever records: columns bear the labels of their fields
danh_sach: so-dang-ky.yaml#mo_hinh           a data file, and the field that holds the list
"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any, Final, Literal, get_args, get_origin

from dvk_docs import source
from dvk_docs.errors import InputError, Problem, nearest, quote
from dvk_docs.model import Record
from dvk_docs.source import Entry, Node, fold_key
from dvk_docs.source.beside import beside, is_there, meant

_NAMED: Final = re.compile(r"([^#\n]+\.(xlsx|yaml|yml|json))\s*(?:#\s*(.+?)\s*)?", re.IGNORECASE)
_LISTS: Final = ("mo_hinh", "danh_sach")  # looked for in this order where only the file is named


def with_lists(root: Node, kind: type[Record], folder: Path) -> tuple[Node, list[Problem]]:
    """The data with the lists of the files that they or records in them name, and all that is to be said of those.

    A file lies in `folder` or below it. What its items tell and the record of this list has no field for is left out: a
    register keeps more of a model than a decision prints. Of models whose state is noted, a decision takes those
    recognised.
    """
    told = [_entry(entry, kind, folder) for entry in root.entries]
    problems = [problem for _, said in told for problem in said]
    return replace(root, entries=tuple(entry for entry, _ in told)), problems


def _entry(entry: Entry, kind: type[Record], folder: Path) -> tuple[Entry, list[Problem]]:
    """A field with its list in the place of the file's name; of a record, with those of its fields."""
    annotation = _annotation(kind, entry.key)
    inside = _record(annotation) if entry.value.kind == "map" else None
    if inside is not None:
        value, problems = with_lists(entry.value, inside, folder)
        return replace(entry, value=value), problems
    named = _NAMED.fullmatch(entry.value.text.strip()) if entry.value.kind == "text" else None
    record = _item(annotation) if named else None
    if named is None or record is None:
        return entry, []
    found, problems = _listed(entry, named, record, folder)
    # What was refused is marked, so that binding does not complain of the same value again.
    value = replace(entry.value, faulty=True) if found is None else _known(_taken(found, kind), record)
    return replace(entry, value=value), problems


def _annotation(kind: type[Record], key: str) -> Any:
    """The type of a field; a paper of a campaign calls its list of models `mo_hinh` where its type says `danh_sach`."""
    info = kind.model_fields.get(key)
    if info is None and key == "mo_hinh":
        info = kind.model_fields.get("danh_sach")
    return info.annotation if info is not None else None


def _record(annotation: Any) -> type[Record] | None:
    """The record that an annotation takes, None where it takes none or a list too."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return annotation
    if _item(annotation) is not None:
        return None
    return next((found for part in get_args(annotation) if (found := _record(part)) is not None), None)


def _item(annotation: Any) -> type[Record] | None:
    """The record that is an item of a list, where a list of records is what the annotation takes."""
    if get_origin(annotation) is list:
        (item,) = get_args(annotation)
        return item if isinstance(item, type) and issubclass(item, Record) else None
    return next((found for part in get_args(annotation) if (found := _item(part)) is not None), None)


def _listed(
    entry: Entry, named: re.Match[str], record: type[Record], folder: Path
) -> tuple[Node | None, list[Problem]]:
    """The list that a file holds, and what is to be said of the file; no list where there is an error of the name."""
    place = beside(folder, named[1].strip())
    if not isinstance(place, Path):
        return None, [_outside(entry.value, named[1], place)]
    if not is_there(place):
        return None, [_absent(entry.value, place)]
    of_models = "ten_mo_hinh" in record.model_fields
    try:
        if named[2].lower() != "xlsx":
            return _in_data(entry, place, (entry.key, *(_LISTS if of_models else ())), named[3])
        return _in_workbook(entry, place, named[3], record)
    except InputError as refused:
        return None, list(refused.problems)


def _in_workbook(
    entry: Entry, place: Path, sheet: str | None, record: type[Record]
) -> tuple[Node | None, list[Problem]]:
    """A list of models as a register or an official form has it, any other by the labels of its fields."""
    from dvk_docs.sheet.reading import read
    from dvk_docs.sheet.reading.records import LIST, columns_of, read_records

    if "ten_mo_hinh" in record.model_fields:
        _, found = read(place, str(place), sheet=sheet, more=columns_of(record))
        return _one_of(entry, found.root, ("mo_hinh",), list(found.problems), place)
    found = read_records(place, str(place), record, entry.label, sheet=sheet)
    return _one_of(entry, found.root, (LIST,), list(found.problems), place)


def _in_data(entry: Entry, place: Path, usual: tuple[str, ...], field: str | None) -> tuple[Node | None, list[Problem]]:
    found = source.examine(place)
    fields = (fold_key(field),) if field else usual
    return _one_of(entry, found.root, fields, list(found.problems), place)


def _one_of(
    entry: Entry, root: Node, fields: tuple[str, ...], problems: list[Problem], place: Path
) -> tuple[Node | None, list[Problem]]:
    """The first of the fields that is a list."""
    for field in fields:
        given = root.entry(field)
        if given is not None and given.value.kind != "text":
            return given.value, problems
    names = [one.key for one in root.entries if one.value.kind != "text"]
    near = nearest(fields[0], names)
    hint = f"có phải là  {place.name}#{near}?" if near else f"các danh sách trong tệp: {', '.join(names) or 'không có'}"
    message = f"trong {quote(place.name)} không có danh sách {quote(fields[0])}"
    return None, [*problems, Problem("no-such-list", "error", entry.value.place, message, hint)]


def _outside(value: Node, name: str, why: Literal["outside", "link"]) -> Problem:
    what = "ở ngoài thư mục của tệp dữ liệu" if why == "outside" else "là liên kết tới chỗ khác"
    hint = "chép tệp vào cạnh tệp dữ liệu, ghi tên tệp, ví dụ  so-dang-ky-2026.xlsx#Mô hình"
    return Problem("list-outside", "error", value.place, f"tệp {quote(name)} {what}", hint)


def _absent(value: Node, place: Path) -> Problem:
    near = meant(place, value.place.file)
    hint = f"có phải là  {near}?" if near else "chép tệp vào cạnh tệp dữ liệu, hoặc sửa tên tệp"
    return Problem("no-such-list", "error", value.place, f"không có tệp {quote(str(place))}", hint)


def _taken(listed: Node, kind: type[Record]) -> Node:
    """Of a register that says how far each model has come, those that such a paper is about (`Document.takes`)."""
    takes = getattr(kind, "takes", None)
    if takes is None or listed.kind != "list":
        return listed
    kept = (item for item in listed.items if _in_state(item.entry("trang_thai"), takes))
    return replace(listed, items=tuple(kept))


def _in_state(state: Entry | None, wanted: str) -> bool:
    return state is None or state.value.blank or fold_key(state.value.text) == fold_key(wanted)


def _known(listed: Node, record: type[Record]) -> Node:
    """The list with what the record has fields for; of a list in groups each group."""
    if listed.kind == "list":
        return replace(listed, items=tuple(_item_known(item, record) for item in listed.items))
    groups = (replace(one, value=_known(one.value, record)) for one in listed.entries)
    return replace(listed, entries=tuple(groups))


def _item_known(item: Node, record: type[Record]) -> Node:
    return replace(item, entries=tuple(one for one in item.entries if one.key in record.model_fields))
