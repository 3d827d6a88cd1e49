"""The rule that refuses secret papers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dvk_docs.documents.common import Document
from dvk_docs.documents.parts.bo_sung import NOT_HERE, is_secret
from dvk_docs.documents.parts.given import leaves
from dvk_docs.errors import quote
from dvk_docs.rules.data.misfit import Misfit

_LEVEL = r"(?:TUYỆT\s+|TỐI\s+)?MẬT"
_WORDS = rf"(?:DẤU|CHỈ|MỨC|ĐỘ|TÀI LIỆU|VĂN BẢN|THƯỢNG|KHẨN|HO[ẢẠ] TỐC|{_LEVEL})"
_ALONE = re.compile(rf"\W*(?:{_WORDS}\W+)*{_LEVEL}(?:\W+{_WORDS})*[\W\d]*")  # a line of nothing but such words
_SET_APART = re.compile(rf"(?:^|[(\[“/:;.,–-])\s*({_LEVEL})\s*(?:$|[)\]”/:;.,–-])", re.MULTILINE)


def secrecy_refused(document: Document) -> Iterator[Misfit]:
    """Thư viện không làm văn bản mật: việc soạn, in, lưu văn bản mật theo pháp luật về bảo vệ bí mật nhà nước.

    Sai:   ghi_chu: TỐI MẬT;   trich_yeu: (MẬT) báo cáo …;   pham_vi_luu_hanh: TÀI LIỆU MẬT
    Đúng:  trich_yeu: tuyên truyền bảo vệ bí mật nhà nước
    """
    if not document.mentions("mật"):
        return
    for path, value in leaves(document):
        mark = _mark(path, value) if isinstance(value, str) else ""
        if mark:
            yield Misfit(path, f"{quote(mark)} là dấu chỉ độ mật, thư viện không làm văn bản mật", NOT_HERE, words=mark)


def _mark(path: str, text: str) -> str:
    """The words of a secrecy mark in a text; "" when it only speaks of secrets, or of honey."""
    if "mật" not in text.lower():
        return ""
    if path == "pham_vi_luu_hanh" and is_secret(text):
        return text
    alone = next((line for line in text.splitlines() if _ALONE.fullmatch(line.upper())), "")
    found = _SET_APART.search(text)
    return alone or (found[1] if found else "")
