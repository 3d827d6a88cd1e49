"""What travels through the validation of one document: texts that know their place, the mode, the warnings found."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from pydantic import ValidationInfo
from pydantic_core import PydanticCustomError

from dvk_docs.errors import NOWHERE, Place, Problem
from dvk_docs.source import Node, is_blank

_UNFILLED: Final = re.compile(r"\[\s*CẦN BỔ SUNG[^\]]*\]", re.IGNORECASE)


class Leaf(str):
    """A text of a data file on its way into a model, with the node it came from; a model stores plain `str`."""

    __slots__ = ("node",)
    node: Node

    @classmethod
    def of(cls, node: Node) -> Leaf:
        """The leaf of a text node."""
        made = cls(node.text)
        made.node = node
        return made


def is_blank_leaf(value: object) -> bool:
    """Whether a value is a text that says nothing; an unquoted null or ~ of a file is one."""
    return value.node.blank if isinstance(value, Leaf) else isinstance(value, str) and is_blank(value)


@dataclass(slots=True)
class Reading:
    """The context of one binding: `draft` lets gaps pass; field types append their `warnings`."""

    draft: bool = False
    warnings: list[Problem] = field(default_factory=list)


def reading(info: ValidationInfo) -> Reading:
    """The context given to pydantic, or a fresh one when a model is made directly in Python."""
    return info.context if isinstance(info.context, Reading) else Reading()


def refusal(code: str, message: str, hint: str | None = None) -> PydanticCustomError:
    """The exception a field type raises; `bind` turns it into a `Problem` at the place of the value."""
    # The texts travel as context, the message last: pydantic fills its template in this order, and a value that holds
    # “{hint}” must come out as typed.
    return PydanticCustomError(code, "{message}", {"hint": hint, "message": message})


def warn(value: object, info: ValidationInfo, code: str, message: str, hint: str | None = None) -> None:
    """Notes something that forbids nothing, at the place of the value."""
    reading(info).warnings.append(Problem(code, "warning", _place(value, info), message, hint))


def key(info: ValidationInfo) -> str:
    """The name of the field being read, for a cure that can be copied (`so: 15`)."""
    return info.field_name or "…"


def unfilled(text: str) -> str | None:
    """The first marker of a gap in the text, as typed, or None.

    >>> unfilled("ngày [CẦN BỔ SUNG: ngày họp] tại xã")
    '[CẦN BỔ SUNG: ngày họp]'
    """
    if "[" not in text:
        return None
    found = _UNFILLED.search(text)
    return found[0] if found else None


def _place(value: object, info: ValidationInfo) -> Place:
    if isinstance(value, Leaf):
        return value.node.place
    return Place(path=info.field_name) if info.field_name else NOWHERE
