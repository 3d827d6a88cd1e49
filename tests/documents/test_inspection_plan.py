"""The inspection plan: its schedule and its teams as printed, its counts, and who may judge whom."""

from __future__ import annotations

from typing import Any

import pytest

import dvk_docs
from dvk_docs.documents.inspection_plan import LONGEST_UNBROKEN, PARTY_EXAMPLE, STATE_EXAMPLE, InspectionPlan
from dvk_docs.view import outline
from dvk_docs.view import read as view

HEAD = "Nguyễn Hữu Phước, Trưởng Ban Xây dựng Đảng"
AN = {"ho_ten": "Lê An"}


def inspection(**changes: Any) -> InspectionPlan:
    facts = {key: value for key, value in {**PARTY_EXAMPLE, **changes}.items() if value is not None}
    return InspectionPlan.model_validate(facts)


def printed(document: InspectionPlan) -> str:
    """The words of the paper, a no-break space as a space."""
    return outline(view(dvk_docs.render(document, draft=True))).replace("//", "").replace("**", "").replace("~", " ")


def visit(day: str = "05/10/2026", hour: str = "8h", team: int = 1, **more: Any) -> dict[str, Any]:
    return {"ngay": day, "gio": hour, "doan": team, "don_vi": "Công an xã", "mo_hinh": ["Camera"], **more}


def team(number: int = 1, *members: Any, **more: Any) -> dict[str, Any]:
    return {"so": number, "thanh_vien": list(members) or [HEAD, "Tạ Quang Vịnh"], **more}


def codes(document: InspectionPlan) -> list[tuple[str, str | None]]:
    return [(problem.code, problem.place.path) for problem in dvk_docs.check(document)]


# -- What is composed


def test_the_opening_carries_out_and_rests_on_papers_as_every_plan() -> None:
    words = printed(inspection(can_cu=["Kế hoạch số 42-KH/ĐU, ngày 01/6/2026", "Quy chế làm việc"]))
    assert (
        "Thực hiện Kế hoạch số 42-KH/ĐU, ngày 01/6/2026; căn cứ Quy chế làm việc, Ban Chỉ đạo phong trào thi đua “Dân "
        "vận khéo” xây dựng Kế hoạch kiểm tra, đánh giá mô hình, điển hình “Dân vận khéo” năm 2026 như sau:"
    ) in words


def test_a_state_organ_speaks_itself_whoever_signs() -> None:
    words = printed(inspection(**STATE_EXAMPLE))
    assert "Ủy ban nhân dân xã Tân Hòa ban hành Kế hoạch kiểm tra" in words
    assert "chậm nhất ngày 25 tháng 11 năm 2026." in words


@pytest.mark.parametrize(("the_thuc", "mark"), [("hd05", "I- "), ("nd30", "I. ")])
def test_its_five_sections_are_marked_as_the_standard_does(the_thuc: str, mark: str) -> None:
    words = printed(inspection(**{**(STATE_EXAMPLE if the_thuc == "nd30" else PARTY_EXAMPLE), "the_thuc": the_thuc}))
    for numeral, name in zip(("I", "II", "III", "IV", "V"), ("MỤC", "NỘI", "THỜI", "THÀNH", "TỔ"), strict=True):
        assert f"| {numeral}{mark[1:]}{name}" in words


def test_a_row_of_the_schedule_has_hour_and_day_unit_place_models_and_team() -> None:
    row = visit(hour="08:05", dia_diem="Nhà văn hoá", mo_hinh=["Camera", {"ten_mo_hinh": "Tổ tự quản"}])
    words = printed(inspection(lich=[row]))
    assert "| 8 giờ 05, ngày 05/10/2026 | Công an xã (Nhà văn hoá) | Camera; Tổ tự quản | 1 |" in words


def test_models_and_units_are_counted_once() -> None:
    visits = [visit(), visit(hour="10h", mo_hinh=["Tổ tự quản"]), visit(hour="14h", don_vi="Công an  Xã")]
    context = inspection(lich=visits).context()
    assert (context["so_mo_hinh"], context["so_don_vi"]) == (2, 1)
    assert "Kiểm tra 02 mô hình, điển hình “Dân vận khéo” năm 2026 của 01 đơn vị" in printed(inspection(lich=visits))


def test_the_first_of_a_team_leads_it_the_others_are_members_unless_they_are_more() -> None:
    people = [HEAD, "Lê An", {"ho_ten": "Tạ Quang Vịnh", "don_vi": "Hội Cựu chiến binh xã", "nhiem_vu": "Thư ký"}]
    (shown,) = inspection(doan=[team(1, *people)]).context()["doan"]
    assert [(one["tt"], one["ho_ten"], one["chuc_vu"], one["nhiem_vu"]) for one in shown["thanh_vien"]] == [
        (1, "Nguyễn Hữu Phước", "Trưởng Ban Xây dựng Đảng", "Trưởng đoàn"),
        (2, "Lê An", "", "Thành viên"),
        (3, "Tạ Quang Vịnh", "Hội Cựu chiến binh xã", "Thư ký"),
    ]


