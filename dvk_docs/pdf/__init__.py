"""A finished .docx or .xlsx as PDF: LibreOffice found, caged, timed out, and its result proved.

LibreOffice answers 0 for a missing input, a broken file and an unwritable folder, and quietly swaps a font that lacks
letters; so nothing it says is believed: the PDF must exist, open, have pages, and print every letter in Times New
Roman or a face of the same widths.

The same paper gives the same bytes: the times and identities that LibreOffice draws from the clock are taken from the
paper instead.
"""

from __future__ import annotations

import io
import re
import tempfile
import zipfile
import zlib
from collections.abc import Sequence
from pathlib import Path
from threading import Event

from dvk_docs.errors import InputError, Place, Problem, ToolError
from dvk_docs.pdf import fonts, libreoffice, printed

__all__ = ["is_print_of", "page_count", "require", "to_pdf", "to_pdfs"]

_SETTINGS = "word/settings.xml"
_LARGEST_SETTINGS = 1 << 20  # bytes
_MIRRORED = re.compile(rb"<w:mirrorMargins(?!\s+w:val=.(?:0|false|off)\b)")


def to_pdf(paper: bytes | Path, *, timeout: float = 60.0) -> bytes:
    """The paper printed to PDF by LibreOffice; `timeout` in seconds.

    Raises ToolError when LibreOffice or a font is missing, takes too long or makes no sound PDF; InputError when the
    path cannot be read.
    """
    return to_pdfs([paper], timeout=timeout)[0]


def to_pdfs(papers: Sequence[bytes | Path], *, timeout: float = 60.0, stop: Event | None = None) -> list[bytes]:
    """The papers printed to PDF in one start of LibreOffice, in the order given; `timeout` in seconds for each start.

    One start costs about a second, each further paper a tenth of that. All or nothing: the first paper that cannot be
    printed raises, as in `to_pdf`. `stop`, set by another thread, ends LibreOffice; then too it raises.
    """
    if not papers:
        return []
    sources = [_bytes(paper) for paper in papers]
    made = _convert(sources, timeout, stop)
    return [_proved(pdf, source, _name(paper)) for pdf, source, paper in zip(made, sources, papers, strict=True)]


def page_count(pdf: bytes) -> int:
    """How many pages the PDF has."""
    return printed.read(pdf).pages


def is_print_of(pdf: bytes, paper: bytes) -> bool:
    """Whether the PDF was printed here from a paper of these very bytes."""
    return printed.identity(paper) in pdf[-printed.TRAILER :] and printed.read(pdf).pages > 0


def require() -> Path:
    """LibreOffice's program. Raises ToolError, with what to install, when there is none."""
    office = libreoffice.find()
    if office is None:
        raise ToolError(libreoffice.MISSING)
    return office


def _convert(sources: Sequence[bytes], timeout: float, stop: Event | None) -> list[bytes | None]:
    """What LibreOffice made of each, None where it made nothing; those get a second try in a fresh profile.

    Papers printed on both sides have a start of their own: in their PDF a back left blank is a page.
    """
    office = require()
    both_sides = [_mirrors(source) for source in sources]
    made: dict[int, bytes] = {}
    for mirrored in sorted(set(both_sides)) * 2:
        waiting = [i for i in range(len(sources)) if i not in made and both_sides[i] is mirrored]
        if not waiting or (stop is not None and stop.is_set()):
            continue
        with tempfile.TemporaryDirectory(prefix="dvk-pdf-", ignore_cleanup_errors=True) as folder:
            some = [sources[i] for i in waiting]
            results = libreoffice.convert(office, Path(folder), some, timeout, blank_sides=mirrored, stop=stop)
        made |= {i: pdf for i, pdf in zip(waiting, results, strict=True) if pdf is not None}
    return [made.get(i) for i in range(len(sources))]


def _mirrors(source: bytes) -> bool:
    """Whether the paper is printed on both sides: its settings mirror the margins of every second page."""
    try:
        with zipfile.ZipFile(io.BytesIO(source)) as package, package.open(_SETTINGS) as settings:
            return _MIRRORED.search(settings.read(_LARGEST_SETTINGS)) is not None
    except (KeyError, OSError, RuntimeError, zipfile.BadZipFile, zlib.error):  # LibreOffice shall say what it is worth
        return False


def _proved(pdf: bytes | None, source: bytes, name: str | None) -> bytes:
    """The PDF with the paper's own time in it, once it is known to be one and to print the right faces."""
    seen = printed.read(pdf) if pdf is not None else printed.NOTHING
    if pdf is None or seen.pages == 0:
        raise ToolError(
            _problem(
                "pdf-not-made",
                name,
                "LibreOffice không tạo được tệp PDF từ văn bản này",
                "mở thử văn bản bằng LibreOffice; nếu mở được thì đóng LibreOffice rồi chạy lại",
            )
        )
    strangers = fonts.fallbacks(seen.letters)
    if strangers:
        raise ToolError([fonts.fallback_problem(face, letters, name) for face, letters in strangers.items()])
    return printed.settle(pdf, source)


def _bytes(paper: bytes | Path) -> bytes:
    data = paper if isinstance(paper, bytes) else _read(paper)
    if not zipfile.is_zipfile(io.BytesIO(data)):  # LibreOffice would print any bytes as text
        raise InputError(_problem("not-office-file", _name(paper), "không phải tệp Word (.docx) hoặc Excel (.xlsx)"))
    return data


def _read(path: Path) -> bytes:
    try:
        if not path.is_file():  # a fifo would make the read wait for ever
            raise FileNotFoundError(path)
        return path.read_bytes()
    except OSError as error:
        raise InputError(
            _problem("file-not-found", str(path), "không đọc được tệp này", "xem lại đường dẫn và quyền đọc tệp"),
            exit_code=2,
        ) from error


def _problem(code: str, file: str | None, message: str, hint: str | None = None) -> Problem:
    return Problem(code, "error", Place(file=file), message, hint)


def _name(paper: bytes | Path) -> str | None:
    return None if isinstance(paper, bytes) else str(paper)
