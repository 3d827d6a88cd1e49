"""Rules on an inspection plan: its teams, its visits, and who may judge whom."""

from __future__ import annotations

from collections.abc import Iterator

from dvk_docs.documents.inspection_plan import HEAD, Doan, InspectionPlan
from dvk_docs.errors import quote
from dvk_docs.rules.data.misfit import Misfit
from dvk_docs.vn.dates import format_short
from dvk_docs.vn.text import fold_tone
from dvk_docs.vn.times import format_time


def team_number(document: InspectionPlan) -> Iterator[Misfit]:
    """Mỗi đoàn một số; đoàn ghi trong lịch phải có ở danh sách đoàn.

    Sai:   hai đoàn cùng  so: 1;   lịch ghi  doan: 4   mà chỉ có đoàn 1, 2, 3
    """
    first: dict[int, int] = {}
    for at, team in enumerate(document.doan, 1):
        before = first.setdefault(team.so, at)
        if before != at:
            yield Misfit(f"doan[{at}].so", f"đã có đoàn số {team.so}", "ghi số khác", also=f"doan[{before}].so")
    for at, visit in enumerate(document.lich, 1):
        if visit.doan not in first:
            known = ", ".join(map(str, first))
            yield Misfit(f"lich[{at}].doan", f"không có đoàn số {visit.doan}", f"ghi một trong:  {known}", also="doan")


def team_head(document: InspectionPlan) -> Iterator[Misfit]:
    """Mỗi đoàn có một Trưởng đoàn, ghi đầu tiên, và ít nhất một thành viên khác.

    Sai:   đoàn chỉ có một người;   người thứ hai ghi  nhiem_vu: Trưởng đoàn
    """
    head = fold_tone(HEAD)
    for at, team in enumerate(document.doan, 1):
        path = f"doan[{at}].thanh_vien"
        if len(team.thanh_vien) < 2:
            yield Misfit(path, f"đoàn số {team.so} chỉ có một người", "thêm thành viên, mỗi người một dòng")
        for n, member in enumerate(team.thanh_vien, 1):
            leads = fold_tone(member.nhiem_vu or "") == head
            if leads and n > 1:
                message = f"{quote(member.ho_ten)} là {HEAD} mà không ghi đầu tiên"
                yield Misfit(f"{path}[{n}].nhiem_vu", message, "chuyển lên dòng đầu, hoặc sửa nhiem_vu")
            if n == 1 and member.nhiem_vu and not fold_tone(member.nhiem_vu).startswith(head):
                message = f"người đầu của đoàn số {team.so} là {quote(member.nhiem_vu)}, không phải {HEAD}"
                yield Misfit(f"{path}[1].nhiem_vu", message, f"ghi {HEAD} đầu tiên, hoặc bỏ dòng này")


def member_twice(document: InspectionPlan) -> Iterator[Misfit]:
    """Một người chỉ ở một đoàn, ghi một lần.

    Sai:   Phan Văn Cường ở cả đoàn số 1 và đoàn số 2
    """
    first: dict[str, str] = {}
    for at, team in enumerate(document.doan, 1):
        for n, member in enumerate(team.thanh_vien, 1):
            path = f"doan[{at}].thanh_vien[{n}]"
            before = first.setdefault(fold_tone(member.ho_ten), path)
            if before != path:
                message = f"{quote(member.ho_ten)} đã có ở {before}"
                yield Misfit(f"{path}.ho_ten", message, "bỏ một trong hai chỗ", also=before)


def two_visits_at_once(document: InspectionPlan) -> Iterator[Misfit]:
    """Một đoàn không thể ở hai đơn vị trong cùng một giờ.

    Sai:   đoàn 1 đến Công an xã và Trạm Y tế xã cùng lúc 8 giờ 00, ngày 05/10/2026
    """
    first: dict[object, int] = {}
    for at, visit in enumerate(document.lich, 1):
        before = first.setdefault((visit.doan, visit.starts), at)
        if before != at:
            unit = document.lich[before - 1].don_vi
            when = f"{format_time(visit.gio)}, ngày {format_short(visit.ngay)}"
            message = f"đoàn số {visit.doan} lúc {when} đã ở {quote(unit)}"
            yield Misfit(f"lich[{at}].gio", message, "đổi giờ, hoặc đổi đoàn", also=f"lich[{before}]")


