"""The XML around the tags: proof that a part stays well formed whatever the data, and what each tag needs of it.

A part is walked once, in order, with the stack of open elements. The part comes out well formed on every path when

- the fixed texts open and close elements in step (a closing tag always closes the innermost element),
- a value is printed only inside `<w:t>`, where it is escaped,
- every branch of an `if` and every turn of a `for` ends with the stack it began with (it may close a paragraph and
  open another one in between, as a block does that begins in one paragraph and ends in the next).

So a branch that is taken or not, a loop that runs any number of times, leave the rest of the part where it was. On
the way the walk notes the run properties of each tag (a tab in a value needs them), gives cells and headers the
paragraph that Word wants where a loop might leave them without, and finds what only docxtpl can fill.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from dvk_docs.errors import Place, Problem
from dvk_docs.template.printing import with_breaks
from dvk_docs.template.program import Block, Part, Spot, Step

_TOKEN = re.compile(r"<[^>]*>?|[^<]+")
_NAME = re.compile(r"</?([^\s/>]+)")
_DRAWING_ID = re.compile(r'(?<= id=")[^"]*')
_FIRST_DRAWING = 1001  # where docxtpl starts to number
_NEEDS_BLOCK = frozenset({"w:tc", "w:hdr", "w:ftr", "w:txbxContent", "w:footnote", "w:endnote"})
_DEPENDS = -1  # in place of a run's format
_BOOKMARKS = frozenset({"w:bookmarkStart", "w:bookmarkEnd"})
_BLOCKS = frozenset({"w:p", "w:tbl", "w:sdt"})

CELLS = "vòng lặp hoặc điều kiện trên các cột ({%tc %})"
DRAWINGS = "hình vẽ trong vòng lặp"
CROSSING = "khối bắt đầu ở đoạn này và kết thúc ở đoạn có định dạng khác"


@dataclass(slots=True)
class _Open:
    """An open element. `whole` says that it already holds what Word wants in it, on every path."""

    name: str
    run: int = 0
    whole: bool = False


class _BrokenError(Exception):
    """The part cannot be walked any further."""


class Walker:
    """Walks one part; `main` is the document itself, whose drawings are numbered."""

    def __init__(self, name: str, words: Sequence[str], place: Place, *, main: bool) -> None:
        self.problems: list[Problem] = []
        self.handed_over: list[str] = []
        self._part = name
        self._words = words
        self._place = place
        self._main = main
        self._runs: dict[str, int] = {"": 0}
        self._spots = [Spot(one) for one in words]
        self._stack: list[_Open] = []
        self._loops = 0
        self._drawings = _FIRST_DRAWING

    def walk(self, body: Block) -> Part:
        """The part, its texts final; look at `problems` and `handed_over` first."""
        try:
            steps = self._block(body)
            if self._stack:
                raise self._broken(f"phần tử {self._stack[-1].name} không được đóng", "")
        except _BrokenError:
            steps = []
        return Part(self._part, steps, tuple(self._spots), tuple(self._runs))

    def _block(self, steps: Block) -> Block:
        out: list[Step] = []
        for step in steps:
            match step:
                case str(text):
                    out += self._text(text)
                case ["emit", _, spot]:
                    self._emit(spot)
                    out.append(step)
                case ["if", branches, otherwise]:
                    out.append(self._if(branches, otherwise))
                case ["for", *_]:
                    out.append(self._for(step))
        return out

    def _emit(self, spot: int) -> None:
        if not self._stack or self._stack[-1].name != "w:t":
            where = self._stack[-1].name if self._stack else "ngoài văn bản"
            message = f"thẻ in giá trị nằm ở chỗ không phải chữ ({where})"
            raise self._broken(message, self._words[spot], "đặt thẻ  {{ … }}  vào dòng chữ của văn bản")
        self._spots[spot] = self._spots[spot]._replace(run=self._run())

    def _if(self, branches: Sequence[Any], otherwise: Block) -> Step:
        start = self._copy()
        done = []
        ends = []
        for test, inner, spot in branches:
            self._stack = [replace(one) for one in start]
            done.append([test, self._branch(inner, start, spot), spot])
            ends.append(self._stack)
        self._stack = [replace(one) for one in start]
        last = self._branch(otherwise, start, branches[0][2])
        self._join([*ends, self._stack], start)
        return ["if", done, last]

    def _for(self, step: Sequence[Any]) -> Step:
        _, n, over, only, inner, otherwise, spot, _ = step
        start = self._copy()
        self._loops += 1
        body = self._branch(inner, start, spot)
        self._loops -= 1
        after = self._stack
        if any(one.run != end.run for one, end in zip(start, after, strict=True)):
            self.handed_over.append(CROSSING)  # the second turn begins in another run than the first
        self._stack = [replace(one) for one in start]
        empty = self._branch(otherwise, start, spot)
        self._join([after, self._stack], start)
        rows = bool(start) and start[-1].name == "w:tbl"
        return ["for", n, over, only, body, empty, spot, rows]

    def _branch(self, inner: Block, start: Sequence[_Open], spot: int) -> Block:
        if inner and start and start[-1].name == "w:tr":
            self.handed_over.append(CELLS)
        steps = self._block(inner)
        if [one.name for one in self._stack] != [one.name for one in start]:
            hint = "đặt thẻ mở và thẻ đóng ở cùng một cấp: cùng dòng chữ, hoặc mỗi thẻ {%p … %} một đoạn riêng"
            message = "khối mở ở một chỗ và đóng ở chỗ khác loại (ví dụ ngoài bảng và trong bảng)"
            raise self._broken(message, self._words[spot], hint, code="unbalanced-block")
        return steps

    def _join(self, ends: Sequence[list[_Open]], start: Sequence[_Open]) -> None:
        """Goes on after a block from what is certain on all its paths."""
        for n, one in enumerate(start):
            one.whole = all(end[n].whole for end in ends)
            if any(end[n].run != one.run for end in ends):
                one.run = _DEPENDS
        self._stack = list(start)

    def _copy(self) -> list[_Open]:
        return [replace(one) for one in self._stack]

    def _text(self, text: str) -> Block:
        out: list[Step] = []
        piece: list[str] = []
        for token in _TOKEN.finditer(text):
            word = token.group()
            if word[0] != "<":
                piece.append(self._characters(word))
            elif word[-1] != ">":
                raise self._broken("thẻ nằm trong phần định dạng, không phải trong dòng chữ", _shown(text))
            elif word[1] == "/":
                wanted = self._close(word)
                if wanted:
                    out += ["".join(piece), wanted]
                    piece = []
                piece.append(word)
            else:
                piece.append(self._open(word, text, token.start()))
        out.append("".join(piece))
        return [step for step in out if step]

    def _characters(self, text: str) -> str:
        if self._stack and self._stack[-1].name == "w:t":
            return with_breaks(text, list(self._runs)[self._run()]) if "\t" in text or "\n" in text else text
        return text

    def _run(self) -> int:
        """The format of the run here; where it depends on the data, only docxtpl can tell."""
        run = next((one.run for one in reversed(self._stack) if one.name == "w:r"), 0)
        if run == _DEPENDS:
            self.handed_over.append(CROSSING)
            return 0
        return run

    def _open(self, word: str, text: str, at: int) -> str:
        if word[1] in "?!":
            return word
        name = _name(word)
        if name == "wp:docPr":
            word = self._drawing(word)
        if name in _BOOKMARKS and self._loops:
            return ""  # a name and id that each turn would repeat; nothing of it is printed
        if word[-2] == "/":
            self._closed(name)
            return word
        if name == "w:rPr" and self._stack[-1].name == "w:r":
            end = text.find("</w:rPr>", at)
            properties = text[at : end + len("</w:rPr>")] if end >= 0 else ""
            self._stack[-1].run = self._runs.setdefault(properties, len(self._runs))
        self._stack.append(_Open(name))
        return word

    def _drawing(self, word: str) -> str:
        """Word wants every drawing to have an id of its own; docxtpl sees to that in the document, nowhere else."""
        if not self._main:
            if self._loops:
                hint = "đưa hình ra ngoài vòng for"
                raise self._broken("hình vẽ trong vòng lặp của đầu trang, chân trang hoặc chú thích", "", hint)
            return word
        if self._loops:
            self.handed_over.append(DRAWINGS)
        word = _DRAWING_ID.sub(str(self._drawings), word, count=1)
        self._drawings += 1
        return word

    def _close(self, word: str) -> Step | None:
        """Closes the innermost element; gives the step that must stand before, if any."""
        name = _name(word)
        if not self._stack or self._stack[-1].name != name:
            raise self._broken(f"phần tử {name} bị thẻ cắt rời", "")
        one = self._stack.pop()
        self._closed(name)
        if one.whole:
            return None
        if name == "w:tbl":
            self._spots.append(Spot("bảng"))
            return ["row", len(self._spots) - 1]
        return ["paragraph"] if name in _NEEDS_BLOCK else None

    def _closed(self, name: str) -> None:
        if not self._stack:
            return
        parent = self._stack[-1]
        if parent.name == "w:tbl":
            parent.whole = parent.whole or name in ("w:tr", "w:sdt")
        elif name in _BLOCKS:
            parent.whole = not (parent.name == "w:tc" and name == "w:tbl")  # a cell must end with a paragraph

    def _broken(self, message: str, words: str, hint: str | None = None, code: str = "misplaced-tag") -> _BrokenError:
        place = replace(self._place, words=words) if words else self._place
        hint = hint or "xoá thẻ rồi gõ lại liền một mạch, trong một dòng chữ"
        self.problems.append(Problem(code, "error", place, message, hint))
        return _BrokenError(message)


def _name(word: str) -> str:
    found = _NAME.match(word)
    return found.group(1) if found else ""


def _shown(text: str) -> str:
    return re.sub(r"<[^>]*>?", "", text)[-40:]
