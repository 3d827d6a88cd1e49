"""A score sheet that was filled in Excel: the lines that name model and judge, then points by criterion."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from dvk_docs.errors import quote
from dvk_docs.sheet.reading.cells import Cell, Row
from dvk_docs.sheet.reading.grids import Grid, Workbook
from dvk_docs.sheet.reading.labels import Head, find_head, spellings
from dvk_docs.sheet.reading.lines import Said, labelled, put_heading
from dvk_docs.sheet.reading.table import filled
from dvk_docs.sheet.reading.values import put_item, put_person, put_text
from dvk_docs.source import fold_key

KNOWN: Final = spellings(
    {
        "so": ("STT", "TT"),
        "tieu_chi": ("Tiêu chí", "Nội dung tiêu chí"),
        "toi_da": ("Điểm tối đa",),
        "diem": ("Điểm đánh giá", "Điểm chấm", "Điểm"),
        "ghi_chu": ("Ghi chú",),
    }
)
_LINES: Final = spellings(
    {
        "ten_mo_hinh": ("Tên mô hình",),
        "don_vi": ("Đơn vị thực hiện", "Người thực hiện", "Tập thể, cá nhân thực hiện", "Cá nhân thực hiện"),
        "chu_the": ("Chủ thể",),
        "nguoi_cham": ("Người chấm điểm", "Người chấm", "Đơn vị chấm điểm"),
        "ngay_cham": ("Ngày chấm", "Ngày chấm điểm"),
        "diem_tu_cham": ("Điểm tự chấm",),
    }
)
_TITLE: Final = re.compile(r"biểu (?:chấm điểm|đánh giá) +(.+)", re.IGNORECASE)
_LEAST: Final = 3
_NUMBER: Final = re.compile(r"\d{1,3}")
_TEAM: Final = re.compile(r"đoàn kiểm tra(?:\s+số\s+(\d+))?\s*,?\s*(.*)", re.IGNORECASE | re.DOTALL)
_OWN: Final = re.compile(r"\s*\((?:tự chấm|tự đánh giá)\)\s*$", re.IGNORECASE)


def head_of(rows: Sequence[Row]) -> Head | None:
    """The head of the table of criteria; None where there is none."""
    head = find_head(rows, KNOWN, least=_LEAST)
    return head if head is not None and {"tieu_chi", "diem"} <= head.columns.keys() else None


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
    _put_points(grid, head, said)
    builder.close()


def _put_subject(grid: Grid, above: Sequence[Row]) -> None:
    """The trích yếu, out of the capitals of the title."""
    for row in above:
        for one in row.cells:
            found = _TITLE.match(" ".join(one.text.split()))
            if found is not None:
                words = found[1].lower() if found[1].isupper() else found[1]
                put_text(grid, "trich_yeu", one, words.replace("“dân vận khéo”", "“Dân vận khéo”"))
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


def _put_points(grid: Grid, head: Head, said: Mapping[str, Said]) -> None:
    """Points and notes by the number of their criterion; of two alternatives that one which is filled."""
    keys = head.by_column()
    points: dict[str, Cell] = {}
    notes: dict[str, Cell] = {}
    for row in grid.rows():
        cells = filled(row, keys)
        number = cells["so"].text.strip().rstrip(".") if "so" in cells else ""
        if row.number <= head.last or not _NUMBER.fullmatch(number):
            continue
        if "diem" in cells and number in points:
            message = f"tiêu chí {quote(number)} có điểm ở cả hai mục, của tập thể và của cá nhân"
            hint = "chỉ chấm ở mục của chủ thể mô hình, xoá điểm ở mục kia"
            grid.book.say("both-subjects-scored", grid.place(cells["diem"]), message, hint)
            continue
        if "diem" in cells:
            points[number] = cells["diem"]
        if "ghi_chu" in cells:
            notes.setdefault(number, cells["ghi_chu"])
    for key, found in (("diem", points), ("ghi_chu", notes)):
        if found:
            _put_by_number(grid, key, found)


def _put_by_number(grid: Grid, key: str, found: Mapping[str, Cell]) -> None:
    builder, first = grid.book.builder, next(iter(found.values()))
    at = grid.offset(first.row, first.column)
    builder.scalar(key, at, at)
    builder.open("map", at)
    for number, cell in found.items():
        here = grid.offset(cell.row, cell.column)
        builder.scalar(number, here, here)
        put_item(grid, cell)
    builder.close()
