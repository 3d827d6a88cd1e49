"""Rules on organ, place and symbol."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from dvk_docs.documents.common import Document
from dvk_docs.documents.organ import system_of
from dvk_docs.errors import quote
from dvk_docs.rules.data.misfit import Misfit
from dvk_docs.vn.text import tone_style

DISTRICT_ENDED = date(2025, 7, 1)  # the level of huyện, quận, thị xã ended on 30/6/2025
_DISTRICT = re.compile(r"^(HUYỆN UỶ|QUẬN UỶ|THỊ UỶ|UỶ BAN NHÂN DÂN (HUYỆN|QUẬN|THỊ XÃ|THỊ TRẤN)|ĐẢNG UỶ THỊ TRẤN)\b")
_LEVELS = re.compile(r"^(Xã|Phường|Đặc khu|ĐK|Tỉnh|Thành phố|TP\.?|P\.)\s", re.IGNORECASE)
_DISTRICT_PLACE = re.compile(r"^(Huyện|Quận|Thị xã|Thị trấn)\s", re.IGNORECASE)


def symbol_missing(document: Document) -> Iterator[Misfit]:
    """Ký hiệu cần chữ viết tắt của cơ quan; thư viện chỉ suy được với những cơ quan quen thuộc.

    Sai:   co_quan_ban_hanh: LIÊN MINH HỢP TÁC XÃ
    Đúng:  thêm dòng  viet_tat: LMHTX
    """
    if document.symbol is None:
        message = f"không suy được chữ viết tắt của {quote(document.co_quan_ban_hanh)}"
        yield Misfit(
            "co_quan_ban_hanh", message, "thêm dòng  viet_tat: chữ viết tắt của cơ quan, phần sau dấu “/” của ký hiệu"
        )


def organ_ended(document: Document) -> Iterator[Misfit]:
    """Cơ quan cấp huyện kết thúc hoạt động từ 30/6/2025, không thể ban hành văn bản sau ngày đó.

    Sai:   co_quan_ban_hanh: HUYỆN UỶ BÌNH LÂM   với   ngay_ban_hanh: 09/10/2026
    Đúng:  tên cũ chỉ còn trong phần viện dẫn
    """
    dated = document.ngay_ban_hanh
    if dated is None or dated < DISTRICT_ENDED:
        return
    for name in ("co_quan_ban_hanh", "co_quan_cap_tren"):
        value = getattr(document, name) or ""
        if _DISTRICT.match(tone_style(value.upper(), "new")):
            message = f"{quote(value)} đã kết thúc hoạt động từ 30/6/2025"
            yield Misfit(name, message, "ghi tên cơ quan hiện nay", also="ngay_ban_hanh")


def standard_of_other_system(document: Document) -> Iterator[Misfit]:
    """Thể thức đã chọn phải là của hệ thống mà cơ quan thuộc về: Đảng (hd05, hd36) hoặc Nhà nước (nd30)."""
    system = system_of(document.co_quan_ban_hanh)
    if document.the_thuc and document.standard.system != system:
        own = "nd30" if system == "state" else "hd05"
        message = f"thể thức {quote(document.the_thuc)} không dùng cho {quote(document.co_quan_ban_hanh)}"
        yield Misfit("the_thuc", message, f"ghi  the_thuc: {own}, hoặc bỏ dòng này", also="co_quan_ban_hanh")


def place_name(document: Document) -> Iterator[Misfit]:
    """Địa danh là nơi cơ quan đóng trụ sở: xã, phường, đặc khu, tỉnh, thành phố; không còn cấp huyện từ 01/7/2025."""
    dated = document.ngay_ban_hanh
    if dated and dated >= DISTRICT_ENDED and _DISTRICT_PLACE.match(document.dia_danh):
        message = f"địa danh {quote(document.dia_danh)} là tên cấp huyện, không còn từ 01/7/2025"
        yield Misfit("dia_danh", message, "ghi tên xã, phường, đặc khu hoặc tỉnh, thành phố nơi đóng trụ sở")


def place_level_prefix(document: Document) -> Iterator[Misfit]:
    """Địa danh một âm tiết phải có chữ chỉ cấp đứng trước: Thành phố Huế, Phường Sen.

    Sai:   dia_danh: Huế
    Đúng:  dia_danh: Thành phố Huế
    """
    if " " not in document.dia_danh.strip() and not _LEVELS.match(document.dia_danh):
        message = f"địa danh {quote(document.dia_danh)} chỉ có một âm tiết, chưa có chữ chỉ cấp"
        yield Misfit("dia_danh", message, f"ghi cả cấp, ví dụ  dia_danh: Xã {document.dia_danh}")


def subject_first_letter(document: Document) -> Iterator[Misfit]:
    """Chữ đầu trích yếu: văn bản của Đảng viết thường, văn bản nhà nước viết hoa.

    Sai:   trich_yeu: Công nhận mô hình …   (văn bản của Đảng)
    Đúng:  trich_yeu: công nhận mô hình …
    """
    first, wanted = document.trich_yeu[:1], document.standard.value("subject-case")
    right = first.lower() if wanted == "lower" else first.upper()
    if first != right:
        how = "thường" if wanted == "lower" else "hoa"
        hint = f"trich_yeu: {right}{document.trich_yeu[1:]}"
        yield Misfit(
            "trich_yeu", f"chữ đầu trích yếu viết {how} theo thể thức {document.standard.id}", hint, words=first
        )
