"""Rules on typeface, colour, code points and language: what holds for the whole paper."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from dvk_docs.rules.layout.judge import Fault, each, figure, lettered
from dvk_docs.rules.layout.paper import SIGNATURE, TITLE, Paper, Piece
from dvk_docs.rules.rule import Finding
from dvk_docs.standards import Clause
from dvk_docs.view import Paragraph
from dvk_docs.vn.text import changes

_LEGACY_FONT = re.compile(r"^(\.Vn|VNI[- ])", re.IGNORECASE)


def font_name(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Toàn văn bản dùng một phông chữ.

    Vì sao: phông khác có độ rộng chữ khác, máy khác có thể không có phông ấy.
    Đúng: Times New Roman.    Sai: Calibri, Arial còn sót ở số trang hay trong bảng.
    """
    wanted = str(clause.value)

    def faults(paragraph: Paragraph) -> Iterator[Fault]:
        faces = {face for run in paragraph.runs for face in run.look.faces(_letters(run.text))}
        for face in sorted(faces):
            if face.casefold() != wanted.casefold() and not _LEGACY_FONT.match(face):
                yield f"là {face}", f"bôi đen chỗ này (cả văn bản: Ctrl+A), chọn phông {wanted}"

    for zone in paper.zones:
        yield from each(zone, f"là {wanted}", faults)


