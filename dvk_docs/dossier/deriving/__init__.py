"""The papers of a campaign as data of their types: codes give way to what they stand for, shared facts are filled in.

`BY_TYPE` names the function of each type; they stand in modules by the steps of the year. A node that is taken over
keeps the place where it was typed, so that whatever is said of a paper points into the file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final, NamedTuple

from dvk_docs.dossier.campaign import Campaign
from dvk_docs.dossier.deriving import (
    achievements,
    deciding,
    inspecting,
    judging,
    planning,
    registering,
    reporting,
    shared,
)
from dvk_docs.dossier.parts import PARTS, Part
from dvk_docs.source import Node

__all__ = ["BY_TYPE", "Derived", "derive"]


def _as_given(campaign: Campaign, node: Node) -> Node:
    return node


BY_TYPE: Final[Mapping[str, Callable[[Campaign, Node], Node]]] = {
    "plan": planning.plan,
    "targets": planning.targets,
    "letter": _as_given,
    "registration": registering.registration,
    "registration_summary": reporting.registration_summary,
    "notice": inspecting.notice,
    "inspection_plan": inspecting.inspection_plan,
    "score_sheet": judging.score_sheet,
    "minutes": judging.minutes,
    "submission": deciding.submission,
    "achievement_report": achievements.achievement_report,
    "decision": deciding.decision,
    "certificate": deciding.certificate,
    "reward_decision": deciding.reward_decision,
    "results_summary": reporting.results_summary,
    "report": reporting.report,
}
"""By type: from the part of the campaign to the data of the type."""


class Derived(NamedTuple):
    """A paper of the campaign as data of its type; `key` is its place in the file (`cong_van[1]`).

    `given` is what was typed for it: there the fields still have the names of the campaign, the models are codes.
    """

    type_name: str
    key: str
    root: Node
    label: str
    given: Node


def derive(campaign: Campaign) -> list[Derived]:
    """Every paper, in the order of the year."""
    return [derived for part in PARTS for derived in _of_part(campaign, part)]


def _of_part(campaign: Campaign, part: Part) -> Iterator[Derived]:
    entry = campaign.root.entry(part.key)
    if entry is None or entry.value.blank:
        return
    several = entry.value.kind == "list"
    for at, node in enumerate(entry.value.items if several else (entry.value,), 1):
        key = f"{part.key}[{at}]" if several else part.key
        made = BY_TYPE[part.type_name](campaign, node)
        yield Derived(part.type_name, key, shared.completed(campaign, part.type_name, node, made), part.label, node)
