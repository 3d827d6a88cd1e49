"""A YAML syntax error in a clerk's words: what was typed, why it is not read, the line to copy instead."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from dvk_docs.errors import Problem, quote
from dvk_docs.source.outline import head, lead
from dvk_docs.source.scene import Scene

_LINES: Final = re.compile(r"(\r\n|[\n\r])")
_CLOSED_EARLY: Final = re.compile(r"""("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*[^\s#,\]}:]""")
_NEVER_CLOSED: Final = re.compile(r""""(?:[^"\\]|\\.)*$""")
_GLUED: Final = re.compile(r"""\s*(?:-\s+)*[^\s:#'"]+:(?=[^\s/\\])""")
_ESCAPE: Final = re.compile(r"\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))")
_QUOTES: Final = " \"'"
_MOST_TABS: Final = 20
_LOOK_BACK: Final = 30  # lines between a quotation mark and the place where the parser noticed that it never closed


@dataclass(frozen=True, slots=True)
class Slip:
    """What to tell of a syntax error; `mended` is the whole text with line `line` mended, to read on."""

    problems: tuple[Problem, ...]
    line: int
    mended: str | None = None


_Told = tuple[tuple[Problem, ...], int, str | None]  # the problems, the line to blame, that line mended


def diagnose(error: Any, text: str, name: str | None) -> Slip:
    """The slip behind an error of the YAML parser."""
    pieces = _LINES.split(text)
    scene = Scene.of(error, pieces, name)
    problems, line, mended = next(told for reader in _READERS if (told := reader(scene)) is not None)
    if mended is None:
        return Slip(problems, line)
    pieces[2 * (line - 1)] = mended
    return Slip(problems, line, "".join(pieces))


def _tab(scene: Scene) -> _Told | None:
    if "\t" not in scene.text[: scene.column]:
        return None
    indented = [number for number, line in enumerate(scene.lines, 1) if "\t" in line[: len(line) - len(line.lstrip())]]
    problems: tuple[Problem, ...] = ()
    for number in (indented or [scene.line])[:_MOST_TABS]:
        there = scene.at(number)
        column = there.text.index("\t") + 1
        hint = "xoá dấu Tab, thụt đầu dòng bằng hai dấu cách"
        problems += there.told("tab-indent", "dòng thụt vào bằng dấu Tab", hint, column=column)
    return problems, scene.line, None


def _escape(scene: Scene) -> _Told | None:
    if not any(word in scene.said for word in ("escape", "Unicode character", "hexdecimal", "hexadecimal")):
        return None
    found = _ESCAPE.search(scene.text, max(0, scene.column - 11))
    if found is not None:
        point = int(found[1] or found[2], 16)
        message = f"{quote(scene.value.strip(_QUOTES))} có ký tự không dùng được U+{point:04X}"
        position = found.start() - scene.start  # the opening quotation mark makes up for counting from 1
        message += f" ở vị trí {position}" if position > 0 else ""
        told = scene.told(
            "illegal-character", message, "xoá ký tự này rồi gõ lại", column=found.start() + 1, length=len(found[0])
        )
        return told, scene.line, scene.text[: found.start()] + "?" * len(found[0]) + scene.text[found.end() :]
    hint = f"dùng nháy đơn thay nháy kép:  '{scene.value.strip(chr(34) + ' ')}'"
    told = scene.told("backslash", "dấu \\ trong nháy kép có nghĩa riêng với YAML nên không đọc được", hint)
    return told, scene.line, scene.text.replace("\\", "/")


def _closed_early(scene: Scene) -> _Told | None:
    found = _CLOSED_EARLY.match(scene.value)
    if found is None:
        return None
    whole, short = scene.in_quotes()
    if found[1].startswith('"'):
        short = short.replace('"“', "“", 1).removesuffix('"') if short.count('"') == 2 else short
    message = f"giá trị mở đầu bằng nháy thẳng nên YAML coi nó kết thúc ở {found[1][:60]}, phần sau không đọc được"
    hint = f"dùng nháy cong “ ”:  {short}"
    told = scene.told("quote-closed-early", message, hint, column=scene.start + 1, length=len(found[1]))
    return told, scene.line, whole


def _never_closed(scene: Scene) -> _Told | None:
    line = scene.began if "quoted scalar" in scene.said and "unexpected" in scene.said else _opened_above(scene)
    if line is None:
        return None
    there = scene.at(line)
    hint = "thêm dấu nháy ở cuối giá trị"
    if there.value[:1] in ('"', "'"):  # within { } only a person knows where the value ends
        hint += f":  {lead(there.text)}{there.value.rstrip()[:300]}{there.value[:1]}"
    return there.told("quote-not-closed", "dấu nháy mở ở đây không có dấu đóng", hint), line, None


