"""Rules on the quotas of a plan: each kind of unit has one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from dvk_docs.documents.parts.outline import typed_paragraphs
from dvk_docs.documents.plan import Plan
from dvk_docs.errors import quote
from dvk_docs.rules.data.misfit import Misfit, cut
from dvk_docs.rules.data.typed import beginning, body_texts
from dvk_docs.vn.text import fold_tone

_QUOTA = re.compile(
    r"^[-+*\s]*(?P<who>[^:;.“]{3,120}?)(?:\s*:\s*(?:mỗi [^,]{3,40}? )?|\s+)"
    r"(?P<what>(?:đăng ký|xây dựng|duy trì)[^.;]{0,60}?)"
    r"(?:ít nhất|tối thiểu|từ)\s+(?P<number>\d{1,2})\s+mô hình",
    re.IGNORECASE,
)
_LEAD = re.compile(r"^(?:đối với|mỗi|các|toàn bộ|từng|cấp)\s+", re.IGNORECASE)
_UNDER = re.compile(r"\b(?:trực thuộc|thuộc|của)\s+(?:(?:đảng uỷ|đảng bộ|thành uỷ|thị uỷ|huyện uỷ)\s*)?")


class Quota(NamedTuple):
    """At least so many models by each of a kind of unit, as a line of the body says it."""

    of: tuple[str, ...]  # kind of unit, what it does (new models, old ones), the years named; folded
    number: int
    path: str
    text: str
    start: int
    line: str


def quota_twice(document: Plan) -> Iterator[Misfit]:
    """Mỗi loại đơn vị chỉ có một chỉ tiêu trong kế hoạch.

    Sai:   đoàn thể ít nhất 05 mô hình ở một dòng, ít nhất 02 mô hình ở dòng khác
    """
    first: dict[str, int] = {}
    for at, quota in enumerate(document.chi_tieu, 1):
        before = first.setdefault(fold_tone(quota.kind), at)
        if before != at:
            other = document.chi_tieu[before - 1]
            message = f"{quote(quota.ten)} đã có chỉ tiêu {other.toi_thieu:02d} mô hình ở chi_tieu[{before}]"
            yield Misfit(f"chi_tieu[{at}]", message, "giữ một chỉ tiêu, bỏ dòng kia", also=f"chi_tieu[{before}]")


def quota_in_text(document: Plan) -> Iterator[Misfit]:
    """Nội dung gõ sẵn cũng chỉ giao cho mỗi loại đơn vị một chỉ tiêu.

    Sai:   - Mỗi đoàn thể trực thuộc Đảng uỷ Khối đăng ký ít nhất 05 mô hình.
           - Đối với Đảng bộ cơ sở và đoàn thể khối đăng ký ít nhất 02 mô hình.
    Đúng:  mỗi loại đơn vị đứng ở một dòng, với một số
    """
    stated: dict[tuple[str, ...], Quota] = {}
    for typed in _in_body(document):
        earlier = stated.setdefault(typed.of, typed)
        if earlier.number != typed.number:
            words = beginning(typed.line)
            message = f"{quote(words)}: {typed.number:02d} mô hình, ở trên đã ghi {earlier.number:02d}"
            span = (typed.start, typed.start + len(words))
            yield cut(typed.path, typed.text, span, message, "giữ một chỉ tiêu cho mỗi loại đơn vị")


def _in_body(document: Plan) -> Iterator[Quota]:
    """The quotas that the body states, one for each kind of unit that a line names."""
    for path, text in body_texts(document):
        for start, line in typed_paragraphs(text):
            if found := _QUOTA.match(line):
                of = (fold_tone(found["what"]), *re.findall(r"\b20\d{2}\b", line))
                for kind in _kinds(found["who"]):
                    yield Quota((kind, *of), int(found["number"]), path, text, start, line)


def _kinds(who: str) -> Iterator[str]:
    """The kinds of unit in a list of them, each without what does not tell it from another.

    >>> list(_kinds("Mỗi đoàn thể trực thuộc Đảng uỷ Khối")), list(_kinds("Đối với Đảng bộ cơ sở và đoàn thể khối"))
    (['đoàn thể khối'], ['đảng bộ cơ sở', 'đoàn thể khối'])
    """
    for name in re.split(r",\s*|\s+và\s+", who):
        while (bare := _LEAD.sub("", name.strip())) != name:
            name = bare
        yield " ".join(_UNDER.sub("", fold_tone(name)).split())
