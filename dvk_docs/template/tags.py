"""The tags of a paragraph as its writer sees them: found, and what is damaged named with its cure.

Jinja's own complaints name a line of XML; here every tag is looked at alone, in the words of its paragraph, so that
all faults of a template are told at once and each can be found in Word with Ctrl+F.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from dvk_docs.errors import Place, Problem, nearest, quote

LONGEST = 1000  # characters of one tag: bounds what one expression can build, and the depth of its parse
WORDS = 90  # characters of a paragraph that a message quotes

_TAG = re.compile(r"(\{\{|\{%|\{#)((?:(?!\{\{|\{%|\{#|\}\}|%\}|#\}).)*)(\}\}|%\}|#\})", re.DOTALL)
_ENDS = {"{{": "}}", "{%": "%}", "{#": "#}"}
_STRAIGHT = str.maketrans("“”‘’", "\"\"''")
_CODE = re.compile(r"(p|tr|tc|r)?(?:\s|$)", re.DOTALL)
_ODD_BLANK = re.compile(r"(?:p|tr|tc|r)[^\S ]")
_DOCXTPL_LITERAL = re.compile(r"\{_\{|\}_\}|\{_%|%_\}")
_DAMAGED = re.compile(  # what remains of a tag once the whole ones are taken out; lengths bounded, the text may be long
    r"""
      \{\s{1,9}\{ [^{}]{0,80} (?:\}\s?\}?)?      # { { so } }
    | \{\s{1,9}% [^{}]{0,80} (?:%\s?\}?)?
    | \{\{ [^{}]{0,80} (?:\}\s?\}?)?              # {{ so }, {{ so
    | \{% [^{}]{0,80} (?:%?\s?\}?)?
    | \{\# [^{}]{0,80} (?:\#?\s?\}?)?
    | \{?\s{0,9} [\w.|]{1,80} \s{0,9}\}\s?\}      # { so }}
    | \}\}
    | (?<!\d)%\}                                 # not “{tăng 50%}”
    | \#\}
    | ｛\s{0,9}[｛%] .{0,80}                      # full-width braces of an East Asian keyboard
    """,
    re.VERBOSE,
)
_LEVELS = ("p", "tr", "tc", "r")
_KEYWORDS = ("if", "elif", "else", "endif", "for", "endfor")
SPECIAL = ("vm", "hm", "colspan", "cellbg")
_INSIDE = "đặt thẻ này giữa  {% if … %} và {% endif %}"
_CLOSES = {"endif": "if", "endfor": "for"}
_WITHIN = {"elif": ("if",), "else": ("if", "for")}


@dataclass(frozen=True, slots=True)
class Tag:
    """One tag: `text` as written, `kind` its opening sign, `level` p, tr, tc, r or "", `code` what stands inside."""

    text: str
    kind: str
    level: str
    code: str
    place: Place

    @property
    def keyword(self) -> str:
        """`if`, `endfor` …; "" for a tag that prints."""
        return self.code.split(maxsplit=1)[0] if self.kind == "{%" and self.code else ""


def readable(text: str) -> str:
    """A paragraph's words for a message: blanks made single, cut when long."""
    words = " ".join(text.split())
    return words if len(words) <= WORDS else f"{words[: WORDS - 1]}…"


def tags_of(text: str, place: Place) -> tuple[list[Tag], list[Problem]]:
    """The whole tags of a paragraph's text, and a problem for every damaged one."""
    whole = [match for match in _TAG.finditer(text) if _ENDS[match.group(1)] == match.group(3)]
    rest = _TAG.sub(lambda m: " " if _ENDS[m.group(1)] == m.group(3) else m.group(), text)
    problems = [_odd_blank(match.group(), place) for match in whole if _ODD_BLANK.match(match.group(2))]
    problems += (_damage(piece.strip(), place) for piece in _DAMAGED.findall(_DOCXTPL_LITERAL.sub(" ", rest)))
    return [_tag(match, place) for match in whole], problems


def _odd_blank(text: str, place: Place) -> Problem:
    """docxtpl takes only an ordinary blank after `{%p`; Word likes to put a no-break one there."""
    message = f"thẻ {quote(text)} có dấu cách lạ (không ngắt dòng hoặc Tab)"
    return Problem("damaged-tag", "error", place, message, "xoá dấu cách đó rồi gõ lại bằng phím cách")


