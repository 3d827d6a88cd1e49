"""The notice: the sentences and the list composed from its facts, and a notice in words of its own."""

from __future__ import annotations

from typing import Any

import pytest

import dvk_docs
from dvk_docs.documents.notice import PARTY_EXAMPLE, STATE_EXAMPLE, Notice
from dvk_docs.view import outline
from dvk_docs.view import read as view

STANDARDS = ("hd05", "hd36", "nd30")
OWN_WORDS = dict.fromkeys((*Notice.assigning, "can_cu")) | {"noi_dung": "Nghỉ lễ từ ngày 01/9/2026."}


def notice(**changes: Any) -> Notice:
    facts = {key: value for key, value in {**PARTY_EXAMPLE, **changes}.items() if value is not None}
    return Notice.model_validate(facts)


def printed(document: Notice) -> str:
    """The words of the paper, a no-break space as a space."""
    return outline(view(dvk_docs.render(document, draft=True))).replace("//", "").replace("~", " ")


def model(name: str, field: str, who: str = "Chi bộ thôn Đông Hà", **more: Any) -> dict[str, Any]:
    return {"ten_mo_hinh": name, "don_vi": who, "linh_vuc": field, **more}


def codes(document: Notice) -> list[tuple[str, str | None]]:
    return [(problem.code, problem.place.path) for problem in dvk_docs.check(document)]


# -- What is composed


def test_the_opening_names_basis_meeting_and_who_speaks() -> None:
    words = printed(notice())
    assert (
        "Căn cứ Kế hoạch số 42-KH/ĐU, ngày 01/6/2026 của Ban Thường vụ Đảng uỷ xã Tân Hoà; trên cơ sở danh sách đăng "
        "ký của các đơn vị và kết quả cuộc họp của Ban Chỉ đạo ngày 26/6/2026, Ban Thường vụ Đảng uỷ xã Tân Hoà thông "
        "báo giao nhiệm vụ xây dựng mô hình, điển hình “Dân vận khéo” năm 2026 như sau:"
    ) in words


def test_without_a_meeting_the_opening_goes_on_to_who_speaks() -> None:
    assert "danh sách đăng ký của các đơn vị, Ban Thường vụ" in printed(notice(ngay_hop=None))


def test_a_state_organ_speaks_itself_whoever_signs() -> None:
    words = printed(notice(**STATE_EXAMPLE))
    assert "kết quả cuộc họp ngày 26 tháng 6 năm 2026, Ủy ban nhân dân xã Tân Hòa thông báo giao" in words
    assert "chậm nhất ngày 15 tháng 10 năm 2026." in words
    assert "| - Bùi Thị Mai Lan, Phó Trưởng Ban Chỉ đạo: Chi bộ thôn Đông Hà." in words


def test_a_supplementary_round_says_so_wherever_it_speaks_of_the_assignment() -> None:
    words = printed(notice(dot="Bổ sung"))
    for said in ("danh sách đăng ký bổ sung", "thông báo giao nhiệm vụ bổ sung", "Giao nhiệm vụ bổ sung xây dựng 02"):
        assert said in words
    assert "GIAO NHIỆM VỤ BỔ SUNG XÂY DỰNG" in words


@pytest.mark.parametrize(
    ("left_out", "headings"),
    [
        ((), ["1. Danh", "2. Mô hình", "3. Nhiệm", "4. Phân", "5. Chế độ"]),
        (("mo_hinh_dung",), ["1. Danh", "2. Nhiệm", "3. Phân", "4. Chế độ"]),
        (("mo_hinh_dung", "nhiem_vu", "phan_cong"), ["1. Danh", "2. Chế độ"]),
    ],
)
def test_the_parts_are_numbered_without_gap(left_out: tuple[str, ...], headings: list[str]) -> None:
    words = printed(notice(**dict.fromkeys(left_out)))
    at = [words.find(f"| {heading}") for heading in headings]
    assert -1 not in at
    assert at == sorted(at)


