"""Heads, rows and lines of the printed forms (plans of Sầm Sơn, 2020, and of Yên Bái, 2024), cell by cell."""

from __future__ import annotations

import pytest

from tests.sheet.reading import made, opened, row_of, texts

LIST_HEADS = ["TT", "Đơn vị", "Chỉ tiêu XD mô hình mới", "Tên mô hình", "Ghi chú"]
SUMMARY_HEADS = ["TT", "Đơn vị", "Số lượng", "Chỉ tiêu xây dựng mô hình", "Ghi chú"]
SCORE_HEADS = ["STT", "Tiêu chí", "Điểm tối đa", "Điểm đánh giá", "Ghi chú"]
CONDITION = (
    "Mô hình “Dân vận khéo” phải đạt tổng từ 75 điểm (I + II) trở lên; trong đó các tiêu chí 2, 7, 9, 11 và 15 phải đạt"
    " điểm tối đa."
)
SAM_SON = [(7, "KHỐI CƠ QUAN ĐẢNG - ĐOÀN THỂ"), (13, "KHỐI CƠ QUAN QUẢN LÝ NHÀ NƯỚC"), (11, "KHỐI CÁC PHƯỜNG, XÃ"),
           (20, "KHỐI CÁC CƠ QUAN, ĐƠN VỊ, DOANH NGHIỆP CÓ TỔ CHỨC ĐẢNG TRỰC THUỘC"), (10, "KHỐI ĐƠN VỊ SỰ NGHIỆP"),
           (3, "KHỐI LỰC LƯỢNG VŨ TRANG"), (14, "CÁC HỘI QUẦN CHÚNG")]  # fmt: skip
"""The blocks of the list, in its order, with the units that stand in each: what the plan itself miscounts."""


def test_the_list_of_targets_has_the_columns_and_rows_of_the_form() -> None:
    sheet = opened(made("targets-sam-son"))["Danh sách"]
    rows = texts(sheet)
    assert rows[0][0].startswith("PHỤ LỤC")
    assert rows[1] == ["DANH SÁCH"]
    head = next(at for at, row in enumerate(rows) if row[:5] == LIST_HEADS)
    groups = [row for row in rows[head + 1 :] if isinstance(row[0], str) and row[0].strip("IVX") == ""]
    named = [f"{name} ({count:02d} ĐV)" for count, name in SAM_SON]
    assert groups == [
        [numeral, name] for numeral, name in zip(("I", "II", "III", "IV", "V", "VI", "VII"), named, strict=True)
    ]
    assert [row[0] for row in rows[head + 1 :] if isinstance(row[0], int)] == list(range(1, 79))
    assert rows[-1] == ["Tổng số mô hình", 128]


def test_the_summary_of_targets_has_the_columns_and_the_last_row_of_the_form() -> None:
    rows = texts(opened(made("targets-sam-son"))["Tổng hợp"])
    assert rows[1] == ["TỔNG HỢP"]
    assert ["(Nguồn thống kê tháng 3/2020)"] in rows
    assert SUMMARY_HEADS in rows
    assert rows[-1] == ["Tổng số", 78, 128]


def test_a_block_of_units_is_counted_once_in_the_list_and_once_in_the_summary() -> None:
    book = opened(made("targets"), values=False)
    summary = book["Tổng hợp"]
    first = row_of(summary, 1)
    assert summary.cell(first, 3).value.startswith("=COUNTIF('Danh sách'!")
    assert summary.cell(first, 4).value.startswith("=SUMIF('Danh sách'!")


@pytest.mark.parametrize(("sample", "blocks"), [("score_sheet-trong", ["II.1", "II.2"]), ("score_sheet", ["II.1"])])
def test_the_score_sheet_has_the_columns_and_rows_of_the_form(sample: str, blocks: list[str]) -> None:
    sheet = opened(made(sample)).active
    assert sheet is not None
    rows = texts(sheet)
    head = rows.index(SCORE_HEADS)
    numbers = [row[0] for row in rows[head + 1 :] if isinstance(row[0], str) and len(row[0]) < 6]
    alternative = [str(n) for n in range(11, 16)]
    assert numbers == ["I", *map(str, range(1, 11)), "II", *(one for name in blocks for one in (name, *alternative))]
    total = next(row for row in rows if row[0] == "Tổng cộng I + II")
    assert total[1] == 100
    assert [CONDITION] in rows


def test_a_set_without_points_is_answered_by_a_cross() -> None:
    sheet = opened(made("score_sheet-sam-son")).active
    assert sheet is not None
    assert ["STT", "Tiêu chí", "Có", "Không", "Ghi chú"] in texts(sheet)
    assert [one.formula1 for one in sheet.data_validations.dataValidation] == ["DauX"]


@pytest.mark.parametrize("sample", ["decision", "decision-ubnd"])
def test_the_list_of_a_decision_names_it_and_counts_its_models(sample: str) -> None:
    sheet = opened(made(sample)).active
    assert sheet is not None
    rows = texts(sheet)
    assert rows[3][0].startswith("(Kèm theo Quyết định số ")
    assert ["TT", "Tên mô hình", "Tập thể, cá nhân thực hiện", "Địa điểm", "Lĩnh vực", "Ghi chú"] in rows
    models = sum(isinstance(row[0], int) for row in rows)
    assert rows[-1][0].startswith(f"Danh sách gồm {models:02d} mô hình: ")
