"""What the guard lets pass, and what cleaning takes away. What it refuses stands in tests/test_bad_packages.py."""

from __future__ import annotations

import io
import subprocess
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from dvk_docs.package import (
    Package,
    Properties,
    content_types,
    member,
    pack,
    package_relationships,
    property_members,
    read,
)
from dvk_docs.package.guard import cleaned, vet
from dvk_docs.package.relations import relationships

from ..broken_packages import (
    DOCUMENT,
    GOOD,
    OFFICE,
    RELS,
    SETTINGS,
    SMALL,
    STYLES,
    TYPES,
    WORD,
    _field,
    changed,
    override,
    part_with,
    relation,
    run,
    swap,
    with_body,
)

PNG = b"\x89PNG\r\n\x1a\n" + bytes(40)


def passes(data: bytes) -> Package:
    package = read(data, name="mau.docx")
    assert [str(problem) for problem in vet(package)] == []
    return package


@pytest.mark.parametrize(
    "body",
    [
        run(_field(" PAGE  \\* MERGEFORMAT ")),
        run(_field("page", inner=_field("NUMPAGES"))),
        run('<w:fldSimple w:instr=" SECTIONPAGES "/>'),
        run('<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>thấy</w:t></w:r>'),
        run('<w:r><w:rPr><w:vanish w:val="false"/></w:rPr><w:t>thấy</w:t></w:r>'),
        run("<w:r><w:rPr><w:vanish/></w:rPr></w:r>"),
    ],
)
def test_page_numbers_and_visible_words_pass(body: str) -> None:
    passes(with_body(body))


@pytest.mark.parametrize("address", ["https://vi.du/a", "HTTPS://vi.du", "mailto:a@vi.du"])
def test_a_safe_hyperlink_passes(address: str) -> None:
    passes(changed({RELS: relation("hyperlink", address, external=True)}))


def test_a_picture_inside_the_file_passes() -> None:
    package = passes(part_with("word/media/a.png", "image/png", PNG, "image"))
    assert cleaned(package).parts["word/media/a.png"] == PNG


def test_a_style_that_shows_again_what_its_base_hides_passes() -> None:
    styles = (
        '<w:style w:type="character" w:styleId="An"><w:name w:val="An"/><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="Hien"><w:name w:val="Hien"/><w:basedOn w:val="An"/>'
        '<w:rPr><w:vanish w:val="0"/></w:rPr></w:style></w:styles>'
    )
    shown = run('<w:r><w:rPr><w:rStyle w:val="Hien"/></w:rPr><w:t>thấy</w:t></w:r>')
    passes(with_body(shown, **{STYLES: swap("</w:styles>", styles)}))


def test_styles_based_on_each_other_do_not_hang() -> None:
    loop = "".join(
        f'<w:style w:type="character" w:styleId="{a}"><w:name w:val="{a}"/><w:basedOn w:val="{b}"/></w:style>'
        for a, b in (("A", "B"), ("B", "A"))
    )
    passes(changed({STYLES: swap("</w:styles>", f"{loop}</w:styles>")}))


def test_the_words_of_an_empty_paragraph_are_those_before_it() -> None:
    field = '<w:p><w:fldSimple w:instr="DATE"/></w:p>'
    (problem,) = vet(read(with_body(run("") + "<w:p/>" + field)))
    assert problem.place.words == "Điều 9"


def test_everything_wrong_is_told_at_once() -> None:
    data = with_body(
        run('<w:fldSimple w:instr="DATE"/><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>'),
        **{RELS: relation("frame", "http://127.0.0.1", external=True)},
    )
    assert {problem.code for problem in vet(read(data))} == {"external-link", "forbidden-field", "hidden-text"}


def test_what_word_adds_by_itself_is_dropped_with_its_lines() -> None:
    kinds = "http://schemas.microsoft.com/office/2011/relationships"
    custom = f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{OFFICE}/customXmlProps" Target="itemProps1.xml"/></Relationships>'  # noqa: E501
    data = changed(
        {
            "customXml/item1.xml": b"<a/>",
            "customXml/itemProps1.xml": b"<a/>",
            "customXml/_rels/item1.xml.rels": custom.encode(),
            "word/people.xml": b"<w/>",
            "word/comments.xml": b'<w:comments xmlns:w="x"/>',
            "word/glossary/document.xml": b"<w/>",
            TYPES: lambda table: override("word/people.xml", f"{WORD}.people+xml")(
                override("word/comments.xml", f"{WORD}.comments+xml")(
                    override("word/glossary/document.xml", f"{WORD}.document.glossary+xml")(table)
                )
            ),
            RELS: lambda table: relation("customXml", "../customXml/item1.xml")(
                relation("comments", "comments.xml", id="rIdY")(
                    relation("glossaryDocument", "glossary/document.xml", id="rIdZ")(
                        relation("people", "people.xml", id="rIdW", strict=kinds)(table)
                    )
                )
            ),
        }
    )
    package = cleaned(passes(data))
    kept = {"word/document.xml", RELS, "word/styles.xml", "word/settings.xml", "word/header1.xml", "word/footer1.xml"}
    assert package.parts.keys() == package.types.keys() == kept
    assert {line.kind for line in relationships(package.parts, DOCUMENT)} == {"styles", "settings", "header", "footer"}