def _opened_above(scene: Scene) -> int | None:
    """A line above whose quotation mark was closed only by the first one on this line, meant as an opening."""
    if '"' not in scene.text[: scene.column - 1]:
        return None
    for line in range(scene.line - 1, max(0, scene.line - _LOOK_BACK), -1):
        there = scene.at(line)
        if _NEVER_CLOSED.match(there.value):
            return line
        if '"' in there.text:
            return None
    return None


def _colon(scene: Scene) -> _Told | None:
    if "mapping values are not allowed" not in scene.said:
        return None
    found = head(scene.text)
    if found is not None and found.end() < scene.column:
        whole, short = scene.in_quotes()
        message = "giá trị có dấu hai chấm nên YAML hiểu nhầm là một trường mới"
        told = scene.told("colon-in-value", message, f"đặt cả giá trị trong nháy kép:  {short}")
        return told, scene.line, whole
    above = next((n for n in range(scene.line - 1, 0, -1) if scene.lines[n - 1].strip()), None)
    if above is not None and _is_glued(scene.lines[above - 1]):
        return _glued(scene.at(above))
    return _indentation(scene)


def _no_colon(scene: Scene) -> _Told | None:
    if "could not find expected ':'" not in scene.said:
        return None
    there = scene.at(scene.began)
    if _is_glued(there.text):
        return _glued(there)
    message = f"{quote(there.text.strip())}: dòng này không có dấu hai chấm, nên không biết là trường nào"
    hint = "nếu là câu viết tiếp của dòng trên, thụt vào thêm hai dấu cách; nếu là trường mới, ghi  tên trường: giá trị"
    return there.told("no-colon", message, hint, length=len(there.value)), there.line, f"#{there.text}"


def _is_glued(line: str) -> bool:
    return head(line) is None and _GLUED.match(line) is not None


def _glued(scene: Scene) -> _Told:
    colon = scene.text.index(":")
    mended = f"{scene.text[:colon]}: {scene.text[colon + 1 :]}"
    hint = f"thêm dấu cách:  {mended.strip()}"
    told = scene.told("no-space-after-colon", "sau dấu hai chấm phải có một dấu cách", hint, column=colon + 1)
    return told, scene.line, mended


def _dash_beside_key(scene: Scene) -> _Told | None:
    if "sequence entries are not allowed" not in scene.said:
        return None
    whole, _ = scene.in_quotes()
    message = "mục của danh sách (dấu -) phải bắt đầu ở dòng riêng, không đứng sau dấu hai chấm"
    hint = "xuống dòng trước dấu -; nếu dấu - là nội dung, đặt cả giá trị trong nháy kép"
    return scene.told("list-on-one-line", message, hint), scene.line, whole


def _first_sign(scene: Scene) -> _Told | None:
    sign = scene.value[:1]
    if not sign or sign not in "%@`&*!|>":
        return None
    whole, short = scene.in_quotes()
    told = scene.told(
        "sign-at-start",
        f"giá trị mở đầu bằng dấu {sign} mà YAML dùng vào việc khác",
        f"đặt cả giá trị trong nháy kép:  {short}",
        column=scene.start + 1,
    )
    return told, scene.line, whole


def _bracket(scene: Scene) -> _Told | None:
    there = scene.at(scene.began) if "flow" in scene.said else scene
    sign = there.value[:1]
    if sign not in ("[", "{"):
        return None
    whole, short = there.in_quotes()
    message = f"giá trị mở đầu bằng ngoặc {sign} nên YAML chờ một danh sách, nhưng không đọc được đến ngoặc đóng"
    hint = f"đóng ngoặc; nếu ngoặc là nội dung, đặt cả giá trị trong nháy kép:  {short}"
    told = there.told("bracket", message, hint, column=there.start + 1)
    return told, there.line, whole if there.line == scene.line else None


def _indentation(scene: Scene) -> _Told:
    there = scene.at(scene.line)
    column = len(there.text) - len(there.text.lstrip()) + 1
    message = "đầu dòng này không thẳng hàng với các trường cùng nhóm ở trên"
    hint = "thụt vào bằng đúng số dấu cách của trường phía trên; nếu là câu viết tiếp, đặt cả câu trong nháy kép"
    return there.told("bad-indent", message, hint, column=column), scene.line, None


# The order matters: what is plainly seen on the line comes before what the parser guesses.
_READERS: Final[tuple[Callable[[Scene], _Told | None], ...]] = (
    _tab,
    _escape,
    _closed_early,
    _never_closed,
    _colon,
    _no_colon,
    _dash_beside_key,
    _first_sign,
    _bracket,
    _indentation,
)
