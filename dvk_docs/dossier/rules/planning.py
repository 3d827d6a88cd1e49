"""Rules on plan, targets and deadlines: what was asked, and whether the year kept to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from dvk_docs.dossier.rules.year import Year
from dvk_docs.errors import quote
from dvk_docs.rules.data.misfit import Misfit
from dvk_docs.vn.dates import format_short
from dvk_docs.vn.text import fold_tone


def one_quota(year: Year) -> Iterator[Misfit]:
    """Mỗi loại đơn vị có một chỉ tiêu trong kế hoạch; chỉ tiêu giao cho đơn vị không thấp hơn chỉ tiêu của loại ấy.

    Vì sao: ghi hai chỉ tiêu thì đơn vị không biết theo số nào; số ghi trước được coi là đúng.

    Đúng:  ke_hoach có  {doi_tuong: doan_the, toi_thieu: 2},  danh sách giao  {don_vi: hoi_nong_dan, chi_tieu: 2}
    Sai:   thêm dòng  {doi_tuong: doan_the, toi_thieu: 5};   hoặc giao  {don_vi: hoi_nong_dan, chi_tieu: 1}
    """
    plan = year.first("plan")
    if plan is None:
        return
    quotas: dict[str, tuple[str, int]] = {}
    for at, quota in enumerate(plan[1].chi_tieu, 1):
        quotas.setdefault(quota.doi_tuong or "", (f"{plan[0]}.chi_tieu[{at}]", quota.toi_thieu))
    for key, targets in year.of("targets"):
        for path, _, line in targets.units():
            unit = year.units.get(fold_tone(line.don_vi))
            where, least = quotas.get(unit.loai if unit else "", ("", 0))
            if line.chi_tieu < least:
                message = f"{quote(line.don_vi)} được giao {line.chi_tieu}, kế hoạch yêu cầu ít nhất {least}"
                yield Misfit(f"{key}.{path}.chi_tieu", message, f"ghi  chi_tieu: {least}", also=where)


def target_reached(year: Year) -> Iterator[Misfit]:
    """Mỗi đơn vị đăng ký ít nhất bằng chỉ tiêu được giao.

    Vì sao: thiếu ngay từ khâu đăng ký thì cuối năm không thể đủ.

    Đúng:  chi_tieu: 2   và đơn vị đăng ký 2 mô hình trong dang_ky
    Sai:   chi_tieu: 2   mà dang_ky của đơn vị chỉ có 1 mô hình
    """
    if not year.registered:
        return
    counted = Counter(fold_tone(one.paper.don_vi or "") for one in year.registered)
    for key, targets in year.of("targets"):
        for path, _, line in targets.units():
            found = counted[fold_tone(line.don_vi)]
            if found < line.chi_tieu:
                message = f"{quote(line.don_vi)} đăng ký {found} mô hình, chỉ tiêu {line.chi_tieu}"
                yield Misfit(f"{key}.{path}.chi_tieu", message, "vận động đăng ký thêm, hoặc xem lại chỉ tiêu")


def every_field(year: Year) -> Iterator[Misfit]:
    """Lĩnh vực nào của kế hoạch cũng có ít nhất một mô hình.

    Vì sao: kế hoạch đã nêu nội dung vận động của lĩnh vực ấy; báo cáo cuối năm sẽ để trống một dòng.

    Đúng:  ke_hoach có lĩnh vực  DTVM,  mo_hinh có một mô hình  linh_vuc: DTVM
    Sai:   không có mô hình nào của lĩnh vực ấy
    """
    carried = {model.linh_vuc for model in year.facts.mo_hinh}
    for key, plan in year.of("plan"):
        for at, part in enumerate(plan.noi_dung, 1):
            if part.linh_vuc not in carried:
                message = f"chưa có mô hình nào thuộc lĩnh vực {quote(part.linh_vuc)}"
                hint = "vận động đăng ký, hoặc xem lại kế hoạch"
                yield Misfit("mo_hinh", message, hint, also=f"{key}.noi_dung[{at}].linh_vuc")


def in_time(year: Year) -> Iterator[Misfit]:
    """Văn bản của từng bước ra trong hạn mà kế hoạch đã định; các hạn theo thứ tự thời gian.

    Vì sao: bước sau chờ bước trước; chậm một bước thì cả đợt chậm.

    Đúng:  thoi_han: {trinh: 08/12/2026}   và tờ trình ngày 04/12/2026
    Sai:   thoi_han: {trinh: 08/12/2026}   mà tờ trình ngày 10/12/2026
    """
    plan = year.first("plan")
    if plan is None or plan[1].thoi_han is None:
        return
    for step, what, path, day in _steps(year):
        due: date | None = getattr(plan[1].thoi_han, step)
        if due and day and day > due:
            message = f"{what} {format_short(day)}, sau hạn {format_short(due)} của kế hoạch"
            yield Misfit(path, message, "xem lại ngày này, hoặc hạn", also=f"{plan[0]}.thoi_han.{step}")


def _steps(year: Year) -> Iterator[tuple[str, str, str, date | None]]:
    """The papers that a deadline of the plan is set for: step, what it is, path and value of its day."""
    for key, letter in year.of("letter"):
        yield "dang_ky", "hạn ghi trong công văn", f"{key}.han", letter.han
    for key, plan in year.of("inspection_plan"):
        yield "hop_xet", "hạn báo cáo của đoàn kiểm tra", f"{key}.han_bao_cao", plan.han_bao_cao
    for key, notice in year.of("notice"):
        yield "bao_cao_nam", "hạn báo cáo của đơn vị", f"{key}.han_bao_cao", notice.han_bao_cao
        if notice.dot == "dau_nam":
            yield "giao_nhiem_vu", "thông báo ngày", f"{key}.ngay_ban_hanh", notice.ngay_ban_hanh
    for one in year.scored:
        if one.paper.nguoi_cham == "tu_cham":
            yield "tu_cham_diem", "tự chấm ngày", f"{one.key}.ngay_cham", one.paper.ngay_cham
    for type_name, step, what in (
        ("minutes", "hop_xet", "họp ngày"),
        ("decision", "cong_nhan", "quyết định ngày"),
    ):
        for key, paper in year.of(type_name):
            yield step, what, f"{key}.ngay_ban_hanh", paper.ngay_ban_hanh
    for key, paper in year.of("submission"):
        if paper.cap_de_nghi != "tinh":
            yield "trinh", "tờ trình ngày", f"{key}.ngay_ban_hanh", paper.ngay_ban_hanh
    for key, paper in year.of("report"):
        due = {"nam": "bao_cao_nam", "so_ket": "so_ket"}.get(paper.loai_ky)
        if due:
            yield due, "báo cáo ngày", f"{key}.ngay_ban_hanh", paper.ngay_ban_hanh
