"""A dossier as its rules ask for it: which paper names which model, where, and who is who."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any, NamedTuple

from dvk_docs.documents.parts.mo_hinh import MoHinh
from dvk_docs.dossier.campaign import Campaign
from dvk_docs.dossier.dossier import Dossier, Paper
from dvk_docs.dossier.facts import CanBo, HoSo, MoHinhHoSo, ToChuc
from dvk_docs.dossier.nodes import typed
from dvk_docs.errors import Problem
from dvk_docs.rules.data import check_data
from dvk_docs.source import Source
from dvk_docs.vn.text import fold_tone


class Mention(NamedTuple):
    """A model named by a paper: its code (what was typed where no model has it), the path in the campaign file."""

    code: str
    path: str
    model: MoHinh | None
    key: str
    paper: Any


class Year:
    """The papers of a dossier by what they say; made once, asked by every rule. Nothing here judges."""

    def __init__(self, dossier: Dossier) -> None:
        self.dossier = dossier
        self.campaign: Campaign = dossier.campaign
        self.facts: HoSo = dossier.campaign.facts

    # -- papers ------------------------------------------------------------------------------------------------------

    def of(self, type_name: str) -> Iterator[tuple[str, Any]]:
        """Key and document of each paper of a type that could be read."""
        return ((paper.derived.key, paper.document) for paper in self.dossier.of(type_name) if paper.document)

    def every(self) -> Iterator[tuple[str, Any]]:
        """Key and document of each paper that could be read, in the order of the year."""
        return ((paper.derived.key, paper.document) for paper in self.dossier.papers if paper.document)

    def first(self, type_name: str) -> tuple[str, Any] | None:
        """The first paper of a type, or None."""
        return next(self.of(type_name), None)

    def given(self, key: str, path: str) -> str:
        """What was typed at a path of a paper, before it became data of its type; "" where nothing was."""
        return typed(Source(self._by_key[key].derived.given).find(path))

    def was_typed(self, key: str, path: str) -> bool:
        """Whether a record of a paper was typed there, part by part."""
        found = Source(self._by_key[key].derived.given).find(path)
        return found is not None and found.kind == "map"

    @cached_property
    def _by_key(self) -> dict[str, Paper]:
        return {paper.derived.key: paper for paper in self.dossier.papers}

    @cached_property
    def said(self) -> list[tuple[Paper, Problem]]:
        """What the rules on one paper found in each."""
        read = ((paper, paper.document) for paper in self.dossier.papers if paper.document)
        return [(paper, found) for paper, document in read for found in check_data(document)]

    # -- models ------------------------------------------------------------------------------------------------------

    @cached_property
    def models(self) -> dict[str, tuple[str, MoHinhHoSo]]:
        """The models with their paths, by code."""
        return {model.ma: (f"mo_hinh[{at}]", model) for at, model in enumerate(self.facts.mo_hinh, 1)}

    def code_of(self, code: str | None, name: str) -> str:
        """The code of the model that is named."""
        if code in self.models and code:
            return code
        known = self.campaign.code_of(name)
        return known if known in self.models else code or name

    def carrier(self, model: MoHinhHoSo) -> str:
        """Who carries it: the person, else the unit."""
        return model.ca_nhan.ho_ten if model.ca_nhan else self.unit_name(model)

    def unit_name(self, model: MoHinhHoSo) -> str:
        return self.campaign.name_of(model.don_vi)

    def _listed(self, type_name: str) -> list[Mention]:
        """The models of the list of each paper of a type."""
        return [
            Mention(self.code_of(model.ma, model.ten_mo_hinh), f"{key}.{path}", model, key, paper)
            for key, paper in self.of(type_name)
            for path, model in _models_of(paper)
        ]

    def _named(self, type_name: str, field: str) -> list[Mention]:
        """The models that the items of a field name in words."""
        return [
            Mention(self.code_of(None, one.mo_hinh), f"{key}.{field}[{at}]", None, key, paper)
            for key, paper in self.of(type_name)
            for at, one in enumerate(getattr(paper, field), 1)
        ]

    @cached_property
    def registered(self) -> list[Mention]:
        return self._listed("registration")

    @cached_property
    def first_summary(self) -> list[Mention]:
        return self._listed("registration_summary")

    @cached_property
    def assigned(self) -> list[Mention]:
        return self._listed("notice")

    @cached_property
    def stopped(self) -> list[Mention]:
        return self._named("notice", "mo_hinh_dung")

    @cached_property
    def visited(self) -> list[Mention]:
        return [
            Mention(self.code_of(None, model.ten_mo_hinh), f"{key}.lich[{at}].mo_hinh[{n}]", None, key, visit)
            for key, paper in self.of("inspection_plan")
            for at, visit in enumerate(paper.lich, 1)
            for n, model in enumerate(visit.mo_hinh, 1)
        ]

    @cached_property
    def scored(self) -> list[Mention]:
        """By whomever."""
        return [one._replace(path=one.key) for one in self._listed("score_sheet")]

    @cached_property
    def judged(self) -> list[Mention]:
        """By a team or a council."""
        return [one for one in self.scored if one.paper.nguoi_cham != "tu_cham"]

    @cached_property
    def verdicts(self) -> dict[str, str]:
        """The verdict on each model that its scores give, by code."""
        return {one.code: one.paper.verdict for one in self.judged if one.paper.verdict}

    @cached_property
    def voted(self) -> list[Mention]:
        return self._listed("minutes")

    @cached_property
    def approved(self) -> set[str]:
        """The codes of the models that were carried."""
        return {one.code for one in self.voted if one.paper.passes(one.model)}

    @cached_property
    def not_voted(self) -> list[Mention]:
        return self._named("minutes", "khong_bo_phieu")

    @cached_property
    def proposed(self) -> list[Mention]:
        """For recognition in the commune."""
        return [one for one in self._listed("submission") if one.paper.cap_de_nghi != "tinh"]

    @cached_property
    def candidates(self) -> list[Mention]:
        """Proposed to the province."""
        return [one for one in self._listed("submission") if one.paper.cap_de_nghi == "tinh"]

    @cached_property
    def not_proposed(self) -> list[Mention]:
        return [one for one in self._named("submission", "khong_de_nghi") if one.paper.cap_de_nghi != "tinh"]

    @cached_property
    def reported(self) -> list[Mention]:
        """With a report of achievements."""
        return [one._replace(path=f"{one.key}.mo_hinh") for one in self._listed("achievement_report")]

    @cached_property
    def recognised(self) -> list[Mention]:
        return self._listed("decision")

    @cached_property
    def certified(self) -> list[Mention]:
        return self._listed("certificate")

    @cached_property
    def rewarded(self) -> list[Mention]:
        return self._listed("reward_decision")

    @cached_property
    def last_summary(self) -> list[Mention]:
        return self._listed("results_summary")

    @cached_property
    def exemplary(self) -> list[Mention]:
        return self._named("report", "tieu_bieu")

    # -- people and units ----------------------------------------------------------------------------------------------

    @cached_property
    def units(self) -> dict[str, ToChuc]:
        """The units by their names, folded."""
        return {fold_tone(unit.ten): unit for unit in self.facts.to_chuc}

    @cached_property
    def ended_units(self) -> dict[str, str]:
        """Units that had ended before the first paper of the year: the path of each by its name, folded."""
        first = min((paper.dated for _, paper in self.every() if paper.dated), default=None)
        ended = {fold_tone(one.ten): one.den_ngay for one in self.facts.to_chuc_da_ket_thuc}
        listed = ((fold_tone(unit.ten), f"to_chuc[{at}].ten") for at, unit in enumerate(self.facts.to_chuc, 1))
        return {name: path for name, path in listed if name in ended and first and ended[name] < first}

    @cached_property
    def officials(self) -> dict[str, list[CanBo]]:
        """The posts of each official by name, folded."""
        found: dict[str, list[CanBo]] = {}
        for one in self.facts.can_bo:
            found.setdefault(fold_tone(one.ho_ten), []).append(one)
        return found

    @cached_property
    def board(self) -> set[str]:
        """The names of the steering board, folded."""
        board = self.facts.ban_chi_dao
        return {fold_tone(member.ho_ten) for member in board.thanh_vien} if board else set()


def codes(mentions: list[Mention]) -> set[str]:
    return {one.code for one in mentions}


def _models_of(paper: Any) -> Iterator[tuple[str, MoHinh]]:
    """The models of a paper with their paths in it."""
    if hasattr(paper, "each_model"):
        yield from paper.each_model()
    elif hasattr(paper, "placed"):
        yield from ((path, model) for path, _, model in paper.placed())
    elif paper.type_name == "score_sheet":
        yield from (("mo_hinh", model) for model in (paper.mo_hinh,) if model)
    else:
        yield from ((f"danh_sach[{at}]", model) for at, model in enumerate(paper.danh_sach, 1))
