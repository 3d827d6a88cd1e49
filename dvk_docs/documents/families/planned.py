"""What every Kế hoạch says first: which papers it carries out, which it rests on, what it plans."""

from __future__ import annotations

from typing import Any, ClassVar, Final

from dvk_docs.documents.common import Document
from dvk_docs.documents.parts.citation import VienDan
from dvk_docs.model import field
from dvk_docs.vn.notes import carried

_RESTED_ON: Final = (
    "Hiến pháp", "Bộ luật", "Luật", "Pháp lệnh", "Nghị định", "Thông tư", "Điều lệ", "Quy chế", "Quy định",
    "Quyết định", "Biên bản",
)  # fmt: skip
"""Kinds of papers that a plan rests on (“căn cứ”); all others are carried out (“thực hiện”)."""


class PlannedDocument(Document):
    """The facts in the opening and the closing sentence of a plan."""

    ten_loai: ClassVar[str] = "Kế hoạch"
    head_speaks: ClassVar[bool] = False

    can_cu: list[VienDan] = field("Căn cứ", "văn bản được thực hiện hoặc làm căn cứ, mỗi văn bản một dòng", default=[])

    def context(self, *, draft: bool = False) -> dict[str, Any]:
        """What a template of a plan may ask for, besides the names every paper has.

        The cited papers that are carried out stand apart from those rested on: each follows another word.
        """
        rested = [(one.loai or one.van_ban or "").startswith(_RESTED_ON) for one in self.can_cu]
        phrases = [carried(one.phrase(self.standard)) for one in self.can_cu]
        return super().context(draft=draft) | {
            "thuc_hien": [phrase for phrase, is_basis in zip(phrases, rested, strict=True) if not is_basis],
            "can_cu": [phrase for phrase, is_basis in zip(phrases, rested, strict=True) if is_basis],
            "trich_yeu_trong_cau": self.subject_in_sentence,
        }
