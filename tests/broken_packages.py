"""Packages with one fault each, made from a good one: the small ones whole, the large ones streamed to a file.

python -m tests.broken_packages FOLDER        # writes them all, to look at or to try with other programs
"""

from __future__ import annotations

import io
import sys
import zipfile
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

FOLDER = Path(__file__).resolve().parent / "bad_inputs" / "templates"
GOOD = FOLDER / "good.docx"

DOCUMENT = "word/document.xml"
HEADER = "word/header1.xml"
SETTINGS = "word/settings.xml"
STYLES = "word/styles.xml"
TYPES = "[Content_Types].xml"
ROOT_RELS = "_rels/.rels"
RELS = "word/_rels/document.xml.rels"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
MACRO = "application/vnd.ms-word"

Change = Callable[[bytes], bytes]


def good_parts() -> dict[str, bytes]:
    """The parts of the good package, in file order."""
    with zipfile.ZipFile(GOOD) as file:
        return {info.filename: file.read(info) for info in file.infolist()}


def zipped(parts: Mapping[str, bytes] | Iterable[tuple[str, bytes]]) -> bytes:
    """A zip of these parts, as another program would write it; a list of pairs may repeat a name."""
    out = io.BytesIO()
    pairs = parts.items() if isinstance(parts, Mapping) else parts
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in pairs:
            file.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def changed(changes: Mapping[str, Change | bytes | None]) -> bytes:
    """The good package with parts changed (function), added or replaced (bytes) or taken away (None)."""
    parts = good_parts()
    for name, change in changes.items():
        if change is None:
            del parts[name]
        else:
            parts[name] = change if isinstance(change, bytes) else change(parts[name])
    return zipped(parts)


def swap(old: str, new: str) -> Change:
    """A change that replaces a piece of text that must be there."""

    def change(data: bytes) -> bytes:
        assert old.encode() in data, f"{old} is not in this part"
        return data.replace(old.encode(), new.encode(), 1)

    return change


def with_body(xml: str, **other: Change | bytes | None) -> bytes:
    """The good package with this XML before its signature."""
    before = "<w:p><w:r><w:t>{{ nguoi_ky.quyen_han }}"
    return changed({DOCUMENT: swap(before, xml + before), **other})


def override(part: str, kind: str) -> Change:
    return swap("</Types>", f'<Override PartName="/{part}" ContentType="{kind}"/></Types>')


def relation(kind: str, target: str, *, external: bool = False, id: str = "rIdX", strict: str = OFFICE) -> Change:
    mode = ' TargetMode="External"' if external else ""
    line = f'<Relationship Id="{id}" Type="{strict}/{kind}" Target="{target}"{mode}/>'
    return swap("</Relationships>", f"{line}</Relationships>")


def part_with(part: str, kind: str, data: bytes, relationship: str) -> bytes:
    """The good package with one more part, declared and pointed to from the document."""
    target = part.removeprefix("word/")
    return changed({part: data, TYPES: override(part, kind), RELS: relation(relationship, target)})


def main_type(kind: str) -> bytes:
    return changed({TYPES: swap(f"{WORD}.document.main+xml", kind)})


def settings_relation(kind: str, target: str) -> bytes:
    rels = f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{OFFICE}/{kind}" Target="{target}" TargetMode="External"/></Relationships>'  # noqa: E501
    return changed({"word/_rels/settings.xml.rels": rels.encode()})


def comments(*authors: str) -> bytes:
    w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    each = "".join(
        f'<w:comment w:id="{i}" w:author="{author}"><w:p><w:r><w:t>xem lại câu này</w:t></w:r></w:p></w:comment>'
        for i, author in enumerate(authors)
    )
    xml = f"<w:comments {w}>{each}</w:comments>".encode()
    return part_with("word/comments.xml", f"{WORD}.comments+xml", xml, "comments")


def run(xml: str) -> str:
    return f"<w:p><w:r><w:t>Điều 9</w:t></w:r>{xml}</w:p>"


W3 = '<w:tracked w:id="9" w:author="Trần Văn Bình" w:date="2026-01-01T00:00:00Z">'
STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"

# row and name -> the package; what is expected of each stands in the test
SMALL: Mapping[str, Callable[[], bytes]] = {
    "T03_workbook": lambda: main_type("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"),
    "T03_dotx": lambda: main_type(f"{WORD}.template.main+xml"),
    "T03_strict": lambda: changed({ROOT_RELS: swap(f"{OFFICE}/officeDocument", f"{STRICT}/officeDocument")}),
    "T04_docm": lambda: main_type(f"{MACRO}.document.macroEnabled.main+xml"),
    "T04_macro_part": lambda: part_with(
        "word/vbaProject.bin", "application/vnd.ms-office.vbaProject", b"\xd0\xcf\x11\xe0", "vbaProject"
    ),
    "T05_content_types": lambda: changed({TYPES: None}),
    "T05_package_rels": lambda: changed({ROOT_RELS: None}),
    "T05_document": lambda: changed({DOCUMENT: None}),
    "T05_styles": lambda: changed({STYLES: None}),
    "T06_document": lambda: changed({DOCUMENT: swap("</w:body>", "\n</w:bodi>")}),
    "T06_header": lambda: changed({HEADER: swap("</w:hdr>", "")}),
    "T06_rels": lambda: changed({RELS: swap("</Relationships>", "<")}),
    "T06_types": lambda: changed({TYPES: swap("</Types>", "&nbsp;</Types>")}),
    "T06_utf16": lambda: changed({HEADER: lambda data: data.decode().encode("utf-16")}),
    "T06_encoding": lambda: changed({HEADER: swap("UTF-8", "windows-1258")}),
    "T06_not_utf8": lambda: changed({HEADER: lambda data: data.replace(b"</w:t>", b"\xff</w:t>", 1)}),
    "T06_unbound_prefix": lambda: changed({HEADER: swap("</w:hdr>", "<x:y/></w:hdr>")}),
    "T09_parent": lambda: changed({"../../x": b"x"}),
    "T09_absolute": lambda: changed({"/etc/x": b"x"}),
    "T09_backslash": lambda: zipped(good_parts()).replace(b"word/header1.xml", b"word\\header1.xml"),
    "T09_drive": lambda: changed({"C:x.xml": b"x"}),
    "T09_control": lambda: changed({"word/\x1b[31mx": b"x"}),
    "T08_other_case": lambda: changed({"word/DOCUMENT.xml": b"<x/>"}),
    "T11_before": lambda: b"MZ" + zipped(good_parts()),
    "T11_before_moved": lambda: _moved(b"MZ\0\0"),
    "T11_after": lambda: zipped(good_parts()) + b"PDF",
    "T11_comment": lambda: _commented(b"hello"),
    "T12_attached_template": lambda: settings_relation("attachedTemplate", "file:///C:/x/mau.dotm"),
    "T12_picture_http": lambda: changed({RELS: relation("image", "http://127.0.0.1/a.png", external=True)}),
    "T12_picture_unc": lambda: changed({RELS: relation("image", r"\\may\chung\a.png", external=True)}),
    "T12_picture_file": lambda: changed({RELS: relation("image", "file:///etc/hostname", external=True)}),
    "T12_ole_link": lambda: changed({RELS: relation("oleObject", "file:///C:/x.xlsx", external=True)}),
    "T12_frame": lambda: changed({RELS: relation("frame", "http://127.0.0.1/", external=True)}),
    "T12_subdocument": lambda: changed({RELS: relation("subDocument", "chuong1.docx", external=True)}),
    "T12_alt_chunk": lambda: part_with("word/chunk.html", "text/html", b"<html/>", "aFChunk"),
    "T12_file_hyperlink": lambda: changed({RELS: relation("hyperlink", "file:///C:/x.docx", external=True)}),
    "T12_http_hyperlink": lambda: changed({RELS: relation("hyperlink", "http://vi.du/", external=True)}),
    "T12_vml_source": lambda: with_body(
        '<w:p><w:r><w:t>Hình</w:t><w:pict><v:shape><v:imagedata src="http://127.0.0.1/a.png"/></v:shape></w:pict></w:r></w:p>'
    ),
    "T12_mail_merge": lambda: settings_relation("mailMergeSource", "file:///C:/ds.xlsx"),
    "T13_ole": lambda: part_with(
        "word/embeddings/o.bin", "application/vnd.openxmlformats-officedocument.oleObject", b"x", "oleObject"
    ),
    "T13_activex": lambda: part_with("word/activeX/a.xml", "application/vnd.ms-office.activeX+xml", b"<a/>", "control"),
    "T13_embedded_workbook": lambda: part_with(
        "word/embeddings/b.xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        b"PK",
        "package",
    ),
    "T13_chart": lambda: part_with(
        "word/charts/c.xml", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml", b"<c/>", "chart"
    ),
    "T13_false_picture": lambda: part_with("word/media/a.png", "image/png", b"GIF89a", "image"),
    "T13_embedded_font": lambda: part_with(
        "word/fonts/f.odttf", "application/vnd.openxmlformats-officedocument.obfuscatedFont", b"x", "font"
    ),
    "T13_disguised_header": lambda: changed({TYPES: swap(f"{WORD}.header+xml", f"{WORD}.settings+xml")}),
    "T13_unknown_relationship": lambda: changed({RELS: relation("vatLa", "styles.xml")}),
    "T14_strict_namespace": lambda: changed(
        {HEADER: swap("</w:hdr>", '<s:p xmlns:s="http://purl.oclc.org/ooxml/wordprocessingml/main"/></w:hdr>')}
    ),
    "T14_date": lambda: with_body(run('<w:fldSimple w:instr=" DATE "/>')),
    "T14_nested": lambda: with_body(run(_field("PAGE ", inner=_field("INCLUDETEXT /etc/hostname")))),
    "T14_never_ended": lambda: with_body(
        run('<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>QUOTE x</w:instrText></w:r>')
    ),
    "T14_loose_instruction": lambda: with_body(run("<w:r><w:instrText>DDE x</w:instrText></w:r>")),
    "T15_comments": lambda: comments("Nguyễn Thị An", "Nguyễn Thị An", "Lê Cường"),
    "T15_insertion": lambda: with_body(run(W3.replace("tracked", "ins") + "<w:r><w:t>mới</w:t></w:r></w:ins>")),
    "T15_deletion": lambda: with_body(
        run(W3.replace("tracked", "del") + "<w:r><w:delText>cũ</w:delText></w:r></w:del>")
    ),
    "T15_format_change": lambda: with_body(
        run(
            "<w:r><w:rPr><w:b/>"
            + W3.replace("tracked", "rPrChange")
            + "<w:rPr/></w:rPrChange></w:rPr><w:t>x</w:t></w:r>"
        )
    ),
    "T15_hidden": lambda: with_body(run("<w:r><w:rPr><w:vanish/></w:rPr><w:t>bí mật</w:t></w:r>")),
    "T15_hidden_by_style": lambda: _hidden_by_style(),
    "T23_stored_tag": lambda: changed(
        {SETTINGS: swap("</w:settings>", '<w:docVars><w:docVar w:name="a" w:val="{{ so }}"/></w:docVars></w:settings>')}
    ),
}


def _field(instruction: str, *, inner: str = "") -> str:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    text = f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
    return mark.format("begin") + text + inner + mark.format("separate") + mark.format("end")


def _hidden_by_style() -> bytes:
    styles = (
        '<w:style w:type="character" w:styleId="An"><w:name w:val="An"/><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="An2"><w:name w:val="An2"/><w:basedOn w:val="An"/></w:style></w:styles>'
    )
    hidden = '<w:r><w:rPr><w:rStyle w:val="An2"/></w:rPr><w:t>bí mật</w:t></w:r>'
    return with_body(run(hidden), **{STYLES: swap("</w:styles>", styles)})


def _commented(comment: bytes) -> bytes:
    out = io.BytesIO(zipped(good_parts()))
    with zipfile.ZipFile(out, "a") as file:
        file.comment = comment
    return out.getvalue()


def _moved(prefix: bytes) -> bytes:
    """Bytes before the zip, all offsets counted from the start of the file: most readers do not notice."""
    out = io.BytesIO(prefix)
    out.seek(len(prefix))
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in good_parts().items():
            file.writestr(name, data)
    return out.getvalue()


def _streamed(path: Path, name: str, chunks: Iterable[bytes], changes: Mapping[str, Change]) -> None:
    parts = good_parts()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as file:
        for part, data in parts.items():
            if part != name:
                file.writestr(part, changes[part](data) if part in changes else data)
        with file.open(name, "w", force_zip64=True) as out:
            for chunk in chunks:
                out.write(chunk)


def _gigabyte_picture(path: Path) -> None:
    changes = {
        RELS: relation("image", "media/b.png"),
        TYPES: swap("</Types>", '<Default Extension="png" ContentType="image/png"/></Types>'),
    }
    _streamed(path, "word/media/b.png", (bytes(1 << 20) for _ in range(1024)), changes)


def _million_paragraphs(path: Path) -> None:
    head, tail = good_parts()[DOCUMENT].split(b"<w:sectPr", 1)
    _streamed(path, DOCUMENT, (head, *[b"<w:p/>" * 174_763] * 150, b"<w:sectPr" + tail), {})


def _many_entries(path: Path) -> None:
    path.write_bytes(zipped({**good_parts(), **{f"word/media/{i}.txt": b"x" for i in range(60_000)}}))


def _many_relationships(path: Path) -> None:
    lines = "".join(f'<Relationship Id="rIdB{i}" Type="{OFFICE}/image" Target="styles.xml"/>' for i in range(100_000))
    path.write_bytes(changed({RELS: swap("</Relationships>", f"{lines}</Relationships>")}))


def _crowded_document(path: Path) -> None:
    """Just under every limit of size and ratio, but with more tags than any honest paper."""
    pieces = [b"<w:p/>", b"<w:r/>", b"<w:t/>", b"<w:i/>"]
    mixed = b"".join(pieces[(i * i) % 251 % 4] for i in range(3_000_000))
    path.write_bytes(changed({DOCUMENT: swap("<w:sectPr", mixed.decode() + "<w:sectPr")}))


BIG: Mapping[str, Callable[[Path], None]] = {
    "T10_media_1gib": _gigabyte_picture,
    "T10_paragraphs_157mb": _million_paragraphs,
    "T10_60000_entries": _many_entries,
    "T10_100000_rels": _many_relationships,
    "T10_3000000_tags": _crowded_document,
}


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, make in SMALL.items():
        (folder / f"{name}.docx").write_bytes(make())
    for name, make_big in BIG.items():
        make_big(folder / f"{name}.docx")
