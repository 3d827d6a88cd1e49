"""Rules on how other papers are cited."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dvk_docs.documents.common import Document
from dvk_docs.errors import quote
from dvk_docs.rules.data.misfit import Misfit, cut
from dvk_docs.rules.data.typed import body_texts, texts
from dvk_docs.vn.refs import disagreements, find_references

_GUESSED = frozenset({"ref-issuer"})  # an issuer guessed from a symbol: false alarms; its capitals are sure

_BARE_AFTER = r"(?:này|đến|tới|trong|tại|trên)\b"  # what may follow the name of the paper itself
_SELF = re.compile(
    rf"\b(?:thực hiện|triển khai|ban hành|quán triệt) (?P<kind>Đề án|Kế hoạch|Hướng dẫn|Thông báo)(?= {_BARE_AFTER})"
)


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
    dated = {one.so_ky_hieu for one in getattr(document, "can_cu", ()) if one.ngay_ban_hanh}
    cited = [(path, text, reference) for path, text in texts(document) for reference in find_references(text)]
    findings = [list(reference.findings) for *_, reference in cited]
    for at, finding in disagreements(reference for *_, reference in cited):
        findings[at] += [finding] if finding not in findings[at] else []
    for (path, text, reference), found in zip(cited, findings, strict=True):
        for code, message, replacement in found:
            known = code == "ref-no-date" and reference.symbol in dated
            guessed = code in _GUESSED and replacement is None
            if known or guessed or path.endswith("so_ky_hieu"):
                continue
            words = quote(text[slice(*reference.span)])
            yield cut(path, text, reference.span, f"{words}: {message}", f"ghi  {replacement}" if replacement else None)
        if reference.date:
            dated.add(reference.symbol)


def own_type(document: Document) -> Iterator[Misfit]:
    """Văn bản gọi mình đúng tên loại: Kế hoạch không gọi mình là Đề án.

    Sai thường gặp: chép từ đề án, sót một chỗ.

    Sai:   tuyên truyền, vận động thực hiện Đề án đến đoàn viên      (trong Kế hoạch, không viện dẫn Đề án nào)
    Đúng:  tuyên truyền, vận động thực hiện Kế hoạch đến đoàn viên
    """
    every = " ".join(document.texts())
    for path, text in body_texts(document):
        for found in _SELF.finditer(text):
            kind = found["kind"]
            if kind != document.ten_loai and not re.search(rf"\b{kind} (?!{_BARE_AFTER})", every):
                at = found.start("kind")
                message = f"{quote(document.ten_loai)} tự gọi mình là {quote(kind)}"
                yield cut(path, text, (at, found.end()), message, f"ghi  {document.ten_loai}")
