"""File names: made from data, so they must be safe on Windows and Linux, in mail, and on an old shared drive."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

MAX_BYTES = 120  # of the whole name in UTF-8; old mail programs and eCryptfs stop at about 140

_FORBIDDEN = re.compile(r'[<>:"/\\|?*]+')  # by Windows; “:” would name an alternate stream
_NOT_ALNUM = re.compile(r"[^A-Za-z0-9]+")
_RESERVED = frozenset(("con", "prn", "aux", "nul", "conin$", "conout$")) | {
    device + number for device in ("com", "lpt") for number in "0123456789¹²³"
}
_LEADING = " .-~"  # hidden file, option of a command, Word's own “~$” files
_TRAILING = " ."  # Windows drops them silently
_STROKED_D = str.maketrans("đĐðÐ", "dDdD")  # Đ is a letter of its own: it does not decompose
_NAMELESS = "van-ban"


def safe_name(stem: str, suffix: str) -> str:
    """The file name `stem` + `suffix`, at most 120 bytes, cut at a word, that no system takes for something else.

    >>> safe_name("../12/QĐ: công nhận", ".docx")
    '12-QĐ- công nhận.docx'
    >>> safe_name("nul", ".docx")
    '_nul.docx'
    """
    text = unicodedata.normalize("NFC", stem)
    if not (text.isascii() and text.isprintable()):  # names made of number and symbol always are
        text = "".join(c if c.isprintable() else " " for c in text if not _invisible(c))
    text = _trim(" ".join(_FORBIDDEN.sub("-", text).split()))
    text = _trim(_cut(text, MAX_BYTES - len(suffix.encode()) - 1))  # one byte kept for the mark of a reserved name
    if text.partition(".")[0].rstrip().lower() in _RESERVED:
        text = f"_{text}"
    return (text or _NAMELESS) + suffix


def paper_name(number: int | None, symbol: str, type_name: str) -> str:
    """The stem of a paper's file: number, symbol and type, folded to ASCII; without a number the symbol leads.

    >>> paper_name(15, "QĐ/ĐU", "QUYẾT ĐỊNH")
    '15-QD-DU_quyet-dinh'
    """
    parts = [f"{number:02d}"] if number is not None else []
    sign = "-".join([*parts, *_words(symbol)])
    return "_".join(part for part in (sign, "-".join(_words(type_name)).lower()) if part)


@lru_cache(maxsize=256)  # the symbol of an organ, the name of a type
def ascii_fold(text: str) -> str:
    """The text without marks: Vietnamese letters as their base letters, other signs left alone.

    >>> ascii_fold("Đảng uỷ xã Tân Hoà")
    'Dang uy xa Tan Hoa'
    """
    decomposed = unicodedata.normalize("NFD", text.translate(_STROKED_D))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def name_key(name: str) -> str:
    """The same for two names that some disk takes for one: letter case and NFC/NFD do not distinguish files."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def _words(text: str) -> list[str]:
    return [word for word in _NOT_ALNUM.split(ascii_fold(text)) if word]


def _invisible(character: str) -> bool:
    return unicodedata.category(character) in ("Cf", "Cs", "Co", "Cn")  # bidi marks, zero widths, surrogates


def _trim(text: str) -> str:
    return text.lstrip(_LEADING).rstrip(_TRAILING)


def _cut(text: str, limit: int) -> str:
    """The longest beginning of at most `limit` bytes, ended at a word when one ends in its second half."""
    if len(text.encode()) <= limit:
        return text
    whole = text.encode()[:limit].decode(errors="ignore")
    end = max(whole.rfind(mark) for mark in " -_,")
    return whole[:end] if end > len(whole) // 2 else whole
