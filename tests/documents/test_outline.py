"""The body as a clerk types it: which line is a heading, which a table, what stays with what."""

from __future__ import annotations

import pytest

from dvk_docs.documents.parts.given import facts_of
from dvk_docs.documents.parts.outline import MOST_COLUMNS, pieces

BODY = """I- MỤC ĐÍCH, YÊU CẦU
1. Mục đích
- Nâng cao nhận thức của cán bộ, đảng viên.

2. Chỉ tiêu giao như sau:
| TT | Đơn vị | Chỉ tiêu |
| 1 | Các chi bộ thôn (07 chi bộ) | 07 |
|  | Tổng số | 07 |
II- TỔ CHỨC THỰC HIỆN
1. Các chi bộ thực hiện."""


def test_each_line_is_one_piece_of_its_kind() -> None:
    found = [(piece["kieu"], piece["giu"]) for piece in pieces([BODY])]
    assert found == [
        ("muc", True),
        ("de_muc", True),
        ("doan", False),
        ("doan", True),
        ("bang_3tt", False),
        ("muc", True),
        ("doan", False),
    ]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("III- NỘI DUNG", "muc"),
        ("I. NỘI DUNG", "muc"),
        ("I - NỘI DUNG", "muc"),
        ("1.1. Trong lĩnh vực kinh tế", "de_muc"),
        ("1) Mục đích", "de_muc"),
        ("1. Các chi bộ đăng ký ít nhất 01 mô hình.", "doan"),
        ("1. Ban Tổ chức chủ trì, phối hợp với Văn phòng hướng dẫn " + "và theo dõi " * 20, "doan"),
        ("a) Trên hệ thống truyền thanh", "doan"),
        ("- Thời gian: quý III", "doan"),
        ("Vì vậy các chi bộ cần chú ý", "doan"),
        ("|", "doan"),
        ("| một | hai |", "bang_2"),
    ],
)
def test_a_line_is_known_by_its_mark_and_its_end(line: str, kind: str) -> None:
    assert [piece["kieu"] for piece in pieces([line])] == [kind]


def test_the_end_of_a_body_takes_the_mark_and_stays_with_the_signature() -> None:
    *_, before, last = pieces([BODY], ends_with="./.")
    assert (last["chu"], last["giu"]) == ("1. Các chi bộ thực hiện./.", True)
    assert before["giu"]  # the last is one line: a page with a signature shall have two
    assert not pieces([BODY])[-1]["giu"]


def test_figures_stand_in_the_middle_totals_are_bold_short_rows_are_filled() -> None:
    (table,) = pieces(["| STT | Đơn vị | Số |\n| 1 | Chi bộ thôn | 7 |\n| 2 | Tổng số |"])
    assert table["kieu"] == "bang_3tt"
    assert [row["dam"] for row in table["dong"]] == [False, True]
    assert [cell["giua"] for cell in table["dong"][0]["o"]] == [True, False, True]
    assert [cell["chu"] for cell in table["dong"][1]["o"]] == ["2", "Tổng số", ""]


def test_each_cell_of_a_table_is_a_fact() -> None:
    facts = [fact.forms[0] for fact in facts_of("noi_dung[1]", "Như sau:\n| TT | Đơn vị |\n| 1 |  |")]
    assert facts == ["Như sau:", "TT", "Đơn vị", "1", ""]


def test_a_table_without_rows_is_its_head() -> None:
    (table,) = pieces(["| TT | Đơn vị |"])
    assert (table["cot"], table["dong"]) == (["TT", "Đơn vị"], [])


def test_the_widest_table_in_a_text() -> None:
    (table,) = pieces(["|" + " a |" * MOST_COLUMNS])
    assert table["kieu"] == f"bang_{MOST_COLUMNS}"
