"""Rules on the criteria of a score sheet: the set that an office wrote, the words that it changed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from dvk_docs.documents.parts.bo_tieu_chi import BoTieuChi, Phan, PhuongAn
from dvk_docs.documents.parts.mo_hinh import SUBJECTS, figure
from dvk_docs.documents.score_sheet import ScoreSheet
from dvk_docs.errors import quote
from dvk_docs.rules.data.letterhead import DISTRICT_ENDED
from dvk_docs.rules.data.misfit import Misfit
from dvk_docs.source import fold_key

_DISTRICT = re.compile(r"cấp huyện|(?:huyện|quận|thị) (?:uỷ|ủy)", re.IGNORECASE)
_YEAR = re.compile(r"\b20\d\d\b")


def criteria_form(document: ScoreSheet) -> Iterator[Misfit]:
    """Bộ tiêu chí của cơ quan: mỗi số một tiêu chí; hoặc mọi tiêu chí có điểm tối đa, kèm điểm đạt, hoặc không có.

    Phần có mục riêng theo chủ thể thì có một mục cho tập thể, một mục cho cá nhân.

    Sai:   bộ có điểm mà không có  diem_dat;   hai tiêu chí cùng số 3
    """
    own = document.bo_tieu_chi
    if not isinstance(own, BoTieuChi):
        return
    for at, part in enumerate(own.phan, 1):
        path = f"bo_tieu_chi.phan[{at}]"
        if not part.tieu_chi and not part.phuong_an:
            yield Misfit(path, "phần này chưa có tiêu chí", "thêm  tieu_chi: [{so: 1, noi_dung: …, diem_toi_da: 10}]")
        elif part.phuong_an and sorted(one.chu_the for one in part.phuong_an) != sorted(SUBJECTS):
            hint = "ghi một mục  chu_the: Tập thể  và một mục  chu_the: Cá nhân"
            yield Misfit(f"{path}.phuong_an", "các mục theo chủ thể không đủ một cho tập thể, một cho cá nhân", hint)
    yield from _numbered_once(own)
    yield from _points_or_none(own)


def _numbered_once(own: BoTieuChi) -> Iterator[Misfit]:
    told: set[str] = set()
    for subject in SUBJECTS:
        first: dict[str, str] = {}
        for path, _, one in own.placed(subject):
            other = first.setdefault(fold_key(one.so), path)
            if other != path and path not in told:
                told.add(path)
                yield Misfit(f"{path}.so", f"tiêu chí số {one.so} đã có", "đánh số khác", also=f"{other}.so")


def _points_or_none(own: BoTieuChi) -> Iterator[Misfit]:
    if not own.scored:
        if own.diem_dat is not None:
            message = "bộ tiêu chí không có điểm mà ghi điểm đạt"
            yield Misfit("bo_tieu_chi.diem_dat", message, "bỏ  diem_dat,  hoặc ghi  diem_toi_da  ở mọi tiêu chí")
        return
    for path, _, one in own.placed():
        if one.diem_toi_da is None:
            yield Misfit(path, f"tiêu chí {one.so} chưa ghi điểm tối đa", "thêm  diem_toi_da: 10")
    if own.diem_dat is None:
        yield Misfit("bo_tieu_chi", "bộ tiêu chí chưa ghi điểm đạt", "thêm dòng  diem_dat: 75")
    elif own.diem_dat > own.maximum:
        message = f"điểm đạt {figure(own.diem_dat)} cao hơn tổng điểm tối đa {figure(own.maximum)}"
        yield Misfit("bo_tieu_chi.diem_dat", message, f"ghi từ 0 đến {figure(own.maximum)}")


def criteria_sum(document: ScoreSheet) -> Iterator[Misfit]:
    """Điểm tối đa của các tiêu chí cộng đúng điểm tối đa đã ghi của phần, của bộ; hai chủ thể có tổng bằng nhau.

    Sai:   tong_diem_toi_da: 100   khi các tiêu chí cộng được 95
    """
    own = document.bo_tieu_chi
    if not isinstance(own, BoTieuChi) or not own.scored:
        return
    for at, part in enumerate(own.phan, 1):
        yield from _unequal(part, f"bo_tieu_chi.phan[{at}]")
        yield from _missummed(f"bo_tieu_chi.phan[{at}].diem_toi_da", part.diem_toi_da, part.maximum)
    yield from _missummed("bo_tieu_chi.tong_diem_toi_da", own.tong_diem_toi_da, own.maximum)


def _unequal(part: Phan, path: str) -> Iterator[Misfit]:
    sums = [_points(one) for one in part.phuong_an]
    if len(set(sums)) > 1:
        found = " và ".join(map(figure, sums))
        yield Misfit(f"{path}.phuong_an", f"điểm tối đa theo chủ thể khác nhau: {found}", "sửa cho bằng nhau")


def _points(of: PhuongAn) -> Decimal:
    return sum((one.diem_toi_da or Decimal() for one in of.tieu_chi), Decimal())


def _missummed(path: str, stated: Decimal | None, found: Decimal) -> Iterator[Misfit]:
    if stated is not None and stated != found:
        message = f"ghi {figure(stated)} điểm, các tiêu chí cộng được {figure(found)}"
        yield Misfit(path, message, f"ghi {figure(found)}, hoặc sửa điểm tối đa của tiêu chí")


def criterion_reworded(document: ScoreSheet) -> Iterator[Misfit]:
    """Lời khác cho tiêu chí nào thì ghi đúng số của tiêu chí ấy, mỗi tiêu chí một lần.

    Số có ở cả hai chủ thể, trong mẫu trống, thì ghi thêm  chu_the.

    Sai:   sua_tieu_chi: [{so: 16, noi_dung: …}]   khi biểu có 15 tiêu chí
    """
    seen: dict[str, str] = {}
    for at, change in enumerate(document.sua_tieu_chi, 1):
        path = f"sua_tieu_chi[{at}]"
        found = [one.path for one in document.criteria if change.is_of(one)]
        if not found:
            yield Misfit(path, f"biểu này không có tiêu chí {change.so}", "sửa  so, chu_the,  hoặc bỏ mục này")
        elif len(found) > 1:
            message = f"tiêu chí {change.so} có ở cả tập thể và cá nhân"
            yield Misfit(path, message, "thêm  chu_the: Tập thể  hoặc  chu_the: Cá nhân")
        elif seen.setdefault(found[0], path) != path:
            yield Misfit(path, f"tiêu chí {change.so} đã sửa rồi", "bỏ một trong hai mục", also=seen[found[0]])


def criterion_outdated(document: ScoreSheet) -> Iterator[Misfit]:
    """Lời của tiêu chí không nhắc cấp huyện từ 01/7/2025, không nhắc năm khác năm của biểu.

    Vì sao: bộ có sẵn giữ nguyên văn của nơi ban hành; cơ quan ghi lời hiện nay ở  sua_tieu_chi.

    Sai:   biểu năm 2026, tiêu chí 1 còn “cơ quan tham mưu cấp huyện”
    """
    year = document.year
    if year is None:
        return
    day = document.ngay_ban_hanh or date(year, 12, 31)
    for placed, words in document.worded():
        level = _DISTRICT.search(words) if day >= DISTRICT_ENDED else None
        past = next((found for found in _YEAR.finditer(words) if int(found[0]) != year), None)
        if found := level or past:
            so = placed.criterion.so
            subject = f"chu_the: {SUBJECTS[placed.of.chu_the].capitalize()}, " if placed.of else ""
            hint = f'thêm  sua_tieu_chi: [{{so: {so}, {subject}noi_dung: "…"}}]  với lời hiện nay'
            written = isinstance(document.bo_tieu_chi, BoTieuChi)
            path = f"{placed.path}.noi_dung" if written else "bo_tieu_chi"
            yield Misfit(path, f"tiêu chí {so} còn ghi {quote(found[0])}", hint)
