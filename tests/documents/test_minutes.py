"""The minutes: people, times, votes, numerals, the two who sign."""

from __future__ import annotations

from datetime import time
from pathlib import Path
from typing import Any

import pytest

import dvk_docs
from dvk_docs.documents.minutes import PARTY_EXAMPLE, STATE_EXAMPLE, Minutes
from dvk_docs.documents.parts.bo_phieu import MoHinhXet
from dvk_docs.rules.layout import check_layout
from dvk_docs.standards import STANDARDS
from dvk_docs.view import outline
from dvk_docs.view import read as view
from tests.rules.editing import Docx, Element, W, blank_above, look, remove, say, text_of
from tests.rules.papers import EVERY_PART, good_minutes

SAMPLES = Path(__file__).resolve().parent.parent.parent / "samples"
EVERY_FIELD: dict[str, Any] = {
    **{name: value for name, value in EVERY_PART.items() if name not in Minutes.without},
    **PARTY_EXAMPLE,
    "the_thuc": "hd05", "ten_goi": "Ban Chỉ đạo xã", "viet_tat": "BCĐ", "nhiem_ky": "2025 - 2030", "ky_hieu": "BB/BCĐ",
    "nam": "2026", "lan_du_thao": "1", "mau_so": "Có mặt", "nguong": "2/3", "tong_so": "1", "so_tap_the": "0",
    "so_ca_nhan": "1",
    "can_cu": [{"van_ban": "Điều lệ Đảng"}, {"loai": "Kế hoạch", "so_ky_hieu": "27-KH/ĐU", "ngay_ban_hanh": "05/6/2026",
                "co_quan_ban_hanh": "Đảng uỷ xã", "trich_yeu": "về phong trào"}],
    "ket_qua": [{
        "ma": "MH01", "ten_mo_hinh": "Tiếng trống khuyến học", "don_vi": "Trường Tiểu học", "chu_the": "Cá nhân",
        "ca_nhan": {"ho_ten": "Vũ Thị Thoa", "chuc_vu": "giáo viên"}, "dia_diem": "Thôn Đông", "linh_vuc": "KT",
        "diem": "92,5", "ghi_chu": "duy trì", "dong_y": "3", "khong_dong_y": "0", "khong_y_kien": "1",
        "ket_qua": "Thông qua",
    }],
    "nguoi_ghi_bien_ban": "Phan Văn Cường", "nguoi_chu_tri": {"ho_ten": "Đỗ Minh Quân"},
    "xac_nhan": {"quyen_han": "T/L BAN THƯỜNG VỤ", "chuc_vu": "CHÁNH VĂN PHÒNG", "ho_ten": "Mai Xuân Tùng"},
}  # fmt: skip
ALL_VOTED = {"ten_mo_hinh": "Tổ dân vận", "don_vi": "Chi bộ thôn", "dong_y": "4"}


def minutes(**changes: Any) -> Minutes:
    facts = {key: value for key, value in {**PARTY_EXAMPLE, **changes}.items() if value is not None}
    return Minutes.model_validate(facts)


def printed(document: Minutes) -> str:
    """The words of the paper, a no-break space as a space."""
    return outline(view(dvk_docs.render(document, draft=True))).replace("//", "").replace("~", " ")


def codes(document: Minutes) -> list[str]:
    return [problem.code for problem in dvk_docs.check(document)]


# -- Facts


def test_every_field_has_a_value_here_and_is_printed() -> None:
    assert set(Minutes.model_fields) - Minutes.without == set(EVERY_FIELD)
    assert set(MoHinhXet.model_fields) == set(EVERY_FIELD["ket_qua"][0])
    assert dvk_docs.render(Minutes.model_validate(EVERY_FIELD), prove=True)


@pytest.mark.parametrize("typed", ["8 giờ 00", "8h00", "08:00", "8 giờ", time(8)])
def test_a_time_is_read_in_any_form_and_printed_in_one(typed: str | time) -> None:
    assert "Thời gian bắt đầu: 8 giờ 00, ngày 01 tháng 12 năm 2026." in printed(minutes(gio_bat_dau=typed))


def test_a_time_that_is_none_is_refused_with_a_line_to_copy() -> None:
    with pytest.raises(dvk_docs.InputError) as refused:
        dvk_docs.load({"loai": "minutes", **PARTY_EXAMPLE, "gio_bat_dau": "sáng"})
    (problem,) = refused.value.problems
    assert (problem.code, problem.hint) == ("not-a-time", "ghi giờ và phút, ví dụ  gio_bat_dau: 8 giờ 30")


