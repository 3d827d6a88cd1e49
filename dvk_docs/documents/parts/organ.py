"""Names of organs: whose system an organ belongs to, its symbol, and how its name reads inside a sentence.

The letterhead gives the name in capitals (“ĐẢNG UỶ XÃ TÂN HOÀ”); sentences need “Đảng uỷ xã Tân Hoà”, the symbol
needs “ĐU”. All three can be derived for the organs of a commune's year; an office with another name states it.
Spelling of tone marks (uỷ, ủy) stays as typed: what is derived never mixes a second style into the paper.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from dvk_docs.vn.names import title_case
from dvk_docs.vn.syllable import is_syllable
from dvk_docs.vn.text import tone_style

System = Literal["party", "state"]
NBSP = "\u00a0"
_UNPARTED = ("PHONG TRÀO", "THI ĐUA", "DÂN VẬN KHÉO")
LONGEST_PLACE = 5  # words kept on one line; a longer place would not fit the column itself


class Kind(NamedTuple):
    """A kind of organ, known by the words its name opens with, written as they read in a sentence.

    `ky_hieu` None: only the office can tell. `system` None: that of its superior. `tap_the`: it decides together, so
    that T/M (TM.) stands in its signature; `tham_muu`: it names its cấp uỷ in the symbol.
    """

    ten: str
    ky_hieu: str | None
    system: System | None
    tap_the: bool = False
    tham_muu: bool = False


# Symbols by HD 05-HD/VPTW, phần II, mục I, điểm 3.1.2.b(iv), and the table of organs of the standards.
KINDS: Final[tuple[Kind, ...]] = (
    Kind("Đảng uỷ Quân sự", "ĐUQS", "party", tap_the=True),
    Kind("Đảng uỷ Công an", "ĐUCA", "party", tap_the=True),
    Kind("Đảng uỷ Khối", "ĐUK", "party", tap_the=True),
    Kind("Đảng uỷ", "ĐU", "party", tap_the=True),
    Kind("Đảng bộ", None, "party"),
    Kind("Chi bộ", "CB", "party", tap_the=True),
    Kind("Tỉnh uỷ", "TU", "party", tap_the=True),
    Kind("Thành uỷ", None, "party", tap_the=True),  # TU under the Centre, ThU inside a province
    Kind("Huyện uỷ", "HU", "party", tap_the=True),
    Kind("Quận uỷ", "QU", "party", tap_the=True),
    Kind("Thị uỷ", "ThU", "party", tap_the=True),
    Kind("Uỷ ban Kiểm tra", "UBKT", "party", tap_the=True, tham_muu=True),
    Kind("Cơ quan Uỷ ban Kiểm tra", "CQUBKT", "party", tham_muu=True),
    Kind("Ban Xây dựng Đảng", "BXDĐ", "party", tham_muu=True),
    Kind("Ban Tuyên giáo và Dân vận", "BTGDV", "party", tham_muu=True),
    Kind("Ban Tuyên giáo", "BTG", "party", tham_muu=True),
    Kind("Ban Dân vận", "BDV", "party", tham_muu=True),
    Kind("Ban Tổ chức", "BTC", "party", tham_muu=True),
    Kind("Ban Nội chính", "BNC", "party", tham_muu=True),
    Kind("Trường Chính trị", "TCT", "party"),
    Kind("Ban Chỉ đạo", "BCĐ", None),
    Kind("Đơn vị", None, None),  # what a form says where the unit writes its own name
    Kind("Văn phòng", "VP", None, tham_muu=True),
    Kind("Uỷ ban nhân dân", "UBND", "state", tap_the=True),
    Kind("UBND", "UBND", "state", tap_the=True),
    Kind("Hội đồng nhân dân", "HĐND", "state", tap_the=True),
    Kind("HĐND", "HĐND", "state", tap_the=True),
    Kind("Uỷ ban Mặt trận Tổ quốc Việt Nam", None, "state", tap_the=True),
    Kind("Công an", None, "state"),
    Kind("Sở", None, "state"),
    Kind("Phòng", None, "state"),
    Kind("Trường Mầm non", None, "state"),
    Kind("Trường Tiểu học", None, "state"),
    Kind("Trường Trung học cơ sở", None, "state"),
    Kind("Trường Trung học phổ thông", None, "state"),
    Kind("Trạm Y tế", None, "state"),
)
_PROVINCIAL = ("TỈNH UỶ", "THÀNH UỶ")
_ABBREVIATION = re.compile(r"[A-ZĐ]{2,}(?:[&-][A-ZĐ]{2,})*(?=\s)")  # no marks: “HĐND&UBND XÃ …”, never “ĐẢNG”

# Levels: the name of a place follows, each syllable with a capital.
_LEVELS = (
    "thành phố", "đặc khu", "thị trấn", "thị xã", "tổ dân phố", "khu phố", "phường", "huyện", "quận", "tỉnh", "xã",
    "thôn", "ấp", "bản",
)  # fmt: skip
# Other words that may stand inside a name, written as they read there.
_INSIDE = (
    "Khối các cơ quan và doanh nghiệp", "Khối cơ quan và doanh nghiệp", "Khối cơ quan", "các cơ quan Đảng",
    "cơ quan", "phong trào thi đua", "phong trào", "Dân vận khéo", "Công an", "Quân sự", "và", "của",
)  # fmt: skip


def _upper(name: str) -> str:
    return tone_style(unicodedata.normalize("NFC", name).upper(), "new")


@lru_cache(maxsize=256)
def kind_of(organ: str) -> Kind | None:
    """The kind an organ's name opens with, the longest that fits; None for one that is not known.

    >>> kind_of("ĐẢNG ỦY XÃ TÂN HÒA").ky_hieu, kind_of("LIÊN MINH HỢP TÁC XÃ")
    ('ĐU', None)
    """
    name = _upper(organ) + " "
    fitting = [kind for kind in KINDS if name.startswith(kind.ten.upper() + " ")]
    return max(fitting, key=lambda kind: len(kind.ten), default=None)


def system_of(organ: str, superior: str | None = None) -> System | None:
    """Whose norm the organ follows, by its own name, else by that of its superior; None when neither tells.

    >>> system_of("ỦY BAN NHÂN DÂN XÃ TÂN HÒA"), system_of("ĐẢNG UỶ XÃ TÂN HOÀ")
    ('state', 'party')
    >>> system_of("VĂN PHÒNG", "ĐẢNG UỶ XÃ TÂN HOÀ"), system_of("HỘI KHUYẾN HỌC XÃ")
    ('party', None)
    """
    kind = kind_of(organ)
    if kind is not None and kind.system is not None:
        return kind.system
    return system_of(superior) if superior else None


def symbol_of(organ: str, superior: str | None = None) -> str | None:
    """The organ's part of a symbol, or None where only the office can tell.

    An advisory organ names its cấp uỷ; a name that itself begins with an abbreviation is known by it,
    its parts joined by a hyphen: the form of a symbol has no “&” (HD 05, phần II, mục I, điểm 3.2.2).

    >>> symbol_of("ĐẢNG ỦY XÃ TÂN HÒA"), symbol_of("CHI BỘ THÔN ĐÔNG"), symbol_of("LIÊN MINH HỢP TÁC XÃ")
    ('ĐU', 'CB', None)
    >>> symbol_of("BAN TUYÊN GIÁO VÀ DÂN VẬN", "TỈNH UỶ AN BÌNH"), symbol_of("VĂN PHÒNG", "ĐẢNG UỶ XÃ TÂN HOÀ")
    ('BTGDVTU', 'VPĐU')
    >>> symbol_of("HĐND&UBND XÃ TÂN HÒA"), symbol_of("BAN NỘI CHÍNH TỈNH UỶ AN BÌNH")
    ('HĐND-UBND', 'BNCTU')
    """
    kind = kind_of(organ)
    if kind is None or kind.ky_hieu is None:
        begins = _ABBREVIATION.match(_upper(organ))
        return begins[0].replace("&", "-") if begins and not is_syllable(begins[0].lower()) else None
    above = _upper(superior or superior_in(organ) or "")
    if kind.tham_muu and above.startswith(_PROVINCIAL):
        return f"{kind.ky_hieu}TU"
    if kind.ky_hieu == "VP" and above.startswith("ĐẢNG UỶ"):
        return "VPĐU"  # practice: HD 05-HD/VPTW names no symbol for the office of a commune's committee
    return kind.ky_hieu


def superior_in(organ: str) -> str | None:
    """The cấp uỷ that the full name of an organ of the Party ends with; None where it names none.

    >>> superior_in("BAN NỘI CHÍNH TỈNH UỶ AN BÌNH"), superior_in("BAN NỘI CHÍNH"), superior_in("ĐẢNG UỶ XÃ TÂN HOÀ")
    ('TỈNH UỶ AN BÌNH', None, None)
    """
    rest = unicodedata.normalize("NFC", organ)[len(short_name(organ)) :].strip()
    return rest if _is_committee(rest) else None


def full_name(organ: str, superior: str | None) -> str:
    """The name by which an organ stands beside others: one that serves a cấp uỷ names it.

    >>> full_name("BAN TỔ CHỨC", "TỈNH UỶ AN BÌNH"), full_name("ĐẢNG UỶ XÃ TÂN HOÀ", "ĐẢNG BỘ TỈNH AN BÌNH")
    ('BAN TỔ CHỨC TỈNH UỶ AN BÌNH', 'ĐẢNG UỶ XÃ TÂN HOÀ')
    """
    kind = kind_of(organ)
    if not superior or superior_in(organ) or not _is_committee(superior):
        return organ
    return f"{organ} {superior}" if kind is None or kind.tham_muu or kind.system is None else organ


def _is_committee(organ: str) -> bool:
    """Whether it is a cấp uỷ: a body of the Party that decides together."""
    kind = kind_of(organ)
    return kind is not None and kind.system == "party" and kind.tap_the


def short_name(organ: str) -> str:
    """The kind of organ without its place, in capitals: what stands in an operative line.

    >>> short_name("ĐẢNG UỶ XÃ TÂN HOÀ"), short_name("ĐẢNG UỶ KHỐI CƠ QUAN VÀ DOANH NGHIỆP TỈNH YÊN BÁI")
    ('ĐẢNG UỶ', 'ĐẢNG UỶ KHỐI')
    """
    kind = kind_of(organ)
    name = unicodedata.normalize("NFC", organ).upper()
    return name[: len(kind.ten)] if kind else name


def names_no_one(organ: str) -> bool:
    """Whether the words are only a kind of organ: a form to be filled by many leaves room for the name.

    >>> names_no_one("CHI BỘ"), names_no_one("ĐƠN VỊ"), names_no_one("CHI BỘ THÔN ĐÔNG HÀ")
    (True, True, False)
    """
    kind = kind_of(organ)
    return kind is not None and _upper(organ) == kind.ten.upper()


def sentence_name(organ: str) -> str:
    """The name of the letterhead as it reads inside a sentence.

    >>> sentence_name("ĐẢNG UỶ XÃ TÂN HOÀ"), sentence_name("ỦY BAN NHÂN DÂN XÃ TÂN HÒA")
    ('Đảng uỷ xã Tân Hoà', 'Ủy ban nhân dân xã Tân Hòa')
    >>> sentence_name("ĐẢNG ỦY KHỐI CƠ QUAN VÀ DOANH NGHIỆP TỈNH YÊN BÁI")
    'Đảng ủy Khối cơ quan và doanh nghiệp tỉnh Yên Bái'
    """
    return _read(organ)[0]


def reads_surely(organ: str) -> bool:
    """Whether every word of the name is known to the reading; an unknown one may want another capital.

    >>> reads_surely("ĐẢNG UỶ XÃ TÂN HOÀ"), reads_surely("LIÊN MINH HỢP TÁC XÃ")
    (True, False)
    """
    return _read(organ)[1]


@lru_cache(maxsize=256)
def _read(organ: str) -> tuple[str, bool]:
    name = unicodedata.normalize("NFC", organ)
    if not name.isupper():
        return name, True  # typed as it is to be read
    words, out, sure, place = name.split(), [], True, False
    while words:
        unit = _unit(words)
        if unit is not None:
            size = len(unit.split())
            out.append(_cased(" ".join(words[:size]), unit))
            place, words = unit in _NAMED, words[size:]
            continue
        sure = sure and place
        word = words.pop(0)
        out.append(title_case(word) if place or not out else word.lower())
    return " ".join(out), sure


def _unit(words: list[str]) -> str | None:
    """The longest known expression that these words begin with."""
    text = _upper(" ".join(words)) + " "
    fitting = [unit for unit in (*_UNITS, "“Dân vận khéo”") if text.startswith(unit.upper() + " ")]
    return max(fitting, key=len, default=None)


# What a proper name follows: a level, a school, a committee above the commune.
_NAMED = frozenset(
    {*_LEVELS, *(k.ten for k in KINDS if k.ten.startswith("Trường") or k.ten.endswith(" uỷ"))} - {"Đảng uỷ"}
)
_UNITS = (*(kind.ten for kind in KINDS), *_LEVELS, *_INSIDE)


def _cased(typed: str, model: str) -> str:
    """The typed words with the capitals of the model; their tone marks stay where they were typed."""
    return "".join(t if m.isupper() else t.lower() for t, m in zip(typed, model, strict=True))


def broken_at_level(name: str) -> str:
    """The name for a line too narrow for it: level and place stay together, so that the break falls before them.

    The words of the movement's name are not parted either, nor those of a short cấp uỷ at the end.

    >>> broken_at_level("ỦY BAN NHÂN DÂN XÃ TÂN HÒA").split(" ")
    ['ỦY', 'BAN', 'NHÂN', 'DÂN', 'XÃ\\xa0TÂN\\xa0HÒA']
    >>> broken_at_level("BAN CHỈ ĐẠO PHONG TRÀO THI ĐUA “DÂN VẬN KHÉO”").split(" ")[-2:]
    ['THI\\xa0ĐUA', '“DÂN\\xa0VẬN\\xa0KHÉO”']
    >>> broken_at_level("BAN XÂY DỰNG ĐẢNG ĐẢNG UỶ XÃ TÂN HOÀ").split(" ")[-1]
    'ĐẢNG\\xa0UỶ\\xa0XÃ\\xa0TÂN\\xa0HOÀ'
    >>> broken_at_level("CÁN BỘ BAN TỔ CHỨC")
    'CÁN BỘ BAN TỔ CHỨC'
    """
    served = superior_in(name)
    if served and len(served.split()) <= LONGEST_PLACE:
        return name.replace(served, served.replace(" ", NBSP))
    for together in _UNPARTED:
        name = name.replace(together, together.replace(" ", NBSP))
    words = name.split(" ")
    levels = tuple(f"{level} " for level in _LEVELS)
    at = max((i for i in range(1, len(words)) if " ".join(words[i:]).lower().startswith(levels)), default=None)
    if at is None or len(words) - at > LONGEST_PLACE:
        return name
    return " ".join((*words[:at], NBSP.join(words[at:])))
