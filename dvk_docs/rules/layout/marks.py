"""Rules on marks and notes: urgency, secrecy, circulation, draft, drafter, contact, copies."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dvk_docs.documents.parts.bo_sung import is_mass_media
from dvk_docs.rules.layout.judge import Fault, each, excerpt, figure, size, style, style_faults
from dvk_docs.rules.layout.measure import height_mm
from dvk_docs.rules.layout.paper import HEAD, Paper
from dvk_docs.rules.rule import Finding
from dvk_docs.standards import Clause
from dvk_docs.view import Paragraph
from dvk_docs.vn.text import fold_tone

_COPY = re.compile(r"^(bản )?(sao y|sao lục|trích sao)( bản chính| từ bản .*)?$")


def urgency_text(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Dấu chỉ mức độ khẩn là một trong các mức quy định.

    Vì sao: mỗi mức có một thời hạn chuyển văn bản.
    Đúng: KHẨN;  THƯỢNG KHẨN;  HOẢ TỐC    Sai: RẤT KHẨN;  Khẩn cấp
    """
    urgency = paper.letterhead.urgency
    levels = {fold_tone(level) for level in clause.value}
    if urgency and fold_tone(urgency.text) not in levels:
        wanted = f"là {', '.join(clause.value[:3])}"
        yield Finding(urgency.text, HEAD, f"là “{urgency.text}”", wanted, f"ghi {clause.value[0]}")


