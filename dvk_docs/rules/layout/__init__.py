"""Layout rules: what a finished paper prints, judged clause by clause of its standard.

    check_layout(view.read(data))            every misfit, with words to search for, clause and cure

A rule is a function named after its clause; it gets the paper, taken apart, and the clause with its value. The rules
stand here in the order of the norm.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from dvk_docs.documents import DOCUMENTS, Document
from dvk_docs.documents.families.annex import AnnexDocument
from dvk_docs.errors import Place, Problem
from dvk_docs.package.properties import STANDARD
from dvk_docs.rules.layout import (
    addressee,
    annex,
    basis,
    body,
    headings,
    letter,
    lettering,
    marks,
    number,
    organ,
    page,
    page_number,
    place_date,
    recipients,
    signature,
    signing,
    subject,
    title,
    wording,
)
from dvk_docs.rules.layout.components import find
from dvk_docs.rules.layout.paper import Paper
from dvk_docs.rules.rule import Finding, Rule, slug
from dvk_docs.standards import STANDARDS, Clause, Standard, choose, profile
from dvk_docs.standards.labels import LABELS
from dvk_docs.view import View

__all__ = ["LAYOUT_RULES", "check_layout", "standard_of"]


def _rule(function: Callable[[Paper, Clause], Iterable[Finding]]) -> Rule:
    return Rule(slug(function), "layout", function)


LAYOUT_RULES: tuple[Rule, ...] = (
    # Trang giấy
    _rule(page.paper_size),
    _rule(page.orientation),
    _rule(page.top_margin),
    _rule(page.bottom_margin),
    _rule(page.left_margin),
    _rule(page.right_margin),
    _rule(page.duplex_margins),
    _rule(page.landscape_margins),
    _rule(page_number.page_number_size),
    _rule(page_number.page_number_style),
    _rule(page_number.page_number_position),
    _rule(page_number.page_number_first),
    _rule(page_number.page_number_annex),
    _rule(lettering.font_name),
    _rule(lettering.text_colour),
    _rule(lettering.unicode_form),
    _rule(lettering.language_tag),
    _rule(lettering.keep_together),
    _rule(lettering.range_uniform),
    # Phần đầu
    _rule(title.title_text),
    _rule(title.title_size),
    _rule(title.title_style),
    _rule(title.title_rule),
    _rule(title.motto_text),
    _rule(title.motto_size),
    _rule(title.motto_style),
    _rule(title.title_exclusive),
    _rule(title.header_level),
    _rule(organ.superior_size),
    _rule(organ.superior_style),
    _rule(organ.issuer_size),
    _rule(organ.issuer_style),
    _rule(organ.issuer_names),
    _rule(organ.issuer_mark),
    _rule(number.number_format),
    _rule(number.number_size),
    _rule(number.number_style),
    _rule(number.number_padding),
    _rule(number.number_blank),
    _rule(number.symbol_type),
    _rule(number.symbol_organ),
    _rule(place_date.place_date_format),
    _rule(place_date.place_date_size),
    _rule(place_date.place_date_style),
    _rule(place_date.date_padding),
    _rule(place_date.place_name),
    _rule(place_date.place_level_prefix),
    _rule(subject.type_name_size),
    _rule(subject.type_name_style),
    _rule(subject.subject_size),
    _rule(subject.subject_style),
    _rule(subject.subject_case),
    _rule(subject.subject_mark),
    _rule(letter.letter_no_type_name),
    _rule(letter.letter_subject_size),
    _rule(letter.letter_subject_style),
    _rule(letter.letter_subject_lead),
    # Nơi được trình, được gửi
    _rule(addressee.addressee_word),
    _rule(addressee.addressee_word_size),
    _rule(addressee.addressee_word_style),
    _rule(addressee.addressee_names_size),
    _rule(addressee.addressee_names_style),
    _rule(addressee.addressee_mark),
    # Nội dung
    _rule(body.body_size),
    _rule(body.body_style),
    _rule(body.body_alignment),
    _rule(body.first_line_indent),
    _rule(body.paragraph_spacing),
    _rule(body.line_spacing),
    _rule(body.body_end),
    _rule(basis.basis_mark),
    _rule(basis.basis_style),
    _rule(basis.basis_content),
    _rule(basis.operative_line),
    _rule(headings.part_heading),
    _rule(headings.part_title),
    _rule(headings.section_heading),
    _rule(headings.section_title),
    _rule(headings.article_heading),
    _rule(headings.clause_number),
    _rule(headings.point_letter),
    _rule(headings.outline_style),
    _rule(wording.citation_first),
    _rule(wording.citation_punctuation),
    _rule(wording.abbreviation_first),
    _rule(wording.tone_style),
    _rule(wording.space_hygiene),
    # Chữ ký, nơi nhận
    _rule(signature.signature_position),
    _rule(signature.authority_mark),
    _rule(signature.authority_size),
    _rule(signature.authority_style),
    _rule(signature.position_size),
    _rule(signature.position_style),
    _rule(signature.signer_name_size),
    _rule(signature.signer_name_style),
    _rule(signing.signer_no_titles),
    _rule(signing.authority_choice),
    _rule(signing.position_shown),
    _rule(signing.position_bare),
    _rule(signing.concurrent_lines),
    _rule(signing.minutes_signers),
    _rule(signing.joint_signers),
    _rule(signature.signature_gap),
    _rule(signature.signature_image),
    _rule(signature.seal_image),
    _rule(recipients.recipients_position),
    _rule(recipients.recipients_word),
    _rule(recipients.recipients_word_size),
    _rule(recipients.recipients_word_style),
    _rule(recipients.recipients_list_size),
    _rule(recipients.recipients_list_style),
    _rule(recipients.recipients_mark),
    _rule(recipients.recipients_archive),
    _rule(addressee.recipients_as_above),
    # Thành phần bổ sung
    _rule(annex.annex_reference),
    _rule(annex.annex_number),
    _rule(annex.annex_heading_size),
    _rule(annex.annex_heading_style),
    _rule(annex.annex_title_size),
    _rule(annex.annex_title_style),
    _rule(annex.annex_indication),
    _rule(marks.urgency_text),
    _rule(marks.urgency_size),
    _rule(marks.urgency_style),
    _rule(marks.secrecy_refused),
    _rule(marks.scope_size),
    _rule(marks.scope_style),
    _rule(marks.scope_position),
    _rule(marks.draft_text),
    _rule(marks.draft_size),
    _rule(marks.draft_style),
    _rule(marks.drafter_size),
    _rule(marks.drafter_style),
    _rule(marks.contact_size),
    _rule(marks.contact_position),
    _rule(annex.table_text_size),
    _rule(annex.table_header_row),
    _rule(marks.copy_not_made),
)


def check_layout(view: View, standard: Standard | None = None, *, file: str | None = None) -> list[Problem]:
    """What the paper prints against its standard: one problem for each misfit, in the order of the norm.

    `standard` None: the one the paper names or its date and title choose (`standard_of`). A form or a certificate
    answers for fewer clauses than a letter. `file` is the name problems carry.
    """
    norm = standard or standard_of(view)
    paper = find(view, norm)
    answers_for = _clauses_of(paper)
    return [
        _problem(finding, norm[rule.id], file)
        for rule in LAYOUT_RULES
        if rule.id in norm and rule.id in answers_for
        for finding in rule.function(paper, norm[rule.id])
    ]


def _clauses_of(paper: Paper) -> frozenset[str]:
    """The clauses that the type of this paper answers for; when nothing tells the type, all that such a file can."""
    kind = DOCUMENTS.get(paper.kind) or (AnnexDocument if paper.is_annex else Document)
    return profile(kind.profile, kind.exempt)


def standard_of(view: View) -> Standard:
    """The standard a paper follows: the one stamped into it, else by its title and date; HD 05 when nothing tells."""
    stamped = STANDARDS.get(view.custom.get(STANDARD, ""))
    if stamped is not None:
        return stamped
    paper = find(view, choose("party", None))
    title = paper.letterhead.title.text.upper()
    state = title.startswith(("CỘNG HÒA", "CỘNG HOÀ")) or bool(paper.letterhead.motto and "ĐẢNG" not in title)
    return choose("state" if state else "party", paper.dated)


def _problem(finding: Finding, clause: Clause, file: str | None) -> Problem:
    message = f"{LABELS[clause.id]} {finding.found}, phải {finding.wanted}"
    place = Place(file=file, words=finding.words, part=finding.zone)
    return Problem(clause.id, finding.severity or clause.severity, place, message, finding.hint, clause.cite)
