"""Rules on the running text: size, style, alignment, indent, spacing, end mark."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from dvk_docs.rules.layout.judge import Fault, alignment, each, excerpt, figure, lettered, size, sizes
from dvk_docs.rules.layout.kinds import kinds, running
from dvk_docs.rules.layout.measure import line_widths_mm, usual_look
from dvk_docs.rules.layout.paper import BODY, Paper, Piece
from dvk_docs.rules.rule import Finding
from dvk_docs.standards import Clause
from dvk_docs.view import Paragraph

_SINGLE = 1.15  # the pitch of one line of Times New Roman, in sizes


def body_size(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Cỡ chữ của nội dung, kể cả căn cứ và các Điều.

    Vì sao: đọc được, và thống nhất giữa các văn bản.
    Đúng: 14 đến 15 (văn bản của Đảng); 13 đến 14 (nhà nước).    Sai: 13 trong văn bản của Đảng.
    """
    text = paper.text
    yield from size(
        Piece(BODY, (*text.authority.paragraphs, *text.basis.paragraphs, *text.operative.paragraphs)), clause
    )
    yield from size(Piece(BODY, text.body), clause)


def body_style(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Nội dung đứng, không đậm; trong đoạn có thể nhấn mạnh một vài chữ.

    Vì sao: cả đoạn đậm thì không còn gì là nhấn mạnh.
    Đúng: Điều 1. đậm, phần sau không đậm.    Sai: cả một đoạn nghiêng.
    """

    def faults(paragraph: Paragraph) -> Iterator[Fault]:
        looks = [run.look for run in lettered(paragraph)]
        text = paragraph.plain
        if looks and all(look.bold for look in looks) and not (text.isupper() or text.endswith(":")):
            yield "là chữ đậm cả đoạn", "bôi đen đoạn này, bấm Ctrl+B"
        if looks and all(look.italic for look in looks) and not text.startswith("("):
            yield "là chữ nghiêng cả đoạn", "bôi đen đoạn này, bấm Ctrl+I"

    plain = (item.paragraph for item in kinds(paper) if item.kind in ("text", "dash"))
    yield from each(plain, "là chữ đứng, không đậm", faults, zone=BODY)


def body_alignment(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Nội dung dàn đều cả hai lề.

    Vì sao: hai mép chữ thẳng, vùng chữ cân trên trang.
    Đúng: căn đều hai bên (Ctrl+J).    Sai: căn trái, mép phải so le.
    """
    several = tuple(p for p in running(paper) if len(line_widths_mm(p)) > 1)  # one line looks the same either way
    centred = tuple(item.paragraph for item in kinds(paper) if item.kind == "centred" and _is_prose(item.paragraph))
    yield from alignment(Piece(BODY, (*several, *centred)), ("both",))


def first_line_indent(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Dòng đầu mỗi đoạn lùi vào.

    Vì sao: mắt thấy ngay chỗ bắt đầu một đoạn.
    Đúng: khoảng 10 mm (văn bản của Đảng); 10 hoặc 12,7 mm (nhà nước).    Sai: không lùi; lùi bằng dấu cách.
    """
    values = clause.value if isinstance(clause.value, tuple) else (clause.value,)
    sub_levels = {id(item.paragraph) for item in kinds(paper) if item.kind in ("point", "dash")}
    default = figure(clause.default)

    def faults(paragraph: Paragraph) -> Iterator[Fault]:
        start = _start_mm(paragraph, paper.view.tab_mm)
        deeper = id(paragraph) in sub_levels and start > max(values)
        if not clause.allows(start) and not deeper:
            yield f"lùi {figure(start)} mm", f"Paragraph > Special: First line, By: {default} mm"

    yield from each(running(paper), f"lùi {' hoặc '.join(map(figure, values))} mm", faults, zone=BODY)


def paragraph_spacing(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Khoảng cách giữa hai đoạn.

    Vì sao: các đoạn tách nhau mà không cần dòng trống.
    Đúng: ít nhất 6 pt.    Sai: 0 pt; 3 pt.
    """
    inside = {id(paragraph) for paragraph in running(paper)}
    close: dict[float, list[Paragraph]] = {}
    for upper, lower in pairwise(paper.text.flow):
        if id(upper) in inside and id(lower) in inside:
            gap = _gap(upper, lower)
            if not clause.allows(gap):
                close.setdefault(gap, []).append(lower)
    for gap, where in close.items():
        again = f" (và {len(where) - 1} chỗ nữa)" if len(where) > 1 else ""
        hint = f"bôi đen nội dung, Paragraph > Spacing > After: {figure(clause.default)} pt"
        yield Finding(excerpt(where[0].plain), BODY, f"là {figure(gap)} pt{again}", f"{sizes(clause)} pt", hint)


def line_spacing(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Khoảng cách giữa các dòng trong đoạn.

    Vì sao: dòng đều nhau, không bị dãn ra khi có chữ cao.
    Đúng: Exactly 18 đến 22 pt (văn bản của Đảng); 1 đến 1,5 dòng (nhà nước).
    Sai: Multiple 1,15 trong văn bản của Đảng.
    """
    exact = clause.value["rule"] == "exact"
    wanted = f"là đúng {sizes(clause)} pt (Exactly)" if exact else f"{sizes(clause)} dòng"
    pitch = clause.value["default"] if exact else clause.value["default_exact"]

    def faults(paragraph: Paragraph) -> Iterator[Fault]:
        fits = _exact_fits(paragraph, clause) if exact else _lines_fit(paragraph, clause)
        if not fits:
            hint = f"bôi đen nội dung, Paragraph > Line spacing: Exactly, At: {figure(pitch)} pt"
            yield f"là {_spacing_words(paragraph)}", hint

    yield from each(running(paper), wanted, faults, zone=BODY)


def body_end(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Nội dung kết thúc bằng dấu chấm (văn bản nhà nước: ./.).

    Vì sao: dấu kết thúc cho biết nội dung đến đây là hết.
    Đúng: … kể từ ngày ký.    Sai: không có dấu;  ./. trong văn bản theo Hướng dẫn 05-HD/VPTW.
    """
    if not paper.text.body or paper.text.ends_in_table:
        return
    last = paper.text.body[-1].plain.rstrip(" ”\"'")
    accepted = clause.value["accept"]
    end = "./." if last.endswith("./.") else last[-1:]
    if end in accepted:
        return
    wanted = " hoặc ".join(f"“{mark}”" for mark in accepted)
    found = f"là “{end}”" if not end.isalnum() else "không có"
    tail = excerpt(last[-40:].partition(" ")[2] or last)
    yield Finding(tail, BODY, found, f"là {wanted}", f"kết thúc đoạn cuối bằng {clause.value['default']}")


def _is_prose(paragraph: Paragraph) -> bool:
    """A centred paragraph of several lines that is no heading: neither capitals nor bold."""
    many = len(line_widths_mm(paragraph)) > 1
    return many and not paragraph.plain.isupper() and not all(run.look.bold for run in lettered(paragraph))


def _start_mm(paragraph: Paragraph, tab_mm: float) -> float:
    """Where the first letter stands, a leading tab taken as a default stop."""
    start = paragraph.left_mm + paragraph.first_line_mm
    if paragraph.text.startswith("\t") and tab_mm > 0:
        return (start // tab_mm + 1) * tab_mm
    return round(start, 2)


def _gap(upper: Paragraph, lower: Paragraph) -> float:
    """The space Word leaves between two paragraphs: the larger of the two, none inside a style that says so."""
    same = upper.style == lower.style
    after = 0.0 if upper.contextual_spacing and same else upper.after
    before = 0.0 if lower.contextual_spacing and same else lower.before
    return max(after, before)


def _exact_fits(paragraph: Paragraph, clause: Clause) -> bool:
    return paragraph.line_rule == "exact" and clause.allows(paragraph.line)


def _lines_fit(paragraph: Paragraph, clause: Clause) -> bool:
    if paragraph.line_rule == "auto":
        return clause.allows(paragraph.line)
    return clause.allows(paragraph.line / (usual_look(paragraph).size * _SINGLE))


def _spacing_words(paragraph: Paragraph) -> str:
    if paragraph.line_rule == "auto":
        return f"{paragraph.line:.2f}".rstrip("0").rstrip(".").replace(".", ",") + " dòng"
    rule = "đúng" if paragraph.line_rule == "exact" else "ít nhất"
    return f"{rule} {figure(paragraph.line)} pt"