@pytest.mark.parametrize(
    ("models", "said"),
    [
        ({"tap_the": [model("A", "KT")] * 3}, "03 mô hình, điển hình “Dân vận khéo” năm 2026 của tập thể (có danh"),
        ({"ca_nhan": [model("A", "KT", "Bà Thoa")]}, "01 mô hình, điển hình “Dân vận khéo” năm 2026 của cá nhân (có"),
        (
            {"tap_the": [model("A", "KT")], "ca_nhan": [model("B", "KT", "Bà Thoa")]},
            "02 mô hình, điển hình “Dân vận khéo” năm 2026, gồm 01 mô hình của tập thể và 01 mô hình của cá nhân (có",
        ),
    ],
)
def test_what_is_assigned_is_counted_by_whom(models: dict[str, Any], said: str) -> None:
    assert said in printed(notice(danh_sach=models, phan_cong=None))


def test_the_list_is_in_the_order_of_the_fields_and_numbered_through() -> None:
    listed = [model("A", "Lĩnh vực khác"), model("B", "KT"), model("C", "QPAN"), model("D", "Kinh tế")]
    groups = notice(danh_sach=listed).context()["theo_linh_vuc"]
    assert [(group["so"], group["linh_vuc"], group["so_mo_hinh"]) for group in groups] == [
        ("I", "KINH TẾ", 2), ("II", "QUỐC PHÒNG - AN NINH", 1), ("III", "LĨNH VỰC KHÁC", 1),
    ]  # fmt: skip
    rows = [(row["tt"], row["ten_mo_hinh"]) for group in groups for row in group["mo_hinh"]]
    assert rows == [(1, "B"), (2, "D"), (3, "C"), (4, "A")]


def test_each_model_names_who_watches_over_its_unit_or_its_person() -> None:
    person = {"ten_mo_hinh": "C", "ca_nhan": {"ho_ten": "Vũ Thị Thoa"}, "linh_vuc": "KT"}
    listed = [model("A", "KT", "Công an xã"), model("B", "KT", "Hội Phụ nữ xã"), person]
    told = [{"ho_ten": "Lê An", "don_vi": ["công an Xã", "Vũ Thị Thoa"]}]
    (group,) = notice(danh_sach=listed, phan_cong=told).context()["theo_linh_vuc"]
    assert [row["nguoi_theo_doi"] for row in group["mo_hinh"]] == ["Lê An", "", "Lê An"]


def test_the_list_has_a_column_of_who_watches_only_when_somebody_does() -> None:
    assert "Người theo dõi" in printed(notice())
    assert "Người theo dõi" not in printed(notice(phan_cong=None))


@pytest.mark.parametrize(
    ("days", "shown"),
    [
        ({"ngay_bat_dau": "06/7/2026", "ngay_ket_thuc": "31/12/2026"}, "06/7/2026\u00a0- 31/12/2026"),
        ({"ngay_bat_dau": "06/7/2026"}, "từ 06/7/2026"),
        ({"ngay_ket_thuc": "31/12/2026"}, "đến 31/12/2026"),
        ({}, ""),
    ],
)
def test_the_days_of_a_model(days: dict[str, str], shown: str) -> None:
    (group,) = notice(danh_sach=[model("A", "KT", **days)]).context()["theo_linh_vuc"]
    assert group["mo_hinh"][0]["thoi_gian"] == shown


def test_a_stopped_model_may_be_named_alone_or_with_unit_day_and_reason() -> None:
    whole = {"mo_hinh": "Con đường hoa", "don_vi": "Hội Phụ nữ xã", "ngay": "15/6/2026", "ly_do": "đã sáp nhập"}
    words = printed(notice(mo_hinh_dung=[whole, {"mo_hinh": "Bếp cháo"}]))
    assert "| - Con đường hoa của Hội Phụ nữ xã, từ ngày 15/6/2026; lý do: đã sáp nhập." in words
    assert "| - Bếp cháo." in words


