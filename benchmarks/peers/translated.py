"""Our templates in the language of docxtemplater and easy-template-x, so that all fill the same paper in one benchmark.

Their language knows `{key}`, `{#key}…{/key}` and nothing to reckon with. So each tag of ours becomes a key, and what
the tag would say is worked out here, before any clock runs: of an `{% if %}` each branch is a section with a yes or a
no, of a `{% for %}` the section is a list. Choices, texts, tables and their order stay as they are.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from itertools import count
from pathlib import Path
from types import SimpleNamespace
from typing import Any, NamedTuple

from jinja2 import Environment
from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TAG = re.compile(r"\{\{ ?(?P<value>.+?) ?\}\}|\{%(?P<on>p|tr)? *(?P<word>\w+) ?(?P<rest>.*?) *%\}")
_FOR = re.compile(r"(\w+) in (.+?)(?: if (.+))?")
_FILLED = re.compile(r"word/(?:document|header\d+|footer\d+)\.xml")


class Value(NamedTuple):
    """`{key}`."""

    key: str
    of: Callable[..., Any]


class Choice(NamedTuple):
    """One section for each branch: key, condition (None: otherwise), what stands in it."""

    branches: list[tuple[str, Callable[..., Any] | None, list[Any]]]


class Loop(NamedTuple):
    """A section that comes again for each item, under this name, of a list."""

    key: str
    name: str
    over: Callable[..., Any]
    only: Callable[..., Any] | None
    body: list[Any]


class Translated(NamedTuple):
    """A template in their language, and what must be worked out for it."""

    nodes: list[Any]

    def data(self, context: Mapping[str, Any]) -> dict[str, Any]:
        """The keys of one paper."""
        return dict(_said(self.nodes, dict(context)))


def translate(template: Path, target: Path, filters: Mapping[str, Any]) -> Translated:
    """Writes the template in their language."""
    environment = Environment()  # noqa: S701 - values are escaped by who prints them
    environment.filters.update(filters)
    reader = _Reader(environment)
    with zipfile.ZipFile(template) as ours, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        for name in ours.namelist():
            data = ours.read(name)
            made.writestr(name, reader.part(data) if _FILLED.fullmatch(name) else data)
    return Translated(reader.top)


class _Reader:
    def __init__(self, environment: Environment) -> None:
        self.top: list[Any] = []
        self._open: list[tuple[Choice | Loop | None, list[Any]]] = [(None, self.top)]
        self._keys = (f"k{n}" for n in count())
        self._environment = environment

    def part(self, data: bytes) -> bytes:
        root = etree.fromstring(data)
        rows: dict[Any, tuple[str, str]] = {}
        for text in list(root.iter(f"{_W}t")):
            tag = _TAG.fullmatch(text.text or "")
            if tag and tag["on"]:
                closed, opened = self._step(tag)
                if tag["on"] == "tr":
                    rows[next(text.iterancestors(f"{_W}tr"))] = closed, opened
                    continue
                _paragraphs(text, closed, opened)
            elif text.text:
                text.text = _TAG.sub(lambda found: "".join(self._step(found)), text.text)
        _without_tag_rows(rows)
        return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)

    def _step(self, tag: re.Match[str]) -> tuple[str, str]:
        """What closes here, and what opens."""
        node, inside = self._open[-1]
        if tag["value"]:
            key = next(self._keys)
            inside.append(Value(key, self._expression(tag["value"])))
            return "", f"{{{key}}}"
        if tag["word"] in ("endif", "endfor"):
            self._open.pop()
            return _end(node), ""
        key, body = next(self._keys), []
        if tag["word"] == "for":
            name, over, only = _FOR.fullmatch(tag["rest"]).groups()
            made = Loop(key, name, self._expression(over), only and self._expression(only), body)
            inside.append(made)
            self._open.append((made, body))
            return "", f"{{#{key}}}"
        condition = self._expression(tag["rest"]) if tag["rest"] else None
        if tag["word"] == "if":
            choice, closed = Choice([]), ""
            inside.append(choice)
        else:
            choice, closed = node, _end(node)
            self._open.pop()
        choice.branches.append((key, condition, body))
        self._open.append((choice, body))
        return closed, f"{{#{key}}}"

    def _expression(self, text: str) -> Callable[..., Any]:
        return self._environment.compile_expression(text, undefined_to_none=False)


def _end(node: Choice | Loop) -> str:
    return f"{{/{node.key if isinstance(node, Loop) else node.branches[-1][0]}}}"


def _paragraphs(text: Any, closed: str, opened: str) -> None:
    """The paragraph of a tag; where one section ends and another begins, it takes two."""
    paragraph = next(text.iterancestors(f"{_W}p"))
    if closed and opened:
        text.text = closed
        paragraph.addprevious(deepcopy(paragraph))
    text.text = opened or closed


def _without_tag_rows(rows: dict[Any, tuple[str, str]]) -> None:
    """The rows that hold a tag go; what closed there closes in the row before, what opened opens in the next."""
    for row, (closed, opened) in rows.items():
        before, after = row.getprevious(), row.getnext()
        while closed and before in rows:
            before = before.getprevious()
        if closed:
            *_, last = before.iter(f"{_W}t")
            last.text = (last.text or "") + closed
        if opened and after in rows:
            rows[after] = (rows[after][0], opened + rows[after][1])
        elif opened:
            first = next(after.iter(f"{_W}t"))
            first.text = opened + (first.text or "")
    for row in rows:
        row.getparent().remove(row)


def _said(nodes: list[Any], scope: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    for node in nodes:
        match node:
            case Value(key, of):
                value = of(scope)
                yield key, value if isinstance(value, str) else str(value)
            case Choice(branches):
                chosen = next((key for key, holds, _ in branches if holds is None or holds(scope)), None)
                for key, _, body in branches:
                    yield key, key == chosen
                    if key == chosen:
                        yield from _said(body, scope)
            case Loop(key, name, over, only, body):
                items = [item for item in over(scope) if only is None or only({**scope, name: item})]
                turns = (_turn(at, len(items)) for at in range(len(items)))
                yield (
                    key,
                    [
                        dict(_said(body, {**scope, name: item, "loop": turn}))
                        for item, turn in zip(items, turns, strict=True)
                    ],
                )


def _turn(at: int, length: int) -> SimpleNamespace:
    last = at == length - 1
    return SimpleNamespace(
        index=at + 1, index0=at, revindex=length - at, revindex0=length - at - 1, first=not at, last=last, length=length
    )
