"""The rule on the order of the days: no step before the one it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

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


_Waits = Iterator[tuple[list[Day], list[Day]]]
"""What is waited for, and the steps that wait for it."""


def _steps(year: Year) -> _Waits:
    yield from _assigning(year)
    yield from _judging(year)
    yield from _deciding(year)
    yield from _stopping(year)


def _assigning(year: Year) -> _Waits:
    """From the plan to the notices: those of a round wait for its registrations."""
    forms = _in_rounds(year, "registration", "bản đăng ký", "ngay_dang_ky")
    notices = _in_rounds(year, "notice", "thông báo")
    summary = _days(year, "registration_summary", "biểu tổng hợp đăng ký", "ngay_lap")
    yield _days(year, "plan", "kế hoạch"), [*_days(year, "letter", "công văn"), *(day for _, day in forms)]
    yield _last([day for turn, day in forms if turn != "bo_sung"]), summary
    yield summary, [day for _, day in notices]
    for turn, notice in notices:
        yield _last([day for of, day in forms if of == turn]), [notice]


def _judging(year: Year) -> _Waits:
    """From the notices to the meeting: a unit scores itself after it was given the task, a team after it was there."""
    sheets = [(one, Day("phiếu chấm điểm", f"{one.path}.ngay_cham", one.paper.ngay_cham)) for one in year.scored]
    yield _last(_days(year, "notice", "thông báo")), _days(year, "inspection_plan", "kế hoạch kiểm tra")
    for key, notice in year.of("notice"):
        given = {one.code for one in year.assigned if one.key == key}
        own = [sheet for one, sheet in sheets if one.paper.nguoi_cham == "tu_cham" and one.code in given]
        yield [_day(key, notice, "thông báo")], own
    for visit in year.visited:
        there = Day("buổi kiểm tra", f"{visit.path.rpartition('.')[0]}.ngay", visit.paper.ngay)
        yield [there], [day for one, day in sheets if one.code == visit.code and one.paper.nguoi_cham != "tu_cham"]
    yield _last([sheet for _, sheet in sheets]), _days(year, "minutes", "biên bản")


def _deciding(year: Year) -> _Waits:
    """From the meeting to what follows from the decision."""
    submissions = [(paper.cap_de_nghi == "tinh", key, paper) for key, paper in year.of("submission")]
    proposals = [_day(key, paper, "tờ trình") for upward, key, paper in submissions if not upward]
    decisions = _days(year, "decision", "quyết định công nhận")
    yield _days(year, "minutes", "biên bản"), proposals
    yield _last(_days(year, "achievement_report", "báo cáo thành tích")), proposals
    yield _last(proposals), decisions
    after = [
        *_days(year, "certificate", "giấy chứng nhận"),
        *_days(year, "reward_decision", "quyết định khen thưởng"),
        *_days(year, "results_summary", "biểu kết quả", "ngay_lap"),
        *(_day(key, paper, "tờ trình lên tỉnh") for upward, key, paper in submissions if upward),
        *(_day(key, paper, "báo cáo năm") for key, paper in year.of("report") if paper.loai_ky == "nam"),
    ]
    yield decisions, after


def _stopping(year: Year) -> _Waits:
    """A notice tells of models that were stopped before."""
    for key, notice in year.of("notice"):
        for at, one in enumerate(notice.mo_hinh_dung, 1):
            yield [Day("mô hình dừng", f"{key}.mo_hinh_dung[{at}].ngay", one.ngay)], [_day(key, notice, "thông báo")]


def _day(key: str, paper: Any, what: str, field: str = "ngay_ban_hanh") -> Day:
    """The day of a paper; `field` is what the file of the campaign calls it."""
    return Day(what, f"{key}.{field}", paper.dated)


def _days(year: Year, type_name: str, what: str, field: str = "ngay_ban_hanh") -> list[Day]:
    return [_day(key, paper, what, field) for key, paper in year.of(type_name)]


def _in_rounds(year: Year, type_name: str, what: str, field: str = "ngay_ban_hanh") -> list[tuple[str | None, Day]]:
    """The days of such papers, each with its round of registration."""
    return [(paper.dot, _day(key, paper, what, field)) for key, paper in year.of(type_name)]


def _last(days: list[Day]) -> list[Day]:
    """The latest of several, as the one that the next step waits for."""
    known = [one for one in days if one.day]
    return [max(known, key=lambda one: one.day or date.min)] if known else []
