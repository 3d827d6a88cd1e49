"""Rules on who signs and who receives."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dvk_docs.documents.common import Document
from dvk_docs.documents.decision import Decision
from dvk_docs.errors import quote
from dvk_docs.rules.data.misfit import Misfit
from dvk_docs.vn.text import fold_tone

_DOTTED = {"TM.": "T/M", "KT.": "K/T", "TL.": "T/L"}
_SLASHED = {"T/M": "TM.", "K/T": "KT.", "T/L": "TL."}
_COLLECTIVE_HEADS = re.compile(r"^(PHÓ )?BÍ THƯ\b")
_ORGAN_AFTER = re.compile(r"^(.*?\S)\s+(?:tỉnh uỷ|thành uỷ|đảng uỷ|huyện uỷ|quận uỷ|thị uỷ|đảng bộ|chi bộ|chi uỷ)\b")
_AS_ARTICLE = re.compile(r"^Như Điều (\d+)$", re.IGNORECASE)
_SECRET = re.compile(r"^\W*(TUYỆT MẬT|TỐI MẬT|MẬT)\W*$")


def signer_mark(document: Document) -> Iterator[Misfit]:
    """Chữ thể hiện quyền hạn: văn bản của Đảng T/M, K/T, T/L, Q.; văn bản nhà nước TM., KT., TL., TUQ., Q.

    Sai:   quyen_han: TM. BAN THƯỜNG VỤ    (văn bản của Đảng)
    Đúng:  quyen_han: T/M BAN THƯỜNG VỤ
    """
    typed = document.nguoi_ky.quyen_han
    if typed is None:
        return
    party = document.standard.system == "party"
    mark = typed.split(" ", 1)[0].upper()
    wrong = (_DOTTED if party else _SLASHED).get(mark)
    if wrong:
        hint = f"quyen_han: {wrong} {typed.partition(' ')[2]}"
        yield Misfit(
            "nguoi_ky.quyen_han",
            f"{quote(typed)} viết theo kiểu văn bản {'nhà nước' if party else 'của Đảng'}",
            hint,
            words=mark,
        )
    elif party and mark in ("TUQ.", "TUQ", "T/U", "TƯQ."):
        yield Misfit(
            "nguoi_ky.quyen_han",
            f"{quote(typed)}: văn bản của Đảng không có thừa uỷ quyền",
            "dùng  T/L  nếu được giao ký thừa lệnh",
        )


def authority_choice(document: Document) -> Iterator[Misfit]:
    """Cấp uỷ là tập thể: bí thư, phó bí thư ký thay mặt (T/M), không ai ký K/T; cơ quan tham mưu không ký T/M.

    Sai:   quyen_han: K/T BÍ THƯ
    Đúng:  quyen_han: T/M BAN THƯỜNG VỤ  và  chuc_vu: PHÓ BÍ THƯ
    """
    typed = (document.nguoi_ky.quyen_han or "").upper()
    if typed.startswith("K/T") and _COLLECTIVE_HEADS.match(typed[3:].strip()):
        hint = "quyen_han: T/M BAN THƯỜNG VỤ   (chuc_vu: PHÓ BÍ THƯ)"
        yield Misfit("nguoi_ky.quyen_han", f"{quote(typed)}: cấp uỷ là tập thể, không ký thay bí thư", hint)
    if re.match(r"T/M (BAN (XÂY DỰNG|TỔ CHỨC|TUYÊN GIÁO|NỘI CHÍNH|DÂN VẬN)|VĂN PHÒNG)", typed):
        hint = "bỏ dòng quyen_han khi cấp trưởng ký; cấp phó ký  K/T TRƯỞNG BAN"
        yield Misfit("nguoi_ky.quyen_han", f"{quote(typed)}: cơ quan theo chế độ thủ trưởng không ký T/M", hint)


def signer_no_titles(document: Document) -> Iterator[Misfit]:
    """Trước họ tên người ký không ghi học hàm, học vị, quân hàm, danh hiệu.

    Sai:   ho_ten: TS. Trần Thị Bình
    Đúng:  ho_ten: Trần Thị Bình
    """
    name = document.nguoi_ky.ho_ten
    for title in document.standard["signer-no-titles"].value["forbid_first_words"]:
        found = re.match(rf"{re.escape(title)}\b\.?\s*", name, re.IGNORECASE)
        if found and found.end() < len(name):
            hint = f"ho_ten: {name[found.end() :]}"
            yield Misfit("nguoi_ky.ho_ten", f"trước họ tên có {quote(found[0].strip())}", hint, words=found[0].strip())
            return


def position_bare(document: Document) -> Iterator[Misfit]:
    """Sau chức vụ không ghi tên cơ quan; chỉ khối “kiêm” mới ghi.

    Sai:   chuc_vu: BÍ THƯ ĐẢNG UỶ
    Đúng:  chuc_vu: BÍ THƯ
    """
    typed = document.nguoi_ky.chuc_vu or ""
    found = _ORGAN_AFTER.match(fold_tone(typed))
    if found and "position-bare" in document.standard and not document.nguoi_ky.kiem:
        post = typed[: found.end(1)]
        yield Misfit("nguoi_ky.chuc_vu", f"{quote(typed)} kèm tên cơ quan", f"chuc_vu: {post}", words=typed)


def position_shown(document: Document) -> Iterator[Misfit]:
    """Ký thay mặt cấp uỷ chỉ ghi chức vụ bí thư, phó bí thư (chủ nhiệm, chủ tịch và cấp phó); uỷ viên chỉ ghi họ tên.

    Sai:   quyen_han: T/M BAN THƯỜNG VỤ  với  chuc_vu: CHÁNH VĂN PHÒNG
    """
    signer = document.nguoi_ky
    collective = (signer.quyen_han or "").upper().startswith("T/M ")
    if not collective or not signer.chuc_vu or "position-shown" not in document.standard:
        return
    found = _ORGAN_AFTER.match(fold_tone(signer.chuc_vu))
    post = found[1] if found else fold_tone(signer.chuc_vu)
    allowed = [fold_tone(position) for position in document.standard["position-shown"].value["allow"]]
    if not any(post == known or post.startswith(f"{known} ") for known in allowed):
        hint = "bỏ dòng chuc_vu (chỉ ghi họ tên), hoặc ký thừa lệnh  quyen_han: T/L BAN THƯỜNG VỤ"
        yield Misfit("nguoi_ky.chuc_vu", f"{quote(signer.chuc_vu)} không đi với {quote(signer.quyen_han or '')}", hint)


def noi_nhan_luu(document: Document) -> Iterator[Misfit]:
    """Mục cuối của Nơi nhận là nơi lưu: “Lưu Văn phòng Đảng uỷ”; văn bản nhà nước “Lưu: VT, …”.

    Sai:   noi_nhan kết thúc bằng  Các chi bộ trực thuộc
    """
    last = document.noi_nhan[-1]
    if not last.startswith("Lưu"):
        sample = "Lưu: VT" if document.standard.system == "state" else "Lưu Văn phòng Đảng uỷ"
        hint = f"thêm dòng cuối  - {sample}"
        yield Misfit(f"noi_nhan[{len(document.noi_nhan)}]", f"mục cuối {quote(last)} không phải là nơi lưu", hint)


def as_article(document: Decision) -> Iterator[Misfit]:
    """“Như Điều n” ở Nơi nhận phải trỏ đến Điều giao trách nhiệm thi hành.

    Không cần ghi: thư viện tự thêm ở đầu Nơi nhận.
    """
    for at, item in enumerate(document.noi_nhan, 1):
        named = _AS_ARTICLE.match(item)
        if named and int(named[1]) != document.binding_article:
            bound = document.binding_article
            hint = (
                f"ghi  Như Điều {bound}, hoặc bỏ dòng này"
                if bound
                else "thêm Điều “… chịu trách nhiệm thi hành Quyết định này”"
            )
            yield Misfit(f"noi_nhan[{at}]", f"{quote(item)} không phải là Điều giao trách nhiệm thi hành", hint)


def secrecy_refused(document: Document) -> Iterator[Misfit]:
    """Thư viện không làm văn bản mật: việc soạn, in, lưu văn bản mật theo pháp luật về bảo vệ bí mật nhà nước."""
    if "mật" not in document.as_json.lower():  # of a thousand rows, one look
        return
    for path, value in document.given():
        if isinstance(value, str) and _SECRET.match(value.upper()):
            yield Misfit(
                path,
                f"{quote(value)} là dấu chỉ độ mật",
                "soạn văn bản mật theo quy định riêng, không dùng công cụ này",
            )
