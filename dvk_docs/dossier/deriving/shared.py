"""What the papers of a campaign share: letterhead, year, term and place, and how a trích yếu names the year."""

from __future__ import annotations

from collections.abc import Mapping

from dvk_docs.documents import DOCUMENTS
from dvk_docs.dossier import letterheads
from dvk_docs.dossier.campaign import Campaign
from dvk_docs.dossier.nodes import default, field, text, without
from dvk_docs.source import Node


def completed(campaign: Campaign, type_name: str, given: Node, made: Node) -> Node:
    """The paper with its letterhead and what all papers of the campaign share."""
    issuer = field(given, "co_quan_ban_hanh")
    code = issuer.text if issuer is not None else ""
    if issuer is not None and (campaign.unit(code) is None or code.isupper()):  # as the letterhead is to print it
        head: Mapping[str, Node | None] = {}
    else:
        asked = field(made, "co_quan_ban_hanh")
        code = asked.text if asked is not None else code
        head = letterheads.fields(campaign, issuer or given, code)
        made = without(made, "co_quan_ban_hanh")
    own = campaign.facts
    shared = {
        **head,
        "nam": text(str(own.nam), given),
        "nhiem_ky": text(own.nhiem_ky.ten, given) if own.nhiem_ky else None,
        "dia_danh": field(field(campaign.root, "co_quan"), "dia_danh"),  # where it was typed: told once of all papers
    }
    placeless = DOCUMENTS[type_name].without
    return default(made, **{key: value for key, value in shared.items() if key not in placeless})


def subject(campaign: Campaign, at: Node, what: str, organ: Node | None) -> Node:
    """The trích yếu of a paper that names the movement and the year; the State's begins with a capital."""
    if letterheads.of(campaign, organ.text if organ is not None else "").state:
        what = what[0].upper() + what[1:]
    return text(f"{what} “Dân vận khéo” năm {campaign.facts.nam}", at)
