"""A score sheet that was filled in Excel: the lines that name model and judge, then points or answers by criterion."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from dvk_docs.documents.parts.bo_tieu_chi import MAC_DINH, built_in
from dvk_docs.documents.parts.bo_tieu_chi_san import SETS
from dvk_docs.errors import quote
from dvk_docs.sheet.reading.cells import Cell, Row
from dvk_docs.sheet.reading.grids import Grid, Workbook
from dvk_docs.sheet.reading.labels import Head, find_head, spellings
from dvk_docs.sheet.reading.lines import Said, labelled, letterhead, put_heading
from dvk_docs.sheet.reading.table import filled
from dvk_docs.sheet.reading.values import put_item, put_person, put_text
from dvk_docs.source import fold_key
from dvk_docs.vn.text import fold_tone

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
_NUMBER: Final = re.compile(r"\d{1,3}")
_PART: Final = re.compile(r"[IVX]{1,5}")
_TEAM: Final = re.compile(r"đoàn kiểm tra(?:\s+số\s+(\d+))?\s*,?\s*(.*)", re.IGNORECASE | re.DOTALL)
_OWN: Final = re.compile(r"\s*\((?:tự chấm|tự đánh giá)\)\s*$", re.IGNORECASE)
_MARK: Final = re.compile(r"đạt tổng từ ([\d,.]+) điểm", re.IGNORECASE)
_FULL: Final = re.compile(r"tiêu chí ([\d, và]+?) phải đạt điểm tối đa", re.IGNORECASE)


class Criterion(NamedTuple):
    """A line of the table: its number, the part it stands in, its cells by key."""

    number: str
    part: str
    cells: dict[str, Cell]


class _Table(NamedTuple):
    """What stands in the table and below it."""

    criteria: list[Criterion]
    mark: str | None
    full: frozenset[str]


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
    table = _read(grid, head)
    _put_set(grid, head, table)
    _put_answers(grid, table.criteria)
    if "ten_mo_hinh" not in said and not any(one.cells.keys() & _ANSWERS for one in table.criteria):
        _put_blank_form(grid, head, named=letterhead(above).organ is not None)
    builder.close()


def _put_blank_form(grid: Grid, head: Head, *, named: bool) -> None:
    """A form that nobody filled yet; one without a letterhead is that of whichever unit fills it."""
    at = grid.offset(head.last, 1)
    for key, value in (("mau_trong", "có"), *(() if named else (("co_quan_ban_hanh", "ĐƠN VỊ"),))):
        grid.book.builder.scalar(key, at, at)
        grid.book.builder.scalar(value, at, at)


# -- above the table --------------------------------------------------------------------------------------------------


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


# -- the table --------------------------------------------------------------------------------------------------------


def _read(grid: Grid, head: Head) -> _Table:
    """The criteria that were judged: of two alternatives that one which is filled."""
    keys = head.by_column()
    by_number: dict[str, Criterion] = {}
    part, mark = "", None
    full: list[str] = []
    for row in grid.rows():
        cells = filled(row, keys) if row.number > head.last else {}
        number = cells["so"].text.strip().rstrip(".") if "so" in cells else ""
        if _NUMBER.fullmatch(number) and "tieu_chi" in cells:
            _add(grid, by_number, Criterion(number, part, cells))
        elif _PART.fullmatch(number):
            part = number
        elif row.number > head.last and (found := _MARK.search(row.cells[0].text)) is not None:
            mark = found[1]
        if row.number > head.last and (must := _FULL.search(row.cells[0].text)) is not None:
            full += _NUMBER.findall(must[1])
    return _Table(list(by_number.values()), mark, frozenset(full))


_ANSWERS: Final = frozenset({"diem", "co", "khong"})


def _add(grid: Grid, by_number: dict[str, Criterion], one: Criterion) -> None:
    before = by_number.get(one.number)
    if before is None or not before.cells.keys() & _ANSWERS:
        by_number[one.number] = one
    elif given := one.cells.keys() & _ANSWERS:
        message = f"tiêu chí {quote(one.number)} đã chấm ở cả hai mục, của tập thể và của cá nhân"
        hint = "chỉ chấm ở mục của chủ thể mô hình, xoá điểm ở mục kia"
        grid.book.say("both-subjects-scored", grid.place(one.cells[min(given)]), message, hint)


def _put_set(grid: Grid, head: Head, table: _Table) -> None:
    """The set of criteria: the code of one that comes with the library, else the set as the sheet has it."""
    if not table.criteria:
        return
    builder, at = grid.book.builder, grid.offset(head.last, 1)
    maxima = [(one.number, one.cells["toi_da"].text if "toi_da" in one.cells else "") for one in table.criteria]
    code = next((code for code in SETS if maxima in _maxima(code)), None)
    if code is not None:
        _put_reworded(grid, code, table)
    if code == MAC_DINH:
        return
    builder.scalar("bo_tieu_chi", at, at)
    if code is not None:
        builder.scalar(code, at, at)
        return
    builder.open("map", at)
    if table.mark is not None:
        builder.scalar("diem_dat", at, at)
        builder.scalar(table.mark, at, at)
    builder.scalar("phan", at, at)
    builder.open("list", at)
    for part in dict.fromkeys(one.part for one in table.criteria):
        builder.open("map", at)
        if part:
            builder.scalar("so", at, at)
            builder.scalar(part, at, at)
        builder.scalar("tieu_chi", at, at)
        builder.open("list", at)
        for one in table.criteria:
            if one.part == part:
                _put_criterion(grid, one, table.full)
        builder.close()
        builder.close()
    builder.close()
    builder.close()


def _put_reworded(grid: Grid, code: str, table: _Table) -> None:
    """The criteria of a set of the library that the sheet has in an office's own words."""
    known = {(one.criterion.so, fold_tone(one.criterion.noi_dung)) for one in built_in(code).placed()}
    own = [one for one in table.criteria if (one.number, fold_tone(one.cells["tieu_chi"].text)) not in known]
    if not own:
        return
    builder, first = grid.book.builder, own[0].cells["tieu_chi"]
    at = grid.offset(first.row, first.column)
    builder.scalar("sua_tieu_chi", at, at)
    builder.open("list", at)
    for one in own:
        builder.open("map", grid.offset(one.cells["so"].row, one.cells["so"].column))
        put_text(grid, "so", one.cells["so"], one.number)
        put_text(grid, "noi_dung", one.cells["tieu_chi"], one.cells["tieu_chi"].text)
        builder.close()
    builder.close()


