"""The parts of a workbook as events, in the order in which they stand: nothing is kept, no tree is built.

`package.read` has proved before that each part is well formed, has no DTD and is within the limits.
"""

from __future__ import annotations

import pyexpat
from collections.abc import Callable, Iterator
from typing import Any, Final

MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main "
"""What stands before the name of an element that is the workbook's own."""
RELATIONS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships "
_PIECE: Final = 1 << 18


def parser(
    start: Callable[[str, dict[str, str]], object],
    end: Callable[[str], object],
    text: Callable[[str], object] | None = None,
) -> Any:
    """Expat with these three callbacks; names come with their namespace before them."""
    made = pyexpat.ParserCreate("utf-8", " ")
    made.buffer_text = True
    made.StartElementHandler, made.EndElementHandler = start, end
    if text is not None:
        made.CharacterDataHandler = text
    return made


def fed(made: Any, data: bytes) -> Iterator[None]:
    """Gives the parser its part piece by piece; after each the caller takes what has come."""
    for at in range(0, len(data), _PIECE):
        made.Parse(data[at : at + _PIECE], False)
        yield
    made.Parse(b"", True)
    yield


def elements(data: bytes) -> list[tuple[str, dict[str, str]]]:
    """Name (without the workbook's own namespace) and attributes of each element, in their order."""
    found: list[tuple[str, dict[str, str]]] = []
    made = parser(lambda name, attributes: found.append((name.removeprefix(MAIN), attributes)), lambda _name: None)
    made.Parse(data, True)
    return found


def is_on(value: str | None) -> bool:
    """Whether an on/off attribute is there and on."""
    return value in ("1", "true")
