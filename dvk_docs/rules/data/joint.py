"""Rules on papers of several organs."""

from __future__ import annotations

from collections.abc import Iterator

from dvk_docs.documents.common import Document
from dvk_docs.documents.parts.lien_tich import names_its_organ, with_organ
from dvk_docs.documents.parts.organ import short_name
from dvk_docs.errors import quote
from dvk_docs.rules.data.misfit import Misfit
from dvk_docs.vn.text import fold_tone


def joint_standard(document: Document) -> Iterator[Misfit]:
    """Văn bản liên tịch của nhiều cơ quan chỉ có trong thể thức văn bản của Đảng; Nghị định 30 không quy định.

    Cơ quan chủ trì quyết định thể thức: cơ quan của Đảng chủ trì thì cơ quan nhà nước, Mặt trận vẫn phối hợp được.

    Sai:   co_quan_ban_hanh: ỦY BAN NHÂN DÂN XÃ TÂN HÒA   với   co_quan_phoi_hop
    Đúng:  co_quan_ban_hanh: BAN XÂY DỰNG ĐẢNG   với   co_quan_phoi_hop: Công an xã
    """
    if document.co_quan_phoi_hop and "joint-signers" not in document.standard:
        message = f"thể thức {document.standard.id} không quy định văn bản của nhiều cơ quan"
        hint = "bỏ mục  co_quan_phoi_hop; việc phối hợp ghi trong nội dung, Nơi nhận"
        yield Misfit("co_quan_phoi_hop", message, hint, also="co_quan_ban_hanh")


def joint_organ_twice(document: Document) -> Iterator[Misfit]:
    """Các cơ quan của văn bản liên tịch khác nhau; cơ quan chủ trì không ghi lại ở co_quan_phoi_hop.

    Sai:   co_quan_ban_hanh: BAN XÂY DỰNG ĐẢNG   và   co_quan_phoi_hop: BAN XÂY DỰNG ĐẢNG
    """
    seen: set[str] = set()
    for one in document.issuers:
        name = fold_tone(one.ten)
        if name in seen:
            yield Misfit(f"{one.at}co_quan_ban_hanh", f"{quote(one.ten)} đã là cơ quan cùng ban hành", "bỏ mục này")
        seen.add(name)


def joint_signers(document: Document) -> Iterator[Misfit]:
    """Văn bản liên tịch có nhiều người ký: chức vụ (hoặc quyền hạn) của mỗi người ghi cả tên cơ quan.

    Sai:   co_quan_phoi_hop[1].nguoi_ky.chuc_vu: CHỦ TỊCH
    Đúng:  co_quan_phoi_hop[1].nguoi_ky.chuc_vu: CHỦ TỊCH HỘI NÔNG DÂN XÃ
    """
    if not document.co_quan_phoi_hop:
        return
    for path, signer in document.signing_blocks():
        post = signer.chuc_vu or ""
        if names_its_organ(*(signer.quyen_han or "").splitlines(), post, signer.kiem or ""):
            continue
        full = with_organ(post.upper(), short_name(document.organ_of(signer)).upper())
        message = f"{quote(post or signer.ho_ten)} không cho biết là người ký của cơ quan nào"
        yield Misfit(f"{path}.{'chuc_vu' if post else 'ho_ten'}", message, f"chuc_vu: {full}", words=post)
