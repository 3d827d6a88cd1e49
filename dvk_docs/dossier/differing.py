"""What changed between two data files, in the words of the forms: which record, which field, from what to what.

Records of a list are the same when their code is the same, or the name by which such records are known; so one that is
put elsewhere in its list is no change, and one that is taken out is not told as a change of all that follow it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from functools import cache, partial
from itertools import zip_longest
from pathlib import Path
from typing import Any, Final, Literal, NamedTuple, get_args

from pydantic import BaseModel

from dvk_docs import source
from dvk_docs.dossier.campaign import gathered, is_campaign
from dvk_docs.dossier.facts import HoSo
from dvk_docs.dossier.nodes import typed
from dvk_docs.dossier.parts import PARTS
from dvk_docs.errors import InputError, Place, has_errors
from dvk_docs.source import Entry, Node

_KNOWN_BY: Final = (
    ("ma",), ("mo_hinh", "nguoi_cham"), ("mo_hinh",), ("ten_mo_hinh",), ("so_ky_hieu",), ("ky_hieu", "so"),
    ("ho_ten",), ("don_vi",), ("ten",), ("co_quan",), ("noi_dung",),
)  # fmt: skip
"""The fields by which a record of a list is known, the first that all its records have and no two share."""


class Change(NamedTuple):
    """`where` are the words on the way to the field; `old` or `new` is None for what was added or removed.

    `place` is where it stands: in the new file, of what was removed in the old one.
    """

    kind: Literal["changed", "added", "removed"]
    where: tuple[str, ...]
    old: str | None
    new: str | None
    place: Place

    def as_dict(self) -> dict[str, Any]:
        """The JSON form; keys never change."""
        at = {name: getattr(self.place, name) for name in ("file", "line", "sheet", "cell", "path")}
        return {"kind": self.kind, "where": [*self.where], "old": self.old, "new": self.new, **at}


def differences(old: Path, new: Path) -> list[Change]:
    """Every change from one data file to another, in the order of the new one. Raises InputError."""
    before, after = _whole(old), _whole(new)
    return list(_of_maps(before, after, (), _names({}, before) | _names({}, after)))


def _whole(file: Path) -> Node:
    """What a data file says; of a campaign, with what the files say that it names."""
    root = source.read(file).root
    if not is_campaign(root):
        return root
    root, problems = gathered(root, file.parent)
    if has_errors(problems):
        raise InputError(problems)
    return root


def _names(found: dict[str, str], node: Node) -> dict[str, str]:
    """The names of the models of a file by their codes, wherever they stand."""
    code, name = typed(node, "ma"), typed(node, "ten_mo_hinh")
    if code and name:
        found[code] = name
    for inner in (*node.items, *(entry.value for entry in node.entries)):
        _names(found, inner)
    return found


def _of(old: Node, new: Node, where: tuple[str, ...], names: Mapping[str, str]) -> Iterator[Change]:
    if old.kind == new.kind == "map":
        yield from _of_maps(old, new, where, names)
    elif old.kind == new.kind == "list":
        yield from _of_lists(old, new, where, names)
    elif _told(old, names) != _told(new, names):
        yield Change("changed", where, _told(old, names), _told(new, names), new.place)


def _of_maps(old: Node, new: Node, where: tuple[str, ...], names: Mapping[str, str]) -> Iterator[Change]:
    before = {entry.key: entry for entry in old.entries if not entry.value.blank}
    after = {entry.key: entry for entry in new.entries if not entry.value.blank}
    for key, entry in after.items():
        way = (*where, _label(entry))
        if key in before:
            yield from _of(before[key].value, entry.value, way, names)
        else:
            yield Change("added", way, None, _told(entry.value, names), entry.value.place)
    for key, entry in before.items():
        if key not in after:
            yield Change("removed", (*where, _label(entry)), _told(entry.value, names), None, entry.value.place)


def _of_lists(old: Node, new: Node, where: tuple[str, ...], names: Mapping[str, str]) -> Iterator[Change]:
    for key, before, after in _paired(old.items, new.items, names):
        if before is not None and after is not None:
            way = (*where, _called(after, key, names)) if after.kind != "text" else where
            yield from _of(before, after, way, names)
        elif after is not None:
            yield Change("added", where, None, _called(after, key, names), after.place)
        elif before is not None:
            yield Change("removed", where, _called(before, key, names), None, before.place)


_Pair = tuple[str, Node | None, Node | None]
"""What an item is known by, and the item in the old list and in the new one."""


def _paired(old: Sequence[Node], new: Sequence[Node], names: Mapping[str, str]) -> Iterator[_Pair]:
    """The items of both lists: by the fields that records are known by, by the text of a code, else as they align."""
    keys: list[Callable[[Node], str]] = [partial(_key, fields=fields) for fields in _KNOWN_BY]
    keys.append(lambda node: node.text if node.text in names else "")
    for key in keys:
        before, after = ({key(node): node for node in items} for items in (old, new))
        if "" not in before | after and (len(before), len(after)) == (len(old), len(new)):
            yield from _matched(before, after)
            return
    yield from _aligned(old, new, names)


def _matched(before: dict[str, Node], after: dict[str, Node]) -> Iterator[_Pair]:
    """The items of one key; a record left alone on either side is the one that changed in what it is known by."""
    gone, come = [name for name in before if name not in after], [name for name in after if name not in before]
    if len(gone) == len(come) == 1 and before[gone[0]].kind == after[come[0]].kind == "map":
        before = {come[0] if name == gone[0] else name: node for name, node in before.items()}
    yield from ((name, before.get(name), node) for name, node in after.items())
    yield from ((name, node, None) for name, node in before.items() if name not in after)


def _aligned(old: Sequence[Node], new: Sequence[Node], names: Mapping[str, str]) -> Iterator[_Pair]:
    """Equal items stand for each other, those between them in their order."""
    was, now = ([_told(node, names) for node in items] for items in (old, new))
    for tag, a, b, c, d in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        if tag != "equal":
            for at, (before, after) in enumerate(zip_longest(old[a:b], new[c:d])):
                yield _item(after or before, (c if after else a) + at + 1), before, after


def _item(node: Node, at: int) -> str:
    return " ".join(node.text.split()) if node.kind == "text" else f"mục {at}"


def _key(node: Node, fields: tuple[str, ...]) -> str:
    parts = [typed(node, name) for name in fields]
    return " ".join(parts) if all(parts) else ""


def _called(node: Node, key: str, names: Mapping[str, str]) -> str:
    """A record in words: its code with its name, else what it is known by."""
    code = typed(node, "ma") or typed(node, "mo_hinh") or (node.text if node.kind == "text" else "")
    if code in names:
        rest = key.removeprefix(code).strip()
        return f"{code} “{names[code]}”" + (f" ({rest})" if rest else "")
    name = typed(node, "ten") or typed(node, "ho_ten") or typed(node, "trich_yeu")
    return f"{key} “{name}”" if name and name not in key else key


def _told(node: Node, names: Mapping[str, str]) -> str:
    """A value in words; of a list or a map how much it holds."""
    if node.kind == "list":
        return f"danh sách {len(node.items)} mục"
    if node.kind == "map":
        return "; ".join(f"{_label(entry)}: {_told(entry.value, names)}" for entry in node.entries)
    words = " ".join(node.text.split())
    return f"{words} “{names[words]}”" if words in names else words


def _label(entry: Entry) -> str:
    return _labels().get(entry.key, entry.label)


@cache
def _labels() -> dict[str, str]:
    """The label of each key, from the declarations of all types; those of a campaign's papers from its parts."""
    from dvk_docs.documents import DOCUMENTS

    found: dict[str, str] = {}
    for kind in (HoSo, *DOCUMENTS.values()):
        _collect(kind, found, set())
    return found | {part.key: part.label for part in PARTS}


def _collect(kind: Any, found: dict[str, str], seen: set[Any]) -> None:
    if isinstance(kind, type) and issubclass(kind, BaseModel) and kind not in seen:
        seen.add(kind)
        for name, info in kind.model_fields.items():
            found.setdefault(name, info.title or name)
            _collect(info.annotation, found, seen)
    for part in get_args(kind):
        _collect(part, found, seen)
