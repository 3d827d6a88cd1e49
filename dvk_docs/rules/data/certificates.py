"""Rules on certificates: each rests on a decision, has its own number and its own page, its text on the sheet."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dvk_docs.documents.certificate import Certificate
from dvk_docs.documents.parts.certificate_page import MARGINS_MM, SHEETS_MM
from dvk_docs.errors import quote
from dvk_docs.rules.data.misfit import Misfit
from dvk_docs.standards import type_symbol
from dvk_docs.vn.text import fold_tone

EDGE_MM = 5  # nearer to the edge printers do not print


def decision_number(document: Certificate) -> Iterator[Misfit]:
    """Số, ký hiệu của quyết định ghi đủ, đúng kiểu, là của một quyết định.

    Sai:   so_ky_hieu: 15;   so_ky_hieu: 14-TTr/BXDĐ
    Đúng:  so_ky_hieu: 15-QĐ/ĐU
    """
    cited = document.quyet_dinh.so_ky_hieu
    form = re.match(document.standard["number-format"].value, f"Số {cited}")
    wanted = type_symbol("Quyết định", document.standard)
    if form is None or form["loai"] != wanted:
        message = f"{quote(cited)} không phải là số, ký hiệu của một quyết định"
        yield Misfit("quyet_dinh.so_ky_hieu", message, f"ghi đủ, ví dụ  so_ky_hieu: 15-{wanted}/ĐU", words=cited)


def register_number_twice(document: Certificate) -> Iterator[Misfit]:
    """Mỗi giấy chứng nhận một số vào sổ riêng.

    Sai:   hai mục cùng  so_vao_so: 01
    Đúng:  so_vao_so: 01  và  so_vao_so: 02
    """
    seen: dict[str, str] = {}
    for path, _, model in document.lines():
        first = seen.setdefault(fold_tone(model.so_vao_so or path), path)
        if first != path:
            message = f"số vào sổ {quote(model.so_vao_so or '')} đã có ở {first}"
            yield Misfit(f"{path}.so_vao_so", message, "ghi số của riêng giấy này", also=f"{first}.so_vao_so")


def certificate_overfull(document: Certificate) -> Iterator[Misfit]:
    """Mỗi giấy chứng nhận vừa một trang: tên người nhận, tên mô hình dài thì chữ tự nhỏ lại, quá dài thì không vừa.

    Sai:   ten_mo_hinh dài hơn năm dòng cỡ chữ 14
    Đúng:  rút gọn tên như trong quyết định, chi tiết để trong báo cáo
    """
    for path, _, model in document.lines():
        if document.lettering(model) is None:
            longer = "ten_mo_hinh" if len(model.ten_mo_hinh) >= len(model.carrier) else "don_vi"
            message = f"giấy của {quote(model.recipient)} không vừa một trang"
            yield Misfit(f"{path}.{longer}", message, "rút gọn tên mô hình, tên đơn vị, hoặc bớt dòng ở người ký")


def text_off_sheet(document: Certificate) -> Iterator[Misfit]:
    """Lề của phôi in sẵn phải để khối chữ nằm trọn trên tờ giấy.

    Sai:   khung_in: {in_san: có, le_trai: 120}
    Đúng:  khung_in: {in_san: có, le_trai: 30}
    """
    asked = document.khung_in
    if asked is None:
        return
    sheet = asked.kho or "A4"
    enlarged = SHEETS_MM[sheet][0] / SHEETS_MM["A4"][0]
    for name, begins, near, far in (
        ("le_trai", asked.le_trai, "left", "right"),
        ("le_tren", asked.le_tren, "top", "bottom"),
    ):
        most = int((MARGINS_MM[near] + MARGINS_MM[far]) * enlarged - EDGE_MM)
        if begins is not None and not EDGE_MM <= begins <= most:
            message = f"khối chữ cách mép {begins} mm thì không nằm trọn trên giấy {sheet}"
            yield Misfit(f"khung_in.{name}", message, f"ghi  {name}: từ {EDGE_MM} đến {most}  (mm)")
