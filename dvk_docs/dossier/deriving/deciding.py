"""From the submission to the decisions, and the certificates that go with them."""

from __future__ import annotations

from dvk_docs.dossier.campaign import Campaign
from dvk_docs.dossier.deriving import codes, points
from dvk_docs.dossier.nodes import changed, default, each, field, items, text, typed, unended, without
from dvk_docs.source import Node


def submission(campaign: Campaign, node: Node) -> Node:
    """The submission: each model with its result, its score and its share of the votes."""
    voted = items(field(field(campaign.root, "bien_ban"), "ket_qua"))
    votes = {campaign.code_of(typed(one, "mo_hinh")): one for one in voted}
    given = points.by_team(campaign)

    def model(code: Node) -> Node:
        taken = codes.model(campaign, code, "ket_qua")
        result = field(taken, "ket_qua")
        vote = votes.get(typed(taken, "ma"))
        return changed(
            taken,
            ket_qua=unended(field(result, "tom_tat") if result is not None and result.kind == "map" else result),
            diem=field(vote, "diem") or field(taken, "diem") or _points(given, taken),
            ty_le_phieu=_share(campaign, vote) or field(taken, "ty_le_phieu"),
        )

    return changed(
        without(node, "ma"),
        danh_sach=codes.grouped(campaign, field(node, "danh_sach"), model),
        khong_de_nghi=each(field(node, "khong_de_nghi"), codes.named_model(campaign)),
    )


def _points(given: dict[str, Node], model: Node) -> Node | None:
    """The points of a model by its score sheet, at the place of the model."""
    found = given.get(typed(model, "ma"))
    return text(found.text, model) if found is not None else None


def _share(campaign: Campaign, vote: Node | None) -> Node | None:
    """The share of votes for a model, in per cent with one decimal, of the configured whole."""
    minutes = field(campaign.root, "bien_ban")
    if vote is None:
        return None
    whole = typed(minutes, campaign.facts.cau_hinh.mau_so_ty_le)
    votes = typed(vote, "dong_y")
    if not (whole.isdecimal() and votes.isdecimal() and int(whole)):
        return None
    tenths = (int(votes) * 2000 // int(whole) + 1) // 2
    return text(f"{tenths // 10},{tenths % 10}" if tenths % 10 else str(tenths // 10), vote)


def decision(campaign: Campaign, node: Node) -> Node:
    """The decision, with the facts of each model."""
    models = codes.grouped(campaign, field(node, "danh_sach"), lambda code: codes.model(campaign, code))
    return changed(node, danh_sach=models)


def certificate(campaign: Campaign, node: Node) -> Node:
    """The certificates, by the organ and of the day of the decision they follow."""
    followed = field(campaign.root, "quyet_dinh")
    lines = each(field(node, "danh_sach"), lambda one: without(codes.with_model(campaign, one), "nguoi_nhan"))
    issuer = field(node, "co_quan_ban_hanh") or field(followed, "co_quan_ban_hanh")
    made = changed(node, danh_sach=lines, co_quan_ban_hanh=issuer)
    return default(made, ngay_ban_hanh=field(followed, "ngay_ban_hanh"))


def reward_decision(campaign: Campaign, node: Node) -> Node:
    """The decision on rewards, each with the facts of its model."""
    rewards = codes.grouped(campaign, field(node, "danh_sach"), lambda one: codes.with_model(campaign, one))
    return changed(node, danh_sach=rewards)
