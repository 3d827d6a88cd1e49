"""A form that stands as an annex of the plan: what is printed above its letterhead, and that it is judged there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest

import dvk_docs
from dvk_docs.documents import DOCUMENTS
from dvk_docs.standards import STANDARDS
from dvk_docs.view import Paragraph
from dvk_docs.view import read as view
from tests.rules.editing import Docx, Element, W, etree, look, say

PLANS = {
    "party": "Kế hoạch số 27-KH/ĐU, ngày 05/6/2026 của Ban Thường vụ Đảng uỷ xã Tân Hoà",
    "state": "Kế hoạch số 92/KH-UBND ngày 02 tháng 6 năm 2026 của Ủy ban nhân dân xã Tân Hòa",
}
NAME = "Mẫu để các đơn vị ghi"
FORMS = [(kind, standard) for kind in ("registration", "score_sheet") for standard in STANDARDS]
BLANK = ("the_thuc", "co_quan_cap_tren", "co_quan_ban_hanh", "dia_danh", "trich_yeu")


def form(kind: str, standard: str, *, blank: bool = False, **said: Any) -> dvk_docs.Document:
    example = {**DOCUMENTS[kind].examples[STANDARDS[standard].system], "the_thuc": standard, "loai": kind}
    if blank:
        example = {key: example[key] for key in (*BLANK, "loai")} | {"mau_trong": "có", "nam": "2026"}
    return dvk_docs.load({**example, "la_phu_luc": {"ten": NAME, **said}})


def above_letterhead(document: dvk_docs.Document) -> list[str]:
    (first, *_) = view(dvk_docs.render(document)).sections
    return [block.plain for block in first.blocks[:4] if isinstance(block, Paragraph)]


@pytest.mark.parametrize("blank", [False, True], ids=["filled", "blank"])
@pytest.mark.parametrize(("kind", "standard"), FORMS)
def test_a_form_says_above_its_letterhead_of_what_it_is_an_annex(kind: str, standard: str, blank: bool) -> None:
    state = standard == "nd30"
    system = STANDARDS[standard].system
    plan = DOCUMENTS[kind].examples[system].get("ke_hoach", PLANS[system])
    document = form(kind, standard, blank=blank, so="4", kem_theo=plan)
    assert [p for p in dvk_docs.check(document) if p.code.startswith("annex")] == []
    printed = above_letterhead(document)
    assert printed[:3] == ["Phụ lục IV" if state else "PHỤ LỤC 4", NAME.upper(), f"(Kèm theo {plan})"]
    assert printed[3] == ("" if state else "-----")
    assert dvk_docs.check(dvk_docs.render(document)) == []


@pytest.mark.parametrize(("kind", "standard"), FORMS)
def test_of_a_plan_not_signed_yet_there_is_room_for_number_and_day(kind: str, standard: str) -> None:
    document = form(kind, standard, blank=True)
    heading, _, indication, *_ = above_letterhead(document)
    assert heading == ("Phụ lục" if standard == "nd30" else "PHỤ LỤC")
    assert indication.startswith("(Kèm theo Kế hoạch số …") and "2026 của …" in indication
    assert dvk_docs.check(dvk_docs.render(document)) == []


def test_a_registration_is_an_annex_of_the_plan_that_it_carries_out() -> None:
    document = form("registration", "hd05")
    assert above_letterhead(document)[2] == f"(Kèm theo {DOCUMENTS['registration'].examples['party']['ke_hoach']})"


def test_the_plan_is_cited_by_its_number() -> None:
    (found,) = dvk_docs.check(form("score_sheet", "hd05", kem_theo="Kế hoạch của Đảng uỷ xã Tân Hoà"))
    assert (found.code, found.place.path) == ("annex-indication", "la_phu_luc.kem_theo")


def _heading(doc: Docx) -> Element:
    return doc.paragraph("PHỤ LỤC" if doc.party else "Phụ lục")


def _restart_at_three(doc: Docx) -> None:
    (section,) = doc.sections()
    section.find(f"{W}cols").addprevious(etree.Element(f"{W}pgNumType", {f"{W}start": "3"}))


BROKEN: Mapping[str, Callable[[Docx], Any]] = {
    "annex-number": lambda doc: say(_heading(doc), "PHỤ LỤC II" if doc.party else "Phụ lục 2"),
    "annex-heading-size": lambda doc: look(_heading(doc), size=18),
    "annex-heading-style": lambda doc: look(_heading(doc), b=False),
    "annex-title-size": lambda doc: look(doc.paragraph(NAME.upper()), size=18),
    "annex-title-style": lambda doc: look(doc.paragraph(NAME.upper()), b=False),
    "annex-indication": lambda doc: say(doc.paragraph("(Kèm theo"), "(Kèm theo Kế hoạch của Đảng uỷ xã)"),
    "page-number-annex": _restart_at_three,
}


@pytest.mark.parametrize("code", BROKEN)
@pytest.mark.parametrize(("kind", "standard"), FORMS)
def test_what_stands_above_the_letterhead_is_judged_as_any_annex(kind: str, standard: str, code: str) -> None:
    if code not in STANDARDS[standard]:
        return
    doc = Docx(dvk_docs.render(form(kind, standard, so="2")), standard)
    BROKEN[code](doc)
    assert [problem.code for problem in dvk_docs.check(doc.bytes())] == [code]
