"""Automatic numbers and bullets as the text they print: “Điều 1.”, “a)”, “-”."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field

from dvk_docs.view.properties import Said, paragraph_properties, run_properties
from dvk_docs.view.theme import Theme
from dvk_docs.view.xml import Element, W, child, parse, value, whole

_PLACEHOLDER = re.compile(r"%(\d)")
_SUFFIXES = {"tab": "\t", "space": " ", "nothing": ""}
_ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
          (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: how it counts, what it prints, how it is indented."""

    format: str
    text: str
    start: int
    suffix: str
    paragraph: Said
    run: Said

    @property
    def bullet(self) -> bool:
        return self.format in ("bullet", "none")


@dataclass(slots=True)
class Numbering:
    """The lists of a document, and how far each has counted: labels must be asked for in the order of printing."""

    levels: dict[str, dict[int, Level]]
    lists: dict[str, str]  # numId -> the list whose count it shares
    _counts: dict[str, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))

    def level(self, number: str | None, depth: int) -> Level | None:
        """The level a paragraph names; None when it names none that exists (“0” switches numbering off)."""
        return self.levels.get(number or "0", {}).get(depth)

    def next_label(self, number: str, depth: int) -> str:
        """The label of the next paragraph of that level, with what separates it from the text."""
        levels, counts = self.levels[number], self._counts[self.lists[number]]
        level = levels[depth]
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [other for other in counts if other > depth]:
            del counts[deeper]
        return _readable(_PLACEHOLDER.sub(lambda m: self._figure(levels, counts, int(m[1]) - 1), level.text)) + (
            level.suffix if level.text else ""
        )

    def _figure(self, levels: dict[int, Level], counts: dict[int, int], depth: int) -> str:
        level = levels.get(depth)
        if level is None or level.bullet:
            return ""
        return figure(counts.get(depth, level.start), level.format)


def read_numbering(data: bytes | None, theme: Theme) -> Numbering:
    """The lists in word/numbering.xml; none when the part is missing."""
    if data is None:
        return Numbering({}, {})
    root = parse(data)
    abstract = {value(a, "abstractNumId") or "": a for a in root.iter(f"{W}abstractNum")}
    levels: dict[str, dict[int, Level]] = {}
    lists: dict[str, str] = {}
    for number in root.iter(f"{W}num"):
        id_, of = value(number, "numId") or "", value(child(number, "abstractNumId")) or ""
        if of not in abstract:
            continue
        levels[id_] = _levels(abstract[of], theme) | _overrides(number, theme)
        # A number that restarts counts by itself; the others go on where their list stands.
        lists[id_] = f"num {id_}" if number.find(f"{W}lvlOverride/{W}startOverride") is not None else of
    return Numbering(levels, lists)


def figure(number: int, format_: str) -> str:
    """A count in a number format.

    >>> figure(4, "upperRoman"), figure(2, "lowerLetter"), figure(7, "decimalZero")
    ('IV', 'b', '07')
    """
    if format_ in ("upperRoman", "lowerRoman"):
        return _roman(number) if format_ == "upperRoman" else _roman(number).lower()
    if format_ in ("upperLetter", "lowerLetter") and number > 0:
        letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letter.upper() if format_ == "upperLetter" else letter
    return f"{number:02d}" if format_ == "decimalZero" else str(number)


def _levels(parent: Element, theme: Theme) -> dict[int, Level]:
    return {whole(value(element, "ilvl")): _level(element, theme) for element in parent.findall(f"{W}lvl")}


def _overrides(number: Element, theme: Theme) -> dict[int, Level]:
    found = [element for override in number.findall(f"{W}lvlOverride") for element in override.findall(f"{W}lvl")]
    return {whole(value(element, "ilvl")): _level(element, theme) for element in found}


def _level(element: Element, theme: Theme) -> Level:
    return Level(
        format=value(child(element, "numFmt")) or "decimal",
        text=value(child(element, "lvlText")) or "",
        start=whole(value(child(element, "start")), 1),
        suffix=_SUFFIXES.get(value(child(element, "suff")) or "tab", "\t"),
        paragraph=paragraph_properties(child(element, "pPr")),
        run=run_properties(child(element, "rPr"), theme),
    )


def _roman(number: int) -> str:
    text = ""
    for worth, letters in _ROMAN:
        text += letters * (number // worth)
        number %= worth
    return text


def _readable(label: str) -> str:
    """Bullets of the Symbol face sit in the private area, at U+F000 plus the letter they look like."""
    return "".join(_unsymbol(c) for c in label)


def _unsymbol(c: str) -> str:
    code = ord(c) - 0xF000
    if not 0x20 <= code <= 0xFF:
        return c
    return chr(code) if code < 0x7F else "•"
