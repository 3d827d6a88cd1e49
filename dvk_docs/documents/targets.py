"""Danh sách giao chỉ tiêu: which unit is to build how many models; an annex of the plan, and its summary by blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any, ClassVar, NamedTuple

from pydantic import model_validator

from dvk_docs.documents.families.annex import AnnexDocument
from dvk_docs.documents.parts.counts import Count
from dvk_docs.documents.parts.giai_doan import GiaiDoan
from dvk_docs.documents.parts.mo_hinh import figure
from dvk_docs.model import Cau, CoKhong, Dong, Record, SoDem, field
from dvk_docs.vn.roman import roman
from dvk_docs.vn.text import fold_tone

MOST_GROUPS = 39
"""More have no numeral (`vn.roman`); the longest list met has seven."""
MOST_UNITS = 2_000
"""Of one group; the longest list met has 78 units in all."""
_COUNTED = re.compile(r"\s*\(\s*(?P<so>\d*)\s*(?:ĐV|đơn vị)\s*\)\s*$", re.IGNORECASE)

PARTY_EXAMPLE: Mapping[str, Any] = {
    "co_quan_cap_tren": "ĐẢNG BỘ TỈNH AN BÌNH",
    "co_quan_ban_hanh": "ĐẢNG UỶ XÃ TÂN HOÀ",
    "so_phu_luc": "1",
    "kem_theo": "Kế hoạch số 27-KH/ĐU, ngày 05/6/2026 của Ban Thường vụ Đảng uỷ xã Tân Hoà",
    "trich_yeu": "các đơn vị được giao chỉ tiêu xây dựng mô hình “Dân vận khéo” năm 2026",
    "nhom": [
        {
            "ten": "Khối chi bộ thôn",
            "don_vi": [
                {"don_vi": "Chi bộ thôn Đông Hà", "chi_tieu": "2", "ghi_chu": "01 mô hình duy trì"},
                {"don_vi": "Chi bộ thôn Phú Lộc", "chi_tieu": "1"},
            ],
        },
        {"ten": "Khối lực lượng vũ trang", "don_vi": [{"don_vi": "Công an xã", "chi_tieu": "1"}]},
    ],
}
STATE_EXAMPLE: Mapping[str, Any] = {
    **PARTY_EXAMPLE,
    "co_quan_cap_tren": "UBND TỈNH AN BÌNH",
    "co_quan_ban_hanh": "ỦY BAN NHÂN DÂN XÃ TÂN HÒA",
    "kem_theo": "Kế hoạch số 115/KH-UBND ngày 12 tháng 6 năm 2026 của Ủy ban nhân dân xã Tân Hòa",
    "trich_yeu": "Các đơn vị được giao chỉ tiêu xây dựng mô hình “Dân vận khéo” năm 2026",
}


class DonViDuocGiao(Record):
    """A unit and how many models it is to build: a line of the list."""

    not_printed: ClassVar[frozenset[str]] = frozenset({"tt", "khoi_tong_hop"})  # numbered and grouped by the library

    tt: SoDem | None = field("TT", "tự đánh số liên tục; nếu ghi thì phải khớp", default=None)
    don_vi: Cau = field("Đơn vị", "tên đơn vị được giao", example="Chi bộ thôn Đông Hà")
    chi_tieu: SoDem = field("Chỉ tiêu", "số mô hình được giao", example="1")
    khoi_tong_hop: Cau | None = field(
        "Khối tổng hợp", "dòng của bảng tổng hợp; mặc định là của nhóm", example="Lực lượng vũ trang", default=None
    )
    ten_mo_hinh: Dong | None = field("Tên mô hình", "nếu đã biết", example="Tiếng trống khuyến học", default=None)
    ghi_chu: Cau | None = field("Ghi chú", "in ở cột cuối", example="01 mô hình duy trì", default=None)


class NhomDonVi(Record):
    """A group of units under one heading; the count in the heading is computed."""

    not_printed: ClassVar[frozenset[str]] = frozenset({"so", "so_don_vi", "chi_tieu_toi_thieu", "khoi_tong_hop"})

    so: Cau | None = field("Số", "tự đánh số I, II, III; nếu ghi thì phải khớp", example="I", default=None)
    ten: Cau = field("Tên", "tên khối, in hoa trong danh sách; không ghi số đơn vị", example="Khối chi bộ thôn")
    so_don_vi: SoDem | None = field("Số đơn vị", "tự đếm; nếu ghi thì phải khớp", default=None)
    chi_tieu_toi_thieu: SoDem | None = field(
        "Chỉ tiêu tối thiểu", "của mỗi đơn vị trong nhóm, theo kế hoạch", example="1", default=None
    )
    khoi_tong_hop: Cau | None = field(
        "Khối tổng hợp", "dòng của bảng tổng hợp; mặc định là chính nhóm này", example="Chi bộ thôn", default=None
    )
    don_vi: list[DonViDuocGiao] = field("Đơn vị", "các đơn vị của nhóm", min_items=1, max_items=MOST_UNITS)

    @model_validator(mode="before")
    @classmethod
    def _read_count_in_name(cls, given: Any) -> Any:
        """A heading typed as it is printed, “KHỐI CHI BỘ THÔN (7 ĐV)”: its count is a stated one."""
        name = given.get("ten") if isinstance(given, dict) else None
        typed = _COUNTED.search(name) if isinstance(name, str) else None
        if name is None or typed is None:
            return given
        stated = {"so_don_vi": typed["so"]} if typed["so"] else {}
        return {**stated, **given, "ten": name[: typed.start()]}


class DongTongHop(Record):
    """A line of the summary: its name, which units it counts, a note; what it counts is computed."""

    not_printed: ClassVar[frozenset[str]] = frozenset({"tt", "khoi", "so_luong", "chi_tieu"})

    tt: SoDem | None = field("TT", "tự đánh số; nếu ghi thì phải khớp", default=None)
    khoi: Cau | None = field("Khối", "khoi_tong_hop của các đơn vị; mặc định là tên", example="A", default=None)
    ten: Cau = field("Tên", "tên khối trong bảng tổng hợp", example="Lực lượng vũ trang")
    so_luong: SoDem | None = field("Số lượng", "tự đếm đơn vị; nếu ghi thì phải khớp", default=None)
    chi_tieu: SoDem | None = field("Chỉ tiêu", "tự cộng; nếu ghi thì phải khớp", default=None)
    ghi_chu: Cau | None = field("Ghi chú", "in ở cột cuối", example="Công an xã, Ban Chỉ huy Quân sự xã", default=None)


class TongHop(Record):
    """The summary: without it, one line for each block in the order of the list."""

    dong: list[DongTongHop] = field("Dòng", "các dòng, theo thứ tự in", min_items=1, max_items=MOST_GROUPS)


class Block(NamedTuple):
    """A line of the summary as computed: its name and note, the units it counts, the models they are to build."""

    name: str
    note: str
    units: int
    models: int


class Targets(AnnexDocument):
    """A list of targets.

    Structure: groups of units numbered through, a total row; then, where there are two blocks or more, the summary,
    which is counted from the same rows. Form: Kế hoạch của Ban Thường vụ Thành uỷ Sầm Sơn, giai đoạn 2020 - 2025.
    """

    ten_loai: ClassVar[str] = "Danh sách"
    ten_van_ban: ClassVar[str] = "Danh sách giao chỉ tiêu"
    type_name: ClassVar[str] = "targets"
    examples: ClassVar[Mapping[str, Mapping[str, Any]]] = {"party": PARTY_EXAMPLE, "state": STATE_EXAMPLE}
    formats: ClassVar[tuple[str, ...]] = ("docx", "xlsx")
    of_type: ClassVar[str] = "Kế hoạch"
    not_printed: ClassVar[frozenset[str]] = AnnexDocument.not_printed | {
        "giai_doan", "hai_chu_so", "tong_so_don_vi", "tong_chi_tieu",
    }  # fmt: skip

    giai_doan: GiaiDoan | None = field(
        "Giai đoạn", "của kế hoạch nhiều năm, thay cho năm", example="2026 - 2030", default=None
    )
    nhom: list[NhomDonVi] = field("Nhóm", "các khối đơn vị, theo thứ tự in", min_items=1, max_items=MOST_GROUPS)
    tong_hop: TongHop | None = field("Tổng hợp", "thứ tự, tên gọi, ghi chú của bảng tổng hợp", default=None)
    tong_so_don_vi: SoDem | None = field("Tổng số đơn vị", "tự đếm; nếu ghi thì phải khớp", default=None)
    tong_chi_tieu: SoDem | None = field("Tổng chỉ tiêu", "tự cộng; nếu ghi thì phải khớp", default=None)
    hai_chu_so: CoKhong = field("Hai chữ số", "có: in 05; không: in 5", example="không", default=True)
    nguon: Cau | None = field(
        "Nguồn", "cả dòng, in trên bảng cuối", example="(Nguồn: thống kê tháng 5/2026)", default=None
    )

    @property
    def year(self) -> int | None:
        """The year of the plan; of one for several years, the first."""
        return self.giai_doan.tu if self.giai_doan else super().year

    @property
    def period(self) -> str:
        """“năm 2026”, “giai đoạn 2020 - 2025”."""
        return f"giai đoạn {self.giai_doan.tu} - {self.giai_doan.den}" if self.giai_doan else f"năm {self.year}"

    def units(self) -> Iterator[tuple[str, NhomDonVi, DonViDuocGiao]]:
        """Each unit with its path and its group, in the order of the list."""
        for i, group in enumerate(self.nhom, 1):
            for j, unit in enumerate(group.don_vi, 1):
                yield f"nhom[{i}].don_vi[{j}]", group, unit

    @property
    def lines(self) -> list[DongTongHop]:
        """The lines of the summary that are given."""
        return self.tong_hop.dong if self.tong_hop else []

    @staticmethod
    def block_of(group: NhomDonVi, unit: DonViDuocGiao) -> str:
        """What a unit is counted under in the summary, as typed."""
        return unit.khoi_tong_hop or group.khoi_tong_hop or group.ten

    @cached_property
    def blocks(self) -> list[Block]:
        """The summary: the lines that are given, then what none of them counts."""
        lines = {fold_tone(line.khoi or line.ten): Block(line.ten, line.ghi_chu or "", 0, 0) for line in self.lines}
        for _, group, unit in self.units():
            name = self.block_of(group, unit)
            block = lines.get(fold_tone(name), Block(name, "", 0, 0))
            lines[fold_tone(name)] = block._replace(units=block.units + 1, models=block.models + unit.chi_tieu)
        return list(lines.values())

    def counts(self) -> Iterator[Count]:
        """The units of each group, the lines of the summary, the totals."""
        for i, group in enumerate(self.nhom, 1):
            yield Count(f"nhom[{i}].so_don_vi", group.so_don_vi, len(group.don_vi), f"nhom[{i}].don_vi")
        for i, (line, block) in enumerate(zip(self.lines, self.blocks, strict=False), 1):
            yield Count(f"tong_hop.dong[{i}].so_luong", line.so_luong, block.units, "nhom")
            yield Count(f"tong_hop.dong[{i}].chi_tieu", line.chi_tieu, block.models, "nhom")
        yield Count("tong_so_don_vi", self.tong_so_don_vi, sum(block.units for block in self.blocks), "nhom")
        yield Count("tong_chi_tieu", self.tong_chi_tieu, sum(block.models for block in self.blocks), "nhom")

    def context(self, *, draft: bool = False) -> dict[str, Any]:
        """What a template of this type may ask for, besides the names every annex has."""
        return super().context(draft=draft) | {
            "ky": self.period,
            "nhom": list(self._groups()),
            "tong_so_don_vi": self._figure(sum(block.units for block in self.blocks)),
            "tong_chi_tieu": self._figure(sum(block.models for block in self.blocks)),
            "tong_hop": list(self._summary()),
            "nguon": self.nguon or "",
        }

    def summary(self) -> str:
        units, models = (sum(of) for of in zip(*((b.units, b.models) for b in self.blocks), strict=True))
        return f"{self.ten_van_ban}; {units} đơn vị, {models} mô hình"

    def _figure(self, number: int) -> str:
        """A count as every cell of the paper has it: all of two digits, or none filled up."""
        return f"{number:02d}" if self.hai_chu_so and number < 10 else figure(number)

    def _groups(self) -> Iterator[dict[str, Any]]:
        first = 1
        for numeral, group in enumerate(self.nhom, 1):
            yield {
                "so": roman(numeral),
                "ten": group.ten.upper(),
                "so_don_vi": self._figure(len(group.don_vi)),
                "don_vi": [self._printed(number, unit) for number, unit in enumerate(group.don_vi, first)],
                "cuoi": group is self.nhom[-1],
            }
            first += len(group.don_vi)

    def _printed(self, number: int, unit: DonViDuocGiao) -> dict[str, Any]:
        return {
            "tt": number,
            "don_vi": unit.don_vi,
            "chi_tieu": self._figure(unit.chi_tieu),
            "ten_mo_hinh": unit.ten_mo_hinh or "",
            "ghi_chu": unit.ghi_chu or "",
        }

    def _summary(self) -> Iterator[dict[str, Any]]:
        """The lines of the summary; none where a single one would say again what the total row says."""
        if len(self.blocks) < 2 and not self.lines:
            return
        for number, block in enumerate(self.blocks, 1):
            yield {
                "tt": number,
                "ten": block.name,
                "so_luong": self._figure(block.units),
                "chi_tieu": self._figure(block.models),
                "ghi_chu": block.note,
            }
