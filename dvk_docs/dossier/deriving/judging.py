"""The score of a model, and the meeting that votes on it."""

from __future__ import annotations

from typing import Final

from dvk_docs.dossier.campaign import Campaign
from dvk_docs.dossier.deriving import codes, points, shared
from dvk_docs.dossier.nodes import changed, choice, default, each, field, items, listed, text, typed
from dvk_docs.source import Node

_THRESHOLDS: Final = {"50": "Quá nửa", "66": "Từ hai phần ba", "80": "Từ 80%"}
"""By the per cent that must be passed."""


def score_sheet(campaign: Campaign, node: Node) -> Node:
    """The score sheet: the criteria in the words of the campaign, beside what the unit gave itself."""
    code = field(node, "mo_hinh")
    scorer = field(node, "don_vi_cham") or _self_scoring(campaign, node)
    own = _own_score(campaign, code) if code is not None and choice(node, "nguoi_cham") != "tu_cham" else None
    board = text("bcd", node) if "bcd" in campaign.units else None
    made = changed(
        node,
        mo_hinh=codes.model(campaign, code) if code is not None else None,
        don_vi_cham=codes.unit(campaign, scorer),
        co_quan_ban_hanh=field(node, "co_quan_ban_hanh")
        or (scorer if scorer is not None and campaign.unit(scorer.text) else board),
        bo_tieu_chi=field(campaign.root, "bo_tieu_chi"),
        chenh_lech_diem_canh_bao=text(str(campaign.facts.cau_hinh.chenh_lech_diem_canh_bao), node),
        diem_tu_cham=own,
    )
    return default(
        made,
        sua_tieu_chi=_rewordings(campaign, code),
        trich_yeu=shared.subject(campaign, node, "mô hình", field(made, "co_quan_ban_hanh")),
    )


def _self_scoring(campaign: Campaign, node: Node) -> Node | None:
    """The unit of the model, where it is that which scores itself."""
    code = field(node, "mo_hinh")
    model = codes.known(campaign, code)
    if code is None or model is None or choice(node, "nguoi_cham") != "tu_cham":
        return None
    return text(model.don_vi, code)


def _rewordings(campaign: Campaign, code: Node | None) -> Node | None:
    """The campaign's own words for criteria, but not for those of the other subject."""
    given = field(campaign.root, "sua_tieu_chi")
    model = codes.known(campaign, code)
    if given is None or model is None:
        return given
    meant = {at for at, one in enumerate(campaign.facts.sua_tieu_chi) if one.chu_the in (None, model.chu_the)}
    return listed((one for at, one in enumerate(items(given)) if at in meant), given)


def _own_score(campaign: Campaign, code: Node) -> Node | None:
    """The total that the unit gave itself."""
    sheets = items(field(campaign.root, "phieu_cham_diem"))
    named = (code.text, campaign.code_of(code.text))
    mine = (one for one in sheets if typed(one, "mo_hinh") in named and choice(one, "nguoi_cham") == "tu_cham")
    return next((points.total(one) for one in mine), None)


def minutes(campaign: Campaign, node: Node) -> Node:
    """The minutes: each vote with its model and its points, by the majority that the campaign asks for."""
    named = codes.named_model(campaign)
    settings = campaign.facts.cau_hinh
    given = points.by_team(campaign)

    def vote(one: Node) -> Node:
        found = given.get(campaign.code_of(typed(one, "mo_hinh")))
        scored = default(one, diem=text(found.text, one)) if found is not None else one
        return codes.with_model(campaign, scored)

    return default(
        changed(
            node,
            ket_qua=each(field(node, "ket_qua"), vote),
            khong_bo_phieu=each(field(node, "khong_bo_phieu"), named),
        ),
        mau_so=text(settings.mau_so_ty_le, node),
        nguong=text(_THRESHOLDS[settings.ty_le_thong_qua_tren], node),
    )
