"""Word's silent faults, one broken package each, caught by one check alone."""

from __future__ import annotations

import pytest

from dvk_docs.package import Package, read
from dvk_docs.package.lint import _TEXT_CHECKS, lint

from ..broken_packages import (
    DOCUMENT,
    ROOT_RELS,
    SETTINGS,
    STYLES,
    TYPES,
    WORD,
    Change,
    changed,
    good_parts,
    override,
    relation,
    run,
    swap,
)

CORE = "docProps/core.xml"
CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
MARK = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
SHAPE = '<w:r><w:drawing><wp:inline><wp:docPr id="{}" name="a"/></wp:inline></w:drawing></w:r>'


def plain(data: bytes) -> bytes:
    """The good template as a finished paper: its tags are gone."""
    for mark in (b"{{", b"}}", b"{%p", b"{%tr", b"%}"):
        data = data.replace(mark, b"")
    return data.replace(b"w:t> ", b"w:t>").replace(b" </w:t>", b"</w:t>")


def paper(changes: dict[str, Change | bytes]) -> Package:
    tags_gone = {name: plain(data) for name, data in good_parts().items()}
    for name, change in changes.items():
        tags_gone[name] = change if isinstance(change, bytes) else change(tags_gone[name])
    return read(changed(tags_gone))


def body(xml: str) -> dict[str, Change | bytes]:
    return {DOCUMENT: swap("<w:sectPr", xml + "<w:sectPr")}


def table(row: str) -> str:
    grid = '<w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="9"/></w:tblGrid>'
    return f"<w:tbl>{grid}{row}</w:tbl><w:p/>"


BROKEN: dict[str, tuple[str, dict[str, Change | bytes]]] = {
    "empty cell": ("cell-without-paragraph", body(table("<w:tr><w:tc><w:tcPr/></w:tc></w:tr>"))),
    "cell ends in a table": (
        "cell-without-paragraph",
        body(table(f"<w:tr><w:tc><w:p/>{table('<w:tr><w:tc><w:p/></w:tc></w:tr>')[:-6]}</w:tc></w:tr>")),
    ),
    "row without cells": ("empty-row", body(table("<w:tr><w:trPr/></w:tr>"))),
    "table without rows": ("empty-row", body(table(""))),
    "field without end": ("field-unbalanced", body(run(MARK.format("begin") + MARK.format("separate")))),
    "end without field": ("field-unbalanced", body(run(MARK.format("end")))),
    "separated twice": (
        "field-unbalanced",
        body(run("".join(MARK.format(kind) for kind in ("begin", "separate", "separate", "end")))),
    ),
    "lost blank": ("space-not-kept", body(run("<w:r><w:t>số </w:t></w:r>"))),
    "loose text in the body": ("loose-text", body("chữ lạc<w:p/>")),
    "loose text in a run": ("loose-text", body(run("<w:r>chữ lạc</w:r>"))),
    "unknown paragraph style": ("unknown-word-style", body('<w:p><w:pPr><w:pStyle w:val="Khong"/></w:pPr></w:p>')),
    "unknown base style": (
        "unknown-word-style",
        {
            STYLES: swap(
                "</w:styles>",
                '<w:style w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="Khong"/></w:style></w:styles>',
            )
        },
    ),
    "unknown numbering": (
        "unknown-numbering",
        body('<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr></w:pPr></w:p>'),
    ),
    "drawings of one id": ("repeated-drawing-id", body(run(SHAPE.format(3) + SHAPE.format(3)))),
    "tag in the body": ("tag-left", body(run("<w:r><w:t>{{ so }}</w:t></w:r>"))),
    "tag over two runs": ("tag-left", body(run("<w:r><w:t>{</w:t></w:r><w:r><w:t>% if so %}</w:t></w:r>"))),
    "tag in a property": ("tag-left", {CORE: swap("<dc:subject/>", "<dc:subject>{{ so }}</dc:subject>")}),
    "tag in an attribute": (
        "tag-left",
        {SETTINGS: swap("</w:settings>", '<w:docVars><w:docVar w:name="a" w:val="{# x #}"/></w:docVars></w:settings>')},
    ),
    "date of another form": ("bad-core-date", {CORE: swap("2026-01-01T00:00:00Z", "01/01/2026")}),
    "date without its type": ("bad-core-date", {CORE: swap(' xsi:type="dcterms:W3CDTF"', "")}),
    "property written twice": ("two-core-parts", {CORE: swap("<dc:subject/>", "<dc:subject/><dc:subject/>")}),
    "two core parts": (
        "two-core-parts",
        {
            "docProps/core2.xml": b"<a/>",
            TYPES: override("docProps/core2.xml", CORE_TYPE),
            ROOT_RELS: relation("core-properties", "docProps/core2.xml"),
        },
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_fault_is_caught_by_its_own_check_alone(name: str) -> None:
    code, changes = BROKEN[name]
    found = lint(paper(changes))
    assert {problem.code for problem in found} == {code}
    assert all(problem.hint and problem.place.part for problem in found)


def test_a_finished_paper_without_fault_is_silent() -> None:
    assert lint(paper({})) == []


@pytest.mark.parametrize(
    "changes",
    [
        body(table("<w:tr><w:tc><w:sdt><w:sdtContent><w:p/></w:sdtContent></w:sdt></w:tc></w:tr>")),
        body(table('<w:tr><w:tc><w:p/><w:bookmarkEnd w:id="1"/></w:tc></w:tr>')),
        body(run('<w:r><w:t xml:space="preserve">số </w:t></w:r>')),
        body(run(SHAPE.format(3) + SHAPE.format(4))),
        body('<w:p><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:p>'),
        {
            "word/numbering.xml": b'<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:num w:numId="7"/></w:numbering>',  # noqa: E501
            TYPES: override("word/numbering.xml", f"{WORD}.numbering+xml"),
            **body('<w:p><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:p>'),
        },
        {CORE: swap("2026-01-01T00:00:00Z", "2026-01-01")},
    ],
)
def test_what_word_accepts_is_no_fault(changes: dict[str, Change | bytes]) -> None:
    assert lint(paper(changes)) == []


def test_words_of_the_data_that_look_like_tags_are_no_leftover() -> None:
    package = paper(body(run("<w:r><w:t>viết {{ 7*7 }} và {% if %}</w:t></w:r>")))
    assert lint(package, literals=["{{ 7*7 }}", "{% if %}"]) == []
    assert [problem.code for problem in lint(package, literals=["{{ 7*7 }}"])] == ["tag-left"]


def test_every_check_has_a_broken_example() -> None:
    assert {code for code, _ in BROKEN.values()} >= _TEXT_CHECKS.keys()
