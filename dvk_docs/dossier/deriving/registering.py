"""The registration of a unit or a person."""

from __future__ import annotations

from typing import Final

from dvk_docs.dossier.campaign import Campaign
from dvk_docs.dossier.deriving import codes, shared
from dvk_docs.dossier.nodes import changed, choice, default, each, field, items, typed, without
from dvk_docs.source import Node

_ROUNDS: Final = {"dau_nam": "dang_ky", "bo_sung": "dang_ky_bo_sung"}
"""By the round (`dot`) of a registration, the key of its deadline in the plan."""


def registration(campaign: Campaign, node: Node) -> Node:
    """The registration, due on the day that the plan sets for its round."""
    unit = field(node, "don_vi")
    models = field(node, "mo_hinh")
    more = (*codes.TIMES, "loai_dang_ky", "nam_dang_ky_dau", "gia_tri_lam_loi")
    listed_models = each(models, lambda code: _own_model(codes.model(campaign, code, *more), campaign.facts.nam))
    made = changed(
        without(node, "ma"),
        co_quan_ban_hanh=field(node, "co_quan_ban_hanh") or unit,
        don_vi=codes.unit(campaign, unit),
        mo_hinh=listed_models,
        ngay_ban_hanh=field(node, "ngay_dang_ky") or field(node, "ngay_ban_hanh"),
    )
    return default(
        made,
        han=_due(campaign, choice(node, "dot")),
        ke_hoach=codes.paper_cited(campaign, "ke_hoach"),
        xac_nhan_cua=_confirmed_by(campaign, models),
        ca_nhan=_person(campaign, models) if choice(node, "hinh_thuc") == "ca_nhan" else None,
        trich_yeu=shared.subject(campaign, node, "xây dựng mô hình", unit),
    )


def _due(campaign: Campaign, turn: str) -> Node | None:
    """The deadline in the plan for a round of registration."""
    return field(field(field(campaign.root, "ke_hoach"), "thoi_han"), _ROUNDS.get(turn, ""))


def _person(campaign: Campaign, models: Node | None) -> Node | None:
    """Who carries out the first of these models that the campaign knows."""
    known = (campaign.model_node(code.text) for code in items(models))
    return field(next(filter(None, known), None), "ca_nhan")


def _own_model(node: Node, year: int) -> Node:
    """A model on the form of who registers it: unit and person stand above; a new one has no first year to tell."""
    new = typed(node, "nam_dang_ky_dau") == str(year)
    return without(node, "don_vi", "ca_nhan", "chu_the", "dia_diem", *(("nam_dang_ky_dau",) if new else ()))


def _confirmed_by(campaign: Campaign, models: Node | None) -> Node | None:
    """Who confirmed a model of another field."""
    for code in items(models):
        confirmed = field(campaign.model_node(code.text), "xac_nhan")
        if confirmed is not None:
            return field(confirmed, "co_quan")
    return None
