"""The plan of the campaign and the targets it sets."""

from __future__ import annotations

from dvk_docs.dossier.campaign import Campaign
from dvk_docs.dossier.deriving import codes
from dvk_docs.dossier.nodes import changed, default, each, field, items, text, typed, without
from dvk_docs.source import Node


def plan(campaign: Campaign, node: Node) -> Node:
    """The plan: who does what, by name."""
    return changed(node, phan_cong=each(field(node, "phan_cong"), codes.units_in(campaign, "don_vi")))


def targets(campaign: Campaign, node: Node) -> Node:
    """The targets of the units, as an annex of the plan, under the number the plan gives it."""

    def group(one: Node) -> Node:
        return changed(one, don_vi=each(field(one, "don_vi"), codes.units_in(campaign, "don_vi")))

    symbol = field(node, "kem_theo")
    annex = next((typed(one, "so") for one in items(field(field(campaign.root, "ke_hoach"), "phu_luc"))), "")
    made = changed(without(node, "ten"), nhom=each(field(node, "nhom"), group))
    return default(
        changed(made, kem_theo=codes.citation(campaign, symbol)),
        so_phu_luc=text(annex, node) if annex else None,
    )
