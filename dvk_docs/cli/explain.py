"""`explain`: what a word means, be it a rule, a code, a standard, a type of paper or a field of its data.

Words are compared as keys of data files are: case, marks and dashes do not count. An unknown word is answered with the
nearest known one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from dvk_docs.cli.clauses import demand
from dvk_docs.cli.console import PROGRAM, Console, columns, misuse
from dvk_docs.errors import DvkError, nearest, quote
from dvk_docs.source import fold_key
from dvk_docs.standards import STANDARDS, Standard
from dvk_docs.vn.dates import format_short

if TYPE_CHECKING:
    from dvk_docs.dossier.rules.told import Told
    from dvk_docs.rules.rule import Rule

_SEVERITIES = {"error": "lỗi", "warning": "cảnh báo", "info": "ghi chú"}


class _Entry(NamedTuple):
    """A word as it is listed, and what makes its page."""

    word: str
    page: Callable[[], str]


def explain(console: Console, name: str) -> int:
    """Prints the page of a rule, a clause, the code of a message, a standard, a type or a field."""
    entries: dict[str, _Entry] = {}
    for entry in _entries():
        entries.setdefault(fold_key(entry.word), entry)
    found = entries.get(fold_key(name))
    if found is None:
        raise _unknown(name, entries)
    console.result(found.page())
    return 0


def _unknown(name: str, entries: dict[str, _Entry]) -> DvkError:
    close = nearest(fold_key(name), entries)
    lists = f"xem danh mục:  {PROGRAM} list rules   hoặc  list types, list standards"
    return misuse(
        f"không có mã, loại văn bản hay trường nào tên {quote(name)}",
        f"có phải là {entries[close].word}?" if close else lists,
    )


def _entries() -> Iterator[_Entry]:
    """Everything that can be explained; of two that share a word the first is meant."""
    from dvk_docs.cli.campaign_page import campaign_page
    from dvk_docs.cli.codes import CODES
    from dvk_docs.cli.fields import all_fields, field_page
    from dvk_docs.cli.type_page import type_page
    from dvk_docs.documents import CAMPAIGN, DOCUMENTS
    from dvk_docs.rulebook import RULES

    for rule in RULES.values():
        yield _Entry(rule.id, partial(_rule_page, rule))
    for standard in STANDARDS.values():
        for clause in standard.clauses:
            yield _Entry(clause.id, partial(_clause_page, clause.id))
    for code, meaning in CODES.items():
        yield _Entry(code, partial("{}: {}".format, code, meaning))
    for standard in STANDARDS.values():
        for word in (standard.id, standard.number):
            yield _Entry(word, partial(_standard_page, standard))
    for kind in DOCUMENTS.values():
        for word in (kind.type_name, kind.ten_van_ban):
            yield _Entry(word, partial(type_page, kind))
    for word in CAMPAIGN:
        yield _Entry(word, campaign_page)
    for field in all_fields():
        for word in (field.name, field.path, field.label):
            yield _Entry(word, partial(field_page, field))


def _rule_page(rule: Rule | Told) -> str:
    clauses = _clause_lines(rule.id)
    if rule.kind in ("data", "dossier"):
        grave = _SEVERITIES[rule.severity] if rule.severity else ""
        clauses = "\n".join(part for part in (grave and f"Mức: {grave}", rule.cite and f"Căn cứ: {rule.cite}") if part)
    return "\n\n".join(part for part in (f"{rule.id}: {rule.doc}", clauses) if part)


def _clause_page(clause_id: str) -> str:
    return f"{clause_id}\n\n{_clause_lines(clause_id)}"


def _clause_lines(clause_id: str) -> str:
    """What each standard asks, with its source; a clause may be in one standard and not in another."""
    rows = [
        [
            f"{standard.id}:",
            demand(standard[clause_id]),
            _SEVERITIES[standard[clause_id].severity],
            standard[clause_id].cite,
        ]
        for standard in STANDARDS.values()
        if clause_id in standard
    ]
    return columns(rows)


def _standard_page(standard: Standard) -> str:
    ended = f"đến {format_short(standard.valid_to)}" if standard.valid_to else "đang có hiệu lực"
    issued = f"{standard.issuer}, số {standard.number}, ngày {format_short(standard.issued)}, {ended}"
    rows = [[clause.id, demand(clause), _SEVERITIES[clause.severity], clause.cite] for clause in standard.clauses]
    return f"{standard.id}: {standard.title}\n{issued}\n\n{columns(rows)}"
