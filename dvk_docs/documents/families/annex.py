"""An annex on its own: printed apart from the paper it belongs to, without letterhead, signature and recipients."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from dvk_docs.documents.common import Document
from dvk_docs.documents.parts.bo_sung import OF_LETTERS
from dvk_docs.documents.parts.citation import VienDan
from dvk_docs.documents.parts.nguoi_ky import NguoiKy
from dvk_docs.documents.parts.phu_luc import ordinal
from dvk_docs.model import Dong, SoDem, field
from dvk_docs.standards import type_symbol


class AnnexDocument(Document):
    """The facts of any annex: the organ, date and number are those of the main paper, which it names under its title.

    HD 05-HD/VPTW, phần II, mục II, điểm 1; NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục III, khoản 1.
    """

    profile: ClassVar[str] = "annex"
    exempt: ClassVar[tuple[str, ...]] = ("annex-reference",)  # it is the main paper that mentions it
    without: ClassVar[frozenset[str]] = OF_LETTERS | {
        "so", "ky_hieu", "ngay_ban_hanh", "dia_danh", "nhiem_ky", "nguoi_ky", "noi_nhan",
    }  # fmt: skip
    from_office: ClassVar[frozenset[str]] = frozenset()
    own_place: ClassVar[tuple[str, ...]] = ("trich_yeu",)
    not_printed: ClassVar[frozenset[str]] = Document.not_printed | {
        "co_quan_cap_tren", "co_quan_ban_hanh", "so_phu_luc",
    }  # fmt: skip
    of_type: ClassVar[str]
    """Name of the type of paper that such an annex belongs to."""

    dia_danh: Dong | None = field("Địa danh", "phụ lục không có địa danh", default=None)  # type: ignore[assignment]
    nguoi_ky: NguoiKy | None = field("Người ký", "phụ lục không có chữ ký", default=None)  # type: ignore[assignment]
    noi_nhan: list[Dong] = field("Nơi nhận", "phụ lục không có nơi nhận", default=[])
    so_phu_luc: SoDem | None = field(
        "Số phụ lục", "thứ tự trong văn bản chính; chỉ có một phụ lục thì bỏ trống", example="1", default=None
    )
    kem_theo: VienDan | None = field("Kèm theo", "văn bản chính; bỏ trống thì chừa chỗ ghi số, ngày sau", default=None)

    @property
    def main_paper(self) -> tuple[str, VienDan | None]:
        """Path and citation of the paper whose annex it is."""
        return "kem_theo", self.kem_theo

    @property
    def dated(self) -> date | None:
        """The day of the main paper."""
        given = self.kem_theo
        if given is None or given.ngay_ban_hanh:
            return given.ngay_ban_hanh if given else None
        from dvk_docs.vn.refs import find_references

        return next((cited.date for cited in find_references(given.van_ban or "") if cited.date), None)

    @property
    def symbol(self) -> str | None:
        """That of the main paper, composed: what is printed while its number is not known."""
        kind, own = type_symbol(self.of_type, self.standard), self.organ_symbol
        return f"{kind}{'-' if self.standard.system == 'state' else '/'}{own}" if kind and own else None

    @property
    def subject_in_title(self) -> str:
        """The title of the annex, in capitals, in lines about equally long."""
        from dvk_docs.documents.parts.even_lines import title_lines

        return title_lines(self.subject_line.upper(), self.standard.value("annex-title-size"))

    @property
    def deciding_body(self) -> str:
        """Who issued the main paper, where it is not cited."""
        return self.organ_in_sentence

    def context(self, *, draft: bool = False) -> dict[str, Any]:
        """What a template of an annex may ask for, besides the names every paper has."""
        number = self.so_phu_luc
        return super().context(draft=draft) | {
            "ky_hieu": self.symbol or "",
            "so_phu_luc": "" if number is None else ordinal(number, self.standard),
            "kem_theo": self.kem_theo.phrase(self.standard) if self.kem_theo else "",
        }
