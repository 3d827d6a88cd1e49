"""How parts become the bytes of a .docx or .xlsx: deflated once, packed so that the same parts give the same bytes.

A `Member` is a part already deflated. What never changes in a template is deflated when the template is loaded and
packed again and again; only what depends on the data is deflated per paper. `pack` writes the zip by hand with
`struct`: `zipfile` would read the clock, the machine's attributes and the time zone, and costs more than the deflate
of a one-page paper.

Two machines give the same bytes when they have the same zlib: the deflate stream is zlib's, the rest is ours.
"""

from __future__ import annotations

import os
import struct
import zlib
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from functools import lru_cache
from typing import NamedTuple

from dvk_docs.errors import NOWHERE, OutputError, Problem

PIECE = 64 * 1024  # bytes given to zlib at once: smaller pieces pay per call, larger ones only cost memory
_SMALL = 8192  # bytes; below this clearing zlib's tables (16 µs) costs more than deflating: take small tables (6 µs)

CONTENT_TYPES = "[Content_Types].xml"
PACKAGE_RELS = "_rels/.rels"
_FIRST = {CONTENT_TYPES: 0, PACKAGE_RELS: 1}  # readers that stream want the table of contents first

_LOCAL = struct.Struct("<4sHHHHHLLLHH")
_CENTRAL = struct.Struct("<4sHHHHHHLLLHHHHHLL")
_END = struct.Struct("<4sHHHHLLH")
_VERSION = 20  # “2.0”: deflate, nothing newer
_DEFLATE = 8
_UTF8 = 0x800
_DOS_FIRST = datetime(1980, 1, 1)  # zip times have no zone
_DOS_LAST = datetime(2107, 12, 31, 23, 59, 58)


class Member(NamedTuple):
    """One part, deflated: `crc` and `size` are those of the plain bytes, `deflated` is a raw deflate stream."""

    name: str
    crc: int
    size: int
    deflated: bytes


def member(name: str, chunks: bytes | Iterable[bytes], level: int = 6) -> Member:
    """The part `name` deflated at `level`; chunks are taken as they come, so that a long table is never held whole."""
    small = isinstance(chunks, bytes) and len(chunks) < _SMALL
    press = zlib.compressobj(level, zlib.DEFLATED, -zlib.MAX_WBITS, 5 if small else zlib.DEF_MEM_LEVEL)
    crc = size = 0
    pressed: list[bytes] = []
    for piece in (chunks,) if isinstance(chunks, bytes) else _pieces(chunks):
        crc = zlib.crc32(piece, crc)
        size += len(piece)
        pressed.append(press.compress(piece))
    pressed.append(press.flush())
    return Member(name, crc, size, b"".join(pressed))


def pack(members: Iterable[Member], when: datetime) -> bytes:
    """The zip of these members: table of contents and package relationships first, then the order given.

    Every entry carries the one time `when` (wall clock; an aware one is taken in UTC), or that of SOURCE_DATE_EPOCH.
    A name given twice is a mistake of the caller (ValueError).
    """
    time, date = _dos_time(stamp_time(when))
    entries: list[bytes] = []
    central: list[bytes] = []
    offset = 0
    given = tuple(members)
    for one in map(given.__getitem__, _order(tuple(one.name for one in given))):
        name, flags = _encode(one.name)
        facts = (flags, _DEFLATE, time, date, one.crc, len(one.deflated), one.size, len(name), 0)
        head = _LOCAL.pack(b"PK\3\4", _VERSION, *facts) + name
        entries += (head, one.deflated)
        central.append(_CENTRAL.pack(b"PK\1\2", _VERSION, _VERSION, *facts, 0, 0, 0, 0, offset) + name)
        offset += len(head) + len(one.deflated)
    directory = b"".join(central)
    end = _END.pack(b"PK\5\6", 0, 0, len(central), len(central), len(directory), offset, 0)
    return b"".join((*entries, directory, end))


def stamp_time(when: datetime) -> datetime:
    """`when`, or the moment SOURCE_DATE_EPOCH asks for (seconds since 1970; OutputError when it is not a number)."""
    asked = os.environ.get("SOURCE_DATE_EPOCH")
    if not asked:
        return when if when.tzinfo is None else when.astimezone(UTC).replace(tzinfo=None)
    try:
        return datetime.fromtimestamp(int(asked), UTC).replace(tzinfo=None)
    except (ValueError, OverflowError, OSError):
        problem = Problem(
            "bad-source-date-epoch",
            "error",
            NOWHERE,
            f"biến môi trường SOURCE_DATE_EPOCH là “{asked}”, không phải số giây kể từ 01/01/1970",
            "bỏ biến này, hoặc ghi một số, ví dụ  SOURCE_DATE_EPOCH=1791504000",
        )
        raise OutputError(problem, exit_code=2) from None


def _pieces(chunks: Iterable[bytes]) -> Iterator[bytes]:
    waiting: list[bytes] = []
    length = 0
    for chunk in chunks:
        waiting.append(chunk)
        length += len(chunk)
        if length >= PIECE:
            yield b"".join(waiting)
            waiting.clear()
            length = 0
    yield b"".join(waiting)


@lru_cache(maxsize=64)  # the parts of a paper have the same names as those of the next one
def _order(names: tuple[str, ...]) -> list[int]:
    """The places of these members in the order of the package."""
    if len({name.lower() for name in names}) != len(names):
        raise ValueError(f"two parts of one name: {sorted(names)}")
    return sorted(range(len(names)), key=lambda at: _FIRST.get(names[at], 2))  # stable: the rest keep the order given


def _encode(name: str) -> tuple[bytes, int]:
    return (name.encode("ascii"), 0) if name.isascii() else (name.encode("utf-8"), _UTF8)


def _dos_time(when: datetime) -> tuple[int, int]:
    when = min(max(when, _DOS_FIRST), _DOS_LAST)
    return (
        when.hour << 11 | when.minute << 5 | when.second // 2,
        (when.year - 1980) << 9 | when.month << 5 | when.day,
    )
