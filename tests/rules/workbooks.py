"""Good workbooks to break, and small edits of them, as a person with Excel would make them."""

from __future__ import annotations

import copy
import re
from functools import cache
from typing import Any

from lxml import etree

import dvk_docs
from tests.rules.opened import Element, Opened
from tests.rules.papers import signed

_NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_SHEET = "xl/worksheets/sheet1.xml"

_HEAD: dict[str, dict[str, Any]] = {
    "hd05": {
        "co_quan_cap_tren": "ĐẢNG BỘ TỈNH AN BÌNH",
        "co_quan_ban_hanh": "ĐẢNG UỶ XÃ TÂN HOÀ",
        "dia_danh": "Tân Hoà",
        "ngay_ban_hanh": "22/12/2026",
        "kem_theo": "Báo cáo số 127-BC/ĐU, ngày 22/12/2026 của Ban Thường vụ Đảng uỷ xã Tân Hoà",
        "nguoi_ky": signed("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ"),
    },
    "nd30": {
        "co_quan_cap_tren": "UBND TỈNH AN BÌNH",
        "co_quan_ban_hanh": "ỦY BAN NHÂN DÂN XÃ TÂN HÒA",
        "dia_danh": "Tân Hòa",
        "ngay_ban_hanh": "22/12/2026",
        "kem_theo": "Báo cáo số 214/BC-UBND ngày 22 tháng 12 năm 2026 của Ủy ban nhân dân xã Tân Hòa",
        "nguoi_ky": signed("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    },
}
_HEAD["hd36"] = {**_HEAD["hd05"], "ngay_ban_hanh": "22/12/2025", "kem_theo": "Báo cáo số 98-BC/ĐU, ngày 22/12/2025"}
_LONG = "vận động nhân dân hiến đất, góp công mở rộng đường giao thông nông thôn, giữ gìn vệ sinh môi trường"
_FIELDS = ("Kinh tế", "Văn hoá - xã hội", "Quốc phòng - an ninh", "Xây dựng Đảng và hệ thống chính trị")


def facts(type_name: str, standard: str, models: int) -> dict[str, Any]:
    """What a summary of that many models says."""
    head = _HEAD[standard]
    year = int(head["ngay_ban_hanh"][-4:])
    listed = [
        {
            "ten_mo_hinh": f"Mô hình dân vận số {n} {_LONG if n % 7 == 0 else ''}".strip(),
            "don_vi": f"Chi bộ thôn số {n // 5}",
            "linh_vuc": _FIELDS[n % 4],
            "dia_diem": f"Thôn số {n}",
            "chu_tri": "Hội Nông dân xã",
            "quy_mo": "20 hộ",
            "ket_qua": "22 hộ, 3,5 ha",
            **({"loai_dang_ky": "Duy trì", "nam_dang_ky_dau": year - 1} if n % 3 == 0 else {}),
            **({"ca_nhan": {"ho_ten": "Vũ Thị Thoa", "chuc_vu": "giáo viên"}} if n % 5 == 0 else {}),
        }
        for n in range(1, models + 1)
    ]
    return {"loai": type_name, "nam": year, "so_phu_luc": 1, "danh_sach": listed, **head}


@cache
def summary(type_name: str, standard: str, models: int = 60) -> bytes:
    """That summary, as the library makes it."""
    return dvk_docs.render(dvk_docs.load(facts(type_name, standard, models)))


class Xlsx(Opened):
    """An open workbook of one sheet. Edits are made in place, `bytes` closes it."""

    M = f"{{{_NS}}}"

    @property
    def sheet(self) -> Element:
        return self.root(_SHEET)

    # -- finding

    def element(self, tag: str) -> Element:
        """The first element of that name on the sheet."""
        return next(self.sheet.iter(f"{self.M}{tag}"))

    def cell(self, words: str) -> Element:
        """The first cell whose text begins with these words."""
        for one in self.sheet.iter(f"{self.M}c"):
            if "".join(t.text or "" for t in one.iter(f"{self.M}t")).startswith(words):
                return one
        raise AssertionError(f"no cell begins with “{words}”")

    def after(self, cell: Element) -> Element:
        """The next cell of its row."""
        following = cell.getnext()
        assert following is not None
        return following

    def row(self, cell: Element) -> Element:
        return next(cell.iterancestors(f"{self.M}row"))

    # -- changing

    def say(self, cell: Element, words: str) -> Element:
        """Other words in a cell."""
        next(cell.iter(f"{self.M}t")).text = words
        return cell

    def number(self, cell: Element, value: str) -> Element:
        """A number instead of what stands in a cell."""
        for child in list(cell):
            cell.remove(child)
        cell.attrib.pop("t", None)
        etree.SubElement(cell, f"{self.M}v").text = value
        return cell

    def margins(self, **sides: float) -> None:
        """Margins in millimetres."""
        for side, width in sides.items():
            self.element("pageMargins").set(side, str(width / 25.4))

    def font(self, cell: Element, **settings: str) -> None:
        """Another face or size in one cell."""
        styles = self.root("xl/styles.xml")
        formats, fonts = styles.find(f"{self.M}cellXfs"), styles.find(f"{self.M}fonts")
        own = copy.deepcopy(formats[int(cell.get("s"))])
        font = copy.deepcopy(fonts[int(own.get("fontId"))])
        for tag, value in settings.items():
            font.find(f"{self.M}{tag}").set("val", value)
        fonts.append(font)
        own.set("fontId", str(len(fonts) - 1))
        self._look(cell, own)

    def plain(self, cell: Element) -> None:
        """A cell without the mark that its text is text."""
        own = copy.deepcopy(self.root("xl/styles.xml").find(f"{self.M}cellXfs")[int(cell.get("s"))])
        own.attrib.pop("quotePrefix", None)
        self._look(cell, own)

    def _look(self, cell: Element, look: Element) -> None:
        formats = self.root("xl/styles.xml").find(f"{self.M}cellXfs")
        formats.append(look)
        cell.set("s", str(len(formats) - 1))

    def replace(self, part: str, old: str, new: str) -> None:
        """Other bytes in a part that is not open."""
        data = self.parts[part].decode()
        assert re.search(re.escape(old), data), f"{part} has no {old}"
        self.parts[part] = data.replace(old, new).encode()
