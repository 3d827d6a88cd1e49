"""Rules on how those are named to whom papers go: everywhere alike."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from dvk_docs.dossier.rules.year import Year
from dvk_docs.errors import quote
from dvk_docs.rules.data.misfit import Misfit
from dvk_docs.vn.alike import nearly_same
from dvk_docs.vn.text import fold_tone

_WORD: Final = re.compile(r"\w+")
_FIELDS: Final = frozenset({"kinh_gui", "kinh_trinh", "noi_nhan"})


def spelt_alike(year: Year) -> Iterator[Misfit]:
    """Tên cơ quan, đơn vị ở kính gửi, nơi nhận viết như ở to_chuc và như ở các văn bản khác của hồ sơ.

    Tên khác hẳn, tên rút gọn, tên thêm bớt một từ thì không bị báo; chỉ báo tên có từ gõ sai.
    Vì sao: nơi nhận gõ sai thì văn bản gửi không tới, lưu không tìm ra.

    Đúng:  kinh_gui: Trường Mầm non tư thục Hoa Sen
    Sai:   kinh_gui: Trường Mầm nom tư thục Hoa Sen
    """
    units = {fold_tone(unit.ten): f"to_chuc[{at}].ten" for at, unit in enumerate(year.facts.to_chuc, 1)}
    spelt = {fold_tone(unit.ten): unit.ten for unit in year.facts.to_chuc}
    places: dict[str, list[str]] = defaultdict(list)
    for path, name in _addressed(year):
        places[fold_tone(name)].append(path)
        spelt.setdefault(fold_tone(name), name)
    names = list(spelt)
    for one, other in ((names[a], names[b]) for a, b in nearly_same(list(spelt.values()))):
        if _shortened(one, other):
            continue
        rare = one not in units and len(places[one]) < len(places[other])
        odd, right = (one, other) if rare else (other, one)
        for path in places[odd] if odd not in units else ():
            message = f"{quote(spelt[odd])} ở nơi khác viết là {quote(spelt[right])}"
            yield Misfit(path, message, f"ghi  {spelt[right]}", also=units.get(right) or places[right][0])


def _shortened(one: str, other: str) -> bool:
    """Whether the words of one all stand in the other: nothing is mistyped there."""
    few, many = sorted((set(_WORD.findall(one)), set(_WORD.findall(other))), key=len)
    return few <= many


def _addressed(year: Year) -> Iterator[tuple[str, str]]:
    """Path and name of everybody to whom a paper goes; what stands behind in brackets is no part of a name."""
    for key, paper in year.every():
        for path, text in paper.given():
            if isinstance(text, str) and path.partition("[")[0].partition(".")[0] in _FIELDS:
                yield f"{key}.{path}", text.partition("(")[0].strip()
