"""The rows of a sheet, streamed: what each filled cell shows, as text, and what kind of value that is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, Literal, NamedTuple

from dvk_docs.sheet.reading import shown
from dvk_docs.sheet.reading.markup import MAIN, fed, is_on, parser
from dvk_docs.sheet.reading.shown import Clock

Kind = Literal[
    "text", "number", "day", "time", "truth",
    "error-cell", "uncalculated-formula", "unreadable-number", "no-such-date",
]  # fmt: skip
"""Of the value; those of the second line are codes of what is wrong, the text is then what stands in the file."""

MOST_ROWS: Final = 200_100
"""The longest list and what stands above and below it; far more than any office has."""
MOST_COLUMNS: Final = 500


class Cell(NamedTuple):
    """A filled cell; its row and column count from 1."""

    row: int
    column: int
    text: str
    kind: Kind


class Row(NamedTuple):
    """A row with at least one filled cell."""

    number: int
    cells: tuple[Cell, ...]
    hidden: bool


class TooFar(Exception):
    """A filled cell beyond `MOST_ROWS` and `MOST_COLUMNS`."""

    def __init__(self, row: int, column: int) -> None:
        super().__init__(row, column)
        self.row, self.column = row, column


class Setting(NamedTuple):
    """What the cells of every sheet of a workbook share: its texts, what its formats show, where its days begin."""

    texts: Sequence[str] = ()
    clocks: Sequence[Clock | None] = ()
    from_1904: bool = False


class SheetRows:
    """The rows of one sheet, once; what stands around them is known when they have all been taken.

    `hidden_columns` are spans of columns, `merged` and `lists` as the file has them: areas, and the cells and texts of
    lists that drop down.
    """

    def __init__(self, data: bytes, setting: Setting) -> None:
        self._data, self._setting = data, setting
        self.hidden_columns: list[tuple[int, int]] = []
        self.merged: list[str] = []
        self.lists: list[tuple[str, str]] = []

    def __iter__(self) -> Iterator[Row]:
        """Raises TooFar. The size that the file states of itself (`dimension`) is not believed."""
        ready: list[Row] = []
        reader = _Reader(self, self._setting, ready)
        for _ in fed(parser(reader.start, reader.end, reader.characters), self._data):
            yield from ready
            ready.clear()


_CELL, _VALUE, _ROW, _FORMULA = f"{MAIN}c", f"{MAIN}v", f"{MAIN}row", f"{MAIN}f"
_TEXT, _PHONETIC = f"{MAIN}t", f"{MAIN}rPh"
_LIST, _LIST_TEXTS, _COLUMNS, _MERGED = f"{MAIN}dataValidation", f"{MAIN}formula1", f"{MAIN}col", f"{MAIN}mergeCell"


class _Reader:
    """Hears the events of one sheet. The frequent ones come first; attributes are read only where they matter."""

    def __init__(self, sheet: SheetRows, setting: Setting, ready: list[Row]) -> None:
        self._sheet, self._setting, self._ready = sheet, setting, ready
        self._texts, self._clocks, self._from_1904 = setting.texts, setting.clocks, setting.from_1904
        self._columns: dict[str, int] = {}  # by their letters, as they come
        self._pieces: list[str] = []
        self.characters = self._pieces.append
        self._cells: list[Cell] = []
        self._row, self._hidden = 0, False
        self._column, self._type, self._style = 0, "n", 0
        self._value: str | None = None
        self._computed = self._phonetic = False
        self._list_cells: str | None = None

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == _CELL:
            reference = attributes.get("r")
            if reference is None:
                self._column += 1
            else:
                letters = reference.rstrip("0123456789")
                column = self._columns.get(letters)
                self._column = self._known(letters) if column is None else column
            self._type = attributes.get("t", "n")
            self._style = int(attributes.get("s", 0))
            self._value = None
            self._computed = False
            self._pieces.clear()
        elif name in (_VALUE, _TEXT, _LIST_TEXTS):
            self._pieces.clear()
        elif name == _ROW:
            self._row = int(attributes.get("r", self._row + 1))
            self._hidden = is_on(attributes.get("hidden"))
            self._column = 0
        elif name == _FORMULA:
            self._computed = True
        elif name == _PHONETIC:
            self._phonetic = True
        else:
            self._around(name, attributes)

    def end(self, name: str) -> None:
        if name == _CELL:
            value = self._value
            if value is not None or self._computed:
                self._add(value or "")
        elif name == _VALUE:
            self._value = "".join(self._pieces)
        elif name == _TEXT and not self._phonetic:
            self._value = (self._value or "") + "".join(self._pieces)
        elif name == _ROW:
            if self._cells:
                self._ready.append(Row(self._row, tuple(self._cells), self._hidden))
                self._cells.clear()
        elif name == _PHONETIC:
            self._phonetic = False
        elif name == _LIST_TEXTS and self._list_cells is not None:
            self._sheet.lists.append((self._list_cells, "".join(self._pieces)))
            self._list_cells = None

    def _known(self, letters: str) -> int:
        column = 0
        for letter in letters[:3]:
            column = column * 26 + ord(letter) - 64
        self._columns[letters] = column
        return column

    def _around(self, name: str, attributes: dict[str, str]) -> None:
        if name == _MERGED:
            self._sheet.merged.append(attributes.get("ref", ""))
        elif name == _COLUMNS and is_on(attributes.get("hidden")):
            self._sheet.hidden_columns.append((int(attributes["min"]), int(attributes["max"])))
        elif name == _LIST and attributes.get("type") == "list":
            self._list_cells = attributes.get("sqref", "")

    def _add(self, value: str) -> None:
        text, kind = self._read(value)
        if text == "" and kind == "text":
            return
        if self._row > MOST_ROWS or self._column > MOST_COLUMNS:
            raise TooFar(self._row, self._column)
        self._cells.append(Cell(self._row, self._column, text, kind))

    def _read(self, value: str) -> tuple[str, Kind]:
        """What the cell shows, and what kind of value that is."""
        match self._type:
            case "s":
                at = int(value) if value.isdecimal() else -1
                return (self._texts[at], "text") if 0 <= at < len(self._texts) else (value, "unreadable-number")
            case "inlineStr" | "str":
                return shown.uncoded(value), "text"
            case "e":
                return value, "error-cell"
            case "b":
                return "có" if is_on(value) else "không", "truth"
            case "d":
                day = shown.iso_day(value)
                return (value, "no-such-date") if day is None else (day, "day")
        if not value:
            return ("", "uncalculated-formula") if self._computed else ("", "text")
        clock = self._clocks[self._style] if self._style < len(self._clocks) else None
        if clock is None:
            if value.isdecimal() and len(value) < 16 and (value[0] != "0" or value == "0"):
                return value, "number"
            number = shown.number(value)
            return (value, "unreadable-number") if number is None else (number, "number")
        return self._read_clock(value, clock)

    def _read_clock(self, value: str, clock: Clock) -> tuple[str, Kind]:
        if clock == "time":
            time = shown.time(value)
            return (value, "unreadable-number") if time is None else (time, "time")
        day = shown.day(value, from_1904=self._from_1904)
        return (value, "no-such-date") if day is None else (day, "day")
