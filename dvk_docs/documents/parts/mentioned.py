"""A quick look whether words stand anywhere in the facts, before a long one at each of them."""

from __future__ import annotations

from functools import lru_cache
from itertools import product

_PIECE = 1_000_000  # bytes looked at together: of a register of 100,000 models nobody wants a second copy


def mentioned(words: str, whole: bytes) -> bool:
    """Whether these words, given in small letters, stand in a text of UTF-8, in capitals or not.

    >>> mentioned("mật", "TÀI LIỆU MẬT".encode()), mentioned("mật", "tài liệu".encode())
    (True, False)
    """
    spelled = _spellings(words)
    overlap = len(spelled[0])
    pieces = (whole[at : at + _PIECE + overlap].lower() for at in range(0, len(whole), _PIECE))
    return any(one in piece for piece in pieces for one in spelled)


@lru_cache
def _spellings(words: str) -> list[bytes]:
    """Words as they stand in UTF-8 that was made small: bytes know small and capital of the plain letters alone.

    >>> [one.decode() for one in _spellings("mật")]
    ['mật', 'mẬt']
    """
    letters = [sorted({sign, sign.upper()}, reverse=True) if not sign.isascii() else [sign] for sign in words]
    return ["".join(one).encode() for one in product(*letters)]
