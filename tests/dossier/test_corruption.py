"""One fact changed in one place: whatever makes two papers of the year disagree is caught.

    DVK_CORRUPTIONS=1000 pytest tests/dossier/test_corruption.py

draws so many changes; the suite draws sixty.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, note, settings
from hypothesis import strategies as st

from dvk_docs.errors import InputError
from tests.dossier.conftest import judged
from tests.dossier.corruption import KINDS, every_change, sites
from tests.dossier.planted import GOOD

DRAWN = int(os.environ.get("DVK_CORRUPTIONS", "60"))


def test_every_kind_of_change_finds_something_to_change() -> None:
    assert [kind.name for kind in KINDS if not sites(kind)] == []


@pytest.mark.slow
@given(st.data())
@settings(max_examples=DRAWN, deadline=None, suppress_health_check=list(HealthCheck))
def test_a_fact_changed_in_one_place_is_caught(campaign_folder: Path, data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from(KINDS))
    start, end, new = data.draw(st.sampled_from(list(every_change(kind))))
    line = GOOD.count("\n", 0, start) + 1
    note(f"{kind.name}, line {line}: {GOOD[start:end]!r} -> {new!r}")
    try:
        found = judged(GOOD[:start] + new + GOOD[end:], campaign_folder)
    except InputError as refused:  # a file that cannot be read is caught as well
        note(str(refused))
        return
    assert found
