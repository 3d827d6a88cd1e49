"""The list of targets: what is counted, what is blank, how the finished annex is judged on its own."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

import dvk_docs
from dvk_docs.documents.targets import PARTY_EXAMPLE, STATE_EXAMPLE, Targets
from dvk_docs.rules import check_layout
from dvk_docs.standards import STANDARDS
from dvk_docs.view import read as view
from tests.rules.editing import Docx

SAM_SON = Path(__file__).resolve().parent.parent.parent / "samples" / "targets-sam-son.yaml"


def targets(**changes: Any) -> Targets:
    facts = {"loai": "targets", **PARTY_EXAMPLE, **changes}
    document = dvk_docs.load({name: value for name, value in facts.items() if value is not None})
    assert isinstance(document, Targets)
    return document


def group(name: str, *counts: int, **more: Any) -> dict[str, Any]:
    units = [{"don_vi": f"{name} {at}", "chi_tieu": str(count)} for at, count in enumerate(counts, 1)]
    return {"ten": name, "don_vi": units, **more}


def test_numerals_numbers_and_sums_follow_from_the_rows() -> None:
    printed = targets(nhom=[group("A", 1, 2), group("B", 3), group("C", 4, 5)]).context()
    assert [(one["so"], one["so_don_vi"]) for one in printed["nhom"]] == [("I", "02"), ("II", "01"), ("III", "02")]
    assert [unit["tt"] for one in printed["nhom"] for unit in one["don_vi"]] == [1, 2, 3, 4, 5]
    assert (printed["tong_so_don_vi"], printed["tong_chi_tieu"]) == ("05", "15")
    assert [(row["ten"], row["so_luong"], row["chi_tieu"]) for row in printed["tong_hop"]] == [
        ("A", "02", "03"), ("B", "01", "03"), ("C", "02", "09"),
    ]  # fmt: skip


def test_counts_are_filled_up_everywhere_or_nowhere() -> None:
    printed = targets(nhom=[group("A", 1, 12), group("B", 1200)], hai_chu_so="không").context()
    assert [one["so_don_vi"] for one in printed["nhom"]] == ["2", "1"]
    assert [unit["chi_tieu"] for one in printed["nhom"] for unit in one["don_vi"]] == ["1", "12", "1.200"]


def test_the_summary_joins_groups_and_takes_units_out_of_theirs() -> None:
    first = group("A", 1, 2, khoi_tong_hop="X")
    first["don_vi"][1]["khoi_tong_hop"] = "Y"
    printed = targets(nhom=[first, group("B", 4, khoi_tong_hop="x")]).context()
    assert [(row["ten"], row["so_luong"], row["chi_tieu"]) for row in printed["tong_hop"]] == [
        ("X", "02", "05"), ("Y", "01", "02"),
    ]  # fmt: skip


def test_one_block_has_no_summary_unless_it_is_asked_for() -> None:
    one = [group("A", 1, 2)]
    assert targets(nhom=one).context()["tong_hop"] == []
    assert len(targets(nhom=one, tong_hop={"dong": [{"ten": "A"}]}).context()["tong_hop"]) == 1


@pytest.mark.parametrize(("typed", "found"), [("A (2 ĐV)", []), ("A ( ĐV)", []), ("A (03 đơn vị)", ["count-mismatch"])])
def test_a_count_typed_in_a_heading_is_a_stated_one(typed: str, found: list[str]) -> None:
    document = targets(nhom=[group("A", 1, 2) | {"ten": typed}])
    assert document.nhom[0].ten == "A"
    assert [problem.code for problem in dvk_docs.check(document)] == found


def test_the_faults_of_the_list_of_sam_son_are_found() -> None:
    data = yaml.load(SAM_SON.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
    for at, (numeral, units) in enumerate(zip(("I", "II", "III", "IV", "V", "", "V"), (7, 13, 11, 20, "", 4, 13))):  # noqa: B905
        data["nhom"][at] |= {"so": numeral, "so_don_vi": units}
    for at, (units, models) in enumerate(((11, 55), (26, 26), (2, 2), (6, 12), (13, 13), (2, 2))):
        data["tong_hop"]["dong"][at] |= {"so_luong": units, "chi_tieu": models}
    found = dvk_docs.check(dvk_docs.load(data))
    assert sorted((problem.code, problem.place.path) for problem in found) == [
        ("count-mismatch", "nhom[6].so_don_vi"),
        ("count-mismatch", "nhom[7].so_don_vi"),
        ("count-mismatch", "tong_hop.dong[2].chi_tieu"),
        ("count-mismatch", "tong_hop.dong[2].so_luong"),
        ("count-mismatch", "tong_hop.dong[5].chi_tieu"),
        ("count-mismatch", "tong_hop.dong[5].so_luong"),
        ("count-mismatch", "tong_hop.dong[6].chi_tieu"),
        ("count-mismatch", "tong_hop.dong[6].so_luong"),
        ("order-number", "nhom[7].so"),
    ]


@pytest.mark.parametrize("cell", ["một", "1 mô hình", "01/02", ""])
def test_a_cell_of_numbers_takes_no_text(cell: str) -> None:
    units = [{"don_vi": "Công an xã", "chi_tieu": cell}]
    with pytest.raises(dvk_docs.InputError) as refused:
        targets(nhom=[{"ten": "A", "don_vi": units}])
    assert [problem.place.path for problem in refused.value.problems] == ["nhom[1].don_vi[1].chi_tieu"]


def test_the_day_of_the_plan_chooses_the_standard_and_the_year() -> None:
    old = {"loai": "Kế hoạch", "so_ky_hieu": "14-KH/ĐU", "ngay_ban_hanh": "12/02/2024"}
    for cited in (old, "Kế hoạch số 14-KH/ĐU, ngày 12/02/2024 của Đảng uỷ xã Tân Hoà"):
        document = targets(kem_theo=cited, trich_yeu="các đơn vị được giao chỉ tiêu")
        assert (document.standard.id, document.year) == ("hd36", 2024)


def test_a_plan_without_number_leaves_room_for_it() -> None:
    paper = dvk_docs.render(targets(kem_theo=None, ten_goi="Ban Thường vụ Đảng uỷ xã Tân Hoà"))
    (said,) = (line.text for line in view(paper).paragraphs if line.text.startswith("(Kèm theo"))
    assert " ".join(said.split()) == (
        "(Kèm theo Kế hoạch số -KH/ĐU, ngày / /2026 của Ban Thường vụ Đảng uỷ xã Tân Hoà)"
    )


@pytest.mark.parametrize("example", [PARTY_EXAMPLE, STATE_EXAMPLE], ids=["party", "state"])
@pytest.mark.parametrize("number", ["1", "3", None])
def test_any_number_of_annex_is_right_in_a_file_of_its_own(example: dict[str, Any], number: str | None) -> None:
    assert dvk_docs.check(dvk_docs.render(targets(**{**example, "so_phu_luc": number}))) == []


@pytest.mark.parametrize(
    ("example", "right", "wrong"),
    [(PARTY_EXAMPLE, "PHỤ LỤC 1", "PHỤ LỤC II"), (STATE_EXAMPLE, "Phụ lục I", "Phụ lục 1")],
)
def test_an_annex_by_an_unknown_hand_is_judged_as_one(example: dict[str, Any], right: str, wrong: str) -> None:
    document = targets(**example)
    for paper, found in ((dvk_docs.render(document), []), (_renamed(document, right, wrong), ["annex-number"])):
        foreign = replace(view(paper), custom={})
        assert [problem.code for problem in check_layout(foreign, STANDARDS[document.standard.id])] == found


def _renamed(document: Targets, old: str, new: str) -> bytes:
    paper = Docx(dvk_docs.render(document), document.standard.id)
    paper.replace(old, new)
    return paper.bytes()
