"""From a failure in a generated filler to a problem: which tag, in which words, which name, and the cure.

A filler does nothing to explain itself while it works. When a lookup or a value fails, the line of the generated
source tells the tag, and the frame still holds the items of the loops, so the tag's names can be followed once more.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import FrameType, TracebackType
from typing import Any

from dvk_docs.errors import DvkError, InputError, Place, Problem, TemplateError, nearest, quote
from dvk_docs.template.codegen import Filler, filename
from dvk_docs.template.library import Template
from dvk_docs.template.names import asked
from dvk_docs.template.printing import RefusedError, text_of
from dvk_docs.template.program import Expr, operands, spelled

OF_VALUES = (LookupError, TypeError, ValueError, AttributeError, ArithmeticError, RefusedError, DvkError)
"""What a value that does not fit a tag can raise; anything else is our mistake and passes through."""


def missing_names(template: Template, missing: frozenset[str], data: Mapping[str, Any]) -> TemplateError:
    """A problem for each name that the data do not have, at the first tag that asks for it."""
    problems: dict[str, Problem] = {}
    for one in asked(template.program.parts):
        name = one.path.partition(".")[0].partition("[")[0]
        if name in missing and name not in problems:
            part = template.program.parts[one.part]
            place = Place(file=template.path, part=part.name, words=part.spots[one.spot].words)
            problems[name] = _unknown(place, name, data, template)
    return TemplateError(problems.values())


def explained(fault: Exception, template: Template, filler: Filler, data: Mapping[str, Any]) -> DvkError:
    """The problem behind a failure while a part was filled."""
    found = _tag(fault, filler)
    if found is None:
        place = Place(file=template.path, part=filler.part.name)
        return _refusal(fault, place) or _error(
            "cannot-fill", place, "không điền được phần này", "so phần này với mẫu dựng sẵn (lệnh eject)"
        )
    (expr, spot), frame = found
    place = Place(file=template.path, part=filler.part.name, words=filler.part.spots[spot].words)
    return (
        _refusal(fault, replace(place, path=spelled(expr)))
        or _misfit(expr, place, data, frame, template)
        or _error(
            "cannot-fill",
            replace(place, path=spelled(expr)),
            "giá trị của dữ liệu không dùng được với phép so sánh hoặc bộ lọc này",
            "kiểm tra kiểu của giá trị: chữ, số, ngày hay danh sách",
        )
    )


def _tag(fault: Exception, filler: Filler) -> tuple[tuple[Expr, int], FrameType] | None:
    """The tag whose line of the generated source failed, and the frame with the items of its loops."""
    trace: TracebackType | None = fault.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == filename(filler.part):
            tag = filler.tags.get(trace.tb_lineno)
            return (tag, trace.tb_frame) if tag else None
        trace = trace.tb_next
    return None


def _refusal(fault: Exception, place: Place) -> DvkError | None:
    if isinstance(fault, RefusedError):
        problem = Problem(fault.code, "error", place, fault.message, fault.hint)
        return InputError(problem) if fault.of_data else TemplateError(problem)
    if isinstance(fault, DvkError):  # a filter of `vn`, which knows the value but not the place
        return TemplateError(replace(problem, place=place) for problem in fault.problems)
    return None


def _misfit(expr: Expr, place: Place, data: Mapping[str, Any], frame: FrameType, template: Template) -> DvkError | None:
    """Follows every name of the tag and tells the first that leads nowhere, or to what cannot be printed."""
    for path in _paths(expr):
        owner = _follow(path[1], data, frame) if path[0] == "get" else data
        key = path[2] if path[0] == "get" else path[1]
        if isinstance(key, int):
            if not isinstance(owner, list | tuple) or not -len(owner) <= key < len(owner):
                message = f"{quote(spelled(path[1]))} không có mục thứ {key + 1}"
                return _error("unknown-name", replace(place, path=spelled(path)), message, f"c{_known(template)}")
        elif not isinstance(owner, Mapping):
            message = f"{quote(spelled(path[1]))} không phải là một nhóm trường, không có “{key}”"
            return _error("unknown-name", replace(place, path=spelled(path)), message, f"c{_known(template)}")
        elif key not in owner:
            return TemplateError(_unknown(place, spelled(path), owner, template))
    return _unprintable(expr, place, data, frame)


def _unprintable(expr: Expr, place: Place, data: Mapping[str, Any], frame: FrameType) -> DvkError | None:
    if expr[0] not in ("name", "var", "get"):
        return None
    try:
        text_of(_follow(expr, data, frame))
    except RefusedError as refused:
        return _refusal(refused, replace(place, path=spelled(expr)))
    return None


def _paths(expr: Expr) -> list[Expr]:
    """The names and fields in a tag, owners before their fields."""
    inner = [path for one in operands(expr) for path in _paths(one)]
    return [*inner, expr] if expr[0] in ("name", "get") else inner


def _follow(path: Expr, data: Mapping[str, Any], frame: FrameType) -> Any:
    match path:
        case ["name", name]:
            return data[name]
        case ["var", n, _]:
            return frame.f_locals[f"var{n}"]
        case ["get", inner, key]:
            return _follow(inner, data, frame)[key]
        case ["filter", "first", inner, _]:
            return _follow(inner, data, frame)[0]
        case ["filter", "last", inner, _]:
            return _follow(inner, data, frame)[-1]
    raise AssertionError(path)


def _unknown(place: Place, path: str, owner: Mapping[str, Any], template: Template) -> Problem:
    name = path.rpartition(".")[2]
    near = nearest(name, owner) or next((known for known in owner if _begins(known, name)), None)
    known = _known(template)
    hint = f"có phải là “{path.removesuffix(name)}{near}”? C{known}" if near else f"c{known}"
    message = f"mẫu hỏi tên “{path}” mà dữ liệu loại {template.type_name} không có"
    return Problem("unknown-name", "error", place, message, hint)


def _known(template: Template) -> str:
    """Where the names stand that a template may use; its first letter is left to the sentence."""
    return f"ác tên dùng được:  python -m dvk_docs explain {template.type_name}"


def _begins(known: str, name: str) -> bool:
    """Whether one is the other with more words: `ten` and `ten_mo_hinh`."""
    return name.startswith(f"{known}_") or known.startswith(f"{name}_")


def _error(code: str, place: Place, message: str, hint: str | None) -> TemplateError:
    return TemplateError(Problem(code, "error", place, message, hint))
