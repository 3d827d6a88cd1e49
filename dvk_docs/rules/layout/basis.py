"""Rules on the legal basis and the operative line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dvk_docs.rules.layout.judge import Fault, each, excerpt, style
from dvk_docs.rules.layout.paper import BODY, Paper
from dvk_docs.rules.rule import Finding
from dvk_docs.standards import Clause
from dvk_docs.view import Paragraph

_LEAD = re.compile(r"^[-–—•+*]\s*")
_END = re.compile(r"[.;,:/]+$")


def basis_mark(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Mỗi căn cứ một đoạn, đúng dấu đầu dòng và dấu cuối.

    Vì sao: nhìn là thấy các căn cứ; dấu cuối cho biết còn căn cứ nữa hay đã hết.
    Đúng: - Căn cứ …;  căn cứ cuối kết thúc bằng dấu chấm (văn bản của Đảng);  Căn cứ …; không gạch đầu dòng (nhà nước).
    Sai: thiếu gạch đầu dòng;  căn cứ giữa kết thúc bằng dấu chấm.
    """
    basis = paper.text.basis.paragraphs
    value = clause.value
    accepted_last = value.get("accept_last", (value["last"],))

    def faults(paragraph: Paragraph) -> Iterator[Fault]:
        text = " ".join(paragraph.plain.split())
        lead = _LEAD.match(text)
        if value["lead"] and not text.startswith(value["lead"]):
            found = f"mở đầu bằng “{lead[0].strip()}”" if lead else "không có gạch đầu dòng"
            yield (
                found,
                f"mở đầu bằng dấu gạch nối và một dấu cách: {value['lead']}{_LEAD.sub('', text)[:20].strip()} …",
            )
        if not value["lead"] and lead:
            yield "có gạch đầu dòng", "xoá dấu gạch, bắt đầu ngay bằng “Căn cứ”"
        last = paragraph is basis[-1]
        allowed = accepted_last if last else (value["each"],)
        end = text[-1:]
        if end not in allowed:
            which = "căn cứ cuối" if last else "căn cứ"
            shown = "không có dấu cuối" if end.isalnum() else f"kết thúc bằng “{end}”"
            yield f"sai: {which} {shown}", f"kết thúc bằng “{value['last'] if last else value['each']}”"

    lead = "có gạch đầu dòng" if value["lead"] else "không gạch đầu dòng"
    wanted = f"{lead}, mỗi căn cứ kết thúc bằng “{value['each']}”, căn cứ cuối bằng “{value['last']}”"
    yield from each(paper.text.basis, wanted, faults)


def basis_style(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Kiểu chữ của căn cứ: văn bản của Đảng đứng, nhà nước nghiêng.

    Vì sao: mỗi hệ thống văn bản có một cách.
    Đúng: đứng (văn bản của Đảng); nghiêng (nhà nước).    Sai: nghiêng trong văn bản của Đảng.
    """
    yield from style(paper.text.basis, clause.value)


def basis_content(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Căn cứ ghi đủ tên loại, số và ký hiệu, ngày, cơ quan ban hành, trích yếu; luật, pháp lệnh chỉ ghi tên.

    Vì sao: người đọc tìm được đúng văn bản.
    Đúng: Kế hoạch số 27-KH/ĐU, ngày 05/6/2026 của Ban Thường vụ Đảng uỷ xã Tân Hoà về …
    Sai: Kế hoạch số 27-KH/ĐU về …;  Luật Thi đua, khen thưởng số 06/2022/QH15
    """
    from dvk_docs.vn.refs import find_references

    def faults(paragraph: Paragraph) -> Iterator[Fault]:
        for reference in find_references(paragraph.plain):
            if (reference.kind or "").startswith(("Luật", "Bộ luật", "Pháp lệnh")):
                yield f"ghi cả số {reference.symbol} của luật", f"bỏ số {reference.symbol}, chỉ ghi tên luật"
                continue
            if reference.date is None and "ngày" not in paragraph.plain:
                yield f"thiếu ngày của {reference.symbol}", f"thêm ngày ban hành sau {reference.symbol}"
            if reference.issuer is None and "của" not in paragraph.plain.split():
                yield f"thiếu cơ quan ban hành {reference.symbol}", f"thêm “của …” sau {reference.symbol}"

    yield from each(paper.text.basis, "ghi đủ số, ngày, cơ quan ban hành, trích yếu (luật: chỉ tên)", faults)


def operative_line(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Giữa căn cứ và Điều 1 của quyết định có dòng chữ QUYẾT ĐỊNH in hoa, đậm, căn giữa.

    Vì sao: dòng này cho biết ai quyết định, và các Điều bắt đầu từ đây.
    Đúng: BAN THƯỜNG VỤ ĐẢNG UỶ QUYẾT ĐỊNH;  QUYẾT ĐỊNH: (nhà nước, tên chức vụ đứng trước căn cứ).
    Sai: không có dòng này; chữ thường; căn trái.
    """
    if not paper.is_decision:
        return
    line, suffix = paper.text.operative, clause.value["suffix"]
    if not line:
        hint = f"thêm trước Điều 1 một dòng đậm, căn giữa, ví dụ  {_example(paper)}"
        yield Finding("Điều 1", BODY, "không có", f"có, kết thúc bằng “{suffix}”", hint)
        return
    yield from style(line, "bold upright caps", centred=True)
    needs_colon = clause.value["colon"] == "required"
    if needs_colon and not line.text.endswith(":"):
        yield Finding(line.text, BODY, "không có dấu hai chấm", f"là “{suffix}”", f"ghi {suffix}")
    if needs_colon and paper.text.basis and not paper.text.authority:
        wanted = "có dòng thẩm quyền trước căn cứ"
        hint = f"thêm trước căn cứ một dòng in hoa, đậm, ví dụ  {_authority(paper)}"
        words = excerpt(paper.text.basis.paragraphs[0].plain)
        yield Finding(words, BODY, "thiếu dòng thẩm quyền ban hành", wanted, hint)


def _example(paper: Paper) -> str:
    return "QUYẾT ĐỊNH:" if paper.standard.system == "state" else "BAN THƯỜNG VỤ ĐẢNG UỶ QUYẾT ĐỊNH"


def _authority(paper: Paper) -> str:
    return f"CHỦ TỊCH {paper.letterhead.issuer.text or 'ỦY BAN NHÂN DÂN XÃ …'}"
