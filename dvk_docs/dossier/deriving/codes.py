"""Codes give way to what they stand for: the name of a unit, the facts of a model, the citation of a paper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from dvk_docs.dossier.campaign import Campaign
from dvk_docs.dossier.facts import MoHinhHoSo
from dvk_docs.dossier.nodes import changed, default, each, field, mapped, only, text, typed, without
from dvk_docs.source import Node

OF_MODEL: Final = ("ma", "ten_mo_hinh", "don_vi", "ca_nhan", "chu_the", "dia_diem", "linh_vuc")
"""What every list says of a model."""
TIMES: Final = ("ngay_bat_dau", "ngay_ket_thuc")
"""When a model is carried out; some lists say so."""


def unit(campaign: Campaign, node: Node | None) -> Node | None:
    """The name of a unit for its code, at the place of the code."""
    return None if node is None else text(campaign.name_of(node.text), node)


def units_in(campaign: Campaign, key: str) -> Callable[[Node], Node]:
    """Changes a map whose field names a unit."""
    return lambda node: changed(node, **{key: unit(campaign, field(node, key))}) if field(node, key) else node


def model(campaign: Campaign, code: Node, *more: str) -> Node:
    """What a list says of the model of a code or name, with `more` of its fields; the code itself where there is none.

    It stands where the code was typed, its fields where they were. A model written out, as in a list of another file,
    is taken as it is; of `more` it has what its code stands for, where it does not say otherwise.
    """
    if code.kind == "map":
        meant = campaign.model_node(typed(code, "ma"))
        return default(units_in(campaign, "don_vi")(code), **{key: field(meant, key) for key in more})
    node = campaign.model_node(code.text)
    if node is None:
        return mapped(code, ma=code, ten_mo_hinh=code)
    taken = only(node, (*OF_MODEL, *more))
    placed = units_in(campaign, "don_vi")(taken)
    return replace(placed, path=code.path, page=code.page, start=code.start, end=code.end)


def known(campaign: Campaign, code: Node | None) -> MoHinhHoSo | None:
    """The model of a code or name, with its facts typed; None where there is none."""
    return campaign.models.get(campaign.code_of(code.text)) if code is not None else None


def models(campaign: Campaign, given: Node | None, *more: str) -> Node | None:
    """The list with what is said of the model of each code."""
    return each(given, lambda code: model(campaign, code, *more))


def name_of_model(campaign: Campaign, code: Node | None) -> Node | None:
    """The name of a model for its code, at the place of the code."""
    found = known(campaign, code)
    return code if code is None or found is None else text(found.ten_mo_hinh, code)


def named_model(campaign: Campaign) -> Callable[[Node], Node]:
    """Changes a map whose field `mo_hinh` is the code of a model."""
    return lambda one: changed(one, mo_hinh=name_of_model(campaign, field(one, "mo_hinh")))


def with_model(campaign: Campaign, node: Node, *more: str) -> Node:
    """A map with the facts of the model that its field `mo_hinh` names; in a sheet its column `ma` does."""
    code = field(node, "mo_hinh") or field(node, "ma")
    if code is None or code.kind != "text":
        return node
    placed = model(campaign, code, *more)
    rest = without(node, "mo_hinh")
    own = {entry.key for entry in rest.entries}
    return replace(rest, entries=(*(e for e in placed.entries if e.key not in own), *rest.entries))


def grouped(campaign: Campaign, node: Node | None, change: Callable[[Node], Node]) -> Node | None:
    """A list of models, in one or by subject, each item changed."""
    if node is None or node.kind == "list":
        return each(node, change)
    groups = {entry.key: each(entry.value, change) for entry in node.entries}
    return changed(node, **groups)


def citation(campaign: Campaign, symbol: Node | None) -> Node | None:
    """The citation of a paper for its number and symbol alone."""
    if symbol is None or symbol.kind != "text":
        return symbol
    cited = campaign.citations.get(symbol.text)
    return symbol if cited is None else changed(cited, so_ky_hieu=symbol)


def paper_cited(campaign: Campaign, key: str) -> Node | None:
    """The citation of a paper of the campaign itself."""
    paper = field(campaign.root, key)
    number = typed(paper, "so").strip()
    if not number.isdecimal():
        return None
    return campaign.citations.get(f"{int(number):02d}-{typed(paper, 'ky_hieu')}")
