"""Rules on a vote: ballots, votes on each model, result, and what the conclusion says of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dvk_docs.documents.minutes import Minutes
from dvk_docs.documents.parts.outline import lines_of
from dvk_docs.errors import quote
from dvk_docs.rules.data import models
from dvk_docs.rules.data.misfit import Misfit
from dvk_docs.vn.counts import COUNT, read_count
from dvk_docs.vn.numbers import format_number

_BALLOTS = ("so_phieu_phat_ra", "so_phieu_thu_ve", "so_phieu_hop_le")
_CLAUSE = re.compile(r"[^.;]+")
_COUNTS = re.compile(
    rf"công nhận (?P<all>{COUNT}) mô hình\b(?:[^.;\d]*(?:năm \d{{4}})?[^.;\d]*\bgồm (?P<groups>{COUNT}) tập thể"
    rf"(?:,| và) (?P<people>{COUNT}) cá nhân)?"
)
_NOT = re.compile(r"\b(chưa|không)\b", re.IGNORECASE)


def ballot_counts(document: Minutes) -> Iterator[Misfit]:
    """Bỏ phiếu kín thì ghi số phiếu phát ra, thu về, hợp lệ: số sau không quá số trước, phát ra không quá số có mặt.

    Biểu quyết thì không có phiếu.

    Sai:   so_phieu_phat_ra: 14   với   so_phieu_thu_ve: 15
    """
    given = {name: getattr(document, name) for name in _BALLOTS}
    if document.hinh_thuc == "bieu_quyet":
        for name in (name for name, count in given.items() if count is not None):
            yield Misfit(name, "biểu quyết thì không có phiếu", "bỏ dòng này, hoặc ghi  hinh_thuc: Bỏ phiếu kín")
        return
    before, limit = "co_mat", document.co_mat
    for name, count in given.items():
        if count is None:
            yield Misfit(name, "bỏ phiếu kín mà chưa ghi số phiếu này", f"thêm dòng  {name}: {limit}")
            return
        if count > limit:
            message = f"ghi {count}, lớn hơn {before} ({limit})"
            yield Misfit(name, message, f"xem lại  {name}  và  {before}", also=before)
            return
        before, limit = name, count


def votes_sum(document: Minutes) -> Iterator[Misfit]:
    """Mỗi mô hình: đồng ý, không đồng ý, không có ý kiến cộng lại bằng số phiếu hợp lệ (biểu quyết: số có mặt).

    Sai:   so_phieu_hop_le: 14   với   dong_y: 13, khong_dong_y: 0, khong_y_kien: 0
    """
    whole = "so_phieu_hop_le" if document.so_phieu_hop_le is not None else "co_mat"
    sums = {model.votes for model in document.ket_qua}
    if len(sums) == 1 < len(document.ket_qua) and sums != {document.voters}:  # the one number is wrong, not all others
        found = sums.pop()
        message = f"ghi {document.voters}, mà mô hình nào cũng có {found} phiếu"
        yield Misfit(whole, message, f"ghi  {whole}: {found}, hoặc sửa số phiếu", also="ket_qua")
        return
    for at, model in enumerate(document.ket_qua, 1):
        if model.votes != document.voters:
            message = f"mô hình {quote(model.ten_mo_hinh)} có {model.votes} phiếu, phải là {document.voters}"
            yield Misfit(f"ket_qua[{at}].dong_y", message, "sửa số phiếu của mô hình này", also=whole)


def verdict_mismatch(document: Minutes) -> Iterator[Misfit]:
    """Kết quả đã ghi phải đúng với số phiếu, ngưỡng và mẫu số đã chọn.

    Không cần ghi: thư viện tự tính.

    Sai:   dong_y: 6 trên 15 thành viên   với   ket_qua: Thông qua
    """
    for at, model in enumerate(document.ket_qua, 1):
        carried = document.passes(model)
        if model.ket_qua is not None and (model.ket_qua == "thong_qua") != carried:
            right = "Thông qua" if carried else "Không thông qua"
            message = f"{model.dong_y} phiếu đồng ý trên {document.denominator} là {right.lower()}"
            yield Misfit(f"ket_qua[{at}].ket_qua", message, f"ghi  ket_qua: {right}, hoặc bỏ dòng này")


def score_below_pass(document: Minutes) -> Iterator[Misfit]:
    """Mô hình chưa đủ điểm không đưa ra bỏ phiếu.

    Sai:   diem_dat: 75   với một mô hình ở ket_qua có  diem: 71
    Đúng:  chuyển mô hình ấy sang khong_bo_phieu, ghi lý do
    """
    for at, model in enumerate(document.ket_qua, 1):
        if model.diem is not None and document.diem_dat is not None and model.diem < document.diem_dat:
            message = f"mô hình {quote(model.ten_mo_hinh)} được {format_number(model.diem)} điểm, chưa đạt"
            yield Misfit(f"ket_qua[{at}].diem", message, "chuyển mô hình sang khong_bo_phieu", also="diem_dat")


def voted_and_left_out(document: Minutes) -> Iterator[Misfit]:
    """Một mô hình không thể vừa được bỏ phiếu, vừa ở mục không bỏ phiếu.

    Sai:   cùng một tên ở ket_qua và ở khong_bo_phieu
    """
    yield from models.in_both(document, document.ket_qua, "ket_qua", "khong_bo_phieu", "kết quả bỏ phiếu")


def conclusion_count(document: Minutes) -> Iterator[Misfit]:
    """Số mô hình đề nghị công nhận ghi trong kết luận, bằng số hay bằng chữ, bằng số mô hình được thông qua.

    Sai:   ket_luan: đề nghị công nhận 27 mô hình   khi 26 mô hình được thông qua
    """
    collectives, individuals = (len(group) for group in document.groups)
    counted = {"all": collectives + individuals, "groups": collectives, "people": individuals}
    for at, text in enumerate(document.ket_luan, 1):
        for clause in (part for line in lines_of([text]) for part in _CLAUSE.findall(line)):
            said = _COUNTS.search(clause)
            if said is None or _NOT.search(clause[: said.start()]):
                continue
            for name, count in counted.items():
                stated = read_count(said[name] or "")
                if stated is not None and stated != count:
                    message = f"kết luận ghi {said[name]} nhưng số được thông qua là {count}"
                    yield Misfit(f"ket_luan[{at}]", message, f"ghi  {count:02d}", words=said[name], also="ket_qua")
