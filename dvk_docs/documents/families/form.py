"""A form: a paper without number and recipients, filled here or by hand; what is not given is left for the pen."""

from __future__ import annotations

from typing import Any, ClassVar

from dvk_docs.documents.common import Document
from dvk_docs.documents.parts import organ
from dvk_docs.documents.parts.bo_sung import OF_LETTERS
from dvk_docs.documents.parts.citation import VienDan
from dvk_docs.documents.parts.letterhead import rule_of_open_name
from dvk_docs.documents.parts.nguoi_ky import NguoiKy
from dvk_docs.documents.parts.phu_luc import PhuLucCua, ordinal
from dvk_docs.model import CoKhong, Dong, field
from dvk_docs.vn.dates import format_short


class FormDocument(Document):
    """The facts of any form.

    Without the name of the signer it is signed by hand; with `mau_trong` it may be empty but for its letterhead.
    """

    profile: ClassVar[str] = "form"
    head_speaks: ClassVar[bool] = False
    exempt: ClassVar[tuple[str, ...]] = ("number-blank",)  # the day is written by hand as well
    of_type: ClassVar[str] = "Kế hoạch"
    """Name of the type of paper that a form is an annex of."""
    without: ClassVar[frozenset[str]] = OF_LETTERS | {"so", "ky_hieu", "noi_nhan"}
    from_office: ClassVar[frozenset[str]] = frozenset({"dia_danh"})
    not_printed: ClassVar[frozenset[str]] = Document.not_printed | {"mau_trong"}

    mau_trong: CoKhong = field(
        "Mẫu trống", "có: in mẫu để ghi tay, điều chưa biết thì bỏ trống", example="có", default=False
    )
    nguoi_ky: NguoiKy | None = field(  # type: ignore[assignment]
        "Người ký", "bỏ trống thì ký và ghi họ tên bằng tay", default=None
    )
    noi_nhan: list[Dong] = field("Nơi nhận", "biểu mẫu không có nơi nhận", default=[])
    la_phu_luc: PhuLucCua | None = field(
        "Là phụ lục", "khi biểu này là phụ lục của kế hoạch: số, tên phụ lục, kế hoạch; in trên cùng", default=None
    )

    @property
    def main_paper(self) -> tuple[str, VienDan | None]:
        """Path and citation of the paper whose annex it is; None where it is none, or that paper has no number yet."""
        return "la_phu_luc.kem_theo", self.la_phu_luc.kem_theo if self.la_phu_luc else None

    @property
    def unit(self) -> str | None:
        """The organ as it reads on a line of the form; None where the letterhead leaves its name open."""
        return None if organ.names_no_one(self.co_quan_ban_hanh) else self.organ_in_sentence

    def context(self, *, draft: bool = False) -> dict[str, Any]:
        """What a template of a form may ask for, besides the names every paper has."""
        made = super().context(draft=draft)
        if self.unit is None and made["ke_co_quan"]:
            made["ke_co_quan"] = rule_of_open_name(self.standard)
        return made | {
            "mau_trong": self.mau_trong,
            "ghi_ten_don_vi": self.unit is None,
            "nguoi_ky": self.nguoi_ky.printed() if self.nguoi_ky else NguoiKy.by_hand(),
            "la_phu_luc": self._as_annex(),
        }

    def _as_annex(self) -> dict[str, str] | None:
        """What stands above the letterhead; "" where the number of the annex or the plan is not given."""
        said, (_, paper) = self.la_phu_luc, self.main_paper
        if said is None:
            return None
        return {
            "so": "" if said.so is None else ordinal(said.so, self.standard),
            "ten_hoa": said.ten.upper(),
            "kem_theo": paper.phrase(self.standard) if paper else "",
        }

    def summary(self) -> str:
        dated = f", ngày {format_short(self.ngay_ban_hanh)}" if self.ngay_ban_hanh else ", chưa ghi ngày"
        return f"{self.ten_van_ban}{' (mẫu trống)' if self.mau_trong else ''}{dated}"
