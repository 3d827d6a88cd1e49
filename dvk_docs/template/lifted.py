"""What tags cannot make (footnotes, pictures) travels as a mark in a filled text; here the marks are lifted out."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from dvk_docs.package.relations import relationships
from dvk_docs.package.write import PACKAGE_RELS, Member, member

_MAIN: Final = "officeDocument"
_RUN = re.compile(r"<w:r(?: [^>]*)?>(?:(<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>))?<w:t(?: [^>]*)?>([^<]*)</w:t></w:r>", re.S)


def plain(part: Member) -> str:
    """The text of a filled part."""
    return zlib.decompress(part.deflated, -zlib.MAX_WBITS).decode()


def main_of(members: Iterable[Member]) -> str:
    """The name of the part that holds the body."""
    rels = next(plain(one) for one in members if one.name == PACKAGE_RELS)
    return next(one.target for one in relationships({PACKAGE_RELS: rels.encode()}) if one.kind == _MAIN)


def lifted(xml: str, mark: re.Pattern[str], made: Callable[[str], str]) -> str:
    """The part with each mark replaced by the run that `made` gives for what the group of the mark holds.

    A run is cut at its marks; the words around them keep their look.
    """
    return _RUN.sub(lambda run: "".join(_pieces(run, mark, made)), xml)


def with_parts(members: Iterable[Member], parts: Mapping[str, bytes]) -> tuple[Member, ...]:
    """The members with these parts in place of their own; new ones come last."""
    kept = {one.name: one for one in members}
    names = dict.fromkeys((*kept, *parts))
    return tuple(member(name, parts[name]) if name in parts else kept[name] for name in names)


def _pieces(run: re.Match[str], mark: re.Pattern[str], made: Callable[[str], str]) -> Iterator[str]:
    look, text = run[1] or "", run[2]
    if not mark.search(text):
        yield run[0]
        return
    for at, piece in enumerate(mark.split(text)):
        if at % 2:
            yield made(piece)
        elif piece:
            yield f'<w:r>{look}<w:t xml:space="preserve">{piece}</w:t></w:r>'
