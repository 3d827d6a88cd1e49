"""What pydantic found, said as a clerk would: one `Problem` for each finding, at its node, with a line to copy."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, Final, get_args, get_origin

from pydantic import Tag
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from dvk_docs.errors import Place, Problem, nearest, quote
from dvk_docs.model.fields import Record
from dvk_docs.model.reading import unfilled
from dvk_docs.source import Entry, Node

Loc = Sequence[int | str]

_NOT_A_LIST: Final = frozenset({"list_type", "tuple_type", "set_type", "frozen_set_type", "iterable_type"})
_NOT_A_MAP: Final = frozenset({"model_type", "model_attributes_type", "dict_type", "mapping_type", "dataclass_type"})


def problems_of(errors: Iterable[ErrorDetails], root: Node, model: type[Record]) -> list[Problem]:
    """One problem of severity “error” for each finding.

    What is said twice of one place comes once; of a value that its file was already blamed for, nothing.
    """
    found: dict[tuple[str, Place], Problem] = {}
    for error in errors:
        if _is_noise(error, reached(root, error["loc"])):
            continue
        problem = _problem(error, root, model)
        found.setdefault((problem.code, problem.place), problem)
    return list(found.values())


def reached(node: Node, loc: Loc) -> Node:
    """The deepest node on the way of `loc`; steps without a node (a missing key, a tag of a union) are passed over."""
    for step in loc:
        if isinstance(step, str):
            entry = node.entry(step)
            node = entry.value if entry else node
        elif step < len(node.items):
            node = node.items[step]
    return node


def _is_noise(error: ErrorDetails, node: Node) -> bool:
    """A value that its file was blamed for; a list that pydantic counts short because an item did not fit."""
    short = error["type"] == "too_short" and len(node.items) >= error["ctx"]["min_length"]
    return node.faulty or short


def _problem(error: ErrorDetails, root: Node, model: type[Record]) -> Problem:
    kind, loc, context = error["type"], error["loc"], error.get("ctx", {})
    if kind == "missing":
        return _missing(root, loc, model)
    if kind == "extra_forbidden":
        return _unknown(root, loc, model)
    node = reached(root, loc)
    if kind in _NOT_A_LIST:
        hint = f"ghi mỗi mục một dòng riêng, bắt đầu bằng dấu gạch:  - {_on_one_line(node.text) or '…'}"
        return _error("wrong-kind", node, "phải là danh sách", hint)
    if kind in _NOT_A_MAP and node.kind == "list":
        return _error("wrong-kind", node, "đang là danh sách; chỗ này chỉ ghi một nội dung", "bỏ dấu gạch thừa")
    if kind in _NOT_A_MAP:
        names = ", ".join(_keys(record_at(model, loc)))
        return _error("wrong-kind", node, "phải gồm các trường, mỗi trường một dòng", f"các trường:  {names}")
    if kind == "too_short":
        return _error("blank-field", node, "chưa có mục nào", _line(loc, model, "ghi: "))
    if kind == "too_long":
        message = f"có {len(node.items)} mục, nhiều nhất {context['max_length']}"
        return _error("too-many-items", node, message, "bỏ bớt, hoặc tách thành nhiều văn bản")
    if "message" in context:
        return _error(kind, node, str(context["message"]), context.get("hint"))
    return _error("not-valid", node, f"{quote(node.text)} không dùng được ở đây", _line(loc, model, "ghi: "))


def _error(code: str, node: Node, message: str, hint: str | None) -> Problem:
    return Problem(code, "error", node.place, message, hint)


def _missing(root: Node, loc: Loc, model: type[Record]) -> Problem:
    parent, key = reached(root, loc[:-1]), str(loc[-1])
    given = parent.entry(key)
    if given is not None:
        return _left_blank(given.value, loc, model)
    hint = _line(loc, model, "thêm dòng ")
    slip = _misspelt(key, parent, model=record_at(model, loc[:-1]))
    if slip is not None:
        hint = f"có lẽ là trường “{slip.label}” ở dòng {slip.key_place.line}: sửa tên thành “{key}”"
    path = f"{parent.path}.{key}" if parent.path else key
    place = replace(parent.place, path=path)
    return Problem("missing-field", "error", place, f"thiếu trường bắt buộc “{key}”", hint)


def _left_blank(value: Node, loc: Loc, model: type[Record]) -> Problem:
    gap = unfilled(value.text)
    if gap is not None:
        message = f"{quote(gap)} còn phải bổ sung; trường này phải có ngay cả trong bản dự thảo"
        return _error("unfilled", value, message, _line(loc, model, "ghi: "))
    return _error("blank-field", value, "trường bắt buộc đang bỏ trống", _line(loc, model, "ghi: "))


def _unknown(root: Node, loc: Loc, model: type[Record]) -> Problem:
    parent, key = reached(root, loc[:-1]), str(loc[-1])
    entry = parent.entry(key)
    record = record_at(model, loc[:-1])
    if entry is not None and record is not None and key in record.refused:
        code, message, hint = record.refused[key]
        return Problem(code, "error", entry.key_place, message, hint)
    known = _keys(record)
    message = f"không có trường “{entry.label if entry else key}”"
    if entry is None:
        return _error("unknown-field", parent, message, f"các trường dùng được:  {', '.join(known)}")
    return Problem("unknown-field", "error", entry.key_place, message, _meant(entry, parent, known))


def _meant(entry: Entry, parent: Node, known: Sequence[str]) -> str:
    meant = nearest(entry.key, known)
    if meant is None and len(parent.entries) == 1 and " " in entry.label:  # `- Quy chế: làm việc` under can_cu
        sentence = f"{entry.label}: {_on_one_line(entry.value.text)}"
        return f'nếu đây là một câu có dấu hai chấm, đặt cả câu trong nháy kép:  "{sentence}"'
    if meant is None:
        return f"các trường dùng được:  {', '.join(known)}"
    given = parent.entry(meant)
    if given is None:
        return f"có phải là “{meant}”? Sửa tên trường thành  {meant}:"
    lines = (given.key_place.line, entry.key_place.line)
    if None in lines:
        return f"có phải là “{meant}”? Trường này đã khai rồi, hãy xoá “{entry.label}”"
    return f"có phải là “{meant}”? Trường này đã khai ở dòng {lines[0]}, hãy xoá dòng {lines[1]}"


def _on_one_line(text: str) -> str:
    return " ".join(text.split())[:80]


def _misspelt(key: str, parent: Node, *, model: type[Record] | None) -> Entry | None:
    """The unknown entry beside which the missing key was most likely meant."""
    known = _keys(model)
    return next((e for e in parent.entries if e.key not in known and nearest(e.key, known) == key), None)


def _line(loc: Loc, model: type[Record], lead: str) -> str:
    """The line that mends a missing, blank or odd field: its key, and what to write there."""
    names = [step for step in loc if isinstance(step, str)]
    record = record_at(model, loc[:-1]) if names else None
    info = record.model_fields.get(names[-1]) if record else None
    if info is None:
        return "ghi nội dung, hoặc xoá dòng này"
    return f"{lead} {_to_copy(names[-1], info)}"


def _to_copy(key: str, info: FieldInfo) -> str:
    """`key: example   (what to write)`; without an example, what to write stands in its place."""
    if not info.examples:
        return f"{key}: {info.description or (info.title or '…').lower()}"
    is_list = get_origin(info.annotation) in (list, tuple)  # its example is one item, refused beside the key
    line = f"{key}:  và dòng  - {info.examples[0]}" if is_list else f"{key}: {info.examples[0]}"
    return f"{line}   ({info.description})" if info.description else line


def record_at(model: type[Record], loc: Loc) -> type[Record] | None:
    """The record type that the value at `loc` is read as; None where the declared type is none."""
    current: Any = model
    for step in loc:
        record = _record_in(current)
        if isinstance(step, str) and record is not None and step in record.model_fields:
            current = record.model_fields[step].annotation
        elif isinstance(step, str):
            current = _arm(current, step) or current
    return _record_in(current)


def _record_in(annotation: Any) -> type[Record] | None:
    """The first record type named in an annotation such as `tuple[MoHinh, ...] | None`."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return annotation
    return next((found for part in get_args(annotation) if (found := _record_in(part)) is not None), None)


def _arm(annotation: Any, tag: str) -> Any:
    """The arm of a tagged union that carries the tag, or None."""
    parts = get_args(annotation)
    if any(isinstance(part, Tag) and part.tag == tag for part in parts):
        return annotation
    return next((found for part in parts if (found := _arm(part, tag)) is not None), None)


def _keys(record: type[Record] | None) -> list[str]:
    return list(record.model_fields) if record else []
