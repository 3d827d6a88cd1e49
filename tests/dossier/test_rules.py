"""The rules on a dossier: silent on a good year, each alone on its fault, at its line, every fault once."""

from __future__ import annotations

import re
from functools import reduce
from pathlib import Path

import pytest

from dvk_docs.dossier.campaign import load
from dvk_docs.dossier.dossier import assemble
from dvk_docs.dossier.parts import PARTS
from dvk_docs.dossier.rules import RULES, check_dossier
from dvk_docs.dossier.rules.told import OF_SLUG, UNREAD, Told
from dvk_docs.rules import DATA_RULES
from dvk_docs.rules.rule import Rule
from tests.dossier.conftest import Judge, judged
from tests.dossier.planted import GOOD, PLANTS, TOGETHER, planted
from tests.samples import CAMPAIGN


def test_a_good_year_has_no_finding_at_all() -> None:
    assert check_dossier(assemble(load(CAMPAIGN))) == []


def test_every_rule_has_a_planted_fault() -> None:
    assert set(PLANTS) == {rule.id for rule in RULES}


@pytest.mark.parametrize("rule_id", PLANTS)
def test_a_rule_alone_catches_its_fault_at_its_line(rule_id: str, judge: Judge) -> None:
    text = planted(PLANTS[rule_id])
    (found,) = judge(text)
    assert found.code == rule_id
    assert found.place.line is not None
    assert PLANTS[rule_id].at in text.splitlines()[found.place.line - 1]
    assert found.place.path
    assert found.hint
    assert found.severity == next(rule.severity for rule in RULES if rule.id == rule_id)


def test_twenty_faults_in_one_year_are_told_once_each(judge: Judge) -> None:
    text = reduce(lambda broken, rule_id: planted(PLANTS[rule_id], broken), TOGETHER, GOOD)
    assert len(TOGETHER) == 20
    assert sorted(found.code for found in judge(text)) == sorted(TOGETHER)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_rule_has_a_page_with_reason_and_examples(rule: Rule | Told) -> None:
    assert all(f"\n{word}:" in rule.doc for word in ("Vì sao", "Đúng", "Sai"))


def test_what_papers_say_belongs_to_rules_that_there_are() -> None:
    assert set(OF_SLUG) <= {rule.id for rule in DATA_RULES}
    assert {*OF_SLUG.values(), *UNREAD.values()} <= {rule.id for rule in RULES}


def test_a_criterion_that_names_an_ended_level_is_told_and_not_counted(campaign_folder: Path) -> None:
    file = campaign_folder / "own-words.yaml"
    file.write_text(GOOD[: GOOD.index("sua_tieu_chi:")] + GOOD[GOOD.index("cau_hinh:") :], "utf-8")
    said = {(found.code, found.severity) for found in check_dossier(assemble(load(file)))}
    assert said == {("criterion-outdated", "info")}


def test_a_folder_of_pictures_that_was_not_copied_is_told_once_of_all_papers(tmp_path: Path) -> None:
    (found,) = judged(GOOD, tmp_path)
    assert (found.code, found.place.path) == ("K46", "bao_cao_thanh_tich[1].anh.mo_hinh[1].tep")
    assert "không có thư mục ảnh" in found.message


def test_a_paper_that_cannot_be_read_is_the_only_thing_told_of_it(judge: Judge) -> None:
    broken = GOOD.replace("gio_ket_thuc: 11 giờ 15", "gio_ket_thuc: sau giờ nghỉ")
    assert [found.place.path for found in judge(broken)] == ["bien_ban.gio_ket_thuc"]


def test_a_model_written_out_is_held_against_the_model_of_the_year(judge: Judge) -> None:
    """A paper may name a model by its name and facts instead of its code."""
    written = "{ten_mo_hinh: Tủ sách, sân chơi cho em, don_vi: doan_thanh_nien, chu_the: tap_the, linh_vuc: VHXH}"
    written = written.replace("Tủ sách, sân chơi cho em", '"Tủ sách, sân chơi cho em"')
    whole = GOOD.replace("tap_the: [MH01, MH02, MH03, MH06, MH07, MH08, MH09, MH10, MH12,", (
        f"tap_the: [MH01, MH02, MH03, MH06, MH07, MH08, MH09, MH10, {written},"
    ))  # fmt: skip
    assert whole != GOOD
    assert judge(whole) == []
    (found,) = judge(whole.replace(written, written.replace("doan_thanh_nien", "hoi_phu_nu")))
    assert (found.code, found.place.path) == ("K40", "quyet_dinh.danh_sach.tap_the[9].don_vi")


@pytest.mark.parametrize("begun", ["cong_van", "dang_ky", "thong_bao", "phieu_cham_diem", "bien_ban", "quyet_dinh"])
def test_a_year_that_has_only_begun_has_no_finding(begun: str, judge: Judge) -> None:
    """Its later papers are not written yet: nothing is missing, nothing lost."""
    papers = [part.key for part in PARTS]
    text = GOOD
    for key in papers[papers.index(begun) :]:
        text = re.sub(rf"^{key}:.*?(?=^\w|\Z)", "", text, flags=re.MULTILINE | re.DOTALL)
    assert judge(text) == []
