"""Pictures, which tags cannot make: a relationship and its part would have to come from data.

A filled text carries the mark of a picture where its tag stood (`pictures.Inserted`); here each gives way to the
picture itself, whose caption is its text for those who cannot see it. It stands in its line, at the size it is printed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from dvk_docs.package.escape import quoted
from dvk_docs.package.relations import rels_part
from dvk_docs.package.write import CONTENT_TYPES, Member
from dvk_docs.pictures import BEGIN, END, Inserted
from dvk_docs.template.lifted import lifted, main_of, plain, with_parts

_CARRIED = re.compile(f"({BEGIN}[^<{BEGIN}{END}]*{END})")
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_DRAWING: Final = "http://schemas.openxmlformats.org/drawingml/2006"
_EMU_PER_MM: Final = 36_000
_ID = re.compile(r'<wp:docPr\b[^>]* id="(\d+)"')


def with_pictures(members: tuple[Member, ...], pictures: Sequence[Inserted]) -> tuple[Member, ...]:
    """The parts with every carried mark replaced by its picture; a picture that no tag asked for is left out."""
    main = main_of(members)
    relations, by_mark = rels_part(main), {one.mark: one for one in pictures}
    texts = {one.name: plain(one) for one in members if one.name.endswith((".xml", ".rels"))}
    first = max((int(id_) for text in texts.values() for id_ in _ID.findall(text)), default=0) + 1
    drawn: list[Inserted] = []

    def drawing(mark: str) -> str:
        drawn.append(by_mark[mark])
        return _inline(by_mark[mark], first + len(drawn) - 1)

    body = lifted(texts[main], _CARRIED, drawing)
    shown = list(dict.fromkeys(drawn))
    parts = {f"{main.rpartition('/')[0]}/{_media(one)}": one.picture.data for one in shown}
    types = "".join(f'<Override PartName="/{name}" ContentType="image/jpeg"/>' for name in parts)
    lines = "".join(f'<Relationship Id="{_id(one)}" Type="{_OFFICE}/image" Target="{_media(one)}"/>' for one in shown)
    changed = {
        main: body,
        relations: texts[relations].replace("</Relationships>", f"{lines}</Relationships>"),
        CONTENT_TYPES: texts[CONTENT_TYPES].replace("</Types>", f"{types}</Types>"),
    }
    return with_parts(members, {name: text.encode() for name, text in changed.items()} | parts)


def _media(one: Inserted) -> str:
    return f"media/dvk-anh-{one.number}.jpg"


def _id(one: Inserted) -> str:
    return f"rIdAnh{one.number}"


def _inline(one: Inserted, id_: int) -> str:
    wide, high = (round(mm * _EMU_PER_MM) for mm in one.picture.printed_mm)
    name = f'id="{id_}" name="Ảnh {one.number}" descr={quoted(one.caption)}'
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{_DRAWING}/wordprocessingDrawing" distT="0" distB="0" distL="0"'
        f' distR="0"><wp:extent cx="{wide}" cy="{high}"/><wp:docPr {name}/><wp:cNvGraphicFramePr>'
        f'<a:graphicFrameLocks xmlns:a="{_DRAWING}/main" noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f'<a:graphic xmlns:a="{_DRAWING}/main"><a:graphicData uri="{_DRAWING}/picture">'
        f'<pic:pic xmlns:pic="{_DRAWING}/picture"><pic:nvPicPr><pic:cNvPr {name}/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip xmlns:r="{_OFFICE}" r:embed="{_id(one)}"/><a:stretch><a:fillRect/></a:stretch>'
        f'</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{wide}" cy="{high}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )
