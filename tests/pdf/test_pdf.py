"""The PDF step: LibreOffice is found, caged and timed out, and nothing it says is believed."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import threading
import time
import zipfile
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from dvk_docs import pdf
from dvk_docs.errors import InputError, ToolError
from dvk_docs.pdf import fonts, libreoffice, printed

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def paper(body: str, *, links: str = "") -> bytes:
    """A .docx of the fewest parts around the body."""
    overrides = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{overrides}"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="r1" Type="{RELATIONSHIPS}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{links}</Relationships>',
    }
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        for name, text in parts.items():
            package.writestr(zipfile.ZipInfo(name, (2026, 10, 9, 8, 30, 0)), text)
    return made.getvalue()


def line(text: str, face: str = "Times New Roman") -> str:
    slots = f'w:ascii="{face}" w:hAnsi="{face}" w:cs="{face}" w:eastAsia="{face}"'
    return f"<w:p><w:r><w:rPr><w:rFonts {slots}/></w:rPr><w:t>{text}</w:t></w:r></w:p>"


PICTURE = """<w:p><w:r><w:drawing><wp:inline xmlns:wp="{d}/wordprocessingDrawing"><wp:extent cx="900000" cy="900000"/>
<wp:docPr id="{i}" name="a"/><a:graphic xmlns:a="{d}/main"><a:graphicData uri="{d}/picture"><pic:pic
xmlns:pic="{d}/picture"><pic:nvPicPr><pic:cNvPr id="{i}" name="a"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip
xmlns:r="{r}" r:link="p{i}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>
<a:ext cx="900000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"/></pic:spPr></pic:pic></a:graphicData></a:graphic>
</wp:inline></w:drawing></w:r></w:p>"""


def linked_pictures(targets: list[str]) -> bytes:
    """A paper that asks LibreOffice to fetch pictures from outside it; without the cage it does (7.4)."""
    drawing = "http://schemas.openxmlformats.org/drawingml/2006"
    pictures = "".join(PICTURE.format(i=i, d=drawing, r=RELATIONSHIPS) for i, _ in enumerate(targets))
    links = "".join(
        f'<Relationship Id="p{i}" Type="{RELATIONSHIPS}/image" Target="{target}" TargetMode="External"/>'
        for i, target in enumerate(targets)
    )
    return paper(line("Đảng uỷ xã Tân Hoà") + pictures, links=links)


@pytest.fixture
def office(require_tool: Callable[[str], str]) -> str:
    return require_tool("soffice")


@pytest.fixture
def pretended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Path]:
    """A shell script in the place of LibreOffice."""
    if sys.platform == "win32":
        pytest.skip("a shell script stands for LibreOffice")

    def pretend(script: str) -> Path:
        program = tmp_path / "soffice"
        program.write_text(f"#!/bin/sh\n{script}\n")
        program.chmod(0o755)
        monkeypatch.setenv(libreoffice.VARIABLE, str(program))
        return program

    return pretend


@pytest.fixture
def web() -> Iterator[tuple[str, list[str]]]:
    """A web server of this machine, and the paths that were asked of it."""
    asked: list[str] = []

    class Ear(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        do_HEAD = do_OPTIONS = do_PROPFIND = do_GET

        def log_message(self, *_: object) -> None: ...

    with HTTPServer(("127.0.0.1", 0), Ear) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}", asked
        server.shutdown()


# What is made


@pytest.mark.pdf
def test_a_paper_becomes_a_pdf_whose_every_letter_is_times_or_of_its_widths(office: str) -> None:
    made = pdf.to_pdf(paper(line(fonts.VIETNAMESE)))
    seen = printed.read(made)
    assert made.startswith(b"%PDF-")
    assert pdf.page_count(made) == 1
    assert set(fonts.VIETNAMESE) <= frozenset().union(*seen.letters.values())
    assert fonts.fallbacks(seen.letters) == {}


@pytest.mark.pdf
def test_the_same_paper_gives_the_same_bytes_dated_as_the_paper(office: str) -> None:
    source = paper(line("Đảng uỷ xã Tân Hoà"))
    first, second = pdf.to_pdf(source), pdf.to_pdfs([source, source])[1]
    assert first == second
    assert b"/CreationDate(D:20261009083000" in first


@pytest.mark.pdf
def test_many_papers_keep_their_order_and_a_path_is_as_good_as_bytes(office: str, tmp_path: Path) -> None:
    two_pages = paper(line("một") + '<w:p><w:r><w:br w:type="page"/></w:r></w:p>' + line("hai"))
    on_disk = tmp_path / "Quyết định số 15.docx"
    on_disk.write_bytes(two_pages)
    made = pdf.to_pdfs([paper(line("một")), on_disk])
    assert [pdf.page_count(each) for each in made] == [1, 2]
    assert [path.name for path in tmp_path.iterdir()] == [on_disk.name]  # no lock file beside it


def test_no_papers_need_no_libreoffice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(libreoffice.VARIABLE, "/nowhere/soffice")
    assert pdf.to_pdfs([]) == []


@pytest.mark.pdf
def test_pages_and_faces_agree_with_poppler(office: str, require_tool: Callable[[str], str], tmp_path: Path) -> None:
    made = tmp_path / "a.pdf"
    made.write_bytes(pdf.to_pdf(paper(line("Đảng uỷ ☐"))))
    listed = subprocess.run([require_tool("pdffonts"), made], capture_output=True, text=True, check=True).stdout
    names = {row.split()[0].partition("+")[2] for row in listed.splitlines()[2:]}
    assert names == set(printed.read(made.read_bytes()).letters)


# What is refused


def test_without_libreoffice_the_message_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(libreoffice.VARIABLE, "/nowhere/soffice")
    with pytest.raises(ToolError, match=r"no-libreoffice.*(?s:.)*libreoffice") as caught:
        pdf.to_pdf(paper(line("a")))
    assert caught.value.exit_code == 3


def test_libreoffice_is_looked_for_on_the_path_then_where_installers_put_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv(libreoffice.VARIABLE, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(libreoffice, "_USUAL_PLACES", {sys.platform: (sys.executable,), "linux": (sys.executable,)})
    assert libreoffice.find() == Path(sys.executable)
    monkeypatch.setattr(libreoffice, "_USUAL_PLACES", {sys.platform: (), "linux": ()})
    assert libreoffice.find() is None


def test_a_hung_libreoffice_is_stopped_with_all_its_children(pretended: Callable[[str], Path], tmp_path: Path) -> None:
    pretended(f"sleep 60 & echo $! > {tmp_path}/child; wait")
    started = time.monotonic()
    with pytest.raises(ToolError, match="libreoffice-timeout"):
        pdf.to_pdf(paper(line("a")), timeout=0.5)
    assert time.monotonic() - started < 10
    assert _has_ended(int((tmp_path / "child").read_text()))


def _has_ended(process: int) -> bool:
    for _ in range(50):
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return True
        state = Path(f"/proc/{process}/stat")
        if state.exists() and state.read_text().rpartition(")")[2].split()[0] == "Z":
            return True  # dead; whoever adopted it has yet to bury it
        time.sleep(0.1)
    return False


def test_success_without_a_pdf_is_a_failure_after_a_second_try(
    pretended: Callable[[str], Path], tmp_path: Path
) -> None:
    pretended(f"echo started >> {tmp_path}/starts; exit 0")
    with pytest.raises(ToolError, match="pdf-not-made") as caught:
        pdf.to_pdf(paper(line("a")))
    assert caught.value.exit_code == 3
    assert (tmp_path / "starts").read_text().count("started") == 2


@pytest.mark.parametrize("written", [b"", b"%PDF-1.6\n", b"<html>", b"%PDF-1.6\n1 0 obj<<>>endobj\n%%EOF\n"])
def test_what_is_no_pdf_or_has_no_pages_is_refused(
    written: bytes, pretended: Callable[[str], Path], tmp_path: Path
) -> None:
    (tmp_path / "written").write_bytes(written)
    pretended(f"for last; do :; done; cp {tmp_path}/written $(dirname $last)/pdf/$(basename $last .docx).pdf")
    with pytest.raises(ToolError, match="pdf-not-made"):
        pdf.to_pdf(paper(line("a")))


def test_nothing_is_left_in_the_temporary_folder(
    pretended: Callable[[str], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    pretended("exit 1")
    with pytest.raises(ToolError):
        pdf.to_pdf(paper(line("a")))
    assert list(temporary.iterdir()) == []


@pytest.mark.parametrize("junk", [b"", b"Xin ch\xc3\xa0o", b"{\\rtf1 }"])
def test_bytes_that_are_no_package_never_reach_libreoffice(junk: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(libreoffice.VARIABLE, "/nowhere/soffice")
    with pytest.raises(InputError, match="not-office-file"):
        pdf.to_pdf(junk)


def test_a_path_that_is_no_file_is_refused_at_once(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="file-not-found") as caught:
        pdf.to_pdf(tmp_path)
    assert caught.value.exit_code == 2


# The cage


@pytest.mark.pdf
def test_a_paper_can_fetch_neither_from_the_network_nor_from_the_disk(
    office: str, web: tuple[str, list[str]], tmp_path: Path
) -> None:
    from PIL import Image

    secret = tmp_path / "secret.png"
    Image.new("RGB", (64, 64), "red").save(secret)
    address, asked = web
    made = pdf.to_pdf(linked_pictures([f"{address}/picture.png", secret.as_uri()]))
    assert asked == []
    assert b"/Subtype/Image" not in made


# Faces


def test_a_face_that_printed_letters_is_a_stranger_one_that_printed_signs_is_not() -> None:
    letters = {
        "LiberationSerif-Bold": frozenset("Đảng"),
        "TimesNewRomanPS-BoldMT": frozenset("Đảng"),
        "Times#20New#20Roman": frozenset("Đảng"),
        "OpenSymbol": frozenset("☐★"),
        "DejaVuSans": frozenset("ạế "),
    }
    assert fonts.fallbacks(letters) == {"DejaVuSans": "ạế"}


def test_the_fallback_message_names_letters_face_and_cure() -> None:
    told = str(fonts.fallback_problem("DejaVuSans", fonts.VIETNAMESE, "a.docx"))
    assert "DejaVuSans" in told
    assert "(134 chữ)" in told
    assert "cách sửa: " in told


@pytest.mark.pdf
def test_a_paper_in_another_face_is_refused(office: str, require_tool: Callable[[str], str]) -> None:
    listed = subprocess.run([require_tool("fc-list"), "DejaVu Sans"], capture_output=True, check=True).stdout
    if not listed:
        pytest.skip("DejaVu Sans is not installed")
    with pytest.raises(ToolError, match="pdf-fallback-font"):
        pdf.to_pdf(paper(line("Đảng uỷ", "DejaVu Sans")))


@pytest.mark.parametrize(("system", "drawing"), [("linux", "svp"), ("darwin", None), ("win32", None)])
def test_only_linux_is_told_how_to_draw(
    system: str, drawing: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SAL_USE_VCLPLUGIN", raising=False)
    monkeypatch.setattr(fonts, "private_fontconfig", lambda folder: {})
    monkeypatch.setattr(sys, "platform", system)
    environment = libreoffice._environment(tmp_path)
    assert environment.get("SAL_USE_VCLPLUGIN") == drawing
    assert environment["https_proxy"] == "http://127.0.0.1:9"


def test_there_are_134_vietnamese_letters() -> None:
    assert len(fonts.VIETNAMESE) == len(set(fonts.VIETNAMESE)) == 134


def test_files_that_lack_letters_are_hidden_only_where_a_complete_one_exists(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def told(*command: str) -> str:
        if "Liberation Serif" not in command[-1]:
            return ""
        return "/f/new.ttf" if "charset" in command[-1] else "/f/old & worn.ttf\n/f/new.ttf"

    monkeypatch.setattr(fonts, "_ask", told)
    monkeypatch.setattr("shutil.which", lambda name: name)
    environment = fonts.private_fontconfig(tmp_path)
    assert "<glob>/f/old &amp; worn.ttf</glob>" in Path(environment["FONTCONFIG_FILE"]).read_text()
    monkeypatch.setattr(fonts, "_ask", lambda *command: "" if "charset" in command[-1] else "/f/old.ttf")
    assert fonts.private_fontconfig(tmp_path) == {}


# Reading


def test_objects_packed_into_a_stream_are_read_too() -> None:
    import zlib

    inner = [b"<</Type/Page>>", b"<</BaseFont/ABCDEF+DejaVuSans/ToUnicode 9 0 R>>"]
    table = b"2 beginbfchar <01> <1EA1> <02> <D835DC00> endbfchar 1 beginbfrange <03><05><0041> endbfrange"
    heads = b"4 0 5 %d " % len(inner[0])
    packed = zlib.compress(heads + b"".join(inner))
    file = b"%%PDF-1.7\n7 0 obj<</Type/ObjStm/First %d/Filter/FlateDecode>>stream\n%s\nendstream endobj\n" % (
        len(heads),
        packed,
    )
    file += b"9 0 obj<</Length 3>>stream\n%s\nendstream endobj\n%%%%EOF\n" % table
    seen = printed.read(file)
    assert seen.pages == 1
    assert seen.letters == {"DejaVuSans": frozenset("ạ𝐀ABC")}
