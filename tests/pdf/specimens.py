"""Every sample of `samples/`, printed, with what its type answers for: a new type of paper costs no test code."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import pytest
import yaml
from measure import Line, Page
from norms import NORMS, Norm, edges
from papers import printed
from repeated import with_long_tables

from dvk_docs.api import load, render
from dvk_docs.documents import Document
from dvk_docs.documents.parts.nguoi_ky import NguoiKy
from dvk_docs.standards import profile

ROOM = 15.0  # mm: what a name has above it where somebody signs, at the least
SAMPLES = Path(__file__).resolve().parent.parent.parent / "samples"
PAPERS = sorted([*SAMPLES.glob("*.yaml"), *SAMPLES.glob("thuc-te/*.yaml")])


@dataclass(frozen=True)
class Sample:
    """A paper, its pages, and those of the same paper with its tables grown over several pages."""

    document: Document
    pages: list[Page]
    grown: list[Page]

    @property
    def first(self) -> Page:
        return self.pages[0]

    @property
    def norm(self) -> Norm:
        return NORMS[self.document.standard.id]

    @cached_property
    def context(self) -> dict[str, Any]:
        return self.document.context()

    @property
    def last(self) -> Page:
        """The page that is signed."""
        return [page for page in self.pages if blocks(page, self.document)][-1]

    @property
    def foot(self) -> list[list[Line]]:
        """The signature blocks, the one furthest right first."""
        return sorted(blocks(self.last, self.document), key=lambda lines: -lines[-1].centre)


def each(*clauses: str) -> pytest.MarkDecorator:
    """The test is of every sample whose type answers for these clauses."""
    names = [path.stem for path in FILES if set(clauses) <= _answers_for(path)]
    return pytest.mark.parametrize("sample", names, indirect=True)


@cache
def document(path: Path) -> Document:
    return load(path)


FILES = [path for path in PAPERS if "docx" in document(path).formats]
"""Those that are papers; what a workbook prints is measured in test_sheets.py."""


@cache
def as_typed(path: Path) -> dict[str, Any]:
    data: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
    return data


def _answers_for(path: Path) -> frozenset[str]:
    kind = type(document(path))
    return profile(kind.profile, kind.exempt)


@cache
def all_samples() -> dict[str, Sample]:
    """All of them, printed in one start of LibreOffice."""
    documents = {path.stem: document(path) for path in FILES}
    papers = [render(one) for one in documents.values()]
    pages = printed(*papers, *map(with_long_tables, papers))
    made = zip(documents.values(), pages[: len(papers)], pages[len(papers) :], strict=True)
    return {
        name: Sample(one, *(inked(one, some) for some in both))
        for name, (one, *both) in zip(documents, made, strict=True)
    }


def inked(paper: Document, pages: list[Page]) -> list[Page]:
    """The pages less the backs left blank of a paper printed on both sides, of which `test_both_sides` tells more."""
    return [page for page in pages if page.lines or not paper.hai_mat]


def text_of(page: Page) -> list[Line]:
    """The lines of a page, less its number."""
    return [line for line in page.lines if line is not number_of(page)]


def number_of(page: Page) -> Line | None:
    """The line that is the number of the page: a figure alone above the text."""
    first = page.lines[0] if page.lines else None
    return first if first and first.text.isdigit() and first.baseline < edges(page).top else None


def wrapped(page: Page, text: str, *, look: str = "", below: float = 0) -> list[Line]:
    """The lines, one under the other, that read so together; [] when there are none.

    `look` is that of every line, `below` a height in mm that they stand under.
    """
    words = " ".join(text.replace("\u00a0", " ").split())
    able = [line for line in page.lines if line.baseline > below and look in ("", line.look)]
    for at, first in enumerate(able):
        column = [line for line in able[at:] if line.x0 < first.x1 and line.x1 > first.x0]
        for count in range(1, len(column) + 1) if words.startswith(first.text) else ():
            if _joined(column[:count]) == words:
                return column[:count]
    return []


def signers(paper: Document) -> list[NguoiKy]:
    """All who sign; one whose post the template writes has only a name."""
    given = dict(paper.signing_blocks())
    return [given.get(path.removesuffix(".ho_ten")) or NguoiKy(ho_ten=name) for path, name in paper.signed_names()]


def blocks(page: Page, paper: Document) -> list[list[Line]]:
    """The signature blocks on the page; [] where one of them is not there as a whole."""
    found = [block(page, signer) for signer in signers(paper)]
    return found if all(found) else []


def block(page: Page, signer: NguoiKy) -> list[Line]:
    """The lines of a signature block, from the authority to the name; [] where the page has not all of it."""
    lines = signer.printed()
    posts = [lines["quyen_han"], lines["chuc_vu"], "kiêm" if lines["kiem"] else "", lines["kiem"]]
    words = " ".join(" ".join([*posts, lines["ho_ten"]]).split())
    for name in (line for line in reversed(page.lines) if line.text == lines["ho_ten"]):
        column = [line for line in page.lines if line.baseline <= name.baseline and abs(line.centre - name.centre) < 1]
        if len(column) > 1 and name.top - column[-2].baseline < ROOM:  # the name in a sentence, in a table
            continue
        if not any(posts):
            return _under_its_title(column)
        for count in range(1, len(column) + 1):
            if _joined(column[-count:]) == words:
                return column[-count:]
    return []


def _under_its_title(column: list[Line]) -> list[Line]:
    """The name at the end of a column and the lines above it that the template writes: “CHỦ TRÌ HỘI NGHỊ”."""
    found = column[-1:]
    for line in reversed(column[:-1]):
        if found[0].baseline - line.baseline > (40 if len(found) == 1 else 8):
            break
        found = [line, *found]
    return found


def _joined(lines: list[Line]) -> str:
    return " ".join(line.text for line in lines)
