"""The notice of the models of the year, and the plan to visit them."""

from __future__ import annotations

from dvk_docs.dossier.campaign import Campaign
from dvk_docs.dossier.deriving import codes
from dvk_docs.dossier.nodes import changed, default, each, field, mapped, text, unended, without
from dvk_docs.source import Node


def notice(campaign: Campaign, node: Node) -> Node:
    """The notice: the models of the year, who watches which unit, which models were stopped and why."""

    def watch(one: Node) -> Node:
        return changed(one, don_vi=each(field(one, "don_vi"), lambda code: codes.unit(campaign, code) or code))

    def stopped(one: Node) -> Node:
        code = field(one, "mo_hinh")
        model = codes.known(campaign, code)
        return default(
            changed(one, mo_hinh=codes.name_of_model(campaign, code)),
            don_vi=text(campaign.name_of(model.don_vi), one) if model else None,
            ly_do=unended(text(model.ly_do_dung, one)) if model and model.ly_do_dung else None,
        )

    return changed(
        without(node, "mo_hinh"),
        danh_sach=codes.models(campaign, field(node, "mo_hinh"), *codes.TIMES) or field(node, "danh_sach"),
        phan_cong=each(field(node, "phan_cong"), watch),
        mo_hinh_dung=each(field(node, "mo_hinh_dung"), stopped),
    )


def inspection_plan(campaign: Campaign, node: Node) -> Node:
    """The plan of the visits: teams and places by name, each model with its field."""

    def member(one: Node) -> Node:
        return changed(one, don_vi=codes.unit(campaign, field(one, "don_vi")))

    def team(one: Node) -> Node:
        return changed(one, thanh_vien=each(field(one, "thanh_vien"), member))

    def visited(code: Node) -> Node:
        if code.kind == "map":
            return code
        model = campaign.model_node(code.text)
        return mapped(code, ten_mo_hinh=codes.name_of_model(campaign, code), linh_vuc=field(model, "linh_vuc"))

    def visit(one: Node) -> Node:
        return changed(codes.units_in(campaign, "don_vi")(one), mo_hinh=each(field(one, "mo_hinh"), visited))

    return changed(node, doan=each(field(node, "doan"), team), lich=each(field(node, "lich"), visit))
