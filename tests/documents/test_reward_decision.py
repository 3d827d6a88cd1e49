"""The reward decision: who is rewarded with what, and that it exists in the state's form alone."""

from __future__ import annotations

import re
from typing import Any

import pytest

import dvk_docs
from dvk_docs.documents.reward_decision import STATE_EXAMPLE, RewardDecision
from dvk_docs.view import outline
from dvk_docs.view import read as view
from tests.rules.papers import EVERY_PART


def facts(**changes: Any) -> dict[str, Any]:
    """The facts of the example, changed; None takes one out."""
    return {key: value for key, value in {**STATE_EXAMPLE, **changes}.items() if value is not None}


def reward(**changes: Any) -> RewardDecision:
    return RewardDecision.model_validate(facts(**changes))


def one(who: str, **more: Any) -> dict[str, Any]:
    return {"ten_mo_hinh": f"Mô hình của {who}", "don_vi": who, **more}


def codes(**changes: Any) -> list[str]:
    return [problem.code for problem in dvk_docs.check({"loai": "reward_decision", **facts(**changes)})]


def text(document: RewardDecision) -> str:
    """What the paper prints, without marks of look."""
    return re.sub(r"[*/]{2}", "", outline(view(dvk_docs.render(document)))).replace("~", " ")


UNPAID = {"danh_sach": [one("Hội Phụ nữ xã"), one("Đoàn Thanh niên xã")], "nguon_kinh_phi": None}


def test_counts_and_money_are_composed_from_the_list() -> None:
    printed = text(reward())
    assert "Tặng Giấy khen của Chủ tịch Ủy ban nhân dân xã Tân Hòa cho 01 tập thể và 01 cá nhân" in printed
    assert "tổng số tiền là 1.500.000 đồng (Một triệu năm trăm nghìn đồng), chi từ Quỹ thi đua" in printed
    assert "Danh sách gồm 02 Giấy khen: 01 tập thể, 01 cá nhân. (3 cột) | 1.500.000 |" in printed
    assert reward().summary().endswith("; 2 Giấy khen (01 tập thể, 01 cá nhân); 1.500.000 đồng")


def test_without_money_there_is_neither_its_article_nor_its_column() -> None:
    paper = reward(**UNPAID)
    printed = text(paper)
    assert "tiền" not in printed.lower()
    assert [article["so"] for article in paper.context()["dieu"]] == [2]
    assert paper.recipients()[0] == "Như Điều 2"
    assert dvk_docs.check(dvk_docs.render(paper)) == []


@pytest.mark.parametrize(
    ("signer", "post"),
    [(None, "CHỦ TỊCH"), ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")],
)
def test_whoever_signs_it_is_the_chairman_who_rewards(signer: str | None, post: str) -> None:
    named = {"quyen_han": signer} if signer else {}
    paper = reward(nguoi_ky={**named, "chuc_vu": post, "ho_ten": "Phạm Gia Lộc"})
    assert paper.context()["chu_the_quyet_dinh"] == "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ TÂN HÒA"
    assert dvk_docs.check(dvk_docs.render(paper)) == []


def test_nobody_signs_a_reward_by_order() -> None:
    signer = {"quyen_han": "TL. CHỦ TỊCH", "chuc_vu": "CHÁNH VĂN PHÒNG", "ho_ten": "Phạm Gia Lộc"}
    assert codes(nguoi_ky=signer) == ["reward-competence"]


@pytest.mark.parametrize(
    ("models", "found"),
    [
        ([one("Hội", tien_thuong="500.000"), one("Đoàn")], ["reward-amount"]),
        ([one("Hội", tien_thuong="0"), one("Đoàn", tien_thuong="0")], ["reward-amount", "reward-amount"]),
        ([one("Hội", tien_thuong="500.000"), one("hội", tien_thuong="500.000")], ["rewarded-twice"]),
        ([one("Hội"), one("Đoàn")], ["reward-source"]),  # the source of no money
    ],
)
def test_money_stands_in_every_line_or_in_none_and_each_is_rewarded_once(
    models: list[dict[str, Any]], found: list[str]
) -> None:
    assert codes(danh_sach=models) == found


def test_a_stated_total_is_compared() -> None:
    assert codes(tong_tien_thuong="1.500.000") == []
    assert codes(tong_tien_thuong="1.600.000") == ["reward-total"]
    assert codes(**UNPAID, tong_tien_thuong="1.600.000") == ["reward-total"]


@pytest.mark.parametrize(
    ("changes", "path", "cure"),
    [
        ({"the_thuc": "hd05"}, "the_thuc", "the_thuc: nd30"),
        ({"co_quan_ban_hanh": "ĐẢNG UỶ XÃ TÂN HOÀ"}, "co_quan_ban_hanh", "cơ quan nhà nước"),
        ({"co_quan_ban_hanh": "ĐẢNG UỶ XÃ TÂN HOÀ", "the_thuc": "nd30"}, "co_quan_ban_hanh", "cơ quan nhà nước"),
    ],
)
@pytest.mark.parametrize("draft", [False, True])
def test_another_standard_is_refused_with_one_message(
    changes: dict[str, Any], path: str, cure: str, draft: bool
) -> None:
    document = dvk_docs.load({"loai": "Quyết định khen thưởng", **facts(**changes)})
    with pytest.raises(dvk_docs.InputError) as refused:
        dvk_docs.render(document, draft=draft)
    (problem,) = refused.value.problems
    assert (problem.code, problem.place.path) == ("standard-of-type", path)
    assert cure in (problem.hint or "")


def test_a_standard_asked_for_at_the_call_is_refused_too() -> None:
    found = dvk_docs.check({"loai": "reward_decision", **facts()}, standard="hd36")
    assert [problem.code for problem in found] == ["standard-of-type"]


def test_a_decision_that_only_says_so_recognises() -> None:
    assert (
        dvk_docs.load(
            {"loai": "Quyết định", **facts(de_nghi=None, danh_sach=[one("Hội")], nguon_kinh_phi=None)}
        ).type_name
        == "decision"
    )


def test_a_draft_may_lack_an_amount_the_source_number_and_date() -> None:
    models = [one("Hội", tien_thuong="1.000.000"), one("Đoàn")]
    document = dvk_docs.load(
        {"loai": "reward_decision", **facts(so=None, ngay_ban_hanh=None, nguon_kinh_phi=None, danh_sach=models)},
        draft=True,
    )
    assert dvk_docs.render(document, draft=True)


def test_every_field_is_printed_or_named_as_not_printed() -> None:
    given = facts(
        the_thuc="nd30", ten_goi="Ủy ban nhân dân xã Tân Hòa", viet_tat="UBND", ky_hieu="QĐ-UBND", nam="2026",
        nhiem_ky="2021 - 2026", lan_du_thao="1", tong_so="2", so_tap_the="1", so_ca_nhan="1",
        tong_tien_thuong="1.500.000",
        dieu=["Các tập thể, cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này."],
        **EVERY_PART,
    )  # fmt: skip
    assert set(RewardDecision.model_fields) - RewardDecision.without == set(given), (
        "give each field of the type a value"
    )
    assert dvk_docs.render(RewardDecision.model_validate(given), draft=True)
