"""The rule that refuses secret papers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dvk_docs.documents.common import Document
from dvk_docs.errors import quote
from dvk_docs.rules.data.misfit import Misfit

_SECRET = re.compile(r"^\W*(TUYỆT MẬT|TỐI MẬT|MẬT)\W*$")


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
