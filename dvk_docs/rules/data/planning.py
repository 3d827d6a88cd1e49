"""Rules on a plan: its parts, the year it goes on from, its deadlines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from dvk_docs.documents.plan import Plan
from dvk_docs.rules.data.misfit import Misfit, cut
from dvk_docs.rules.data.typed import body_texts
from dvk_docs.vn.dates import format_short

_STAGES = (
    ("dang_ky",), ("giao_nhiem_vu",), ("dang_ky_bo_sung", "so_ket"), ("tu_cham_diem",), ("kiem_tra",), ("hop_xet",),
    ("trinh",), ("cong_nhan",), ("bao_cao_nam",),
)  # fmt: skip
_RESULTS = re.compile(r"[Tt]rên cơ sở (?:đánh giá |tổng kết )?kết quả[^,;.:]{0,120}?\bnăm (?P<year>\d{4})\b")
_PART_OF_YEAR = re.compile(r"\b(?:tháng|quý|đợt|đầu năm|kỳ)\b")  # a plan of the second half rests on the first
_REPORT_MONTHS = 1  # the report of a year may be due in January of the next


def plan_parts(document: Plan) -> Iterator[Misfit]:
    """Nội dung kế hoạch ghi một cách: từng mục, hoặc cả đề mục gõ sẵn (de_muc).

    Ghi từng mục thì phải có muc_dich, yeu_cau, noi_dung, phan_cong.
    Mở đầu cũng ghi một cách: các căn cứ (can_cu), hoặc cả đoạn (mo_dau).

    Sai:   có de_muc mà còn muc_dich;   không có de_muc mà thiếu phan_cong
    """
    yield from _body_parts(document)
    if document.can_cu and document.mo_dau:
        yield Misfit("mo_dau", "mở đầu ghi hai lần: can_cu và mo_dau", "bỏ một trong hai mục", also="can_cu")
    if not document.can_cu and not document.mo_dau:
        hint = "thêm  can_cu:  và mỗi văn bản một dòng  - Hướng dẫn số …, hoặc thêm  mo_dau: cả đoạn mở đầu"
        yield Misfit("can_cu", "kế hoạch chưa có căn cứ, cũng chưa có đoạn mở đầu", hint)


def _body_parts(document: Plan) -> Iterator[Misfit]:
    labels = {name: (info.title or name).lower() for name, info in Plan.model_fields.items()}
    if document.de_muc:
        for name in (name for name in Plan.parts if getattr(document, name)):
            message = f"mục {labels[name]} ghi riêng trong khi nội dung đã gõ cả ở de_muc"
            yield Misfit(name, message, f"chuyển vào de_muc rồi bỏ mục {name}", also="de_muc")
        return
    for name in (name for name in Plan.needed if not getattr(document, name)):
        hint = f"thêm  {name}:  và mỗi đoạn một dòng  - …, hoặc gõ cả nội dung vào  de_muc"
        yield Misfit(name, f"kế hoạch chưa có mục {labels[name]}", hint)


def result_year(document: Plan) -> Iterator[Misfit]:
    """Kế hoạch của một năm dựa trên kết quả của năm trước, không phải của chính năm ấy.

    Sai thường gặp: chép kế hoạch năm trước, đổi hết năm, kể cả năm của kết quả.

    Sai:   Trên cơ sở kết quả thực hiện phong trào năm 2024, tiếp tục đẩy mạnh … năm 2024
    Đúng:  Trên cơ sở kết quả thực hiện phong trào năm 2023, tiếp tục đẩy mạnh … năm 2024
    """
    if document.giai_doan or not document.year:
        return
    for path, text in body_texts(document):
        for found in _RESULTS.finditer(text):
            if int(found["year"]) == document.year and not _PART_OF_YEAR.search(found[0]):
                message = f"kế hoạch năm {document.year} dựa trên kết quả của chính năm {document.year}"
                yield cut(path, text, found.span(), message, f"ghi  năm {document.year - 1}")


def deadline_order(document: Plan) -> Iterator[Misfit]:
    """Các thời hạn nối tiếp nhau: đăng ký, giao nhiệm vụ, tự chấm điểm, kiểm tra, họp xét, trình, công nhận, báo cáo.

    Các bước (cac_buoc) cũng vậy. Sơ kết và đăng ký bổ sung ở giữa, trước sau tuỳ nơi.

    Sai:   hop_xet: 04/12/2026   với   cong_nhan: 15/11/2026
    """
    given = document.deadlines()
    stages = [[(f"thoi_han.{name}", given[name]) for name in stage if name in given] for stage in _STAGES]
    steps = [[(f"cac_buoc[{at}].han", step.han)] for at, step in enumerate(document.cac_buoc, 1) if step.han]
    for sequence in (stages, steps):
        latest: tuple[str, date] | None = None
        for stage in sequence:
            for path, due in stage:
                if latest and due < latest[1]:
                    message = f"hạn {format_short(due)} trước hạn {format_short(latest[1])} của việc làm trước nó"
                    yield Misfit(path, message, "sửa một trong hai ngày", words=format_short(due), also=latest[0])
            latest = max([*([latest] if latest else []), *stage], key=lambda found: found[1], default=None)


def deadline_outside(document: Plan) -> Iterator[Misfit]:
    """Thời hạn nằm trong năm, giai đoạn của kế hoạch và không trước ngày ban hành.

    Báo cáo năm và bước cuối cùng (tổng kết) có thể sang tháng 01 năm sau.

    Sai:   dang_ky: 19/6/2025   trong kế hoạch năm 2026
    """
    steps = {f"cac_buoc[{at}].han": step.han for at, step in enumerate(document.cac_buoc, 1) if step.han}
    given = {f"thoi_han.{name}": due for name, due in document.deadlines().items()} | steps
    last_step = f"cac_buoc[{len(document.cac_buoc)}].han"
    for path, due in given.items():
        why = _outside(document, due, is_report=path in ("thoi_han.bao_cao_nam", last_step))
        if why:
            yield Misfit(path, f"hạn {format_short(due)} {why}", "sửa lại ngày", words=format_short(due))


def _outside(document: Plan, due: date, *, is_report: bool) -> str | None:
    issued, period = document.ngay_ban_hanh, document.period
    if issued and due < issued:
        return f"trước ngày ban hành {format_short(issued)}"
    if period is None or period[0] <= due.year <= period[1]:
        return None
    if is_report and due.year == period[1] + 1 and due.month <= _REPORT_MONTHS:
        return None
    years = f"năm {period[0]}" if period[0] == period[1] else f"giai đoạn {period[0]} - {period[1]}"
    return f"nằm ngoài {years}"
