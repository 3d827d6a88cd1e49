"""A score sheet that was filled in Excel: the lines that name model and judge, above the table of criteria."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from dvk_docs.sheet.reading import criteria
from dvk_docs.sheet.reading.cells import Row
from dvk_docs.sheet.reading.grids import Grid, Workbook
from dvk_docs.sheet.reading.labels import Head, find_head, spellings
from dvk_docs.sheet.reading.lines import Said, labelled, letterhead, put_heading
from dvk_docs.sheet.reading.values import put_person, put_text
from dvk_docs.source import fold_key

KNOWN: Final = spellings(
    {
        "so": ("STT", "TT"),
        "tieu_chi": ("Tiêu chí", "Nội dung tiêu chí"),
        "toi_da": ("Điểm tối đa",),
        "diem": ("Điểm đánh giá", "Điểm chấm", "Điểm"),
        "co": ("Có", "Đáp ứng"),
        "khong": ("Không", "Không đáp ứng"),
        "ghi_chu": ("Ghi chú",),
    }
)
_LINES: Final = spellings(
    {
        "ten_mo_hinh": ("Tên mô hình",),
        "don_vi": ("Đơn vị thực hiện", "Cá nhân thực hiện", "Người thực hiện", "Tập thể, cá nhân thực hiện"),
        "chu_the": ("Chủ thể", "Chủ thể (tập thể, cá nhân)"),
        "nguoi_cham": ("Người chấm điểm", "Người chấm", "Người đánh giá", "Đơn vị chấm điểm"),
        "ngay_cham": ("Ngày chấm", "Ngày chấm điểm", "Ngày đánh giá"),
        "diem_tu_cham": ("Điểm tự chấm", "Điểm đơn vị tự chấm"),
    }
)
_LEAST: Final = 3
_TITLE: Final = re.compile(r"biểu (?:chấm điểm|đánh giá)(?: +(.+))?", re.IGNORECASE)
_TEAM: Final = re.compile(r"đoàn kiểm tra(?:\s+số\s+(\d+))?\s*,?\s*(.*)", re.IGNORECASE | re.DOTALL)
_OWN: Final = re.compile(r"\s*\((?:tự chấm|tự đánh giá)\)\s*$", re.IGNORECASE)


def head_of(rows: Sequence[Row]) -> Head | None:
    """The head of the table of criteria; None where there is none."""
    head = find_head(rows, KNOWN, least=_LEAST)
    asked = head is not None and ("diem" in head.columns or {"co", "khong"} <= head.columns.keys())
    return head if head is not None and asked and "tieu_chi" in head.columns else None


def put_scores(book: Workbook, grid: Grid, head: Head) -> None:
    """The root of the tree, in the shape that the type `score_sheet` binds."""
    builder = book.builder
    above = [row for row in grid.first if row.number < head.rows[0]]
    said = labelled(above, _LINES)
    builder.open("map", grid.offset(1, 1))
    put_heading(grid, above)
    _put_subject(grid, above)
    _put_model(grid, said)
    if "nguoi_cham" in said:
        _put_judge(grid, said["nguoi_cham"])
    for key in ("ngay_cham", "diem_tu_cham"):
        if key in said:
            put_text(grid, key, *said[key])
    table = criteria.read_table(grid, head)
    criteria.put_set(grid, head, table)
    criteria.put_answers(grid, table.criteria)
    if "ten_mo_hinh" not in said and not table.answered:
        _put_blank_form(grid, head, named=letterhead(above).organ is not None)
    builder.close()


def _put_blank_form(grid: Grid, head: Head, *, named: bool) -> None:
    """A form that nobody filled yet; one without a letterhead is that of whichever unit fills it."""
    at = grid.offset(head.last, 1)
    for key, value in (("mau_trong", "có"), *(() if named else (("co_quan_ban_hanh", "ĐƠN VỊ"),))):
        grid.book.builder.scalar(key, at, at)
        grid.book.builder.scalar(value, at, at)


def _put_subject(grid: Grid, above: Sequence[Row]) -> None:
    """The trích yếu: behind the name of the form in its title, or alone on the line under it."""
    for at, row in enumerate(above):
        found = _TITLE.fullmatch(" ".join(row.cells[0].text.split()))
        if found is None:
            continue
        cell = row.cells[0] if found[1] or at + 1 == len(above) else above[at + 1].cells[0]
        text = found[1] or " ".join(cell.text.split())
        words = text.lower().replace("“dân vận khéo”", "“Dân vận khéo”") if text.isupper() else text
        put_text(grid, "trich_yeu", cell, words)
        return


def _put_model(grid: Grid, said: Mapping[str, Said]) -> None:
    builder = grid.book.builder
    if "ten_mo_hinh" not in said:
        return
    first = said["ten_mo_hinh"].cell
    at = grid.offset(first.row, first.column)
    builder.scalar("mo_hinh", at, at)
    builder.open("map", at)
    put_text(grid, "ten_mo_hinh", *said["ten_mo_hinh"])
    personal = "chu_the" in said and fold_key(said["chu_the"].text) == "ca_nhan"
    if "don_vi" in said and personal:
        put_person(grid, "ca_nhan", *said["don_vi"])
    elif "don_vi" in said:
        put_text(grid, "don_vi", *said["don_vi"])
    if "chu_the" in said:
        put_text(grid, "chu_the", *said["chu_the"])
    builder.close()


def _put_judge(grid: Grid, judge: Said) -> None:
    """Who judged, the reverse of `ScoreSheet.judged_by`."""
    text = judge.text.strip()
    team = _TEAM.fullmatch(text)
    if _OWN.search(text) or fold_key(text) in ("tu_cham", "tu_danh_gia"):
        parts = {"nguoi_cham": "tu_cham", "don_vi_cham": "" if "(" not in text else _OWN.sub("", text)}
    elif team is not None:
        parts = {"nguoi_cham": "doan_kiem_tra", "doan": team[1] or "", "don_vi_cham": team[2]}
    else:
        parts = {"nguoi_cham": "hoi_dong", "don_vi_cham": "" if fold_key(text) == "hoi_dong_cham_diem" else text}
    for key, value in parts.items():
        if value:
            put_text(grid, key, judge.cell, value)
