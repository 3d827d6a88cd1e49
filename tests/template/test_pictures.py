"""Pictures: the mark that a tag printed gives way to the picture, whoever filled the template."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dvk_docs import view
from dvk_docs.making import UNDATED
from dvk_docs.package import pack
from dvk_docs.package.lint import lint
from dvk_docs.package.read import read
from dvk_docs.pictures import Inserted, Picture
from dvk_docs.template import fill
from dvk_docs.template.pictures import with_pictures
from tests.template.making import cell, docx, drawing, p, parts_of, ready, row, run, table, words

JPEG = b"\xff\xd8\xff\xe0 pixels"
FIRST = Inserted(1, "anh[1]", 'Đường hoa & "cờ"', Picture(JPEG, 400, 300, "1"))
SECOND = Inserted(2, "anh[2]", "Bà Lài", Picture(JPEG + b"2", 300, 400, "2"))
DATA = {"a": FIRST.mark, "b": SECOND.mark, "c": "ảnh 1"}
HANDED_OVER = cell("{% cellbg 'FFF2CC' %}x")  # docxtpl alone fills the colour of a cell


def made(tmp_path: Path, body: str) -> dict[str, bytes]:
    filled = fill(ready(tmp_path, docx(body)), DATA)
    return parts_of(with_pictures(filled.members, (FIRST, SECOND))).parts


@pytest.mark.parametrize("handed_over", [False, True])
def test_a_mark_gives_way_to_the_picture_in_both_ways_of_filling(tmp_path: Path, handed_over: bool) -> None:
    body = p("{{ a }}") + p("{{ b }}") + (table(1, row(HANDED_OVER)) if handed_over else "")
    template = ready(tmp_path, docx(body))
    assert bool(template.program.handed_over) is handed_over
    members = with_pictures(fill(template, DATA).members, (FIRST, SECOND))
    parts = parts_of(members).parts
    assert parts["word/media/dvk-anh-1.jpg"] == JPEG and parts["word/media/dvk-anh-2.jpg"] == JPEG + b"2"
    seen = view.read(pack(members, UNDATED))
    shown = [(d.kind, round(d.width_mm), round(d.height_mm), d.format) for p in seen.paragraphs for d in p.drawings]
    assert shown == [("picture", 77, 58, "jpeg"), ("picture", 58, 77, "jpeg")]


def test_the_caption_is_the_text_for_those_who_cannot_see(tmp_path: Path) -> None:
    document = made(tmp_path, p("{{ a }}"))["word/document.xml"].decode()
    assert document.count('descr="Đường hoa &amp; &quot;cờ&quot;"') == 2
    assert "\ue002" not in document and "\ue003" not in document


def test_the_words_around_a_picture_keep_their_look(tmp_path: Path) -> None:
    document = made(tmp_path, p(run("trước {{ a }} sau", "<w:b/>")))["word/document.xml"]
    assert words(document) == ["trước  sau"]
    assert document.count(b"<w:b/>") == 2


def test_a_picture_asked_for_twice_is_kept_once_one_not_asked_for_not_at_all(tmp_path: Path) -> None:
    parts = made(tmp_path, p("{{ b }}") + p("{{ b }}"))
    assert [name for name in parts if "media" in name] == ["word/media/dvk-anh-2.jpg"]
    assert parts["word/document.xml"].count(b'r:embed="rIdAnh2"') == 2
    assert parts["word/_rels/document.xml.rels"].count(b"rIdAnh") == 1


def test_no_two_drawings_have_one_id_those_of_the_template_included(tmp_path: Path) -> None:
    document = made(tmp_path, p(drawing(7)) + p("{{ a }}") + p("{{ b }}"))["word/document.xml"]
    ids = re.findall(rb'<wp:docPr id="(\d+)"', document)
    assert len(ids) == len(set(ids)) == 3


def test_words_that_look_like_a_mark_stay_words(tmp_path: Path) -> None:
    parts = made(tmp_path, p("{{ c }}"))
    assert words(parts["word/document.xml"]) == ["ảnh 1"]
    assert not [name for name in parts if "media" in name]


def test_nothing_in_the_paper_disturbs_word(tmp_path: Path) -> None:
    filled = fill(ready(tmp_path, docx(p("{{ a }}") + p("{{ b }}"))), DATA)
    assert lint(read(pack(with_pictures(filled.members, (FIRST, SECOND)), UNDATED))) == []
