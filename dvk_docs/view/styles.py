"""From what each level says to what prints: document defaults, table style, paragraph style, character style, direct.

A level's own basedOn chain is folded first (the nearest style wins); between levels the later wins, but for the toggle
properties, which cancel each other out (ECMA-376, 17.7.3): a bold character style inside a bold paragraph style prints
regular.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from dvk_docs.view.plain import Look
from dvk_docs.view.properties import TOGGLES, Said, paragraph_properties, run_properties
from dvk_docs.view.theme import Theme
from dvk_docs.view.xml import Element, W, child, local, parse, value

_LAST_RESORT = "Times New Roman"  # Word's own when nothing names a face
_MOST_ANCESTORS = 20


@dataclass(frozen=True, slots=True)
class Layer:
    """What one level says, its ancestors folded in. Layers are made once, so their identity is a cache key."""

    run: Said
    paragraph: Said


EMPTY = Layer({}, {})


@dataclass(slots=True)
class Styles:
    """The styles of a document, ready to resolve. Made by `read_styles`."""

    theme: Theme
    defaults: Layer
    elements: dict[str, Element]
    default_ids: dict[str, str]
    _layers: dict[str | None, Layer] = field(default_factory=dict)
    _looks: dict[Any, tuple[Look, Any]] = field(default_factory=dict)

    def layer(self, style_id: str | None) -> Layer:
        """What a style and its ancestors say."""
        if style_id not in self._layers:
            run: Said = {}
            paragraph: Said = {}
            for element in reversed(self.lineage(style_id)):
                run |= run_properties(child(element, "rPr"), self.theme)
                paragraph |= paragraph_properties(child(element, "pPr"))
            self._layers[style_id] = Layer(run, paragraph)
        return self._layers[style_id]

    def lineage(self, style_id: str | None) -> list[Element]:
        """The style and its ancestors, nearest first; a circle or an endless line is cut."""
        found: list[Element] = []
        while style_id in self.elements and len(found) < _MOST_ANCESTORS:
            element = self.elements[style_id]
            if element in found:
                break
            found.append(element)
            style_id = value(child(element, "basedOn"))
        return found

    def name(self, style_id: str | None) -> str:
        """The name a person sees for a style; its id when the document does not define it."""
        element = self.elements.get(style_id or "")
        return value(child(element, "name")) or style_id or ""

    def look(self, levels: tuple[Layer, ...], direct: Said) -> Look:
        """How letters print under these levels (outermost first) and this direct formatting."""
        key = (*map(id, levels), frozenset(direct.items()))
        if key not in self._looks:
            said = [level.run for level in levels]
            # The levels are kept with the look: an id may only be a key while its object lives.
            self._looks[key] = (_look(_combine(self.defaults.run, said, direct)), levels)
        return self._looks[key][0]

    def paragraph(self, levels: tuple[Layer, ...], direct: Said) -> Said:
        """The paragraph formatting that prints."""
        merged = dict(self.defaults.paragraph)
        for level in levels:
            merged |= level.paragraph
        return merged | direct


def read_styles(data: bytes | None, theme: Theme) -> Styles:
    """The styles in word/styles.xml; Word's own defaults when the part is missing."""
    if data is None:
        return Styles(theme, EMPTY, {}, {})
    root = parse(data)
    elements: dict[str, Element] = {}
    defaults: dict[str, str] = {}
    for style in root.iter(f"{W}style"):
        style_id = value(style, "styleId") or ""
        elements.setdefault(style_id, style)
        if value(style, "default") in ("1", "true", "on"):
            defaults.setdefault(value(style, "type") or "paragraph", style_id)
    return Styles(theme, _defaults(root, theme), elements, defaults)


def _defaults(root: Element, theme: Theme) -> Layer:
    said = child(root, "docDefaults")
    run = child(child(said, "rPrDefault"), "rPr")
    paragraph = child(child(said, "pPrDefault"), "pPr")
    return Layer(run_properties(run, theme), paragraph_properties(paragraph))


def _combine(defaults: Said, levels: list[Said], direct: Said) -> Said:
    merged = dict(defaults)
    for level in levels:
        merged |= level
    merged |= direct
    for name in TOGGLES:
        if name not in direct:
            times = sum(bool(level.get(name)) for level in levels)
            merged[name] = bool(defaults.get(name)) or times % 2 == 1
    return merged


def _look(said: Said) -> Look:
    latin: str = said.get("font.ascii", _LAST_RESORT)
    return Look(
        ascii=latin,
        h_ansi=said.get("font.hAnsi") or latin,
        cs=said.get("font.cs") or latin,
        east_asia=said.get("font.eastAsia") or latin,
        size=said.get("size", 10.0),
        bold=said["b"],
        italic=said["i"],
        caps=said["caps"],
        small_caps=said["smallCaps"],
        underline=said.get("underline", "none"),
        colour=said.get("colour", "auto"),
        lang=said.get("lang"),
        raised=said.get("raised", False),
        hint=said.get("hint"),
        complex_script=said.get("complexScript", False),
        hidden=said["vanish"],
    )


# The parts of a table that its style may format apart, in the order in which they override each other.
_PARTS = ("firstCol", "lastCol", "firstRow", "lastRow")
_LOOK_BITS = {"firstRow": 0x0020, "lastRow": 0x0040, "firstCol": 0x0080, "lastCol": 0x0100}
_LOOK_NAMES = {"firstRow": "firstRow", "lastRow": "lastRow", "firstCol": "firstColumn", "lastCol": "lastColumn"}


class TableStyle:
    """What a table style says of each cell, by where the cell stands."""

    def __init__(self, styles: Styles, style_id: str | None, properties: Element | None) -> None:
        self._whole = styles.layer(style_id)
        wanted = _wanted_parts(child(properties, "tblLook"))
        self._parts = {name: _part(styles, style_id, name) for name in wanted}
        self._made: dict[frozenset[str], Layer] = {}

    def layer(self, *, first_row: bool, last_row: bool, first_col: bool, last_col: bool) -> Layer:
        """What the style says of a cell that stands there."""
        places = {"firstRow": first_row, "lastRow": last_row, "firstCol": first_col, "lastCol": last_col}
        here = frozenset(name for name, layer in self._parts.items() if places[name] and layer is not EMPTY)
        if not here:
            return self._whole
        if here not in self._made:
            run, paragraph = dict(self._whole.run), dict(self._whole.paragraph)
            for name in _PARTS:
                if name in here:
                    run |= self._parts[name].run
                    paragraph |= self._parts[name].paragraph
            self._made[here] = Layer(run, paragraph)
        return self._made[here]


def _wanted_parts(look: Element | None) -> tuple[str, ...]:
    if look is None:
        return ()
    bits = int(value(look) or "0", 16) if all(c in "0123456789abcdefABCDEF" for c in value(look) or "0") else 0
    chosen = {
        name: value(look, _LOOK_NAMES[name]) in ("1", "true", "on")
        if value(look, _LOOK_NAMES[name]) is not None
        else bool(bits & _LOOK_BITS[name])
        for name in _PARTS
    }
    return tuple(name for name in _PARTS if chosen[name])


def _part(styles: Styles, style_id: str | None, name: str) -> Layer:
    run: Said = {}
    paragraph: Said = {}
    for element in reversed(styles.lineage(style_id)):
        for part in element:
            if local(part) == "tblStylePr" and value(part, "type") == name:
                run |= run_properties(child(part, "rPr"), styles.theme)
                paragraph |= paragraph_properties(child(part, "pPr"))
    return Layer(run, paragraph) if run or paragraph else EMPTY
