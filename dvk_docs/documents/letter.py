"""Công văn of the campaign: to whom it goes, by what it asks, the numbered requests, when and where to answer."""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator, ValidationInfo

from dvk_docs.documents.families.addressed import AddressedDocument
from dvk_docs.documents.parts.citation import VienDan
from dvk_docs.documents.parts.outline import closed, lines_of
from dvk_docs.documents.parts.typed_mark import without
from dvk_docs.errors import quote
from dvk_docs.model import Cau, DoanVan, Dong, Ngay, field, refusal
from dvk_docs.model.facts import Fact

SUBJECT_LEAD = re.compile(r"(?:về việc|v/v)\s+", re.IGNORECASE)
"""How a person may open the trích yếu of a công văn; what is printed there is the standard's."""
_UNIT = re.compile(r"[A-ZĐ][A-Za-zĐđ0-9&]*(?:-[A-ZĐ][A-Za-zĐđ0-9&]*)*$")
_PLURAL = re.compile(r"^(?:Các|Đồng chí|Toàn thể)\b")  # capital at the top of the paper, small inside a sentence

PARTY_EXAMPLE: Mapping[str, Any] = {
    "co_quan_cap_tren": "ĐẢNG UỶ XÃ TÂN HOÀ",
    "co_quan_ban_hanh": "BAN TỔ CHỨC",
    "dia_danh": "Tân Hoà",
    "so": "31",
    "ngay_ban_hanh": "04/6/2026",
    "trich_yeu": "đăng ký mô hình, điển hình “Dân vận khéo” năm 2026",
    "kinh_gui": ["Các chi bộ trực thuộc", "Uỷ ban Mặt trận Tổ quốc Việt Nam xã"],
    "can_cu": ["Kế hoạch số 42-KH/ĐU, ngày 01/6/2026 của Ban Thường vụ Đảng uỷ xã Tân Hoà"],
    "noi_dung": ["Rà soát các mô hình đã được công nhận năm 2025.", "Đăng ký mô hình mới theo mẫu kèm theo."],
    "han": "19/6/2026",
    "noi_gui": "Ban Tổ chức Đảng uỷ",
    "bieu_mau_kem": ["Mẫu đăng ký của tập thể", "Mẫu đăng ký của cá nhân"],
    "nguoi_ky": {"chuc_vu": "TRƯỞNG BAN", "ho_ten": "Nguyễn Hữu Phước"},
    "noi_nhan": ["Thường trực Đảng uỷ (b/c)", "Lưu Ban Tổ chức"],
}
STATE_EXAMPLE: Mapping[str, Any] = {
    **PARTY_EXAMPLE,
    "co_quan_cap_tren": "UBND TỈNH AN BÌNH",
    "co_quan_ban_hanh": "ỦY BAN NHÂN DÂN XÃ TÂN HÒA",
    "dia_danh": "Tân Hòa",
    "don_vi_soan_thao": "VHXH",
    "kinh_gui": ["Các trường học trên địa bàn xã", "Trạm Y tế xã"],
    "can_cu": ["Kế hoạch số 31/KH-UBND ngày 01 tháng 6 năm 2026 của Ủy ban nhân dân xã Tân Hòa"],
    "noi_gui": "Phòng Văn hóa - Xã hội",
    "nguoi_ky": {"quyen_han": "KT. CHỦ TỊCH", "chuc_vu": "PHÓ CHỦ TỊCH", "ho_ten": "Phạm Gia Lộc"},
    "noi_nhan": ["Thường trực Hội đồng nhân dân xã (b/c)", "Lưu: VT, VHXH"],
}


def _part_of_symbol(value: Any, info: ValidationInfo) -> Any:
    if isinstance(value, str) and value.strip() and not _UNIT.match(value.strip()):
        hint = f"chỉ ghi chữ viết tắt in hoa, ví dụ  {info.field_name}: VHXH"
        raise refusal("not-an-abbreviation", f"{quote(value)} không phải là chữ viết tắt", hint)
    return value


DonViSoanThao = Annotated[Cau, BeforeValidator(_part_of_symbol)]
CanCu = Annotated[VienDan, without(re.compile(r"thực hiện\s+", re.IGNORECASE))]
YeuCau = Annotated[DoanVan, without(re.compile(r"\d{1,2}\s*[.)]\s+"))]  # numbered by the library