def visit_order(document: InspectionPlan) -> Iterator[Misfit]:
    """Lịch kiểm tra xếp theo thứ tự thời gian.

    Sai:   06/10/2026 rồi đến 05/10/2026
    """
    for at, (before, visit) in enumerate(zip(document.lich, document.lich[1:], strict=False), 2):
        if visit.starts < before.starts:
            message = f"buổi ngày {format_short(visit.ngay)}, {format_time(visit.gio)} ghi sau buổi muộn hơn"
            yield Misfit(f"lich[{at}].ngay", message, "xếp lại theo thứ tự thời gian", also=f"lich[{at - 1}]")


def visit_outside(document: InspectionPlan) -> Iterator[Misfit]:
    """Buổi kiểm tra không trước ngày ban hành kế hoạch, không sau hạn báo cáo.

    Sai:   ngay: 30/11/2026   với   han_bao_cao: 25/11/2026
    """
    start, end = document.ngay_ban_hanh, document.han_bao_cao
    for at, visit in enumerate(document.lich, 1):
        day = f"buổi kiểm tra ngày {format_short(visit.ngay)}"
        if start and visit.ngay < start:
            message = f"{day} trước ngày ban hành {format_short(start)}"
            yield Misfit(f"lich[{at}].ngay", message, "xem lại ngày, hoặc ngay_ban_hanh", also="ngay_ban_hanh")
        if visit.ngay > end:
            message = f"{day} sau hạn báo cáo {format_short(end)}"
            yield Misfit(f"lich[{at}].ngay", message, "xem lại ngày, hoặc han_bao_cao", also="han_bao_cao")


def own_unit(document: InspectionPlan) -> Iterator[Misfit]:
    """Thành viên đoàn không kiểm tra đơn vị mình công tác.

    Sai:   đoàn có người  don_vi: Hội Nông dân xã   đến kiểm tra Hội Nông dân xã
    """
    teams = _teams(document)
    for at, visit in enumerate(document.lich, 1):
        team = teams.get(visit.doan)
        for member in team.thanh_vien if team else ():
            if member.don_vi and fold_tone(member.don_vi) == fold_tone(visit.don_vi):
                message = f"{quote(member.ho_ten)} của đoàn số {visit.doan} công tác ở chính {quote(visit.don_vi)}"
                yield Misfit(f"lich[{at}].doan", message, "đổi đoàn khác, hoặc đổi thành viên", also="doan")


def team_of_field(document: InspectionPlan) -> Iterator[Misfit]:
    """Mô hình do đoàn phụ trách lĩnh vực của mô hình kiểm tra.

    Sai:   đoàn 1 phụ trách Kinh tế mà đến kiểm tra mô hình  linh_vuc: Quốc phòng - an ninh
    """
    teams = _teams(document)
    for at, visit in enumerate(document.lich, 1):
        team = teams.get(visit.doan)
        for n, model in enumerate(visit.mo_hinh, 1):
            if team and team.linh_vuc and model.linh_vuc and model.linh_vuc not in team.linh_vuc:
                message = f"đoàn số {team.so} không phụ trách lĩnh vực {quote(model.linh_vuc)}"
                yield Misfit(f"lich[{at}].mo_hinh[{n}].linh_vuc", message, "đổi đoàn, hoặc sửa linh_vuc", also="doan")


def visited_twice(document: InspectionPlan) -> Iterator[Misfit]:
    """Mỗi mô hình của một đơn vị được kiểm tra một lần.

    Sai:   Con đường hoa của Hội Phụ nữ xã ở hai buổi
    """
    first: dict[tuple[str, str], str] = {}
    for at, visit in enumerate(document.lich, 1):
        for n, model in enumerate(visit.mo_hinh, 1):
            path = f"lich[{at}].mo_hinh[{n}]"
            before = first.setdefault((fold_tone(model.ten_mo_hinh), fold_tone(visit.don_vi)), path)
            if before != path:
                message = f"mô hình {quote(model.ten_mo_hinh)} đã có ở {before}"
                yield Misfit(f"{path}.ten_mo_hinh", message, "bỏ một trong hai buổi, hoặc sửa tên", also=before)


def _teams(document: InspectionPlan) -> dict[int, Doan]:
    return {team.so: team for team in document.doan}
