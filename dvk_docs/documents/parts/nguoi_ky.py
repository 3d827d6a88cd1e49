"""Who signs a paper, and the lines of the signature block."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import BeforeValidator

from dvk_docs.model import Cau, DoanVan, Record, TenNguoi, field

_NEXT_LINE = re.compile(r"\s+/\s+(?=(?:TM|KT|TL|TUQ|Q)\.)", re.IGNORECASE)  # never inside “T / M”


def _in_lines(value: Any) -> Any:
    return _NEXT_LINE.sub("\n", value) if isinstance(value, str) else value


QuyenHan = Annotated[DoanVan, BeforeValidator(_in_lines)]
"""The lines of authority: `TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH` is two (NĐ 30/2020/NĐ-CP, khoản 7 điểm b)."""


class NguoiKy(Record):
    """Who signs: the lines of the signature block.

    HD 05-HD/VPTW, phần II, mục I, điểm 7.1: authority (T/M, K/T, T/L, Q.) bold, position regular; a board without a
    seal of its own signs with two positions joined by “kiêm”.
    """

    quyen_han: QuyenHan | None = field(
        "Quyền hạn",
        "dòng thể hiện quyền hạn, nếu có; hai dòng cách nhau “ / ”",
        example="T/M BAN THƯỜNG VỤ",
        default=None,
    )
    chuc_vu: Cau | None = field("Chức vụ", "chức vụ người ký", example="PHÓ BÍ THƯ", default=None)
    kiem: Cau | None = field(
        "Kiêm", "chức danh thứ hai, khi ban không có con dấu riêng", example="TRƯỞNG BAN CHỈ ĐẠO", default=None
    )
    ho_ten: TenNguoi = field("Họ tên", "họ và tên, không học hàm, học vị", example="Trần Thị Thanh Mai")

    @staticmethod
    def by_hand() -> dict[str, str]:
        """The lines of a paper that nobody signs by name yet: all ""."""
        return {"quyen_han": "", "chuc_vu": "", "kiem": "", "ho_ten": ""}

    def printed(self) -> dict[str, str]:
        """The lines as the paper prints them: authority and posts in capitals, "" for a line that is not there."""
        posts = {name: (getattr(self, name) or "").upper() for name in ("quyen_han", "chuc_vu", "kiem")}
        return {**posts, "ho_ten": self.ho_ten}