def _maxima(code: str) -> list[list[tuple[str, str]]]:
    """Numbers and maxima of a set, for each subject and for a sheet that is open to both."""
    whole = built_in(code)
    found = []
    for subject in (None, "tap_the", "ca_nhan"):
        points = {one.criterion.so: one.criterion.diem_toi_da for one in whole.placed(subject)}
        found.append([(number, _figures(most)) for number, most in points.items()])
    return found


def _figures(points: Decimal | None) -> str:
    return "" if points is None else f"{points.normalize():f}".replace(".", ",")


def _put_criterion(grid: Grid, one: Criterion, full: frozenset[str]) -> None:
    builder, cells = grid.book.builder, one.cells
    builder.open("map", grid.offset(cells["so"].row, cells["so"].column))
    put_text(grid, "so", cells["so"], one.number)
    put_text(grid, "noi_dung", cells["tieu_chi"], cells["tieu_chi"].text)
    if "toi_da" in cells:
        put_text(grid, "diem_toi_da", cells["toi_da"], cells["toi_da"].text)
    if one.number in full:
        put_text(grid, "phai_toi_da", cells["so"], "có")
    builder.close()


def _put_answers(grid: Grid, criteria: Sequence[Criterion]) -> None:
    """Points, answers and notes by the number of their criterion."""
    points = {one.number: Said(cell, cell.text) for one in criteria if (cell := one.cells.get("diem"))}
    said = {
        one.number: Said(cell, word)
        for one in criteria
        for key, word in (("co", "có"), ("khong", "không"))
        if (cell := one.cells.get(key))
    }
    notes = {one.number: Said(cell, cell.text) for one in criteria if (cell := one.cells.get("ghi_chu"))}
    for key, found in (("diem", points), ("dap_ung", said), ("ghi_chu", notes)):
        if found:
            _put_by_number(grid, key, found)


def _put_by_number(grid: Grid, key: str, found: Mapping[str, Said]) -> None:
    builder, first = grid.book.builder, next(iter(found.values())).cell
    at = grid.offset(first.row, first.column)
    builder.scalar(key, at, at)
    builder.open("map", at)
    for number, (cell, text) in found.items():
        here = grid.offset(cell.row, cell.column)
        builder.scalar(number, here, here)
        put_item(grid, cell, text)
    builder.close()
