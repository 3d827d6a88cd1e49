"""What references are made of: types of papers and their symbols, organs, issuers, terms of the Central Committee."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from types import MappingProxyType
from typing import Final

from dvk_docs.standards.tables import ORGANS, TYPES

# Types that the standards of layout do not list; symbols as the State's own papers write them.
_STATE_TYPES: Final = (
    ("Nghị định", "NĐ"), ("Thông tư", "TT"), ("Thông tư liên tịch", "TTLT"), ("Nghị quyết liên tịch", "NQLT"),
    ("Công điện", "CĐ"), ("Hợp đồng", "HĐ"), ("Lệnh", "L"), ("Luật", ""), ("Bộ luật", ""), ("Pháp lệnh", ""),
)  # fmt: skip
# A type may carry an addition; its symbol stays that of the type.
_ADDITIONS: Final = {
    "Chương trình": ("hành động", "công tác", "phối hợp"),
    "Kế hoạch": ("liên tịch", "phối hợp", "hành động"),
    "Hướng dẫn": ("liên ngành", "liên tịch"),
    "Quy chế": ("phối hợp", "làm việc"),
}


def _kinds() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {name: (symbol,) for name, symbol in _STATE_TYPES}
    for name, *symbols in TYPES:
        table[name] = tuple(dict.fromkeys(symbol for symbol in symbols if symbol))
    for name, additions in _ADDITIONS.items():
        table |= {f"{name} {addition}": table[name] for addition in additions}
    return {name.lower(): symbols for name, symbols in table.items()}


# Type of paper, in small letters -> its symbols; the first is the one to recommend.
KINDS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(_kinds())
TYPE_SYMBOLS: Final = frozenset(symbol for symbols in KINDS.values() for symbol in symbols if symbol)

# Quy định is QĐ in the Party (QĐi under HD 36), QyĐ in the State: the right symbols, by “is a State sign”.
RULINGS: Final = {False: ("QĐ", "QĐi"), True: ("QyĐ",)}

_PARTY_ENDINGS: Final = ("TW", "TU", "HU", "ThU", "QU", "ĐU", "ĐUK")
# Symbols that organs of the State and others use as well.
_SHARED: Final = frozenset({"TB", "HĐ", "VP", "BTC", "TCT", "TTCT", "BCĐ", "BNC", "ĐH", "CB", "ĐĐ"})
_PARTY_ORGANS: Final = frozenset(symbol for _, symbol, _ in ORGANS) - _SHARED
_STATE_ORGANS: Final = frozenset({"UBND", "HĐND", "CP", "TTg", "UBTVQH"})


def is_party(organ: str) -> bool:
    """True when the symbol can only be that of a Party organ: TW, BDVTU, ĐUK."""
    first = organ.partition("-")[0]
    return first in _PARTY_ORGANS or first.endswith(_PARTY_ENDINGS)


def is_state(organ: str) -> bool:
    """True when the symbol can only be that of a State organ: UBND, TTg."""
    return organ.partition("-")[0] in _STATE_ORGANS


_COMMITTEE: Final = ("đảng bộ", "ban thường vụ", "ban chấp hành", "thường trực", "btv", "bch")
_ISSUER_BY_ORGAN: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType({
    "TW": ("trung ương", "bộ chính trị", "ban bí thư"),
    "TU": ("tỉnh uỷ", "thành uỷ", *_COMMITTEE),
    "HU": ("huyện uỷ", *_COMMITTEE),
    "ThU": ("thị uỷ", "thành uỷ", *_COMMITTEE),
    "QU": ("quận uỷ", *_COMMITTEE),
    "ĐU": ("đảng uỷ", *_COMMITTEE),
    "ĐUK": ("đảng uỷ", *_COMMITTEE),
    "CP": ("chính phủ",),
    "TTg": ("thủ tướng",),
    "UBND": ("uỷ ban nhân dân", "ubnd", "chủ tịch"),
    "HĐND": ("hội đồng nhân dân", "hđnd"),
})  # fmt: skip
_ISSUER_BY_BEGINNING: Final = (
    ("BTGDV", ("tuyên giáo",)), ("BTG", ("tuyên giáo",)), ("BDV", ("dân vận",)), ("BXDĐ", ("xây dựng đảng",)),
    ("UBKT", ("kiểm tra",)), ("UBTVQH", ("quốc hội",)), ("QH", ("quốc hội",)),
)  # fmt: skip


def issuer_words(organ: str) -> tuple[str, ...]:
    """Words (small letters, new tone style) of which an issuer with this symbol has at least one; () when unknown."""
    first = organ.partition("-")[0]
    if first in _ISSUER_BY_ORGAN:
        return _ISSUER_BY_ORGAN[first]
    return next((words for beginning, words in _ISSUER_BY_BEGINNING if first.startswith(beginning)), ())


# Names of organs, in the new tone style: they tell which small letters go on with a name (“Nội vụ”).
ORGAN_NAMES: Final = (
    "Ban Chấp hành Trung ương Đảng", "Ban Chấp hành Đảng bộ", "Ban Thường vụ", "Bộ Chính trị", "Ban Bí thư",
    "Thường trực", "Trung ương", "Tỉnh uỷ", "Thành uỷ", "Huyện uỷ", "Quận uỷ", "Thị uỷ", "Đảng uỷ", "Đảng bộ",
    "Chi bộ", "Quân uỷ", "Đảng đoàn", "Ban cán sự đảng", "Ban Dân vận", "Ban Tổ chức", "Ban Tuyên giáo và Dân vận",
    "Ban Nội chính", "Ban Kinh tế", "Ban Xây dựng Đảng", "Ban Đối ngoại", "Ban Chính sách, chiến lược",
    "Uỷ ban Kiểm tra", "Văn phòng", "Ban Chỉ đạo", "Tiểu ban", "Đoàn Chủ tịch", "Khối cơ quan và doanh nghiệp",
    "Khối các cơ quan", "Chính phủ", "Thủ tướng", "Quốc hội", "Uỷ ban Thường vụ", "Chủ tịch nước", "Chủ tịch",
    "Uỷ ban nhân dân", "Hội đồng nhân dân", "Hội đồng Thi đua - Khen thưởng", "Uỷ ban Mặt trận Tổ quốc",
    "Đoàn Thanh niên", "Cộng sản", "Hội Liên hiệp Phụ nữ", "Hội Nông dân", "Hội Cựu chiến binh", "Liên đoàn Lao động",
    "Tổng Liên đoàn", "Hội Chữ thập đỏ", "Hội Người cao tuổi", "Công đoàn", "Bộ Nội vụ", "Bộ Tài chính", "Bộ Y tế",
    "Bộ Giáo dục và Đào tạo", "Bộ Quốc phòng", "Bộ Công an", "Bộ Tư pháp", "Bộ Xây dựng", "Bộ Công thương",
    "Bộ Ngoại giao", "Bộ Khoa học và Công nghệ", "Bộ Nông nghiệp và Môi trường", "Bộ Văn hoá, Thể thao và Du lịch",
    "Bộ Dân tộc và Tôn giáo", "Bộ Nông nghiệp và Phát triển nông thôn", "Bộ Tài nguyên và Môi trường",
    "Bộ Lao động - Thương binh và Xã hội", "Bộ Kế hoạch và Đầu tư", "Bộ Giao thông vận tải",
    "Bộ Thông tin và Truyền thông", "Uỷ ban Dân tộc", "Thanh tra", "Ngân hàng Nhà nước", "Kiểm toán nhà nước",
    "Toà án nhân dân tối cao", "Viện kiểm sát nhân dân tối cao", "thành phố", "thị xã", "thị trấn", "đặc khu",
)  # fmt: skip
# Levels that follow an organ in small letters: “UBND huyện”, “Đảng uỷ xã Tân Hoà”.
LEVELS: Final = frozenset({"tỉnh", "huyện", "quận", "xã", "phường"})
LEVELS_IN_TWO: Final = frozenset({
    ("thành", "phố"), ("thị", "xã"), ("thị", "trấn"), ("đặc", "khu"), ("nhân", "dân"), ("thành", "uỷ"), ("thị", "uỷ"),
})  # fmt: skip
# Names whose capitals every norm agrees on, so that a slip can be told.
CAPITALISED: Final = (
    "Bộ Chính trị", "Ban Bí thư", "Ban Chấp hành", "Ban Thường vụ", "Trung ương", "Thủ tướng", "Chính phủ", "Quốc hội",
    "Tỉnh uỷ", "Thành uỷ", "Huyện uỷ", "Quận uỷ", "Thị uỷ", "Đảng uỷ", "Ban Dân vận", "Ban Tổ chức", "Ban Tuyên giáo",
)  # fmt: skip

# When each Central Committee sat: from the close of its congress to the close of the next one.
CENTRAL_TERMS: Final[Mapping[str, tuple[date, date]]] = MappingProxyType({
    "XI": (date(2011, 1, 19), date(2016, 1, 28)),
    "XII": (date(2016, 1, 28), date(2021, 2, 1)),
    "XIII": (date(2021, 2, 1), date(2026, 1, 25)),
})  # fmt: skip
TERM_SLACK: Final = timedelta(days=14)  # papers of the old and of the new term meet during a congress
