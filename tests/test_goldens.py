"""The outline of every sample's paper, as a text that a person can read in a diff.

`pytest tests/test_goldens.py --update-goldens` writes them anew: read the diff before you commit it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import dvk_docs
from dvk_docs.view import outline
from dvk_docs.view import read as view
from tests.samples import PAPERS

ROOT = Path(__file__).resolve().parent.parent
GOLDEN = ROOT / "tests" / "golden"


@pytest.mark.parametrize("sample", PAPERS, ids=lambda p: p.stem)
def test_the_paper_of_a_sample_reads_as_its_golden_outline(sample: Path, request: pytest.FixtureRequest) -> None:
    whole = outline(view(dvk_docs.render(dvk_docs.load(sample))))
    found = whole[whole.index("== ") :]  # above stand hashes, which are not for people
    golden = GOLDEN / f"{sample.stem}.txt"
    if request.config.getoption("--update-goldens"):
        golden.write_text(found, "utf-8", newline="\n")
    assert found == golden.read_text("utf-8")


def test_every_type_has_a_sample_in_each_of_its_standards() -> None:
    made = {(document.type_name, document.standard.id) for document in map(dvk_docs.load, PAPERS)}
    assert made == {(name, standard) for name, kind in dvk_docs.DOCUMENTS.items() for standard in kind.standards}


def test_every_type_has_its_files() -> None:
    for name in dvk_docs.DOCUMENTS:
        for place in (
            f"dvk_docs/documents/{name}.py", f"templates/docx/{name}.docx", f"samples/{name}.yaml",
            f"tests/golden/{name}.txt", f"docs/gallery/{name}.png",
        ):  # fmt: skip
            assert (ROOT / place).is_file(), f"{name}: missing {place}"
