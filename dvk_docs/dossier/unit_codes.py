"""Codes of units, and of kinds of units, that there are none of: a slip of the hand.

A paper would print such a code as a name, or a rule would find nothing to hold a unit against.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator
from typing import Final

from dvk_docs.dossier.nodes import field, items
from dvk_docs.errors import Problem, nearest, quote
from dvk_docs.source import Node

_NAMED: Final = frozenset({"don_vi", "don_vi_cham", "don_vi_lap", "co_quan_ban_hanh"})
"""Fields that take the code of a unit or its name."""
_CODED: Final = frozenset({"cap_tren", "co_quan_tham_muu", "co_quan_thuong_truc", "thay_bang"})
"""Fields that take a code alone. What they name need not be listed: only a slip of a code that is listed is told."""
_CODE: Final = re.compile(r"[a-z0-9_]+")
"""No name of a unit is written in small letters without marks and spaces."""
_KINDS: Final = frozenset({
    "ban_chi_dao", "ban_dang_tinh", "cap_uy_tinh", "chi_bo_co_quan", "chi_bo_doanh_nghiep", "chi_bo_don_vi_su_nghiep",
    "chi_bo_llvt", "chi_bo_thon", "chua_co_to_chuc_dang", "co_quan_dang", "dang_bo_bo_phan", "dang_bo_co_so",
    "dang_uy_xa", "doan_the", "hdnd", "hoi_quan_chung", "mttq", "phong", "ubnd",
})  # fmt: skip
"""Kinds that real years have; an office may have others."""


def unknown_units(node: Node, units: Collection[str]) -> Iterator[Problem]:
    """Each place inside a node where a unit is named by a code that is not among these."""
    for entry in node.entries:
        named = (entry.value, *entry.value.items) if entry.key in _NAMED | _CODED else ()
        for one in named:
            code = one.text.strip()
            hint = _cure(entry.key, code, units) if one.kind == "text" and code and code not in units else None
            if hint:
                message = f"không có đơn vị mang mã {quote(code)} trong to_chuc"
                yield Problem("unknown-code", "error", one.place, message, hint)
        yield from unknown_units(entry.value, units)
    for item in node.items:
        yield from unknown_units(item, units)


def _cure(key: str, named: str, units: Collection[str]) -> str | None:
    """What to write for the unit that is named in a field; None where the words may well be meant."""
    if key in _CODED:
        near = nearest(named, units, cutoff=_one_slip(named))
        return f"có phải là  {near}?" if near else None
    if not _CODE.fullmatch(named):
        return None
    near = nearest(named, units)
    return f"có phải là  {near}?" if near else "thêm đơn vị ấy vào to_chuc, hoặc ghi tên đơn vị"


def misspelt_kinds(root: Node) -> Iterator[Problem]:
    """Each place in a campaign where a kind of unit stands that nothing else has and that is one slip from another."""
    places = [*_kinds(root)]
    times = Counter(one.text.strip() for one in places)
    known = _KINDS | {kind for kind, count in times.items() if count > 1}
    for one in places:
        kind = one.text.strip()
        near = None if not kind or kind in known else nearest(kind, known, cutoff=_one_slip(kind))
        if near:
            message = f"không đơn vị nào khác thuộc loại {quote(kind)}"
            yield Problem("unknown-code", "error", one.place, message, f"có phải là  {near}?")


def _kinds(root: Node) -> Iterator[Node]:
    named = [field(unit, "loai") for unit in items(field(root, "to_chuc"))]
    named += [field(quota, "doi_tuong") for quota in items(field(field(root, "ke_hoach"), "chi_tieu"))]
    for case in items(field(root, "tham_quyen")):
        named += items(field(case, "ap_dung"))
    yield from (one for one in named if one is not None and one.kind == "text")


def _one_slip(word: str) -> float:
    """How near, of 1, a word is that differs in one letter; of the shortest none is."""
    return max(0.7, 1 - 1.01 / len(word))
