"""Quyết định công nhận mô hình, điển hình “Dân vận khéo”: Điều 1 and the annex are composed from one list."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Any, ClassVar

from dvk_docs.documents import organ
from dvk_docs.documents.citation import VienDan
from dvk_docs.documents.listed import ListedDocument
from dvk_docs.documents.outline import closed, ended, lines_of
from dvk_docs.documents.typed_mark import without
from dvk_docs.model import DoanVan, field

_ARTICLE = re.compile(r"Điều\s+\d+\s*[.:]\s*", re.IGNORECASE)
BINDING_WORDS = "chịu trách nhiệm thi hành"
"""What the Điều says that binds its addressees; Nơi nhận begins with it (“Như Điều 3”)."""


PARTY_EXAMPLE: Mapping[str, Any] = {
    "co_quan_cap_tren": "ĐẢNG BỘ TỈNH AN BÌNH",
    "co_quan_ban_hanh": "ĐẢNG UỶ XÃ TÂN HOÀ",
    "dia_danh": "Tân Hoà",
    "so": "15",
    "ngay_ban_hanh": "09/10/2026",
    "trich_yeu": "công nhận mô hình, điển hình “Dân vận khéo” năm 2026",
    "can_cu": ["Điều lệ Đảng Cộng sản Việt Nam"],
    "danh_sach": {
        "tap_the": [{"ten_mo_hinh": "Tổ dân vận thôn Đông Hà", "don_vi": "Chi bộ thôn Đông Hà"}],
        "ca_nhan": [{"ten_mo_hinh": "Tiếng trống khuyến học", "don_vi": "Bà Vũ Thị Thoa"}],
    },
    "nguoi_ky": {"quyen_han": "T/M BAN THƯỜNG VỤ", "chuc_vu": "PHÓ BÍ THƯ", "ho_ten": "Trần Thị Thanh Mai"},
    "noi_nhan": ["Các chi bộ trực thuộc", "Lưu Văn phòng Đảng uỷ"],
}
STATE_EXAMPLE: Mapping[str, Any] = {
    **PARTY_EXAMPLE,
    "co_quan_cap_tren": "UBND TỈNH AN BÌNH",
    "co_quan_ban_hanh": "ỦY BAN NHÂN DÂN XÃ TÂN HÒA",
    "dia_danh": "Tân Hòa",
    "trich_yeu": "Về việc công nhận mô hình, điển hình “Dân vận khéo” năm 2026",
    "can_cu": ["Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022"],
    "nguoi_ky": {"chuc_vu": "CHỦ TỊCH", "ho_ten": "Phạm Gia Lộc"},
    "noi_nhan": ["Thường trực Hội đồng nhân dân xã (b/c)", "Lưu: VT, VHXH"],
}


Dieu = Annotated[DoanVan, without(_ARTICLE)]  # numbered by the library


class Decision(ListedDocument):
    """A recognition decision.

    Structure: căn cứ, xét đề nghị, operative line, Điều 1 composed from the list, further Điều as given, signature,
    annex. The norm fixes the form; the wording of the type is convention and lives in the template.
    """

    ten_loai: ClassVar[str] = "Quyết định"
    ten_van_ban: ClassVar[str] = "Quyết định"
    type_name: ClassVar[str] = "decision"
    examples: ClassVar[Mapping[str, Mapping[str, Any]]] = {"party": PARTY_EXAMPLE, "state": STATE_EXAMPLE}

    xet_de_nghi: VienDan | None = field("Xét đề nghị", "của ai, tại tờ trình nào", default=None)
    dieu: list[Dieu] = field("Điều", "từ Điều 2; Điều 1 tự sinh từ danh sách", default=[])

    @property
    def articles(self) -> list[str]:
        """The Điều after the first, as printed; without any, the usual two."""
        return list(self.dieu) or [
            "Quyết định có hiệu lực kể từ ngày ký.",
            f"Các cơ quan, đơn vị liên quan và các {self._carriers()} có tên tại Điều 1 "
            f"{BINDING_WORDS} Quyết định này.",
        ]

    @property
    def binding_article(self) -> int | None:
        """Number of the last Điều that binds its addressees, None when no Điều says so."""
        bound = [n for n, text in enumerate(self.articles, 2) if BINDING_WORDS in text]
        return bound[-1] if bound else None

    @property
    def operative(self) -> str:
        """Who decides, in capitals: the operative line, or the authority line of a state organ."""
        own = organ.short_name(self.co_quan_ban_hanh)
        if self.standard.system == "state":
            return self.deciding_body.upper()
        committee = self.deciding_body.startswith("Ban Thường vụ")
        return f"BAN THƯỜNG VỤ {own}" if committee else own

    def recipients(self) -> list[str]:
        """Nơi nhận, opened by “Như Điều n” whether or not the person wrote it."""
        if self.binding_article is None:
            return list(self.noi_nhan)
        first = f"Như Điều {self.binding_article}"
        return [first, *(item for item in self.noi_nhan if item != first)]

    def context(self, *, draft: bool = False) -> dict[str, Any]:
        """What a template of this type may ask for, besides the names every paper has."""
        return super().context(draft=draft) | {
            "chu_the_quyet_dinh": self.operative,
            "xet_de_nghi": self.xet_de_nghi.proposal(self.standard) if self.xet_de_nghi else None,
            "dieu": self._printed_articles(),
        }

    def _carriers(self) -> str:
        collectives, individuals = self.groups
        return ", ".join(word for word, models in (("tập thể", collectives), ("cá nhân", individuals)) if models)

    def _printed_articles(self) -> list[dict[str, Any]]:
        """Each Điều as its first paragraph and those that follow; the body's very last mark is the standard's."""
        articles = [lines_of([text]) for text in self.articles]
        for lines in articles:
            lines[-1] = closed(lines[-1])
        articles[-1][-1] = ended(articles[-1][-1], self.standard.value("body-end"))
        return [{"so": number, "noi_dung": lines[0], "khoan": lines[1:]} for number, lines in enumerate(articles, 2)]
