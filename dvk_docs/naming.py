"""The name of a paper's file, made from its facts."""

from __future__ import annotations

from dvk_docs.documents import Document
from dvk_docs.package.names import paper_name

DRAFT = "_du-thao"
"""What the name of a draft ends with."""


def stem(document: Document, *, draft: bool = False) -> str:
    """The name without its suffix: number, symbol and type; of a form its type and who made it.

    `15-QD-DU_quyet-dinh`, `dang-ky-mo-hinh-chi-bo-thon-an-phu`
    """
    if document.numbered:
        name = paper_name(document.so, document.symbol or "", document.ten_loai)
    else:
        name = paper_name(None, "", f"{document.ten_van_ban} {document.deciding_body}")
    return f"{name}{DRAFT}" if draft else name
