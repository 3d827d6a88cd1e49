"""Rules on years, dates and counts: what is stated must agree with what can be counted or compared."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from dvk_docs.documents.common import Document
from dvk_docs.documents.parts.given import bodies, leaves
from dvk_docs.rules.data.misfit import Misfit
from dvk_docs.vn.dates import format_short, years_named
from dvk_docs.vn.refs import find_references

_FOUR_FIGURES = re.compile(r"(?<!\d)\d{4}(?!\d)")
_PERIOD = re.compile(r"giai đoạn\s+(\d{4})\s*[-–]\s*(\d{4})")
_DAY = re.compile(r"(\d{1,2})(?:/|\s+tháng\s+|[.-])(\d{1,2})(?:/|\s+năm\s+|[.-])(\d{4})")
LONGEST_LIST = 20_000  # rows of one Word table; measured: 2.7 s and 155 MB to fill


def year_mismatch(document: Document) -> Iterator[Misfit]:
    """Năm ghi trong trích yếu phải là năm của phong trào (`nam`, `giai_doan`); câu nhắc lại tên văn bản ghi cùng năm.

    Sai thường gặp: chép tệp năm trước, quên sửa một chỗ.

    Sai:   trich_yeu: công nhận mô hình “Dân vận khéo” năm 2025   với   nam: 2026
    Đúng:  trich_yeu: công nhận mô hình “Dân vận khéo” năm 2026   với   nam: 2026
    """
    period: Any = document.fact("giai_doan")
    cure = "sửa cho khớp một trong hai chỗ"
    if period and document.nam and not period.tu <= document.nam <= period.den:
        message = f"“nam” là {document.nam}, ngoài giai đoạn {period.tu} - {period.den}"
        yield Misfit("nam", message, cure, also="giai_doan")
    for typed in _PERIOD.finditer(document.trich_yeu) if period else ():
        if (int(typed[1]), int(typed[2])) != (period.tu, period.den):
            message = f"trích yếu ghi {typed[0]} nhưng “giai_doan” là {period.tu} - {period.den}"
            yield Misfit("trich_yeu", message, cure, words=typed[0], also="giai_doan")
    for year in years_named(document.trich_yeu) if document.nam and not period else ():
        if year != document.nam:
            message = f"trích yếu ghi năm {year} nhưng “nam” là {document.nam}"
            yield Misfit("trich_yeu", message, cure, words=str(year), also="nam")
    yield from _named_otherwise(document)


def _named_otherwise(document: Document) -> Iterator[Misfit]:
    """Sentences that name this very paper (“Trên đây là Kế hoạch …”) with another year than its trích yếu has."""
    own, typed = _FOUR_FIGURES.findall(document.trich_yeu), list(bodies(document))
    if not own or not typed:
        return
    subject = r"\s+".join(re.sub(r"\d{4}", r"\\d{4}", re.escape(word)) for word in document.trich_yeu.split())
    named = re.compile(rf"(?:trên đây là|xây dựng|ban hành)\s+{document.ten_loai}\s+{subject}", re.IGNORECASE)
    for path, texts in typed:
        for at, text in enumerate(texts, 1):
            for found in named.findall(text):
                years = _FOUR_FIGURES.findall(found)
                if years != own:
                    message = f"câu nhắc tên văn bản ghi {', '.join(years)}, trích yếu ghi {', '.join(own)}"
                    yield Misfit(f"{path}[{at}]", message, "sửa cho khớp trích yếu", words=years[-1], also="trich_yeu")


def year_missing(document: Document) -> Iterator[Misfit]:
    """Phải biết năm của phong trào: từ `nam`, từ trích yếu hoặc từ ngày ban hành.

    Sai:   bỏ trống ngày ban hành, trích yếu không ghi năm, không có `nam`
    """
    if document.year is None:
        yield Misfit(
            "nam", "chưa rõ năm của phong trào", "thêm dòng  nam: 2026   (trong tệp Excel: ghi ở trang “Đơn vị”)"
        )


def cited_later(document: Document) -> Iterator[Misfit]:
    """Văn bản được viện dẫn không thể có ngày sau ngày của văn bản này.

    Sai:   văn bản ngày 20/11/2026 căn cứ Biên bản số 08-BB/ĐU, ngày 18/12/2026
    Đúng:  văn bản ngày 20/11/2026 căn cứ Biên bản số 08-BB/ĐU, ngày 18/11/2026
    """
    own = document.ngay_ban_hanh
    if own is None:
        return
    for name in ("can_cu", "xet_de_nghi", "de_nghi", "quyet_dinh_goc", "quyet_dinh", "ke_hoach", "la_phu_luc"):
        for path, value in leaves(document.fact(name), name):
            for cited in _dates_in(value, own):
                if cited > own:
                    message = f"viện dẫn văn bản ngày {format_short(cited)}, sau ngày ban hành {format_short(own)}"
                    hint = "xem lại ngày của văn bản được viện dẫn, hoặc ngay_ban_hanh"
                    yield Misfit(path, message, hint, words=format_short(cited), also="ngay_ban_hanh")


def _dates_in(value: object, own: date) -> list[date]:
    if not isinstance(value, str):
        return [value] if isinstance(value, date) else []
    if not any(_is_later(found, own) for found in _DAY.findall(value)):  # nearly always: no reference need be read
        return []
    return [reference.date for reference in find_references(value) if reference.date]


def _is_later(found: tuple[str, str, str], own: date) -> bool:
    day, month, year = found
    return (int(year), int(month), int(day)) > (own.year, own.month, own.day)


def deadline_passed(document: Document) -> Iterator[Misfit]:
    """Hạn thực hiện, hạn báo cáo không thể trước ngày ban hành văn bản.

    Sai:   han: 19/5/2026   với   ngay_ban_hanh: 04/6/2026
    Đúng:  han: 19/6/2026
    """
    dated = document.ngay_ban_hanh
    for name, what in (("han", "hạn"), ("han_bao_cao", "hạn báo cáo")):
        due: date | None = document.fact(name)
        if due and dated and due < dated:
            message = f"{what} {format_short(due)} trước ngày ban hành {format_short(dated)}"
            yield Misfit(name, message, f"xem lại {name}, hoặc ngay_ban_hanh", also="ngay_ban_hanh")


def count_mismatch(document: Document) -> Iterator[Misfit]:
    """Số đã ghi phải bằng số đếm được trong danh sách (biên bản: trong các mô hình được thông qua).

    Không cần ghi: thư viện tự đếm.

    Sai:   tong_so: 19   với danh sách 18 mô hình
    Đúng:  tong_so: 18, hoặc bỏ dòng này
    """
    for count in document.counts():
        if count.stated is not None and count.stated != count.counted:
            name = count.path.rpartition(".")[2]
            message = f"ghi {count.stated} nhưng danh sách có {count.counted}"
            yield Misfit(count.path, message, f"ghi  {name}: {count.counted}, hoặc bỏ dòng này", also=count.of)


def list_length(document: Document) -> Iterator[Misfit]:
    """Danh sách có ít nhất một mô hình và không quá 20.000 dòng (giới hạn của một bảng trong Word)."""
    groups: tuple[list[Any], ...] | None = getattr(document, "groups", None)
    if groups is None:
        return
    count, listed = sum(map(len, groups)), type(document).model_fields.get("danh_sach")
    if count == 0 and listed is not None and listed.is_required():
        yield Misfit("danh_sach", "danh sách chưa có mô hình nào", "thêm ít nhất một mục  - ten_mo_hinh: …")
    if count > LONGEST_LIST:
        allowed = f"{LONGEST_LIST:,}".replace(",", ".")
        found = f"{count:,}".replace(",", ".")
        yield Misfit("danh_sach", f"danh sách có {found} dòng, giới hạn {allowed}", "tách thành nhiều văn bản")
