"""Every single fact in a document, by its path, and the texts by which each may stand in a paper."""

from __future__ import annotations

from collections.abc import Iterator, Set
from datetime import date, time
from decimal import Decimal
from functools import lru_cache
from typing import Any, get_args

from pydantic import BaseModel

from dvk_docs.documents.parts.outline import cells_of, is_body, is_table_line
from dvk_docs.model.facts import Fact
from dvk_docs.vn.dates import format_long, format_short
from dvk_docs.vn.notes import apart


def leaves(
    value: Any, path: str = "", *, printed_only: bool = False, seen: Set[str] = frozenset()
) -> Iterator[tuple[str, Any]]:
    """Path and value of every single fact given inside a value; items are counted from 1.

    `printed_only` leaves out the fields that a model names in `not_printed`, `seen` the texts that it holds.
    """
    if isinstance(value, BaseModel):
        for name in _names(type(value), printed_only):
            inner = value.__dict__[name]
            if inner is not None and not (type(inner) is str and inner in seen):
                yield from leaves(inner, f"{path}.{name}" if path else name, printed_only=printed_only, seen=seen)
    elif isinstance(value, list):
        for i, item in enumerate(value, 1):
            if not _all_seen(item, printed_only, seen):
                yield from leaves(item, f"{path}[{i}]", printed_only=printed_only, seen=seen)
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, f"{path}.{key}", printed_only=printed_only, seen=seen)
    elif value is not None:
        yield path, value


def _all_seen(item: Any, printed_only: bool, seen: Set[str]) -> bool:
    """Whether a text, or each text of a record, is seen: what nearly every row of a list is."""
    if type(item) is str:
        return item in seen
    if not seen or not isinstance(item, BaseModel):
        return False
    held = item.__dict__
    for name in _names(type(item), printed_only):
        inner = held[name]
        if inner is not None and not (type(inner) is str and inner in seen):
            return False
    return True


@lru_cache
def _names(model: type[BaseModel], printed_only: bool) -> tuple[str, ...]:
    hidden: frozenset[str] = getattr(model, "not_printed", frozenset()) if printed_only else frozenset()
    return tuple(name for name in model.model_fields if name not in hidden)


def bodies(record: BaseModel, at: str = "") -> Iterator[tuple[str, list[str]]]:
    """Path and texts of every body (`outline.VanBan`) given inside a record."""
    for name, whole in _bodied(type(record)):
        value, path = getattr(record, name), f"{at}{name}"
        if whole:
            yield path, value or []
        elif isinstance(value, list):
            for i, item in enumerate(value, 1):
                yield from bodies(item, f"{path}[{i}].")
        elif value is not None:
            yield from bodies(value, f"{path}.")


@lru_cache
def _bodied(model: type[BaseModel]) -> tuple[tuple[str, bool], ...]:
    """The fields of a model that are a body (True) or hold records that have one (False)."""
    fields = model.model_fields.items()
    whole = [(name, True) for name, info in fields if is_body(info)]
    return (*whole, *((name, False) for name, info in fields if any(map(_bodied, _records(info.annotation)))))


def _records(annotation: Any) -> Iterator[type[BaseModel]]:
    """The records that a declared type names, those of a list or a union included."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _records(part)


def facts_of(path: str, value: Any) -> Iterator[Fact]:
    """The facts in one value: a text gives one for each paragraph, without the end mark that the standard sets.

    Of a line that is the row of a table each cell is one; a footnote is one of its own.
    """
    if isinstance(value, str):
        for line in value.splitlines():
            words = line.strip()
            for cell in cells_of(words) if is_table_line(words) else (words,):
                for text in map(str.strip, apart(cell)):
                    bare = text.rstrip("./; ")
                    yield Fact(path, (text, bare, bare.upper()))  # organs and posts are printed in capitals
    else:
        yield Fact(path, _printed_forms(value))


def _printed_forms(value: Any) -> tuple[str, ...]:
    """The texts by which a date, a time or a number may stand in a paper."""
    if isinstance(value, date):
        return format_short(value), format_long(value)
    if isinstance(value, time):
        from dvk_docs.vn.times import format_time

        return (format_time(value),)
    if isinstance(value, Decimal):
        from dvk_docs.vn.numbers import format_number

        return (format_number(value),)
    if isinstance(value, int):
        figures = (str(value), f"{value:02d}")
        return (*figures, f"{value:,}".replace(",", ".")) if value >= 1000 else figures
    return (str(value),)
