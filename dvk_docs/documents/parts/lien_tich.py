"""A paper of several organs: who takes part, how their names and symbols join (HD 05-HD/VPTW, điểm 2.1.5)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any, ClassVar, NamedTuple

from dvk_docs.documents.parts import organ
from dvk_docs.documents.parts.nguoi_ky import NguoiKy
from dvk_docs.model import Cau, Record, field
from dvk_docs.vn.text import fold_tone

_MARK = r"^(?:T/M|K/T|T/L|Q\.)\s+"  # compiled when first asked: nearly no paper is joint
_POST_ALONE = (
    "(?:phó |quyền )*(?:bí thư|chủ nhiệm|chủ tịch|trưởng (?:ban|phòng|đoàn|khoa)|chánh văn phòng|giám đốc|hiệu trưởng"
    "|viện trưởng|tổng biên tập|thủ trưởng|ban thường vụ|ban thường trực)(?: thường trực| phụ trách)?"
)


class CoQuanPhoiHop(Record):
    """An organ that issues the paper together with the lead organ, and who signs for it."""

    not_printed: ClassVar[frozenset[str]] = frozenset({"ten_goi", "viet_tat"})

    co_quan_ban_hanh: Cau = field(
        "Cơ quan ban hành",
        "tên đầy đủ, in hoa, đậm, sau tên cơ quan chủ trì",
        example="UỶ BAN MẶT TRẬN TỔ QUỐC VIỆT NAM XÃ TÂN HOÀ",
    )
    ten_goi: Cau | None = field(
        "Tên gọi", "tên cơ quan đọc trong câu; tự suy từ cơ quan ban hành", example="Mặt trận xã", default=None
    )
    viet_tat: Cau | None = field(
        "Viết tắt", "phần trong ký hiệu; tự suy từ cơ quan ban hành", example="UBMTTQ", default=None
    )
    nguoi_ky: NguoiKy = field("Người ký", "người ký của cơ quan này; chức vụ ghi cả tên cơ quan")


class Issuer(NamedTuple):
    """One of the organs that issue a paper; `at` is where its fields are, "" for the paper's own."""

    at: str
    ten: str
    cap_tren: str | None
    ten_goi: str | None
    viet_tat: str | None

    @property
    def symbol(self) -> str | None:
        """As given, else by the name; None when that does not tell."""
        return self.viet_tat or organ.symbol_of(self.ten, self.cap_tren)

    @property
    def in_sentence(self) -> str:
        return self.ten_goi or organ.sentence_name(self.ten)


def all_issuers(own: Issuer, others: Sequence[CoQuanPhoiHop]) -> list[Issuer]:
    """The organ of a paper and those that issue it as well; beside others an organ that serves a cấp uỷ names it."""
    if not others:
        return [own]
    lead = own._replace(ten=organ.full_name(own.ten, own.cap_tren))
    beside = (
        Issuer(f"{_at(n)}.", one.co_quan_ban_hanh, None, one.ten_goi, one.viet_tat) for n, one in enumerate(others, 1)
    )
    return [lead, *beside]


def their_blocks(others: Sequence[CoQuanPhoiHop]) -> Iterator[tuple[str, NguoiKy]]:
    """The signers of those organs, by the path of their field."""
    return ((f"{_at(n)}.nguoi_ky", one.nguoi_ky) for n, one in enumerate(others, 1))


def _at(n: int) -> str:
    return f"co_quan_phoi_hop[{n}]"


def listed_in_sentence(names: Sequence[str]) -> str:
    """Several names as a sentence lists them.

    >>> listed_in_sentence(["Ban Tổ chức", "Ban Nội chính", "Văn phòng"])
    'Ban Tổ chức, Ban Nội chính và Văn phòng'
    """
    *others, last = names
    return f"{', '.join(others)} và {last}" if others else last


def rows_of_signers(lead: NguoiKy, others: Sequence[CoQuanPhoiHop]) -> list[dict[str, Any]]:
    """The signature blocks two by two: the lead organ's on the right of the first row, the next one left of it.

    Those that follow fill the rows below from the left (HD 05-HD/VPTW, phần II, mục I, điểm 7.2.4); a place that stays
    empty has empty lines. A paper that is not joint has none.
    """
    if not others:
        return []
    second, *further = (one.nguoi_ky for one in others)
    blocks = iter(further)
    rows = [[second, lead], *iter(lambda: list(islice(blocks, 2)), [])]
    return [_row(*row) for row in rows]


def _row(left: NguoiKy, right: NguoiKy | None = None) -> dict[str, Any]:
    return {"trai": left.printed(), "phai": right.printed() if right else NguoiKy.by_hand()}


def names_its_organ(*lines: str) -> bool:
    """Whether the lines above a signature say for which organ it is: not when each is a bare post.

    >>> names_its_organ("K/T TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"), names_its_organ("T/M UỶ BAN KIỂM TRA", "CHỦ NHIỆM")
    (False, True)
    """
    bare = [re.sub(_MARK, "", line.strip(), flags=re.IGNORECASE) for line in lines if line.strip()]
    return any(not re.fullmatch(_POST_ALONE, fold_tone(line)) for line in bare)


def with_organ(post: str, name: str) -> str:
    """A post with the name of its organ, words that both have only once.

    >>> with_organ("TRƯỞNG BAN", "BAN TỔ CHỨC TỈNH UỶ"), with_organ("CHỦ TỊCH", "HỘI NÔNG DÂN XÃ")
    ('TRƯỞNG BAN TỔ CHỨC TỈNH UỶ', 'CHỦ TỊCH HỘI NÔNG DÂN XÃ')
    """
    words, of = post.split(), name.split()
    shared = max(n for n in range(min(len(words), len(of)) + 1) if words[len(words) - n :] == of[:n])
    return " ".join((*words, *of[shared:]))
