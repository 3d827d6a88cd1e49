"""Lists of models: heads found by what they say, lines told from what stands around them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from dvk_docs.sheet.reading import Read, read
from dvk_docs.source import Node
from tests.sheet.workbooks import FIRST, HEAD, SECOND, Value, models, rows, xlsx


def plain(node: Node) -> object:
    """A tree as Python values."""
    if node.kind == "text":
        return node.text
    if node.kind == "list":
        return [plain(item) for item in node.items]
    return {entry.key: plain(entry.value) for entry in node.entries}


def listed(data: bytes) -> list[dict[str, object]]:
    """The models of a workbook."""
    return plain(_models(read(data, "sổ.xlsx")))  # type: ignore[return-value]


def _models(found: Read) -> Node:
    assert found.kind == "register"
    entry = found.source.root.entry("mo_hinh")
    assert entry is not None
    return entry.value


def codes(data: bytes) -> set[str]:
    return {problem.code for problem in read(data, "sổ.xlsx").source.problems}


def test_a_line_is_a_model_and_each_fact_knows_its_cell() -> None:
    found = read(models(FIRST, SECOND), "sổ.xlsx")
    first, second = _models(found).items
    assert plain(first) == {
        "ten_mo_hinh": "Tuyến đường hoa", "linh_vuc": "Kinh tế", "chu_the": "Tập thể", "loai_dang_ky": "Xây dựng mới",
        "ngay_bat_dau": "05/3/2026", "gia_tri_lam_loi": "12500000", "diem": "92,5", "don_vi": "Chi bộ thôn Đông",
    }  # fmt: skip
    person = second.entry("ca_nhan")
    assert person is not None and plain(person.value) == {"ho_ten": "Vũ Thị Thoa", "chuc_vu": "giáo viên"}
    assert str(person.value.place) == "sổ.xlsx!Mô hình!C3"
    score = found.source.find("mo_hinh[2].diem")
    assert score is not None and str(score.place) == "sổ.xlsx!Mô hình!H3"


def test_an_empty_cell_of_a_required_column_has_a_place() -> None:
    found = read(models((FIRST[0], None, *FIRST[2:])), "sổ.xlsx").source
    blank = found.find("mo_hinh[1].linh_vuc")
    assert blank is not None and blank.blank and blank.place.cell == "B2"


@pytest.mark.parametrize("above", [0, 1, 7, 30])
def test_the_head_need_not_be_the_first_row(above: int) -> None:
    data = xlsx({"Trang 1": rows(*[("ĐẢNG UỶ XÃ TÂN HOÀ",)] * above, HEAD, FIRST, SECOND)})
    assert len(listed(data)) == 2


def test_columns_are_found_by_what_they_say_in_whatever_order() -> None:
    head = ("LĨNH VỰC (KT, VHXH …)", "ten mo hinh", "Đơn vị thực hiện", "Loại đăng ký", "Chủ  thể", "STT", "Điện thoại")
    line: Sequence[Value] = ("KT", "Vườn rau sạch", "Hội Phụ nữ xã", "Mới", "Tập thể", 1, "0912")
    data = xlsx({"A": rows(head, line)})
    assert listed(data) == [
        {"ten_mo_hinh": "Vườn rau sạch", "linh_vuc": "KT", "chu_the": "Tập thể", "loai_dang_ky": "Mới",
         "don_vi": "Hội Phụ nữ xã"}
    ]  # fmt: skip
    (note,) = read(data, "sổ.xlsx").source.problems
    assert (note.severity, note.code) == ("info", "unread-column")
    assert "Điện thoại" in note.message and "STT" not in note.message


def test_a_label_itself_goes_before_a_wording_of_it() -> None:
    head = (*HEAD[:2], "Đơn vị", *HEAD[3:], "Đơn vị, cá nhân thực hiện", "Đơn vị đăng ký")
    (model,) = listed(models((*FIRST[:2], "A", *FIRST[3:], "B", "C"), head=head))
    assert (model["don_vi"], model["don_vi_dang_ky"]) == ("B", "C")


def test_a_head_of_two_levels_and_a_row_of_numbers() -> None:
    upper = ("TT", "Tên mô hình", "Lĩnh vực", "Đơn vị", "Chủ thể", "Loại", "Thời gian", None)
    lower = (None, None, None, None, None, None, "Bắt đầu", "Kết thúc")
    numbers = tuple(f"({at})" for at in range(1, 9))
    line = (1, "Vườn rau", "Kinh tế", "Hội Phụ nữ", "Tập thể", "Mới", date(2026, 7, 6), date(2026, 11, 30))
    (model,) = listed(xlsx({"A": rows(upper, lower, numbers, line)}))
    assert (model["ngay_bat_dau"], model["ngay_ket_thuc"]) == ("06/7/2026", "30/11/2026")


def test_remarks_blank_rows_and_what_stands_below_are_no_models() -> None:
    notes = (("Ghi chú: nộp trước 19/6",), ("NGƯỜI LẬP BIỂU", None, None, "THỦ TRƯỞNG"), ("Đỗ Văn Khải",))
    data = models(("# mẫu", "Kinh tế", "A", "Tập thể"), FIRST, SECOND, ("Tổng cộng", None, None, None), None, *notes)
    assert [model["ten_mo_hinh"] for model in listed(data)] == [FIRST[0], SECOND[0]]


def test_a_model_with_nothing_but_its_name_is_still_a_model() -> None:
    assert [m["ten_mo_hinh"] for m in listed(models(FIRST, ("Vườn rau",), SECOND))] == [FIRST[0], "Vườn rau", SECOND[0]]
    assert [m["ten_mo_hinh"] for m in listed(models(FIRST, ("Vườn rau",)))] == [FIRST[0], "Vườn rau"]


def test_what_is_left_out_below_the_list_is_told() -> None:
    assert codes(models(FIRST, None, ("Vườn rau",))) == {"below-table"}


def test_of_two_lists_that_of_the_right_name_is_read_and_the_other_told() -> None:
    data = xlsx({"Năm trước": rows(HEAD, FIRST), "Mô hình": rows(HEAD, SECOND)})
    assert [model["ten_mo_hinh"] for model in listed(data)] == [SECOND[0]]
    assert codes(data) == {"unread-sheet"}
    named = read(data, "sổ.xlsx", sheet="năm trước")
    assert [item.entry("ten_mo_hinh").value.text for item in _models(named).items] == [FIRST[0]]  # type: ignore[union-attr]


def test_unit_address_and_year_of_the_sheet_that_names_them() -> None:
    about = rows(("Đơn vị", "Chi bộ thôn Đông"), ("Địa chỉ:", "Nhà văn hoá"), ("Người lập biểu", None), ("Năm", 2026))
    root = read(xlsx({"Đơn vị": about, "Mô hình": rows(HEAD, FIRST)}), "sổ.xlsx").source.root
    found = plain(root)
    assert isinstance(found, dict)
    assert (found["nam"], found["don_vi"]) == ("2026", [{"ten": "Chi bộ thôn Đông", "dia_chi": "Nhà văn hoá"}])


def test_the_year_is_that_of_the_title_else_that_in_which_all_models_begin() -> None:
    titled = xlsx({"A": rows(("DANH SÁCH MÔ HÌNH NĂM 2025",), HEAD, FIRST)})
    assert read(titled, "sổ.xlsx").source.find("nam").text == "2025"  # type: ignore[union-attr]
    assert read(models(FIRST), "sổ.xlsx").source.find("nam").text == "2026"  # type: ignore[union-attr]
    both = models(FIRST, (*SECOND[:5], date(2025, 1, 1), *SECOND[6:]))
    assert read(both, "sổ.xlsx").source.find("nam") is None


def test_a_column_that_says_new_or_kept_may_be_missing_with_a_word() -> None:
    head = tuple(label for label in HEAD if label != "Loại")
    assert codes(models((*FIRST[:4], *FIRST[5:]), head=head)) == {"missing-column"}


def test_in_the_form_of_a_unit_the_unit_registers() -> None:
    about = rows(("Đơn vị", "Chi bộ thôn Đông"), ("Năm", 2026))
    branch = (*FIRST[:2], "Chi hội Phụ nữ", *FIRST[3:])
    first, second, third = listed(xlsx({"Đơn vị": about, "Mô hình": rows(HEAD, FIRST, SECOND, branch)}))
    assert first["don_vi"] == "Chi bộ thôn Đông" and "don_vi_dang_ky" not in first
    assert second["don_vi"] == "Chi bộ thôn Đông" and "ca_nhan" in second
    assert (third["don_vi"], third["don_vi_dang_ky"]) == ("Chi hội Phụ nữ", "Chi bộ thôn Đông")
