"""Papers printed on both sides, with every additional part and annexes: which edge binds on each side of each sheet."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from itertools import pairwise

import pytest
from measure import Page
from norms import LANDSCAPE, PORTRAIT, Edges, near
from papers import printed
from specimens import number_of, text_of

from dvk_docs.api import render
from dvk_docs.documents import Document
from tests.complete import USUAL, complete

pytestmark = pytest.mark.pdf

BACK = Edges(15, 180, 20, 277)


@cache
def sheets() -> dict[str, tuple[Document, list[Page]]]:
    """The pages of each such paper; its first is the front of a sheet, its second the back."""
    documents = {name: complete(name) for name in USUAL}
    documents = {name: document for name, document in documents.items() if document.hai_mat}
    pages = printed(*map(render, documents.values()))
    return {name: (document, some) for (name, document), some in zip(documents.items(), pages, strict=True)}


@pytest.fixture(params=[name for name in USUAL if complete(name).hai_mat])
def sides(request: pytest.FixtureRequest, require_tool: Callable[[str], str]) -> tuple[Document, list[Page]]:
    require_tool("soffice")
    return sheets()[request.param]


def test_the_paper_is_bound_on_the_left_of_a_front_and_on_the_right_of_a_back(
    sides: tuple[Document, list[Page]],
) -> None:
    """A page on its side is bound at its upper edge."""
    document, pages = sides
    notice = (document.pham_vi_luu_hanh or "").upper()  # it stands in the margin
    for number, page in enumerate(pages, 1):
        edge = LANDSCAPE if page.width > page.height else PORTRAIT if number % 2 else BACK
        lines = [line for line in text_of(page) if line.text != notice]
        for inked in (*lines, *page.strokes):
            assert edge.left - 0.5 <= inked.x0 and inked.x1 <= edge.right + 0.5
        assert all(edge.top - 0.5 <= line.top and line.baseline <= edge.bottom + 0.5 for line in lines)
        if (found := number_of(page)) is not None:
            assert (found.centre, found.top) == (near(edge.middle, 0.5), near(10, 1))


def test_odd_numbers_are_fronts_and_even_ones_backs(sides: tuple[Document, list[Page]]) -> None:
    """So a section that begins with page 1 begins on a front, and the back before it may be blank."""
    _, pages = sides
    for number, (before, page) in enumerate(pairwise(pages), 2):
        found, last = number_of(page), number_of(before)
        if found is not None:
            assert int(found.text) == (int(last.text) if last else 1) + 1
            assert int(found.text) % 2 == number % 2
        elif page.lines:
            assert number % 2, "an annex begins on the back of a sheet"
        else:
            assert number % 2 == 0 and number < len(pages)


def test_a_paper_printed_on_one_side_has_no_blank_page(require_tool: Callable[[str], str]) -> None:
    require_tool("soffice")
    papers = [complete(name) for name in ("decision", "plan", "submission", "decision-ubnd", "plan-ubnd")]
    for pages in printed(*(render(paper.model_copy(update={"hai_mat": False})) for paper in papers)):
        assert all(page.lines for page in pages)
        assert any(number_of(page) is None for page in pages[1:])  # the annexes
