"""The rule on the way of the models through the year: from registration to reward nothing slips in, nothing is lost."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Final

from dvk_docs.dossier.rules.year import Mention, Year, codes
from dvk_docs.errors import quote
from dvk_docs.rules.data.misfit import Misfit
from dvk_docs.vn.text import fold_tone


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
    yield from _otherwise_named(year)
    yield from _state(year)


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


def _lost(year: Year) -> Iterator[Misfit]:
    """Models that a stage leaves out without a word."""
    registered = codes(year.registered)
    stopped = codes(year.stopped)
    at_first = {one.code for one in year.registered if one.paper.dot != "bo_sung"}
    told: set[str] = set()
    stages = (
        ("đã có mà không có bản đăng ký nào", set(year.models), registered, "dang_ky", bool(registered)),
        (
            "đã đăng ký mà không có trong biểu tổng hợp",
            at_first,
            codes(year.first_summary),
            _list_of(year.first_summary, "mo_hinh"),
            bool(year.first_summary),
        ),
        (
            "đã đăng ký mà không được giao nhiệm vụ",
            registered - codes(year.not_proposed),
            codes(year.assigned),
            "thong_bao",
            bool(year.assigned),
        ),
        (
            "được giao mà không có trong lịch kiểm tra",
            codes(year.assigned) - stopped,
            codes(year.visited),
            _list_of(year.visited, "lich"),
            bool(year.visited),
        ),
        (
            "được kiểm tra mà không có phiếu của đoàn",
            codes(year.visited),
            codes(year.judged),
            "phieu_cham_diem",
            bool(year.judged),
        ),
        (
            "được giao mà không có phiếu tự chấm",
            codes(year.assigned) - stopped,
            codes(year.scored) - (codes(year.judged) - _self_scored(year)),
            "phieu_cham_diem",
            bool(_self_scored(year)),
        ),
        (
            "đã chấm điểm mà không được bỏ phiếu, cũng không ở mục không bỏ phiếu",
            codes(year.judged),
            codes(year.voted) | codes(year.not_voted),
            _list_of(year.voted, "ket_qua"),
            bool(year.voted),
        ),
        (
            "đã đăng ký mà không được đề nghị, cũng không ở mục không đề nghị",
            registered,
            codes(year.proposed) | codes(year.not_proposed),
            _list_of(year.proposed, "danh_sach"),
            bool(year.proposed),
        ),
        (
            "được đề nghị mà không có trong quyết định",
            codes(year.proposed),
            codes(year.recognised),
            _list_of(year.recognised, "danh_sach"),
            bool(year.recognised),
        ),
    )
    for what, there, kept, path, judged in stages:
        for code in sorted(there - kept - told) if judged else ():
            told.add(code)
            yield Misfit(path, f"mô hình {quote(code)} {what}", f"thêm  {code},  hoặc nêu lý do không có")


def _list_of(mentions: list[Mention], field: str) -> str:
    return f"{mentions[0].key}.{field}" if mentions else ""


def _self_scored(year: Year) -> set[str]:
    return {one.code for one in year.scored if one.paper.nguoi_cham == "tu_cham"}


def _otherwise_named(year: Year) -> Iterator[Misfit]:
    """What a paper says of a model otherwise than the model itself does."""
    for path, found, right, also in chain(_units(year), _subjects(year), _people(year), _typed_out(year)):
        if found and fold_tone(found) != fold_tone(right):
            yield Misfit(path, f"ghi {quote(found)}, mô hình đã đăng ký là {quote(right)}", f"ghi  {right}", also=also)


_SUBJECTS: Final = {"tap_the": "Tập thể", "ca_nhan": "Cá nhân"}
_Named = Iterator[tuple[str, str, str, str]]


def _units(year: Year) -> _Named:
    """Units of registrations, visits and self-scored sheets: path, what is said, what is right, where that stands."""
    for one in year.registered:
        if one.code in year.models:
            path, model = year.models[one.code]
            yield f"{one.key}.don_vi", one.paper.registering_unit, year.unit_name(model), f"{path}.don_vi"
    for one in year.visited:
        if one.code in year.models:
            path, model = year.models[one.code]
            visit = one.path.rpartition(".")[0]
            yield f"{visit}.don_vi", one.paper.don_vi, year.unit_name(model), f"{path}.don_vi"
    for one in year.scored:
        if one.code in year.models and one.paper.nguoi_cham == "tu_cham":
            path, model = year.models[one.code]
            yield f"{one.key}.don_vi_cham", one.paper.don_vi_cham or "", year.unit_name(model), f"{path}.don_vi"


def _subjects(year: Year) -> _Named:
    for one in year.registered:
        if one.code in year.models:
            path, model = year.models[one.code]
            said = _SUBJECTS.get(one.paper.subject or "", "")
            yield f"{one.key}.hinh_thuc", said, _SUBJECTS[model.chu_the], f"{path}.chu_the"
            if model.ca_nhan and one.paper.nguoi_ky:
                name = one.paper.nguoi_ky.ho_ten
                yield f"{one.key}.nguoi_ky.ho_ten", name, model.ca_nhan.ho_ten, f"{path}.ca_nhan.ho_ten"


def _people(year: Year) -> _Named:
    """Who a report of achievements is of, who receives a certificate: as typed."""
    for one in year.reported:
        if one.code in year.models:
            path, model = year.models[one.code]
            yield f"{one.key}.doi_tuong", year.given(one.key, "doi_tuong"), year.carrier(model), path
    for one in year.certified:
        if one.code in year.models:
            path, model = year.models[one.code]
            name = f"{one.path}.nguoi_nhan"
            yield name, year.given(one.key, name.removeprefix(f"{one.key}.")), year.carrier(model), path


def _typed_out(year: Year) -> _Named:
    """Models that a paper writes out in full instead of by code."""
    for one in chain(
        year.registered, year.first_summary, year.assigned, year.voted, year.proposed, year.recognised, year.certified,
        year.rewarded, year.candidates, year.last_summary,
    ):  # fmt: skip
        if one.code not in year.models or one.model is None:
            continue
        path, model = year.models[one.code]
        said = one.model
        yield f"{one.path}.ten_mo_hinh", said.ten_mo_hinh, model.ten_mo_hinh, f"{path}.ten_mo_hinh"
        yield f"{one.path}.don_vi", said.don_vi or "", year.unit_name(model), f"{path}.don_vi"
        yield f"{one.path}.linh_vuc", said.linh_vuc or "", model.linh_vuc, f"{path}.linh_vuc"
        yield f"{one.path}.chu_the", _SUBJECTS.get(said.chu_the or "", ""), _SUBJECTS[model.chu_the], f"{path}.chu_the"


def _state(year: Year) -> Iterator[Misfit]:
    """The state of each model once the year is decided."""
    if not year.recognised:
        return
    recognised, voted, stopped = codes(year.recognised), codes(year.voted), codes(year.stopped)
    for code, (path, model) in year.models.items():
        if model.trang_thai is None:
            continue
        if code in recognised:
            state = "Công nhận"
        elif code in stopped:
            state = "Dừng"
        elif year.verdicts.get(code) == "khong_dat":
            state = "Không đạt"
        elif code in voted and code not in year.approved:
            state = "Không thông qua"
        elif year.verdicts.get(code) == "dat" and voted and code not in voted:
            state = "Chuyển cơ quan khác"
        else:
            continue
        if model.trang_thai != state:
            message = f"ghi trạng thái {quote(model.trang_thai)}, theo các văn bản là {quote(state)}"
            yield Misfit(f"{path}.trang_thai", message, f"ghi  trang_thai: {state}")
