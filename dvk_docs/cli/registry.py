"""`list`: what there is (types, rules, standards, templates)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from dvk_docs.cli.console import Console, columns
from dvk_docs.cli.known import unknown
from dvk_docs.standards import STANDARDS
from dvk_docs.vn.dates import format_short


def show_list(console: Console, what: str, templates: Path | None) -> int:
    """Prints one of the registries as a table."""
    lists: Mapping[str, Callable[[], list[list[str]]]] = {
        "types": _types,
        "rules": _rules,
        "standards": _standards,
        "templates": lambda: _templates(templates),
    }
    if what not in lists:
        raise unknown("danh mục", what, lists)
    console.result(columns(lists[what]()))
    return 0


def _types() -> list[list[str]]:
    from dvk_docs.documents import CAMPAIGN, NAMES

    return [[word, name] for word, name in (*NAMES.items(), CAMPAIGN)]


def _rules() -> list[list[str]]:
    from dvk_docs.rulebook import RULES

    kinds = {"data": "dữ liệu", "layout": "thể thức", "sheet": "bảng tính", "dossier": "hồ sơ"}
    return [[rule.id, kinds[rule.kind], rule.summary] for rule in RULES.values()]


def _standards() -> list[list[str]]:
    return [
        [one.id, one.number, format_short(one.issued), f"{len(one.clauses)} điều", one.title]
        for one in STANDARDS.values()
    ]


def _templates(folder: Path | None) -> list[list[str]]:
    """Which file is in effect for each type and standard."""
    from dvk_docs.documents import DOCUMENTS
    from dvk_docs.template import in_effect

    folders = [folder] if folder is not None else []
    rows = []
    for word, kind in DOCUMENTS.items():
        for standard in kind.standards if "docx" in kind.formats else ():
            path = in_effect(word, standard, folders)
            whose = "dựng sẵn" if path == in_effect(word, standard) else "của cơ quan"
            rows.append([word, standard, whose, str(path)])
    return rows
