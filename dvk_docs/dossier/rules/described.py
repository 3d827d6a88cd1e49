"""What the papers say of a model, held against the model itself: name, unit, subject, field, people, state.

All of it is told by the rule on the way of the models (`funnel`): under another name a model seems to be another one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from dvk_docs.dossier.facts import MoHinhHoSo
from dvk_docs.dossier.rules.year import Mention, Year, codes
from dvk_docs.errors import quote
from dvk_docs.rules.data.misfit import Misfit
from dvk_docs.sheet.columns import SUBJECTS
from dvk_docs.vn.text import fold_tone


class _Said(NamedTuple):
    """What is said of a model at a path ("" for nothing), what is right, and where that stands."""

    path: str
    found: str
    right: str
    also: str


def otherwise_described(year: Year) -> Iterator[Misfit]:
    """What papers say of a model otherwise than the model itself does; a state that they do not bear out."""
    for path, found, right, also in chain(_units(year), _subjects(year), _people(year), _written_out(year)):
        if found and fold_tone(found) != fold_tone(right):
            yield Misfit(path, f"ghi {quote(found)}, mô hình đã đăng ký là {quote(right)}", f"ghi  {right}", also=also)
    yield from _states(year)


def _known(year: Year, mentions: Iterable[Mention]) -> Iterator[tuple[Mention, str, MoHinhHoSo]]:
    """The mentions of models that there are, each with the path of its model and the model."""
    return ((one, *year.models[one.code]) for one in mentions if one.code in year.models)


def _units(year: Year) -> Iterator[_Said]:
    """The units of registrations, visits and self-scored sheets."""
    for one, path, model in _known(year, year.registered):
        yield _Said(f"{one.key}.don_vi", one.paper.registering_unit, year.unit_name(model), f"{path}.don_vi")
    for one, path, model in _known(year, year.visited):
        visit = one.path.rpartition(".")[0]
        yield _Said(f"{visit}.don_vi", one.paper.don_vi, year.unit_name(model), f"{path}.don_vi")
    for one, path, model in _known(year, year.scored):
        if one.paper.nguoi_cham == "tu_cham":
            scorer = one.paper.don_vi_cham or ""
            yield _Said(f"{one.key}.don_vi_cham", scorer, year.unit_name(model), f"{path}.don_vi")


def _subjects(year: Year) -> Iterator[_Said]:
    """Whether a registration is of a collective or a person, and of which."""
    for one, path, model in _known(year, year.registered):
        said = SUBJECTS.get(one.paper.subject or "", "")
        yield _Said(f"{one.key}.hinh_thuc", said, SUBJECTS[model.chu_the], f"{path}.chu_the")
        if model.ca_nhan and one.paper.nguoi_ky:
            name = one.paper.nguoi_ky.ho_ten
            yield _Said(f"{one.key}.nguoi_ky.ho_ten", name, model.ca_nhan.ho_ten, f"{path}.ca_nhan.ho_ten")


def _people(year: Year) -> Iterator[_Said]:
    """Who a report of achievements is of, who receives a certificate: as typed."""
    for one, path, model in _known(year, year.reported):
        yield _Said(f"{one.key}.doi_tuong", year.given(one.key, "doi_tuong"), year.carrier(model), path)
    for one, path, model in _known(year, year.certified):
        name = f"{one.path}.nguoi_nhan"
        yield _Said(name, year.given(one.key, name.removeprefix(f"{one.key}.")), year.carrier(model), path)


def _written_out(year: Year) -> Iterator[_Said]:
    """Models that a paper writes out in full instead of by code."""
    for one, path, model in _known(year, chain(
        year.registered, year.first_summary, year.assigned, year.voted, year.proposed, year.recognised, year.certified,
        year.rewarded, year.candidates, year.last_summary,
    )):  # fmt: skip
        said = one.model
        if said is None:
            continue
        yield _Said(f"{one.path}.ten_mo_hinh", said.ten_mo_hinh, model.ten_mo_hinh, f"{path}.ten_mo_hinh")
        yield _Said(f"{one.path}.don_vi", said.don_vi or "", year.unit_name(model), f"{path}.don_vi")
        yield _Said(f"{one.path}.linh_vuc", said.linh_vuc or "", model.linh_vuc, f"{path}.linh_vuc")
        subject = SUBJECTS.get(said.chu_the or "", "")
        yield _Said(f"{one.path}.chu_the", subject, SUBJECTS[model.chu_the], f"{path}.chu_the")


def _states(year: Year) -> Iterator[Misfit]:
    """The state of each model once the year is decided."""
    decided = _decided(year) if year.recognised else {}
    for code, (path, model) in year.models.items():
        state = decided.get(code)
        if model.trang_thai is not None and state is not None and model.trang_thai != state:
            message = f"ghi trạng thái {quote(model.trang_thai)}, theo các văn bản là {quote(state)}"
            yield Misfit(f"{path}.trang_thai", message, f"ghi  trang_thai: {state}")


def _decided(year: Year) -> dict[str, str]:
    """By code what became of each model, as the papers tell; of several the last here holds."""
    voted, verdicts = codes(year.voted), year.verdicts
    passed_on = {code for code, verdict in verdicts.items() if verdict == "dat"} - voted if voted else set()
    return {
        **dict.fromkeys(passed_on, "Chuyển cơ quan khác"),
        **dict.fromkeys(voted - year.approved, "Không thông qua"),
        **{code: "Không đạt" for code, verdict in verdicts.items() if verdict == "khong_dat"},
        **dict.fromkeys(codes(year.stopped), "Dừng"),
        **dict.fromkeys(codes(year.recognised), "Công nhận"),
    }
