"""Footnotes, which tags cannot make: an id that comes from a tag would leave a template that Word cannot open.

A filled text carries its notes in their sentences (`vn.notes`); here each is lifted out into word/footnotes.xml, and
a reference takes its place. A paper without notes is not touched.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from typing import Final

from dvk_docs.package.relations import relationships, rels_part
from dvk_docs.package.write import CONTENT_TYPES, PACKAGE_RELS, Member, member
from dvk_docs.vn.notes import BEGIN, END

_ASKED: Final = (CONTENT_TYPES, "/footnotes.xml", "/styles.xml")
_MAIN: Final = "officeDocument"
_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATION = (
    '<Relationship Id="rIdNotes" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"'
    ' Target="footnotes.xml"/>'
)
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_CARRIED = re.compile(f"{BEGIN}([^<{BEGIN}{END}]*){END}")
_RUN = re.compile(r"<w:r(?: [^>]*)?>(?:(<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>))?<w:t(?: [^>]*)?>([^<]*)</w:t></w:r>", re.S)
_ID = re.compile(r'<w:footnote\b[^>]* w:id="(-?\d+)"')
_NUMBER = 'w:styleId="FootnoteReference"'
_STYLE = (  # LibreOffice raises the number of a note only by this style of Word's own
    f'<w:style w:type="character" {_NUMBER}><w:name w:val="footnote reference"/>'
    '<w:basedOn w:val="DefaultParagraphFont"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
)
_LOOK = '<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'
_SIZE = '<w:sz w:val="22"/><w:szCs w:val="22"/>'  # 11 pt, as the norms' own footnotes; no clause gives a size
_SEPARATORS = "".join(
    f'<w:footnote w:type="{kind}" w:id="{id_}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
    for id_, kind in ((-1, "separator"), (0, "continuationSeparator"))
)
_EMPTY = (
    f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:footnotes xmlns:w="{_NAMESPACE}">'
    f"{_SEPARATORS}</w:footnotes>"
)


def with_notes(members: tuple[Member, ...]) -> tuple[Member, ...]:
    """The parts with every carried note at the foot of its page, numbered after those the template has of its own."""
    texts = {one.name: _plain(one) for one in members if one.name == PACKAGE_RELS or one.name.endswith(_ASKED)}
    main = next(one.target for one in relationships({PACKAGE_RELS: texts[PACKAGE_RELS].encode()}) if one.kind == _MAIN)
    relations, part = rels_part(main), f"{main.rpartition('/')[0]}/footnotes.xml"
    texts |= {one.name: _plain(one) for one in members if one.name in (main, relations)}
    own = texts.get(part, _EMPTY)
    first = max(map(int, _ID.findall(own))) + 1
    notes: list[str] = []
    texts[main] = _RUN.sub(lambda run: _run(run, notes, first), texts[main])
    if not notes:
        return members
    texts[part] = own.replace("</w:footnotes>", f"{_written(notes, first)}</w:footnotes>")
    if own is _EMPTY:
        texts[relations] = texts[relations].replace("</Relationships>", f"{_RELATION}</Relationships>")
        override = f'<Override PartName="/{part}" ContentType="{_TYPE}"/></Types>'
        texts[CONTENT_TYPES] = texts[CONTENT_TYPES].replace("</Types>", override)
    for styles in (name for name in texts if name.endswith("/styles.xml") and _NUMBER not in texts[name]):
        texts[styles] = texts[styles].replace("</w:styles>", f"{_STYLE}</w:styles>")
    names = dict.fromkeys((*(one.name for one in members), part))
    kept = {one.name: one for one in members}
    return tuple(member(name, texts[name].encode()) if name in texts else kept[name] for name in names)


def _plain(part: Member) -> str:
    return zlib.decompress(part.deflated, -zlib.MAX_WBITS).decode()


def _run(run: re.Match[str], notes: list[str], first: int) -> str:
    look, text = run[1] or "", run[2]
    return "".join(_pieces(look, text, notes, first)) if BEGIN in text else run[0]


def _pieces(look: str, text: str, notes: list[str], first: int) -> Iterator[str]:
    """The run cut at its notes: words in their look, between them the references."""
    for at, piece in enumerate(_CARRIED.split(text)):
        if at % 2:
            yield f'<w:r>{_LOOK}<w:footnoteReference w:id="{first + len(notes)}"/></w:r>'
            notes.append(piece)
        elif piece:
            yield f'<w:r>{look}<w:t xml:space="preserve">{piece}</w:t></w:r>'


def _written(notes: list[str], first: int) -> str:
    return "".join(
        f'<w:footnote w:id="{id_}"><w:p><w:pPr><w:jc w:val="both"/></w:pPr>'
        f"<w:r>{_LOOK}<w:footnoteRef/></w:r>"
        f'<w:r><w:rPr>{_SIZE}</w:rPr><w:t xml:space="preserve"> {text}</w:t></w:r></w:p></w:footnote>'
        for id_, text in enumerate(notes, first)
    )
