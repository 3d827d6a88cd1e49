"""The registration: what is known is printed, what is not is left for the pen."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

import dvk_docs
from dvk_docs.documents.registration import FEWEST_ROWS, PARTY_EXAMPLE, STATE_EXAMPLE, Registration
from dvk_docs.view import outline
from dvk_docs.view import read as view

SAMPLES = Path(__file__).resolve().parent.parent.parent / "samples"
MODEL: dict[str, Any] = {"ten_mo_hinh": "Tiếng trống khuyến học", "linh_vuc": "VHXH"}
LETTERHEAD = {key: PARTY_EXAMPLE[key] for key in ("co_quan_cap_tren", "co_quan_ban_hanh", "dia_danh", "trich_yeu")}
BLANK: dict[str, Any] = {**LETTERHEAD, "mau_trong": "có"}


def registration(**changes: Any) -> Registration:
    facts = {key: value for key, value in {**PARTY_EXAMPLE, **changes}.items() if value is not None}
    return Registration.model_validate(facts)


def text_of(document: Registration) -> str:
    """The outline of its paper, spaces made plain."""
    return outline(view(dvk_docs.render(document, prove=True))).replace("~", " ")


def codes(document: Registration) -> list[str]:
    return [problem.code for problem in dvk_docs.check(document)]


@pytest.mark.parametrize("count", [1, 5, 45])
def test_the_table_has_at_least_five_rows(count: int) -> None:
    context = registration(mo_hinh=[MODEL] * count).context()
    assert len(context["danh_sach"]) + len(context["dong_trong"]) == max(count, FEWEST_ROWS)
    assert not any(context["dong_trong"])


@pytest.mark.parametrize("the_thuc", ["hd05", "hd36", "nd30"])
@pytest.mark.parametrize("bieu_mau", ["rut_gon", "day_du"])
@pytest.mark.parametrize("hinh_thuc", [None, "tap_the", "ca_nhan"])
def test_a_blank_form_needs_no_more_than_its_letterhead(the_thuc: str, bieu_mau: str, hinh_thuc: str | None) -> None:
    office = STATE_EXAMPLE if the_thuc == "nd30" else PARTY_EXAMPLE
    facts = {**BLANK, **{key: office[key] for key in LETTERHEAD}, "the_thuc": the_thuc, "bieu_mau": bieu_mau}
    form = Registration.model_validate(facts | ({"hinh_thuc": hinh_thuc} if hinh_thuc else {}))
    assert codes(form) == []
    paper = dvk_docs.render(form)
    assert dvk_docs.check(paper) == []
    assert "(ký và ghi đầy đủ họ tên)" in outline(view(paper))


def test_the_dots_of_a_blank_form_are_drawn_never_typed() -> None:
    text = text_of(Registration.model_validate({**BLANK, "bieu_mau": "day_du", "co_quan_ban_hanh": "CHI BỘ"}))
    assert "CHI BỘ →" in text
    assert "1. Tên mô hình: →" in text
    assert "10. Kết quả dự kiến, giá trị làm lợi: →" in text
    assert "..." not in text
    assert "…" not in text
    assert "☒" not in text


def test_an_organ_that_is_named_leaves_no_room_for_its_name() -> None:
    assert "CHI BỘ THÔN ĐÔNG HÀ →" not in text_of(registration())


def test_what_is_known_of_a_form_is_printed_and_the_rest_left_open() -> None:
    text = text_of(registration(ke_hoach=None, dia_chi=None))
    assert "- Đơn vị: Chi bộ thôn Đông Hà" in text
    assert "- Địa chỉ: →" in text
    assert "- Thực hiện Kế hoạch số →" in text


@pytest.mark.parametrize(
    ("trich_yeu", "said"),
    [
        ("xây dựng mô hình “Dân vận khéo” giai đoạn 2026 - 2030", "“Dân vận khéo” giai đoạn 2026 - 2030 như sau:"),
        ("xây dựng mô hình “Dân vận khéo”", "“Dân vận khéo” năm 2026 như sau:"),
    ],
)
def test_the_sentence_names_the_period_of_the_title(trich_yeu: str, said: str) -> None:
    person = {"ho_ten": "Nguyễn Thị Hạnh", "chuc_vu": "giáo viên"}
    text = text_of(registration(trich_yeu=trich_yeu, ca_nhan=person))
    assert f"- Tôi đăng ký thực hiện mô hình {said}" in text
    assert "- Chức vụ, nhiệm vụ được giao: giáo viên" in text


def test_who_signs_is_told_by_post_or_by_the_subject_of_the_form() -> None:
    assert "THỦ TRƯỞNG ĐƠN VỊ" in text_of(registration(nguoi_ky=None))
    assert "THỦ TRƯỞNG ĐƠN VỊ" not in text_of(registration())
    person = {"ho_ten": "Nguyễn Thị Hạnh", "chuc_vu": "giáo viên"}
    assert "NGƯỜI ĐĂNG KÝ" in text_of(registration(nguoi_ky=None, ca_nhan=person))


def test_the_boxes_of_field_subject_and_kind_are_marked() -> None:
    model = {**MODEL, "loai_dang_ky": "duy_tri", "nam_dang_ky_dau": "2025"}
    text = text_of(registration(bieu_mau="day_du", mo_hinh=[model], mau_trong="có"))
    assert "☐ Kinh tế→☒ Văn hoá - xã hội" in text
    assert "☒ Tập thể→☐ Cá nhân" in text
    assert "☐ Xây dựng mới→☒ Tiếp tục duy trì từ năm 2025" in text


def test_the_fields_are_those_of_the_plan_or_the_usual_four_and_those_chosen() -> None:
    assert len(registration().fields) == 4
    assert registration(mo_hinh=[{**MODEL, "linh_vuc": "NTM"}]).fields[-1] == "Xây dựng nông thôn mới"
    assert registration(cac_linh_vuc=["VHXH", "KT"]).fields == ["Kinh tế", "Văn hoá - xã hội"]


def test_the_items_told_in_words_are_numbered_without_a_gap() -> None:
    model = {**MODEL, "muc_tieu": "32 hộ", "noi_dung": "Một\nHai", "ghi_chu": "cùng Hội Nông dân"}
    context = registration(bieu_mau="day_du", mo_hinh=[model]).context()
    assert context["mo_hinh"][0]["so"] == {"muc_tieu": 9, "noi_dung": 10, "ghi_chu": 11, "gia_tri": 12}


def test_what_a_model_brings_is_told_in_words_then_in_money() -> None:
    model = {**MODEL, "ket_qua_du_kien": "07/07 thôn tham gia.", "gia_tri_lam_loi": "350.000.000 đồng"}
    assert registration(mo_hinh=[model]).context()["danh_sach"][0]["gia_tri"] == (
        "07/07 thôn tham gia; 350.000.000 đồng"
    )


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"hinh_thuc": "ca_nhan"}, "registrant"),
        ({"hinh_thuc": "tap_the", "ca_nhan": {"ho_ten": "An", "chuc_vu": "y sĩ"}}, "registrant"),
        ({"mo_hinh": [{**MODEL, "don_vi": "Công an xã"}]}, "model-of-another"),
        ({"mo_hinh": [{**MODEL, "chu_the": "ca_nhan"}]}, "model-of-another"),
        ({"mo_hinh": [{**MODEL, "loai_dang_ky": "duy_tri"}]}, "first-year"),
        ({"mo_hinh": [{**MODEL, "loai_dang_ky": "duy_tri", "nam_dang_ky_dau": "2026"}]}, "first-year"),
        ({"ngay_dang_ky": "20/6/2026", "han": "19/6/2026"}, "registered-late"),
        ({"noi_nhan": ["Lưu Chi bộ"]}, "field-without-place"),
        ({"mo_hinh": []}, "nothing-registered"),
    ],
)
def test_what_contradicts_itself_is_found(changes: dict[str, Any], code: str) -> None:
    assert codes(registration(**changes)) == [code]


def test_the_office_gives_a_form_its_letterhead_and_place_but_no_signer(tmp_path: Path) -> None:
    shutil.copy(SAMPLES / "new" / "don-vi.yaml", tmp_path)
    form = tmp_path / "a.yaml"
    form.write_text("loai: registration\nmau_trong: có\ntrich_yeu: xây dựng mô hình “Dân vận khéo” năm 2026\n", "utf-8")
    document = dvk_docs.load(form)
    assert (document.dia_danh, document.nguoi_ky, document.noi_nhan) == ("Tân Hoà", None, [])
    assert dvk_docs.render(document)


def test_a_form_has_neither_number_nor_symbol() -> None:
    assert registration().symbol is None
    assert registration().summary() == "Đăng ký mô hình, ngày 12/6/2026; 1 mô hình"


EVERY_FIELD: dict[str, Any] = {
    **PARTY_EXAMPLE,
    "the_thuc": "hd05", "ten_goi": "Chi bộ thôn Đông Hà", "viet_tat": "CB", "nhiem_ky": "2025 - 2030", "nam": "2026",
    "lan_du_thao": "1", "mau_trong": "có", "hinh_thuc": "Cá nhân", "bieu_mau": "Đầy đủ", "dot": "Bổ sung",
    "ngay_dang_ky": "11/6/2026", "han": "19/6/2026", "don_vi": "Chi bộ thôn Đông Hà", "xac_nhan_cua": "Chi bộ",
    "la_phu_luc": {"so": "2", "ten": "Mẫu đăng ký", "kem_theo": PARTY_EXAMPLE["ke_hoach"]},
    "ca_nhan": {"ho_ten": "Vũ Thị Thoa", "chuc_vu": "giáo viên"}, "cac_linh_vuc": ["KT", "VHXH"],
    "mo_hinh": [{
        "ma": "MH01", "ten_mo_hinh": "Tiếng trống khuyến học", "don_vi": "Chi bộ thôn Đông Hà", "chu_the": "Cá nhân",
        "ca_nhan": {"ho_ten": "Vũ Thị Thoa", "chuc_vu": "giáo viên"}, "dia_diem": "Thôn Đông", "linh_vuc": "KT",
        "ghi_chu": "cùng Hội Khuyến học", "loai_dang_ky": "Duy trì", "nam_dang_ky_dau": "2025",
        "ngay_bat_dau": "06/7/2026", "ngay_ket_thuc": "30/11/2026", "gia_tri_lam_loi": "5.000.000",
        "ket_qua_du_kien": "118 học sinh", "nguoi_phu_trach": {"ho_ten": "Lê An", "chuc_vu": "trưởng thôn"},
        "noi_dung": "Mỗi tối một hồi trống", "thuc_trang": "Học sinh chưa chăm", "muc_tieu": "Không ai bỏ học",
        "quy_mo": "120 hộ", "luc_luong": "Hội Khuyến học", "nguon_luc": "Quỹ khuyến học",
        "kha_nang_nhan_rong": "Các thôn khác",
    }],
}  # fmt: skip
NO_SCORE_YET = {"diem"}


def test_every_field_of_a_registration_is_printed_or_named_as_not_printed() -> None:
    document = Registration.model_validate(EVERY_FIELD)
    assert _empty(document) == Registration.without, "give EVERY_FIELD a value for each field"
    assert _empty(document.mo_hinh[0]) == NO_SCORE_YET
    assert dvk_docs.render(document, draft=True)


def _empty(model: BaseModel) -> set[str]:
    return {name for name in type(model).model_fields if getattr(model, name) in (None, [])}