def urgency_size(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Cỡ chữ của dấu khẩn.

    Vì sao: cùng cỡ với số và ký hiệu ở trên.
    Đúng: 14 (của Đảng); 13 đến 14 (nhà nước).    Sai: 16.
    """
    yield from size(paper.letterhead.urgency, clause)


def urgency_style(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Dấu khẩn in hoa, đứng, đậm.

    Vì sao: nhìn là thấy.
    Đúng: KHẨN đậm.    Sai: nghiêng, không đậm.
    """
    yield from style(paper.letterhead.urgency, clause.value)


def secrecy_refused(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Văn bản mật soạn theo pháp luật về bảo vệ bí mật nhà nước, không soạn bằng công cụ này.

    Vì sao: máy soạn văn bản mật không được nối mạng, văn bản mật có sổ riêng.
    Đúng: không có dấu mật.    Sai: MẬT, TỐI MẬT ở phần đầu.
    """
    if paper.letterhead.secrecy:
        words = paper.letterhead.secrecy.text
        hint = "soạn văn bản này theo quy định về bảo vệ bí mật nhà nước"
        yield Finding(words, HEAD, f"là “{words}”", "không có trong văn bản thường", hint)


def scope_size(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Cỡ chữ của chỉ dẫn phạm vi lưu hành.

    Vì sao: nhỏ hơn tiêu đề, đứng ở mép trên trang.
    Đúng: 12 (của Đảng); 13 đến 14 (nhà nước).    Sai: 16.
    """
    yield from size(paper.scope, clause)


def scope_style(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Chỉ dẫn phạm vi lưu hành in hoa, đứng, đậm; văn bản nhà nước đóng khung.

    Vì sao: người cầm văn bản phải thấy ngay.
    Đúng: TÀI LIỆU HỘI NGHỊ    Sai: chữ thường, nghiêng.
    """
    words = clause.value.split()

    def faults(paragraph: Paragraph) -> Iterator[Fault]:
        yield from style_faults(paragraph, [w for w in words if w != "caps" or not is_mass_media(paragraph.plain)])
        if "boxed" in words and not {border.side for border in paragraph.borders} >= {"top", "bottom"}:
            yield "không đóng khung", "đặt con trỏ vào dòng này, Borders > Outside Borders"

    yield from each(paper.scope, "là chữ in hoa, đứng, đậm" + (", đóng khung" if "boxed" in words else ""), faults)


def scope_position(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Chỉ dẫn phạm vi lưu hành ở góc phải phía trên trang 1, cách mép 10 mm; nhà nước: trang 1.

    Vì sao: thấy trước khi đọc; riêng dòng không phổ biến trên phương tiện thông tin đại chúng ở cuối trang cuối.
    Đúng: đầu trang 1, căn phải.    Sai: ở giữa trang; ở cuối trang.
    """
    if not paper.scope or not paper.view.sections:
        return
    paragraph = paper.scope.paragraphs[0]
    media = clause.value.get("mass_media")
    if media and is_mass_media(paragraph.plain):
        framed = paragraph.at_bottom_mm
        distance = paper.view.sections[-1].footer_mm if framed is None else framed - height_mm(paragraph)
        yield from _at(paper, paragraph, "chân trang", "center", distance, media["from_bottom"])
    elif "align" in clause.value:
        from_top = clause.value["from_top"]
        yield from _at(paper, paragraph, "đầu trang đầu", "right", paper.view.sections[0].header_mm, from_top)
    elif paper.scope.zone == "chân trang":
        hint = "chuyển dòng này lên phần đầu trang 1"
        yield Finding(paragraph.plain, paper.scope.zone, "ở cuối trang", "ở trang 1, phía trên", hint)


def draft_text(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Văn bản chưa ban hành ghi lần dự thảo dưới số và ký hiệu.

    Vì sao: phân biệt các lần sửa.
    Đúng: Dự thảo lần 2    Sai: DỰ THẢO;  Dự thảo 2
    """
    draft = paper.letterhead.draft
    if draft and not re.match(clause.value, " ".join(draft.text.split())):
        hint = "ghi Dự thảo lần 1 (hoặc 2, 3 …)"
        yield Finding(draft.text, HEAD, f"là “{draft.text}”", "viết như “Dự thảo lần 2”", hint)


def draft_size(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Cỡ chữ của dòng dự thảo.

    Vì sao: cùng cỡ với số và ký hiệu.
    Đúng: 14.    Sai: 12.
    """
    yield from size(paper.letterhead.draft, clause)


def draft_style(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Dòng dự thảo nghiêng, không đậm.

    Vì sao: phân biệt với số và ký hiệu ở trên.
    Đúng: chữ nghiêng.    Sai: chữ đứng, đậm.
    """
    yield from style(paper.letterhead.draft, clause.value)


def drafter_size(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Cỡ chữ của ký hiệu người soạn thảo và số bản, ở cuối nơi nhận.

    Vì sao: chỉ dùng để quản lý số bản phát hành.
    Đúng: 11 (Hướng dẫn 36-HD/VPTW: 8).    Sai: 12 như danh sách nơi nhận.
    """
    yield from size(paper.foot.drafter, clause)


def drafter_style(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Ký hiệu người soạn thảo đứng, không đậm.

    Vì sao: không lẫn với nơi nhận.
    Đúng: NguyenVanAn-26 (Hướng dẫn 36-HD/VPTW và nhà nước: in hoa).    Sai: nghiêng, đậm.
    """
    yield from style(paper.foot.drafter, clause.value)


def contact_size(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Cỡ chữ của địa chỉ, điện thoại, thư điện tử của cơ quan.

    Vì sao: thông tin thêm, không lẫn với nội dung.
    Đúng: 10 (của Đảng); 11 đến 12 (nhà nước).    Sai: 14.
    """
    yield from size(paper.contact, clause)


def contact_position(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Thông tin liên hệ ở cuối trang cuối (văn bản nhà nước: cuối trang đầu), dưới một đường kẻ.

    Vì sao: không lặp ở mọi trang.
    Đúng: một lần, ở trang cuối.    Sai: chân trang của mọi trang.
    """
    if not paper.contact:
        return
    wanted_zone = "chân trang đầu" if clause.value == "first-page" else "cuối văn bản"
    where = "cuối trang đầu" if clause.value == "first-page" else "cuối trang cuối"
    if paper.contact.zone != wanted_zone:
        hint = f"để dòng này một lần ở {where}, dưới một đường kẻ"
        yield Finding(excerpt(paper.contact.text), paper.contact.zone, f"ở {paper.contact.zone}", f"ở {where}", hint)


def copy_not_made(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Sao y, sao lục, trích sao do văn thư làm sau khi văn bản đã ban hành.

    Vì sao: bản sao có số, ký hiệu và con dấu riêng của cơ quan sao.
    Đúng: chừa chỗ.    Sai: gõ sẵn SAO Y vào văn bản.
    """
    for zone in paper.zones:
        found = next((p for p in zone.paragraphs if _COPY.match(fold_tone(p.plain))), None)
        if found is not None:
            hint = "xoá dòng này; văn thư làm bản sao từ văn bản đã ban hành"
            yield Finding(found.plain, zone.zone, f"gõ sẵn: {found.plain}", "do văn thư làm", hint)


def _at(
    paper: Paper, paragraph: Paragraph, zone: str, align: str, distance: float, wanted_distance: float
) -> Iterator[Finding]:
    edge = "mép trên" if align == "right" else "mép dưới"
    side = "căn phải" if align == "right" else "căn giữa"
    wanted = f"ở {zone}, {side}, cách {edge} {figure(wanted_distance)} mm"
    hint = f"chuyển dòng này vào {zone}, {side}, cách {edge} {figure(wanted_distance)} mm"
    if paper.scope.zone != zone:
        yield Finding(paragraph.plain, paper.scope.zone, f"ở {paper.scope.zone}", wanted, hint)
    elif paragraph.align != align:
        yield Finding(paragraph.plain, zone, f"không {side}", wanted, hint)
    elif abs(distance - wanted_distance) > 1.0:
        yield Finding(paragraph.plain, zone, f"cách {edge} {figure(distance)} mm", wanted, hint)