# -- A notice in words of its own


@pytest.mark.parametrize("standard", STANDARDS)
def test_a_notice_in_words_of_its_own_has_neither_list_nor_parts(standard: str) -> None:
    example = STATE_EXAMPLE if standard == "nd30" else PARTY_EXAMPLE
    own = notice(**{**example, **OWN_WORDS, "the_thuc": standard, "trich_yeu": example["trich_yeu"][:8] + "nghỉ lễ"})
    paper = dvk_docs.render(own)
    words = outline(view(paper)).replace("~", " ")
    assert [p for p in dvk_docs.check(paper) if p.severity == "error"] == []
    assert f"Nghỉ lễ từ ngày 01/9/2026{own.standard.value('body-end')}" in words
    assert not any(said in words for said in ("danh sách kèm theo", "PHỤ LỤC", "Phụ lục", "| 1.", "như sau"))
    assert own.summary() == "Thông báo {}, ngày 03/7/2026".format("57/TB-UBND" if standard == "nd30" else "57-TB/ĐU")


def test_its_basis_stands_in_an_opening_sentence() -> None:
    words = printed(notice(**{**OWN_WORDS, "can_cu": ["Bộ luật Lao động"]}))
    assert "| Căn cứ Bộ luật Lao động, Ban Thường vụ Đảng uỷ xã Tân Hoà thông báo như sau:" in words


@pytest.mark.parametrize("name", Notice.assigning)
def test_what_belongs_to_an_assignment_does_not_go_with_words_of_ones_own(name: str) -> None:
    own = notice(**{**OWN_WORDS, name: PARTY_EXAMPLE[name]})
    assert ("notice-content", name) in codes(own)


def test_a_notice_says_something() -> None:
    assert codes(notice(danh_sach=None, mo_hinh_dung=None, phan_cong=None)) == [("notice-content", "danh_sach")]
    assert codes(notice(can_cu=None)) == [("notice-content", "can_cu")]


# -- Who watches over whom


def test_people_and_units_are_told_once() -> None:
    twice = [{"ho_ten": "Lê An", "don_vi": ["Chi bộ thôn Đông Hà"]}, {"ho_ten": "lê an", "don_vi": ["Vũ Thị Thoa"]}]
    assert codes(notice(phan_cong=twice)) == [("watched-twice", "phan_cong[2].ho_ten")]


def test_every_unit_without_anybody_is_told_once() -> None:
    listed = [model("A", "KT", "Công an xã"), model("B", "KT", "Công an xã"), model("C", "KT")]
    told = [{"ho_ten": "Lê An", "don_vi": ["Chi bộ thôn Đông Hà"]}]
    found = codes(notice(danh_sach=listed, phan_cong=told))
    assert found == [("watched-by-nobody", "danh_sach[1]")]
    assert codes(notice(danh_sach=listed, phan_cong=None)) == []


def test_a_model_without_a_field_of_the_set_is_refused() -> None:
    for typed, code in ((None, "missing-field"), ("Thể thao", "not-in-list")):
        one = {name: value for name, value in model("A", "KT", linh_vuc=typed).items() if value}
        with pytest.raises(dvk_docs.InputError) as refused:
            dvk_docs.load({"loai": "notice", **PARTY_EXAMPLE, "danh_sach": [one], "phan_cong": None})
        assert [problem.code for problem in refused.value.problems] == [code]


def test_every_field_is_printed_or_named_as_not_printed() -> None:
    full = notice(
        dot="Bổ sung",
        danh_sach=[
            model("A", "KT", ma="MH01", chu_the="Tập thể", dia_diem="Thôn Đông", diem="90", ghi_chu="mới"),
            *PARTY_EXAMPLE["danh_sach"],
        ],
        tong_so="3",
    )
    assert dvk_docs.render(full, draft=True)