def test_a_team_names_its_fields_where_it_has_some() -> None:
    words = printed(inspection(doan=[team(1, linh_vuc=["KT", "NTM"])]))
    assert "| Đoàn số 1 (lĩnh vực: Kinh tế; Xây dựng nông thôn mới), gồm:" in words
    assert "| Đoàn số 1, gồm:" in printed(inspection(doan=[team(1)]))


def test_a_team_stays_on_one_page_unless_it_is_large() -> None:
    large = [HEAD, *(f"Người {'ABCDĐEGHIKLMNOPQRSTUVXY'[n]}" for n in range(LONGEST_UNBROKEN))]
    shown = inspection(doan=[team(1), team(2, *large)]).context()["doan"]
    assert [one["lien_trang"] for one in shown] == [True, False]


def test_what_is_judged_is_as_given_or_as_usual() -> None:
    assert "| - Chấm điểm từng mô hình theo bộ tiêu chí." in printed(inspection(noi_dung=None))
    words = printed(inspection(noi_dung=["Sổ sách"]))
    assert "| Sổ sách." in words
    assert "Chấm điểm từng mô hình" not in words


def test_further_tasks_are_numbered_after_the_usual_two() -> None:
    words = printed(inspection(to_chuc_thuc_hien=["Văn phòng bố trí xe", "Ban Xây dựng Đảng tổng hợp"]))
    assert "| 3. Văn phòng bố trí xe." in words
    assert "| 4. Ban Xây dựng Đảng tổng hợp." in words


def test_the_summary_counts_teams_visits_and_models() -> None:
    assert inspection().summary() == "Kế hoạch 05-KH/BCĐ, ngày 28/9/2026; 01 đoàn, 02 buổi, 03 mô hình"


@pytest.mark.parametrize("typed", ["8 giờ rưỡi", "25h00", "sáng"])
def test_an_hour_that_is_none_is_refused_at_its_place(typed: str) -> None:
    with pytest.raises(dvk_docs.InputError) as refused:
        dvk_docs.load({"loai": "inspection_plan", **PARTY_EXAMPLE, "lich": [visit(hour=typed)]})
    (problem,) = refused.value.problems
    assert problem.place.path == "lich[1].gio"


# -- Who may judge whom


@pytest.mark.parametrize(
    ("visits", "found"),
    [
        ([visit(), visit(don_vi="Trạm Y tế xã")], [("two-visits-at-once", "lich[2].gio")]),
        ([visit(), visit(hour="9h")], [("visited-twice", "lich[2].mo_hinh[1].ten_mo_hinh")]),
        ([visit(), visit(team=2, don_vi="Trạm Y tế xã")], []),
        ([visit("06/10/2026"), visit(don_vi="Trạm Y tế xã")], [("visit-order", "lich[2].ngay")]),
        ([visit(hour="14h"), visit(hour="8h", don_vi="Trạm Y tế xã")], [("visit-order", "lich[2].ngay")]),
        ([visit("25/11/2026")], []),
        ([visit("26/11/2026")], [("visit-outside", "lich[1].ngay")]),
        ([visit("27/9/2026")], [("visit-outside", "lich[1].ngay")]),
        ([visit(team=3)], [("team-number", "lich[1].doan")]),
    ],
)
def test_the_schedule_is_judged(visits: list[dict[str, Any]], found: list[tuple[str, str]]) -> None:
    assert codes(inspection(lich=visits, doan=[team(1), team(2, "Vũ Hữu Nghĩa", "Phan Văn Cường")])) == found


@pytest.mark.parametrize(
    ("teams", "found"),
    [
        ([team(1), team(1, "Lê An", "Lê Bình")], [("team-number", "doan[2].so")]),
        ([team(1, HEAD)], [("team-head", "doan[1].thanh_vien")]),
        ([team(1, HEAD, AN | {"nhiem_vu": "Trưởng đoàn"})], [("team-head", "doan[1].thanh_vien[2].nhiem_vu")]),
        ([team(1, AN | {"nhiem_vu": "Thư ký"}, HEAD)], [("team-head", "doan[1].thanh_vien[1].nhiem_vu")]),
        ([team(1, HEAD, "nguyễn hữu phước")], [("member-twice", "doan[1].thanh_vien[2].ho_ten")]),
        ([team(1, HEAD, AN | {"don_vi": "công an xã"})], [("own-unit", "lich[1].doan")]),
        ([team(1, linh_vuc=["KT"])], [("team-of-field", "lich[1].mo_hinh[1].linh_vuc")]),
    ],
)
def test_the_teams_are_judged(teams: list[dict[str, Any]], found: list[tuple[str, str]]) -> None:
    visits = [visit(mo_hinh=[{"ten_mo_hinh": "Camera", "linh_vuc": "QPAN"}])]
    assert codes(inspection(lich=visits, doan=teams)) == found
