"""A damaged paper is judged or refused: whatever an editor did to it, nothing but a DvkError comes out."""

from __future__ import annotations

import copy
import random

import pytest

from dvk_docs import view
from dvk_docs.errors import DvkError
from dvk_docs.rules import check_layout
from dvk_docs.standards import STANDARDS
from tests.rules.editing import Docx, W
from tests.rules.foreign import foreign
from tests.rules.papers import good

VALUES = ("", "-1", "abc", "99999999", "1.5", "0", "nan", "inf")
WORDS = (
    "", "\n", "Số", "Điều", "x" * 300, "Nơi nhận:", "T/M", "Q", "PHỤ LỤC IX", "(Kèm theo", "I- ", "a)", "\u00a0",
    "ngày 32 tháng 13 năm 0000", "99999999999",
)  # fmt: skip


def damage(paper: Docx, chance: random.Random) -> None:
    """One random change: an element gone, doubled in another's place, an attribute or words that make no sense."""
    part = chance.choice(["word/document.xml", "word/document.xml", "word/styles.xml"])
    elements = [element for element in paper.root(part).iter() if element.getparent() is not None]
    element, other = chance.choice(elements), chance.choice(elements)
    kind = chance.randrange(4)
    if kind == 0:
        element.getparent().remove(element)
    elif kind == 1 and element not in other.iterdescendants():
        element.getparent().replace(element, copy.deepcopy(other))
    elif kind == 2 and element.attrib:
        element.set(chance.choice(sorted(element.attrib)), chance.choice(VALUES))
    else:
        chance.choice(list(paper.body.iter(f"{W}t"))).text = chance.choice(WORDS)


@pytest.mark.parametrize("seed", range(40))
def test_a_damaged_paper_is_judged_or_refused(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311  the same damage every time, nothing secret
    standard = chance.choice(sorted(STANDARDS))
    paper = Docx(foreign() if seed % 4 == 0 else good(standard), standard)
    for _ in range(chance.randint(1, 6)):
        damage(paper, chance)
    try:
        found = view.read(paper.bytes())
    except DvkError:
        return
    assert view.outline(found)
    for norm in (None, STANDARDS[standard]):
        assert all(problem.message and problem.hint for problem in check_layout(found, norm))
