"""What is told to the level above: the two summaries, the report."""

from __future__ import annotations

from dvk_docs.dossier.campaign import Campaign
from dvk_docs.dossier.deriving import codes
from dvk_docs.dossier.nodes import changed, choice, default, each, field, listed, mapped, only, text, unended, without
from dvk_docs.source import Node


def registration_summary(campaign: Campaign, node: Node) -> Node:
    """The summary of the registrations: of each model its scale."""
    return _summary(campaign, node, "quy_mo")


def results_summary(campaign: Campaign, node: Node) -> Node:
    """The summary of the results, each in one sentence."""
    return _summary(campaign, node, "ket_qua")


def _summary(campaign: Campaign, node: Node, told: str) -> Node:
    def model(code: Node) -> Node:
        taken = codes.model(campaign, code, "loai_dang_ky", "nam_dang_ky_dau", "chu_tri", told)
        result = field(taken, "ket_qua")
        if result is None or result.kind != "map":
            return taken
        return changed(taken, ket_qua=field(result, "tom_tat"))

    return changed(
        without(node, "mo_hinh", "ngay_lap"),
        danh_sach=each(field(node, "mo_hinh"), model) or field(node, "danh_sach"),
        ngay_ban_hanh=field(node, "ngay_lap") or field(node, "ngay_ban_hanh"),
        don_vi_lap=codes.unit(campaign, field(node, "don_vi_lap")),
    )


def report(campaign: Campaign, node: Node) -> Node:
    """The report: what stands out, and at the end of the year every model."""
    of_year = choice(node, "loai_ky") == "nam"
    stands_out = each(field(node, "tieu_bieu"), lambda code: _exemplary(campaign, code))
    models = [_reported(campaign, one) for one in campaign.model_nodes.values()] if of_year else []
    made = changed(node, tieu_bieu=stands_out)
    whole = field(campaign.root, "mo_hinh")
    return default(made, danh_sach=listed(models, whole) if models and whole is not None else None)


def _exemplary(campaign: Campaign, code: Node) -> Node:
    if code.kind == "map":
        return code
    model = campaign.model_node(code.text)
    told = field(field(model, "ket_qua"), "tom_tat")
    own = text(campaign.code_of(code.text), code)
    return mapped(code, ma=own, mo_hinh=codes.name_of_model(campaign, code), noi_dung=told)


def _reported(campaign: Campaign, node: Node) -> Node:
    keys = (*codes.OF_MODEL, "loai_dang_ky", "nam_dang_ky_dau", "trang_thai")
    return changed(codes.units_in(campaign, "don_vi")(only(node, keys)), ly_do=unended(field(node, "ly_do_dung")))
