"""Footnotes, which tags cannot make: an id that comes from a tag would leave a template that Word cannot open.

A filled text carries its notes in their sentences (`vn.notes`); here each is lifted out into word/footnotes.xml, and
a reference takes its place. A paper without notes is not touched.
"""

from __future__ import annotations

import re
from typing import Final

from dvk_docs.package.relations import rels_part
from dvk_docs.package.write import CONTENT_TYPES, Member
from dvk_docs.template.lifted import lifted, main_of, plain, with_parts
from dvk_docs.vn.notes import BEGIN, END

_ASKED: Final = (CONTENT_TYPES, "/footnotes.xml", "/styles.xml")
_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATION = (
    '<Relationship Id="rIdNotes" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"'
    ' Target="footnotes.xml"/>'
)
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_CARRIED = re.compile(f"{BEGIN}([^<{BEGIN}{END}]*){END}")
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
    main = main_of(members)
    relations, part = rels_part(main), f"{main.rpartition('/')[0]}/footnotes.xml"
    texts = {one.name: plain(one) for one in members if one.name in (main, relations) or one.name.endswith(_ASKED)}
    own = texts.get(part, _EMPTY)
    first = max(map(int, _ID.findall(own))) + 1
    notes: list[str] = []

    def reference(note: str) -> str:
        notes.append(note)
        return f'<w:r>{_LOOK}<w:footnoteReference w:id="{first + len(notes) - 1}"/></w:r>'

    texts[main] = lifted(texts[main], _CARRIED, reference)
    if not notes:
        return members
    texts[part] = own.replace("</w:footnotes>", f"{_written(notes, first)}</w:footnotes>")
    if own is _EMPTY:
        texts[relations] = texts[relations].replace("</Relationships>", f"{_RELATION}</Relationships>")
        override = f'<Override PartName="/{part}" ContentType="{_TYPE}"/></Types>'
        texts[CONTENT_TYPES] = texts[CONTENT_TYPES].replace("</Types>", override)
    for styles in (name for name in texts if name.endswith("/styles.xml") and _NUMBER not in texts[name]):
        texts[styles] = texts[styles].replace("</w:styles>", f"{_STYLE}</w:styles>")
    return with_parts(members, {name: text.encode() for name, text in texts.items()})


def _written(notes: list[str], first: int) -> str:
    return "".join(
        f'<w:footnote w:id="{id_}"><w:p><w:pPr><w:jc w:val="both"/></w:pPr>'
        f"<w:r>{_LOOK}<w:footnoteRef/></w:r>"
        f'<w:r><w:rPr>{_SIZE}</w:rPr><w:t xml:space="preserve"> {text}</w:t></w:r></w:p></w:footnote>'
        for id_, text in enumerate(notes, first)
    )
