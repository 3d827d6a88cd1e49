"""Rules on a whole year: its papers agree with each other and with the facts they come from.

Each is a function from the year to its misfits, found by its id (K40) in `RULES`, in a message and in `explain`. What a
rule on one paper finds is told under the id it belongs to; an id that only such rules decide has a page and no function
(`told`).

Numbers without a rule: K06 (coverage that a plan promises in per cent) stands in prose alone, no fact of a year says of
how many hamlets or offices; K17 (text in a number's cell) is of a workbook and told where one is read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Final, Literal

from dvk_docs.dossier.dossier import Dossier, Paper
from dvk_docs.dossier.rules import (
    citing,
    counting,
    dating,
    files,
    funnel,
    judging,
    models,
    naming,
    officials,
    planning,
)
from dvk_docs.dossier.rules.places import located
from dvk_docs.dossier.rules.told import TOLD, UNREAD, Told, rule_told
from dvk_docs.dossier.rules.year import Year
from dvk_docs.errors import Place, Problem, sort_problems
from dvk_docs.rules.data.misfit import Misfit
from dvk_docs.rules.rule import Rule
from dvk_docs.vn.text import fold_tone

__all__ = ["RULES", "check_dossier"]


_Judges = Callable[[Year], Iterable[Misfit]]


def _rule(id_: str, severity: Literal["error", "warning"], function: _Judges, cite: str | None = None) -> Rule:
    return Rule(id_, "dossier", function, severity, cite)


OF_MODELS: Final[tuple[Rule, ...]] = (
    _rule("K07", "error", models.content),
    _rule("K08", "error", models.one_subject),
    _rule("K09", "warning", models.named_once),
    _rule("K13", "error", models.first_year),
)
"""On the models themselves."""
OF_PAPERS: Final[tuple[Rule, ...]] = (
    _rule("K01", "error", counting.rows_counted),
    _rule("K03", "warning", files.numerals),
    _rule("K04", "error", planning.one_quota),
    _rule("K05", "warning", planning.target_reached),
    _rule("K12", "warning", planning.every_field),
    _rule("K14", "error", counting.sums_of_summaries),
    _rule("K15", "error", counting.carried_out),
    _rule("K16", "warning", counting.order_of_lists),
    _rule("K20", "error", judging.points),
    _rule("K22", "error", judging.failed_goes_on),
    _rule("K30", "warning", judging.visits),
    _rule("K31", "error", judging.meeting),
    _rule("K40", "error", funnel.funnel),
    _rule("K41", "error", counting.counts_in_sentences),
    _rule("K42", "error", officials.competence),
    _rule("K43", "error", dating.order_of_days),
    _rule("K44", "error", citing.citations),
    _rule("K45", "error", officials.authority, "HD 05-HD/VPTW, phần II, mục I, điểm 7.1"),
    _rule("K46", "error", files.complete),
    _rule("K47", "error", files.certificates),
    _rule("K48", "warning", planning.in_time),
    _rule("K49", "error", files.numbers, "HD 05-HD/VPTW, phần II, mục I, điểm 3.1"),
    _rule("K62", "error", officials.ended_organs, "Nghị quyết 60-NQ/TW, ngày 12/4/2025"),
    _rule("K67", "warning", naming.spelt_alike),
)
"""On what the papers say of each other; they wait until every paper can be read, for one that is not there misleads."""
RULES: Final[tuple[Rule | Told, ...]] = tuple(sorted((*OF_MODELS, *OF_PAPERS, *TOLD), key=lambda rule: rule.id))
_BY_ID: Final = {rule.id: rule for rule in RULES}
_MORE_SPECIFIC: Final = ("K22", "K42", "K46", "K47", "K15", "K40", "K44", "K43", "K20", "K08", "K01", "K02")
"""Of two of these at one place the first alone speaks."""
_ONLY_TOLD: Final = frozenset({"criterion-outdated"})
"""Of each of a hundred sheets the same: said, never counted."""
_OF_MANY: Final = frozenset({"photo-folder"})
"""What many papers miss together: told of the first of them."""


def check_dossier(dossier: Dossier) -> list[Problem]:
    """What the rules find in a dossier, each fault once, at its place in the file of the campaign, sorted by place."""
    year = Year(dossier)
    found = [*_of_facts(year), *_of_papers(year), *_of_the_year(year)]
    return sort_problems(_once(found))


def _of_facts(year: Year) -> Iterator[Problem]:
    """What was said when campaign and papers were read."""
    yield from year.campaign.problems
    for paper in year.dossier.papers:
        for problem in paper.problems:
            yield replace(problem, code=UNREAD.get(problem.code, problem.code))


def _of_papers(year: Year) -> Iterator[Problem]:
    """What the rules on one paper found, by the id of the rule on the dossier it belongs to."""
    for paper, problem in _said(year):
        id_ = rule_told(paper, problem)
        if id_ is None:
            severity = "info" if problem.code in _ONLY_TOLD else problem.severity
            yield replace(_pathed(paper, problem), severity=severity)
        else:
            told = _too_early(problem) if problem.code == "cited-later" else problem
            yield replace(_pathed(paper, told), code=id_, severity=_BY_ID[id_].severity or "error")


def _said(year: Year) -> Iterator[tuple[Paper, Problem]]:
    """What was said of one paper and is not told elsewhere."""
    of_all: set[str] = set()
    for paper, problem in year.said:
        if problem.code == "organ-ended" and _of_ended_unit(year, paper):
            continue  # told where the unit is listed
        if problem.code in _OF_MANY:
            if problem.message in of_all:
                continue
            of_all.add(problem.message)
        yield paper, problem


def _of_ended_unit(year: Year, paper: Paper) -> bool:
    return paper.document is not None and fold_tone(paper.document.organ_in_sentence) in year.ended_units


def _pathed(paper: Paper, problem: Problem) -> Problem:
    """The problem with the path of its paper in front of its own."""
    path = ".".join(part for part in (paper.derived.key, problem.place.path) if part)
    return replace(problem, place=replace(problem.place, path=path))


def _too_early(problem: Problem) -> Problem:
    """A paper that is older than one it cites, told at its own day."""
    return replace(problem, place=problem.also, also=problem.place) if problem.also else problem


def _of_the_year(year: Year) -> Iterator[Problem]:
    unread = any(paper.document is None for paper in year.dossier.papers)
    for rule in OF_MODELS if unread else (*OF_MODELS, *OF_PAPERS):
        for misfit in rule.function(year):
            yield Problem(
                rule.id,
                rule.severity or "error",
                located(year, misfit.path, misfit.words, misfit.nth),
                misfit.message,
                misfit.hint,
                rule.cite,
                also=located(year, misfit.also) if misfit.also else None,
            )


def _once(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Each fault once: at one place the most specific rule speaks, and each rule one time."""
    by_place: dict[object, list[Problem]] = {}
    every = list(problems)
    misquoted = {_spot(one.place) for one in every if one.code in ("K44", "K47")}
    for problem in every:
        if problem.code == "K43" and problem.also and _spot(problem.also) in misquoted:
            continue  # a day that is cited wrongly makes no paper too early
        by_place.setdefault(_spot(problem.place), []).append(problem)
    for group in by_place.values():
        ranked = [one.code for one in group if one.code in _MORE_SPECIFIC]
        chosen = min(ranked, key=_MORE_SPECIFIC.index, default=None)
        seen: set[tuple[str, str]] = set()
        for one in group:
            same = (one.code, "" if one.code in _BY_ID and one.place.known else one.message)
            lesser = one.code in _MORE_SPECIFIC and one.code != chosen
            if same in seen or lesser or (one.code == "reference-form" and chosen == "K44"):
                continue
            seen.add(same)
            yield one


def _spot(place: Place) -> object:
    return (place.file, place.line, place.column, place.sheet, place.cell) if place.known else place.path
