"""The rule on the order of the days: no step before the one it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from dvk_docs.dossier.rules.year import Mention, Year
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
    for waited_for, steps in _steps(year):
        for earlier in waited_for:
            yield from _too_early(earlier, [one for one in steps if one.day])


def _too_early(earlier: Day, steps: list[Day]) -> Iterator[Misfit]:
    """The steps that came before what they wait for; when all of several did, that day is the odd one."""
    early = [one for one in steps if earlier.day and one.day and one.day < earlier.day]
    whole = len(early) == len(steps) > 1
    for one in early[:1] if whole else early:
        message = f"{one.what} ngày {_said(one)} trước {earlier.what} ngày {_said(earlier)}"
        if whole:
            yield Misfit(earlier.path, f"{message}; cả {len(early)} ngày đều vậy", "xem lại ngày này", also=one.path)
        else:
            yield Misfit(one.path, message, "xem lại hai ngày này", also=earlier.path)


def _said(one: Day) -> str:
    return format_short(one.day) if one.day else ""


def _papers(year: Year, type_name: str, what: str) -> list[Day]:
    return [Day(what, f"{key}.ngay_ban_hanh", paper.ngay_ban_hanh) for key, paper in year.of(type_name)]


def _last(days: list[Day]) -> list[Day]:
    """The latest of several, as the one that the next step waits for."""
    known = [one for one in days if one.day]
    return [max(known, key=lambda one: one.day or date.min)] if known else []


def _steps(year: Year) -> Iterator[tuple[list[Day], list[Day]]]:
    """What is waited for, and the steps that wait for it."""
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
    yield plan, [*_papers(year, "letter", "công văn"), *(day for _, day in forms)]
    yield _last([day for dot, day in forms if dot != "bo_sung"]), summary
    yield summary, [day for _, day in notices]
    for dot, notice in notices:
        yield _last([day for of, day in forms if of == dot]), [notice]
    yield _last([day for _, day in notices]), visiting
    yield from _of_sheets(year, sheets)
    yield _last([sheet for _, sheet in sheets]), minutes
    yield minutes, proposals
    yield _last(_papers(year, "achievement_report", "báo cáo thành tích")), proposals
    yield _last(proposals), decisions
    yield decisions, [*after, *yearly]
    for key, notice in year.of("notice"):
        told = Day("thông báo", f"{key}.ngay_ban_hanh", notice.ngay_ban_hanh)
        for at, one in enumerate(notice.mo_hinh_dung, 1):
            yield [Day("mô hình dừng", f"{key}.mo_hinh_dung[{at}].ngay", one.ngay)], [told]


def _of_sheets(year: Year, sheets: list[tuple[Mention, Day]]) -> Iterator[tuple[list[Day], list[Day]]]:
    """A unit scores itself after it was given the task, a team after it was there."""
    for key, notice in year.of("notice"):
        given = {one.code for one in year.assigned if one.key == key}
        own = [sheet for one, sheet in sheets if one.paper.nguoi_cham == "tu_cham" and one.code in given]
        yield [Day("thông báo", f"{key}.ngay_ban_hanh", notice.ngay_ban_hanh)], own
    for visit in year.visited:
        there = Day("buổi kiểm tra", f"{visit.path.rpartition('.')[0]}.ngay", visit.paper.ngay)
        yield [there], [day for one, day in sheets if one.code == visit.code and one.paper.nguoi_cham != "tu_cham"]
