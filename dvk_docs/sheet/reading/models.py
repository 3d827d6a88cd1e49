"""The list “Mô hình” of the register's workbook, or a list that an office keeps itself, as the models of a register."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from pydantic_core import PydanticUndefined

from dvk_docs.documents.parts.mo_hinh_trong_so import MoHinhTrongSo
from dvk_docs.errors import quote
from dvk_docs.sheet.columns import COLUMNS, SUBJECTS, Column
from dvk_docs.sheet.reading import records
from dvk_docs.sheet.reading.cells import Cell, Row
from dvk_docs.sheet.reading.grids import Grid
from dvk_docs.sheet.reading.labels import Head, find_head, key_of, spellings
from dvk_docs.sheet.reading.lines import Said
from dvk_docs.sheet.reading.table import Line, Table
from dvk_docs.sheet.reading.values import put, put_missing, put_person, put_text
from dvk_docs.source import fold_key
from dvk_docs.vn.dates import parse_date
from dvk_docs.vn.text import fold_tone

KNOWN: Final = spellings({column.key: (column.label, *column.aliases, column.key) for column in COLUMNS})
_LEAST: Final = 3
_BELOW: Final = {key: KNOWN[key] for key in ("ngay_bat_dau", "ngay_ket_thuc", "bat_dau", "ket_thuc")}
_FROM_CARRIER: Final = ("nguoi_thuc_hien", "don_vi_dang_ky")  # what they mean depends on the subject
_CARRIERS: Final = ("don_vi", "ca_nhan")  # what it means then
_CARRIER: Final = next(column.label for column in COLUMNS if column.key == "nguoi_thuc_hien")
_AS_RECORD: Final = tuple(
    records.Column(one.key, one.label, "person" if one.key == "nguoi_phu_trach" else "text", one.required)
    for one in COLUMNS
    if one.key not in _FROM_CARRIER
)
_PERSON: Final = frozenset({fold_key(SUBJECTS["ca_nhan"]), "cn"})


def head_of(rows: Sequence[Row]) -> Head | None:
    """The head of a list of models among the first rows of a sheet; None where there is none."""
    return find_head(rows, KNOWN, least=_LEAST, below=_BELOW)


class Unit(NamedTuple):
    """The one unit whose form a workbook is: where its name stands."""

    grid: Grid
    name: Said


def put_models(grid: Grid, head: Head, unit: Unit | None = None, more: Sequence[records.Column] = ()) -> Said | None:
    """The models of the list as a list of nodes; gives back the year in which all of them begin, if it is one.

    The form of a `unit` has no column for who registers: it does. `more` are columns that no register has.
    """
    more = _claimed(head, more)
    _say_head(grid, head)
    builder = grid.book.builder
    first = next(iter(head.columns.values()))
    builder.open("list", grid.offset(first.row, first.column))
    table = Table(grid, head, ((one.key, one.label) for columns in (COLUMNS, more) for one in columns))
    table.say_twice()
    days = _Days(grid)
    left = min(one.column for one in head.columns.values())
    for line in table.lines():
        at = grid.offset(line.row, left)
        builder.open("map", at)
        for column in (*_AS_RECORD, *more):
            records.put_column(grid, head, line, column)
        for listed in COLUMNS:
            cell = line.cells.get(listed.key)
            if cell is not None and listed.key not in _FROM_CARRIER:
                _say_day(grid, listed, cell)
                days.saw(listed, cell)
        _put_carrier(grid, head, line, unit)
        builder.close()
    builder.close()
    table.finish()
    days.finish()
    return days.year()


def _claimed(head: Head, more: Sequence[records.Column]) -> Sequence[records.Column]:
    """Those of the further columns that the head names beside its own."""
    wanted = [column for column in more if column.key not in KNOWN.values() and column.key not in _CARRIERS]
    known = spellings({column.key: (column.label, column.key) for column in wanted})
    for cell in list(head.others):
        key = key_of(cell.text, known)
        if key is not None and key not in head.columns:
            head.columns[key] = cell
            head.others.remove(cell)
    return [column for column in wanted if column.key in head.columns]


def _say_day(grid: Grid, column: Column, cell: Cell) -> None:
    """Says where a column of words holds a day."""
    if cell.kind == "day" and column.style not in ("date", "year", "money", "points"):
        message = f"cột chữ {quote(column.label)} mà ô là ngày {cell.text}: có thể Excel đã đổi chữ thành ngày"
        hint = "nếu đúng thế, chọn định dạng ô là Text rồi gõ lại"
        grid.book.say("date-in-text-column", grid.place(cell), message, hint, "warning")


def _put_carrier(grid: Grid, head: Head, line: Line, registering: Unit | None) -> None:
    """Who carries the model, the reverse of `columns.value`: a person, whose unit stands in a column of its own."""
    subject, carrier, unit = (line.cells.get(key) for key in ("chu_the", *_FROM_CARRIER))
    if subject is not None and fold_key(subject.text) in _PERSON:
        if carrier is not None:
            put_person(grid, "ca_nhan", carrier)
        elif "nguoi_thuc_hien" in head.columns:
            put_missing(grid, "ca_nhan", _CARRIER, line.row, head.columns["nguoi_thuc_hien"].column)
        if unit is not None:
            put(grid, "don_vi", unit)
        elif registering is not None:
            put_text(registering.grid, "don_vi", *registering.name)
        return
    if carrier is not None:
        put(grid, "don_vi", carrier)
    elif "nguoi_thuc_hien" in head.columns:
        put_missing(grid, "don_vi", _CARRIER, line.row, head.columns["nguoi_thuc_hien"].column)
    if unit is not None:
        put(grid, "don_vi_dang_ky", unit)
    elif (
        registering is not None and carrier is not None and fold_tone(carrier.text) != fold_tone(registering.name.text)
    ):
        put_text(registering.grid, "don_vi_dang_ky", *registering.name)


def _say_head(grid: Grid, head: Head) -> None:
    """Columns that are missing."""
    for column in COLUMNS:
        if column.required and column.key not in head.columns:
            _say_missing(grid, head, column)


def _say_missing(grid: Grid, head: Head, column: Column) -> None:
    meant = head.meant((column.label, *column.aliases))
    if meant is not None:
        head.told.append(meant)
    where = meant or next(iter(head.columns.values()))
    near = f"có phải là {quote(meant.text)} ở ô {grid.place(meant).cell}? Sửa thành  {column.label}" if meant else None
    default = _default(column.key)
    if default is not None and meant is None:
        message = f"không có cột {quote(column.label)}; mọi mô hình được coi là {quote(default)}"
        hint = f"thêm cột  {column.label}  nếu có mô hình khác thế"
        grid.book.say("missing-column", grid.place(where), message, hint, "warning")
        return
    hint = near or f"thêm cột  {column.label}"
    grid.book.say("missing-column", grid.place(where), f"không có cột {quote(column.label)}", hint)


def _default(key: str) -> str | None:
    """What a model is taken for where its list does not say, as the column would have it."""
    from dvk_docs.sheet.columns import KINDS

    info = MoHinhTrongSo.model_fields.get(key)
    if info is None or info.default in (None, PydanticUndefined):
        return None
    return KINDS.get(str(info.default), str(info.default))


class _Days:
    """Days typed in two ways in one column: a program that reads the month first made days of some and left others."""

    def __init__(self, grid: Grid) -> None:
        self._grid = grid
        self._real: dict[str, list[Cell]] = {}
        self._typed: dict[str, list[Cell]] = {}

    def saw(self, column: Column, cell: Cell) -> None:
        """Notes the kind of a cell in a column of days."""
        if column.style == "date" and cell.kind in ("day", "text"):
            kinds = self._real if cell.kind == "day" else self._typed
            kinds.setdefault(column.label, []).append(cell)

    def year(self) -> Said | None:
        """The year of all days of the first column of days, where they are of one."""
        first = next(iter(self._real.values()), [])
        years = {one.text[-4:] for one in first}
        return Said(first[0], years.pop()) if len(years) == 1 else None

    def finish(self) -> None:
        """Says which columns are mixed; an error where day and month may have changed places."""
        for label, typed in self._typed.items():
            real = self._real.get(label)
            if not real:
                continue
            swapped = any(_day(one) <= 12 for one in real) and any(_day(one) > 12 for one in typed)
            at = typed[0]
            message = (
                f"cột {quote(label)} lẫn ngày thật và chữ: ô {self._grid.place(at).cell} là chữ {quote(at.text)},"
                f" ô {self._grid.place(real[0]).cell} là ngày {real[0].text}"
            )
            if swapped:
                message += "; có thể Excel đã đọc tháng trước ngày sau ở những ô thành ngày"
            hint = "gõ lại cho cả cột là ngày thật, và đối chiếu các ô có ngày từ 12 trở xuống"
            self._grid.book.say("mixed-dates", self._grid.place(at), message, hint, "error" if swapped else "warning")


def _day(cell: Cell) -> int:
    """The day of the month; 0 where the cell says none."""
    from dvk_docs.errors import InputError

    try:
        return parse_date(cell.text).day
    except InputError:
        return 0


def columns_named() -> Iterator[str]:
    """The labels that such a list has at least."""
    return (column.label for column in COLUMNS if column.required)
