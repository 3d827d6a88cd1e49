"""Rules on a paper with an addressee: to whom it goes, and that Nơi nhận points up to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from dvk_docs.errors import quote
from dvk_docs.rules.data.misfit import Misfit
from dvk_docs.vn.text import fold_tone

if TYPE_CHECKING:
    from dvk_docs.documents.families.addressed import AddressedDocument

_AS_ARTICLE = re.compile(r"^Như Điều \d+$", re.IGNORECASE)


def recipients_as_above(document: AddressedDocument) -> Iterator[Misfit]:
    """Nơi nhận của tờ trình, công văn mở đầu bằng “Như trên”, không có “Như Điều n”, không nhắc lại nơi đã ghi ở trên.

    Không cần ghi “Như trên”: thư viện tự thêm ở đầu.

    Sai:   noi_nhan có  Như Điều 3,  hoặc có chính nơi ở kinh_trinh, kinh_gui
    """
    asked = {fold_tone(name) for name in document.addressees}
    for at, item in enumerate(document.noi_nhan, 1):
        if _AS_ARTICLE.match(item):
            message = f"{quote(item)}: {document.ten_loai.lower()} không có Điều"
            yield Misfit(f"noi_nhan[{at}]", message, "bỏ dòng này")
        elif fold_tone(item) in asked:
            label = type(document).model_fields[document.addressed].title
            message = f"{quote(item)} đã có ở {label}, trong “Như trên”"
            yield Misfit(f"noi_nhan[{at}]", message, "bỏ dòng này", also=document.addressed)


def addressee_own(document: AddressedDocument) -> Iterator[Misfit]:
    """Tờ trình, công văn gửi đến cơ quan khác, không gửi cho chính cơ quan ban hành.

    Sai:   co_quan_ban_hanh: BAN XÂY DỰNG ĐẢNG   với   kinh_trinh: Ban Xây dựng Đảng
    Đúng:  kinh_trinh: Ban Thường vụ Đảng uỷ xã Tân Hoà
    """
    own = {fold_tone(name) for name in (document.deciding_body, *(one.in_sentence for one in document.issuers))}
    for at, name in enumerate(document.addressees, 1):
        if fold_tone(name) in own:
            message = f"{quote(name)} là chính cơ quan ban hành"
            path = f"{document.addressed}[{at}]"
            yield Misfit(path, message, "ghi cơ quan, đơn vị nhận văn bản", also="co_quan_ban_hanh")
