"""The register's workbook: what a unit may type, what helps it, what the office has besides."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import dvk_docs
from dvk_docs.sheet.columns import COLUMNS, FOR_UNITS
from tests.sheet.reading import made, opened, row_of
from tests.sheet.recalculated import recalculated_all, typed

OFFICE = {"co_quan_cap_tren": "ĐẢNG BỘ TỈNH AN BÌNH", "co_quan_ban_hanh": "ĐẢNG UỶ XÃ TÂN HOÀ"}
EMPTY = {"loai": "register", **OFFICE, "nam": "2026", "han": "19/6/2026", "noi_gui": "Ban Xây dựng Đảng"}
KEPT = {
    "ten_mo_hinh": "Con đường hoa", "linh_vuc": "Kinh tế", "don_vi": "Chi bộ thôn Đông Hà", "loai_dang_ky": "Duy trì",
    "nam_dang_ky_dau": "2025",
}  # fmt: skip


def book(**facts: Any) -> bytes:
    return dvk_docs.render(dvk_docs.load({**EMPTY, **facts}))


def test_the_form_of_a_unit_has_three_sheets_and_no_column_of_the_office() -> None:
    form = opened(book())
    assert [sheet.title for sheet in form if sheet.sheet_state == "visible"] == ["Hướng dẫn", "Đơn vị", "Mô hình"]
    assert [one.value for one in form["Mô hình"][1]] == [column.label for column in FOR_UNITS]


def test_the_office_has_all_columns_and_two_sheets_more() -> None:
    office = opened(made("register"))
    shown = [sheet.title for sheet in office if sheet.sheet_state == "visible"]
    assert shown == ["Hướng dẫn", "Đơn vị", "Mô hình", "Chỉ tiêu", "Chấm điểm"]
    assert [one.value for one in office["Mô hình"][1]] == [column.label for column in COLUMNS]


@pytest.mark.parametrize(
    ("facts", "of_office"),
    [
        ({}, False),
        ({"mo_hinh": [KEPT]}, False),
        ({"don_vi": [{"ten": "Chi bộ thôn Đông Hà"}], "mo_hinh": [KEPT]}, False),
        ({"mo_hinh": [KEPT, {**KEPT, "don_vi": "Công an xã"}]}, True),
        ({"don_vi": [{"ten": "Công an xã", "chi_tieu": "1"}]}, True),
        ({"mo_hinh": [{**KEPT, "trang_thai": "Được giao"}]}, True),
        ({"mo_hinh": [{**KEPT, "ma": "MH01"}], "phieu_cham_diem": [{"mo_hinh": "MH01"}]}, True),
    ],
)
def test_the_facts_tell_whose_book_it_is(facts: dict[str, Any], of_office: bool) -> None:
    assert ("Chỉ tiêu" in opened(book(**facts)).sheetnames) is of_office


def test_the_guide_says_until_when_and_to_whom() -> None:
    said = [one.value for row in opened(book(huong_dan="Gửi kèm ảnh."))["Hướng dẫn"] for one in row if one.value]
    assert sum(text in [f"{n}." for n in range(1, 6)] for text in said) == 5
    assert {"19/6/2026", "Ban Xây dựng Đảng", "Gửi kèm ảnh.", "ĐĂNG KÝ MÔ HÌNH “DÂN VẬN KHÉO” NĂM 2026"} <= set(said)


def test_what_is_known_of_the_unit_stands_there() -> None:
    sheet = opened(book(mo_hinh=[KEPT]))["Đơn vị"]
    assert [[one.value for one in row] for row in sheet] == [
        ["Đơn vị", "Chi bộ thôn Đông Hà"], ["Địa chỉ", None], ["Người lập biểu", None], ["Năm", 2026],
    ]  # fmt: skip


def test_rows_are_open_and_heads_are_not() -> None:
    sheet = opened(book(mo_hinh=[KEPT]))["Mô hình"]
    assert sheet.protection.sheet
    assert all(one.protection.locked for one in sheet[1])
    typed_in = [row for row in sheet.iter_rows(min_row=2) if not any(one.protection.locked for one in row)]
    assert len(typed_in) == 201
    required = [one.fill.fgColor.rgb == "FFEAEAEA" for one in sheet[1]]
    assert required == [column.required for column in FOR_UNITS]


def test_the_list_is_easy_to_fill_and_to_print() -> None:
    sheet = opened(book())["Mô hình"]
    rules = {str(one.sqref): one for one in sheet.data_validations.dataValidation}
    labelled = {f"{name}2:{name}201": one.label for one, name in zip(FOR_UNITS, "ABCDEFGHIJKLMNOPQRS", strict=True)}
    kinds = {labelled[cells]: rule.type for cells, rule in rules.items()}
    assert kinds == {
        "Lĩnh vực": "list", "Chủ thể": "list", "Loại": "list", "Kết luận": "list", "Năm đăng ký đầu": "whole",
        "Ngày bắt đầu": "date", "Ngày kết thúc": "date", "Giá trị làm lợi (đồng)": "whole", "Điểm": "decimal",
    }  # fmt: skip
    assert (sheet.freeze_panes, sheet.auto_filter.ref, sheet.print_title_rows) == ("C2", "A1:S201", "$1:$1")
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (
        "landscape",
        1,
        0,
    )


def test_the_lists_that_drop_down_are_those_of_the_library() -> None:
    form = opened(book())
    names = form.defined_names
    assert {"LinhVuc", "ChuThe", "LoaiDangKy", "KetLuan"} == set(names)
    sheet, cells = next(iter(names["ChuThe"].destinations))
    assert [row[0].value for row in form[sheet][cells]] == ["Tập thể", "Cá nhân"]


def test_an_incomplete_row_is_flagged_and_an_empty_one_is_not(
    require_tool: Callable[[str], str], tmp_path: Path
) -> None:
    """The condition itself, computed by LibreOffice beside the table."""
    form = book(mo_hinh=[KEPT])
    sheet = opened(form)["Mô hình"]
    (cells,) = sheet.conditional_formatting
    formula = cells.rules[0].formula[0]
    assert str(cells.sqref) == "A2:S202"
    beside = {("Mô hình", f"Z{row}"): f"={formula.replace('2', str(row))}" for row in (2, 3, 4, 5)}
    filled = {("Mô hình", "B3"): "Chỉ có tên", ("Mô hình", "S5"): "chỉ có ghi chú"}
    (computed,) = recalculated_all([typed(form, {**beside, **filled})], require_tool("soffice"), tmp_path)
    assert [computed["Mô hình", f"Z{row}"] for row in (2, 3, 4, 5)] == [False, True, False, True]


def test_quotas_count_what_each_unit_registers() -> None:
    names = [one["ten"] for one in ({"ten": "Chi bộ thôn Đông Hà"}, {"ten": "Công an xã"})]
    person = {**KEPT, "ten_mo_hinh": "Khuyến học", "ca_nhan": {"ho_ten": "Vũ Thị Thoa"}}
    carried = {**KEPT, "ten_mo_hinh": "Camera", "don_vi": "Tổ an ninh", "don_vi_dang_ky": "công an xã"}
    data = book(don_vi=[{"ten": name, "chi_tieu": "3"} for name in names], mo_hinh=[KEPT, person, carried])
    sheet = opened(data)["Chỉ tiêu"]
    rows = [[sheet.cell(row_of(sheet, name), at).value for at in (4, 5, 6)] for name in (*names, "Tổng số")]
    assert rows == [[3, 2, 1], [3, 1, 2], [6, 3, 3]]


def test_points_of_the_register_are_bounded_by_the_row_of_maxima() -> None:
    sheet = opened(made("register"))["Chấm điểm"]
    heads = [one.value for one in sheet[1]]
    assert heads[3:18] == [f"TC{n}" for n in range(1, 16)]
    assert heads[18:] == ["Tổng", "Kết luận"]
    assert [one.value for one in sheet[2]][3:19] == [5, 10, 10, 5, 5, 5, 10, 5, 10, 10, 5, 5, 5, 5, 5, 100]
    assert [float(one.formula2) for one in sheet.data_validations.dataValidation] == [
        one.value for one in sheet[2][3:18]
    ]


def test_a_text_too_long_for_a_cell_is_refused_at_its_place() -> None:
    long = {**KEPT, "noi_dung": "rất dài " * 4_500}
    with pytest.raises(dvk_docs.InputError) as refused:
        book(mo_hinh=[KEPT, long])
    (problem,) = refused.value.problems
    assert (problem.code, problem.place.path) == ("cell-overfull", "mo_hinh[2].noi_dung")


def test_a_row_that_would_be_cut_in_print_is_refused_where_nobody_types() -> None:
    words = "Thu gom rác tại nguồn " * 60
    example = dvk_docs.DOCUMENTS["results_summary"].examples["party"]
    models = [{**example["danh_sach"][0], "ket_qua": words}]
    document = dvk_docs.load({"loai": "results_summary", **example, "danh_sach": models})
    with pytest.raises(dvk_docs.InputError) as refused:
        dvk_docs.render(document)
    assert [(one.code, one.place.path) for one in refused.value.problems] == [("cell-overfull", "danh_sach[1].ket_qua")]
    assert book(mo_hinh=[{**KEPT, "noi_dung": words}])


def test_an_answer_that_looks_like_a_formula_stays_text() -> None:
    sheet = opened(book(mo_hinh=[{**KEPT, "ten_mo_hinh": "=1+1"}]), values=False)["Mô hình"]
    assert (sheet["B2"].value, sheet["B2"].data_type, sheet["B2"].quotePrefix) == ("=1+1", "s", True)
