"""Rules on how the signature block looks: position, authority, post, name, room to sign, pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dvk_docs.rules.layout.components.foot import AUTHORITY
from dvk_docs.rules.layout.judge import alignment, excerpt, figure, size, style
from dvk_docs.rules.layout.paper import SIGNATURE, Paper, Piece
from dvk_docs.rules.rule import Finding
from dvk_docs.standards import Clause
from dvk_docs.view import Drawing
from dvk_docs.vn.text import fold_tone

_CAPACITY = re.compile(r"^người\b")  # “NGƯỜI BÁO CÁO”: no post, but as what somebody signs


def signature_position(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Quyền hạn, chức vụ, họ tên ở góc phải dưới nội dung, căn giữa trong ô.

    Vì sao: con dấu đóng trùm một phần ba chữ ký về bên trái.
    Đúng: ô bên phải của bảng chữ ký, căn giữa.    Sai: ở giữa trang; căn trái; ở bên trái nơi nhận.
    """
    foot = paper.foot
    wanted = "ở góc phải, căn giữa"
    if foot.table is None:
        return
    if not foot.signature:
        yield Finding(None, SIGNATURE, "không thấy khối chữ ký", wanted, "thêm chức vụ, họ tên người ký vào ô bên phải")
        return
    if foot.right is not None and foot.signature.paragraphs[0].plain not in foot.right.text:
        yield Finding(foot.signature.text, SIGNATURE, "ở bên trái", wanted, "đổi chỗ hai ô của bảng chữ ký")
    yield from alignment(foot.signature, ("center",))


