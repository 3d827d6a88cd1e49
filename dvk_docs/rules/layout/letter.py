"""Rules on what only a công văn has: no line that names its type, and the trích yếu under the number."""

from __future__ import annotations

from collections.abc import Iterator

from dvk_docs.documents.letter import SUBJECT_LEAD
from dvk_docs.rules.layout.judge import excerpt, size, style
from dvk_docs.rules.layout.paper import HEAD, TITLE, Paper
from dvk_docs.rules.rule import Finding
from dvk_docs.standards import Clause

_PARTY_LEAD = "về việc"


def letter_no_type_name(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Công văn không có dòng tên loại; trích yếu ghi dưới số và ký hiệu.

    Vì sao: công văn là văn bản duy nhất không ghi tên loại, nhìn là biết.
    Đúng: dưới phần đầu là Kính gửi: …    Sai: dòng CÔNG VĂN ở giữa trang.
    """
    if paper.is_letter and paper.text.type_name:
        name = paper.text.type_name.text
        yield Finding(name, TITLE, f"là “{name}”", "không có", "xoá dòng này, ghi trích yếu dưới số và ký hiệu")


def letter_subject_size(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Cỡ chữ trích yếu của công văn.

    Vì sao: trích yếu ở góc trái, nhỏ hơn số và ký hiệu.
    Đúng: 12 (văn bản của Đảng); 12 đến 13 (nhà nước).    Sai: 14.
    """
    if paper.is_letter:
        yield from size(paper.letterhead.subject, clause)


def letter_subject_style(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Trích yếu của công văn không đậm, căn giữa dưới số; văn bản của Đảng chữ nghiêng, nhà nước chữ đứng.

    Vì sao: phân biệt với số, ký hiệu ở trên.
    Đúng: nghiêng (văn bản của Đảng); đứng (nhà nước).    Sai: đậm; căn trái.
    """
    if paper.is_letter:
        yield from style(paper.letterhead.subject, clause.value, centred=True)


def letter_subject_lead(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Trích yếu công văn ở dưới số, mở đầu bằng “về việc” (văn bản của Đảng) hoặc “V/v” (nhà nước).

    Hướng dẫn 36-HD/VPTW không định chữ mở đầu, chỉ không dùng “V/v”.

    Vì sao: đọc là biết công văn về việc gì.
    Đúng: về việc đăng ký mô hình …;  V/v đăng ký mô hình … (nhà nước).
    Sai: không có trích yếu dưới số;  V/v trong văn bản của Đảng;  Về việc trong văn bản nhà nước.
    """
    if not paper.is_letter:
        return
    words = (paper.letterhead.subject or paper.text.subject).text
    wanted = clause.value.strip() or _PARTY_LEAD
    if not words:
        hint = f"thêm dưới số và ký hiệu dòng  {wanted} …"
        yield Finding(excerpt(paper.letterhead.number.text), HEAD, "không có", f"là “{wanted}”, ngay dưới số", hint)
        return
    typed = SUBJECT_LEAD.match(words)
    said = typed[0].strip() if typed else ""
    if said == wanted or (not said and not clause.value):
        return
    rest = words[len(said) :].strip()
    found = f"là “{said}”" if said else "không có"
    yield Finding(excerpt(words), HEAD, found, f"là “{wanted}”", f"ghi  {wanted} {rest}")
