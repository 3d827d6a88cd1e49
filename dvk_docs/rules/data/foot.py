"""Rules on who receives, and on the room that the foot of a paper needs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from dvk_docs.documents.common import Document
from dvk_docs.errors import quote
from dvk_docs.metrics import lines_needed
from dvk_docs.rules.data.misfit import Misfit

if TYPE_CHECKING:
    from dvk_docs.documents.families.articled import ArticledDocument

_AS_ARTICLE = re.compile(r"^Như Điều (\d+)$", re.IGNORECASE)
BODY_MM = 165.0  # width of the text block
LONGEST_CLOSING = 20  # lines; a longer last paragraph and the foot may not fit one page together
RECIPIENTS_MM = 77.0  # the left column of the foot, less its hanging indent
LONGEST_RECIPIENTS = 30  # lines; with them two lines of the body still fit above
ROW_OF_SIGNERS = 11  # lines of recipients, that a further row of signers of a joint paper takes


def noi_nhan_luu(document: Document) -> Iterator[Misfit]:
    """Mục cuối của Nơi nhận là nơi lưu: “Lưu Văn phòng Đảng uỷ”; văn bản nhà nước “Lưu: VT, …”.

    Sai:   noi_nhan kết thúc bằng  Các chi bộ trực thuộc
    """
    if not (document.recipients() and document.noi_nhan):
        return  # the paper prints none
    last = document.noi_nhan[-1]
    if not last.startswith("Lưu"):
        sample = "Lưu: VT" if document.standard.system == "state" else "Lưu Văn phòng Đảng uỷ"
        hint = f"thêm dòng cuối  - {sample}"
        yield Misfit(f"noi_nhan[{len(document.noi_nhan)}]", f"mục cuối {quote(last)} không phải là nơi lưu", hint)


def as_article(document: ArticledDocument) -> Iterator[Misfit]:
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


def foot_too_tall(document: Document) -> Iterator[Misfit]:
    """Nơi nhận, chữ ký ở cùng trang với phần cuối nội dung: nơi nhận dài quá nửa trang thì không đủ chỗ."""
    size = document.standard.value("recipients-list-size")
    lines = sum(lines_needed(f"- {item};", size, RECIPIENTS_MM) for item in document.recipients())
    most = LONGEST_RECIPIENTS - ROW_OF_SIGNERS * (len(document.co_quan_phoi_hop) // 2)
    if lines > most:
        message = f"nơi nhận dài {lines} dòng, chữ ký sẽ sang trang không có nội dung"
        yield Misfit("noi_nhan", message, f"gộp lại còn không quá {most} dòng")


def closing_too_long(document: Document) -> Iterator[Misfit]:
    """Đoạn cuối nội dung ở cùng trang với chữ ký: đoạn dài gần một trang thì chữ ký có thể sang trang một mình.

    Sai:   dieu: một đoạn liền 30 dòng
    Đúng:  tách thành nhiều đoạn, mỗi đoạn một dòng của giá trị
    """
    path, last = document.closing
    lines = lines_needed(last, document.standard.value("body-size"), BODY_MM)
    if lines > LONGEST_CLOSING:
        yield Misfit(path, f"đoạn cuối dài {lines} dòng, chữ ký có thể sang trang một mình", "tách thành nhiều đoạn")