class Letter(AddressedDocument):
    """A công văn that asks for something.

    Structure: addressee, reason, requests numbered 1. 2. 3., when and where to answer, the forms that go with it,
    closing request, signature. It has no line that names its type; the trích yếu stands under the number. The wording
    is convention and lives in the template.
    """

    ten_loai: ClassVar[str] = "Công văn"
    ten_van_ban: ClassVar[str] = "Công văn"
    type_name: ClassVar[str] = "letter"
    examples: ClassVar[Mapping[str, Mapping[str, Any]]] = {"party": PARTY_EXAMPLE, "state": STATE_EXAMPLE}
    exempt: ClassVar[tuple[str, ...]] = (
        "type-name-size",
        "type-name-style",
        "subject-size",
        "subject-style",
        "subject-mark",
    )

    addressed: ClassVar[str] = "kinh_gui"
    subject_goes_on: ClassVar[bool] = True
    not_printed: ClassVar[frozenset[str]] = AddressedDocument.not_printed | {"don_vi_soan_thao"}  # inside the symbol

    don_vi_soan_thao: DonViSoanThao | None = field(
        "Đơn vị soạn thảo",
        "công văn nhà nước: chữ viết tắt sau tên cơ quan trong ký hiệu",
        example="VHXH",
        default=None,
    )
    kinh_gui: list[Cau] = field(
        "Kính gửi", "nơi nhận công văn, mỗi nơi một dòng", example="Các chi bộ trực thuộc", min_items=1
    )
    can_cu: list[CanCu] = field("Căn cứ", "văn bản đang thực hiện, mỗi văn bản một dòng", default=[])
    ly_do: list[DoanVan] = field("Lý do", "các đoạn nói vì sao có công văn này", default=[])
    noi_dung: list[YeuCau] = field(
        "Nội dung", "việc đề nghị, mỗi việc một mục; thư viện tự đánh số", example="Đăng ký mô hình mới.", min_items=1
    )
    han: Ngay | None = field("Hạn", "ngày cuối cùng phải xong, gửi về", example="19/6/2026", default=None)
    noi_gui: Cau | None = field("Nơi gửi", "kết quả gửi về đâu", example="Ban Xây dựng Đảng Đảng uỷ", default=None)
    bieu_mau_kem: list[Dong] = field("Biểu mẫu kèm", "tài liệu, biểu mẫu gửi kèm, mỗi loại một dòng", default=[])

    @property
    def symbol(self) -> str | None:
        """`CV/ĐU`; of a state organ `UBND-VHXH`, None while organ or drafting unit cannot be told.

        NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục II, khoản 3 điểm b: a công văn has no symbol of its type.
        """
        if self.ky_hieu or self.standard.system == "party":
            return super().symbol
        return f"{self.organ_symbol}-{self.don_vi_soan_thao}" if self.organ_symbol and self.don_vi_soan_thao else None

    @property
    def closing(self) -> tuple[str, str]:
        """The last paragraph of the last request: only lines of the template stand between it and the signature."""
        return f"noi_dung[{len(self.noi_dung)}]", self.noi_dung[-1].splitlines()[-1]

    @property
    def bare_subject(self) -> str:
        """The trích yếu without its opening words “về việc”, “V/v”."""
        typed = SUBJECT_LEAD.match(self.trich_yeu)
        return self.trich_yeu[typed.end() :] if typed else self.trich_yeu

    @property
    def subject_line(self) -> str:
        """The trích yếu opened by the words of the standard; as typed where that fixes none (HD 36-HD/VPTW)."""
        lead = self.standard.value("letter-subject-lead")
        return f"{lead}{self.bare_subject}" if lead else self.trich_yeu

    @property
    def subject_in_title(self) -> str:
        """As typed: in the narrow column under the number Word fills the lines."""
        return self.subject_line

    def facts(self, seen: Set[str] = frozenset()) -> list[Fact]:
        """Every fact the paper must show; of the trích yếu what follows the words that the standard sets."""
        return [
            fact._replace(forms=(self.bare_subject,)) if fact.path == "trich_yeu" else fact
            for fact in super().facts(seen)
        ]

    def context(self, *, draft: bool = False) -> dict[str, Any]:
        """What a template of this type may ask for, besides the names every paper has."""
        return super().context(draft=draft) | {
            "kinh_gui": list(self.kinh_gui),
            "mot_noi_gui": _inside(self.kinh_gui[0]) if len(self.kinh_gui) == 1 else None,
            "can_cu": [citation.phrase(self.standard) for citation in self.can_cu],
            "ly_do": [closed(line) for line in lines_of(self.ly_do)],
            "noi_dung": [_request(number, text) for number, text in enumerate(self.noi_dung, 1)],
            "han": self.han,
            "noi_gui": self.noi_gui,
            "bieu_mau_kem": list(self.bieu_mau_kem),
        }


def _inside(addressee: str) -> str:
    """The name of an addressee as it reads inside a sentence."""
    return _PLURAL.sub(lambda first: first[0].lower(), addressee)


def _request(number: int, text: str) -> dict[str, Any]:
    """A request as its first paragraph and those that follow."""
    first, *others = lines_of([text])
    return {"so": number, "noi_dung": closed(first), "doan": list(map(closed, others))}
