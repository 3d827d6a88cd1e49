"""Rules on the facts of one paper: what a person typed, judged before anything is made.

Each rule is a function from a document to its misfits; its docstring is the page that `explain` prints.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from dvk_docs.documents.certificate import Certificate
from dvk_docs.documents.common import Document
from dvk_docs.documents.decision import Decision
from dvk_docs.documents.letter import Letter
from dvk_docs.documents.minutes import Minutes
from dvk_docs.documents.plan import Plan
from dvk_docs.documents.registration import Registration
from dvk_docs.documents.reward_decision import RewardDecision
from dvk_docs.documents.submission import Submission
from dvk_docs.errors import Problem, Severity, sort_problems
from dvk_docs.rules.data import (
    additions,
    addressing,
    amending,
    certificates,
    foot,
    headings,
    kinds,
    letterhead,
    meeting,
    models,
    numbers,
    outlines,
    planning,
    prose,
    quotas,
    references,
    registering,
    requesting,
    rewarding,
    secrecy,
    signing,
    spelling,
    submitting,
    voting,
    wording,
)
from dvk_docs.rules.data.misfit import Misfit, problems
from dvk_docs.rules.rule import Rule, slug
from dvk_docs.standards import profile

__all__ = ["DATA_RULES", "check_data"]


def _rule(function: Callable[..., Iterable[Misfit]], severity: Severity | None, cite: str | None = None) -> Rule:
    """`severity` None: the clause of the same id in the paper's standard says it, and gives the source."""
    return Rule(slug(function), "data", function, severity, cite)


