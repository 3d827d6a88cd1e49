"""The outline of every sample's paper and workbook, as a text that a person can read in a diff.

`pytest tests/test_goldens.py --update-goldens` writes them anew: read the diff before you commit it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import dvk_docs
from dvk_docs.sheet.forms import book_of
from dvk_docs.sheet.outline import outline as outline_of_book
from dvk_docs.view import outline
from dvk_docs.view import read as view

ROOT = Path(__file__).resolve().parent.parent
GOLDEN = ROOT / "tests" / "golden"
SAMPLES = sorted(path for path in (ROOT / "samples").rglob("*.yaml") if path.parent.name != "new")


def kinds(sample: Path) -> tuple[str, ...]:
    """The kinds of file that a sample is made as."""
    return dvk_docs.load(sample).formats


def _name(part: Path | str) -> str:
    return part.stem if isinstance(part, Path) else part


@pytest.mark.parametrize(("sample", "kind"), [(one, kind) for one in SAMPLES for kind in kinds(one)], ids=_name)
def test_the_paper_of_a_sample_reads_as_its_golden_outline(
    sample: Path, kind: str, request: pytest.FixtureRequest
) -> None:
    document = dvk_docs.load(sample)
    whole = outline(view(dvk_docs.render(document))) if kind == "docx" else outline_of_book(book_of(document))
    found = whole[whole.index("== ") :]  # above stand hashes, which are not for people
    usual = kind == document.formats[0]
    golden = GOLDEN / f"{sample.stem}{'' if usual else f'.{kind}'}.txt"
    if request.config.getoption("--update-goldens"):
        golden.write_text(found, "utf-8", newline="\n")
    assert found == golden.read_text("utf-8")


def test_every_type_has_a_sample_in_each_of_its_standards() -> None:
    made = {(document.type_name, document.standard.id) for document in map(dvk_docs.load, SAMPLES)}
    assert made == {(name, standard) for name, kind in dvk_docs.DOCUMENTS.items() for standard in kind.standards}


def test_every_type_has_its_files() -> None:
    made_by = {"docx": "templates/docx/{}.docx", "xlsx": "dvk_docs/sheet/forms/{}.py"}
    for name, kind in dvk_docs.DOCUMENTS.items():
        for place in (
            f"dvk_docs/documents/{name}.py", f"samples/{name}.yaml", f"samples/new/{name}.yaml",
            f"tests/golden/{name}.txt", f"docs/gallery/{name}.png",
            *(made_by[one].format(name) for one in kind.formats),
        ):  # fmt: skip
            assert (ROOT / place).is_file(), f"{name}: missing {place}"
