"""The letterhead of an organ of the campaign, by its code: superior, issuer, name in sentences, symbol, standard."""

from __future__ import annotations

from typing import Final, NamedTuple

from dvk_docs.documents.parts import organ
from dvk_docs.dossier.campaign import Campaign
from dvk_docs.dossier.facts import CoQuanHoSo, ToChuc
from dvk_docs.dossier.nodes import text
from dvk_docs.source import Node

_SERVING: Final = frozenset({"co_quan_dang", "ban_chi_dao"})
_MEMBERS: Final = ("chi_bo", "dang_bo")
_ENDINGS: Final = (" Đảng uỷ", " Đảng ủy")


class Letterhead(NamedTuple):
    """The lines of a letterhead; "" for one that is not there."""

    superior: str
    issuer: str
    in_sentence: str
    symbol: str
    state: bool


def of(campaign: Campaign, code: str) -> Letterhead:
    """The letterhead of an organ by its code or name; of the committee itself where nothing is named.

    Party: HD 05-HD/VPTW, phần II, mục I, điểm 2.1; state: NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục II, khoản 2.
    """
    unit, committee = campaign.unit(code), _committee(campaign)
    own, state = campaign.facts.co_quan, False
    if unit is None or unit is committee:
        return _of_committee(own, committee)
    if unit.loai in _SERVING:
        superior, issuer = own.co_quan_ban_hanh, _bare(unit.ten).upper()
    elif unit.loai.startswith(_MEMBERS):
        superior, issuer = _organisation(own.co_quan_ban_hanh.upper()), _speaking(unit.ten.upper())
    else:
        superior, issuer = _superior(campaign, unit), unit.ten.upper()
        state = organ.system_of(issuer, superior) == "state"
        superior = superior if state else ""
    return Letterhead(superior, issuer, unit.ten, unit.ky_hieu or "", state)


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


def _of_committee(own: CoQuanHoSo, committee: ToChuc | None) -> Letterhead:
    """The letterhead of the committee whose campaign it is, with what the list of organs adds, if it stands there."""
    name = committee.ten if committee else organ.sentence_name(own.co_quan_ban_hanh)
    symbol = (committee.ky_hieu if committee else None) or ""
    state = organ.system_of(own.co_quan_ban_hanh, own.co_quan_cap_tren) == "state"
    return Letterhead(own.co_quan_cap_tren, own.co_quan_ban_hanh, name, symbol, state)


def _organisation(committee: str) -> str:
    """The party organisation that a committee leads: it stands above the committees of its cells."""
    return committee.replace("ĐẢNG UỶ", "ĐẢNG BỘ").replace("ĐẢNG ỦY", "ĐẢNG BỘ")


def _speaking(name: str) -> str:
    """Who speaks for a party organisation: its committee; a cell speaks itself."""
    return name.replace("ĐẢNG BỘ", "ĐẢNG UỶ", 1) if name.startswith("ĐẢNG BỘ") else name


def _bare(name: str) -> str:
    """An organ that serves a committee, without the committee's name: “Ban Xây dựng Đảng Đảng uỷ”."""
    ending = next((one for one in _ENDINGS if name.endswith(one)), "")
    return name.removesuffix(ending)


def _superior(campaign: Campaign, unit: ToChuc) -> str:
    above = campaign.unit(unit.cap_tren or "")
    if above is not None:
        return "" if unit.loai == "mttq" else above.ten.upper()
    if unit.loai != "ubnd":
        return ""
    province = campaign.facts.co_quan.tinh
    word = "ỦY BAN NHÂN DÂN" if "ỦY BAN" in unit.ten.upper() else "UỶ BAN NHÂN DÂN"
    return f"{word} TỈNH {province.upper()}" if province else ""
