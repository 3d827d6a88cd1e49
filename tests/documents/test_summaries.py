"""The two summaries: what a person states by field, under whatever spelling, is held against the list."""

from __future__ import annotations

from pathlib import Path

import pytest

import dvk_docs
from dvk_docs import InputError


def stated(samples: Path, folder: Path, *lines: str) -> Path:
    """The sample with counts by field at its end."""
    text = (samples / "registration_summary.yaml").read_text(encoding="utf-8")
    file = folder / "summary.yaml"
    file.write_text("\n".join([text, "theo_linh_vuc:", *(f"  {line}" for line in lines), ""]), encoding="utf-8")
    return file


def test_a_wrong_count_is_told_at_its_own_line_in_the_words_typed(samples: Path, tmp_path: Path) -> None:
    file = stated(samples, tmp_path, "kinh tế: 4", "NTM: 9")
    (problem,) = dvk_docs.check(file)
    assert (problem.code, problem.place.path) == ("count-mismatch", "theo_linh_vuc.NTM")
    assert file.read_text(encoding="utf-8").splitlines()[(problem.place.line or 0) - 1] == "  NTM: 9"
    assert problem.hint == "ghi  NTM: 1, hoặc bỏ dòng này"


def test_a_field_under_two_spellings_is_refused(samples: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        dvk_docs.load(stated(samples, tmp_path, "KT: 1", "NTM: 1", "Kinh tế: 4"))
    assert [(problem.code, problem.place.path) for problem in caught.value.problems] == [
        ("duplicate-field", "theo_linh_vuc")
    ]
