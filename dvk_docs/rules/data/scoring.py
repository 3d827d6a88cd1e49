"""Rules on a score sheet: what is judged, with how many points, to what verdict."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from dvk_docs.documents.parts.bo_tieu_chi import TieuChi
from dvk_docs.documents.parts.mo_hinh import SUBJECTS, figure
from dvk_docs.documents.score_sheet import ScoreSheet
from dvk_docs.errors import quote
from dvk_docs.rules.data.misfit import Misfit
from dvk_docs.source import fold_key
from dvk_docs.vn.dates import format_short


def scored_model(document: ScoreSheet) -> Iterator[Misfit]:
    """Biểu chấm điểm ghi rõ mô hình và người thực hiện, trừ khi in mẫu trống để ghi tay.

    Vì sao: chủ thể của mô hình (tập thể, cá nhân) chọn mục tiêu chí để chấm.

    Sai:   không có  mo_hinh
    Đúng:  mo_hinh: {ten_mo_hinh: Tiếng trống khuyến học, don_vi: Hội Khuyến học xã}
    """
    model = document.mo_hinh
    if model is None and not document.mau_trong:
        hint = "thêm  mo_hinh: {ten_mo_hinh: …, don_vi: …}   (in mẫu trống: thêm dòng  mau_trong: có)"
        yield Misfit("mo_hinh", "chưa ghi mô hình được chấm", hint)
    elif model and not model.carrier and not document.mau_trong:
        hint = "thêm vào mo_hinh  don_vi: tên tập thể, hoặc  ca_nhan: {ho_ten: …, chuc_vu: …}"
        yield Misfit("mo_hinh", f"mô hình {quote(model.ten_mo_hinh)} chưa ghi ai thực hiện", hint)
    elif model and model.ca_nhan and model.chu_the == "tap_the":
        message = f"chủ thể là tập thể mà ghi cá nhân {quote(model.ca_nhan.ho_ten)}"
        yield Misfit("mo_hinh.chu_the", message, "bỏ  ca_nhan,  hoặc ghi  chu_the: Cá nhân", also="mo_hinh.ca_nhan")


def score_each(document: ScoreSheet) -> Iterator[Misfit]:
    """Mỗi tiêu chí của chủ thể có một điểm; mục của chủ thể kia để trống; mẫu trống thì không ghi điểm.

    Bộ tiêu chí không chấm điểm thì trả lời có, không ở  dap_ung.

    Sai:   mô hình của tập thể, 15 tiêu chí, mà  diem  có 14 số, hoặc 20 số (chấm cả mục II.1 và mục II.2)
    Đúng:  diem: [5, 10, 9, 4, 5, 4, 10, 4, 10, 9, 5, 5, 4, 4, 5]
    """
    scored = document.criteria_set.scored
    name, other, what = ("diem", "dap_ung", "điểm") if scored else ("dap_ung", "diem", "câu trả lời có, không")
    values = document.diem if scored else document.dap_ung
    if getattr(document, other):
        message = f"bộ tiêu chí này {'chấm điểm' if scored else 'không chấm điểm, chỉ trả lời có hay không'}"
        yield Misfit(other, message, f"ghi ở  {name}  và bỏ  {other}")
    elif document.mau_trong:
        if values:
            yield Misfit(name, "mẫu trống mà có điểm", f"bỏ  {name},  hoặc bỏ  mau_trong")
    elif isinstance(values, dict):
        yield from _each_by_number(document, name, set(values), what)
    elif len(values) != len(document.criteria):
        yield Misfit(name, *_miscounted(document, len(values), what))
    unknown = set(map(fold_key, document.ghi_chu)) - _numbers(document)
    for number in sorted(unknown):
        yield Misfit(f"ghi_chu.{number}", f"không có tiêu chí {number} để ghi chú", "sửa số, hoặc bỏ ghi chú này")


def _numbers(document: ScoreSheet) -> set[str]:
    return {fold_key(one.criterion.so) for one in document.criteria}


def _each_by_number(document: ScoreSheet, name: str, given: set[str], what: str) -> Iterator[Misfit]:
    others = {fold_key(one.criterion.so): one.of for one in document.criteria_set.placed()}
    foreign = sorted(number for number in given if fold_key(number) not in _numbers(document))
    for number in foreign:
        of = others.get(fold_key(number))
        message = f"không có tiêu chí {number}"
        if of is not None:
            message = f"tiêu chí {number} là của {SUBJECTS[of.chu_the]}, mô hình này của {_own(document)}"
        also = "mo_hinh" if of else None
        yield Misfit(f"{name}.{number}", message, "sửa số, hoặc bỏ mục này", also=also)
    if foreign:
        return  # one of them is most likely meant for a criterion that lacks its own
    known = set(map(fold_key, given))
    missing = [one.criterion.so for one in document.criteria if fold_key(one.criterion.so) not in known]
    if missing:
        yield Misfit(name, f"chưa có {what} của tiêu chí {', '.join(missing)}", f"thêm  {missing[0]}: …")


def _miscounted(document: ScoreSheet, given: int, what: str) -> tuple[str, str]:
    count, both = len(document.criteria), len(list(document.criteria_set.placed()))
    fractions = '; điểm lẻ ghi  4.5  hoặc  "4,5"' if document.criteria_set.scored else ""  # in [] a comma parts items
    asked = f"ghi lần lượt {count} {what}{fractions}"
    if given == both:
        return f"chấm cả mục của tập thể và mục của cá nhân; mô hình này của {_own(document)}", asked
    return f"có {given} {what}, {_own(document)} có {count} tiêu chí", asked


def _own(document: ScoreSheet) -> str:
    return SUBJECTS[document.subject or "tap_the"]


def score_range(document: ScoreSheet) -> Iterator[Misfit]:
    """Điểm của mỗi tiêu chí từ 0 đến điểm tối đa của tiêu chí ấy.

    Sai:   12 điểm cho tiêu chí 2, tối đa 10
    """
    for path, one, points in _scored(document):
        if one.diem_toi_da is not None and points > one.diem_toi_da:
            message = f"tiêu chí {one.so} được {figure(points)} điểm, tối đa {figure(one.diem_toi_da)}"
            yield Misfit(path, message, f"ghi từ 0 đến {figure(one.diem_toi_da)}")


def score_step(document: ScoreSheet) -> Iterator[Misfit]:
    """Điểm chấm theo bước nửa điểm; bước khác thì ghi ở  buoc.

    Sai:   diem  có 4,3   khi không có  buoc: 0,1
    """
    if not document.buoc:
        yield Misfit("buoc", "bước chấm điểm là 0", "ghi  buoc: 0,5   hoặc bỏ dòng này")
        return
    for path, one, points in _scored(document):
        if points % document.buoc:
            step = figure(document.buoc)
            message = f"tiêu chí {one.so} được {figure(points)} điểm, không theo bước {step} điểm"
            yield Misfit(path, message, "sửa điểm, hoặc thêm dòng  buoc: 0,1", also="buoc")


def _scored(document: ScoreSheet) -> Iterator[tuple[str, TieuChi, Decimal]]:
    """Path, criterion and points of each score that is given."""
    keys = {fold_key(key): key for key in document.diem} if isinstance(document.diem, dict) else {}
    for number, (placed, points) in enumerate(zip(document.criteria, document.scores, strict=True), 1):
        key = keys.get(fold_key(placed.criterion.so))
        if points is not None:
            yield f"diem.{key}" if key else f"diem[{number}]", placed.criterion, points


def score_total(document: ScoreSheet) -> Iterator[Misfit]:
    """Tổng điểm đã ghi, ở đầu biểu hay ở mô hình, bằng tổng các tiêu chí.

    Không cần ghi: thư viện tự cộng.

    Sai:   tong_diem: 93   khi các tiêu chí cộng được 92,5
    """
    model = document.mo_hinh.diem if document.mo_hinh else None
    for path, stated in (("tong_diem", document.tong_diem), ("mo_hinh.diem", model)):
        if stated is not None and document.total is not None and stated != document.total:
            message = f"ghi {figure(stated)} điểm, các tiêu chí cộng được {figure(document.total)}"
            yield Misfit(path, message, f"ghi {figure(document.total)}, hoặc bỏ dòng này", also="diem")


def score_verdict(document: ScoreSheet) -> Iterator[Misfit]:
    """Đạt khi tổng điểm từ điểm đạt trở lên và các tiêu chí phải tối đa đều đạt điểm tối đa.

    Với bộ không chấm điểm: đạt khi đáp ứng mọi tiêu chí. Không cần ghi: thư viện tự xét.

    Sai:   ket_luan: Đạt   khi tổng 95 điểm mà tiêu chí 7 được 9/10
    """
    stated, found = document.ket_luan, document.verdict
    if stated and found and stated != found:
        right = "Đạt" if found == "dat" else "Không đạt"
        wrong = "Đạt" if stated == "dat" else "Không đạt"
        message = f"ghi {quote(wrong)}, theo các tiêu chí là {quote(right)}{_why(document)}"
        yield Misfit("ket_luan", message, f"ghi  ket_luan: {right},  hoặc bỏ dòng này")


def _why(document: ScoreSheet) -> str:
    mark, total = document.criteria_set.diem_dat, document.total
    reasons = [f"tổng {figure(total)} điểm, dưới {figure(mark)}"] if total and mark and total < mark else []
    reasons += [
        f"tiêu chí {one.so} được {figure(points)}/{figure(one.diem_toi_da)} điểm"
        for one, points in document.below_maximum
    ]
    reasons += [f"chưa đáp ứng tiêu chí {number}" for number in document.unmet]
    return f": {'; '.join(reasons)}" if reasons else ""


def self_score_gap(document: ScoreSheet) -> Iterator[Misfit]:
    """Điểm đơn vị tự chấm và điểm chấm lại chênh nhau nhiều thì nên xem lại; mặc định là quá 10 điểm.

    Sai:   diem_tu_cham: 95   khi tổng điểm là 74
    """
    own, total, widest = document.diem_tu_cham, document.total, document.chenh_lech_diem_canh_bao
    if own is not None and total is not None and abs(own - total) > widest:
        message = f"đơn vị tự chấm {figure(own)} điểm, chấm lại được {figure(total)}: chênh quá {figure(widest)} điểm"
        yield Misfit("diem_tu_cham", message, "xem lại điểm, hoặc ghi  chenh_lech_diem_canh_bao", also="diem")


def scored_date(document: ScoreSheet) -> Iterator[Misfit]:
    """Ngày chấm không sau ngày của biểu.

    Sai:   ngay_cham: 20/11/2026   với   ngay_ban_hanh: 18/11/2026
    """
    scored, dated = document.ngay_cham, document.ngay_ban_hanh
    if scored and dated and scored > dated:
        message = f"ngày chấm {format_short(scored)} sau ngày của biểu {format_short(dated)}"
        yield Misfit("ngay_cham", message, "xem lại  ngay_cham, ngay_ban_hanh", also="ngay_ban_hanh")
