"""Honest years of other kinds than the sample: nothing is found in them, and what only they have is still judged."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from dvk_docs.dossier.campaign import load
from dvk_docs.dossier.dossier import Dossier, assemble
from tests.dossier.conftest import Judge
from tests.dossier.planted import GOOD
from tests.samples import CAMPAIGN

YEARS = Path(__file__).parent / "years"
STATE = (YEARS / "state.yaml").read_text("utf-8")
SMALL = (YEARS / "small.yaml").read_text("utf-8")
TERM = "{ten: 2025 - 2030, tu_ngay: 16/8/2025}"
CONGRESS = (
    GOOD.replace(TERM, "{ten: 2026 - 2031, tu_ngay: 20/8/2026}")
    .replace("    so: 63\n", "    so: 12\n")
    .replace("63-TB/ĐU", "12-TB/ĐU")
)
"""The sample, with a congress in August: the numbers of the second notice begin anew."""
OFFICE = "chuc_vu: Trưởng Ban Xây dựng Đảng"


@pytest.mark.parametrize("text", [STATE, SMALL, CONGRESS], ids=["state", "small", "congress"])
def test_an_honest_year_has_no_finding(text: str, judge: Judge) -> None:
    assert [found.message for found in judge(text)] == []


def test_numbers_still_rise_within_a_term(judge: Judge) -> None:
    (found,) = judge(CONGRESS.replace("so: 127", "so: 103"))
    assert (found.code, found.place.path) == ("K49", "bao_cao[1].so")


def test_a_paper_of_the_term_before_that_is_cited_has_a_number_of_another_series(judge: Judge) -> None:
    entry = "  - {loai: Kế hoạch, so_ky_hieu: 43-KH/ĐU, ngay_ban_hanh: 02/3/2025, "
    entry += "co_quan_ban_hanh: Ban Thường vụ Đảng uỷ xã Tân Hoà, trich_yeu: công tác dân vận năm 2025}\n"
    assert judge(GOOD.replace("van_ban_vien_dan:\n", f"van_ban_vien_dan:\n{entry}")) == []


def test_who_has_left_signs_no_more(judge: Judge) -> None:
    (found,) = judge(
        SMALL.replace("chuc_vu: TRƯỞNG BAN, ho_ten: Lý Trung Kiên", "chuc_vu: TRƯỞNG BAN, ho_ten: Nguyễn Hữu Phước")
    )
    assert (found.code, found.place.path) == ("K45", "to_trinh[1].nguoi_ky.ho_ten")


def test_who_has_left_is_named_by_that_post_in_no_later_meeting(judge: Judge) -> None:
    (found,) = judge(
        SMALL.replace(f"- {{ho_ten: Lý Trung Kiên, {OFFICE}}}", f"- {{ho_ten: Nguyễn Hữu Phước, {OFFICE}}}")
    )
    assert (found.code, found.place.path) == ("K45", "bien_ban.thanh_phan[2].chuc_vu")
    assert "vào ngày 01/12/2026" in found.message


def test_one_person_may_hold_two_posts_after_each_other(judge: Judge) -> None:
    now = GOOD.replace(
        "chuc_vu: Bí thư Đoàn xã, don_vi: doan_thanh_nien, tu_ngay: 16/8/2025",
        "chuc_vu: Bí thư Đoàn xã, don_vi: doan_thanh_nien, tu_ngay: 01/5/2026",
    )
    before = "{ma: pho_bi_thu, ho_ten: Hà Nhật Minh, chuc_vu: Phó Bí thư Đoàn xã, den_ngay: 30/4/2026}"
    assert judge(now.replace("\nban_chi_dao:", f"\n  - {before}\nban_chi_dao:")) == []
    of_then = now.replace(", chuc_vu: Bí thư Đoàn xã}", ", chuc_vu: Phó Bí thư Đoàn xã}")
    found = judge(of_then.replace("\nban_chi_dao:", f"\n  - {before}\nban_chi_dao:"))
    assert {one.code for one in found} == {"K45"}


def _documents(file: Path, type_name: str) -> list[Any]:
    return [paper.document for paper in assemble(load(file)).of(type_name)]


def test_the_papers_of_a_state_year_are_of_the_state() -> None:
    papers = assemble(load(YEARS / "state.yaml")).papers
    assert {paper.document.standard.id for paper in papers if paper.document} == {"nd30"}
    (own, *_, team) = _documents(YEARS / "state.yaml", "score_sheet")
    assert own.trich_yeu == team.trich_yeu == "Mô hình “Dân vận khéo” năm 2026"


def test_points_stand_in_minutes_and_submission_though_only_the_sheets_give_them() -> None:
    (minutes,) = _documents(YEARS / "state.yaml", "minutes")
    (submission,) = _documents(YEARS / "state.yaml", "submission")
    assert [model.diem for model in minutes.ket_qua] == [92, 86, 86]
    assert [model.diem for group in submission.groups for model in group] == [92, 86, 86]


def test_points_that_are_stated_stay(judge: Judge) -> None:
    (found,) = judge(STATE.replace("{mo_hinh: MH01, dong_y: 4}", "{mo_hinh: MH01, diem: 95, dong_y: 4}"))
    assert (found.code, found.place.path) == ("K20", "bien_ban.ket_qua[1].diem")


def test_a_model_may_be_named_by_its_name_wherever_its_code_would_do(judge: Judge) -> None:
    begins = GOOD.index("\ndang_ky:")
    names = dict(re.findall(r"- ma: (MH\d+)\n +ten_mo_hinh: (.+)", GOOD))
    own = {code: name if name.startswith('"') else f'"{name}"' for code, name in names.items()}
    papers = re.sub(r"(?<!/)\bMH\d\d\b", lambda code: own[code[0]], GOOD[begins:])
    assert "Tiếng trống khuyến học" in papers
    assert [found.message for found in judge(GOOD[:begins] + papers)] == []


def test_a_unit_named_by_its_name_has_the_same_letterhead(judge: Judge, campaign_folder: Path) -> None:
    begins = SMALL.index("\nmo_hinh:")
    units = dict(re.findall(r"\{ma: (\w+), ten: ([^,]+),", SMALL))
    keys = "don_vi|don_vi_cham|don_vi_lap|co_quan_ban_hanh"
    named = re.sub(rf"({keys}): (\w+)\b", lambda one: f"{one[1]}: {units.get(one[2], one[2])}", SMALL[begins:])
    assert "co_quan_ban_hanh: Ban Xây dựng Đảng Đảng uỷ" in named
    assert judge(SMALL[:begins] + named) == []
    by_name, by_code = (assemble(load(file)) for file in (campaign_folder / "campaign.yaml", YEARS / "small.yaml"))
    assert _facts(by_name) == _facts(by_code)


def _facts(dossier: Dossier) -> list[dict[str, Any]]:
    return [paper.document.model_dump() for paper in dossier.papers if paper.document]


def test_a_reason_takes_the_stop_of_its_sentence() -> None:
    """The model tells why it stopped in a whole sentence; the notice goes on to end its own."""
    _, later = _documents(CAMPAIGN, "notice")
    assert "9/2026." in GOOD
    assert [stopped.ly_do[-9:] for stopped in later.mo_hinh_dung] == ["18/9/2026"]


def test_a_stop_typed_after_a_reason_is_taken_off(judge: Judge) -> None:
    (found,) = judge(SMALL.replace("ly_do: không đạt}", "ly_do: không đạt.}"))
    assert (found.severity, found.place.path) == ("warning", "to_trinh[1].khong_de_nghi[2].ly_do")
