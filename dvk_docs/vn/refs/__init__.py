"""References to documents in running text: “Hướng dẫn số 11-HD/BDVTU ngày 20/4/2017 của Ban Dân vận Tỉnh ủy”.

Read with tolerance, told canonically, with what is wrong about each. The text is not changed.

Codes of the findings:

    ref-space ref-linebreak ref-mark     a blank, a line break, an odd dash or slash inside the sign
    ref-type-symbol ref-type-variant     the sign does not fit the type; a lesser form of the right one
    ref-no-type ref-no-so ref-no-date    type, “số” or date absent
    ref-num-pad date-pad date-invalid    one-digit number; padding rule of dates broken; no such day
    date-term                            a date outside the term that is named (“khoá XI”)
    ref-issuer                           the issuer does not fit the sign, or its capitals are wrong: information
    ref-style-party ref-style-state      a Party sign in the style of the State, or the reverse
    ref-inconsistent                     the same sign with another type or another date
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import zip_longest

from dvk_docs.vn.dates import format_short
from dvk_docs.vn.refs.grammar import Parts, find_parts
from dvk_docs.vn.refs.judge import day_of, judge, no_date
from dvk_docs.vn.refs.reading import readable
from dvk_docs.vn.refs.reference import Finding, Reference

__all__ = ["Finding", "Reference", "disagreements", "find_references"]


def find_references(text: str) -> list[Reference]:
    """Every document named in the text, in order, each with what is wrong with it.

    Ranges (2020-2025), dates, fractions and abbreviations (CN-TTCN) are not references. Signs as the norms build
    them: HD 05-HD/VPTW, phần II, mục I, điểm 3; NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục II, khoản 3.

    >>> [r] = find_references("Hướng dẫn số 11-HD/BDVTU ngày 20/4/2017 của Ban Dân vận Tỉnh ủy về việc")
    >>> r.kind, r.symbol, r.date.isoformat(), r.issuer, r.findings
    ('Hướng dẫn', '11-HD/BDVTU', '2017-04-20', 'Ban Dân vận Tỉnh ủy', ())
    >>> [f.code for f in find_references("Kế hoạch 5- KH/ĐU ngày 05/3/2026")[0].findings]
    ['ref-no-so', 'ref-num-pad', 'ref-space']
    """
    read, positions = readable(text)
    found: list[Reference] = []
    dated: set[str] = set()
    members = list(find_parts(read))
    for parts, following in zip_longest(members, members[1:]):
        findings = judge(parts)
        # In “số 217-QĐ/TW và 218-QĐ/TW ngày 12/12/2013” the date may stand for both.
        dates_follow = following is not None and following.continues
        if parts.sign.symbol not in dated and not dates_follow and (undated := no_date(parts)) is not None:
            findings = (*findings, undated)
        if parts.date is not None:
            dated.add(parts.sign.symbol)
        found.append(_reference(parts, (positions[parts.start], positions[parts.end]), findings))
    for at, finding in disagreements(found):
        found[at] = found[at]._replace(findings=(*found[at].findings, finding))
    return found


def disagreements(references: Iterable[Reference]) -> list[tuple[int, Finding]]:
    """Which references (by index) give a sign another date or another type than an earlier one does.

    For the references of a whole document, gathered from its parts; `find_references` does it within one text.
    """
    told: list[tuple[int, Finding]] = []
    first_dated: dict[str, Reference] = {}
    first_typed: dict[str, Reference] = {}
    for at, reference in enumerate(references):
        if reference.date is not None:
            earlier = first_dated.setdefault(reference.symbol, reference)
            if earlier.date is not None and earlier.date != reference.date:
                dates = f"{format_short(earlier.date)} và {format_short(reference.date)}"
                told.append((at, _inconsistent(reference, f"có hai ngày khác nhau: {dates}")))
        if reference.kind is not None:
            earlier = first_typed.setdefault(reference.symbol, reference)
            if earlier.kind is not None and not _same_type(earlier.kind, reference.kind):
                told.append((at, _inconsistent(reference, f"có hai tên loại: “{earlier.kind}” và “{reference.kind}”")))
    return told


def _inconsistent(reference: Reference, what: str) -> Finding:
    return Finding("ref-inconsistent", f"văn bản số {reference.symbol} {what}; xem lại văn bản gốc")


def _same_type(one: str, other: str) -> bool:
    """“Chương trình” names the same paper as “Chương trình hành động”."""
    one, other = one.lower(), other.lower()
    return one.startswith(other) or other.startswith(one)


def _reference(parts: Parts, span: tuple[int, int], findings: tuple[Finding, ...]) -> Reference:
    return Reference(
        kind=parts.kind,
        number=parts.sign.number,
        symbol=parts.sign.symbol,
        organ=parts.organ,
        date=day_of(parts),
        issuer=parts.issuer,
        span=span,
        findings=findings,
    )
