"""Rules on what was judged: score sheets, visits, the meeting and its votes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from itertools import chain
from typing import Final

from dvk_docs.documents.parts.mo_hinh import figure
from dvk_docs.dossier.rules.year import Year
from dvk_docs.errors import quote
from dvk_docs.rules.data.misfit import Misfit
from dvk_docs.vn.dates import format_short
from dvk_docs.vn.text import fold_tone

_TOTAL: Final = re.compile(r"tổng điểm (\d+(?:,\d+)?)", re.IGNORECASE)
"""How a reason tells the points of a model."""


def points(year: Year) -> Iterator[Misfit]:
    """Điểm từng tiêu chí trong khung, tổng điểm bằng tổng các tiêu chí, và biên bản ghi đúng điểm của phiếu.

    Mỗi mô hình một phiếu tự chấm, một phiếu của đoàn kiểm tra, theo mục tiêu chí của chủ thể.
    Vì sao: điểm là căn cứ để đưa ra xét; chép nhầm một số là xét nhầm một mô hình.

    Đúng:  phiếu của đoàn  tong_diem: 92   và biên bản  {mo_hinh: MH01, diem: 92}
    Sai:   phiếu của đoàn  tong_diem: 92   mà biên bản  {mo_hinh: MH01, diem: 95}
    """
    yield from _scored_twice(year)
    totals: dict[str, tuple[str, Decimal | None]] = {}
    for one in year.judged:
        totals.setdefault(one.code, (f"{one.path}.tong_diem", one.paper.total))
    yield from _points_in_minutes(year, totals)
    yield from _points_in_reasons(year, totals)


def _scored_twice(year: Year) -> Iterator[Misfit]:
    seen: dict[tuple[str, str], str] = {}
    for one in year.scored:
        scorer = one.paper.nguoi_cham or ""
        before = seen.setdefault((one.code, scorer), one.path)
        if before != one.path:
            message = f"mô hình {quote(one.code)} đã có phiếu của cùng người chấm"
            yield Misfit(f"{one.path}.mo_hinh", message, "sửa mã mô hình, hoặc bỏ một phiếu", also=before)


def _points_in_minutes(year: Year, totals: Mapping[str, tuple[str, Decimal | None]]) -> Iterator[Misfit]:
    for one in year.voted:
        path, total = totals.get(one.code, ("", None))
        stated = one.model.diem if one.model else None
        if stated is not None and total is not None and stated != total:
            message = f"biên bản ghi {figure(stated)} điểm, phiếu chấm {figure(total)} điểm"
            hint = f"ghi  diem: {figure(total)}, hoặc xem lại phiếu"
            yield Misfit(f"{one.path}.diem", message, hint, also=path)


def _points_in_reasons(year: Year, totals: Mapping[str, tuple[str, Decimal | None]]) -> Iterator[Misfit]:
    """The points that the minutes tell where they say why a model was not voted on."""
    for key, minutes in year.of("minutes"):
        left_out = (one for one in year.not_voted if one.key == key)
        for one, left in zip(left_out, minutes.khong_bo_phieu, strict=True):
            path, total = totals.get(one.code, ("", None))
            said = _TOTAL.search(left.ly_do)
            if said and total is not None and Decimal(said[1].replace(",", ".")) != total:
                message = f"lý do ghi {quote(said[0])}, phiếu chấm {figure(total)} điểm"
                hint = f"ghi  Tổng điểm {figure(total)}, hoặc xem lại phiếu"
                yield Misfit(f"{one.path}.ly_do", message, hint, words=said[0], also=path)


def failed_goes_on(year: Year) -> Iterator[Misfit]:
    """Mô hình không đạt thì không đưa ra bỏ phiếu, không đề nghị, không công nhận, không khen thưởng.

    Vì sao: điều kiện của bộ tiêu chí; một mô hình lọt qua làm sai mọi con số ở sau.

    Đúng:  mô hình không đạt có ở  khong_bo_phieu  và  khong_de_nghi, kèm lý do
    Sai:   mô hình thiếu điểm tiêu chí 9 có trong quyết định khen thưởng
    """
    lists = (
        ("đưa ra bỏ phiếu", year.voted),
        ("đề nghị công nhận", year.proposed),
        ("công nhận", year.recognised),
        ("cấp giấy chứng nhận", year.certified),
        ("khen thưởng", year.rewarded),
        ("đề nghị lên tỉnh", year.candidates),
    )
    failed = {one.code: one.path for one in year.judged if one.paper.verdict == "khong_dat"}
    for what, mentions in lists:
        for one in mentions:
            if one.code in failed:
                message = f"mô hình {quote(one.code)} không đạt khi chấm điểm mà được {what}"
                yield Misfit(one.path, message, "bỏ mô hình này khỏi danh sách", also=failed[one.code])


def visits(year: Year) -> Iterator[Misfit]:
    """Mô hình nào đưa ra bỏ phiếu cũng đã được đoàn của lĩnh vực ấy kiểm tra trước ngày họp, trong hạn của kế hoạch.

    Thành viên không kiểm tra đơn vị mình; một đoàn không ở hai nơi cùng giờ; phiếu chấm ghi đúng đoàn đã đến.
    Vì sao: phiếu chấm của đoàn chỉ có giá trị khi đoàn đã đến.

    Đúng:  lich có  {ngay: 16/11/2026, doan: 1, mo_hinh: [MH01]},  họp ngày 01/12/2026
    Sai:   MH01 không có trong lich;   lich ghi đoàn 1 mà phiếu chấm ghi  doan: 2
    """
    minutes = year.first("minutes")
    schedule = {one.code: one for one in reversed(year.visited)}
    if not schedule:
        return
    yield from _late_visits(year)
    for one in year.voted:
        visit = schedule.get(one.code)
        held = minutes[1].ngay_ban_hanh if minutes else None
        if visit is None:
            message = f"mô hình {quote(one.code)} được đưa ra bỏ phiếu mà không có trong lịch kiểm tra"
            yield Misfit(one.path, message, "bổ sung lịch kiểm tra, hoặc bỏ mô hình này")
        elif held and visit.paper.ngay > held:
            message = f"kiểm tra ngày {format_short(visit.paper.ngay)}, sau ngày họp {format_short(held)}"
            yield Misfit(visit.path.rpartition(".")[0] + ".ngay", message, "xem lại ngày", also=one.path)
    for one in year.judged:
        visit = schedule.get(one.code)
        if visit and one.paper.doan is not None and one.paper.doan != visit.paper.doan:
            message = f"phiếu ghi đoàn {one.paper.doan}, lịch kiểm tra ghi đoàn {visit.paper.doan}"
            also = visit.path.rpartition(".")[0] + ".doan"
            yield Misfit(f"{one.path}.doan", message, f"ghi  doan: {visit.paper.doan}", also=also)


def _late_visits(year: Year) -> Iterator[Misfit]:
    days = {one.path.rpartition(".")[0]: one.paper.ngay for one in year.visited}
    for key, plan in year.of("plan"):
        due: date | None = plan.thoi_han.kiem_tra if plan.thoi_han else None
        for path, day in days.items():
            if due and day > due:
                message = f"kiểm tra ngày {format_short(day)}, sau hạn {format_short(due)}"
                yield Misfit(f"{path}.ngay", message, "đổi ngày, hoặc xem lại hạn", also=f"{key}.thoi_han.kiem_tra")


def meeting(year: Year) -> Iterator[Misfit]:
    """Có mặt cộng vắng mặt bằng số thành viên của Ban Chỉ đạo, đúng người, đúng số; phiếu hợp lệ, thu về, phát ra không
    quá số có mặt; kết quả đúng tỷ lệ đã định.

    Vì sao: biên bản sai một số thì cả cuộc bỏ phiếu bị nghi ngờ.

    Đúng:  tong_so_thanh_vien: 15,  co_mat: 14,  một người ở vang_mat
    Sai:   tong_so_thanh_vien: 15,  co_mat: 15,  một người ở vang_mat
    """
    if not year.board:
        return
    for key, minutes in year.of("minutes"):
        whole = len(year.board)
        if minutes.tong_so_thanh_vien != whole:
            message = f"ghi {minutes.tong_so_thanh_vien} thành viên, Ban Chỉ đạo có {whole}"
            hint = f"ghi  tong_so_thanh_vien: {whole}"
            yield Misfit(f"{key}.tong_so_thanh_vien", message, hint, also="ban_chi_dao.thanh_vien")
        listed = chain(
            ((f"{key}.thanh_phan[{at}]", one) for at, one in enumerate(minutes.thanh_phan, 1)),
            ((f"{key}.vang_mat[{at}]", one) for at, one in enumerate(minutes.vang_mat, 1)),
        )
        for path, person in listed:
            if fold_tone(person.ho_ten) not in year.board:
                message = f"{quote(person.ho_ten)} không phải là thành viên Ban Chỉ đạo"
                hint = "sửa tên, hoặc chuyển sang khach_moi"
                yield Misfit(f"{path}.ho_ten", message, hint, also="ban_chi_dao.thanh_vien")
