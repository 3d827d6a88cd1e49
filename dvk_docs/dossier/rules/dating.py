"""The rule on the order of the days: no step before the one it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from dvk_docs.dossier.rules.year import Year
from dvk_docs.rules.data.misfit import Misfit
from dvk_docs.vn.dates import format_short


class Day(NamedTuple):
    """A step of the year: what it is, where its day stands."""

    what: str
    path: str
    day: date | None


def order_of_days(year: Year) -> Iterator[Misfit]:
    """Kế hoạch, đăng ký, thông báo, kiểm tra, phiếu của đoàn, biên bản, tờ trình, quyết định, giấy chứng nhận, khen
    thưởng theo đúng thứ tự ngày; văn bản được viện dẫn không trẻ hơn văn bản viện dẫn nó.

    Vì sao: ngày sai một tháng là hồ sơ tự mâu thuẫn; chỗ báo là ngày quá sớm.

    Đúng:  quyết định ngày 11/12/2026,  quyết định khen thưởng ngày 15/12/2026
    Sai:   quyết định ngày 11/12/2026,  quyết định khen thưởng ngày 09/12/2026
    """
    for earlier, later in _pairs(year):
        if earlier.day and later.day and later.day < earlier.day:
            message = (
                f"{later.what} ngày {format_short(later.day)} trước {earlier.what} ngày {format_short(earlier.day)}"
            )
            yield Misfit(later.path, message, "xem lại hai ngày này", also=earlier.path)


def _papers(year: Year, type_name: str, what: str) -> list[Day]:
    return [Day(what, f"{key}.ngay_ban_hanh", paper.ngay_ban_hanh) for key, paper in year.of(type_name)]


def _last(days: list[Day]) -> list[Day]:
    """The latest of several, as the one that the next step waits for."""
    known = [one for one in days if one.day]
    return [max(known, key=lambda one: one.day or date.min)] if known else []


def _pairs(year: Year) -> Iterator[tuple[Day, Day]]:
    """Every step with one that it must not come before."""
    plan = _papers(year, "plan", "kế hoạch")
    forms = [
        (paper.dot, Day("bản đăng ký", f"{key}.ngay_dang_ky", paper.dated)) for key, paper in year.of("registration")
    ]
    summary = [Day("biểu tổng hợp đăng ký", f"{key}.ngay_lap", p.dated) for key, p in year.of("registration_summary")]
    notices = [
        (paper.dot, Day("thông báo", f"{key}.ngay_ban_hanh", paper.ngay_ban_hanh)) for key, paper in year.of("notice")
    ]
    visiting = _papers(year, "inspection_plan", "kế hoạch kiểm tra")
    sheets = [(one, Day("phiếu chấm điểm", f"{one.path}.ngay_cham", one.paper.ngay_cham)) for one in year.scored]
    minutes = _papers(year, "minutes", "biên bản")
    proposals = [
        Day("tờ trình", f"{key}.ngay_ban_hanh", paper.ngay_ban_hanh)
        for key, paper in year.of("submission")
        if paper.cap_de_nghi != "tinh"
    ]
    upward = [
        Day("tờ trình lên tỉnh", f"{key}.ngay_ban_hanh", paper.ngay_ban_hanh)
        for key, paper in year.of("submission")
        if paper.cap_de_nghi == "tinh"
    ]
    decisions = _papers(year, "decision", "quyết định công nhận")
    after = [
        *_papers(year, "certificate", "giấy chứng nhận"),
        *_papers(year, "reward_decision", "quyết định khen thưởng"),
        *(Day("biểu kết quả", f"{key}.ngay_lap", paper.dated) for key, paper in year.of("results_summary")),
        *upward,
    ]
    yearly = [
        Day("báo cáo năm", f"{key}.ngay_ban_hanh", paper.ngay_ban_hanh)
        for key, paper in year.of("report")
        if paper.loai_ky == "nam"
    ]
    yield from _each(plan, [*_papers(year, "letter", "công văn"), *(day for _, day in forms)])
    yield from _each(_last([day for dot, day in forms if dot != "bo_sung"]), summary)
    yield from _each(summary, [day for _, day in notices])
    for dot, notice in notices:
        yield from _each(_last([day for of, day in forms if of == dot]), [notice])
    yield from _each(_last([day for _, day in notices]), visiting)
    of_model = {one.code: one.paper.ngay_ban_hanh for one in year.assigned}
    visits = {one.code: one for one in reversed(year.visited)}
    for one, sheet in sheets:
        if one.paper.nguoi_cham == "tu_cham":
            yield Day("thông báo giao nhiệm vụ", "thong_bao", of_model.get(one.code)), sheet
        elif visit := visits.get(one.code):
            yield Day("buổi kiểm tra", visit.path.rpartition(".")[0] + ".ngay", visit.paper.ngay), sheet
    yield from _each(_last([sheet for _, sheet in sheets]), minutes)
    yield from _each(minutes, proposals)
    yield from _each(_last(_papers(year, "achievement_report", "báo cáo thành tích")), proposals)
    yield from _each(_last(proposals), decisions)
    yield from _each(decisions, [*after, *yearly])
    for key, notice in year.of("notice"):
        for at, one in enumerate(notice.mo_hinh_dung, 1):
            told = Day("thông báo", f"{key}.ngay_ban_hanh", notice.ngay_ban_hanh)
            yield Day("mô hình dừng", f"{key}.mo_hinh_dung[{at}].ngay", one.ngay), told


def _each(earlier: list[Day], later: list[Day]) -> Iterator[tuple[Day, Day]]:
    return ((one, other) for one in earlier for other in later)