def test_a_person_in_one_line_is_name_and_post() -> None:
    chair = minutes(chu_tri="Nguyễn Thu Hạnh, Phó Bí thư Đảng uỷ, Trưởng Ban Chỉ đạo").chu_tri
    assert (chair.ho_ten, chair.chuc_vu) == ("Nguyễn Thu Hạnh", "Phó Bí thư Đảng uỷ, Trưởng Ban Chỉ đạo")
    assert minutes(chu_tri="Nguyễn Thu Hạnh").chu_tri.named == "Nguyễn Thu Hạnh"


def test_the_absent_are_named_with_their_reason_or_counted_as_none() -> None:
    assert "vắng mặt 01 (đồng chí Đặng Thế Sơn, Chỉ huy trưởng Quân sự xã, lý do: đi tập huấn)." in printed(minutes())
    assert "tổng số 04; có mặt 04; vắng mặt 0." in printed(minutes(vang_mat=[], tong_so_thanh_vien=4))


def test_minutes_without_number_have_no_line_for_it_and_are_faultless() -> None:
    for example in (PARTY_EXAMPLE, STATE_EXAMPLE):
        document = minutes(**{**example, "xac_nhan": None, "so": None})
        assert "BB/" not in printed(document)
        assert dvk_docs.check(dvk_docs.render(document)) == []
        assert document.summary().startswith("Biên bản, ngày 01/12/2026")


def test_a_symbol_alone_leaves_room_for_the_number() -> None:
    assert "Số      -BB/BCĐ" in printed(minutes(so=None, ky_hieu="BB/BCĐ"))


def test_a_signer_has_no_place_in_minutes() -> None:
    found = dvk_docs.check({"loai": "minutes", **PARTY_EXAMPLE, "nguoi_ky": {"ho_ten": "Trần An"}})
    assert [problem.code for problem in found] == ["unknown-field"]


def test_the_office_supplies_letterhead_and_place_but_no_signer_and_no_recipients(tmp_path: Path) -> None:
    (tmp_path / "don-vi.yaml").write_text((SAMPLES / "new" / "don-vi.yaml").read_text("utf-8"), encoding="utf-8")
    text = (SAMPLES / "new" / "minutes.yaml").read_text("utf-8")
    (tmp_path / "minutes.yaml").write_text(text[: text.index("noi_nhan:")], encoding="utf-8")
    document = dvk_docs.load(tmp_path / "minutes.yaml")
    assert (document.dia_danh, document.noi_nhan, document.nguoi_ky) == ("Tân Hoà", [], None)


# -- The vote


@pytest.mark.parametrize(
    ("threshold", "votes", "carried"),
    [("Quá nửa", 7, False), ("quá 1/2", 8, True), ("2/3", 9, False), ("Từ hai phần ba", 10, True), ("80%", 11, False),
     ("Từ 80%", 12, True)],
)  # fmt: skip
def test_a_model_is_carried_by_the_share_asked_for(threshold: str, votes: int, carried: bool) -> None:
    of = 14 if votes < 8 else 15
    document = minutes(nguong=threshold, tong_so_thanh_vien=of, ket_qua=[{**ALL_VOTED, "dong_y": votes}])
    assert document.passes(document.ket_qua[0]) is carried


def test_the_rate_is_of_all_members_or_of_those_present() -> None:
    assert minutes().context()["ket_qua"][0]["ty_le"] == "80"
    assert minutes(mau_so="Có mặt").context()["ket_qua"][0]["ty_le"] == "100"
    assert "quá một phần hai số thành viên có mặt." in printed(minutes(mau_so="Có mặt"))


def test_the_result_is_counted_from_the_votes() -> None:
    assert "Kết quả: 01 mô hình được thông qua; 01 mô hình không được thông qua (có bảng" in printed(minutes())
    person = {**ALL_VOTED, "ten_mo_hinh": "Hoà giải", "chu_the": "Cá nhân"}
    both = printed(minutes(ket_qua=[ALL_VOTED, person], ket_luan=["Nhất trí."]))
    assert "Kết quả: 02 mô hình được thông qua, gồm 01 tập thể và 01 cá nhân (có bảng" in both
    none = printed(minutes(ket_qua=[{**ALL_VOTED, "dong_y": 0, "khong_dong_y": 4}], ket_luan=["Chưa công nhận."]))
    assert "Kết quả: không có mô hình nào được thông qua; 01 mô hình không được thông qua (có bảng" in none


