"""The letterhead of an organ of the campaign, by its code: superior, issuer, name in sentences, symbol, standard."""

from __future__ import annotations

from typing import Final, NamedTuple

from dvk_docs.documents.parts import organ
from dvk_docs.dossier.campaign import Campaign
from dvk_docs.dossier.facts import ToChuc
from dvk_docs.dossier.nodes import text
from dvk_docs.source import Node

_SERVING: Final = frozenset({"co_quan_dang", "ban_chi_dao"})
_ENDINGS: Final = (" Đảng uỷ", " Đảng ủy")


class Letterhead(NamedTuple):
    """The lines of a letterhead; "" for one that is not there."""

    superior: str
    issuer: str
    in_sentence: str
    symbol: str
    state: bool


def of(campaign: Campaign, code: str) -> Letterhead:
    """The letterhead of an organ by its code; of the committee itself where nothing is named.

    Party: HD 05-HD/VPTW, phần II, mục I, điểm 2.1; state: NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục II, khoản 2.
    """
    own, committee = campaign.facts.co_quan, _committee(campaign)
    unit = campaign.units.get(code)
    if unit is None or unit is committee:
        name = unit.ten if unit else committee.ten if committee else own.co_quan_ban_hanh.capitalize()
        symbol = (unit or committee).ky_hieu if unit or committee else None  # type: ignore[union-attr]
        return Letterhead(own.co_quan_cap_tren, own.co_quan_ban_hanh, name, symbol or "", state=False)
    name = unit.ten.upper()
    if unit.loai in _SERVING:
        return Letterhead(own.co_quan_ban_hanh, _bare(unit.ten).upper(), unit.ten, unit.ky_hieu or "", state=False)
    if unit.loai.startswith(("chi_bo", "dang_bo")):
        superior = own.co_quan_ban_hanh.upper().replace("ĐẢNG UỶ", "ĐẢNG BỘ").replace("ĐẢNG ỦY", "ĐẢNG BỘ")
        name = name.replace("ĐẢNG BỘ", "ĐẢNG UỶ", 1) if name.startswith("ĐẢNG BỘ") else name  # who speaks for it
        return Letterhead(superior, name, unit.ten, unit.ky_hieu or "", state=False)
    superior = _superior(campaign, unit)
    state = organ.system_of(name, superior) == "state"
    return Letterhead(superior if state else "", name, unit.ten, unit.ky_hieu or "", state)


def fields(campaign: Campaign, at: Node, code: str) -> dict[str, Node | None]:
    """The fields of a paper's letterhead, as if typed where its organ is named."""
    head = of(campaign, code)
    standard = "nd30" if head.state else campaign.facts.the_thuc
    given = {
        "co_quan_cap_tren": head.superior,
        "co_quan_ban_hanh": head.issuer,
        "ten_goi": head.in_sentence,
        "viet_tat": head.symbol,
        "the_thuc": standard,
    }
    return {key: text(value, at) if value else None for key, value in given.items()}


def _committee(campaign: Campaign) -> ToChuc | None:
    wanted = campaign.facts.co_quan.co_quan_ban_hanh.upper()
    return next((unit for unit in campaign.facts.to_chuc if unit.ten.upper() == wanted), None)


def _bare(name: str) -> str:
    """An organ that serves a committee, without the committee's name: “Ban Xây dựng Đảng Đảng uỷ”."""
    ending = next((one for one in _ENDINGS if name.endswith(one)), "")
    return name.removesuffix(ending)


def _superior(campaign: Campaign, unit: ToChuc) -> str:
    above = campaign.units.get(unit.cap_tren or "")
    if above is not None:
        return "" if unit.loai == "mttq" else above.ten.upper()
    if unit.loai != "ubnd":
        return ""
    province = campaign.facts.co_quan.tinh
    word = "ỦY BAN NHÂN DÂN" if "ỦY BAN" in unit.ten.upper() else "UỶ BAN NHÂN DÂN"
    return f"{word} TỈNH {province.upper()}" if province else ""
