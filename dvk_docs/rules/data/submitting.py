"""Rules on a submission: to whom it goes, what it proposes and what it leaves out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dvk_docs.documents.submission import Submission
from dvk_docs.errors import quote
from dvk_docs.rules.data.misfit import Misfit
from dvk_docs.vn.text import fold_tone

_AS_ARTICLE = re.compile(r"^Như Điều \d+$", re.IGNORECASE)
_PROVINCIAL = re.compile(r"\b(tỉnh|thành) uỷ\b|\bcấp tỉnh\b|\buỷ ban nhân dân (tỉnh|thành phố)\b")


def recipients_as_above(document: Submission) -> Iterator[Misfit]:
    """Nơi nhận của tờ trình mở đầu bằng “Như trên”, không có “Như Điều n” và không nhắc lại nơi được trình.

    Không cần ghi “Như trên”: thư viện tự thêm ở đầu.

    Sai:   noi_nhan có  Như Điều 3,  hoặc có chính nơi ở kinh_trinh
    """
    asked = {fold_tone(name) for name in document.kinh_trinh}
    for at, item in enumerate(document.noi_nhan, 1):
        if _AS_ARTICLE.match(item):
            yield Misfit(f"noi_nhan[{at}]", f"{quote(item)}: tờ trình không có Điều", "bỏ dòng này")
        elif fold_tone(item) in asked:
            message = f"{quote(item)} đã có ở Kính trình, trong “Như trên”"
            yield Misfit(f"noi_nhan[{at}]", message, "bỏ dòng này", also="kinh_trinh")


def addressee_own(document: Submission) -> Iterator[Misfit]:
    """Tờ trình gửi lên cơ quan khác, không gửi cho chính cơ quan trình.

    Sai:   co_quan_ban_hanh: BAN XÂY DỰNG ĐẢNG   với   kinh_trinh: Ban Xây dựng Đảng
    Đúng:  kinh_trinh: Ban Thường vụ Đảng uỷ xã Tân Hoà
    """
    own = {fold_tone(document.organ_in_sentence), fold_tone(document.deciding_body)}
    for at, name in enumerate(document.kinh_trinh, 1):
        if fold_tone(name) in own:
            message = f"{quote(name)} là chính cơ quan trình"
            yield Misfit(f"kinh_trinh[{at}]", message, "ghi cơ quan có thẩm quyền công nhận", also="co_quan_ban_hanh")


def addressee_level(document: Submission) -> Iterator[Misfit]:
    """Đề nghị cấp tỉnh công nhận thì trình cơ quan của tỉnh; đề nghị cấp xã thì trình cơ quan của xã.

    Sai:   cap_de_nghi: Tỉnh   với   kinh_trinh: Ban Thường vụ Đảng uỷ xã Tân Hoà
    Đúng:  cap_de_nghi: Tỉnh   với   kinh_trinh: Ban Tuyên giáo và Dân vận Tỉnh uỷ
    """
    if document.cap_de_nghi is None:
        return
    for at, name in enumerate(document.kinh_trinh, 1):
        provincial = bool(_PROVINCIAL.search(fold_tone(name)))
        if provincial != (document.cap_de_nghi == "tinh"):
            message = f"{quote(name)} không phải cơ quan cấp {'tỉnh' if not provincial else 'xã'}"
            yield Misfit(f"kinh_trinh[{at}]", message, "sửa kinh_trinh hoặc cap_de_nghi", also="cap_de_nghi")


def proposed_and_left_out(document: Submission) -> Iterator[Misfit]:
    """Một mô hình không thể vừa được đề nghị, vừa ở mục không đề nghị.

    Sai:   cùng một tên ở danh_sach và ở khong_de_nghi
    """
    proposed = {fold_tone(model.ten_mo_hinh) for group in document.groups for model in group}
    for at, left in enumerate(document.khong_de_nghi, 1):
        if fold_tone(left.mo_hinh) in proposed:
            message = f"mô hình {quote(left.mo_hinh)} cũng có trong danh sách đề nghị"
            yield Misfit(f"khong_de_nghi[{at}].mo_hinh", message, "bỏ một trong hai chỗ", also="danh_sach")
