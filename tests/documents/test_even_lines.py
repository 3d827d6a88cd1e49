"""A title that takes several lines ends them where a typist would: about equally long, no name torn apart."""

from __future__ import annotations

import pytest

from dvk_docs.documents.parts.even_lines import NBSP, TEXT_MM, title_lines
from dvk_docs.metrics import lines_needed, text_width_mm

TITLES = {
    "về việc giao nhiệm vụ bổ sung xây dựng mô hình, điển hình “Dân vận khéo” năm 2026": "mô hình,",
    "kết luận của Ban Thường vụ Đảng uỷ về tiến độ thực hiện mô hình “Dân vận khéo” năm 2026": "thực hiện",
    "CÁC ĐƠN VỊ ĐƯỢC GIAO CHỈ TIÊU XÂY DỰNG MÔ HÌNH, ĐIỂN HÌNH “DÂN VẬN KHÉO” NĂM 2026": "MÔ HÌNH,",
    "Họp xét công nhận mô hình, điển hình “Dân vận khéo” năm 2026 của các đơn vị chưa có tổ chức đảng": "năm 2026",
}


def _filled(text: str, room: float) -> list[str]:
    """The lines as Word fills them."""
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}".strip()
        lines = [*lines[:-1], longer] if text_width_mm(longer, 14, bold=True) <= room else [*lines, word]
    return lines


@pytest.mark.parametrize(("title", "second"), TITLES.items())
@pytest.mark.parametrize("wider", [-1.5, 0.0, 1.5])
def test_a_title_of_two_lines_ends_the_first_where_it_is_read(title: str, second: str, wider: float) -> None:
    lines = _filled(title_lines(title, 14), TEXT_MM + wider)
    assert [line.replace(NBSP, " ").startswith(second) for line in lines] == [False, True]
    assert abs(text_width_mm(lines[0], 14, bold=True) - text_width_mm(lines[1], 14, bold=True)) < TEXT_MM / 4


@pytest.mark.parametrize("words", [1, 3, 20, 40, 90])
def test_it_takes_no_more_lines_than_before_and_says_the_same(words: int) -> None:
    title = " ".join(["phong trào thi đua", "Tân", "Hoà", "năm 2026"][n % 4] for n in range(words))
    made = title_lines(title, 14)
    assert made.replace(NBSP, " ") == title
    assert lines_needed(made, 14, TEXT_MM, bold=True) == lines_needed(title, 14, TEXT_MM, bold=True)


def test_a_short_title_and_one_long_word_stay_as_typed() -> None:
    assert title_lines("năm 2026", 14) == "năm 2026"
    long = "mô hình " + "x" * 90
    assert title_lines(long, 14).replace(NBSP, " ") == long
