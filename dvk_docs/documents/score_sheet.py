"""Biểu chấm điểm mô hình “Dân vận khéo”: the scores of one model by a set of criteria, or the blank sheet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from decimal import Decimal
from functools import cached_property
from itertools import islice
from typing import Annotated, Any, ClassVar, Literal, TypeVar

from pydantic import Discriminator, Tag

from dvk_docs.documents.families.form import FormDocument
from dvk_docs.documents.parts.bo_tieu_chi import (
    MAC_DINH,
    BoTieuChi,
    BoTieuChiChon,
    Placed,
    SuaTieuChi,
    TieuChi,
    built_in,
)
from dvk_docs.documents.parts.given import facts_of, leaves
from dvk_docs.documents.parts.mo_hinh import MoHinh, figure
from dvk_docs.documents.parts.nguoi_ky import NguoiKy
from dvk_docs.documents.parts.trang_thai import KetLuan, Verdict
from dvk_docs.model import Cau, Choice, CoKhong, Diem, Ngay, SoDem, field, one_of
from dvk_docs.model.facts import Fact
from dvk_docs.source import fold_key

HALF_POINTS = Decimal("0.5")
"""The step of the scores, where the data set no other; the source of the sheet is silent on it."""
WIDEST_GAP = Decimal(10)
"""Points by which the unit's own total and this one may differ before it is worth a word; convention."""
_YES = "x"

NguoiCham = Annotated[
    Literal["tu_cham", "doan_kiem_tra", "hoi_dong"],
    one_of(
        Choice("Tự chấm", "tu_cham", ("đơn vị tự chấm",)),
        Choice("Đoàn kiểm tra", "doan_kiem_tra"),
        Choice("Hội đồng", "hoi_dong", ("hội đồng chấm điểm",)),
    ),
]
T = TypeVar("T")


def _in_order_or_by_number(value: Any) -> str:
    return "[theo_so]" if isinstance(value, dict) else "[lan_luot]"


TheoTieuChi = Annotated[
    Annotated[list[T], Tag("[lan_luot]")] | Annotated[dict[str, T], Tag("[theo_so]")],
    Discriminator(_in_order_or_by_number),
]
"""A value for each criterion: in their order, or by their numbers."""

PARTY_EXAMPLE: Mapping[str, Any] = {
    "co_quan_cap_tren": "ĐẢNG UỶ XÃ TÂN HOÀ",
    "co_quan_ban_hanh": "BAN CHỈ ĐẠO PHONG TRÀO THI ĐUA “DÂN VẬN KHÉO”",
    "dia_danh": "Tân Hoà",
    "ngay_ban_hanh": "18/11/2026",
    "trich_yeu": "mô hình “Dân vận khéo” năm 2026",
    "mo_hinh": {"ten_mo_hinh": "Tổ dân vận thôn Đông Hà", "don_vi": "Chi bộ thôn Đông Hà"},
    "nguoi_cham": "doan_kiem_tra",
    "diem": ["5", "10", "9", "4", "5", "4", "10", "4", "10", "9", "5", "5", "4", "4", "5"],
    "sua_tieu_chi": [{"so": "1", "noi_dung": "Mô hình xác định rõ tên, địa chỉ, có đăng ký từ đầu năm."}],
    "nguoi_ky": {"ho_ten": "Nguyễn Hữu Phước"},
}
STATE_EXAMPLE: Mapping[str, Any] = {
    **PARTY_EXAMPLE,
    "co_quan_cap_tren": "UBND TỈNH AN BÌNH",
    "co_quan_ban_hanh": "ỦY BAN NHÂN DÂN XÃ TÂN HÒA",
    "dia_danh": "Tân Hòa",
    "trich_yeu": "Mô hình “Dân vận khéo” năm 2026",
    "mo_hinh": {"ten_mo_hinh": "Vườn rau của bé", "don_vi": "Trường Mầm non Hoa Sen"},
}


class MoHinhChamDiem(MoHinh):
    """The model that is judged; a line of another list may be pasted, its score is then compared."""

    not_printed: ClassVar[frozenset[str]] = MoHinh.not_printed | {"dia_diem", "diem", "ghi_chu"}


