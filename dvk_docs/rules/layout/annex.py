"""Rules on annexes and tables."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dvk_docs.errors import Severity
from dvk_docs.rules.layout.judge import Fault, each, excerpt, lettered, size, style
from dvk_docs.rules.layout.paper import ANNEX, BODY, Paper, Piece, date_in
from dvk_docs.rules.rule import Finding
from dvk_docs.standards import Clause
from dvk_docs.view import Paragraph, Table
from dvk_docs.vn.text import fold_tone

_HEADING = re.compile(r"^(?P<word>\S+ \S+)(?: số)?(?: (?P<number>\S+?))?[.:]?$")
_MENTION = re.compile(r"\b(phụ lục|kèm theo|danh sách|biểu mẫu)\b")
_SHORT_DATE = re.compile(r"ngày\s+(\d{1,2})/(\d{1,2})/(\d{4})")
_ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_FEW_ROWS = 5  # a table this short does not reach a second page


def annex_reference(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Văn bản có phụ lục thì trong nội dung phải nhắc tới phụ lục.

    Vì sao: phụ lục không được nhắc tới thì không biết thuộc nội dung nào.
    Đúng: … (có danh sách kèm theo).    Sai: có danh sách phía sau mà nội dung không nhắc.
    """
    behind = [annex for annex in paper.annexes if not annex.is_this_paper]
    if not behind:
        return
    mentioned = any(_MENTION.search(fold_tone(p.plain)) for p in (*paper.text.body, *paper.text.basis.paragraphs))
    if not mentioned:
        words = excerpt((behind[0].heading or behind[0].title).text)
        hint = "thêm vào nội dung, ví dụ  (có danh sách kèm theo)"
        yield Finding(words, BODY, "không có", "có trong nội dung", hint)


