"""The points of models by the score sheets of a campaign: stated there once, printed wherever a paper gives them."""

from __future__ import annotations

from dvk_docs.dossier.campaign import Campaign
from dvk_docs.dossier.nodes import choice, field, items, text, typed
from dvk_docs.errors import InputError
from dvk_docs.source import Node
from dvk_docs.vn.numbers import format_number, parse_number


def by_team(campaign: Campaign) -> dict[str, Node]:
    """The points that a team or council gave, by the code of the model."""
    sheets = items(field(campaign.root, "phieu_cham_diem"))
    judged = (one for one in reversed(sheets) if choice(one, "nguoi_cham") != "tu_cham")
    totals = {campaign.code_of(typed(one, "mo_hinh")): total(one) for one in judged}
    return {code: points for code, points in totals.items() if points is not None}


def total(sheet: Node) -> Node | None:
    """The points of a sheet: as stated, else the sum over its criteria; None where there is nothing to add up."""
    given = field(sheet, "diem")
    stated = field(sheet, "tong_diem")
    if stated is not None or given is None or given.kind != "list" or not given.items:
        return stated
    try:
        points = sum(parse_number(typed(one), kind="score") for one in given.items)
    except InputError:  # told where the sheet is read
        return None
    return text(format_number(points), given)
