"""Rules on the facts of one paper: what a person typed, judged before anything is made.

Each rule is a function from a document to its misfits; its docstring is the page that `explain` prints.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module

from dvk_docs.documents import DOCUMENTS, Document
from dvk_docs.errors import Problem, sort_problems
from dvk_docs.rules.data import (
    additions,
    foot,
    headings,
    joint,
    kinds,
    letterhead,
    numbers,
    outlines,
    prose,
    references,
    secrecy,
    signing,
    spelling,
    wording,
)
from dvk_docs.rules.data.misfit import problems
from dvk_docs.rules.rule import Rule, data_rule
from dvk_docs.standards import profile

__all__ = ["check_data", "every_data_rule", "rules_of"]


NO_FORM: tuple[Rule, ...] = (
    data_rule(letterhead.standard_of_type, "error"),
    data_rule(joint.joint_standard, "error"),
)
"""Judged even of a draft: such a paper has no template at all, or no place in it for what it says."""
FIRST: tuple[Rule, ...] = (
    *NO_FORM,
    data_rule(letterhead.standard_of_other_system, "error"),
    data_rule(numbers.list_length, "error"),
)
"""Judged before the others, one after another; the first that speaks is the last.

By the wrong norm, or on a list that cannot be printed, further findings would mislead.
"""
ANY_PAPER: tuple[Rule, ...] = (
    data_rule(kinds.field_without_place, "error"),
    data_rule(letterhead.symbol_missing, "error"),
    data_rule(letterhead.organ_unknown, "warning"),
    data_rule(letterhead.name_in_sentence, "warning"),
    data_rule(letterhead.number_format, None),
    data_rule(letterhead.symbol_type, None),
    data_rule(letterhead.place_date_format, None),
    data_rule(letterhead.organ_ended, "error", "Nghị quyết 60-NQ/TW, ngày 12/4/2025: kết thúc hoạt động của cấp huyện"),
    data_rule(joint.joint_organ_twice, "error"),
    data_rule(letterhead.place_name, None),
    data_rule(letterhead.place_level_prefix, None),
    data_rule(letterhead.subject_first_letter, "warning"),
    data_rule(numbers.year_mismatch, "error"),
    data_rule(numbers.year_missing, "error"),
    data_rule(numbers.count_mismatch, "error"),
    data_rule(numbers.cited_later, "error"),
    data_rule(references.basis_split, "warning"),
    data_rule(references.reference_form, "warning"),
    data_rule(outlines.outline_order, "warning"),
    data_rule(outlines.outline_mark, "error"),
    data_rule(outlines.point_letter, None),
    data_rule(outlines.table_in_text, "error"),
    data_rule(headings.mark_mix, "warning"),
    data_rule(headings.heading_stop, "warning"),
    data_rule(headings.pointer_unclear, "warning"),
    data_rule(prose.line_broken, "warning"),
    data_rule(prose.end_mark, "warning"),
    data_rule(prose.said_twice, "warning"),
    data_rule(foot.foot_too_tall, "warning"),
    data_rule(foot.closing_too_long, "warning"),
    data_rule(foot.noi_nhan_luu, "warning"),
    data_rule(secrecy.secrecy_refused, None),
    data_rule(additions.scope_words, "warning"),
    data_rule(additions.drafter_form, "error"),
    data_rule(additions.duplex_standard, "error"),
    data_rule(wording.gap_left, "error"),
    data_rule(wording.tone_mix, "warning"),
    data_rule(wording.sure_slips, "warning"),
    data_rule(spelling.spelling_mix, "warning"),
    data_rule(spelling.span_mix, "warning"),
    data_rule(wording.movement_name, "warning"),
    data_rule(wording.space_before_mark, "warning"),
    data_rule(wording.personal_contact, "warning"),
)
ANY_SIGNED: tuple[Rule, ...] = (
    data_rule(signing.signer_mark, "error"),
    data_rule(signing.authority_choice, None),
    data_rule(signing.signer_no_titles, None),
    data_rule(signing.position_bare, None),
    data_rule(signing.position_shown, None),
    data_rule(signing.concurrent_lines, None),
    data_rule(joint.joint_signers, "error"),
)
"""Of every paper that names its signer; a form answers for no clause on signatures."""


def rules_of(type_name: str) -> tuple[Rule, ...]:
    """The rules of one type, beside those of any paper: `RULES` of the module of its name in `types/`, if any."""
    name = f"{__name__}.types.{type_name}"
    try:
        own: tuple[Rule, ...] = import_module(name).RULES
    except ModuleNotFoundError as missing:
        if missing.name != name:
            raise
        return ()
    return own


@cache
def every_data_rule() -> tuple[Rule, ...]:
    """All rules on facts, each once."""
    own = (rule for type_name in DOCUMENTS for rule in rules_of(type_name))
    return tuple(dict.fromkeys((*FIRST, *ANY_PAPER, *ANY_SIGNED, *own)))


def check_data(document: Document, *, errors_only: bool = False, draft: bool = False) -> list[Problem]:
    """What the data rules find in a document, each at its place, in the order of the file.

    `errors_only` asks no more than whether the paper may be made: rules that only ever warn are not run. `draft` asks
    whether it may be made unfinished: only what has no form at all may not.
    """
    for rule in NO_FORM if draft else FIRST:
        first = list(problems(rule, document))
        if first:
            return first
    if draft:
        return []
    found = (problem for rule in _asked(type(document), errors_only) for problem in problems(rule, document))
    return sort_problems(problem for problem in found if not errors_only or problem.severity == "error")


@cache
def _asked(kind: type[Document], errors_only: bool) -> tuple[Rule, ...]:
    """The rules that a paper of this type answers to; with `errors_only` without those that only ever warn."""
    answers_for = profile(kind.profile, kind.exempt)
    on_signer = (rule for rule in ANY_SIGNED if rule.severity or rule.id in answers_for)
    rules = (*ANY_PAPER, *on_signer, *rules_of(kind.type_name))
    return tuple(rule for rule in rules if not (errors_only and rule.severity == "warning"))
