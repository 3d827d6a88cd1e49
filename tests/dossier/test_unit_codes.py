"""A unit is named by its name or by a code that there is; a kind of units is not a slip of another."""

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
        ("don_vi: hoi_nong_dan", "don_vi: hoinongdan", "có phải là  hoi_nong_dan?"),
        ("cap_tren: dang_uy_xa", "cap_tren: dang_uy_xn", "có phải là  dang_uy_xa?"),
        ("co_quan_tham_muu: ban_xdd", "co_quan_tham_muu: ban_xdn", "có phải là  ban_xdd?"),
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


@pytest.mark.parametrize(
    ("typed", "hints"),
    [
        ("loai: doan_thr", ["có phải là  doan_the?"]),
        ("loai: chi_bo_thom", ["có phải là  chi_bo_thon?"]),
        ("loai: hop_tac_xa", []),  # an office's own
        ("loai: doi_the_thao", []),
    ],
)
def test_a_kind_one_letter_from_another_is_a_slip(typed: str, hints: list[str], tmp_path: Path) -> None:
    file = tmp_path / "campaign.yaml"
    file.write_text(CAMPAIGN.replace("loai: doan_the", typed), "utf-8")
    try:
        said = load(file).problems
    except InputError as refused:
        said = refused.problems
    assert [(one.code, one.hint) for one in said] == [("unknown-code", hint) for hint in hints]


def test_a_kind_that_authority_or_quota_names_wrongly_is_told_there(tmp_path: Path) -> None:
    file = tmp_path / "campaign.yaml"
    named = "tham_quyen:\n  - {truong_hop: 4, ap_dung: [doan_the, chi_bo_thom], cong_nhan: dang_uy_xa}\n"
    quota = "ke_hoach:\n  chi_tieu: [{doi_tuong: mttg, ten: Mặt trận, toi_thieu: 1}]\n"
    file.write_text(CAMPAIGN + named + quota, "utf-8")
    with pytest.raises(InputError) as refused:
        load(file)
    lines = CAMPAIGN.count("\n")
    assert [(one.place.line, one.hint) for one in refused.value.problems] == [
        (lines + 2, "có phải là  chi_bo_thon?"),
        (lines + 4, "có phải là  mttq?"),
    ]


def test_a_superior_need_not_be_listed(tmp_path: Path) -> None:
    file = tmp_path / "campaign.yaml"
    file.write_text(CAMPAIGN.replace("cap_tren: dang_uy_xa", "cap_tren: tinh_uy"), "utf-8")
    assert load(file).problems == ()


def test_a_unit_may_be_named_in_words(tmp_path: Path) -> None:
    file = tmp_path / "campaign.yaml"
    file.write_text(CAMPAIGN.replace("don_vi: hoi_nong_dan", "don_vi: Hội Cựu chiến binh", 1), "utf-8")
    assert load(file).facts.mo_hinh[0].don_vi == "Hội Cựu chiến binh"
