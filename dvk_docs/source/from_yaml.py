"""YAML into a tree, from the parser's events: no typing, no anchors, no tags, one document.

The slips that clerks make in YAML are mended on a copy, so that one run tells all of them and what else is wrong in
the file; a file with a slip is refused all the same.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import Any, Final, Literal

import yaml

from dvk_docs.errors import Problem, quote
from dvk_docs.source.limits import Limits
from dvk_docs.source.node import Node
from dvk_docs.source.tree import Builder, TooMuch

_Loader: Final[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the C parser where it was built
_MOST_SLIPS: Final = 20
_LONGEST_CURE: Final = 200  # characters of a text to copy

# Hidden from the parser behind characters of a private plane, one for one, so that places stay true: the signs of the
# marker `[CẦN BỔ SUNG: …]`, which is no list, and characters that YAML takes for line ends though no editor does.
_WORDS: Final = "CẦN BỔ SUNG"
_GAP: Final = re.compile(
    rf"\[\s*(?:{_WORDS}|{unicodedata.normalize('NFD', _WORDS)})(?:[^\[\]\\\n]|\n ++){{0,400}}+\]",
    re.IGNORECASE,
)
_SIGNS: Final = "[]{}:,#"
_BREAKS: Final = "\x85\u2028\u2029"
_BREAK: Final = re.compile(f"[{_BREAKS}]")
_HIDE: Final = {ord(sign): 0x10FF00 + i for i, sign in enumerate(_SIGNS + _BREAKS)}
_HIDE_BREAKS: Final = {ord(sign): _HIDE[ord(sign)] for sign in _BREAKS}
_SHOW: Final = {hidden: chr(sign) for sign, hidden in _HIDE.items()}

_LOST_TAIL: Final = re.compile(r"[ \t]+(#\w[^\r\n]*)")  # ` #1`: YAML takes it for a remark, the clerk meant it
_PROPERTY: Final = re.compile(r"[&*!]\S*")


def parse(text: str, name: str | None, limits: Limits) -> tuple[Node | None, list[Problem]]:
    """The tree of a YAML text, None when there is nothing in it or it cannot be built, and all problems found."""
    slips: list[Problem] = []
    mended: set[int] = set()
    for _ in range(_MOST_SLIPS):
        feed = _Feed(text, Builder(text, name, limits=limits))
        try:
            feed.run()
        except yaml.YAMLError as error:
            from dvk_docs.source.slips import diagnose  # most files have none

            slip = diagnose(error, text, name)
            if slip.line in mended:  # the mending did not help; what follows would only confuse
                return None, slips
            slips += slip.problems
            if slip.mended is None:
                return None, slips
            mended.add(slip.line)
            text = slip.mended
            continue
        except TooMuch:
            feed.builder.root = None
        found = [problem for problem in feed.builder.finish() if problem.place.line not in mended]
        return feed.builder.root, slips + found
    return None, slips


@dataclass(slots=True)
class _Feed:
    """Tells a builder the events of one text."""

    text: str
    builder: Builder
    hides: bool = False
    has_hash: bool = False
    documents: int = 0
    refused_lines: set[int] = field(default_factory=set)

    def run(self) -> None:
        """Raises yaml.YAMLError and TooMuch."""
        hidden = _hidden(self.text)
        self.hides = hidden is not self.text
        self.has_hash = "#" in self.text
        event: Any  # the stubs know nothing of marks
        for event in yaml.parse(hidden, Loader=_Loader):
            kind = type(event)
            if kind is yaml.ScalarEvent:
                self._scalar(event)
            elif kind is yaml.MappingStartEvent:
                self._open(event, "map")
            elif kind is yaml.SequenceStartEvent:
                self._open(event, "list")
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                self.builder.close()
            elif kind is yaml.AliasEvent:
                self._refuse(event)
                self.builder.scalar("", event.start_mark.index, event.end_mark.index, faulty=True)
            elif kind is yaml.DocumentStartEvent and self._is_second(event):
                return

    def _scalar(self, event: Any) -> None:
        value, start, end = event.value, event.start_mark.index, event.end_mark.index
        if self.hides:
            value = value.translate(_SHOW)
        plain = not event.style
        faulty = event.anchor is not None or event.tag is not None
        if faulty:
            self._refuse(event)
        elif plain and value == "<<":
            self._merge_key(event)
            faulty = True
        elif plain and self.has_hash:
            faulty = self._loses_tail(value, end)
        self.builder.scalar(value, start, end, plain=plain, faulty=faulty)

    def _open(self, event: Any, kind: Literal["list", "map"]) -> None:
        faulty = event.anchor is not None or event.tag is not None
        if faulty:
            self._refuse(event)
        self.builder.open(kind, event.start_mark.index, in_block=not event.flow_style, faulty=faulty)

    def _refuse(self, event: Any) -> None:
        """Notes a tag, an anchor or an alias; once a line, because a bomb has hundreds."""
        start = event.start_mark.index
        found = _PROPERTY.match(self.text, start)
        typed = found[0] if found else "&"
        end = start + len(typed)
        line = self.builder.page.line_at(start) or 0
        if line in self.refused_lines:
            return
        self.refused_lines.add(line)
        if typed.startswith("!"):
            message = f"{quote(typed)} là thẻ kiểu (tag) của YAML, không dùng được trong tệp dữ liệu"
            self.builder.note(
                "yaml-tag", start, end, message, "xoá thẻ; nếu dấu ! là nội dung, đặt cả giá trị trong nháy kép"
            )
            return
        message = f"{quote(typed)} là cách ghi tham chiếu của YAML (& và *), không dùng được trong tệp dữ liệu"
        hint = "chép lại nội dung ở cả hai chỗ; nếu dấu & hoặc * là nội dung, đặt cả giá trị trong nháy kép"
        self.builder.note("yaml-alias", start, end, message, hint)

    def _merge_key(self, event: Any) -> None:
        message = "“<<” là cách ghép nhóm của YAML, không dùng được trong tệp dữ liệu"
        self.builder.note(
            "yaml-merge", event.start_mark.index, event.end_mark.index, message, "chép lại các trường cần dùng"
        )

    def _loses_tail(self, value: str, end: int) -> bool:
        tail = _LOST_TAIL.match(self.text, end)
        if tail is None:
            return False
        from dvk_docs.source.outline import lead

        message = f"phần {quote(tail[1].strip())} sẽ bị mất, vì YAML coi những gì sau “ #” là ghi chú"
        line = self.text[max(self.text.rfind("\n", 0, end), self.text.rfind("\r", 0, end)) + 1 : end]
        whole = f"{value} {tail[1].strip()}".strip().replace('"', '\\"')
        whole = whole if len(whole) <= _LONGEST_CURE else "…"
        hint = f'đặt cả giá trị trong nháy kép:  {lead(line)}"{whole}"   (ghi chú thì viết cách ra: # …)'
        self.builder.note("lost-after-hash", tail.start(1), tail.end(1), message, hint)
        return True

    def _is_second(self, event: Any) -> bool:
        self.documents += 1
        if self.documents < 2:
            return False
        start = event.start_mark.index
        message = "từ dòng này là một văn bản thứ hai (sau dấu ---); mỗi tệp chỉ một văn bản"
        self.builder.note("two-documents", start, start + 3, message, "chuyển phần sau dấu --- sang một tệp riêng")
        return True


def _hidden(text: str) -> str:
    """The text with one-for-one stand-ins; the same object when there is nothing to hide."""
    if "[" in text:
        text = _GAP.sub(lambda found: found[0].translate(_HIDE), text)
    return text.translate(_HIDE_BREAKS) if _BREAK.search(text) else text
