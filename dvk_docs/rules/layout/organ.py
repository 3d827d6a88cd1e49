"""Rules on the letterhead, left: superior organ, issuing organ, the mark below."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dvk_docs.rules.layout.judge import alignment, excerpt, figure, size, style
from dvk_docs.rules.layout.measure import line_widths_mm
from dvk_docs.rules.layout.paper import HEAD, Paper, Piece, Stroke
from dvk_docs.rules.rule import Finding
from dvk_docs.standards import Clause
from dvk_docs.vn.text import fold_tone

# The heading names the committee, also on the papers of its standing committee (HD 05-HD/VPTW, điểm 2.1).
_STANDING_COMMITTEE = re.compile(r"^(ban thường vụ|thường trực|ban chấp hành đảng bộ)\b")
_COMMITTEE = re.compile(r"^đảng uỷ (xã|phường|đặc khu)\b")
_PARTY_BODY = re.compile(r"^(đảng uỷ|đảng bộ|tỉnh uỷ|thành uỷ|chi bộ|ban thường vụ)\b")
_PARTY_ABOVE = re.compile(r"^(tỉnh uỷ|thành uỷ|đảng uỷ)\b")


def superior_size(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Cỡ chữ tên cơ quan cấp trên trực tiếp.

    Vì sao: cùng cỡ với tên cơ quan ban hành.
    Đúng: 14 (văn bản của Đảng); 12 đến 13 (nhà nước).    Sai: 12 trong văn bản của Đảng.
    """
    yield from size(paper.letterhead.superior, clause)


def superior_style(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Tên cơ quan cấp trên in hoa, đứng, không đậm, căn giữa.

    Vì sao: chỉ cơ quan ban hành in đậm, để biết văn bản của ai.
    Đúng: ĐẢNG BỘ TỈNH AN BÌNH    Sai: in đậm.
    """
    yield from style(paper.letterhead.superior, clause.value, centred=True)


def issuer_size(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Cỡ chữ tên cơ quan ban hành.

    Vì sao: tên dài thì ngắt thành nhiều dòng, không thu nhỏ chữ.
    Đúng: 14 (văn bản của Đảng); 12 đến 13 (nhà nước).    Sai: 11 cho vừa một dòng.
    """
    yield from size(paper.letterhead.issuer, clause)


def issuer_style(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Tên cơ quan ban hành in hoa, đứng, đậm, căn giữa dưới cơ quan cấp trên.

    Vì sao: dòng đậm cho biết văn bản của ai.
    Đúng: ĐẢNG UỶ XÃ TÂN HOÀ đậm, căn giữa.    Sai: không đậm; căn trái.
    """
    yield from style(paper.letterhead.issuer, clause.value, centred=True)


def issuer_names(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Phần đầu ghi tên cấp uỷ, kể cả văn bản của ban thường vụ; dòng trên là đảng bộ cấp trên trực tiếp.

    Vì sao: con dấu là của cấp uỷ; ban thường vụ chỉ ghi ở trích yếu và sau T/M.
    Đúng: ĐẢNG BỘ TỈNH AN BÌNH / ĐẢNG UỶ XÃ TÂN HOÀ
    Sai: ĐẢNG UỶ XÃ TÂN HOÀ / BAN THƯỜNG VỤ;  TỈNH UỶ AN BÌNH / ĐẢNG UỶ XÃ TÂN HOÀ;  đảng uỷ trong văn bản nhà nước.
    """
    issuer, superior = paper.letterhead.issuer, paper.letterhead.superior
    if paper.standard.system == "state":
        if _PARTY_BODY.match(fold_tone(issuer.text)):
            hint = "ghi tên cơ quan nhà nước, hoặc kiểm tra theo thể thức văn bản của Đảng (--standard hd05)"
            yield Finding(excerpt(issuer.text), HEAD, "là cơ quan của Đảng", "là cơ quan nhà nước", hint)
    elif any(_STANDING_COMMITTEE.match(fold_tone(p.plain)) for p in issuer.paragraphs):
        hint = "ghi tên đảng uỷ; “T/M BAN THƯỜNG VỤ” đã nói ai quyết định"
        yield Finding(excerpt(issuer.text), HEAD, "là ban thường vụ", "là tên cấp uỷ", hint)
    elif _COMMITTEE.match(fold_tone(issuer.text)) and _PARTY_ABOVE.match(fold_tone(superior.text)):
        found = f"có dòng trên là “{excerpt(superior.text)}”"
        hint = "dòng trên ghi  ĐẢNG BỘ TỈNH …  hoặc  ĐẢNG BỘ THÀNH PHỐ …"
        yield Finding(excerpt(superior.text), HEAD, found, "có dòng trên là đảng bộ cấp trên", hint)


def issuer_mark(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Dưới tên cơ quan ban hành có dấu ngăn với số: văn bản của Đảng là một dấu sao, nhà nước là đường kẻ.

    Vì sao: dấu sao và đường kẻ là dấu hiệu riêng của mỗi hệ thống văn bản.
    Đúng: *  đứng giữa;  đường kẻ dài từ 1/3 đến 1/2 dòng chữ (nhà nước).
    Sai: ***;  -----;  đường kẻ trong văn bản của Đảng.
    """
    head = paper.letterhead
    if not head.issuer:
        return
    if clause.value["kind"] == "rule":
        yield from rule_under(head.issuer, head.issuer_stroke, head.issuer_mark, clause)
        return
    star, wanted = clause.value["text"], f"là một dấu {clause.value['text']} đứng giữa"
    if head.issuer_mark.text == star:
        yield from alignment(head.issuer_mark, ("center",))
    elif head.issuer_mark:
        yield Finding(head.issuer_mark.text, HEAD, f"là “{head.issuer_mark.text}”", wanted, f"ghi {star}")
    else:
        found = "là đường kẻ" if head.issuer_stroke else "không có"
        hint = f"thêm một dòng chỉ có dấu {star} giữa tên cơ quan và số"
        yield Finding(excerpt(head.issuer.text), HEAD, found, wanted, hint)


def rule_under(above: Piece, stroke: Stroke | None, mark: Piece, clause: Clause) -> Iterator[Finding]:
    """A rule of a third to a half of the line above it; any line of a text that wraps may be the one measured."""
    wanted = "là đường kẻ dài từ 1/3 đến 1/2 dòng chữ"
    lines = [width for p in above.paragraphs for width in line_widths_mm(p) if width > 0]
    lines += [p.room_mm for p in above.paragraphs if "\t" in p.text]  # a name left open: dots up to the edge
    hint = f"kẻ một đường nét liền dài khoảng {figure(max(lines, default=0) * 0.42)} mm dưới dòng này"
    words = excerpt(above.paragraphs[-1].plain)
    if stroke is None:
        found = f"là “{mark.text}”" if mark else "không có"
        yield Finding(mark.text or words, above.zone, found, wanted, hint)
    elif stroke.kind == "characters":
        yield Finding(stroke.words, above.zone, "là một hàng dấu gạch", wanted, f"xoá hàng dấu gạch, {hint}")
    elif not any(clause.allows(stroke.length_mm / line) for line in lines):
        yield Finding(words, above.zone, f"dài {figure(stroke.length_mm)} mm", wanted, hint)
