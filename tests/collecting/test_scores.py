"""Score sheets that came back: whose each is, who gave it, how far a unit's own points are from the others'."""

from __future__ import annotations

from typing import Any

import dvk_docs
from dvk_docs.collecting.scores import with_scores
from dvk_docs.documents.register import Register
from dvk_docs.documents.score_sheet import ScoreSheet

NAME = "Tiếng trống khuyến học"
GOOD = [5, 10, 10, 5, 5, 5, 10, 5, 10, 10, 5, 5, 5, 5, 5]


def register(*units: str) -> Register:
    models = [
        {"ma": f"MH{at:02d}", "ten_mo_hinh": NAME, "don_vi": unit, "linh_vuc": "Kinh tế"}
        for at, unit in enumerate(units, 1)
    ]
    return Register.model_validate({"nam": "2026", "mo_hinh": models})


def sheet(unit: str, scorer: str, first: int = 5, *, name: str = NAME, **more: Any) -> ScoreSheet:
    facts = {
        "loai": "score_sheet",
        "co_quan_ban_hanh": "ĐẢNG UỶ XÃ TÂN HOÀ",
        "trich_yeu": "mô hình “Dân vận khéo” năm 2026",
        "dia_danh": "Tân Hoà",
        "ngay_ban_hanh": "18/11/2026",
        "mo_hinh": {"ten_mo_hinh": name, "don_vi": unit},
        "nguoi_cham": scorer,
        "diem": [first, *GOOD[1:]],
        "nguoi_ky": {"ho_ten": "Vũ Hữu Nghĩa"},
    }
    document = dvk_docs.load({**facts, **more})
    assert isinstance(document, ScoreSheet)
    return document


def test_of_two_models_of_one_name_the_unit_tells_which_is_scored() -> None:
    scored, problems = with_scores(register("Hội Phụ nữ xã", "Công an xã"), [sheet("Công an xã", "Hội đồng")])
    assert [(one.mo_hinh, one.nguoi_cham) for one in scored.phieu_cham_diem] == [("MH02", "Hội đồng")]
    assert ([one.diem for one in scored.mo_hinh], problems) == ([None, 100], [])


def test_the_sheets_of_two_teams_both_stay_and_one_sent_again_replaces_itself() -> None:
    sheets = [
        sheet("Công an xã", "Đoàn kiểm tra", points, doan=team) for team, points in (("1", 5), ("2", 4), ("1", 3))
    ]
    scored, _ = with_scores(register("Công an xã"), sheets)
    assert [(one.nguoi_cham, one.tong_diem) for one in scored.phieu_cham_diem] == [
        ("Đoàn kiểm tra số 2", 99), ("Đoàn kiểm tra số 1", 98),
    ]  # fmt: skip


def test_a_gap_is_told_within_one_model_only() -> None:
    own = sheet("Hội Phụ nữ xã", "Tự chấm")
    strict = {"chenh_lech_diem_canh_bao": "2"}
    other, its = (sheet(unit, "Hội đồng", 1, **strict) for unit in ("Công an xã", "Hội Phụ nữ xã"))
    both = register("Hội Phụ nữ xã", "Công an xã")
    assert with_scores(both, [own, other])[1] == []
    (problem,) = with_scores(both, [own, its])[1]
    assert (problem.code, problem.message) == (
        "self-score-gap", f"“{NAME}”: đơn vị tự chấm 100 điểm, hội đồng chấm 96 điểm",
    )  # fmt: skip


def test_a_sheet_of_a_model_that_the_register_has_not_is_told_and_left() -> None:
    scored, (problem,) = with_scores(register("Công an xã"), [sheet("Công an xã", "Hội đồng", name="Bếp ăn 0 đồng")])
    assert (scored.phieu_cham_diem, problem.code) == ([], "score-of-unknown-model")
