"""Rules on who signs and in whose name: full name, authority, post, concurrent post."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dvk_docs.documents.parts.lien_tich import names_its_organ, with_organ
from dvk_docs.documents.parts.organ import short_name
from dvk_docs.rules.layout.components.foot import AUTHORITY
from dvk_docs.rules.layout.judge import excerpt, figure, lettered
from dvk_docs.rules.layout.paper import SIGNATURE, Paper, Signatory
from dvk_docs.rules.rule import Finding
from dvk_docs.standards import Clause
from dvk_docs.vn.text import fold_tone

# Bodies that decide together and may be signed for with T/M; an office under one head may not.
_COLLECTIVE = re.compile(
    "^(ban thường vụ|(ban )?thường trực|ban chấp hành|tỉnh uỷ|thành uỷ|đảng uỷ|huyện uỷ|quận uỷ|thị uỷ|chi uỷ|chi bộ"
    "|đảng bộ|uỷ ban|hội đồng|đoàn chủ tịch|đoàn thư ký|ban thẩm tra|ban kiểm phiếu|ban chỉ đạo|tiểu ban|bộ chính trị"
    "|ban bí thư|ban cán sự|đảng đoàn|quân uỷ|chính phủ|hđnd|ubnd|tập thể)\\b"
)
_SECRETARY = re.compile(r"^(phó )?bí thư\b")
_ORGAN_AFTER = re.compile(
    r"^(?P<post>.*?\S)\s+(?P<organ>(tỉnh uỷ|thành uỷ|đảng uỷ|huyện uỷ|quận uỷ|thị uỷ|đảng bộ|chi bộ|chi uỷ)\b.*)$"
)
_LEVEL_MM = 1.0  # names that stand level
_CONCURRENT_INSIDE = re.compile(r"\S\s+kiêm\s+\S", re.IGNORECASE)


def signer_no_titles(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Trước họ tên người ký không ghi học hàm, học vị, quân hàm, danh hiệu.

    Vì sao: người ký nhân danh chức vụ.
    Đúng: Trần Thị Thanh Mai    Sai: TS. Trần Thị Thanh Mai;  Đại tá Nguyễn Văn An
    """
    for name in (block.name.text for block in paper.foot.blocks):
        for title in clause.value["forbid_first_words"]:
            if re.match(rf"{re.escape(title)}\b\.?\s", name, re.IGNORECASE):
                right = name[len(title) :].lstrip(". ")
                yield Finding(name, SIGNATURE, f"có “{title}” ở trước", "chỉ có họ và tên", f"ghi {right}")
                return


