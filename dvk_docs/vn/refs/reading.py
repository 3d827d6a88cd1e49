"""A text in the one form the grammar reads, with the way back to the positions of the text that was given."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Final

from dvk_docs.vn.gate import compose

_ETH: Final = str.maketrans("\u00d0\u00f0\u0189", "ĐđĐ")
_UNSEEN: Final = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_HAS_UNSEEN: Final = re.compile(f"[{_UNSEEN}]")
# A letter with the marks and unseen characters that follow it.
_CLUSTER: Final = f"[{_UNSEEN}]*[^{_UNSEEN}][\\u0300-\\u036f{_UNSEEN}]*|[{_UNSEEN}]+"


def readable(text: str) -> tuple[str, Sequence[int]]:
    """The text in NFC with Đ for eth and nothing unseen, and for each of its positions (and its end) the one in `text`.

    >>> readable("so\\u0302\\u0301 5")
    ('số 5', [0, 1, 4, 5, 6])
    """
    if unicodedata.is_normalized("NFC", text) and not _HAS_UNSEEN.search(text):
        return text.translate(_ETH), range(len(text) + 1)
    pieces: list[str] = []
    offsets: list[int] = []
    for cluster in re.finditer(_CLUSTER, text):
        piece = compose(_HAS_UNSEEN.sub("", cluster[0])).translate(_ETH)
        pieces.append(piece)
        offsets += [cluster.start()] * len(piece)
    return "".join(pieces), [*offsets, len(text)]
