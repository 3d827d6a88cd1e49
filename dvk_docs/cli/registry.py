"""`list`: what there is (types, rules, standards, templates); and the words that name one of them on the line."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from dvk_docs.cli.console import Console, columns, misuse
from dvk_docs.errors import DvkError, nearest, quote
from dvk_docs.standards import STANDARDS, Standard
from dvk_docs.vn.dates import format_short

if TYPE_CHECKING:
    from dvk_docs.documents import Document

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


# -- words that name something ----------------------------------------------------------------------------------------


def known_type(word: str, *more: str) -> type[Document]:
    """The type of that word or Vietnamese name; an unknown one is answered with the nearest of these and `more`."""
    from dvk_docs.documents import DOCUMENTS, NAMES
    from dvk_docs.source import fold_key

    spellings = {fold_key(spelling): known for known, name in NAMES.items() for spelling in (known, name)}
    if fold_key(word) in spellings:
        return DOCUMENTS[spellings[fold_key(word)]]
    raise _unknown("loại văn bản", word, [*NAMES, *NAMES.values(), *more])


def means_campaign(word: str) -> bool:
    """Whether a word names the file of a whole year, which is no type of paper."""
    from dvk_docs.documents import CAMPAIGN
    from dvk_docs.source import fold_key

    return fold_key(word) in map(fold_key, CAMPAIGN)


def known_standard(word: str, among: Collection[str] = STANDARDS) -> Standard:
    """The standard of that id; one that is not `among` these ids is answered with the nearest of them."""
    if word not in among:
        raise _unknown("thể thức", word, among)
    return STANDARDS[word]


def _unknown(what: str, word: str, known: Iterable[str]) -> DvkError:
    spelled = {name.casefold(): name for name in known}
    close = nearest(word.casefold(), spelled)
    hint = f"có phải là {spelled[close]}?" if close else f"đang có: {', '.join(spelled.values())}"
    return misuse(f"không có {what} {quote(word)}", hint)
