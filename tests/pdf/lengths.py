"""A sample with a longer body, whatever its type: its first field of free paragraphs, found in the model, takes more.

The lengths go up line by line over more than a page, so that the foot falls on every line of one.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from specimens import as_typed

from dvk_docs.documents import Document
from dvk_docs.documents.parts.nguoi_ky import NguoiKy
from dvk_docs.model import DoanVan, Record

MOST = 41  # lines of 18 points fill a page of 257 mm
LONGEST = 5  # lines of one paragraph
DEEPEST = 4  # levels of records within records
SENTENCE = "Các chi bộ tổ chức học tập, nhân rộng cách làm hay của mô hình. "  # nine tenths of a line
_READS_PARAGRAPHS = get_args(DoanVan)[1]

Way = tuple[str | int, ...]


def lengthened(file: Path, kind: type[Document], lines: int, *, last: bool = False) -> dict[str, Any]:
    """The data of a sample with so many lines more; `last`: after its own paragraphs, else before them."""
    data = as_typed(file)
    ways = list(paragraphs_of(kind))
    assert ways, f"{kind.type_name} has no field of free paragraphs (DoanVan)"
    way = next((way for way in ways if way[0] in data), ways[0])  # of two that exclude each other, the one in use
    counts = [LONGEST] * (lines // LONGEST) + [lines % LONGEST] * (lines % LONGEST > 0)
    more = [(SENTENCE * count).strip() for count in counts]
    return _changed(data, way, more, last)


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


def _changed(data: Any, way: Way, more: list[str], last: bool) -> Any:
    if way:
        first, *rest = way
        if isinstance(data, list):
            return [_changed(data[0], tuple(rest), more, last), *data[1:]]
        return {**data, first: _changed(data.get(first, []), tuple(rest), more, last)}
    given = [data] if isinstance(data, str) else data
    both = [*given, *more] if last else [*more, *given]
    return "\n".join(both) if isinstance(data, str) else both
