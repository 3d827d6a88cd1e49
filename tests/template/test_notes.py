"""Footnotes: lifted out of their sentences, numbered in order, in the look of Word's own."""

from __future__ import annotations

from pathlib import Path

from dvk_docs import view
from dvk_docs.documents.parts.outline import pieces
from dvk_docs.making import UNDATED
from dvk_docs.package import pack
from dvk_docs.template import fill
from dvk_docs.template.notes import with_notes
from dvk_docs.vn.notes import BEGIN, END, apart, carried, without
from tests.template.making import docx, note, p, parts_of, ready, words

TYPED = "Có 17 mô hình[^Năm 2025 & 2026.], 14 được công nhận [^ Quyết định số 15. ]."
BODY = p("{{ a }}")


def made(tmp_path: Path, text: str, **parts: str) -> dict[str, bytes]:
    filled = fill(ready(tmp_path, docx(BODY, **parts)), {"a": carried(text), "b": "trước"})
    return parts_of(with_notes(filled.members)).parts


def test_a_note_moves_to_the_foot_and_leaves_its_number(tmp_path: Path) -> None:
    parts = made(tmp_path, TYPED)
    assert words(parts["word/document.xml"]) == ["Có 17 mô hình, 14 được công nhận."]
    assert parts["word/document.xml"].count(b"<w:footnoteReference ") == 2
    assert b'<w:footnoteReference w:id="1"/>' in parts["word/document.xml"]
    notes = [text.strip() for text in words(parts["word/footnotes.xml"])]
    assert notes[-2:] == ["Năm 2025 & 2026.", "Quyết định số 15."]


def test_what_is_printed_is_seen_again(tmp_path: Path) -> None:
    filled = fill(ready(tmp_path, docx(BODY)), {"a": carried(TYPED)})
    seen = view.read(pack(with_notes(filled.members), UNDATED))
    assert [paragraph.plain for paragraph in seen.notes] == ["Năm 2025 & 2026.", "Quyết định số 15."]


def test_the_look_of_the_sentence_stays_on_both_sides(tmp_path: Path) -> None:
    body = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{{ a }}</w:t></w:r></w:p>"
    filled = fill(ready(tmp_path, docx(body)), {"a": carried("đậm[^một] vẫn đậm")})
    document = parts_of(with_notes(filled.members)).parts["word/document.xml"].decode()
    assert document.count("<w:b/>") == 2


def test_notes_of_the_template_keep_their_numbers(tmp_path: Path) -> None:
    parts = made(tmp_path, "một[^hai]", footnotes=note(p("{{ b }}")))
    assert b'<w:footnoteReference w:id="3"/>' in parts["word/document.xml"]
    assert [text.strip() for text in words(parts["word/footnotes.xml"])] == ["trước", "hai"]


def test_a_paper_without_notes_is_not_touched(tmp_path: Path) -> None:
    members = fill(ready(tmp_path, docx(BODY)), {"a": "a[b] c^d"}).members
    assert with_notes(members) is members


def test_a_note_in_a_body_is_carried_and_every_part_of_it_a_fact() -> None:
    (piece,) = pieces(["năm 2025[^ghi chú.]: như sau."])
    assert piece["chu"] == f"năm 2025{BEGIN}ghi chú.{END}: như sau."
    assert apart("năm 2025[^ghi chú.]: như sau.") == ["năm 2025", "ghi chú.", ": như sau."]
    assert without("năm 2025[^ghi chú.]: như sau.") == "năm 2025: như sau."
