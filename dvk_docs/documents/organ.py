"""Names of organs: whose system an organ belongs to, its symbol, and how its name reads inside a sentence.

The letterhead gives the name in capitals (“ĐẢNG UỶ XÃ TÂN HOÀ”); sentences need “Đảng uỷ xã Tân Hoà”, the symbol
needs “ĐU”. All three can be derived for the organs of a commune's year; an office with another name states it.
Spelling of tone marks (uỷ, ủy) stays as typed: what is derived never mixes a second style into the paper.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Literal

from dvk_docs.vn.names import title_case
from dvk_docs.vn.syllable import is_syllable
from dvk_docs.vn.text import tone_style

System = Literal["party", "state"]
NBSP = "\u00a0"
LONGEST_PLACE = 5  # words kept on one line; a longer place would not fit the column itself

# Opening words of a name -> symbol, by HD 05-HD/VPTW, phần II, mục I, điểm 3.1.2.b(iv) and the table of organs;
# the longest match wins. Written in the newer tone style; names are folded to it before they are compared.
_SYMBOLS: tuple[tuple[str, str], ...] = (
    ("ĐẢNG UỶ QUÂN SỰ", "ĐUQS"),
    ("ĐẢNG UỶ CÔNG AN", "ĐUCA"),
    ("ĐẢNG UỶ KHỐI", "ĐUK"),
    ("ĐẢNG UỶ", "ĐU"),
    ("CHI BỘ", "CB"),
    ("TỈNH UỶ", "TU"),
    ("HUYỆN UỶ", "HU"),
    ("QUẬN UỶ", "QU"),
    ("THỊ UỶ", "ThU"),
    ("BAN XÂY DỰNG ĐẢNG", "BXDĐ"),
    ("BAN TUYÊN GIÁO VÀ DÂN VẬN", "BTGDV"),
    ("BAN CHỈ ĐẠO", "BCĐ"),
    ("HỘI ĐỒNG NHÂN DÂN", "HĐND"),
    ("UỶ BAN NHÂN DÂN", "UBND"),
    ("UBND", "UBND"),
)
# THÀNH UỶ is TU under the Centre and ThU inside a province: only the office can tell.

_STATE = ("UỶ BAN NHÂN DÂN", "UBND ", "HỘI ĐỒNG NHÂN DÂN", "HĐND ", "SỞ ", "PHÒNG ", "CHỦ TỊCH UỶ BAN NHÂN DÂN")
_ABBREVIATION = re.compile(r"[A-ZĐ]{2,}(?:[&-][A-ZĐ]{2,})*(?=\s)")  # no marks: “HĐND&UBND XÃ …”, never “ĐẢNG”

# Common nouns of organ names and levels, kept lower case inside a sentence; longest first.
_COMMON = (
    "khối các cơ quan và doanh nghiệp",
    "khối cơ quan và doanh nghiệp",
    "các cơ quan đảng",
    "thành phố",
    "đặc khu",
    "thị trấn",
    "thị xã",
    "phường",
    "huyện",
    "quận",
    "tỉnh",
    "xã",
    "thôn",
)
_HEADS = (
    "Uỷ ban nhân dân",
    "Hội đồng nhân dân",
    "Uỷ ban Kiểm tra",
    "Ban Tuyên giáo và Dân vận",
    "Ban Xây dựng Đảng",
    "Ban Tổ chức",
    "Ban Chỉ đạo",
    "Văn phòng",
    "Đảng uỷ",
    "Chi bộ",
    "Tỉnh uỷ",
    "Thành uỷ",
    "Huyện uỷ",
    "Quận uỷ",
    "Thị uỷ",
)


def _upper(name: str) -> str:
    return tone_style(unicodedata.normalize("NFC", name).upper(), "new")


def system_of(organ: str) -> System:
    """Whose norm the organ follows: “state” for uỷ ban, hội đồng nhân dân, sở, phòng; else “party”.

    >>> system_of("ỦY BAN NHÂN DÂN XÃ TÂN HÒA"), system_of("ĐẢNG UỶ XÃ TÂN HOÀ")
    ('state', 'party')
    """
    return "state" if _upper(organ).startswith(_STATE) else "party"


def symbol_of(organ: str) -> str | None:
    """The organ's part of a symbol, or None where only the office can tell.

    A name that itself begins with an abbreviation is known by it, when that has no vowel to be read as a word.

    >>> symbol_of("ĐẢNG ỦY XÃ TÂN HÒA"), symbol_of("CHI BỘ THÔN ĐÔNG"), symbol_of("LIÊN MINH HỢP TÁC XÃ")
    ('ĐU', 'CB', None)
    >>> symbol_of("HĐND&UBND XÃ TÂN HÒA"), symbol_of("BAN QUẢN LÝ CHỢ")
    ('HĐND&UBND', None)
    """
    name = _upper(organ)
    known = next((symbol for opening, symbol in _SYMBOLS if name.startswith(opening)), None)
    begins = _ABBREVIATION.match(name)
    return known or (begins[0] if begins and not is_syllable(begins[0].lower()) else None)


def short_name(organ: str) -> str:
    """The kind of organ without its place, in capitals: what stands in an operative line.

    >>> short_name("ĐẢNG UỶ XÃ TÂN HOÀ"), short_name("ĐẢNG UỶ KHỐI CƠ QUAN VÀ DOANH NGHIỆP TỈNH YÊN BÁI")
    ('ĐẢNG UỶ', 'ĐẢNG UỶ KHỐI')
    """
    upper = unicodedata.normalize("NFC", organ).upper()
    folded = _upper(organ)
    openings = sorted(("ĐẢNG UỶ KHỐI", *(head.upper() for head in _HEADS)), key=len, reverse=True)
    return next((upper[: len(opening)] for opening in openings if folded.startswith(opening)), upper)


def sentence_name(organ: str) -> str:
    """The name of the letterhead as it reads inside a sentence.

    >>> sentence_name("ĐẢNG UỶ XÃ TÂN HOÀ"), sentence_name("ỦY BAN NHÂN DÂN XÃ TÂN HÒA")
    ('Đảng uỷ xã Tân Hoà', 'Ủy ban nhân dân xã Tân Hòa')
    >>> sentence_name("ĐẢNG ỦY KHỐI CƠ QUAN VÀ DOANH NGHIỆP TỈNH YÊN BÁI")
    'Đảng ủy Khối cơ quan và doanh nghiệp tỉnh Yên Bái'
    """
    name = unicodedata.normalize("NFC", organ)
    if not name.isupper():
        return name  # typed as it is to be read
    head, rest = _split_head(name)
    return " ".join(part for part in (head, _lower_common(rest)) if part)


def broken_at_level(name: str) -> str:
    """The name for a line too narrow for it: level and place stay together, so that the break falls before them.

    >>> broken_at_level("ỦY BAN NHÂN DÂN XÃ TÂN HÒA").split(" ")
    ['ỦY', 'BAN', 'NHÂN', 'DÂN', 'XÃ\\xa0TÂN\\xa0HÒA']
    """
    words = name.split(" ")
    levels = {common.split()[0] for common in _COMMON if not common.startswith(("khối", "các"))}
    at = max((i for i, word in enumerate(words) if i and word.lower() in levels), default=None)
    if at is None or len(words) - at > LONGEST_PLACE:
        return name
    return " ".join((*words[:at], NBSP.join(words[at:])))


def _split_head(name: str) -> tuple[str, str]:
    folded = _upper(name)
    for head in sorted(_HEADS, key=len, reverse=True):
        if folded.startswith(head.upper()):
            typed = name[: len(head)].lower()
            cased = "".join(t.upper() if h.isupper() else t for t, h in zip(typed, head, strict=True))
            return cased, name[len(head) :].strip()
    return "", name


def _lower_common(rest: str) -> str:
    """Place names title-cased, the common nouns before them lower case; “Khối” keeps its capital by usage."""
    words = rest.split()
    out: list[str] = []
    at = 0
    while at < len(words):
        found = next((c for c in _COMMON if _starts(words[at:], c)), None)
        if found is None:
            out.append(title_case(words[at]))
            at += 1
            continue
        out.append("Khối" + found[4:] if found.startswith("khối") else found)
        at += len(found.split())
    return " ".join(out)


def _starts(words: list[str], common: str) -> bool:
    nouns = common.split()
    return [w.lower() for w in words[: len(nouns)]] == nouns
