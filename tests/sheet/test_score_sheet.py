"""The blank score sheet, filled cell by cell: the verdict that LibreOffice then computes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.sheet.reading import made, opened, row_of
from tests.sheet.recalculated import recalculated_all, typed

SHEET = "Biểu chấm điểm"
FULL = {1: 5, 2: 10, 3: 10, 4: 5, 5: 5, 6: 5, 7: 10, 8: 5, 9: 10, 10: 10, 11: 5, 12: 5, 13: 5, 14: 5, 15: 5}
MUST = (2, 7, 9, 11, 15)
EXACTLY_75 = FULL | {1: 0, 3: 0, 4: 0, 5: 0}
POINTS = [
    (FULL, "II.1", 100, "Đạt"),
    (FULL, "II.2", 100, "Đạt"),
    (EXACTLY_75, "II.1", 75, "Đạt"),
    (EXACTLY_75 | {6: 4.5}, "II.1", 74.5, "Không đạt"),
    *((FULL | {number: FULL[number] - 1}, "II.1", 99, "Không đạt") for number in MUST),
    (FULL | {3: ""}, "II.1", 90, ""),
    ({}, "II.1", "", ""),
]


def entries(points: dict[int, Any], block: str) -> dict[tuple[str, str], Any]:
    """The cells of a blank sheet that take these points."""
    sheet = opened(made("score_sheet-trong"))[SHEET]
    first, under = row_of(sheet, "I") + 1, row_of(sheet, block) + 1
    rows = {number: first + number - 1 if number <= 10 else under + number - 11 for number in points}
    return {(SHEET, f"E{row}"): points[number] or (0 if points[number] == 0 else None) for number, row in rows.items()}


def test_the_verdict_follows_the_points_while_they_are_typed(
    require_tool: Callable[[str], str], tmp_path: Path
) -> None:
    blank = made("score_sheet-trong")
    sheet = opened(blank)[SHEET]
    total = (SHEET, f"E{row_of(sheet, 'Tổng cộng I + II', 2)}")
    verdict = (SHEET, f"C{row_of(sheet, 'Kết luận (đạt, không đạt):')}")
    both = entries(FULL, "II.1") | entries(FULL, "II.2")
    books = [typed(blank, entries(points, block)) for points, block, _, _ in POINTS]
    computed = recalculated_all([*books, typed(blank, both)], require_tool("soffice"), tmp_path)
    assert [(one[total], one[verdict]) for one in computed[:-1]] == [(sums, said) for _, _, sums, said in POINTS]
    assert computed[-1][verdict] == ""  # both subjects at once


def test_answers_without_points_give_a_verdict_when_all_are_given(
    require_tool: Callable[[str], str], tmp_path: Path
) -> None:
    blank = made("score_sheet-trong-ubnd")
    sheet = opened(blank)[SHEET]
    first, verdict = row_of(sheet, "1"), (SHEET, f"C{row_of(sheet, 'Kết luận (đạt, không đạt):')}")
    yes = {(SHEET, f"D{row}"): "x" for row in range(first, first + 5)}
    one_no = {**yes, (SHEET, f"D{first}"): None, (SHEET, f"E{first}"): "x"}
    twice = {**yes, (SHEET, f"E{first}"): "x"}
    given = (yes, one_no, twice, dict(list(yes.items())[1:]), {})
    computed = recalculated_all([typed(blank, one) for one in given], require_tool("soffice"), tmp_path)
    assert [one[verdict] for one in computed] == ["Đạt", "Không đạt", "", "", ""]


def test_points_are_bounded_by_the_maximum_and_the_step() -> None:
    sheet = opened(made("score_sheet-trong"))[SHEET]
    rules = sheet.data_validations.dataValidation
    first = row_of(sheet, "1")
    assert [one.type for one in rules] == ["custom"] * 3
    assert rules[0].formula1 == (
        f"AND(ISNUMBER(E{first}),E{first}>=0,E{first}<=D{first},ROUND(E{first}/0.5,6)=ROUND(E{first}/0.5,0))"
    )
    assert rules[0].error == "Điểm từ 0 đến điểm tối đa của tiêu chí, theo bước 0,5."
