"""What a PDF prints: how many pages, and which letters in which face.

Reads just enough of the file for that (objects, object streams, the fonts' ToUnicode tables), because the only file
read here is one that LibreOffice wrote a moment ago.
"""

from __future__ import annotations

import hashlib
import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Printed:
    """`letters`: face as named in the PDF, without the subset's prefix -> the characters it draws."""

    pages: int
    letters: Mapping[str, frozenset[str]] = field(default_factory=lambda: MappingProxyType({}))


NOTHING = Printed(0)
TRAILER = 1024
"""Bytes at the end of a PDF, where its identity stands."""

_OBJECT = re.compile(rb"(?<!\d)(\d+) \d+ obj\b(.*?)\bendobj\b", re.DOTALL)
_STREAM = re.compile(rb"stream\r?\n(.*)\r?\nendstream", re.DOTALL)
_PAGE = re.compile(rb"/Type\s*/Page(?![A-Za-z])")
_FACE = re.compile(rb"/BaseFont\s*/(?:[A-Z]{6}\+)?([^\s/<>\[\]()]+)")
_TO_UNICODE = re.compile(rb"/ToUnicode\s+(\d+) \d+ R")
_CLOCK = re.compile(rb"(/(?:CreationDate|ModDate)\s*\(D:)\d{14}")
_IDENTITY = re.compile(rb"/ID\s*\[\s*<[0-9A-F]{32}>\s*<[0-9A-F]{32}>|/DocChecksum\s*/[0-9A-F]{32}")
_BFCHARS = re.compile(rb"beginbfchar(.*?)endbfchar", re.DOTALL)
_BFRANGES = re.compile(rb"beginbfrange(.*?)endbfrange", re.DOTALL)
_HEX = re.compile(rb"<([0-9A-Fa-f\s]*)>")
_RANGE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f]+)>|\[([^\]]*)\])")


def read(pdf: bytes) -> Printed:
    """What the PDF prints; NOTHING when it is none, or is cut short."""
    if not pdf.startswith(b"%PDF-") or b"%%EOF" not in pdf[-1024:]:
        return NOTHING
    objects = dict(_objects(pdf))
    letters: dict[str, frozenset[str]] = {}
    for body in objects.values():
        face, table = _FACE.search(body), _TO_UNICODE.search(body)
        if face and table:
            name = face[1].decode("latin-1")
            drawn = frozenset(_characters(_unpacked(objects.get(int(table[1]), b""))))
            letters[name] = letters.get(name, frozenset()) | drawn
    pages = sum(1 for body in objects.values() if _PAGE.search(_head(body)))
    return Printed(pages, MappingProxyType(letters))


def settle(pdf: bytes, source: bytes) -> bytes:
    """The same PDF, with the paper's own time and identity where LibreOffice put the clock's.

    The replacements have the length of what they replace, so that the offsets in the file stay right.
    """
    own, when = identity(source), _time_of(source)
    pdf = _CLOCK.sub(rb"\g<1>" + when, pdf)
    return _IDENTITY.sub(lambda found: re.sub(rb"[0-9A-F]{32}", own, found[0]), pdf)


def identity(source: bytes) -> bytes:
    """What a PDF is known by: 32 figures that follow from the bytes of the paper it was printed from."""
    return hashlib.sha256(source).hexdigest()[:32].upper().encode()


def _time_of(source: bytes) -> bytes:
    """When the paper says that it was packed (our own packages: the date of the document), as YYYYMMDDHHMMSS."""
    with zipfile.ZipFile(io.BytesIO(source)) as package:
        first = package.infolist()[0].date_time
    return b"%04d%02d%02d%02d%02d%02d" % first


def _objects(pdf: bytes) -> Iterator[tuple[int, bytes]]:
    for match in _OBJECT.finditer(pdf):
        number, body = int(match[1]), match[2]
        yield number, body
        if b"/ObjStm" in _head(body):
            yield from _objects_within(body)


def _objects_within(body: bytes) -> Iterator[tuple[int, bytes]]:
    """Objects that newer writers pack into one stream: pairs of number and offset, then the objects."""
    first = re.search(rb"/First\s+(\d+)", body)
    if first is None:
        return
    content, start = _unpacked(body), int(first[1])
    numbers = [int(word) for word in content[:start].split()]
    offsets = [*numbers[1::2], len(content) - start]
    for i, number in enumerate(numbers[::2]):
        yield number, content[start + offsets[i] : start + offsets[i + 1]]


def _head(body: bytes) -> bytes:
    return body.partition(b"stream")[0]


def _unpacked(body: bytes) -> bytes:
    found = _STREAM.search(body)
    if found is None:
        return b""
    try:
        return zlib.decompressobj().decompress(found[1]) if b"/FlateDecode" in _head(body) else found[1]
    except zlib.error:
        return b""


def _characters(table: bytes) -> Iterator[str]:
    """The characters named on the right-hand side of a ToUnicode table."""
    for block in _BFCHARS.findall(table):
        for written in _HEX.findall(block)[1::2]:
            yield from _text(written)
    for block in _BFRANGES.findall(table):
        for low, high, start, several in _RANGE.findall(block):
            if several:
                yield from (c for written in _HEX.findall(several) for c in _text(written))
            else:
                yield from (chr(int(start, 16) + i) for i in range(int(high, 16) - int(low, 16) + 1))


def _text(written: bytes) -> str:
    return bytes.fromhex(written.decode("ascii")).decode("utf-16-be", "replace")
