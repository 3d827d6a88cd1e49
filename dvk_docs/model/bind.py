"""From a tree of nodes to a typed document: every misfit at once, each at the place where it was typed."""

from __future__ import annotations

from dataclasses import replace
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
    blank_items: list[Node] = []
    plain = _plain(node, blank_items)
    document, errors, warnings = _attempt(plain, model, draft=draft)
    gaps = [error for error in errors if draft and error["type"] == "unfilled" and _leave_out(plain, error["loc"])]
    if gaps:
        document, errors, warnings = _attempt(plain, model, draft=draft)
        warnings += [_gap(error, node) for error in gaps]
    blanks = [_blank(item) for item in blank_items]
    wrong = [*blanks, *_besides(blanks, problems_of(errors, node, model))]
    found = sort_problems(map(_as_of_cell, [*wrong, *_besides(wrong, warnings)]))
    return (None if wrong else document), found


def _attempt(plain: Any, model: type[R], *, draft: bool) -> tuple[R | None, list[ErrorDetails], list[Problem]]:
    reading = Reading(draft=draft)
    try:
        return model.model_validate(plain, context=reading), [], reading.warnings
    except ValidationError as error:
        return None, error.errors(include_url=False), reading.warnings


def _plain(node: Node, blank_items: list[Node]) -> Any:
    """The tree as pydantic takes it: dicts, lists, and leaves that still know their node.

    Items of lists that say nothing are put aside, for no type of item could tell what was meant.
    """
    if node.kind == "text":
        return Leaf.of(node)
    if node.kind == "map":
        return {entry.key: _plain(entry.value, blank_items) for entry in node.entries}
    blank_items.extend(item for item in node.items if item.blank and not item.faulty)
    return [_plain(item, blank_items) for item in node.items]


def _as_of_cell(problem: Problem) -> Problem:
    """The problem of a cell of a workbook without the key that a line of a data file would repeat in its cure."""
    if problem.place.cell is None or not problem.hint or not problem.place.path:
        return problem
    key = problem.place.path.rpartition(".")[2].partition("[")[0]
    return replace(problem, hint=problem.hint.replace(f"{key}: ", ""))


def _besides(said: list[Problem], more: list[Problem]) -> list[Problem]:
    """Those of `more` that speak of a value of which nothing was said yet."""
    places = {problem.place for problem in said}
    return [problem for problem in more if problem.place not in places]


def _blank(item: Node) -> Problem:
    return Problem("blank-field", "error", item.place, "mục này bỏ trống", "ghi nội dung vào đây, hoặc xoá dòng này")


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
