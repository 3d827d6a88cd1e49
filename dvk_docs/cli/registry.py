"""`list` and `explain`: what there is (types, rules, standards, templates), and what each of them means."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dvk_docs.cli.clauses import demand
from dvk_docs.cli.console import PROGRAM, Console, columns, misuse
from dvk_docs.errors import DvkError, nearest, quote
from dvk_docs.standards import STANDARDS, Standard

if TYPE_CHECKING:
    from dvk_docs.documents import Document
    from dvk_docs.rules.rule import Rule

_SEVERITIES = {"error": "lỗi", "warning": "cảnh báo", "info": "ghi chú"}


# -- list -----------------------------------------------------------------------------------------------------------


def show_list(console: Console, what: str, templates: Path | None) -> int:
    """Prints one of the registries as a table."""
    lists: Mapping[str, Callable[[], list[list[str]]]] = {
        "types": _types,
        "rules": _rules,
        "standards": _standards,
        "templates": lambda: _templates(templates),
    }
    if what not in lists:
        raise _unknown("danh mục", what, lists)
    console.result(columns(lists[what]()))
    return 0


def _types() -> list[list[str]]:
    from dvk_docs.documents import DOCUMENTS

    return [[word, kind.ten_loai] for word, kind in DOCUMENTS.items()]


def _rules() -> list[list[str]]:
    from dvk_docs.rules import RULES

    kinds = {"data": "dữ liệu", "layout": "thể thức"}
    return [[rule.id, kinds[rule.kind], rule.summary] for rule in RULES.values()]


def _standards() -> list[list[str]]:
    return [
        [one.id, one.number, f"{one.issued:%d/%m/%Y}", f"{len(one.clauses)} điều", one.title]
        for one in STANDARDS.values()
    ]


def _templates(folder: Path | None) -> list[list[str]]:
    """Which file is in effect for each type and standard."""
    from dvk_docs.documents import DOCUMENTS
    from dvk_docs.template import in_effect

    folders = [folder] if folder is not None else []
    rows = []
    for word in DOCUMENTS:
        for standard in STANDARDS:
            path = in_effect(word, standard, folders)
            whose = "dựng sẵn" if path == in_effect(word, standard) else "của cơ quan"
            rows.append([word, standard, whose, str(path)])
    return rows


# -- explain ----------------------------------------------------------------------------------------------------------


def explain(console: Console, name: str) -> int:
    """Prints the page of a rule, a clause, the code of a message, a standard or a type."""
    from dvk_docs.cli.codes import CODES
    from dvk_docs.rules import RULES

    if name in RULES:
        console.result(_rule_page(RULES[name]))
    elif any(name in standard for standard in STANDARDS.values()):
        console.result(f"{name}\n\n{_clause_lines(name)}")
    elif name in CODES:
        console.result(f"{name}: {CODES[name]}")
    elif name in STANDARDS:
        console.result(_standard_page(STANDARDS[name]))
    else:
        console.result(_type_page(_type_or_nearest(name, [*RULES, *CODES, *STANDARDS])))
    return 0


def _rule_page(rule: Rule) -> str:
    clauses = _clause_lines(rule.id)
    if rule.kind == "data":
        grave = _SEVERITIES[rule.severity] if rule.severity else ""
        clauses = "\n".join(part for part in (grave and f"Mức: {grave}", rule.cite and f"Căn cứ: {rule.cite}") if part)
    return "\n\n".join(part for part in (f"{rule.id}: {rule.doc}", clauses) if part)


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
    ended = f"đến {standard.valid_to:%d/%m/%Y}" if standard.valid_to else "đang có hiệu lực"
    issued = f"{standard.issuer}, số {standard.number}, ngày {standard.issued:%d/%m/%Y}, {ended}"
    rows = [[clause.id, demand(clause), _SEVERITIES[clause.severity], clause.cite] for clause in standard.clauses]
    return f"{standard.id}: {standard.title}\n{issued}\n\n{columns(rows)}"


def _type_page(kind: type[Document]) -> str:
    from dvk_docs.documents.schema import document_schema

    schema = document_schema(kind)
    rows = list(_fields(schema, schema, "", []))
    foot = f"Dấu * là bắt buộc. Tệp mẫu có chú thích:  {PROGRAM} new {kind.type_name}"
    return f"{kind.type_name}: {kind.ten_loai}\n\n{columns(rows)}\n\n{foot}"


def _fields(
    schema: Mapping[str, Any], whole: Mapping[str, Any], indent: str, told: list[Mapping[str, Any]]
) -> Iterator[list[str]]:
    """Rows of key, label, hint and example; a record's fields stand indented below the first field that holds it."""
    for name, one in schema.get("properties", {}).items():
        star = "*" if name in schema.get("required", ()) else ""
        example = f"ví dụ: {one['examples'][0]}" if one.get("examples") else ""
        yield [f"{indent}{name}{star}", one.get("title", ""), one.get("description", ""), example]
        for record in _records(one, whole):
            if record in told:
                yield [f"{indent}  …", "", "các trường như trên", ""]
            else:
                told.append(record)
                yield from _fields(record, whole, indent + "  ", told)


def _records(schema: Any, whole: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The records that a field may hold, however deep in lists and alternatives."""
    if "$ref" in schema:
        return _records(whole["definitions"][schema["$ref"].rpartition("/")[2]], whole)
    if "properties" in schema:
        return [schema]
    parts = [*schema.get("anyOf", ()), *schema.get("oneOf", ()), *([schema["items"]] if "items" in schema else ())]
    found: list[Mapping[str, Any]] = []
    for part in parts:
        found += [record for record in _records(part, whole) if record not in found]
    return found


# -- words that name something ----------------------------------------------------------------------------------------


def known_type(word: str) -> type[Document]:
    """The type of that word or Vietnamese name; an unknown one is answered with the nearest."""
    return _type_or_nearest(word, [])


def known_standard(word: str) -> Standard:
    """The standard of that id; an unknown one is answered with the nearest."""
    if word not in STANDARDS:
        raise _unknown("thể thức", word, STANDARDS)
    return STANDARDS[word]


def _type_or_nearest(word: str, others: list[str]) -> type[Document]:
    from dvk_docs.documents import DOCUMENTS
    from dvk_docs.source import fold_key

    spellings = {fold_key(name): kind for kind in DOCUMENTS.values() for name in (kind.type_name, kind.ten_loai)}
    if fold_key(word) in spellings:
        return spellings[fold_key(word)]
    what = "mã nào" if others else "loại văn bản"
    raise _unknown(what, word, [*DOCUMENTS, *(kind.ten_loai for kind in DOCUMENTS.values()), *others])


def _unknown(what: str, word: str, known: Iterable[str]) -> DvkError:
    close = nearest(word, known)
    return misuse(f"không có {what} {quote(word)}", f"có phải là {close}?" if close else f"đang có: {', '.join(known)}")
