"""Rules on the paragraphs of a body as it was typed: where they break, how they end, that none is said twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from dvk_docs.documents.common import Document
from dvk_docs.documents.parts.outline import ONE_LINE, goes_on, is_table_line, kind_of_line, typed_paragraphs
from dvk_docs.errors import quote
from dvk_docs.rules.data.misfit import Misfit, cut
from dvk_docs.rules.data.typed import beginning, body_texts
from dvk_docs.vn.notes import without
from dvk_docs.vn.text import fold_tone

_TITLE = re.compile(r"^(?:[-+*\s]*Bước \d+\b|\((?:[ivx]+|\d+)\))")  # “Bước 1: …”, “(i) …”: may be a heading
_SHORTEST_TWICE = 200  # characters; shorter sentences are rightly said again
_ALIKE = 0.6  # of the runs of three words: measured, 0.67 for a point typed twice, below 0.4 for any other two
_RUN = 3


def line_broken(document: Document) -> Iterator[Misfit]:
    """Một đoạn gõ liền một dòng; xuống dòng giữa câu thì mỗi dòng in thành một đoạn.

    Vì sao: dòng ngắt bằng tay (hay chép từ tệp PDF) không dàn đều được, cắt cả ký hiệu văn bản làm đôi.

    Sai:   giải quyết những vấn đề nhân dân      rồi dòng dưới   quan tâm, bức xúc.
    Đúng:  giải quyết những vấn đề nhân dân quan tâm, bức xúc.
    """
    for path, text in body_texts(document):
        start, before, told = 0, "", False
        for line in text.split("\n"):
            broken = goes_on(before, line)
            if broken and not told and not before.endswith(","):
                message = f"xuống dòng giữa câu, trước {quote(beginning(line))}"
                yield cut(path, text, (start, start + len(beginning(line))), message, "nối vào cuối dòng trên")
                told = True
            told, before = told and broken, line
            start += len(line) + 1


def end_mark(document: Document) -> Iterator[Misfit]:
    """Đoạn văn dài kết thúc bằng dấu câu; chỉ đề mục không có dấu cuối.

    Sai:   - Việc công nhận được thực hiện tại Hội nghị tổng kết, hoàn thành trước ngày 31/12/2023
    Đúng:  - Việc công nhận được thực hiện tại Hội nghị tổng kết, hoàn thành trước ngày 31/12/2023.
    """
    for path, text in body_texts(document):
        *all_but_last, _ = typed_paragraphs(text)  # the library closes the last one
        for start, line in all_but_last:
            bare = without(line).rstrip()
            prose = kind_of_line(line) in (None, "dash") and not (_TITLE.match(line) or is_table_line(line))
            if prose and len(bare) >= ONE_LINE and bare[-1].isalnum() and not bare.isupper():
                end = start + len(line.rstrip())
                tail = line.rstrip()[-40:].partition(" ")[2]
                message = f"đoạn kết thúc bằng {quote(tail)} không có dấu câu"
                yield cut(path, text, (end - len(tail), end), message, f"ghi  {tail}.")


def said_twice(document: Document) -> Iterator[Misfit]:
    """Không nhắc lại gần nguyên văn một đoạn dài trong cùng văn bản.

    Sai:   2. Đẩy mạnh … các phong trào thi đua yêu nước …     3. Tổ chức … các phong trào thi đua yêu nước …
    """
    for path, text in body_texts(document):
        long = [(start, line, _runs(line)) for start, line in typed_paragraphs(text) if len(line) >= _SHORTEST_TWICE]
        for (_, one, runs), (start, other, again) in combinations(long, 2):
            if len(runs & again) >= _ALIKE * len(runs | again):
                message = f"đoạn {quote(beginning(other))} gần như nhắc lại đoạn {quote(beginning(one))}"
                yield cut(path, text, (start, start + len(beginning(other))), message, "giữ một, hoặc gộp hai đoạn")


def _runs(line: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", fold_tone(line))
    return {tuple(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1)}
