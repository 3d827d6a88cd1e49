"""Rules on how the headings of a body as typed are written, and on sentences that point to one of them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from dvk_docs.documents.common import Document
from dvk_docs.documents.parts.outline import typed_paragraphs
from dvk_docs.errors import quote
from dvk_docs.rules.data.misfit import Misfit, cut
from dvk_docs.rules.data.typed import beginning, body_texts

_SECTION = re.compile(r"^(?P<number>[IVX]+)(?P<mark>\s?[-–.)])(?=\s?\S)")
_NUMBER = re.compile(r"^(?P<number>\d{1,2})(?P<mark>[./-])(?=\s+\D)")
_SUB_NUMBER = re.compile(r"^(?P<number>\d{1,2}(?:\.\d{1,2})+)(?P<mark>\.?)(?=\s+[^\W\d_])")
_STEP = re.compile(r"^(?P<mark>[-+*]?) ?(?P<number>Bước \d+)(?=\s*[:.])")
_POINTED = re.compile(r"\b(?:mục|phần)\s+(\d{1,2})\s*,?\s+(?:của\s+)?(?:Kế hoạch|văn bản)\s+này\b", re.IGNORECASE)

Heading = tuple[str, str, int, str]  # its path, the text of the field, where it begins, its words


def mark_mix(document: Document) -> Iterator[Misfit]:
    """Đề mục cùng cấp viết một kiểu số: I-, II-; 1., 2.; 1.1., 1.2.; Bước 1, Bước 2.

    Vì sao: số viết lẫn kiểu thì không rõ cấp nào dưới cấp nào.

    Sai:   1- Nâng cao … 2. Phát huy …;   1.1 Chỉ đạo … 1.2. Tập trung …;   * Bước 1: … Bước 2: …
    Đúng:  1. Nâng cao … 2. Phát huy …
    """
    levels: dict[str, list[tuple[Heading, str]]] = defaultdict(list)
    for heading in _headings(document):
        for name, pattern in (("section", _SECTION), ("number", _NUMBER), ("step", _STEP), ("sub", _SUB_NUMBER)):
            if found := pattern.match(heading[3]):
                depth = found["number"].count(".")
                levels[f"{name} {depth}"].append((heading, found["mark"]))
    for level in levels.values():
        usual, _ = Counter(mark for _, mark in level).most_common(1)[0]
        like = next(heading[3] for heading, mark in level if mark == usual)
        for (path, text, start, line), mark in level:
            if mark != usual:
                words = beginning(line)
                message = f"{quote(words)} viết số khác kiểu với {quote(beginning(like))} cùng cấp"
                yield cut(path, text, (start, start + len(words)), message, "viết số của các đề mục này một kiểu")


def heading_stop(document: Document) -> Iterator[Misfit]:
    """Đề mục in hoa không có dấu chấm ở cuối.

    Sai:   V- QUY TRÌNH XÂY DỰNG MÔ HÌNH “DÂN VẬN KHÉO”.
    Đúng:  V- QUY TRÌNH XÂY DỰNG MÔ HÌNH “DÂN VẬN KHÉO”
    """
    for path, text, start, line in _headings(document):
        if _SECTION.match(line) and line.isupper() and line.endswith("."):
            message = f"đề mục {quote(beginning(line))} có dấu chấm cuối"
            yield cut(path, text, (start, start + len(beginning(line))), message, "bỏ dấu chấm ở cuối đề mục")


def pointer_unclear(document: Document) -> Iterator[Misfit]:
    """Chỗ dẫn “mục 3 Kế hoạch này” phải trỏ đến đúng một đề mục; nhiều phần có mục 3 thì ghi cả số của phần.

    Sai:   theo thẩm quyền (mục 3 Kế hoạch này)      khi phần II và phần III đều có mục 3
    Đúng:  theo thẩm quyền (mục 3, phần II Kế hoạch này)
    """
    headings = list(_headings(document))
    numbers = Counter(found["number"] for *_, line in headings if (found := _NUMBER.match(line)))
    for path, text, start, line in headings:
        for pointed in _POINTED.finditer(line):
            times = numbers[pointed[1]]
            if times > 1 or (not times and numbers):
                many = f"có {times} đề mục số {pointed[1]}" if times else f"không có đề mục số {pointed[1]}"
                message = f"{quote(pointed[0])} không trỏ đến một chỗ: {many}"
                hint = f"ghi cả phần, ví dụ  mục {pointed[1]}, phần II"
                yield cut(path, text, (start + pointed.start(), start + pointed.end()), message, hint)


def _headings(document: Document) -> Iterator[Heading]:
    """Every paragraph of the bodies; what is none is told by its mark."""
    for path, text in body_texts(document):
        yield from ((path, text, start, line) for start, line in typed_paragraphs(text))
