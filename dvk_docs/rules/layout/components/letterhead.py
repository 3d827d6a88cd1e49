"""The top of page 1, found by what it says and where it stands: organ and number left, title and date right."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from dvk_docs.rules.layout.components.lines import lines_of
from dvk_docs.rules.layout.measure import height_mm, strokes
from dvk_docs.rules.layout.paper import HEAD, Letterhead, Piece, Stroke, Top
from dvk_docs.standards import Standard
from dvk_docs.view import Block, Cell, Paragraph, Table, walk
from dvk_docs.vn.text import fold_tone

PARTY_TITLE = "đảng cộng sản việt nam"
STATE_TITLE = "cộng hoà xã hội chủ nghĩa việt nam"

_NUMBER = re.compile(r"^số\b.*[-/]", re.IGNORECASE)
_DATE_LINE = re.compile(r"ngày.*tháng.*năm|,\s*ngày\b", re.IGNORECASE)
_MOTTO = re.compile(r"^độc lập\b.*hạnh phúc")
_URGENCY = re.compile(r"\b(KHẨN|HO[ẢẠ] TỐC|HỎA TỐC|HỌA TỐC)\b")
_SECRECY = re.compile(r"^(TUYỆT MẬT|TỐI MẬT|MẬT)$")
# How an organ's name begins: where a second name starts, the first was the superior.
_ORGAN_WORDS = re.compile(
    "^(đảng|tỉnh uỷ|thành uỷ|huyện uỷ|quận uỷ|thị uỷ|quân uỷ|chi bộ|ban|uỷ ban|ubnd|hđnd|hội|văn phòng|trường|trung tâm"
    "|cục|bộ|sở|vụ|phòng|tổng|tiểu ban|đoàn|công đoàn|liên đoàn|mặt trận|đại hội|công an|cơ quan|chủ tịch|viện|toà)\\b"
)

_JOINED = re.compile(r"\s+[-–]\s+")  # of names, but also of words inside one: “Phòng Văn hoá - Xã hội”
_SYMBOLS_JOINED = re.compile(r"/[^/]*-[^/]*$")  # “46-CV/BXDĐ-UBMTTQ”


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of the letterhead, the row and side it stands in, how far down in its cell it begins."""

    paragraph: Paragraph
    left: bool
    row: int
    top_mm: float

    @property
    def text(self) -> str:
        return self.paragraph.plain


class _Sides(NamedTuple):
    """The lines above the name of the type: all, those on the left, those on the right; without a table all are both.

    `swapped`: the title of the system stands on the left, so that left is read as right.
    """

    table: Table | None
    lines: list[Line]
    left: list[Line]
    right: list[Line]
    swapped: bool


def _sides(head: tuple[Block, ...]) -> _Sides:
    table = next((block for block in head if isinstance(block, Table) and _two_columns(block)), None)
    if table is None:
        loose = list(_loose_lines(head))
        return _Sides(None, loose, loose, loose, swapped=False)
    lines = list(_table_lines(table))
    swapped = any(line.left and is_title(line.text) for line in lines)
    if swapped:
        lines = [Line(line.paragraph, not line.left, line.row, line.top_mm) for line in lines]
    left, right = ([line for line in lines if line.left is side] for side in (True, False))
    return _Sides(table, lines, left, right, swapped)


def find_letterhead(head: tuple[Block, ...], standard: Standard) -> Letterhead:
    """The components of the letterhead in the blocks that stand above the name of the type."""
    table, lines, left, right, swapped = _sides(head)
    number = _first(left, lambda line: bool(_NUMBER.match(line.text)))
    dated = _first(right, is_date_line) or _first(lines, is_date_line)
    title = _title(right, dated, columns=table is not None)
    motto = _first(right, lambda line: bool(_MOTTO.match(fold_tone(line.text))))
    draft = _first(lines, lambda line: fold_tone(line.text).startswith("dự thảo"))
    organ = _organ(left, number, exclude=(title, motto, dated, draft))
    superior, issuer = _split_organ(organ)
    under_title = motto if "motto-text" in standard else title
    marks = [line for line in left if line.text in ("*", "***", "* * *", "-----", "---")]
    urgency = _first(lines, lambda line: len(line.text) < 40 and bool(_URGENCY.search(line.text.upper())))
    secrecy = _first(lines, lambda line: bool(_SECRECY.match(line.text.upper())))
    below = _below(left, number, exclude=(draft, urgency, secrecy)) if table is not None else []
    pieces = {"title": title, "place-date": dated, "number": number, "organ": organ[0] if organ else None}
    return Letterhead(
        table=table,
        paragraphs=tuple(walk(head)),
        swapped=swapped,
        tops={name: Top(line.row, line.top_mm) for name, line in pieces.items() if line is not None},
        title=_piece(title),
        title_stroke=_stroke_between(right, under_title, dated),
        motto=_piece(motto),
        superior=Piece(HEAD, tuple(line.paragraph for line in superior)),
        issuer=Piece(HEAD, tuple(line.paragraph for line in issuer)),
        organs=_organs(" ".join(line.text for line in issuer), number.text if number else ""),
        issuer_mark=_piece(_first(marks, lambda line: number is None or line.row <= number.row)),
        issuer_stroke=_stroke_between(left, issuer[-1] if issuer else None, number),
        number=_piece(number),
        place_date=_piece(dated),
        subject=Piece(HEAD, tuple(line.paragraph for line in below)),
        draft=_piece(draft),
        urgency=_piece(urgency),
        secrecy=_piece(secrecy),
    )


