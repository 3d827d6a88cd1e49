"""WordprocessingML read tolerantly: names, switches and lengths, as Word itself would take them."""

from __future__ import annotations

import math

from lxml import etree

Element = etree._Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
V = "{urn:schemas-microsoft-com:vml}"

MM_PER_TWIP = 25.4 / 1440
MM_PER_EMU = 1 / 36_000

_TWIPS_PER_UNIT = {"mm": 1440 / 25.4, "cm": 1440 / 2.54, "in": 1440.0, "pt": 20.0, "pc": 240.0, "pi": 240.0}


def parse(data: bytes) -> Element:
    """The root of a part. The package has been vetted: no DTD, bounded depth and size."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True, remove_comments=True)
    return etree.fromstring(data, parser)


def local(element: Element) -> str:
    """The name without its namespace; empty for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def child(element: Element | None, name: str) -> Element | None:
    """The first w:`name` inside."""
    return None if element is None else element.find(W + name)


def value(element: Element | None, name: str = "val") -> str | None:
    """Its w:`name` attribute."""
    return None if element is None else element.get(W + name)


def is_on(element: Element | None) -> bool:
    """Whether a switch element is there and not turned off."""
    return element is not None and element.get(W + "val", "1") not in ("0", "false", "off")


def twips(text: str | None) -> float | None:
    """A length in twips: a bare number, or a number with its unit (“10mm”); None for what Word would not take."""
    if text is None:
        return None
    number, per_unit = text, 1.0
    if text[-2:] in _TWIPS_PER_UNIT:
        number, per_unit = text[:-2], _TWIPS_PER_UNIT[text[-2:]]
    length = finite(number)
    return None if length is None else length * per_unit


def finite(text: str | None) -> float | None:
    """A number; None when the text is none, or is one no page can hold (“inf”)."""
    try:
        number = float(text or "")
    except ValueError:
        return None
    return number if math.isfinite(number) else None


def mm(text: str | None) -> float | None:
    """The same length in millimetres, to the hundredth."""
    length = twips(text)
    return None if length is None else round(length * MM_PER_TWIP, 2)


def whole(text: str | None, otherwise: int = 0) -> int:
    """A whole number, `otherwise` when it is missing or is none."""
    try:
        return int(text) if text is not None else otherwise
    except ValueError:
        return otherwise
