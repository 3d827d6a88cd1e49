"""The files of a dossier: how each paper is called, so that the folder reads in the order of the year."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Final

from dvk_docs.documents import Document
from dvk_docs.naming import DRAFT, stem
from dvk_docs.package.names import name_key, paper_name, safe_name

INDEX: Final = "00-muc-luc"
"""The stem of the index: the first file of the folder."""
_NUMBERED: Final = re.compile(r"\d{2,}_.*\.(docx|xlsx|pdf)", re.IGNORECASE)


def file_names(documents: Sequence[Document], *, draft: bool = False) -> list[str]:
    """The name of each file, in the order given: `29_131-QD-DU_quyet-dinh.docx`, `17_bieu-cham-diem_MH05_tu-cham.docx`.

    The order number stands first, so no two are the same on any disk.
    """
    digits = max(2, len(str(len(documents))))
    return [
        safe_name(f"{at:0{digits}d}_{_stem(document, draft=draft)}", f".{document.formats[0]}")
        for at, document in enumerate(documents, 1)
    ]


def _stem(document: Document, *, draft: bool) -> str:
    """As that of any paper; of a form that many units fill in, the codes of its models tell whose it is."""
    codes = _codes(getattr(document, "mo_hinh", None))
    if document.numbered or not codes:
        return stem(document, draft=draft)
    judge = getattr(document, "nguoi_cham", None)  # a model is judged more than once
    words = [paper_name(None, "", document.ten_van_ban), "-".join(codes), paper_name(None, "", judge or "")]
    name = "_".join(filter(None, words))
    return f"{name}{DRAFT}" if draft else name


def _codes(models: Any) -> list[str]:
    listed = models if isinstance(models, list) else [models]
    return [code for one in listed if (code := getattr(one, "ma", None))]


def strangers(folder: Path, names: Iterable[str]) -> list[str]:
    """Numbered papers in the folder that are none of these: an insertion gives those behind it new names.

    What a person keeps there under another kind of name is not spoken of.
    """
    own = {name_key(Path(name).stem) for name in (*names, INDEX)}
    there = folder.iterdir() if folder.is_dir() else ()  # where the machine refuses every paper there is no folder
    found = (one for one in there if _NUMBERED.fullmatch(one.name) and name_key(one.stem) not in own)
    return sorted(one.name for one in found)


def is_dossier(folder: Path) -> bool:
    """Whether a folder is that of a dossier: it has an index."""
    try:
        return (folder / f"{INDEX}.json").is_file()
    except (OSError, ValueError):  # a path that no file can have
        return False
