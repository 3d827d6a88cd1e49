"""Rules on page numbers: size, style, place, first page, annexes."""

from __future__ import annotations

from collections.abc import Iterator

from dvk_docs.rules.layout.judge import alignment, figure, lettered, size, style
from dvk_docs.rules.layout.measure import surely_several_pages
from dvk_docs.rules.layout.paper import PAGE_NUMBER, Paper, Piece
from dvk_docs.rules.rule import Finding
from dvk_docs.standards import Clause
from dvk_docs.view import Paragraph, Section, walk

_WANTED = "ở chính giữa phía trên, trong lề trên"
_INSERT = "Insert > Page Number > Top of Page, chọn kiểu ở giữa"


def page_number_size(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Cỡ chữ của số trang.

    Vì sao: số trang cùng cỡ với nội dung, đọc được khi lật hồ sơ.
    Đúng: 14.    Sai: 11 (cỡ Word đặt sẵn).
    """
    yield from size(_numbers(paper), clause)


def page_number_style(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Số trang chỉ có chữ số Ả-rập, kiểu chữ đứng, không đậm.

    Vì sao: số trang không kèm chữ, không kèm gạch.
    Đúng: 2    Sai: Trang 2;  - 2 -;  II
    """
    numbers = _numbers(paper)
    yield from style(numbers, clause.value)
    for paragraph in numbers.paragraphs:
        beside = "".join(run.text for run in paragraph.runs if run.field != "PAGE").strip()
        if beside:
            hint = "xoá phần chữ quanh số trang, chỉ để lại số"
            yield Finding(paragraph.plain, PAGE_NUMBER, f"có thêm “{beside}”", "là chữ số đứng một mình", hint)
            break
    if numbers and any(section.number_format != "decimal" for section in paper.view.sections):
        hint = "Insert > Page Number > Format Page Numbers, chọn 1, 2, 3"
        yield Finding(None, PAGE_NUMBER, "không phải chữ số Ả-rập", "là chữ số Ả-rập (1, 2, 3)", hint)


def page_number_position(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Số trang ở chính giữa phía trên; văn bản của Đảng cách mép trên trang giấy 10 mm.

    Vì sao: một chỗ cho mọi văn bản; phía dưới dành cho thông tin liên hệ.
    Đúng: giữa lề trên, cách mép giấy 10 mm.    Sai: góc phải phía dưới.
    """
    if _in(paper, "footers"):
        yield Finding(None, PAGE_NUMBER, "ở cuối trang", _WANTED, f"xoá số trang ở cuối trang, rồi {_INSERT}")
        return
    numbers = _numbers(paper)
    if not numbers:
        if any(surely_several_pages(section) for section in paper.view.sections):
            yield Finding(None, PAGE_NUMBER, "không có", _WANTED, _INSERT)
        return
    yield from alignment(numbers, ("center",))
    yield from _uneven(numbers)
    from_top = clause.value["from_top"]
    for section in _numbered(paper):
        if from_top is not None and abs(section.header_mm - from_top) > (clause.tolerance or 0):
            found, wanted = (f"cách mép trên {figure(distance)} mm" for distance in (section.header_mm, from_top))
            hint = f"bấm đúp vào số trang, ô Header from Top ghi {figure(from_top)} mm"
            yield Finding(None, PAGE_NUMBER, found, wanted, hint)
            return


def page_number_first(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Trang thứ nhất không đánh số.

    Vì sao: trang đầu đã có phần đầu văn bản; số trang bắt đầu hiện từ trang 2.
    Đúng: bật Different First Page, để trống.    Sai: số 1 trên trang đầu.
    """
    if not _numbers(paper) or not paper.view.sections:
        return
    first = paper.view.sections[0]
    kind = "first" if first.title_page else "default"
    shown = [p for stories in (first.headers, first.footers) for p in walk(stories.get(kind, ())) if _has_number(p)]
    if shown:
        hint = "bấm đúp vào số trang ở trang 1, chọn Different First Page, xoá số"
        yield Finding(None, PAGE_NUMBER, "hiện ở trang 1", "ẩn ở trang 1", hint)


def page_number_annex(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Mỗi phụ lục đánh số trang riêng, bắt đầu từ 1.

    Vì sao: phụ lục có thể tách ra dùng riêng.
    Đúng: phụ lục là một section mới, Start at 1.    Sai: phụ lục đánh tiếp số trang của văn bản.
    """
    if not _numbers(paper):
        return
    for annex in paper.annexes:
        whole_file = annex.first and annex.section is paper.view.sections[0]  # such a one begins at 1 of itself
        if annex.first and (annex.section.number_from == 1 or (whole_file and annex.section.number_from is None)):
            continue
        if not annex.first and annex is not paper.annexes[0] and annex.section is paper.annexes[0].section:
            found = "tiếp theo phụ lục trước"
        else:
            found = "tiếp theo văn bản"
        words = (annex.heading or annex.title).text or None
        hint = "đặt con trỏ trước phụ lục, Layout > Breaks > Next Page; rồi Format Page Numbers > Start at 1"
        yield Finding(words, PAGE_NUMBER, f"đánh {found}", "bắt đầu từ 1 ở mỗi phụ lục", hint)


def _numbers(paper: Paper) -> Piece:
    """The paragraphs that print the number on ordinary pages."""
    return Piece(PAGE_NUMBER, (*_in(paper, "headers"), *_in(paper, "footers")))


def _in(paper: Paper, place: str) -> tuple[Paragraph, ...]:
    found: list[Paragraph] = []
    for section in paper.view.sections:
        for kind, blocks in getattr(section, place).items():
            if kind != "first":
                found += [p for p in walk(blocks) if _has_number(p) and p not in found]
    return tuple(found)


def _numbered(paper: Paper) -> list[Section]:
    """The sections whose ordinary pages print a number in the header."""
    return [s for s in paper.view.sections if any(map(_has_number, walk(s.headers.get("default", ()))))]


def _has_number(paragraph: Paragraph) -> bool:
    return any(run.field == "PAGE" for run in paragraph.runs)


def _uneven(numbers: Piece) -> Iterator[Finding]:
    """Indents push a centred number off the middle."""
    for paragraph in numbers.paragraphs:
        shift = abs(paragraph.left_mm + paragraph.first_line_mm - paragraph.right_mm) / 2
        if paragraph.align == "center" and shift > 0.5 and lettered(paragraph):
            found = f"lệch khỏi giữa {figure(shift)} mm"
            yield Finding(None, PAGE_NUMBER, found, _WANTED, "đặt thụt lề (Indent) trái, phải và dòng đầu bằng 0")
            return
