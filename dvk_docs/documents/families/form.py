"""A form: a paper without number and recipients, filled here or by hand; what is not given is left for the pen."""

from __future__ import annotations

from typing import Any, ClassVar

from dvk_docs.documents.common import HEADER_ORGAN_MM, Document
from dvk_docs.documents.parts import organ
from dvk_docs.documents.parts.bo_sung import OF_LETTERS
from dvk_docs.documents.parts.nguoi_ky import NguoiKy
from dvk_docs.model import CoKhong, Dong, field
from dvk_docs.vn.dates import format_short

_DOTS = "." * 100  # more than any column holds


class FormDocument(Document):
    """The facts of any form.

    Without the name of the signer it is signed by hand; with `mau_trong` it may be empty but for its letterhead.
    """

    profile: ClassVar[str] = "form"
    exempt: ClassVar[tuple[str, ...]] = ("number-blank",)  # the day is written by hand as well
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

    @property
    def unit(self) -> str | None:
        """The organ as it reads on a line of the form; None where the letterhead leaves its name open."""
        return None if organ.names_no_one(self.co_quan_ban_hanh) else self.organ_in_sentence

    def context(self, *, draft: bool = False) -> dict[str, Any]:
        """What a template of a form may ask for, besides the names every paper has."""
        return super().context(draft=draft) | {
            "mau_trong": self.mau_trong,
            "ghi_ten_don_vi": self.unit is None,
            "nguoi_ky": self.nguoi_ky.printed() if self.nguoi_ky else NguoiKy.by_hand(),
        }

    def _rules_of_state_form(self) -> dict[str, str]:
        """Under a name left open the rule follows the dotted line, which fills the column."""
        rules = super()._rules_of_state_form()
        if self.unit is not None or not rules["ke_co_quan"]:
            return rules
        from dvk_docs.documents.parts.state_form import ruled

        return rules | {
            "ke_co_quan": ruled(_DOTS, self.standard.value("issuer-size"), width_mm=HEADER_ORGAN_MM["state"])
        }

    def summary(self) -> str:
        dated = f", ngày {format_short(self.ngay_ban_hanh)}" if self.ngay_ban_hanh else ", chưa ghi ngày"
        return f"{self.ten_van_ban}{' (mẫu trống)' if self.mau_trong else ''}{dated}"
