"""Labels as clerks write them: found by what they say, whatever their place, case, marks and explanations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from dvk_docs.errors import nearest
from dvk_docs.sheet.reading.cells import Cell, Row
from dvk_docs.source import fold_key

Spellings = Mapping[str, str]
"""Folded label -> key; the first label of a key is its own, the others are wordings of it."""

_UNTOLD: Final = frozenset({"", "tt", "stt", "so_tt", "so_thu_tu", "thu_tu"})
"""Heads of columns that only count the lines."""


def spellings(labels: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Every folded label of each key; of two keys with one label the first has it.

    >>> spellings({"quy_mo": ("Quy mô", "Quy mô thực hiện")})
    {'quy_mo': 'quy_mo', 'quy_mo_thuc_hien': 'quy_mo'}
    """
    found: dict[str, str] = {}
    for key, words in labels.items():
        for word in words:
            found.setdefault(fold_key(word), key)
    return found


def key_of(text: str, known: Spellings) -> str | None:
    """The key that a label means, with or without what explains it in brackets or on further lines.

    >>> key_of("Lĩnh vực (KT, VHXH …)", {"linh_vuc": "linh_vuc"})
    'linh_vuc'
    """
    for words in (text, text.partition("(")[0], text.partition("\n")[0]):
        key = known.get(fold_key(words)) if len(words) <= 200 else None
        if key is not None:
            return key
    return None


@dataclass(slots=True)
class Head:
    """The head of a table: the cell of each known column, the row under it at which the table begins."""

    rows: tuple[int, ...]
    columns: dict[str, Cell]
    twice: list[tuple[Cell, Cell]] = field(default_factory=list)
    others: list[Cell] = field(default_factory=list)
    """Columns that nobody asked for, without those that count lines."""
    told: list[Cell] = field(default_factory=list)
    """Those of them of which something was said already."""

    @property
    def last(self) -> int:
        """The last row of the head."""
        return self.rows[-1]

    def by_column(self) -> dict[int, str]:
        """The key of each known column."""
        return {one.column: key for key, one in self.columns.items()}

    def meant(self, labels: Iterable[str]) -> Cell | None:
        """The unknown column that was most likely meant by a label."""
        folded = {fold_key(other.text): other for other in self.others}
        near = (nearest(fold_key(label), folded) for label in labels)
        return next((folded[one] for one in near if one), None)


def find_head(rows: Sequence[Row], known: Spellings, *, least: int, below: Spellings | None = None) -> Head | None:
    """The first of the rows that name most columns, if they name `least`.

    `below` are labels of a second level: under a row that is the head, of columns which that row leaves open or names
    by a common head.
    """
    best, most = None, least - 1
    for at, row in enumerate(rows):
        named = {key for one in row.cells if one.kind == "text" and (key := key_of(one.text, known))}
        if len(named) > most:
            best, most = at, len(named)
    if best is None:
        return None
    head = _head(rows[best], known)
    under = rows[best + 1] if best + 1 < len(rows) and rows[best + 1].number == rows[best].number + 1 else None
    if below and under is not None:
        _second_level(head, under, below)
    return head


def _head(row: Row, known: Spellings) -> Head:
    head = Head((row.number,), {})
    label_of = {key: label for label, key in reversed(list(known.items()))}  # the first spelling is the label itself
    exact: set[str] = set()
    for one in row.cells:
        key = key_of(one.text, known) if one.kind == "text" else None
        if key is None:
            if fold_key(one.text[:200]) not in _UNTOLD:
                head.others.append(one)
            continue
        is_label = fold_key(one.text) == label_of[key]
        before = head.columns.get(key)
        if before is None:
            head.columns[key] = one
        elif is_label and key not in exact:  # an alias gives way to the label itself
            head.others.append(before)
            head.columns[key] = one
        elif is_label or key not in exact:
            head.twice.append((before, one))
        else:
            head.others.append(one)
        if is_label:
            exact.add(key)
    return head


def _second_level(head: Head, under: Row, below: Spellings) -> None:
    named = {key: one for one in under.cells if one.kind == "text" and (key := key_of(one.text, below))}
    if not named:
        return
    head.rows = (*head.rows, under.number)
    for key, one in named.items():
        head.columns.setdefault(key, one)
    head.others = [one for one in head.others if one.column not in {cell.column for cell in named.values()}]


def is_index(row: Row) -> bool:
    """Whether a row numbers the columns: “(1)”, “(2)” …, as printed forms do under their heads."""
    figures = [one.text.strip().strip("()") for one in row.cells]
    return len(figures) > 2 and figures[0] == "1" and all(one.isdecimal() and len(one) < 3 for one in figures)
