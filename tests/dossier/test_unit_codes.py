"""A unit is named by its name or by a code that there is."""

from __future__ import annotations

from pathlib import Path

import pytest

from dvk_docs.dossier.campaign import load
from dvk_docs.errors import InputError
from tests.cli.small_year import CAMPAIGN


@pytest.mark.parametrize(
    ("right", "typed", "hint"),
    [
        ("don_vi: hoi_nong_dan", "don_vi: hoi_nong_dam", "có phải là  hoi_nong_dan?"),
        ("co_quan_ban_hanh: dang_uy_xa", "co_quan_ban_hanh: dang_uyxa", "có phải là  dang_uy_xa?"),
        ("don_vi: hoi_nong_dan", "don_vi: truong_thcs_2", "thêm đơn vị ấy vào to_chuc, hoặc ghi tên đơn vị"),
    ],
)
def test_a_code_that_no_unit_has_is_told_where_it_stands(right: str, typed: str, hint: str, tmp_path: Path) -> None:
    file = tmp_path / "campaign.yaml"
    file.write_text(CAMPAIGN.replace(right, typed, 1), "utf-8")
    with pytest.raises(InputError) as refused:
        load(file)
    line = CAMPAIGN[: CAMPAIGN.index(right)].count("\n") + 1
    found = [(one.code, one.place.line, one.hint) for one in refused.value.problems]
    assert found == [("unknown-code", line, hint)]


def test_a_unit_may_be_named_in_words(tmp_path: Path) -> None:
    file = tmp_path / "campaign.yaml"
    file.write_text(CAMPAIGN.replace("don_vi: hoi_nong_dan", "don_vi: Hội Cựu chiến binh", 1), "utf-8")
    assert load(file).facts.mo_hinh[0].don_vi == "Hội Cựu chiến binh"
