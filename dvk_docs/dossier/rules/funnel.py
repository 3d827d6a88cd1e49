"""The rule on the way of the models through the year: from registration to reward nothing slips in, nothing is lost."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from dvk_docs.dossier.rules.described import otherwise_described
from dvk_docs.dossier.rules.year import Mention, Year, codes
from dvk_docs.errors import quote
from dvk_docs.rules.data.misfit import Misfit


def funnel(year: Year) -> Iterator[Misfit]:
    """Khen thưởng trong số công nhận, công nhận trong số đề nghị, đề nghị trong số thông qua, thông qua trong số đạt,
    đạt trong số được giao, được giao trong số đã đăng ký; mô hình nào rơi lại ở một bước phải được nêu tên, kèm lý do.

    Tên, đơn vị, chủ thể, lĩnh vực của mô hình, tên người nhận ghi như nhau ở mọi văn bản.
    Vì sao: một mô hình lọt vào hoặc biến mất giữa chừng là điều đầu tiên bị hỏi khi kiểm tra hồ sơ.

    Đúng:  mô hình không được đề nghị có một dòng ở  khong_de_nghi;   doi_tuong: Vũ Thị Thoa  như đã đăng ký
    Sai:   quyết định công nhận mô hình không có trong tờ trình;   doi_tuong: Vũ Thị Thoan
    """
    yield from _unknown(year)
    yield from _slipped_in(year)
    yield from _lost(year)
    yield from otherwise_described(year)


def _every(year: Year) -> Iterator[Mention]:
    return chain(
        year.registered, year.first_summary, year.assigned, year.stopped, year.visited, year.scored, year.voted,
        year.not_voted, year.proposed, year.not_proposed, year.reported, year.recognised, year.certified, year.rewarded,
        year.candidates, year.last_summary, year.exemplary,
    )  # fmt: skip


def _unknown(year: Year) -> Iterator[Misfit]:
    """Codes and names that no model has."""
    for one in _every(year):
        if one.code not in year.models:
            yield Misfit(one.path, f"không có mô hình {quote(one.code)} trong mo_hinh", "sửa mã hoặc tên mô hình")


def _stages(year: Year) -> Iterator[tuple[str, list[Mention], set[str], str]]:
    """What is done to a model, where, and the models to which alone it may be done, and what those are called."""
    registered, assigned = codes(year.registered), codes(year.assigned)
    judged, proposed = codes(year.judged), codes(year.proposed)
    recognised = codes(year.recognised)
    yield "tổng hợp đăng ký", year.first_summary, registered, "đăng ký"
    yield "giao nhiệm vụ", year.assigned, registered, "đăng ký"
    yield "kiểm tra", year.visited, assigned, "giao nhiệm vụ"
    yield "chấm điểm", year.scored, assigned, "giao nhiệm vụ"
    yield "đưa ra bỏ phiếu", year.voted, judged, "đoàn kiểm tra chấm điểm"
    yield "đề nghị công nhận", year.proposed, year.approved, "thông qua tại cuộc họp"
    yield "báo cáo thành tích", year.reported, proposed, "đề nghị công nhận"
    yield "công nhận", year.recognised, proposed, "đề nghị"
    yield "khen thưởng", year.rewarded, recognised, "công nhận"
    yield "nêu tiêu biểu", year.exemplary, recognised, "công nhận"


def _slipped_in(year: Year) -> Iterator[Misfit]:
    """A model is told at the first stage it is not entitled to; the later ones follow from that."""
    told: set[str] = set()
    for what, mentions, entitled, before in _stages(year):
        for one in mentions if entitled else ():
            if one.code in entitled or one.code in told or one.code not in year.models:
                continue
            told.add(one.code)
            yield Misfit(one.path, f"mô hình {quote(one.code)} được {what} mà chưa được {before}", "sửa danh sách")
    for mention in year.assigned:
        rounds = {one.paper.dot for one in year.registered if one.code == mention.code and one.paper.dot}
        if rounds and mention.paper.dot not in rounds:
            message = f"mô hình {quote(mention.code)} được giao ở đợt khác đợt đăng ký"
            yield Misfit(mention.path, message, "chuyển sang thông báo của đợt ấy, hoặc sửa dot")


class _Step(NamedTuple):
    """A step that takes up what came before it, by codes of models; `path` is where its list stands, "" for none yet.

    `lost` says what is wrong with a model that came and was not taken up.
    """

    lost: str
    came: set[str]
    taken: set[str]
    path: str


def _lost(year: Year) -> Iterator[Misfit]:
    """Models that a step leaves out without a word."""
    told: set[str] = set()
    for lost, came, taken, path in _steps(year):
        for code in sorted(came - taken - told) if path else ():
            told.add(code)
            yield Misfit(path, f"mô hình {quote(code)} {lost}", f"thêm  {code},  hoặc nêu lý do không có")


def _steps(year: Year) -> Iterator[_Step]:
    """The steps in the order of the year; of two of one paper the earlier tells."""
    registered, assigned, visited = codes(year.registered), codes(year.assigned), codes(year.visited)
    judged, voted, proposed = codes(year.judged), codes(year.voted), codes(year.proposed)
    recognised, left_out = codes(year.recognised), codes(year.not_proposed)
    at_first = {one.code for one in year.registered if one.paper.dot != "bo_sung"}
    in_hand = assigned - codes(year.stopped)
    self_scored = {one.code for one in year.scored if one.paper.nguoi_cham == "tu_cham"}
    summary = _list_of(year.first_summary, "mo_hinh")
    sheets = "phieu_cham_diem"
    yield _Step("đã có mà không có bản đăng ký nào", set(year.models), registered, "dang_ky" if registered else "")
    yield _Step("đã đăng ký mà không có trong biểu tổng hợp", at_first, codes(year.first_summary), summary)
    without_task = "đã đăng ký mà không được giao nhiệm vụ"
    yield _Step(without_task, registered - left_out, assigned, "thong_bao" if assigned else "")
    yield _Step("được giao mà không có trong lịch kiểm tra", in_hand, visited, _list_of(year.visited, "lich"))
    yield _Step("được kiểm tra mà không có phiếu của đoàn", visited, judged, sheets if judged else "")
    yield _Step("được giao mà không có phiếu tự chấm", in_hand, self_scored, sheets if self_scored else "")
    without_vote = "đã chấm điểm mà không được bỏ phiếu, cũng không ở mục không bỏ phiếu"
    yield _Step(without_vote, judged, voted | codes(year.not_voted), _list_of(year.voted, "ket_qua"))
    without_proposal = "đã đăng ký mà không được đề nghị, cũng không ở mục không đề nghị"
    yield _Step(without_proposal, registered, proposed | left_out, _list_of(year.proposed, "danh_sach"))
    without_decision = "được đề nghị mà không có trong quyết định"
    yield _Step(without_decision, proposed, recognised, _list_of(year.recognised, "danh_sach"))


def _list_of(mentions: list[Mention], field: str) -> str:
    return f"{mentions[0].key}.{field}" if mentions else ""