def annex_number(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Phụ lục bắt đầu ở trang mới bằng dòng Phụ lục; từ hai phụ lục trở lên thì đánh số liên tục.

    Vì sao: phụ lục được viện dẫn bằng số.
    Đúng: PHỤ LỤC 1, PHỤ LỤC 2 (của Đảng);  Phụ lục I, Phụ lục II (nhà nước).
    Sai: chỉ có DANH SÁCH;  Phụ lục 1 rồi Phụ lục 4.
    """
    roman = clause.value["numerals"] == "roman"
    several = len(paper.annexes) >= clause.value["from"]
    for at, annex in enumerate(paper.annexes, _first_number(paper, roman)):
        wanted_number = _ROMAN[at] if roman and at < len(_ROMAN) else str(at)
        wanted = clause.value["words"][0] + (f" {wanted_number}" if several else "")
        words = excerpt((annex.heading or annex.title).text)
        if not annex.heading:
            # A list that says what it belongs to is often left without the word: a doubt, no fault.
            severity: Severity | None = "warning" if annex.indication else None
            hint = f"thêm trên cùng một dòng căn giữa  {wanted}"
            yield Finding(words, ANNEX, "không có", f"là “{wanted}”", hint, severity)
        elif _misnumbered(annex.heading.text, clause, wanted_number, several):
            yield Finding(words, ANNEX, f"là “{annex.heading.text}”", f"là “{wanted}”", f"ghi {wanted}")
        if not annex.own_page:
            hint = "đặt con trỏ trước dòng này, Layout > Breaks > Next Page"
            yield Finding(words, ANNEX, "không ở trang mới", "bắt đầu ở trang mới", hint)


def annex_heading_size(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Cỡ chữ của dòng Phụ lục.

    Vì sao: cùng cỡ với tên phụ lục.
    Đúng: 14 (của Đảng: 13 đến 15).    Sai: 16.
    """
    yield from size(_headings(paper), clause)


def annex_heading_style(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Dòng Phụ lục đứng, đậm, căn giữa.

    Vì sao: đứng riêng một dòng ở đầu phụ lục.
    Đúng: đậm, căn giữa.    Sai: căn phải, nghiêng.
    """
    yield from style(_headings(paper), clause.value, centred=True)


def annex_title_size(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Cỡ chữ của tên phụ lục.

    Vì sao: tên phụ lục không lớn hơn trích yếu của văn bản.
    Đúng: 14 (nhà nước: 13 đến 14).    Sai: 18.
    """
    yield from size(_titles(paper), clause)


def annex_title_style(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Tên phụ lục in hoa, đứng, đậm, căn giữa.

    Vì sao: phân biệt với dòng kèm theo bên dưới.
    Đúng: DANH SÁCH MÔ HÌNH …    Sai: chữ thường, không đậm.
    """
    yield from style(_titles(paper), clause.value, centred=True)


def annex_indication(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Dưới tên phụ lục ghi trong ngoặc số, ký hiệu, ngày và cơ quan ban hành của văn bản chính.

    Vì sao: phụ lục tách ra vẫn biết thuộc văn bản nào.
    Đúng: (Kèm theo Quyết định số 15-QĐ/ĐU, ngày 09/10/2026 của …)    Sai: số khác với số ở trang 1.
    """
    for annex in paper.annexes:
        away = annex.is_this_paper or paper.is_annex  # page 1 of the main paper is not here
        sign = None if away else _sign(paper.letterhead.number.text)
        words = excerpt((annex.indication or annex.title or annex.heading).text)
        example = f"(Kèm theo {'Kế hoạch' if away else _type(paper)} số {sign or '…'}, ngày … của …)"
        if not annex.indication:
            hint = f"thêm dưới tên phụ lục  {example}"
            yield Finding(words, ANNEX, "không có", f"như “{example}”", hint)
            continue
        text = " ".join(annex.indication.text.split())
        numbered = away or bool(paper.letterhead.number)  # a paper without a number cannot be cited by it
        if numbered and not re.match(clause.value, text, re.IGNORECASE):
            yield Finding(words, ANNEX, f"là “{excerpt(text)}”", f"như “{example}”", f"ghi {example}")
        elif sign and sign not in text:
            hint = f"ghi số {sign} như ở trang 1"
            yield Finding(words, ANNEX, "ghi số khác với trang 1", f"ghi số {sign}", hint)
        elif not away and not _same_day(text, paper):
            hint = "ghi ngày như ở dòng địa danh, ngày tháng của trang 1"
            yield Finding(words, ANNEX, "ghi ngày khác với trang 1", "cùng ngày với trang 1", hint)


def table_text_size(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Cỡ chữ trong bảng.

    Vì sao: chữ nhỏ hơn 12 khó đọc, lớn hơn 14 làm bảng dài.
    Đúng: 13.    Sai: 10 để bảng vừa một trang.
    """
    paragraphs = tuple(p for table in paper.tables for p in table.paragraphs)
    yield from size(Piece("bảng", paragraphs), clause)


def table_header_row(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Hàng đầu bảng đậm và lặp lại ở mỗi trang; các hàng không bị tách sang hai trang.

    Vì sao: sang trang sau vẫn biết cột nào là gì.
    Đúng: bật Repeat as header row.    Sai: trang 2 chỉ có số liệu, không có tên cột.
    """
    hint = "chọn hàng đầu, Table Layout > Repeat Header Rows"
    for table in paper.tables:
        if len(table.rows) <= _FEW_ROWS:
            continue
        words = excerpt(table.rows[0].cells[0].text) if table.rows[0].cells else None
        if not table.rows[0].header:
            yield Finding(words, "bảng", "không lặp lại ở mỗi trang", "lặp lại ở mỗi trang", hint)
        yield from each(_head(table), "đậm", _not_bold, zone="bảng")
        if any(not row.cant_split for row in table.rows):
            rows_hint = "chọn cả bảng, Table Properties > Row, bỏ Allow row to break across pages"
            yield Finding(words, "bảng", "và các hàng có thể bị tách sang hai trang", "giữ nguyên hàng", rows_hint)


def _head(table: Table) -> tuple[Paragraph, ...]:
    return tuple(p for cell in table.rows[0].cells for p in cell.paragraphs if not p.empty)


def _not_bold(paragraph: Paragraph) -> Iterator[Fault]:
    if not all(run.look.bold for run in lettered(paragraph)):
        yield "không đậm", "bôi đen hàng đầu, bấm Ctrl+B"


def _headings(paper: Paper) -> Piece:
    return Piece(ANNEX, tuple(p for annex in paper.annexes for p in annex.heading.paragraphs))


def _titles(paper: Paper) -> Piece:
    return Piece(ANNEX, tuple(p for annex in paper.annexes for p in annex.title.paragraphs))


def _first_number(paper: Paper, roman: bool) -> int:
    """That of the first annex: 1, or what it says itself in a file that holds only annexes, not the first perhaps."""
    match = _HEADING.match(" ".join(paper.annexes[0].heading.text.split())) if paper.belongs_to_another else None
    number = (match["number"] if match else None) or ""
    if roman:
        return _ROMAN.index(number) or 1 if number in _ROMAN else 1
    return int(number) if number.isdecimal() and number.isascii() else 1


def _misnumbered(text: str, clause: Clause, wanted: str, several: bool) -> bool:
    """A wrong word, or a number that is missing where it is needed or is not the next one."""
    match = _HEADING.match(" ".join(text.split()))
    if match is None:
        return True
    word, number = match["word"], match["number"]
    accepted = clause.value["words"]
    wrong_word = word not in accepted and (len(accepted) == 1 or word.upper() != accepted[0])
    return wrong_word or (number != wanted if several else number not in (None, wanted))


def _sign(number: str) -> str | None:
    """Number and symbol of the paper as others cite it; None while the number is blank."""
    text = re.sub(r"^Số\s*:?\s*", "", number).strip()
    return text if text[:1].isdigit() else None


def _type(paper: Paper) -> str:
    return paper.text.type_name.text.capitalize() or "văn bản"


def _same_day(text: str, paper: Paper) -> bool:
    """Whether the day it names is that of page 1; a day that is blank on either is no contradiction."""
    dated, short = paper.dated, _SHORT_DATE.search(text)
    if dated is None:
        return True
    if short is not None:
        return (int(short[1]), int(short[2]), int(short[3])) == (dated.day, dated.month, dated.year)
    named = date_in(text)
    return named is None or named == dated
