"""What is left on the way from registration to decision: each model dropped, at which paper, for which reason."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from dvk_docs.dossier.dossier import Dossier

_LISTS: Final = {"notice": "mo_hinh_dung", "minutes": "khong_bo_phieu", "submission": "khong_de_nghi"}
"""By type the field that lists what is dropped there."""


class Dropped(NamedTuple):
    """A model that does not go on: the paper that says so, its name, the reason."""

    paper: str
    model: str
    reason: str


def dropped(dossier: Dossier) -> Iterator[Dropped]:
    """Each model dropped, in the order of the year; one that several papers name is told by each."""
    for paper in dossier.papers:
        listing = _LISTS.get(paper.derived.type_name)
        if paper.document is not None and listing is not None:
            document = paper.document
            name = f"{document.ten_loai} {document.number_and_symbol.strip()}" if document.so else document.ten_van_ban
            yield from (Dropped(name, one.mo_hinh, one.ly_do or "") for one in getattr(document, listing))
