"""A sample with a longer body, whatever its type: a field of free paragraphs, found in the model, takes more.

A form has no such body: there the table takes more rows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import cycle, islice
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from repeated import with_more_rows
from specimens import as_typed, document

from dvk_docs.api import load, render
from dvk_docs.documents import Document
from dvk_docs.documents.parts.nguoi_ky import NguoiKy
from dvk_docs.model import DoanVan, Record

MOST = 40
LONGEST = 5  # lines of one paragraph
DEEPEST = 4  # levels of records within records
SENTENCE = "Các chi bộ tổ chức học tập, nhân rộng cách làm hay của mô hình. "  # nine tenths of a line
BY_NAME = {"ho_ten": "Đỗ Văn Khải"}  # a form may be signed by hand: then nothing tells where the name begins
_READS_PARAGRAPHS = get_args(DoanVan)[1]

Way = tuple[str | int, ...]


def many_paragraphs(more: int) -> list[int]:
    """The lines of so many paragraphs, short and long: 40 of them fill two pages."""
    return list(islice(cycle((1, 2, 3, 2, 1, 1)), more))


def many_lines(more: int) -> list[int]:
    """So many lines in few paragraphs: 40 of them, of 18 points, fill a page of 257 mm."""
    return [LONGEST] * (more // LONGEST) + [more % LONGEST] * (more % LONGEST > 0)


def lengthened(file: Path, more: Sequence[int], *, last: bool = False) -> tuple[Document, bytes]:
    """A sample with paragraphs of so many lines more, and its paper; `last`: after its own paragraphs, else before."""
    given, data = document(file), as_typed(file)
    if has_rows(given):
        form = load({"nguoi_ky": BY_NAME, **data}, folder=file.parent)
        return form, with_more_rows(render(form), len(more))
    ways = [way for way in paragraphs_of(type(given)) if way[0] not in ("phu_luc", "phu_luc_kem")]  # before the foot
    assert ways, f"{given.type_name} has no field of free paragraphs (DoanVan)"
    way = max(ways, key=lambda way: len(str(_at(data, way))))  # that in which the sample says most
    longer = load(_changed(data, way, [(SENTENCE * count).strip() for count in more], last), folder=file.parent)
    return longer, render(longer)


def has_rows(paper: Document) -> bool:
    """Whether the paper grows by the rows of its table: a form, but the one told in paragraphs."""
    return paper.profile == "form" and getattr(paper, "bieu_mau", None) != "day_du"


def paragraphs_of(kind: type[Record]) -> Iterator[Way]:
    """The way to each such field, the nearest to the root first: lists of paragraphs, then texts of several lines."""
    for many in (True, False):
        level: list[tuple[Way, type[Record]]] = [((), kind)]
        for _ in range(DEEPEST):
            found = [((*way, name), type_, meta) for way, model in level for name, type_, meta in _fields(model)]
            for way, type_, meta in found:
                if any(_READS_PARAGRAPHS in read and is_list == many for read, is_list in _shapes(type_, meta)):
                    yield way
            level = [(way + step, model) for way, type_, _ in found for step, model in _records(type_)]


def _fields(model: type[Record]) -> Iterator[tuple[str, Any, list[Any]]]:
    return ((name, one.annotation, one.metadata) for name, one in model.model_fields.items())


def _shapes(type_: Any, meta: list[Any], is_list: bool = False) -> Iterator[tuple[list[Any], bool]]:
    """What reads the text of a field, and whether the field is a list of such texts."""
    origin = get_origin(type_)
    if origin is Annotated:
        yield from _shapes(get_args(type_)[0], [*meta, *get_args(type_)[1:]], is_list)
    elif origin in (Union, UnionType):
        for part in get_args(type_):
            yield from _shapes(part, meta, is_list)
    elif origin is list:
        yield from _shapes(get_args(type_)[0], [], True)
    elif type_ is str:
        yield meta, is_list


def _records(type_: Any, step: Way = ()) -> Iterator[tuple[Way, type[Record]]]:
    """The records that a field holds, but for those who sign."""
    if isinstance(type_, type) and issubclass(type_, Record) and not issubclass(type_, NguoiKy):
        yield step, type_
    for part in get_args(type_):
        yield from _records(part, (*step, 0) if get_origin(type_) is list else step)


def _at(data: Any, way: Way) -> Any:
    """What the data have there; "" where they have nothing."""
    for step in way:
        if isinstance(data, str) or (isinstance(data, dict) and step not in data):
            return ""
        data = data[step]
    return data


def _changed(data: Any, way: Way, more: list[str], last: bool) -> Any:
    if way:
        first, *rest = way
        if isinstance(data, list):
            return [_changed(data[0], tuple(rest), more, last), *data[1:]]
        return {**data, first: _changed(data.get(first, []), tuple(rest), more, last)}
    given = [data] if isinstance(data, str) else data
    both = [*given, *more] if last else [*more, *given]
    return "\n".join(both) if isinstance(data, str) else both
