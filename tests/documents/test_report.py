"""The report of results: its figures, its sections, to whom it goes."""

from __future__ import annotations

from typing import Any

import pytest

import dvk_docs
from dvk_docs.documents.report import PARTY_EXAMPLE, STATE_EXAMPLE, Report
from dvk_docs.view import read as view
from dvk_docs.view import walk


def report(**changes: Any) -> Report:
    facts = {"loai": "report", **PARTY_EXAMPLE, **changes}
    document = dvk_docs.load({name: value for name, value in facts.items() if value is not None})
    assert isinstance(document, Report)
    return document


def stated(**figures: str) -> Report:
    return report(danh_sach=None, tieu_bieu=None, so_cong_nhan_nam_truoc=None, **figures)


def model(state: str, **more: Any) -> dict[str, Any]:
    return {"ten_mo_hinh": f"{state} {more}", "don_vi": "Chi bộ", "trang_thai": state, "linh_vuc": "Kinh tế", **more}


def lines(document: Report) -> list[str]:
    blocks = view(dvk_docs.render(document)).sections[0].blocks
    return [paragraph.plain for paragraph in walk(blocks) if not paragraph.empty]


def codes(document: Report) -> list[str]:
    return [problem.code for problem in dvk_docs.check(document)]


def test_the_figures_are_counted_from_the_states() -> None:
    states = ("Đăng ký", "Được giao", "Đang thực hiện", "Công nhận", "Không đạt", "Không thông qua", "Dừng")
    kept, person = {"loai_dang_ky": "Duy trì"}, {"chu_the": "Cá nhân"}
    listed = [*map(model, states), model("Chuyển cơ quan khác", **kept), model("Công nhận", **person)]
    known = report(danh_sach=listed, tieu_bieu=None).known
    assert known == {
        "so_dang_ky": 9, "so_moi": 8, "so_duy_tri": 1, "so_thuc_hien": 6, "so_dung": 1, "so_dat": 4, "so_khong_dat": 1,
        "so_khong_thong_qua": 1, "so_chuyen_co_quan_khac": 1, "so_cong_nhan": 2, "so_tap_the": 1, "so_ca_nhan": 1,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("before", "said"),
    [("1", "tăng 01 mô hình so với năm 2025 (01 mô hình)."), ("5", "giảm 03 mô hình so với năm 2025 (05 mô hình)."),
     ("2", "bằng năm 2025 (02 mô hình)."), (None, "gồm 01 tập thể, 01 cá nhân.")],
)  # fmt: skip
def test_this_year_is_compared_with_the_last(before: str | None, said: str) -> None:
    assert any(line.endswith(said) for line in lines(report(so_cong_nhan_nam_truoc=before)))


def test_every_example_prints_every_section_and_is_faultless() -> None:
    for example in (PARTY_EXAMPLE, STATE_EXAMPLE):
        paper = dvk_docs.render(report(**example))
        assert dvk_docs.check(paper) == []


def test_numerals_run_without_gap_when_parts_are_absent() -> None:
    everything = [line for line in lines(report()) if line.split("-")[0] in ("I", "II", "III", "IV", "V")]
    assert everything == [
        "I- CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO", "II- KẾT QUẢ", "III- HẠN CHẾ, NGUYÊN NHÂN", "IV- PHƯƠNG HƯỚNG", "V- ĐỀ XUẤT",
    ]  # fmt: skip
    bare = lines(report(nguyen_nhan=None, de_xuat=None, tieu_bieu=None))
    assert "III- HẠN CHẾ" in bare
    assert not any(line.startswith(("V-", "1. ", "2. ")) for line in bare)


@pytest.mark.parametrize(
    ("kind", "more", "said"),
    [("Năm", {}, "- Năm 2026,"), ("Sơ kết", {}, "- 6 tháng đầu năm 2026,"), ("Tháng", {}, "- Tháng 12 năm 2026,"),
     ("Sơ kết", {"ky_bao_cao": "9 tháng năm 2026"}, "- 9 tháng năm 2026,"),
     ("Sơ kết", {"trich_yeu": "sơ kết phong trào 6 tháng cuối năm 2026"}, "- 6 tháng cuối năm 2026,"),
     ("Tháng", {"trich_yeu": "kết quả phong trào tháng 10/2026", "nam": "2026"}, "- Tháng 10/2026,")],
)  # fmt: skip
def test_the_period_opens_the_results(kind: str, more: dict[str, str], said: str) -> None:
    assert any(line.startswith(said) for line in lines(report(loai_ky=kind, **more)))


def test_figures_by_field_are_of_the_recognised_or_while_there_are_none_of_the_registered() -> None:
    assert report().by_field == [("Kinh tế", 1, 1)]
    begun = [model("Đang thực hiện"), model("Dừng", linh_vuc="VHXH")]
    assert report(danh_sach=begun, tieu_bieu=None).by_field == [("Kinh tế", 1, 0), ("Văn hoá - xã hội", 1, 0)]


@pytest.mark.parametrize(
    ("figures", "found"),
    [
        ({"so_dang_ky": "33", "so_moi": "22", "so_duy_tri": "11", "so_dung": "1", "so_thuc_hien": "32"}, []),
        ({"so_dang_ky": "33", "so_moi": "22", "so_duy_tri": "10"}, ["figure-order"]),
        ({"so_dang_ky": "33", "so_thuc_hien": "33", "so_dung": "1"}, ["figure-order"]),
        ({"so_dang_ky": "33", "so_thuc_hien": "30", "so_dat": "28", "so_khong_dat": "4"}, ["figure-order"]),
        ({"so_dang_ky": "33", "so_dat": "26", "so_cong_nhan": "28"}, ["figure-order"]),
        ({"so_dang_ky": "33", "so_cong_nhan": "26", "so_tap_the": "21", "so_ca_nhan": "6"}, ["figure-order"]),
        ({"so_dang_ky": "33", "so_cong_nhan": "26", "so_tap_the": "21"}, []),
        ({}, ["report-figures"]),
    ],
)
def test_stated_figures_must_fit_together(figures: dict[str, str], found: list[str]) -> None:
    assert codes(stated(**figures)) == found


def test_what_is_stated_must_be_what_the_list_counts() -> None:
    found = dvk_docs.check(
        report(so_dang_ky="4", so_cong_nhan="2", theo_linh_vuc=[{"linh_vuc": "KT", "tap_the": "2", "ca_nhan": "1"}])
    )
    assert [(problem.code, problem.place.path) for problem in found] == [
        ("count-mismatch", "so_dang_ky"), ("count-mismatch", "theo_linh_vuc[1].tap_the"),
    ]  # fmt: skip


def test_an_exemplary_model_is_one_that_succeeded() -> None:
    assert codes(report(tieu_bieu=[{"mo_hinh": "Con đường hoa"}])) == ["exemplary-model"]
    told = lines(report(tieu_bieu=[{"mo_hinh": "Tiếng trống  khuyến học"}]))
    assert "- Mô hình “Tiếng trống khuyến học” (Vũ Thị Thoa)." in told


def test_only_a_report_with_an_addressee_points_up_to_it() -> None:
    assert report(**STATE_EXAMPLE).recipients()[0] == "Như trên"
    assert report(**{**STATE_EXAMPLE, "kinh_gui": []}).recipients()[0] == STATE_EXAMPLE["noi_nhan"][0]