def authority_mark(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Chữ viết tắt quyền hạn: văn bản của Đảng T/M, K/T, T/L, Q.; nhà nước TM., KT., TL., TUQ., Q.

    Vì sao: dấu gạch chéo là của Đảng, dấu chấm là của Nhà nước; trong Đảng không có thừa uỷ quyền.
    Đúng: T/M BAN THƯỜNG VỤ;  KT. CHỦ TỊCH (nhà nước).    Sai: TM. BAN THƯỜNG VỤ;  TUQ trong văn bản của Đảng.
    """
    accepted = clause.value
    for paragraph in paper.foot.authority.paragraphs:
        text = " ".join(paragraph.plain.split())
        match = AUTHORITY.match(text)
        if match is None or text.upper().startswith(accepted):
            continue
        found, right = match[0].strip(), _right_mark(match[0], accepted)
        hint = f"ghi {right}{text[match.end() :].lstrip()}" if right else "văn bản của Đảng không ký thừa uỷ quyền"
        yield Finding(text, SIGNATURE, f"là “{found}”", f"là {', '.join(m.strip() for m in accepted)}", hint)


def authority_size(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Cỡ chữ của dòng quyền hạn.

    Vì sao: cùng cỡ với chức vụ và họ tên.
    Đúng: 14 (văn bản của Đảng); 13 đến 14 (nhà nước).    Sai: 13 trong văn bản của Đảng.
    """
    yield from size(paper.foot.authority, clause)


def authority_style(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Dòng quyền hạn in hoa, đứng, đậm.

    Vì sao: dòng đậm cho biết ký thay mặt ai.
    Đúng: T/M BAN THƯỜNG VỤ đậm.    Sai: không đậm.
    """
    acting = [p for p in paper.foot.authority.paragraphs if p.plain.startswith("Q")]
    for finding in style(paper.foot.authority, clause.value):
        # One source alone counts “Q.” as a line of authority, hence bold: regular is no fault.
        if not (acting and finding.found == "là chữ không đậm"):
            yield finding


def position_size(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Cỡ chữ của chức vụ người ký.

    Vì sao: cùng cỡ với dòng quyền hạn và họ tên.
    Đúng: 14 (văn bản của Đảng); 13 đến 14 (nhà nước).    Sai: 12.
    """
    for piece in (paper.foot.position, paper.foot.titles):
        yield from size(piece, clause)


def position_style(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Chức vụ in hoa, đứng; văn bản của Đảng không đậm, nhà nước đậm.

    Vì sao: trong văn bản của Đảng chỉ dòng quyền hạn và họ tên in đậm.
    Đúng: PHÓ BÍ THƯ không đậm (của Đảng);  CHỦ TỊCH đậm (nhà nước).    Sai: PHÓ BÍ THƯ đậm.
    """
    # The norm says it for the line under an authority; a head who signs alone, or a “kiêm” block, is often bold.
    doubtful = not paper.foot.authority and "regular" in clause.value
    posts = tuple(p for p in paper.foot.position.paragraphs if not _CAPACITY.match(fold_tone(p.plain)))
    for finding in style(Piece(SIGNATURE, posts), clause.value):
        weak = doubtful and finding.found.startswith("là chữ đậm")
        yield _with_severity(finding) if weak else finding


def signer_name_size(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Cỡ chữ của họ tên người ký.

    Vì sao: cùng cỡ với quyền hạn và chức vụ.
    Đúng: 14 (văn bản của Đảng); 13 đến 14 (nhà nước).    Sai: 13 trong văn bản của Đảng.
    """
    yield from size(paper.foot.name, clause)


def signer_name_style(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Họ tên người ký đứng, đậm.

    Vì sao: họ tên rõ dưới chữ ký.
    Đúng: Trần Thị Thanh Mai đậm.    Sai: không đậm, nghiêng.
    """
    yield from style(paper.foot.name, clause.value)


def signature_gap(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Giữa chức vụ và họ tên chừa chỗ để ký và đóng dấu.

    Vì sao: con dấu có đường kính 36 mm đóng trùm một phần chữ ký, không che chức vụ, họ tên.
    Đúng: bốn dòng trống cỡ 14.    Sai: một dòng trống.
    """
    gap, low, high = paper.foot.gap_mm, clause.value["min"], clause.value["max"]
    if gap is not None and not clause.allows(gap):
        lines = clause.value["default_lines"]
        wanted = f"từ {figure(low)} đến {figure(high)} mm"
        hint = f"để {lines} dòng trống cỡ 14 giữa chức vụ và họ tên"
        yield Finding(excerpt(paper.foot.name.text), SIGNATURE, f"là {figure(gap)} mm", wanted, hint)


def signature_image(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Ảnh chữ ký điện tử là tệp .png, nền trong suốt, màu xanh.

    Vì sao: nền trắng che chữ và con dấu.
    Đúng: PNG nền trong suốt.    Sai: ảnh chụp JPG nền trắng.
    """
    pictures = _pictures(paper)
    yield from _opaque(pictures[:1], "ảnh chữ ký")


def seal_image(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Ảnh con dấu của cơ quan là tệp .png, nền trong suốt, màu đỏ, kích thước thật.

    Vì sao: con dấu trùm một phần ba chữ ký về bên trái, phải thấy chữ ký bên dưới.
    Đúng: PNG nền trong suốt.    Sai: ảnh JPG nền trắng.
    """
    pictures = _pictures(paper)
    yield from _opaque(pictures[1:], "ảnh con dấu")


def _pictures(paper: Paper) -> list[Drawing]:
    """The pictures in the signature cell, the smaller first: a signature is flatter than a seal is round."""
    cell = paper.foot.right
    found = [d for p in (cell.paragraphs if cell else ()) for d in p.drawings if d.kind == "picture"]
    return sorted(found, key=lambda drawing: drawing.height_mm)


def _opaque(pictures: list[Drawing], name: str) -> Iterator[Finding]:
    for picture in pictures:
        if picture.format != "png" or not picture.alpha:
            found = f"là {(picture.format or 'ảnh').upper()} nền không trong suốt"
            yield Finding(None, SIGNATURE, found, "là PNG nền trong suốt", f"thay {name} bằng tệp .png nền trong suốt")


def _right_mark(found: str, accepted: tuple[str, ...]) -> str | None:
    letters = re.sub(r"[^A-Z]", "", found.upper())
    return next((mark for mark in accepted if re.sub(r"[^A-Z]", "", mark) == letters), None)


def _with_severity(finding: Finding) -> Finding:
    return Finding(finding.words, finding.zone, finding.found, finding.wanted, finding.hint, "warning")