def text_colour(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Chữ màu đen.

    Vì sao: chữ màu in ra nhạt, sao chụp mất nét; kiểu Heading của Word có màu xanh.
    Đúng: Automatic hoặc đen.    Sai: xanh, đỏ.
    """

    def faults(paragraph: Paragraph) -> Iterator[Fault]:
        for colour in sorted({run.look.colour for run in lettered(paragraph)} - {"auto", clause.value}):
            yield f"là #{colour}", "bôi đen chỗ này, Home > Font Color > Automatic"

    for zone in paper.zones:
        yield from each(zone, "là đen", faults)


def unicode_form(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Chữ Việt theo Unicode dựng sẵn (TCVN 6909:2001), không có chữ nhìn giống mà khác mã.

    Vì sao: chữ tổ hợp, chữ Ð của tiếng Anh cổ, ký tự ẩn làm cho tìm kiếm, sắp xếp, đối chiếu sai.
    Đúng: Đảng uỷ (Đ là U+0110).    Sai: Ðảng uỷ (Ð là U+00D0); phông .VnTime, VNI-Times.
    """
    for zone in paper.zones:
        yield from each(zone, "là Unicode dựng sẵn, không có ký tự ẩn", _code_faults)


def _code_faults(paragraph: Paragraph) -> Iterator[Fault]:
    faces = {face for run in paragraph.runs for face in run.look.faces(_letters(run.text))}
    for face in sorted(face for face in faces if _LEGACY_FONT.match(face)):
        yield f"theo phông cũ {face}", "chuyển đoạn này sang Unicode (UniKey: Ctrl+Shift+F6), rồi đổi phông"
    if not unicodedata.is_normalized("NFC", paragraph.text):
        yield "có chữ tổ hợp (dấu thanh đứng rời)", "gõ lại chỗ này, hoặc dùng UniKey chuyển sang Unicode dựng sẵn"
    text = paragraph.text.replace("\f", " ").replace("\u2011", "-")
    for what in sorted({change.what for change in changes(text)}):
        yield f"có ký tự lạ: cần {what}", what


def language_tag(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Văn bản mang nhãn ngôn ngữ tiếng Việt.

    Vì sao: Word không gạch đỏ, không tự sửa chữ Việt theo từ điển tiếng Anh; máy đọc màn hình đọc đúng tiếng.
    Đúng: vi-VN.    Sai: en-US (mặc định của Word).
    """
    runs = [(run, p) for zone in paper.zones for p in zone.paragraphs for run in lettered(p)]
    foreign = [(run, p) for run, p in runs if not (run.look.lang or "").lower().startswith("vi")]
    if foreign:
        found = foreign[0][0].look.lang
        hint = "bấm Ctrl+A, Review > Language > Set Proofing Language > Vietnamese"
        yield Finding(None, "cả văn bản", f"là {found}" if found else "chưa ghi", f"là {clause.value}", hint)


def keep_together(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Khối chữ ký không bị tách, không sang trang một mình: trang cuối có ít nhất hai dòng nội dung.

    Vì sao: trang chỉ có chữ ký thì không ai biết ký cho nội dung nào.
    Đúng: hàng chữ ký không tách trang, đoạn cuối “liền đoạn sau” (Keep with next).
    Sai: nội dung hết ở trang 1, chữ ký một mình ở trang 2.
    """
    foot, body = paper.foot.table, paper.text.body
    if foot is None or not body:
        return
    wanted = "liền với đoạn cuối, không tách trang"
    if not all(row.cant_split for row in foot.rows[:1]):
        hint = "Table Properties > Row, bỏ chọn Allow row to break across pages"
        yield Finding(paper.foot.signature.text or None, SIGNATURE, "có thể bị tách sang hai trang", wanted, hint)
    if not (body[-1].keep_next and body[-1].widow_control):
        hint = "đặt con trỏ vào đoạn cuối, Paragraph > Line and Page Breaks, chọn Keep with next"
        yield Finding(paper.foot.signature.text or None, SIGNATURE, "có thể sang trang một mình", wanted, hint)


def range_uniform(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Chỗ nào được chọn cỡ chữ trong một khoảng thì cả văn bản dùng một cỡ.

    Vì sao: cùng một thành phần mà hai cỡ chữ là lỗi trình bày, dù mỗi cỡ đều được phép.
    Đúng: nội dung toàn 14.    Sai: Điều 1 cỡ 14, Điều 2 cỡ 15.
    """
    text = paper.text
    for piece, name, id_ in (
        (Piece("phần nội dung", (*text.basis.paragraphs, *text.body)), "nội dung", "body-size"),
        (text.subject, "trích yếu", "subject-size"),
    ):
        allowed = paper.standard[id_]
        sizes = {run.look.size for p in piece.paragraphs for run in lettered(p) if allowed.allows(run.look.size)}
        if len(sizes) > 1:
            odd = next(p for p in piece.paragraphs if any(r.look.size != max(sizes) for r in lettered(p)))
            found = f"không đều: {name} có cả {' và '.join(map(figure, sorted(sizes)))}"
            yield Finding(odd.plain[:60], piece.zone, found, "cùng một cỡ", f"bôi đen {name}, chọn một cỡ chữ")
    yield from _uneven_set(paper)


def _uneven_set(paper: Paper) -> Iterator[Finding]:
    """NĐ 30/2020/NĐ-CP: title, motto and date are 13, 14, 14 or 12, 13, 13."""
    head = paper.letterhead
    if "motto-size" not in paper.standard:
        return
    pieces = (("title-size", head.title), ("motto-size", head.motto), ("place-date-size", head.place_date))
    sizes = [{run.look.size for p in piece.paragraphs for run in lettered(p)} for _, piece in pieces]
    if any(len(found) != 1 for found in sizes):
        return
    title, motto, dated = (found.pop() for found in sizes)
    in_range = all(paper.standard[id_].allows(s) for (id_, _), s in zip(pieces, (title, motto, dated), strict=True))
    if in_range and (title, motto, dated) not in ((13, 14, 14), (12, 13, 13)):
        found = f"không đều: Quốc hiệu {figure(title)}, Tiêu ngữ {figure(motto)}, ngày tháng {figure(dated)}"
        hint = "chọn cùng một bộ cỡ chữ cho ba dòng này"
        yield Finding(head.title.text, TITLE, found, "theo bộ 13, 14, 14 hoặc 12, 13, 13", hint)


def _letters(text: str) -> str:
    """Letters and figures alone: a dash or a space of another font is no fault anyone can see."""
    return "".join(filter(str.isalnum, text))
