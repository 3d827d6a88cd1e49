"""The flow of one data file: bytes -> text -> tree -> all problems at once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain, islice, pairwise
from pathlib import Path
from typing import Final

from dvk_docs.errors import InputError, Place, Problem, has_errors, sort_problems
from dvk_docs.source import from_python as python
from dvk_docs.source import intake
from dvk_docs.source.limits import LIMITS, Limits, grouped
from dvk_docs.source.node import Node, Page, Source, fold_key

# What neither YAML nor a Word file can hold; Tab and line ends may stand.
_RAW: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_TOP_KEY: Final = re.compile(r"^([^\s#\-:{\[][^:\n]{0,200}):", re.MULTILINE)
_MOST_RAW: Final = 20
_LOOKS_LIKE_JSON: Final = re.compile(r'\s*(?:\{\s*["}]|\[\s*[\[{"])')


def read(path: Path | None = None, text: str | bytes | None = None, *, limits: Limits = LIMITS) -> Source:
    """The tree of a data file, or of `text` under the name of `path`. Raises InputError with every problem found.

    A file ending in .json is JSON, text without a path is JSON when it begins like it, all else is YAML.
    """
    return _without_errors(examine(path, text, limits=limits))


def from_python(value: object, *, limits: Limits = LIMITS) -> Source:
    """The tree of a dict given by a Python caller; places have a path only. Raises InputError with every problem."""
    root, problems = python.build(value, limits)
    return _without_errors(_source(root, problems, None))


def examine(path: Path | None = None, text: str | bytes | None = None, *, limits: Limits = LIMITS) -> Source:
    """Like `read`, but gives the tree with its errors as long as there is a tree, so that more can be said of it.

    Values with an error of their own are marked `faulty`; `bind` does not complain of them a second time.
    """
    name = None if path is None else str(path)
    data = intake.load(path, limits) if text is None and path is not None else text or ""
    if len(data) > limits.file_bytes:
        raise intake.too_large(name, len(data), limits)
    typed = (intake.decode(data, name) if isinstance(data, bytes) else data).removeprefix("\ufeff")
    raw = _raw_problems(typed, name)
    typed = _RAW.sub("\ufffd", typed) if raw else typed
    if max(typed.count("\n"), typed.count(",")) > limits.nodes:
        raise InputError([_too_many(typed, name, limits), *raw])
    is_json = path.suffix.lower() == ".json" if path is not None else bool(_LOOKS_LIKE_JSON.match(typed))
    root, problems = _parse(typed, name, limits, is_json=is_json)
    return _source(root, [*raw, *problems], name)


def _parse(typed: str, name: str | None, limits: Limits, *, is_json: bool) -> tuple[Node | None, list[Problem]]:
    """The tree by the parser of its language; the other one is not even loaded."""
    if is_json:
        from dvk_docs.source.from_json import parse
    else:
        from dvk_docs.source.from_yaml import parse
    return parse(typed, name, limits)


def _source(root: Node | None, problems: Iterable[Problem], name: str | None) -> Source:
    found = sort_problems(problems)
    if root is None or (root.kind == "text" and root.blank):
        if not has_errors(found):
            hint = "ghi dữ liệu của văn bản, ví dụ dòng đầu  loai: decision"
            found.append(Problem("no-content", "error", Place(file=name), "tệp chưa có nội dung nào", hint))
        raise InputError(found)
    if root.kind != "map" and not has_errors(found):
        hint = "mỗi trường một dòng:  tên trường: giá trị"
        message = "tệp phải gồm các trường, không phải chỉ một danh sách hay một đoạn chữ"
        raise InputError([*found, Problem("not-a-record", "error", root.place, message, hint)])
    if root.kind != "map":
        raise InputError(found)
    return Source(root, tuple(found))


def _without_errors(source: Source) -> Source:
    if has_errors(source.problems):
        raise InputError(source.problems)
    return source


def _raw_problems(text: str, name: str | None) -> list[Problem]:
    """Characters that stand in the file itself, not written as \\u…: no parser would get past them."""
    if _RAW.search(text) is None:
        return []
    from dvk_docs.source.outline import path_at

    page = Page.of(text, name)
    problems = []
    for found in islice(_RAW.finditer(text), _MOST_RAW):
        place = page.place(found.start(), found.end())
        message = f"có ký tự không dùng được U+{ord(found[0]):04X} ở cột {place.column}"
        place = replace(place, path=path_at(page.lines, place.line or 1))
        problems.append(Problem("illegal-character", "error", place, message, "xoá ký tự này rồi gõ lại chỗ đó"))
    return problems


def _too_many(text: str, name: str | None, limits: Limits) -> Problem:
    """More lines, or more commas, than values allowed: told before parsing, which would take seconds."""
    longest = _longest_field(text)
    place = Place(file=name)
    if longest is not None:
        end = text.find("\n", longest.end())
        page = Page.of(text if end < 0 else text[:end], name)  # the lines below it are of no use
        place = page.place(*longest.span(1), fold_key(longest[1]))
    message = f"có quá nhiều giá trị, nhiều nhất {grouped(limits.nodes)}"
    return Problem("too-many-values", "error", place, message, "tách dữ liệu thành nhiều tệp, mỗi văn bản một tệp")


def _longest_field(text: str) -> re.Match[str] | None:
    """The top field that takes most of the text; they are looked at one by one, for there may be millions."""

    def size(pair: tuple[re.Match[str], re.Match[str] | None]) -> int:
        key, following = pair
        return (following.start() if following else len(text)) - key.start()

    keys: Iterator[re.Match[str] | None] = chain(_TOP_KEY.finditer(text), [None])
    pairs = ((key, following) for key, following in pairwise(keys) if key)
    return max(pairs, key=size, default=(None, None))[0]
