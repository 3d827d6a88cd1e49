"""What one w:rPr or w:pPr says by itself, as a mapping that holds only what it says."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from dvk_docs.view.theme import Theme
from dvk_docs.view.xml import Element, W, finite, is_on, local, mm, twips, value, whole

Said = dict[str, Any]

# Switches that a character style turns off where the paragraph style has turned them on (ECMA-376, 17.7.3).
TOGGLES = ("b", "i", "caps", "smallCaps", "vanish")

_FONT_SLOTS = (("ascii", "asciiTheme"), ("hAnsi", "hAnsiTheme"), ("cs", "cstheme"), ("eastAsia", "eastAsiaTheme"))
_ALIGNMENTS = {
    "start": "left", "left": "left", "end": "right", "right": "right", "center": "center",
    "both": "both", "distribute": "both", "lowKashida": "both", "mediumKashida": "both", "highKashida": "both",
    "thaiDistribute": "both",
}  # fmt: skip


def run_properties(element: Element | None, theme: Theme) -> Said:
    """The character formatting an element states: sizes in points, a face for every font slot it names."""
    said: Said = {}
    for child in element if element is not None else ():
        name = local(child)
        if name in TOGGLES or name in ("cs", "rtl"):
            said["complexScript" if name in ("cs", "rtl") else name] = is_on(child)
        elif name == "rFonts":
            said.update(_fonts(child, theme))
        elif (reader := _RUN.get(name)) is not None:
            said.update(reader(child))
    return said


def paragraph_properties(element: Element | None) -> Said:
    """The paragraph formatting an element states: indents in millimetres, spacing in points."""
    said: Said = {}
    for child in element if element is not None else ():
        name = local(child)
        if name in _SWITCHES:
            said[name] = is_on(child)
        elif (reader := _PARAGRAPH.get(name)) is not None:
            said.update(reader(child))
    return said


def _fonts(element: Element, theme: Theme) -> Said:
    """A theme attribute wins over the plain one beside it: that is how Heading styles print in a sans face."""
    said: Said = {}
    for slot, theme_slot in _FONT_SLOTS:
        face = theme.face(value(element, theme_slot)) or value(element, slot)
        if face:
            said[f"font.{slot}"] = face
    if hint := value(element, "hint"):
        said["hint"] = hint
    return said


def _size(element: Element) -> Said:
    half_points = finite(value(element))
    return {"size": half_points / 2} if half_points is not None and half_points > 0 else {}


def _colour(element: Element) -> Said:
    return {"colour": (value(element) or "auto").upper().replace("AUTO", "auto")}


def _raised(element: Element) -> Said:
    return {"raised": value(element) in ("superscript", "subscript")}


def _indents(element: Element) -> Said:
    said: Said = {}
    for side, names in (("left", ("start", "left")), ("right", ("end", "right"))):
        length = next((found for name in names if (found := mm(value(element, name))) is not None), None)
        if length is not None:
            said[side] = length
    first, hanging = mm(value(element, "firstLine")), mm(value(element, "hanging"))
    if hanging is not None:
        said["firstLine"] = -hanging
    elif first is not None:
        said["firstLine"] = first
    return said


def _spacing(element: Element) -> Said:
    said: Said = {}
    for side in ("before", "after"):
        length = twips(value(element, side))
        if value(element, f"{side}Autospacing") in ("1", "true", "on"):
            said[side] = 14.0  # what Word puts for HTML's automatic space
        elif length is not None:
            said[side] = length / 20
    if (line := twips(value(element, "line"))) is not None:
        said["line"] = line
    if rule := value(element, "lineRule"):
        said["lineRule"] = rule
    return said


def _borders(element: Element) -> Said:
    return {f"border.{local(edge)}": value(edge) or "none" for edge in element}


def _numbering(element: Element) -> Said:
    said: Said = {}
    if (number := element.find(f"{W}numId")) is not None:
        said["numId"] = value(number) or "0"
    if (level := element.find(f"{W}ilvl")) is not None:
        said["ilvl"] = whole(value(level))
    return said


def _frame(element: Element) -> Said:
    """Older papers put the page number in a frame, and the frame where it belongs; or a notice at the bottom."""
    side = _ALIGNMENTS.get(value(element, "xAlign") or "")
    height = mm(value(element, "h"))
    at_bottom = value(element, "vAnchor") == "page" and value(element, "yAlign") == "bottom" and height is not None
    return ({"frameAlign": side} if side else {}) | ({"frameAtBottom": height} if at_bottom else {})


def _outline(element: Element) -> Said:
    level = whole(value(element), 9)
    return {"outline": level if level < 9 else None}


_RUN: Mapping[str, Callable[[Element], Said]] = {
    "sz": _size,
    "color": _colour,
    "u": lambda element: {"underline": value(element) or "none"},
    "lang": lambda element: {"lang": value(element)} if value(element) else {},
    "vertAlign": _raised,
}

_SWITCHES = ("keepNext", "keepLines", "widowControl", "pageBreakBefore", "contextualSpacing")

_PARAGRAPH: Mapping[str, Callable[[Element], Said]] = {
    "jc": lambda element: {"align": _ALIGNMENTS.get(value(element) or "", "left")},
    "ind": _indents,
    "spacing": _spacing,
    "pBdr": _borders,
    "numPr": _numbering,
    "framePr": _frame,
    "outlineLvl": _outline,
}
