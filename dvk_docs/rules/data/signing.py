"""Rules on who signs, and by what authority."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from dvk_docs.documents.common import Document
from dvk_docs.documents.parts.nguoi_ky import NguoiKy
from dvk_docs.documents.parts.organ import Kind, kind_of
from dvk_docs.errors import quote
from dvk_docs.rules.data.misfit import Misfit
from dvk_docs.vn import text as vn_text

_MARK = re.compile(r"(?:T\W{0,3}M|K\W{0,3}T|T\W{0,3}L|T\W{0,3}U\W{0,3}Q|Q)\b\.?(?=\s|$)", re.IGNORECASE)
fold_tone = lru_cache(maxsize=256)(vn_text.fold_tone)  # the same few posts and bodies, paper after paper
_COLLECTIVE_HEADS = re.compile(r"^(PHÓ )?BÍ THƯ\b")
_ORGAN_AFTER = re.compile(r"^(.*?\S)\s+(?:tỉnh uỷ|thành uỷ|đảng uỷ|huyện uỷ|quận uỷ|thị uỷ|đảng bộ|chi bộ|chi uỷ)\b")


def signer_mark(document: Document) -> Iterator[Misfit]:
    """Chữ thể hiện quyền hạn: văn bản của Đảng T/M, K/T, T/L, Q.; văn bản nhà nước TM., KT., TL., TUQ., Q.

    Sai:   quyen_han: TM. BAN THƯỜNG VỤ;  T/M. BAN THƯỜNG VỤ    (văn bản của Đảng)
    Đúng:  quyen_han: T/M BAN THƯỜNG VỤ
    """
    marks = [mark.strip() for mark in document.standard["authority-mark"].value]
    by_letters = {_letters(mark): mark for mark in marks}
    lines = [
        (path, line) for path, signer in document.signing_blocks() for line in (signer.quyen_han or "").splitlines()
    ]
    for path, typed in lines:
        written = _MARK.match(typed)
        mark = written[0].strip().upper() if written else ""
        if mark in marks:
            continue
        right = by_letters.get(_letters(mark))
        rest = typed[written.end() :].strip() if written and right else typed
        hint = f"quyen_han: {right or '… một trong ' + ', '.join(marks)} {rest}"
        message = f"{quote(typed)} không mở đầu bằng {', '.join(marks)}"
        yield Misfit(f"{path}.quyen_han", message, hint, words=mark)


def _letters(mark: str) -> str:
    return re.sub(r"\W", "", mark).upper()


def authority_choice(document: Document) -> Iterator[Misfit]:
    """Cấp uỷ là tập thể: bí thư, phó bí thư ký thay mặt (T/M), không ai ký K/T; cơ quan một thủ trưởng không ký T/M.

    Chữ sau T/M phải là tập thể ban hành văn bản; cấp phó của cơ quan nhà nước ký KT.

    Sai:   quyen_han: K/T BÍ THƯ;   chuc_vu: BÍ THƯ  (không có quyen_han)
    Đúng:  quyen_han: T/M BAN THƯỜNG VỤ  và  chuc_vu: PHÓ BÍ THƯ
    """
    judged = _state_authority if document.standard.system == "state" else _party_authority
    for path, signer in document.signing_blocks():
        found = judged(document, signer)
        if found:
            name = "ho_ten" if not signer.chuc_vu else "quyen_han" if signer.quyen_han else "chuc_vu"
            yield Misfit(f"{path}.{name}", *found)


def _party_authority(document: Document, signer: NguoiKy) -> tuple[str, str] | None:
    typed, name = (signer.quyen_han or "").upper(), document.organ_of(signer)
    kind = kind_of(name)
    committee = kind is not None and kind.tap_the and kind.system == "party"
    if typed.startswith("K/T") and (committee or _COLLECTIVE_HEADS.match(typed[3:].strip())):
        return f"{quote(typed)}: cấp uỷ là tập thể, không có ký thay", "quyen_han: T/M BAN THƯỜNG VỤ"
    if kind is None or signer.kiem:
        return None
    if typed.startswith("K/T"):
        return _not_a_deputy(signer)
    if kind.tap_the and not typed and kind.system != "state":
        message = f"{quote(name)} là tập thể, người ký phải ghi quyền hạn"
        return message, "thêm dòng  quyen_han: T/M BAN THƯỜNG VỤ  (hoặc  T/L BAN THƯỜNG VỤ)"
    if not typed.startswith("T/M "):
        return None
    return _not_its_body(document, kind, typed, name)


def _not_its_body(document: Document, kind: Kind, typed: str, name: str) -> tuple[str, str] | None:
    """Who signs T/M signs for a body that is a collective, and for one of this organ."""
    if not kind.tap_the and kind.system is not None:
        message = f"{quote(typed)}: cơ quan theo chế độ thủ trưởng không ký T/M"
        return message, "bỏ dòng quyen_han khi cấp trưởng ký; cấp phó ký  K/T TRƯỞNG BAN"
    if kind.system == "state":
        return None  # it takes part in a joint paper; by which of its bodies, its own norm says
    body, own = fold_tone(typed[4:]), fold_tone(kind.ten)
    named = _ORGAN_AFTER.match(body) if document.co_quan_phoi_hop else None  # there it is said whose body it is
    body = named[1] if named else body
    if body != "ban thường vụ" and not own.startswith(body) and not body.startswith(own):
        return f"{quote(typed)} không phải là tập thể của {quote(name)}", f"T/M {kind.ten.upper()}"
    if body == "ban thường vụ" and kind.ten in ("Chi bộ", "Uỷ ban Kiểm tra"):
        return f"{quote(name)} không có ban thường vụ", f"quyen_han: T/M {kind.ten.upper()}"
    return None


def _state_authority(document: Document, signer: NguoiKy) -> tuple[str, str] | None:
    lines = [line.upper() for line in (signer.quyen_han or "").splitlines()]
    marks = [line.split(" ", 1)[0] for line in lines]
    kind = kind_of(document.co_quan_ban_hanh)
    if kind and marks[:1] == ["TM."] and fold_tone(lines[0][3:].strip()) not in _bodies(kind):
        hint = f"quyen_han: TM. {_FULL.get(kind.ten, kind.ten).upper()}"
        return f"{quote(lines[0])} không phải là tập thể của {quote(document.co_quan_ban_hanh)}", hint
    if "KT." in marks:
        return _not_a_deputy(signer)
    if (signer.chuc_vu or "").upper().startswith("PHÓ ") and not {"KT.", "TL.", "TUQ."} & set(marks):
        head = (signer.chuc_vu or "").upper().removeprefix("PHÓ ")
        above = "TM. … / " if marks else ""
        return f"{quote(signer.chuc_vu or '')} ký mà không có KT.", f"quyen_han: {above}KT. {head}"
    return None


def _not_a_deputy(signer: NguoiKy) -> tuple[str, str] | None:
    """Who signs for the head is a deputy."""
    post = (signer.chuc_vu or signer.kiem or "").upper()
    if not post or post.startswith("PHÓ "):
        return None
    return f"ký thay mà chức vụ {quote(post)} không phải là cấp phó", f"chuc_vu: PHÓ {post}"


_FULL = {"UBND": "Uỷ ban nhân dân", "HĐND": "Hội đồng nhân dân"}


def _bodies(kind: Kind) -> set[str]:
    """The names by which a collective organ may stand after TM."""
    full = _FULL.get(kind.ten, kind.ten)
    return {fold_tone(name) for name in (kind.ten, full, *(k for k, v in _FULL.items() if v == full))}


def concurrent_lines(document: Document) -> Iterator[Misfit]:
    """Khối “kiêm” (ban không có con dấu riêng) gồm chức vụ, kiêm, chức danh trong ban; không có T/M hay K/T."""
    for path, signer in document.signing_blocks():
        if signer.kiem and signer.quyen_han and document.standard.system == "party":
            message = f"khối “kiêm” không đi với {quote(signer.quyen_han)}"
            yield Misfit(f"{path}.quyen_han", message, "bỏ dòng quyen_han", also=f"{path}.kiem")


def signer_no_titles(document: Document) -> Iterator[Misfit]:
    """Trước họ tên người ký không ghi học hàm, học vị, quân hàm, danh hiệu.

    Sai:   ho_ten: TS. Trần Thị Bình
    Đúng:  ho_ten: Trần Thị Bình
    """
    for path, name in document.signed_names():
        found = _titles(document.standard["signer-no-titles"].value["forbid_first_words"]).match(name)
        if found and found.end() < len(name):
            hint = f"ho_ten: {name[found.end() :]}"
            yield Misfit(path, f"trước họ tên có {quote(found[0].strip())}", hint, words=found[0].strip())


@lru_cache
def _titles(titles: tuple[str, ...]) -> re.Pattern[str]:
    """One of these titles, with its stop and the space behind."""
    return re.compile(rf"(?:{'|'.join(map(re.escape, titles))})\b\.?\s*", re.IGNORECASE)


def position_bare(document: Document) -> Iterator[Misfit]:
    """Sau chức vụ không ghi tên cơ quan; chỉ khối “kiêm” và văn bản liên tịch mới ghi.

    Sai:   chuc_vu: BÍ THƯ ĐẢNG UỶ
    Đúng:  chuc_vu: BÍ THƯ
    """
    if "position-bare" not in document.standard or document.co_quan_phoi_hop:
        return
    for path, signer in document.signing_blocks():
        typed = signer.chuc_vu or ""
        found = _ORGAN_AFTER.match(fold_tone(typed))
        if found and not signer.kiem:
            post = typed[: found.end(1)]
            yield Misfit(f"{path}.chuc_vu", f"{quote(typed)} kèm tên cơ quan", f"chuc_vu: {post}", words=typed)


def position_shown(document: Document) -> Iterator[Misfit]:
    """Ký thay mặt cấp uỷ chỉ ghi chức vụ bí thư, phó bí thư (chủ nhiệm, chủ tịch và cấp phó); uỷ viên chỉ ghi họ tên.

    Sai:   quyen_han: T/M BAN THƯỜNG VỤ  với  chuc_vu: CHÁNH VĂN PHÒNG
    """
    if "position-shown" not in document.standard:
        return
    allowed = [fold_tone(position) for position in document.standard["position-shown"].value["allow"]]
    for path, signer in document.signing_blocks():
        authority, typed = signer.quyen_han or "", signer.chuc_vu
        if not typed or not authority.upper().startswith("T/M "):
            continue
        found = _ORGAN_AFTER.match(fold_tone(typed))
        post = found[1] if found else fold_tone(typed)
        if not any(post == known or post.startswith(f"{known} ") for known in allowed):
            hint = "bỏ dòng chuc_vu (chỉ ghi họ tên), hoặc ký thừa lệnh  quyen_han: T/L BAN THƯỜNG VỤ"
            yield Misfit(f"{path}.chuc_vu", f"{quote(typed)} không đi với {quote(authority)}", hint)
