"""Rules on parts, chapters, sections, Điều, clauses, points and run-in headings."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from dvk_docs.rules.layout.judge import Fault, each, excerpt, lettered, style, style_faults
from dvk_docs.rules.layout.kinds import Kinded, kinds, split_runs
from dvk_docs.rules.layout.paper import BODY, Paper, Piece
from dvk_docs.rules.rule import Finding
from dvk_docs.standards import Clause
from dvk_docs.view import Paragraph
from dvk_docs.vn.roman import roman, roman_value

_ABOVE_POINTS = ("article", "clause", "subclause", "outline", "part", "section")
_ARTICLE = re.compile(r"^Điều\s*(\d+)\s*\.?", re.IGNORECASE)
_CLAUSE = re.compile(r"^(\d+)\s*([.)/-])")
_POINT = re.compile(r"^([a-zđ])\s*([.)])")
_OUTLINE = re.compile(r"^([IVXLC]+)(\s?[-–.)])")
_PART = re.compile(r"^(Phần|Chương)\s+(?:thứ\s+)?([^\s.:]+)", re.IGNORECASE)
_SECTION = re.compile(r"^(Mục|Tiểu mục)\s+([^\s.:]+)", re.IGNORECASE)


def part_heading(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Từ Phần, Chương và số của nó trên một dòng riêng, căn giữa, đứng, đậm.

    Vì sao: phần, chương là bậc cao nhất của nội dung.
    Đúng: Chương I (dòng riêng, đậm, căn giữa).    Sai: không đậm; Chương 1 trong văn bản nhà nước.
    """
    parts = [item for item in kinds(paper) if item.kind == "part"]
    yield from style(_piece(parts), clause.value["style"], centred=True)
    for item in parts:
        match = _PART.match(item.text)
        if match and match[2].isdigit():
            hint = f"đổi thành số La Mã: {match[1]} {roman(int(match[2]))}"
            yield Finding(item.text, BODY, "ghi số Ả-rập", "ghi số La Mã hoặc bằng chữ", hint)


