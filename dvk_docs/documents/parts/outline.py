"""The body of a paper as a clerk types it: one line is one paragraph, its mark as typed, a table between bars.

    I- MỤC ĐÍCH, YÊU CẦU
    1. Mục đích
    - Nâng cao nhận thức của cán bộ, đảng viên.
    | TT | Đơn vị | Chỉ tiêu |
    | 1 | Các chi bộ thôn | 07 |

A footnote stands in its sentence: `năm 2025[^Năm 2025, toàn xã có 17 mô hình.]` (`vn.notes`).

Any depth of marks may follow (`I-`, `1.`, `1.1.`, `a)`, `-`, `+`, `(i)`): the norms fix how such a mark is written, not
how deep an outline goes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Annotated, Any, Final, Literal, get_args

from pydantic import BeforeValidator, WithJsonSchema
from pydantic.fields import FieldInfo

from dvk_docs.model import DoanVan
from dvk_docs.vn.notes import carried

_AS_LIST = BeforeValidator(lambda value: [value] if isinstance(value, str) else value)
_SCHEMA = WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]})
VanBan = Annotated[list[DoanVan], _AS_LIST, _SCHEMA]
"""A body: one text of many lines, or a list of such texts."""

ENDS: Final = (".", ";", ":", "!", "?", "…")
"""Marks by which a paragraph closes itself."""
ONE_LINE: Final = 90
"""A paragraph of so many characters has two lines or more."""
MOST_COLUMNS: Final = 6
"""Of a table in the text; a wider one belongs in an annex."""

_SECTION = re.compile(r"^[IVXLC]+\s?[-–.)]\s?\S")
_SUB_CLAUSE = re.compile(r"^\d{1,2}(?:\.\d{1,2})+\.?\s+\S")
_HEADING = re.compile(rf"^\d{{1,2}}[.)]\s+\S|{_SUB_CLAUSE.pattern}")
_LONGEST_HEADING = 280  # characters; a longer numbered line is a paragraph whose full stop was forgotten
_FULL_LINE = 40  # characters; a shorter line is no line that was full
_CUT_SIGN = re.compile(r"\d-$")  # “Kế hoạch số 49-”
_HALF = re.compile(r"\s(?:-|của|và|các|những|về|với|đề nghị|Ban|Mặt|Ủy|Uỷ)$")  # no paragraph ends so
_BEFORE_FIGURES = re.compile(r"\s(?:ngày|tháng|năm|số)$")
_ROMAN_POINT = re.compile(r"^\([ivx]+\)")
_TOTAL = re.compile(r"^(?:tổng (?:số|cộng)\b|(?:tổng|cộng):?$)", re.IGNORECASE)  # not “Tổng hợp đăng ký”
_SHORT_CELL = 9  # characters: figures, dates, marks stand in the middle of their column


Kind = Literal["article", "part", "section", "outline", "clause", "subclause", "point", "dash"]
_NUMBER_WORDS = "nhất|một|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười"
_KINDS: Final[tuple[tuple[Kind, re.Pattern[str]], ...]] = (
    ("article", re.compile(r"^Điều\s*\d+", re.IGNORECASE)),
    ("part", re.compile(rf"^(Phần|Chương)\s+(thứ\s+)?([IVXLC]+|\d+|{_NUMBER_WORDS})\s*[.:]?$", re.IGNORECASE)),
    ("section", re.compile(r"^(Mục|Tiểu mục)\s+([IVXLC]+|\d+)\s*[.:]?$", re.IGNORECASE)),
    ("outline", _SECTION),
    ("clause", re.compile(r"^\d{1,2}\s*[.)/-]\s+\S")),
    ("subclause", _SUB_CLAUSE),
    ("point", re.compile(r"^[a-zđ]\s*[.)]\s+\S")),
    ("dash", re.compile(r"^[-–—+•*]\s*\S")),
)


def kind_of_line(line: str) -> Kind | None:
    """What a line of a body is, by how it begins; None for plain text.

    >>> kind_of_line("II- CHỈ TIÊU"), kind_of_line("đ) Các hội"), kind_of_line("Trên đây là Kế hoạch")
    ('outline', 'point', None)
    """
    return next((kind for kind, pattern in _KINDS if pattern.match(line)), None)


def is_body(info: FieldInfo) -> bool:
    """Whether a field of a model is a body."""
    arms = get_args(info.annotation)
    return _AS_LIST in info.metadata or any(_AS_LIST in getattr(arm, "__metadata__", ()) for arm in arms)


def is_table_line(line: str) -> bool:
    """Whether a line is the row of a table: “| 1 | Các chi bộ thôn | 07 |”."""
    return len(line) > 2 and line.startswith("|") and line.endswith("|")


def cells_of(line: str) -> list[str]:
    """The cells of such a line.

    >>> cells_of("| 1 | Các chi bộ thôn |  |")
    ['1', 'Các chi bộ thôn', '']
    """
    return [cell.strip() for cell in line[1:-1].split("|")]


def lines_of(texts: Iterable[str]) -> list[str]:
    """The lines that say something, of one body."""
    return [line.strip() for text in texts for line in text.splitlines() if line.strip()]


def goes_on(before: str, line: str) -> bool:
    """Whether a line goes on with the sentence of the line before it: somebody broke a full line by hand.

    >>> goes_on("kịp thời giải quyết những vấn đề nhân dân", "quan tâm, bức xúc.")
    True
    >>> goes_on("tiếp tục thực hiện có hiệu quả Kế hoạch số 49-", "KH/ThU"), goes_on("1. Chỉ tiêu", "mỗi chi bộ 01")
    (True, False)
    """
    if is_table_line(before) or is_table_line(line) or before.endswith(ENDS) or len(before) < _FULL_LINE:
        return False
    if _CUT_SIGN.search(before):
        return True
    if kind_of_line(line) is not None:
        return False
    half = _HALF.search(before) or (_BEFORE_FIGURES.search(before) and line[:1].isdigit())
    in_capitals = before.isupper() and line.isupper()
    in_small = line.lstrip('“"(')[:1].islower() and not _ROMAN_POINT.match(line)
    return bool(half) or in_capitals or in_small


def typed_paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """The paragraphs of a text, each with where it begins; lines broken by hand are joined, a blank for the break.

    >>> list(typed_paragraphs("Bước 1: Lựa chọn, xác định nội dung, tên mô hình\\nvà đăng ký.\\nBước 2: Họp xét."))
    [(0, 'Bước 1: Lựa chọn, xác định nội dung, tên mô hình và đăng ký.'), (61, 'Bước 2: Họp xét.')]
    """
    start, lines = 0, list[str]()
    for line in text.split("\n"):
        if lines and not goes_on(lines[-1].strip(), line.strip()):
            yield start, " ".join(lines)
            start += sum(map(len, lines)) + len(lines)
            lines = []
        lines.append(line)
    yield start, " ".join(lines)


def pieces(texts: Iterable[str], *, ends_with: str | None = None) -> list[dict[str, Any]]:
    """What a template prints, in order: `kieu` tells “muc”, “de_muc”, “doan” or “bang_…” (columns, with TT or without).

    A line that ends in a colon stays with what follows (`giu`). With `ends_with`, the end mark of the standard, the
    body ends here: its last paragraph takes the mark, and stays with the signature block, as does the one before it
    where the last may be one line: a page with a signature shall have two lines of the body.
    """
    found: list[dict[str, Any]] = []
    for tabular, lines in groupby(lines_of(texts), is_table_line):
        block = [carried(line) for line in lines]
        found += [_table([cells_of(line) for line in block])] if tabular else map(_paragraph, block)
    if ends_with and found and "chu" in found[-1]:
        found[-1] = {"kieu": "doan", "chu": ended(found[-1]["chu"], ends_with), "giu": True}
        if len(found[-1]["chu"]) < ONE_LINE and len(found) > 1:
            found[-2]["giu"] = True
    return found


def ended(text: str, mark: str) -> str:
    """A paragraph with that end mark in place of its own.

    >>> ended("có hiệu lực kể từ ngày ký.", "./.")
    'có hiệu lực kể từ ngày ký./.'
    """
    return text.rstrip("./; ") + mark


def closed(text: str) -> str:
    """A paragraph with an end mark: its own, else a full stop."""
    text = text.strip()
    return text if text.endswith(ENDS) else f"{text}."


def paragraphs(texts: Iterable[str]) -> list[str]:
    """The lines of texts as paragraphs, each with an end mark."""
    return [carried(closed(line)) for line in lines_of(texts)]


def _paragraph(line: str) -> dict[str, Any]:
    open_ended = not line.endswith((*ENDS, ","))
    if open_ended and _SECTION.match(line):
        return {"kieu": "muc", "chu": line, "giu": True}
    if open_ended and len(line) < _LONGEST_HEADING and _HEADING.match(line):
        return {"kieu": "de_muc", "chu": line, "giu": True}
    named = (
        open_ended and len(line) < _LONGEST_HEADING and kind_of_line(line) is None
    )  # “Bước 1: Đăng ký”, “(i) Kinh tế”
    return {"kieu": "doan", "chu": line, "giu": named or line.endswith(":")}


def _table(lines: list[list[str]]) -> dict[str, Any]:
    """A table: its first line is the head; a line that begins with “Tổng” or “Cộng” is bold."""
    width = max(map(len, lines))
    head, *rows = ([*line, *[""] * (width - len(line))] for line in lines)
    numbered = "tt" if head[0].upper() in ("TT", "STT", "SỐ TT") else ""
    return {"kieu": f"bang_{width}{numbered}", "giu": False, "cot": head, "dong": list(_rows(rows))}


def _rows(rows: list[list[str]]) -> Iterator[dict[str, Any]]:
    short = [all(len(cell) < _SHORT_CELL for cell in column) for column in zip(*rows, strict=True)]
    for row in rows:
        bold = any(_TOTAL.match(cell) for cell in row[:2])
        yield {"dam": bold, "o": [{"chu": cell, "giua": middle} for cell, middle in zip(row, short, strict=True)]}
