"""Whether a word can be a Vietnamese syllable, by its spelling; enough to tell real words from misread bytes."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

# Asked of few words: left for `re` to compile and keep, so that a program starts sooner.
_TONES: Final = "[\u0300\u0301\u0303\u0309\u0323]"
_ONSET: Final = (
    "(?:ngh(?=[eêi])|ng(?![eêi])|gh(?=[eêi])|gi?|qu(?=[^ou])|k(?=[eêiy])|c(?![eêiy])|ch|kh|nh|ph|th|tr"
    "|[bdđhlmnprstvx])?"
)
_RIME: Final = (
    "(?:[ou]?a(?:ch?|m|ng?|nh|p|t|[iouy])?|o?ă(?:c|m|ng?|p|t)|u?â(?:c|m|ng?|p|t|[uy])|o?e(?:c|m|ng?|o|p|t)?"
    "|u?ê(?:ch?|m|nh?|ng|p|t|u)?|i(?:ch|a|m|nh?|p|t|u)?|[iyu]?yê(?:m|ng?|p|t|u)|iê(?:c|m|ng?|p|t|u)"
    "|o(?:c|m|ng?|i|p|t)?|oo(?:c|ng)|ô(?:c|m|ng?|i|p|t)?|ơ(?:m|n|i|p|t)?|u[aiơ]|uô(?:c|m|ng?|i|t)"
    "|u(?:c|m|ng?|p|t)?|ư(?:c|m|ng?|t|[aiu])?|ươ(?:c|m|ng?|p|t|[iu])|u?y(?:a|ch|nh?|t|p|u)?|oay|uây|oeo)"
)
_SYLLABLE: Final = _ONSET + _RIME


def is_syllable(word: str) -> bool:
    """True when the word is spelt as a Vietnamese syllable: one tone at most, capitals first or throughout.

    >>> is_syllable("Nghĩa"), is_syllable("NGHĨA"), is_syllable("nghóa"), is_syllable("ViÖt")
    (True, True, False, False)
    """
    if not (word.islower() or word.isupper() or word.istitle()):
        return False
    bare, tones = re.subn(_TONES, "", unicodedata.normalize("NFD", word.lower()))
    return tones <= 1 and re.fullmatch(_SYLLABLE, unicodedata.normalize("NFC", bare)) is not None
