"""Rules on a body as it was typed: its numerals, the letters of its points, the shape of its tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from dvk_docs.documents.common import Document
from dvk_docs.documents.parts.given import bodies
from dvk_docs.documents.parts.outline import MOST_COLUMNS, cells_of, is_table_line, kind_of_line
from dvk_docs.errors import quote
from dvk_docs.rules.data.misfit import Misfit
from dvk_docs.vn.roman import roman, roman_value

_ROMAN = re.compile(r"^([IVX]+)(\s?[-–.)]\s?)(?=\S)")
_NUMBER = re.compile(r"^(\d{1,2})([.)]\s+|[/-]\s+(?=\D))(?=\S)")
_SUB_NUMBER = re.compile(r"^(\d{1,2}(?:\.\d{1,2})+)(\.\s+|\s+(?=[^\W\d_]))(?=\S)")
_LETTERED_PART = re.compile(r"^[A-HLC]\s?[-.)]\s")
_POINT = re.compile(r"^([a-zđ])\s*([.)])\s+")
_NOT_A_HEAD = re.compile(r"^[\d.,%]*$")

Line = tuple[str, str]  # the path of the text it stands in, its words
Numerals = tuple[int, ...]


class Mark(NamedTuple):
    """How a line is numbered, its `kind` “roman”, “number” or “bracket”; `after` stands between figures and words."""

    kind: str
    numerals: Numerals
    after: str
    words: str

    def written(self, numerals: Numerals) -> str:
        """The line with other numerals, its mark as typed."""
        figures = roman(numerals[0]) if self.kind == "roman" else ".".join(map(str, numerals))
        return f"{figures}{self.after}{self.words}"


def outline_order(document: Document) -> Iterator[Misfit]:
    """Đề mục đánh số liên tục, không nhảy số, không trùng số.

    I, II, III trong cả văn bản; 1., 2., 3. trong từng mục; 1.1., 1.2. trong mục 1.

    Vì sao: đề mục trùng số hoặc nhảy số thì không viện dẫn được.

    Sai:   II- CHỈ TIÊU … III- NỘI DUNG … III- TỔ CHỨC THỰC HIỆN
    Đúng:  II- CHỈ TIÊU … III- NỘI DUNG … IV- TỔ CHỨC THỰC HIỆN
    """
    for lines in _bodies(document):
        for (path, line), mark, wanted in _out_of_order(lines):
            right = mark.written(wanted)
            message = f"{quote(_start(line))} không đúng thứ tự, phải là {quote(_start(right))}"
            yield Misfit(path, message, f"ghi  {_start(right)}", words=_start(line).rstrip("…"))


def outline_mark(document: Document) -> Iterator[Misfit]:
    """Nội dung gõ theo đề mục dùng I-, 1., 1.1., a), -, +; không dùng Điều, Phần, Chương, Mục.

    Vì sao: Điều, Phần, Chương, Mục có cách trình bày riêng (đậm, căn giữa, tên ở dòng dưới), là của văn bản khác.

    Sai:   Chương I;   Điều 1. Mục đích
    Đúng:  I- MỤC ĐÍCH;   1. Mục đích
    """
    for lines in _bodies(document):
        for path, line in lines:
            if kind_of_line(line) in ("article", "part", "section"):
                message = f"{quote(_start(line))} mở đầu như một Điều, Phần, Chương, Mục"
                yield Misfit(path, message, "ghi theo đề mục  I-  hoặc  1.", words=_start(line).rstrip("…"))


def point_letter(document: Document) -> Iterator[Misfit]:
    """Điểm đánh bằng chữ cái tiếng Việt theo thứ tự a) b) c) d) đ) e) g), sau chữ là dấu ngoặc đóng.

    Sai:   d) … rồi e) …;  a. …
    Đúng:  d) … rồi đ) …;  a) …
    """
    alphabet = document.standard["point-letter"].value
    for lines in _bodies(document):
        expected = 0
        for path, line in lines:
            typed = _POINT.match(line)
            if typed is None:
                expected = expected if kind_of_line(line) in (None, "dash") else 0
                continue
            expected = 0 if typed[1] == alphabet[0] else min(expected, len(alphabet) - 1)
            if (typed[1], typed[2]) != (alphabet[expected], ")"):
                right = f"{alphabet[expected]}) {line[typed.end() :]}"
                message = f"điểm {quote(typed[0].strip())} phải là {quote(alphabet[expected] + ')')}"
                yield Misfit(path, message, f"ghi  {_start(right)}", words=_start(line).rstrip("…"))
            expected = (alphabet.index(typed[1]) if typed[1] in alphabet else expected) + 1


def table_in_text(document: Document) -> Iterator[Misfit]:
    """Bảng trong nội dung có dòng tiêu đề ở trên cùng, từ 2 đến 6 cột; bảng rộng hơn đặt ở phụ lục.

    Sai:   | 1 | Các chi bộ thôn | 07 |      (dòng đầu đã là số liệu)
    Đúng:  | TT | Đơn vị | Chỉ tiêu |        rồi đến  | 1 | Các chi bộ thôn | 07 |
    """
    for lines in _bodies(document):
        for tabular, block in groupby(lines, lambda found: is_table_line(found[1])):
            if tabular:
                yield from _misshapen(list(block))


def _misshapen(lines: list[Line]) -> Iterator[Misfit]:
    (path, head), *_ = lines
    cells = cells_of(head)
    width, words = max(len(cells_of(line)) for _, line in lines), _start(head).rstrip("…")
    if not 2 <= width <= MOST_COLUMNS:
        hint = "bớt cột, hoặc đặt bảng ở phụ lục" if width > MOST_COLUMNS else "bảng một cột: ghi thành các dòng  - …"
        yield Misfit(
            path, f"bảng {quote(_start(head))} có {width} cột, trong nội dung từ 2 đến {MOST_COLUMNS}", hint, words
        )
    elif len(cells) < width or any(_NOT_A_HEAD.match(cell) for cell in cells):
        names = " | ".join(["TT", "Nội dung", *[f"Cột {n}" for n in range(3, width + 1)]])
        message = f"bảng bắt đầu bằng {quote(_start(head))} chưa có dòng tiêu đề đủ {width} cột"
        yield Misfit(path, message, f"thêm dòng đầu  | {names} |", words)


def _out_of_order(lines: Iterable[Line]) -> Iterator[tuple[Line, Mark, Numerals]]:
    """Each line whose numeral is not the one that should come, with that one; what follows counts on from the typed."""
    section, bracket, numbers = 0, 0, list[Numerals]()
    for place in lines:
        mark = _mark(place[1])
        if mark is None:
            if _LETTERED_PART.match(place[1]):
                section, bracket, numbers = 0, 0, []
            bracket = 0 if kind_of_line(place[1]) == "point" else bracket
            continue
        if mark.kind == "roman":
            wanted: Numerals = (section + 1,)
            section, bracket, numbers = mark.numerals[0], 0, []
        elif mark.kind == "bracket":
            wanted = (1 if mark.numerals == (1,) and bracket > 1 else bracket + 1,)
            bracket = mark.numerals[0]
        else:
            wanted = _next_number(mark.numerals, numbers)
            numbers, bracket = [*numbers, mark.numerals], 0
        if mark.numerals != wanted:
            yield place, mark, wanted


def _next_number(typed: Numerals, before: list[Numerals]) -> Numerals:
    """What should stand in place of the number typed, after those before it in its section."""
    depth, last = len(typed), before[-1] if before else ()
    if depth > 1 and not any(len(one) == depth - 1 for one in before) and last[: depth - 1] != typed[:-1]:
        return (*typed[:-1], 1)  # its heading has no number of its own: “II” and then 2.1, 2.2
    above = last[: depth - 1]
    return (*above, last[depth - 1] + 1 if len(last) >= depth else 1)


def _mark(line: str) -> Mark | None:
    for kind, pattern in (("roman", _ROMAN), ("number", _SUB_NUMBER), ("number", _NUMBER)):
        found = pattern.match(line)
        if found:
            figures = (roman_value(found[1]),) if kind == "roman" else tuple(map(int, found[1].split(".")))
            kind = "bracket" if kind == "number" and found[2].startswith(")") else kind
            return Mark(kind, figures, found[2], line[found.end() :])
    return None


def _bodies(document: Document) -> Iterator[list[Line]]:
    for path, texts in bodies(document):
        stripped = ((f"{path}[{i}]", line.strip()) for i, text in enumerate(texts, 1) for line in text.splitlines())
        yield [(at, line) for at, line in stripped if line]


def _start(line: str) -> str:
    """As much of a line as tells which one it is."""
    return line if len(line) <= 60 else f"{line[:60].rpartition(' ')[0] or line[:60]}…"
