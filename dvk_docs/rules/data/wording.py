"""Rules on how the person's own words are written: nearly all warnings, for nobody's words are rewritten."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dvk_docs.documents.common import Document
from dvk_docs.errors import quote
from dvk_docs.model.reading import unfilled
from dvk_docs.rules.data.misfit import Misfit
from dvk_docs.vn.faults import find_faults
from dvk_docs.vn.text import tone_words

_BEFORE_MARK = re.compile(r"\w\s+[,;:.!?](?=\s|$)")
_MOVEMENT = re.compile(r"“?\s*dân vận khéo(?! léo)\s*”?", re.IGNORECASE)
_PHONE = re.compile(r"(?<![\d./-])(?:\+84|0)(?:[ .]?\d){9}(?![\d/-])")
_AROUND = 12  # characters before words that stand in a text twice, by which the right ones are found
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


def _texts(document: Document) -> Iterator[tuple[str, str]]:
    return ((path, value) for path, value in document.given() if isinstance(value, str))


def gap_left(document: Document) -> Iterator[Misfit]:
    """Văn bản chính thức không còn chỗ chờ bổ sung; bản dự thảo thì được.

    Sai:   xet_de_nghi: "[CẦN BỔ SUNG: tờ trình]"   khi không có --draft
    """
    if "CẦN BỔ SUNG" not in document.as_json.upper():  # of a thousand rows, one look
        return
    for path, text in _texts(document):
        gap = unfilled(text)
        if gap is not None:
            yield Misfit(path, f"{quote(gap)} còn phải bổ sung", "ghi nội dung thay cho dấu này", words=gap)


def tone_mix(document: Document) -> Iterator[Misfit]:
    """Một văn bản dùng một cách đặt dấu thanh: uỷ, hoà hoặc ủy, hòa; không lẫn hai cách."""
    first: dict[str, tuple[str, str]] = {}
    for path, text in _texts(document):
        use = tone_words(text)
        for style, words in (("new", use.new), ("old", use.old)):
            if words:
                first.setdefault(style, (path, next(iter(words))))
    if len(first) == 2:
        (new_path, new), (old_path, old) = first["new"], first["old"]
        message = f"lẫn hai cách đặt dấu thanh: {quote(new)} và {quote(old)}"
        yield Misfit(old_path, message, "dùng một cách trong cả văn bản", words=old, also=new_path)


def sure_slips(document: Document) -> Iterator[Misfit]:
    """Lỗi gõ chắc chắn: dấu ngoặc kép thẳng, lẻ, thừa khoảng trắng; từ lặp, chữ gõ sai hay gặp; dấu sao của Markdown.

    Sai:   "Dân vận khéo", “Dân vận khéo ”, Đại hội Đại hội, thu đua, quốc phòng- an ninh
    Đúng:  “Dân vận khéo”, Đại hội, thi đua, quốc phòng - an ninh
    """
    for path, text in _texts(document):
        if '"' in text:
            yield Misfit(path, "có dấu ngoặc kép thẳng", "dùng  “ ”", words='"')
        for line in text.splitlines():
            for fault in find_faults(line):
                start, end = fault.span
                words = line[start:end]
                hint = f"ghi  {fault.replacement}" if fault.replacement else "sửa chỗ này"
                found = words if text.count(words) == 1 else line[max(0, start - _AROUND) : end]
                yield Misfit(path, f"{quote(words)}: {fault.message}", hint, words=found)


def movement_name(document: Document) -> Iterator[Misfit]:
    """Tên phong trào viết “Dân vận khéo”: chữ D hoa, trong ngoặc kép.

    Sai:   dân vận khéo, Dân Vận Khéo
    """
    for path, text in _texts(document):
        if path.startswith("co_quan_"):
            continue  # the letterhead is in capitals
        for found in _MOVEMENT.finditer(text):
            words = found[0].strip(' “”"')
            inside_quotes = text.count("“", 0, found.end()) > text.count("”", 0, found.start())
            if words != "Dân vận khéo" or not (inside_quotes or '"' in text):
                yield Misfit(path, f"tên phong trào viết {quote(words)}", "ghi  “Dân vận khéo”", words=words)
                break


def space_before_mark(document: Document) -> Iterator[Misfit]:
    """Không có khoảng trắng trước dấu phẩy, chấm, chấm phẩy, hai chấm."""
    for path, text in _texts(document):
        if found := _BEFORE_MARK.search(text):
            yield Misfit(path, f"có khoảng trắng trước dấu câu: {quote(found[0])}", "bỏ khoảng trắng", words=found[0])


def personal_contact(document: Document) -> Iterator[Misfit]:
    """Văn bản chính thức không ghi số điện thoại, thư điện tử cá nhân; của cơ quan thì ghi ở `lien_he`."""
    for path, text in _texts(document):
        if path.startswith("lien_he."):
            continue
        if found := _EMAIL.search(text) or _PHONE.search(text):
            yield Misfit(
                path, f"có địa chỉ liên hệ cá nhân {quote(found[0])}", "thay bằng tên cơ quan tiếp nhận", words=found[0]
            )
