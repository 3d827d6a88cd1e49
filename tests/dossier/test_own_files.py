"""Papers and lists of a campaign that stand in files of their own: as if they were typed in the campaign's file."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dvk_docs import api
from dvk_docs.dossier.campaign import load
from dvk_docs.dossier.dossier import Dossier, assemble
from dvk_docs.dossier.rules import check_dossier
from dvk_docs.errors import InputError, Problem
from dvk_docs.making import data_hash
from tests.cli.small_year import CAMPAIGN
from tests.samples import FOLDER

_SECTION = r"(?sm)^{key}:\n(.*?)(?=^[a-z#]|\Z)"


def _parted(text: str, key: str) -> tuple[str, str]:
    """The text without this field, and what stood under it."""
    found = re.search(_SECTION.format(key=key), text)
    assert found is not None
    return text.replace(found[0], ""), found[1]


def _written(folder: Path, text: str, **files: str) -> Path:
    for name, content in files.items():
        (folder / f"{name}.yaml").write_text(content, "utf-8")
    file = folder / "campaign.yaml"
    file.write_text(text, "utf-8")
    return file


def _assembled(file: Path) -> Dossier:
    return assemble(load(file))


def _refused(file: Path) -> list[Problem]:
    with pytest.raises(InputError) as refused:
        load(file)
    return list(refused.value.problems)


def _hashes(dossier: Dossier) -> list[str]:
    return [data_hash(paper.document) for paper in dossier.papers if paper.document is not None]


def test_papers_of_other_papers_find_the_decision_in_its_own_file(campaign_folder: Path) -> None:
    whole = (FOLDER / "campaign.yaml").read_text("utf-8")
    rest, decision = _parted(whole, "quyet_dinh")
    own = "loai: decision\n" + re.sub(r"(?m)^  ", "", decision)
    parted = _written(campaign_folder, f"{rest}\nquyet_dinh: quyet-dinh.yaml\n", **{"quyet-dinh": own})
    assert _hashes(_assembled(parted)) == _hashes(_assembled(FOLDER / "campaign.yaml"))


def test_a_list_in_a_data_file_is_the_list(tmp_path: Path) -> None:
    rest, models = _parted(CAMPAIGN, "mo_hinh")
    rest, units = _parted(rest, "to_chuc")
    text = f"{rest}\nmo_hinh: so.yaml#mo_hinh\nto_chuc: to-chuc.yaml\n"
    file = _written(tmp_path, text, **{"so": f"mo_hinh:\n{models}", "to-chuc": f"to_chuc:\n{units}"})
    whole = _written(tmp_path, CAMPAIGN).rename(tmp_path / "whole.yaml")
    _written(tmp_path, text)
    assert _hashes(_assembled(file)) == _hashes(_assembled(whole))


def test_models_of_a_workbook(tmp_path: Path) -> None:
    """Units by their names and results in one text, as a register has them."""
    rest, _ = _parted(CAMPAIGN, "mo_hinh")
    register = api.load(FOLDER / "register.yaml")
    (tmp_path / "so.xlsx").write_bytes(api.render(register))
    unit = "to_chuc:\n  - {ma: cb_dong_ha, ten: Chi bộ thôn Đông Hà, loai: chi_bo_thon}\n"
    campaign = load(_written(tmp_path, rest.replace("to_chuc:\n", unit) + "\nmo_hinh: so.xlsx#Mô hình\n"))
    names = [model.ten_mo_hinh for model in campaign.facts.mo_hinh]
    assert names == [model.ten_mo_hinh for model in register.mo_hinh]  # type: ignore[attr-defined]
    assert "cb_dong_ha" in {model.don_vi for model in campaign.facts.mo_hinh}
    assert all(model.ket_qua.tom_tat for model in campaign.facts.mo_hinh if model.ket_qua)


@pytest.mark.parametrize(
    ("line", "code", "hint"),
    [
        ("ke_hoach: ke-hoach-x.yaml", "no-paper-file", "có phải là  ke-hoach.yaml?"),
        ("ke_hoach: 42", "no-paper-file", "ke_hoach: plan.yaml"),
        ("ke_hoach: ../plan.yaml", "paper-file-outside", "chép tệp vào cạnh hồ sơ"),
        ("can_bo: so.xlsx#Cán bộ", "no-such-list", "can_bo: can_bo.yaml#can_bo"),
        ("can_bo: quan-chuc.yaml", "no-such-list", "chép tệp vào cạnh tệp dữ liệu"),
    ],
)
def test_a_file_that_cannot_be_taken_is_told_at_the_line_that_names_it(
    tmp_path: Path, line: str, code: str, hint: str
) -> None:
    (tmp_path / "so.xlsx").write_bytes(b"")
    file = _written(tmp_path, f"{CAMPAIGN}\n{line}\n", **{"ke-hoach": "loai: plan\n"})
    (problem,) = _refused(file)
    assert (problem.code, problem.place.file) == (code, str(file))
    assert hint in (problem.hint or "")


def test_a_file_of_another_type_is_not_taken_for_the_paper(tmp_path: Path) -> None:
    file = _written(tmp_path, f"{CAMPAIGN}\nke_hoach: nham.yaml\n", nham="loai: Thông báo\nso: 1\n")
    (problem,) = _refused(file)
    assert (problem.code, problem.place.line) == ("other-type", 1)


@pytest.mark.parametrize(
    ("type_name", "key"), [("notice", "thong_bao"), ("results_summary", "bieu_tong_hop_ket_qua"), ("report", "bao_cao")]
)
def test_a_file_in_the_words_of_its_type_loses_nothing(tmp_path: Path, type_name: str, key: str) -> None:
    """Fields that the campaign names otherwise, models written out."""
    rest, _ = _parted(CAMPAIGN, "thong_bao")
    rest = re.sub(r"(?sm)^bieu_tong_hop_ket_qua:.*?(?=^[a-z]|\Z)", "", rest)
    own = (FOLDER / f"{type_name}.yaml").read_text("utf-8")
    (paper,) = _assembled(_written(tmp_path, f"{rest}\n{key}: own.yaml\n", own=own)).papers
    alone: object = api.load(FOLDER / f"{type_name}.yaml")
    assert paper.document is not None, paper.problems
    for field in ("danh_sach", "tieu_bieu", "ngay_ban_hanh"):
        assert getattr(paper.document, field, None) == getattr(alone, field, None)


def test_a_number_that_is_none_and_a_code_instead_of_a_list_are_told(tmp_path: Path) -> None:
    plan = "ke_hoach: {so: ², ky_hieu: KH/ĐU}\n"
    text = CAMPAIGN.replace("    mo_hinh: [MH01, MH02, MH03]", "    mo_hinh: MH01") + plan
    found = check_dossier(_assembled(_written(tmp_path, f"{text}dang_ky: {{don_vi: hoi_nong_dan, mo_hinh: MH01}}\n")))
    told = {(one.code, one.place.path) for one in found}
    assert {("not-a-number", "ke_hoach.so"), ("wrong-kind", "thong_bao[1].mo_hinh")} <= told
