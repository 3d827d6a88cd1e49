"""A campaign from Python: what the verbs of the command line do, as functions."""

from __future__ import annotations

from pathlib import Path

import pytest

import dvk_docs
from tests.cli.conftest import changed, reword
from tests.cli.small_year import CAMPAIGN
from tests.samples import FOLDER

NOTICE = "02_131-TB-DU_thong-bao.docx"


@pytest.fixture
def campaign(tmp_path: Path) -> Path:
    file = tmp_path / "campaign.yaml"
    file.write_text(CAMPAIGN, encoding="utf-8")
    return file


def test_a_campaign_is_its_facts_and_its_papers_as_documents(campaign: Path, tmp_path: Path) -> None:
    year = dvk_docs.load_campaign(str(campaign))
    facts = year.campaign.facts
    assert (facts.nam, [model.ma for model in facts.mo_hinh]) == (2026, ["MH01", "MH02", "MH03"])
    assert [one.type_name for one in year.documents] == ["notice", "notice", "results_summary"]
    report = dvk_docs.render_many(year.documents, tmp_path / "ra")
    assert [one.status for one in report.papers] == ["written"] * 3
    assert [dvk_docs.check(one.file) for one in report.papers[:2]] == [[], []]


def test_a_paper_with_wrong_data_keeps_its_place_without_a_document(campaign: Path) -> None:
    changed(campaign, "so: 131", "so: một trăm")
    year = dvk_docs.load_campaign(campaign)
    assert [one.document is None for one in year.papers] == [False, True, False]
    assert [one.code for one in year.papers[1].problems] == ["not-a-number"]
    assert len(year.documents) == 2


def test_a_campaign_that_cannot_be_read_is_refused_with_its_lines(campaign: Path) -> None:
    changed(campaign, "nam: 2026\n", "nam: 26\n")
    with pytest.raises(dvk_docs.InputError) as refused:
        dvk_docs.load_campaign(campaign)
    assert [(one.code, one.place.line) for one in refused.value.problems] == [("not-a-year", 2)]


def test_the_whole_dossier_is_made_and_found_right(campaign: Path, tmp_path: Path) -> None:
    folder = tmp_path / "ra"
    made = dvk_docs.render_dossier(campaign, folder, jobs=1)
    assert ([one.status for one in made.papers.papers], made.unmade) == (["written"] * 3, ())
    assert sorted(file.name for file in made.files) == ["00-muc-luc.json", "00-muc-luc.xlsx"]
    assert dvk_docs.check(folder) == []
    assert dvk_docs.verify(str(folder / NOTICE)).same
    assert len(dvk_docs.render_dossier(str(campaign), str(folder), jobs=1).papers.unchanged) == 3


def test_facts_that_disagree_make_nothing_but_a_draft(campaign: Path, tmp_path: Path) -> None:
    changed(campaign, "linh_vuc: KT", "linh_vuc: NTM")
    changed(campaign, "mo_hinh: [MH01, MH02]", "mo_hinh: [MH01, MH99]")
    with pytest.raises(dvk_docs.InputError):
        dvk_docs.render_dossier(campaign, tmp_path / "ra", jobs=1)
    assert not (tmp_path / "ra").exists()
    assert dvk_docs.render_dossier(campaign, tmp_path / "ra", draft=True, jobs=1).papers.written


def test_verify_tells_data_from_paper(campaign: Path, tmp_path: Path) -> None:
    dvk_docs.render_dossier(campaign, tmp_path / "ra", jobs=1)
    reword(tmp_path / "ra" / NOTICE, "131", "113")
    verdict = dvk_docs.verify(tmp_path / "ra" / NOTICE, str(campaign))
    assert (verdict.same, verdict.same_data, {one.code for one in verdict.problems}) == (False, True, {"paper-differs"})
    with pytest.raises(dvk_docs.InputError):
        dvk_docs.verify(tmp_path / "ra" / NOTICE, FOLDER / "plan.yaml")


def test_what_is_no_file_ends_in_one_of_our_errors(tmp_path: Path, campaign: Path) -> None:
    gone = tmp_path / "khong-co.docx"
    for ask in (dvk_docs.load_campaign, dvk_docs.verify, lambda file: dvk_docs.diff(campaign, file)):
        for file in (gone, tmp_path, "a\0b.docx"):
            with pytest.raises(dvk_docs.InputError):
                ask(file)


def test_diff_gives_each_change_as_a_value(campaign: Path, tmp_path: Path) -> None:
    new = tmp_path / "moi.yaml"
    new.write_text(CAMPAIGN.replace("so: 131", "so: 132"), encoding="utf-8")
    (change,) = dvk_docs.diff(str(campaign), new)
    assert (change.kind, change.where[-1], change.old, change.new, change.place.file) == (
        "changed", "Số", "131", "132", str(new)
    )  # fmt: skip


def test_a_number_is_given_once_for_a_data_file(tmp_path: Path) -> None:
    paper = dvk_docs.load(FOLDER / "decision.yaml").model_copy(update={"so": None, "nhiem_ky": "2025 - 2030"})
    register = tmp_path / "so-van-ban.yaml"
    asked = [
        dvk_docs.number(paper, str(register), data=tmp_path / name, first=15) for name in ("a.yaml", "b.yaml", "a.yaml")
    ]
    assert asked == [15, 16, 15]
    assert 'tep: "a.yaml"' in register.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("facts", "code"), [({"so": 15}, "has-number"), ({"so": None, "danh_sach": []}, "list-length")]
)
def test_a_paper_that_has_a_number_or_is_wrong_is_given_none(
    tmp_path: Path, facts: dict[str, object], code: str
) -> None:
    paper = dvk_docs.load(FOLDER / "decision.yaml").model_copy(update={"nhiem_ky": "2025 - 2030", **facts})
    with pytest.raises(dvk_docs.InputError) as refused:
        dvk_docs.number(paper, tmp_path / "so-van-ban.yaml")
    assert [one.code for one in refused.value.problems] == [code]
    assert not (tmp_path / "so-van-ban.yaml").exists()
