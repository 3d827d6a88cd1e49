"""From a tree of nodes to a typed document: every misfit at once, each at the place where it was typed."""

from __future__ import annotations

from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from dvk_docs.errors import Problem, quote, sort_problems
from dvk_docs.model.fields import Record
from dvk_docs.model.misfit import problems_of, reached
from dvk_docs.model.reading import Leaf, Reading
from dvk_docs.source import Node

R = TypeVar("R", bound=Record)


def bind(node: Node, model: type[R], *, draft: bool = False) -> tuple[R | None, list[Problem]]:
    """The document that the node describes, or None, and all that is to be said of it, sorted by place.

    With errors there is no document; warnings may come with one. In a draft `[CẦN BỔ SUNG: …]` is a warning: text
    fields keep it, in a field of another type it counts as not given, which a required one does not allow.
    """
    plain = _plain(node)
    document, errors, warnings = _attempt(plain, model, draft=draft)
    gaps = [error for error in errors if draft and error["type"] == "unfilled" and _leave_out(plain, error["loc"])]
    if gaps:
        document, errors, warnings = _attempt(plain, model, draft=draft)
        warnings += [_gap(error, node) for error in gaps]
    misfits = problems_of(errors, node, model)
    still_wrong = {problem.place for problem in misfits}
    return document, sort_problems([*misfits, *(w for w in warnings if w.place not in still_wrong)])


def _attempt(plain: Any, model: type[R], *, draft: bool) -> tuple[R | None, list[ErrorDetails], list[Problem]]:
    reading = Reading(draft=draft)
    try:
        return model.model_validate(plain, context=reading), [], reading.warnings
    except ValidationError as error:
        return None, error.errors(include_url=False), reading.warnings


def _plain(node: Node) -> Any:
    """The tree as pydantic takes it: dicts, lists, and leaves that still know their node."""
    if node.kind == "text":
        return Leaf.of(node)
    if node.kind == "list":
        return [_plain(item) for item in node.items]
    return {entry.key: _plain(entry.value) for entry in node.entries}


def _leave_out(plain: Any, loc: tuple[Any, ...]) -> bool:
    """Takes the value at `loc` out of the map it stands in; False when it stands elsewhere, as in a list."""
    *way, last = loc  # steps that name no key are tags of a union
    for step in way:
        if (isinstance(plain, dict) and step in plain) or (isinstance(plain, list) and isinstance(step, int)):
            plain = plain[step]
    if not isinstance(plain, dict) or last not in plain:
        return False
    del plain[last]
    return True


def _gap(error: ErrorDetails, node: Node) -> Problem:
    value = reached(node, error["loc"])
    return Problem("unfilled", "warning", value.place, f"{quote(value.text)} còn phải bổ sung; bản dự thảo chừa trống")
