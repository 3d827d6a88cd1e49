"""Rules on a notice: what it consists of, and that its parts speak of the same models, units and people."""

from __future__ import annotations

from collections.abc import Iterator

from dvk_docs.documents.notice import Notice
from dvk_docs.errors import quote
from dvk_docs.rules.data import models
from dvk_docs.rules.data.misfit import Misfit
from dvk_docs.vn.dates import format_short
from dvk_docs.vn.text import fold_tone

_NEEDED = {
    "can_cu": "thêm dòng  can_cu:  và dòng  - Kế hoạch số …, ngày … của …",
    "han_bao_cao": "thêm dòng  han_bao_cao: 15/10/2026",
}


def notice_content(document: Notice) -> Iterator[Misfit]:
    """Thông báo giao nhiệm vụ có danh sách, căn cứ, hạn báo cáo; thông báo khác chỉ có nội dung gõ sẵn.

    Sai:   có cả  danh_sach  và  noi_dung;   danh_sach mà không có  han_bao_cao
    Đúng:  danh_sach, can_cu, han_bao_cao;   hoặc  noi_dung
    """
    if document.noi_dung:
        for name in document.assigning:
            if getattr(document, name) not in (None, []):
                message = "chỉ có ở thông báo giao nhiệm vụ, không đi với “noi_dung”"
                yield Misfit(name, message, f"bỏ  {name}, hoặc bỏ  noi_dung", also="noi_dung")
    elif not any(document.groups):
        hint = "thêm  danh_sach:  và dòng  - ten_mo_hinh: …   (thông báo việc khác: thêm  noi_dung)"
        yield Misfit("danh_sach", "thông báo chưa có danh sách mô hình được giao", hint)
    else:
        for name, hint in _NEEDED.items():
            if getattr(document, name) in (None, []):
                label = type(document).model_fields[name].title
                yield Misfit(name, f"thông báo giao nhiệm vụ chưa có “{label}”", hint)


def assigned_and_stopped(document: Notice) -> Iterator[Misfit]:
    """Một mô hình không thể vừa được giao, vừa dừng thực hiện trong cùng một thông báo.

    Sai:   cùng một tên ở danh_sach và ở mo_hinh_dung
    """
    yield from models.in_both(document, document.assigned, "danh_sach", "mo_hinh_dung", "danh sách được giao")


def meeting_after(document: Notice) -> Iterator[Misfit]:
    """Cuộc họp thống nhất danh sách diễn ra trước khi ra thông báo, muộn nhất là cùng ngày.

    Sai:   ngay_hop: 26/7/2026   với   ngay_ban_hanh: 03/7/2026
    Đúng:  ngay_hop: 26/6/2026
    """
    dated = document.ngay_ban_hanh
    if document.ngay_hop and dated and document.ngay_hop > dated:
        message = f"ngày họp {format_short(document.ngay_hop)} sau ngày ban hành {format_short(dated)}"
        yield Misfit("ngay_hop", message, "xem lại ngay_hop, hoặc ngay_ban_hanh", also="ngay_ban_hanh")


def watched_twice(document: Notice) -> Iterator[Misfit]:
    """Mỗi người có một dòng ở phân công, mỗi đơn vị do một người theo dõi.

    Sai:   hai dòng cùng  ho_ten: Vũ Hữu Nghĩa;   Công an xã ở hai người
    Đúng:  một dòng  {ho_ten: Vũ Hữu Nghĩa, don_vi: [Công an xã, Chi bộ thôn Đông Hà]}
    """
    seen: dict[tuple[str, str], str] = {}
    for path, kind, name in _named(document):
        first = seen.setdefault((kind, fold_tone(name)), path)
        if first != path:
            message = f"{quote(name)} đã được phân công ở {first.partition('.')[0]}"
            yield Misfit(path, message, "gộp vào một dòng, hoặc bỏ bớt", words=name, also=first)


def watched_unknown(document: Notice) -> Iterator[Misfit]:
    """Đơn vị ở phân công phải có mô hình trong danh sách, tên ghi như nhau.

    Sai:   phan_cong ghi  Chi bộ Đông Hà   mà danh sách ghi  Chi bộ thôn Đông Hà
    """
    known = {name for model in document.assigned for name in model.watched_as}
    for path, kind, name in _named(document):
        if kind == "don_vi" and fold_tone(name) not in known:
            message = f"{quote(name)} không có mô hình nào trong danh sách"
            yield Misfit(path, message, "ghi tên đơn vị như trong danh sách", words=name, also="danh_sach")


def watched_by_nobody(document: Notice) -> Iterator[Misfit]:
    """Đã phân công thì mô hình nào cũng có người theo dõi.

    Sai:   danh sách có mô hình của Công an xã mà không ai được phân công theo dõi Công an xã
    """
    told: set[str] = set()
    for path, model in document.each_model() if document.phan_cong else ():
        name = model.don_vi or model.carrier
        if not document.watching(model) and name not in told:
            told.add(name)
            hint = f"thêm  {name}  vào  don_vi  của một người ở  phan_cong"
            yield Misfit(path, f"chưa phân công ai theo dõi {quote(name)}", hint, also="phan_cong")


def _named(document: Notice) -> Iterator[tuple[str, str, str]]:
    """Path, field and name of every person and every unit of the assignment."""
    for at, one in enumerate(document.phan_cong, 1):
        yield f"phan_cong[{at}].ho_ten", "ho_ten", one.ho_ten
        for unit_at, unit in enumerate(one.don_vi, 1):
            yield f"phan_cong[{at}].don_vi[{unit_at}]", "don_vi", unit