def part_title(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Tên phần, chương ở dòng dưới, in hoa, đứng, đậm, căn giữa.

    Vì sao: tên đi liền với số của phần, chương.
    Đúng: QUY ĐỊNH CHUNG (dưới Chương I).    Sai: Quy định chung, chữ thường.
    """
    yield from style(_titles(paper, "part"), clause.value, centred=True)


def section_heading(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Từ Mục và số Ả-rập của nó trên một dòng riêng, căn giữa, đứng, đậm.

    Vì sao: mục là bậc dưới chương.
    Đúng: Mục 1 (dòng riêng, đậm, căn giữa).    Sai: không đậm; Mục I.
    """
    sections = [item for item in kinds(paper) if item.kind == "section"]
    yield from style(_piece(sections), clause.value, centred=True)
    for item in sections:
        match = _SECTION.match(item.text)
        if match and not match[2].isdigit():
            yield Finding(item.text, BODY, "ghi số La Mã", "ghi số Ả-rập", "đổi thành số Ả-rập, ví dụ  Mục 1")


def section_title(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Tên mục ở dòng dưới, in hoa, đứng, đậm, căn giữa.

    Vì sao: tên đi liền với số của mục.
    Đúng: TỔ CHỨC THỰC HIỆN (dưới Mục 2).    Sai: chữ thường, không đậm.
    """
    yield from style(_titles(paper, "section"), clause.value, centred=True)


def article_heading(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Từ Điều, số Ả-rập, dấu chấm, đậm; nội dung trên cùng dòng thì không đậm; số liên tục từ 1.

    Vì sao: người đọc tìm Điều theo số khi viện dẫn.
    Đúng: Điều 1. (đậm) Công nhận … (không đậm)    Sai: Điều 1: không đậm; Điều 1 rồi Điều 3; cả Điều đậm.
    """
    items = kinds(paper)
    articles = [item for item in items if item.kind == "article"]
    if not articles:
        if paper.is_decision and paper.text.body:
            words = excerpt(paper.text.body[0].plain)
            yield Finding(words, BODY, "không có", "có trong quyết định", "chia nội dung thành Điều 1., Điều 2. …")
        return
    yield from each(_piece(articles), "viết như “Điều 1.”, đậm", _article_faults(items, clause.value["pattern"]))
    yield from _sequence(articles, _ARTICLE, "Điều")


def clause_number(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Khoản trong Điều ghi số Ả-rập và dấu chấm.

    Vì sao: khoản được viện dẫn bằng số.
    Đúng: 1. Nội dung …    Sai: 1) …; 1/ …
    """
    items = kinds(paper)
    first = next((at for at, item in enumerate(items) if item.kind == "article"), None)
    clauses = [item for item in items[first or 0 :] if item.kind == "clause"] if first is not None else []
    titled = "titled" in clause.value

    def faults(paragraph: Paragraph) -> Iterator[Fault]:
        text = " ".join(paragraph.plain.split())
        match = _CLAUSE.match(text)
        if match and not re.match(clause.value["pattern"], text):
            yield f"viết là “{match[0]}”", f"ghi {match[1]}. và một dấu cách"
        number, rest = split_runs(paragraph, match.end() if match else 0)
        bold = any(run.look.bold for run in number)
        if bold and not (titled and all(run.look.bold for run in rest)):
            yield "là chữ đậm", "bôi đen số khoản, bấm Ctrl+B"

    yield from each(_piece(clauses), "viết như “1. ”, không đậm", faults)


def point_letter(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Điểm đánh bằng chữ cái tiếng Việt theo thứ tự, có cả đ, sau chữ là dấu ngoặc đóng.

    Vì sao: điểm được viện dẫn bằng chữ; sau d là đ rồi mới đến e.
    Đúng: a) b) c) d) đ) e)    Sai: a. b.;  d) rồi e)
    """
    alphabet = tuple(clause.value)
    expected = 0
    for item in kinds(paper):
        match = _POINT.match(item.text) if item.kind == "point" else None
        if match is None:
            expected = 0 if item.kind in _ABOVE_POINTS else expected
            continue
        letter, mark = match.groups()
        if mark != ")":
            yield Finding(
                excerpt(item.text), BODY, f"viết là “{letter}{mark}”", f"viết là “{letter})”", f"ghi {letter})"
            )
        if letter == alphabet[0]:
            expected = 0
        if expected < len(alphabet) and letter != alphabet[expected]:
            wanted = alphabet[expected]
            yield Finding(excerpt(item.text), BODY, f"là “{letter})”", f"là “{wanted})”", f"ghi {wanted})")
        expected = alphabet.index(letter) + 1 if letter in alphabet else expected + 1


def outline_style(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Đề mục La Mã viết một kiểu trong cả văn bản, số liên tục.

    Vì sao: đề mục lẫn kiểu, nhảy số thì không viện dẫn được.
    Đúng: I- MỤC ĐÍCH, II- NỘI DUNG (văn bản của Đảng); I., II. (nhà nước).    Sai: I- rồi II.;  I- rồi III-
    """
    items = [item for item in kinds(paper) if item.kind == "outline"]
    styles: dict[str, Kinded] = {}
    for item in items:
        match = _OUTLINE.match(item.text)
        if match is not None:
            styles.setdefault(f"I{match[2]}", item)
    accepted, default = clause.value["accept"], clause.value["default"]
    for written, item in styles.items():
        if written not in accepted:
            found = f"viết kiểu “{written}”"
            yield Finding(excerpt(item.text), BODY, found, f"viết kiểu “{default}”", f"ghi theo kiểu {default}")
    if len(styles) > 1:
        odd = list(styles.items())[1]
        found = f"lẫn kiểu {' và '.join(f'“{written}”' for written in styles)}"
        yield Finding(excerpt(odd[1].text), BODY, found, "một kiểu trong cả văn bản", f"ghi theo kiểu {default}")
    yield from _roman_sequence(items)


def _article_faults(items: list[Kinded], pattern: str) -> Callable[[Paragraph], Iterator[Fault]]:
    kind_after = {id(upper.paragraph): lower.kind for upper, lower in pairwise(items)}

    def faults(paragraph: Paragraph) -> Iterator[Fault]:
        text = paragraph.text.replace("\u00a0", " ")
        match = _ARTICLE.match(text)
        if match is None:
            return
        if not re.match(pattern, text):
            yield f"viết là “{match[0]}”", f"ghi Điều {match[1]}. (dấu chấm liền sau số)"
        heading, rest = split_runs(paragraph, match.end())
        if not all(run.look.bold for run in heading):
            yield "không đậm", f"bôi đen “Điều {match[1]}.”, bấm Ctrl+B"
        # A bold line with its content in the paragraphs below is a titled Điều.
        alone = kind_after.get(id(paragraph), "article") == "article"
        if rest and all(run.look.bold for run in rest) and alone:
            yield "đậm cả nội dung", f"bôi đen phần sau “Điều {match[1]}.”, bấm Ctrl+B"

    return faults


def _titles(paper: Paper, kind: str) -> Piece:
    """The lines right under the headings of that kind: capitals, bold or centred, as a title is."""
    found = [
        below
        for above, below in pairwise(kinds(paper))
        if above.kind == kind and (below.kind == "centred" or _looks_like_title(below.paragraph))
    ]
    return _piece(found)


def _looks_like_title(paragraph: Paragraph) -> bool:
    short = len(paragraph.plain) < 150 and not paragraph.plain.endswith((".", ";", ":"))
    return short and (paragraph.plain.isupper() or not any(style_faults(paragraph, ["bold"])))


def _sequence(items: list[Kinded], pattern: re.Pattern[str], name: str) -> Iterator[Finding]:
    for wanted, item in enumerate(items, 1):
        match = pattern.match(item.text)
        if match is not None and int(match[1]) != wanted:
            found = f"nhảy số: {name} {match[1]}"
            yield Finding(excerpt(item.text), BODY, found, f"là {name} {wanted}", f"ghi {name} {wanted}.")
            return


def _roman_sequence(items: list[Kinded]) -> Iterator[Finding]:
    counted = [(item, roman_value(match[1])) for item in items if (match := _OUTLINE.match(item.text))]
    for (_, first), (item, second) in pairwise(counted):
        if second not in (1, first + 1):
            wanted = roman(first + 1)
            yield Finding(excerpt(item.text), BODY, f"nhảy số sau {roman(first)}", f"là {wanted}", f"ghi {wanted}")
            return


def _piece(items: list[Kinded]) -> Piece:
    return Piece(BODY, tuple(item.paragraph for item in items if lettered(item.paragraph)))