def authority_choice(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Cấp uỷ làm việc tập thể nên ký thay mặt (T/M), không ai ký thay (K/T); cơ quan một thủ trưởng không ký T/M.

    Vì sao: ai ký với danh nghĩa gì là thẩm quyền của văn bản.
    Đúng: T/M BAN THƯỜNG VỤ / PHÓ BÍ THƯ;  K/T TRƯỞNG BAN / PHÓ TRƯỞNG BAN
    Sai: K/T BÍ THƯ / PHÓ BÍ THƯ;  T/M VĂN PHÒNG ĐẢNG UỶ
    """
    for block in paper.foot.blocks:
        yield from _authority_of(block)


def _authority_of(block: Signatory) -> Iterator[Finding]:
    text = " ".join(block.authority.text.split())
    match = AUTHORITY.match(f"{text} ")
    if match is None:
        return
    mark, rest = re.sub(r"[^a-z]", "", match[0].lower()), fold_tone(text[match.end() :])
    words = excerpt(text)
    if mark == "kt" and _SECRETARY.match(rest):
        hint = "ghi  T/M BAN THƯỜNG VỤ  (hoặc  T/M ĐẢNG UỶ) rồi chức vụ người ký"
        yield Finding(words, SIGNATURE, "sai: ký thay bí thư", "là ký thay mặt cấp uỷ (T/M)", hint)
    elif mark == "tm" and rest and not _COLLECTIVE.match(rest):
        hint = "thủ trưởng ký trực tiếp; cấp phó ký  K/T  (nhà nước: KT.)"
        yield Finding(words, SIGNATURE, "sai: ký thay mặt cơ quan một thủ trưởng", "ký trực tiếp hoặc ký thay", hint)
    elif mark == "kt" and block.position and not fold_tone(block.position.text).startswith("phó "):
        hint = f"dòng chức vụ ghi  PHÓ {text[match.end() :]}"
        yield Finding(block.position.text, SIGNATURE, "sai: người ký thay không phải cấp phó", "là cấp phó", hint)


def position_shown(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Ký thay mặt cấp uỷ, uỷ ban kiểm tra, hội đồng chỉ ghi chức vụ bí thư, phó bí thư, chủ nhiệm, chủ tịch và cấp phó.

    Vì sao: thành viên khác ký thay mặt thì chỉ ghi họ tên.
    Đúng: T/M BAN THƯỜNG VỤ / PHÓ BÍ THƯ    Sai: T/M BAN THƯỜNG VỤ / CHÁNH VĂN PHÒNG
    """
    allowed = [fold_tone(position) for position in clause.value["allow"]]
    for block in paper.foot.blocks:
        yield from _posts_shown(block, allowed, joint=paper.is_joint)


def _posts_shown(block: Signatory, allowed: list[str], *, joint: bool) -> Iterator[Finding]:
    match = AUTHORITY.match(block.authority.text + " ")
    if match is None or not re.match(r"t\s*/?\s*m", match[0].lower()) or block.concurrent:
        return
    for paragraph in block.position.paragraphs:
        post = _without_organ(fold_tone(paragraph.plain))
        longer = any(post.startswith(f"{known} ") for known in allowed)
        if post in allowed or _CONCURRENT_INSIDE.search(post) or (longer and joint):  # there the organ follows
            continue
        if longer:  # PHÓ BÍ THƯ THƯỜNG TRỰC: no example of the norm
            wanted = "là chức vụ như trong quy định"
            hint = "ghi BÍ THƯ hoặc PHÓ BÍ THƯ, nếu không có quy định riêng"
            yield Finding(paragraph.plain, SIGNATURE, f"là {paragraph.plain}", wanted, hint, "warning")
        else:
            hint = "xoá dòng chức vụ (chỉ ghi họ tên), hoặc ký thừa lệnh  T/L BAN THƯỜNG VỤ"
            yield Finding(paragraph.plain, SIGNATURE, f"là {paragraph.plain}", "là bí thư hoặc phó bí thư …", hint)


def position_bare(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Sau chức vụ không ghi tên cơ quan.

    Vì sao: tên cơ quan đã ở phần đầu; chỉ khối “kiêm” và văn bản liên tịch mới ghi.
    Đúng: BÍ THƯ    Sai: BÍ THƯ ĐẢNG UỶ
    """
    if paper.foot.concurrent or paper.is_joint:
        return
    for paragraph in paper.foot.position.paragraphs:
        match = _ORGAN_AFTER.match(fold_tone(paragraph.plain))
        if match is not None:
            post = paragraph.plain[: len(match["post"])]
            found = f"kèm tên cơ quan: {paragraph.plain}"
            yield Finding(paragraph.plain, SIGNATURE, found, "đứng một mình", f"ghi {post}")


def concurrent_lines(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Ban chỉ đạo không có con dấu: ba dòng, chức vụ ở cơ quan có dấu, chữ kiêm, chức vụ ở ban chỉ đạo.

    Vì sao: chức vụ đầu cho biết đóng dấu của cơ quan nào.
    Đúng: PHÓ BÍ THƯ / kiêm / TRƯỞNG BAN CHỈ ĐẠO
    Sai: PHÓ BÍ THƯ KIÊM TRƯỞNG BAN CHỈ ĐẠO trên một dòng;  KIÊM đậm;  K/T đứng trước.
    """
    foot = paper.foot
    wanted = "ở dòng riêng, chữ thường, không đậm, giữa hai chức vụ, không có T/M hay K/T"
    for paragraph in foot.position.paragraphs:
        if _CONCURRENT_INSIDE.search(paragraph.plain):
            hint = "tách thành ba dòng: chức vụ, kiêm, chức vụ trong ban chỉ đạo"
            yield Finding(paragraph.plain, SIGNATURE, "chung dòng với chức vụ", wanted, hint)
    for paragraph in foot.concurrent.paragraphs:
        if paragraph.plain != clause.value:
            yield Finding(paragraph.plain, SIGNATURE, f"là “{paragraph.plain}”", wanted, f"ghi {clause.value}")
        if any(run.look.bold or run.look.italic for run in lettered(paragraph)):
            hint = "bôi đen chữ này, bỏ đậm (Ctrl+B), bỏ nghiêng (Ctrl+I)"
            yield Finding(paragraph.plain, SIGNATURE, "là chữ đậm hoặc nghiêng", wanted, hint)
    for block in foot.blocks:
        if block.concurrent and block.authority:
            hint = f"xoá dòng {block.authority.text}"
            yield Finding(block.authority.text, SIGNATURE, f"đi với {block.authority.text}", wanted, hint)


def minutes_signers(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Biên bản có hai người ký: bên trái người ghi biên bản (nhà nước: thư ký), bên phải người chủ trì (chủ toạ).

    Vì sao: biên bản có giá trị khi cả người ghi và người chủ trì xác nhận; chữ đậm hay không đậm đều được.
    Đúng: NGƯỜI GHI BIÊN BẢN ở bên trái, CHỦ TRÌ HỘI NGHỊ ở bên phải, hai họ tên ngang nhau.
    Sai: chỉ có người chủ trì ký;  THƯ KÝ trong văn bản của Đảng;  hai họ tên so le.
    """
    if not paper.is_minutes or paper.foot.table is None:
        return
    left_words, right_words = clause.value["left"], clause.value["right"]
    wanted = f"là {left_words} ở bên trái, {right_words} ở bên phải"
    if paper.foot.pair is None:
        words = excerpt(paper.foot.signature.text)
        hint = f"thêm vào ô bên trái của bảng chữ ký  {left_words}  và họ tên"
        yield Finding(words, SIGNATURE, "không đủ hai người", wanted, hint)
        return
    left, right = paper.foot.pair
    for one, words, side in ((left, left_words, "trái"), (right, right_words, "phải")):
        if fold_tone(one.title.text) != fold_tone(words) or not one.title.text.isupper():
            found = f"ở bên {side} là “{one.title.text}”"
            yield Finding(excerpt(one.title.text), SIGNATURE, found, wanted, f"ghi {words}")
    if left.name and right.name and abs(left.name_top_mm - right.name_top_mm) > _LEVEL_MM:
        apart = f"lệch nhau {figure(abs(left.name_top_mm - right.name_top_mm))} mm"
        hint = "để số dòng trống như nhau ở hai bên"
        yield Finding(excerpt(left.name.text), SIGNATURE, f"có hai họ tên {apart}", "có hai họ tên ngang nhau", hint)


def joint_signers(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Văn bản liên tịch: mỗi cơ quan một người ký, cơ quan chủ trì ở bên phải, chức vụ ghi cả tên cơ quan.

    Vì sao: nhiều con dấu trên một trang, phải biết chữ ký nào của cơ quan nào, cơ quan nào chủ trì.
    Đúng: TRƯỞNG BAN XÂY DỰNG ĐẢNG ở bên phải (chủ trì), CHỦ TỊCH HỘI NÔNG DÂN XÃ ở bên trái.
    Sai: chỉ có cơ quan chủ trì ký;  CHỦ TỊCH không kèm tên cơ quan;  cơ quan chủ trì ký ở bên trái.
    """
    if not paper.is_joint or paper.foot.table is None:
        return
    names, blocks = paper.letterhead.organs, paper.foot.blocks
    if len(blocks) < len(names):
        hint = "thêm quyền hạn, chức vụ, họ tên người ký của cơ quan phối hợp ở bên trái"
        found = f"chỉ có {len(blocks)} người"
        yield Finding(excerpt(paper.foot.signature.text), SIGNATURE, found, f"có {len(names)} người", hint)
        return
    for block in blocks:
        if not names_its_organ(*(p.plain for p in (*block.title.paragraphs, *block.concurrent.paragraphs))):
            title = block.title.text
            hint = f"ghi cả tên cơ quan, ví dụ  {with_organ('TRƯỞNG BAN', 'BAN XÂY DỰNG ĐẢNG')}"
            yield Finding(excerpt(title), SIGNATURE, f"là “{title}”", "có tên cơ quan sau chức vụ", hint)
    own = fold_tone(short_name(names[0]))
    lead, beside = (fold_tone(block.title.text) for block in blocks[:2])
    if own in beside and own not in lead:
        words, hint = excerpt(blocks[1].title.text), "đổi chỗ hai khối chữ ký"
        yield Finding(words, SIGNATURE, "có cơ quan chủ trì ở bên trái", "có cơ quan chủ trì ở bên phải", hint)


def _without_organ(position: str) -> str:
    match = _ORGAN_AFTER.match(position)
    return match["post"] if match else position
