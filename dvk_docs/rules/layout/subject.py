"""Rules on the name of the type and the subject line."""

from __future__ import annotations

from collections.abc import Iterator

from dvk_docs.rules.layout.judge import alignment, excerpt, size, style
from dvk_docs.rules.layout.organ import rule_under
from dvk_docs.rules.layout.paper import TITLE, Paper
from dvk_docs.rules.rule import Finding
from dvk_docs.standards import Clause


def type_name_size(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Cỡ chữ của tên loại văn bản.

    Vì sao: tên loại là dòng lớn nhất của văn bản.
    Đúng: 15 đến 16 (văn bản của Đảng); 13 đến 14 (nhà nước).    Sai: 14 trong văn bản của Đảng.
    """
    yield from size(paper.text.type_name, clause)


def type_name_style(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Tên loại in hoa, đứng, đậm, căn giữa trên một dòng riêng.

    Vì sao: nhìn trang đầu là biết loại văn bản.
    Đúng: QUYẾT ĐỊNH    Sai: Quyết định;  căn trái;  chung dòng với trích yếu.
    """
    yield from style(paper.text.type_name, clause.value, centred=True)


def subject_size(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Cỡ chữ của trích yếu.

    Vì sao: trích yếu cùng cỡ với nội dung, nhỏ hơn tên loại.
    Đúng: 14 đến 15 (văn bản của Đảng); 13 đến 14 (nhà nước).    Sai: 12.
    """
    yield from size(paper.text.subject, clause)


def subject_style(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Trích yếu đứng, đậm, căn giữa dưới tên loại.

    Vì sao: trích yếu cho biết văn bản về việc gì.
    Đúng: đậm, căn giữa.    Sai: nghiêng, không đậm.
    """
    yield from style(paper.text.subject, clause.value, centred=True)


def subject_case(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Chữ đầu trích yếu: văn bản của Đảng viết thường, nhà nước viết hoa; cuối trích yếu không có dấu chấm.

    Chữ đầu trích yếu công văn: xem letter-subject-lead.

    Vì sao: trích yếu đọc liền với tên loại: “Quyết định công nhận …”.
    Đúng: công nhận mô hình …    Sai: Công nhận mô hình … trong văn bản của Đảng.
    """
    subject = paper.letterhead.subject if paper.is_letter else paper.text.subject
    shown = next((p for p in subject.paragraphs if not p.plain.isupper()), None)  # after the author's line, if any
    if shown is None:
        return
    first = next((c for c in shown.plain if c.isalpha()), "")
    lower = clause.value == "lower"
    if first and first.islower() != lower and not paper.is_letter:
        wanted = f"là chữ {'thường' if lower else 'hoa'}, không có dấu chấm cuối"
        right = first.lower() if lower else first.upper()
        hint = f"đổi “{first}” thành “{right}” (trừ khi là tên riêng)"
        yield Finding(excerpt(shown.plain), TITLE, f"là chữ {'hoa' if lower else 'thường'}", wanted, hint)
    last = subject.paragraphs[-1].plain
    if last.endswith((".", ";", ",")):
        yield Finding(excerpt(last), TITLE, f"có dấu “{last[-1]}” ở cuối", "không có dấu cuối", f"xoá dấu “{last[-1]}”")


def subject_mark(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Dưới trích yếu có dấu ngăn với nội dung: văn bản của Đảng là năm gạch nối, nhà nước là đường kẻ.

    Vì sao: ngăn phần đầu với nội dung.
    Đúng: -----  căn giữa;  đường kẻ dài từ 1/3 đến 1/2 dòng chữ (nhà nước).
    Sai: –––– (gạch dài);  ***;  đường kẻ trong văn bản của Đảng.
    """
    text = paper.text
    if not text.subject:
        return
    if clause.value["kind"] == "rule":
        yield from rule_under(text.subject, text.subject_stroke, text.subject_mark, clause)
        return
    mark, wanted = text.subject_mark, f"là năm gạch nối {clause.value['text']}"
    hint = f"dưới trích yếu thêm một dòng căn giữa chỉ có {clause.value['text']}"
    if mark.text == clause.value["text"]:
        yield from alignment(mark, ("center",))
    elif mark:
        yield Finding(mark.text, TITLE, f"là “{mark.text}”", wanted, f"ghi {clause.value['text']}")
    else:
        found = "là đường kẻ" if text.subject_stroke else "không có"
        yield Finding(excerpt(text.subject.paragraphs[-1].plain), TITLE, found, wanted, hint)
