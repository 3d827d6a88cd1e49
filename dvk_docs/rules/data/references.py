"""Rules on how other papers are cited."""

from __future__ import annotations

from collections.abc import Iterator

from dvk_docs.documents.common import Document
from dvk_docs.errors import quote
from dvk_docs.rules.data.misfit import Misfit
from dvk_docs.vn.refs import find_references

_INFORMATION_ONLY = frozenset({"ref-issuer"})  # guessing an issuer from a symbol gave false alarms


def basis_split(document: Document) -> Iterator[Misfit]:
    """Mỗi căn cứ là một câu mở đầu bằng chữ hoa; chữ thường thường do dấu phẩy trong ngoặc vuông cắt câu làm đôi.

    Sai:   can_cu: [Luật Thi đua, khen thưởng ngày 15/6/2022]      (thành hai căn cứ)
    Đúng:  can_cu: ["Luật Thi đua, khen thưởng ngày 15/6/2022"]
    """
    for at, citation in enumerate(getattr(document, "can_cu", ()), 1):
        phrase = citation.van_ban or ""
        if phrase[:1].islower():
            hint = "đặt cả câu trong nháy kép, hoặc ghi mỗi căn cứ một dòng sau dấu  -"
            yield Misfit(f"can_cu[{at}].van_ban", f"căn cứ {quote(phrase)} mở đầu bằng chữ thường", hint)


def reference_form(document: Document) -> Iterator[Misfit]:
    """Văn bản viện dẫn ghi đủ tên loại, số, ký hiệu, ngày; ký hiệu liền, không khoảng trắng, đúng kiểu của hệ thống.

    Sai:   Hướng dẫn 151- HD/BDVTW;  Quyết định số 290/QĐ-TW
    Đúng:  Hướng dẫn số 151-HD/BDVTW, ngày 27/4/2009;  Quyết định số 290-QĐ/TW, ngày 25/02/2010
    """
    for path, text in document.given():
        if not isinstance(text, str):
            continue
        for reference in find_references(text):
            for code, message, replacement in reference.findings:
                if code in _INFORMATION_ONLY or path.endswith("so_ky_hieu"):
                    continue
                start, end = reference.span
                hint = f"ghi  {replacement}" if replacement else None
                yield Misfit(path, f"{quote(text[start:end])}: {message}", hint, words=text[start:end])
