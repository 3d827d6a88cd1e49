"""The legacy encodings as tables, from the letter that is seen in Latin-1 to the letter that was meant.

TCVN3 (fonts .Vn…): TCVN 5712:1993, VN3. VNI (fonts VNI…): a base letter followed by a letter that stands for its marks.
VIQR: RFC 1456.
"""

from __future__ import annotations

import unicodedata
from typing import Final

TCVN3: Final = dict(
    zip(
        "¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ",
        "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
        strict=True,
    )
)

_ACUTE, _GRAVE, _HOOK, _TILDE, _DOT = "\u0301", "\u0300", "\u0309", "\u0303", "\u0323"
_CIRCUMFLEX, _BREVE, _HORN = "\u0302", "\u0306", "\u031b"

_VNI_TONES: Final = dict(zip("ùøûõï", (_ACUTE, _GRAVE, _HOOK, _TILDE, _DOT), strict=True))
_VNI_CIRCUMFLEX: Final = dict(zip("âáàåãä", ("", _ACUTE, _GRAVE, _HOOK, _TILDE, _DOT), strict=True))
_VNI_BREVE: Final = dict(zip("êéèúüë", ("", _ACUTE, _GRAVE, _HOOK, _TILDE, _DOT), strict=True))
_VNI_SINGLES: Final = {"ñ": "đ", "ô": "ơ", "ö": "ư", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "ì": "ì", "í": "í"}


def _vni() -> dict[str, str]:
    table = dict(_VNI_SINGLES)
    for letter in "aeouyôö":
        base = _VNI_SINGLES.get(letter, letter)
        table |= {letter + sign: base + mark for sign, mark in _VNI_TONES.items()}
        if letter in "aeo":
            table |= {letter + sign: base + _CIRCUMFLEX + mark for sign, mark in _VNI_CIRCUMFLEX.items()}
        if letter == "a":
            table |= {letter + sign: base + _BREVE + mark for sign, mark in _VNI_BREVE.items()}
    small = {seen: unicodedata.normalize("NFC", meant) for seen, meant in table.items()}
    capital = {seen[0].upper() + sign: meant.upper() for seen, meant in small.items() for sign in _both(seen[1:])}
    return {seen[0] + sign: meant for seen, meant in small.items() for sign in _both(seen[1:])} | capital


def _both(sign: str) -> tuple[str, str]:
    """The sign of a letter is typed in either case: UÛ and Uû are both Ủ."""
    return sign, sign.upper()


VNI: Final = _vni()

VIQR_SHAPES: Final = {"^": _CIRCUMFLEX, "(": _BREVE, "+": _HORN, "*": _HORN}
VIQR_TONES: Final = {"'": _ACUTE, "`": _GRAVE, "?": _HOOK, "~": _TILDE, ".": _DOT}