def _tag(match: re.Match[str], place: Place) -> Tag:
    inside = match.group(2).translate(_STRAIGHT)
    level = _CODE.match(inside)
    named = level.group(1) if level and level.group(1) else ""
    code = inside[len(named) :].strip().removeprefix("-").removesuffix("-").strip()
    return Tag(match.group(), match.group(1), named, code, place)


def _damage(piece: str, place: Place) -> Problem:
    inside = piece.strip("{}｛｝%# \u00a0")
    command = "%" in piece
    whole = f"{{% {inside} %}}" if command else f"{{{{ {inside or 'tên'} }}}}"
    message = f"thẻ {quote(piece)} bị hỏng: dấu ngoặc thiếu hoặc có dấu cách ở giữa"
    return Problem("damaged-tag", "error", place, message, f"xoá rồi gõ lại liền một mạch:  {whole}")


def structure(tags: Iterable[Tag]) -> list[Problem]:
    """What does not fit together: an `if` or `for` without end, an end without beginning, an unknown command."""
    problems: list[Problem] = []
    waiting: list[Tag] = []
    for tag in tags:
        word = tag.keyword
        if len(tag.text) > LONGEST:
            problems.append(_problem(tag, "template-limit", f"thẻ dài quá {LONGEST} ký tự", "viết ngắn lại"))
        elif word in ("if", "for"):
            waiting.append(tag)
        elif word in _CLOSES:
            problems += _closed(tag, waiting)
        elif word in _WITHIN and not any(one.keyword in _WITHIN[word] for one in waiting[-1:]):
            problems.append(_problem(tag, "unbalanced-block", f"{quote(tag.text)} không nằm trong khối nào", _INSIDE))
        elif tag.kind == "{%" and word not in (*_KEYWORDS, *SPECIAL):
            problems.append(_unknown(tag))
    problems += (_unclosed(tag) for tag in waiting)
    return problems


def _closed(tag: Tag, waiting: list[Tag]) -> list[Problem]:
    if not waiting:
        hint = f"xoá thẻ này, hoặc thêm  {{% {_CLOSES[tag.keyword]} … %}}  trước nó"
        return [_problem(tag, "unbalanced-block", f"{quote(tag.text)} thừa: không có khối nào đang mở", hint)]
    opened = waiting.pop()
    if opened.keyword == _CLOSES[tag.keyword]:
        return []
    message = f"{quote(tag.text)} đóng nhầm khối {quote(opened.text)}"
    return [_problem(tag, "unbalanced-block", message, f"khối này đóng bằng  {{% end{opened.keyword} %}}")]


def _unclosed(tag: Tag) -> Problem:
    level = f"{tag.level} " if tag.level else " "
    hint = f"thêm  {{%{level}end{tag.keyword} %}}  sau phần được lặp hoặc chọn"
    return _problem(tag, "unbalanced-block", f"khối {quote(tag.text)} không được đóng", hint)


def _unknown(tag: Tag) -> Problem:
    word = tag.keyword or tag.level
    if word in _LEVELS:
        message = f"{quote(tag.text)}: có dấu cách trước “{word}”"
        return _problem(tag, "not-in-templates", message, f"viết liền:  {{%{tag.code} %}}")
    near = nearest(word, _KEYWORDS)
    hint = f"có phải là “{near}”?" if near else "chỉ dùng:  if, elif, else, endif, for, endfor"
    return _problem(tag, "not-in-templates", f"lệnh {quote(word)} không dùng được trong mẫu", hint)


def beside(tags: Iterable[Tag], text: str, level: str, what: str) -> list[Problem]:
    """A problem when words stand beside a `{%p … %}` tag: the tag takes its whole paragraph (row, cell) with it."""
    swallowing = [tag for tag in tags if tag.level == level]
    if not swallowing:
        return []
    rest = " ".join(text.replace(swallowing[0].text, "", 1).split())
    if not rest:
        return []
    message = f"thẻ {quote(swallowing[0].text)} chiếm cả {what}, {quote(rest)} cùng {what} sẽ mất"
    return [_problem(swallowing[0], "text-beside-tag", message, f"để thẻ này một mình trong một {what}")]


def _problem(tag: Tag, code: str, message: str, hint: str | None) -> Problem:
    return Problem(code, "error", tag.place, message, hint)


def at(place: Place, text: str) -> Place:
    """The place of a paragraph with that text."""
    return replace(place, words=readable(text))
