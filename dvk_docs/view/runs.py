"""The letters of a paragraph: runs, fields, automatic characters; what is deleted or hidden prints nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from dvk_docs.view.drawings import Load, drawings
from dvk_docs.view.plain import Drawing, Look, Run
from dvk_docs.view.properties import Said, run_properties
from dvk_docs.view.theme import Theme
from dvk_docs.view.xml import MC, Element, child, local, value

# Containers whose contents print as if they were not there; w:del and w:moveFrom are not among them.
_TRANSPARENT = frozenset(
    {"hyperlink", "ins", "moveTo", "smartTag", "sdt", "sdtContent", "customXml", "dir", "bdo", "fldSimple", "ruby"}
)
_CHARACTERS = {
    "tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad",
}  # fmt: skip
_NUMBER_FIELDS = ("PAGE", "NUMPAGES", "SECTIONPAGES")


@dataclass(slots=True)
class _Field:
    """A complex field being read: its instruction first, then its result."""

    instruction: str = ""
    in_result: bool = False
    printed: bool = False

    @property
    def name(self) -> str:
        return (self.instruction.split() or [""])[0].upper()


@dataclass(slots=True)
class RunReader:
    """Reads one paragraph's letters: `look` resolves a character style and direct formatting."""

    look: Callable[[str | None, Said], Look]
    theme: Theme
    load: Load
    runs: list[Run] = field(default_factory=list)
    drawings: list[Drawing] = field(default_factory=list)
    _fields: list[_Field] = field(default_factory=list)
    _simple: str | None = None

    def read(self, parent: Element) -> None:
        """Takes in the contents of a paragraph, or of a container inside one."""
        for element in parent:
            name = local(element)
            if name == "r":
                self._run(element)
            elif name == "fldSimple":
                outer, self._simple = self._simple, ((value(element, "instr") or "").split() or [""])[0].upper()
                self.read(element)
                self._simple = outer
            elif name in _TRANSPARENT:
                self.read(element)
            elif element.tag == f"{MC}AlternateContent":
                self._alternatives(element)

    def add(self, text: str, look: Look) -> None:
        """Letters to print, joined to the run before when nothing differs."""
        printing = self._fields[-1] if self._fields else None
        if not text or look.hidden or (printing is not None and not printing.in_result):
            return
        if printing is not None:
            printing.printed = True
        name = printing.name if printing is not None else self._simple
        last = self.runs[-1] if self.runs else None
        if last is not None and last.look is look and last.field == name:
            self.runs[-1] = Run(last.text + text, look, name)
        else:
            self.runs.append(Run(text, look, name))

    def _run(self, element: Element) -> None:
        properties = child(element, "rPr")
        look = self.look(value(child(properties, "rStyle")), run_properties(properties, self.theme))
        for part in element:
            self._part(part, look)

    def _part(self, part: Element, look: Look) -> None:
        name = local(part)
        if name == "t":
            self.add(part.text or "", look)
        elif name in _CHARACTERS:
            page_break = name == "br" and value(part, "type") == "page"
            self.add("\f" if page_break else _CHARACTERS[name], look)
        elif name == "sym":
            self.add(_symbol(value(part, "char")), look)
        elif name == "fldChar":
            self._field(value(part, "fldCharType"), look)
        elif name == "instrText" and self._fields:
            self._fields[-1].instruction += part.text or ""
        elif name in ("drawing", "pict", "object"):
            self.drawings += drawings(part, self.load)
        elif part.tag == f"{MC}AlternateContent":
            self._alternatives(part, look)

    def _field(self, kind: str | None, look: Look) -> None:
        if kind == "begin":
            self._fields.append(_Field())
        elif kind == "separate" and self._fields:
            self._fields[-1].in_result = True
        elif kind == "end" and self._fields:
            current = self._fields[-1]
            if not current.printed and current.name in _NUMBER_FIELDS:  # never updated: it still prints a number
                current.in_result = True
                self.add("1", look)
            self._fields.pop()

    def _alternatives(self, element: Element, look: Look | None = None) -> None:
        """The first choice alone: Word draws one of them, the others are for older readers."""
        chosen = next(iter(element), None)
        if chosen is None:
            return
        if look is None:
            self.read(chosen)
            return
        for part in chosen:
            self._part(part, look)


def _symbol(code: str | None) -> str:
    try:
        number = int(code or "", 16)
    except ValueError:
        return ""
    return chr(number - 0xF000 if 0xF020 <= number <= 0xF0FF else number)