NO_FORM = _rule(letterhead.standard_of_type, "error")
"""Judged even of a draft: such a paper has no template at all."""
FIRST: tuple[Rule, ...] = (
    NO_FORM,
    _rule(letterhead.standard_of_other_system, "error"),
    _rule(numbers.list_length, "error"),
)
"""Judged before the others, one after another; the first that speaks is the last.

By the wrong norm, or on a list that cannot be printed, further findings would mislead.
"""
ANY_PAPER: tuple[Rule, ...] = (
    _rule(kinds.field_without_place, "error"),
    _rule(letterhead.symbol_missing, "error"),
    _rule(letterhead.organ_unknown, "warning"),
    _rule(letterhead.name_in_sentence, "warning"),
    _rule(letterhead.number_format, None),
    _rule(letterhead.place_date_format, None),
    _rule(letterhead.organ_ended, "error", "Nghị quyết 60-NQ/TW, ngày 12/4/2025: kết thúc hoạt động của cấp huyện"),
    _rule(letterhead.place_name, None),
    _rule(letterhead.place_level_prefix, None),
    _rule(letterhead.subject_first_letter, "warning"),
    _rule(numbers.year_mismatch, "error"),
    _rule(numbers.year_missing, "error"),
    _rule(numbers.cited_later, "error"),
    _rule(references.basis_split, "warning"),
    _rule(references.reference_form, "warning"),
    _rule(references.own_type, "warning"),
    _rule(outlines.outline_order, "warning"),
    _rule(outlines.outline_mark, "error"),
    _rule(outlines.point_letter, None),
    _rule(outlines.table_in_text, "error"),
    _rule(headings.mark_mix, "warning"),
    _rule(headings.heading_stop, "warning"),
    _rule(headings.pointer_unclear, "warning"),
    _rule(prose.line_broken, "warning"),
    _rule(prose.end_mark, "warning"),
    _rule(prose.said_twice, "warning"),
    _rule(foot.foot_too_tall, "warning"),
    _rule(foot.closing_too_long, "warning"),
    _rule(foot.noi_nhan_luu, "warning"),
    _rule(secrecy.secrecy_refused, None),
    _rule(additions.scope_words, "warning"),
    _rule(additions.drafter_form, "error"),
    _rule(additions.duplex_standard, "error"),
    _rule(wording.gap_left, "error"),
    _rule(wording.tone_mix, "warning"),
    _rule(wording.sure_slips, "warning"),
    _rule(spelling.spelling_mix, "warning"),
    _rule(spelling.span_mix, "warning"),
    _rule(wording.movement_name, "warning"),
    _rule(wording.space_before_mark, "warning"),
    _rule(wording.personal_contact, "warning"),
)
ANY_SIGNED: tuple[Rule, ...] = (
    _rule(signing.signer_mark, "error"),
    _rule(signing.authority_choice, None),
    _rule(signing.signer_no_titles, None),
    _rule(signing.position_bare, None),
    _rule(signing.position_shown, None),
    _rule(signing.concurrent_lines, None),
)
"""Of every paper that names its signer; a form answers for no clause on signatures."""
ANY_LIST: tuple[Rule, ...] = (
    _rule(numbers.count_mismatch, "error"),
    _rule(models.carrier_missing, "error"),
    _rule(models.subject_conflict, "error"),
)
"""Of every paper that carries the list of models."""
ADDRESSED: tuple[Rule, ...] = (
    _rule(addressing.addressee_own, "error"),
    _rule(addressing.recipients_as_above, None),
)
"""Of every paper that names its addressee at the top."""
ANY_DECISION: tuple[Rule, ...] = (_rule(foot.as_article, "error"),)
_LAW = "Luật Thi đua, khen thưởng ngày 15/6/2022, Điều 80"
BY_TYPE: dict[type[Document], tuple[Rule, ...]] = {
    Decision: (
        *ANY_LIST,
        *ANY_DECISION,
        _rule(models.same_model_twice, "warning"),
        _rule(amending.original_decision, "error"),
        _rule(amending.revoking_reason, "error"),
    ),
    RewardDecision: (
        *ANY_LIST,
        *ANY_DECISION,
        _rule(rewarding.reward_competence, "error", _LAW),
        _rule(rewarding.rewarded_twice, "error"),
        _rule(rewarding.reward_amount, "error"),
        _rule(rewarding.reward_total, "error"),
        _rule(rewarding.reward_source, "error"),
    ),
    Submission: (
        *ANY_LIST,
        *ADDRESSED,
        _rule(models.same_model_twice, "warning"),
        _rule(submitting.addressee_level, "warning"),
        _rule(submitting.proposed_and_left_out, "error"),
    ),
    Letter: (
        *ADDRESSED,
        _rule(requesting.drafting_unit, "error", "NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục II, khoản 3 điểm b"),
        _rule(requesting.deadline_passed, "error"),
    ),
    Minutes: (
        *ANY_LIST,
        _rule(meeting.attendance_sum, "error"),
        _rule(meeting.attendance_names, "error"),
        _rule(meeting.chair_and_secretary, "error"),
        _rule(meeting.speaker_absent, "error"),
        _rule(meeting.meeting_hours, "error"),
        _rule(voting.ballot_counts, "error"),
        _rule(voting.votes_sum, "error"),
        _rule(voting.verdict_mismatch, "error"),
        _rule(voting.score_below_pass, "error"),
        _rule(voting.voted_and_left_out, "error"),
        _rule(voting.conclusion_count, "error"),
    ),
    Certificate: (
        *ANY_LIST,
        _rule(certificates.decision_number, "warning"),
        _rule(certificates.register_number_twice, "error"),
        _rule(certificates.certificate_overfull, "error"),
        _rule(certificates.text_off_sheet, "error"),
    ),
    Registration: (
        _rule(registering.nothing_registered, "error"),
        _rule(registering.registration_content, "error"),
        _rule(registering.time_order, "error"),
        _rule(registering.fuller_form_only, "error"),
        _rule(registering.registrant, "error"),
        _rule(registering.model_of_another, "error"),
        _rule(registering.registered_late, "warning"),
        _rule(registering.first_year, "error"),
        _rule(registering.field_of_plan, "error"),
        _rule(registering.other_field_confirmed, "error"),
    ),
    Plan: (
        _rule(planning.plan_parts, "error"),
        _rule(quotas.quota_twice, "error"),
        _rule(quotas.quota_in_text, "warning"),
        _rule(planning.result_year, "warning"),
        _rule(planning.deadline_order, "warning"),
        _rule(planning.deadline_outside, "warning"),
        _rule(planning.annex_order, "error"),
    ),
}
DATA_RULES: tuple[Rule, ...] = tuple(
    dict.fromkeys((*FIRST, *ANY_PAPER, *ANY_SIGNED, *(rule for rules in BY_TYPE.values() for rule in rules)))
)


def check_data(document: Document, *, errors_only: bool = False, draft: bool = False) -> list[Problem]:
    """What the data rules find in a document, each at its place, in the order of the file.

    `errors_only` asks no more than whether the paper may be made: rules that only ever warn are not run. `draft` asks
    whether it may be made unfinished: only what has no form at all may not.
    """
    for rule in (NO_FORM,) if draft else FIRST:
        first = list(problems(rule, document))
        if first:
            return first
    if draft:
        return []
    rules = (*ANY_PAPER, *_on_signer(document), *BY_TYPE.get(type(document), ()))
    asked = (rule for rule in rules if not (errors_only and rule.severity == "warning"))
    found = (problem for rule in asked for problem in problems(rule, document))
    return sort_problems(problem for problem in found if not errors_only or problem.severity == "error")


def _on_signer(document: Document) -> Iterator[Rule]:
    answers_for = profile(document.profile, document.exempt)
    yield from (rule for rule in ANY_SIGNED if rule.severity or rule.id in answers_for)
