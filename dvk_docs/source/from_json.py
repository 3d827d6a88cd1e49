"""JSON into a tree with places: strict by RFC 8259, every value a text; nothing recurses.

What a person slips on (a comma too many, single quotes, a comment) is noted and passed over, so that one run tells all.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import Final, Literal

from dvk_docs.errors import Problem, quote
from dvk_docs.source.limits import Limits
from dvk_docs.source.node import Node
from dvk_docs.source.tree import Builder, TooMuch

_BLANKS: Final = re.compile(r"[ \t\n\r]*")
_STRING: Final = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"', re.DOTALL)
_SINGLE_QUOTED: Final = re.compile(r"'([^'\\\n]*(?:\\.[^'\\\n]*)*)'")
_NUMBER: Final = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])")
_WORD: Final = re.compile(r"[^\s\[\]{},:\"']+")
_COMMENT: Final = re.compile(r"//[^\n]*|#[^\n]*|/\*.*?(?:\*/|\Z)", re.DOTALL)
_NAMES: Final = frozenset({"true", "false", "null"})
_MEANT: Final = {
    "True": "true",
    "False": "false",
    "None": "null",
    "NaN": "null",
    "Infinity": "null",
    "-Infinity": "null",
}
_OPENERS: Final[dict[str, tuple[Literal["map", "list"], str]]] = {"{": ("map", "}"), "[": ("list", "]")}


class _Stop(Exception):
    """The text cannot be read any further; the problem is noted."""


def parse(text: str, name: str | None, limits: Limits) -> tuple[Node | None, list[Problem]]:
    """The tree of a JSON text, None when there is nothing in it or it cannot be built, and all problems found."""
    builder = Builder(text, name, limits=limits)
    try:
        _Scanner(text, builder).run()
    except (_Stop, TooMuch):
        builder.root = None
    return builder.root, builder.finish()


@dataclass(slots=True)
class _Scanner:
    """Walks the text once. `open_ends` are the brackets still to close; `awaited` is what may come next."""

    text: str
    builder: Builder
    at: int = 0
    open_ends: list[str] = field(default_factory=list)
    awaited: Literal["value", "item", "first item", "key", "first key", "next", "end"] = "value"

    def run(self) -> None:
        while self._skip():
            char = self.text[self.at]
            if self.awaited == "end":
                raise self._stop("sau dấu ngoặc đóng cuối cùng còn chữ thừa", "xoá phần thừa; mỗi tệp một văn bản")
            if self.open_ends and char == self.open_ends[-1]:
                self._close()
            elif self.awaited == "next":
                self._comma(char)
            elif self.awaited in ("key", "first key"):
                self._key(char)
            else:
                self._value(char)
        if self.open_ends:
            raise self._stop(f"hết tệp mà còn thiếu dấu đóng {quote(self.open_ends[-1])}", "thêm dấu đóng ở cuối tệp")

    def _skip(self) -> bool:
        """Passes blanks and comments; False at the end of the text."""
        self._blanks()
        while (comment := _COMMENT.match(self.text, self.at)) is not None:
            hint = "xoá ghi chú; tệp YAML thì có ghi chú sau dấu #"
            self._note(comment[0], "JSON không có ghi chú", hint)
            self.at = comment.end()
            self._blanks()
        return self.at < len(self.text)

    def _blanks(self) -> None:
        blanks = _BLANKS.match(self.text, self.at)
        self.at = blanks.end() if blanks else self.at

    def _close(self) -> None:
        if self.awaited == "value":
            raise self._stop("sau dấu hai chấm chưa có giá trị", "ghi giá trị, hoặc null nếu bỏ trống")
        if self.awaited in ("key", "item"):
            comma = self.text.rindex(",", 0, self.at)
            message = f"thừa dấu phẩy trước dấu {quote(self.open_ends[-1])}"
            self.builder.note("json-syntax", comma, comma + 1, message, "xoá dấu phẩy này")
        self.builder.close()
        self.open_ends.pop()
        self.at += 1
        self._after_value()

    def _after_value(self) -> None:
        self.awaited = "next" if self.open_ends else "end"

    def _comma(self, char: str) -> None:
        if char == ",":
            self.at += 1
        elif char in "}]:":
            raise self._stop(f"dấu {quote(char)} không đúng chỗ", f"chỗ này cần dấu phẩy hoặc {self.open_ends[-1]}")
        else:
            self._note(char, "thiếu dấu phẩy trước giá trị này", "thêm dấu phẩy ở cuối giá trị đứng trước")
        self.awaited = "key" if self.open_ends[-1] == "}" else "item"

    def _key(self, char: str) -> None:
        if char in "[]{},:":
            raise self._stop(f"dấu {quote(char)} không đúng chỗ", 'chỗ này cần một tên trường, ví dụ  "so": 15')
        self._text(char)
        if not self._skip() or self.text[self.at] != ":":
            raise self._stop("sau tên trường thiếu dấu hai chấm", 'ghi  "tên trường": giá trị')
        self.at += 1
        self.awaited = "value"

    def _value(self, char: str) -> None:
        if char in _OPENERS:
            kind, end = _OPENERS[char]
            self.builder.open(kind, self.at)
            self.open_ends.append(end)
            self.at += 1
            self.awaited = "first key" if kind == "map" else "first item"
            return
        if char in "]},:":
            raise self._stop(f"dấu {quote(char)} không đúng chỗ", "chỗ này cần một giá trị")
        self._text(char)
        self._after_value()

    def _text(self, char: str) -> None:
        """A string, or what stands where one should: a number, a name, a word without quotes."""
        if char == '"':
            self._string()
            return
        is_key = self.awaited in ("key", "first key")
        single = _SINGLE_QUOTED.match(self.text, self.at)
        if single is not None:
            self._note(single[0], "JSON chỉ dùng nháy kép", f'ghi:  "{single[1]}"')
            self._scalar(single[1], single.end(), faulty=not is_key)
            return
        number = None if is_key else _NUMBER.match(self.text, self.at)
        word = number or _WORD.match(self.text, self.at)
        if word is None:
            raise self._stop("dấu nháy mở ở đây không có dấu đóng", "thêm dấu nháy kép ở cuối giá trị")
        known = number is not None or (not is_key and word[0] in _NAMES)
        if not known:
            hint = f"ghi:  {_MEANT[word[0]]}" if word[0] in _MEANT else f'đặt trong nháy kép:  "{word[0]}"'
            self._note(word[0], f"{quote(word[0])} không đúng cách viết của JSON: chữ phải đặt trong nháy kép", hint)
        self._scalar(word[0], word.end(), plain=known, faulty=not known and not is_key)

    def _string(self) -> None:
        found = _STRING.match(self.text, self.at)
        if found is None:
            raise self._stop("dấu nháy mở ở đây không có dấu đóng", "thêm dấu nháy kép ở cuối giá trị")
        try:
            self._scalar(json.loads(found[0]), found.end())
        except json.JSONDecodeError as error:
            self._bad_string(found, error)

    def _bad_string(self, found: re.Match[str], error: json.JSONDecodeError) -> None:
        at = self.at + error.pos
        if "control character" in error.msg:
            message = f"trong nháy kép có ký tự điều khiển U+{ord(self.text[at]):04X} (dấu Tab hoặc xuống dòng)"
            self.builder.note(
                "json-syntax", at, at + 1, message, "thay bằng \\t hoặc \\n, hoặc viết liền trên một dòng"
            )
        else:
            hint = "dấu \\ là nội dung thì viết hai lần:  \\\\"
            self.builder.note(
                "json-syntax", at, at + 1, "dấu \\ trong nháy kép có nghĩa riêng nên không đọc được", hint
            )
        self._scalar(found[0][1:-1], found.end(), faulty=self.awaited not in ("key", "first key"))

    def _scalar(self, value: str, end: int, *, plain: bool = False, faulty: bool = False) -> None:
        self.builder.scalar(value, self.at, end, plain=plain, faulty=faulty)
        self.at = end

    def _note(self, typed: str, message: str, hint: str) -> None:
        self.builder.note("json-syntax", self.at, self.at + len(typed), message, hint)

    def _stop(self, message: str, hint: str) -> _Stop:
        self._note(" ", message, hint)
        return _Stop()
