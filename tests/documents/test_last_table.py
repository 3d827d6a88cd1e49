"""Behind a table that ends a section stands a paragraph of no height: alone it would make an empty page.

Where the table fills its page to the last point (one list in some twenty does), only a last row that stays with what
follows takes a line of the table along.
"""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

import dvk_docs
from dvk_docs.view import Paragraph, Table
from dvk_docs.view import read as view

SAMPLES = sorted((Path(__file__).parents[2] / "samples").rglob("*.yaml"))
PAPERS = [path for path in SAMPLES if path.parent.name != "new" and not path.stem.startswith("certificate")]
PHOTOS = "DVK Bảng ảnh"  # no page is full of them


@pytest.mark.parametrize("sample", PAPERS, ids=lambda path: path.stem)
def test_the_last_row_stays_with_the_paragraph_behind_the_table(sample: Path) -> None:
    paper = view(dvk_docs.render(dvk_docs.load(sample)))
    for section in paper.sections:
        for table, behind in pairwise(section.blocks[-2:]):
            if isinstance(table, Table) and _is_hairline(behind) and table.style != PHOTOS:
                assert all(paragraph.keep_next for cell in table.rows[-1].cells for paragraph in cell.paragraphs)


def _is_hairline(block: object) -> bool:
    return isinstance(block, Paragraph) and block.line_rule == "exact" and block.line <= 1
