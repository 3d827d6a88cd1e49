"""Lines, pictures and text boxes, whether Word drew them in DrawingML or in the older VML."""

from __future__ import annotations

import re
import struct
from collections.abc import Callable, Iterator

from dvk_docs.view.plain import Drawing
from dvk_docs.view.xml import MM_PER_EMU, WP, A, Element, R, V, W, local, whole

Load = Callable[[str | None], bytes | None]  # relationship id -> bytes of the part

_MM_PER_POINT = 25.4 / 72
_LENGTH = re.compile(r"^(-?[\d.]+)(pt|mm|cm|in|px)?$")
_MM_PER_UNIT = {"pt": _MM_PER_POINT, "mm": 1.0, "cm": 10.0, "in": 25.4, "px": 25.4 / 96, None: _MM_PER_POINT}
_STRAIGHT = ("line", "straightConnector1")
_VML_LINE_TYPES = ("#_x0000_t32", "#_x0000_t20")  # straight arrow connector, line
_PNG = b"\x89PNG\r\n\x1a\n"


def drawings(element: Element, load: Load) -> Iterator[Drawing]:
    """What a w:drawing, w:pict or w:object shows."""
    if local(element) == "drawing":
        yield from (_drawingml(frame, load) for frame in element if frame.tag in (f"{WP}inline", f"{WP}anchor"))
        return
    for shape in element.iter(f"{V}line", f"{V}shape", f"{V}rect"):
        yield _vml(shape, load)


def _drawingml(frame: Element, load: Load) -> Drawing:
    extent = frame.find(f"{WP}extent")
    width, height = (
        round(whole(extent.get(side) if extent is not None else None) * MM_PER_EMU, 2) for side in ("cx", "cy")
    )
    blip = frame.find(f".//{A}blip")
    if blip is not None:
        return _picture(width, height, load(blip.get(f"{R}embed")))
    straight = any(shape.get("prst") in _STRAIGHT for shape in frame.iter(f"{A}prstGeom"))
    return _box_or_line(width, height, _text(frame), straight)


def _vml(shape: Element, load: Load) -> Drawing:
    style = {
        name.strip(): setting.strip()
        for name, found, setting in (part.partition(":") for part in shape.get("style", "").split(";"))
        if found
    }
    width, height = _length(style.get("width")), _length(style.get("height"))
    if local(shape) == "line":
        width, height = _span(shape.get("from"), shape.get("to"))
    image = shape.find(f"{V}imagedata")
    if image is not None:
        return _picture(width, height, load(image.get(f"{R}id")))
    straight = local(shape) == "line" or shape.get("type") in _VML_LINE_TYPES
    return _box_or_line(width, height, _text(shape), straight)


def _box_or_line(width: float, height: float, text: str, straight: bool) -> Drawing:
    if text:
        return Drawing("box", width, height, text)
    return Drawing("line" if straight and height < 1 else "other", width, height)


def _span(start: str | None, end: str | None) -> tuple[float, float]:
    """Width and height between two points of a VML line (“10pt,4pt”)."""
    here, there = ([_length(part) for part in (point or "").split(",")] for point in (start, end))
    if len(here) != 2 or len(there) != 2:
        return 0.0, 0.0
    return round(abs(there[0] - here[0]), 2), round(abs(there[1] - here[1]), 2)


def _length(text: str | None) -> float:
    match = _LENGTH.match((text or "").strip())
    return round(float(match[1]) * _MM_PER_UNIT[match[2]], 2) if match else 0.0


def _text(element: Element) -> str:
    paragraphs = element.iterfind(f".//{W}txbxContent//{W}p")
    return "\n".join("".join(t.text or "" for t in p.iter(f"{W}t")) for p in paragraphs).strip()


def _picture(width: float, height: float, data: bytes | None) -> Drawing:
    format_, alpha = _format(data)
    return Drawing("picture", width, height, format=format_, alpha=alpha)


def _format(data: bytes | None) -> tuple[str | None, bool]:
    """The format of a picture and whether it has transparency."""
    if data is None:
        return None, False
    if data.startswith(_PNG):
        return "png", _png_is_transparent(data)
    if data.startswith(b"\xff\xd8"):
        return "jpeg", False
    return ("gif", False) if data.startswith(b"GIF8") else ("other", False)


def _png_is_transparent(data: bytes) -> bool:
    """An alpha channel (colour types 4 and 6), or a tRNS chunk before the picture data."""
    if len(data) < 26 or data[25] in (4, 6):
        return len(data) >= 26
    at = 8
    while at + 8 <= len(data):
        length, kind = struct.unpack(">I4s", data[at : at + 8])
        if kind in (b"tRNS", b"IDAT"):
            return bool(kind == b"tRNS")
        at += length + 12
    return False
