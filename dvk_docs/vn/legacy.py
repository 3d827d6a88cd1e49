"""Text in the fonts of before Unicode (TCVN3, VNI): told from Unicode, and decoded when somebody says so.

Rules demand Unicode (TCVN 6909:2001); old membership lists and copied templates still hold the rest. Nothing is
decoded silently: `detect` and `detect_all` say what it is, the person sees a preview, `decode` is called on their word.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, Literal

from dvk_docs.vn.legacy_tables import TCVN3, VIQR_SHAPES, VIQR_TONES, VNI
from dvk_docs.vn.syllable import is_syllable

Encoding = Literal["tcvn3", "vni"]

_TCVN3_FONT: Final = re.compile(r"(?:[A-Z]{6}\+)?\.Vn", re.IGNORECASE)
_VNI_FONT: Final = re.compile(r"(?:[A-Z]{6}\+)?VNI", re.IGNORECASE)
_CAPITAL_FONT: Final = re.compile(r"(?:[A-Z]{6}\+)?(?i:\.Vn).*H")

# Letters that neither encoding can show: whoever typed them typed Unicode.
_UNICODE_LETTER: Final = re.compile("[ĂăĐđƠơƯưẠ-ỹ]")
_LATIN1: Final = re.compile("[\u00a1-\u00ff]")
_WORD: Final = re.compile("[A-Za-z\u00a1-\u00ff]+")
_ABBREVIATION: Final = re.compile("[BCDĐGHKLMNPQRSTVX]{2,6}")  # HĐND

_ENOUGH: Final = 0.85  # of the words must become syllables
_AHEAD: Final = 0.15  # of every other reading, Unicode too

_VNI_SEEN: Final = re.compile("|".join(sorted(VNI, key=len, reverse=True)))
_VIQR_SEEN: Final = re.compile(
    r"\\(?P<plain>.)|(?P<d>[Dd][Dd])|(?P<vowel>[AaEeIiOoUuYy])(?P<shape>[\^(+*]?)(?P<tone>['`?~.]?)"
)
_VIQR_VOWELS: Final = {"^": "aeo", "(": "a", "+": "ou", "*": "ou"}


def detect(text: str, font: str | None = None) -> Encoding | None:
    """The legacy encoding of a text, None for Unicode; the name of its font, when given, decides.

    Without a telling font the words are read in every way: one encoding must make syllables of nearly all of them and
    clearly more than the others, Unicode among them. Source: fonts .Vn… hold TCVN3, fonts VNI… hold VNI.

    >>> detect("Céng hoµ x· héi chñ nghÜa ViÖt Nam"), detect("Cộng hoà"), detect("abc", ".VnTime")
    ('tcvn3', None, 'tcvn3')
    """
    if _UNICODE_LETTER.search(text):
        return None
    return _by_font(font) or _by_words((text,))


def detect_all(cells: Iterable[tuple[str, str | None]]) -> Mapping[int, Encoding]:
    """Which of the texts (text, font) of a column or document are legacy, by index; empty when none is.

    Decided for all together, because a cell such as “Hµ” is too short to tell by itself. A text with letters of Unicode
    is never among them, even when the rest is legacy.

    >>> dict(detect_all([("X· T©n Hoµ", None), ("Hµ", None), ("Đắk Lắk", None), ("§¶ng bé x·", None)]))
    {0: 'tcvn3', 1: 'tcvn3', 3: 'tcvn3'}
    """
    all_cells = list(cells)
    common = _by_words(text for text, _ in all_cells)
    found: dict[int, Encoding] = {}
    for at, (text, font) in enumerate(all_cells):
        if _UNICODE_LETTER.search(text):
            continue
        encoding = _by_font(font) or (common if _LATIN1.search(text) else None)
        if encoding is not None:
            found[at] = encoding
    return found


def decode(text: str, encoding: Literal["tcvn3", "vni", "viqr"], font: str | None = None) -> str:
    """The text in Unicode (NFC). What the table does not know stays.

    The small letters of a TCVN3 font whose name ends in H are shown as capitals, so capitals are what comes back.
    VIQR cannot be detected (“a.” ends a sentence as well): only on request, and a backslash keeps a sign as it is.

    >>> decode("§¶ng bé", "tcvn3"), decode("b¸o c¸o", "tcvn3", font=".VnTimeH"), decode("UÛY BAN", "vni")
    ('Đảng bộ', 'BÁO CÁO', 'ỦY BAN')
    >>> decode("dda?ng u?y", "viqr")
    'đảng ủy'
    """
    if encoding == "tcvn3":
        decoded = "".join(TCVN3.get(char, char) for char in text)
        if font is not None and _CAPITAL_FONT.fullmatch(font):
            decoded = decoded.upper()
    elif encoding == "vni":
        decoded = _VNI_SEEN.sub(lambda seen: VNI[seen[0]], text)
    else:
        decoded = _VIQR_SEEN.sub(_from_viqr, text)
    return unicodedata.normalize("NFC", decoded)


def _by_font(font: str | None) -> Encoding | None:
    if font is None:
        return None
    if _TCVN3_FONT.match(font):
        return "tcvn3"
    return "vni" if _VNI_FONT.match(font) else None


def _by_words(texts: Iterable[str]) -> Encoding | None:
    """The encoding that makes syllables of the words with letters from U+00A1 to U+00FF."""
    open_to_doubt = (text for text in texts if not _UNICODE_LETTER.search(text))
    words = [word for text in open_to_doubt for word in _WORD.findall(text) if _LATIN1.search(word)]
    if sum(len(_LATIN1.findall(word)) for word in words) < 2:
        return None
    scores: dict[Encoding, float] = {e: _share(words, e) for e in ("tcvn3", "vni")}
    plain = sum(map(is_syllable, words)) / len(words)
    best: Encoding = max(scores, key=lambda encoding: scores[encoding])
    runner_up = max(plain, *(score for encoding, score in scores.items() if encoding != best))
    return best if scores[best] >= _ENOUGH and scores[best] - runner_up >= _AHEAD else None


def _share(words: Sequence[str], encoding: Encoding) -> float:
    readings = (decode(word, encoding) for word in words)
    return sum(is_syllable(reading) or bool(_ABBREVIATION.fullmatch(reading)) for reading in readings) / len(words)


def _from_viqr(seen: re.Match[str]) -> str:
    if seen["plain"]:
        return seen["plain"]
    if seen["d"]:
        return "Đ" if seen["d"][0] == "D" else "đ"
    vowel, shape, tone = seen["vowel"], seen["shape"], seen["tone"]
    if shape and vowel.lower() not in _VIQR_VOWELS[shape]:
        return seen[0]
    return vowel + VIQR_SHAPES.get(shape, "") + VIQR_TONES.get(tone, "")