def test_a_show_of_hands_has_no_ballots_and_counts_those_present() -> None:
    shown = {"hinh_thuc": "Biểu quyết", "so_phieu_phat_ra": None, "so_phieu_thu_ve": None, "so_phieu_hop_le": None}
    document = minutes(**shown)
    assert codes(document) == []
    assert "III- KẾT QUẢ BIỂU QUYẾT" in printed(document)
    assert "Số phiếu" not in printed(document)
    assert codes(minutes(**{**shown, "so_phieu_thu_ve": "4"})) == ["ballot-counts"]
    assert codes(minutes(so_phieu_thu_ve=None)) == ["ballot-counts"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Hội nghị đề nghị công nhận 01 mô hình.", []),
        ("Hội nghị đề nghị công nhận 01 mô hình, điển hình “Dân vận khéo” năm 2026.", []),
        ("Hội nghị đề nghị công nhận 02 mô hình.", ["conclusion-count"]),
        ("Đề nghị công nhận 01 mô hình, gồm 01 tập thể và 02 cá nhân.", ["conclusion-count"]),
        ("Chưa đề nghị công nhận 05 mô hình.", []),
        ("Đề nghị công nhận 01 mô hình; không công nhận 03 mô hình.", []),
    ],
)
def test_a_count_in_the_conclusion_is_that_of_the_vote(text: str, found: list[str]) -> None:
    assert codes(minutes(ket_luan=[text])) == found


@pytest.mark.parametrize("name", ["tong_so", "so_tap_the", "so_ca_nhan"])
def test_a_stated_count_must_agree(name: str) -> None:
    (problem,) = dvk_docs.check(minutes(**{name: 9}))
    assert (problem.code, problem.place.path) == ("count-mismatch", name)


# -- Who was there


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({"thu_ky": PARTY_EXAMPLE["chu_tri"]}, ["chair-and-secretary"]),
        ({"chu_tri": "Đặng Thế Sơn", "thanh_phan": []}, ["chair-and-secretary"]),
        ({"chu_tri": "Người Lạ", "thanh_phan": []}, []),
        ({"nguoi_chu_tri": "Trịnh Thị Ngọc Ánh"}, ["chair-and-secretary"]),
        ({"nguoi_ghi_bien_ban": "Lưu Hải Yến"}, []),
        ({"vang_mat": ["Phan Văn Cường"], "y_kien": []}, ["attendance-names"]),
    ],
)
def test_who_leads_and_who_signs_was_there(changes: dict[str, Any], found: list[str]) -> None:
    assert list(dict.fromkeys(codes(minutes(**changes)))) == found


def test_a_title_before_the_name_of_one_who_signs_is_an_error() -> None:
    titled = minutes(thu_ky="TS. Trịnh Thị Ngọc Ánh", thanh_phan=[])
    assert codes(titled) == ["signer-no-titles"]


def test_numerals_run_without_gap_where_nobody_spoke() -> None:
    said = printed(minutes(y_kien=[]))
    assert [mark in said for mark in ("I- NỘI DUNG", "II- KẾT QUẢ BỎ PHIẾU KÍN", "III- KẾT LUẬN", "Ý KIẾN")] == [
        True, True, True, False,
    ]  # fmt: skip


# -- The two who sign


def _name(paper: Docx, name: str) -> Element:
    """The paragraph that is this name alone: under a signature."""
    return next(p for p in paper.body.iter(f"{W}p") if text_of(p) == name)


@pytest.mark.parametrize("standard", STANDARDS)
def test_recorder_signs_left_chair_right_whatever_the_weight_of_their_lines(standard: str) -> None:
    paper = Docx(good_minutes(standard), standard)
    words = STANDARDS[standard]["minutes-signers"].value
    for side in ("left", "right"):
        look(paper.paragraph(words[side]), b=False)
    assert check_layout(view(paper.bytes()), STANDARDS[standard]) == []
    say(paper.paragraph(words["left"]), "…")
    say(paper.paragraph(words["right"]), words["left"])
    say(paper.paragraph("…"), words["right"])
    found = check_layout(view(paper.bytes()), STANDARDS[standard])
    assert [problem.code for problem in found] == ["minutes-signers"] * 2


def test_names_that_are_not_level_are_found() -> None:
    paper = Docx(good_minutes("hd05"), "hd05")
    blank_above(_name(paper, "Phan Văn Cường"))
    (problem,) = check_layout(view(paper.bytes()), STANDARDS["hd05"])
    assert (problem.code, "lệch nhau" in problem.message) == ("minutes-signers", True)


def test_minutes_signed_by_the_chair_alone_are_told_so() -> None:
    paper = Docx(good_minutes("hd36"), "hd36")
    remove(paper.paragraph("NGƯỜI GHI BIÊN BẢN"))
    remove(_name(paper, "Phan Văn Cường"))
    found = check_layout(view(paper.bytes()), STANDARDS["hd36"])
    assert "minutes-signers" in [problem.code for problem in found]


def test_minutes_without_recipients_and_attestation_end_with_the_two_names() -> None:
    document = minutes(noi_nhan=[], xac_nhan=None)
    assert dvk_docs.check(dvk_docs.render(document)) == []
    assert "Nơi nhận" not in printed(document)
    assert "Xác nhận" not in printed(document)
