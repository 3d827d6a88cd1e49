"""Rules on what belongs together in the file of a recognition: reports, photos, certificates, numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import Final, NamedTuple

from dvk_docs.dossier.rules.compared import organ, sign
from dvk_docs.dossier.rules.year import Year, codes
from dvk_docs.errors import quote
from dvk_docs.rules.data.misfit import Misfit
from dvk_docs.vn.dates import format_short
from dvk_docs.vn.text import fold_tone

_YEAR: Final = re.compile(r"\d{4}")


def complete(year: Year) -> Iterator[Misfit]:
    """Hồ sơ đề nghị đủ: biên bản, tờ trình, danh sách; mỗi mô hình được đề nghị một báo cáo thành tích có xác nhận của
    cấp uỷ, đủ số ảnh mô hình và ảnh chân dung đã đặt.

    Vì sao: thiếu một bản là hồ sơ bị trả lại.

    Đúng:  anh: {mo_hinh: [2 ảnh], chan_dung: [2 ảnh]}   và   xac_nhan: {cap_uy: …, ho_ten: …}
    Sai:   anh: {mo_hinh: [2 ảnh], chan_dung: [1 ảnh]};   mô hình được đề nghị mà không có báo cáo
    """
    if year.proposed and not year.voted:
        yield Misfit(f"{year.proposed[0].key}.danh_sach", "tờ trình không có biên bản họp xét", "thêm  bien_ban")
    if year.recognised and not year.proposed:
        yield Misfit(f"{year.recognised[0].key}.danh_sach", "quyết định không có tờ trình", "thêm  to_trinh")
    reported = codes(year.reported)
    for one in year.proposed:
        if one.code not in reported:
            message = f"mô hình {quote(one.code)} được đề nghị mà không có báo cáo thành tích"
            yield Misfit(one.path, message, "thêm một mục vào bao_cao_thanh_tich")
    seen: dict[str, str] = {}
    for one in year.reported:
        before = seen.setdefault(one.code, one.path)
        if before != one.path:
            message = f"mô hình {quote(one.code)} đã có báo cáo thành tích"
            yield Misfit(one.path, message, "sửa mã, hoặc bỏ một báo cáo", also=before)
        yield from _confirmed(year, one.key, one.paper.xac_nhan)


def _confirmed(year: Year, key: str, confirmed: object) -> Iterator[Misfit]:
    """The committee that confirms is one of the dossier, and who signs for it one of its officials."""
    committee, name = getattr(confirmed, "cap_uy", None), getattr(confirmed, "ho_ten", None)
    if not committee or not year.officials:
        return
    named = fold_tone(committee)
    unit = year.units.get(named) or year.units.get(named.replace("đảng uỷ", "đảng bộ", 1))  # who speaks for it
    if unit is None:
        message = f"{quote(committee)} không có trong to_chuc"
        yield Misfit(f"{key}.xac_nhan.cap_uy", message, "ghi tên cấp uỷ như trong to_chuc", also="to_chuc")
    elif name and not any(
        one.don_vi == unit.ma or named in fold_tone(one.chuc_vu) for one in year.officials.get(fold_tone(name), ())
    ):
        message = f"{quote(name)} không phải là cán bộ của {quote(committee)}"
        yield Misfit(f"{key}.xac_nhan.ho_ten", message, "sửa tên, hoặc xem lại can_bo", also="can_bo")


def certificates(year: Year) -> Iterator[Misfit]:
    """Mỗi dòng của quyết định một giấy chứng nhận, ghi đúng số và ngày của quyết định.

    Vì sao: giấy đã trao mà ghi sai số quyết định thì không có giá trị.

    Đúng:  quyet_dinh: {so_ky_hieu: 131-QĐ/ĐU, ngay_ban_hanh: 11/12/2026}   như chính quyết định
    Sai:   quyet_dinh: {so_ky_hieu: 113-QĐ/ĐU, ngay_ban_hanh: 11/12/2026}
    """
    decision = year.first("decision")
    if decision is None:
        return
    key, paper = decision
    for own, certificate in year.of("certificate"):
        cited = certificate.quyet_dinh
        if paper.so and sign(cited.so_ky_hieu) != sign(paper.number_and_symbol):
            message = f"ghi số {quote(cited.so_ky_hieu)}, quyết định là {quote(paper.number_and_symbol)}"
            hint = f"ghi  so_ky_hieu: {paper.number_and_symbol}"
            yield Misfit(f"{own}.quyet_dinh.so_ky_hieu", message, hint, also=f"{key}.so")
        if paper.ngay_ban_hanh and cited.ngay_ban_hanh != paper.ngay_ban_hanh:
            dated = format_short(paper.ngay_ban_hanh)
            message = f"ghi ngày {format_short(cited.ngay_ban_hanh)}, quyết định ký ngày {dated}"
            path = f"{own}.quyet_dinh.ngay_ban_hanh"
            yield Misfit(path, message, f"ghi  ngay_ban_hanh: {dated}", also=f"{key}.ngay_ban_hanh")
        recognised, seen = codes(year.recognised), set()
        for one in year.certified:
            if one.code not in recognised or one.code in seen:
                why = "đã có giấy chứng nhận" if one.code in seen else "không có trong quyết định"
                yield Misfit(one.path, f"mô hình {quote(one.code)} {why}", "bỏ giấy này, hoặc sửa mã")
            seen.add(one.code)
        for code in sorted(recognised - seen):
            message = f"mô hình {quote(code)} được công nhận mà không có giấy chứng nhận"
            yield Misfit(f"{own}.danh_sach", message, f"thêm một mục  mo_hinh: {code}", also=f"{key}.danh_sach")


def numerals(year: Year) -> Iterator[Misfit]:
    """Số thứ tự của nhóm, mục, phụ lục, số vào sổ của giấy chứng nhận liên tục, không sót, không trùng.

    Vì sao: chép thêm một mục mà không đánh số lại; câu “tại mục III” khi ấy trỏ nhầm chỗ.

    Đúng:  các nhóm I, II, III, IV, V;   phụ lục 1, 2, 3;   so_vao_so  từ 1 đến 26
    Sai:   các nhóm I, II, III, V, V;   phụ lục 1, 4;   so_vao_so  11 rồi 13
    """
    if codes(year.certified) != codes(year.recognised):
        return  # a certificate that is missing or too many is told by itself
    given = ((one.path, getattr(one.model, "so_vao_so", None) or "") for one in year.certified)
    entered = sorted((int(number), f"{path}.so_vao_so") for path, number in given if number.isdecimal())
    twice = len({number for number, _ in entered}) < len(entered)  # told by itself, and what the gap comes from
    for (before, also), (number, path) in pairwise(entered) if not twice else ():
        if number > before + 1:
            left = f"{before + 1}" if number == before + 2 else f"{before + 1} đến {number - 1}"
            message = f"số vào sổ {number} đứng ngay sau số {before}, khuyết số {left}"
            yield Misfit(path, message, "ghi số nối tiếp, hoặc xem lại sổ cấp giấy chứng nhận", also=also)


class Numbered(NamedTuple):
    """A number that was given out: in which series, when, where it stands."""

    series: tuple[str, str, int | None]
    """Issuer, symbol, and the year from which the numbers run."""
    number: int
    day: date | None
    path: str


def numbers(year: Year) -> Iterator[Misfit]:
    """Số văn bản không trùng trong một dãy số và tăng theo ngày: của Đảng theo cơ quan, loại văn bản và nhiệm kỳ; của
    nhà nước theo năm.

    Vì sao: hai văn bản cùng số thì không viện dẫn được văn bản nào.

    Đúng:  báo cáo ngày 15/10/2026 số 104,  báo cáo ngày 22/12/2026 số 127
    Sai:   báo cáo ngày 15/10/2026 số 104,  báo cáo ngày 22/12/2026 cũng số 104
    """
    yield from _outside_term(year)
    series: dict[tuple[str, str, int | None], list[Numbered]] = {}
    for one in _numbered(year):
        series.setdefault(one.series, []).append(one)
    for given in series.values():
        in_order = sorted(given, key=lambda one: (one.number, one.day or date.max))
        for before, after in pairwise(in_order):
            if before.number == after.number:
                message = f"số {after.number} đã dùng cho văn bản khác cùng loại"
                yield Misfit(after.path, message, "ghi số của riêng văn bản này", also=before.path)
            elif before.day and after.day and after.day < before.day:
                message = (
                    f"số {after.number} ngày {format_short(after.day)}, mà số {before.number} đã ở ngày "
                    f"{format_short(before.day)}"
                )
                yield Misfit(after.path, message, "xem lại số, hoặc ngày", also=before.path)


def _outside_term(year: Year) -> Iterator[Misfit]:
    """A term in which no paper of the Party lies; in the year of a congress some lie in the one before."""
    term = year.facts.nhiem_ky
    days = [
        (paper.ngay_ban_hanh, f"{key}.ngay_ban_hanh")
        for key, paper in year.every()
        if paper.so and paper.ngay_ban_hanh and paper.standard.system == "party"
    ]
    if term is None or not days:
        return
    last_day, path = max(days)
    years = [int(found) for found in _YEAR.findall(term.ten)]
    if (term.tu_ngay and last_day < term.tu_ngay) or (years and not years[0] <= min(days)[0].year <= years[-1]):
        message = f"văn bản ngày {format_short(last_day)} không thuộc nhiệm kỳ {term.ten}"
        yield Misfit("nhiem_ky.ten", message, "sửa ten, tu_ngay của nhiệm kỳ", also=path)


def _numbered(year: Year) -> Iterator[Numbered]:
    """The papers of the dossier, and those of the same organs that it only cites."""
    own: set[str] = set()
    issuing: set[tuple[str, str]] = set()
    for key, paper in year.every():
        if paper.so and paper.symbol:
            day: date | None = paper.ngay_ban_hanh
            issuer, symbol = fold_tone(paper.organ_in_sentence), fold_tone(paper.symbol)
            own.add(sign(paper.number_and_symbol))
            issuing.add((issuer, symbol))
            run = (day.year if day else None) if paper.standard.system == "state" else _term_begun(year, day)
            yield Numbered((issuer, symbol, run), paper.so, day, f"{key}.so")
    for at, cited in enumerate(year.facts.van_ban_vien_dan, 1):
        number, _, symbol = sign(cited.so_ky_hieu).partition("-")
        issuer = organ(cited.co_quan_ban_hanh)
        if sign(cited.so_ky_hieu) not in own and number.isdigit() and (issuer, symbol) in issuing:
            path = f"van_ban_vien_dan[{at}].so_ky_hieu"
            run = _term_begun(year, cited.ngay_ban_hanh)
            yield Numbered((issuer, symbol, run), int(number), cited.ngay_ban_hanh, path)


def _term_begun(year: Year, day: date | None) -> int | None:
    """The year in which the term began, of a day in it; None before it, where another series of numbers ran."""
    begun = year.facts.nhiem_ky.tu_ngay if year.facts.nhiem_ky else None
    return begun.year if begun and day and day >= begun else None
