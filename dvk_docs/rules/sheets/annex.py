"""The lines above the table of a sheet that is an annex."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from dvk_docs.rules.sheets.form import Form
from dvk_docs.rules.sheets.judge import CellFinding, excerpt
from dvk_docs.standards import Clause

_NUMBER: Final = re.compile(r"phụ lục(\s+(số\s+)?[\dIVXLC]+[a-zđ]?)?\s*[.:]?", re.IGNORECASE)
_INDICATION: Final = re.compile(r"\(?\s*(ban hành )?kèm theo\b", re.IGNORECASE)
_LETTERS_OF_A_TITLE: Final = 8


def sheet_annex_lines(form: Form, clause: Clause) -> Iterator[CellFinding]:
    """Biểu là phụ lục của một văn bản thì phía trên bảng có dòng Phụ lục và số thứ tự, tên biểu, dòng (Kèm theo …).

    Chỉ xét biểu có dòng Phụ lục hoặc dòng Kèm theo.

    Vì sao: phụ lục rời khỏi văn bản chính thì phải tự nói nó là phụ lục nào, của văn bản nào.
    Đúng: Phụ lục 1; BIỂU TỔNG HỢP …; (Kèm theo Báo cáo số 127-BC/ĐU, ngày 22/12/2026 của …).
    Sai: chỉ có dòng “Phụ lục 1”.
    """
    number = next((cell for cell in form.above if _NUMBER.fullmatch(cell.text.strip())), None)
    indication = next((cell for cell in form.above if _INDICATION.match(cell.text.strip())), None)
    shown = number or indication
    if shown is None:
        return
    end = indication.row if indication else 10**9
    titled = any(
        cell.text == cell.text.upper() and sum(map(str.isalpha, cell.text)) >= _LETTERS_OF_A_TITLE
        for cell in form.above
        if (number is None or cell.row > number.row) and cell.row < end
    )
    missing = [
        (number is not None, "không có dòng Phụ lục và số thứ tự", "thêm một dòng phía trên tên biểu:  Phụ lục 1"),
        (titled, "không có tên biểu", "thêm tên biểu, viết hoa, giữa bảng, dưới dòng Phụ lục"),
        (
            indication is not None,
            "không có dòng Kèm theo",
            "thêm một dòng dưới tên biểu:  (Kèm theo Báo cáo số …, ngày … của …)",
        ),
    ]
    for there, found, hint in missing:
        if not there:
            yield CellFinding(
                shown.name, excerpt(shown.text), found, "có đủ ba dòng: Phụ lục, tên biểu, Kèm theo", hint
            )
