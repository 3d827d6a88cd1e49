"""Phụ lục 1 and 4 as a unit fills them: under the total a heading for each group, the units, their models.

Source of the form: the plan of Đảng uỷ Khối cơ quan và doanh nghiệp tỉnh Yên Bái, 2024, Phụ lục 1 and 4.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

from dvk_docs.documents.parts import organ
from dvk_docs.errors import quote
from dvk_docs.sheet.columns import COLUMNS
from dvk_docs.sheet.reading.cells import Cell, Row
from dvk_docs.sheet.reading.grids import Grid, Workbook
from dvk_docs.sheet.reading.labels import Head, find_head, is_index, spellings
from dvk_docs.sheet.reading.lines import Letterhead, letterhead, put_heading
from dvk_docs.sheet.reading.table import filled
from dvk_docs.sheet.reading.values import put, put_blank, put_person, put_text
from dvk_docs.source import fold_key

Kind = Literal["moi", "duy_tri"]

_TAKEN: Final = ("dia_diem", "chu_tri", "linh_vuc", "quy_mo", "ket_qua")
"""Columns whose cells are facts of a model as they stand."""
_ALIASES: Final = {column.key: (column.label, *column.aliases) for column in COLUMNS if column.key in _TAKEN}
KNOWN: Final = spellings(
    {
        "stt": ("STT", "TT", "Số TT"),
        "ten_mo_hinh": ("Tên mô hình", "Mô hình"),
        "so_luong": ("Số lượng",),
        **_ALIASES,
        "quy_mo": ("Quy mô thực hiện", "Quy mô"),
        "ket_qua": ("Tóm tắt quy mô, kết quả cụ thể đạt được", "Kết quả", "Tóm tắt quy mô, kết quả đạt được"),
    }
)
_BELOW: Final = spellings(
    {
        "tap_the": ("Tập thể",),
        "ca_nhan": ("Cá nhân",),
        "moi": ("XD mới", "Xây dựng mới", "Mới"),
        "duy_tri": ("Duy trì", "Tiếp tục duy trì"),
    }
)
_MARKS: Final = frozenset(_BELOW.values())
_LEAST: Final = 4

_DASHES: Final = frozenset("-–—−+•*")
_LEADING: Final = re.compile(r"^[-–—−+•*]\s*")
_CALLED: Final = re.compile(r"^mô hình\s*:\s*", re.IGNORECASE)
_NUMERAL: Final = re.compile(r"[IVX]+\.?")
_BEHIND: Final = re.compile(r"\s*\(([^()]+)\)$")
_OPEN: Final = re.compile(
    r"(?:ten_)?(?:mo_hinh|don_vi|chi_bo|chi_bo_phong_ban_don_vi_doan_the|xa_phuong_co_quan_don_vi)?(?:_?\d+)?"
)
"""What stands in the rows of the blank form, folded."""
_ENDS: Final = ("tong_so_mo_hinh_theo", "tong_so_tap_the", "ghi_chu", "nguoi_lap", "noi_nhan", "linh_vuc", "thu_truong")
_TOTAL: Final = re.compile(r"(tong_so|tong_cong)(_.*)?|cong")  # not “Công an xã”, which folds alike
_CARRIERS: Final = ("chi_hoi_", "chi_doan_", "cau_lac_bo_", "hop_tac_xa_", "to_dan_pho_", "to_hop_tac_", "lien_doan_")
"""What collectives are called that are no organs with papers of their own, folded."""


def head_of(rows: Sequence[Row]) -> Head | None:
    """The head of such a form; None where there is none: its marks of collective and individual tell it."""
    head = find_head(_with_names(rows), KNOWN, least=_LEAST, below=_BELOW)
    return head if head is not None and {"tap_the", "ca_nhan", "ten_mo_hinh"} <= head.columns.keys() else None


def _with_names(rows: Sequence[Row]) -> list[Row]:
    """The rows with the column of units and models called by the second only (“Xã, phường …/ Tên mô hình”)."""

    def named(cell: Cell) -> Cell:
        is_both = fold_key(cell.text[:200]).endswith("_ten_mo_hinh")
        return cell._replace(text="Tên mô hình") if is_both else cell

    return [row._replace(cells=tuple(map(named, row.cells))) for row in rows]


def type_of(head: Head) -> str:
    """The type of paper: results have columns for what is new and what is kept."""
    return "results_summary" if {"moi", "duy_tri"} & head.columns.keys() else "registration_summary"


@dataclass(slots=True)
class _Unit:
    """A unit: the cell that names it, its name, the count that stands beside it, the models found under it."""

    cell: Cell
    name: str
    stated: Cell | None
    models: int = 0


@dataclass(slots=True)
class _State:
    """What the rows above say of the next one."""

    unit: _Unit | None = None
    kind: Kind | None = None
    units: list[_Unit] = field(default_factory=list)


def put_summary(book: Workbook, grid: Grid, head: Head) -> None:
    """The root of the tree, in the shape that the type `register` binds: `nam`, `don_vi`, `mo_hinh`."""
    builder = book.builder
    above = [row for row in grid.first if row.number < head.rows[0]]
    who = letterhead(above)
    builder.open("map", grid.offset(1, 1))
    put_heading(grid, above)
    state = _State(unit=_letterhead_unit(who))
    at = grid.offset(head.last, 1)
    builder.scalar("mo_hinh", at, at)
    builder.open("list", at)
    for row in _body(grid, head):
        _put_row(grid, head, state, row)
    builder.close()
    _put_units(grid, state, who)
    builder.close()
    grid.end()
    _say_units(grid, state)
    _say_merged(grid, head)


def _letterhead_unit(who: Letterhead) -> _Unit | None:
    return _Unit(who.organ, organ.sentence_name(who.organ.text), None) if who.organ else None


def _body(grid: Grid, head: Head) -> Iterator[Row]:
    """The rows of the list: from under the head to where counts, notes and signatures begin."""
    for row in grid.rows():
        if row.number <= head.last or is_index(row) or row.cells[0].text.lstrip().startswith("#"):
            continue
        first = fold_key(row.cells[0].text[:200])
        if first.startswith(_ENDS) or (row.cells[0].text.startswith("*") and len(row.cells[0].text) > 1):
            return
        yield row


def _put_row(grid: Grid, head: Head, state: _State, row: Row) -> None:
    keys = head.by_column()
    cells = filled(row, keys)
    name, number = cells.get("ten_mo_hinh"), cells.get("stt")
    facts = cells.keys() & (_MARKS | set(_TAKEN))
    if name is None:
        if number is not None and _TOTAL.fullmatch(fold_key(number.text)):
            return
        if len(facts) > 1:  # facts of a model that has no name
            _put_model(grid, head, state, row, cells)
        return
    text = _CALLED.sub("", _LEADING.sub("", name.text.strip()))
    if not facts and _OPEN.fullmatch(fold_key(text)):
        return
    dashed = number is not None and number.text.strip() in _DASHES
    if not dashed and not facts and _TOTAL.fullmatch(fold_key(text)):
        return
    if dashed or facts or text != name.text.strip():
        _put_model(grid, head, state, row, cells)
        return
    kind = _kind_of(text, number)
    if kind is not None:
        state.kind = kind
        return
    state.unit = _Unit(name, text, cells.get("so_luong"))
    state.units.append(state.unit)


def _kind_of(text: str, number: Cell | None) -> Kind | None:
    """What a heading of a group says of the models under it."""
    said = fold_key(text)
    if "duy_tri" in said and ("mo_hinh" in said or (number and _NUMERAL.fullmatch(number.text.strip()))):
        return "duy_tri"
    if re.search(r"(dang_ky|xay_dung|xd)_moi|mo_hinh_moi", said):
        return "moi"
    return None


def _put_model(grid: Grid, head: Head, state: _State, row: Row, cells: dict[str, Cell]) -> None:
    builder = grid.book.builder
    builder.open("map", grid.offset(row.number, row.cells[0].column))
    subject = _marked(grid, cells, ("tap_the", "ca_nhan"))
    name = cells.get("ten_mo_hinh")
    if name is None:
        put_blank(grid, "ten_mo_hinh", row.number, head.columns["ten_mo_hinh"].column)
    else:
        _put_named(grid, name, subject, state.unit)
    for key in _TAKEN:
        if key in cells:
            put(grid, key, cells[key])
    _put_mark(grid, head, row, "chu_the", subject, cells, ("tap_the", "ca_nhan"))
    if {"moi", "duy_tri"} <= head.columns.keys():
        _put_mark(grid, head, row, "loai_dang_ky", _marked(grid, cells, ("moi", "duy_tri")), cells, ("moi", "duy_tri"))
    elif state.kind is not None:
        at = grid.offset(row.number, row.cells[0].column)
        builder.scalar("loai_dang_ky", at, at)
        builder.scalar(state.kind, at, at)
    builder.close()
    if state.unit is not None:
        state.unit.models += 1
    count = cells.get("so_luong")
    if count is not None and count.text.strip().lstrip("0") not in ("1", ""):
        message = f"số lượng {quote(count.text)} ở dòng của một mô hình; chỉ đọc là một mô hình"
        hint = "mỗi mô hình một dòng, số lượng 1"
        grid.book.say("count-of-model", grid.place(count), message, hint, "warning")


def _put_named(grid: Grid, cell: Cell, subject: str | None, unit: _Unit | None) -> None:
    """The name of a model, and who carries it: the unit above, or who stands in brackets behind the name."""
    text = _CALLED.sub("", _LEADING.sub("", cell.text.strip()))
    behind = _BEHIND.search(text)
    who = behind[1].strip() if behind and (subject == "ca_nhan" or _carries(behind[1])) else None
    put_text(grid, "ten_mo_hinh", cell, text[: behind.start()] if behind and who else text)
    if who and subject == "ca_nhan":
        put_person(grid, "ca_nhan", cell, who)
    elif who:
        put_text(grid, "don_vi", cell, who)
    if unit is not None:
        put_text(grid, "don_vi_dang_ky" if who and subject != "ca_nhan" else "don_vi", unit.cell, unit.name)


def _carries(words: str) -> bool:
    """Whether words in brackets name a collective rather than explain the model."""
    return organ.kind_of(words) is not None or fold_key(words).startswith(_CARRIERS)


def _marked(grid: Grid, cells: dict[str, Cell], pair: tuple[str, str]) -> str | None:
    """Which of two columns is marked; None for neither or both."""
    marked = [key for key in pair if key in cells and fold_key(cells[key].text) not in ("0", "khong")]
    return marked[0] if len(marked) == 1 else None


def _put_mark(
    grid: Grid, head: Head, row: Row, key: str, value: str | None, cells: dict[str, Cell], pair: tuple[str, str]
) -> None:
    builder, labels = grid.book.builder, [head.columns[one].text for one in pair]
    where = cells.get(value or pair[0]) or Cell(row.number, head.columns[pair[0]].column, "", "text")
    at = grid.offset(where.row, where.column)
    builder.scalar(key, at, at)
    if value is None:
        both = all(one in cells for one in pair)
        said = "đánh dấu ở cả hai cột" if both else "chưa đánh dấu X vào cột nào trong hai cột"
        message = f"{said} {quote(labels[0])}, {quote(labels[1])}"
        builder.note("one-mark", at, at, message, "đánh dấu X vào đúng một trong hai cột")
    builder.scalar(value or pair[0], at, at, faulty=value is None)


def _put_units(grid: Grid, state: _State, who: Letterhead) -> None:
    """The units of the list, each once; without any the one of the letterhead."""
    units = state.units or [unit for unit in (_letterhead_unit(who),) if unit]
    named = list({fold_key(unit.name): unit for unit in reversed(units)}.values())[::-1]
    if not named:
        return
    builder, at = grid.book.builder, grid.offset(named[0].cell.row, named[0].cell.column)
    builder.scalar("don_vi", at, at)
    builder.open("list", at)
    for unit in named:
        builder.open("map", grid.offset(unit.cell.row, unit.cell.column))
        put_text(grid, "ten", unit.cell, unit.name)
        builder.close()
    builder.close()


def _say_units(grid: Grid, state: _State) -> None:
    for unit in state.units:
        stated = unit.stated.text.strip().lstrip("0") if unit.stated else None
        if not unit.models and stated not in (None, ""):
            message = f"{quote(unit.name)}: không có mô hình nào ở dưới"
            hint = "nếu đây là một mô hình, ghi dấu  -  ở cột STT và đánh dấu X vào cột chủ thể"
            grid.book.say("unit-without-models", grid.place(unit.cell), message, hint, "warning")
        elif not unit.models and unit.stated is None:
            message = f"{quote(unit.name)} đọc là tên đơn vị, ở dưới không có mô hình nào"
            hint = "nếu đây là một mô hình, ghi dấu  -  ở cột STT và đánh dấu X vào cột chủ thể"
            grid.book.say("unit-without-models", grid.place(unit.cell), message, hint, "warning")
        elif stated and stated.isdecimal() and int(stated) != unit.models and unit.stated is not None:
            message = f"số lượng ghi {quote(unit.stated.text)}, ở dưới có {unit.models} mô hình"
            hint = "sửa số lượng, hoặc ghi đủ mô hình"
            grid.book.say("unit-count", grid.place(unit.stated), message, hint, "warning")


def _say_merged(grid: Grid, head: Head) -> None:
    """Cells of several rows under the head: a value that stands there belongs to nobody knows which model."""
    for area in grid.merged:
        if area.top > head.last and area.bottom > area.top and area.left in head.by_column():
            message = "ô gộp qua nhiều dòng: không biết giá trị là của mô hình nào"
            hint = "chọn các ô ấy, bấm Home > Merge & Center để bỏ gộp, rồi ghi giá trị vào từng ô"
            grid.book.say("merged-cells", grid.place(area), message, hint)
