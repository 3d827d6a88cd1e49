"""Models of many files as one list: codes, likenesses, units, the year after, the register as a file."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import dvk_docs
from dvk_docs.collecting import as_yaml, next_year
from dvk_docs.collecting.merging import Found, merged_units, numbered, twice
from dvk_docs.documents.parts.mo_hinh_trong_so import MoHinhTrongSo
from dvk_docs.documents.register import DonViTrongSo, Register
from dvk_docs.errors import Place


def model(name: str, unit: str = "Chi bộ thôn Đông Hà", **more: Any) -> MoHinhTrongSo:
    return MoHinhTrongSo.model_validate({"ten_mo_hinh": name, "don_vi": unit, "linh_vuc": "Kinh tế", **more})


def found(*models: MoHinhTrongSo) -> list[Found]:
    """The models, each at a cell of its own."""
    return [(one, Place(f"{at}.xlsx", sheet="Mô hình", cell=f"B{at + 5}")) for at, one in enumerate(models)]


def register(*models: MoHinhTrongSo, **more: Any) -> Register:
    return Register.model_validate({"nam": "2026", "mo_hinh": list(models), **more})


def test_models_without_a_code_get_the_next_that_is_free() -> None:
    models, problems = numbered(found(model("Một"), model("Hai", ma="MH07"), model("Ba")), None)
    assert ([one.ma for one in models], problems) == (["MH08", "MH07", "MH09"], [])


def test_a_model_of_the_register_keeps_its_code_for_life() -> None:
    before = register(model("Tổ hoà giải", ma="MH03"), model("Đường hoa", ma="MH01"))
    models, problems = numbered(found(model("Bếp ăn"), model("Tổ hòa giải")), before)
    assert {one.ten_mo_hinh: one.ma for one in models} == {"Tổ hòa giải": "MH03", "Đường hoa": "MH01", "Bếp ăn": "MH04"}
    assert problems == []


def test_a_code_that_the_register_has_given_away_is_given_to_no_other() -> None:
    before = register(model("Tổ hoà giải", ma="MH01"))
    models, (problem,) = numbered(found(model("Bếp ăn", "Công an xã", ma="mh01")), before)
    assert {one.ten_mo_hinh: one.ma for one in models} == {"Tổ hoà giải": "MH01", "Bếp ăn": "MH02"}
    assert problem.code == "model-code-twice"


def test_another_code_for_a_model_of_the_register_is_told_and_left() -> None:
    before = register(model("Tổ hoà giải", ma="MH03"))
    (one,), (problem,) = numbered(found(model("Tổ hoà giải", ma="MH05")), before)
    assert (one.ma, problem.code, problem.place.cell) == ("MH03", "model-code-kept", "B5")


def test_what_a_form_leaves_out_stays_as_the_register_has_it() -> None:
    kept = {"quy_mo": "20 hộ", "ngay_bat_dau": "06/7/2026", "trang_thai": "Được giao", "loai_dang_ky": "Duy trì"}
    person = {"ho_ten": "Vũ Thị Thoa", "chuc_vu": "giáo viên"}
    before = register(model("Tổ hoà giải", ma="MH01", chu_the="Cá nhân", ca_nhan=person, **kept))
    (one,), _ = numbered(found(model("Tổ hoà giải", quy_mo="30 hộ", ket_qua="Đủ", ngay_bat_dau=None)), before)
    assert (one.quy_mo, one.ket_qua, one.ngay_bat_dau) == ("30 hộ", "Đủ", date(2026, 7, 6))
    assert (one.trang_thai, one.loai_dang_ky, one.ca_nhan, one.subject) == ("Được giao", "duy_tri", None, "tap_the")


def test_a_code_typed_for_two_models_is_told_at_the_later_one() -> None:
    models, (problem,) = numbered(found(model("Một", ma="MH01"), model("Hai", ma="mh01")), None)
    assert [one.ma for one in models] == ["MH01", "MH02"]
    assert (problem.code, problem.place.file, problem.place.cell) == ("model-code-twice", "1.xlsx", "B6")


@pytest.mark.parametrize(
    ("one", "other", "code"),
    [
        (model("Tổ hoà giải thôn Đông"), model("Tổ hòa giải thôn Đông"), "model-sent-twice"),
        (model("Tổ hoà giải thôn Đông"), model("Tổ hòa giải thôn Đông", "Hội Phụ nữ xã"), "model-name-alike"),
        (model("Tiếng trống khuyến học"), model("Tiếng trông khuyến học", "Hội Khuyến học"), "model-name-alike"),
        (model("Tuyến đường hoa thôn 2"), model("Tuyến đường hoa thôn 3", "Hội Phụ nữ xã"), None),
        (model("Tổ dân vận thôn Đông"), model("Tổ dân vận thôn Đoài", "Chi bộ thôn Đoài"), None),
        (model("Camera an ninh"), model("Bữa sáng yêu thương"), None),
    ],
)
def test_names_that_are_nearly_the_same_are_told(one: MoHinhTrongSo, other: MoHinhTrongSo, code: str | None) -> None:
    said = twice(found(one, other))
    assert [problem.code for problem in said] == ([code] if code else [])
    assert all(problem.place.cell == "B6" and problem.also and problem.also.cell == "B5" for problem in said)


def test_units_are_told_once_by_whatever_names_them() -> None:
    before = register(don_vi=[{"ten": "Hội Phụ nữ xã", "chi_tieu": "2"}])
    given = [DonViTrongSo(ten="Hội Phụ nữ xã", dia_chi="Thôn Đông"), DonViTrongSo(ten="Công an xã")]
    units = merged_units(given, [model("Một"), model("Hai", "Công an xã")], before)
    assert [(unit.ten, unit.chi_tieu, unit.dia_chi) for unit in units] == [
        ("Hội Phụ nữ xã", 2, "Thôn Đông"), ("Công an xã", None, None), ("Chi bộ thôn Đông Hà", None, None),
    ]  # fmt: skip


def test_the_year_after_keeps_what_was_recognised() -> None:
    last = register(
        model("Một", ma="MH01", trang_thai="Công nhận", ngay_bat_dau="06/7/2026", ngay_ket_thuc="30/11/2026"),
        model("Hai", ma="MH02", trang_thai="Dừng", ket_luan="Đạt"),
        model("Ba", ma="MH03", ket_luan="Đạt", loai_dang_ky="Duy trì", nam_dang_ky_dau="2024"),
        model("Bốn", ma="MH04"),
    )
    this, left = next_year(last)
    assert this.nam == 2027
    assert [(one.ma, one.loai_dang_ky, one.nam_dang_ky_dau, one.ngay_bat_dau) for one in this.mo_hinh] == [
        ("MH01", "duy_tri", 2026, None), ("MH03", "duy_tri", 2024, None),
    ]  # fmt: skip
    assert [one.ma for one in left] == ["MH02", "MH04"]


WORDS = st.text("ABab ăơđÔỹ“”:#-=0123456789,.{}[]&*!|>'\"%@`\\", min_size=1, max_size=40)
NAMES = WORDS.filter(lambda text: any(char.isalpha() for char in text)).map(
    lambda text: " ".join(f"Mô hình {text} x".split())  # what the gate leaves of it
)


@st.composite
def models(draw: st.DrawFn) -> MoHinhTrongSo:
    return MoHinhTrongSo.model_construct(
        ma=f"MH{draw(st.integers(1, 999)):02d}",
        ten_mo_hinh=draw(NAMES),
        don_vi=draw(NAMES),
        linh_vuc=draw(st.sampled_from(["Kinh tế", "Lĩnh vực khác"])),
        loai_dang_ky=draw(st.sampled_from(["moi", "duy_tri"])),
        ngay_bat_dau=draw(st.none() | st.dates(date(2000, 1, 1), date(2090, 1, 1))),
        diem=draw(st.none() | st.decimals(0, 100, places=1).map(lambda score: Decimal(str(score)).normalize())),
        gia_tri_lam_loi=draw(st.none() | st.integers(0, 10**12)),
        quy_mo=draw(st.none() | NAMES),
    )


@given(st.lists(models(), min_size=1, max_size=4))
def test_a_register_reads_back_from_its_file_as_it_was(listed: list[MoHinhTrongSo]) -> None:
    whole = Register.model_construct(nam=2026, mo_hinh=listed)
    again = dvk_docs.load(as_yaml(whole))
    assert again.model_dump() == whole.model_dump()