def is_title(text: str) -> bool:
    """Whether the words are meant as the title of a system of documents, however they are spelt."""
    folded = fold_tone(text)
    return PARTY_TITLE in folded or STATE_TITLE in folded


def is_date_line(line: Line) -> bool:
    return bool(_DATE_LINE.search(line.text))


def _two_columns(table: Table) -> bool:
    return any(len(row.cells) >= 2 for row in table.rows)


def _table_lines(table: Table) -> Iterator[Line]:
    for number, row in enumerate(table.rows):
        for column, cell in enumerate(row.cells):
            yield from _cell_lines(cell, column < len(row.cells) / 2 and len(row.cells) > 1, number)


def _cell_lines(cell: Cell, left: bool, row: int) -> Iterator[Line]:
    top = 0.0
    for paragraph in (line for whole in cell.paragraphs for line in lines_of(whole)):
        yield Line(paragraph, left, row, top)
        top += height_mm(paragraph)


def _loose_lines(head: tuple[Block, ...]) -> Iterator[Line]:
    """A letterhead without a table: only lines that stand alone can be told apart."""
    lines = (line for paragraph in walk(head) for line in lines_of(paragraph))
    for row, line in enumerate(lines):
        if "\t" not in line.plain:
            yield Line(line, False, row, 0.0)


def _first(lines: Iterable[Line], fits: Callable[[Line], bool]) -> Line | None:
    return next((line for line in lines if line.text and fits(line)), None)


def _title(right: list[Line], dated: Line | None, *, columns: bool) -> Line | None:
    """The line that says so; where none does, the first of the right column stands in its place."""
    said = _first(right, lambda line: is_title(line.text))
    if said is not None or not columns:
        return said
    return _first(right, lambda line: line is not dated)


def _organ(left: list[Line], number: Line | None, *, exclude: tuple[Line | None, ...]) -> list[Line]:
    """The lines of the left column above the number that hold names."""
    found: list[Line] = []
    for line in left:
        if line is number:
            break
        if line.text and line not in exclude and any(c.isalpha() for c in line.text):
            found.append(line)
    return found


def _below(left: list[Line], number: Line | None, *, exclude: tuple[Line | None, ...]) -> list[Line]:
    """The lines of the left column under the number that say something: in a công văn the trích yếu."""
    if number is None:
        return []
    under = left[left.index(number) + 1 :]
    return [line for line in under if line not in exclude and any(c.isalpha() for c in line.text)]


def _split_organ(organ: list[Line]) -> tuple[list[Line], list[Line]]:
    """Superior and issuer: the issuer begins at the first bold line, or else at the last line that begins a name."""
    if len(organ) < 2:
        return [], organ
    bold = [all(run.look.bold for run in line.paragraph.letters) for line in organ]
    if any(bold) and not bold[0]:
        at = bold.index(True)
    else:
        at = max((i for i, line in enumerate(organ) if _begins_a_name(organ, i)), default=0)
    return organ[:at], organ[at:]


def _begins_a_name(organ: list[Line], at: int) -> bool:
    """Whether the issuer may begin with that line: not where a hyphen joins it to the one above (a joint paper)."""
    joined = at > 0 and organ[at - 1].text.endswith(("-", "–"))
    return not joined and bool(_ORGAN_WORDS.match(fold_tone(organ[at].text)))


def _organs(issuer: str, number: str) -> tuple[str, ...]:
    """The names of those who issue it: several where both names and symbols are joined by hyphens."""
    names: list[str] = []
    for part in _JOINED.split(" ".join(issuer.split())):
        if names and not _ORGAN_WORDS.match(fold_tone(part)):
            names[-1] += f" - {part}"
        else:
            names.append(part)
    return tuple(names) if len(names) == 1 or _SYMBOLS_JOINED.search(number) else (issuer,)


def _stroke_between(lines: list[Line], above: Line | None, below: Line | None) -> Stroke | None:
    """The line drawn under one line of a column and above another: the first real one, else a row of signs."""
    if above is None or above not in lines:
        return None
    found = list(strokes(above.paragraph, edges=("bottom",)))
    for line in lines[lines.index(above) + 1 :]:
        if line is below:
            found += strokes(line.paragraph, edges=("top",))
            break
        found += strokes(line.paragraph)
        if line.row != above.row:
            break
    real = [stroke for stroke in found if stroke.kind != "characters"]
    return next(iter(real or found), None)


def _piece(line: Line | None) -> Piece:
    return Piece(HEAD, (line.paragraph,) if line is not None else ())