def test_editing_marks_are_dropped_and_words_that_look_like_them_stay() -> None:
    words = 'ghi là w:rsidR="00FC693F" thôi'
    package = cleaned(read(with_body(run(f'<w:r w:rsidR="00AA"><w:t>{words}</w:t></w:r>'))))
    assert words.encode() in package.parts[DOCUMENT]
    assert package.parts[DOCUMENT].count(b"w:rsid") == 1
    assert b"w:rsid" not in package.parts[SETTINGS]


def repacked(package: Package) -> bytes:
    members = [member(name, data) for name, data in package.parts.items()]
    members += property_members(Properties("Quyết định", "", "Đảng uỷ", datetime(2026, 10, 9)))
    members.append(member("[Content_Types].xml", content_types(package.types)))
    members.append(member("_rels/.rels", package_relationships(package.main)))
    return pack(members, datetime(2026, 10, 9))


def test_a_cleaned_package_opens_again_and_says_nothing_of_its_maker() -> None:
    docx = pytest.importorskip("docx")
    out = io.BytesIO()
    document = docx.Document()
    document.core_properties.author = "Nguyễn Văn Lạ"
    document.add_paragraph("Quyết định")
    document.save(out)
    data = repacked(cleaned(passes(out.getvalue())))
    assert docx.Document(io.BytesIO(data)).paragraphs[0].text == "Quyết định"
    everything = b"".join(read(data).parts.values())
    for trace in ("Nguyễn Văn Lạ", "python-docx", "thumbnail", "customXml", "w:rsid", "Microsoft Macintosh Word"):
        assert trace.encode() not in everything


@pytest.mark.pdf
def test_a_template_saved_by_libreoffice_passes(require_tool: Callable[[str], str], tmp_path: Path) -> None:
    subprocess.run(
        [require_tool("soffice"), f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless",
         "--convert-to", "docx:MS Word 2007 XML", "--outdir", tmp_path, GOOD],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    passes((tmp_path / "good.docx").read_bytes())


def test_the_dangers_of_a_workbook_are_named_and_its_ordinary_parts_are_not() -> None:
    sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    types = f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{sheet}.sheet.main+xml"/><Override PartName="/xl/charts/chart1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/><Override PartName="/xl/connections.xml" ContentType="{sheet}.connections+xml"/><Override PartName="/xl/externalLinks/e1.xml" ContentType="{sheet}.externalLink+xml"/><Override PartName="/xl/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>'  # noqa: E501
    names = ["xl/workbook.xml", "xl/charts/chart1.xml", "xl/connections.xml", "xl/externalLinks/e1.xml"]
    parts = [member(name, b"<x/>") for name in names]
    parts += [member("xl/vbaProject.bin", b"x"), member("[Content_Types].xml", types.encode())]
    parts.append(member("_rels/.rels", package_relationships("xl/workbook.xml").replace(b"docProps/core.xml", b"x")))
    found = vet(read(pack(parts, datetime(2026, 1, 1)), kind="xlsx"))
    assert [(problem.code, problem.place.part) for problem in found] == [
        ("external-link", "xl/connections.xml"),
        ("external-link", "xl/externalLinks/e1.xml"),
        ("macro-in-package", "xl/vbaProject.bin"),
    ]


def test_a_part_only_libxml2_dislikes_is_a_template_error() -> None:
    from dvk_docs.errors import TemplateError

    data = changed({"word/header1.xml": swap("<w:hdr", '<w:hdr xmlns:xmlns2="http://[x/" xml:id="1"')})
    try:
        vet(read(data))
    except TemplateError as error:
        assert error.problems[0].code == "malformed-part"


def test_every_refused_made_package_tells_a_cure_in_vietnamese() -> None:
    for name in ("T12_attached_template", "T13_chart", "T15_insertion"):
        for problem in vet(read(SMALL[name]())):
            assert problem.hint and any(letter in problem.hint for letter in "ạảấầậắặẹẻếềệịỏọốồộớờợụủứừự")
