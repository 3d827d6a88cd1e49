"""Rules on words and spans that have two right spellings: one paper keeps to one of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from dvk_docs.documents.common import Document
from dvk_docs.errors import quote
from dvk_docs.rules.data.misfit import Misfit, cut
from dvk_docs.rules.data.typed import texts

_NO_NAME = (
    r"(?i:(?<!ủy ban )(?<!uỷ ban )(?<!hội đồng )(?<!toà án )(?<!tòa án )(?<!viện kiểm sát )(?<!an ninh )(?<!báo )"
    r"(?<!công an )(?<!quân đội )(?<!quần chúng )(?<!đoàn thể )(?<!chiến tranh )(?<!nhà giáo )(?<!thầy thuốc ))"
)
_PAIRS = (
    (r"\b[Hh]àng (?=năm|tháng|tuần|ngày|quý)", r"\b[Hh]ằng (?=năm|tháng|tuần|ngày|quý)"),
    (r"\b(?:chiến|bác|nghệ) sỹ\b", r"\b(?:chiến|bác|nghệ) sĩ\b"),
    # “nhân dân” as people, neither where a sentence begins nor in a name (Uỷ ban nhân dân)
    (rf"(?<=[^\W\d_] ){_NO_NAME}nhân dân\b", rf"(?<=[^\W\d_] ){_NO_NAME}Nhân dân\b"),
)
"""The two spellings of a word, both right."""
_SPAN = re.compile(r"(?<![\d/])((?:\d{1,2}/\d{1,2}/)?\d{4})(\s?[-–—]\s?)((?:\d{1,2}/\d{1,2}/)?\d{4})(?![\d/])")

Use = tuple[str, str, tuple[int, int]]  # path, text, where in it


def spelling_mix(document: Document) -> Iterator[Misfit]:
    """Từ có hai cách viết đều đúng thì cả văn bản dùng một cách: hằng năm, chiến sĩ, nhân dân.

    Sai:   hằng năm … hàng năm;   chiến sĩ … chiến sỹ;   Nhân dân … nhân dân
    """
    given = list(texts(document))
    for pair in _PAIRS:
        one, other = (
            [(path, text, found.span()) for path, text in given for found in re.finditer(pattern, text)]
            for pattern in pair
        )
        yield from _odd_one(one, other)


def span_mix(document: Document) -> Iterator[Misfit]:
    """Một giai đoạn viết một kiểu trong cả văn bản, dấu gạch nối thường: 2020 - 2025.

    Sai:   2020 - 2025 … 2020 – 2025 … 2020-2025
    Đúng:  2020 - 2025 ở mọi chỗ
    """
    spans: dict[tuple[str, str], dict[str, list[Use]]] = defaultdict(lambda: defaultdict(list))
    for path, text in texts(document):
        for found in _SPAN.finditer(text):
            spans[found[1], found[3]][found[2]].append((path, text, found.span()))
    for (first, last), ways in spans.items():
        usual = max(ways, key=lambda mark: len(ways[mark]))
        for mark, uses in ways.items():
            if mark != usual:
                path, text, span = uses[0]
                message = f"{quote(text[slice(*span)])} ở chỗ khác viết {quote(first + usual + last)}"
                yield cut(path, text, span, message, f"ghi  {first} - {last} ở mọi chỗ")


def _odd_one(one: list[Use], other: list[Use]) -> Iterator[Misfit]:
    """The first use of the rarer spelling, where both are used."""
    if one and other:
        (path, text, span), *_ = rare = min(one, other, key=len)
        _, usual_text, usual_span = (other if rare is one else one)[0]
        words, usual = text[slice(*span)].strip(), usual_text[slice(*usual_span)].strip()
        message = f"lẫn hai cách viết: {quote(words)} và {quote(usual)}"
        yield cut(path, text, (span[0], span[0] + len(words)), message, "dùng một cách trong cả văn bản")
