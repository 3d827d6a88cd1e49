"""The report of achievements that goes with a proposal for a reward: its model, its photos, who signs."""

from __future__ import annotations

from functools import partial

from dvk_docs.dossier.campaign import Campaign
from dvk_docs.dossier.deriving import codes, shared
from dvk_docs.dossier.nodes import changed, default, each, field, mapped, text, typed, without
from dvk_docs.source import Node


def achievement_report(campaign: Campaign, node: Node) -> Node:
    """The report of the unit whose model it is."""
    code = field(node, "mo_hinh")
    model = codes.known(campaign, code)
    unit = text(model.don_vi, code) if model is not None and code is not None else None
    settings = campaign.facts.cau_hinh
    made = changed(
        without(node, "doi_tuong"),
        co_quan_ban_hanh=field(node, "co_quan_ban_hanh") or unit,
        mo_hinh=codes.model(campaign, code, *codes.TIMES, "ket_qua") if code is not None else None,
        anh=_photos(field(node, "anh"), model.ten_mo_hinh if model else "", typed(node, "doi_tuong")),
    )
    return default(
        made,
        trich_yeu=shared.subject(campaign, node, "thành tích", unit),
        so_anh_mo_hinh=text(str(settings.so_anh_mo_hinh), node),
        so_anh_chan_dung=text(str(settings.so_anh_chan_dung), node),
        nguoi_ky=_head_of(campaign, model.don_vi if model else "", node),
    )


def _photos(node: Node | None, model: str, subject: str) -> Node | None:
    """The photos with their captions; one that has its own keeps it."""
    captions = {"mo_hinh": f"Mô hình “{model}”", "chan_dung": subject}
    if node is None:
        return None
    groups = {key: each(field(node, key), partial(_photo, caption=caption)) for key, caption in captions.items()}
    return changed(node, **groups)


def _photo(one: Node, caption: str) -> Node:
    return mapped(one, tep=one, chu_thich=text(caption, one)) if one.kind == "text" else one


def _head_of(campaign: Campaign, unit: str, at: Node) -> Node | None:
    """Who signs for a unit: the secretary of its committee, on the committee's behalf; elsewhere the head."""
    name = campaign.name_of(unit)
    in_office = [one for one in campaign.facts.can_bo if one.don_vi == unit and one.den_ngay is None]
    posts = [(one, post.strip()) for one in in_office for post in one.chuc_vu.split(",")]
    if name.startswith(("Chi bộ", "Đảng bộ")):
        found = next(((one, post) for one, post in posts if "Bí thư" in post), None)
        authority = "T/M CHI BỘ" if name.startswith("Chi bộ") else "T/M BAN THƯỜNG VỤ"
    else:
        found, authority = next(iter(posts), None), ""
    if found is None:
        return None
    official, post = found
    return mapped(
        at,
        quyen_han=text(authority, at) if authority else None,
        chuc_vu=text(_bare_post(post, name), at),
        ho_ten=text(official.ho_ten, at),
    )


def _bare_post(post: str, unit: str) -> str:
    """A post without the name of its unit: “Bí thư Chi bộ thôn An Phú” signs as Bí thư."""
    head, secretary, _ = post.partition("Bí thư")
    return f"{head}{secretary}" if secretary else post.removesuffix(unit).strip()
