"""Every template of the bad-input catalogue, as the one an office hands to `render --templates`.

The rooms below prove code, part and words of each refusal (`tests/test_bad_packages.py`,
`tests/template/test_bad_templates.py`); here it is told to a clerk: exit 1, place, cure, no traceback, nothing written.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from tests.broken_packages import FOLDER, SMALL
from tests.cli.conftest import Result
from tests.template.making import docx, p
from tests.template.test_bad_templates import REFUSED, T21
from tests.test_bad_packages import KEPT, MADE

Dvk = Callable[..., Result]
DATA = FOLDER.parent / "data" / "good.yaml"
SECONDS = 2.0

TEMPLATES: Mapping[str, tuple[Callable[[], bytes], str]] = {
    **{name: ((FOLDER / f"{name}.docx").read_bytes, code) for name, (code, _) in KEPT.items()},
    **{name: ((FOLDER / f"{name}.docx").read_bytes, code) for name, (code, _, _) in REFUSED.items()},
    **{name: (SMALL[name], code) for name, (code, _) in MADE.items()},
    **{f"T21_{number}": (lambda text=text: docx(p(text)), T21[text]) for number, text in enumerate(T21)},
    "T27_no_tags": (lambda: docx(p("Một văn bản đã xong")), "no-tags"),
    "T27_our_own_paper": (lambda: _our_own_paper(), "finished-paper"),
    "T29_letter_calibri": ((FOLDER / "T29_letter_calibri.docx").read_bytes, "paper-size"),
}


def _our_own_paper() -> bytes:
    from dvk_docs import load, render

    return render(load(DATA))


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A folder with room for the office's template of decisions."""
    (tmp_path / "mau").mkdir()
    return tmp_path / "mau" / "decision.docx"


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("name", TEMPLATES)
def test_a_bad_template_is_refused_with_place_and_cure_and_nothing_written(name: str, dvk: Dvk, office: Path) -> None:
    make, code = TEMPLATES[name]
    office.write_bytes(make())
    start = time.perf_counter()
    said = dvk("render", DATA, "--templates", office.parent, "-o", f"{office.parent.parent / 'ra'}/")
    assert time.perf_counter() - start < SECONDS
    assert (said.code, said.out) == (1, "")
    heads = [line for line in said.err.splitlines() if line.startswith(str(office)) and "lỗi[" in line]
    assert any(f"lỗi[{code}] " in head for head in heads), said.err[:2000]
    assert said.err.count("= cách sửa: ") >= len(heads)
    assert "Traceback" not in said.err and "\x1b" not in said.err
    assert said.err.endswith(" Chưa tạo tệp nào.\n")
    assert [path.name for path in office.parent.parent.iterdir()] == ["mau"]


def test_a_field_that_the_template_never_asks_for_is_told_once_at_its_line(dvk: Dvk, office: Path) -> None:
    office.write_bytes((FOLDER / "T20_field_never_used.docx").read_bytes())
    said = dvk("render", DATA, "--templates", office.parent, "-o", f"{office.parent.parent / 'ra'}/")
    assert (said.code, said.out) == (1, "")
    assert re.findall(r"good\.yaml:(\d+:\d+): lỗi\[not-printed\] (\w+)", said.err) == [("7:12", "trich_yeu")]
    assert "= cách sửa: thêm  {{ trich_yeu }}  vào mẫu" in said.err


@pytest.mark.parametrize("name", ["good", "T26_shape_in_loop"])
def test_a_template_of_the_catalogue_without_fault_makes_the_paper_and_is_named(
    name: str, dvk: Dvk, office: Path
) -> None:
    office.write_bytes((FOLDER / f"{name}.docx").read_bytes())
    said = dvk("render", DATA, "--templates", office.parent, "-o", f"{office.parent.parent / 'ra'}/")
    assert (said.code, len(said.lines)) == (0, 1)
    assert said.err.endswith(f"; mẫu {office}\n")


def test_every_kept_template_of_the_catalogue_is_tried() -> None:
    tried = set(TEMPLATES) | {"good", "T20_field_never_used", "T26_shape_in_loop"}
    assert {path.stem for path in FOLDER.glob("*.docx")} <= tried
