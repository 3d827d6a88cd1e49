"""Rules on how the person's own words are written: nearly all warnings, for nobody's words are rewritten."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dvk_docs.documents.common import Document
from dvk_docs.documents.parts.outline import typed_paragraphs
from dvk_docs.errors import quote
from dvk_docs.model.reading import unfilled
from dvk_docs.rules.data.misfit import Misfit, cut
from dvk_docs.rules.data.typed import texts
from dvk_docs.vn.faults import find_faults
from dvk_docs.vn.text import curl_quotes, tone_words

_BEFORE_MARK = re.compile(r"\w\s+[,;:.!?](?=\s|$)")
_STRAIGHT = re.compile(r'"(?:[^"“”]{0,200}["”])?')
_MOVEMENT = re.compile(r"“?\s*dân vận khéo(?! léo)\s*”?", re.IGNORECASE)
_PHONE = re.compile(r"(?<![\d./-])(?:\+84|0)(?:[ .]?\d){9}(?![\d/-])")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


def gap_left(document: Document) -> Iterator[Misfit]:
    """Văn bản chính thức không còn chỗ chờ bổ sung; bản dự thảo thì được.

    Sai:   xet_de_nghi: "[CẦN BỔ SUNG: tờ trình]"   khi không có --draft
    """
    if not document.mentions("cần bổ sung"):
        return
    for path, text in texts(document):
        gap = unfilled(text)
        if gap is not None:
            yield Misfit(path, f"{quote(gap)} còn phải bổ sung", "ghi nội dung thay cho dấu này", words=gap)


def tone_mix(document: Document) -> Iterator[Misfit]:
    """Một văn bản dùng một cách đặt dấu thanh: uỷ, hoà hoặc ủy, hòa; không lẫn hai cách."""
    first: dict[str, tuple[str, str]] = {}
    count = {"new": 0, "old": 0}
    for path, text in texts(document):
        use = tone_words(text)
        for style, words in (("new", use.new), ("old", use.old)):
            count[style] += words.total()
            if words:
                first.setdefault(style, (path, next(iter(words))))
    if len(first) == 2:
        usual, rare = ("new", "old") if count["old"] <= count["new"] else ("old", "new")
        (usual_path, one), (path, other) = first[usual], first[rare]
        message = f"lẫn hai cách đặt dấu thanh: {quote(one)} và {quote(other)}"
        yield Misfit(path, message, "dùng một cách trong cả văn bản", words=other, also=usual_path)


def sure_slips(document: Document) -> Iterator[Misfit]:
    """Lỗi gõ chắc chắn: dấu ngoặc kép thẳng, lẻ, thừa khoảng trắng; từ lặp, chữ gõ sai hay gặp; dấu sao của Markdown.

    Sai:   "Dân vận khéo", “Dân vận khéo ”, Đại hội Đại hội, thu đua, quốc phòng- an ninh
    Đúng:  “Dân vận khéo”, Đại hội, thi đua, quốc phòng - an ninh
    """
    for path, text in texts(document):
        for straight in _STRAIGHT.finditer(text) if '"' in text else ():
            curled = curl_quotes(straight[0])
            hint = f"ghi  {curled}" if curled != straight[0] else "ghi  “ hoặc ”"
            yield cut(path, text, straight.span(), f"{quote(straight[0])}: dấu ngoặc kép thẳng", hint)
        for start, line in typed_paragraphs(text):
            for fault in find_faults(line):
                if fault.code != "quote-mixed":  # its straight marks are told above
                    hint = f"ghi  {fault.replacement}" if fault.replacement else "sửa chỗ này"
                    yield cut(path, text, (start + fault.span[0], start + fault.span[1]), fault.message, hint)


def movement_name(document: Document) -> Iterator[Misfit]:
    """Tên phong trào viết “Dân vận khéo”: chữ D hoa, trong ngoặc kép.

    Sai:   dân vận khéo, Dân Vận Khéo
    """
    for path, text in texts(document):
        if path.startswith("co_quan_"):
            continue  # the letterhead is in capitals
        for start, line in typed_paragraphs(text):
            for found in _MOVEMENT.finditer(line):
                words = found[0].strip(' “”"')
                inside_quotes = line.count("“", 0, found.end()) > line.count("”", 0, found.start())
                heading = words.isupper() and line.isupper()  # of a section, in capitals
                if not (words == "Dân vận khéo" or heading) or not (inside_quotes or '"' in line):
                    at = start + line.index(words, found.start())
                    message = f"tên phong trào viết {quote(words)}"
                    yield cut(path, text, (at, at + len(words)), message, "ghi  “Dân vận khéo”")


def space_before_mark(document: Document) -> Iterator[Misfit]:
    """Không có khoảng trắng trước dấu phẩy, chấm, chấm phẩy, hai chấm."""
    for path, text in texts(document):
        for found in _BEFORE_MARK.finditer(text):
            message = f"có khoảng trắng trước dấu câu: {quote(found[0])}"
            yield cut(path, text, found.span(), message, "bỏ khoảng trắng")


def personal_contact(document: Document) -> Iterator[Misfit]:
    """Văn bản chính thức không ghi số điện thoại, thư điện tử cá nhân; của cơ quan thì ghi ở `lien_he`."""
    for path, text in texts(document):
        if path.startswith("lien_he."):
            continue
        for pattern in (_EMAIL, _PHONE):
            for found in pattern.finditer(text):
                message = f"có địa chỉ liên hệ cá nhân {quote(found[0])}"
                yield cut(path, text, found.span(), message, "thay bằng tên cơ quan tiếp nhận")
