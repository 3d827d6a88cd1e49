"""Where the facts of a paper were read: what is said of one of them points at its line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Self

from pydantic import PrivateAttr

from dvk_docs.errors import Problem
from dvk_docs.model import Record
from dvk_docs.source import Source, above


class Traced(Record):
    """Facts that know the file they were typed in; those made in Python have none."""

    _source: Source | None = PrivateAttr(default=None)
    _folder: Path = PrivateAttr(default=Path())

    def remember(self, source: Source, folder: Path) -> None:
        """Keeps where the facts came from, and where the files lie that they name; told once, by the reader."""
        self._source = source
        self._folder = folder

    @property
    def source(self) -> Source | None:
        """Where the facts were read from; None for a document made in Python."""
        return self._source

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """What reading the data only warned about."""
        return self._source.warnings if self._source else ()

    @property
    def folder(self) -> Path:
        """Where the files lie that the data name: beside the data file, or where the caller said."""
        return self._folder

    def keys_typed(self, path: str) -> list[str]:
        """The keys of the map at a path, as typed; none for a document made in Python."""
        node = self._source.find(path) if self._source else None
        return [entry.label for entry in node.entries] if node else []

    def located(self, problem: Problem, words: str = "", nth: int = 0) -> Problem:
        """The problem with the line of its path filled in, narrowed to `words` where they stand for the nth time.

        What was not given has no line of its own: the nearest group that has one speaks for it. The path stays.
        """
        path = problem.place.path
        while self._source is not None and path:
            found = self._source.locate(replace(problem, place=replace(problem.place, path=path)), words, nth)
            if found.place.known:
                return replace(found, place=replace(found.place, path=problem.place.path))
            path = above(path)
        return problem

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """A copy with other facts; what was derived from the old ones, and their places, does not go with it."""
        copy = super().model_copy(update=update, deep=deep)
        for derived in set(copy.__dict__) - set(type(self).model_fields):
            del copy.__dict__[derived]
        if update:
            copy._source = None
        return copy

    def __reduce__(self) -> tuple[Any, ...]:
        """Sent to another process: the facts alone, without the file they were typed in."""
        restore, (kind, facts, given, private) = super().__reduce__()
        return restore, (kind, facts, given, {**private, "_source": None, "_folder": private["_folder"].absolute()})
