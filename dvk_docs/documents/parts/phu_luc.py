"""An annex that is printed behind its paper, in the same file, and what a form says that is itself one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from dvk_docs.documents.parts.citation import VienDan
from dvk_docs.documents.parts.outline import VanBan, pieces
from dvk_docs.model import Dong, Record, SoDem, field
from dvk_docs.standards import Standard
from dvk_docs.vn.roman import roman


class PhuLucKem(Record):
    """An annex: its title and its body. The library numbers it, and its pages from 1."""

    ten: Dong = field("Tên", "tên phụ lục", example="Danh mục việc làm trong năm")
    noi_dung: VanBan = field(
        "Nội dung", "mỗi đoạn một dòng, bảng giữa các dấu |", example="1. Tuyên truyền.", min_items=1
    )


class PhuLucCua(Record):
    """That a form is an annex of the plan, and which: printed above its letterhead."""

    not_printed: ClassVar[frozenset[str]] = frozenset({"so"})  # the State prints it in Roman figures

    so: SoDem | None = field("Số", "thứ tự trong kế hoạch; chỉ có một phụ lục thì bỏ trống", example="2", default=None)
    ten: Dong = field("Tên", "tên phụ lục, như trong kế hoạch", example="Mẫu đăng ký của tập thể, cá nhân")
    kem_theo: VienDan | None = field("Kèm theo", "kế hoạch; bỏ trống thì chừa chỗ ghi số, ngày sau", default=None)


def ordinal(number: int, standard: Standard) -> str:
    """A number of an annex, as the standard writes it: Roman in the State's papers."""
    return roman(number) if standard.system == "state" else str(number)


def annex_number(at: int, total: int, standard: Standard) -> str:
    """The number of the annex at that place as its heading has it; "" for one alone.

    HD 05-HD/VPTW, phần II, mục II, điểm 1.2; NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục III, khoản 1 điểm b.
    """
    return ordinal(at, standard) if total > 1 else ""


def annexes_behind(annexes: Sequence[PhuLucKem], total: int, standard: Standard) -> dict[str, Any]:
    """The annexes that the text names, those of them that are printed behind it, the number of the last one.

    `total` counts the paper's own as well, which comes last.
    """
    named = [
        {
            "so": annex_number(at, total, standard),
            "ten": annex.ten,
            "ten_hoa": annex.ten.upper(),
            "doan": pieces(annex.noi_dung or []),
        }
        for at, annex in enumerate(annexes, 1)
    ]
    return {
        "phu_luc": named,
        "phu_luc_kem": [annex for annex in named if annex["doan"]],
        "so_phu_luc_cuoi": annex_number(total, total, standard),
    }