class ScoreSheet(FormDocument):
    """The scores of one model.

    Structure: lines that name the model and who judges it, the table of criteria with its sums, the conditions of the
    set, the verdict, who judged. A blank sheet names nothing and has the criteria for every subject. A set without
    points is answered by yes or no, and đạt is then that every answer is yes (convention).
    """

    ten_loai: ClassVar[str] = "Biểu chấm điểm"
    ten_van_ban: ClassVar[str] = "Biểu chấm điểm"
    type_name: ClassVar[str] = "score_sheet"
    examples: ClassVar[Mapping[str, Mapping[str, Any]]] = {"party": PARTY_EXAMPLE, "state": STATE_EXAMPLE}
    formats: ClassVar[tuple[str, ...]] = ("docx", "xlsx")
    not_printed: ClassVar[frozenset[str]] = FormDocument.not_printed | {
        "bo_tieu_chi", "nguoi_cham", "dap_ung", "buoc", "tong_diem", "ket_luan", "chenh_lech_diem_canh_bao",
    }  # fmt: skip

    bo_tieu_chi: BoTieuChiChon = field(
        "Bộ tiêu chí", "Yên Bái 2024, Sầm Sơn 2020, hoặc một bộ ghi đủ", example=MAC_DINH, default=MAC_DINH
    )
    sua_tieu_chi: list[SuaTieuChi] = field("Sửa tiêu chí", "lời khác cho một tiêu chí của bộ có sẵn", default=[])
    mo_hinh: MoHinhChamDiem | None = field("Mô hình", "mô hình được chấm", default=None)
    nguoi_cham: NguoiCham | None = field(
        "Người chấm", "Tự chấm, Đoàn kiểm tra hoặc Hội đồng", example="Đoàn kiểm tra", default=None
    )
    don_vi_cham: Cau | None = field(
        "Đơn vị chấm", "tên đơn vị, hội đồng chấm", example="Hội đồng xét công nhận xã", default=None
    )
    doan: SoDem | None = field("Đoàn", "số của đoàn kiểm tra", example="2", default=None)
    ngay_cham: Ngay | None = field("Ngày chấm", "mặc định là ngày ban hành", example="18/11/2026", default=None)
    diem_tu_cham: Diem | None = field("Điểm tự chấm", "tổng điểm đơn vị đã tự chấm", example="95", default=None)
    chenh_lech_diem_canh_bao: Diem = field(
        "Chênh lệch điểm cảnh báo", "so với điểm tự chấm", example="10", default=WIDEST_GAP
    )
    diem: TheoTieuChi[Diem] = field("Điểm", "lần lượt theo tiêu chí, hoặc theo số:  {1: 5, 2: 10, …}", default=[])
    dap_ung: TheoTieuChi[CoKhong] = field("Đáp ứng", "có, không; với bộ tiêu chí không chấm điểm", default=[])
    buoc: Diem = field("Bước", "điểm chấm theo bước nào", example="0,5", default=HALF_POINTS)
    ghi_chu: dict[str, Cau] = field("Ghi chú", "theo số của tiêu chí:  {3: còn hai hộ chưa tham gia}", default={})
    tong_diem: Diem | None = field("Tổng điểm", "tự cộng; nếu ghi thì phải khớp", example="92,5", default=None)
    ket_luan: KetLuan | None = field("Kết luận", "tự xét; nếu ghi thì phải khớp", example="Đạt", default=None)
    dai_dien_don_vi: NguoiKy | None = field("Đại diện đơn vị", "người ký ở bên trái, nếu có", default=None)

    # -- what is judged, by what ------------------------------------------------------------------------------------

    @property
    def subject(self) -> Literal["tap_the", "ca_nhan"] | None:
        """Who carries the model; None where no model is named, as in a blank sheet."""
        return self.mo_hinh.subject if self.mo_hinh else None

    @cached_property
    def criteria_set(self) -> BoTieuChi:
        return built_in(self.bo_tieu_chi) if isinstance(self.bo_tieu_chi, str) else self.bo_tieu_chi

    @cached_property
    def criteria(self) -> list[Placed]:
        """Those that count for this model."""
        return list(self.criteria_set.placed(self.subject))

    def worded(self) -> Iterator[tuple[Placed, str]]:
        """Each of them with its words: an office's own, else those of the set; ours in the tone style of the paper."""
        ours = isinstance(self.bo_tieu_chi, str)
        for one in self.criteria:
            own = next((other.noi_dung for other in self.sua_tieu_chi if other.is_of(one)), None)
            words = one.criterion.noi_dung
            yield one, own or (self.boilerplate(words) if ours else words)

    @property
    def scores(self) -> list[Decimal | None]:
        """The points of each criterion, None where none are given."""
        return self._for_each(self.diem)

    @property
    def answers(self) -> list[bool | None]:
        """Yes or no to each criterion, None where it is not answered."""
        return self._for_each(self.dap_ung)

    @property
    def total(self) -> Decimal | None:
        """The points in all; None while a criterion lacks its own."""
        return _sum(self.scores)

    @property
    def below_maximum(self) -> list[tuple[TieuChi, Decimal]]:
        """The criteria that must be full and are not, with their points."""
        return [
            (one, points)
            for (_, _, one), points in zip(self.criteria, self.scores, strict=True)
            if points is not None and one.phai_toi_da and points != one.diem_toi_da
        ]

    @property
    def unmet(self) -> list[str]:
        """Numbers of the criteria answered by no."""
        return [one.criterion.so for one, said in zip(self.criteria, self.answers, strict=True) if said is False]

    @property
    def verdict(self) -> Verdict | None:
        """Đạt: the total reaches the mark and what must be full is full, or every answer is yes; None while open."""
        if not self.criteria_set.scored:
            return None if None in self.answers else "khong_dat" if self.unmet else "dat"
        mark, total = self.criteria_set.diem_dat, self.total
        if mark is None or total is None:
            return None
        return "dat" if total >= mark and not self.below_maximum else "khong_dat"

    @property
    def judged_by(self) -> str:
        """Who judges, as one phrase; "" where that is left open."""
        carrier = self.mo_hinh.carrier if self.mo_hinh else ""
        team = f"Đoàn kiểm tra số {self.doan}" if self.doan else "Đoàn kiểm tra"
        if self.nguoi_cham == "tu_cham":
            own = "tự chấm" if self.criteria_set.scored else "tự đánh giá"
            return f"{self.don_vi_cham or carrier or 'đơn vị'} ({own})"
        if self.nguoi_cham == "doan_kiem_tra" or self.doan:
            return ", ".join(filter(None, (team, self.don_vi_cham)))
        return self.don_vi_cham or ("Hội đồng chấm điểm" if self.nguoi_cham else "")

    def signing_blocks(self) -> Iterator[tuple[str, NguoiKy]]:
        yield from super().signing_blocks()
        if self.dai_dien_don_vi is not None:
            yield "dai_dien_don_vi", self.dai_dien_don_vi

    # -- what a template may ask, what the paper must show ----------------------------------------------------------

    def given(self) -> Iterator[tuple[str, Any]]:
        """Also the words of a set that is written out, printed or not."""
        yield from super().given()
        if isinstance(self.bo_tieu_chi, BoTieuChi):
            yield from leaves(self.bo_tieu_chi, "bo_tieu_chi", printed_only=True)

    def facts(self, seen: Set[str] = frozenset()) -> list[Fact]:
        """Also the words of every criterion that counts."""
        criteria = [fact for one, text in self.worded() if text not in seen for fact in facts_of(one.path, text)]
        return super().facts(seen) + criteria

    def context(self, *, draft: bool = False) -> dict[str, Any]:
        """What a template of this type may ask for, besides the names every form has."""
        model, whole = self.mo_hinh, self.criteria_set
        parts = [part.so for part in whole.phan if part.so]
        must = [one.criterion.so for one in self.criteria if one.criterion.phai_toi_da]
        signs = self.dai_dien_don_vi
        return super().context(draft=draft) | {
            "ten_loai": self.ten_loai.upper() if whole.scored else "BIỂU ĐÁNH GIÁ",
            "cham_diem": whole.scored,
            "ten_mo_hinh": model.ten_mo_hinh if model else "",
            "nguoi_thuc_hien": model.carrier if model else "",
            "chu_the": self.subject or "",
            "nguoi_cham": self.judged_by,
            "ngay_cham": self.ngay_cham or self.ngay_ban_hanh,
            "diem_tu_cham": figure(self.diem_tu_cham),
            "nhom": (groups := list(self._groups())),
            "chon_chu_the": any(group["chon_chu_the"] for group in groups),
            "cac_phan": parts if len(parts) > 1 else [],
            "tong_toi_da": figure(whole.maximum),
            "tong_diem": figure(self.total),
            "diem_dat": figure(whole.diem_dat),
            "phai_toi_da": list(dict.fromkeys(must)),
            "so_tieu_chi": len(self.criteria),
            "ket_luan": self.verdict or "",
            "du_diem": self.total is not None and whole.diem_dat is not None and self.total >= whole.diem_dat,
            "chua_toi_da": [
                {"so": one.so, "diem": figure(points), "toi_da": figure(one.diem_toi_da)}
                for one, points in self.below_maximum
            ],
            "chua_dap_ung": self.unmet,
            "dai_dien": signs.printed() if signs else NguoiKy.by_hand(),
        }

    def summary(self) -> str:
        if self.mo_hinh is None:
            return super().summary()
        total = f": {figure(self.total)} điểm" if self.criteria_set.scored and self.total is not None else ""
        verdict = {"dat": ", đạt", "khong_dat": ", không đạt"}.get(self.verdict or "", "")
        return f"{super().summary()}; {self.mo_hinh.ten_mo_hinh}{total}{verdict}"

    def _for_each(self, values: list[T] | dict[str, T]) -> list[T | None]:
        """The values in the order of the criteria, None for one that has none."""
        if isinstance(values, dict):
            by_number = {fold_key(number): value for number, value in values.items()}
            return [by_number.get(fold_key(one.criterion.so)) for one in self.criteria]
        short = len(self.criteria) - len(values)
        return [*values[: len(self.criteria)], *[None] * short]

    def _groups(self) -> Iterator[dict[str, Any]]:
        """The headings of the table with the criteria under each: a part, then the alternatives that count."""
        rows = iter(self._rows())
        for part in self.criteria_set.phan:
            chosen = [one for one in part.phuong_an if self.subject in (None, one.chu_the)]
            own = list(islice(rows, len(part.tieu_chi)))
            under = [list(islice(rows, len(one.tieu_chi))) for one in chosen]
            points = _sum([row["so_diem"] for some in (own, *under) for row in some])
            sums = {"toi_da": figure(part.maximum), "diem": figure(points)}
            whole = {"la_phan": True, **sums, "chon_chu_the": len(chosen) > 1}
            yield {"so": part.so or "", "ten": part.ten or "", **whole, "tieu_chi": own}
            alone = {"la_phan": False, "toi_da": "", "diem": "", "chon_chu_the": False}
            for one, its in zip(chosen, under, strict=True):
                yield {"so": one.so or "", "ten": one.ten, **alone, "tieu_chi": its}

    def _rows(self) -> list[dict[str, Any]]:
        """A line for each criterion; "" is what is written by hand."""
        notes = {fold_key(number): note for number, note in self.ghi_chu.items()}
        lines = zip(self.worded(), self.scores, self.answers, strict=True)
        last = len(self.criteria)
        return [
            {
                "so": placed.criterion.so,
                "noi_dung": words,
                "toi_da": figure(placed.criterion.diem_toi_da),
                "so_diem": points,
                "diem": figure(points),
                "co": _YES if said else "",
                "khong": _YES if said is False else "",
                "ghi_chu": notes.get(fold_key(placed.criterion.so), ""),
                "cuoi": number == last,
            }
            for number, ((placed, words), points, said) in enumerate(lines, 1)
        ]


def _sum(points: list[Decimal | None]) -> Decimal | None:
    """The sum, None where one is not known."""
    known = [one for one in points if one is not None]
    return sum(known, Decimal()) if known and len(known) == len(points) else None
