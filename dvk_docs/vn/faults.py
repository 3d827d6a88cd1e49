"""Slips of the keyboard in running text: only those that are sure, for a false alarm costs more than a miss.

quote-mixed quote-spacing quote-unpaired   straight beside curved marks; a blank at the wrong side; no partner
markup superscript-note                    asterisks of a chat program; the number of a note typed as text
dash-spacing space-after-ellipsis          “kinh tế- xã hội”; “cơ sở...Với”
word-dup typo                              “Đại hội Đại hội”; a short list of misspellings that are no words
name-case                                  a name with a capital forgotten: “Mặt trận tổ quốc”
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from dvk_docs.errors import quote
from dvk_docs.vn.text import curl_quotes, unpaired_quotes


class Fault(NamedTuple):
    """One slip: `span` (start, end) cuts it from the text given; `replacement` is what to write there, when known."""

    code: str
    span: tuple[int, int]
    message: str
    replacement: str | None = None


# What is never right, so that no context is needed. Small letters; capitals are followed.
_MISSPELT: Final = {
    "thu đua": "thi đua", "nôi dung": "nội dung", "kính phí": "kinh phí", "coi nói nhà": "cơi nới nhà",
    "hệ thông chính trị": "hệ thống chính trị", "cơ quan quan lý": "cơ quan quản lý", "thăm quan": "tham quan",
    "thực nhiệm vụ": "thực hiện nhiệm vụ", "thể trận quốc phòng": "thế trận quốc phòng",
    "thể trận an ninh": "thế trận an ninh", "chủ trỉ": "chủ trì", "hoa học, kỹ thuật": "khoa học, kỹ thuật",
    "tiêu cực, những nhiễu": "tiêu cực, nhũng nhiễu", "lao đụng": "lao động", "tiêu chí đôi với": "tiêu chí đối với",
    "các, ban, ngành": "các ban, ngành", "đề lãnh đạo, chỉ đạo": "để lãnh đạo, chỉ đạo",
}  # fmt: skip
# Names whose last words have capitals; only this spelling of them.
_MISNAMED: Final = {"Mặt trận tổ quốc": "Mặt trận Tổ quốc"}

_LETTER: Final = r"[^\W\d_]"
_PATTERNS: Final = {
    # A blank beside the wrong side of a mark, or none where a word follows or precedes.
    "quote-spacing": re.compile(rf"“\s{{1,6}}|\s{{1,6}}”|”(?={_LETTER}|\d)|(?<={_LETTER})“"),
    "markup": re.compile(r"(\*{1,3})(?=[^\s*])([^*\n]*[^\s*])\1"),
    # Not the signs of areas and volumes: m², km³.
    "superscript-note": re.compile(r"(?<![mM])[¹²³⁴⁵⁶⁷⁸⁹]+"),
    "dash-spacing": re.compile(rf"(?<={_LETTER})(?:- | -)(?={_LETTER})"),
    # Rows of dots are blanks to be filled in.
    "space-after-ellipsis": re.compile(rf"(?<=[^\W_])(?:…|\.\.\.)(?={_LETTER})"),
    # Two syllables: one alone often belongs to the next word (cơ quan quan trọng), or is reduplicated (luôn luôn).
    "word-dup": re.compile(rf"\b({_LETTER}+ {_LETTER}+) \1\b|\b(mô hình) hình(?=\s*[“\"(,.;])", re.IGNORECASE),
    # “vấn đề lãnh đạo” is no slip.
    "typo": re.compile(rf"\b(?<!vấn )(?<!chủ )(?<!chuyên )(?:{'|'.join(_MISSPELT)})\b", re.IGNORECASE),
    "name-case": re.compile(rf"\b(?:{'|'.join(_MISNAMED)})\b"),
}

_NUMERAL: Final = re.compile(r"\s*(?:[IVXLC]+|[A-H])")


def find_faults(text: str) -> list[Fault]:
    """The sure slips of one paragraph or field (NFC), in order of place.

    Source: what published papers of the movement really contain; each pattern was run over four of them.

    >>> [(f.code, f.replacement) for f in find_faults("phong trào thu đua, kinh tế- xã hội")]
    [('typo', 'thi đua'), ('dash-spacing', ' - ')]
    """
    found = [fault for code in _PATTERNS for fault in _by_pattern(code, text)]
    return sorted([*found, *_quotes(text)], key=lambda fault: fault.span)


def _by_pattern(code: str, text: str) -> Iterator[Fault]:
    message, mend = _TOLD[code]
    for match in _PATTERNS[code].finditer(text):
        if code == "dash-spacing" and _NUMERAL.fullmatch(text, 0, match.start()):
            continue  # “II- CHỈ TIÊU”, “A- PHẦN CHUNG”: the mark of a heading
        around = text[max(0, match.start() - 12) : match.end() + 12]
        yield Fault(code, match.span(), message.format(quote(match[0]), quote(around)), mend(match))


def _respelt(match: re.Match[str]) -> str:
    right = _MISSPELT[match[0].lower()]
    if match[0].isupper():
        return right.upper()
    return right[0].upper() + right[1:] if match[0][0].isupper() else right


def _quote_spaced(match: re.Match[str]) -> str:
    mark = match[0].strip()
    return mark if match[0] != mark else {"”": "” ", "“": " “"}[mark]


_TOLD: Final[dict[str, tuple[str, Callable[[re.Match[str]], str | None]]]] = {
    "quote-spacing": ("dấu ngoặc kép đặt sai khoảng trắng ở {1}", _quote_spaced),
    "markup": ("dấu sao định dạng ở {0} sẽ in ra thành dấu sao", lambda match: match[2]),
    "superscript-note": ("số chú thích {0} ghi thành chữ ở {1}; dùng chú thích chân trang", lambda match: None),
    "dash-spacing": ("dấu gạch nối ở {1} cần khoảng trắng cả hai bên", lambda match: " - "),
    "space-after-ellipsis": ("sau dấu ba chấm ở {1} cần khoảng trắng", lambda match: match[0] + " "),
    "word-dup": ("từ lặp {0}", lambda match: match[1] or match[2]),
    "name-case": ("tên {0} viết hoa chưa đúng", lambda match: _MISNAMED[match[0]]),
    "typo": ("{0} viết sai chính tả", _respelt),
}


def _quotes(text: str) -> Iterator[Fault]:
    straight = text.find('"')
    if straight >= 0 and ("“" in text or "”" in text):
        message = f"lẫn ngoặc kép thẳng và cong; viết {quote(curl_quotes(text))}"
        yield Fault("quote-mixed", (straight, straight + 1), message, None)
    for at in unpaired_quotes(text):
        around = text[max(0, at - 12) : at + 12]
        yield Fault("quote-unpaired", (at, at + 1), f"dấu ngoặc kép ở {quote(around)} không có dấu đi cùng")
